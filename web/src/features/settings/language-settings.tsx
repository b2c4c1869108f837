import type { Preferences } from '../../api/types';
import { Choice } from '../../components/choice/choice';
import { Panel } from '../../components/panel/panel';
import { LANGUAGES } from '../../i18n/language';
import { useWords } from '../../i18n/voice';
import { settings } from '../../i18n/words/settings';
import styles from './settings.module.css';

interface Props {
  preferences: Preferences;
  onChange: (change: Partial<Preferences>) => void;
}

/** The language of buttons and pages, each by its own name. Stories stay in the language they are written in. */
export function LanguageSettings({ preferences, onChange }: Props) {
  const t = useWords(settings);
  return (
    <Panel title={t('settings.language')}>
      <Choice
        label={t('settings.languageHow')}
        value={preferences.language}
        onChange={(language) => onChange({ language })}
        options={[
          { value: 'system', label: t('settings.languageSystem') },
          ...Object.entries(LANGUAGES).map(([value, label]) => ({ value, label, lang: value })),
        ]}
      />
      <p className={styles.note}>{t('settings.languageNote')}</p>
    </Panel>
  );
}
