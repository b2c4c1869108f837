import { describe, expect, it } from 'vitest';
import { suggestionsFor, typedAt, wholeAt } from './suggestions';

/** What a line of the paper holds at 360 pixels. */
const LETTERS_ON_A_PHONE = 32;

const TWO = [{ text: 'One', ink: 'moss' }, { text: 'Two more', ink: 'damson' }];

describe('typed suggestions', () => {
  it('grow letter by letter and never lose their order', () => {
    const seen = Array.from({ length: 600 }, (_, step) => typedAt(TWO, step * 20)?.text ?? '');
    const whole = seen.filter((text, index) => text !== seen[index - 1] && TWO.some((one) => one.text === text));
    expect(whole.slice(0, 3)).toEqual(['One', 'Two more', 'One']);
    for (const text of seen) expect(TWO.some((one) => one.text.startsWith(text))).toBe(true);
  });

  it('can begin with the first one whole', () => {
    expect(typedAt(TWO, wholeAt(TWO))).toEqual({ suggestion: TWO[0], text: 'One' });
  });

  it('say nothing when there is nothing to say', () => {
    expect(typedAt([], 1_000)).toBeNull();
  });

  it.each(['kids', 'teens', 'adults'] as const)('fit one line of the paper on a phone (%s)', (audience) => {
    const all = suggestionsFor(audience);
    expect(all.length).toBeGreaterThan(2);
    for (const { text } of all) expect(text.length).toBeLessThanOrEqual(LETTERS_ON_A_PHONE);
  });
});
