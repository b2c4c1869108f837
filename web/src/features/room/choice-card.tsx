import type { Suggestion } from '../../api/types';
import { SaidText } from '../../components/said-text/said-text';
import { Tile, type TileOf } from '../../components/tile/tile';
import type { Spoken } from '../../lib/read-aloud';
import { spoken, useSaid } from '../../lib/use-read-aloud';
import { EMBER_LANG } from './spoken-passage';
import styles from './choice-card.module.css';

interface Props {
  suggestion: Suggestion;
  tile: TileOf;
  onChoose: () => void;
}

/** A way on as a picture with its words. It shows itself while it is read aloud. */
export function ChoiceCard({ suggestion, tile, onChoose }: Props) {
  const { key, text } = spokenChoice(suggestion);
  const said = useSaid(key);
  return (
    <button type="button" className={styles.card} data-choice data-said={said ? true : undefined} onClick={onChoose}>
      <Tile {...tile} seed={text} className={styles.tile} />
      <span className={styles.words}>
        <SaidText of={key} text={text} />
      </span>
    </button>
  );
}

/** A way on as it is read aloud. */
export function spokenChoice({ text }: Suggestion): Spoken {
  return spoken(`choice-${text}`, text, EMBER_LANG);
}
