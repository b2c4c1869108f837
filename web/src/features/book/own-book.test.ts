import { expect, it } from 'vitest';
import type { Book } from '../../api/types';
import { ownBook } from './own-book';

const credit = (name: string, author: 'human' | 'narrator') => ({ name, author, ink: null, share: 0.5, words: 3 });
const book = (...credits: Book['credits']): Book => ({ id: 's', title: 'T', audience: 'kids', pages: [], created_at: '2026-03-09T22:15:00Z', credits });
const names = ({ credits }: Book) => credits.map(({ name }) => name);

it('calls a guest who wrote alone by what they are', () => {
  expect(names(ownBook(book(credit('A guest', 'human'), credit('Ember', 'narrator')), 'You'))).toEqual(['You', 'Ember']);
});

it('leaves the names of a circle as they are', () => {
  expect(names(ownBook(book(credit('A guest', 'human'), credit('Mia', 'human')), 'You'))).toEqual(['A guest', 'Mia']);
});
