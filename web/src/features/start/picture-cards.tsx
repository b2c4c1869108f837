import { PictureChoice } from '../../components/choice/picture-choice';
import { SaidText } from '../../components/said-text/said-text';
import { Tile } from '../../components/tile/tile';
import { type Card, SENTENCE_LANG } from './cards';
import { Gloss } from './gloss';
import { useGlosses } from './use-glosses';

interface Props {
  /** The question they answer. */
  label: string;
  cards: readonly Card[];
  chosen: string | null;
  onChoose: (id: string) => void;
}

/** The cards that fill a gap: a picture, its English words, and what they mean where the page speaks another language. */
export function PictureCards({ label, cards, chosen, onChoose }: Props) {
  const meaning = useGlosses();
  const options = cards.map(({ id, words, picture }) => ({
    value: id,
    picture: <Tile {...picture} seed={words} wide />,
    words: (
      <>
        <span lang={SENTENCE_LANG} dir="ltr"><SaidText of={`card-${id}`} text={words} /></span>
        <Gloss words={meaning(words)} />
      </>
    ),
  }));
  return <PictureChoice label={label} options={options} value={chosen} onChoose={onChoose} />;
}
