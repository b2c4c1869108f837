import { expect, it } from 'vitest';
import { EMPTY } from './beginning';
import { forgetBeginning, handOverBeginning, keepBeginning, keptBeginning, NOBODY } from './kept-beginning';

const line = (text: string) => ({ ...EMPTY, line: text });

it('is each writer’s own', () => {
  keepBeginning('maren', line('Mine.'));
  keepBeginning('tom', line('Tom’s.'));
  expect(keptBeginning('maren').line).toBe('Mine.');
  forgetBeginning('maren');
  expect(keptBeginning('maren')).toEqual(EMPTY);
  expect(keptBeginning('tom').line).toBe('Tom’s.');
});

it('goes on with what was begun before anybody was known, until it is a story', () => {
  keepBeginning(NOBODY, line('A fox.'));
  expect(keptBeginning('guest').line).toBe('A fox.');
  forgetBeginning('guest');
  expect(keptBeginning('guest')).toEqual(EMPTY);
});

it('follows a guest who signs in, and takes the place of nothing', () => {
  keepBeginning('guest', line('A fox.'));
  handOverBeginning('guest', 'mia');
  expect(keptBeginning('mia').line).toBe('A fox.');
  expect(keptBeginning('guest')).toEqual(EMPTY);
  keepBeginning('guest-2', line('An owl.'));
  handOverBeginning('guest-2', 'mia');
  expect(keptBeginning('mia').line).toBe('A fox.');
  expect(keptBeginning('guest-2').line).toBe('An owl.');
});
