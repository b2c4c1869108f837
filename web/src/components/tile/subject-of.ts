import { FIGURES, type Subject } from './subjects';

/**
 * What a word says of somebody, something or somewhere. The first that fits is drawn. What is only near stands for
 * nothing: a tiger is no lion.
 */
const BY_WORD: readonly (readonly [Subject, RegExp])[] = [
  ['lighthouse', /lighthouse/],
  ['air_balloon', /hot[- ]air balloon|airship/],
  ['fox', /fox(?:es)?|vixen/],
  ['wolf', /wolf|wolves/],
  ['rabbit', /rabbit|bunny|hare/],
  ['owl', /owl/],
  ['panda', /panda/],
  ['cat', /cat|kitten|tomcat/],
  ['lion', /lion/],
  ['bear', /bear|teddy/],
  ['hedgehog', /hedgehog/],
  ['squirrel', /squirrel|chipmunk/],
  ['mouse', /mouse|mice|rat/],
  ['dog', /dog|puppy|hound/],
  ['pig', /pig|piglet/],
  ['frog', /frog|toad/],
  ['deer', /deer|stag/],
  ['penguin', /penguin/],
  ['dragon', /dragon/],
  ['robot', /robot|android/],
  ['ghost', /ghost|phantom/],
  ['whale', /whale/],
  ['wizard', /wizard|magician|sorcerer/],
  ['witch', /witch/],
  ['knight', /knight/],
  ['royal', /king|queen|prince|princess/],
  ['pirate', /pirate/],
  ['fairy', /fairy|pixie/],
  ['astronaut', /astronaut/],
  ['elder', /grandmother|grandfather|grandma|grandpa|granny|gran|nana|old (?:man|woman|lady|sailor|keeper)/],
  ['chest', /treasure|(?:wooden|old|locked|little|sea) chest/],
  ['campfire', /campfire|bonfire/],
  ['mushrooms', /mushroom|toadstool/],
  ['signpost', /signpost|crossroads/],
  ['boat', /boat|dinghy/],
  ['rocket', /rocket|spaceship/],
  ['portal', /portal/],
  ['crystal', /crystal|gem|jewel/],
  ['tent', /tent/],
  ['lamp', /street ?lamp|lamp ?post|street ?light/],
  ['well', /wishing well|the well|old well/],
  ['stump', /stump/],
  ['kite', /kite/],
  ['bench', /bench/],
  ['snowman', /snowman|snowmen/],
  ['door', /door/],
  ['cake', /cake/],
  ['train', /train|locomotive|steam engine/],
  ['star', /(?:fallen|shooting|falling|little|lost) star/],
  ['lantern', /lantern|torch|candle/],
  ['book', /book|diary|notebook|journal|ledger/],
  ['key', /key/],
  ['flower', /flower|(?:a|the|red|white) rose|daisy|tulip/],
  ['balloon', /balloon/],
  ['map', /map|chart|scroll/],
  ['sword', /sword/],
  ['wand', /wand/],
  ['umbrella', /umbrella|parasol/],
  ['letter', /letter|envelope|postcard/],
  ['apple', /apple/],
  ['bell', /bell/],
  ['cup', /cup|mug|cocoa|teacup/],
  ['castle', /castle|palace|fortress/],
  ['forest', /forest|wood|woods|jungle|tree/],
  ['space', /outer space|planet|galaxy/],
  ['underwater', /underwater|reef|seabed/],
  ['deck', /ship|deck|galleon/],
  ['sea', /sea|ocean|beach|shore|harbour|harbor|bay|island|pier/],
  ['river', /river|stream|bridge|brook|pond|lake/],
  ['cave', /cave|cavern|tunnel|the mine/],
  ['mountain', /mountain|peak|summit/],
  ['city', /city|street|rooftop|alley/],
  ['market', /market|bazaar|stall/],
  ['school', /school|classroom/],
  ['library', /library|bookshop/],
  ['desert', /desert|dune/],
  ['meadow', /meadow|field|garden|the park|orchard|farm|hill/],
  ['village', /village|town|cottage/],
  ['room', /room|kitchen|bedroom|attic/],
].map(([subject, words]) => [subject as Subject, new RegExp(`\\b(?:${(words as RegExp).source})s?\\b`, 'i')] as const);

/** What is drawn for words such as "Mimi, the rabbit"; nothing where they name nothing that can be drawn. */
export function subjectOf(words: string): Subject | null {
  return BY_WORD.find(([, names]) => names.test(words))?.[0] ?? null;
}

/** As subjectOf, where only somebody is looked for. */
export function figureOf(words: string): Subject | null {
  return BY_WORD.find(([subject, names]) => isFigure(subject) && names.test(words))?.[0] ?? null;
}

function isFigure(subject: Subject): boolean {
  return FIGURES.some((figure) => figure === subject);
}
