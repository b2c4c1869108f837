import { expect, it } from 'vitest';
import { sentenceAround } from './sentence-around';

const TEXT = 'The lamp went out. Ines counted the sacks by touch! “Eleven,” said Corentin. He left.';
const cut = (words: string) => {
  const at = sentenceAround(TEXT, words);
  return at && TEXT.slice(at.from, at.to);
};

it('finds the sentence that words stand in, whatever their case', () => {
  expect(cut('ines')).toBe('Ines counted the sacks by touch!');
  expect(cut('the lamp')).toBe('The lamp went out.');
  expect(cut('He left.')).toBe('He left.');
});

it('takes in all sentences that the words run through', () => {
  expect(cut('by touch! “Eleven,”')).toBe('Ines counted the sacks by touch! “Eleven,” said Corentin.');
});

it('finds nothing where the words do not stand', () => {
  expect(cut('Adaeze')).toBeNull();
  expect(cut('  ')).toBeNull();
});
