import type { Motif } from './motifs';

/** What a word says of somebody or somewhere. The first that fits is drawn. */
const BY_WORD: readonly (readonly [Motif, RegExp])[] = [
  ['fox', /\b(fox|vixen)\b/i],
  ['rabbit', /\b(rabbit|bunny|hare)\b/i],
  ['owl', /\bowl\b/i],
  ['cat', /\b(cat|kitten|tiger|lion|lynx)\b/i],
  ['hedgehog', /\b(hedgehog|porcupine)\b/i],
  ['bear', /\b(bear|cub|badger)\b/i],
  ['mouse', /\b(mouse|mice|rat|hamster)\b/i],
  ['dog', /\b(dog|puppy|hound|wolf)\b/i],
  ['whale', /\b(whale|dolphin|fish|shark|seal)\b/i],
  ['dragon', /\b(dragon|dinosaur|crocodile|lizard)\b/i],
  ['paw', /\b(horse|pony|unicorn|cow|pig|sheep|goat|donkey|frog|toad|snail|bird|crow|raven|duck|goose|hen|penguin|squirrel|beaver|otter|deer|elephant|monkey|bee|ant|beetle|butterfly|moth|spider|turtle|tortoise|snake|monster)\b/i],
  ['castle', /\b(castle|palace|tower|fort|lighthouse)\b/i],
  ['tree', /\b(tree|wood|woods|forest|jungle|garden|park|orchard|meadow)\b/i],
  ['sea', /\b(sea|ocean|lake|river|pond|beach|shore|harbour|harbor|bay|island)\b/i],
];

/** The motif for a name such as "Mimi, the rabbit", or `otherwise` where nothing is said of what it is. */
export function motifOf(name: string, otherwise: Motif): Motif {
  return BY_WORD.find(([, words]) => words.test(name))?.[0] ?? otherwise;
}
