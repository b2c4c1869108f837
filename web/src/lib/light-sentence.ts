import { sentenceAround, type Stretch } from './sentence-around';

/** A sentence glows for so long, then cools for as long again. A mark that stands still stays for all of it. */
const GLOW_MS = 1_600;

let putOut: () => void = () => {};

/**
 * Brings a passage into view, gives it the focus, and lights the sentence in which these words stand; the whole passage
 * where they stand in none. It is painted over the text, so nothing moves. `still`: without a change of its light.
 */
export function lightSentence(passage: HTMLElement, words: string, still: boolean): void {
  putOut();
  passage.focus({ preventScroll: true });
  passage.scrollIntoView({ block: 'center' });
  const text = passage.querySelector('p');
  const stretch = text && sentenceAround(text.textContent ?? '', words);
  const range = text && stretch && rangeOf(text, stretch);
  const unlight = range ? lightRange(range, still) : lightWhole(passage);
  if (range) centre(range, passage.closest<HTMLElement>('[role="region"]'));
  const timer = setTimeout(() => putOut(), GLOW_MS * 2);
  putOut = () => {
    clearTimeout(timer);
    unlight();
    putOut = () => {};
  };
}

function lightRange(range: Range, still: boolean): () => void {
  const { highlights } = CSS;
  const light = new Highlight(range);
  highlights.set('lit', light);
  const cool = () => {
    highlights.delete('lit');
    highlights.set('lit-cooling', light);
  };
  const timer = still ? undefined : setTimeout(cool, GLOW_MS);
  return () => {
    clearTimeout(timer);
    highlights.delete('lit');
    highlights.delete('lit-cooling');
  };
}

function lightWhole(passage: HTMLElement): () => void {
  passage.dataset.lit = '';
  return () => void delete passage.dataset.lit;
}

/** A long passage is higher than its frame: the sentence is what has to be seen. */
function centre(range: Range, frame: HTMLElement | null): void {
  if (!frame) return;
  const [line, view] = [range.getBoundingClientRect(), frame.getBoundingClientRect()];
  frame.scrollTop += line.top - view.top - (view.height - Math.min(line.height, view.height)) / 2;
}

/** The stretch of an element's text, however many nodes it is in. Null where a browser cannot paint one. */
function rangeOf(element: HTMLElement, { from, to }: Stretch): Range | null {
  if (typeof Highlight === 'undefined' || !CSS.highlights) return null;
  const range = document.createRange();
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let before = 0;
  let begun = false;
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const length = node.textContent?.length ?? 0;
    if (!begun && from < before + length) {
      range.setStart(node, from - before);
      begun = true;
    }
    if (begun && to <= before + length) {
      range.setEnd(node, to - before);
      return range;
    }
    before += length;
  }
  return null;
}
