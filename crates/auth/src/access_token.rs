//! Access tokens: signed statements of who is asking, good for ten minutes at most and only while
//! their session lives.

use std::fmt;

use clock::Clock;
use domain::{SessionId, UserId};
use jsonwebtoken::{Algorithm, DecodingKey, EncodingKey, Header, Validation, decode, encode};
use serde::{Deserialize, Serialize};

use crate::Secret;
use crate::live::Owner;

/// How long an access token is good, in seconds.
pub const ACCESS_TOKEN_LIFE_S: u64 = 10 * 60;
/// Longer tokens are none of ours, and not worth a hash.
const LEN_MAX: usize = 1_024;
const ISSUER: &str = "fireside";
const AUDIENCE: &str = "fireside-api";
/// The media type of access tokens (RFC 9068): a token for anything else is refused.
const TYPE: &str = "at+jwt";
/// The only algorithm, whatever a token says of itself.
const ALGORITHM: Algorithm = Algorithm::HS256;

/// A bearer token for the answer to its owner.
#[derive(Clone, PartialEq, Eq)]
pub struct AccessToken {
    /// The token itself.
    pub token: String,
    /// Seconds it is good from now.
    pub expires_in_s: u64,
}

/// Shows nothing: `Debug` ends up in logs.
impl fmt::Debug for AccessToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("AccessToken(..)")
    }
}

/// What a verified token says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Grant {
    pub(crate) owner: Owner,
    /// Unix seconds.
    pub(crate) expires_at_s: i64,
}

impl Grant {
    pub(crate) fn is_good(self, now_ms: i64) -> bool {
        now_ms < self.expires_at_s.saturating_mul(1_000)
    }
}

#[derive(Serialize, Deserialize)]
struct Claims {
    iss: String,
    aud: String,
    sub: UserId,
    sid: SessionId,
    iat: i64,
    exp: i64,
}

/// Signs access tokens and reads them.
pub(crate) struct AccessTokens {
    header: Header,
    signing: EncodingKey,
    reading: DecodingKey,
    validation: Validation,
    clock: Clock,
}

impl AccessTokens {
    pub(crate) fn new(secret: &Secret, clock: Clock) -> Self {
        let mut validation = Validation::new(ALGORITHM);
        validation.set_issuer(&[ISSUER]);
        validation.set_audience(&[AUDIENCE]);
        validation.set_required_spec_claims(&["iss", "aud", "sub", "exp"]);
        // The library would ask the machine's time; `Grant::is_good` asks our clock.
        validation.validate_exp = false;
        AccessTokens {
            header: Header { typ: Some(TYPE.to_owned()), ..Header::new(ALGORITHM) },
            signing: EncodingKey::from_secret(secret.as_bytes()),
            reading: DecodingKey::from_secret(secret.as_bytes()),
            validation,
            clock,
        }
    }

    pub(crate) fn sign(&self, user_id: UserId, session_id: SessionId) -> AccessToken {
        let issued_at_s = self.clock.now_ms() / 1_000;
        let claims = Claims {
            iss: ISSUER.to_owned(),
            aud: AUDIENCE.to_owned(),
            sub: user_id,
            sid: session_id,
            iat: issued_at_s,
            exp: issued_at_s.saturating_add_unsigned(ACCESS_TOKEN_LIFE_S),
        };
        let token = encode(&self.header, &claims, &self.signing);
        let token = token.expect("claims of plain text and numbers are signed with any secret");
        AccessToken { token, expires_in_s: ACCESS_TOKEN_LIFE_S }
    }

    /// What the token says, if we signed it. Whether it is still good is for the caller to ask.
    pub(crate) fn read(&self, token: &str) -> Option<Grant> {
        if !Self::could_be(token) {
            return None;
        }
        let read = decode::<Claims>(token, &self.reading, &self.validation).ok()?;
        // `crit` names extensions that a reader must understand, and we know none.
        if read.header.typ.as_deref() != Some(TYPE) || read.header.crit.is_some() {
            return None;
        }
        let Claims { sub, sid, exp, .. } = read.claims;
        let owner = Owner { user_id: sub, session_id: sid };
        Some(Grant { owner, expires_at_s: exp })
    }

    /// Whether it is worth hashing what somebody shows.
    pub(crate) fn could_be(token: &str) -> bool {
        token.len() <= LEN_MAX
    }
}

#[cfg(test)]
mod tests {
    use base64::Engine;
    use base64::engine::general_purpose::URL_SAFE_NO_PAD;
    use serde_json::{Value, json};

    use super::*;

    const NOW_MS: i64 = 1_795_594_103_000;

    fn tokens(secret: u8) -> AccessTokens {
        AccessTokens::new(&Secret::new([secret; 32]), Clock::manual(NOW_MS, 1))
    }

    fn ids() -> (UserId, SessionId) {
        let clock = Clock::manual(NOW_MS, 2);
        (UserId(clock.new_id()), SessionId(clock.new_id()))
    }

    /// The claims of a good token, with `changes` made, under `header`, signed with our secret.
    fn forged(header: &Header, changes: &Value) -> String {
        let (user_id, session_id) = ids();
        let mut claims = json!({
            "iss": ISSUER, "aud": AUDIENCE, "sub": user_id, "sid": session_id,
            "iat": NOW_MS / 1_000, "exp": NOW_MS / 1_000 + 600,
        });
        for (name, value) in changes.as_object().expect("an object") {
            match value {
                Value::Null => drop(claims.as_object_mut().expect("an object").remove(name)),
                value => claims[name] = value.clone(),
            }
        }
        encode(header, &claims, &EncodingKey::from_secret(&[1; 32])).expect("signs")
    }

    fn our_header() -> Header {
        Header { typ: Some(TYPE.to_owned()), ..Header::new(ALGORITHM) }
    }

    #[test]
    fn a_token_says_who_and_until_when() {
        let (user_id, session_id) = ids();
        let signed = tokens(1).sign(user_id, session_id);
        let grant = tokens(1).read(&signed.token).expect("ours");
        assert_eq!(grant.owner, Owner { user_id, session_id });
        assert!(grant.is_good(NOW_MS + 599_999));
        assert!(!grant.is_good(NOW_MS + 600_000), "good for ten minutes, not a millisecond more");
        assert_eq!(signed.expires_in_s, 600);
    }

    #[test]
    fn our_own_token_passes_the_forge() {
        assert!(tokens(1).read(&forged(&our_header(), &json!({}))).is_some());
    }

    #[test]
    fn anothers_signature_is_refused() {
        let (user_id, session_id) = ids();
        assert_eq!(tokens(1).read(&tokens(2).sign(user_id, session_id).token), None);
    }

    #[test]
    fn claims_that_are_not_ours_are_refused() {
        for changes in [
            json!({"iss": "someone"}),
            json!({"iss": null}),
            json!({"aud": "fireside-web"}),
            json!({"aud": null}),
            json!({"sub": null}),
            json!({"sub": "nobody"}),
            json!({"sid": null}),
            json!({"exp": null}),
            json!({"exp": "never"}),
        ] {
            assert_eq!(tokens(1).read(&forged(&our_header(), &changes)), None, "{changes}");
        }
    }

    #[test]
    fn headers_that_are_not_ours_are_refused() {
        let other = |change: fn(&mut Header)| {
            let mut header = our_header();
            change(&mut header);
            tokens(1).read(&forged(&header, &json!({})))
        };
        assert_eq!(other(|header| header.typ = Some("JWT".into())), None);
        assert_eq!(other(|header| header.typ = None), None);
        assert_eq!(other(|header| header.crit = Some(vec!["b64".into()])), None);
        assert_eq!(other(|header| header.alg = Algorithm::HS512), None);
        // A key's name decides nothing here: there is one key.
        assert!(other(|header| header.kid = Some("../../dev/null".into())).is_some());
    }

    #[test]
    fn an_unsigned_or_altered_token_is_refused() {
        let (user_id, session_id) = ids();
        let good = tokens(1).sign(user_id, session_id).token;
        let parts: Vec<&str> = good.split('.').collect();
        let header = |json: &str| URL_SAFE_NO_PAD.encode(json);
        let none = header(r#"{"typ":"at+jwt","alg":"none"}"#);
        let eddsa = header(r#"{"typ":"at+jwt","alg":"EdDSA"}"#);
        let older = URL_SAFE_NO_PAD.encode(r#"{"exp":9999999999}"#);
        for token in [
            format!("{none}.{}.", parts[1]),
            format!("{none}.{}.{}", parts[1], parts[2]),
            format!("{eddsa}.{}.{}", parts[1], parts[2]),
            format!("{}.{older}.{}", parts[0], parts[2]),
            format!("{}.{}.", parts[0], parts[1]),
            format!("{}.{}", parts[0], parts[1]),
            format!("{good}A"),
            format!("{good}.{}", parts[2]),
            good[..good.len() - 2].to_owned(),
            String::new(),
            "..".to_owned(),
            "a".repeat(LEN_MAX + 1),
        ] {
            assert_eq!(tokens(1).read(&token), None, "{token}");
        }
        assert!(tokens(1).read(&good).is_some());
    }
}
