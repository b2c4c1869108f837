//! Names and promises: a file says what it is for, and nothing is left for later.

use super::Fault;
use crate::tree::{File, Tree};

/// Names that say nothing, so that everything ends up in them.
const SAYS_NOTHING: [&str; 5] = ["util", "utils", "helper", "helpers", "misc"];

/// Words of code that is not there yet.
const UNFINISHED: [&str; 5] = ["todo!", "unimplemented!", "TODO", "FIXME", "XXX"];

/// Where code is; this crate names the words above and is left out.
const CODE: [&str; 4] = ["bench/", "crates/", "e2e/", "web/"];

pub(super) fn faults(tree: &Tree) -> Vec<Fault> {
    let code = tree.files().filter(|file| is_code(file));
    code.flat_map(|file| name(file).into_iter().chain(unfinished(file))).collect()
}

fn is_code(file: &File) -> bool {
    let ours = CODE.iter().any(|folder| file.path.starts_with(folder));
    ours && matches!(file.ending(), "rs" | "ts" | "tsx" | "css" | "js" | "mjs")
}

fn name(file: &File) -> Option<Fault> {
    if file.name() == "mod.rs" {
        return Some(Fault::in_file(file, "a module is `name.rs` beside its folder, never mod.rs"));
    }
    let parts = file.path.split('/').map(|part| part.split('.').next().unwrap_or_default());
    let empty = parts.into_iter().find(|part| SAYS_NOTHING.contains(part))?;
    Some(Fault::in_file(file, format!("`{empty}` says nothing: name it by what it is for")))
}

fn unfinished(file: &File) -> Vec<Fault> {
    let left = |text: &str| UNFINISHED.iter().find(|word| has_word(text, word));
    let found = file.lines().filter_map(|(line, text)| left(text).map(|word| (line, word)));
    found
        .map(|(line, word)| Fault::at(file, line, format!("`{word}`: finish it, or leave it out")))
        .collect()
}

fn has_word(text: &str, word: &str) -> bool {
    let joins = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    text.match_indices(word).any(|(at, _)| {
        !joins(text[..at].chars().next_back()) && !joins(text[at + word.len()..].chars().next())
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tidy::said;

    #[test]
    fn names_that_say_nothing_are_refused() {
        for path in [
            "crates/rooms/src/utils.rs",
            "web/src/lib/helpers.ts",
            "web/src/utils/date.ts",
            "crates/a/src/b/mod.rs",
        ] {
            assert_eq!(said(faults, &[(path, "")]).len(), 1, "{path}");
        }
        assert!(said(faults, &[("crates/rooms/src/join.rs", "")]).is_empty());
    }

    #[test]
    fn nothing_is_left_for_later() {
        let text = "fn join() {\n    todo!()\n}\n// TODO: leave\nlet mastodon = TODOS;\n";
        let found = said(faults, &[("crates/rooms/src/join.rs", text)]);
        assert_eq!(found.len(), 2, "{found:?}");
        assert!(found[0].starts_with("crates/rooms/src/join.rs:2: `todo!`"), "{found:?}");
    }
}
