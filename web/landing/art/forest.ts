import { between, type Random, seeded } from './random';
import { at, file, num } from './svg';
import { nursery, plant, type Stand } from './tree';

const WIDTH = 1920;
const KINDS = 5;

/** The thin light edge that makes a shape look cut from paper. */
const LIP = 'stroke="#dff3e6" stroke-opacity=".09" stroke-width="1"';

/** A rolling line from left to right, closed along the bottom. */
function hill(height: number, top: number, roll: number, phase: number): string {
  const waves = 5;
  const span = WIDTH / waves;
  let path = `M0 ${height}V${num(top)}`;
  for (let wave = 0; wave < waves; wave += 1) {
    const x = wave * span;
    const rise = Math.sin(wave * 1.9 + phase) * roll;
    const fall = Math.cos(wave * 2.3 + phase) * roll;
    path += `C${at([x + span * 0.36, top - rise], [x + span * 0.64, top - fall], [x + span, top])}`;
  }
  return `${path}V${height}Z`;
}

/** Trees side by side, near enough to close the view, with a gap here and there. */
function row(random: Random, count: number, foot: number, low: number, high: number, fills: readonly string[]): Stand[] {
  const gap = WIDTH / (count - 1);
  return Array.from({ length: count }, (_, index) => ({
    kind: Math.floor(random() * KINDS),
    x: index * gap + between(random, -0.42, 0.42) * gap,
    foot: foot + between(random, -6, 8),
    height: between(random, low, high),
    fill: fills[Math.floor(random() * fills.length)] ?? '#16332f',
  }));
}

function gradient(id: string, stops: readonly (readonly [string, string])[], upright = true): string {
  const line = upright ? 'x1="0" y1="0" x2="0" y2="1"' : 'x1="0" y1="0" x2="1" y2="0"';
  const marks = stops.map(([offset, colour]) => `<stop offset="${offset}" stop-color="${colour}"/>`);
  return `<linearGradient id="${id}" ${line}>${marks.join('')}</linearGradient>`;
}

/** The far ridges with their comb of tiny trees, and the lake that lies before them. */
export function ridges(): string {
  const random = seeded(41);
  const height = 420;
  const comb = row(random, 74, 150, 16, 40, ['#2b5a54', '#28554f']);
  const defs = [
    gradient('far', [['0', '#2c5d57'], ['1', '#214842']]),
    gradient('mid', [['0', '#21504a'], ['1', '#173a37']]),
    gradient('lake', [['0', '#4a7d78'], ['.25', '#2f625f'], ['1', '#173f40']]),
    nursery(random, KINDS),
  ];
  const glints = Array.from({ length: 46 }, () => {
    const depth = random() ** 1.6;
    const x = between(random, 420, 1260);
    const length = between(random, 8, 26 + depth * 60);
    return `M${at([x, 222 + depth * 52])}h${num(length)}`;
  }).join('');
  return file(WIDTH, height, 'xMidYMax slice', [
    `<defs>${defs.join('\n')}</defs>`,
    `<path d="${hill(height, 128, 46, 0.6)}" fill="url(#far)" ${LIP}/>`,
    comb.map(plant).join('\n'),
    `<path d="${hill(height, 164, 26, 2.1)}" fill="url(#mid)" ${LIP}/>`,
    `<path d="M330 226C520 204 1120 206 1330 222C1380 240 1240 292 900 296C560 298 330 262 330 226Z" fill="url(#lake)"/>`,
    `<path d="${glints}" fill="none" stroke="#cfeee0" stroke-opacity=".3" stroke-width="1.4" stroke-linecap="round"/>`,
  ].join('\n'));
}

/** The forest at the far shore: two rows, the nearer darker. */
export function forest(): string {
  const random = seeded(7);
  const height = 340;
  const back = row(random, 34, 250, 96, 178, ['#1f4640', '#1b3f3a', '#234c45']);
  const front = row(random, 26, 278, 92, 168, ['#143230', '#17383a', '#163531']).filter(
    (stand) => stand.x < 620 || stand.x > 760,
  );
  return file(WIDTH, height, 'xMidYMax slice', [
    `<defs>${nursery(random, KINDS)}\n${gradient('bank', [['0', '#143230'], ['1', '#0d1f1f']])}</defs>`,
    `<g ${LIP}>${back.map(plant).join('\n')}</g>`,
    `<path d="${hill(height, 236, 14, 1.2)}" fill="url(#bank)"/>`,
    `<g ${LIP}>${front.map(plant).join('\n')}</g>`,
    `<path d="${hill(height, 268, 10, 3.4)}" fill="#0d2020"/>`,
  ].join('\n'));
}

/** The pines that frame the picture; `lit` says on which side they catch the fire. */
function frame(seed: number, lit: 'left' | 'right', stands: readonly Stand[]): string {
  const random = seeded(seed);
  const stops: [string, string][] = [['0', '#6a4226'], ['.14', '#3a2b20'], ['.42', '#132322'], ['1', '#081414']];
  const turned: [string, string][] = stops.map(([offset, colour]) => [num(1 - Number(offset)), colour]);
  const warm = gradient('warm', lit === 'left' ? stops : turned.reverse(), false);
  const dark = gradient('dark', [['0', '#0f2424'], ['1', '#061010']]);
  return file(560, 560, lit === 'left' ? 'xMaxYMax meet' : 'xMinYMax meet', [
    `<defs>${warm}\n${dark}\n${nursery(random, KINDS)}</defs>`,
    `<g ${LIP}>${stands.map((stand) => plant(stand, 0)).join('\n')}</g>`,
  ].join('\n'));
}

export function pinesLeft(): string {
  return frame(19, 'right', [
    { kind: 2, x: 236, foot: 556, height: 190, fill: 'url(#dark)' },
    { kind: 0, x: 152, foot: 566, height: 262, fill: 'url(#dark)' },
    { kind: 3, x: 322, foot: 566, height: 150, fill: 'url(#dark)' },
    { kind: 1, x: 44, foot: 584, height: 420, fill: 'url(#dark)' },
    { kind: 4, x: 196, foot: 576, height: 116, fill: 'url(#dark)' },
  ]);
}

export function pinesRight(): string {
  return frame(23, 'left', [
    { kind: 0, x: 352, foot: 556, height: 330, fill: 'url(#warm)' },
    { kind: 4, x: 262, foot: 560, height: 236, fill: 'url(#warm)' },
    { kind: 1, x: 424, foot: 568, height: 452, fill: 'url(#warm)' },
    { kind: 2, x: 522, foot: 580, height: 540, fill: 'url(#warm)' },
  ]);
}

/** The clearing everybody sits on, with grass along its edge and a few stones. */
export function ground(): string {
  const random = seeded(31);
  const height = 130;
  const blades = Array.from({ length: 150 }, () => {
    const x = between(random, 0, WIDTH);
    const lean = between(random, -5, 5);
    return `M${at([x, 34])}q${at([lean * 0.2, -8], [lean, -between(random, 8, 17)])}`;
  }).join('');
  return file(WIDTH, height, 'xMidYMax slice', [
    `<defs>${gradient('soil', [['0', '#0f1f1d'], ['.5', '#0a1716'], ['1', '#070f0f']])}</defs>`,
    `<path d="${blades}" fill="none" stroke="#0f211f" stroke-width="2.2" stroke-linecap="round"/>`,
    `<path d="${hill(height, 30, 8, 0.4)}" fill="url(#soil)" ${LIP}/>`,
  ].join('\n'));
}
