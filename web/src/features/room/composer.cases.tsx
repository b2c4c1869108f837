import { inHardWords, type Cases } from '../../gallery/cases';
import { Composer } from './composer';
import type { RoomFacts } from './room-facts';
import { ME, sampleFacts, useSampleComposing } from './sample-room';
import type { Composing } from './use-composer';

interface Props {
  text?: string;
  facts?: Partial<RoomFacts>;
  composing?: Partial<Composing>;
  tools?: boolean;
}

const nothing = () => {};

function Box({ text = '', facts, composing, tools = false }: Props) {
  const offered = tools ? { onIdeas: nothing, onPicture: nothing, onPass: nothing } : {};
  return <Composer facts={sampleFacts(facts)} composing={useSampleComposing(text, composing)} onKey={nothing} onSubmit={nothing} {...offered} />;
}

const TURN = 'She turned the page.';
const OTHERS = { myTurn: false, turn: { ...ME, user_id: 'u-tom', pen_name: 'Tom' } };
const HELD = { code: 'held' as const, detail: 'Held back: this story is rated Teens.', fields: [], help: [], rewrite: 'He fell, and did not get up.' };

export default {
  states: {
    'one’s turn': <Box />,
    'with all its tools': <Box tools />,
    drafted: <Box text={TURN} />,
    'while Ember tells': <Box text={TURN} facts={{ emberBusy: true }} />,
    'somebody else’s turn': <Box facts={OTHERS} />,
    'near the limit': <Box text={TURN} composing={{ length: 95, limit: 100 }} />,
    'over the limit': <Box text={TURN} composing={{ length: 120, limit: 100 }} />,
    'held back': <Box text={TURN} composing={{ returned: { text: TURN, intent: 'write', failure: HELD } }} />,
    'a long text': <Box composing={{ long: { characters: 12_000, parts: [TURN, TURN, TURN] } }} />,
    'the rest of a long text': <Box text={TURN} composing={{ rest: { parts: [TURN], total: 3, safe: true, keep: async () => {} } }} />,
    ...inHardWords((text) => <Box text={text} facts={{ ...OTHERS, turn: { ...OTHERS.turn, pen_name: text } }} />),
  },
} satisfies Cases;
