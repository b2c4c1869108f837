import { Dots } from '../../components/dots/dots';
import { HOT_WORDS } from '../../lib/reveal';
import { useReveal, type RevealPace } from '../../lib/use-reveal';
import { EMBER_SPEAKS, PassageMargin } from './passage';
import styles from './passage.module.css';
import { useRoomWords } from './room-words';

interface Props {
  text: string;
  complete: boolean;
  pace: RevealPace;
  first: boolean;
  onSettled: () => void;
  /** Somebody wants all of it at once. */
  hurried: boolean;
}

const NOBODY = { id: '', name: '', avatar: '', ink: '' };
const HEAT = [styles.hot1, styles.hot2, styles.hot3, styles.hot4, styles.hot5];

/**
 * Ember's passage while it is told. It writes to its own few nodes, once a frame, so that nothing else renders. Screen
 * readers are told that it is busy; the one announcement comes when the passage is done.
 */
export function TellingPassage({ text, complete, pace, first, hurried, onSettled }: Props) {
  const t = useRoomWords();
  const { cold, hot } = useReveal({ text, complete, pace, hurried, onSettled });
  const begun = pace === 'complete' ? complete : text !== '';
  return (
    <article className={styles.passage} data-ember data-first={first || undefined} aria-busy="true" aria-label={t('ember.name')}>
      <PassageMargin ember person={NOBODY} name={t('ember.name')} />
      <span className={styles.rule} aria-hidden="true" />
      <div>
        {!begun && (
          <p className={styles.thinking}>
            {t('room.emberThinking')} <Dots />
          </p>
        )}
        <p className={styles.text} hidden={!begun} dir="auto" lang={EMBER_SPEAKS}>
          <span ref={cold} />
          {Array.from({ length: HOT_WORDS }, (_, i) => (
            <span key={i} className={HEAT[i]} ref={(span) => void (hot.current[i] = span)} />
          ))}
        </p>
      </div>
    </article>
  );
}
