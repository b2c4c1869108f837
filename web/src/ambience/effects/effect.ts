/** A dot of light. Places are shares of the layer, from its left and its top; sizes are CSS pixels. */
export interface Dot {
  x: number;
  y: number;
  radius: number;
  /** 0 to 1. */
  alpha: number;
  color: string;
}

/** Something that moves behind a page. It is a function of time alone, so that any moment of it can be looked at. */
export interface Effect {
  id: string;
  /** How many dots there are at most, on a phone and at a desk. */
  most: { phone: number; desk: number };
  /** Where the dots are after so many seconds, of `most`; `vigour`, 0 to 1, is how much of it there is to see. */
  dots(seconds: number, most: number, vigour: number): Dot[];
}
