import type { NarratorMode } from '../../api/types';
import type { Cases } from '../../gallery/cases';
import { Holds } from '../../gallery/holds';
import { NarratorChoice } from './narrator-choice';

function choice(first: NarratorMode, away = false) {
  return <Holds first={first}>{(value, onChange) => <NarratorChoice value={value} onChange={onChange} away={away} />}</Holds>;
}

export default {
  states: {
    'after every turn': choice('each_turn'),
    'when asked': choice('on_request'),
    'not at all': choice('off'),
    'with a seat': choice('seat'),
    'no connection': choice('on_request', true),
  },
} satisfies Cases;
