import { failureOf } from '../api/problems';
import type { Book } from '../api/types';
import { sight } from './sight';

/** A book from the server; where that does not answer, as it was when it was last opened on this device. */
export async function lastBook(personId: string, id: string, load: () => Promise<Book>): Promise<Book> {
  try {
    return await load();
  } catch (error) {
    const seen = failureOf(error).code === 'offline' ? await sight().book(personId, id) : null;
    if (!seen) throw error;
    return seen;
  }
}
