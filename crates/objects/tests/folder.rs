//! The folder of objects, as its users and as crashes see it.

use std::fs;
use std::path::PathBuf;
use std::time::{Duration, UNIX_EPOCH};

use clock::Clock;
use domain::ObjectKey;
use objects::{ContentType, Error, Health, Objects};
use tempfile::TempDir;
use tokio::io::{AsyncReadExt, AsyncSeekExt};

const NOW_MS: i64 = 1_790_000_000_000;
/// SHA-256 of "abc", from FIPS 180-2.
const ABC: &str = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

struct Folder {
    folder: TempDir,
    objects: Objects,
}

impl Folder {
    fn new() -> Self {
        let folder = TempDir::new().expect("a temporary folder");
        let objects = Self::open(&folder);
        Folder { folder, objects }
    }

    fn open(folder: &TempDir) -> Objects {
        Objects::new(folder.path(), Clock::manual(NOW_MS, 1)).expect("opens")
    }

    async fn put_abc(&self) -> ObjectKey {
        self.objects.put("abc", ContentType::WebP).await.expect("stores")
    }

    fn path(&self, below: &str) -> PathBuf {
        self.folder.path().join(below)
    }

    fn path_of_abc(&self) -> PathBuf {
        self.path(&format!("ba/{ABC}.webp"))
    }
}

fn key(text: &str) -> ObjectKey {
    ObjectKey(text.to_owned())
}

#[tokio::test]
async fn bytes_come_back_under_their_hash() {
    let folder = Folder::new();
    assert_eq!(folder.put_abc().await, key(ABC));
    assert!(folder.objects.exists(&key(ABC)).await.expect("looks"));
    let mut object = folder.objects.open(&key(ABC)).await.expect("looks").expect("is there");
    assert_eq!((object.len, object.content_type), (3, ContentType::WebP));
    let mut read = String::new();
    object.file.read_to_string(&mut read).await.expect("reads");
    assert_eq!(read, "abc");
    object.file.seek(std::io::SeekFrom::Start(1)).await.expect("seeks");
    read.clear();
    object.file.take(1).read_to_string(&mut read).await.expect("reads");
    assert_eq!(read, "b", "a range");
    assert!(fs::read_dir(folder.path("incoming")).expect("lists").next().is_none());
}

#[tokio::test]
async fn the_same_bytes_are_stored_once() {
    let folder = Folder::new();
    folder.put_abc().await;
    let written = fs::metadata(folder.path_of_abc()).expect("is there").modified().expect("a time");
    folder.put_abc().await;
    let file = fs::metadata(folder.path_of_abc()).expect("is there");
    assert_eq!(file.modified().expect("a time"), written);
    assert_eq!(folder.objects.keys().await.expect("lists"), [key(ABC)]);
}

#[tokio::test]
async fn objects_can_be_deleted_once() {
    let folder = Folder::new();
    folder.put_abc().await;
    folder.objects.put("abc", ContentType::Png).await.expect("stores it as something else too");
    assert!(folder.objects.delete(&key(ABC)).await.expect("deletes"));
    assert!(!folder.objects.delete(&key(ABC)).await.expect("finds nothing"));
    assert!(folder.objects.open(&key(ABC)).await.expect("looks").is_none());
    assert!(!folder.objects.exists(&key(ABC)).await.expect("looks"));
}

#[tokio::test]
async fn only_keys_are_keys() {
    let folder = Folder::new();
    fs::write(folder.path("secret.webp"), "secret").expect("writes");
    let long = "a".repeat(65);
    let upper = ABC.to_uppercase();
    let slash = format!("../secret{}", "a".repeat(55));
    for wrong in ["", "..", "../secret", "/etc/passwd", &ABC[1..], &long, &upper, &slash, "ba\0"] {
        let wrong = key(wrong);
        assert!(matches!(folder.objects.open(&wrong).await, Err(Error::Key)), "{wrong:?}");
        assert!(matches!(folder.objects.exists(&wrong).await, Err(Error::Key)));
        assert!(matches!(folder.objects.delete(&wrong).await, Err(Error::Key)));
        assert!(matches!(folder.objects.verify(&wrong).await, Err(Error::Key)));
    }
    assert!(folder.path("secret.webp").exists());
}

#[tokio::test]
async fn damage_is_found_and_mended_by_storing_again() {
    let folder = Folder::new();
    folder.put_abc().await;
    let health = async || folder.objects.verify(&key(ABC)).await.expect("reads");
    assert_eq!(health().await, Health::Whole);
    fs::write(folder.path_of_abc(), "abd").expect("spoils");
    assert_eq!(health().await, Health::Damaged);
    fs::write(folder.path_of_abc(), "ab").expect("cuts short");
    assert_eq!(health().await, Health::Damaged);
    folder.put_abc().await;
    assert_eq!(health().await, Health::Whole);
    fs::remove_file(folder.path_of_abc()).expect("removes");
    assert_eq!(health().await, Health::Missing);
}

#[tokio::test]
async fn what_a_crash_left_half_written_is_no_object_and_goes_away() {
    let folder = Folder::new();
    let leftover = |name: &str, age_s: u64| {
        let path = folder.path("incoming").join(name);
        fs::write(&path, "ab").expect("writes");
        let file = fs::File::options().append(true).open(&path).expect("opens");
        let at = UNIX_EPOCH + Duration::from_millis(NOW_MS.unsigned_abs());
        file.set_modified(at - Duration::from_secs(age_s)).expect("sets its time");
        path
    };
    let (old, fresh) = (leftover("old", 3_601), leftover("fresh", 3_599));
    assert_eq!(folder.objects.keys().await.expect("lists"), []);
    let reopened = Folder::open(&folder.folder);
    assert!(!old.exists(), "its writer is long dead");
    assert!(fresh.exists(), "another process may be writing it");
    assert_eq!(reopened.put("abc", ContentType::WebP).await.expect("stores"), key(ABC));
}

#[tokio::test]
async fn a_failed_write_leaves_nothing() {
    let folder = Folder::new();
    // A file where the folder of its shard should be.
    fs::write(folder.path("ba"), "in the way").expect("writes");
    let stored = folder.objects.put("abc", ContentType::WebP).await;
    assert!(matches!(stored, Err(Error::Disk(_))), "{stored:?}");
    assert!(fs::read_dir(folder.path("incoming")).expect("lists").next().is_none());
}

#[tokio::test]
async fn foreign_files_are_left_alone() {
    let folder = Folder::new();
    folder.put_abc().await;
    fs::write(folder.path("ba/notes.txt"), "mine").expect("writes");
    fs::write(folder.path("README"), "mine").expect("writes");
    assert_eq!(folder.objects.keys().await.expect("lists"), [key(ABC)]);
}

#[test]
fn a_folder_that_cannot_be_used_is_an_error() {
    let folder = TempDir::new().expect("a temporary folder");
    let file = folder.path().join("file");
    fs::write(&file, "").expect("writes");
    let clock = Clock::manual(NOW_MS, 1);
    assert!(matches!(Objects::new(&file, clock), Err(Error::Disk(_))));
}

#[test]
fn free_space_is_told() {
    let folder = Folder::new();
    assert!(folder.objects.free_bytes().expect("asks") > 0);
}
