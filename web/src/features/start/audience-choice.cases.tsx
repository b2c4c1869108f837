import type { Cases } from '../../gallery/cases';
import { Holds } from '../../gallery/holds';
import type { Tier } from '../../lib/tier';
import { AudienceChoice } from './audience-choice';

function choice(first: Tier, upTo: Tier) {
  return <Holds first={first}>{(value, onChange) => <AudienceChoice value={value} onChange={onChange} upTo={upTo} />}</Holds>;
}

export default {
  ground: 'bare',
  states: { 'for an adult': choice('adults', 'adults'), 'for a teenager': choice('kids', 'teens') },
} satisfies Cases;
