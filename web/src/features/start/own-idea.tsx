import { Images } from 'lucide-react';
import { useRef } from 'react';
import { Button } from '../../components/button/button';
import { LazyTongueNote } from '../../components/tongue-note/lazy-tongue-note';
import { useWords } from '../../i18n/voice';
import { start } from '../../i18n/words/start';
import { useFocusOnOpen } from '../../lib/use-focus-on-open';
import type { GapName } from './cards';
import styles from './own-idea.module.css';

/** A gap takes a few words; the story has room for more. */
const LONGEST = 80;

interface Props {
  step: GapName;
  value: string;
  onChange: (value: string) => void;
  /** Back to the pictures; what is written stays. */
  onBack: () => void;
}

/** A gap filled in words of one's own, in one's own ink. */
export function OwnIdea({ step, value, onChange, onBack }: Props) {
  const t = useWords(start);
  const box = useRef<HTMLTextAreaElement>(null);
  useFocusOnOpen(box, true);
  return (
    <div className={styles.idea}>
      <LazyTongueNote free={false} onSeen={() => box.current?.focus()} />
      <label className={styles.label} htmlFor="own-idea">{t(`start.own.${step}`)}</label>
      <textarea
        ref={box}
        id="own-idea"
        className={styles.box}
        value={value}
        rows={1}
        maxLength={LONGEST}
        dir="auto"
        autoCapitalize="none"
        placeholder={t(`start.example.${step}`)}
        onChange={(event) => onChange(event.target.value.replaceAll('\n', ' '))}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          event.currentTarget.form?.requestSubmit();
        }}
      />
      <Button kind="plain" icon={<Images aria-hidden="true" />} onClick={onBack}>{t('start.pictures')}</Button>
    </div>
  );
}
