//! How often Ember tells for somebody: guests share an allowance by address.

use std::net::IpAddr;

use crate::extract::Person;
use crate::limits::Limits;
use crate::problem::Answer;

/// Takes one passage from somebody's allowance.
///
/// # Errors
/// `rate_limited`, with the time to wait.
pub(crate) fn allowed(limits: &Limits, person: &Person, address: IpAddr) -> Answer<()> {
    match person.identity.masked_as_kids() {
        true => limits.guest_passages(address),
        false => limits.passages(person.user()),
    }
}
