import { ArrowLeft, PencilLine } from 'lucide-react';
import { useRef, useState } from 'react';
import type { Held, Suggestion } from '../../api/types';
import { Button } from '../../components/button/button';
import { ListenButton } from '../../components/listen-button/listen-button';
import { useWords } from '../../i18n/voice';
import { read } from '../../i18n/words/read';
import { useKeptFocus } from '../../lib/use-kept-focus';
import { spoken } from '../../lib/use-read-aloud';
import { ChoiceCard, spokenChoice } from './choice-card';
import { choiceTiles } from './choice-tiles';
import { Composer } from './composer';
import styles from './kids-composer.module.css';
import { turnStatus, type RoomFacts } from './room-facts';
import { type RoomWords, useRoomWords } from './room-words';
import type { Composing } from './use-composer';

interface Props {
  facts: RoomFacts;
  composing: Composing;
  /** What the story knows, and how its pictures show it. */
  held: readonly Held[];
  onIdeas?: () => void;
  onPass?: () => void;
  onKey: () => void;
  onSubmit: () => void;
  /** A picture card is a whole turn: it goes in as it is. */
  onChoose: (suggestion: Suggestion) => void;
}

/** Kids choose between pictures or write their own idea; what is half written always comes first. */
export default function KidsComposer(props: Props) {
  const t = useRoomWords();
  const reading = useWords(read);
  const [own, setOwn] = useState(false);
  const { facts, composing } = props;
  const choices = facts.myTurn && !facts.emberBusy ? facts.suggestions : [];
  const writing = own || choices.length === 0 || composing.draft.text !== '' || composing.returned !== null;
  const tiles = choiceTiles(choices, props.held);
  const title = titleOf(t, facts);
  const panel = useRef<HTMLElement>(null);
  const kept = useKeptFocus(() => (writing ? composing.focus() : panel.current?.querySelector<HTMLElement>('[data-choice]')?.focus()));
  return (
    <section ref={panel} {...kept} className={styles.panel} aria-label={t('room.composer')}>
      <div className={styles.head}>
        <h2 className={styles.title}>{title}</h2>
        {!writing && <ListenButton look="icon" className={styles.listen} label={reading('read.choices')} words={[spoken('turn-title', title), ...choices.map(spokenChoice)]} />}
      </div>
      {!writing && (
        <div className={styles.choices}>
          <div className={styles.cards}>
            {choices.map((suggestion, i) => (
              <ChoiceCard key={suggestion.text} suggestion={suggestion} tile={tiles[i]!} onChoose={() => props.onChoose(suggestion)} />
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
            // The cards that come meanwhile do not take the box from under a finger.
            onPress={() => setOwn(true)}
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

function titleOf(t: RoomWords, facts: RoomFacts): string {
  const own = facts.myTurn && !facts.emberBusy && facts.mode !== 'vote' && facts.mode !== 'free' && facts.mode !== 'director';
  return own ? t('room.titleYourTurn') : turnStatus(t, facts);
}
