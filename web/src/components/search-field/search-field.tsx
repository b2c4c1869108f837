import { Search, X } from 'lucide-react';
import styles from './search-field.module.css';

interface Props {
  label: string;
  clearLabel: string;
  value: string;
  onChange: (value: string) => void;
}

/** A box to search with. What is in it is the caller's, so that an address can hold it. */
export function SearchField({ label, clearLabel, value, onChange }: Props) {
  return (
    <div role="search" className={styles.search}>
      <Search aria-hidden="true" className={styles.icon} />
      <input
        type="search"
        className={styles.input}
        aria-label={label}
        placeholder={label}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      {value !== '' && (
        <button type="button" className={styles.clear} aria-label={clearLabel} onClick={() => onChange('')}>
          <X aria-hidden="true" />
        </button>
      )}
    </div>
  );
}
