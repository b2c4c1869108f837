import { useMutation } from '@tanstack/react-query';
import { useCallback } from 'react';
import { failureOf, type Failure } from '../../api/problems';
import { changeStory, editSegment, keepTake, moveStory, redo, retell, suggest, trashStory, undo, type Move } from '../../api/stories';
import type { NarratorMode, Story, TakenSentence } from '../../api/types';
import type { Room } from '../../realtime/room';

export interface RoomActions {
  busy: boolean;
  /** Why the last one did not happen. */
  failed: Failure | null;
  undo: () => void;
  redo: () => void;
  retell: () => void;
  ideas: () => void;
  rename: (title: string) => Promise<void>;
  /** Says from now on when Ember tells; gives the story as it is then. */
  setNarrator: (narrator: NarratorMode) => Promise<Story>;
  move: (move: Move) => void;
  trash: () => void;
  edit: (seq: number, text: string) => Promise<void>;
  /** Lets one of Ember's takes stand, or a passage of sentences of several. */
  keepTake: (seq: number, sentences?: readonly TakenSentence[]) => Promise<void>;
  pass: () => void;
  /** Gives the turn to somebody, as the host. */
  give: (to: string) => void;
  vote: (proposal: number) => void;
  endRound: () => void;
  /** Says from now on how many seconds a turn may take, 0 for as many as it wants; gives the story as it is then. */
  setTurnLimit: (seconds: number) => Promise<Story>;
  letTell: () => void;
  stop: () => void;
  picture: () => void;
  older: () => void;
}

/** What people do to a story through the API and over the line; the room shows the outcome. */
export function useRoomActions(room: Room, id: string, onTrashed: () => void): RoomActions {
  const act = useMutation({ mutationFn: (action: () => Promise<unknown>) => action() });
  /** The line brings what comes of it. */
  const ask = (action: () => Promise<unknown>) => act.mutate(action);
  const change = (action: () => Promise<unknown>) => act.mutate(action, { onSuccess: () => room.reload() });
  const edit = useCallback(
    async (seq: number, text: string) => {
      await editSegment(id, seq, text);
      room.reload();
    },
    [room, id],
  );
  return {
    busy: act.isPending,
    failed: act.error ? failureOf(act.error) : null,
    undo: () => change(() => undo(id)),
    redo: () => change(() => redo(id)),
    retell: () => change(() => retell(id)),
    ideas: () => ask(async () => room.suggested(await suggest(id))),
    rename: async (title) => {
      await changeStory(id, { title });
      room.reload();
    },
    setNarrator: async (narrator) => {
      const changed = await changeStory(id, { narrator });
      room.reload();
      return changed;
    },
    move: (move) => change(() => moveStory(id, move)),
    trash: () => act.mutate(() => trashStory(id), { onSuccess: onTrashed }),
    edit,
    keepTake: async (seq, sentences) => {
      await keepTake(id, seq, sentences);
      room.reload();
    },
    pass: () => ask(() => room.pass()),
    give: (to) => ask(() => room.giveTurn(to)),
    vote: (proposal) => ask(() => room.vote(proposal)),
    endRound: () => ask(() => room.endRound()),
    setTurnLimit: async (seconds) => {
      const changed = await changeStory(id, { turn_limit: seconds });
      room.reload();
      return changed;
    },
    letTell: () => ask(() => room.letEmberTell()),
    stop: () => ask(() => room.stopEmber()),
    picture: () => ask(() => room.askForPicture()),
    older: () => ask(() => room.loadOlder()),
  };
}
