import type { Held } from '../../api/types';
import { motifOf } from '../../components/paper-tile/motif-of';
import type { Motif } from '../../components/paper-tile/motifs';
import { PaperTile } from '../../components/paper-tile/paper-tile';
import { PrintTile } from '../../components/print-tile/print-tile';
import { useTier, useWords } from '../../i18n/voice';
import type { Tier } from '../../lib/tier';
import styles from './mind-panel.module.css';
import { threadWords } from './thread-words';

interface Props {
  held: readonly Held[];
  /** Shows the passage that something comes from. */
  onGo: (seq: number) => void;
  /** On a phone the panel is a page of its own. */
  open: boolean;
}

const KINDS = [
  { kind: 'person', title: 'room.mindPeople', motif: 'face' },
  { kind: 'place', title: 'room.mindPlaces', motif: 'house' },
  { kind: 'thing', title: 'room.mindThings', motif: 'chest' },
  { kind: 'thread', title: 'room.mindThreads', motif: 'question' },
] as const satisfies readonly { kind: string; title: string; motif: Motif }[];

/** What Ember holds in mind: who and what it will not forget, each leading to the sentence it comes from. */
export default function MindPanel({ held, onGo, open }: Props) {
  const t = useWords();
  const tier = useTier();
  const shelves = KINDS.map((shelf) => ({ ...shelf, items: held.filter((item) => item.kind === shelf.kind) }));
  return (
    <section className={styles.panel} aria-labelledby="mind-title" data-open={open || undefined} id="mind" tabIndex={-1}>
      <h2 id="mind-title" className={styles.title}>{t('room.mind')}</h2>
      {held.length === 0 && <p className={styles.empty}>{t('room.mindEmpty')}</p>}
      {shelves.map((shelf) =>
        shelf.items.length === 0 ? null : (
          <div key={shelf.kind} className={styles.shelf} data-kind={shelf.kind}>
            <h3 className={styles.kind}>{t(shelf.title)}</h3>
            <ul className={styles.items}>
              {shelf.items.map((item) => (
                <li key={item.label}>
                  <HeldItem item={item} motif={shelf.motif} tier={tier} onGo={onGo} />
                </li>
              ))}
            </ul>
          </div>
        ),
      )}
    </section>
  );
}

interface ItemProps {
  item: Held;
  motif: Motif;
  tier: Tier;
  onGo: (seq: number) => void;
}

function HeldItem({ item, motif, tier, onGo }: ItemProps) {
  const t = useWords();
  const { seq } = item;
  const face = (
    <>
      {tier === 'kids' && <PaperTile seed={item.label} motif={item.kind === 'thread' ? motif : motifOf(item.label, motif)} className={styles.tile} />}
      {tier === 'teens' && <PrintTile seed={item.label} className={styles.tile} />}
      <span className={styles.label}>{item.kind === 'thread' ? threadWords(item.label) : item.label}</span>
    </>
  );
  if (typeof seq !== 'number') return <span className={styles.item}>{face}</span>;
  return (
    <button type="button" className={styles.item} onClick={() => onGo(seq)} title={t('room.mindGo', { name: item.label })}>
      {face}
    </button>
  );
}
