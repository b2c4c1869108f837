import type { Wire } from '../realtime/wire';

type Answer = (payload: never) => unknown;

/** A connection whose other end is the test. */
export class FakeWire implements Wire {
  active = true;
  connected = false;
  /** Whether the other end is there to be connected to. */
  reachable = true;
  /** Whether it stands and carries no answers. */
  silent = false;
  attempts = 0;
  /** Everything that was asked or told, in order. */
  readonly sent: { event: string; payload: unknown }[] = [];
  private readonly listeners = new Map<string, ((payload: never) => void)[]>();
  private readonly answers = new Map<string, Answer>();

  on(event: string, listener: (payload: never) => void): void {
    this.listeners.set(event, [...(this.listeners.get(event) ?? []), listener]);
  }

  async ask(event: string, payload: unknown): Promise<unknown> {
    this.sent.push({ event, payload });
    const answer = this.answers.get(event);
    if (!answer || !this.connected || this.silent) throw new Error('operation has timed out');
    return answer(payload as never);
  }

  tell(event: string, payload: unknown): void {
    if (this.connected) this.sent.push({ event, payload });
  }

  connect(): void {
    this.active = true;
    this.attempts += 1;
    if (!this.reachable) return this.emit('connect_error', new Error('nobody there'));
    if (this.connected) return;
    this.connected = true;
    this.emit('connect', undefined);
  }

  close(): void {
    if (this.connected) this.drop();
    this.active = false;
  }

  /** Sets what a question is answered with from now on. */
  answer(event: string, answer: Answer): void {
    this.answers.set(event, answer);
  }

  /** Something comes from the server. */
  emit(event: string, payload: unknown): void {
    for (const listener of this.listeners.get(event) ?? []) listener(payload as never);
  }

  drop(): void {
    this.connected = false;
    this.emit('disconnect', 'transport close');
  }

  asked(event: string): unknown[] {
    return this.sent.filter((entry) => entry.event === event).map((entry) => entry.payload);
  }
}
