import { failureOf } from '../api/problems';

/** Something from the server; where that does not answer, as this device has seen it last. */
export async function lastSeen<T>(load: () => Promise<T>, seen: () => Promise<T | null>): Promise<T> {
  try {
    return await load();
  } catch (error) {
    const last = failureOf(error).code === 'offline' ? await seen() : null;
    if (last === null) throw error;
    return last;
  }
}
