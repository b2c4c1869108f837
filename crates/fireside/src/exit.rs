//! Exit codes: 0 done, 2 usage or configuration, 3 a dependency cannot be reached, 1 the rest.

use std::process::ExitCode;

/// A mistake in the command line or the settings.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub(crate) struct Usage(pub(crate) String);

/// Something that must be there and is not: a database, a port.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub(crate) struct Unreachable(pub(crate) String);

/// The code that an error ends the program with.
pub(crate) fn code_of(error: &anyhow::Error) -> ExitCode {
    let caused_by = |is: fn(&(dyn std::error::Error + 'static)) -> bool| error.chain().any(is);
    if caused_by(<dyn std::error::Error + 'static>::is::<Usage>) {
        return ExitCode::from(2);
    }
    if caused_by(<dyn std::error::Error + 'static>::is::<Unreachable>) {
        return ExitCode::from(3);
    }
    ExitCode::from(1)
}
