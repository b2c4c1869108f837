import type { QueryClient } from '@tanstack/react-query';
import type { Story, User } from '../api/types';
import { facesOf } from '../lib/faces';
import { enterStory } from './enter-story';
import { lastSeen } from './last-seen';
import { requireMe } from './require-me';
import { roomCodeOf } from './room-code';
import { sight } from './sight';

/** All that a room needs before it is shown: who is here, the story, and its house's faces and code. `invite` lets in who is no member yet. */
export async function loadRoom(queryClient: QueryClient, href: string, id: string, invite?: string): Promise<{ me: User; story: Story }> {
  const me = await requireMe(queryClient, href);
  const story = await lastSeen(() => enterStory(queryClient, id, invite), () => sight().story(me.id, id));
  await Promise.all([facesOf(story.audience), roomCodeOf(story.audience)]);
  return { me, story };
}
