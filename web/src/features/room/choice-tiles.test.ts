import { expect, it } from 'vitest';
import type { Held, SuggestionKind } from '../../api/types';
import { choiceTiles } from './choice-tiles';
import { whoSpeaks } from './who-speaks';

const way = (kind: SuggestionKind, text: string) => ({ kind, text });
const mira: Held = { label: 'Mira', kind: 'person', seq: 1, drawn: { of: 'child', look: '0123456789' } };
const fox: Held = { label: 'Rusty, the fox', kind: 'person', seq: 1, drawn: { of: 'fox', look: '9876543210' } };

it('draws what the words name, and nothing twice', () => {
  const tiles = choiceTiles([way('do', 'The brave fox ran.'), way('say', '“Hello,” said the fox.'), way('twist', 'Then a whale sang.')], []);
  expect(tiles).toEqual([{ of: 'fox' }, { of: 'voice' }, { of: 'whale' }]);
});

it('never draws a wrong thing: what has no picture is a sign', () => {
  const tiles = choiceTiles([way('do', 'Mira climbed the submarine.'), way('say', '“Is anybody there?” somebody called.'), way('twist', 'All went dark.')], []);
  expect(tiles.map(({ of }) => of)).toEqual(['trail', 'voice', 'question']);
});

it('shows whom the story knows as its pictures show them', () => {
  const tiles = choiceTiles([way('do', 'Mira took one big step.'), way('say', '“Hello!” Rusty called.'), way('do', 'Rusty hid in a cave.')], [mira, fox]);
  expect(tiles).toEqual([{ of: 'child', look: '0123456789' }, { of: 'fox', look: '9876543210', feeling: 'happy' }, { of: 'cave' }]);
});

it('shows nobody who is only spoken of, or to', () => {
  const tiles = choiceTiles([way('say', '“I saw the dragon!” she said.'), way('say', 'Mira asked the owl, “Who are you?”'), way('say', 'Miranda told a joke.')], [mira]);
  expect(tiles).toEqual([{ of: 'voice' }, { of: 'child', look: '0123456789', feeling: 'happy' }, { of: 'voice' }]);
});

it.each([
  ['“Hello!” Mira called.', 'Mira'],
  ['"Who?" asked the owl, nearly asleep.', 'the owl'],
  ['The bear told Mira a secret.', 'The bear'],
  ['“Tell me,” she said.', 'she'],
  ['“Stop!”', null],
])('reads in %j who speaks', (text, who) => {
  expect(whoSpeaks(text)).toBe(who);
});
