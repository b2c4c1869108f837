import type { Story } from '../api/types';
import { sight } from './sight';

/** A story that changes sentence by sentence is noted when it has stood for so long. */
const AFTER_MS = 400;

/** Notes a story as its room shows it, so that it opens without the server. */
export function storyNoter(personId: string): (story: Story) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (story) => {
    clearTimeout(timer);
    timer = setTimeout(() => void sight().noteStory(personId, story), AFTER_MS);
  };
}
