import { describe, expect, it } from 'vitest';
import type { Command } from './commands';
import { CommandList } from './commands';
import { isSingleKey, keysOf, type Pressed } from './shortcut';
import { ShortcutReader } from './shortcut-reader';

const command = (id: string, shortcut: string): Command => ({ id, label: id, shortcut, enabled: () => true, run: () => {} });
const press = (key: string, held: Partial<Pressed> = {}): Pressed => ({ key, code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held });
const OFFERED = [command('menu', 'Mod+K'), command('keys', '?'), command('new', 'n'), command('library', 'g l'), command('mode', 'Alt+1'), command('back', 'Shift+F6'), command('on', 'F6')];

describe('the reader of shortcuts', () => {
  const idOf = (pressed: Pressed, letters = true) => new ShortcutReader().read(pressed, 0, OFFERED, letters)?.id;

  it('knows a key by what is held with it', () => {
    expect(idOf(press('k', { ctrlKey: true }))).toBe('menu');
    expect(idOf(press('k', { metaKey: true }))).toBe('menu');
    expect(idOf(press('k'))).toBeUndefined();
    expect(idOf(press('n', { ctrlKey: true }))).toBeUndefined();
    expect(idOf(press('F6'))).toBe('on');
    expect(idOf(press('F6', { shiftKey: true }))).toBe('back');
  });

  it('takes a sign as the keyboard makes it, and a place under Alt', () => {
    expect(idOf(press('?', { shiftKey: true }))).toBe('keys');
    expect(idOf(press('¡', { altKey: true, code: 'Digit1' }))).toBe('mode');
  });

  it('hears no single keys where letters are letters', () => {
    for (const key of ['n', '?']) expect(idOf(press(key), false)).toBeUndefined();
    expect(idOf(press('k', { ctrlKey: true }), false)).toBe('menu');
    expect(['n', 'g l', '?'].every(isSingleKey)).toBe(true);
    expect(['Mod+K', 'Alt+1', 'F6'].some(isSingleKey)).toBe(false);
  });

  it('reads a pair within a second, and no longer', () => {
    const reader = new ShortcutReader();
    expect(reader.read(press('g'), 0, OFFERED, true)).toBeUndefined();
    expect(reader.read(press('l'), 900, OFFERED, true)?.id).toBe('library');
    expect(reader.read(press('g'), 2_000, OFFERED, true)).toBeUndefined();
    expect(reader.read(press('l'), 3_100, OFFERED, true)).toBeUndefined();
  });

  it('says keys as they are printed', () => {
    expect(keysOf('Mod+K', false)).toEqual([['Ctrl', 'K']]);
    expect(keysOf('Mod+K', true)).toEqual([['⌘', 'K']]);
    expect(keysOf('g l', false)).toEqual([['g'], ['l']]);
  });
});

describe('the list of commands', () => {
  it('has what stands now and can be done', () => {
    const list = new CommandList();
    const off = list.add(() => [command('a', 'a'), { ...command('b', 'b'), enabled: () => false }]);
    list.add(() => [command('c', 'c')]);
    expect(list.now().map(({ id }) => id)).toEqual(['a', 'c']);
    off();
    expect(list.now().map(({ id }) => id)).toEqual(['c']);
  });
});
