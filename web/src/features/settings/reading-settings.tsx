import { Minus, Plus } from 'lucide-react';
import type { Preferences } from '../../api/types';
import { Choice } from '../../components/choice/choice';
import { IconButton } from '../../components/icon-button/icon-button';
import { Panel } from '../../components/panel/panel';
import { Switch } from '../../components/switch/switch';
import { useWords } from '../../i18n/voice';
import { settings } from '../../i18n/words/settings';
import styles from './settings.module.css';

const SIZE_STEP = 10;
const SIZE_MIN = 80;
const SIZE_MAX = 200;

interface Props {
  preferences: Preferences;
  onChange: (change: Partial<Preferences>) => void;
}

/** How words look and come, with a line of story to see it on. */
export function ReadingSettings({ preferences, onChange }: Props) {
  const t = useWords(settings);
  const size = preferences.text_scale;
  return (
    <Panel title={t('settings.reading')}>
      <p className={styles.sample}>{t('settings.sample')}</p>
      <div className={styles.line}>
        <span className={styles.name}>{t('settings.size')}</span>
        <span className={styles.stepper}>
          <IconButton label={t('settings.smaller')} icon={<Minus aria-hidden="true" />} onClick={() => onChange({ text_scale: Math.max(SIZE_MIN, size - SIZE_STEP) })} />
          <output className={styles.value}>{t('settings.sizeValue', { percent: size })}</output>
          <IconButton label={t('settings.larger')} icon={<Plus aria-hidden="true" />} onClick={() => onChange({ text_scale: Math.min(SIZE_MAX, size + SIZE_STEP) })} />
        </span>
      </div>
      <Switch label={t('settings.easy')} note={t('settings.easyNote')} checked={preferences.easy_reading} onChange={(easy_reading) => onChange({ easy_reading })} />
      <Switch label={t('settings.early')} note={t('settings.earlyNote')} checked={preferences.voice === 'early'} onChange={(early) => onChange({ voice: early ? 'early' : 'junior' })} />
      <Switch label={t('settings.atOnce')} note={t('settings.atOnceNote')} checked={preferences.show_at_once} onChange={(show_at_once) => onChange({ show_at_once })} />
      <Choice
        label={t('settings.light')}
        value={preferences.mode}
        onChange={(mode) => onChange({ mode })}
        options={[
          { value: 'system', label: t('settings.lightSystem') },
          { value: 'day', label: t('settings.lightDay') },
          { value: 'evening', label: t('settings.lightEvening') },
        ]}
      />
    </Panel>
  );
}
