//! How much of what in how much time: GCRA on this node, by address (of IPv6, by
//! network) or by person.

use std::fmt;
use std::hash::Hash;
use std::net::IpAddr;
use std::num::NonZeroU32;
use std::str::FromStr;
use std::sync::Arc;
use std::time::Duration;

use domain::UserId;
use governor::clock::{Clock as _, DefaultClock};
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};
use wire::ProblemCode;

use crate::problem::{Answer, Fault};

/// So many in such a time, written `10/h`, `30/min`, `5/s`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rate {
    count: NonZeroU32,
    per: Duration,
}

impl Rate {
    /// `count` in an hour.
    const fn hourly(count: u32) -> Rate {
        Rate { count: at_least_one(count), per: Duration::from_secs(3_600) }
    }

    /// `count` in a minute.
    const fn per_minute(count: u32) -> Rate {
        Rate { count: at_least_one(count), per: Duration::from_secs(60) }
    }

    /// `count` in a second.
    const fn per_second(count: u32) -> Rate {
        Rate { count: at_least_one(count), per: Duration::from_secs(1) }
    }

    fn quota(self) -> Quota {
        let each = self.per / self.count.get();
        let quota = Quota::with_period(each).unwrap_or(Quota::per_second(self.count));
        quota.allow_burst(self.count)
    }
}

const fn at_least_one(count: u32) -> NonZeroU32 {
    match NonZeroU32::new(count) {
        Some(count) => count,
        None => NonZeroU32::MIN,
    }
}

impl FromStr for Rate {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let wrong = || format!("`{text}` is no rate; write it like 10/h, 30/min or 5/s");
        let (count, unit) = text.split_once('/').ok_or_else(wrong)?;
        let count = count.trim().parse().map_err(|_| wrong())?;
        let seconds = match unit.trim() {
            "s" => 1,
            "min" => 60,
            "h" => 3_600,
            "d" => 86_400,
            _ => return Err(wrong()),
        };
        Ok(Rate { count, per: Duration::from_secs(seconds) })
    }
}

impl fmt::Display for Rate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let unit = match self.per.as_secs() {
            1 => "s",
            60 => "min",
            3_600 => "h",
            _ => "d",
        };
        write!(f, "{}/{unit}", self.count)
    }
}

/// What is limited, and how much. The operator may set each.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rates {
    /// Requests of an address, but for the client's files.
    pub requests: Rate,
    /// Sign-ups of an address.
    pub sign_up: Rate,
    /// Sign-ins of an address.
    pub sign_in: Rate,
    /// Guest sessions of an address.
    pub guest: Rate,
    /// Ember's passages for the guests of an address.
    pub guest_passages: Rate,
    /// Ember's passages for a person.
    pub passages: Rate,
    /// Turns of a person, passed on or written.
    pub turns: Rate,
    /// Messages of a person beside stories.
    pub chat: Rate,
    /// Stories a person begins.
    pub stories: Rate,
    /// Signs of writing of a person.
    pub typing: Rate,
    /// Pictures a person asks for.
    pub pictures: Rate,
    /// Searches of a person.
    pub searches: Rate,
    /// Tiles drawn for an address; those that are kept count for nothing.
    pub tiles: Rate,
    /// Wrong guesses of an address at an invitation's letters or words.
    pub invite_guesses: Rate,
}

impl Default for Rates {
    fn default() -> Self {
        Rates {
            requests: Rate::per_minute(1_200),
            sign_up: Rate::hourly(5),
            sign_in: Rate::per_minute(20),
            guest: Rate::hourly(10),
            guest_passages: Rate::hourly(60),
            passages: Rate::hourly(600),
            turns: Rate::per_minute(30),
            chat: Rate::per_minute(20),
            stories: Rate::hourly(60),
            typing: Rate::per_second(5),
            pictures: Rate::per_minute(20),
            searches: Rate::per_minute(60),
            tiles: Rate::per_minute(300),
            invite_guesses: Rate::hourly(10),
        }
    }
}

/// One limiter; None: unlimited.
struct Limiter<K: Hash + Eq + Clone>(Option<DefaultKeyedRateLimiter<K>>);

impl<K: Hash + Eq + Clone> Limiter<K> {
    fn new(rate: Rate, on: bool) -> Self {
        Limiter(on.then(|| RateLimiter::keyed(rate.quota())))
    }

    fn take(&self, key: &K) -> Answer<()> {
        let Some(limiter) = &self.0 else { return Ok(()) };
        limiter.check_key(key).map_err(|not_until| {
            let wait = not_until.wait_time_from(DefaultClock::default().now());
            Fault::new(ProblemCode::RateLimited).after(wait.as_secs() + 1)
        })
    }

    fn forget_idle(&self) {
        if let Some(limiter) = &self.0 {
            limiter.retain_recent();
        }
    }
}

/// The limiters of this node.
#[derive(Clone)]
pub struct Limits(Arc<Inner>);

struct Inner {
    requests: Limiter<IpAddr>,
    sign_up: Limiter<IpAddr>,
    sign_in: Limiter<IpAddr>,
    guest: Limiter<IpAddr>,
    guest_passages: Limiter<IpAddr>,
    passages: Limiter<UserId>,
    turns: Limiter<UserId>,
    chat: Limiter<UserId>,
    stories: Limiter<UserId>,
    typing: Limiter<UserId>,
    pictures: Limiter<UserId>,
    searches: Limiter<UserId>,
    tiles: Limiter<IpAddr>,
    invite_guesses: Limiter<IpAddr>,
}

/// What an allowance goes by.
trait Allowance {
    /// Who shares it.
    fn holder(self) -> Self;
}

impl Allowance for UserId {
    fn holder(self) -> Self {
        self
    }
}

/// A household shares one, since it has more IPv6 addresses than anybody can count.
impl Allowance for IpAddr {
    fn holder(self) -> Self {
        auth::network_of(self)
    }
}

macro_rules! limiters {
    ($($(#[$doc:meta])* $name:ident($key:ty);)+) => {
        impl Limits {
            $(
                $(#[$doc])*
                ///
                /// # Errors
                /// `rate_limited`, with the time to wait.
                pub fn $name(&self, key: $key) -> Answer<()> {
                    self.0.$name.take(&key.holder())
                }
            )+

            /// Drops what is known of keys that have been quiet long enough to have all of their
            /// allowance again.
            pub fn forget_idle(&self) {
                $(self.0.$name.forget_idle();)+
            }
        }
    };
}

limiters! {
    /// Any request.
    requests(IpAddr);
    /// Signing up.
    sign_up(IpAddr);
    /// Signing in.
    sign_in(IpAddr);
    /// Beginning without an account.
    guest(IpAddr);
    /// Ember's passage for a guest.
    guest_passages(IpAddr);
    /// Ember's passage for a person.
    passages(UserId);
    /// A turn.
    turns(UserId);
    /// A message beside a story.
    chat(UserId);
    /// Beginning a story.
    stories(UserId);
    /// A sign of writing.
    typing(UserId);
    /// Asking for a picture.
    pictures(UserId);
    /// A search.
    searches(UserId);
    /// Drawing a tile.
    tiles(IpAddr);
    /// A wrong guess at an invitation.
    invite_guesses(IpAddr);
}

impl Limits {
    /// Limiters with these rates; `on: false` limits nothing (the bench profile).
    pub fn new(rates: &Rates, on: bool) -> Self {
        Limits(Arc::new(Inner {
            requests: Limiter::new(rates.requests, on),
            sign_up: Limiter::new(rates.sign_up, on),
            sign_in: Limiter::new(rates.sign_in, on),
            guest: Limiter::new(rates.guest, on),
            guest_passages: Limiter::new(rates.guest_passages, on),
            passages: Limiter::new(rates.passages, on),
            turns: Limiter::new(rates.turns, on),
            chat: Limiter::new(rates.chat, on),
            stories: Limiter::new(rates.stories, on),
            typing: Limiter::new(rates.typing, on),
            pictures: Limiter::new(rates.pictures, on),
            searches: Limiter::new(rates.searches, on),
            tiles: Limiter::new(rates.tiles, on),
            invite_guesses: Limiter::new(rates.invite_guesses, on),
        }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rate_is_written_as_it_is_read() {
        for text in ["10/h", "30/min", "5/s", "1000/d"] {
            assert_eq!(text.parse::<Rate>().map(|rate| rate.to_string()).as_deref(), Ok(text));
        }
        for text in ["10", "0/h", "-1/h", "10/week", "/h", "ten/h"] {
            assert!(text.parse::<Rate>().is_err(), "{text}");
        }
    }

    #[test]
    fn a_limit_holds_for_each_key() {
        let rates = Rates { turns: Rate::per_minute(2), ..Rates::default() };
        let limits = Limits::new(&rates, true);
        let [ana, ben] = [1, 2].map(|n| UserId(uuid::Uuid::from_u128(n)));
        assert!(limits.turns(ana).is_ok() && limits.turns(ana).is_ok());
        assert_eq!(limits.turns(ana).map_err(|f| f.code()), Err(ProblemCode::RateLimited));
        assert!(limits.turns(ben).is_ok());
    }

    #[test]
    fn a_household_has_one_allowance() {
        let rates = Rates { sign_up: Rate::hourly(1), ..Rates::default() };
        let limits = Limits::new(&rates, true);
        let from = |text: &str| limits.sign_up(text.parse().expect("an address"));
        assert!(from("2001:db8:1:2:aaaa::1").is_ok());
        assert!(from("2001:db8:1:2:bbbb::9").is_err());
        assert!(from("2001:db8:1:3::1").is_ok());
        assert!(from("203.0.113.7").is_ok());
        assert!(from("::ffff:203.0.113.7").is_err());
        assert!(from("203.0.113.8").is_ok());
    }
}
