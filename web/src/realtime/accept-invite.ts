import { failureOfAck, OFFLINE, RequestFailed } from '../api/problems';
import type { Ack } from './protocol';
import type { Wire } from './wire';

/** Connecting and being seated takes no longer, or counts as failed. */
const SEAT_TIMEOUT_MS = 10_000;

/** Sits down at a story with an invitation: only members can load it. Fails as a request does. */
export async function acceptInvite(wire: Wire, storyId: string, invite: string): Promise<void> {
  const answer = await new Promise<Ack<'story:join'> | null>((resolve) => {
    wire.on('connect', () => {
      const seat = wire.ask('story:join', { story_id: storyId, invite }, SEAT_TIMEOUT_MS) as Promise<Ack<'story:join'>>;
      void seat.then(resolve, () => resolve(null));
    });
    wire.on('connect_error', () => resolve(null));
    wire.connect();
  });
  wire.close();
  if (answer === null) throw new RequestFailed(OFFLINE);
  if (!answer.ok) throw new RequestFailed(failureOfAck(answer));
}
