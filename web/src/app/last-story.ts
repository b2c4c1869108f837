import { failureOf } from '../api/problems';
import type { Story } from '../api/types';
import { sight } from './sight';

/** A story from the server; where that does not answer, as it was last open on this device. */
export async function lastStory(personId: string, id: string, load: () => Promise<Story>): Promise<Story> {
  try {
    return await load();
  } catch (error) {
    const seen = failureOf(error).code === 'offline' ? await sight().story(personId, id) : null;
    if (!seen) throw error;
    return seen;
  }
}
