import { Link } from '@tanstack/react-router';
import { RotateCcw, X } from 'lucide-react';
import { useId } from 'react';
import type { Held } from '../../api/types';
import { IconButton } from '../../components/icon-button/icon-button';
import { subjectOf } from '../../components/tile/subject-of';
import { isSubject, type Subject } from '../../components/tile/subjects';
import { Tile } from '../../components/tile/tile';
import { useTier } from '../../i18n/voice';
import type { Tier } from '../../lib/tier';
import { useSheetFocus } from '../../lib/use-sheet-focus';
import styles from './mind-panel.module.css';
import { useRoomWords } from './room-words';
import { threadWords } from './thread-words';

interface Props {
  held: readonly Held[];
  /** Shows the sentence that something comes from. */
  onGo: (seq: number, words: string) => void;
  /** On a small screen the panel comes over the page, as a sheet. */
  open: boolean;
  onClose: () => void;
  /** Ember's takes of the last passage and which of them stands (0: none); absent where there is no choice. */
  takes?: { count: number; at: number };
}

const KINDS = [
  { kind: 'person', title: 'room.mindPeople' },
  { kind: 'place', title: 'room.mindPlaces' },
  { kind: 'thing', title: 'room.mindThings' },
  { kind: 'thread', title: 'room.mindThreads' },
] as const;

/** Whom a story means by somebody of whom nothing is said. */
const STRANGER = { kids: 'child', teens: 'teen', adults: 'adult' } as const satisfies Record<Tier, Subject>;

/** What Ember holds in mind: who and what it will not forget, each leading to the sentence it comes from. */
export default function MindPanel({ held, onGo, open, onClose, takes }: Props) {
  const t = useRoomWords();
  const tier = useTier();
  const title = useId();
  useSheetFocus('mind', open);
  const shelves = KINDS.map((shelf) => ({ ...shelf, items: held.filter((item) => item.kind === shelf.kind) }));
  return (
    <section
      className={styles.panel}
      aria-labelledby={title}
      data-open={open || undefined}
      id="mind"
      tabIndex={-1}
      onKeyDown={(event) => open && event.key === 'Escape' && onClose()}
    >
      <h2 id={title} className={styles.title}>{t('room.mind')}</h2>
      {open && <IconButton label={t('room.closePanel')} icon={<X aria-hidden="true" />} className={styles.close} onClick={onClose} />}
      {held.length === 0 && <p className={styles.empty}>{t('room.mindEmpty')}</p>}
      {shelves.map((shelf) =>
        shelf.items.length === 0 ? null : (
          <div key={shelf.kind} className={styles.shelf} data-kind={shelf.kind}>
            <h3 className={styles.kind}>{t(shelf.title)}</h3>
            <ul className={styles.items}>
              {shelf.items.map((item) => (
                <li key={item.label}>
                  <HeldItem item={item} tier={tier} onGo={onGo} />
                </li>
              ))}
            </ul>
          </div>
        ),
      )}
      {takes && tier !== 'kids' && (
        <p className={styles.takes}>
          <RotateCcw aria-hidden="true" className="flip" />
          <span>{takes.at > 0 ? t('room.takeOf', { number: takes.at, count: takes.count }) : t('room.takesAside', { count: takes.count })}</span>
          <Link to="." search={(now) => ({ ...now, panel: 'takes' as const })} preload={false} className={styles.compare}>{t('room.compareShort')}</Link>
        </p>
      )}
    </section>
  );
}

interface ItemProps {
  item: Held;
  tier: Tier;
  onGo: (seq: number, words: string) => void;
}

function HeldItem({ item, tier, onGo }: ItemProps) {
  const t = useRoomWords();
  const { seq } = item;
  const face = (
    <>
      <HeldPicture item={item} tier={tier} />
      <span className={styles.label}>{item.kind === 'thread' ? threadWords(item.label) : item.label}</span>
    </>
  );
  if (typeof seq !== 'number') return <span className={styles.item}>{face}</span>;
  return (
    <button type="button" className={styles.item} onClick={() => onGo(seq, item.label)} title={t('room.mindGo', { name: item.label })}>
      {face}
    </button>
  );
}

/** Who it is looks as in the story's pictures; what has none is drawn from its name, or is a sign. */
function HeldPicture({ item, tier }: { item: Held; tier: Tier }) {
  if (item.kind === 'thread') return tier === 'kids' && <Tile of="question" seed={item.label} className={styles.tile} />;
  const { drawn } = item;
  if (drawn && isSubject(drawn.of)) return <Tile of={drawn.of} look={drawn.look} seed={item.label} className={styles.tile} />;
  const otherwise = item.kind === 'person' ? STRANGER[tier] : item.kind === 'place' ? 'plain' : 'glimmer';
  return <Tile of={subjectOf(item.label) ?? otherwise} seed={item.label} className={styles.tile} />;
}
