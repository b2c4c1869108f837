import type { Cases } from '../../gallery/cases';
import { TurnLimit } from './turn-limit';

const limit = (seconds: number) => <TurnLimit value={seconds} onChange={() => {}} />;

export default {
  states: {
    'as long as it wants': limit(0),
    'ten minutes': limit(600),
    'set elsewhere': limit(5_400),
  },
} satisfies Cases;
