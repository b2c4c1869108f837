import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { speak } from '../../i18n/language';
import { Voice } from '../../i18n/voice';
import { expectAccessible } from '../../test/axe';
import { CARDS } from './cards';
import { PictureCards } from './picture-cards';
import { StarterLines } from './starter-lines';
import { STARTERS } from './starters';

const FILES = import.meta.glob<Record<string, string>>('./glosses/*.json', { eager: true, import: 'default' });
const OFFERED = [...Object.values(STARTERS).flat(), ...Object.values(CARDS).flat().map((card) => card.words)];

afterEach(() => act(() => speak('en')));

describe.each(Object.entries(FILES))('%s', (_path, glosses) => {
  it('tells what everything that is offered means, and nothing else', () => {
    expect(Object.keys(glosses).toSorted()).toEqual(OFFERED.toSorted());
  });

  it('keeps the voice of the house', () => {
    for (const gloss of Object.values(glosses)) expect(gloss).not.toMatch(/[\u2013\u2014!]|\w'\w|^\s*$/);
  });
});

it('first lines stay English, and tell what they mean', async () => {
  await speak('de');
  const onTake = vi.fn();
  const { container } = render(<Voice tier="kids"><StarterLines tier="kids" chance={() => 0} onTake={onTake} /></Voice>);
  const gloss = await screen.findByText('Ein kleiner Fuchs fand einen Schlüssel im Schnee.');
  expect(gloss).toHaveAttribute('lang', 'de');
  const line = gloss.closest('button')!;
  expect(within(line).getByText('A small fox found a key in the snow.')).toHaveAttribute('lang', 'en');
  await userEvent.click(line);
  expect(onTake).toHaveBeenCalledWith('A small fox found a key in the snow.');
  await expectAccessible(container);
});

it('pictures tell what their words mean, from right to left', async () => {
  await speak('ar');
  const { container } = render(<Voice tier="kids"><PictureCards label="عمّن تحكي القصّة؟" cards={CARDS.who} chosen={null} onChoose={() => {}} /></Voice>);
  const gloss = await screen.findByText('ثعلب شجاع');
  expect([gloss.lang, gloss.dir]).toEqual(['ar', 'auto']);
  expect(screen.getByText('a brave fox').closest('[lang="en"]')).not.toBeNull();
  await expectAccessible(container);
});

it('English needs no meanings', () => {
  render(<Voice tier="kids"><PictureCards label="Who?" cards={CARDS.who} chosen={null} onChoose={() => {}} /></Voice>);
  expect(document.querySelector('[dir="auto"]')).toBeNull();
});
