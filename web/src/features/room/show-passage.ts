import { lightSentence } from '../../lib/light-sentence';
import type { Room } from '../../realtime/room';

/** So many pages of a story are turned back to look for a passage. */
const PAGES_BACK = 40;

/** Brings a passage onto the page, also one of long ago, and lights the sentence these words are from. */
export async function showPassage(room: Room, seq: number, words: string, still: boolean): Promise<void> {
  for (let page = 0; page < PAGES_BACK && !passageOf(seq) && room.snapshot().story.has_more; page += 1) {
    await room.loadOlder();
    await painted();
  }
  const passage = passageOf(seq);
  if (passage) lightSentence(passage, words, still);
}

function passageOf(seq: number): HTMLElement | null {
  return document.getElementById(`passage-${seq}`);
}

function painted(): Promise<unknown> {
  return new Promise(requestAnimationFrame);
}
