import { randomFrom, seedOf } from '../../lib/seed';
import { MOTIFS, type Motif } from './motifs';
import styles from './paper-tile.module.css';

/** Skies and hills a tile may have, three tones each. */
const PALETTES = [
  { sky: '#cfeae3', far: '#9fd0b8', near: '#2f7f70' },
  { sky: '#274c77', far: '#3c6c8f', near: '#122f42' },
  { sky: '#ffd98a', far: '#f2a65a', near: '#c2603a' },
  { sky: '#bfe3df', far: '#7cc4c6', near: '#257f8e' },
  { sky: '#e9d7ee', far: '#b79bcb', near: '#59358c' },
] as const;

interface Props {
  /** The same words always give the same tile. */
  seed: string;
  motif: Motif;
  className?: string;
}

/** A small scene of cut paper for a card: decoration beside its words. */
export function PaperTile({ seed, motif, className }: Props) {
  const next = randomFrom(seedOf(seed));
  const palette = PALETTES[Math.floor(next() * PALETTES.length)]!;
  const lift = Math.round(next() * 12) - 6;
  return (
    <span className={[styles.tile, className].filter(Boolean).join(' ')} aria-hidden="true">
      <svg viewBox="0 0 100 100" preserveAspectRatio="xMidYMid slice">
        <rect width="100" height="100" fill={palette.sky} />
        <circle cx={24 + next() * 50} cy="24" r="9" fill="#fff0b8" />
        <path d={`M0 ${64 + lift}c22-14 40-10 58-3s30 4 42-4v60H0Z`} fill="#0f3737" opacity=".12" transform="translate(0 -2.500)" />
        <path d={`M0 ${64 + lift}c22-14 40-10 58-3s30 4 42-4v60H0Z`} fill={palette.far} />
        <g transform="translate(50 58)">{MOTIFS[motif]}</g>
        <path d={`M0 ${84 - lift / 2}c26-9 60-8 100 1v30H0Z`} fill={palette.near} />
      </svg>
    </span>
  );
}
