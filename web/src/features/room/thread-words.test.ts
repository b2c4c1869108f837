import { expect, it } from 'vitest';
import { threadWords } from './thread-words';

it.each([
  ['Who was pulling it?', 'Who was pulling it?'],
  ['A second column had been started in the notebook.', 'A second column had been started in the notebook'],
  ['The chair had begun to hum, a low note, like a thumb on the rim of a glass.', 'The chair had begun to hum'],
  ['The signal, slowed down, was a room: a chair, a pen laid aside.', 'The signal, slowed down, was a room'],
  ['Well, who takes just one sock?', 'Well, who takes just one sock?'],
  ['On the paper bird’s other wing was a drawing of a tall thin house.', 'On the paper bird’s other wing was a drawing of a…'],
  ['', ''],
])('says %j as %j', (sentence, words) => {
  expect(threadWords(sentence)).toBe(words);
});

it('cuts a word that is longer than a line where the line ends', () => {
  expect(threadWords('x'.repeat(80))).toBe(`${'x'.repeat(52)}…`);
});
