//! How old the people of a room are, and the rating that comes of it.

use std::time::Duration;

use cache::Cache;
use clock::Clock;
use domain::{News, Role, Tier, Timestamp, UserId};
use library::{Stories, memberships};
use users::Standing;

use crate::rules::Company;
use crate::{Actor, Rooms};

/// People kept in memory: more than one node has in its rooms.
const CAPACITY: u64 = 20_000;
/// How long what is known of somebody is believed. People only grow older, so what has changed
/// meanwhile makes a room stricter than it needs to be, never less strict.
const TTL: Duration = Duration::from_secs(60);

/// How old people are. None: there is no such account. Clones share what is kept.
#[derive(Clone)]
pub(crate) struct Ages(Cache<UserId, Option<Standing>>);

impl Ages {
    pub(crate) fn new(clock: Clock) -> Self {
        Ages(Cache::new(CAPACITY, TTL, clock))
    }

    async fn of(&self, stories: &Stories, user: UserId) -> Result<Option<Standing>, store::Error> {
        let load = || stories.read(move |r| users::standing(r, user));
        self.0.get_or_load(user, load).await
    }
}

/// The tier of somebody with an account. None: they have none.
pub(crate) fn known_tier(standing: Option<Standing>, now: Timestamp) -> Option<Tier> {
    let standing = standing.filter(|standing| standing.role != Role::Guest);
    standing.map(|standing| standing.tier(now))
}

impl Actor {
    /// Their tier, if they have an account.
    pub(crate) fn known_tier(&self) -> Option<Tier> {
        (!self.guest).then_some(self.tier)
    }

    /// The rating of a room in which nobody else sits.
    pub(crate) fn rating_alone(&self, audience: Tier) -> Tier {
        Company::NOBODY.with(self.known_tier()).rating(audience)
    }
}

impl Rooms {
    /// The rating of a room in which these people sit.
    ///
    /// # Errors
    /// The database's.
    pub async fn rating(&self, audience: Tier, members: &[UserId]) -> Result<Tier, store::Error> {
        Ok(self.company(members.iter().copied()).await?.rating(audience))
    }

    /// The same, where one of them is at hand.
    pub(crate) async fn rating_around(
        &self,
        actor: &Actor,
        audience: Tier,
        members: &[UserId],
    ) -> Result<Tier, store::Error> {
        let others = members.iter().copied().filter(|member| *member != actor.user);
        Ok(self.company(others).await?.with(actor.known_tier()).rating(audience))
    }

    async fn company(&self, people: impl Iterator<Item = UserId>) -> Result<Company, store::Error> {
        let now = self.stories.now();
        let mut company = Company::NOBODY;
        for user in people {
            let standing = self.ages.of(&self.stories, user).await?;
            company = company.with(known_tier(standing, now));
        }
        Ok(company)
    }

    /// Somebody has an account now who had none: the rooms they sit in are rated anew.
    ///
    /// # Errors
    /// The database's.
    pub async fn is_known_now(&self, user: UserId) -> Result<(), library::Error> {
        self.ages.0.remove(&user);
        for story in self.stories.read(move |r| memberships(r, user)).await? {
            self.stories.tell(story, News::Rated);
        }
        Ok(())
    }
}
