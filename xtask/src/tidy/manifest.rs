//! The dependencies a `Cargo.toml` names: as much of TOML as our manifests use.

use crate::tree::File;

/// How a crate uses another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Use {
    /// In what it builds.
    Normal,
    /// In its tests only.
    Dev,
}

/// A dependency and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Dependency {
    /// The crate it names.
    pub(super) name: String,
    /// Its line in the manifest.
    pub(super) line: usize,
    /// What it is used for.
    pub(super) used: Use,
}

/// The value of `name` in `[package]`.
pub(super) fn package_name(manifest: &File) -> Option<&str> {
    let mut lines = manifest.text.lines().skip_while(|line| line.trim() != "[package]").skip(1);
    lines.by_ref().take_while(|line| !line.starts_with('[')).find_map(|line| text_of(line, "name"))
}

/// All dependencies, in the order of the file.
pub(super) fn dependencies(manifest: &File) -> Vec<Dependency> {
    let mut found = Vec::new();
    let mut section = None;
    for (line, text) in manifest.lines() {
        let text = text.trim();
        if let Some(header) = text.strip_prefix('[').and_then(|text| text.strip_suffix(']')) {
            // `[dependencies]`, `[target.'cfg(unix)'.dependencies]` or `[dependencies.domain]`.
            section = section_of(header);
            let named = header.rsplit_once('.').filter(|(table, _)| section_of(table).is_some());
            if let Some((table, name)) = named {
                let used = section_of(table).unwrap_or(Use::Normal);
                found.push(Dependency { name: name.to_owned(), line, used });
            }
            continue;
        }
        let Some(used) = section.filter(|_| !text.is_empty() && !text.starts_with('#')) else {
            continue;
        };
        if let Some(name) = dependency_name(text) {
            found.push(Dependency { name, line, used });
        }
    }
    found
}

fn section_of(header: &str) -> Option<Use> {
    match header.rsplit('.').next()? {
        "dependencies" | "build-dependencies" => Some(Use::Normal),
        "dev-dependencies" => Some(Use::Dev),
        _ => None,
    }
}

/// `domain.workspace = true`, `domain = { … }`, or another name with `package = "domain"`.
fn dependency_name(text: &str) -> Option<String> {
    let (key, value) = text.split_once('=')?;
    let renamed = value.split_once("package").and_then(|(_, rest)| quoted(rest));
    let key = key.trim().split('.').next()?;
    Some(renamed.unwrap_or(key).trim_matches('"').to_owned())
}

fn text_of<'a>(line: &'a str, key: &str) -> Option<&'a str> {
    let (found, value) = line.split_once('=')?;
    (found.trim() == key).then(|| quoted(value)).flatten()
}

fn quoted(text: &str) -> Option<&str> {
    text.split('"').nth(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_way_to_name_a_dependency_is_seen() {
        let text = "[package]\nname = \"rooms\"\n[dependencies]\n# clock\ndomain.workspace = true\n\
            lib = { package = \"library\", path = \"../library\" }\n[dependencies.engine]\n\
            workspace = true\n[target.'cfg(unix)'.dependencies]\nmedia = { path = \"../media\" }\n\
            [dev-dependencies]\nstore = { workspace = true }\n[lints]\nworkspace = true\n";
        let manifest = File { path: "crates/rooms/Cargo.toml".into(), text: text.into() };
        let found = dependencies(&manifest);
        let names: Vec<_> = found.iter().map(|found| (found.name.as_str(), found.line)).collect();
        let want = [("domain", 5), ("library", 6), ("engine", 7), ("media", 10), ("store", 12)];
        assert_eq!(names, want);
        assert_eq!(found.last().map(|found| found.used), Some(Use::Dev));
        assert_eq!(package_name(&manifest), Some("rooms"));
    }
}
