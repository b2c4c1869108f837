import { HeartHandshake } from 'lucide-react';
import { type Words, useWords } from '../../i18n/voice';
import { reasons } from '../../i18n/words/reasons';
import { Button } from '../button/button';
import { Notice } from '../notice/notice';
import styles from './refusal.module.css';

/** Why the gate stopped words; `fine` is none. */
type Reason = CodeOf<keyof typeof reasons> | 'fine';
type CodeOf<Key> = Key extends `reason.${infer Code}` ? Code : never;

/** Somebody who listens, and how they are reached. */
export interface HelpLine {
  kind: 'child' | 'distress';
  /** Absent where each country has its own. */
  name?: string | null;
  way: 'call' | 'call_or_text' | 'page';
  at: string;
}

interface Props {
  /** What went wrong, where the gate gave no reason. */
  why: string;
  reason?: Reason;
  /** Other words for the same. */
  rewrite?: string;
  /** Whom to call, in the server’s words. */
  help: readonly string[];
  /** Whom to call, as lines: they are said in the words of the place. */
  helpLines?: readonly HelpLine[];
  /** Puts the other words in the place of one's own; absent where they can only be read. */
  onRewrite?: (text: string) => void;
  onKeepMine?: () => void;
}

/** Why words were not taken. Other words are offered, and help where they spoke of distress. */
export default function Refusal({ why, reason, rewrite, help, helpLines, onRewrite, onKeepMine }: Props) {
  const t = useWords(reasons);
  const lines = helpLines?.map((line) => lineOf(t, line)) ?? help;
  const judged = onKeepMine !== undefined || rewrite !== undefined || help.length > 0;
  return (
    <Notice
      role="alert"
      icon={judged && <HeartHandshake aria-hidden="true" />}
      title={reason && reason !== 'fine' ? t(`reason.${reason}`) : why}
      actions={
        (onKeepMine || (rewrite && onRewrite)) && (
          <>
            {rewrite && onRewrite && <Button onClick={() => onRewrite(rewrite)}>{t('room.rewrite')}</Button>}
            {onKeepMine && (
              <Button kind={rewrite ? 'plain' : 'quiet'} onClick={onKeepMine}>
                {t('room.keepMine')}
              </Button>
            )}
          </>
        )
      }
    >
      {rewrite && <p className={styles.rewrite}>{rewrite}</p>}
      {help.length > 0 && (
        <div className={styles.help}>
          <p>{t('room.helpLines')}</p>
          <ul>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          {helpLines && <p>{t('helpLine.free')}</p>}
        </div>
      )}
    </Notice>
  );
}

function lineOf(t: Words<typeof reasons>, { kind, name, way, at }: HelpLine): string {
  return t(`helpLine.${way}`, { name: name ?? t(`helpLine.${kind}`), at });
}
