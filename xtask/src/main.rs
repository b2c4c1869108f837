//! What Cargo does not do for us: `cargo xtask tidy` holds the rules that a machine can check,
//! `cargo xtask gen` writes the files that are derived from code.

mod r#gen;
mod tidy;
mod tree;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

const USAGE: &str = "\
usage: cargo xtask tidy [FOLDER]   check layers, purity, sizes, names and words
       cargo xtask gen             write docs/openapi.json, docs/SETTINGS.md and the client's types
       cargo xtask gen --check     fail when one of them is stale";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let done = match words.as_slice() {
        ["tidy"] => check(&root()),
        ["tidy", folder] => check(Path::new(folder)),
        ["gen"] => r#gen::write(&root()),
        ["gen", "--check"] => r#gen::check(&root()),
        _ => {
            eprintln!("{USAGE}");
            return ExitCode::from(2);
        }
    };
    match done {
        Ok(said) => {
            println!("{said}");
            ExitCode::SUCCESS
        }
        Err(said) => {
            eprintln!("{said}");
            ExitCode::FAILURE
        }
    }
}

fn check(root: &Path) -> Result<String, String> {
    let tree = tree::Tree::read(root).map_err(|error| format!("{}: {error}", root.display()))?;
    let faults = tidy::faults(&tree);
    if faults.is_empty() {
        return Ok(format!("tidy: {} files, nothing to say", tree.len()));
    }
    let lines: Vec<String> = faults.iter().map(ToString::to_string).collect();
    Err(format!("{}\ntidy: {} to mend", lines.join("\n"), faults.len()))
}

/// The repository this was built in.
fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().map_or_else(|| ".".into(), Path::to_owned)
}
