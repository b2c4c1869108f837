import type { Tier } from '../../lib/tier';

/** First lines for whoever has none yet. Made to be changed: each leaves the next sentence open. */
export const STARTERS: Readonly<Record<Tier, readonly string[]>> = {
  kids: [
    'A small fox found a key in the snow.',
    'The moon came down to borrow a coat.',
    'One morning, all the hats in town were gone.',
    'The lighthouse sneezed, and its light went out.',
    'Under the stairs there was a very small door.',
    'The bus did not stop at school. It drove on to the sea.',
  ],
  teens: [
    'The radio had been dead for years. Then it said my name.',
    'The last bus of the night came from tomorrow.',
    'There was a door on the roof that had not been there at lunch.',
    'Her shadow was always a second late.',
    'Somebody had been answering my texts, and answering them better.',
    'The lake gave back everything we had thrown in, one piece a night.',
    'We found the map inside the wall, and it showed our street, but older.',
    'At 3:07 every clock in the house began to run the other way.',
  ],
  adults: [
    'The night the lake went missing, nobody slept but the ferryman.',
    'She kept the sea in a jar on the kitchen shelf, and told no one.',
    'The map was wrong in one place only, and that was where we lived.',
    'All but one of the clocks agreed.',
    'The letter had been posted the year before the house was built.',
    'My grandfather left me a key and the advice never to look for the door.',
    'The piano tuner asked who else had been playing it.',
    'By the time the snow stopped, there was one more of us at the table.',
  ],
};

/** How many are offered at once. */
const OFFERED = 3;

/** Three of a tier's lines, by chance; with others to choose from, none of those that were offered before. */
export function drawStarters(tier: Tier, chance: () => number, before: readonly string[] = []): string[] {
  const fresh = STARTERS[tier].filter((line) => !before.includes(line));
  const pool = [...(fresh.length < OFFERED ? STARTERS[tier] : fresh)];
  return Array.from({ length: OFFERED }, () => pool.splice(Math.floor(chance() * pool.length), 1)[0]!);
}
