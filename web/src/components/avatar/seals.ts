const MIDDLE = 32;
const RADIUS = 29;

/** Edges of a wax seal, as paths in a box of 64 by 64. */
export const SEALS = {
  'seal-round': 'M32 3a29 29 0 1 1 0 58a29 29 0 1 1 0-58Z',
  'seal-scallop': scallop(12),
  'seal-octagon': polygon(8, Math.PI / 8),
  'seal-hexagon': polygon(6, 0),
  'seal-lozenge': 'M32 2 62 32 32 62 2 32Z',
  'seal-shield': 'M8 6H56V32C56 46 45 56 32 62C19 56 8 46 8 32Z',
} as const;

export type SealName = keyof typeof SEALS;

function polygon(corners: number, turn: number): string {
  const points = Array.from({ length: corners }, (_, i) => at((i / corners) * 2 * Math.PI + turn, RADIUS));
  return `M${points.join('L')}Z`;
}

/** Round bites between points on a circle. */
function scallop(bites: number): string {
  const points = Array.from({ length: bites }, (_, i) => at((i / bites) * 2 * Math.PI, RADIUS - 3));
  const arc = ((RADIUS - 3) * Math.sin(Math.PI / bites)).toFixed(2);
  return `M${points[0]}${[...points.slice(1), points[0]].map((point) => `A${arc} ${arc} 0 0 1 ${point}`).join('')}Z`;
}

function at(angle: number, radius: number): string {
  return `${(MIDDLE + radius * Math.sin(angle)).toFixed(2)} ${(MIDDLE - radius * Math.cos(angle)).toFixed(2)}`;
}
