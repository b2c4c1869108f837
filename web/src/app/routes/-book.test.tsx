import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { afterEach, beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import type { Book } from '../../api/types';
import { speak, type Language } from '../../i18n/language';
import { signedIn } from '../../test/answers';
import { expectAccessible } from '../../test/axe';
import { renderRoute } from '../../test/render-route';
import { server } from '../../test/server';
import { user } from '../../test/stories';

const AT = '2026-01-05T18:30:00.000Z';

const BOOK: Book = {
  id: 'story-1',
  title: 'The Salt Ledger',
  audience: 'adults',
  cover: null,
  pages: [{ picture: null, passages: [{ seq: 1, by: 0, text: 'The lamp went out.' }, { seq: 2, by: 1, text: 'The bell rang.' }] }],
  credits: [
    { name: 'Maren', author: 'human', ink: 'moss', share: 0.5, words: 4 },
    { name: 'Ember', author: 'narrator', ink: null, share: 0.5, words: 3 },
  ],
  making: [{ at: AT, name: 'Maren', author: 'human', ink: 'moss', kind: 'began', count: 1, words: 0 }],
  created_at: AT,
};

beforeEach(() => {
  Object.defineProperty(document, 'fonts', { value: new EventTarget(), configurable: true });
  HTMLImageElement.prototype.decode = async () => {};
  // A browser lays pages out; one long column is there without.
  localStorage.setItem('fireside.reader', JSON.stringify({ layout: 'scroll' }));
});
afterEach(() => act(() => speak('en')));

async function open(language: Language, name: string, book = BOOK) {
  const me = user();
  server.use(
    signedIn({ ...me, preferences: { ...me.preferences, language } }),
    http.get('*/api/v1/stories/story-1/book', () => HttpResponse.json(book)),
  );
  renderRoute('/book/story-1');
  return screen.findByRole('region', { name });
}

it.each([
  ['en', 'Book: The Salt Ledger', 'Text', 'How you like to read', 'Paper', 'Ember, a computer program, wrote 50 % of this book. Maren wrote the rest.'],
  ['de', 'Buch: The Salt Ledger', 'Schrift', 'Beim Lesen', 'Papier', 'Ember, ein Computerprogramm, schrieb 50 % dieses Buches. Maren schrieb den Rest.'],
  ['ar', 'الكتاب: The Salt Ledger', 'الخطّ', 'خيارات القراءة', 'الورق', 'كتب Ember، وهو برنامج حاسوبي، 50% من هذا الكتاب. والباقي: \u2068Maren\u2069.'],
] as const)('a book speaks %s round its story', async (language, name, text, settings, paper, share) => {
  const reader = await open(language, name);
  expect(reader).toHaveAttribute('lang', language);
  expect(reader).toHaveAttribute('dir', 'ltr');
  expect(within(reader).getByText(share)).toHaveAttribute('dir', language === 'ar' ? 'rtl' : 'ltr');
  expect(within(reader).getByText('The lamp went out.')).toHaveAttribute('lang', 'en');
  await userEvent.click(within(reader).getByRole('button', { name: text }));
  const sheet = await within(reader).findByRole('dialog', { name: settings });
  expect(sheet).toHaveAttribute('dir', language === 'ar' ? 'rtl' : 'ltr');
  expect(within(sheet).getByRole('group', { name: paper })).toBeInTheDocument();
  await expectAccessible();
});

it.each([
  ['paper', ['lamp', 'bell']],
  ['dark', ['lamp/evening', 'lamp', 'bell']],
])('has the pictures of a book on %s kept that may be wanted on it', async (paper, names) => {
  const told = vi.fn();
  Object.defineProperty(navigator, 'serviceWorker', { value: { ready: Promise.resolve({ active: { postMessage: told } }) }, configurable: true });
  onTestFinished(() => void Reflect.deleteProperty(navigator, 'serviceWorker'));
  localStorage.setItem('fireside.reader', JSON.stringify({ layout: 'scroll', paper }));
  const picture = (name: string) => ({ url: `/assets/${name}?sig=a`, width: 4, height: 3, alt: 'A lamp', made_by: 'illustrator' });
  const cover = { ...picture('lamp'), evening_url: '/assets/lamp/evening?sig=a' };
  await open('en', 'Book: The Salt Ledger', { ...BOOK, cover, pages: [cover, picture('bell')].map((picture) => ({ picture, passages: [] })) });
  await waitFor(() => expect(told).toHaveBeenCalledWith(names.map((name) => `${location.origin}/assets/${name}?sig=a`)));
});

it('an open book changes its words with the page’s language', async () => {
  await open('en', 'Book: The Salt Ledger');
  await act(() => speak('de'));
  expect(await screen.findByRole('region', { name: 'Buch: The Salt Ledger' })).toBeInTheDocument();
  expect(screen.queryByRole('region', { name: 'Book: The Salt Ledger' })).toBeNull();
});
