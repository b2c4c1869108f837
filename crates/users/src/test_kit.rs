//! What the tests of this crate begin with.

use clock::Clock;
use domain::{Timestamp, UserId};
use store::{Reader, Store, Tx};

use crate::{
    Account, Email, EmailTaken, MIGRATIONS, NewAccount, PenName, Users, create_guest, erase,
    register, sweep_guests,
};

/// 2026-11-25T08:08:23Z, where the clock stands at first.
pub(crate) const NOW: Timestamp = Timestamp(1_795_594_103_000);

pub(crate) struct Kit {
    pub(crate) users: Users,
    pub(crate) clock: Clock,
    store: Store,
}

/// Runs a test on fresh databases with this crate's tables.
pub(crate) fn on_each_database(test: impl AsyncFn(Kit)) {
    store::testing::on_each_database(async |database| {
        let store = database.open().await;
        store.migrate(MIGRATIONS, NOW.0).await.expect("migrates");
        let clock = Clock::manual(NOW.0, 1);
        test(Kit { users: Users::new(store.clone(), clock.clone()), clock, store }).await;
    });
}

impl Kit {
    pub(crate) fn now(&self) -> Timestamp {
        Timestamp(self.clock.now_ms())
    }

    pub(crate) async fn write<T: Send + 'static>(
        &self,
        work: impl FnMut(&mut Tx) -> Result<T, store::Error> + Send + 'static,
    ) -> T {
        self.store.write(work).await.expect("writes")
    }

    pub(crate) async fn read<T: Send + 'static>(
        &self,
        work: impl FnMut(&mut Reader) -> Result<T, store::Error> + Send + 'static,
    ) -> T {
        self.store.read(work).await.expect("reads")
    }

    pub(crate) async fn guest(&self) -> Account {
        let (id, now) = (UserId(self.clock.new_id()), self.now());
        self.write(move |tx| create_guest(tx, id, now)).await
    }

    pub(crate) async fn erase(&self, id: UserId) -> bool {
        self.write(move |tx| erase(tx, id)).await
    }

    pub(crate) async fn sweep(&self) -> Vec<UserId> {
        let now = self.now();
        self.write(move |tx| sweep_guests(tx, now)).await
    }

    /// Signs a grown-up called Ada up.
    pub(crate) async fn register(
        &self,
        email: &str,
        guest: Option<UserId>,
    ) -> Result<Account, EmailTaken> {
        let new = NewAccount { guest, ..self.ada(email, "1990-05") };
        let now = self.now();
        self.write(move |tx| register(tx, &new, now)).await
    }

    pub(crate) async fn register_born(&self, email: &str, birth: &str) -> Account {
        let (new, now) = (self.ada(email, birth), self.now());
        self.write(move |tx| register(tx, &new, now)).await.expect("free")
    }

    /// As [`Kit::register`], to be spawned.
    pub(crate) fn register_task(
        &self,
        email: &str,
        guest: Option<UserId>,
    ) -> impl Future<Output = Result<Account, EmailTaken>> + Send + 'static {
        let new = NewAccount { guest, ..self.ada(email, "1990-05") };
        let (store, now) = (self.store.clone(), self.now());
        async move { store.write(move |tx| register(tx, &new, now)).await.expect("writes") }
    }

    fn ada(&self, email: &str, birth: &str) -> NewAccount {
        NewAccount {
            id: UserId(self.clock.new_id()),
            guest: None,
            email: Email::parse(email).expect("an address"),
            pen_name: PenName::parse("Ada").expect("a name"),
            birth: birth.parse().expect("a month"),
            region: Some("US-NY".parse().expect("a region")),
        }
    }
}
