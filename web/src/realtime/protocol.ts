import type { ClientMessage, Joined, ServerMessage, TurnAck, AckError } from '../api/types';

/** The names of what the server says, as one closed list: a name missing here fails the type check below. */
export const SERVER_EVENTS = [
  'segment:started',
  'segment:delta',
  'segment:added',
  'segment:retracted',
  'segment:edited',
  'branch:changed',
  'story:updated',
  'member:joined',
  'turn:changed',
  'presence',
  'typing',
  'media:queued',
  'media:ready',
  'media:failed',
  'session:closed',
  'server:draining',
] as const satisfies readonly ServerMessage['event'][];

type Missing = Exclude<ServerMessage['event'], (typeof SERVER_EVENTS)[number]>;
/** Compiles only while no server event is missing from the list. */
export const EVERY_EVENT_IS_LISTED: [Missing] extends [never] ? true : never = true;

/** What acknowledges which message. */
interface Answers {
  'story:join': Joined;
  'turn:submit': TurnAck;
  'turn:pass': TurnAck;
  'narrator:continue': { job_id?: string | null };
  'narrator:stop': { job_id?: string | null };
  'media:request': { job_id?: string | null };
}

export type AskName = keyof Answers;
export type Ask<E extends AskName> = Extract<ClientMessage, { event: E }>['payload'];
export type Ack<E extends AskName> = ({ ok: true } & Answers[E]) | (AckError & { ok: false });
