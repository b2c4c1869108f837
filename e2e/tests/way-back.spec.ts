import { expect, test } from '../fixtures/test';
import { ADULTS } from '../fixtures/tiers';
import { BookReader } from '../pages/book-reader';
import { beginStory } from '../pages/landing';

// Sentences come whole: what is tested is what stays, not how it arrives.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

const { words, line, secondLine } = ADULTS;

test('what is undone leaves the page and the book, and redo brings it back', async ({ page }) => {
  const room = await beginStory(page, ADULTS);
  await room.add(secondLine);
  await room.expectTold(2);
  const told = await room.emberTexts();

  await room.tool(words.undo).click();
  await expect(room.turn(secondLine)).toHaveCount(0);
  await room.expectTold(1);
  const undone = await BookReader.wholeText(page, room.id);
  expect(undone).toContain(line);
  expect(undone).not.toContain(secondLine);

  await page.goBack();
  await room.tool(words.redo).click();
  await expect(room.turn(secondLine)).toHaveCount(1);
  await room.expectTold(2);
  expect(await room.emberTexts()).toEqual(told);
  expect(await BookReader.wholeText(page, room.id)).toContain(secondLine);
});

test('another take is told in the place of the last one', async ({ page }) => {
  const room = await beginStory(page, ADULTS);
  const [first = ''] = await room.emberTexts();

  await room.tool(words.retell).click();
  await expect(room.emberPassages).not.toHaveText([first]);
  await room.expectTold(1);
  const [second = ''] = await room.emberTexts();
  expect(second.split(/\s+/).length).toBeGreaterThan(5);
  const book = await BookReader.wholeText(page, room.id);
  expect(book).toContain(second);
  expect(book).not.toContain(first);
});

test('one’s own turn can be reworded, in its place and in the book', async ({ page }) => {
  const room = await beginStory(page, ADULTS);
  const reworded = 'Maren rowed back to the lighthouse with a dead man’s letters under her coat.';

  await room.turn(line).hover();
  await page.getByRole('button', { name: /^Edit your turn: Maren rowed/ }).click();
  await page.getByRole('textbox', { name: words.editLabel }).fill(reworded);
  await page.getByRole('button', { name: words.saveEdit }).click();
  await expect(room.turn(reworded)).toContainText('edited');
  await expect(room.ownTurns).toHaveCount(1);
  const book = await BookReader.wholeText(page, room.id);
  expect(book).toContain(reworded);
  expect(book).not.toContain(line);
});
