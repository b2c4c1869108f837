import type { ClientMessage, Joined, ServerMessage, TurnAck, AckError } from '../api/types';

/** The names of what the server says: leaving one out, or keeping one that is gone, does not compile. */
const LISTED: Record<ServerMessage['event'], true> = {
  'segment:started': true,
  'segment:delta': true,
  'segment:added': true,
  'segment:retracted': true,
  'segment:edited': true,
  'branch:changed': true,
  'story:updated': true,
  'member:joined': true,
  'member:left': true,
  'turn:changed': true,
  'round:changed': true,
  presence: true,
  typing: true,
  'chat:message': true,
  notification: true,
  reaction: true,
  'media:queued': true,
  'media:ready': true,
  'media:failed': true,
  'session:closed': true,
  'server:draining': true,
};

export const SERVER_EVENTS = Object.keys(LISTED) as ServerMessage['event'][];

/** What acknowledges which message. */
interface Answers {
  'story:join': Joined;
  'turn:submit': TurnAck;
  'turn:pass': TurnAck;
  'turn:skip': TurnAck;
  'turn:give': TurnAck;
  'vote:cast': TurnAck;
  'vote:end': TurnAck;
  'narrator:continue': { job_id?: string | null };
  'narrator:stop': { job_id?: string | null };
  'chat:send': { id: string; at: string };
  'media:request': { job_id?: string | null };
}

export type AskName = keyof Answers;
export type Ask<E extends AskName> = Extract<ClientMessage, { event: E }>['payload'];
export type Ack<E extends AskName> = ({ ok: true } & Answers[E]) | (AckError & { ok: false });
