import type { Suggestion } from '../../api/types';
import { inHardWords, type Cases } from '../../gallery/cases';
import KidsComposer from './kids-composer';
import type { RoomFacts } from './room-facts';
import { ME, sampleFacts, useSampleComposing } from './sample-room';

const nothing = () => {};

function Box({ text = '', facts }: { text?: string; facts?: Partial<RoomFacts> }) {
  return <KidsComposer held={[]} facts={sampleFacts(facts)} composing={useSampleComposing(text)} onKey={nothing} onSubmit={nothing} onChoose={nothing} onIdeas={nothing} />;
}

const WAYS: readonly Suggestion[] = [
  { kind: 'do', text: 'The fox knocks at the door.' },
  { kind: 'say', text: '“Who is there?” says the owl.' },
  { kind: 'twist', text: 'The lantern goes out!' },
];

export default {
  tiers: ['kids'],
  states: {
    'with pictures to choose': <Box facts={{ suggestions: WAYS }} />,
    'without ideas': <Box />,
    'half written': <Box text="The fox" facts={{ suggestions: WAYS }} />,
    'while Ember tells': <Box facts={{ emberBusy: true }} />,
    'somebody else’s turn': <Box facts={{ myTurn: false, turn: { ...ME, pen_name: 'Theo' } }} />,
    ...inHardWords((text) => <Box facts={{ suggestions: WAYS.map(({ kind }, i) => ({ kind, text: `${text} ${i}` })) }} />),
  },
} satisfies Cases;
