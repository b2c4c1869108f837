//! A look in ten letters: what a tile's address says of somebody whom a story has told of.

use crate::look::{Colour, Extra, Hair, Look, Outfit, Pattern, SKINS};
use crate::scene::Kind;

/// What of a look can be seen, besides what kind of figure it is: each letter is an entry of a
/// closed list, so nothing else can be written in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Costume([u8; 10]);

impl Costume {
    /// How somebody is dressed.
    pub fn of(look: &Look) -> Costume {
        let colour = |colour: Colour| colour as u8;
        Costume([
            colour(look.coat),
            look.skin.min(SKINS - 1),
            place(Hair::ALL, &look.hair),
            colour(look.hair_colour),
            place(Outfit::ALL, &look.outfit),
            colour(look.cloth),
            colour(look.trousers),
            place(Extra::ALL, &look.extra),
            colour(look.extra_colour),
            place(Pattern::ALL, &look.pattern),
        ])
    }

    /// Reads ten letters. None: they are no costume.
    pub fn named(letters: &str) -> Option<Costume> {
        let digits: Vec<u8> = letters
            .chars()
            .map(|letter| letter.to_digit(36).filter(|_| !letter.is_ascii_uppercase()))
            .map(|digit| digit.and_then(|digit| u8::try_from(digit).ok()))
            .collect::<Option<_>>()?;
        let costume = Costume(digits.try_into().ok()?);
        costume.dress(Kind::Child).map(|_| costume)
    }

    /// The letters.
    pub fn letters(&self) -> String {
        self.0.iter().filter_map(|digit| char::from_digit(u32::from(*digit), 36)).collect()
    }

    /// A figure of that kind in this costume.
    pub(crate) fn dress(&self, kind: Kind) -> Option<Look> {
        let colour = |at: usize| Colour::all().nth(usize::from(self.0[at]));
        let at = |at: usize| usize::from(self.0[at]);
        Some(Look {
            kind,
            coat: colour(0)?,
            skin: Some(self.0[1]).filter(|skin| *skin < SKINS)?,
            hair: *Hair::ALL.get(at(2))?,
            hair_colour: colour(3)?,
            outfit: *Outfit::ALL.get(at(4))?,
            cloth: colour(5)?,
            trousers: colour(6)?,
            extra: *Extra::ALL.get(at(7))?,
            extra_colour: colour(8)?,
            pattern: *Pattern::ALL.get(at(9))?,
            ..Look::of(kind, "")
        })
    }
}

fn place<T: PartialEq>(list: &[T], entry: &T) -> u8 {
    list.iter().position(|other| other == entry).unwrap_or_default() as u8
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_look_comes_back_from_its_letters() {
        for kind in Kind::ALL {
            for n in 0..40 {
                let look = Look::of(*kind, &format!("{n}"));
                let letters = Costume::of(&look).letters();
                let dressed = Costume::named(&letters).and_then(|costume| costume.dress(*kind));
                assert_eq!(dressed.as_ref(), Some(&look), "{letters}");
            }
        }
    }

    #[test]
    fn nothing_else_can_be_written_in_it() {
        for letters in [
            "",
            "000000000",
            "00000000000",
            "h000000000",
            "0600000000",
            "000000000-",
            "A000000000",
            "é00000000",
        ] {
            assert_eq!(Costume::named(letters), None, "{letters}");
        }
    }
}
