import { useState } from 'react';
import type { Ink, User } from '../../api/types';
import { Button } from '../../components/button/button';
import { TextField } from '../../components/field/text-field';
import { useWords } from '../../i18n/voice';
import { settings } from '../../i18n/words/settings';
import { PEN_NAME_LIMIT } from '../../lib/limits';
import styles from './settings.module.css';

const INKS: readonly Ink[] = ['inkwell', 'walnut', 'verdigris', 'mulberry', 'moss', 'damson'];

interface Props {
  me: User;
  onChange: (change: { pen_name?: string; ink?: Ink }) => void;
  onSignOut: () => void;
}

/** One's name and ink, and the way out. */
export function ProfileSettings({ me, onChange, onSignOut }: Props) {
  const t = useWords(settings);
  const [name, setName] = useState(me.pen_name);
  const changed = name.trim() !== '' && name.trim() !== me.pen_name;
  return (
    <section className={styles.section} aria-labelledby="you-title">
      <h2 id="you-title" className={styles.heading}>{t('settings.you')}</h2>
      <form
        className={styles.named}
        onSubmit={(event) => {
          event.preventDefault();
          if (changed) onChange({ pen_name: name.trim() });
        }}
      >
        <TextField label={t('settings.penName')} value={name} onChange={setName} maxLength={PEN_NAME_LIMIT} autoComplete="nickname" />
        <Button type="submit" blocked={!changed}>{t('common.save')}</Button>
      </form>
      <fieldset className={styles.inks}>
        <legend className={styles.name}>{t('settings.ink')}</legend>
        {INKS.map((ink) => (
          <label key={ink} className={styles.ink} data-ink={ink}>
            <input type="radio" name="ink" className="visually-hidden" checked={me.ink === ink} onChange={() => onChange({ ink })} />
            <span className={styles.swatch}>{t(`ink.${ink}`)}</span>
          </label>
        ))}
      </fieldset>
      <Button kind="outline" className={styles.out} onClick={onSignOut}>{t('settings.signOut')}</Button>
    </section>
  );
}
