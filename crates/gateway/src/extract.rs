//! Extractors: what a handler is given has been checked.
//!
//! A [`Person`] has a session; a [`Membership`] is a story its person may see. Who is no member
//! gets the answer of a story that is not there: the same body, by the same way through the code.

use std::net::{IpAddr, SocketAddr};

use auth::{Auth, Credential, Identity};
use axum::extract::{
    ConnectInfo, FromRef, FromRequest, FromRequestParts, Path, Query as AxumQuery, Request,
};
use axum::http::request::Parts as Head;
use domain::{StoryId, Tier, UserId};
use http::{HeaderMap, header};
use library::Stories;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use wire::ProblemCode;

use crate::problem::{Answer, Fault};
use crate::settings::Settings;

/// Where a request comes from.
#[derive(Debug, Clone, Copy)]
pub(crate) struct ClientAddress(pub IpAddr);

impl<S> FromRequestParts<S> for ClientAddress
where
    Settings: FromRef<S>,
    S: Send + Sync,
{
    type Rejection = Fault;

    async fn from_request_parts(head: &mut Head, state: &S) -> Answer<Self> {
        Ok(ClientAddress(client_address(head, &Settings::from_ref(state))))
    }
}

pub(crate) fn client_address(head: &Head, settings: &Settings) -> IpAddr {
    let peer = head.extensions.get::<ConnectInfo<SocketAddr>>();
    let peer = peer.map_or(IpAddr::from([0, 0, 0, 0]), |info| info.0.ip());
    // A proxy may add a line of its own instead of adding to the line that came.
    let said = head.headers.get_all("x-forwarded-for").iter();
    let said: Vec<&str> = said.map(|line| line.to_str().unwrap_or_default()).collect();
    settings.client_address(peer, &said)
}

/// Somebody with a session.
#[derive(Debug, Clone)]
pub(crate) struct Person {
    /// Who.
    pub identity: Identity,
}

impl Person {
    /// The same, as rooms know them.
    pub(crate) fn actor(&self, settings: &Settings) -> rooms::Actor {
        let guest = self.identity.masked_as_kids();
        rooms::Actor {
            user: self.identity.user_id,
            tier: if guest { Tier::Kids } else { self.identity.tier },
            guest,
            region: settings.region().map(str::to_owned),
        }
    }

    /// Their id.
    pub(crate) fn user(&self) -> UserId {
        self.identity.user_id
    }
}

impl<S> FromRequestParts<S> for Person
where
    Auth: FromRef<S>,
    Settings: FromRef<S>,
    S: Send + Sync,
{
    type Rejection = Fault;

    async fn from_request_parts(head: &mut Head, state: &S) -> Answer<Self> {
        if let Some(person) = head.extensions.get::<Person>() {
            return Ok(person.clone());
        }
        let settings = Settings::from_ref(state);
        let credential = credential(&head.headers, settings.cookie_name());
        let credential = credential.ok_or(Fault::new(ProblemCode::Unauthorized))?;
        let identity = Auth::from_ref(state).identify(credential).await?;
        let identity = identity.ok_or(Fault::new(ProblemCode::Unauthorized))?;
        let person = Person { identity };
        head.extensions.insert(person.clone());
        Ok(person)
    }
}

/// A session, if there is one: for pages that look different with and without.
pub(crate) struct MaybePerson(pub Option<Person>);

impl<S> FromRequestParts<S> for MaybePerson
where
    Auth: FromRef<S>,
    Settings: FromRef<S>,
    S: Send + Sync,
{
    type Rejection = Fault;

    async fn from_request_parts(head: &mut Head, state: &S) -> Answer<Self> {
        match Person::from_request_parts(head, state).await {
            Ok(person) => Ok(MaybePerson(Some(person))),
            Err(fault) if fault.code() == ProblemCode::Unauthorized => Ok(MaybePerson(None)),
            Err(fault) => Err(fault),
        }
    }
}

/// What a request shows to say who it is from: a bearer token, else the cookie.
pub(crate) fn credential<'a>(headers: &'a HeaderMap, cookie: &str) -> Option<Credential<'a>> {
    if let Some(value) = headers.get(header::AUTHORIZATION) {
        let token = value.to_str().ok()?.strip_prefix("Bearer ")?;
        return Some(Credential::Bearer(token));
    }
    cookie_value(headers, cookie).map(Credential::Cookie)
}

/// The value of our cookie.
pub(crate) fn cookie_value<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    let cookies = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
    let mut pairs =
        cookies.flat_map(|text| text.split(';')).filter_map(|pair| pair.trim().split_once('='));
    pairs.find(|(key, _)| *key == name).map(|(_, value)| value)
}

/// A story and a member of it who asks.
pub(crate) struct Membership {
    /// The member.
    pub person: Person,
    /// The story as it stands.
    pub head: library::Head,
}

#[derive(Deserialize)]
struct StoryPath {
    id: String,
}

impl<S> FromRequestParts<S> for Membership
where
    Auth: FromRef<S>,
    Settings: FromRef<S>,
    Stories: FromRef<S>,
    S: Send + Sync,
{
    type Rejection = Fault;

    async fn from_request_parts(head: &mut Head, state: &S) -> Answer<Self> {
        let person = Person::from_request_parts(head, state).await?;
        let not_found = || Fault::new(ProblemCode::NotFound);
        let path = Path::<StoryPath>::from_request_parts(head, state).await;
        let story: StoryId = path.ok().and_then(|p| p.id.parse().ok()).ok_or_else(not_found)?;
        let user = person.user();
        let stories = Stories::from_ref(state);
        let found = stories.read(move |r| library::load_for(r, user, story)).await?;
        Ok(Membership { person, head: found.ok_or_else(not_found)? })
    }
}

/// A JSON body.
pub(crate) struct Json<T>(pub T);

impl<T, S> FromRequest<S> for Json<T>
where
    T: DeserializeOwned,
    S: Send + Sync,
{
    type Rejection = Fault;

    async fn from_request(request: Request, state: &S) -> Answer<Self> {
        let bytes = axum::body::Bytes::from_request(request, state).await.map_err(|e| {
            match e.into_response_status() {
                http::StatusCode::PAYLOAD_TOO_LARGE => Fault::new(ProblemCode::TooLarge),
                _ => Fault::new(ProblemCode::BadRequest),
            }
        })?;
        // No body is an empty object: every field of such a request may be absent.
        let bytes: &[u8] = if bytes.is_empty() { b"{}" } else { &bytes };
        from_json(bytes).map(Json)
    }
}

/// Reads JSON and says which field is wrong, in words without serde's.
pub(crate) fn from_json<T: DeserializeOwned>(bytes: &[u8]) -> Answer<T> {
    let value: serde_json::Value = serde_json::from_slice(bytes).map_err(|_| {
        Fault::new(ProblemCode::BadRequest).saying("The body is not JSON in UTF-8.")
    })?;
    serde_path_to_error::deserialize(value).map_err(|error| {
        let said = error.inner().to_string();
        let path = error.path().to_string();
        match said.strip_prefix("missing field `").and_then(|rest| rest.split('`').next()) {
            Some(field) => Fault::field(field, "missing", format!("`{field}` is missing.")),
            None if path == "." => {
                Fault::new(ProblemCode::BadRequest).saying("The body is not what this expects.")
            }
            None => {
                Fault::field(&path, "invalid", format!("`{path}` has a value that does not fit."))
            }
        }
    })
}

/// A query string.
pub(crate) struct Query<T>(pub T);

impl<T, S> FromRequestParts<S> for Query<T>
where
    T: DeserializeOwned,
    S: Send + Sync,
{
    type Rejection = Fault;

    async fn from_request_parts(head: &mut Head, state: &S) -> Answer<Self> {
        match AxumQuery::<T>::from_request_parts(head, state).await {
            Ok(AxumQuery(value)) => Ok(Query(value)),
            Err(_) => Err(Fault::new(ProblemCode::BadRequest)
                .saying("The query has a value that does not fit.")),
        }
    }
}

trait ResponseStatus {
    fn into_response_status(self) -> http::StatusCode;
}

impl<T: axum::response::IntoResponse> ResponseStatus for T {
    fn into_response_status(self) -> http::StatusCode {
        self.into_response().status()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::settings::Values;

    #[test]
    fn what_a_proxy_says_last_counts_in_whichever_line() {
        let proxy = SocketAddr::from(([10, 0, 0, 1], 443));
        let values = Values { trusted_proxies: vec![proxy.ip()], ..Values::default() };
        let settings = Settings::new(values);
        for lines in [
            &["6.6.6.6", "198.51.100.7"][..],
            &["6.6.6.6, 198.51.100.7"],
            &["\u{e9}", "198.51.100.7"],
        ] {
            let mut request = http::Request::builder().extension(ConnectInfo(proxy));
            for line in lines {
                request = request.header("x-forwarded-for", *line);
            }
            let (head, ()) = request.body(()).expect("a request").into_parts();
            assert_eq!(client_address(&head, &settings).to_string(), "198.51.100.7", "{lines:?}");
        }
    }
}
