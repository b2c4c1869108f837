import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { signIn } from '../../api/me';
import { failureOf } from '../../api/problems';
import type { Credentials, User } from '../../api/types';
import { Button } from '../../components/button/button';
import { TextField } from '../../components/field/text-field';
import { Notice } from '../../components/notice/notice';
import { troubleOf } from '../../i18n/trouble';
import { useWords } from '../../i18n/voice';
import { account } from '../../i18n/words/account';
import { useFocusOnBadField } from '../../lib/use-focus-on-bad-field';
import styles from './auth-form.module.css';
import { PasswordField } from './password-field';

interface Props {
  /** Runs before anything is sent, while whoever is here is still who they were. */
  before: () => Promise<void>;
  onDone: (user: User) => unknown;
}

/** Signs in. Which of the two was wrong is never said. */
export function SignInForm({ before, onDone }: Props) {
  const t = useWords(account);
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [attempts, setAttempts] = useState(0);
  const enter = useMutation({
    mutationFn: async (body: Credentials) => (await before(), signIn(body)),
    onSuccess: (session) => onDone(session.user),
  });
  const form = useFocusOnBadField(attempts, enter.isError);
  const emailError = attempts > 0 && email.trim() === '' ? t('error.emailMissing') : undefined;
  const passwordError = attempts > 0 && password === '' ? t('error.passwordMissing') : undefined;
  return (
    <form
      ref={form}
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setAttempts(attempts + 1);
        if (email.trim() !== '' && password !== '' && !enter.isPending) enter.mutate({ email: email.trim(), password });
      }}
    >
      {enter.error && <Notice role="alert" title={troubleOf(t, failureOf(enter.error))} />}
      <TextField label={t('field.email')} type="email" autoComplete="username" inputMode="email" value={email} onChange={setEmail} error={emailError} />
      <PasswordField value={password} onChange={setPassword} isNew={false} error={passwordError} />
      <Button kind="action" type="submit" className={styles.submit} blocked={enter.isPending}>
        {t('signIn.submit')}
      </Button>
    </form>
  );
}
