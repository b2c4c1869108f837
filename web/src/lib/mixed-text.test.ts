import { expect, it } from 'vitest';
import { mixedText } from './mixed-text';

it('p44 joins sentences as the server does', () => {
  expect(mixedText(['One. ', 'Due.'])).toBe('One. Due.');
  expect(mixedText(['Three.', 'One. '])).toBe('Three. One.');
  expect(mixedText(['Two.\n\n', 'Uno. '])).toBe('Two.\n\nUno.');
  expect(mixedText([])).toBe('');
});
