//! What asking "who is this" and checking a password cost on this machine:
//! `cargo run --release -p auth --example measure`.

use std::net::{IpAddr, Ipv4Addr};
use std::time::{Duration, Instant};

use auth::{
    Auth, Client, Cost, Credential, LoginError, Registered, Secret, Settings, SignUpForm, Visitor,
};
use clock::Clock;
use store::{Options, Store};

const EMAIL: &str = "ada@example.org";
const PASSWORD: &str = "lantern-otter-quilt-41";
const USES: u32 = 200_000;
const LOGINS: u32 = 20;

type Failure = Box<dyn std::error::Error>;

#[tokio::main]
async fn main() -> Result<(), Failure> {
    let folder = tempfile::tempdir()?;
    let address = format!("sqlite:{}", folder.path().join("measure.db").display());
    let clock = Clock::system();
    let store = Store::open(&address, Options::default()).await?;
    let migrations = [users::MIGRATIONS, auth::MIGRATIONS].concat();
    store.migrate(&migrations, clock.now_ms()).await?;
    let settings =
        Settings { secret: Secret::new(clock.random_bytes()), cost: Cost::Standard, region: None };
    let auth = Auth::new(store, clock, settings);
    identify(&auth).await?;
    log_in(&auth).await
}

async fn identify(auth: &Auth) -> Result<(), Failure> {
    let form = SignUpForm {
        email: EMAIL,
        password: PASSWORD,
        pen_name: "Ada",
        birth_month: "1990-05",
        region: None,
    };
    let sign_up = auth.check_sign_up(&form).map_err(|errors| format!("{errors:?}"))?;
    let registered = auth.register(sign_up, visitor(1), |_, _| Ok(())).await?;
    let Registered::Account(opened) = registered else { return Err("a child?".into()) };
    for (name, credential) in [
        ("cookie", Credential::Cookie(opened.cookie.reveal())),
        ("bearer", Credential::Bearer(&opened.access_token.token)),
    ] {
        let begun = Instant::now();
        for _ in 0..USES {
            auth.identify(credential).await?.ok_or("nobody")?;
        }
        println!("identify by {name}, in memory: {:?}", begun.elapsed() / USES);
        let begun = Instant::now();
        for _ in 0..USES / 100 {
            auth.flush();
            auth.identify(credential).await?.ok_or("nobody")?;
        }
        println!("identify by {name}, after a flush: {:?}", begun.elapsed() / (USES / 100));
    }
    Ok(())
}

async fn log_in(auth: &Auth) -> Result<(), Failure> {
    let wrong = "lantern-otter-quilt-42";
    for (name, email, password) in [
        ("right", EMAIL, PASSWORD),
        ("wrong", EMAIL, wrong),
        ("unknown", "eve@example.org", PASSWORD),
    ] {
        let mut took = Vec::new();
        for n in 0..LOGINS {
            let begun = Instant::now();
            // From an address of its own each time, so that none has to wait.
            match auth.login((email, password), visitor(n), |_, _| Ok(())).await {
                Ok(_) | Err(LoginError::Wrong) => took.push(begun.elapsed()),
                Err(error) => return Err(error.into()),
            }
        }
        took.sort();
        let total: Duration = took.iter().sum();
        let median = took[took.len() / 2];
        println!("login, {name}: median {median:?}, mean {:?}", total / LOGINS);
    }
    Ok(())
}

fn visitor(host: u32) -> Visitor<'static> {
    Visitor {
        session: None,
        user_agent: None,
        address: IpAddr::V4(Ipv4Addr::from_bits(0x0a00_0000 + host)),
        client: Client::Browser,
    }
}
