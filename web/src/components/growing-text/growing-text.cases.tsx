import { inHardWords, type Cases } from '../../gallery/cases';
import { Holds } from '../../gallery/holds';
import { GrowingText } from './growing-text';

function box(value: string, invalid = false) {
  return <Holds first={value}>{(value, onChange) => <GrowingText label="Your turn" placeholder="What happens next?" value={value} onChange={onChange} invalid={invalid} rows={2} />}</Holds>;
}

export default {
  states: {
    empty: box(''),
    filled: box('The ledger lay open.'),
    'too long': box('Too many words.', true),
    ...inHardWords((text) => box(text)),
  },
} satisfies Cases;
