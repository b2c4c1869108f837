//! What a character looks like: data, derived from the id, overridden by what the story says.

use crate::colour::{Lab, rgb};
use crate::dice::{Dice, stable_hash};
use crate::scene::Kind;
use serde::{Deserialize, Serialize};

/// A colour by name: of cloth, fur or hair. The closed list keeps descriptions readable.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "each colour's name says what it is")]
pub enum Colour {
    Red,
    Coral,
    Orange,
    Gold,
    Yellow,
    Green,
    Teal,
    Blue,
    Navy,
    Purple,
    Pink,
    Brown,
    Cream,
    White,
    Silver,
    Grey,
    Black,
}

/// Every colour with its word and its shade as cloth and as fur.
const COLOURS: &[(Colour, &str, u32, u32)] = &[
    (Colour::Red, "red", 0xd1343f, 0xc4532a),
    (Colour::Coral, "coral", 0xe8705a, 0xe8876a),
    (Colour::Orange, "orange", 0xe58a34, 0xd9662b),
    (Colour::Gold, "gold", 0xd9a63c, 0xe0ae52),
    (Colour::Yellow, "yellow", 0xf0b83c, 0xe8c868),
    (Colour::Green, "green", 0x5b8c5a, 0x5aa566),
    (Colour::Teal, "teal", 0x2a9d8f, 0x3c8f93),
    (Colour::Blue, "blue", 0x3d6fb6, 0x5f86c4),
    (Colour::Navy, "navy", 0x33477d, 0x46547f),
    (Colour::Purple, "purple", 0x8a5fa8, 0x8668b5),
    (Colour::Pink, "pink", 0xe0729a, 0xe8a8b0),
    (Colour::Brown, "brown", 0x8a5d3f, 0x8a5a3b),
    (Colour::Cream, "cream", 0xf0e2c4, 0xdcc8a4),
    (Colour::White, "white", 0xf4efe4, 0xf3eee4),
    (Colour::Silver, "silver", 0xa9b5c2, 0xa9bcc6),
    (Colour::Grey, "grey", 0x8b8f9a, 0x9a979c),
    (Colour::Black, "black", 0x3d3a4a, 0x4a4650),
];

/// Cloth colours chance may pick: bright enough to stand out in every light.
const WARDROBE: &[Colour] = &[
    Colour::Red,
    Colour::Coral,
    Colour::Orange,
    Colour::Yellow,
    Colour::Green,
    Colour::Teal,
    Colour::Blue,
    Colour::Purple,
    Colour::Pink,
];

/// What grown-ups wear.
const SOBER: &[Colour] = &[
    Colour::Red,
    Colour::Gold,
    Colour::Green,
    Colour::Teal,
    Colour::Blue,
    Colour::Navy,
    Colour::Purple,
    Colour::Brown,
    Colour::Grey,
];

impl Colour {
    /// The colour's word.
    pub fn word(self) -> &'static str {
        self.row().1
    }

    /// The colour a word names; "gray" and "golden" count too.
    pub fn named(word: &str) -> Option<Colour> {
        match word {
            "gray" => return Some(Colour::Grey),
            "golden" => return Some(Colour::Gold),
            "scarlet" | "crimson" => return Some(Colour::Red),
            "violet" | "lilac" => return Some(Colour::Purple),
            "turquoise" => return Some(Colour::Teal),
            "ginger" => return Some(Colour::Orange),
            _ => {}
        }
        COLOURS.iter().find(|row| row.1 == word).map(|row| row.0)
    }

    pub(crate) fn cloth(self) -> Lab {
        rgb(self.row().2)
    }

    pub(crate) fn fur(self) -> Lab {
        rgb(self.row().3)
    }

    /// Every colour, in the order of the list.
    pub(crate) fn all() -> impl Iterator<Item = Colour> {
        COLOURS.iter().map(|row| row.0)
    }

    fn row(self) -> &'static (Colour, &'static str, u32, u32) {
        &COLOURS[self as usize]
    }
}

/// Declares a closed list whose names say what its entries are.
macro_rules! listed {
    ($(#[$meta:meta])* $name:ident { $($entry:ident),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        #[expect(missing_docs, reason = "each entry's name says what it is")]
        pub enum $name {
            $($entry,)+
        }

        impl $name {
            /// Every entry, in the order of the list, in which a [`Costume`] counts them: another
            /// one goes to the end.
            ///
            /// [`Costume`]: crate::Costume
            pub const ALL: &'static [$name] = &[$($name::$entry),+];
        }
    };
}

listed! {
    /// What somebody wears.
    Outfit {
        Bare,
        Jumper,
        Dress,
        Dungarees,
        Coat,
        Robe,
        Armour,
        Suit,
    }
}

listed! {
    /// What somebody wears besides.
    Extra {
        Nothing,
        Scarf,
        Cape,
        Bow,
        Glasses,
        Satchel,
        WoolHat,
        StrawHat,
        PointedHat,
        Crown,
        Cap,
        Tricorn,
        Wings,
    }
}

listed! {
    /// How hair is worn.
    Hair {
        Long,
        Pigtails,
        Bob,
        Curls,
        Bun,
        Tousled,
        Headscarf,
    }
}

listed! {
    /// What is woven into a garment.
    Pattern {
        Stripes,
        Dots,
        Zigzag,
        Star,
    }
}

/// A character's looks. Poses, faces and things held change from page to page; this does not.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Look {
    /// What they are.
    pub kind: Kind,
    /// The words that name them in a sentence: "an old woman"; empty for the kind's own.
    #[serde(default)]
    pub called: String,
    /// Fur, scales or metal; people have [`Look::skin`].
    pub coat: Colour,
    /// Skin of people, from 0 (lightest) to [`SKINS`] - 1.
    pub skin: u8,
    /// Hair of people.
    pub hair: Hair,
    /// Its colour.
    pub hair_colour: Colour,
    /// The main garment.
    pub outfit: Outfit,
    /// Its colour.
    pub cloth: Colour,
    /// Trousers, or the second colour.
    pub trousers: Colour,
    /// What is worn besides.
    pub extra: Extra,
    /// Its colour.
    pub extra_colour: Colour,
    /// What is woven into the garment.
    pub pattern: Pattern,
    /// Whether the text said so: what the alt text mentions.
    #[serde(default)]
    pub told: Told,
}

/// Which parts of a look the story itself has told.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Told {
    /// The fur's colour.
    pub coat: bool,
    /// The garment.
    pub outfit: bool,
    /// The extra.
    pub extra: bool,
}

/// Number of skin tones.
pub const SKINS: u8 = 6;
const SKIN_TONES: [u32; SKINS as usize] =
    [0xf8d9bd, 0xf0c49c, 0xdca273, 0xb97f53, 0x8f5c3a, 0x6b442c];

impl Look {
    /// The looks that chance gives this id: the same on every page of every story.
    pub fn of(kind: Kind, id: &str) -> Look {
        let mut dice = Dice::new(stable_hash(id));
        let wardrobe = wardrobe(kind);
        let cloth = dice.pick(wardrobe);
        let other = |dice: &mut Dice| loop {
            let colour = dice.pick(wardrobe);
            if colour != cloth {
                return colour;
            }
        };
        let (trousers, extra_colour) = (other(&mut dice), other(&mut dice));
        Look {
            kind,
            called: String::new(),
            coat: dice.pick(coats(kind)),
            skin: dice.below(usize::from(SKINS)) as u8,
            hair: dice.pick(hairstyles(kind)),
            hair_colour: dice.pick(hair_colours(kind)),
            outfit: dice.pick(outfits(kind)),
            cloth,
            trousers,
            extra: dice.pick(extras(kind)),
            extra_colour,
            pattern: dice.pick(Pattern::ALL),
            told: Told::default(),
        }
    }

    pub(crate) fn skin_tone(&self) -> Lab {
        rgb(SKIN_TONES[usize::from(self.skin.min(SKINS - 1))])
    }

    /// Skin of people, fur of the others.
    pub(crate) fn hide(&self) -> Lab {
        if self.kind.is_person() { self.skin_tone() } else { self.coat.fur() }
    }

    /// The paler front of an animal.
    pub(crate) fn belly(&self) -> Lab {
        match self.kind {
            Kind::Dragon | Kind::Frog => rgb(0xf4dfa0),
            Kind::Robot => rgb(0x20363f),
            Kind::Bear => self.coat.fur().mix(rgb(0xf6dfb8), 0.6),
            Kind::Pig => self.coat.fur().lighter(0.05),
            _ if self.coat == Colour::White => rgb(0xfffaf0),
            _ => rgb(0xfbf0e0),
        }
    }

    /// How tall the figure is beside a wolf on its hind legs, 1.0.
    pub(crate) fn height(&self) -> f32 {
        match self.kind {
            Kind::Mouse => 0.72,
            Kind::Squirrel | Kind::Frog | Kind::Fairy | Kind::Hedgehog => 0.78,
            Kind::Owl | Kind::Penguin => 0.8,
            Kind::Rabbit | Kind::Cat | Kind::Pig => 0.86,
            Kind::Fox | Kind::Dog => 0.9,
            Kind::Robot | Kind::Ghost | Kind::Panda | Kind::Wolf => 1.0,
            Kind::Deer | Kind::Lion => 1.02,
            Kind::Bear => 1.15,
            Kind::Child => 1.16,
            Kind::Dragon => 1.4,
            Kind::Elder | Kind::Wizard => 1.5,
            Kind::Teen => 1.52,
            Kind::Royal | Kind::Knight | Kind::Pirate | Kind::Witch | Kind::Astronaut => 1.62,
            Kind::Adult => 1.68,
        }
    }
}

fn wardrobe(kind: Kind) -> &'static [Colour] {
    match kind {
        Kind::Adult | Kind::Elder => SOBER,
        _ => WARDROBE,
    }
}

fn coats(kind: Kind) -> &'static [Colour] {
    match kind {
        Kind::Fox => &[Colour::Orange],
        Kind::Wolf | Kind::Mouse => &[Colour::Grey],
        Kind::Rabbit => &[Colour::Cream, Colour::Grey, Colour::White],
        Kind::Bear | Kind::Deer | Kind::Owl | Kind::Squirrel | Kind::Hedgehog => &[Colour::Brown],
        Kind::Panda => &[Colour::White],
        Kind::Cat => &[Colour::Orange, Colour::Grey, Colour::Black, Colour::Cream],
        Kind::Lion => &[Colour::Gold],
        Kind::Dog => &[Colour::Gold, Colour::Brown, Colour::Cream],
        Kind::Pig => &[Colour::Pink],
        Kind::Frog => &[Colour::Green],
        Kind::Penguin => &[Colour::Navy],
        Kind::Dragon => &[Colour::Green, Colour::Teal, Colour::Purple],
        Kind::Robot => &[Colour::Silver, Colour::Teal],
        Kind::Ghost => &[Colour::White],
        _ => &[Colour::Brown],
    }
}

fn outfits(kind: Kind) -> &'static [Outfit] {
    match kind {
        Kind::Child => &[Outfit::Jumper, Outfit::Dungarees, Outfit::Coat],
        Kind::Teen => &[Outfit::Jumper, Outfit::Coat, Outfit::Jumper],
        Kind::Adult => &[Outfit::Coat, Outfit::Jumper],
        Kind::Elder => &[Outfit::Jumper, Outfit::Coat],
        Kind::Wizard | Kind::Royal | Kind::Witch => &[Outfit::Robe],
        Kind::Knight => &[Outfit::Armour],
        Kind::Pirate => &[Outfit::Coat],
        Kind::Fairy => &[Outfit::Dress],
        Kind::Astronaut => &[Outfit::Suit],
        Kind::Rabbit | Kind::Bear | Kind::Cat | Kind::Mouse | Kind::Pig => {
            &[Outfit::Jumper, Outfit::Dungarees, Outfit::Bare]
        }
        Kind::Fox | Kind::Wolf | Kind::Panda | Kind::Lion | Kind::Dog | Kind::Squirrel => {
            &[Outfit::Bare]
        }
        Kind::Frog | Kind::Deer | Kind::Owl | Kind::Penguin | Kind::Hedgehog => &[Outfit::Bare],
        Kind::Dragon | Kind::Robot | Kind::Ghost => &[Outfit::Bare],
    }
}

fn extras(kind: Kind) -> &'static [Extra] {
    match kind {
        Kind::Child => &[Extra::Scarf, Extra::WoolHat, Extra::Satchel, Extra::Nothing],
        Kind::Teen => &[Extra::Nothing, Extra::Scarf, Extra::Nothing, Extra::Satchel],
        Kind::Adult => &[Extra::Nothing, Extra::Scarf, Extra::Cap, Extra::Satchel],
        Kind::Elder => &[Extra::Glasses],
        Kind::Wizard | Kind::Witch => &[Extra::PointedHat],
        Kind::Royal => &[Extra::Crown],
        Kind::Knight => &[Extra::Cape],
        Kind::Pirate => &[Extra::Tricorn],
        Kind::Fairy => &[Extra::Wings],
        Kind::Astronaut | Kind::Robot | Kind::Ghost | Kind::Dragon => &[Extra::Nothing],
        Kind::Lion | Kind::Deer | Kind::Frog | Kind::Pig => &[Extra::Nothing, Extra::Bow],
        Kind::Owl => &[Extra::Nothing, Extra::Glasses, Extra::Scarf],
        _ => &[Extra::Scarf, Extra::Bow, Extra::Scarf],
    }
}

fn hairstyles(kind: Kind) -> &'static [Hair] {
    match kind {
        Kind::Elder => &[Hair::Bun, Hair::Tousled, Hair::Curls],
        Kind::Pirate | Kind::Knight => &[Hair::Tousled, Hair::Long],
        Kind::Witch | Kind::Royal | Kind::Fairy => &[Hair::Long, Hair::Bun, Hair::Curls],
        // Nothing tells a boy from a girl yet, so nothing here does.
        _ => &[Hair::Bob, Hair::Curls, Hair::Tousled],
    }
}

fn hair_colours(kind: Kind) -> &'static [Colour] {
    match kind {
        Kind::Elder | Kind::Wizard => &[Colour::White, Colour::Silver],
        _ => &[Colour::Brown, Colour::Black, Colour::Gold, Colour::Red, Colour::Black],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_colour_table_follows_the_enum() {
        for (index, row) in COLOURS.iter().enumerate() {
            assert_eq!(row.0 as usize, index, "{} is out of place", row.1);
        }
    }

    #[test]
    fn an_id_decides_the_look() {
        assert_eq!(Look::of(Kind::Child, "mira"), Look::of(Kind::Child, "mira"));
        let looks: std::collections::HashSet<String> =
            (0..40).map(|i| format!("{:?}", Look::of(Kind::Child, &i.to_string()))).collect();
        assert!(looks.len() > 35, "forty children look like {} children", looks.len());
    }
}
