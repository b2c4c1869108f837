import { useTier } from '../../i18n/voice';
import { seedOf } from '../../lib/seed';
import type { Light, Tier } from '../../lib/tier';
import { useLight } from '../../lib/use-light';
import { Sketch } from '../sketch/sketch';
import { TILES, TILE_SEEDS, type Feeling, type Subject } from './subjects';
import styles from './tile.module.css';

export interface TileOf {
  of: Subject;
  /** How somebody looks whom the story's pictures have shown; else as chance has it. */
  look?: string | undefined;
  feeling?: Feeling | undefined;
  /** In an evening's light also on a page by day. */
  evening?: boolean | undefined;
}

interface Props extends TileOf {
  /** The same words always give the same tile. */
  seed: string;
  /** Three wide and two high, with room to be cut: for a card that is little but its picture. */
  wide?: boolean;
  /** Whose press; else that of the house. */
  press?: Tier;
  className?: string;
}

/**
 * A small picture of one thing, in the press of the house: decoration beside its words. Until it comes, and where
 * it does not, there is the sketch that stands for every picture.
 */
export function Tile({ seed, wide, press, className, ...what }: Props) {
  const house = useTier();
  const light = useLight();
  return (
    <span className={[styles.tile, className].filter(Boolean).join(' ')} aria-hidden="true">
      <Sketch drawing={false} />
      <img className={styles.picture} src={tileUrl(press ?? house, what.evening ? 'evening' : light, what, seed, wide)} alt="" decoding="async" onError={hide} onLoad={show} />
    </span>
  );
}

const hide = ({ currentTarget }: { currentTarget: HTMLImageElement }) => void (currentTarget.hidden = true);
const show = ({ currentTarget }: { currentTarget: HTMLImageElement }) => void (currentTarget.hidden = false);

/** Where a tile is: what is drawn follows from its address, so every cache may keep it for ever. */
function tileUrl(press: Tier, light: Light, { of, feeling, look }: TileOf, seed: string, wide = false): string {
  const query = new URLSearchParams({ press, of, seed: String(seedOf(seed) % TILE_SEEDS), v: String(TILES) });
  if (light === 'evening') query.set('evening', 'true');
  if (wide) query.set('wide', 'true');
  if (feeling) query.set('feeling', feeling);
  if (look) query.set('look', look);
  return `/api/v1/pictures/tile?${query}`;
}
