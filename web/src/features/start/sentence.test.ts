import { describe, expect, it } from 'vitest';
import { EMPTY, type Gap, type Gaps } from './beginning';
import { CARDS, GAPS } from './cards';
import { openGap, partsOf, premiseOf, withArticle } from './sentence';

const card = (id: string): Gap => ({ card: id, own: '', mine: false });
const own = (words: string): Gap => ({ card: null, own: words, mine: true });
const gaps = (change: Partial<Gaps>): Gaps => ({ ...EMPTY.gaps, ...change });
const FOX: Gaps = { who: card('fox'), where: card('lighthouse'), trouble: card('star') };

describe('the sentence', () => {
  it('grows as gaps are filled', () => {
    const shown = (of: Gaps) => partsOf(of).map((part) => part.words || '…').join(' ');
    expect(shown(EMPTY.gaps)).toBe('… in … has to …');
    expect(shown(gaps({ who: card('fox') }))).toBe('A brave fox in … has to …');
    expect(shown(gaps({ who: card('owl'), where: card('train') }))).toBe('An early owl on a night train has to …');
    expect(shown(FOX)).toBe('A brave fox in a lighthouse has to find a fallen star');
  });

  it('knows its first open gap, and is no premise before there is none', () => {
    expect(openGap(EMPTY.gaps)).toBe('who');
    expect(openGap({ ...FOX, where: own('  ') })).toBe('where');
    expect(premiseOf({ ...FOX, where: own(' ') })).toBeNull();
    expect(openGap(FOX)).toBeNull();
  });

  it('is whole with every picture', () => {
    for (const name of GAPS) {
      for (const { id } of CARDS[name]) expect(premiseOf({ ...FOX, [name]: card(id) }), id).toMatch(/^An? [a-z ]+ (?:in|on) an? [a-z ]+ has to [a-z’ ]+\.$/);
    }
  });

  it.each([
    ['owl', 'An owl'],
    ['Owl', 'An owl'],
    ['a owl', 'An owl'],
    ['an fox', 'A fox'],
    ['unicorn', 'A unicorn'],
    ['Unlucky pirate', 'An unlucky pirate'],
    ['hour glass', 'An hour glass'],
    ['one-eyed cat', 'A one-eyed cat'],
    ['Mia', 'Mia'],
    ['Captain Tom', 'Captain Tom'],
    ['The king', 'The king'],
    ['My dog', 'My dog'],
    ['  a  brave   ant. ', 'A brave ant'],
    ['BIG bear', 'A BIG bear'],
    ['princess', 'A princess'],
    ['bus', 'A bus'],
    ['Pirate', 'A pirate'],
    ['somebody', 'Somebody'],
  ])('begins with %j as %j, who has to', (words, begins) => {
    expect(premiseOf({ ...FOX, who: own(words) })).toBe(`${begins} in a lighthouse has to find a fallen star.`);
  });

  it.each([
    ['two cats', 'Two cats'],
    ['wild horses', 'Wild horses'],
    ['Mia and Theo', 'Mia and Theo'],
    ['fox and owl', 'A fox and an owl'],
    ['I', 'I'],
    ['3 mice', '3 mice'],
  ])('begins with %j as %j, who have to', (words, begins) => {
    expect(premiseOf({ ...FOX, who: own(words) })).toBe(`${begins} in a lighthouse have to find a fallen star.`);
  });

  it.each([
    ['castle', 'in a castle'],
    ['Igloo', 'in an igloo'],
    ['the moon', 'on the moon'],
    ['island', 'on an island'],
    ['Under the bed', 'under the bed'],
    ['at school', 'at school'],
    ['Paris', 'in Paris'],
    ['up a tree', 'up a tree'],
  ])('is set in %j as %j', (words, place) => {
    expect(premiseOf({ ...FOX, where: own(words) })).toBe(`A brave fox ${place} has to find a fallen star.`);
  });

  it.each([
    ['Find her mum', 'find her mum.'],
    ['has to fly!', 'fly!'],
    ['to sing.', 'sing.'],
    ['she must hide', 'hide.'],
    ['STOP the rain', 'STOP the rain.'],
    ['I do not know', 'I do not know.'],
  ])('ends with %j as %j', (words, end) => {
    expect(premiseOf({ ...FOX, trouble: own(words) })).toBe(`A brave fox in a lighthouse has to ${end}`);
  });
});

it('writes no article for nothing', () => {
  expect(withArticle('')).toBe('');
});
