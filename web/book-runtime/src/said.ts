/** A part of an element's words. */
interface Part {
  readonly words: HTMLElement;
  readonly from: number;
  readonly to: number;
}

/** The name by which the style sheet knows what is being said. */
const NAME = 'fb-said';

/** Marks the words that a voice is saying. The words themselves stay as they are: no element is put round them. */
export class Said {
  readonly #column: HTMLElement;

  constructor(column: HTMLElement) {
    this.#column = column;
  }

  mark(part: Part | null): void {
    // A browser that cannot mark words still reads them.
    const registry = (CSS as { highlights?: HighlightRegistry }).highlights;
    if (!registry) return;
    const text = part?.words.firstChild;
    if (!part || !text) return void registry.delete(NAME);
    const range = document.createRange();
    const length = text.textContent?.length ?? 0;
    range.setStart(text, Math.min(part.from, length));
    range.setEnd(text, Math.min(part.to, length));
    registry.set(NAME, new Highlight(range));
    this.#keepInSight(range);
  }

  /** The column follows the voice, and only as far as it must. */
  #keepInSight(range: Range): void {
    if (this.#column.hidden) return;
    const [said, seen] = [range.getBoundingClientRect(), this.#column.getBoundingClientRect()];
    if (said.top < seen.top) this.#column.scrollBy({ top: said.top - seen.top });
    else if (said.bottom > seen.bottom) this.#column.scrollBy({ top: Math.min(said.bottom - seen.bottom + seen.height / 3, said.top - seen.top) });
  }
}
