import type { Tier } from './tier';

/** The faces a room is set in. What is loaded before the first paint moves no line afterwards. */
const FACES: Record<Tier, readonly string[]> = {
  kids: ['800 1em Grandstander', '400 1em Andika', '700 1em Andika'],
  teens: ["800 1em 'Bricolage Grotesque'", '400 1em Literata', "400 1em 'Atkinson Hyperlegible Next'"],
  adults: ["400 1em 'Young Serif'", '400 1em Literata', "400 1em 'Atkinson Hyperlegible Next'"],
};

/** Nobody waits longer than this for a typeface. */
const PATIENCE_MS = 400;

/** Resolves when a tier's faces are there, or when waiting for them would be worse than a line that moves. */
export async function facesOf(tier: Tier): Promise<void> {
  const fonts = globalThis.document?.fonts as FontFaceSet | undefined;
  if (!fonts) return;
  const patience = new Promise<void>((resolve) => setTimeout(resolve, PATIENCE_MS));
  const loading = Promise.allSettled(FACES[tier].map((face) => fonts.load(face))).then(() => {});
  await Promise.race([loading, patience]);
}
