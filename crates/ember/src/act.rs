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
    /// What happens besides, as a doing: "laughed until he choked".
    pub besides: Option<String>,
    /// Is it what somebody is to do or does not do: "told him to wait", "refused to look"?
    pub under: bool,
    /// Is the doing over: "the birds stopped singing"?
    pub ceased: bool,
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
    let second = second(tokens, at, act);
    let under = second.is_some();
    let reported = reported(tokens, at, act);
    let besides = if reported.is_none() { besides(tokens, at) } else { None };
    let doing = second.or(reported).or_else(|| own(tokens, at, act));
    let noun = noun.map(|(_, noun)| *noun);
    let over = ceased(tokens, at);
    let ceased = over.is_some();
    let (act, noun) = if ceased { (OTHER, None) } else { (act, noun) };
    let doing = over.or(doing);
    Some(Deed { act, at, subject, other, doing, besides, under, ceased, noun, by_somebody, last })
}

/// The last thing that happens besides the deed itself, with a verb of its own clause.
fn besides(tokens: &[Token<'_>], deed: usize) -> Option<String> {
    let other = (deed + 2..tokens.len()).rev().find(|&at| {
        verb_at(tokens, at).is_some_and(|sense| sense.form == Form::Past)
            && !LEXICON.is("auxiliary", &tokens[at].lower)
            && !tokens[at].quoted
            && !negated(tokens, at)
    })?;
    doing_of(tokens, other)
}

/// "stopped singing": what is over, where the verb at hand is one of the two.
fn ceased(tokens: &[Token<'_>], at: usize) -> Option<String> {
    let stops = |i: usize| matches!(&*tokens[i].lower, "stopped" | "stops" | "stop" | "ceased");
    let at = if stops(at) { at + 1 } else { at };
    let doing = tokens.get(at).filter(|token| token.lower.ends_with("ing") && !token.starts)?;
    (at > 0 && stops(at - 1) && !negated(tokens, at - 1)).then(|| doing.lower.to_string())
}

/// "said that car had been scrapped", "said they'd better hurry": what was said is the news.
fn reported(tokens: &[Token<'_>], at: usize, act: &str) -> Option<String> {
    if !matches!(act, "say" | "ask") {
        return None;
    }
    let rest = tokens.get(at + 1..)?.iter().take_while(|token| !token.starts && !token.quoted);
    let end = at + 1 + rest.count();
    let verb = (at + 2..end).rev().find(|&i| {
        verb_at(tokens, i).is_some_and(|sense| matches!(sense.form, Form::Past | Form::Base))
            && !LEXICON.is("auxiliary", &tokens[i].lower)
    })?;
    doing_of(tokens, verb)
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
    let next = near.iter().find(|token| token.lower != "on");
    let goes_on = next.filter(|next| {
        next.lower.len() > 5 && next.lower.ends_with("ing") && LEXICON.class(&next.lower).is_none()
    });
    if let Some(next) = goes_on.filter(|_| matches!(act, "begin" | "wait" | "hold" | "go")) {
        return Some(next.lower.to_string());
    }
    // "wanted it tagged"
    if let [it, done, ..] = near[..]
        && act == "want"
        && matches!(&*it.lower, "it" | "him" | "her" | "them" | "me" | "us" | "you")
        && LEXICON.verb(&done.lower).is_some_and(|verb| verb.form == Form::Past)
    {
        return doing_of(tokens, at + 2);
    }
    let to = near.iter().position(|token| token.lower == "to")?;
    let word = near.get(to + 1).filter(|word| !word.capital())?;
    match LEXICON.verb(&word.lower) {
        Some(sense) if sense.base == word.lower => {
            Some(phrasal(gerund(sense.base), particle(tokens, at + to + 2)))
        }
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
    if matches!(act, "want" | "promise" | "ask") {
        return None;
    }
    doing_of(tokens, at)
}

fn doing_of(tokens: &[Token<'_>], at: usize) -> Option<String> {
    let sense = verb_at(tokens, at)?;
    if !sense.base.is_empty() {
        let particle = particle(tokens, at).filter(|_| sense.act != "say");
        return Some(phrasal(gerund(sense.base), particle));
    }
    let stem = tokens[at].lower.strip_suffix("ed").filter(|stem| !stem.ends_with('i'))?;
    Some(format!("{stem}ing"))
}

fn phrasal(doing: String, particle: Option<&str>) -> String {
    match particle {
        Some(particle) => format!("{doing} {particle}"),
        None => doing,
    }
}

/// "let go", "turned the car around": the word that ends the sentence belongs to the verb.
fn particle<'t>(tokens: &'t [Token<'_>], at: usize) -> Option<&'t str> {
    const PARTICLES: &[&str] = &[
        "go",
        "off",
        "on",
        "out",
        "up",
        "down",
        "away",
        "around",
        "over",
        "back",
        "apart",
        "again",
        "backwards",
        "forward",
        "forwards",
        "inside",
        "outside",
        "upstairs",
        "downstairs",
        "together",
    ];
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
