import { lazy, memo, Suspense, useState } from 'react';
import { PencilLine } from 'lucide-react';
import type { Segment } from '../../api/types';
import { Avatar, type Person } from '../../components/avatar/avatar';
import { Flame } from '../../components/flame/flame';
import { useTier, useWords } from '../../i18n/voice';
import styles from './passage.module.css';

const PassageEditor = lazy(() => import('./passage-editor'));

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
  const t = useWords();
  const [editing, setEditing] = useState(false);
  const ember = segment.author === 'narrator';
  const name = ember ? t('ember.name') : person.name;
  const words = (
    <p className={styles.text}>
      {segment.text}
      {segment.edited_at && <span className={styles.edited}> ({t('room.edited')})</span>}
    </p>
  );
  return (
    <article
      className={styles.passage}
      data-ink={ember ? undefined : person.ink}
      data-ember={ember || undefined}
      data-first={first || undefined}
      data-seq={segment.seq}
      id={`passage-${segment.seq}`}
      tabIndex={-1}
      aria-label={name}
    >
      <PassageMargin ember={ember} person={person} name={name} />
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
          type="button"
          className={styles.edit}
          onClick={() => setEditing(true)}
          aria-label={t('room.editTurn', { start: segment.text.slice(0, EDIT_LABEL_CHARACTERS) })}
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
}

/** Whose words stand beside it: the sign that is never colour alone. */
export function PassageMargin({ ember, person, name }: MarginProps) {
  const tier = useTier();
  return (
    <div className={styles.margin}>
      <span className={styles.by}>
        {ember && <Flame face={false} className={styles.flame} />}
        {!ember && tier === 'kids' && <Avatar person={person} tier={tier} className={styles.face} />}
        <span className={styles.name}>{name}</span>
      </span>
    </div>
  );
}
