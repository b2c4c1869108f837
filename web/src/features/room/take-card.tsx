import { Check } from 'lucide-react';
import { useId } from 'react';
import type { Take } from '../../api/types';
import { Button } from '../../components/button/button';
import { useWords } from '../../i18n/voice';
import { takes as words } from '../../i18n/words/takes';
import styles from './takes-panel.module.css';
import type { Picked } from './use-picked';

interface Props {
  take: Take;
  /** Which it is, from 1. */
  number: number;
  picked: Picked;
  /** No more sentences fit. */
  full: boolean;
  busy: boolean;
  onKeep: () => void;
}

/** One take: its sentences to tick, and the button that keeps it as it is. */
export function TakeCard({ take, number, picked, full, busy, onKeep }: Props) {
  const t = useWords(words);
  const title = useId();
  return (
    <li className={styles.take} data-live={take.live || undefined}>
      <div className={styles.head}>
        <h3 id={title} className={styles.number}>{t('takes.one', { number })}</h3>
        {take.in_part && <span className={styles.badge}>{t('takes.inPart')}</span>}
        {take.live && (
          <span className={styles.badge} data-stands>
            <Check aria-hidden="true" /> {t('takes.stands')}
          </span>
        )}
      </div>
      <fieldset className={styles.sentences}>
        <legend className="visually-hidden">{t('takes.sentences', { number })}</legend>
        {take.sentences.map((sentence, index) => {
          const place = picked.placeOf(take.seq, index);
          return (
            <label key={index} className={styles.sentence}>
              <input type="checkbox" className={styles.box} checked={place > 0} disabled={full && place === 0} onChange={() => picked.toggle(take.seq, index)} />
              <span className={styles.mark} aria-hidden="true">{place > 0 && place}</span>
              <span className={styles.words} dir="auto">{sentence.trim()}</span>
            </label>
          );
        })}
      </fieldset>
      {!take.live && (
        <Button className={styles.whole} blocked={busy} onClick={onKeep} aria-label={t('takes.wholeOf', { number })}>
          {t('takes.whole')}
        </Button>
      )}
    </li>
  );
}
