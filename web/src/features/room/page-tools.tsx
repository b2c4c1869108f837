import { Link } from '@tanstack/react-router';
import { Columns2, Redo2, RefreshCw, Undo2, Flame as FlameIcon } from 'lucide-react';
import { Button } from '../../components/button/button';
import { buttonClass } from '../../components/button/button-class';
import { useTier } from '../../i18n/voice';
import styles from './page-tools.module.css';
import type { RoomFacts } from './room-facts';
import { useRoomWords } from './room-words';

interface Props {
  facts: RoomFacts;
  busy: boolean;
  onUndo: () => void;
  onRedo: () => void;
  onRetell: () => void;
  onLetTell: () => void;
}

/** What can be done with the newest words. What cannot be done now is not there. */
export function PageTools({ facts, busy, onUndo, onRedo, onRetell, onLetTell }: Props) {
  const t = useRoomWords();
  const tier = useTier();
  return (
    <div className={styles.tools}>
      {facts.canLetTell && (
        <Button kind={facts.onRequest ? 'quiet' : 'plain'} blocked={busy} icon={<FlameIcon aria-hidden="true" />} onClick={onLetTell}>
          {t(facts.onRequest ? 'room.ask' : 'room.continue')}
        </Button>
      )}
      {facts.canRetell && (
        <Button kind="plain" blocked={busy} icon={<RefreshCw aria-hidden="true" />} onClick={onRetell}>
          {t('room.retry')}
        </Button>
      )}
      {facts.takes > 0 && tier !== 'kids' && (
        <Link to="." search={(now) => ({ ...now, panel: 'takes' as const })} preload={false} className={buttonClass('plain')}>
          <Columns2 aria-hidden="true" /> {t('room.compare', { count: facts.takes })}
        </Link>
      )}
      {facts.canUndo && (
        <Button kind="plain" blocked={busy} icon={<Undo2 aria-hidden="true" className="flip" />} onClick={onUndo}>
          {t('room.undo')}
        </Button>
      )}
      {facts.canRedo && (
        <Button kind="plain" blocked={busy} icon={<Redo2 aria-hidden="true" className="flip" />} onClick={onRedo}>
          {t('room.redo')}
        </Button>
      )}
    </div>
  );
}
