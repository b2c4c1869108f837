import styles from './choice.module.css';
import { RadioSet } from './radio-set';

interface Props<T extends string> {
  /** What is chosen. */
  label: string;
  value: T;
  /** `lang` where a label is in a language of its own. */
  options: readonly { value: T; label: string; lang?: string }[];
  onChange: (value: T) => void;
  /** `segments`: side by side in one bar, the label for assistive technology only. `pills`: apart, under the label. */
  look?: 'segments' | 'pills';
}

/** One of a few words. */
export function Choice<T extends string>({ label, value, options, onChange, look = 'pills' }: Props<T>) {
  const of = (value: T) => options.find((option) => option.value === value);
  return (
    <RadioSet
      label={label}
      labelClass={look === 'segments' ? undefined : styles.label}
      value={value}
      options={options.map((option) => option.value)}
      onChange={onChange}
      className={styles[look]}
      listClass={styles.options}
      optionClass={styles.option}
    >
      {(value) => <span lang={of(value)?.lang}>{of(value)?.label}</span>}
    </RadioSet>
  );
}
