//! The hand-written lines and the tiny grammar they are written in.
//!
//! ```text
//! # a comment
//! @ give is.thing          the keys of the lines that follow
//! {D} was heavier than it looked. | Who had carried it here?
//! ```
//!
//! A line holds one or two sentences with slots in braces, and after a bar the question that may
//! close the passage. A line fits only where all its slots can be filled. Straight quotation marks
//! become curly ones when the line is read. The slots are listed at [`Slot`].

use crate::text::{Hashes, WordHash, sentences};

macro_rules! slots {
    ($($slot:ident = $name:literal, $doc:literal;)*) => {
        /// What a line may ask to be filled with.
        #[derive(Debug, Clone, PartialEq, Eq, Hash)]
        pub(crate) enum Slot {
            $(#[doc = $doc] $slot,)*
            /// A slot that the plot line itself declares.
            Own(String),
        }

        impl Slot {
            fn named(name: &str) -> Slot {
                match name { $($name => Slot::$slot,)* own => Slot::Own(own.to_string()) }
            }
        }
    };
}

slots! {
    Detail = "d", "the newest detail: \"the key\"";
    DetailCap = "D", "the same at the start of a sentence";
    Noun = "dn", "the newest detail without an article: \"golden key\"";
    New = "new", "the same as it is brought in: \"a key\", or \"the key\" where it is known";
    NewCap = "New", "the same at the start of a sentence";
    Second = "s", "the second new detail";
    SecondCap = "S", "the same at the start of a sentence";
    Near = "n", "somebody nearby whom no person owns";
    NearCap = "N", "the same at the start of a sentence";
    HeroS = "h's", "the same as an owner: \"Mia's\", \"my\"";
    Team = "team", "the one or two figures seen last";
    Hero = "h", "in suggestions: whoever acts, \"I\" in a story told so";
    Place = "place", "where the story is";
    PlaceCap = "Place", "the same at the start of a sentence";
    Past = "past", "something older that Ember remembers";
    PastCap = "Past", "the same at the start of a sentence";
    PastWas = "pwas", "\"was\" or \"were\" for it";
    Holder = "holder", "who wants, lost, fears or promised it";
    Adjective = "a", "how the newest turn says something is: \"cold\"";
    Doing = "doing", "what was done, as a doing: \"vanishing\"";
    Deed = "deed", "what was done, as a noun: \"the sneeze\"";
    DeedCap = "Deed", "the same at the start of a sentence";
    It = "it", "\"it\" or \"they\" for the detail";
    ItCap = "It", "the same at the start of a sentence";
    Its = "its", "\"its\" or \"their\"";
    Them = "them", "\"it\" or \"them\", as an object";
    Itself = "itself", "\"itself\" or \"themselves\"";
    Was = "was", "\"was\" or \"were\"";
}

/// A part of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Piece {
    /// Words as they stand.
    Words(String),
    /// Something to fill in.
    Slot(Slot),
}

impl Piece {
    /// Does it name the newest detail?
    fn names_detail(&self) -> bool {
        use Slot::{Detail, DetailCap, New, NewCap, Noun};
        matches!(self, Piece::Slot(Detail | DetailCap | Noun | New | NewCap))
    }
}

/// One or two sentences with slots.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Template {
    /// Its parts in order.
    pub pieces: Vec<Piece>,
}

impl Template {
    /// Reads a template. Braces that do not close are an error.
    pub(crate) fn parse(text: &str) -> Result<Template, String> {
        let curled = curl(text);
        let mut pieces = Vec::new();
        let mut rest = curled.as_str();
        while let Some(from) = rest.find('{') {
            let close = rest[from..].find('}').ok_or_else(|| format!("open brace: {text}"))?;
            if from > 0 {
                pieces.push(Piece::Words(rest[..from].to_string()));
            }
            let name = rest[from + 1..from + close].replace('’', "'");
            pieces.push(Piece::Slot(Slot::named(&name)));
            rest = &rest[from + close + 1..];
        }
        if !rest.is_empty() {
            pieces.push(Piece::Words(rest.to_string()));
        }
        Ok(Template { pieces })
    }

    /// The text with every slot filled, or `None` if one cannot be.
    pub(crate) fn fill(&self, mut slot: impl FnMut(&Slot) -> Option<String>) -> Option<String> {
        let mut text = String::new();
        for piece in &self.pieces {
            match piece {
                Piece::Words(words) => text.push_str(words),
                Piece::Slot(name) => {
                    let value = slot(name)?;
                    // A capital belongs to the start of a sentence; inside one only a name keeps it.
                    let inside = !begins(&text) && value.starts_with("The ");
                    text.push_str(&if inside { value.replacen('T', "t", 1) } else { value });
                }
            }
        }
        Some(text)
    }

    /// Does it have that slot?
    pub(crate) fn has(&self, slot: &Slot) -> bool {
        self.pieces.iter().any(|piece| matches!(piece, Piece::Slot(own) if own == slot))
    }

    /// Does it name the newest detail?
    pub(crate) fn names_detail(&self) -> bool {
        self.pieces.iter().any(Piece::names_detail)
    }

    /// In which of its sentences it first names the newest detail, counted from 0.
    fn naming(&self) -> Option<usize> {
        let at = self.pieces.iter().position(Piece::names_detail)?;
        let before = self.fill_first(at);
        Some(sentences(&before).len() - 1)
    }

    /// The text up to a piece, with something short in every slot, that piece's too.
    fn fill_first(&self, last: usize) -> String {
        let text = |piece: &Piece| match piece {
            Piece::Words(words) => words.clone(),
            Piece::Slot(_) => "It".to_string(),
        };
        self.pieces[..=last].iter().map(text).collect()
    }

    /// Does it speak of the newest detail as of one thing, in words that are no slots?
    pub(crate) fn singular(&self) -> bool {
        self.names_detail() && self.speaks_of_one()
    }

    /// The same of the older thing it names.
    pub(crate) fn singular_past(&self) -> bool {
        (self.has(&Slot::Past) || self.has(&Slot::PastCap)) && self.speaks_of_one()
    }

    fn speaks_of_one(&self) -> bool {
        const ONE: &[&str] =
            &["it", "its", "itself", "it’s", "inside", "half", "alone", "is", "was"];
        self.pieces.iter().any(|piece| match piece {
            Piece::Words(words) => words
                .split(|c: char| !c.is_alphanumeric() && c != '’')
                .any(|word| ONE.contains(&word.to_lowercase().as_str())),
            Piece::Slot(_) => false,
        })
    }

    /// Hashes of the runs of three words that stand between slots.
    fn runs(&self) -> Vec<u64> {
        let mut runs = Vec::new();
        for piece in &self.pieces {
            if let Piece::Words(words) = piece {
                runs.extend(WordHash::grams(&WordHash::words(words), 3));
            }
        }
        runs
    }
}

/// Does a sentence begin after this text?
fn begins(text: &str) -> bool {
    let text = text.trim_end().trim_end_matches(['“', '”']).trim_end();
    text.is_empty() || text.ends_with(['.', '!', '?', ':'])
}

/// A line of the bank.
#[derive(Debug, Clone)]
pub(crate) struct Frame {
    /// Its sentences.
    pub text: Template,
    /// The question that may close the passage after it.
    pub question: Option<Template>,
    /// In which of its sentences it first names the newest detail, counted from 0.
    pub naming: Option<usize>,
    /// Does it speak of the newest detail as of one thing?
    pub singular: bool,
    /// Does it speak of the older thing as of one?
    pub singular_past: bool,
    /// Runs of three of its own words, hashed: they tell whether it has been told already.
    pub runs: Vec<u64>,
}

impl Frame {
    /// Reads "sentences | question".
    pub(crate) fn parse(line: &str) -> Result<Frame, String> {
        let (text, question) = match line.split_once(" | ") {
            Some((text, question)) => (text, Some(Template::parse(question.trim())?)),
            None => (line, None),
        };
        let text = Template::parse(text.trim())?;
        let (runs, singular) = (text.runs(), text.singular());
        let (naming, singular_past) = (text.naming(), text.singular_past());
        Ok(Frame { text, question, naming, singular, singular_past, runs })
    }

    /// Has it been told, as far as runs of three words in Ember's passages tell?
    pub(crate) fn told(&self, threes: &Hashes, share: f32) -> bool {
        let found = self.runs.iter().filter(|run| threes.contains(run)).count();
        !self.runs.is_empty() && found as f32 >= share * self.runs.len() as f32 && found > 0
    }
}

/// All lines of one file by key.
#[derive(Debug, Default)]
pub(crate) struct Bank {
    frames: Vec<Frame>,
    keys: std::collections::HashMap<String, Vec<usize>>,
}

impl Bank {
    /// Reads a data file.
    pub(crate) fn parse(text: &str) -> Result<Bank, String> {
        let mut bank = Bank::default();
        let mut keys: Vec<String> = Vec::new();
        for (number, line) in text.lines().enumerate() {
            let line = line.trim();
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            if let Some(header) = line.strip_prefix('@') {
                keys = header.split_whitespace().map(str::to_string).collect();
                continue;
            }
            let frame =
                Frame::parse(line).map_err(|error| format!("line {}: {error}", number + 1))?;
            for key in &keys {
                bank.keys.entry(key.clone()).or_default().push(bank.frames.len());
            }
            bank.frames.push(frame);
        }
        Ok(bank)
    }

    /// The lines under a key, with the number by which each is known.
    pub(crate) fn under(&self, key: &str) -> impl Iterator<Item = (usize, &Frame)> {
        let found = self.keys.get(key).map_or(&[][..], Vec::as_slice);
        found.iter().map(|&number| (number, &self.frames[number]))
    }

    /// Every key.
    #[cfg(test)]
    pub(crate) fn keys(&self) -> impl Iterator<Item = &str> {
        self.keys.keys().map(String::as_str)
    }

    /// Every line.
    #[cfg(test)]
    pub(crate) fn frames(&self) -> &[Frame] {
        &self.frames
    }
}

/// Straight quotation marks and apostrophes made curly.
pub(crate) fn curl(text: &str) -> String {
    let mut curled = String::with_capacity(text.len() + 8);
    let mut before = ' ';
    for c in text.chars() {
        let opens = before.is_whitespace() || matches!(before, '(' | '“');
        curled.push(match c {
            '"' if opens => '“',
            '"' => '”',
            '\'' => '’',
            other => other,
        });
        before = c;
    }
    curled
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_stand_under_all_their_keys_and_fill_only_when_they_can() {
        let bank = Bank::parse("# note\n@ give is.thing\n{D} hummed. | Who is \"it\"?\n").unwrap();
        let (number, frame) = bank.under("is.thing").next().unwrap();
        assert_eq!(bank.under("give").next().unwrap().0, number);
        let text = frame.text.fill(|slot| (*slot == Slot::DetailCap).then(|| "The key".into()));
        assert_eq!(text.as_deref(), Some("The key hummed."));
        assert_eq!(frame.text.fill(|_| None), None);
        let question = frame.question.as_ref().unwrap().fill(|_| None);
        assert_eq!(question.as_deref(), Some("Who is “it”?"));
    }

    #[test]
    fn a_brace_that_stays_open_is_an_error() {
        assert!(Bank::parse("@ a\nThe {d hummed.").is_err());
    }
}
