import type { RoomState } from './room-state';

/** Drops own turns that are on the page by now, and proposals whose round has been heard of. */
export function withoutArrived(state: RoomState): RoomState {
  const { segments, round } = state.story;
  const arrived = new Set([...segments, ...(round?.proposals ?? [])].map((one) => one.client_turn_id));
  const told = round ? state.roundSeq : -1;
  return { ...state, pending: state.pending.filter(({ clientTurnId, acceptedSeq = Infinity }) => !arrived.has(clientTurnId) && acceptedSeq > told) };
}
