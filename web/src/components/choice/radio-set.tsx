import { useId, type ReactNode } from 'react';
import styles from './radio-set.module.css';

interface Props<T extends string> {
  /** What is chosen. */
  label: string;
  /** How the label looks; without it only assistive technology says it, for what stands above says the same. */
  labelClass?: string;
  describedBy?: string;
  /** It shows what holds, and cannot be changed now. */
  disabled?: boolean;
  value: T | null;
  options: readonly T[];
  onChange: (value: T) => void;
  /** What is chosen already was pressed again. */
  onAgain?: (value: T) => void;
  className?: string;
  /** Lays out the options. */
  listClass?: string;
  optionClass?: string;
  /** The face of an option. It follows its radio button, by which a stylesheet tells whether it is chosen. */
  children: (value: T) => ReactNode;
}

/** One of a few, each with a face of its own. Native radio buttons, so arrow keys, forms and screen readers work as everywhere. */
export function RadioSet<T extends string>({ label, labelClass = 'visually-hidden', describedBy, disabled, value, options, onChange, onAgain, className, listClass, optionClass, children }: Props<T>) {
  const name = useId();
  return (
    <fieldset className={[styles.set, className].filter(Boolean).join(' ')} aria-describedby={describedBy} disabled={disabled}>
      <legend className={labelClass}>{label}</legend>
      <div className={listClass}>
        {options.map((option) => (
          <label key={option} className={[styles.option, optionClass].filter(Boolean).join(' ')}>
            <input
              type="radio"
              className="visually-hidden"
              name={name}
              value={option}
              checked={option === value}
              onChange={() => onChange(option)}
              onClick={() => option === value && onAgain?.(option)}
            />
            {children(option)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
