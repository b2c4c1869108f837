import { failureOfAck, OFFLINE, type Failure } from '../api/problems';
import type { Joined, ServerMessage } from '../api/types';
import type { Clock } from './clock';
import { SERVER_EVENTS, type Ack, type Ask, type AskName } from './protocol';
import type { Connection } from './room-state';
import type { Wire } from './wire';

/** An acknowledgement that takes longer counts as lost; the turn is sent again under the same id. */
const ACK_TIMEOUT_MS = 8_000;
/** Waits before a connection that gave up for good is tried once more. */
const REVIVE_MS = 4_000;

export interface SocketListener {
  said(message: ServerMessage): void;
  joined(joined: Joined): void;
  /** The room does not open; nothing short of another story or session helps. */
  refused(failure: Failure): void;
  connection(connection: Connection): void;
}

/** A room's line to the server: joins on every connection and asks for what it missed. */
export class RoomSocket {
  private readonly storyId: string;
  private readonly wire: Wire;
  private readonly clock: Clock;
  private readonly newestSeq: () => number;
  private listener: SocketListener | null = null;
  private ended = false;
  private callOffRevival: () => void = () => {};

  constructor(options: { storyId: string; wire: Wire; clock: Clock; newestSeq: () => number }) {
    this.storyId = options.storyId;
    this.wire = options.wire;
    this.clock = options.clock;
    this.newestSeq = options.newestSeq;
  }

  open(listener: SocketListener): void {
    this.listener = listener;
    for (const event of SERVER_EVENTS) {
      this.wire.on(event, (payload: unknown) => this.hear({ event, payload } as ServerMessage));
    }
    this.wire.on('connect', () => void this.join());
    this.wire.on('disconnect', () => this.lost());
    this.wire.on('connect_error', () => this.lost());
    this.wire.connect();
  }

  close(): void {
    this.ended = true;
    this.callOffRevival();
    this.wire.tell('story:leave', { story_id: this.storyId });
    this.wire.close();
  }

  /** Sends a message and gives its acknowledgement; a failure where there is none. */
  async ask<E extends AskName>(event: E, payload: Ask<E>): Promise<Ack<E> | Failure> {
    try {
      return (await this.wire.ask(event, payload, ACK_TIMEOUT_MS)) as Ack<E>;
    } catch {
      return OFFLINE;
    }
  }

  typing(on: boolean): void {
    this.wire.tell('typing', { story_id: this.storyId, state: on ? 'typing' : 'idle' });
  }

  private hear(message: ServerMessage): void {
    const { payload } = message;
    if ('story_id' in payload && payload.story_id !== this.storyId) return;
    if (message.event === 'session:closed') this.ended = true;
    if (message.event === 'server:draining') this.reviveAfter(message.payload.retry_after * 1_000);
    this.listener?.said(message);
  }

  private async join(): Promise<void> {
    const answer = await this.ask('story:join', {
      story_id: this.storyId,
      after_seq: this.newestSeq(),
    });
    if (!('ok' in answer)) return this.listener?.connection('offline');
    if (!answer.ok) return this.listener?.refused(failureOfAck(answer));
    this.listener?.joined(answer);
  }

  private lost(): void {
    if (this.ended) return;
    this.listener?.connection('offline');
    if (!this.wire.active) this.reviveAfter(REVIVE_MS);
  }

  private reviveAfter(ms: number): void {
    this.callOffRevival();
    this.callOffRevival = this.clock.after(ms, () => {
      if (!this.ended) this.wire.connect();
    });
  }
}
