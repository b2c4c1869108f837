//! Words: how we write to people, and that the client asks nobody but its own server.

use super::Fault;
use crate::tree::{File, Tree};

/// The dash that we do not write. Commas, colons and full stops do its work.
const EM_DASH: char = '\u{2014}';

/// Hosts that a client may name: namespaces, this machine, and names that belong to nobody.
const NOBODYS: [&str; 7] =
    ["www.w3.org", "localhost", "127.0.0.1", "example.org", "example.com", "example.net", "[::1]"];

/// Where a third party would be loaded from.
const LOADS: [&str; 4] = ["src=\"//", "href=\"//", "url(//", "from '//"];

pub(super) fn faults(tree: &Tree) -> Vec<Fault> {
    let dashes = tree.files().filter(|file| is_read_by_people(file)).flat_map(dashes);
    let hosts = tree.files().filter(|file| is_client(file)).flat_map(third_parties);
    dashes.chain(hosts).collect()
}

fn is_read_by_people(file: &File) -> bool {
    let client = file.path.starts_with("web/src/i18n/") || file.path.starts_with("web/landing/");
    client && file.ending() != "svg" || file.ending() == "md"
}

fn is_client(file: &File) -> bool {
    let of_client = file.path.starts_with("web/") && !file.path.starts_with("web/scripts/");
    of_client && !matches!(file.ending(), "md" | "toml")
}

fn dashes(file: &File) -> Vec<Fault> {
    let lines = file.lines().filter(|(_, text)| text.contains(EM_DASH));
    lines
        .map(|(line, _)| {
            Fault::at(file, line, "an em dash: write a comma, a colon or two sentences")
        })
        .collect()
}

fn third_parties(file: &File) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (line, text) in file.lines() {
        let host = hosts(text).find(|host| !is_nobodys(host));
        let loaded = LOADS.iter().find(|load| text.contains(**load));
        if let Some(host) = host.or(loaded.copied()) {
            let why = format!("`{host}`: the client asks nobody but its own server");
            faults.push(Fault::at(file, line, why));
        }
    }
    faults
}

/// The hosts of the addresses in a line. What is put together at run time has none.
fn hosts(text: &str) -> impl Iterator<Item = &str> {
    let schemes = ["http://", "https://", "ws://", "wss://"];
    let rests = schemes.into_iter().flat_map(|scheme| text.split(scheme).skip(1));
    let hosts = rests.map(|rest| {
        let end = rest.find(|c: char| !c.is_alphanumeric() && !matches!(c, '.' | '-' | '[' | ']'));
        &rest[..end.unwrap_or(rest.len())]
    });
    hosts.filter(|host| !host.is_empty())
}

fn is_nobodys(host: &str) -> bool {
    NOBODYS.contains(&host)
        || [".example", ".test", ".invalid", ".example.org"].iter().any(|end| host.ends_with(end))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tidy::said;

    fn check(path: &str, text: &str, want: usize) {
        let found = said(faults, &[(path, text)]);
        assert_eq!(found.len(), want, "{path}: {text}: {found:?}");
    }

    #[test]
    fn no_em_dash_reaches_a_person() {
        check("web/src/i18n/words/room.ts", "say: 'The fire \u{2014} it burns',", 1);
        check("README.md", "Fireside \u{2014} a place", 1);
        check("web/src/i18n/words/room.ts", "say: 'Pages 3\u{2013}5',", 0);
        check("crates/ember/src/lore/checks.rs", "'\u{2014}'", 0);
    }

    #[test]
    fn the_client_names_no_third_party() {
        check("web/src/styles/fonts.css", "@import url(//fonts.host.dev/x.css);", 1);
        check("web/src/api/client.ts", "fetch('https://cdn.host.dev/x.js')", 1);
        check("web/landing/index.html", "<script src=\"//cdn.host.dev/x.js\">", 1);
        check("web/landing/art/svg.ts", "'http://www.w3.org/2000/svg'", 0);
        check("web/src/api/client.test.ts", "'http://localhost:8080/api'", 0);
        check("web/src/realtime/room.ts", "`${secure ? 'wss' : 'ws'}://${location.host}`", 0);
        check("web/src/realtime/room.ts", "new URL(`https://${host}`)", 0);
    }
}
