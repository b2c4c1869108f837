import { Drama, MessageCircle, Sparkles } from 'lucide-react';
import type { Suggestion, SuggestionKind } from '../../api/types';
import { type RoomWords, useRoomWords } from './room-words';
import styles from './ways-on.module.css';

const ICONS: Record<SuggestionKind, typeof Drama> = { do: Drama, say: MessageCircle, twist: Sparkles };

function suggestionLabel(t: RoomWords, kind: SuggestionKind): string {
  if (kind === 'do') return t('room.suggestDo');
  if (kind === 'say') return t('room.suggestSay');
  return t('room.suggestTwist');
}

interface Props {
  suggestions: readonly Suggestion[];
  onTake: (suggestion: Suggestion) => void;
}

/** Three next steps after Ember's passage. Taking one puts it in the writing box, to be changed or added as it is. */
export function WaysOn({ suggestions, onTake }: Props) {
  const t = useRoomWords();
  if (suggestions.length === 0) return null;
  return (
    <section className={styles.ways} aria-label={t('room.suggestions')}>
      <ul className={styles.list}>
        {suggestions.map((suggestion) => {
          const Icon = ICONS[suggestion.kind];
          return (
            <li key={suggestion.text}>
              <button type="button" className={styles.way} data-kind={suggestion.kind} onClick={() => onTake(suggestion)}>
                <span className={styles.kind}>
                  <Icon aria-hidden="true" /> {suggestionLabel(t, suggestion.kind)}
                </span>
                <span className={styles.text}>{suggestion.text}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
