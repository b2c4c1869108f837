//! A thing or figure a turn speaks of, ready to be spoken of again.

use crate::act::Deed;
use crate::lexicon::{Class, LEXICON};
use crate::names::Names;
use crate::phrases::{Opening, Phrase};
use crate::plan::Pronoun;
use crate::text::{Hashes, Token, WordHash, capitalised, stem};

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
    /// The word before it, if it ties: "with", "holding". Else empty.
    pub link: String,
    /// The first and the last of its words in the turn.
    pub span: (usize, usize),
}

impl Detail {
    /// "the whistle on the wall", "a woman in a raincoat": does the other only tell which it is?
    pub(crate) fn is_told_by(&self, other: &Detail) -> bool {
        other.span.0 == self.span.1 + 2 && matches!(&*other.link, "on" | "in" | "of" | "at" | "by")
    }

    /// Is it something one could look at?
    pub(crate) fn classed(&self) -> bool {
        LEXICON.class(&self.head).is_some_and(Class::bodily)
    }
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

pub(crate) fn detail(
    phrase: &Phrase,
    tokens: &[Token<'_>],
    deed: Option<&Deed>,
    (seen, names): (&Hashes, &Names),
) -> Detail {
    // "another station" is new, however many there have been.
    let another = tokens[phrase.span.0].lower == "another";
    let mut bare = String::from(if another { "other " } else { "" });
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
    let links = LEXICON.is("preposition", link) || link.ends_with("ing");
    let link = if links { link } else { "" };
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
        fresh: another
            || unseen(seen, &phrase.head)
            || phrase.adjective.as_ref().is_some_and(|adjective| unseen(seen, adjective))
            || phrase.of.as_ref().is_some_and(|of| unseen(seen, of)),
        link: link.to_string(),
        span: phrase.span,
    }
}

/// "his grandmother" is somebody's: of the name before it, or of the first who is spoken of so.
/// Where that is nobody it stays "his".
fn kin_of(phrase: &Phrase, tokens: &[Token<'_>], names: &Names) -> String {
    let near = tokens[..phrase.span.0].iter().rev().find_map(|token| names.get(token.base()));
    let pronoun = match &*tokens[phrase.span.0].lower {
        "his" => Pronoun::He,
        "her" => Pronoun::She,
        "their" => return "their".into(),
        _ => return "the".into(),
    };
    let owner =
        near.filter(|name| name.person && name.pronoun == pronoun).or(names.bearer(pronoun));
    owner
        .map_or_else(|| tokens[phrase.span.0].lower.to_string(), |name| format!("{}'s", name.shown))
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
        Some(deed) if span.1 < deed.at => Role::Subject,
        _ if inverted => Role::Subject,
        Some(_) => Role::Object,
        None => Role::Subject,
    }
}

/// Is the thing only spoken of, wanted, lost, feared or denied?
fn absent(phrase: &Phrase, tokens: &[Token<'_>], deed: Option<&Deed>) -> bool {
    const GONE: &[&str] = &[
        "about",
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
    // "no marks in the dust": there are no marks, but there is dust.
    let no = near.iter().position(|word| *word == "no");
    let no = no.is_some_and(|at| !near[..at].iter().any(|word| LEXICON.is("preposition", word)));
    let doubted = no
        || near.iter().any(|word| matches!(*word, "whether" | "if" | "without"))
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
    let denied = phrase.span.0 > 0
        && matches!(&*tokens[phrase.span.0 - 1].lower, "wasn't" | "isn't" | "weren't" | "not");
    tokens[phrase.span.1].quoted || denied || gone || doubted || sought || (cue && !gift) || told
}

pub(crate) fn plain(word: &str, shown: String, class: Class, absent: bool) -> Detail {
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
        span: (0, 0),
    }
}

pub(crate) fn unseen(seen: &Hashes, word: &str) -> bool {
    !seen.contains(&stem_hash(word))
}

/// The hash under which a word's stem is remembered.
pub(crate) fn stem_hash(word: &str) -> u64 {
    WordHash::words(&stem(word)).first().copied().unwrap_or(0)
}
