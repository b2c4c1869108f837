import { inHardWords, type Cases } from '../../gallery/cases';
import { Holds } from '../../gallery/holds';
import { Choice } from './choice';

function choice(look: 'pills' | 'segments', label: string, labels: readonly string[]) {
  const options = labels.map((label, i) => ({ value: `${i}`, label }));
  return <Holds first="0">{(value, onChange) => <Choice label={label} look={look} value={value} onChange={onChange} options={options} />}</Holds>;
}

export default {
  states: {
    pills: choice('pills', 'Light', ['By the clock', 'Day', 'Evening']),
    segments: choice('segments', 'How it is meant', ['Write', 'Say', 'Do']),
    ...inHardWords((text) => choice('pills', text, [text, 'Day'])),
  },
} satisfies Cases;
