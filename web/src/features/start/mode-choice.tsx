import { Choice } from '../../components/choice/choice';
import { RadioSet } from '../../components/choice/radio-set';
import { useTier, useWords } from '../../i18n/voice';
import { modes } from '../../i18n/words/modes';
import { type Company, TOGETHER } from './beginning';
import styles from './mode-choice.module.css';

interface Props {
  value: Exclude<Company, 'solo'>;
  onChange: (mode: Exclude<Company, 'solo'>) => void;
}

/** How people take turns: each way with a sentence of its own. A child reads the sentence of the one that is chosen. */
export function ModeChoice({ value, onChange }: Props) {
  const t = useWords(modes);
  const kids = useTier() === 'kids';
  if (kids) {
    return (
      <div className={styles.few}>
        <Choice label={t('modes.how')} value={value} onChange={onChange} options={TOGETHER.map((mode) => ({ value: mode, label: t(`modes.${mode}`) }))} />
        <p className={styles.chosen} role="status">{t(`modes.${value}Note`)}</p>
      </div>
    );
  }
  return (
    <RadioSet label={t('modes.how')} labelClass={styles.legend} value={value} options={TOGETHER} onChange={onChange} listClass={styles.list}>
      {(mode) => (
        <span className={styles.option}>
          <span className={styles.name}>{t(`modes.${mode}`)}</span>
          <span className={styles.note}>{t(`modes.${mode}Note`)}</span>
        </span>
      )}
    </RadioSet>
  );
}
