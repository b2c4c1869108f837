import { describe, expect, it } from 'vitest';
import { commandOf, type KeyContext, type Press } from './keys';

const ADULT: KeyContext = { rtl: false, tier: 'adults', letters: true, scrolling: false, voice: false };

function press(key: string, chord: Partial<Press> = {}): Press {
  return { key, altKey: false, ctrlKey: false, metaKey: false, ...chord };
}

describe('the keys of the reader', () => {
  it.each([
    ['ArrowRight', 'next'], ['ArrowLeft', 'back'], ['PageDown', 'next'], ['PageUp', 'back'], [' ', null],
    ['Home', 'first'], ['End', 'last'], ['Escape', 'close'], ['s', 'scroll'], ['S', 'scroll'], ['t', 'settings'],
    ['w', 'inks'], ['f', 'fullscreen'], ['+', 'larger'], ['-', 'smaller'], ['x', null], ['Tab', null],
  ])('%s is %s', (key, command) => {
    expect(commandOf(press(key), ADULT)).toBe(command);
  });

  it('reads aloud with Space where there is a voice, except where Space scrolls', () => {
    expect(commandOf(press(' '), { ...ADULT, voice: true })).toBe('aloud');
    expect(commandOf(press(' '), { ...ADULT, voice: true, scrolling: true })).toBeNull();
  });

  it('swaps the arrows, and only them, from right to left', () => {
    const rtl = { ...ADULT, rtl: true };
    expect(commandOf(press('ArrowRight'), rtl)).toBe('back');
    expect(commandOf(press('ArrowLeft'), rtl)).toBe('next');
    expect(commandOf(press('PageDown'), rtl)).toBe('next');
  });

  it.each(['altKey', 'ctrlKey', 'metaKey'] as const)('leaves chords with %s to the browser', (chord) => {
    expect(commandOf(press('ArrowLeft', { [chord]: true }), ADULT)).toBeNull();
    expect(commandOf(press('s', { [chord]: true }), ADULT)).toBeNull();
  });

  it.each([{ ...ADULT, letters: false }, { ...ADULT, tier: 'kids' as const }])('knows no letters when %o', (context) => {
    expect(commandOf(press('s'), context)).toBeNull();
    expect(commandOf(press('ArrowRight'), context)).toBe('next');
  });

  it('leaves scrolling to the browser in one long column', () => {
    const scrolling = { ...ADULT, scrolling: true };
    for (const key of [' ', 'PageDown', 'Home', 'End', 'ArrowRight']) expect(commandOf(press(key), scrolling)).toBeNull();
    expect(commandOf(press('s'), scrolling)).toBe('scroll');
    expect(commandOf(press('Escape'), scrolling)).toBe('close');
  });
});
