import type { Clock } from './clock';

/** A place counts when one has been there for so long: whoever scrolls past tells nobody. */
const STANDS_MS = 1_000;

/** Where in the story one is: where it goes on, or at what was before. */
export type Spot = 'here' | 'reading';

/** Turns scrolling into the few messages that others need to know where one is. */
export class SpotSignal {
  private readonly clock: Clock;
  private readonly tell: (spot: Spot) => void;
  private spot: Spot = 'here';
  /** What the server takes one to be: who joins is here. */
  private said: Spot = 'here';
  private callOff: () => void = () => {};

  constructor(clock: Clock, tell: (spot: Spot) => void) {
    this.clock = clock;
    this.tell = tell;
  }

  at(spot: Spot): void {
    this.spot = spot;
    this.callOff();
    this.callOff = this.clock.after(STANDS_MS, () => this.say());
  }

  /** One has come into the room, again perhaps. */
  joined(): void {
    this.said = 'here';
    this.at(this.spot);
  }

  stop(): void {
    this.callOff();
  }

  private say(): void {
    if (this.said === this.spot) return;
    this.said = this.spot;
    this.tell(this.spot);
  }
}
