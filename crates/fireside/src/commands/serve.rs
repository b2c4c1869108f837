//! `fireside serve`: from the settings to an open port, and back in good order.

use std::future::Future;
use std::net::SocketAddr;

use anyhow::Context;
use tokio::net::{TcpListener, TcpSocket};
use tokio::signal::unix::{SignalKind, signal};
use tokio_util::sync::CancellationToken;

use crate::cli::{Profile, Role, Serve};
use crate::config::Config;
use crate::data_folder::DataFolder;
use crate::exit::{Unreachable, Usage};
use crate::wiring::{self, Purpose};
use crate::{commands, logging, sweep};

/// Connections that may wait to be accepted: as many as Linux lets wait by itself. All clients come
/// back at once after a restart, and one that does not fit tries again a whole second later.
const BACKLOG: u32 = 4_096;

pub(crate) fn run(options: &Serve) -> anyhow::Result<()> {
    let mut config = Config::load(&options.common)?;
    if let Some(listen) = options.listen {
        config.listen = listen;
    }
    if !options.roles.is_empty() {
        config.roles.clone_from(&options.roles);
    }
    let purpose = purpose(options.profile, config.listen)?;
    if purpose == Purpose::Bench {
        config.log_level = "warn".into();
    }
    logging::start(&config)?;
    let folder = DataFolder::take(&config)?;
    commands::block_on(serve(&config, purpose))?;
    drop(folder);
    Ok(())
}

/// A load test has no limits, so nobody but this machine may reach it.
fn purpose(profile: Option<Profile>, listen: SocketAddr) -> anyhow::Result<Purpose> {
    match profile {
        None => Ok(Purpose::People),
        Some(Profile::Bench) if listen.ip().is_loopback() => Ok(Purpose::Bench),
        Some(Profile::Bench) => {
            Err(Usage("--profile bench needs a loopback address to listen on".into()).into())
        }
    }
}

async fn serve(config: &Config, purpose: Purpose) -> anyhow::Result<()> {
    let stop = CancellationToken::new();
    let stopping = stop_on_signal(stop.clone())?;
    // The port first: who finds it taken has touched nothing.
    let serves_people = config.does(Role::Api) || config.does(Role::Ws);
    let listener = match serves_people {
        true => Some(listen(config.listen)?),
        false => None,
    };
    let parts = wiring::parts(config, purpose).await?;
    let _relay = wiring::relay(config, &parts).await?;
    if config.is_embedded() {
        // Nobody else has this database: what ran when the last process died runs nowhere.
        let queue = parts.queue.clone();
        parts.stories.store().write(move |tx| queue.take_back(tx)).await.context("the queue")?;
    }
    let sweeping = tokio::spawn(sweep::run(parts.clone(), stop.clone()));
    let working = config.does(Role::Worker).then(|| {
        let worker = wiring::worker(&parts);
        tokio::spawn(worker.run(stop.clone()))
    });
    if let Some(listener) = listener {
        let address = listener.local_addr().unwrap_or(config.listen);
        tracing::info!("the fire is lit at http://{address}");
        let (hub, draining) = (parts.hub.clone(), stop.clone());
        let goodbye = tokio::spawn(async move {
            draining.cancelled().await;
            hub.drain();
            hub.close().await;
        });
        gateway::serve(listener, gateway::router(&parts), stop.clone()).await;
        goodbye.await.context("saying goodbye")?;
    } else {
        stop.cancelled().await;
    }
    if let Some(working) = working {
        working.await.context("the worker")?;
    }
    sweeping.await.context("the sweep")?;
    parts.stories.store().shutdown().await;
    stopping.abort();
    tracing::info!("the fire is out, and every word is kept");
    Ok(())
}

fn listen(address: SocketAddr) -> anyhow::Result<TcpListener> {
    open(address).map_err(|error| {
        Unreachable(format!("cannot listen on {address}: {error}; is another server running?"))
            .into()
    })
}

fn open(address: SocketAddr) -> std::io::Result<TcpListener> {
    let socket = match address {
        SocketAddr::V4(_) => TcpSocket::new_v4()?,
        SocketAddr::V6(_) => TcpSocket::new_v6()?,
    };
    // A port that the last process has just left can be taken at once.
    socket.set_reuseaddr(true)?;
    socket.bind(address)?;
    socket.listen(BACKLOG)
}

/// Fires `stop` on SIGTERM or Ctrl-C.
pub(super) fn stop_on_signal(
    stop: CancellationToken,
) -> anyhow::Result<tokio::task::JoinHandle<()>> {
    let mut terminate = signal(SignalKind::terminate()).context("signals")?;
    let interrupt = tokio::signal::ctrl_c();
    Ok(tokio::spawn(either(async move { terminate.recv().await.unwrap_or(()) }, interrupt, stop)))
}

async fn either<T>(
    one: impl Future<Output = ()>,
    other: impl Future<Output = T>,
    stop: CancellationToken,
) {
    tokio::select! {
        () = one => {}
        _ = other => {}
    }
    stop.cancel();
}
