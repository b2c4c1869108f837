import { useMutation } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import { failureOf } from '../../api/problems';
import { Button } from '../../components/button/button';
import { Notice } from '../../components/notice/notice';
import { troubleOf } from '../../i18n/trouble';
import { useWords } from '../../i18n/voice';
import { meWords } from '../../i18n/words/me';
import { lazyPart } from '../../lib/lazy-part';
import styles from './me.module.css';

const OnlyHereDialog = lazyPart(() => import('./only-here-dialog'));

interface Props {
  label: string;
  /** Finds what they wrote that is on this device alone. */
  onlyHere: () => Promise<string[]>;
  /** Ends the session and removes what this device keeps. */
  onLeave: () => Promise<void>;
}

/** The way out. Who has words that are nowhere else is told so first. */
export function SignOut({ label, onlyHere, onLeave }: Props) {
  const t = useWords(meWords);
  const [only, setOnly] = useState<string[]>([]);
  const leave = useMutation({ mutationFn: onLeave });
  const look = async () => {
    const texts = await onlyHere();
    if (texts.length === 0) leave.mutate();
    else setOnly(texts);
  };
  return (
    <div className={styles.out}>
      {leave.error && <Notice role="alert" title={troubleOf(t, failureOf(leave.error))} />}
      <Button kind="outline" blocked={leave.isPending} onClick={() => void look()}>{label}</Button>
      <Suspense>
        {only.length > 0 && (
          <OnlyHereDialog
            texts={only}
            onStay={() => setOnly([])}
            onLeave={() => {
              setOnly([]);
              leave.mutate();
            }}
          />
        )}
      </Suspense>
    </div>
  );
}
