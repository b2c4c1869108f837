import type { Clock } from './clock';

/** Says that one writes at most this often. */
const REPEAT_MS = 3_000;
/** Without a key for this long, one no longer writes. */
const IDLE_MS = 4_500;

/** Turns key presses into the few messages that others need for their dots. */
export class TypingSignal {
  private readonly clock: Clock;
  private readonly tell: (typing: boolean) => void;
  private saidAt: number | null = null;
  private callOffIdle: () => void = () => {};

  constructor(clock: Clock, tell: (typing: boolean) => void) {
    this.clock = clock;
    this.tell = tell;
  }

  key(): void {
    const now = this.clock.now();
    if (this.saidAt === null || now - this.saidAt >= REPEAT_MS) {
      this.saidAt = now;
      this.tell(true);
    }
    this.callOffIdle();
    this.callOffIdle = this.clock.after(IDLE_MS, () => this.stop());
  }

  stop(): void {
    this.callOffIdle();
    if (this.saidAt === null) return;
    this.saidAt = null;
    this.tell(false);
  }
}
