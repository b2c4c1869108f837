import { CloudOff, KeyRound, Sparkles } from 'lucide-react';
import { Suspense, useState, useSyncExternalStore } from 'react';
import { session } from '../api/session';
import { Bar } from '../components/bar/bar';
import { Button } from '../components/button/button';
import { useWords } from '../i18n/voice';
import { lazyPart } from '../lib/lazy-part';
import { useOnline } from '../lib/use-online';
import { useUpdate } from '../lib/use-update';
import styles from './bars.module.css';
import { pageUpdates } from './page-updates';
import { useMe } from './use-me';

const SignInAgain = lazyPart(() => import('./sign-in-again'));

/** How the page stands: no session, no network, a newer version. `over`: above a page that has no room to give. */
export function Bars({ over = false }: { over?: boolean }) {
  const t = useWords();
  const me = useMe();
  // Who has left has no session to miss.
  const ended = useSyncExternalStore(session.subscribe, session.ended) && me !== null;
  const online = useOnline();
  const newer = useUpdate(pageUpdates);
  const [asking, setAsking] = useState(false);
  const [later, setLater] = useState(false);
  return (
    <div className={over ? styles.over : styles.inline} role="status">
      {ended && (
        <Bar icon={<KeyRound />} action={<Button onClick={() => setAsking(true)}>{t('nav.signIn')}</Button>}>
          {t('problem.unauthorized')}
        </Bar>
      )}
      {/* A room says it of its own line. */}
      {!online && !over && <Bar icon={<CloudOff />}>{t('offline.bar')}</Bar>}
      {newer && !ended && !later && (
        <Bar
          icon={<Sparkles />}
          action={
            <>
              <Button onClick={() => pageUpdates?.take()}>{t('update.take')}</Button>
              <Button kind="plain" onClick={() => setLater(true)}>{t('update.later')}</Button>
            </>
          }
        >
          {t('update.ready')}
        </Bar>
      )}
      <Suspense>{asking && ended && <SignInAgain onClose={() => setAsking(false)} />}</Suspense>
    </div>
  );
}
