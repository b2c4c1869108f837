import { Link, useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { failureOf, type Failure } from '../api/problems';
import { Button } from '../components/button/button';
import { buttonClass } from '../components/button/button-class';
import { Dots } from '../components/dots/dots';
import { EmptyState } from '../components/empty-state/empty-state';
import { troubleOf } from '../i18n/trouble';
import { useWords, type Words } from '../i18n/voice';
import { useOnReconnect } from '../lib/use-on-reconnect';
import { House } from './house';
import { Shell } from './shell';

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
    <EmptyState of="page" fire="thinking" role="status">
      {t('common.loading')} <Dots />
    </EmptyState>
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
  const failure = failureOf(error);
  const again = () => void router.invalidate();
  useOnReconnect(again);
  if (failure.code === 'unauthorized') return <Ended next={router.state.location.href} />;
  const away = failure.code === 'offline';
  return (
    <Shell>
      <EmptyState
        of="page"
        fire="cold"
        role="alert"
        title={t(away ? 'away.title' : 'error.title')}
        action={<Button kind="action" onClick={again}>{t('common.retry')}</Button>}
      >
        {bodyOf(t, failure)}
      </EmptyState>
    </Shell>
  );
}

function bodyOf(t: Words, failure: Failure): string {
  if (failure.code === 'offline') return t('away.body');
  return failure.code === 'internal' ? t('error.body') : troubleOf(t, failure);
}

/** The server knows nobody here any more; the way back leads to this page. */
function Ended({ next }: { next: string }) {
  const t = useWords();
  return (
    <Shell entrance>
      <EmptyState
        of="page"
        fire="cold"
        role="alert"
        title={t('ended.title')}
        action={<Link to="/sign-in" search={{ next }} className={buttonClass('action')}>{t('nav.signIn')}</Link>}
      >
        {t('problem.unauthorized')}
      </EmptyState>
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
      <EmptyState
        of="page"
        fire="cold"
        title={t('missing.title')}
        action={<Link to="/library" className={buttonClass('action')}>{t('nav.library')}</Link>}
      >
        {t('missing.body')}
      </EmptyState>
    </Shell>
  );
}
