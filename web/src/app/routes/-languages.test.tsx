import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { User } from '../../api/types';
import { speak, type Language } from '../../i18n/language';
import { type Tier, TIERS } from '../../lib/tier';
import { shelfOf, signedIn, storyAt } from '../../test/answers';
import { expectAccessible } from '../../test/axe';
import { FakeWire } from '../../test/fake-wire';
import { renderRoute } from '../../test/render-route';
import { server } from '../../test/server';
import { card, emberSegment, joined, segment, story, user } from '../../test/stories';

let wire: FakeWire;
vi.mock('../../realtime/socket-io-wire', () => ({ socketIoWire: () => wire }));

beforeEach(() => {
  wire = new FakeWire();
});
afterEach(() => act(() => speak('en')));

const devices = { items: [{ id: 'here', name: 'Chromium on Linux', current: true, created_at: '2026-01-05T18:30:00.000Z', seen_at: '2026-01-05T18:30:00.000Z' }] };

/** What a page shows that is nobody's to translate: names, stories, keys, and languages by their own names. */
const OTHERS = new Set([
  'M', 'T', 'Maren', 'Tom', 'Ines', 'The Salt Ledger', 'Story a', 'Story b', 'A premise.', 'The lamp went out.', 'The bell rang.', 'Knock.', 'Chromium on Linux',
  'A:', 'English', 'Deutsch', 'Ctrl', 'Enter', 'Alt', 'Esc',
  ...Array.from({ length: 12 }, (_, month) => new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2000, month, 1))),
]);

const SPOKEN = ['aria-label', 'title', 'placeholder', 'alt', 'aria-description', 'aria-valuetext', 'aria-roledescription'];

/** All that a page says, to eyes and to ears. */
function said(): string[] {
  const words = [document.title.replace(' · Fireside', '')];
  for (const element of document.body.querySelectorAll('*')) {
    // What is marked as English is story, not interface: Ember's words, and the cards a child's sentence is made of.
    if (element.matches('script, style, kbd') || element.closest('[lang="en"]')) continue;
    for (const name of SPOKEN) words.push(element.getAttribute(name) ?? '');
    for (const node of element.childNodes) if (node.nodeType === Node.TEXT_NODE) words.push(node.textContent ?? '');
  }
  return words.map((text) => text.trim()).filter((text) => text !== '');
}

function untranslated(): string[] {
  return said().filter((text) => /\p{L}/u.test(text) && !text.includes('⟦') && !OTHERS.has(text) && !/^\p{Script=Arabic}+$/u.test(text));
}

function answer(me: User, audience: Tier) {
  const of = story({
    audience,
    segments: [
      segment(2, { text: 'The lamp went out.' }),
      emberSegment(3, { text: 'The bell rang.', suggestions: [{ kind: 'say', text: 'Knock.' }] }),
    ],
  });
  wire.answer('story:join', () => joined(of));
  server.use(
    signedIn(me),
    storyAt(of),
    shelfOf([card('a', { your_turn: true, audience }), card('b', { state: 'finished', audience })]),
    http.get('*/api/v1/auth/sessions', () => HttpResponse.json(devices)),
  );
}

async function open(address: string, language: Language) {
  document.title = '';
  localStorage.setItem('fireside.language', language);
  await speak(language);
  const view = renderRoute(address);
  await waitFor(() => expect(screen.queryAllByText(/⟦/).length).toBeGreaterThan(2));
  return view;
}

const PAGES = ['/library', '/library?shelf=trash', '/new', '/settings/reading', '/settings/motion', '/settings/keys', '/settings/devices', '/settings/privacy', '/me', '/notices', '/help', '/sign-in', '/sign-up', '/nowhere', '/s/story-1'];

describe.each(TIERS)('a language that nobody speaks, for %s', (tier) => {
  it.each(PAGES)('is all that %s speaks', async (address) => {
    answer(user({ tier }), tier);
    await open(address, 'en-XA');
    await waitFor(() => expect(untranslated()).toEqual([]));
  });
});

describe('a page from right to left', () => {
  it.each(['/library', '/settings/reading', '/sign-up', '/s/story-1'])('is accessible (%s)', async (address) => {
    answer(user(), 'adults');
    await open(address, 'ar-XB');
    expect(document.documentElement).toHaveAttribute('dir', 'rtl');
    await waitFor(() => expect(untranslated()).toEqual([]));
    await expectAccessible();
  });
});

describe('choosing a language', () => {
  it('is seen at once, kept with the person, and on this device', async () => {
    const sent: unknown[] = [];
    let me = user();
    answer(me, 'adults');
    server.use(
      http.get('*/api/v1/me', () => HttpResponse.json(me)),
      http.patch('*/api/v1/me', async ({ request }) => {
        const patch = (await request.json()) as { preferences: object };
        sent.push(patch);
        me = { ...me, preferences: { ...me.preferences, ...patch.preferences } };
        return HttpResponse.json(me);
      }),
    );
    renderRoute('/settings/reading');
    await userEvent.click(await screen.findByRole('radio', { name: 'Deutsch' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Einstellungen' })).toBeInTheDocument();
    expect(document.documentElement).toHaveAttribute('lang', 'de');
    await waitFor(() => expect(sent).toEqual([{ preferences: { language: 'de' } }]));
    expect(localStorage.getItem('fireside.language')).toBe('de');
    await expectAccessible();
    await userEvent.click(screen.getByRole('radio', { name: 'Wie auf diesem Gerät', checked: false }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Settings' })).toBeInTheDocument();
    expect(localStorage.getItem('fireside.language')).toBeNull();
  });

  it('is heard on every device of a person', async () => {
    const me = user();
    answer({ ...me, preferences: { ...me.preferences, language: 'ar' } }, 'adults');
    renderRoute('/library');
    expect(await screen.findByRole('link', { name: 'ابدأ قصّة' })).toBeInTheDocument();
    expect(document.documentElement).toHaveAttribute('dir', 'rtl');
  });
});

describe('easy words', () => {
  it('are what a Kids house says to who chose them', async () => {
    const me = user({ tier: 'kids' });
    answer({ ...me, preferences: { ...me.preferences, voice: 'early' } }, 'kids');
    renderRoute('/s/story-1');
    await userEvent.click(await screen.findByRole('button', { name: 'My own idea' }));
    expect(await screen.findByRole('button', { name: 'Add it!' })).toBeInTheDocument();
  });
});
