//! The words around a name that tell whose it is: titles, kin, verbs, kinds.

use crate::lexicon::{Class, Form, LEXICON};
use crate::plan::Pronoun;
use crate::text::Token;

/// Titles that stay before the name, and what they tell.
pub(super) const TITLES: &[(&str, Pronoun)] = &[
    ("mr", Pronoun::He),
    ("mrs", Pronoun::She),
    ("ms", Pronoun::She),
    ("miss", Pronoun::She),
    ("madame", Pronoun::She),
    ("lady", Pronoun::She),
    ("lord", Pronoun::He),
    ("sir", Pronoun::He),
    ("king", Pronoun::He),
    ("queen", Pronoun::She),
    ("prince", Pronoun::He),
    ("princess", Pronoun::She),
    ("uncle", Pronoun::He),
    ("aunt", Pronoun::She),
    ("auntie", Pronoun::She),
    ("dr", Pronoun::Unknown),
    ("professor", Pronoun::Unknown),
    ("father", Pronoun::He),
    ("sister", Pronoun::She),
    ("brother", Pronoun::He),
    ("grandma", Pronoun::She),
    ("grandpa", Pronoun::He),
    ("old", Pronoun::Unknown),
    ("count", Pronoun::He),
    ("countess", Pronoun::She),
    ("baron", Pronoun::He),
];
/// Titles that are told once and then left out.
pub(super) const RANKS: &[&str] = &[
    "captain",
    "general",
    "inspector",
    "commander",
    "coach",
    "detective",
    "doctor",
    "officer",
    "sergeant",
    "agent",
    "master",
    "colonel",
    "nurse",
    "chef",
    "sheriff",
    "mayor",
];
/// Kin that are called by what they are.
pub(super) const KIN: &[(&str, Pronoun)] = &[
    ("grandma", Pronoun::She),
    ("grandpa", Pronoun::He),
    ("mom", Pronoun::She),
    ("mum", Pronoun::She),
    ("dad", Pronoun::He),
    ("granny", Pronoun::She),
    ("mommy", Pronoun::She),
    ("daddy", Pronoun::He),
    ("nana", Pronoun::She),
    ("granddad", Pronoun::He),
    ("grandad", Pronoun::He),
    ("mummy", Pronoun::She),
    ("papa", Pronoun::He),
    ("mama", Pronoun::She),
];
/// Kinds that tell how their bearer is spoken of.
pub(super) const SHE: &[&str] = &[
    "girl",
    "woman",
    "lady",
    "mother",
    "sister",
    "grandmother",
    "aunt",
    "niece",
    "daughter",
    "wife",
    "widow",
    "queen",
    "princess",
    "duchess",
    "witch",
    "mermaid",
    "nun",
    "actress",
    "waitress",
    "hen",
    "cow",
    "landlady",
    "heroine",
    "bride",
    "granddaughter",
    "girlfriend",
    "stepmother",
];
pub(super) const HE: &[&str] = &[
    "boy",
    "man",
    "gentleman",
    "father",
    "brother",
    "grandfather",
    "uncle",
    "nephew",
    "son",
    "husband",
    "widower",
    "king",
    "prince",
    "duke",
    "wizard",
    "monk",
    "priest",
    "rooster",
    "bull",
    "landlord",
    "grandson",
    "boyfriend",
    "stepfather",
    "policeman",
    "fisherman",
    "postman",
];
/// Kin: "his brother" says nothing about whose "his" it is.
pub(super) const RELATED: &[&str] = &[
    "mother",
    "sister",
    "grandmother",
    "aunt",
    "niece",
    "daughter",
    "wife",
    "father",
    "brother",
    "grandfather",
    "uncle",
    "nephew",
    "son",
    "husband",
    "girlfriend",
    "boyfriend",
];
/// Days, months, feasts and tongues: capitals that name nobody.
pub(super) const CALENDAR: &[&str] = &[
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
    "christmas",
    "easter",
    "halloween",
    "english",
    "french",
    "german",
    "spanish",
    "italian",
    "russian",
    "chinese",
    "japanese",
    "latin",
    "greek",
    "american",
    "british",
    "god",
    "tv",
    "ok",
    "ufo",
    "dna",
    "usb",
    "gps",
    "ceo",
    "fbi",
    "cia",
    "nasa",
    "mars",
    "earth",
    "venus",
    "jupiter",
    "saturn",
    "pluto",
    "ember",
];

/// Is most of the text in capitals, so that a capital tells nothing?
pub(crate) fn shouted(tokens: &[Token<'_>]) -> bool {
    let (mut upper, mut lower) = (0, 0);
    for c in tokens.iter().take(200).flat_map(|token| token.raw.chars()) {
        upper += usize::from(c.is_uppercase());
        lower += usize::from(c.is_lowercase());
    }
    upper > 8 && upper > lower * 3
}

pub(super) fn contraction(base: &str) -> bool {
    base == "i" || base.contains('\'') && !base.ends_with("'s")
}

/// A title before a capital belongs to the name that follows.
pub(super) fn title(token: &Token<'_>, next: Option<&Token<'_>>) -> bool {
    let base = token.base();
    let known = TITLES.iter().any(|(word, _)| *word == base) || RANKS.contains(&base);
    known && next.is_some_and(|next| next.capital() && !next.starts && !token.stops())
}

/// Does what follows show that somebody bears the name: a verb, "'s", "and"?
pub(super) fn acts(tokens: &[Token<'_>], at: usize) -> bool {
    let token = &tokens[at];
    if token.lower.ends_with("'s") {
        return true;
    }
    if at > 0
        && !token.starts
        && matches!(&*tokens[at - 1].lower, "said" | "asked" | "whispered" | "cried" | "replied")
    {
        return true;
    }
    if token.stops() {
        return false;
    }
    let kind =
        tokens.get(at + 2).is_some_and(|kind| LEXICON.class(&kind.lower).is_some_and(Class::alive));
    if kind && tokens[at + 1].lower == "the" {
        return true;
    }
    tokens.get(at + 1).is_some_and(|next| {
        let verb = LEXICON.verb(&next.lower);
        verb.is_some_and(|verb| matches!(verb.form, Form::Past | Form::Third))
            || matches!(
                &*next.lower,
                "was"
                    | "is"
                    | "had"
                    | "has"
                    | "could"
                    | "would"
                    | "did"
                    | "didn't"
                    | "couldn't"
                    | "can"
                    | "will"
                    | "wasn't"
                    | "who"
                    | "does"
                    | "never"
                    | "always"
                    | "only"
                    | "just"
                    | "and"
            )
    })
}

/// Deeds that mere things are not told to do: ash falls and ivy grows, but neither laughs.
const DEEDS: &[&str] = &[
    "open", "close", "find", "lose", "give", "take", "chase", "fight", "wake", "sleep", "cry",
    "laugh", "shout", "sing", "sneeze", "dance", "kiss", "fix", "trade", "make", "draw", "read",
    "eat", "wear", "throw", "climb", "swim", "ride", "follow", "run", "promise", "secret", "ask",
    "say", "want", "fear", "love", "remember", "think", "play", "work", "look", "hold", "leave",
    "enter",
];

/// Does the word stand for somebody even if it is also the word for a thing: "Rose laughed",
/// "Patch the dog", "said Hope"?
pub(super) fn somebody(tokens: &[Token<'_>], at: usize) -> bool {
    let token = &tokens[at];
    let next = tokens.get(at + 1).filter(|_| !token.stops());
    let lower = |n: usize| tokens.get(at + n).map_or("", |token| &*token.lower);
    let alive = |n: usize| LEXICON.class(lower(n)).is_some_and(Class::alive) && !token.stops();
    let told = matches!(lower(1), "was" | "is") && matches!(lower(2), "a" | "an");
    let kind = lower(1) == "the" && (alive(2) || alive(3)) || told && (alive(3) || alive(4));
    let does = next.and_then(|next| LEXICON.verb(&next.lower)).is_some_and(|verb| {
        matches!(verb.form, Form::Past | Form::Third) && DEEDS.contains(&verb.act)
    });
    let joined = lower(1) == "and"
        && tokens
            .get(at + 2)
            .is_some_and(|other| other.capital() && LEXICON.first_name(other.base()).is_some());
    kind || does || joined && !token.stops() || called_to(tokens, at)
}

/// "Run, Beto!", "Not now, Ines": whoever is spoken to has a name.
fn called_to(tokens: &[Token<'_>], at: usize) -> bool {
    let token = &tokens[at];
    let before = at.checked_sub(1).map(|i| &tokens[i]);
    let comma = before.is_some_and(|before| before.after == ',' && before.quoted);
    token.quoted && comma && matches!(token.after, '!' | '?' | '.' | ',')
}

/// Does what stands before show that somebody bears the name?
pub(super) fn introduced(tokens: &[Token<'_>], at: usize) -> bool {
    const CUES: &[&str] = &[
        "named", "called", "gave", "asked", "told", "met", "with", "saw", "and", "helped", "loved",
        "thanked", "hugged", "followed", "showed", "texted", "kissed", "married",
    ];
    let cue = at > 0 && !tokens[at].starts && CUES.contains(&&*tokens[at - 1].lower);
    let named =
        at > 1 && matches!(&*tokens[at - 1].lower, "was" | "is") && tokens[at - 2].lower == "name";
    let kind = at > 0
        && !tokens[at].starts
        && LEXICON.class(&tokens[at - 1].lower).is_some_and(Class::alive);
    cue || named || kind || called_to(tokens, at)
}

/// "in Trieste": a name after a word of place, unless it is a known first name.
pub(super) fn placed(tokens: &[Token<'_>], at: usize, listed: bool) -> bool {
    const PLACED: &[&str] =
        &["in", "to", "from", "at", "of", "near", "into", "through", "towards", "toward"];
    let after = at > 0 && !tokens[at].starts && PLACED.contains(&&*tokens[at - 1].lower);
    after && !listed && !tokens[at].lower.ends_with("'s")
}
