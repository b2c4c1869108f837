import { Eye, EyeOff } from 'lucide-react';
import { useState } from 'react';
import { TextField } from '../../components/field/text-field';
import { IconButton } from '../../components/icon-button/icon-button';
import { useWords } from '../../i18n/voice';
import { account } from '../../i18n/words/account';
import { PASSWORD_MAX } from '../../lib/limits';
import styles from './auth-form.module.css';

interface Props {
  value: string;
  onChange: (value: string) => void;
  isNew: boolean;
  error?: string;
}

/** A password one may look at, paste, and let a keeper fill in. */
export function PasswordField({ value, onChange, isNew, error }: Props) {
  const t = useWords(account);
  const [shown, setShown] = useState(false);
  return (
    <TextField
      label={t('field.password')}
      type={shown ? 'text' : 'password'}
      autoComplete={isNew ? 'new-password' : 'current-password'}
      maxLength={PASSWORD_MAX}
      value={value}
      onChange={onChange}
      error={error}
      hint={isNew ? t('field.passwordHint') : undefined}
      end={
        <IconButton
          className={styles.eye}
          label={t(shown ? 'field.passwordHide' : 'field.passwordShow')}
          icon={shown ? <EyeOff aria-hidden="true" /> : <Eye aria-hidden="true" />}
          onClick={() => setShown(!shown)}
        />
      }
    />
  );
}
