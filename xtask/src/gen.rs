//! Files that follow from code: the description of the API, the reference of the settings, and
//! the client's types. They are committed, so that a change of the contract shows in a review.

use std::path::Path;
use std::process::Command;
use std::{env, fs};

/// A file and the command of the binary that prints it.
const PRINTED: [(&str, &[&str]); 2] =
    [("docs/openapi.json", &["openapi"]), ("docs/SETTINGS.md", &["config", "reference"])];

/// The client's types; `npm run gen` in `web/` writes them from docs/openapi.json.
const TYPES: &str = "web/src/api/schema.gen.ts";

/// Writes all of them.
pub(crate) fn write(root: &Path) -> Result<String, String> {
    let mut said = Vec::new();
    for (path, arguments) in PRINTED {
        let text = printed(root, arguments)?;
        fs::write(root.join(path), text).map_err(|error| format!("{path}: {error}"))?;
        said.push(format!("wrote {path}"));
    }
    said.push(match has_client_tools(root) {
        true => {
            run(Command::new("npm")
                .args(["run", "--silent", "gen"])
                .current_dir(root.join("web")))?;
            format!("wrote {TYPES}")
        }
        false => format!("{TYPES} is as it was: run `npm ci` in web/ first"),
    });
    Ok(said.join("\n"))
}

/// Fails when one of them is not what would be written now. All stay as they are.
pub(crate) fn check(root: &Path) -> Result<String, String> {
    let mut stale = Vec::new();
    for (path, arguments) in PRINTED {
        if fs::read(root.join(path)).unwrap_or_default() != printed(root, arguments)? {
            stale.push(path);
        }
    }
    let mut said = "gen: nothing is stale".to_owned();
    if !has_client_tools(root) {
        said.push_str(&format!("; {TYPES} was not looked at: run `npm ci` in web/ first"));
    } else if stale.is_empty() && types_are_stale(root)? {
        stale.push(TYPES);
    }
    match stale.is_empty() {
        true => Ok(said),
        false => Err(format!("stale: {}; run `cargo xtask gen`", stale.join(", "))),
    }
}

/// Whether other types would be written now. Only the client knows how they are made, and it makes
/// them in their place: what was there is put back.
fn types_are_stale(root: &Path) -> Result<bool, String> {
    let file = root.join(TYPES);
    let before = fs::read(&file).unwrap_or_default();
    let written = write_types(root);
    let fresh = fs::read(&file).unwrap_or_default();
    if fresh != before {
        fs::write(&file, &before).map_err(|error| format!("{TYPES}: {error}"))?;
    }
    written.map(|()| fresh != before)
}

fn write_types(root: &Path) -> Result<(), String> {
    run(Command::new("npm").args(["run", "--silent", "gen"]).current_dir(root.join("web")))?;
    Ok(())
}

fn has_client_tools(root: &Path) -> bool {
    root.join("web/node_modules/.bin/openapi-typescript").exists()
}

/// What the binary prints. It is built when it has to be.
fn printed(root: &Path, arguments: &[&str]) -> Result<Vec<u8>, String> {
    let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(cargo);
    command.args(["run", "--quiet", "--package", "fireside", "--"]).args(arguments);
    run(command.current_dir(root))
}

fn run(command: &mut Command) -> Result<Vec<u8>, String> {
    let name = command.get_program().to_string_lossy().into_owned();
    let output = command.output().map_err(|error| format!("{name} cannot be run: {error}"))?;
    match output.status.success() {
        true => Ok(output.stdout),
        false => Err(format!("{name} failed:\n{}", String::from_utf8_lossy(&output.stderr))),
    }
}
