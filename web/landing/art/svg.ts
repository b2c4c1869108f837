/** A point of a drawing, in pixels of its view box. */
export type Point = readonly [x: number, y: number];

/** Writes a number with one decimal at most: finer is invisible and only makes the file longer. */
export function num(value: number): string {
  return String(Math.round(value * 10) / 10);
}

/** Writes points as path coordinates. */
export function at(...points: Point[]): string {
  return points.map(([x, y]) => `${num(x)} ${num(y)}`).join(' ');
}

/**
 * Wraps a drawing as a file of its own. `crop` says how it fills a box of another shape, as
 * `preserveAspectRatio` does.
 *
 * Drawings use presentation attributes only: the page's policy allows no inline style.
 */
export function file(width: number, height: number, crop: string, body: string): string {
  const open = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"`;
  return `${open} width="${width}" height="${height}" preserveAspectRatio="${crop}">\n${body}\n</svg>\n`;
}
