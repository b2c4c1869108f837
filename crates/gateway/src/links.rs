//! Links to stored files: whoever has one may load the file until it ends.

use clock::Clock;
use domain::ObjectKey;
use objects::Signer;

/// How long a link lives at most, in seconds. The contract allows ten minutes.
const LIFE_S: i64 = 600;
/// Links end at multiples of this many seconds, and so live for half of [`LIFE_S`] at least. Until
/// then a file has one and the same link, and a browser that reads a story again loads no picture
/// again.
const STEP_S: i64 = 300;

/// Makes links. Clones share the secret.
#[derive(Clone)]
pub struct Links {
    signer: Signer,
    clock: Clock,
}

impl Links {
    /// Links signed with this secret.
    pub fn new(signer: Signer, clock: Clock) -> Self {
        Links { signer, clock }
    }

    /// A fresh link to a file.
    pub fn to(&self, key: &ObjectKey) -> String {
        let latest = self.clock.now_ms() / 1_000 + LIFE_S;
        let until = latest - latest % STEP_S;
        format!("/api/v1/assets/{}", self.signer.sign(key, until))
    }

    /// A fresh link to a file's evening edition. It is the same right, at another path: caches that
    /// know a picture by its path keep both.
    pub fn to_evening(&self, key: &ObjectKey) -> String {
        self.to(key).replacen('?', "/evening?", 1)
    }

    /// Whether a link was made here and has not ended.
    pub fn opens(&self, key: &ObjectKey, expires: i64, signature: &str) -> bool {
        self.signer.check(key, expires, signature, self.clock.now_ms() / 1_000)
    }
}
