import { randomFrom } from './seed';

const CELLS = 4;

/** The marks of the print, each in a cell of 1 by 1; a mirrored cell maps x to 1 - x. */
type Mark = (x: (px: number) => number, y: number, turn: 0 | 1) => string;

const square: Mark = (x, y) => `M${x(0)} ${y}L${x(1)} ${y}L${x(1)} ${y + 1}L${x(0)} ${y + 1}Z`;
const wedgeLow: Mark = (x, y) => `M${x(0)} ${y}L${x(1)} ${y + 1}L${x(0)} ${y + 1}Z`;
const wedgeHigh: Mark = (x, y) => `M${x(0)} ${y}L${x(1)} ${y}L${x(1)} ${y + 1}Z`;
const quarterIn: Mark = (x, y, turn) => `M${x(0)} ${y}L${x(1)} ${y}A1 1 0 0 ${turn} ${x(0)} ${y + 1}Z`;
const quarterOut: Mark = (x, y, turn) => `M${x(1)} ${y}L${x(1)} ${y + 1}L${x(0)} ${y + 1}A1 1 0 0 ${turn} ${x(1)} ${y}Z`;
const blank: Mark = () => '';

const MARKS: readonly Mark[] = [square, wedgeLow, wedgeHigh, quarterIn, quarterOut, blank];

/** A mirrored four by four block print that a seed fixes: the path of its marks in a box of 4 by 4. */
export function stampPath(seed: number): string {
  const next = randomFrom(seed);
  let path = '';
  for (let y = 0; y < CELLS; y += 1) {
    for (let column = 0; column < CELLS / 2; column += 1) {
      const mark = MARKS[Math.floor(next() * MARKS.length)] ?? blank;
      path += mark((px) => column + px, y, 1);
      path += mark((px) => CELLS - column - px, y, 0);
    }
  }
  return path;
}
