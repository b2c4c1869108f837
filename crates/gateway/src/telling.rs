//! How often Ember tells for somebody: guests share an allowance by address.

use std::net::IpAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use crate::extract::Person;
use crate::limits::{Limits, Listener};
use crate::problem::Answer;

/// Takes one passage from somebody's allowance.
///
/// # Errors
/// `rate_limited`, with the time to wait.
pub(crate) async fn allowed(limits: &Limits, person: &Person, address: IpAddr) -> Answer<()> {
    limits.told(listener(person, address)).await
}

fn listener(person: &Person, address: IpAddr) -> Listener {
    match person.identity.masked_as_kids() {
        true => Listener::Guest(address),
        false => Listener::Person(person.user()),
    }
}

/// A passage that Ember may tell for somebody, if it comes to that. Only a transaction knows, and it
/// waits for nobody: so it is asked before whether one is left, and counted after.
pub(crate) struct Passage {
    limits: Limits,
    listener: Listener,
    is_left: bool,
    taken: Arc<AtomicBool>,
}

impl Passage {
    /// Asks whether one is left.
    pub(crate) async fn ask(limits: &Limits, person: &Person, address: IpAddr) -> Self {
        let listener = listener(person, address);
        let is_left = limits.may_be_told(listener).await.is_ok();
        Passage { limits: limits.clone(), listener, is_left, taken: Arc::default() }
    }

    /// What the transaction calls where Ember is to answer.
    pub(crate) fn take(&self) -> impl Fn() -> bool + Clone + Send + 'static {
        let (is_left, taken) = (self.is_left, self.taken.clone());
        move || {
            taken.store(true, Ordering::Relaxed);
            is_left
        }
    }

    /// Counts it, if it was taken.
    pub(crate) async fn settle(self) {
        if self.is_left && self.taken.load(Ordering::Relaxed) {
            // Others may have taken what was left in the meantime; this one is told already.
            let _ = self.limits.told(self.listener).await;
        }
    }
}
