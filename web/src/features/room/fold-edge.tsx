import { useWords } from '../../i18n/voice';
import { roomModes } from '../../i18n/words/room-modes';
import styles from './fold-edge.module.css';

/** As many folds are drawn at most: more would be lines without an end. */
const FOLDS_SHOWN = 5;

/** The folded part of a story: the edge of paper that lies above the one passage that stands. */
export default function FoldEdge({ folded }: { folded: number }) {
  const t = useWords(roomModes);
  return (
    <div className={styles.folded}>
      <div className={styles.paper} aria-hidden="true">
        {Array.from({ length: Math.min(folded, FOLDS_SHOWN) }, (_, i) => (
          <span key={i} className={styles.fold} />
        ))}
      </div>
      <p className={styles.words}>
        <strong className={styles.count}>{t('roomModes.folded', { count: folded })}</strong> <span>{t('roomModes.unfolds')}</span>
      </p>
    </div>
  );
}
