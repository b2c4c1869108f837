import type { Dot, Effect } from './effect';

/** Pictures a second: enough for sparks, and half the work. */
const FRAMES_A_SECOND = 30;
/** What moves of its own accord comes to rest so long after the last input. */
const REST_AFTER_MS = 20_000;
/** Device pixels a CSS pixel: soft dots need no more. */
const MOST_DENSITY = 1.5;
/** Layers up to this width, in CSS pixels, count as a phone's. */
const PHONE_WIDTH = 480;

/** Time as an effect needs it: the browser's, or a test's. */
export interface Frames {
  request(draw: (ms: number) => void): number;
  cancel(id: number): void;
}

export const BROWSER_FRAMES: Frames = {
  request: (draw) => requestAnimationFrame(draw),
  cancel: (id) => cancelAnimationFrame(id),
};

/** Where an effect is drawn: a canvas, or what a test puts in its place. */
export interface Surface {
  width(): number;
  paint(dots: readonly Dot[]): void;
}

/** Plays an effect on a surface while it is wanted. It draws nothing, and asks for no frame, while there is nothing to see. */
export class EffectPlayer {
  readonly #effect: Effect;
  readonly #surface: Surface;
  readonly #frames: Frames;
  #frame: number | null = null;
  #drawnAt = -Infinity;
  /** When anything happened last; null: just now. */
  #stirredAt: number | null = null;
  #vigour = 0;
  #awake = true;

  constructor(effect: Effect, surface: Surface, frames: Frames = BROWSER_FRAMES) {
    this.#effect = effect;
    this.#surface = surface;
    this.#frames = frames;
  }

  /** How much there is to see, 0 to 1. */
  set vigour(vigour: number) {
    this.#vigour = vigour;
    this.stir();
  }

  /** Somebody is there: it goes on for a while. */
  stir(): void {
    this.#stirredAt = null;
    this.#goOnOrRest();
  }

  /** Whether anybody can see it. */
  set awake(awake: boolean) {
    this.#awake = awake;
    this.#goOnOrRest();
  }

  stop(): void {
    this.vigour = 0;
  }

  #goOnOrRest(): void {
    const wanted = this.#awake && this.#vigour > 0;
    if (wanted && this.#frame === null) this.#frame = this.#frames.request(this.#draw);
    if (wanted || this.#frame === null) return;
    this.#frames.cancel(this.#frame);
    this.#frame = null;
    this.#surface.paint([]);
  }

  readonly #draw = (ms: number): void => {
    this.#stirredAt ??= ms;
    // Nobody is there any more: what stands stays, until somebody stirs.
    this.#frame = ms - this.#stirredAt > REST_AFTER_MS ? null : this.#frames.request(this.#draw);
    if (ms - this.#drawnAt < 1_000 / FRAMES_A_SECOND - 1) return;
    this.#drawnAt = ms;
    const { phone, desk } = this.#effect.most;
    this.#surface.paint(this.#effect.dots(ms / 1_000, this.#surface.width() <= PHONE_WIDTH ? phone : desk, this.#vigour));
  };
}

/** A canvas as a surface, as large as it is on the page. */
export function canvasSurface(canvas: HTMLCanvasElement): Surface {
  const pen = canvas.getContext('2d');
  return {
    width: () => window.innerWidth,
    paint(dots) {
      if (!pen) return;
      const density = Math.min(window.devicePixelRatio, MOST_DENSITY);
      const [width, height] = [canvas.clientWidth, canvas.clientHeight];
      canvas.width = Math.round(width * density);
      canvas.height = Math.round(height * density);
      pen.scale(density, density);
      pen.globalCompositeOperation = 'lighter';
      for (const dot of dots) {
        pen.globalAlpha = dot.alpha;
        pen.fillStyle = dot.color;
        pen.beginPath();
        pen.arc(dot.x * width, dot.y * height, dot.radius, 0, 2 * Math.PI);
        pen.fill();
      }
    },
  };
}
