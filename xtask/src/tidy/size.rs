//! Size: a file is read in one sitting. What grows beyond that is two things.

use super::Fault;
use crate::tree::{File, Tree};

/// Lines of a Rust or CSS file.
const LINES_MAX: usize = 800;
/// Lines of a TypeScript file: a component and its parts, no more.
const SCRIPT_LINES_MAX: usize = 400;
/// Lines of a file of tests, which are many and alike.
const TEST_LINES_MAX: usize = 1_200;

pub(super) fn faults(tree: &Tree) -> Vec<Fault> {
    let of_file = |file: &File| {
        let (lines, max) = (file.text.lines().count(), max(file)?);
        let why = || format!("{lines} lines, and {max} are the limit: make it two");
        (lines > max).then(|| Fault::in_file(file, why()))
    };
    tree.files().filter_map(of_file).collect()
}

/// How long a file may be; None: as long as it likes.
fn max(file: &File) -> Option<usize> {
    let max = match file.ending() {
        "rs" | "css" => LINES_MAX,
        "ts" | "tsx" | "mjs" => SCRIPT_LINES_MAX,
        _ => return None,
    };
    match () {
        () if file.name().ends_with(".gen.ts") => None,
        () if is_test(file) => Some(TEST_LINES_MAX),
        () => Some(max),
    }
}

fn is_test(file: &File) -> bool {
    let folder = file.path.split('/').any(|part| part == "tests" || part == "e2e");
    let name = file.name();
    folder || name == "tests.rs" || name.contains(".test.") || name.contains(".spec.")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tidy::said;

    fn check(path: &str, lines: usize, faulty: bool) {
        let found = said(faults, &[(path, &"x\n".repeat(lines))]);
        assert_eq!(!found.is_empty(), faulty, "{path} with {lines} lines: {found:?}");
    }

    #[test]
    fn one_line_too_many_is_a_fault() {
        check("crates/rooms/src/lib.rs", 800, false);
        check("crates/rooms/src/lib.rs", 801, true);
        check("web/src/styles/room.css", 801, true);
        check("web/src/realtime/room.ts", 400, false);
        check("web/src/realtime/room.ts", 401, true);
        check("web/src/realtime/room.test.ts", 1_200, false);
        check("crates/library/src/tests.rs", 1_201, true);
        check("web/src/api/schema.gen.ts", 9_000, false);
        check("docs/ARCHITECTURE.md", 9_000, false);
    }

    #[test]
    fn the_fault_says_how_long_the_file_is() {
        let found = said(faults, &[("crates/rooms/src/lib.rs", &"x\n".repeat(801))]);
        assert_eq!(
            found,
            ["crates/rooms/src/lib.rs: 801 lines, and 800 are the limit: make it two"]
        );
    }
}
