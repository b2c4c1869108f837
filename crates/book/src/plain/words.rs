//! What plain pages say, in each language: the client's reader of books reads the same files.

use std::collections::HashMap;
use std::sync::LazyLock;

use serde::Deserialize;

use super::{is_ember, sentence};
use crate::{Credit, NAMELESS, Step};

/// Each language's words; the first are for everybody else.
static LANGUAGES: LazyLock<[Words; 3]> = LazyLock::new(|| {
    [
        include_str!("../../../../web/book-runtime/src/words/en.json"),
        include_str!("../../../../web/book-runtime/src/words/de.json"),
        include_str!("../../../../web/book-runtime/src/words/ar.json"),
    ]
    .map(|file| serde_json::from_str(file).expect("words of a book"))
});

/// A sentence for each kind of number that a language tells apart.
type Counted = HashMap<String, String>;

/// The words of one language, as far as a plain page needs them.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Words {
    pub(super) lang: String,
    pub(super) dir: String,
    pub(super) credits: String,
    pub(super) making: String,
    pub(super) plain: Notices,
    percent: String,
    thousands: String,
    list: List,
    guest: String,
    guest_by: String,
    byline: Byline,
    words: Counted,
    words_of: Counted,
    passages: Counted,
    times: Counted,
    measure: String,
    share: Share,
    date: String,
    months: Vec<String>,
    step: HashMap<String, String>,
    in_all: String,
}

/// Why there is no book, and what one can do.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Notices {
    pub(super) signed_out: String,
    pub(super) signed_out_why: String,
    pub(super) sign_in: String,
    pub(super) not_found: String,
    pub(super) not_found_why: String,
    pub(super) home: String,
}

#[derive(Debug, Deserialize)]
struct List {
    between: String,
    last: String,
}

#[derive(Debug, Deserialize)]
struct Byline {
    ember: String,
    people: String,
    both: String,
}

#[derive(Debug, Deserialize)]
struct Share {
    people: String,
    ember: String,
    both: Counted,
}

impl Words {
    /// The words of a language.
    pub(super) fn of(lang: &str) -> &'static Words {
        let [english, others @ ..] = &*LANGUAGES;
        others.iter().find(|words| words.lang == lang).unwrap_or(english)
    }

    /// Who stands on the cover.
    pub(super) fn byline(&self, credits: &[Credit]) -> String {
        let people: Vec<String> =
            people(credits).map(|one| self.name(one, &self.guest_by)).collect();
        let both = match (people.is_empty(), credits.iter().any(is_ember)) {
            (true, true) => return self.byline.ember.clone(),
            (true, false) => return String::new(),
            (false, both) => both,
        };
        let line = if both { &self.byline.both } else { &self.byline.people };
        sentence::fill(line, &[("people", &self.listed(&people))])
    }

    /// How much somebody wrote.
    pub(super) fn measure(&self, words: usize, share: f64) -> String {
        let words = self.counted(&self.words, words, &[]);
        sentence::fill(&self.measure, &[("words", &words), ("percent", &self.percent(share))])
    }

    /// Ember's share in so many words: a reader must always be able to tell.
    pub(super) fn ember_share(&self, credits: &[Credit]) -> String {
        let Some(ember) = credits.iter().find(|credit| is_ember(credit)) else {
            return self.share.people.clone();
        };
        let people: Vec<String> = people(credits).map(|one| self.name(one, &self.guest)).collect();
        if people.is_empty() {
            return self.share.ember.clone();
        }
        let (percent, names) = (self.percent(ember.share), capital(&self.listed(&people)));
        let gaps = [("percent", percent.as_str()), ("people", names.as_str())];
        self.counted(&self.share.both, people.len(), &gaps)
    }

    /// A step of the making, as a sentence.
    pub(super) fn step(&self, step: &Step) -> String {
        let passages = self.counted(&self.passages, step.count, &[]);
        let words = self.counted(&self.words_of, step.words, &[]);
        let wrote = match step.count {
            1 => words,
            _ => sentence::fill(&self.in_all, &[("passages", &passages), ("words", &words)]),
        };
        let times = self.counted(&self.times, step.count, &[]);
        let name = self.name(&step.name, &self.guest);
        let gaps =
            [("name", &*name), ("passages", &*passages), ("wrote", &*wrote), ("times", &*times)];
        let said = self.step.get(step.kind.as_str()).map(|said| sentence::fill(said, &gaps));
        capital(&said.unwrap_or_default())
    }

    /// A day, from a time as it is written in books of events: `2026-03-09T22:15:00Z`.
    pub(super) fn day(&self, at: &str) -> String {
        let day = at.split('T').next().unwrap_or_default();
        let parts: Vec<usize> = day.split('-').filter_map(|part| part.parse().ok()).collect();
        let [year, month, day] = parts[..] else { return day.to_owned() };
        let month = month.checked_sub(1).and_then(|index| self.months.get(index));
        let (year, day) = (year.to_string(), day.to_string());
        let month = month.map_or("", String::as_str);
        sentence::fill(&self.date, &[("day", &day), ("month", month), ("year", &year)])
    }

    /// Somebody's name as the list of writers shows it.
    pub(super) fn credit(&self, credit: &Credit) -> String {
        if is_ember(credit) {
            credit.name.clone()
        } else {
            capital(&self.name(&credit.name, &self.guest))
        }
    }

    /// A name inside a sentence; somebody without one is `nameless`. A name that runs against its
    /// sentence is set apart from it.
    fn name(&self, name: &str, nameless: &str) -> String {
        if name == NAMELESS {
            return nameless.to_owned();
        }
        match sentence::is_right_to_left(name) == (self.dir == "rtl") {
            true => name.to_owned(),
            false => format!("\u{2068}{name}\u{2069}"),
        }
    }

    /// "Mia", "Mia and Theo", "Mia, Theo and Dad".
    fn listed(&self, names: &[String]) -> String {
        match names {
            [] => String::new(),
            [one] => one.clone(),
            [most @ .., last] => {
                format!("{}{}{last}", most.join(&self.list.between), self.list.last)
            }
        }
    }

    fn counted(&self, forms: &Counted, count: usize, gaps: &[(&str, &str)]) -> String {
        let form = forms.get(sentence::plural(&self.lang, count)).or_else(|| forms.get("other"));
        let number = sentence::grouped(count, &self.thousands);
        let gaps: Vec<(&str, &str)> = gaps.iter().copied().chain([("count", &*number)]).collect();
        form.map(|form| sentence::fill(form, &gaps)).unwrap_or_default()
    }

    fn percent(&self, share: f64) -> String {
        sentence::fill(&self.percent, &[("number", &format!("{:.0}", share * 100.0))])
    }
}

fn people(credits: &[Credit]) -> impl Iterator<Item = &str> {
    credits.iter().filter(|credit| !is_ember(credit)).map(|credit| credit.name.as_str())
}

/// A sentence begins with a capital, where its letters have any.
fn capital(said: &str) -> String {
    let mut letters = said.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use domain::{Author, StepKind, Timestamp};

    use super::*;

    fn step(kind: StepKind, count: usize, words: usize) -> Step {
        let (at, name) = (Timestamp(0), "Mia".to_owned());
        Step { at, name, author: Author::Human, ink: None, kind, count, words }
    }

    fn credit(name: &str, author: Author) -> Credit {
        Credit { name: name.into(), author, ink: None, share: 0.5, words: 2 }
    }

    #[test]
    fn every_language_tells_every_step() {
        for words in &*LANGUAGES {
            for kind in StepKind::ALL {
                let said = words.step(&step(*kind, 3, 12));
                assert!(said.contains("Mia") && !said.contains('{'), "{}: {said}", words.lang);
            }
        }
    }

    #[test]
    fn numbers_are_words_of_a_sentence() {
        let check = |lang: &str, count, want: &str| {
            assert_eq!(Words::of(lang).measure(count, 0.031), want);
        };
        check("en", 1, "1 word, 3 %");
        check("en", 1_204, "1,204 words, 3 %");
        check("de", 1, "1 Wort, 3 %");
        check("de", 1_204, "1.204 Wörter, 3 %");
        check("ar", 2, "كلمتان، 3%");
        check("ar", 3, "3 كلمات، 3%");
        check("ar", 11, "11 كلمة، 3%");
    }

    #[test]
    fn steps_are_told_as_in_the_reader() {
        let check = |lang: &str, kind, count, words, want: &str| {
            assert_eq!(Words::of(lang).step(&step(kind, count, words)), want);
        };
        check("en", StepKind::TookBack, 1, 0, "Mia took back a passage.");
        check("en", StepKind::AskedAgain, 3, 0, "Mia asked Ember for another take, 3 times.");
        check("de", StepKind::Wrote, 3, 1_240, "Mia schrieb 3 Abschnitte, zusammen 1.240 Wörter.");
        check("ar", StepKind::TookBack, 2, 0, "\u{2068}Mia\u{2069}: سحب مقطعين.");
    }

    #[test]
    fn covers_are_signed() {
        let check = |lang: &str, names: &[&str], want: &str| {
            let people = names.iter().map(|name| credit(name, Author::Human));
            let credits: Vec<Credit> = people.chain([credit("Ember", Author::Narrator)]).collect();
            assert_eq!(Words::of(lang).byline(&credits), want);
        };
        check("en", &[], "told by Ember");
        check("en", &["Mia", "Theo", NAMELESS], "by Mia, Theo and a guest, with Ember");
        check("de", &[NAMELESS], "von einem Gast, mit Ember");
        check("ar", &["ليلى"], "بقلم ليلى، مع Ember");
    }

    #[test]
    fn days_are_written_out() {
        assert_eq!(Words::of("en").day("2026-03-09T22:15:00Z"), "9 March 2026");
        assert_eq!(Words::of("de").day("2026-03-09T22:15:00Z"), "9. März 2026");
        assert_eq!(Words::of("tlh").day("2026-12-31"), "31 December 2026");
    }
}
