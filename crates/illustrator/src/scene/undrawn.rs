//! Things stories name that the vocabulary has no picture for yet. They are left out, never
//! replaced; the list drives what is drawn next.

use super::reader::{Word, is_known, listed};
use super::spec::MAX_UNMATCHED;

/// Concrete things, so that "a submarine" is noted but "an idea" is not.
const UNDRAWN: &str = "submarine car bus truck tractor bicycle bike motorbike aeroplane airplane plane \
    helicopter carriage sled sledge sleigh wagon cart scooter canoe raft elephant giraffe zebra \
    tiger monkey gorilla kangaroo koala hippo rhino crocodile alligator snake lizard turtle \
    tortoise snail spider ant bee butterfly caterpillar beetle horse pony donkey cow sheep lamb \
    goat chicken hen rooster duck duckling goose swan parrot eagle hawk crow raven seagull \
    pigeon bat badger otter beaver mole raccoon seal dolphin shark octopus squid crab \
    lobster jellyfish starfish seahorse unicorn dinosaur mermaid giant troll ogre goblin dwarf \
    elf vampire werewolf zombie alien centaur phoenix griffin piano guitar violin drum flute \
    trumpet harp clock mirror telescope camera television computer telephone phone radio \
    typewriter ladder rope hammer shovel broom bucket basket barrel bottle spoon knife plate pot \
    kettle cauldron potion compass anchor cannon shield bow arrow axe spear gun ring necklace \
    mask doll puppet puzzle dice trampoline swing slide seesaw carousel rollercoaster circus zoo \
    museum hospital airport factory prison temple pyramid windmill volcano iceberg igloo rainbow \
    waterfall fountain statue scarecrow pumpkin cheese bread sandwich pizza cookie pancake honey \
    banana carrot cherry strawberry";

/// Words after "a" that end a sentence without being things.
const ABSTRACT: &str = "moment while time day night minute second hour week month year bit lot way plan idea word \
    story game dream friend voice sound noise hush smile laugh sigh whisper shout step turn look \
    glance thought question answer secret surprise mystery chance choice mistake promise trick \
    joke feeling memory place thing name person home world pause breath rest nap cold shiver \
    sneeze song tune dance hug kiss hurry corner side line circle row piece pair group half \
    third light shadow adventure journey quest trip party visit gift present wish spell curse \
    sign clue hint hand foot head heart tail eye nose ear face back hole gap start end stop go \
    try minutes little few great good big small new old long warm single";

/// The things a text names and really has, that cannot be drawn; each once.
pub(super) fn named(words: &[Word]) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for (at, word) in words.iter().enumerate() {
        if !word.is_real() || found.len() == MAX_UNMATCHED {
            continue;
        }
        let listed = thing(&word.text);
        let Some(noun) = listed.or_else(|| unknown(words, at)) else { continue };
        if !found.iter().any(|known| known == noun) {
            found.push(noun.to_owned());
        }
    }
    found
}

fn thing(text: &str) -> Option<&'static str> {
    UNDRAWN.split_whitespace().find(|noun| super::words_match(text, noun))
}

/// "a flumph." at the end of a clause: surely a thing, and no word of ours.
fn unknown(words: &[Word], at: usize) -> Option<&str> {
    let word = &words[at];
    let article = at > 0 && matches!(words[at - 1].text.as_str(), "a" | "an");
    let ends = words.get(at + 1).is_none_or(|next| next.clause != word.clause);
    let plain = word.text.len() >= 4
        && word.text.len() <= 24
        && word.text.chars().all(char::is_alphabetic)
        && !word.is_capital();
    let known = is_known(&word.text) || listed(ABSTRACT, &word.text);
    (article && ends && plain && !known).then_some(word.text.as_str())
}

#[cfg(test)]
mod tests {
    use super::super::reader::{Meaning, find, read};
    use super::*;

    #[test]
    fn what_cannot_be_drawn_is_not_in_the_vocabulary() {
        for noun in UNDRAWN.split_whitespace() {
            let drawn = find(&read(noun), &[]).into_iter().any(|hit| match hit.meaning {
                Meaning::Place(_) | Meaning::Kind(_) | Meaning::Item(_) | Meaning::Prop(_) => true,
                Meaning::Time(_) | Meaning::Weather(_) | Meaning::Mood(_) => false,
                Meaning::Pose(_) | Meaning::Face(_) => false,
            });
            assert!(!drawn, "{noun} is both drawn and undrawn");
        }
    }
}
