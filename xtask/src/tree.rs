//! The repository's text files, read once.

use std::path::Path;
use std::{fs, io};

/// Folders that hold nothing we wrote: built, fetched or kept by a running server.
const NOT_OURS: [&str; 8] = [
    ".git",
    ".tanstack",
    "data",
    "dist",
    "node_modules",
    "playwright-report",
    "target",
    "test-results",
];

/// Endings of the files that are read.
const TEXTS: [&str; 10] = ["css", "html", "js", "md", "mjs", "rs", "svg", "toml", "ts", "tsx"];

/// A file of the repository.
#[derive(Debug, Clone)]
pub(crate) struct File {
    /// From the root, with forward slashes: `crates/domain/src/lib.rs`.
    pub(crate) path: String,
    /// What it says.
    pub(crate) text: String,
}

impl File {
    /// The last part of the path: `lib.rs`.
    pub(crate) fn name(&self) -> &str {
        self.path.rsplit('/').next().unwrap_or_default()
    }

    /// What comes after the last dot of the name: `rs`.
    pub(crate) fn ending(&self) -> &str {
        self.name().rsplit_once('.').map_or("", |(_, ending)| ending)
    }

    /// The lines, numbered from 1.
    pub(crate) fn lines(&self) -> impl Iterator<Item = (usize, &str)> {
        (1..).zip(self.text.lines())
    }
}

/// All files, sorted by path.
#[derive(Debug, Clone, Default)]
pub(crate) struct Tree(Vec<File>);

impl Tree {
    /// Reads the files under `root`.
    pub(crate) fn read(root: &Path) -> io::Result<Self> {
        let mut tree = Tree::default();
        tree.add_folder(root, "")?;
        tree.0.sort_by(|a, b| a.path.cmp(&b.path));
        Ok(tree)
    }

    fn add_folder(&mut self, folder: &Path, path: &str) -> io::Result<()> {
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            let name = entry.file_name().to_string_lossy().into_owned();
            let at = if path.is_empty() { name.clone() } else { format!("{path}/{name}") };
            let kind = entry.file_type()?;
            if kind.is_dir() && !NOT_OURS.contains(&name.as_str()) {
                self.add_folder(&entry.path(), &at)?;
            } else if kind.is_file() && name.rsplit('.').next().is_some_and(is_text) {
                self.0.push(File { path: at, text: fs::read_to_string(entry.path())? });
            }
        }
        Ok(())
    }

    /// A tree of these paths and texts.
    #[cfg(test)]
    pub(crate) fn of(files: &[(&str, &str)]) -> Self {
        let file =
            |(path, text): &(&str, &str)| File { path: (*path).into(), text: (*text).into() };
        Tree(files.iter().map(file).collect())
    }

    /// How many files there are.
    pub(crate) fn len(&self) -> usize {
        self.0.len()
    }

    /// The files.
    pub(crate) fn files(&self) -> impl Iterator<Item = &File> {
        self.0.iter()
    }

    /// The file at a path.
    #[cfg(test)]
    pub(crate) fn file(&self, path: &str) -> Option<&File> {
        self.0.iter().find(|file| file.path == path)
    }
}

fn is_text(ending: &str) -> bool {
    TEXTS.contains(&ending)
}
