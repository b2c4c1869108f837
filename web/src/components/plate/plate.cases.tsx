import { PICTURE, type Cases } from '../../gallery/cases';
import { Plate } from './plate';
import styles from './plate.cases.module.css';

function plate(picture: string | null, drawing = false) {
  return <Plate className={styles.frame} picture={picture ? { url: picture, alt: 'The sea at dusk' } : null} drawing={drawing} waitingLabel={drawing ? 'The picture is being drawn' : 'No picture'} />;
}

export default {
  states: {
    'without a picture': plate(null),
    'being drawn': plate(null, true),
    'with its picture': plate(PICTURE),
    'while the next is drawn': plate(PICTURE, true),
  },
} satisfies Cases;
