//! What happens in a turn: its most telling verb, and who does it to whom.

use crate::inflect::gerund;
use crate::lexicon::{Form, LEXICON, VerbSense};
use crate::names::Names;
use crate::text::Token;

/// What happens in a turn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Deed {
    /// The act as `verbs.txt` names it.
    pub act: &'static str,
    /// The token of the verb.
    pub at: usize,
    /// The name (in lower case) of the one who does it.
    pub subject: Option<String>,
    /// The name of the one it is done to or for.
    pub other: Option<String>,
    /// The deed as a doing: "vanishing".
    pub doing: Option<String>,
    /// The deed as a noun, if it makes one: "sneeze".
    pub noun: Option<&'static str>,
    /// Does somebody do it of whom nothing else is told: "someone", "something"?
    pub by_somebody: bool,
    /// Does the sentence end with the verb?
    pub last: bool,
}

/// Verbs whose deed is itself a thing to talk about.
const NOUNS: &[(&str, &str)] = &[
    ("sneezed sneezes sneeze", "sneeze"),
    ("laughed laughs laugh", "laugh"),
    ("giggled giggles", "giggle"),
    ("barked barks", "bark"),
    ("screamed screams scream", "scream"),
    ("knocked knocks", "knock"),
    ("whispered whispers", "whisper"),
    ("sighed sighs", "sigh"),
    ("smiled smiles", "smile"),
    ("kissed kisses", "kiss"),
    ("hugged hugs", "hug"),
    ("jumped jumps", "jump"),
    ("danced dances dance", "dance"),
    ("howled howls", "howl"),
    ("growled growls", "growl"),
    ("roared roars", "roar"),
    ("whistled whistles", "whistle"),
    ("yelled yells", "yell"),
    ("shouted shouts", "shout"),
    ("winked winks", "wink"),
    ("nodded nods", "nod"),
    ("shrugged shrugs", "shrug"),
    ("burped burps", "burp"),
    ("hiccuped hiccupped", "hiccup"),
    ("coughed coughs", "cough"),
    ("yawned yawns", "yawn"),
    ("snored snores", "snoring"),
    ("crashed crashes", "crash"),
    ("cried cry crying", "crying"),
    ("wept weep weeping", "weeping"),
    ("sobbed", "sobbing"),
    ("sang sing", "singing"),
    ("hummed hums hum", "humming"),
    ("promised", "promise"),
    ("lied", "lie"),
    ("exploded", "explosion"),
    ("rained rain", "rain"),
    ("snowed snow", "snow"),
    ("thundered", "thunder"),
    ("splashed", "splash"),
    ("clapped clap", "clapping"),
    ("ticked ticking", "ticking"),
    ("banged", "bang"),
    ("blinked", "blink"),
    ("cracked crack", "crack"),
    ("creaked", "creak"),
    ("buzzed", "buzzing"),
    ("rang ring", "ringing"),
    ("rattled rattle", "rattling"),
    ("rumbled rumble", "rumble"),
    ("shook shake", "shaking"),
    ("trembled tremble", "trembling"),
    ("spun spin", "spinning"),
    ("chewed", "chewing"),
    ("tapped tap tapping", "tapping"),
    ("sobbing", "sobbing"),
    ("screeched", "screech"),
    ("popped", "pop"),
    ("stopped", "silence"),
    ("frayed fray", "fraying"),
];

/// The act of a verb that no list knows.
pub(crate) const OTHER: &str = "other";

/// The deed of a turn.
pub(crate) fn deed(tokens: &[Token<'_>], names: &Names) -> Option<Deed> {
    let total = tokens.len().max(1) as f32;
    let most = LEXICON.acts().len() as f32;
    let mut best: Option<(f32, usize, VerbSense)> = None;
    for (at, token) in tokens.iter().enumerate() {
        let Some(sense) = verb_at(tokens, at) else { continue };
        let mut weight = 2.0 * (1.0 - sense.rank as f32 / most);
        weight += at as f32 / total * if tokens.len() > 40 { 1.5 } else { 0.7 };
        weight -= if token.quoted { 1.2 } else { 0.0 };
        weight -= if sense.form == Form::Gerund { 0.5 } else { 0.0 };
        weight -= if sense.form == Form::Base { 0.6 } else { 0.0 };
        weight -= if negated(tokens, at) { 1.5 } else { 0.0 };
        // "began to shake" is a shaking, not a beginning.
        let helps =
            sense.act == "begin" && tokens.get(at + 1).is_some_and(|next| next.lower == "to");
        weight -= if helps { 2.0 } else { 0.0 };
        let begun =
            at > 1 && matches!(&*tokens[at - 2].lower, "began" | "started" | "begins" | "starts");
        weight += if begun { 1.2 } else { 0.0 };
        if best.is_none_or(|(other, _, _)| weight > other) {
            best = Some((weight, at, sense));
        }
    }
    let stated = stated(tokens);
    let (at, act) = match (best, stated) {
        (_, Some((at, act))) => (at, act),
        (Some((_, at, sense)), None) if !sense.act.is_empty() => (at, sense.act),
        (Some((_, at, _)), None) => (at, OTHER),
        (None, None) => return None,
    };
    // What nobody did has not happened.
    if stated.is_none() && negated(tokens, at) {
        return None;
    }
    let sentence = (0..at).rev().find(|&i| tokens[i].ends_sentence()).map_or(0, |i| i + 1);
    let subject = tokens[sentence..at].iter().rev().find_map(|token| known(token, names));
    let after = tokens[at..].iter().skip(1).take(8);
    let other =
        after.filter_map(|token| known(token, names)).find(|name| Some(name) != subject.as_ref());
    let verb = &*tokens[at].lower;
    let base = verb_at(tokens, at).map_or("", |sense| sense.base);
    let same = |form: &str| {
        form == verb || !base.is_empty() && LEXICON.verb(form).is_some_and(|v| v.base == base)
    };
    let somebody =
        |token: &Token<'_>| matches!(&*token.lower, "someone" | "somebody" | "something");
    let by_somebody = tokens[sentence..at].iter().any(somebody);
    let last = at + 1 == tokens.len() || tokens[at].ends_sentence();
    let noun = NOUNS.iter().find(|(forms, _)| forms.split(' ').any(same));
    let doing = second(tokens, at, act).or_else(|| own(tokens, at, act));
    let noun = noun.map(|(_, noun)| *noun);
    Some(Deed { act, at, subject, other, doing, noun, by_somebody, last })
}

/// "wanted to leave", "told him never to knock", "kept turning": the doing is the second verb's.
fn second(tokens: &[Token<'_>], at: usize, act: &str) -> Option<String> {
    const LEADS: &[&str] =
        &["want", "ask", "say", "promise", "begin", "wait", "hold", "work", "go", OTHER];
    if !LEADS.contains(&act) {
        return None;
    }
    let near = tokens.get(at + 1..)?.iter().take(6).take_while(|token| !token.starts);
    let near: Vec<&Token<'_>> = near.collect();
    let goes_on = near.first().filter(|next| {
        next.lower.len() > 5 && next.lower.ends_with("ing") && LEXICON.class(&next.lower).is_none()
    });
    if let Some(next) = goes_on.filter(|_| matches!(act, "begin" | "wait" | "hold")) {
        return Some(next.lower.to_string());
    }
    let to = near.iter().position(|token| token.lower == "to")?;
    let word = near.get(to + 1).filter(|word| !word.capital())?;
    match LEXICON.verb(&word.lower) {
        Some(sense) if sense.base == word.lower => Some(gerund(sense.base)),
        None if !LEXICON.function(&word.lower)
            && !LEXICON.is("adjective", &word.lower)
            && LEXICON.class(&word.lower).is_none() =>
        {
            Some(gerund(&word.lower))
        }
        _ => None,
    }
}

/// The doing of the verb itself: "vanishing". A verb that no list knows has one if it ends in
/// "ed": "belonged" is belonging.
fn own(tokens: &[Token<'_>], at: usize, act: &str) -> Option<String> {
    let sense = verb_at(tokens, at).filter(|_| !matches!(act, "want" | "promise" | "ask"))?;
    if !sense.base.is_empty() {
        let doing = gerund(sense.base);
        return Some(match particle(tokens, at).filter(|_| act != "say") {
            Some(particle) => format!("{doing} {particle}"),
            None => doing,
        });
    }
    let stem = tokens[at].lower.strip_suffix("ed").filter(|stem| !stem.ends_with('i'))?;
    Some(format!("{stem}ing"))
}

/// "let go", "turned the car around": the word that ends the sentence belongs to the verb.
fn particle<'t>(tokens: &'t [Token<'_>], at: usize) -> Option<&'t str> {
    const PARTICLES: &[&str] =
        &["go", "off", "on", "out", "up", "down", "away", "around", "over", "back", "apart"];
    let ends = |i: &usize| tokens[*i].ends_sentence() || i + 1 == tokens.len();
    let last = (at + 1..tokens.len().min(at + 5)).find(ends)?;
    let word = &*tokens[last].lower;
    PARTICLES.contains(&word).then_some(word)
}

fn known(token: &Token<'_>, names: &Names) -> Option<String> {
    names.person(token.base()).then(|| token.base().to_string())
}

/// Is the word the sentence's verb here, and not a noun of the same spelling?
fn verb_at(tokens: &[Token<'_>], at: usize) -> Option<VerbSense> {
    let token = &tokens[at];
    let sense = LEXICON.verb(&token.lower)?;
    if token.capital() && !token.starts {
        return None;
    }
    let previous = at.checked_sub(1).filter(|_| !token.starts).map_or("", |i| &*tokens[i].lower);
    let determined = LEXICON.is("determiner", previous)
        && previous != "all"
        && previous != "her"
        && previous != "both"
        || sense.form == Form::Past
            && (previous.ends_with("'s")
                || LEXICON.is("preposition", previous) && previous != "that" && previous != "as")
        || LEXICON.is("adjective", previous) && LEXICON.class(&token.lower).is_some();
    let fits = match sense.form {
        Form::Past => {
            let state = LEXICON.is("adjective", &token.lower)
                && matches!(previous, "was" | "were" | "very" | "so");
            !(determined || state)
        }
        Form::Gerund => {
            let being = matches!(previous, "was" | "were" | "is" | "are" | "kept" | "started");
            !determined && (being || LEXICON.class(&token.lower).is_none())
        }
        Form::Third => {
            !determined
                && !LEXICON.is("preposition", previous)
                && !matches!(previous, "" | "and" | "her")
        }
        Form::Base => {
            let helped = [
                "to", "could", "would", "will", "can", "must", "should", "did", "didn't",
                "couldn't", "wouldn't", "i", "we", "they", "you", "let's", "don't", "not",
                "doesn't", "cannot", "can't", "better",
            ];
            helped.contains(&previous)
                || token.starts && tokens.len() > 1 && LEXICON.class(&token.lower).is_none()
        }
    };
    fits.then_some(sense)
}

fn negated(tokens: &[Token<'_>], at: usize) -> bool {
    let from = at.saturating_sub(3);
    tokens[from..at].iter().any(|token| {
        matches!(
            &*token.lower,
            "not"
                | "never"
                | "didn't"
                | "couldn't"
                | "wouldn't"
                | "nobody"
                | "don't"
                | "doesn't"
                | "can't"
        )
    })
}

/// Acts that adjectives and set phrases state: "was afraid", "there was", "was gone".
fn stated(tokens: &[Token<'_>]) -> Option<(usize, &'static str)> {
    let lower = |at: usize| tokens.get(at).map_or("", |token| &*token.lower);
    for at in 0..tokens.len() {
        if tokens[at].quoted {
            continue;
        }
        let being = matches!(
            lower(at.wrapping_sub(1)),
            "was"
                | "were"
                | "is"
                | "are"
                | "so"
                | "very"
                | "got"
                | "be"
                | "too"
                | "felt"
                | "still"
                | "getting"
                | "really"
                | "became"
        );
        let act = match lower(at) {
            "afraid" | "scared" | "frightened" | "terrified" => "fear",
            "gone" | "missing" if being => "vanish",
            "lost" if being => "lose",
            "dead" if being => "die",
            "out" if matches!(lower(at.wrapping_sub(1)), "went" | "gone") && tokens[at].stops() => {
                "vanish"
            }
            "alive" if being => "wake",
            "asleep" => "sleep",
            "stuck" | "trapped" => "stuck",
            "angry" | "furious" | "cross" if being => "anger",
            "sad" | "lonely" | "unhappy" if being => "cry",
            "hungry" | "thirsty" if being => "eat",
            "happy" | "glad" if being => "laugh",
            "there"
                if matches!(lower(at + 1), "was" | "were" | "is" | "are")
                    && at + 2 < tokens.len() =>
            {
                "find"
            }
            "into"
                if matches!(
                    lower(at.wrapping_sub(1)),
                    "turned" | "turns" | "changed" | "transformed"
                ) =>
            {
                "change"
            }
            "looking" | "searching" if lower(at + 1) == "for" => "look",
            _ => continue,
        };
        return Some((at, act));
    }
    None
}
