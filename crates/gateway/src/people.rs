//! Who is who: pen names and pictures for lists of members, kept for a minute.

use std::collections::HashMap;
use std::time::Duration;

use cache::Cache;
use clock::Clock;
use domain::{Timestamp, UserId};
use store::Store;
use users::Member;

use crate::problem::Answer;

/// People kept in memory.
const CAPACITY: u64 = 20_000;
/// How long a changed name may still be seen by others.
const TTL: Duration = Duration::from_secs(60);

/// People, by id. Clones share what is kept.
#[derive(Clone)]
pub struct People {
    store: Store,
    clock: Clock,
    kept: Cache<UserId, Member>,
}

impl People {
    /// People of this database.
    pub fn new(store: Store, clock: Clock) -> Self {
        People { kept: Cache::new(CAPACITY, TTL, clock.clone()), store, clock }
    }

    /// Those of `ids` who have an account.
    pub(crate) async fn of(&self, ids: Vec<UserId>) -> Answer<HashMap<UserId, Member>> {
        let mut found = HashMap::new();
        let mut missing = Vec::new();
        for id in ids {
            match self.kept.get(&id) {
                Some(member) => drop(found.insert(id, member)),
                None => missing.push(id),
            }
        }
        if !missing.is_empty() {
            let now = Timestamp(self.clock.now_ms());
            let read = move |r: &mut store::Reader| users::members(r, &missing, now);
            for member in self.store.read(read).await? {
                self.kept.insert(member.id, member.clone());
                found.insert(member.id, member);
            }
        }
        Ok(found)
    }

    /// Forgets somebody whose name or picture has changed.
    pub(crate) fn forget(&self, id: UserId) {
        self.kept.remove(&id);
    }
}
