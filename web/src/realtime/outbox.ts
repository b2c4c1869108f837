import { failureOfAck, isPassing, OFFLINE, type Failure } from '../api/problems';
import type { TurnAck } from '../api/types';
import type { Clock } from './clock';
import type { QueuedTurn } from './keep';
import type { Table } from './kept-table';

/** Waits before a turn that passed by chance is sent again, where the server names no time. */
const RETRY_MS = 3_000;

export type SendAnswer = ({ ok: true } & TurnAck) | (Parameters<typeof failureOfAck>[0] & { ok: false }) | Failure;

export interface OutboxListener {
  sending(turn: QueuedTurn): void;
  /** It waits here; it will be sent again by itself. */
  kept(turn: QueuedTurn, failure: Failure): void;
  /** On the server's disk. */
  accepted(turn: QueuedTurn, ack: TurnAck): void;
  /** Not taken, and sending it again would not help: it goes back to its writer. */
  refused(turn: QueuedTurn, failure: Failure): void;
}

/**
 * One's own turns on their way. They go one at a time and in order; each is on this device before it is sent and until
 * it is acknowledged, so a killed tab sends it again, and its id makes the repeat the same turn.
 */
export class Outbox {
  private readonly table: Table<QueuedTurn>;
  private readonly send: (turn: QueuedTurn) => Promise<SendAnswer>;
  private readonly clock: Clock;
  private readonly listener: OutboxListener;
  private readonly queue: { turn: QueuedTurn; saved: Promise<boolean> }[] = [];
  /** Turns of this visit, on their way or gone. */
  private readonly met = new Set<string>();
  private online = false;
  private busy = false;
  /** The server named this time to come again, in milliseconds since the epoch. */
  private notBefore = 0;
  private callOffRetry: () => void = () => {};

  constructor(options: {
    table: Table<QueuedTurn>;
    send: (turn: QueuedTurn) => Promise<SendAnswer>;
    clock: Clock;
    listener: OutboxListener;
  }) {
    this.table = options.table;
    this.send = options.send;
    this.clock = options.clock;
    this.listener = options.listener;
  }

  /** Takes up what an earlier visit of the same person left, oldest first. */
  async restore({ writerId, storyId }: Pick<QueuedTurn, 'writerId' | 'storyId'>): Promise<QueuedTurn[]> {
    const left = (await this.table.all().catch(() => [])).filter((turn) => turn.storyId === storyId && turn.writerId === writerId);
    left.sort((a, b) => a.queuedAt - b.queuedAt);
    // What was read may be older than what has been sent, and dropped, meanwhile.
    const fresh = left.filter((turn) => !this.met.has(turn.clientTurnId));
    for (const turn of fresh) this.met.add(turn.clientTurnId);
    this.queue.unshift(...fresh.map((turn) => ({ turn, saved: Promise.resolve(true) })));
    void this.flush();
    return fresh;
  }

  /** Queues a turn. Gives whether it is safe on this device. */
  add(turn: QueuedTurn): Promise<boolean> {
    this.met.add(turn.clientTurnId);
    // A browser that cannot keep it (full disk, private window) still sends it.
    const saved = this.table.put(turn.clientTurnId, turn).then(
      () => true,
      () => false,
    );
    this.queue.push({ turn, saved });
    void this.flush();
    return saved;
  }

  setOnline(online: boolean): void {
    this.online = online;
    if (online) void this.flush();
  }

  close(): void {
    this.online = false;
    this.callOffRetry();
  }

  private async flush(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    while (this.online && this.queue.length > 0 && this.clock.now() >= this.notBefore) {
      const done = await this.sendFirst();
      if (!done) break;
    }
    this.busy = false;
  }

  /** Whether the first turn has left the queue, one way or the other. */
  private async sendFirst(): Promise<boolean> {
    const entry = this.queue[0]!;
    this.callOffRetry();
    this.listener.sending(entry.turn);
    const answer = await this.send(entry.turn).catch(() => OFFLINE);
    if ('ok' in answer && answer.ok) {
      await this.drop(entry);
      this.listener.accepted(entry.turn, answer);
      return true;
    }
    const failure = 'ok' in answer ? failureOfAck(answer) : answer;
    if (isPassing(failure.code)) {
      this.listener.kept(entry.turn, failure);
      const told = (failure.retryAfter ?? 0) * 1_000;
      this.notBefore = this.clock.now() + told;
      this.callOffRetry = this.clock.after(told || RETRY_MS, () => void this.flush());
      return false;
    }
    this.listener.refused(entry.turn, failure);
    await this.drop(entry);
    return true;
  }

  private async drop(entry: { turn: QueuedTurn; saved: Promise<boolean> }): Promise<void> {
    this.queue.splice(this.queue.indexOf(entry), 1);
    await entry.saved;
    await this.table.delete(entry.turn.clientTurnId).catch(() => {});
  }
}
