import { expect, it } from 'vitest';
import type { Book } from '../../../book-runtime/src/mount';
import { ownBook } from './own-book';

const credit = (name: string, author: 'human' | 'narrator') => ({ name, author, ink: null, share: 0.5, words: 3 });
const step = (name: string, kind: 'began' | 'joined') => ({ at: '2026-03-09T22:15:00Z', name, author: 'human', kind, count: 1, words: 0 }) as const;
const book = (...credits: Book['credits']): Book => ({ id: 's', title: 'T', audience: 'kids', pages: [], created_at: '2026-03-09T22:15:00Z', credits });
const own = ({ credits, making = [] }: Book) => [...credits, ...making].map((one) => one.own ?? false);

it('knows a guest who wrote alone', () => {
  const alone = book(credit('A guest', 'human'), credit('Ember', 'narrator'));
  expect(own(ownBook(alone))).toEqual([true, false]);
  expect(own(ownBook({ ...alone, making: [step('A guest', 'began')] }))).toEqual([true, false, true]);
});

it('cannot tell the guests of a circle apart', () => {
  expect(own(ownBook(book(credit('A guest', 'human'), credit('Mia', 'human'))))).toEqual([false, false]);
  const listened = { ...book(credit('A guest', 'human')), making: [step('A guest', 'began'), step('Mia', 'joined')] };
  expect(own(ownBook(listened))).toEqual([false, false, false]);
});
