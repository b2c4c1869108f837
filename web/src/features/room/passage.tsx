import { memo, Suspense, useRef, useState } from 'react';
import { PencilLine } from 'lucide-react';
import type { Segment } from '../../api/types';
import { Avatar, type Person } from '../../components/avatar/avatar';
import { Flame } from '../../components/flame/flame';
import { SaidText } from '../../components/said-text/said-text';
import { useTier } from '../../i18n/voice';
import { lazyPart } from '../../lib/lazy-part';
import type { Spoken } from '../../lib/read-aloud';
import { useKeptFocus } from '../../lib/use-kept-focus';
import { ListenMark } from './listen-mark';
import { useRoomWords } from './room-words';
import { spokenPassage } from './spoken-passage';
import styles from './passage.module.css';

const PassageEditor = lazyPart(() => import('./passage-editor'));

/** The language Ember tells in, whatever the page speaks. */
export const EMBER_SPEAKS = 'en';

/** How much of a turn its edit button is named by. */
const EDIT_LABEL_CHARACTERS = 40;

interface Props {
  segment: Segment;
  person: Person;
  /** The first passage of the story wears a drop cap. */
  first: boolean;
  /** Saves another wording; absent where the passage is not one's own. */
  onEdit?: (seq: number, text: string) => Promise<void>;
}

/** One passage: who, in their ink, and the words. Ember's words are plain. */
export const Passage = memo(function Passage({ segment, person, first, onEdit }: Props) {
  const t = useRoomWords();
  const [editing, setEditing] = useState(false);
  const edit = useRef<HTMLButtonElement>(null);
  const kept = useKeptFocus(() => edit.current?.focus());
  const tier = useTier();
  const ember = segment.author === 'narrator';
  const name = ember ? t('ember.name') : person.name;
  const words = (
    <p className={styles.text} dir="auto" lang={ember ? EMBER_SPEAKS : undefined}>
      {tier === 'kids' ? <SaidText of={spokenPassage(segment).key} text={segment.text} /> : segment.text}
      {segment.edited_at && <span className={styles.edited}> ({t('room.edited')})</span>}
    </p>
  );
  return (
    <article
      {...kept}
      className={styles.passage}
      data-ink={ember ? undefined : person.ink}
      data-ember={ember || undefined}
      data-first={first || undefined}
      data-seq={segment.seq}
      id={`passage-${segment.seq}`}
      tabIndex={-1}
      aria-label={name}
    >
      <PassageMargin ember={ember} person={person} name={name} spoken={tier === 'kids' ? spokenPassage(segment) : undefined} />
      <span className={styles.rule} aria-hidden="true" />
      {editing && onEdit ? (
        <Suspense fallback={words}>
          <PassageEditor text={segment.text} onSave={(text) => onEdit(segment.seq, text)} onClose={() => setEditing(false)} />
        </Suspense>
      ) : (
        words
      )}
      {onEdit && !editing && (
        <button
          ref={edit}
          type="button"
          className={styles.edit}
          onClick={() => setEditing(true)}
          aria-label={t('room.editTurn', { start: [...segment.text].slice(0, EDIT_LABEL_CHARACTERS).join('') })}
        >
          <PencilLine aria-hidden="true" />
          <span>{t('room.edit')}</span>
        </button>
      )}
    </article>
  );
});

interface MarginProps {
  ember: boolean;
  person: Person;
  name: string;
  /** The words beside it, where they can be heard at a press. */
  spoken?: Spoken;
}

/** Whose words stand beside it: the sign that is never colour alone. */
export function PassageMargin({ ember, person, name, spoken }: MarginProps) {
  const tier = useTier();
  const mark = (
    <>
      {ember && <Flame face={false} className={styles.flame} />}
      {!ember && tier === 'kids' && <Avatar person={person} tier={tier} className={styles.face} />}
    </>
  );
  return (
    <div className={styles.margin}>
      <span className={styles.by}>
        {spoken ? <ListenMark words={spoken}>{mark}</ListenMark> : mark}
        <span className={styles.name}>{name}</span>
      </span>
    </div>
  );
}
