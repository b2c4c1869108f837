//! How much of what in how much time: by address (of IPv6, by network) or by person.
//!
//! On one node it is counted in memory. Several, with a Redis between them, share what everybody has
//! left; while Redis is away each counts for itself, and no request fails for it. What a node has let
//! pass it knows by itself as well, so whoever has used all of it up there is not asked about.

mod pace;
mod shared;

use std::fmt;
use std::hash::Hash;
use std::net::IpAddr;
use std::num::NonZeroU32;
use std::str::FromStr;
use std::sync::Arc;
use std::time::Duration;

use domain::UserId;
use wire::ProblemCode;

use crate::problem::{Answer, Fault};
use pace::{Left, Pace, Wait};
pub use shared::Shared;

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

    fn pace(self) -> Pace {
        let each = self.per / self.count.get();
        Pace { each, all: each * self.count.get() }
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

/// One limiter.
struct Limiter<K> {
    name: &'static str,
    pace: Pace,
    /// None: nothing is limited.
    left: Option<Left<K>>,
}

impl<K: Hash + Eq + Clone + fmt::Display> Limiter<K> {
    fn new(name: &'static str, rate: Rate, on: bool) -> Self {
        let pace = rate.pace();
        Limiter { name, pace, left: on.then(|| Left::new(pace)) }
    }

    /// Takes one on this node.
    fn take_here(&self, key: &K) -> Answer<()> {
        self.left.as_ref().map_or(Ok(()), |left| left.take(key)).map_err(refused)
    }

    /// Takes one on all nodes.
    async fn take(&self, shared: Option<&Shared>, key: &K) -> Answer<()> {
        self.ask_all(shared, key, true).await?;
        self.take_here(key)
    }

    /// Whether one is left on all nodes.
    async fn ask(&self, shared: Option<&Shared>, key: &K) -> Answer<()> {
        self.ask_all(shared, key, false).await
    }

    async fn ask_all(&self, shared: Option<&Shared>, key: &K, take: bool) -> Answer<()> {
        let Some(left) = &self.left else { return Ok(()) };
        left.ask(key).map_err(refused)?;
        let Some(shared) = shared else { return Ok(()) };
        let answer = shared.ask((self.name, &key.to_string()), self.pace, take).await;
        answer.unwrap_or(Ok(())).map_err(refused)
    }

    fn forget_idle(&self) {
        if let Some(left) = &self.left {
            left.forget_idle();
        }
    }
}

fn refused(Wait(wait): Wait) -> Fault {
    Fault::new(ProblemCode::RateLimited).after(wait.as_secs() + 1)
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

/// The limiters of this node, and what they share with those of others.
#[derive(Clone)]
pub struct Limits(Arc<Inner>);

macro_rules! limiters {
    (
        here { $($(#[$here_doc:meta])* $here:ident($here_key:ty) = $here_rate:ident;)+ }
        shared { $($(#[$doc:meta])* $name:ident($key:ty) = $rate:ident;)+ }
        asked { $($(#[$asked_doc:meta])* $asked:ident($asked_key:ty) = $asked_rate:ident;)+ }
    ) => {
        struct Inner {
            shared: Option<Shared>,
            $($here: Limiter<$here_key>,)+
            $($name: Limiter<$key>,)+
            $($asked: Limiter<$asked_key>,)+
        }

        impl Limits {
            /// Limiters with these rates; `on: false` limits nothing (the bench profile).
            pub fn new(rates: &Rates, on: bool, shared: Option<Shared>) -> Self {
                Limits(Arc::new(Inner {
                    shared,
                    $($here: Limiter::new(stringify!($here), rates.$here_rate, on),)+
                    $($name: Limiter::new(stringify!($name), rates.$rate, on),)+
                    $($asked: Limiter::new(stringify!($asked), rates.$asked_rate, on),)+
                }))
            }

            $(
                $(#[$here_doc])*
                ///
                /// # Errors
                /// `rate_limited`, with the time to wait.
                pub fn $here(&self, key: $here_key) -> Answer<()> {
                    self.0.$here.take_here(&key.holder())
                }
            )+

            $(
                $(#[$doc])*
                ///
                /// # Errors
                /// `rate_limited`, with the time to wait.
                pub async fn $name(&self, key: $key) -> Answer<()> {
                    self.0.$name.take(self.0.shared.as_ref(), &key.holder()).await
                }
            )+

            /// Drops what is known of keys that have been quiet long enough to have all of their
            /// allowance again.
            pub fn forget_idle(&self) {
                $(self.0.$here.forget_idle();)+
                $(self.0.$name.forget_idle();)+
                $(self.0.$asked.forget_idle();)+
            }
        }
    };
}

limiters! {
    // Counted on each node for itself: all of them are far above what people do and come often, so
    // that asking Redis would cost more than what they spare, and as many nodes as there are times as
    // much hurts nobody.
    here {
        /// Any request.
        requests(IpAddr) = requests;
        /// A sign of writing.
        typing(UserId) = typing;
        /// A sign of where in a story somebody is.
        spots(UserId) = typing;
    }
    shared {
        /// Signing up.
        sign_up(IpAddr) = sign_up;
        /// Signing in.
        sign_in(IpAddr) = sign_in;
        /// Beginning without an account.
        guest(IpAddr) = guest;
        /// A turn.
        turns(UserId) = turns;
        /// A message beside a story.
        chat(UserId) = chat;
        /// Beginning a story.
        stories(UserId) = stories;
        /// Asking for a picture.
        pictures(UserId) = pictures;
        /// A search.
        searches(UserId) = searches;
        /// Drawing a tile.
        tiles(IpAddr) = tiles;
    }
    // Taken only where something has come of it, see below.
    asked {
        passages(UserId) = passages;
        guest_passages(IpAddr) = guest_passages;
        invite_guesses(IpAddr) = invite_guesses;
    }
}

/// Who Ember tells for: people have an allowance each, guests share one by address.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Listener {
    /// Somebody with an account.
    Person(UserId),
    /// Somebody without.
    Guest(IpAddr),
}

impl Limits {
    /// Whether Ember may tell for somebody. It is [`Limits::told`] that counts.
    ///
    /// # Errors
    /// `rate_limited`, with the time to wait.
    pub(crate) async fn may_be_told(&self, listener: Listener) -> Answer<()> {
        let shared = self.0.shared.as_ref();
        match listener {
            Listener::Person(user) => self.0.passages.ask(shared, &user).await,
            Listener::Guest(address) => self.0.guest_passages.ask(shared, &address.holder()).await,
        }
    }

    /// Ember tells for somebody.
    ///
    /// # Errors
    /// `rate_limited`, with the time to wait.
    pub(crate) async fn told(&self, listener: Listener) -> Answer<()> {
        let shared = self.0.shared.as_ref();
        match listener {
            Listener::Person(user) => self.0.passages.take(shared, &user).await,
            Listener::Guest(address) => self.0.guest_passages.take(shared, &address.holder()).await,
        }
    }

    /// Whether somebody at an address may guess at what opens a story. It is
    /// [`Limits::guessed_wrongly`] that counts.
    ///
    /// # Errors
    /// `rate_limited`, with the time to wait.
    pub async fn may_guess(&self, address: IpAddr) -> Answer<()> {
        self.0.invite_guesses.ask(self.0.shared.as_ref(), &address.holder()).await
    }

    /// Somebody at an address has guessed wrongly.
    pub async fn guessed_wrongly(&self, address: IpAddr) {
        // Whoever has no guess left, since others there guessed at the same time, has not one less.
        let _ = self.0.invite_guesses.take(self.0.shared.as_ref(), &address.holder()).await;
    }
}

#[cfg(test)]
mod tests {
    use bus::testing::TestRedis;

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

    #[tokio::test]
    async fn a_limit_holds_for_each_key() {
        let rates = Rates { turns: Rate::per_minute(2), ..Rates::default() };
        let limits = Limits::new(&rates, true, None);
        let [ana, ben] = [1, 2].map(|n| UserId(uuid::Uuid::from_u128(n)));
        assert!(limits.turns(ana).await.is_ok() && limits.turns(ana).await.is_ok());
        assert_eq!(limits.turns(ana).await.map_err(|f| f.code()), Err(ProblemCode::RateLimited));
        assert!(limits.turns(ben).await.is_ok());
    }

    #[tokio::test]
    async fn a_household_has_one_allowance() {
        let rates = Rates { sign_up: Rate::hourly(1), ..Rates::default() };
        let limits = Limits::new(&rates, true, None);
        let from = async |text: &str| limits.sign_up(text.parse().expect("an address")).await;
        assert!(from("2001:db8:1:2:aaaa::1").await.is_ok());
        assert!(from("2001:db8:1:2:bbbb::9").await.is_err());
        assert!(from("2001:db8:1:3::1").await.is_ok());
        assert!(from("203.0.113.7").await.is_ok());
        assert!(from("::ffff:203.0.113.7").await.is_err());
        assert!(from("203.0.113.8").await.is_ok());
    }

    #[tokio::test]
    async fn only_wrong_guesses_are_counted() {
        let rates = Rates { invite_guesses: Rate::hourly(2), ..Rates::default() };
        let limits = Limits::new(&rates, true, None);
        let [home, away] = ["2001:db8:1:2::1", "2001:db8:1:3::1"].map(|a| a.parse().expect("one"));
        for _ in 0..5 {
            assert!(limits.may_guess(home).await.is_ok());
        }
        limits.guessed_wrongly(home).await;
        assert!(limits.may_guess(home).await.is_ok());
        limits.guessed_wrongly(home).await;
        let refused = limits.may_guess("2001:db8:1:2::ffff".parse().expect("one")).await;
        assert_eq!(refused.map_err(|f| f.code()), Err(ProblemCode::RateLimited));
        assert!(limits.may_guess(away).await.is_ok());
    }

    /// Two nodes over one Redis.
    fn nodes(redis: &TestRedis, rates: &Rates) -> [Limits; 2] {
        let node = |()| {
            let shared = Shared::open(&redis.url()).expect("an address");
            Limits::new(rates, true, Some(shared))
        };
        [(), ()].map(node)
    }

    #[tokio::test]
    async fn nodes_share_one_allowance() {
        let Some(redis) = TestRedis::start() else { return };
        let rates =
            Rates { turns: Rate::hourly(3), invite_guesses: Rate::hourly(2), ..Rates::default() };
        let [one, other] = nodes(&redis, &rates);
        let [ana, ben] = [1, 2].map(|n| UserId(uuid::Uuid::from_u128(n)));
        for node in [&one, &other, &one] {
            assert!(node.turns(ana).await.is_ok());
        }
        for node in [&other, &one] {
            let wait = node.turns(ana).await.expect_err("none is left").into_ack().retry_after;
            assert!(wait.is_some_and(|wait| (1_190..=1_201).contains(&wait)), "{wait:?}");
        }
        assert!(other.turns(ben).await.is_ok());
        let home = "203.0.113.7".parse().expect("an address");
        for node in [&one, &other] {
            assert!(one.may_guess(home).await.is_ok() && other.may_guess(home).await.is_ok());
            node.guessed_wrongly(home).await;
        }
        assert!(one.may_guess(home).await.is_err() && other.may_guess(home).await.is_err());
    }

    #[tokio::test]
    async fn without_redis_each_node_counts_and_then_they_share_again() {
        let Some(mut redis) = TestRedis::start() else { return };
        let rates = Rates { turns: Rate::hourly(2), ..Rates::default() };
        let [one, other] = nodes(&redis, &rates);
        let user = |n| UserId(uuid::Uuid::from_u128(n));
        assert!(one.turns(user(1)).await.is_ok());
        redis.kill();
        assert!(one.turns(user(1)).await.is_ok(), "no request fails for it");
        assert!(one.turns(user(1)).await.is_err(), "what it let pass before counts");
        assert!(other.turns(user(1)).await.is_ok() && other.turns(user(1)).await.is_ok());
        redis.revive();
        // Somebody else each time, until what one node lets pass is known on the other.
        for n in 2.. {
            assert!(one.turns(user(n)).await.is_ok() && one.turns(user(n)).await.is_ok());
            if other.turns(user(n)).await.is_err() {
                break;
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }
}
