//! Purity: rules take values and give values. Time, chance, files and waiting are somebody
//! else's, so that a rule can be tested with nothing but its arguments.

use super::Fault;
use crate::tree::{File, Tree};

/// Crates that are pure as a whole.
const PURE_CRATES: [&str; 4] = ["domain", "ember", "illustrator", "moderation"];

/// Files that are pure within a crate that is not.
const PURE_FILES: [&str; 1] = ["crates/library/src/project.rs"];

/// What a pure file does not say, and what it is.
const FORBIDDEN: [(&str, &str); 14] = [
    ("SystemTime", "a clock"),
    ("Instant", "a clock"),
    ("now_utc", "a clock"),
    ("now_v7", "a clock"),
    ("new_v4", "randomness"),
    ("rand::", "randomness"),
    ("getrandom", "randomness"),
    ("fs::", "files"),
    ("std::fs", "files"),
    ("std::env", "the environment"),
    ("std::process", "processes"),
    ("std::thread", "threads"),
    ("tokio::", "a runtime"),
    (".await", "waiting"),
];

pub(super) fn faults(tree: &Tree) -> Vec<Fault> {
    tree.files().filter(|file| is_pure(file)).flat_map(impurities).collect()
}

fn is_pure(file: &File) -> bool {
    let Some((name, rest)) = file.path.strip_prefix("crates/").and_then(|p| p.split_once("/src/"))
    else {
        return false;
    };
    let is_rule = rest == "rules.rs" || rest.starts_with("rules/");
    let is_listed = PURE_CRATES.contains(&name) || PURE_FILES.contains(&file.path.as_str());
    file.ending() == "rs" && (is_rule || is_listed)
}

fn impurities(file: &File) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (line, text) in file.lines() {
        let code = text.split("//").next().unwrap_or_default();
        // One word a line is enough to mend it.
        if let Some((word, what)) = FORBIDDEN.iter().find(|(word, _)| says(code, word)) {
            let why = format!("`{word}` is {what}, and this file is a rule: take it as a value");
            faults.push(Fault::at(file, line, why));
        }
    }
    faults
}

/// Whether code has this word, not as the end of a longer one: `brand::` is not `rand::`.
fn says(code: &str, word: &str) -> bool {
    code.match_indices(word).any(|(at, _)| {
        let before = code[..at].chars().next_back();
        let after = code[at + word.len()..].chars().next();
        let joins = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '_');
        let open_end = word.ends_with(':');
        let open_start = word.starts_with('.');
        (open_start || !joins(before)) && (open_end || !joins(after))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tidy::said;

    #[test]
    fn a_rule_that_looks_at_the_clock_is_named() {
        let planted = "fn turn() {\n    let now = std::time::SystemTime::now();\n}\n";
        for path in [
            "crates/rooms/src/rules/turns.rs",
            "crates/users/src/rules.rs",
            "crates/domain/src/event.rs",
            "crates/library/src/project.rs",
        ] {
            let want = format!(
                "{path}:2: `SystemTime` is a clock, and this file is a rule: take it as a value"
            );
            assert_eq!(said(faults, &[(path, planted)]), [want]);
        }
    }

    #[test]
    fn each_impurity_is_seen() {
        for line in [
            "use std::time::Instant;",
            "let dice = rand::random();",
            "let text = fs::read_to_string(path)?;",
            "use std::fs;",
            "let news = bus.next().await;",
            "tokio::spawn(work);",
            "let id = Uuid::now_v7();",
        ] {
            assert_eq!(said(faults, &[("crates/ember/src/tell.rs", line)]).len(), 1, "{line}");
        }
    }

    #[test]
    fn words_that_only_look_alike_pass() {
        for line in ["// never std::fs", "let b = brand::of(x);", "struct Instantly;", "offs::x()"]
        {
            assert!(said(faults, &[("crates/ember/src/tell.rs", line)]).is_empty(), "{line}");
        }
        let elsewhere = [("crates/rooms/src/submit_turn.rs", "tokio::spawn(work);")];
        assert!(said(faults, &elsewhere).is_empty());
    }
}
