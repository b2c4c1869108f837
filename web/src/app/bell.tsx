import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Bell as BellIcon } from 'lucide-react';
import { shelfQuery } from '../api/stories';
import { waitingFor } from '../api/waiting';
import { iconButtonClass } from '../components/icon-button/icon-button';
import { useWords } from '../i18n/voice';
import { notices } from '../i18n/words/notices';

/** The way to the notices, where there are any. It asks for nothing: what the library knows is enough. */
export function Bell() {
  const t = useWords(notices);
  const { data } = useInfiniteQuery({ ...shelfQuery('all', ''), enabled: false });
  const count = waitingFor(data?.pages.flatMap((page) => page.items) ?? []).length;
  if (count === 0) return null;
  const label = t('notices.waiting', { count });
  return (
    <Link to="/notices" className={iconButtonClass()} aria-label={label} title={label}>
      <BellIcon aria-hidden="true" />
    </Link>
  );
}
