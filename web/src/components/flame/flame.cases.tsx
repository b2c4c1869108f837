import type { Cases } from '../../gallery/cases';
import { Flame, type FireState } from './flame';

const STATES: readonly FireState[] = ['resting', 'listening', 'thinking', 'telling', 'cold'];

function flame(state: FireState, face = false) {
  return (
    <p style={{ fontSize: '2.5rem' }}>
      <Flame state={state} face={face} />
    </p>
  );
}

export default {
  states: {
    ...Object.fromEntries(STATES.map((state) => [state, flame(state)])),
    'with a face': flame('resting', true),
  },
} satisfies Cases;
