//! Whom to call. A text in distress never meets silence.

use domain::{HelpKind, HelpWay, Tier};
use serde::Serialize;

use crate::Class;

/// One service that listens.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct HelpLine {
    /// What it is for.
    pub kind: HelpKind,
    /// Whether it has a name of its own, and is not what every country has.
    pub is_named: bool,
    /// Its name.
    pub name: &'static str,
    /// How to reach it: "call 116 123".
    pub how: &'static str,
}

impl HelpLine {
    /// How it is reached, and the number or the page.
    pub fn way(&self) -> (HelpWay, &'static str) {
        let ways = [("call or text ", HelpWay::CallOrText), ("call ", HelpWay::Call)];
        let found =
            ways.iter().find_map(|(before, way)| Some((*way, self.how.strip_prefix(before)?)));
        found.unwrap_or((HelpWay::Page, self.how))
    }
}

/// What is shown to somebody in distress.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct HelpLines {
    /// A sentence before the lines, in the tier's voice.
    pub words: &'static str,
    /// The lines, the fittest first.
    pub lines: Vec<HelpLine>,
}

/// One line for each service; the file explains its columns.
const TABLE: &str = include_str!("../data/help_lines.txt");
/// The region of lines for everywhere.
const EVERYWHERE: &str = "--";
/// The region of lines for the whole European Union.
const UNION: &str = "EU";
/// The members of the European Union, where 116 111 is the number of child helplines.
const MEMBERS: &[&str] = &[
    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT",
    "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK",
];

/// What help a class calls for, if any.
pub(crate) fn kind_for(class: Class) -> Option<HelpKind> {
    match class {
        // A child may put its own distress into a character's mouth.
        Class::SelfHarm | Class::SelfHarmMethod | Class::SelfHarmCharacter => {
            Some(HelpKind::Distress)
        }
        Class::AbuseDisclosure | Class::Grooming | Class::MinorSexual => Some(HelpKind::Child),
        Class::DangerousChallenge => Some(HelpKind::Child),
        _ => None,
    }
}

/// The lines for `kind` in a region (ISO 3166-1 alpha-2), in the words of a tier. A region that
/// is unknown gets the lines for everywhere, so there is always at least one.
#[must_use]
pub fn help_lines(kind: HelpKind, tier: Tier, region: Option<&str>) -> HelpLines {
    let region = region.map(str::to_ascii_uppercase).unwrap_or_default();
    let member = MEMBERS.contains(&region.as_str());
    let mut regions = vec![region.as_str(), EVERYWHERE];
    if member {
        regions.insert(1, UNION);
    }
    let own = regions.iter().find_map(|region| line(region, kind));
    // A minor in distress is offered the children's line as well.
    let child = regions.iter().find_map(|region| line(region, HelpKind::Child));
    let second = child.filter(|child| tier != Tier::Adults && Some(*child) != own);
    HelpLines { words: words(tier), lines: own.into_iter().chain(second).collect() }
}

fn line(region: &str, kind: HelpKind) -> Option<HelpLine> {
    rows().find(|row| row[0] == region && row[1] == kind.as_str()).map(|row| {
        let [_, _, name, how] = row;
        let is_named = ![UNION, EVERYWHERE].contains(&region);
        HelpLine { kind, is_named, name, how }
    })
}

fn rows() -> impl Iterator<Item = [&'static str; 4]> {
    TABLE.lines().filter(|line| !line.starts_with('#')).filter_map(|line| {
        let mut columns = line.split('|').map(str::trim);
        let row = [columns.next()?, columns.next()?, columns.next()?, columns.next()?];
        Some(row)
    })
}

const fn words(tier: Tier) -> &'static str {
    match tier {
        Tier::Kids => {
            "You can talk to someone kind right now. It's free, and you won't be in trouble."
        }
        Tier::Teens => "You can talk to someone right now. They listen, and it's free.",
        Tier::Adults => "You can talk to someone now, free and in confidence.",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(region: Option<&str>, kind: HelpKind, tier: Tier, wanted: &[&str]) {
        let found = help_lines(kind, tier, region);
        let ways: Vec<&str> = found.lines.iter().map(|line| line.how).collect();
        assert_eq!(ways, wanted);
    }

    #[test]
    fn every_line_tells_how_it_is_reached() {
        let line = |region, kind| help_lines(kind, Tier::Adults, Some(region)).lines[0];
        let american = line("US", HelpKind::Distress);
        assert_eq!((american.way(), american.is_named), ((HelpWay::CallOrText, "988"), true));
        let german = line("DE", HelpKind::Child);
        assert_eq!((german.way(), german.is_named), ((HelpWay::Call, "116 111"), false));
        let page = line("BR", HelpKind::Distress).way();
        assert_eq!(page, (HelpWay::Page, "findahelpline.com"));
    }

    #[test]
    fn each_region_gets_its_lines() {
        use HelpKind::{Child, Distress};
        check(Some("US"), Distress, Tier::Adults, &["call or text 988"]);
        check(Some("gb"), Distress, Tier::Kids, &["call 116 123", "call 0800 1111"]);
        check(Some("DE"), Child, Tier::Teens, &["call 116 111"]);
        check(Some("IE"), Child, Tier::Kids, &["call 1800 66 66 66"]);
        check(Some("BR"), Distress, Tier::Adults, &["findahelpline.com"]);
        check(None, Child, Tier::Adults, &["childhelplineinternational.org"]);
    }

    #[test]
    fn every_row_has_its_columns() {
        let lines = TABLE.lines().filter(|line| !line.starts_with('#') && !line.is_empty());
        assert_eq!(rows().count(), lines.count());
        assert!(rows().all(|row| row[1] == "distress" || row[1] == "child"));
    }
}
