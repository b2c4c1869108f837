import { inHardWords, PICTURE, type Cases } from '../../gallery/cases';
import { Holds } from '../../gallery/holds';
import { PictureChoice } from './picture-choice';

const SEA = <img src={PICTURE} alt="" style={{ inlineSize: '100%', blockSize: '100%', objectFit: 'cover' }} />;

function pictures(first: string | null, words: readonly string[]) {
  const options = words.map((words, i) => ({ value: `${i}`, words, picture: SEA }));
  return <Holds first={first}>{(value, onChoose) => <PictureChoice label="Who is it about?" value={value} onChoose={onChoose} options={options} />}</Holds>;
}

export default {
  tiers: ['kids'],
  ground: 'bare',
  states: {
    'none chosen': pictures(null, ['a brave fox', 'an early owl', 'a sleepy bear']),
    'one chosen': pictures('1', ['a brave fox', 'an early owl', 'a sleepy bear']),
    ...inHardWords((text) => pictures('0', [text, 'an early owl'])),
  },
} satisfies Cases;
