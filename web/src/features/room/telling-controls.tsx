import { FastForward, Square } from 'lucide-react';
import { useRef } from 'react';
import { Button } from '../../components/button/button';
import { useKeptFocus } from '../../lib/use-kept-focus';
import { useRoomWords } from './room-words';
import styles from './telling-controls.module.css';

interface Props {
  /** Absent where there is nothing to hurry. */
  onShowAll?: () => void;
  /** Absent once the passage is complete. */
  onStop?: () => void;
  /** Moves to where one writes, when there is nothing left to press. */
  onWrite: () => void;
}

/** What one can do while Ember tells. It keeps its place at the foot of the page, so that growing text moves nothing. */
export function TellingControls({ onShowAll, onStop, onWrite }: Props) {
  const t = useRoomWords();
  const frame = useRef<HTMLDivElement>(null);
  const kept = useKeptFocus(() => (frame.current?.querySelector('button') ?? { focus: onWrite }).focus());
  if (!onShowAll && !onStop) return null;
  return (
    <div ref={frame} {...kept} className={styles.controls}>
      {onShowAll && (
        <Button kind="plain" icon={<FastForward aria-hidden="true" />} onClick={onShowAll}>
          {t('room.showAll')}
        </Button>
      )}
      {onStop && (
        <Button kind="plain" icon={<Square aria-hidden="true" />} onClick={onStop} aria-keyshortcuts="Alt+.">
          {t('room.stop')}
        </Button>
      )}
    </div>
  );
}
