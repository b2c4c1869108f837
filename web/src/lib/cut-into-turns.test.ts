import { describe, expect, it } from 'vitest';
import { cutIntoTurns } from './cut-into-turns';
import { characters } from './limits';

const bare = (text: string) => text.replaceAll(/\s+/gu, '');

describe('a text in turns', () => {
  it('ends a turn behind a paragraph, else a sentence, else a word', () => {
    expect(cutIntoTurns('One here.\n\nTwo here. And on it goes.', 14)).toEqual(['One here.', 'Two here.', 'And on it', 'goes.']);
    expect(cutIntoTurns('  short  ', 20)).toEqual(['short']);
    expect(cutIntoTurns(' \n ', 20)).toEqual([]);
  });

  it('loses no word of 200,000, and no turn is too long', () => {
    const text = Array.from({ length: 200_000 }, (_, i) => `word${i}${i % 11 === 10 ? '.' : ''}${i % 90 === 89 ? '\n\n' : ''}`).join(' ');
    const before = performance.now();
    const parts = cutIntoTurns(text, 20_000);
    expect(performance.now() - before).toBeLessThan(2_000);
    expect(Math.max(...parts.map(characters))).toBeLessThanOrEqual(20_000);
    expect(bare(parts.join(' '))).toBe(bare(text));
    expect(parts.length).toBeLessThan(150);
  });

  it('cuts no character in two where there is no space at all', () => {
    const family = '👩‍👩‍👧‍👦';
    const parts = cutIntoTurns(family.repeat(40), 100);
    expect(parts.join('')).toBe(family.repeat(40));
    for (const part of parts) expect(part.replaceAll(family, '')).toBe('');
    const zalgo = `Z${'\u0301\u0327\u0334'.repeat(8)}`.repeat(30);
    for (const part of cutIntoTurns(zalgo, 90)) expect(part).toMatch(/^Z/);
  });
});
