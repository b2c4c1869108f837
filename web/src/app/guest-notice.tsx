import { Link } from '@tanstack/react-router';
import { buttonClass } from '../components/button/button-class';
import { Notice } from '../components/notice/notice';
import { useWords } from '../i18n/voice';

/** What somebody without an account has not, and both ways to one. */
export function GuestNotice({ title }: { title: string }) {
  const t = useWords();
  return (
    <Notice
      title={title}
      actions={
        <>
          <Link to="/sign-up" className={buttonClass('action')}>{t('nav.signUp')}</Link>
          <Link to="/sign-in" className={buttonClass('plain')}>{t('nav.signIn')}</Link>
        </>
      }
    />
  );
}
