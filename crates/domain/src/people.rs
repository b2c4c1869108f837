//! People: whom something is made for, what they may do, and the ink they write in.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::{Timestamp, UnknownWord};

words! {
    /// Whom something is made for. Ordered: what suits a lower tier suits a higher one.
    Tier {
        /// Under 13.
        Kids = "kids",
        /// 13 to 17.
        Teens = "teens",
        /// 18 and over.
        Adults = "adults",
    }
}

impl Tier {
    /// Characters of one turn.
    pub const fn turn_max(self) -> usize {
        match self {
            Tier::Kids => 2_000,
            Tier::Teens => 6_000,
            Tier::Adults => 20_000,
        }
    }
}

words! {
    /// What an account may do.
    Role {
        /// A random session without an account.
        Guest = "guest",
        /// Somebody who writes.
        Writer = "writer",
    }
}

words! {
    /// The ink of a seat, handed out in this order. Ember has none: its words are plain.
    Ink {
        /// Deep blue, a solid rule in the margin.
        Inkwell = "inkwell",
        /// Brown, a dotted rule.
        Walnut = "walnut",
        /// Blue-green, a double rule.
        Verdigris = "verdigris",
        /// Dark pink, a dashed rule.
        Mulberry = "mulberry",
        /// Green, a dash-dot rule.
        Moss = "moss",
        /// Violet, a wavy rule.
        Damson = "damson",
    }
}

impl Ink {
    /// The ink of the seat with this number, counted from 0.
    pub fn of_seat(seat: usize) -> Ink {
        Ink::ALL[seat % Ink::ALL.len()]
    }
}

/// The year and month somebody was born in, written `1990-05`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct BirthMonth {
    year: i32,
    month: u8,
}

/// Nobody living is older than this, in years.
const OLDEST: i32 = 125;

impl BirthMonth {
    /// Whole years of age at `now`, by the rule "first of the month after": somebody born in May
    /// turns a year older on the first of June, so never a day early.
    ///
    /// None for a month that has not come yet or lies beyond a human life.
    pub fn age(self, now: Timestamp) -> Option<i32> {
        let (year, month) = now.year_month();
        let years = year - self.year - i32::from(month <= self.month);
        let born = (self.year, self.month) <= (year, month);
        (born && years <= OLDEST).then(|| years.max(0))
    }

    /// The tier of somebody of this age at `now`.
    pub fn tier(self, now: Timestamp) -> Option<Tier> {
        self.age(now).map(|age| match age {
            ..13 => Tier::Kids,
            13..18 => Tier::Teens,
            _ => Tier::Adults,
        })
    }
}

impl fmt::Display for BirthMonth {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year, self.month)
    }
}

impl FromStr for BirthMonth {
    type Err = UnknownWord;
    fn from_str(text: &str) -> Result<Self, UnknownWord> {
        let (year, month) = text.split_once('-').ok_or(UnknownWord)?;
        let digits = |s: &str, n| s.len() == n && s.bytes().all(|b| b.is_ascii_digit());
        if !digits(year, 4) || !digits(month, 2) {
            return Err(UnknownWord);
        }
        let year = year.parse().map_err(|_| UnknownWord)?;
        let month = month.parse().map_err(|_| UnknownWord)?;
        (1..=12).contains(&month).then_some(BirthMonth { year, month }).ok_or(UnknownWord)
    }
}

impl TryFrom<String> for BirthMonth {
    type Error = UnknownWord;
    fn try_from(text: String) -> Result<Self, UnknownWord> {
        text.parse()
    }
}

impl From<BirthMonth> for String {
    fn from(month: BirthMonth) -> String {
        month.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// 2026-11-25.
    const NOW: Timestamp = Timestamp(1_795_594_103_000);

    #[track_caller]
    fn check(month: &str, age: Option<i32>, tier: Option<Tier>) {
        let month: BirthMonth = month.parse().expect("a month");
        assert_eq!((month.age(NOW), month.tier(NOW)), (age, tier));
    }

    #[test]
    fn a_tier_begins_on_the_first_of_the_month_after() {
        check("2013-10", Some(13), Some(Tier::Teens));
        check("2013-11", Some(12), Some(Tier::Kids));
        check("2008-10", Some(18), Some(Tier::Adults));
        check("2008-11", Some(17), Some(Tier::Teens));
        check("2026-11", Some(0), Some(Tier::Kids));
        check("2026-12", None, None);
        check("1890-01", None, None);
    }

    #[test]
    fn a_month_of_birth_has_one_spelling() {
        for text in ["1990", "1990-13", "1990-0", "90-05", "1990-5", "+990-05", "1990-05-01"] {
            assert!(text.parse::<BirthMonth>().is_err(), "{text}");
        }
    }
}
