import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { meQuery } from '../api/me';
import { session } from '../api/session';
import Dialog from '../components/dialog/dialog';
import { SignInForm } from '../features/auth/sign-in-form';
import { useWords } from '../i18n/voice';
import { enter } from './enter';
import { useMe } from './use-me';

interface Props {
  onClose: () => void;
}

/** Signs in over the page that somebody is on, so that what they typed stays where it is. */
export default function SignInAgain({ onClose }: Props) {
  const t = useWords();
  const me = useMe();
  const queryClient = useQueryClient();
  const router = useRouter();
  return (
    <Dialog title={t('session.again')} onClose={onClose}>
      <p>{t('session.againNote')}</p>
      <SignInForm
        before={async () => {}}
        onDone={async (user) => {
          onClose();
          if (user.id === me?.id) {
            queryClient.setQueryData(meQuery.queryKey, user);
            session.renew();
            return queryClient.invalidateQueries();
          }
          // Somebody else: the page was not theirs.
          await enter(queryClient, user);
          return router.navigate({ to: '/library' });
        }}
      />
    </Dialog>
  );
}
