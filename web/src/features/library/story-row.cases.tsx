import type { StoryCard } from '../../api/types';
import { inHardWords, type Cases } from '../../gallery/cases';
import { card, MAREN, TOM } from '../../test/stories';
import { StoryRow } from './story-row';

const nothing = () => {};

function row(change: Partial<StoryCard> = {}) {
  return <StoryRow card={card('one', { title: 'The Salt Ledger', ...change })} myId={MAREN.user_id} onRead={nothing} onMove={nothing} onStale={nothing} />;
}

export default {
  ground: 'bare',
  states: {
    alone: row(),
    'one’s turn in company': row({ your_turn: true, mode: 'round_robin', members: [MAREN, TOM] }),
    finished: row({ state: 'finished' }),
    'found by a search': row({ highlight: 'The tide counted the \u2068steps\u2069 of the lighthouse.' }),
    ...inHardWords((text) => row({ title: text, members: [MAREN, { ...TOM, pen_name: text }] })),
  },
} satisfies Cases;
