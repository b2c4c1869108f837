import { useSaid } from '../../lib/use-read-aloud';
import styles from './said-text.module.css';

interface Props {
  /** The key by which these words are read aloud. */
  of: string;
  text: string;
  /** Where this text begins in the words that are read. */
  at?: number;
}

/** Words that show which of them are being said, while they are read aloud. */
export function SaidText({ of, text, at = 0 }: Props) {
  const said = useSaid(of);
  const from = Math.max(0, (said?.from ?? 0) - at);
  const to = Math.min(text.length, (said?.to ?? 0) - at);
  if (from >= to) return text;
  return (
    <>
      {text.slice(0, from)}
      <span className={styles.said}>{text.slice(from, to)}</span>
      {text.slice(to)}
    </>
  );
}
