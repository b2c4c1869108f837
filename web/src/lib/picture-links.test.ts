import { expect, it } from 'vitest';
import { pathOf, picturesOf } from './picture-links';

const LAMP = { url: '/lamp?sig=a' };
const WHALE = { url: '/whale?sig=b' };

it('finds each picture of a book once, in reading order', () => {
  const pages = [{ picture: LAMP }, {}, { picture: null }, { picture: WHALE }];
  expect(picturesOf({ cover: LAMP, pages })).toEqual([LAMP, WHALE]);
  expect(picturesOf({ pages })).toEqual([LAMP, WHALE]);
  expect(picturesOf({ cover: WHALE, pages })).toEqual([WHALE, LAMP]);
});

it('knows a picture by the path of its link', () => {
  expect(['/lamp?exp=1&sig=a', '/lamp?exp=9&sig=b', '/lamp'].map(pathOf)).toEqual(['/lamp', '/lamp', '/lamp']);
});
