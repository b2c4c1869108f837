import { FirstLineForm } from './first-line-form';
import { settleLanguage } from './language';
import { browserShelf, LineDraft } from './line-draft';
import { Placeholder } from './placeholder';
import { SceneMood } from './scene-mood';
import { Stillness } from './stillness';

function part<T extends HTMLElement>(id: string): T {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the page has no #${id}`);
  return found as T;
}

const root = document.documentElement;
const otherPage = settleLanguage(root.lang, new URL(location.href), browserShelf());
if (otherPage) location.replace(otherPage);
const form = part<HTMLFormElement>('start');
const field = part<HTMLTextAreaElement>('line');
const draft = new LineDraft(browserShelf());
const mood = new SceneMood(root);
const parts = { form, field, button: part<HTMLButtonElement>('light'), word: part('light-word'), said: part('said') };
const placeholder = new Placeholder(field);
const firstLine = new FirstLineForm(parts, draft, mood, () => placeholder.suggestion);
placeholder.suit(firstLine.audience);

if (field.value === '') field.value = draft.line();

/** Browsers without `field-sizing` are told how high the line has become. */
function fit(): void {
  if (CSS.supports('field-sizing', 'content')) return;
  field.style.blockSize = 'auto';
  field.style.blockSize = `${field.scrollHeight}px`;
}

const idle = (): boolean => field.value === '' && document.activeElement !== field;
const stillness = new Stillness(root, part<HTMLButtonElement>('rest'), (still) => placeholder.run(!still && idle()));
const settle = (): void => placeholder.run(!stillness.still && idle());

function written(): void {
  draft.keep(field.value);
  mood.told(field.value.trim().length);
  fit();
  settle();
}

field.addEventListener('input', written);
field.addEventListener('focus', settle);
field.addEventListener('blur', settle);
// One line is the whole story so far: Enter sends it, Shift and Enter begins another line.
field.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  form.requestSubmit();
});
form.addEventListener('change', () => placeholder.suit(firstLine.audience));
if (matchMedia('(pointer: fine)').matches) {
  addEventListener('pointermove', ({ clientX, clientY }) => {
    if (!stillness.still) mood.lean((clientX / innerWidth) * 2 - 1, (clientY / innerHeight) * 2 - 1);
  }, { passive: true });
}
written();
