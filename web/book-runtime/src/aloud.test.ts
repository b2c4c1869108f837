import { describe, expect, it, vi } from 'vitest';
import { Aloud, type Pages } from './aloud';
import type { Speaker } from './speaker';

/** A voice that says a sentence when it is told to, and remembers all it has begun. */
class FakeSpeaker implements Speaker {
  readonly begun: string[] = [];
  word: (at: number) => void = () => undefined;
  done: () => void = () => undefined;
  readonly say: Speaker['say'] = ({ text }, word, done) => {
    this.begun.push(text.trim());
    this.word = word;
    this.done = done;
  };
  readonly hush = (): void => {
    this.word = () => undefined;
    this.done = () => undefined;
  };
}

/** A book of such pages, each a list of passages. */
function read(pages: readonly (readonly string[])[]) {
  let open = 0;
  const elements = (at: number) => (pages[at] ?? []).map((text) => Object.assign(document.createElement('span'), { textContent: text }));
  let shown = elements(0);
  document.body.replaceChildren(...shown);
  const speaker = new FakeSpeaker();
  const marked: string[] = [];
  const state = { reading: false };
  const host: Pages = {
    words: () => shown,
    next: () => {
      if (open >= pages.length - 1) return false;
      turn(open + 1);
      return true;
    },
    rate: () => 1,
    mark: (part) => marked.push(part ? part.words.textContent.slice(part.from, part.to) : ''),
    changed: (reading) => { state.reading = reading; },
  };
  const aloud = new Aloud(speaker, host);
  const turn = (to: number): void => {
    open = to;
    shown = elements(to);
    document.body.replaceChildren(...shown);
    aloud.opened();
  };
  return { aloud, speaker, marked, state, turn, at: () => open };
}

describe('reading aloud', () => {
  it('says every sentence in order and goes on to the next page until the story ends', () => {
    const { aloud, speaker, state, at } = read([['Up came the whale. “Excuse me,” she said.', 'Beatrice sniffed.'], ['The end.']]);
    aloud.toggle();
    for (let sentence = 0; sentence < 4; sentence += 1) speaker.done();
    expect(speaker.begun).toEqual(['Up came the whale.', '“Excuse me,” she said.', 'Beatrice sniffed.', 'The end.']);
    expect([at(), state.reading]).toEqual([1, false]);
  });

  it('marks the sentence until the voice tells the word', () => {
    const { aloud, speaker, marked } = read([['Up came the whale. It rained.']]);
    aloud.toggle();
    speaker.word(3);
    speaker.word(12);
    speaker.done();
    speaker.word(3);
    expect(marked.filter(Boolean)).toEqual(['Up came the whale.', 'came', 'whale.', 'It rained.', 'rained.']);
  });

  it('goes on where it was stopped, and at the top of a page that was turned meanwhile', () => {
    const { aloud, speaker, turn, state } = read([['One. Two. Three.'], ['Four.']]);
    aloud.toggle();
    speaker.done();
    aloud.toggle();
    expect(state.reading).toBe(false);
    aloud.toggle();
    expect(speaker.begun).toEqual(['One.', 'Two.', 'Two.']);
    turn(1);
    expect(speaker.begun.at(-1)).toBe('Four.');
    aloud.stop();
    turn(0);
    aloud.toggle();
    expect(speaker.begun.at(-1)).toBe('One.');
  });

  it('gives a page without words a moment', () => {
    vi.useFakeTimers();
    const { aloud, speaker, at } = read([[], ['Then.']]);
    aloud.toggle();
    expect(at()).toBe(0);
    vi.runAllTimers();
    expect([at(), speaker.begun]).toEqual([1, ['Then.']]);
    vi.useRealTimers();
  });

  it('says nothing that has no words in it', () => {
    const { aloud, speaker } = read([['* * *', 'So.']]);
    aloud.toggle();
    expect(speaker.begun).toEqual(['So.']);
  });
});
