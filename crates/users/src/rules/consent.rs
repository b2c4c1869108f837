//! Who may sign up alone: the age of consent where they live, kept as data.

use std::collections::HashMap;
use std::sync::LazyLock;

use domain::{BirthMonth, Tier, Timestamp};

use crate::Region;

/// What signing up leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Registration {
    /// An account, and things are made for this tier.
    Ok(Tier),
    /// A grown-up has to agree first, and nothing about the child is stored.
    NeedsGuardian,
}

/// Whether somebody born in this month may sign up alone, where they live, at `now`.
///
/// Strict in doubt: an unset or unknown region has the highest usual age, and a birth that cannot
/// be ([`BirthMonth::age`]) needs a guardian.
#[must_use]
pub fn may_register(birth: BirthMonth, region: Option<&Region>, now: Timestamp) -> Registration {
    match (birth.age(now), birth.tier(now)) {
        (Some(age), Some(tier)) if age >= consent_age(region) => Registration::Ok(tier),
        _ => Registration::NeedsGuardian,
    }
}

/// The age of consent in a region, in years: of the part of the country, else of the country, else
/// the default.
#[must_use]
pub fn consent_age(region: Option<&Region>) -> i32 {
    let of = |place: &str| AGES.get(place).copied();
    let listed = region.and_then(|r| of(r.as_str()).or_else(|| of(r.country())));
    listed.or_else(|| of(DEFAULT)).unwrap_or(STRICTEST)
}

const TABLE: &str = include_str!("../../data/consent_ages.txt");
/// The line of the table for all places without one.
const DEFAULT: &str = "**";
/// Should the table lose its default, nobody under age signs up alone.
const STRICTEST: i32 = 18;

static AGES: LazyLock<HashMap<&'static str, i32>> = LazyLock::new(|| {
    let lines = TABLE.lines().filter_map(|line| line.split('#').next()?.split_once(' '));
    lines.filter_map(|(place, age)| Some((place, age.trim().parse().ok()?))).collect()
});

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// 2026-11-25.
    const NOW: Timestamp = Timestamp(1_795_594_103_000);

    fn region(code: &str) -> Option<Region> {
        Some(code).filter(|c| !c.is_empty()).map(|c| c.parse().expect("a region"))
    }

    #[track_caller]
    fn check(code: &str, birth: &str, want: Registration) {
        let birth = birth.parse().expect("a month");
        assert_eq!(may_register(birth, region(code).as_ref(), NOW), want, "{code} {birth}");
    }

    #[test]
    fn every_line_has_a_place_an_age_and_a_source() {
        let lines = TABLE.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
        let mut count = 0;
        for line in lines {
            let (entry, source) = line.split_once('#').expect(line);
            let (place, age) = entry.split_once(' ').expect(line);
            assert!(place == DEFAULT || place.parse::<Region>().is_ok(), "{line}");
            assert!((13..=18).contains(&age.trim().parse::<i32>().expect(line)), "{line}");
            assert!(source.trim().len() > 10, "{line}");
            count += 1;
        }
        assert_eq!(AGES.len(), count, "each place once");
    }

    #[test]
    fn ages_follow_the_place() {
        for (code, age) in [
            ("", 16),
            ("XX", 16),
            ("DE", 16),
            ("IE", 16),
            ("FR", 15),
            ("DK", 15),
            ("ES", 14),
            ("GB", 13),
            ("UK", 13),
            ("US", 13),
            ("US-NY", 13),
            ("CA-QC", 14),
            ("CA-ON", 13),
        ] {
            assert_eq!(consent_age(region(code).as_ref()), age, "{code}");
        }
    }

    #[test]
    fn a_birthday_counts_from_the_first_of_the_month_after() {
        check("US-NY", "2013-10", Registration::Ok(Tier::Teens));
        check("US-NY", "2013-11", Registration::NeedsGuardian);
        check("DE", "2010-10", Registration::Ok(Tier::Teens));
        check("DE", "2010-11", Registration::NeedsGuardian);
        check("", "2010-11", Registration::NeedsGuardian);
        check("IN", "2008-11", Registration::NeedsGuardian);
        check("IN", "2008-10", Registration::Ok(Tier::Adults));
    }

    #[test]
    fn a_birth_that_cannot_be_needs_a_guardian() {
        check("US", "2026-12", Registration::NeedsGuardian);
        check("US", "1890-01", Registration::NeedsGuardian);
    }

    proptest! {
        #[test]
        fn nobody_under_13_signs_up_alone_anywhere(
            place in "[A-Z]{2}(-[A-Z]{2})?", year in 2014i32..2027, month in 1u8..=12,
        ) {
            let birth: BirthMonth = format!("{year}-{month:02}").parse().expect("a month");
            let place: Region = place.parse().expect("a region");
            prop_assert_eq!(may_register(birth, Some(&place), NOW), Registration::NeedsGuardian);
        }

        #[test]
        fn who_may_now_may_later(year in 1990i32..2013, month in 1u8..=12, days in 0i64..9_000) {
            let birth: BirthMonth = format!("{year}-{month:02}").parse().expect("a month");
            let later = NOW.plus_ms(days * 86_400_000);
            if may_register(birth, None, NOW) != Registration::NeedsGuardian {
                prop_assert!(may_register(birth, None, later) != Registration::NeedsGuardian);
            }
        }
    }
}
