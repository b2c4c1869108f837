//! The rules of this house that a machine can hold. Each file is one of them.

mod layers;
mod manifest;
mod names;
mod purity;
mod size;
mod words;

use std::fmt;

use crate::tree::{File, Tree};

/// Something to mend.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Fault {
    path: String,
    line: Option<usize>,
    why: String,
}

impl Fault {
    fn in_file(file: &File, why: impl Into<String>) -> Self {
        Fault { path: file.path.clone(), line: None, why: why.into() }
    }

    fn at(file: &File, line: usize, why: impl Into<String>) -> Self {
        Fault { path: file.path.clone(), line: Some(line), why: why.into() }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            Some(line) => write!(f, "{}:{line}: {}", self.path, self.why),
            None => write!(f, "{}: {}", self.path, self.why),
        }
    }
}

/// Everything to mend in a tree.
pub(crate) fn faults(tree: &Tree) -> Vec<Fault> {
    let rules: [fn(&Tree) -> Vec<Fault>; 5] =
        [layers::faults, purity::faults, size::faults, names::faults, words::faults];
    rules.iter().flat_map(|rule| rule(tree)).collect()
}

/// A rule's faults as lines, for its tests.
#[cfg(test)]
fn said(rule: fn(&Tree) -> Vec<Fault>, files: &[(&str, &str)]) -> Vec<String> {
    rule(&Tree::of(files)).iter().map(ToString::to_string).collect()
}
