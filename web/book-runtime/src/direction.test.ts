import { expect, it } from 'vitest';
import type { Book } from './book';
import { directionOf } from './direction';

function book(title: string, ...texts: string[]): Book {
  const passages = texts.map((text, seq) => ({ seq, by: 0, text }));
  return { id: 'b', title, audience: 'adults', pages: [{ passages }], credits: [], created_at: '2026-03-01T00:00:00.000Z' };
}

it.each([
  ['The tide went out.', 'ltr'],
  ['نزل المد ولم يعد.', 'rtl'],
  ['הגאות נסוגה.', 'rtl'],
  ['She said مرحبا and left the harbour.', 'ltr'],
  ['قالت Maren إن البحر قد رحل ولم يرجع.', 'rtl'],
  ['水が引いた。', 'ltr'],
])('%s is bound for %s', (text, direction) => {
  expect(directionOf(book('T', text))).toBe(direction);
});

it('goes by the story before its title, and by nothing where there are no letters', () => {
  expect(directionOf(book('The tide', 'نزل المد ولم يعد.'))).toBe('rtl');
  expect(directionOf(book('البحر'))).toBe('rtl');
  expect(directionOf(book('1984', '…'))).toBeNull();
});
