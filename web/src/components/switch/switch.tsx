import { useId } from 'react';
import styles from './switch.module.css';

interface Props {
  label: string;
  note?: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
}

/** On or off, at once. */
export function Switch({ label, note, checked, onChange }: Props) {
  const id = useId();
  return (
    <label className={styles.row}>
      <span className={styles.words}>
        <span className={styles.label}>{label}</span>
        {note && <span id={`${id}-note`} className={styles.note}>{note}</span>}
      </span>
      <input
        type="checkbox"
        role="switch"
        className="visually-hidden"
        aria-label={label}
        aria-describedby={note ? `${id}-note` : undefined}
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span className={styles.track} aria-hidden="true" />
    </label>
  );
}
