/** The curve a sheet settles by: cubic-bezier(.2, .7, .2, 1), fast away from the hand and soft at the end. */
const X1 = 0.2;
const Y1 = 0.7;
const X2 = 0.2;
const Y2 = 1;

/** Halving so often finds the curve's parameter to a ten-thousandth, which no eye can see. */
const HALVINGS = 14;

/** How far a sheet has gone when this share of its time has gone by. */
export function ease(share: number): number {
  if (share <= 0) return 0;
  if (share >= 1) return 1;
  let [low, high] = [0, 1];
  for (let step = 0; step < HALVINGS; step += 1) {
    const middle = (low + high) / 2;
    if (bezier(X1, X2, middle) < share) low = middle;
    else high = middle;
  }
  return bezier(Y1, Y2, (low + high) / 2);
}

/** A cubic Bezier curve from 0 to 1 with these two handles. */
function bezier(first: number, second: number, t: number): number {
  return 3 * (1 - t) ** 2 * t * first + 3 * (1 - t) * t ** 2 * second + t ** 3;
}
