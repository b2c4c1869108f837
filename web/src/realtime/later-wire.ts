import type { Wire } from './wire';

type Listening = Parameters<Wire['on']>;

/** A wire whose code is loaded when it is first to connect, while the page that wants it is already there to be read. */
export class LaterWire implements Wire {
  private readonly load: () => Promise<Wire>;
  private readonly listening: Listening[] = [];
  private wire: Wire | null = null;
  private loading = false;
  private wanted = false;

  constructor(load: () => Promise<Wire>) {
    this.load = load;
  }

  on(...listening: Listening): void {
    this.listening.push(listening);
    this.wire?.on(...listening);
  }

  async ask(event: string, payload: unknown, timeoutMs: number): Promise<unknown> {
    if (!this.wire) throw new Error('there is no connection yet');
    return this.wire.ask(event, payload, timeoutMs);
  }

  tell(event: string, payload: unknown): void {
    this.wire?.tell(event, payload);
  }

  connect(): void {
    this.wanted = true;
    if (this.wire) this.wire.connect();
    else if (!this.loading) void this.begin();
  }

  close(): void {
    this.wanted = false;
    this.wire?.close();
  }

  /** While the code is on its way it counts as trying; when it did not come, nobody tries by themselves. */
  get active(): boolean {
    return this.wire ? this.wire.active : this.loading;
  }

  private async begin(): Promise<void> {
    this.loading = true;
    const wire = await this.load().catch(() => null);
    this.loading = false;
    if (!wire) return this.failed();
    this.wire = wire;
    for (const listening of this.listening) wire.on(...listening);
    if (this.wanted) wire.connect();
  }

  private failed(): void {
    for (const [event, listener] of this.listening) {
      if (event === 'connect_error') listener(new Error('the code of the line did not come') as never);
    }
  }
}
