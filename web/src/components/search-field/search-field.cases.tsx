import { inHardWords, type Cases } from '../../gallery/cases';
import { Holds } from '../../gallery/holds';
import { SearchField } from './search-field';

function field(value: string, { label = 'Find a story', hint }: { label?: string; hint?: string } = {}) {
  return <Holds first={value}>{(value, onChange) => <SearchField label={label} clearLabel="Clear" hint={hint} value={value} onChange={onChange} />}</Holds>;
}

export default {
  ground: 'bare',
  states: {
    empty: field(''),
    'with its key': field('', { hint: '/' }),
    filled: field('lighthouse'),
    ...inHardWords((text) => field(text, { label: text })),
  },
} satisfies Cases;
