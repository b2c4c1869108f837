//! The newest turn: what it brings in, what happens in it, who does it.

use crate::act::{Deed, deed};
use crate::detail::{Detail, Role, detail, plain, unseen};
use crate::lexicon::{Class, LEXICON};
use crate::names::Names;
use crate::phrases::{Opening, Phrase, phrases};
use crate::text::{Hashes, Token, stem};

/// What Ember takes from the newest turn.
#[derive(Debug, Clone, Default)]
pub(crate) struct Turn {
    /// What is new, the strongest first. Empty when nothing can be named.
    pub details: Vec<Detail>,
    /// Is the second nearly as strong as the first?
    pub close: bool,
    /// What happens.
    pub deed: Option<Deed>,
    /// "cold", when the turn says only how something is.
    pub adjective: Option<String>,
    /// "empty", when the turn says so of its first detail.
    pub state: Option<String>,
}

/// A detail counts only above this score.
const FLOOR: f32 = 0.9;
/// A turn that brings in nothing new is answered with what it speaks of again, from this score on.
const OLD_FLOOR: f32 = -0.6;
/// A second detail this near to the first is told along with it.
const CLOSE: f32 = 1.4;

/// Reads the newest turn. `seen` holds hashes of the stems people used before it.
pub(crate) fn read(tokens: &[Token<'_>], names: &Names, seen: &Hashes) -> Turn {
    let found = phrases(tokens, |word| names.person(word));
    let deed = deed(tokens, names);
    let first_new = found.iter().find(|p| unseen(seen, &p.head) && !LEXICON.is("weak", &p.head));
    let first_new = first_new.map(|phrase| phrase.span.1);
    let mut scored: Vec<(f32, Detail)> = found
        .iter()
        .map(|phrase| {
            let bonus = if first_new == Some(phrase.span.1) { 0.7 } else { 0.0 };
            let score = score(phrase, tokens, seen, deed.as_ref()) + bonus;
            (score, detail(phrase, tokens, deed.as_ref(), (seen, names)))
        })
        .collect();
    scored.extend(named(tokens, names, seen, &scored));
    scored.extend(heard(tokens).or_else(|| said(tokens)));
    scored.sort_by(|a, b| b.0.total_cmp(&a.0));
    scored.dedup_by(|a, b| a.1.head == b.1.head);
    let told = adjective(tokens);
    let adjective = told.map(|at| tokens[at].lower.to_string());
    // Something old is better than nothing, unless the turn says how something is.
    let floor = if adjective.is_some() { FLOOR } else { OLD_FLOOR };
    scored.retain(|(score, _)| *score > floor);
    let close = scored.len() > 1 && scored[1].0 > 2.0 && scored[1].0 > scored[0].0 - CLOSE;
    let mut details: Vec<Detail> = scored.into_iter().take(3).map(|(_, detail)| detail).collect();
    let of = |detail: &&Detail| {
        let subject = told.and_then(|at| at.checked_sub(2)).map(|at| &tokens[at]);
        let subject = subject.filter(|subject| subject.base() == detail.head && !subject.stops());
        subject.is_some() && !LEXICON.is("preposition", &detail.link)
    };
    // "At school her chair was empty": the chair is what is meant.
    if let Some(at) = details.iter().position(|detail| of(&detail)) {
        details[..=at].rotate_right(1);
    }
    let state = adjective.clone().filter(|_| details.first().filter(of).is_some());
    let adjective =
        adjective.filter(|_| details.iter().all(|detail| !detail.fresh || detail.class.alive()));
    Turn { details, close, deed, adjective, state }
}

fn score(phrase: &Phrase, tokens: &[Token<'_>], seen: &Hashes, deed: Option<&Deed>) -> f32 {
    let before = phrase.span.0.checked_sub(1).filter(|_| !tokens[phrase.span.0].starts);
    let before = before.map_or("", |i| &*tokens[i].lower);
    let place = phrase.span.1 as f32 / tokens.len().max(1) as f32;
    let another = tokens[phrase.span.0].lower == "another";
    let mut score = if another || unseen(seen, &phrase.head) { 3.0 } else { 0.0 };
    if !unseen(seen, &phrase.head) && phrase.adjective.as_ref().is_some_and(|a| unseen(seen, a)) {
        score += 0.8;
    }
    score += if matches!(phrase.opening, Opening::New | Opening::Bare) { 0.8 } else { 0.0 };
    score += if LEXICON.verb(before).is_some() { 0.5 } else { 0.0 };
    score += place * if tokens.len() > 40 { 1.6 } else { 1.0 };
    score += if phrase.classed { 0.6 } else { 0.0 };
    // "It looked like the old docks" compares nothing.
    let seems = before == "like"
        && phrase.span.0 > 1
        && LEXICON.verb(&tokens[phrase.span.0 - 2].lower).is_some_and(|v| v.act == "look");
    score -= match before {
        "like" if seems => 0.4,
        "as" | "like" | "than" => 2.2,
        "in" | "on" | "at" | "from" | "behind" | "outside" | "around" | "among" | "to"
        | "toward" | "towards" | "into" | "between" | "under" | "over" | "through" | "near"
        | "of" | "for" | "without" | "until" | "before" | "after" | "during" | "past"
        | "across" | "beside" => 0.7,
        "with" | "and" | "by" => 0.3,
        _ => 0.0,
    };
    // A name that is somebody's is worth more than "the name of it".
    let weak = match (&phrase.opening, &*stem(&phrase.head)) {
        (Opening::Of(_) | Opening::Theirs, "name") => 2.0,
        _ => 4.6,
    };
    score -= if LEXICON.is("weak", &stem(&phrase.head)) { weak } else { 0.0 };
    // "It wasn't blood": whatever it is comes after.
    score -= if matches!(before, "wasn't" | "isn't" | "weren't" | "not") { 1.5 } else { 0.0 };
    score -= match phrase.class {
        Class::Time => 1.8,
        Class::Place if LEXICON.is("preposition", before) => 0.5,
        Class::Idea if LEXICON.is("preposition", before) => 1.4,
        // "by accident", "on purpose"
        Class::Event if phrase.opening == Opening::Bare && LEXICON.is("preposition", before) => 2.0,
        Class::Idea | Class::Event => 0.4,
        Class::Body if deed.is_some_and(|deed| phrase.span.0 == deed.at + 1) => 0.0,
        Class::Body if phrase.opening == Opening::Theirs => 1.2,
        Class::Body => 0.6,
        Class::Person if phrase.opening == Opening::Theirs => 1.2,
        Class::Person if place < 0.35 && phrase.opening != Opening::New => 0.8,
        Class::Person
            if deed.is_some_and(|deed| deed.at > phrase.span.1 && deed.at < phrase.span.1 + 3) =>
        {
            0.9
        }
        _ => 0.0,
    };
    // "a boy called Ilias", "his sister Polly": the name is what will be spoken of.
    let next = tokens.get(phrase.span.1 + 1).filter(|_| !tokens[phrase.span.1].stops());
    let named = next.is_some_and(|next| {
        matches!(&*next.lower, "named" | "called") || next.capital() && !next.starts
    });
    // "The librarian, Mr Aldous, dropped it": so it is here.
    let after = tokens.get(phrase.span.1 + 1).filter(|_| tokens[phrase.span.1].after == ',');
    let named = named
        || phrase.opening == Opening::Known && after.is_some_and(|t| t.capital() && !t.starts);
    // "Tom the mole" is Tom.
    let apposed = phrase.opening == Opening::Known
        && phrase
            .span
            .0
            .checked_sub(1)
            .is_some_and(|i| tokens[i].capital() && !tokens[i].stops() && i > 0);
    score -= if phrase.class.alive() && (named || apposed) { 5.0 } else { 0.0 };
    if let Some(deed) = deed {
        let object = phrase.span.0 > deed.at && phrase.span.0 <= deed.at + 3;
        score += if object { 0.8 } else { 0.0 };
    }
    if matches!(before, "was" | "is" | "were" | "became") && phrase.opening == Opening::New {
        score += 0.6;
    }
    score
}

/// Names that this turn brings in for the first time.
fn named(
    tokens: &[Token<'_>],
    names: &Names,
    seen: &Hashes,
    others: &[(f32, Detail)],
) -> Option<(f32, Detail)> {
    let strongest = others.iter().map(|(score, _)| *score).fold(0.0, f32::max);
    let (at, name) = tokens.iter().enumerate().rev().find_map(|(at, token)| {
        let name = names.get(token.base())?;
        unseen(seen, token.base()).then_some((at, name))
    })?;
    let called = at > 0 && matches!(&*tokens[at - 1].lower, "named" | "called");
    let introduced = called || at > 1 && &*tokens[at - 2].lower == "name";
    let object = others
        .iter()
        .any(|(score, other)| *score > 4.0 && other.role == Role::Object && !other.absent);
    // "the same grey Volvo" is a thing that is called by a name.
    let thing = at > 0
        && !name.person
        && !tokens[at].starts
        && (LEXICON.is("determiner", &tokens[at - 1].lower)
            || LEXICON.is("adjective", &tokens[at - 1].lower));
    let shown = if thing { format!("the {}", name.shown) } else { name.shown.clone() };
    let animal = name.kind.as_deref().and_then(|kind| LEXICON.class(kind)) == Some(Class::Animal);
    let score = match (introduced && name.person, object) {
        (true, true) => 3.9,
        (true, false) => 9.0,
        (false, _) => {
            if strongest < 3.0 {
                9.0
            } else {
                2.5
            }
        }
    };
    let detail = Detail {
        shown,
        bare: name.shown.clone(),
        head: tokens[at].base().to_string(),
        class: match (name.person, animal) {
            (false, _) if thing => Class::Thing,
            (false, _) => Class::Place,
            (true, true) => Class::Animal,
            (true, false) => Class::Person,
        },
        plural: false,
        absent: tokens[at].quoted,
        name: !thing,
        role: Role::Subject,
        fresh: true,
        link: String::new(),
        span: (at, at),
    };
    Some((score, detail))
}

/// "She heard someone chewing": what is heard is the chewing.
fn heard(tokens: &[Token<'_>]) -> Option<(f32, Detail)> {
    let at = tokens.iter().position(|token| matches!(&*token.lower, "heard" | "hear" | "hears"))?;
    let gerund = |token: &&Token<'_>| {
        token.lower.ends_with("ing")
            && token.lower.len() > 5
            && LEXICON.class(&token.lower).is_none()
            && !matches!(&*token.lower, "something" | "anything" | "nothing" | "everything")
    };
    let directly = tokens.get(at + 1).filter(|token| gerund(token));
    let vague = tokens[at + 1..].iter().take(2).any(|token| {
        matches!(
            &*token.lower,
            "someone" | "somebody" | "something" | "it" | "them" | "him" | "her"
        )
    });
    let later = tokens[at..].iter().skip(2).take(3).find(gerund).filter(|_| vague);
    let doing = directly.or(later)?;
    Some((5.0, plain(&doing.lower, format!("the {}", doing.lower), Class::Sound, false)))
}

/// "Bea said quack": a word that is only said.
fn said(tokens: &[Token<'_>]) -> Option<(f32, Detail)> {
    let at = tokens
        .iter()
        .position(|token| matches!(&*token.lower, "said" | "says" | "shouted" | "yelled"))?;
    let word = tokens
        .get(at + 1)
        .filter(|word| !word.quoted && word.ends_sentence() || at + 2 == tokens.len())?;
    let pronoun = LEXICON.is("pronoun", &word.lower) || word.capital();
    (!pronoun).then(|| (4.0, plain(&word.lower, format!("“{}”", word.lower), Class::Idea, true)))
}

/// Words after which a turn says how something is.
const CUES: &[&str] = &[
    "was", "were", "is", "are", "been", "be", "seem", "seems", "sounded", "tasted", "smelled",
    "felt", "feels", "so", "very", "too", "looked", "got", "i'm", "it's", "still", "getting",
    "became", "become", "seemed", "turned", "went", "stayed", "all", "quite",
];

/// Adjectives that say which, not how.
const PALE: &[&str] =
    &["first", "last", "next", "second", "third", "whole", "final", "certain", "sure", "ready"];

/// "allergic", "invisible": no list knows it, but it ends as such words do.
fn adjectival(token: &Token<'_>) -> bool {
    const ENDS: &[&str] =
        &["ic", "ous", "ful", "less", "able", "ible", "al", "ive", "ish", "ant", "ent", "y"];
    let word = &*token.lower;
    let known = LEXICON.class(word).is_some() || LEXICON.verb(word).is_some();
    !known
        && !LEXICON.function(word)
        && !token.capital()
        && word.len() > 4
        && ENDS.iter().any(|end| word.ends_with(end))
}

/// "It was so cold", "she was starving": where the turn says how something is.
fn adjective(tokens: &[Token<'_>]) -> Option<usize> {
    (1..tokens.len()).rev().find(|&at| {
        let word = &*tokens[at].lower;
        // "was almost lovely"
        let plain = |i: &usize| {
            CUES.contains(&&*tokens[*i].lower) || !LEXICON.is("adverb", &tokens[*i].lower)
        };
        let cue = (at.saturating_sub(3)..at).rev().find(plain).unwrap_or(at - 1);
        let cue = &*tokens[cue].lower;
        let last = at + 1 == tokens.len() || tokens[at].ends_sentence();
        let state = (word.ends_with("ed") || word.ends_with("ing")) && word.len() > 5;
        let state = state && LEXICON.class(word).is_none() && !LEXICON.function(word);
        let way = matches!(word, "backwards" | "sideways" | "upwards");
        // "only rain", "red paint": then it is the noun that is told.
        let ends = last
            || tokens[at].stops()
            || tokens.get(at + 1).is_some_and(|next| LEXICON.function(&next.lower));
        let tells =
            LEXICON.is("adjective", word) && !LEXICON.function(word) && !PALE.contains(&word);
        let tells = tells && ends || last && (state || way || adjectival(&tokens[at]));
        CUES.contains(&cue) && word.len() > 2 && tells
    })
}
