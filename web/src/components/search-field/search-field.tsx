import { Search, X } from 'lucide-react';
import { useRef } from 'react';
import styles from './search-field.module.css';

interface Props {
  label: string;
  clearLabel: string;
  /** The key that leads here, where there is one. */
  hint?: string;
  value: string;
  onChange: (value: string) => void;
}

/** A box to search with. What is in it is the caller's, so that an address can hold it. */
export function SearchField({ label, clearLabel, hint, value, onChange }: Props) {
  const box = useRef<HTMLInputElement>(null);
  const clear = () => {
    onChange('');
    // The button goes with what it cleared.
    box.current?.focus();
  };
  return (
    <div role="search" className={styles.search}>
      <Search aria-hidden="true" className={styles.icon} />
      <input
        ref={box}
        type="search"
        className={styles.input}
        aria-label={label}
        placeholder={label}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      {hint && value === '' && <kbd className={styles.hint} aria-hidden="true">{hint}</kbd>}
      {value !== '' && (
        <button type="button" className={styles.clear} aria-label={clearLabel} onClick={clear}>
          <X aria-hidden="true" />
        </button>
      )}
    </div>
  );
}
