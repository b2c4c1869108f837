import { Link, useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { failureOf, problemKey } from '../api/problems';
import { Button } from '../components/button/button';
import { buttonClass } from '../components/button/button-class';
import { Campfire } from '../components/campfire/campfire';
import { Dots } from '../components/dots/dots';
import { useWords } from '../i18n/voice';
import { House } from './house';
import { Shell } from './shell';
import styles from './states.module.css';

/** A page that takes a moment. */
export function RouteLoading() {
  return (
    <House>
      <Loading />
    </House>
  );
}

function Loading() {
  const t = useWords();
  return (
    <div className={styles.state} role="status">
      <Campfire state="thinking" />
      <p className={styles.body}>
        {t('common.loading')} <Dots />
      </p>
    </div>
  );
}

/** A page that cannot be shown, and why. */
export function RouteFailed({ error }: ErrorComponentProps) {
  return (
    <House>
      {failureOf(error).code === 'not_found' ? <Missing /> : <Failed error={error} />}
    </House>
  );
}

function Failed({ error }: { error: unknown }) {
  const t = useWords();
  const router = useRouter();
  const { code } = failureOf(error);
  return (
    <Shell>
      <div className={styles.state} role="alert">
        <Campfire state="cold" />
        <h1 className={styles.title}>{t('error.title')}</h1>
        <p className={styles.body}>{code === 'internal' ? t('error.body') : t(problemKey(code))}</p>
        <Button kind="action" onClick={() => void router.invalidate()}>
          {t('common.retry')}
        </Button>
      </div>
    </Shell>
  );
}

/** Not there, or not yours. */
export function NotFound() {
  return (
    <House>
      <Missing />
    </House>
  );
}

function Missing() {
  const t = useWords();
  return (
    <Shell>
      <div className={styles.state}>
        <Campfire state="cold" />
        <h1 className={styles.title}>{t('missing.title')}</h1>
        <p className={styles.body}>{t('missing.body')}</p>
        <Link to="/library" className={buttonClass('action')}>
          {t('nav.library')}
        </Link>
      </div>
    </Shell>
  );
}
