import { useMutation } from '@tanstack/react-query';
import { type Failure, failureOf } from '../../api/problems';
import { beginStory } from '../../api/stories';
import type { NewStory, Story } from '../../api/types';
import { useWhenReachable } from '../../lib/use-when-reachable';
import type { BeginningField } from './use-beginning';

/** What came of a beginning: the story, and the id of its first turn, which is the same however often that is sent. */
export type OnBegun = (story: Story, first: { clientTurnId: string; text: string }) => void;

export interface Begin {
  pending: boolean;
  /** There is no connection: the story begins by itself when there is one. */
  waiting: boolean;
  failure: Failure | null;
  start: (wish: NewStory) => void;
  /** What was waiting to be sent is not what is wished for any more. */
  callOff: () => void;
}

/** Makes the story, once for each wish: pressed twice, sent again after a lost answer, or waiting for a connection. */
export function useBegin(field: BeginningField, ready: () => Promise<void>, onBegun: OnBegun): Begin {
  const begin = useMutation({
    mutationFn: async ({ wish, key }: { wish: NewStory; key: string }) => {
      await ready();
      return beginStory(wish, { 'Idempotency-Key': key });
    },
    onSuccess: (story, { wish, key }) => {
      field.clear();
      onBegun(story, { clientTurnId: key, text: wish.premise });
    },
  });
  const failure = begin.error ? failureOf(begin.error) : null;
  const waiting = failure?.code === 'offline' && !begin.isPending;
  const start = (wish: NewStory) => begin.mutate({ wish, key: field.keyFor(JSON.stringify(wish)) });
  useWhenReachable(waiting, () => begin.variables && start(begin.variables.wish));
  return { pending: begin.isPending, waiting, failure, start, callOff: () => waiting && begin.reset() };
}
