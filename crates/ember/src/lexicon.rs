//! What Ember knows of English words: nouns by class, verbs by act, function words, first names.
//!
//! The lists are data (`data/words`); this file only reads them and answers about single words.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use crate::inflect::forms;
use crate::plan::Pronoun;
use crate::text::stem;

macro_rules! classes {
    ($($class:ident = $name:literal),* $(,)?) => {
        /// What a noun is, as far as it decides what may be said of it.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub(crate) enum Class { $(#[doc = $name] $class),* }

        impl Class {
            /// Every class.
            pub(crate) const ALL: &'static [Class] = &[$(Class::$class),*];

            /// Its name in data files.
            pub(crate) fn name(self) -> &'static str {
                match self { $(Class::$class => $name),* }
            }
        }
    };
}

classes! {
    Person = "person", Animal = "animal", Paper = "paper", Container = "container",
    Opening = "opening", Light = "light", Sound = "sound", Weather = "weather", Food = "food",
    Place = "place", Structure = "structure", Vehicle = "vehicle", Wear = "wear",
    Plant = "plant", Water = "water", Body = "body", Furniture = "furniture",
    Machine = "machine", Treasure = "treasure", Toy = "toy", Thing = "thing", Mark = "mark",
    Event = "event", Idea = "idea", Time = "time",
}

impl Class {
    /// Can something lie on it, hang on it, be found under it?
    pub(crate) fn solid(self) -> bool {
        use Class::{
            Container, Furniture, Machine, Opening, Paper, Structure, Thing, Toy, Treasure,
            Vehicle, Wear,
        };
        matches!(
            self,
            Paper
                | Container
                | Opening
                | Structure
                | Vehicle
                | Wear
                | Furniture
                | Machine
                | Treasure
                | Toy
                | Thing
        )
    }

    /// Can one hold it in a hand?
    pub(crate) fn small(self) -> bool {
        use Class::{Food, Machine, Paper, Thing, Toy, Treasure, Wear};
        matches!(self, Paper | Wear | Machine | Treasure | Toy | Thing | Food)
    }

    /// Does it live?
    pub(crate) fn alive(self) -> bool {
        matches!(self, Class::Person | Class::Animal)
    }

    /// Is it something one can see or touch at all?
    pub(crate) fn bodily(self) -> bool {
        !matches!(self, Class::Idea | Class::Event | Class::Time | Class::Sound)
    }
}

/// In which shape a verb stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    /// "find", "found" where both are one included: after "to", "could", "I".
    Base,
    /// "finds"
    Third,
    /// "found"
    Past,
    /// "finding"
    Gerund,
}

/// A verb's act and shape.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct VerbSense {
    /// The act, as `verbs.txt` names it.
    pub act: &'static str,
    /// How telling the act is: 0 is the most telling.
    pub rank: usize,
    /// The shape.
    pub form: Form,
    /// The verb as one looks it up: "find". Empty for a verb no list knows.
    pub base: &'static str,
}

/// All word lists.
pub(crate) struct Lexicon {
    nouns: HashMap<&'static str, Class>,
    verbs: HashMap<String, VerbSense>,
    groups: HashMap<&'static str, HashSet<&'static str>>,
    names: HashMap<&'static str, Pronoun>,
    acts: Vec<&'static str>,
}

/// The one lexicon.
pub(crate) static LEXICON: LazyLock<Lexicon> = LazyLock::new(Lexicon::read);

/// "name: words" lines of a data file.
fn lines(
    text: &'static str,
) -> impl Iterator<Item = (&'static str, std::str::Split<'static, char>)> {
    text.lines().filter(|line| !line.starts_with('#')).filter_map(|line| {
        let (name, words) = line.split_once(": ")?;
        Some((name, words.split(' ')))
    })
}

impl Lexicon {
    fn read() -> Self {
        let mut nouns = HashMap::new();
        for (name, words) in lines(include_str!("../data/words/nouns.txt")) {
            let Some(class) = Class::ALL.iter().find(|class| class.name() == name) else {
                continue;
            };
            for word in words {
                nouns.entry(word).or_insert(*class);
            }
        }
        let mut verbs = HashMap::new();
        let mut acts = Vec::new();
        for (rank, (act, words)) in lines(include_str!("../data/words/verbs.txt")).enumerate() {
            acts.push(act);
            for word in words {
                for (shape, form) in forms(word) {
                    let base = word.split('/').next().unwrap_or(word);
                    verbs.entry(shape).or_insert(VerbSense { act, rank, form, base });
                }
            }
        }
        let mut groups: HashMap<_, HashSet<_>> = HashMap::new();
        for (name, words) in lines(include_str!("../data/words/function.txt")) {
            groups.entry(name).or_default().extend(words);
        }
        let mut names = HashMap::new();
        for (group, words) in lines(include_str!("../data/words/names.txt")) {
            let pronoun = match group {
                "she" => Pronoun::She,
                "he" => Pronoun::He,
                _ => Pronoun::Unknown,
            };
            for word in words {
                names.entry(word).or_insert(pronoun);
            }
        }
        Lexicon { nouns, verbs, groups, names, acts }
    }

    /// The acts, the most telling first.
    pub(crate) fn acts(&self) -> &[&'static str] {
        &self.acts
    }

    /// The class of a noun, if a list or its ending tells.
    pub(crate) fn class(&self, word: &str) -> Option<Class> {
        let listed = self.nouns.get(word).or_else(|| self.nouns.get(&*stem(word))).copied();
        listed.or_else(|| class_by_ending(word))
    }

    /// The verb of that shape.
    pub(crate) fn verb(&self, word: &str) -> Option<VerbSense> {
        if let Some(sense) = self.verbs.get(word) {
            return Some(*sense);
        }
        let plain = word.len() > 4 && word.ends_with("ed") && !word.ends_with("eed");
        (plain && !self.is("adjective", word) && self.class(word).is_none()).then_some(VerbSense {
            act: "",
            rank: self.acts.len(),
            form: Form::Past,
            base: "",
        })
    }

    /// Is the word in that group of `function.txt`?
    pub(crate) fn is(&self, group: &str, word: &str) -> bool {
        self.groups.get(group).is_some_and(|words| words.contains(word))
    }

    /// A word that is neither noun nor verb nor adjective.
    pub(crate) fn function(&self, word: &str) -> bool {
        ["determiner", "pronoun", "preposition", "conjunction", "auxiliary", "adverb"]
            .iter()
            .any(|group| self.is(group, word))
    }

    /// A first name from the list, and its pronoun.
    pub(crate) fn first_name(&self, word: &str) -> Option<Pronoun> {
        self.names.get(word).copied()
    }

    /// A name that is no other word, so that even "mia" in small letters is one.
    pub(crate) fn only_a_name(&self, word: &str) -> bool {
        self.names.contains_key(word)
            && self.class(word).is_none()
            && self.verb(word).is_none()
            && !self.is("adjective", word)
            && !self.function(word)
            && !AMBIGUOUS.contains(&word)
    }

    /// "softly": says how, not what.
    pub(crate) fn manner(&self, word: &str) -> bool {
        word.len() > 4 && word.ends_with("ly") && self.class(word).is_none()
    }
}

/// Names that are also words, when written small.
const AMBIGUOUS: &[&str] = &[
    "will",
    "may",
    "mark",
    "rose",
    "ivy",
    "dot",
    "bill",
    "rob",
    "art",
    "hope",
    "joy",
    "grace",
    "ren",
    "bea",
    "rod",
    "reg",
    "nick",
    "pat",
    "sue",
    "ray",
    "max",
    "dale",
    "june",
    "april",
    "gene",
    "frank",
    "earnest",
    "liv",
    "opal",
    "honor",
    "alma",
    "nia",
    "dot",
    "pip",
    "red",
    "moss",
    "ash",
    "bolt",
    "spot",
    "patch",
    "buddy",
    "bo",
    "ken",
    "don",
    "sandy",
    "penny",
    "robin",
    "olive",
    "jack",
    "bob",
    "harry",
    "dean",
    "cliff",
    "kit",
    "lance",
    "pierce",
    "wade",
    "chase",
    "ling",
    "min",
    "an",
    "lan",
    "hoa",
    "wei",
    "jun",
    "hao",
    "bao",
    "jin",
    "sung",
    "jan",
    "duc",
    "hope",
    "jasmine",
    "heather",
    "holly",
    "amber",
    "jade",
    "dawn",
    "willow",
    "mercy",
    "constance",
    "prudence",
    "verity",
    "clay",
    "reed",
    "cole",
    "drake",
    "martin",
    "jay",
    "hal",
    "ned",
    "ted",
    "cassia",
    "pilar",
    "asha",
    "sita",
    "pooja",
    "mai",
    "ying",
    "tove",
    "hans",
    "luc",
    "dev",
    "feng",
    "ming",
    "liang",
    "aino",
    "mick",
    "faith",
    "sol",
    "aya",
    "ada",
    "ana",
    "mae",
    "mei",
    "fay",
    "sid",
    "gus",
];

fn class_by_ending(word: &str) -> Option<Class> {
    let ends = |ends: &[&str]| word.len() > 5 && ends.iter().any(|end| word.ends_with(end));
    if ends(&["room", "house", "yard", "shop", "field", "ville", "land", "side"]) {
        Some(Class::Place)
    } else if ends(&["ness", "ship", "hood", "tion", "sion", "ment", "ity", "ance", "ence", "ism"])
    {
        Some(Class::Idea)
    } else if ends(&["berry", "berries", "cake", "bread"]) {
        Some(Class::Food)
    } else if ends(&["tree", "flower", "weed", "wood"]) {
        Some(Class::Plant)
    } else if ends(&["fish", "bird", "bug", "fly"]) {
        Some(Class::Animal)
    } else if ends(&["man", "woman", "keeper", "maker", "ologist"]) {
        Some(Class::Person)
    } else if ends(&["book", "paper"]) {
        Some(Class::Paper)
    } else if ends(&["light"]) {
        Some(Class::Light)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_list_is_read_and_every_noun_class_has_words() {
        for class in Class::ALL {
            let count = LEXICON.nouns.values().filter(|found| *found == class).count();
            assert!(count >= 10, "{}: {count}", class.name());
        }
        assert!(LEXICON.acts.len() >= 45 && LEXICON.names.len() > 500);
    }

    #[test]
    fn verbs_are_known_in_their_shapes() {
        for (word, act, form) in [
            ("found", "find", Form::Past),
            ("hurries", "run", Form::Third),
            ("dropped", "fall", Form::Past),
            ("hiding", "hide", Form::Gerund),
            ("open", "open", Form::Base),
            ("cried", "cry", Form::Past),
        ] {
            let sense = LEXICON.verb(word).unwrap_or_else(|| panic!("{word}"));
            assert_eq!((sense.act, sense.form), (act, form), "{word}");
        }
        assert_eq!(LEXICON.verb("frobnicated").map(|sense| sense.act), Some(""));
        assert!(LEXICON.verb("hundred").is_none_or(|sense| sense.form == Form::Past));
    }

    #[test]
    fn nouns_are_classed_by_list_plural_and_ending() {
        for (word, class) in [
            ("lanterns", Class::Light),
            ("foxes", Class::Animal),
            ("blacksmith", Class::Person),
            ("engine-room", Class::Place),
            ("happiness", Class::Idea),
        ] {
            assert_eq!(LEXICON.class(word), Some(class), "{word}");
        }
    }
}
