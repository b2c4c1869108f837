import type { Ink } from '../../api/types';
import { RadioSet } from '../../components/choice/radio-set';
import { useWords } from '../../i18n/voice';
import { meWords } from '../../i18n/words/me';
import { settings } from '../../i18n/words/settings';
import styles from './me.module.css';

const INKS: readonly Ink[] = ['inkwell', 'walnut', 'verdigris', 'mulberry', 'moss', 'damson'];

interface Props {
  ink: Ink;
  onChange: (ink: Ink) => void;
}

/** The colour of one's words, named, for a colour alone says nothing to some. */
export function InkChoice({ ink, onChange }: Props) {
  const t = useWords({ ...meWords, ...settings });
  return (
    <>
      <RadioSet label={t('me.ink')} labelClass={styles.legend} describedBy="ink-note" value={ink} options={INKS} onChange={onChange} listClass={styles.inks}>
        {(one) => <span className={styles.swatch} data-ink={one}>{t(`ink.${one}`)}</span>}
      </RadioSet>
      <p id="ink-note" className={styles.note}>{t('me.inkNote')}</p>
    </>
  );
}
