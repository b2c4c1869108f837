//! Where settings stand: in the file by line, in the environment by name.

use std::collections::BTreeMap;
use std::path::Path;
use std::str::FromStr;

use anyhow::Context;
use toml_edit::{Document, Item, Table};

use super::keys::{KEYS, nearest};
use super::{default_file, mistake};
use crate::exit::Usage;

/// What settings in the environment begin with.
const PREFIX: &str = "FIRESIDE_";
/// Names of the environment that are no settings.
const NOT_SETTINGS: [&str; 2] = ["FIRESIDE_ASSETS_DIR", "FIRESIDE_TEST_POSTGRES"];

/// Settings as they were written.
pub(super) struct Source {
    values: BTreeMap<String, Written>,
}

struct Written {
    text: String,
    /// `fireside.toml:3`, or the name in the environment.
    place: String,
}

impl Source {
    /// Reads the file, and the environment over it.
    pub(super) fn read(file: Option<&Path>) -> anyhow::Result<Self> {
        let mut source = match file.map(Path::to_owned).or_else(default_file) {
            None => Source { values: BTreeMap::new() },
            Some(file) => {
                let name = file.display().to_string();
                let text = std::fs::read_to_string(&file)
                    .map_err(|e| Usage(format!("{name}: {e}")))
                    .context("the settings cannot be read")?;
                Self::of_toml(&text, &name)?
            }
        };
        for (name, value) in std::env::vars() {
            let Some(key) = name.strip_prefix(PREFIX) else { continue };
            if NOT_SETTINGS.contains(&name.as_str()) {
                continue;
            }
            let key = key.to_lowercase().replace("__", ".");
            check_known(&key, &name)?;
            source.set(&key, &value, &name);
        }
        Ok(source)
    }

    /// Reads a file's text; `name` is how mistakes call it.
    pub(super) fn of_toml(text: &str, name: &str) -> anyhow::Result<Self> {
        let line_at = |offset: usize| text[..offset.min(text.len())].matches('\n').count() + 1;
        let document = Document::parse(text.to_owned()).map_err(|error| {
            let line = line_at(error.span().map_or(0, |span| span.start));
            Usage(format!("{name}:{line}: {}", error.message()))
        })?;
        let mut source = Source { values: BTreeMap::new() };
        let place = |table: &Table, key: &str| {
            let span = table.key(key).and_then(toml_edit::Key::span);
            format!("{name}:{}", line_at(span.map_or(0, |span| span.start)))
        };
        for (key, item) in document.as_table() {
            match item {
                Item::Table(table) => {
                    for (inner, item) in table {
                        let full = format!("{key}.{inner}");
                        source.take(&full, item, place(table, inner))?;
                    }
                }
                item => source.take(key, item, place(document.as_table(), key))?,
            }
        }
        Ok(source)
    }

    fn take(&mut self, key: &str, item: &Item, place: String) -> anyhow::Result<()> {
        check_known(key, &place)?;
        let text = match item {
            Item::Value(toml_edit::Value::String(text)) => text.value().clone(),
            Item::Value(toml_edit::Value::Array(list)) => {
                let words = list.iter().map(|value| {
                    value.as_str().map(str::to_owned).unwrap_or_else(|| value.to_string())
                });
                words.collect::<Vec<_>>().join(",")
            }
            Item::Value(value) => value.to_string().trim().to_owned(),
            _ => return Err(mistake(key, &place, "it must be a value, not a table")),
        };
        self.values.insert(key.to_owned(), Written { text, place });
        Ok(())
    }

    /// Sets a value that stands nearer than what was read.
    pub(super) fn set(&mut self, key: &str, text: &str, place: &str) {
        let written = Written { text: text.to_owned(), place: place.to_owned() };
        self.values.insert(key.to_owned(), written);
    }

    /// A setting as text.
    pub(super) fn text(&self, key: &str) -> anyhow::Result<Option<String>> {
        self.checked(key, |text| match text.is_empty() {
            true => Err("it must not be empty".to_owned()),
            false => Ok(text.to_owned()),
        })
    }

    /// A setting of a type that knows how it is written.
    pub(super) fn parsed<T: FromStr>(&self, key: &str) -> anyhow::Result<Option<T>>
    where
        T::Err: std::fmt::Display,
    {
        self.checked(key, |text| text.parse::<T>().map_err(|error| error.to_string()))
    }

    /// Settings of a list.
    pub(super) fn list<T: FromStr>(&self, key: &str) -> anyhow::Result<Vec<T>>
    where
        T::Err: std::fmt::Display,
    {
        let all = |text: &str| {
            let words = text.split(',').map(str::trim).filter(|word| !word.is_empty());
            words.map(|word| word.parse::<T>().map_err(|error| error.to_string())).collect()
        };
        Ok(self.checked(key, all)?.unwrap_or_default())
    }

    /// A setting that `check` understands.
    pub(super) fn checked<T>(
        &self,
        key: &str,
        check: impl FnOnce(&str) -> Result<T, String>,
    ) -> anyhow::Result<Option<T>> {
        debug_assert!(KEYS.iter().any(|known| known.name == key), "{key} is in no list");
        let Some(Written { text, place }) = self.values.get(key) else { return Ok(None) };
        check(text).map(Some).map_err(|why| mistake(key, place, why))
    }
}

fn check_known(key: &str, place: &str) -> anyhow::Result<()> {
    if KEYS.iter().any(|known| known.name == key) {
        return Ok(());
    }
    let hint = nearest(key).map(|near| format!("; did you mean `{near}`?")).unwrap_or_default();
    Err(mistake(key, place, format!("unknown{hint}")))
}
