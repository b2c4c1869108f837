import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './picture-choice.module.css';
import { RadioSet } from './radio-set';

export interface PictureOption {
  value: string;
  /** Fills the card above its words, or beside them. */
  picture: ReactNode;
  words: ReactNode;
}

interface Props {
  /** The question they answer, which stands above. */
  label: string;
  options: readonly PictureOption[];
  value: string | null;
  /** Also when it was chosen already: pressed again it says its words again. */
  onChoose: (value: string) => void;
}

/** One of a few pictures. */
export function PictureChoice({ label, options, value, onChoose }: Props) {
  const of = (value: string) => options.find((option) => option.value === value);
  return (
    <RadioSet label={label} value={value} options={options.map((option) => option.value)} onChange={onChoose} onAgain={onChoose} className={styles.set} listClass={styles.cards} optionClass={styles.card}>
      {(value) => (
        <span className={styles.face}>
          <span className={styles.picture}>{of(value)?.picture}</span>
          <span className={styles.words}>{of(value)?.words}</span>
          <Check className={styles.check} aria-hidden="true" />
        </span>
      )}
    </RadioSet>
  );
}
