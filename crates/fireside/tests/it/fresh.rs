//! Files that follow from code are committed, and are what would be written now. `cargo xtask gen`
//! writes them.

use std::fs;

use tempfile::TempDir;

#[track_caller]
fn check(path: &str, written_now: &str) {
    let committed = fs::read_to_string(testkit::repository().join(path)).unwrap_or_default();
    // Not by assert_eq: two whole files side by side tell nobody anything.
    let differs = committed.lines().zip(written_now.lines()).position(|(old, new)| old != new);
    let line = differs.map(|at| at + 1);
    assert!(committed == written_now, "{path} is stale at line {line:?}: run `cargo xtask gen`");
}

#[test]
fn the_description_of_the_api_is_fresh() {
    check("docs/openapi.json", &gateway::openapi_json());
}

#[test]
fn the_reference_of_the_settings_is_fresh() {
    let folder = TempDir::new().expect("a folder");
    let binary = env!("CARGO_BIN_EXE_fireside");
    let printed = testkit::run(binary, folder.path(), &["config", "reference"]);
    check("docs/SETTINGS.md", printed.with_code(0));
}
