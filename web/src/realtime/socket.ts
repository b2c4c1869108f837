import { failureOfAck, isPassing, OFFLINE, type Failure } from '../api/problems';
import type { Joined, ServerMessage } from '../api/types';
import type { Clock } from './clock';
import { SERVER_EVENTS, type Ack, type Ask, type AskName } from './protocol';
import type { Connection } from './room-state';
import type { Spot } from './spot-signal';
import type { Wakes } from './wakes';
import type { Wire } from './wire';

/** An acknowledgement that takes longer counts as lost; the turn is sent again under the same id. */
const ACK_TIMEOUT_MS = 8_000;
/** The way into a room changes nothing: it is asked for again sooner. */
const JOIN_TIMEOUT_MS = 4_000;
/** Waits before it is asked for again: twice as long each time, up to a limit. */
const FIRST_REJOIN_MS = 500;
const LONGEST_REJOIN_MS = 8_000;
/** Waits before a connection that gave up for good is tried once more. */
const REVIVE_MS = 4_000;
/** Waits before coming again to a server that could not keep up. */
const START_OVER_MS = 1_000;

export interface SocketListener {
  said(message: ServerMessage): void;
  joined(joined: Joined): void;
  /** The room does not open; nothing short of another story or session helps. */
  refused(failure: Failure): void;
  connection(connection: Connection): void;
}

/** The newest of what a room knows already: what came after is asked for. */
export interface Known {
  /** Of the story's log. */
  seq: number;
  /** Of what was said beside it. */
  message: string | undefined;
}

/** A room's line to the server: joins on every connection and asks for what it missed. */
export class RoomSocket {
  private readonly storyId: string;
  private readonly wire: Wire;
  private readonly clock: Clock;
  private readonly wakes: Wakes;
  private readonly known: () => Known;
  private listener: SocketListener | null = null;
  private ended = false;
  /** Counts connections won, lost and doubted: what was asked on an older one has no answer any more. */
  private line = 0;
  private down = false;
  /** The way into the room was answered on this line, and so was all that was asked since. */
  private inside = false;
  /** A draining server named this time to come again, in milliseconds since the epoch. */
  private notBefore = 0;
  private callOffRevival: () => void = () => {};
  private callOffRejoin: () => void = () => {};
  private callOffWaking: () => void = () => {};

  constructor(options: { storyId: string; wire: Wire; clock: Clock; wakes: Wakes; known: () => Known }) {
    this.storyId = options.storyId;
    this.wire = options.wire;
    this.clock = options.clock;
    this.wakes = options.wakes;
    this.known = options.known;
  }

  open(listener: SocketListener): void {
    this.listener = listener;
    for (const event of SERVER_EVENTS) {
      this.wire.on(event, (payload: unknown) => this.hear({ event, payload } as ServerMessage));
    }
    this.wire.on('connect', () => this.won());
    this.wire.on('disconnect', () => this.lost());
    this.wire.on('connect_error', () => this.lost());
    this.callOffWaking = this.wakes(() => this.wake());
    this.wire.connect();
  }

  close(): void {
    this.wire.tell('story:leave', { story_id: this.storyId });
    this.end();
  }

  /** Sends a message and gives its acknowledgement; a failure where there is none. */
  async ask<E extends AskName>(event: E, payload: Ask<E>, timeoutMs = ACK_TIMEOUT_MS): Promise<Ack<E> | Failure> {
    const { line } = this;
    try {
      return (await this.wire.ask(event, payload, timeoutMs)) as Ack<E>;
    } catch {
      this.doubt(line);
      return OFFLINE;
    }
  }

  typing(on: boolean): void {
    this.wire.tell('typing', { story_id: this.storyId, state: on ? 'typing' : 'idle' });
  }

  at(spot: Spot): void {
    this.wire.tell('presence', { story_id: this.storyId, state: spot });
  }

  private hear(message: ServerMessage): void {
    const { payload } = message;
    if ('story_id' in payload && payload.story_id !== this.storyId) return;
    if (message.event === 'session:closed') return this.dismissed(message);
    if (message.event === 'server:draining') this.notBefore = this.clock.now() + message.payload.retry_after * 1_000;
    this.listener?.said(message);
  }

  private dismissed(message: ServerMessage & { event: 'session:closed' }): void {
    if (message.payload.reason === 'slow') {
      // The server could not keep up. Nothing is lost: what was not heard is read from the log.
      this.wire.close();
      return this.reviveAfter(START_OVER_MS);
    }
    this.end();
    this.listener?.said(message);
    this.listener?.connection('closed');
  }

  private end(): void {
    this.ended = true;
    this.callOffWaking();
    this.callOffRevival();
    this.leaveLine();
    this.wire.close();
  }

  private won(): void {
    this.callOffRevival();
    this.leaveLine();
    this.down = false;
    void this.join(0);
  }

  /** Asks the way into the room, again and again as long as this line stands and nobody answers. */
  private async join(misses: number): Promise<void> {
    const { line } = this;
    const { seq, message } = this.known();
    const answer = await this.ask('story:join', { story_id: this.storyId, after_seq: seq, after_chat: message }, JOIN_TIMEOUT_MS);
    if (line !== this.line) return;
    if ('ok' in answer && answer.ok) {
      this.inside = true;
      return this.listener?.joined(answer);
    }
    const failure = 'ok' in answer ? failureOfAck(answer) : answer;
    if (!isPassing(failure.code)) return this.listener?.refused(failure);
    this.listener?.connection('offline');
    const wait = (failure.retryAfter ?? 0) * 1_000 || Math.min(FIRST_REJOIN_MS * 2 ** misses, LONGEST_REJOIN_MS);
    this.joinAfter(wait, misses + 1);
  }

  private joinAfter(ms: number, misses: number): void {
    this.callOffRejoin = this.clock.after(ms, () => void this.join(misses));
  }

  /**
   * Nobody answered on a line that stands. A browser tells when its network goes, but not when the way beyond is gone,
   * nor when it believes to be without one all along: only an answer shows that there is somebody.
   * It is asked for after a wait: what stays unanswered on a line that is well shall not go round and round.
   */
  private doubt(line: number): void {
    if (!this.inside || line !== this.line) return;
    this.leaveLine();
    this.listener?.connection('offline');
    this.joinAfter(FIRST_REJOIN_MS, 0);
  }

  private lost(): void {
    if (this.ended) return;
    this.leaveLine();
    this.down = true;
    const told = this.notBefore - this.clock.now();
    // The wire's own attempts would come too early.
    if (told > 0) this.wire.close();
    if (told > 0 || !this.wire.active) this.reviveAfter(Math.max(told, 0) || REVIVE_MS);
    this.listener?.connection(told > 0 ? 'draining' : 'offline');
  }

  /** Somebody looks, or the network is back: no reason to wait for the next attempt. */
  private wake(): void {
    if (!this.down || this.clock.now() < this.notBefore) return;
    this.callOffRevival();
    this.wire.connect();
  }

  private leaveLine(): void {
    this.line += 1;
    this.inside = false;
    this.callOffRejoin();
  }

  private reviveAfter(ms: number): void {
    this.callOffRevival();
    this.callOffRevival = this.clock.after(ms, () => this.wire.connect());
  }
}
