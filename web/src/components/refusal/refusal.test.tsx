import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { speak, type Language } from '../../i18n/language';
import { Voice } from '../../i18n/voice';
import type { Tier } from '../../lib/tier';
import { expectAccessible } from '../../test/axe';
import Refusal, { type HelpLine } from './refusal';

afterEach(() => act(() => speak('en')));

/** A refusal as the server sends it: its own sentences are English. */
function shown(tier: Tier, reason: 'unkind' | 'hurt' | undefined, helpLines?: HelpLine[]) {
  const help = helpLines ? ['You can talk to someone kind right now.', 'Child helpline: call 116 111'] : [];
  return render(
    <Voice tier={tier}>
      <Refusal why="Held." reason={reason} help={help} helpLines={helpLines} />
    </Voice>,
  );
}

it.each<[Language, Tier, string]>([
  ['en', 'kids', 'That could hurt someone. Can you say it in a kind way?'],
  ['de', 'kids', 'Das könnte jemandem wehtun. Kannst du es netter sagen?'],
  ['de', 'adults', 'Das könnte jemanden hier verletzen. Lässt es sich anders sagen?'],
  ['ar', 'kids', 'قد يجرح هذا أحدًا. هل تقوله بلطف؟'],
])('says why in %s to %s', async (language, tier, sentence) => {
  await speak(language);
  const { container } = shown(tier, 'unkind');
  expect(screen.getByRole('alert')).toHaveTextContent(sentence);
  await expectAccessible(container);
});

it('tells whom to call in the words of the place, and no names that a country lacks', async () => {
  await speak('de');
  const { container } = shown('kids', 'hurt', [
    { kind: 'child', way: 'call', at: '116 111' },
    { kind: 'distress', name: 'Samaritans', way: 'call_or_text', at: '116 123' },
    { kind: 'distress', way: 'page', at: 'findahelpline.com' },
  ]);
  expect(screen.getAllByRole('listitem').map((line) => line.textContent)).toEqual([
    'Hilfetelefon für Kinder: Telefon 116 111',
    'Samaritans: Anruf oder Nachricht an 116 123',
    'Hilfetelefone in deinem Land: findahelpline.com',
  ]);
  expect(screen.getByText('Es kostet nichts, und du bekommst keinen Ärger.')).toBeInTheDocument();
  expect(container).not.toHaveTextContent('You can talk');
  await expectAccessible(container);
});

it('says what the server says where that gives no reason', () => {
  shown('adults', undefined);
  expect(screen.getByRole('alert')).toHaveTextContent('Held.');
});

it('offers other words, and lets one keep one’s own', async () => {
  const rewrite = vi.fn();
  const keep = vi.fn();
  render(<Refusal why="Held." rewrite="He fell." help={[]} onRewrite={rewrite} onKeepMine={keep} />);
  const [take, mine] = screen.getAllByRole('button');
  await userEvent.click(take!);
  expect(rewrite).toHaveBeenCalledExactlyOnceWith('He fell.');
  await userEvent.click(mine!);
  expect(keep).toHaveBeenCalledOnce();
});

it('offers nothing where there is nothing to do', () => {
  render(<Refusal why="That was too fast." rewrite="He fell." help={[]} />);
  expect(screen.queryByRole('button')).toBeNull();
});
