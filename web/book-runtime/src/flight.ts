import { ease } from './ease';
import { arcAt } from './fold';
import type { Turn } from './turn';

/** How long a sheet takes from one side to the other. */
const TURN_MS = 620;

/** However little is left to fall, a sheet is seen falling. */
const SHORTEST_MS = 140;

/** A sheet that falls by itself bends a little on its way, in radians: nothing is as stiff as a board. */
const GIVE = 0.08;

type Falling = Extract<Turn, { kind: 'falling' }>;

/** Lets a sheet fall, frame by frame. One at a time. */
export class Flight {
  #frame = 0;

  /** Falls from where the sheet is; `step` sees each moment of it, `landed` its end. */
  start(turn: Falling, step: (turn: Falling) => void, landed: () => void): void {
    this.stop();
    const { progress: from, lean, pivot } = turn.bend;
    const way = turn.to - from;
    const duration = Math.max(TURN_MS * Math.abs(way), SHORTEST_MS);
    let began = 0;
    const frame = (now: number): void => {
      began ||= now;
      const share = (now - began) / duration;
      if (share >= 1) {
        this.#frame = 0;
        return landed();
      }
      const gone = ease(share);
      step({ ...turn, bend: { progress: from + way * gone, lean: lean * (1 - gone) + GIVE * arcAt(gone), pivot } });
      this.#frame = requestAnimationFrame(frame);
    };
    this.#frame = requestAnimationFrame(frame);
  }

  stop(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
  }
}
