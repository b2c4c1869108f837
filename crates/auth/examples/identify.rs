//! What asking "who is this" and checking a password cost on this machine:
//! `cargo run --release -p auth --example identify`.

use std::net::{IpAddr, Ipv4Addr};
use std::time::{Duration, Instant};

use auth::{
    Auth, Client, Cost, Credential, LoginError, Registered, Secret, Settings, SignUpForm, Visitor,
};
use clock::Clock;
use store::{Options, Store};

const EMAIL: &str = "ada@example.org";
const PASSWORD: &str = "lantern-otter-quilt-41";
/// Batches of each measurement. The fastest counts: what others did on the machine meanwhile only
/// makes one slower.
const BATCHES: u32 = 50;
const USES_A_BATCH: u32 = 2_000;
const LOGINS: u32 = 40;

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
        let in_memory = fastest(async || {
            for _ in 0..USES_A_BATCH {
                auth.identify(credential).await?.ok_or("nobody")?;
            }
            Ok(())
        });
        println!("identify by {name}, in memory: {:?}", in_memory.await? / USES_A_BATCH);
        let after_a_flush = fastest(async || {
            auth.flush();
            auth.identify(credential).await?.ok_or("nobody")?;
            Ok(())
        });
        println!("identify by {name}, after a flush: {:?}", after_a_flush.await?);
    }
    Ok(())
}

async fn fastest(work: impl AsyncFn() -> Result<(), Failure>) -> Result<Duration, Failure> {
    let mut fastest = Duration::MAX;
    for _ in 0..BATCHES {
        let begun = Instant::now();
        work().await?;
        fastest = fastest.min(begun.elapsed());
    }
    Ok(fastest)
}

/// The three kinds take turns, so that the machine is as busy for one as for the others.
async fn log_in(auth: &Auth) -> Result<(), Failure> {
    let kinds = [
        ("right", (EMAIL, PASSWORD)),
        ("wrong", (EMAIL, "lantern-otter-quilt-42")),
        ("unknown", ("eve@example.org", PASSWORD)),
    ];
    let mut took = kinds.map(|_| Vec::new());
    for n in 0..LOGINS {
        for ((_, credentials), took) in kinds.iter().zip(&mut took) {
            let begun = Instant::now();
            // From an address of its own each time, so that none has to wait.
            match auth.login(*credentials, visitor(n), |_, _| Ok(())).await {
                Ok(_) | Err(LoginError::Wrong) => took.push(begun.elapsed()),
                Err(error) => return Err(error.into()),
            }
        }
    }
    for ((name, _), mut took) in kinds.into_iter().zip(took) {
        took.sort();
        println!("login, {name}: fastest {:?}, median {:?}", took[0], took[took.len() / 2]);
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
