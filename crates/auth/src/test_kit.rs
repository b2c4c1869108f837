//! What the tests of this crate begin with.

use std::net::{IpAddr, Ipv4Addr};
use std::sync::{Arc, Mutex};

use clock::Clock;
use domain::{Timestamp, UserId};
use store::{Reader, Store, Tx};

use crate::{
    Auth, Client, Cost, Credential, GuestFate, Identity, LoginError, MIGRATIONS, Opened,
    RegisterError, Registered, Secret, Settings, SignUpForm, Visitor, tables,
};

/// 2026-11-25T08:08:23Z, where the clock stands at first.
pub(crate) const NOW: Timestamp = Timestamp(1_795_594_103_000);
pub(crate) const HOUR_MS: i64 = 3_600_000;
pub(crate) const DAY_MS: i64 = 24 * HOUR_MS;
pub(crate) const PASSWORD: &str = "lantern-otter-quilt-41";
pub(crate) const HERE: IpAddr = IpAddr::V4(Ipv4Addr::new(203, 0, 113, 7));
pub(crate) const THERE: IpAddr = IpAddr::V4(Ipv4Addr::new(198, 51, 100, 9));

/// What guests made: the fates that were settled, in the place of a story component.
type Fates = Arc<Mutex<Vec<GuestFate>>>;

pub(crate) struct Kit {
    pub(crate) auth: Auth,
    pub(crate) clock: Clock,
    pub(crate) store: Store,
    fates: Fates,
}

/// Runs a test on fresh databases with the tables of `users` and of this crate.
pub(crate) fn on_each_database(test: impl AsyncFn(Kit)) {
    store::testing::on_each_database(async |database| {
        let store = database.open().await;
        let migrations = [users::MIGRATIONS, MIGRATIONS].concat();
        store.migrate(&migrations, NOW.0).await.expect("migrates");
        let clock = Clock::manual(NOW.0, 1);
        let auth = Auth::new(store.clone(), clock.clone(), settings(Cost::Bench));
        test(Kit { auth, clock, store, fates: Fates::default() }).await;
    });
}

pub(crate) fn settings(cost: Cost) -> Settings {
    Settings { secret: Secret::new([1; 32]), cost, region: None }
}

/// A browser from here.
pub(crate) fn visitor(session: Option<Identity>) -> Visitor<'static> {
    let user_agent = Some("Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Firefox/145.0");
    Visitor { session, user_agent, address: HERE, client: Client::Browser }
}

pub(crate) fn program() -> Visitor<'static> {
    Visitor { client: Client::Program, user_agent: Some("curl/8"), ..visitor(None) }
}

impl Kit {
    /// Another node on the same database.
    pub(crate) fn other_node(&self) -> Auth {
        Auth::new(self.store.clone(), self.clock.clone(), settings(Cost::Bench))
    }

    pub(crate) fn fates(&self) -> Vec<GuestFate> {
        self.fates.lock().expect("whole").clone()
    }

    fn settle(
        &self,
    ) -> impl FnMut(&mut Tx, GuestFate) -> Result<(), store::Error> + Send + 'static {
        let fates = self.fates.clone();
        move |_tx, fate| {
            fates.lock().expect("whole").push(fate);
            Ok(())
        }
    }

    pub(crate) async fn guest(&self) -> Opened {
        self.auth.begin_as_guest(visitor(None)).await.expect("opens")
    }

    pub(crate) async fn sign_up(
        &self,
        form: SignUpForm<'_>,
        session: Option<Identity>,
    ) -> Result<Registered, RegisterError> {
        let sign_up = self.auth.check_sign_up(&form).expect("good fields");
        self.auth.register(sign_up, visitor(session), self.settle()).await
    }

    /// Signs a grown-up called Ada up.
    pub(crate) async fn ada(&self) -> Opened {
        opened(self.sign_up(form("ada@example.org"), None).await)
    }

    pub(crate) async fn log_in(
        &self,
        credential: (&str, &str),
        visitor: Visitor<'_>,
    ) -> Result<Opened, LoginError> {
        self.auth.login(credential, visitor, self.settle()).await
    }

    pub(crate) async fn by_cookie(&self, opened: &Opened) -> Option<Identity> {
        let cookie = Credential::Cookie(opened.cookie.reveal());
        self.auth.identify(cookie).await.expect("reads")
    }

    pub(crate) async fn by_token(&self, opened: &Opened) -> Option<Identity> {
        let token = Credential::Bearer(&opened.access_token.token);
        self.auth.identify(token).await.expect("reads")
    }

    /// The rows of a table.
    pub(crate) async fn count(&self, table: &'static str) -> i64 {
        let sql = format!("SELECT COUNT(*) FROM {table}");
        let count = move |r: &mut Reader| {
            let row = r.query_opt(&sql, &[])?;
            row.map_or(Ok(0), |row| row.get(0))
        };
        self.store.read::<i64, store::Error, _>(count).await.expect("reads")
    }

    pub(crate) async fn password_hash(&self, id: UserId) -> String {
        let look_up = move |r: &mut Reader| tables::password_hash(r, id);
        self.store.read(look_up).await.expect("reads").expect("has a password")
    }

    pub(crate) async fn account(&self, id: UserId) -> Option<users::Account> {
        users::Users::new(self.store.clone(), self.clock.clone()).profile(id).await.expect("reads")
    }
}

/// A form of a grown-up called Ada.
pub(crate) fn form(email: &str) -> SignUpForm<'_> {
    SignUpForm {
        email,
        password: PASSWORD,
        pen_name: "Ada",
        birth_month: "1990-05",
        region: Some("US-NY"),
    }
}

#[track_caller]
pub(crate) fn opened(outcome: Result<Registered, RegisterError>) -> Opened {
    match outcome {
        Ok(Registered::Account(opened)) => *opened,
        other => panic!("no account: {other:?}"),
    }
}
