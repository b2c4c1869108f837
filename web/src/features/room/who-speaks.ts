const SPOKEN = /[“"][^”"]*[”"]/gu;
const SAYING =
  /\b(?:says?|said|asks?|asked|calls?|called|tells?|told|sings?|sang|whispers?|whispered|shouts?|shouted|answers?|answered|cries|cried|laughs?|laughed|begs?|begged|promise[sd]?|replies|replied|yells?|yelled|mutters?|muttered|announces?|announced|wonders?|wondered)\b/iu;

/** The words for who says something: "the owl" of “Who?” asked the owl; nothing where the text does not say. */
export function whoSpeaks(text: string): string | null {
  const told = text.replaceAll(SPOKEN, ' ');
  const saying = SAYING.exec(told);
  if (!saying) return null;
  const before = told.slice(0, saying.index).trim();
  // Whoever comes after the verb speaks where nobody comes before it; else they are spoken to.
  const [after = ''] = told.slice(saying.index + saying[0].length).split(/[,.;:!?]/u);
  return before || after.trim() || null;
}
