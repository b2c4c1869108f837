//! What Ember keeps of older turns: things, wants, losses, fears and promises.

use crate::cast::Text;
use crate::lexicon::{Class, LEXICON};
use crate::names::Names;
use crate::phrases::{Opening, Phrase, phrases};
use crate::plan::{Held, HeldKind, Pronoun};
use crate::text::{Token, capitalised, stem};

/// Something Ember may come back to.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Memory {
    /// As it may be named: "Pip's hat", "the lantern".
    pub shown: String,
    /// The last word of it.
    pub head: String,
    /// Why it is remembered.
    pub kind: HeldKind,
    /// What it is.
    pub class: Class,
    /// More than one?
    pub plural: bool,
    /// Who wants, lost or fears it, as shown.
    pub holder: Option<String>,
    /// The number of the text it comes from.
    pub number: usize,
    /// The passage it comes from.
    pub source: Option<usize>,
}

impl Memory {
    /// As a line of "what Ember holds in mind".
    pub(crate) fn held(&self) -> Held {
        let who = self.holder.as_deref().unwrap_or("Somebody");
        let label = match self.kind {
            HeldKind::Want => format!("{who} wants {}", self.shown),
            HeldKind::Loss => format!("{} is lost", capitalised(&self.shown)),
            HeldKind::Fear => format!("{who} fears {}", self.shown),
            HeldKind::Promise => format!("{who} made a promise"),
            HeldKind::Figure | HeldKind::Place | HeldKind::Thing | HeldKind::Thread => {
                self.shown.clone()
            }
        };
        Held { label, kind: self.kind, source: self.source }
    }
}

/// No more memories than this are kept, the newest first.
const MAX_MEMORIES: usize = 16;
/// Only this many of the newest texts are searched for them.
const SEARCHED: usize = 40;

/// What is worth remembering, the newest first.
pub(crate) fn memories(names: &Names, texts: &[Text<'_>]) -> Vec<Memory> {
    let from = texts.len().saturating_sub(SEARCHED);
    let mut found: Vec<Memory> = Vec::new();
    for number in (from..texts.len()).chain((from > 0).then_some(0)) {
        for memory in of_text(names, number, &texts[number]) {
            let same = found.iter().position(|other| other.head == memory.head);
            match same {
                // What was lost and is spoken of again as present has been found.
                Some(i) if found[i].kind == HeldKind::Thing || memory.kind != HeldKind::Thing => {
                    found[i] = memory;
                }
                Some(i) if regained(&texts[number].tokens) => found[i] = memory,
                Some(_) => {}
                None => found.push(memory),
            }
        }
    }
    found.sort_by_key(|memory| std::cmp::Reverse(memory.number));
    found.truncate(MAX_MEMORIES);
    found
}

fn regained(tokens: &[Token<'_>]) -> bool {
    const SIGNS: &[&str] = &[
        "found", "finds", "gave", "back", "took", "wore", "got", "here", "caught", "returned",
        "fixed", "mended", "opened", "held", "picked",
    ];
    tokens.iter().any(|token| SIGNS.contains(&&*token.lower))
}

fn of_text(names: &Names, number: usize, text: &Text<'_>) -> Vec<Memory> {
    let tokens = &text.tokens;
    let found = phrases(tokens, |word| names.person(word));
    let mut memories = Vec::new();
    for phrase in found {
        let Some(kind) = kind(&phrase, tokens) else { continue };
        let lead = tokens[..phrase.span.0]
            .iter()
            .rev()
            .find_map(|t| names.get(t.base()).filter(|n| n.person));
        let owner = lead.filter(|name| match &*tokens[phrase.span.0].lower {
            "his" => name.pronoun == Pronoun::He,
            "her" => name.pronoun == Pronoun::She,
            _ => false,
        });
        let shown = shown(&phrase, owner.map(|name| name.shown.as_str()));
        memories.push(Memory {
            shown,
            head: stem(&phrase.head).into_owned(),
            kind,
            class: phrase.class,
            plural: phrase.plural,
            holder: lead.map(|name| name.shown.clone()),
            number,
            source: text.index,
        });
    }
    if let Some(at) =
        tokens.iter().position(|t| matches!(&*t.lower, "promised" | "swore" | "vowed"))
    {
        let lead = tokens[..at].iter().rev().find_map(|t| names.get(t.base()).filter(|n| n.person));
        if let Some(lead) = lead {
            memories.push(Memory {
                shown: "the promise".into(),
                head: "promise".into(),
                kind: HeldKind::Promise,
                class: Class::Idea,
                plural: false,
                holder: Some(lead.shown.clone()),
                number,
                source: text.index,
            });
        }
    }
    memories
}

fn kind(phrase: &Phrase, tokens: &[Token<'_>]) -> Option<HeldKind> {
    let weak = LEXICON.is("weak", &stem(&phrase.head)) || !phrase.classed;
    if weak || phrase.negated || tokens[phrase.span.1].quoted {
        return None;
    }
    let from = phrase.span.0.saturating_sub(3);
    let before: Vec<&str> = tokens[from..phrase.span.0].iter().map(|t| &*t.lower).collect();
    let has = |words: &[&str]| before.iter().any(|word| words.contains(word));
    let after = |n: usize| tokens.get(phrase.span.1 + n).map_or("", |t| &*t.lower);
    if has(&["afraid", "scared", "feared", "terrified"]) && has(&["of"]) {
        return Some(HeldKind::Fear);
    }
    let thing = phrase.class.bodily()
        && !phrase.class.alive()
        && !matches!(
            phrase.class,
            Class::Weather | Class::Water | Class::Body | Class::Light | Class::Place
        );
    if has(&["lost", "lose", "forgot", "stole"]) && thing
        || matches!(after(1), "was" | "is" | "were")
            && matches!(after(2), "gone" | "missing" | "lost" | "stolen")
            && thing
    {
        return Some(HeldKind::Loss);
    }
    let last = before.last().copied().unwrap_or("");
    if matches!(last, "wanted" | "wants" | "needed" | "needs")
        || last == "for"
            && has(&["wished", "asked", "looking", "searching", "looked", "hoped", "searched"])
    {
        return (phrase.class != Class::Person && phrase.class != Class::Time)
            .then_some(HeldKind::Want);
    }
    if has(&["promised", "wished", "imagined", "dreamed", "no"]) {
        return None;
    }
    let lasting =
        phrase.class.solid() && phrase.class != Class::Structure && phrase.class != Class::Opening;
    let simile = has(&["like", "as", "than"]);
    (lasting && !simile && phrase.opening != Opening::Bare && phrase.head.len() > 2)
        .then_some(HeldKind::Thing)
}

fn shown(phrase: &Phrase, lead: Option<&str>) -> String {
    let noun = match (&phrase.adjective, &phrase.opening) {
        (Some(adjective), Opening::New | Opening::Known) => format!("{adjective} {}", phrase.noun),
        _ => phrase.noun.clone(),
    };
    match (&phrase.opening, lead) {
        (Opening::Of(owner), _) => format!("{}'s {noun}", capitalised(owner)),
        (Opening::Theirs, Some(lead)) => format!("{lead}'s {noun}"),
        _ => format!("the {noun}"),
    }
}
