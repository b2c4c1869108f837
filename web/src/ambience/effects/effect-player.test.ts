import { describe, expect, it } from 'vitest';
import type { Dot, Effect } from './effect';
import { EffectPlayer, type Frames, type Surface } from './effect-player';

const DOT: Dot = { x: 0.5, y: 0.5, radius: 1, alpha: 1, color: '#fff' };
const counting: Effect = { id: 'counting', most: { phone: 1, desk: 3 }, dots: (_, most) => Array.from({ length: most }, () => DOT) };

/** Frames that a test hands out. */
class HandedFrames implements Frames {
  private waiting = new Map<number, (ms: number) => void>();
  private last = 0;

  request(draw: (ms: number) => void): number {
    this.last += 1;
    this.waiting.set(this.last, draw);
    return this.last;
  }

  cancel(id: number): void {
    this.waiting.delete(id);
  }

  get asked(): number {
    return this.waiting.size;
  }

  hand(ms: number): void {
    const draws = [...this.waiting.values()];
    this.waiting.clear();
    draws.forEach((draw) => draw(ms));
  }
}

function play(width: number) {
  const [frames, painted]: [HandedFrames, number[]] = [new HandedFrames(), []];
  const surface: Surface = { width: () => width, paint: (dots) => void painted.push(dots.length) };
  return { frames, painted, player: new EffectPlayer(counting, surface, frames) };
}

describe('the player of effects', () => {
  it('asks for no frame while there is nothing to see', () => {
    const { frames, player } = play(1_280);
    expect(frames.asked).toBe(0);
    player.vigour = 0.5;
    expect(frames.asked).toBe(1);
    player.awake = false;
    expect(frames.asked).toBe(0);
    player.awake = true;
    expect(frames.asked).toBe(1);
    player.stop();
    expect(frames.asked).toBe(0);
  });

  it('draws thirty times a second, and clears the page at the end', () => {
    const { frames, painted, player } = play(1_280);
    player.vigour = 1;
    for (let n = 0; n < 60; n += 1) frames.hand(n * (1_000 / 60));
    expect(painted).toEqual(Array.from({ length: 30 }, () => 3));
    player.stop();
    expect(painted.at(-1)).toBe(0);
  });

  it('comes to rest when nobody has been there for a while, and goes on when somebody is', () => {
    const { frames, painted, player } = play(1_280);
    player.vigour = 1;
    for (let s = 0; s <= 20; s += 1) frames.hand(s * 1_000);
    expect(frames.asked).toBe(1);
    frames.hand(20_100);
    expect(frames.asked).toBe(0);
    expect(painted.at(-1)).toBe(3);
    player.stir();
    frames.hand(60_000);
    expect(frames.asked).toBe(1);
  });

  it('shows less on a phone', () => {
    const { frames, painted, player } = play(390);
    player.vigour = 1;
    frames.hand(0);
    expect(painted).toEqual([1]);
  });
});
