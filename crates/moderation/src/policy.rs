//! The policy: one table from class and tier to what happens.
//!
//! Where the safety design names two ways ("W/H"), the first is taken when the gate has other
//! words to offer that keep the meaning, the second otherwise.

use std::fmt;

use domain::{Author, Tier};

use crate::{Channel, Class, Decision, Item, Openness};

/// Version of [`POLICY`], kept in each record. Raise it with every change of the table.
pub(crate) const VERSION: &str = "1";

/// A class acts from this score on; below, it is only noted.
pub(crate) const ACTS: f32 = 0.5;
/// From this score on a finding counts as strong.
pub(crate) const STRONG: f32 = 0.8;

/// What happens to one class in one tier.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cell {
    /// Always this.
    Always(Decision),
    /// Other words if there are any, else this.
    SoftenOr(Decision),
    /// Allowed, with a warning to the writer.
    Warn,
    /// Allowed where adults opened the room to it; else other words if there are any, else block.
    WhereOpen,
    /// Blocked when strong, else allowed.
    BlockIfStrong,
}

impl fmt::Display for Cell {
    /// The notation of the safety design: A, W, H, B, E.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Cell::Always(decision) => f.write_str(letter(*decision)),
            Cell::SoftenOr(decision) => write!(f, "W/{}", letter(*decision)),
            Cell::Warn => f.write_str("warn, A"),
            Cell::WhereOpen => f.write_str("A if open, else W/B"),
            Cell::BlockIfStrong => f.write_str("B/A"),
        }
    }
}

fn letter(decision: Decision) -> &'static str {
    match decision {
        Decision::Allow => "A",
        Decision::Rewrite => "W",
        Decision::Hold => "H",
        Decision::Block => "B",
        Decision::Escalate => "E",
    }
}

/// One row of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Row {
    /// The class it is about.
    pub class: Class,
    /// Under 13, and guests.
    pub kids: Cell,
    /// 13 to 17.
    pub teens: Cell,
    /// 18 and over.
    pub adults: Cell,
}

const A: Cell = Cell::Always(Decision::Allow);
const W: Cell = Cell::Always(Decision::Rewrite);
const H: Cell = Cell::Always(Decision::Hold);
const B: Cell = Cell::Always(Decision::Block);
const E: Cell = Cell::Always(Decision::Escalate);
const W_H: Cell = Cell::SoftenOr(Decision::Hold);
const W_B: Cell = Cell::SoftenOr(Decision::Block);

const fn row(class: Class, kids: Cell, teens: Cell, adults: Cell) -> Row {
    Row { class, kids, teens, adults }
}

/// The table, a row for each class in the order of [`Class::ALL`].
pub const POLICY: &[Row] = &[
    row(Class::Sexual, B, B, Cell::WhereOpen),
    row(Class::Romance, B, A, A),
    row(Class::MinorSexual, E, E, E),
    row(Class::Gore, W_B, W_H, A),
    row(Class::FantasyViolence, A, A, A),
    row(Class::Fright, W_H, A, A),
    row(Class::SelfHarm, E, E, E),
    row(Class::SelfHarmCharacter, W_H, A, A),
    row(Class::SelfHarmMethod, E, E, E),
    row(Class::AbuseDisclosure, E, E, E),
    row(Class::Hate, B, B, W),
    row(Class::HateOpposed, W, A, A),
    row(Class::Harassment, B, B, B),
    row(Class::Threat, E, E, E),
    row(Class::Instructions, B, B, B),
    row(Class::Drugs, W_B, W_H, A),
    row(Class::Gambling, W_H, A, A),
    row(Class::GamblingPromotion, B, B, B),
    row(Class::ProfanityMild, W, A, A),
    row(Class::ProfanityStrong, W, W, A),
    row(Class::PersonalData, B, W_B, Cell::Warn),
    row(Class::ContactExchange, B, W_B, Cell::Warn),
    row(Class::Grooming, E, E, A),
    row(Class::DangerousChallenge, E, E, Cell::BlockIfStrong),
    row(Class::Injection, A, A, A),
    row(Class::Spam, B, B, B),
    row(Class::Undecidable, H, H, A),
    row(Class::Unseen, H, H, H),
];

/// What was decided for one class.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Ruling {
    pub(crate) class: Class,
    pub(crate) decision: Decision,
    pub(crate) warns: bool,
}

/// What the table says about `class` with `score` in `item`, where `softens` tells whether other
/// words are at hand.
pub(crate) fn rule(item: &Item<'_>, class: Class, score: f32, softens: bool) -> Ruling {
    let row = &POLICY[class as usize];
    let cell = match item.tier {
        Tier::Kids => row.kids,
        Tier::Teens => row.teens,
        Tier::Adults => row.adults,
    };
    let soften_or = |decision| if softens { Decision::Rewrite } else { decision };
    let decision = match cell {
        _ if score < ACTS => Decision::Allow,
        // Without other words there is nothing to offer.
        Cell::Always(Decision::Rewrite) => soften_or(Decision::Block),
        Cell::Always(decision) => decision,
        Cell::SoftenOr(decision) => soften_or(decision),
        Cell::Warn => Decision::Allow,
        Cell::WhereOpen if item.openness == Openness::Adult => Decision::Allow,
        Cell::WhereOpen => soften_or(Decision::Block),
        Cell::BlockIfStrong if score >= STRONG => Decision::Block,
        Cell::BlockIfStrong => Decision::Allow,
    };
    let warns = cell == Cell::Warn && score >= ACTS;
    Ruling { class, decision: settle(item, decision), warns }
}

/// Fits a decision to where it would be carried out.
fn settle(item: &Item<'_>, decision: Decision) -> Decision {
    match (decision, item.author, item.channel) {
        // Nobody reviews or helps a machine: its sentence is dropped and asked for again.
        (Decision::Hold | Decision::Escalate, Author::Narrator, _) => Decision::Block,
        // A name with a hole in it is no name: the writer picks another.
        (Decision::Rewrite, Author::Human, Channel::Name) => Decision::Block,
        (decision, _, _) => decision,
    }
}

#[cfg(test)]
mod tests {
    use std::fmt::Write;

    use super::*;

    #[test]
    fn the_table_is_that_of_the_safety_design() {
        let mut table = String::new();
        for Row { class, kids, teens, adults } in POLICY {
            writeln!(table, "{class}: {kids} | {teens} | {adults}").expect("a string grows");
        }
        insta::assert_snapshot!(table);
    }

    #[test]
    fn each_class_has_its_row() {
        let rows: Vec<Class> = POLICY.iter().map(|row| row.class).collect();
        assert_eq!(rows, Class::ALL);
    }
}
