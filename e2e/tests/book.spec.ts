import type { Page } from '@playwright/test';
import { expectAccessible } from '../fixtures/axe';
import { shot } from '../fixtures/shot';
import { expect, test } from '../fixtures/test';
import { ADULTS, HOUSES, type House } from '../fixtures/tiers';
import { Voice } from '../fixtures/voice';
import { BookReader } from '../pages/book-reader';
import { beginStory } from '../pages/landing';
import type { Room } from '../pages/room';

/** A book as the server sends it, as far as these tests look into it. */
interface SentBook {
  pages: { passages: { seq: number; by: number; text: string }[] }[];
}

/** From this width on, in pixels, a book lies open with two pages. */
const SPREAD_FROM = 800;

/** Begins a story whose words come whole, waits for its picture, and gives motion back: what is tested is the book. */
async function tellAtOnce(page: Page, house: House): Promise<Room> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const room = await beginStory(page, house);
  await expect(room.picture).toHaveJSProperty('complete', true);
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  // The app asks about motion when it starts.
  await page.reload();
  await room.expectTold(1);
  return room;
}

for (const house of HOUSES) {
  test(`a story of ${house.tier} is read as a book, by key, click and drag`, async ({ page, hasTouch }) => {
    const room = await tellAtOnce(page, house);
    await BookReader.expectCoverDrawn(page, room.id);
    await page.getByRole('link', { name: /^(Bind|Print it|Make (our|the) book|Book)/ }).click();
    const book = new BookReader(page);
    await book.expectAt('Cover');
    await expect(book.region.getByRole('img').first()).toHaveAttribute('alt', /\w+ \w+/);
    await book.expectCoverWhole();
    await expectAccessible(page);
    await shot(page, `book-cover-${house.tier}`);

    await page.keyboard.press('ArrowRight');
    await book.expectAt(/^(?!Cover)/);
    await page.keyboard.press('ArrowLeft');
    await book.expectAt('Cover');

    await book.clickMargin(hasTouch);
    await book.expectAt(/^(?!Cover)/);
    const clicked = await book.place();
    await book.dragPage(hasTouch);
    await book.expectAt(/^Pages? \d/);
    expect(await book.place()).not.toBe(clicked);
    await expectAccessible(page);
    await shot(page, `book-page-${house.tier}`);
  });
}

test('the last pages say who wrote what, and Ember’s share in so many words', async ({ page, viewport }) => {
  const room = await tellAtOnce(page, ADULTS);
  await page.goto(`/book/${room.id}`);
  const book = new BookReader(page);
  await book.expectAt('Cover');
  await page.keyboard.press('End');
  // A phone shows one page at a time: the credits stand before the page about the making.
  if (viewport && viewport.width < SPREAD_FROM) await page.keyboard.press('ArrowLeft');
  await expect(book.region.getByRole('heading', { name: 'Who wrote what' })).toBeVisible();
  const credits = book.region.getByRole('group', { name: 'Who wrote what' }).getByRole('listitem');
  await expect(credits).toHaveCount(2);
  await expect(credits.last()).toContainText(/Ember.*\d+ words, \d+ %/s);
  await expect(book.region.getByText(/Ember, a computer program, wrote \d+ % of this book\./)).toBeVisible();
  await expectAccessible(page);
  await shot(page, 'book-credits');
});

test('a picture that is finished while its book is open appears in it', async ({ page }) => {
  const room = await tellAtOnce(page, ADULTS);
  let asked = 0;
  await page.route(`**/api/v1/stories/${room.id}/book`, async (route) => {
    const response = await route.fetch();
    const book = await response.json();
    asked += 1;
    if (asked === 1) {
      book.cover = null;
      for (const bookPage of book.pages) bookPage.picture = null;
    }
    await route.fulfill({ response, json: book });
  });
  await page.goto(`/book/${room.id}`);
  const book = new BookReader(page);
  await book.expectAt('Cover');
  await expect(book.region.getByRole('img').first()).toHaveAttribute('alt', /\w+ \w+/);
  expect(asked).toBeGreaterThan(1);
  await book.expectAt('Cover');
});

for (const house of HOUSES) {
  test(`somebody of ${house.tier} says how they like to read, and finds it so again`, async ({ page }) => {
    const faces: string[] = [];
    page.on('request', (request) => /lexend/i.test(request.url()) && faces.push(request.url()));
    const room = await tellAtOnce(page, house);
    await page.goto(`/book/${room.id}`);
    const book = new BookReader(page);
    await book.expectAt('Cover');
    const sheet = await book.openSettings();
    expect(faces, 'a face that nobody has chosen').toEqual([]);
    await sheet.getByRole('radio', { name: 'Lexend' }).check();
    await expect.poll(() => faces.length).toBeGreaterThan(0);
    await sheet.getByLabel(/^Easier reading/).check();
    for (let step = 0; step < 10; step += 1) await sheet.getByRole('button', { name: 'Larger' }).click();
    await expect(sheet.getByRole('button', { name: 'Larger' })).toBeDisabled();
    for (const paper of ['Sepia', 'Dark', 'White']) {
      await sheet.getByRole('radio', { name: paper, exact: true }).check();
      await expectAccessible(page);
    }
    await shot(page, `book-settings-${house.tier}`);
    await sheet.getByRole('radio', { name: 'One long page' }).check();
    await page.keyboard.press('Escape');
    await expect(sheet).toBeHidden();
    await expect(book.column).toContainText(house.line);
    await expect.poll(() => book.letters()).toContain('Lexend');
    await expectAccessible(page);
    await shot(page, `book-scroll-${house.tier}`);

    await page.reload();
    await expect(book.column).toContainText(house.line);
    await expect.poll(() => book.letters()).toContain('Lexend');
  });
}

test('a book opens where it was left, and at its cover when it was closed there', async ({ page }) => {
  const room = await tellAtOnce(page, ADULTS);
  await page.goto(`/book/${room.id}`);
  const book = new BookReader(page);
  await book.expectAt('Cover');
  while (!/^Pages? \d/.test(await book.place())) await page.keyboard.press('ArrowRight');
  const left = await book.place();
  await page.reload();
  await book.expectAt(left);
  await page.keyboard.press('Home');
  await book.expectAt('Cover');
  await page.reload();
  await book.expectAt('Cover');
});

test('the first stop of the Tab key is the layout for screen readers: one column, every name in it', async ({ page }) => {
  const room = await tellAtOnce(page, ADULTS);
  await page.goto(`/book/${room.id}`);
  const book = new BookReader(page);
  await book.expectAt('Cover');
  await page.keyboard.press('Tab');
  const layout = page.getByRole('button', { name: 'Screen reader layout' });
  await expect(layout).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(layout).toHaveAttribute('aria-pressed', 'true');
  const passages = book.column.getByRole('paragraph').filter({ has: page.locator('.fb-words') });
  await expect(passages.first()).toHaveText(new RegExp(`^You.*${ADULTS.line.slice(0, 12)}`, 's'));
  await expect(passages.nth(1)).toHaveText(/^Ember/);
  await expect(passages.nth(1).getByText('Ember', { exact: true })).toBeVisible();
  await expectAccessible(page);
  await shot(page, 'book-spoken');
  await page.keyboard.press('Enter');
  await expect(book.column).toBeHidden();
});

test('how it was made is told in order, with the take that was set aside', async ({ page }) => {
  const room = await tellAtOnce(page, ADULTS);
  const [first = ''] = await room.emberTexts();
  await room.tool(ADULTS.words.retell).click();
  await expect(room.emberPassages).not.toHaveText([first]);
  await room.expectTold(1);
  await page.goto(`/book/${room.id}`);
  const book = new BookReader(page);
  await book.expectAt('Cover');
  await page.keyboard.press('End');
  const making = book.region.getByRole('group', { name: 'How this book was made' });
  await expect(making.getByRole('listitem')).toHaveText([
    'You began the story.',
    /^You wrote \d+ words\.$/,
    /^Ember wrote \d+ words, which did not stay\.$/,
    'You asked Ember for another take.',
    /^Ember wrote \d+ words\.$/,
  ]);
  await expectAccessible(page);
  await shot(page, 'book-making');
});

test('a book in Arabic is bound on its right side, and its arrows turn that way', async ({ page }) => {
  const room = await tellAtOnce(page, ADULTS);
  await page.route(`**/api/v1/stories/${room.id}/book`, async (route) => {
    const response = await route.fetch();
    const sent = (await response.json()) as SentBook;
    const arabic = 'عاد البحر إلى المنارة وفي جيبه رسائل لم يقرأها أحد. '.repeat(6);
    const pages = sent.pages.map((one) => ({ ...one, passages: one.passages.map((passage) => ({ ...passage, text: arabic })) }));
    await route.fulfill({ response, json: { ...sent, pages } });
  });
  await page.goto(`/book/${room.id}`);
  const book = new BookReader(page);
  await book.expectAt('Cover');
  await page.keyboard.press('ArrowRight');
  await book.expectAt('Cover');
  await page.keyboard.press('ArrowLeft');
  await book.expectAt(/^(?!Cover)/);
  while (!/^Pages? \d/.test(await book.place())) await page.keyboard.press('ArrowLeft');
  await book.expectAt(/^Pages? \d/);
  await expectAccessible(page);
  await shot(page, 'book-arabic');
});

test('the bars step back from who reads, and come when they are called', async ({ page, hasTouch }) => {
  const room = await tellAtOnce(page, ADULTS);
  await page.clock.install();
  await page.goto(`/book/${room.id}`);
  const book = new BookReader(page);
  await book.expectAt('Cover');
  const bars = book.region.locator('.fb-top');
  const afterReading = () => page.clock.runFor(10_000);
  await afterReading();
  await expect(bars).toHaveCSS('opacity', '1');
  while (!/^Pages? \d/.test(await book.place())) {
    await page.keyboard.press('ArrowRight');
    await page.clock.runFor(1_000);
  }
  await afterReading();
  await expect(bars).toHaveCSS('opacity', '0');
  if (hasTouch) await book.tapMiddle(true);
  else await page.mouse.move(400, 790);
  await expect(bars).toHaveCSS('opacity', '1');
});

test('with reduced motion a page is there at once', async ({ page }) => {
  const room = await tellAtOnce(page, ADULTS);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(`/book/${room.id}`);
  const book = new BookReader(page);
  await book.expectAt('Cover');
  await expect(book.region).toHaveAttribute('data-turn', 'none');
  await page.keyboard.press('ArrowRight');
  await book.expectAt(/^(?!Cover)/);
});

test('a browser without scripts reads the book as a plain page', async ({ page, browser, baseURL, viewport }) => {
  const room = await tellAtOnce(page, ADULTS);
  const [told = ''] = await room.emberTexts();
  const storageState = await page.context().storageState();
  const context = await browser.newContext({ baseURL: baseURL ?? '', storageState, javaScriptEnabled: false, viewport });
  const plain = await context.newPage();
  await plain.goto(`/book/${room.id}`);
  await plain.waitForURL(/\?plain$/);
  await expect(plain.getByRole('article')).toContainText(ADULTS.line);
  await expect(plain.getByRole('article')).toContainText(told);
  await expect(plain.getByRole('heading', { name: 'Who wrote what' })).toBeVisible();
  await expect(plain.getByText(/Ember, a computer program, wrote \d+ % of this book\./)).toBeVisible();
  await expect(plain.getByRole('img').first()).toHaveJSProperty('complete', true);
  await shot(plain, 'book-plain');
  await context.close();
  // The same page, where axe may look at it.
  await page.goto(`/book/${room.id}?plain`);
  await expectAccessible(page);
});

for (const house of HOUSES) {
  test(`a book of ${house.tier} is read aloud where there is a voice, until its story ends`, async ({ page }) => {
    const voice = await Voice.give(page);
    const room = await tellAtOnce(page, house);
    await page.goto(`/book/${room.id}`);
    const book = new BookReader(page);
    await book.expectAt('Cover');
    const button = book.region.getByRole('button', { name: 'Read to me' });
    await button.click();
    await expect(button).toHaveAttribute('aria-pressed', 'true');
    await expect.poll(() => page.evaluate(() => CSS.highlights.has('fb-said'))).toBe(true);
    await voice.word(0);
    await expectAccessible(page);
    await shot(page, `book-aloud-${house.tier}`);
    const ended = async (): Promise<string | null> => {
      await voice.end();
      return button.getAttribute('aria-pressed');
    };
    await expect.poll(ended, { timeout: 40_000 }).toBe('false');
    const said = (await voice.said()).join(' ').replace(/\s+/g, ' ');
    for (const text of await textsOf(page, room)) expect(said).toContain(text.replace(/\s+/g, ' ').trim());
    await book.expectAt(/^Pages? \d/);
  });
}

test('without a voice nothing offers to read aloud', async ({ page }) => {
  const room = await tellAtOnce(page, ADULTS);
  await page.goto(`/book/${room.id}`);
  const book = new BookReader(page);
  await book.expectAt('Cover');
  await expect(book.region.getByRole('button', { name: 'Read to me' })).toHaveCount(0);
  const sheet = await book.openSettings();
  await expect(sheet.getByText('Reading aloud')).toBeHidden();
});

/** The passages of a story, as its book has them. */
async function textsOf(page: Page, room: Room): Promise<string[]> {
  const sent = (await (await page.request.get(`/api/v1/stories/${room.id}/book`)).json()) as SentBook;
  return sent.pages.flatMap((one) => one.passages.map((passage) => passage.text));
}
