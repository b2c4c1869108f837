import { Plate } from '../../components/plate/plate';
import type { RoomState } from '../../realtime/room-state';
import { pictureAt } from './room-facts';
import { useRoomWords } from './room-words';
import styles from './scene-plate.module.css';

interface Props {
  state: RoomState;
  /** The passage that is being read. */
  place: number;
  onStale: () => void;
  className?: string;
}

/** The picture of the scene that is being read: the newest at the end of the story, earlier ones on the way back. */
export function ScenePlate({ state, place, onStale, className }: Props) {
  const t = useRoomWords();
  const picture = pictureAt(state.story.segments, place);
  const drawing = state.drawing.length > 0;
  return (
    <section className={[styles.scene, className].filter(Boolean).join(' ')} aria-label={t('room.scene')}>
      <figure className={styles.figure}>
      <Plate
        className={styles.plate}
        picture={picture}
        drawing={drawing}
        waitingLabel={t(drawing ? 'room.plateSketch' : 'room.plateNone')}
        onStale={onStale}
      />
      {picture && (
        <figcaption className={styles.caption} aria-hidden="true">
          {picture.alt}
        </figcaption>
      )}
      </figure>
    </section>
  );
}
