import { afterEach, expect, it } from 'vitest';
import { speak } from './language';
import { pseudo } from './pseudo';
import { say } from './say';
import { library } from './words/library';
import { room } from './words/room';

afterEach(() => speak('en'));

it('is longer, accented and in brackets, and keeps its gaps', async () => {
  await speak('en-XA');
  expect(say('room.submit', room['room.submit'], 'teens')).toBe('⟦Dröp ít íñ ~~~~⟧');
  expect(say('room.statusWait', room['room.statusWait'], 'adults', { name: 'Theo' })).toMatch(/^⟦Theo íš wrítíñĝ\. Dráft .*~{10,}⟧$/);
});

it('has easier words where English has', async () => {
  await speak('ar-XB');
  expect(say('room.submit', room['room.submit'], 'early')).toMatch(/^⟦Ådd ít! ~+⟧$/);
  expect(document.documentElement.dir).toBe('rtl');
});

it('reaches into plurals', async () => {
  await speak('en-XA');
  expect(say('library.found', library['library.found'], 'teens', { count: 2 })).toMatch(/^⟦2 hítš ~+⟧$/);
});

it('leaves a gap as it is', () => {
  expect(pseudo(['By ', ['name']])).toEqual(['⟦', 'Bý ', ['name'], ' ~~⟧']);
});
