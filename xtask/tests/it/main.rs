//! `cargo xtask tidy` as people run it: on this repository, and on small ones with something
//! planted in them.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A small repository without faults.
const SOUND: [(&str, &str); 4] = [
    ("crates/domain/Cargo.toml", "[package]\nname = \"domain\"\n\n[dependencies]\n"),
    ("crates/domain/src/lib.rs", "//! Words.\n"),
    (
        "crates/rooms/Cargo.toml",
        "[package]
name = \"rooms\"

[dependencies]
",
    ),
    ("crates/rooms/src/rules/turns.rs", "//! Turns.\n"),
];

/// Whether tidy is content with a folder, and everything it says.
fn tidy(root: &Path) -> (bool, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_xtask")).arg("tidy").arg(root).output();
    let output = output.expect("tidy runs");
    let said = [output.stdout, output.stderr].concat();
    (output.status.success(), String::from_utf8(said).expect("tidy says text"))
}

/// A folder with the sound repository and one more file.
fn planted(name: &str, path: &str, text: &str) -> PathBuf {
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&root);
    for (path, text) in SOUND.iter().chain([&(path, text)]) {
        let file = root.join(path);
        fs::create_dir_all(file.parent().expect("a folder")).expect("the folder is made");
        fs::write(file, text).expect("the file is written");
    }
    root
}

fn check_planted(name: &str, path: &str, text: &str, want: &str) {
    let (content, said) = tidy(&planted(name, path, text));
    assert!(!content, "tidy did not see {path}");
    assert!(said.starts_with(want), "{said}");
    assert!(said.trim_end().ends_with("tidy: 1 to mend"), "{said}");
}

#[test]
fn this_repository_is_tidy() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the repository");
    let (content, said) = tidy(root);
    assert!(content, "{said}");
}

#[test]
fn a_small_sound_repository_is_tidy() {
    let (content, said) = tidy(&planted("sound", "README.md", "# Sound\n"));
    assert!(content && said.starts_with("tidy: 5 files"), "{said}");
}

#[test]
fn a_planted_import_upwards_is_found() {
    let text = "[package]\nname = \"domain\"\n\n[dependencies]\nrooms.workspace = true\n";
    let want = "crates/domain/Cargo.toml:5: `domain` may not import `rooms`";
    check_planted("upwards", "crates/domain/Cargo.toml", text, want);
}

#[test]
fn a_planted_file_of_801_lines_is_found() {
    let text = "//! Long.\n".repeat(801);
    let want = "crates/rooms/src/join.rs: 801 lines, and 800 are the limit";
    check_planted("long", "crates/rooms/src/join.rs", &text, want);
}

#[test]
fn a_planted_clock_call_in_a_rule_is_found() {
    let text = "//! Turns.\nfn now() {\n    std::time::SystemTime::now();\n}\n";
    let want = "crates/rooms/src/rules/turns.rs:3: `SystemTime` is a clock";
    check_planted("clock", "crates/rooms/src/rules/turns.rs", text, want);
}

#[test]
fn a_word_it_does_not_know_is_answered_with_its_usage() {
    let output = Command::new(env!("CARGO_BIN_EXE_xtask")).arg("dance").output();
    assert_eq!(output.expect("runs").status.code(), Some(2));
}
