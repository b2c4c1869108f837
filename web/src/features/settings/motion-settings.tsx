import type { Preferences } from '../../api/types';
import { Choice } from '../../components/choice/choice';
import { Panel } from '../../components/panel/panel';
import { useWords } from '../../i18n/voice';
import { settings } from '../../i18n/words/settings';

interface Props {
  preferences: Preferences;
  onChange: (change: Partial<Preferences>) => void;
}

/** How much moves. */
export function MotionSettings({ preferences, onChange }: Props) {
  const t = useWords(settings);
  return (
    <Panel title={t('settings.motion')}>
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
    </Panel>
  );
}
