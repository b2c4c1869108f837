import { useId } from 'react';
import styles from './choice.module.css';

interface Props<T extends string> {
  /** What is chosen. */
  label: string;
  value: T;
  options: readonly { value: T; label: string }[];
  onChange: (value: T) => void;
  /** `segments`: side by side in one bar, the label for assistive technology only. `pills`: apart, under the label. */
  look?: 'segments' | 'pills';
}

/** One of a few. Native radio buttons, so arrow keys, forms and screen readers work as everywhere. */
export function Choice<T extends string>({ label, value, options, onChange, look = 'pills' }: Props<T>) {
  const name = useId();
  return (
    <fieldset className={styles.choice} data-look={look}>
      <legend className={look === 'segments' ? 'visually-hidden' : styles.label}>{label}</legend>
      <div className={styles.options}>
        {options.map((option) => (
          <label key={option.value} className={styles.option}>
            <input
              type="radio"
              className="visually-hidden"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
