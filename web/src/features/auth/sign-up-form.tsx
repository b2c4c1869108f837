import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { signUp } from '../../api/me';
import { failureOf } from '../../api/problems';
import type { User } from '../../api/types';
import { Button } from '../../components/button/button';
import { TextField } from '../../components/field/text-field';
import { Notice } from '../../components/notice/notice';
import { fieldWords } from '../../i18n/field-words';
import { troubleOf } from '../../i18n/trouble';
import { useTier, useWords, type Words } from '../../i18n/voice';
import { account } from '../../i18n/words/account';
import { characters, PASSWORD_MIN, PEN_NAME_LIMIT } from '../../lib/limits';
import { useFocusOnBadField } from '../../lib/use-focus-on-bad-field';
import { useHold } from '../../lib/use-hold';
import { NotKept } from '../../realtime/book-copies';
import styles from './auth-form.module.css';
import { BirthField, birthMonth, type Birth } from './birth-field';
import { PasswordField } from './password-field';

interface Props {
  onDone: (user: User) => unknown;
  /** Runs before anything is sent: what a guest has is made safe first. */
  before: () => Promise<void>;
  /** A guardian has to say yes first. */
  onPending: () => unknown;
}

interface Filled {
  birth: Birth;
  penName: string;
  email: string;
  password: string;
}

type FieldName = 'birth_month' | 'pen_name' | 'email' | 'password';
type FieldErrors = Partial<Record<FieldName, string>>;

/** Signs up. What was typed stays, whatever the server says of it. */
export function SignUpForm({ before, onDone, onPending }: Props) {
  const t = useWords(account);
  const tier = useTier();
  const [filled, setFilled] = useState<Filled>({ birth: { month: '', year: '' }, penName: '', email: '', password: '' });
  const [attempts, setAttempts] = useState(0);
  const join = useMutation({
    mutationFn: async (body: Parameters<typeof signUp>[0]) => (await before(), signUp(body)),
    onSuccess: (user) => (user ? onDone(user) : onPending()),
  });
  const form = useFocusOnBadField(attempts, join.isError);
  const failure = join.error ? failureOf(join.error) : null;
  const own = attempts > 0 ? missing(t, filled) : {};
  const errors: FieldErrors = { ...fieldWords(tier, failure?.fields ?? []), ...own };
  useHold(Object.values(filled).some((value) => value !== '' && typeof value === 'string'));
  const set = (change: Partial<Filled>) => setFilled({ ...filled, ...change });

  const submit = () => {
    setAttempts(attempts + 1);
    const birth_month = birthMonth(filled.birth, new Date());
    if (birth_month === null || Object.keys(missing(t, filled)).length > 0 || join.isPending) return;
    join.mutate({ birth_month, pen_name: filled.penName.trim(), email: filled.email.trim(), password: filled.password });
  };

  return (
    <form
      ref={form}
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {failure && <Notice role="alert" title={join.error instanceof NotKept ? t('signUp.notKept') : troubleOf(t, failure)} />}
      <BirthField value={filled.birth} onChange={(birth) => set({ birth })} error={errors.birth_month} />
      <TextField
        label={t('field.penName')}
        hint={t('field.penNameHint')}
        autoComplete="nickname"
        maxLength={PEN_NAME_LIMIT}
        value={filled.penName}
        onChange={(penName) => set({ penName })}
        error={errors.pen_name}
      />
      <TextField
        label={t('field.email')}
        type="email"
        autoComplete="email"
        inputMode="email"
        value={filled.email}
        onChange={(email) => set({ email })}
        error={errors.email}
      />
      <PasswordField value={filled.password} onChange={(password) => set({ password })} isNew error={errors.password} />
      <Button kind="action" type="submit" className={styles.submit} blocked={join.isPending}>
        {t('signUp.submit')}
      </Button>
    </form>
  );
}

function missing(t: Words<typeof account>, filled: Filled): FieldErrors {
  return {
    ...(birthMonth(filled.birth, new Date()) === null ? { birth_month: t('error.birthMissing') } : {}),
    ...(filled.penName.trim() === '' ? { pen_name: t('error.penNameMissing') } : {}),
    ...(filled.email.includes('@') ? {} : { email: t('error.emailMissing') }),
    ...(characters(filled.password) < PASSWORD_MIN ? { password: t('error.passwordShort') } : {}),
  };
}
