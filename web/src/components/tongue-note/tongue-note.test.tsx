import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { speak } from '../../i18n/language';
import { Voice } from '../../i18n/voice';
import { expectAccessible } from '../../test/axe';
import { LazyTongueNote } from './lazy-tongue-note';

afterEach(() => speak('en'));

function shown(free: boolean, onSeen = () => {}) {
  return render(
    <Voice tier="teens">
      <LazyTongueNote free={free} onSeen={onSeen} />
    </Voice>,
  );
}

it('tells once that lines in this language are held, and stay', async () => {
  await speak('de');
  const onSeen = vi.fn();
  const { container, unmount } = shown(false, onSeen);
  expect(await screen.findByRole('note')).toHaveTextContent('Ember erzählt auf Englisch. Zeilen auf Deutsch');
  await expectAccessible(container);
  await userEvent.click(screen.getByRole('button', { name: 'Alles klar' }));
  expect(onSeen).toHaveBeenCalledOnce();
  unmount();
  shown(false);
  expect(screen.queryByRole('note')).toBeNull();
});

it('tells adults among themselves that nobody has checked them', async () => {
  await speak('ar');
  shown(true);
  expect(await screen.findByRole('note')).toHaveTextContent('لكن لا يمكن فحصها بعد');
});

it('is not there in English', () => {
  const { container } = shown(false);
  expect(container).toBeEmptyDOMElement();
});
