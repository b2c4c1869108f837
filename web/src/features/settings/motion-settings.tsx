import type { Preferences } from '../../api/types';
import { Choice } from '../../components/choice/choice';
import { useWords } from '../../i18n/voice';
import { settings } from '../../i18n/words/settings';
import styles from './settings.module.css';

interface Props {
  preferences: Preferences;
  onChange: (change: Partial<Preferences>) => void;
}

/** How much moves. */
export function MotionSettings({ preferences, onChange }: Props) {
  const t = useWords(settings);
  return (
    <section className={styles.section} aria-labelledby="motion-title">
      <h2 id="motion-title" className={styles.heading}>{t('settings.motion')}</h2>
      <Choice
        label={t('settings.motionHow')}
        value={preferences.motion}
        onChange={(motion) => onChange({ motion })}
        options={[
          { value: 'system', label: t('settings.motionSystem') },
          { value: 'full', label: t('settings.motionFull') },
          { value: 'reduced', label: t('settings.motionReduced') },
        ]}
      />
      <Choice
        label={t('settings.pageTurn')}
        value={preferences.page_turn}
        onChange={(page_turn) => onChange({ page_turn })}
        options={[
          { value: 'curl', label: t('settings.turnCurl') },
          { value: 'slide', label: t('settings.turnSlide') },
          { value: 'none', label: t('settings.turnNone') },
        ]}
      />
    </section>
  );
}
