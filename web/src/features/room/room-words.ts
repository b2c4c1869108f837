import { useWords, type Words } from '../../i18n/voice';
import { room } from '../../i18n/words/room';

/** Gives the words of the room beside those of every page. */
export type RoomWords = Words<typeof room>;

/** What a room says: it comes with the room, and no other page brings it. */
export function useRoomWords(): RoomWords {
  return useWords(room);
}
