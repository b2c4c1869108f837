//! The figures of a story: those with names, those called by what they are, and whose they are.

use std::collections::HashMap;

use crate::lexicon::{Class, LEXICON};
use crate::names::Names;
use crate::phrases::{Opening, phrases};
use crate::plan::{Member, Pronoun};
use crate::story::{Author, Story};
use crate::text::{Token, stem};

/// No story keeps more figures in mind than this; those seen longest ago go first.
const MAX_CAST: usize = 24;
/// Figures without a name are looked for in this many of the newest texts.
const UNNAMED_IN: usize = 12;

/// One text a person wrote, with its tokens and the passage it is.
pub(crate) struct Text<'a> {
    /// The passage; `None` for the premise.
    pub index: Option<usize>,
    /// Who wrote it.
    pub author: Author,
    /// Its words.
    pub tokens: Vec<Token<'a>>,
}

/// The figures, those seen last first. Also tells whether a person writes as "I".
pub(crate) fn cast(story: &Story<'_>, names: &Names, texts: &[Text<'_>]) -> Vec<Member> {
    let leads = leads(story, names, texts);
    let mut members: Vec<(usize, Member)> = Vec::new();
    for (key, name) in names.iter().filter(|(_, name)| name.person) {
        let member = Member {
            name: name.shown.clone(),
            kind: name.kind.clone(),
            pronoun: name.pronoun,
            owned: leads.contains(&key.to_string()),
            present: texts.iter().any(|text| present(key, &text.tokens)),
            gone: gone(key, texts),
            last_seen: texts.get(name.last).and_then(|text| text.index),
        };
        members.push((name.last, member));
    }
    let from = texts.len().saturating_sub(UNNAMED_IN);
    for number in (from..texts.len()).rev().chain((from > 0).then_some(0)) {
        for mut member in unnamed(names, &texts[number]) {
            // Whoever only the beginning mentions may be anywhere.
            member.present &= number > 0;
            let kind = member.kind.as_deref().unwrap_or_default();
            let known = members.iter().any(|(_, other)| other.kind.as_deref() == Some(kind));
            if !known {
                members.push((number, member));
            }
        }
    }
    members.sort_by_key(|(last, _)| std::cmp::Reverse(*last));
    members.truncate(MAX_CAST);
    members.into_iter().map(|(_, member)| member).collect()
}

/// Does the author of this text write as "I"?
pub(crate) fn first_person(tokens: &[Token<'_>]) -> bool {
    tokens.iter().any(|t| {
        !t.quoted
            && matches!(
                &*t.lower,
                "i" | "i'm" | "i'd" | "i've" | "i'll" | "my" | "me" | "we" | "our"
            )
    })
}

/// The names of people's own characters: the hero, and for everyone else who writes in the third
/// person the name they most often let act.
fn leads(story: &Story<'_>, names: &Names, texts: &[Text<'_>]) -> Vec<String> {
    let mut leads = Vec::new();
    if let Some(hero) = story.hero {
        leads.extend(
            hero.split_whitespace().map(str::to_lowercase).filter(|part| names.get(part).is_some()),
        );
    }
    let hero_known = !leads.is_empty();
    let mut counts: HashMap<u128, Vec<(String, usize)>> = HashMap::new();
    let mut writes_as_i: HashMap<u128, (usize, usize)> = HashMap::new();
    for text in texts {
        let Author::Person { id } = text.author else { continue };
        let (as_i, all) = writes_as_i.entry(id).or_default();
        *as_i += usize::from(first_person(&text.tokens));
        *all += 1;
        let Some(name) = text.tokens.iter().map(Token::base).find(|base| names.person(base)) else {
            continue;
        };
        let counted = counts.entry(id).or_default();
        match counted.iter_mut().find(|(known, _)| known == name) {
            Some((_, count)) => *count += 1,
            None => counted.push((name.to_string(), if text.index.is_none() { 2 } else { 1 })),
        }
    }
    let first_author = texts.first().map(|text| text.author);
    for (id, counted) in counts {
        let is_first = first_author == Some(Author::Person { id });
        if writes_as_i.get(&id).is_some_and(|(as_i, all)| as_i * 3 >= *all)
            || hero_known && is_first
        {
            continue;
        }
        let most = counted.iter().map(|(_, count)| *count).max();
        leads.extend(
            counted.iter().find(|(_, count)| Some(*count) == most).map(|(name, _)| name.clone()),
        );
        // Whoever acts in a person's first turn is theirs as well, however little has been told yet,
        // unless that turn is what brings them in.
        let first = texts.iter().filter(|text| text.author == Author::Person { id }).nth(1);
        let first = first.and_then(|text| {
            let at = text.tokens.iter().position(|token| names.person(token.base()))?;
            let before = at.checked_sub(1).map_or("", |i| &*text.tokens[i].lower);
            (!matches!(before, "named" | "called")).then(|| text.tokens[at].base())
        });
        leads.extend(first.map(str::to_string));
    }
    leads
}

/// Does the text let the bearer of the name do something or be met?
fn present(key: &str, tokens: &[Token<'_>]) -> bool {
    tokens.iter().enumerate().any(|(at, token)| {
        if token.base() != key || token.quoted {
            return false;
        }
        let owner = token.lower.ends_with("'s");
        let next = tokens.get(at + 1).map_or("", |next| &*next.lower);
        let before = at.checked_sub(1).map_or("", |i| &*tokens[i].lower);
        let meets = matches!(
            before,
            "and"
                | "met"
                | "with"
                | "named"
                | "called"
                | "gave"
                | "asked"
                | "told"
                | "said"
                | "dragon"
                | "bear"
        );
        let acts = LEXICON.verb(next).is_some()
            || matches!(next, "was" | "is" | "had" | "has" | "and" | "could" | "would" | "who");
        let kind = LEXICON.class(before).is_some_and(Class::alive);
        !owner && (meets || kind || acts && !token.stops())
    })
}

fn gone(key: &str, texts: &[Text<'_>]) -> bool {
    texts.iter().any(|text| {
        text.tokens.windows(3).any(|run| {
            run[0].base() == key
                && (matches!(&*run[1].lower, "died" | "vanished")
                    || matches!(&*run[1].lower, "was" | "is")
                        && matches!(&*run[2].lower, "dead" | "gone" | "buried" | "killed"))
        })
    })
}

/// Kin: whose they are matters more than what they are.
const KIN: &[&str] = &[
    "mother",
    "father",
    "sister",
    "brother",
    "grandmother",
    "grandfather",
    "aunt",
    "uncle",
    "son",
    "daughter",
    "wife",
    "husband",
    "cousin",
    "parent",
    "mom",
    "mum",
    "dad",
    "grandma",
    "grandpa",
    "niece",
    "nephew",
    "twin",
    "friend",
    "neighbour",
    "neighbor",
    "boss",
    "teacher",
    "partner",
];

fn unnamed(names: &Names, text: &Text<'_>) -> Vec<Member> {
    let found = phrases(&text.tokens, |word| names.person(word));
    let alive = found.into_iter().filter(|phrase| {
        let before = phrase.span.0.checked_sub(1).map_or("", |i| &*text.tokens[i].lower);
        let next = text.tokens.get(phrase.span.1 + 1).map_or("", |token| token.base());
        phrase.class.alive()
            && phrase.opening != Opening::Bare
            && !phrase.negated
            && !text.tokens[phrase.span.1].quoted
            && !matches!(
                before,
                "like" | "as" | "than" | "without" | "was" | "is" | "about" | "no" | "of"
            )
            && !matches!(next, "named" | "called")
            && !names.person(next)
            && !names.iter().any(|(_, name)| name.kind.as_deref() == Some(&*stem(&phrase.head)))
    });
    alive
        .map(|phrase| {
            let head = stem(&phrase.head).into_owned();
            let bearer = match &*text.tokens[phrase.span.0].lower {
                "his" => names.bearer(Pronoun::He),
                "her" => names.bearer(Pronoun::She),
                _ => None,
            };
            let owner = match &phrase.opening {
                Opening::Of(owner) if names.person(&owner.to_lowercase()) => Some(owner.clone()),
                Opening::Theirs if KIN.contains(&head.as_str()) => {
                    let before = text.tokens[..phrase.span.0].iter().rev();
                    let near = before.map(Token::base).find_map(|base| names.get(base));
                    near.or(bearer).map(|name| name.shown.clone())
                }
                _ => None,
            };
            let noun = match &phrase.adjective {
                Some(adjective) if !KIN.contains(&head.as_str()) => format!("{adjective} {}", phrase.noun),
                _ => phrase.noun.clone(),
            };
            let name = owner.map_or_else(|| format!("the {noun}"), |owner| format!("{owner}'s {noun}"));
            let plural = phrase.plural || matches!(LEXICON.class(&head), Some(Class::Person) if matches!(head.as_str(), "crew" | "family" | "crowd" | "audience" | "team" | "people"));
            let pronoun = if plural { Pronoun::They } else { Pronoun::Unknown };
            let words = &text.tokens[phrase.span.0..=phrase.span.1];
            let after = text.tokens[phrase.span.1 + 1..].iter().take(3);
            let gone = words.iter().chain(after).any(|t| {
                matches!(&*t.lower, "dead" | "late" | "drowned" | "dying" | "died" | "buried" | "vanished")
            });
            // Kin of somebody are often only spoken of; they are here once they do something.
            let acts = text.tokens.get(phrase.span.1 + 1).is_some_and(|t| LEXICON.verb(&t.lower).is_some());
            // Whoever is in a picture is not in the room.
            let pictured = text.tokens.iter().any(|t| {
                matches!(&*t.lower, "photograph" | "photo" | "picture" | "painting" | "dream" | "portrait" | "poster" | "drawing")
            });
            let present = !pictured && (acts || !KIN.contains(&head.as_str()));
            Member { name, kind: Some(head), pronoun, owned: false, present, gone, last_seen: text.index }
        })
        .collect()
}
