import type { ReactNode } from 'react';
import { useWords } from '../../i18n/voice';
import { read } from '../../i18n/words/read';
import { pageReader } from '../../lib/page-reader';
import type { Spoken } from '../../lib/read-aloud';
import { useCanRead, useReading } from '../../lib/use-read-aloud';
import styles from './listen-mark.module.css';

/** How much of a passage its mark is named by. */
const LABEL_CHARACTERS = 40;

interface Props {
  words: Spoken;
  /** The animal or the flame beside the words. */
  children: ReactNode;
}

/** The mark beside a passage, which reads it aloud at a press. Where this device has no voice it is only a mark. */
export function ListenMark({ words, children }: Props) {
  const t = useWords(read);
  const able = useCanRead(words);
  const reading = useReading([words]);
  if (!able) return children;
  return (
    <button
      type="button"
      className={styles.mark}
      data-reading={reading || undefined}
      aria-label={reading ? t('read.stop') : t('read.this', { start: words.text.slice(0, LABEL_CHARACTERS) })}
      onClick={() => (reading ? pageReader().stop() : pageReader().read([words]))}
    >
      {children}
    </button>
  );
}
