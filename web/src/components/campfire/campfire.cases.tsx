import type { Cases } from '../../gallery/cases';
import { useTier } from '../../i18n/voice';
import type { FireState } from '../flame/flame';
import { Campfire } from './campfire';

function Fire({ state }: { state: FireState }) {
  return <Campfire state={state} face={useTier() === 'kids'} />;
}

const STATES: readonly FireState[] = ['resting', 'listening', 'thinking', 'telling', 'cold'];

export default {
  ground: 'bare',
  states: Object.fromEntries(STATES.map((state) => [state, <Fire key={state} state={state} />])),
} satisfies Cases;
