import type { QueryClient } from '@tanstack/react-query';
import { failureOf } from '../api/problems';
import { storyQuery } from '../api/stories';
import type { Story } from '../api/types';
import { acceptInvite } from '../realtime/accept-invite';

/** A story as one of its members sees it. Whoever is none yet and brings an invitation sits down first. */
export async function enterStory(queryClient: QueryClient, id: string, invite: string | undefined): Promise<Story> {
  try {
    return await queryClient.fetchQuery(storyQuery(id));
  } catch (error) {
    if (!invite || failureOf(error).code !== 'not_found') throw error;
    // The line's code belongs to the room; whoever brings no invitation loads it there.
    const { socketIoWire } = await import('../realtime/socket-io-wire');
    await acceptInvite(socketIoWire(), id, invite);
    return queryClient.fetchQuery(storyQuery(id));
  }
}
