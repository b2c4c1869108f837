import { render } from '@testing-library/react';
import { expect, it } from 'vitest';
import { expectAccessible } from '../../test/axe';
import { MOTIFS, type Motif } from './motifs';
import { motifOf } from './motif-of';
import { PaperTile } from './paper-tile';

it.each<[string, Motif, Motif]>([
  ['Mimi, the rabbit', 'face', 'rabbit'],
  ['Olaf, the dragon', 'face', 'dragon'],
  ['The snail', 'face', 'paw'],
  ['Omar', 'face', 'face'],
  ['Catherine', 'face', 'face'],
  ['The windy castle', 'house', 'castle'],
  ['The kitchen', 'house', 'house'],
])('draws %j, else a %s, as a %s', (name, otherwise, motif) => {
  expect(motifOf(name, otherwise)).toBe(motif);
});

it('is decoration, whatever it shows, and the same for the same words', async () => {
  const motifs = Object.keys(MOTIFS) as Motif[];
  const { container } = render(<>{motifs.map((motif) => <PaperTile key={motif} seed="Mimi" motif={motif} />)}</>);
  const again = render(<>{motifs.map((motif) => <PaperTile key={motif} seed="Mimi" motif={motif} />)}</>);
  expect(container.innerHTML).toBe(again.container.innerHTML);
  expect(container.querySelectorAll('[aria-hidden="true"] > svg')).toHaveLength(motifs.length);
  await expectAccessible(container);
});
