import type { ChatItem } from '../../api/types';
import { inHardWords, type Cases } from '../../gallery/cases';
import { MAREN, TOM } from '../../test/stories';
import TalkPanel from './talk-panel';
import type { Talking } from './use-talk';

const BOX: Talking = { text: '', write: () => {}, send: () => {}, choose: () => {}, busy: false, failed: null };

const AT = '2026-01-05T18:30:00.000Z';

const SAID: readonly ChatItem[] = [
  { id: 'a', user_id: TOM.user_id, text: 'Shall the door open?', at: AT },
  { id: 'b', user_id: MAREN.user_id, text: 'Not before midnight.', at: AT },
  { id: 'c', user_id: TOM.user_id, text: 'I loved that!', phrase: 'loved_that', at: AT },
];

function talk(said: readonly ChatItem[], change: { phrasesOnly?: boolean; online?: boolean; talking?: Partial<Talking> } = {}) {
  const { phrasesOnly = false, online = true, talking } = change;
  return <TalkPanel talk={said} members={[MAREN, TOM]} myId={MAREN.user_id} phrasesOnly={phrasesOnly} online={online} talking={{ ...BOX, ...talking }} onClose={() => {}} />;
}

export default {
  ground: 'bare',
  states: {
    empty: talk([]),
    said: talk(SAID),
    phrases: talk(SAID, { phrasesOnly: true }),
    offline: talk(SAID, { online: false }),
    'too long': talk(SAID, { talking: { text: 'a'.repeat(520) } }),
    refused: talk(SAID, { talking: { text: 'Call me at 555 0199.', failed: { code: 'held', reason: 'private', fields: [], help: [] } } }),
    ...inHardWords((text) => talk(SAID.map((message) => ({ ...message, phrase: undefined, text })))),
  },
} satisfies Cases;
