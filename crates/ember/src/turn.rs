//! The newest turn: what it brings in, what happens in it, who does it.

use std::collections::HashSet;

use crate::act::{Deed, deed};
use crate::lexicon::{Class, LEXICON};
use crate::names::Names;
use crate::phrases::{Opening, Phrase, phrases};
use crate::plan::Pronoun;
use crate::text::{Token, WordHash, capitalised, stem};

/// Something a turn speaks of, ready to be spoken of again.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Detail {
    /// With its article: "the golden key", "Pip's hat", "Pip".
    pub shown: String,
    /// Without it: "golden key".
    pub bare: String,
    /// The last word, in lower case.
    pub head: String,
    /// What it is.
    pub class: Class,
    /// More than one?
    pub plural: bool,
    /// Only spoken of, wanted, lost or denied: it cannot be touched.
    pub absent: bool,
    /// A name or a figure called by a name.
    pub name: bool,
    /// How it stands to the verb.
    pub role: Role,
    /// Has nobody spoken of it before?
    pub fresh: bool,
    /// The word before it, if a preposition: "with".
    pub link: String,
}

/// How a detail stands to what happens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Role {
    /// It acts.
    Subject,
    /// It is acted on.
    Object,
    /// It is where, with what, or about what.
    Place,
}

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
}

/// A detail counts only above this score.
const FLOOR: f32 = 0.9;
/// A turn that brings in nothing new is answered with what it speaks of again, from this score on.
const OLD_FLOOR: f32 = -0.6;
/// A second detail this near to the first is told along with it.
const CLOSE: f32 = 1.4;

/// Reads the newest turn. `seen` holds hashes of the stems people used before it.
pub(crate) fn read(tokens: &[Token<'_>], names: &Names, seen: &HashSet<u64>) -> Turn {
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
    let adjective = adjective(tokens);
    // Something old is better than nothing, unless the turn says how something is.
    let floor = if adjective.is_some() { FLOOR } else { OLD_FLOOR };
    scored.retain(|(score, _)| *score > floor);
    let close = scored.len() > 1 && scored[1].0 > 2.0 && scored[1].0 > scored[0].0 - CLOSE;
    let details: Vec<Detail> = scored.into_iter().take(3).map(|(_, detail)| detail).collect();
    let adjective = adjective.filter(|_| details.iter().all(|detail| !detail.fresh));
    Turn { details, close, deed, adjective }
}

fn unseen(seen: &HashSet<u64>, word: &str) -> bool {
    !seen.contains(&stem_hash(word))
}

/// The hash under which a word's stem is remembered.
pub(crate) fn stem_hash(word: &str) -> u64 {
    WordHash::words(&stem(word)).first().copied().unwrap_or(0)
}

fn score(phrase: &Phrase, tokens: &[Token<'_>], seen: &HashSet<u64>, deed: Option<&Deed>) -> f32 {
    let before = phrase.span.0.checked_sub(1).filter(|_| !tokens[phrase.span.0].starts);
    let before = before.map_or("", |i| &*tokens[i].lower);
    let place = phrase.span.1 as f32 / tokens.len().max(1) as f32;
    let mut score = if unseen(seen, &phrase.head) { 3.0 } else { 0.0 };
    if !unseen(seen, &phrase.head) && phrase.adjective.as_ref().is_some_and(|a| unseen(seen, a)) {
        score += 0.8;
    }
    score += if matches!(phrase.opening, Opening::New | Opening::Bare) { 0.8 } else { 0.0 };
    score += if LEXICON.verb(before).is_some() { 0.5 } else { 0.0 };
    score += place * if tokens.len() > 40 { 1.6 } else { 0.4 };
    score += if phrase.classed { 0.6 } else { 0.0 };
    score -= match before {
        "as" | "like" | "than" => 2.2,
        "in" | "on" | "at" | "from" | "behind" | "outside" | "around" | "among" | "to"
        | "toward" | "towards" | "into" | "between" | "under" | "over" | "through" | "near"
        | "of" | "for" | "without" | "until" | "before" | "after" | "during" | "past"
        | "across" | "beside" => 0.7,
        "with" | "and" | "by" => 0.3,
        _ => 0.0,
    };
    score -= if LEXICON.is("weak", &stem(&phrase.head)) { 2.2 } else { 0.0 };
    score -= match phrase.class {
        Class::Time => 1.8,
        Class::Place if LEXICON.is("preposition", before) => 0.5,
        Class::Idea if LEXICON.is("preposition", before) => 1.4,
        Class::Idea | Class::Event => 0.4,
        Class::Body if phrase.opening == Opening::Theirs => 1.2,
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
    score -= if phrase.class.alive() && named { 5.0 } else { 0.0 };
    if let Some(deed) = deed {
        let object = phrase.span.0 > deed.at && phrase.span.0 <= deed.at + 3;
        score += if object { 0.8 } else { 0.0 };
    }
    if matches!(before, "was" | "is" | "were" | "became") && phrase.opening == Opening::New {
        score += 0.6;
    }
    score
}

fn detail(
    phrase: &Phrase,
    tokens: &[Token<'_>],
    deed: Option<&Deed>,
    (seen, names): (&HashSet<u64>, &Names),
) -> Detail {
    let mut bare = String::new();
    if let Some(adjective) = &phrase.adjective {
        bare.push_str(adjective);
        bare.push(' ');
    }
    bare.push_str(&phrase.noun);
    if let Some(of) = &phrase.of {
        bare.push_str(" of ");
        bare.push_str(of);
    }
    let before = phrase.span.0.checked_sub(1).filter(|_| !tokens[phrase.span.0].starts);
    let link = before.map_or("", |i| &*tokens[i].lower);
    let article = match &phrase.opening {
        Opening::Of(owner) => format!("{}'s", capitalised(owner)),
        Opening::Theirs if phrase.class == Class::Person => kin_of(phrase, tokens, names),
        _ => "the".to_string(),
    };
    // Days and feasts keep their capital and take no article.
    let calendar = tokens[phrase.span.1].capital() && phrase.class == Class::Time;
    let shown =
        if calendar { tokens[phrase.span.1].raw.to_string() } else { format!("{article} {bare}") };

    Detail {
        shown,
        bare,
        head: phrase.head.clone(),
        class: phrase.class,
        plural: phrase.plural,
        absent: phrase.negated || absent(phrase, tokens, deed),
        name: false,
        role: role(phrase.span, tokens, deed),
        fresh: unseen(seen, &phrase.head),
        link: link.to_string(),
    }
}

/// "his grandmother" is somebody's: of the name before it, or of the first who is spoken of so.
fn kin_of(phrase: &Phrase, tokens: &[Token<'_>], names: &Names) -> String {
    let near = tokens[..phrase.span.0].iter().rev().find_map(|token| names.get(token.base()));
    let pronoun = match &*tokens[phrase.span.0].lower {
        "his" => Pronoun::He,
        "her" => Pronoun::She,
        _ => return "the".into(),
    };
    let owner =
        near.filter(|name| name.person && name.pronoun == pronoun).or(names.bearer(pronoun));
    owner.map_or_else(|| "the".into(), |name| format!("{}'s", name.shown))
}

fn role(span: (usize, usize), tokens: &[Token<'_>], deed: Option<&Deed>) -> Role {
    let before = span.0.checked_sub(1).filter(|_| !tokens[span.0].starts);
    let prepared = before.is_some_and(|i| LEXICON.is("preposition", &tokens[i].lower));
    let inverted = before.is_some_and(|i| {
        matches!(
            &*tokens[i].lower,
            "was" | "were" | "came" | "stood" | "lay" | "hung" | "sat" | "lived"
        )
    });
    match deed {
        _ if prepared => Role::Place,
        Some(deed) if span.1 < deed.at && span.1 + 4 > deed.at => Role::Subject,
        _ if inverted => Role::Subject,
        Some(_) => Role::Object,
        None => Role::Subject,
    }
}

/// Is the thing only spoken of, wanted, lost, feared or denied?
fn absent(phrase: &Phrase, tokens: &[Token<'_>], deed: Option<&Deed>) -> bool {
    const GONE: &[&str] = &[
        "about",
        "no",
        "without",
        "missing",
        "afraid",
        "scared",
        "never",
        "if",
        "word",
        "whether",
        "imagine",
        "imagined",
        "pretended",
        "wished",
        "wanted",
        "wants",
        "needed",
        "needs",
        "lost",
        "forgot",
        "forgotten",
        "miss",
        "missed",
        "hoped",
        "dreamed",
        "remembered",
        "promised",
        "asked",
        "asks",
    ];
    let from = phrase.span.0.saturating_sub(4);
    let near = tokens[from..phrase.span.0].iter().rev().take_while(|t| !t.ends_sentence());
    let near: Vec<&str> = near.map(|token| &*token.lower).collect();
    let cue = near.iter().any(|word| GONE.contains(word));
    let doubted = near.iter().any(|word| matches!(*word, "whether" | "if" | "without" | "no"))
        || tokens[phrase.span.1..]
            .windows(2)
            .take(5)
            .any(|run| run[0].lower == "never" && run[1].lower == "been");
    let sought = deed.is_some_and(|deed| {
        matches!(deed.act, "look" | "ask" | "go" | "want")
            && phrase.span.0 > 0
            && &*tokens[phrase.span.0 - 1].lower == "for"
    });
    let gone = tokens
        .get(phrase.span.1 + 1)
        .is_some_and(|t| matches!(&*t.lower, "was" | "is" | "were" | "had"))
        && tokens.get(phrase.span.1 + 2).is_some_and(|t| {
            matches!(&*t.lower, "gone" | "missing" | "lost" | "vanished" | "disappeared")
        });
    let told = deed.is_some_and(|deed| {
        matches!(
            deed.act,
            "say" | "secret" | "ask" | "remember" | "think" | "promise" | "want" | "fear" | "lose"
        ) && phrase.span.0 > deed.at
            && phrase.class != Class::Paper
    });
    let gift = deed.is_some_and(|deed| matches!(deed.act, "give" | "take" | "find" | "open"));
    tokens[phrase.span.1].quoted || gone || doubted || sought || (cue && !gift) || told
}

/// Names that this turn brings in for the first time.
fn named(
    tokens: &[Token<'_>],
    names: &Names,
    seen: &HashSet<u64>,
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
        shown: name.shown.clone(),
        bare: name.shown.clone(),
        head: tokens[at].base().to_string(),
        class: match (name.person, animal) {
            (false, _) => Class::Place,
            (true, true) => Class::Animal,
            (true, false) => Class::Person,
        },
        plural: false,
        absent: tokens[at].quoted,
        name: true,
        role: Role::Subject,
        fresh: true,
        link: String::new(),
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

fn plain(word: &str, shown: String, class: Class, absent: bool) -> Detail {
    Detail {
        shown,
        bare: word.to_string(),
        head: word.to_string(),
        class,
        plural: false,
        absent,
        name: false,
        role: Role::Object,
        fresh: true,
        link: String::new(),
    }
}

/// "It was so cold": how something is, when nothing is named.
fn adjective(tokens: &[Token<'_>]) -> Option<String> {
    let cues = [
        "was", "were", "is", "are", "felt", "feels", "so", "very", "too", "looked", "got", "i'm",
        "it's", "still", "getting", "became", "become", "seemed", "turned", "went", "stayed",
        "all", "quite",
    ];
    let at = (1..tokens.len()).rev().find(|&i| {
        cues.contains(&&*tokens[i - 1].lower)
            && LEXICON.is("adjective", &tokens[i].lower)
            && tokens[i].lower.len() > 2
    })?;
    Some(tokens[at].lower.to_string())
}
