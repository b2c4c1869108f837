import { useMutation } from '@tanstack/react-query';
import { failureOf, type FailureCode } from '../../api/problems';
import { changeStory, editSegment, moveStory, redo, retell, suggest, trashStory, undo, type Move } from '../../api/stories';
import type { Story } from '../../api/types';
import type { Room } from '../../realtime/room';

export interface RoomActions {
  busy: boolean;
  /** Why the last one did not happen. */
  failed: FailureCode | null;
  undo: () => void;
  redo: () => void;
  retell: () => void;
  ideas: () => void;
  rename: (title: string) => void;
  move: (move: Move) => void;
  trash: () => void;
  edit: (seq: number, text: string) => Promise<void>;
}

/** What people do to a story through the API; the room shows the outcome. */
export function useRoomActions(room: Room, id: string, onTrashed: () => void): RoomActions {
  const act = useMutation({
    mutationFn: (action: () => Promise<Story | null>) => action(),
    onSuccess: (story) => (story ? room.loaded(story) : room.reload()),
  });
  const run = (action: () => Promise<Story | null>) => act.mutate(action);
  const quietly = (action: () => Promise<unknown>) => run(async () => (await action(), null));
  return {
    busy: act.isPending,
    failed: act.error ? failureOf(act.error).code : null,
    undo: () => quietly(() => undo(id)),
    redo: () => quietly(() => redo(id)),
    retell: () => quietly(() => retell(id)),
    ideas: () => quietly(async () => room.suggested(await suggest(id))),
    rename: (title) => quietly(() => changeStory(id, { title })),
    move: (move) => quietly(() => moveStory(id, move)),
    trash: () => act.mutate(async () => (await trashStory(id), null), { onSuccess: onTrashed }),
    edit: async (seq, text) => {
      await editSegment(id, seq, text);
      room.reload();
    },
  };
}
