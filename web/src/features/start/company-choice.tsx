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
        value={value}
        onChange={onChange}
        options={[
          { value: 'solo', label: t('start.solo') },
          { value: 'round_robin', label: t('start.together') },
        ]}
      />
      {value === 'round_robin' && <p className={noteClass}>{t('start.togetherNote')}</p>}
    </>
  );
}
