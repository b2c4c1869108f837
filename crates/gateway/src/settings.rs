//! What the operator decides about the gateway.

use std::net::IpAddr;
use std::sync::Arc;

/// Settings of the gateway. Clones share them.
#[derive(Debug, Clone)]
pub struct Settings(Arc<Values>);

/// The values of [`Settings`].
#[derive(Debug, Clone, Default)]
pub struct Values {
    /// How people reach this server: `https://stories.example.org`. None: as they say.
    pub public_url: Option<String>,
    /// Proxies whose word about a client's address is taken.
    pub trusted_proxies: Vec<IpAddr>,
    /// Where people are who do not say: `DE`.
    pub region: Option<String>,
    /// Opens `/metrics` to whoever shows it; None: the loopback address only, not by a proxy.
    pub metrics_token: Option<String>,
    /// Load tests: no limits.
    pub bench: bool,
}

impl Settings {
    /// Settings with these values.
    pub fn new(values: Values) -> Self {
        Settings(Arc::new(values))
    }

    /// Settings as a test wants them: nothing set.
    #[cfg(test)]
    pub(crate) fn for_tests() -> Self {
        Settings::new(Values::default())
    }

    /// Whether people reach this server over HTTPS.
    pub fn is_https(&self) -> bool {
        self.0.public_url.as_deref().is_some_and(|url| url.starts_with("https://"))
    }

    /// The session cookie's name: `__Host-` binds it to this host and to HTTPS.
    pub fn cookie_name(&self) -> &'static str {
        if self.is_https() { "__Host-fireside" } else { "fireside" }
    }

    /// Whether a page of this origin is ours, for a request to this host.
    pub fn is_our_origin(&self, origin: &str, host: &str) -> bool {
        match &self.0.public_url {
            Some(url) if url.trim_end_matches('/') == origin => true,
            Some(url) if url.starts_with("https://") => false,
            _ => origin.strip_prefix("http://") == Some(host) && !host.is_empty(),
        }
    }

    /// The address a request comes from: the connection's, or what a trusted proxy says of it in
    /// these lines of `X-Forwarded-For`. An IPv4 address is one, also where it is written as IPv6.
    pub fn client_address(&self, peer: IpAddr, forwarded_for: &[&str]) -> IpAddr {
        let proxies = &self.0.trusted_proxies;
        let trusted = |ip: &IpAddr| proxies.iter().any(|proxy| proxy.to_canonical() == *ip);
        let peer = peer.to_canonical();
        if !trusted(&peer) {
            return peer;
        }
        // Each proxy adds the address it saw at the end: the last one that is no proxy counts.
        let said = forwarded_for.iter().rev().flat_map(|line| line.rsplit(',')).map(str::trim);
        let mut said = said.map_while(|text| Some(text.parse::<IpAddr>().ok()?.to_canonical()));
        said.find(|address| !trusted(address)).unwrap_or(peer)
    }

    /// Where people are who do not say.
    pub fn region(&self) -> Option<&str> {
        self.0.region.as_deref()
    }

    /// What opens `/metrics`.
    pub fn metrics_token(&self) -> Option<&str> {
        self.0.metrics_token.as_deref()
    }

    /// Whether this is a load test.
    pub fn is_bench(&self) -> bool {
        self.0.bench
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_trusted_proxy_is_believed() {
        let proxy: IpAddr = "10.0.0.1".parse().expect("an address");
        let peer: IpAddr = "203.0.113.9".parse().expect("an address");
        let settings = Settings::new(Values { trusted_proxies: vec![proxy], ..Values::default() });
        let address = |peer, said: &[&str]| settings.client_address(peer, said).to_string();
        assert_eq!(address(peer, &["198.51.100.7"]), "203.0.113.9");
        assert_eq!(address(proxy, &["198.51.100.7"]), "198.51.100.7");
        assert_eq!(address(proxy, &["6.6.6.6, 198.51.100.7, 10.0.0.1"]), "198.51.100.7");
        assert_eq!(address(proxy, &["6.6.6.6", "198.51.100.7", "10.0.0.1"]), "198.51.100.7");
        assert_eq!(address(proxy, &["nonsense"]), "10.0.0.1");
        assert_eq!(address(proxy, &["6.6.6.6", "nonsense"]), "10.0.0.1");
        assert_eq!(address(proxy, &[]), "10.0.0.1");
    }

    #[test]
    fn a_proxy_is_known_where_its_address_is_written_as_ipv6() {
        let proxy: IpAddr = "10.0.0.1".parse().expect("an address");
        let mapped: IpAddr = "::ffff:10.0.0.1".parse().expect("an address");
        for (set, seen) in [(proxy, mapped), (mapped, proxy), (mapped, mapped)] {
            let values = Values { trusted_proxies: vec![set], ..Values::default() };
            let address = Settings::new(values).client_address(seen, &["::ffff:198.51.100.7"]);
            assert_eq!(address.to_string(), "198.51.100.7");
        }
    }

    #[test]
    fn https_origins_must_be_the_public_one() {
        let public_url = Some("https://stories.example.org".to_owned());
        let settings = Settings::new(Values { public_url, ..Values::default() });
        let ours = |origin| settings.is_our_origin(origin, "stories.example.org");
        assert!(ours("https://stories.example.org"));
        assert!(!ours("http://stories.example.org"));
        assert!(!ours("https://stories.example.org.evil.example"));
    }
}
