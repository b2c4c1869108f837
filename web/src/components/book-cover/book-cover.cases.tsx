import { inHardWords, PICTURE, type Cases } from '../../gallery/cases';
import type { Tier } from '../../lib/tier';
import { BookCover } from './book-cover';

function book(id: string, audience: Tier, title = 'The Salt Ledger', cover: string | null = PICTURE) {
  return (
    <div style={{ inlineSize: '11rem' }}>
      <BookCover book={{ id, title, audience, by: 'Maren and Tom', cover: cover ? { url: cover } : null }} />
    </div>
  );
}

export default {
  ground: 'bare',
  states: {
    'for Kids': book('one', 'kids'),
    'for Teens': book('two', 'teens'),
    'for Adults': book('three', 'adults'),
    'before its picture': book('four', 'adults', 'The Salt Ledger', null),
    ...inHardWords((text) => book('five', 'teens', text)),
  },
} satisfies Cases;
