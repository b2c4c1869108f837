//! Accounts, and the parts of them that others need.

use domain::{BirthMonth, Ink, Role, Tier, Timestamp, UserId};

use crate::{Avatar, Email, Preferences, Region};

/// A person's account, as it was at the moment it was loaded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// Whose it is.
    pub id: UserId,
    /// What they may do.
    pub role: Role,
    /// Where letters go; a guest has none.
    pub email: Option<Email>,
    /// The name others see; a guest's is empty.
    pub pen_name: String,
    /// When they were born; a guest does not say.
    pub birth: Option<BirthMonth>,
    /// Where they live, when they said so.
    pub region: Option<Region>,
    /// Whom things are made for, from the month of birth at the moment of loading.
    pub tier: Tier,
    /// The ink they like best.
    pub ink: Ink,
    /// By which word they are drawn.
    pub avatar: Avatar,
    /// How they like to read.
    pub preferences: Preferences,
    /// When the account, or the guest it was, began.
    pub created_at: Timestamp,
    /// When they were last here, to the hour.
    pub last_seen_at: Timestamp,
}

impl Account {
    /// An account about which nothing is known yet.
    pub(crate) fn blank(id: UserId, role: Role, now: Timestamp) -> Self {
        Account {
            id,
            role,
            email: None,
            pen_name: String::new(),
            birth: None,
            region: None,
            tier: tier_of(None, now),
            ink: Ink::of_seat(0),
            avatar: Avatar::default(),
            preferences: Preferences::default(),
            created_at: now,
            last_seen_at: now,
        }
    }
}

/// What a list of a story's members shows of somebody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// Who it is.
    pub id: UserId,
    /// The name others see; a guest's is empty.
    pub pen_name: String,
    /// The ink they like best.
    pub ink: Ink,
    /// By which word they are drawn.
    pub avatar: Avatar,
    /// Whom things are made for.
    pub tier: Tier,
}

/// What every request asks about somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// What they may do.
    pub role: Role,
    /// When they were born; a guest does not say.
    pub birth: Option<BirthMonth>,
}

impl Standing {
    /// Whom things are made for at `now`.
    #[must_use]
    pub fn tier(self, now: Timestamp) -> Tier {
        tier_of(self.birth, now)
    }
}

/// Unknown births, and those that cannot be, are Kids.
pub(crate) fn tier_of(birth: Option<BirthMonth>, now: Timestamp) -> Tier {
    birth.and_then(|birth| birth.tier(now)).unwrap_or(Tier::Kids)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tier_rises_by_itself_and_never_early() {
        // 2026-11-30T23:59:59.999Z, the last moment of the birth month.
        let last = Timestamp(1_796_083_199_999);
        let born = |month: &str| Some(month.parse().expect("a month"));
        assert_eq!(tier_of(born("2013-11"), last), Tier::Kids);
        assert_eq!(tier_of(born("2013-11"), last.plus_ms(1)), Tier::Teens);
        assert_eq!(tier_of(born("2008-11"), last), Tier::Teens);
        assert_eq!(tier_of(born("2008-11"), last.plus_ms(1)), Tier::Adults);
        assert_eq!(tier_of(None, last), Tier::Kids);
    }
}
