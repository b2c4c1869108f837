import { act, fireEvent, render } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { Voice } from '../../i18n/voice';
import { expectAccessible } from '../../test/axe';
import { figureOf, subjectOf } from './subject-of';
import { SUBJECTS, type Subject } from './subjects';
import { Tile } from './tile';

afterEach(() => {
  delete document.documentElement.dataset.mode;
});

it.each<[string, Subject | null]>([
  ['Mimi, the rabbit', 'rabbit'],
  ['Olaf, the dragon', 'dragon'],
  ['Omar', null],
  ['Catherine', null],
  ['The windy castle', 'castle'],
  ['A key in the wood', 'key'],
  ['Two foxes', 'fox'],
  ['The letters', 'letter'],
  ['The keyboard', null],
  ['A tiger', null],
  ['The moon rose', null],
  ['That is mine', null],
  ['Her chest hurt', null],
])('draws %j as %j, and never as something near', (name, subject) => {
  expect(subjectOf(name)).toBe(subject);
});

it('looks for somebody only, where somebody is meant', () => {
  expect(figureOf('the owl with the key')).toBe('owl');
  expect(figureOf('the key')).toBeNull();
});

it('names every thing once', () => {
  expect(new Set(SUBJECTS).size).toBe(SUBJECTS.length);
});

it('is decoration, the same for the same words, and follows the light of the page', async () => {
  const { container } = render(<Voice tier="teens"><Tile of="fox" seed="Mimi" feeling="sad" /></Voice>);
  const image = container.querySelector('img')!;
  expect(image).toHaveAttribute('alt', '');
  const day = image.getAttribute('src')!;
  expect(day).toMatch(/^\/api\/v1\/pictures\/tile\?press=teens&of=fox&seed=[0-7]&v=2&feeling=sad$/);
  await act(async () => {
    document.documentElement.dataset.mode = 'evening';
  });
  expect(image.getAttribute('src')).toBe(day.replace('&feeling', '&evening=true&feeling'));
  await expectAccessible(container);
});

it('leaves its sketch where the picture does not come, until one does', () => {
  const { container } = render(<Voice tier="kids"><Tile of="fox" seed="Mimi" wide evening /></Voice>);
  const image = container.querySelector('img')!;
  expect(image.getAttribute('src')).toMatch(/&evening=true&wide=true$/);
  expect(container.querySelector('svg')).not.toBeNull();
  fireEvent.error(image);
  expect(image.hidden).toBe(true);
  fireEvent.load(image);
  expect(image.hidden).toBe(false);
});
