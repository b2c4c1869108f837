import { useId, useState } from 'react';
import { Button } from '../../components/button/button';
import { useWords } from '../../i18n/voice';
import { longText } from '../../i18n/words/long-text';
import { copyText } from '../../lib/copy-text';
import type { Rest } from '../../realtime/use-rest';
import styles from './rest-of-text.module.css';

/** How far a long text has come into the story, turn by turn, and the way to stop with nothing lost. */
export default function RestOfText({ rest }: { rest: Rest }) {
  const t = useWords(longText);
  const label = useId();
  const [failed, setFailed] = useState(false);
  // The part before what is left is in the box.
  const at = rest.total - rest.parts.length;
  const stop = async () => {
    const copied = await copyText(rest.parts.join('\n\n'));
    setFailed(!copied);
    if (copied) void rest.keep([], 0);
  };
  return (
    <div className={styles.rest}>
      <span id={label} className={styles.part}>{t('longText.part', { at, total: rest.total })}</span>
      <progress className={styles.bar} max={rest.total} value={at} aria-labelledby={label} />
      <Button kind="plain" className={styles.stop} onClick={() => void stop()}>{t('longText.stop')}</Button>
      {(failed || !rest.safe) && <p className={styles.note} role="status">{t(failed ? 'longText.notCopied' : 'longText.unsafe')}</p>}
    </div>
  );
}
