import { Square, Volume2 } from 'lucide-react';
import { useWords } from '../../i18n/voice';
import { read } from '../../i18n/words/read';
import { pageReader } from '../../lib/page-reader';
import type { Spoken } from '../../lib/read-aloud';
import { useCanRead, useReading } from '../../lib/use-read-aloud';
import { buttonClass } from '../button/button-class';
import { iconButtonClass } from '../icon-button/icon-button';

const NOTHING = { lang: '' };

interface Props {
  /** What is read, one after the other. */
  words: readonly Spoken[];
  label: string;
  /** `word`: the label is written on it. `icon`: it is said only. */
  look?: 'word' | 'icon';
  className?: string;
}

/** Reads some words aloud at a press, and stops at another. Absent where this device has no voice for them. */
export function ListenButton({ words, label, look = 'word', className }: Props) {
  const t = useWords(read);
  const able = useCanRead(words[0] ?? NOTHING);
  const reading = useReading(words);
  if (!able || words.length === 0) return null;
  const shown = reading ? t('read.stop') : label;
  const icon = reading ? <Square aria-hidden="true" /> : <Volume2 aria-hidden="true" />;
  return (
    <button
      type="button"
      className={look === 'icon' ? iconButtonClass(className) : buttonClass('plain', className)}
      aria-label={look === 'icon' ? shown : undefined}
      title={look === 'icon' ? shown : undefined}
      data-reading={reading || undefined}
      onClick={() => (reading ? pageReader().stop() : pageReader().read(words))}
    >
      {icon}
      {look === 'word' && shown}
    </button>
  );
}
