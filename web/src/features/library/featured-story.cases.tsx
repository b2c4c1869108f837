import type { StoryCard } from '../../api/types';
import { inHardWords, type Cases } from '../../gallery/cases';
import { card, MAREN, TOM } from '../../test/stories';
import { FeaturedStory } from './featured-story';

function featured(change: Partial<StoryCard> = {}) {
  return <FeaturedStory card={card('one', { title: 'The Salt Ledger', premise: 'The ledger began where her father’s patience ended.', ...change })} myId={MAREN.user_id} onStale={() => {}} />;
}

export default {
  ground: 'bare',
  states: {
    alone: featured(),
    'one’s turn in company': featured({ your_turn: true, mode: 'round_robin', members: [MAREN, TOM] }),
    ...inHardWords((text) => featured({ title: text, premise: text })),
  },
} satisfies Cases;
