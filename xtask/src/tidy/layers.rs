//! Layers: which crate may import which. The picture of it is in docs/ARCHITECTURE.md.

use std::collections::{BTreeMap, BTreeSet};

use super::Fault;
use super::manifest::{Use, dependencies, package_name};
use crate::tree::{File, Tree};

/// Every crate, and what it may import of ours. Lower layers first: a crate imports only what
/// stands above its own line, so there are no cycles. A new edge is a decision: its own commit,
/// here and in docs/ARCHITECTURE.md.
const LAYERS: &[(&str, &[&str])] = &[
    // Words, time, and makers that know nothing of stories.
    ("domain", &[]),
    ("clock", &[]),
    ("store", &[]),
    ("ember", &[]),
    ("illustrator", &[]),
    ("lm", &[]),
    ("packs", &[]),
    // What every component stands on.
    ("wire", &["domain"]),
    ("bus", &["domain"]),
    ("cache", &["clock"]),
    ("objects", &["clock", "domain"]),
    ("providers", &["domain"]),
    ("queue", &["clock", "domain", "store"]),
    // Components.
    ("moderation", &["domain"]),
    ("users", &["clock", "domain", "store"]),
    ("auth", &["cache", "clock", "domain", "store", "users"]),
    ("library", &["bus", "cache", "clock", "domain", "store"]),
    (
        "media",
        &[
            "cache",
            "clock",
            "domain",
            "ember",
            "illustrator",
            "library",
            "moderation",
            "objects",
            "queue",
            "store",
        ],
    ),
    (
        "engine",
        &[
            "clock",
            "domain",
            "ember",
            "library",
            "lm",
            "media",
            "moderation",
            "packs",
            "providers",
            "queue",
            "store",
        ],
    ),
    ("notices", &["domain", "library", "store"]),
    (
        "rooms",
        &[
            "cache",
            "clock",
            "domain",
            "engine",
            "library",
            "media",
            "moderation",
            "notices",
            "queue",
            "store",
            "users",
        ],
    ),
    ("book", &["domain", "library", "media", "store"]),
    // The doors.
    (
        "gateway",
        &[
            "auth",
            "book",
            "bus",
            "cache",
            "clock",
            "domain",
            "engine",
            "library",
            "media",
            "moderation",
            "notices",
            "objects",
            "queue",
            "rooms",
            "store",
            "users",
            "wire",
        ],
    ),
    ("fireside", EVERYTHING),
    ("testkit", EVERYTHING),
];

/// The binary wires all parts together, and the test kit starts what it wires.
const EVERYTHING: &[&str] = &["*"];

/// The crate that any test may use, and nothing but tests.
const TESTKIT: &str = "testkit";

pub(super) fn faults(tree: &Tree) -> Vec<Fault> {
    let manifests = manifests(tree);
    let mut faults: Vec<Fault> = manifests
        .iter()
        .flat_map(|(name, manifest)| of_crate(name, manifest, &manifests))
        .collect();
    faults.extend(cycle(&manifests));
    faults
}

/// Each crate by its folder's name.
fn manifests(tree: &Tree) -> BTreeMap<&str, &File> {
    let named = |file: &'_ File| {
        let name = file.path.strip_prefix("crates/")?.strip_suffix("/Cargo.toml")?;
        (!name.contains('/')).then_some(name.len())
    };
    let found = tree.files().filter_map(|file| named(file).map(|length| (file, length)));
    found.map(|(file, length)| (&file.path["crates/".len()..][..length], file)).collect()
}

fn of_crate(name: &str, manifest: &File, ours: &BTreeMap<&str, &File>) -> Vec<Fault> {
    let Some((_, allowed)) = LAYERS.iter().find(|(listed, _)| *listed == name) else {
        let why =
            format!("the crate `{name}` has no layer; give it one in xtask/src/tidy/layers.rs");
        return vec![Fault::in_file(manifest, why)];
    };
    let mut faults = Vec::new();
    if package_name(manifest) != Some(name) {
        faults.push(Fault::in_file(manifest, format!("its package is not named `{name}`")));
    }
    for dependency in dependencies(manifest) {
        let import = dependency.name.as_str();
        let for_tests = dependency.used == Use::Dev && (import == TESTKIT || import == name);
        let listed = import != TESTKIT && (allowed.contains(&import) || *allowed == EVERYTHING);
        if ours.contains_key(import) && !for_tests && !listed {
            let why = format!("`{name}` may not import `{import}`: {}", instead(name, allowed));
            faults.push(Fault::at(manifest, dependency.line, why));
        }
    }
    faults
}

fn instead(name: &str, allowed: &[&str]) -> String {
    match allowed {
        [] => format!("`{name}` stands at the bottom and imports nothing of ours"),
        allowed => format!("it may import {}", allowed.join(", ")),
    }
}

/// A ring of crates that import each other, if there is one.
fn cycle(manifests: &BTreeMap<&str, &File>) -> Option<Fault> {
    let imports = |name: &str| -> Vec<String> {
        let found = manifests.get(name).map(|manifest| dependencies(manifest)).unwrap_or_default();
        let normal = found.into_iter().filter(|found| found.used == Use::Normal);
        normal
            .map(|found| found.name)
            .filter(|name| manifests.contains_key(name.as_str()))
            .collect()
    };
    // Takes away, again and again, what imports nothing that is left.
    let mut left: BTreeSet<&str> = manifests.keys().copied().collect();
    while let Some(free) =
        left.iter().find(|name| !imports(name).iter().any(|i| left.contains(i.as_str()))).copied()
    {
        left.remove(free);
    }
    let first = left.first().and_then(|name| manifests.get(name))?;
    let names: Vec<_> = left.into_iter().collect();
    Some(Fault::in_file(first, format!("crates import each other in a ring: {}", names.join(", "))))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tidy::said;

    fn crate_of(name: &str, rest: &str) -> String {
        format!("[package]\nname = \"{name}\"\n[dependencies]\n{rest}")
    }

    #[test]
    fn an_import_upwards_is_named_with_its_line() {
        let (domain, rooms) =
            (crate_of("domain", "rooms.workspace = true\n"), crate_of("rooms", ""));
        let files = [("crates/domain/Cargo.toml", &*domain), ("crates/rooms/Cargo.toml", &*rooms)];
        let want = "crates/domain/Cargo.toml:4: `domain` may not import `rooms`: \
            `domain` stands at the bottom and imports nothing of ours";
        assert_eq!(said(faults, &files), [want]);
    }

    #[test]
    fn only_tests_may_use_the_test_kit() {
        let kit = crate_of("testkit", "");
        for (rest, count) in [
            ("testkit.workspace = true\n", 1),
            ("[dev-dependencies]\ntestkit.workspace = true\n", 0),
        ] {
            let rooms = crate_of("rooms", rest);
            let files =
                [("crates/rooms/Cargo.toml", &*rooms), ("crates/testkit/Cargo.toml", &*kit)];
            assert_eq!(said(faults, &files).len(), count, "{rest}");
        }
    }

    #[test]
    fn a_ring_is_a_fault_even_where_each_edge_is_allowed() {
        let (kit, fireside) = (
            crate_of("testkit", "fireside.path = \"\"\n"),
            crate_of("fireside", "testkit.path = \"\"\n"),
        );
        let files =
            [("crates/fireside/Cargo.toml", &*fireside), ("crates/testkit/Cargo.toml", &*kit)];
        let faults = said(faults, &files);
        assert!(faults.iter().any(|said| said.contains("ring: fireside, testkit")), "{faults:?}");
    }

    #[test]
    fn a_crate_without_a_layer_is_told_so() {
        let magic = crate_of("magic", "");
        let said = said(faults, &[("crates/magic/Cargo.toml", &magic)]);
        assert!(said[0].contains("`magic` has no layer"), "{said:?}");
    }

    #[test]
    fn layers_import_only_what_stands_before_them() {
        let mut before = vec!["*"];
        for (name, allowed) in LAYERS {
            assert!(allowed.iter().all(|import| before.contains(import)), "{name}");
            before.push(name);
        }
    }

    /// The table for people and the table for the machine say the same.
    #[test]
    fn architecture_shows_the_same_arrows() {
        let tree = Tree::read(&crate::root()).expect("the repository can be read");
        let page = tree.file("docs/ARCHITECTURE.md").expect("docs/ARCHITECTURE.md is there");
        for (name, allowed) in LAYERS {
            let start = format!("| `{name}` |");
            let row = page.text.lines().find(|line| line.starts_with(&start));
            let row = row.unwrap_or_else(|| panic!("`{name}` is not in the table of crates"));
            let shown = row.trim_end_matches('|').rsplit('|').next().expect("a last column").trim();
            let want = match *allowed {
                [] => "nothing".to_owned(),
                allowed if allowed == EVERYTHING => "everything".to_owned(),
                allowed => allowed.join(", "),
            };
            assert_eq!(shown, want, "what `{name}` may import");
        }
    }
}
