import { Choice } from '../../components/choice/choice';
import { useWords } from '../../i18n/voice';
import { start } from '../../i18n/words/start';
import type { Company } from './beginning';

interface Props {
  value: Company;
  onChange: (company: Company) => void;
  /** How what is said of writing together looks. */
  noteClass: string | undefined;
}

/** Whether one writes alone with Ember or in turns with others, and what the latter means. */
export function CompanyChoice({ value, onChange, noteClass }: Props) {
  const t = useWords(start);
  return (
    <>
      <Choice
        label={t('start.who')}
        value={value === 'solo' ? 'solo' : 'together'}
        onChange={(who) => onChange(who === 'solo' ? 'solo' : 'round_robin')}
        options={[
          { value: 'solo', label: t('start.solo') },
          { value: 'together', label: t('start.together') },
        ]}
      />
      {value !== 'solo' && <p className={noteClass}>{t('start.togetherNote')}</p>}
    </>
  );
}
