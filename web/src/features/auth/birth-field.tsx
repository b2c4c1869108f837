import { useId } from 'react';
import fieldStyles from '../../components/field/field.module.css';
import { useFormat, useWords } from '../../i18n/voice';
import { account } from '../../i18n/words/account';

/** Month and year as typed, either still empty. */
export interface Birth {
  /** `01` to `12`, or empty. */
  month: string;
  year: string;
}

interface Props {
  value: Birth;
  onChange: (birth: Birth) => void;
  error?: string;
}

function monthsIn(format: string) {
  const { format: nameOf } = new Intl.DateTimeFormat(format, { month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, i) => ({ value: String(i + 1).padStart(2, '0'), name: nameOf(Date.UTC(2000, i, 1)) }));
}

/** Asks for month and year without a hint of what depends on them: no limits, no preset, any past year. */
export function BirthField({ value, onChange, error }: Props) {
  const t = useWords(account);
  const months = monthsIn(useFormat());
  const id = useId();
  const monthMissing = value.month === '';
  const yearUnfinished = !/^\d{4}$/.test(value.year);
  const notes = [`${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <fieldset className={fieldStyles.field} aria-describedby={notes}>
      <legend className={fieldStyles.label}>{t('field.birth')}</legend>
      <div className={fieldStyles.pair}>
        <select
          className={`${fieldStyles.input} ${fieldStyles.select}`}
          aria-label={t('field.month')}
          aria-invalid={(error && (monthMissing || !yearUnfinished)) ? true : undefined}
          autoComplete="bday-month"
          value={value.month}
          onChange={(event) => onChange({ ...value, month: event.target.value })}
        >
          <option value="">{t('field.month')}</option>
          {months.map((month) => (
            <option key={month.value} value={month.value}>
              {month.name}
            </option>
          ))}
        </select>
        <input
          className={fieldStyles.input}
          aria-label={t('field.year')}
          aria-invalid={(error && (yearUnfinished || !monthMissing)) ? true : undefined}
          autoComplete="bday-year"
          inputMode="numeric"
          placeholder={t('field.year')}
          maxLength={4}
          value={value.year}
          onChange={(event) => onChange({ ...value, year: event.target.value.replaceAll(/\D/g, '') })}
        />
      </div>
      {error && <p id={`${id}-error`} className={fieldStyles.error}>{error}</p>}
      <p id={`${id}-hint`} className={fieldStyles.hint}>{t('field.birthHint')}</p>
    </fieldset>
  );
}

/** `1990-05`, or null while it is no month of a year that has been. */
export function birthMonth(birth: Birth, now: Date): string | null {
  if (!/^\d{4}$/.test(birth.year) || birth.month === '') return null;
  const value = `${birth.year}-${birth.month}`;
  const current = `${now.getUTCFullYear()}-${String(now.getUTCMonth() + 1).padStart(2, '0')}`;
  return value <= current && birth.year > '1900' ? value : null;
}
