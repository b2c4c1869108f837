import { ArrowLeft, PencilLine } from 'lucide-react';
import { useState } from 'react';
import type { Suggestion, SuggestionKind } from '../../api/types';
import { PaperTile } from '../../components/paper-tile/paper-tile';
import type { Motif } from '../../components/paper-tile/motifs';
import { Button } from '../../components/button/button';
import { useWords } from '../../i18n/voice';
import { Composer } from './composer';
import styles from './kids-composer.module.css';
import type { RoomFacts } from './room-facts';
import type { Composing } from './use-composer';

interface Props {
  facts: RoomFacts;
  composing: Composing;
  onIdeas?: () => void;
  onPass?: () => void;
  onKey: () => void;
  onSubmit: () => void;
  /** A picture card is a whole turn: it goes in as it is. */
  onChoose: (suggestion: Suggestion) => void;
}

const MOTIF: Record<SuggestionKind, Motif> = { do: 'door', say: 'speech', twist: 'star' };

/** Kids choose between pictures or write their own idea; what is half written always comes first. */
export default function KidsComposer(props: Props) {
  const t = useWords();
  const [own, setOwn] = useState(false);
  const { facts, composing } = props;
  const choices = facts.myTurn && !facts.emberBusy ? facts.suggestions : [];
  const writing = own || choices.length === 0 || composing.draft.text !== '' || composing.returned !== null;
  return (
    <section className={styles.panel} aria-label={t('room.composer')}>
      <h2 className={styles.title}>{titleOf(t, facts)}</h2>
      {!writing && (
        <div className={styles.choices}>
          <div className={styles.cards}>
            {choices.map((suggestion) => (
              <button key={suggestion.text} type="button" className={styles.card} onClick={() => props.onChoose(suggestion)}>
                <PaperTile seed={suggestion.text} motif={MOTIF[suggestion.kind]} className={styles.tile} />
                <span className={styles.words}>{suggestion.text}</span>
              </button>
            ))}
          </div>
          <button type="button" className={styles.mine} onClick={() => setOwn(true)}>
            <PencilLine aria-hidden="true" />
            {t('room.myIdea')}
          </button>
        </div>
      )}
      {writing && (
        <>
          <Composer
            facts={facts}
            composing={composing}
            onKey={props.onKey}
            onIdeas={choices.length === 0 ? props.onIdeas : undefined}
            onPass={props.onPass}
            onSubmit={() => {
              setOwn(false);
              props.onSubmit();
            }}
          />
          {own && choices.length > 0 && composing.draft.text === '' && (
            <Button kind="plain" className={styles.back} icon={<ArrowLeft aria-hidden="true" className="flip" />} onClick={() => setOwn(false)}>
              {t('room.suggestions')}
            </Button>
          )}
        </>
      )}
    </section>
  );
}

function titleOf(t: ReturnType<typeof useWords>, facts: RoomFacts): string {
  if (!facts.myTurn) return t('room.statusWait', { name: facts.turn?.pen_name ?? '' });
  return facts.emberBusy ? t('room.statusDraft') : t('room.titleYourTurn');
}
