import { between, seeded } from './random';
import { at, file, num, type Point } from './svg';

const WIDTH = 1920;
const HEIGHT = 760;
const STARS = 250;

/** Stars, thick at the top and thin towards the hills; a few have a cross of light. */
export function stars(): string {
  const random = seeded(5);
  const dots = { small: '', middle: '', large: '' };
  for (let star = 0; star < STARS; star += 1) {
    const x = between(random, 0, WIDTH);
    const y = random() ** 1.5 * HEIGHT;
    const size = random();
    const dot = `M${at([x, y])}h0`;
    if (size < 0.66) dots.small += dot;
    else if (size < 0.93) dots.middle += dot;
    else dots.large += dot;
  }
  return file(WIDTH, HEIGHT, 'xMidYMin slice', [
    '<g stroke="#ffedc4" stroke-linecap="round" fill="none">',
    `<path d="${dots.small}" stroke-width="1.3" stroke-opacity=".5"/>`,
    `<path d="${dots.middle}" stroke-width="1.9" stroke-opacity=".66"/>`,
    `<path d="${dots.large}" stroke-width="2.7" stroke-opacity=".92"/>`,
    '</g>',
  ].join('\n'));
}

/** The whale, nose to fluke and back along the belly, with the size of each star. */
const WHALE: readonly (readonly [x: number, y: number, size: number])[] = [
  [18, 132, 3.2], [60, 74, 2.4], [122, 44, 3.4], [196, 48, 1.8], [260, 76, 2.4], [318, 104, 3.2],
  [360, 58, 1.8], [408, 18, 2.8], [392, 74, 3.4], [452, 70, 1.8], [378, 134, 2.4], [306, 176, 3.4],
  [202, 206, 2], [96, 188, 2.6],
];

/** Where the flipper hangs from the belly: between which stars, and its tip. */
const FLIPPER: readonly Point[] = [[150, 196], [176, 246], [202, 206]];

/** The sky's whale: its stars alone, which are always there. */
export function whaleStars(): string {
  const halos = WHALE.map(([x, y, size]) => `<circle cx="${x}" cy="${y}" r="${num(size * 3.4)}"/>`);
  const cores = WHALE.map(([x, y, size]) => `<circle cx="${x}" cy="${y}" r="${num(size)}"/>`);
  return file(470, 270, 'xMidYMid meet', [
    `<g fill="#ffc861" fill-opacity=".15">${halos.join('')}</g>`,
    `<g fill="#fff3d6">${cores.join('')}<circle cx="176" cy="246" r="1.6"/></g>`,
    '<circle cx="76" cy="122" r="2.6" fill="#ffc861"/>',
  ].join('\n'));
}

/** The lines that make a whale of the stars; the page lets them appear as a line is written. */
export function whaleLines(): string {
  const outline = WHALE.map(([x, y]): Point => [x, y]);
  const body = `M${outline.map((point) => at(point)).join('L')}Z`;
  const flipper = `M${FLIPPER.map((point) => at(point)).join('L')}`;
  return file(470, 270, 'xMidYMid meet', [
    `<path d="${body}${flipper}" fill="none" stroke="#ffedc4" stroke-width="1.3" stroke-dasharray=".1 6.4" stroke-linecap="round"/>`,
    '<path d="M46 150q22 18 52 12" fill="none" stroke="#ffedc4" stroke-width="1.3" stroke-dasharray=".1 6.4" stroke-linecap="round"/>',
  ].join('\n'));
}
