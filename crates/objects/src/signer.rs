//! Links that are a right in themselves: `{key}?exp=…&sig=…`.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use domain::ObjectKey;
use hmac::{Hmac, Mac};
use sha2::Sha256;

/// The longest life of a link, in seconds. One that claims more is refused, whoever signed it.
pub const MAX_LIFE_S: i64 = 600;

/// Keeps these signatures apart from others under the same secret.
const PURPOSE: &[u8] = b"fireside object link 1\n";

/// Signs links and checks them; every node has the same secret.
#[derive(Clone)]
pub struct Signer {
    /// The state after the secret and the purpose, to go on from for each link.
    keyed: Hmac<Sha256>,
}

impl Signer {
    /// A signer with this secret.
    ///
    /// # Panics
    /// Never: HMAC takes a key of any length.
    #[must_use]
    pub fn new(secret: &[u8; 32]) -> Self {
        let mut keyed = Hmac::new_from_slice(secret).expect("HMAC takes a key of any length");
        keyed.update(PURPOSE);
        Signer { keyed }
    }

    /// The tail of a link to `key` that ends at `until_s`, in Unix seconds: `{key}?exp=…&sig=…`.
    #[must_use]
    pub fn sign(&self, key: &ObjectKey, until_s: i64) -> String {
        let signature = URL_SAFE_NO_PAD.encode(self.mac(key, until_s).finalize().into_bytes());
        format!("{}?exp={until_s}&sig={signature}", key.0)
    }

    /// Whether `signature` was made here for `key` until `until_s`, and `now_s` is before that.
    /// Takes the same time for every wrong signature.
    #[must_use]
    pub fn check(&self, key: &ObjectKey, until_s: i64, signature: &str, now_s: i64) -> bool {
        let left_s = until_s.saturating_sub(now_s);
        let genuine = URL_SAFE_NO_PAD
            .decode(signature)
            .is_ok_and(|bytes| self.mac(key, until_s).verify_slice(&bytes).is_ok());
        genuine && (1..=MAX_LIFE_S).contains(&left_s)
    }

    fn mac(&self, key: &ObjectKey, until_s: i64) -> Hmac<Sha256> {
        let mut mac = self.keyed.clone();
        mac.update(key.0.as_bytes());
        mac.update(b"\n");
        mac.update(until_s.to_string().as_bytes());
        mac
    }
}

/// Says nothing of the secret.
impl std::fmt::Debug for Signer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Signer")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW_S: i64 = 1_790_000_000;
    const UNTIL_S: i64 = NOW_S + MAX_LIFE_S;

    fn key() -> ObjectKey {
        ObjectKey("ab".repeat(32))
    }

    fn signature(signer: &Signer) -> String {
        let link = signer.sign(&key(), UNTIL_S);
        let head = format!("{}?exp={UNTIL_S}&sig=", key().0);
        link.strip_prefix(&head).expect("the form of a link").to_owned()
    }

    #[test]
    fn a_link_opens_until_its_end() {
        let signer = Signer::new(&[7; 32]);
        let sig = signature(&signer);
        let opens = |now_s| signer.check(&key(), UNTIL_S, &sig, now_s);
        assert!(opens(NOW_S) && opens(UNTIL_S - 1));
        assert!(!opens(UNTIL_S) && !opens(i64::MAX));
        assert!(!opens(NOW_S - 1), "more than ten minutes are never granted");
        assert!(!opens(i64::MIN));
    }

    #[test]
    fn whatever_is_altered_opens_nothing() {
        let signer = Signer::new(&[7; 32]);
        let sig = signature(&signer);
        let other = ObjectKey("ac".repeat(32));
        assert!(!signer.check(&other, UNTIL_S, &sig, NOW_S));
        assert!(!signer.check(&key(), UNTIL_S - 1, &sig, NOW_S));
        assert!(!Signer::new(&[8; 32]).check(&key(), UNTIL_S, &sig, NOW_S));
        for at in 0..sig.len() {
            let mut altered = sig.clone().into_bytes();
            altered[at] = if altered[at] == b'A' { b'B' } else { b'A' };
            let altered = String::from_utf8(altered).expect("ASCII");
            assert!(!signer.check(&key(), UNTIL_S, &altered, NOW_S), "{at}");
        }
        for wrong in ["", "A", &sig[..42], &format!("{sig}A"), &format!("{sig}="), "né"] {
            assert!(!signer.check(&key(), UNTIL_S, wrong, NOW_S), "{wrong}");
        }
    }

    #[test]
    fn a_key_and_a_time_cannot_be_split_otherwise() {
        let signer = Signer::new(&[7; 32]);
        let sig = signature(&signer);
        let shifted = ObjectKey(format!("{}\n1", key().0));
        let rest = UNTIL_S.to_string()[1..].parse().expect("a number");
        assert!(!signer.check(&shifted, rest, &sig, NOW_S));
    }

    #[test]
    fn a_signer_does_not_show_its_secret() {
        assert_eq!(format!("{:?}", Signer::new(&[7; 32])), "Signer");
    }
}
