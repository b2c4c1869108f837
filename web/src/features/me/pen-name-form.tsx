import { useState } from 'react';
import { failureOf } from '../../api/problems';
import { Button } from '../../components/button/button';
import { TextField } from '../../components/field/text-field';
import { fieldWords } from '../../i18n/field-words';
import { useTier, useWords } from '../../i18n/voice';
import { meWords } from '../../i18n/words/me';
import { PEN_NAME_LIMIT } from '../../lib/limits';
import { useHold } from '../../lib/use-hold';
import styles from './me.module.css';

interface Props {
  penName: string;
  /** What the server said of the last change. */
  error: unknown;
  onChange: (penName: string) => void;
}

/** One's name. What was typed stays, whatever is said of it. */
export function PenNameForm({ penName, error, onChange }: Props) {
  const t = useWords(meWords);
  const tier = useTier();
  const [name, setName] = useState(penName);
  const [asked, setAsked] = useState(false);
  const wrong = fieldWords(tier, error ? failureOf(error).fields : []);
  const empty = asked && name.trim() === '' ? fieldWords(tier, [{ path: 'pen_name', code: 'empty', message: '' }]).pen_name : undefined;
  useHold(name !== penName);
  return (
    <form
      className={styles.named}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (name.trim() !== '' && name.trim() !== penName) onChange(name.trim());
      }}
    >
      <TextField
        label={t('me.penName')}
        hint={t('me.penNameHint')}
        value={name}
        onChange={setName}
        maxLength={PEN_NAME_LIMIT}
        autoComplete="nickname"
        error={empty ?? wrong.pen_name}
      />
      <Button type="submit">{t('common.save')}</Button>
    </form>
  );
}
