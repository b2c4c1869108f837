import type { Cases } from '../../gallery/cases';
import type { Feeling, Subject } from './subjects';
import { Tile } from './tile';
import styles from './tile.cases.module.css';

const SUBJECTS: readonly Subject[] = ['child', 'fox', 'castle', 'lantern'];
const FEELINGS: readonly Feeling[] = ['joy', 'sad', 'scared', 'sleepy'];

/** They come from the server that development talks to. */
export default {
  states: {
    ...Object.fromEntries(SUBJECTS.map((of) => [of, <Tile key={of} of={of} seed="gallery" className={styles.tile} />])),
    ...Object.fromEntries(FEELINGS.map((feeling) => [feeling, <Tile key={feeling} of="child" feeling={feeling} seed="gallery" className={styles.tile} />])),
  },
} satisfies Cases;
