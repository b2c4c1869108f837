import type { Segment } from '../../api/types';
import { ListenButton } from '../../components/listen-button/listen-button';
import { useWords } from '../../i18n/voice';
import { read } from '../../i18n/words/read';
import { readsByItself } from '../../lib/reads-by-itself';
import { useHush, useReadNew } from '../../lib/use-read-aloud';
import styles from './read-to-me.module.css';
import { spokenPassage } from './spoken-passage';

interface Props {
  segments: readonly Segment[];
  /** Ember is still at it: what is being told is not read until it stands. */
  telling: boolean;
}

/** Reads the newest passage aloud. By itself only for those who have asked for that. */
export default function ReadToMe({ segments, telling }: Props) {
  const t = useWords(read);
  const newest = telling ? undefined : segments.at(-1);
  useHush();
  useReadNew(readsByItself(), newest?.author === 'narrator' ? spokenPassage(newest) : null);
  const passage = segments.at(-1);
  if (!passage) return null;
  return (
    <div className={styles.corner} data-corner>
      <ListenButton className={styles.listen} label={t('read.me')} words={[spokenPassage(passage)]} />
    </div>
  );
}
