//! Every line of every data file is read and judged here, so that none is found wanting in a story.

use crate::bank::{Frame, Piece, Slot, Template};
use crate::lexicon::{Class, LEXICON};
use crate::lore::lore;
use crate::setting::SETTINGS;
use crate::story::Tier;
use crate::suggest::MAX_SUGGESTION_CHARS;
use crate::text::{WordHash, sentences};
use crate::threads::{Need, known_tag};

/// Words no line may hold: closers, morals, an assistant's talk, violence.
const BANNED: &[&str] = &[
    "happily ever after",
    "the end.",
    "lesson",
    "moral of",
    "in conclusion",
    "as an ai language",
    "certainly",
    "delve",
    "tapestry",
    "testament to",
    "stabbed",
    "corpse",
    "gore",
    "murder",
    "once upon a time",
    "—",
    "–",
    "...",
    "\"",
];
/// What no line for Kids may hold besides.
const BANNED_KIDS: &[&str] =
    &["blood", "dead", "kill", "gun", "knife", "hell", "damn", "stupid", "hate", "wine", "beer"];
/// Endings of keys beside acts.
const ROLES: &[&str] = &["subject", "object", "place", "being", "away"];
/// Keys that are neither acts nor classes.
const OTHERS: &[&str] = &[
    "is.people",
    "wish.being",
    "wish.thing",
    "wish.place",
    "wish.air",
    "wish.idea",
    "pair",
    "pair.being",
    "pair.at",
    "pair.seek",
    "deed",
    "deed.of",
    "doing",
    "doing.object",
    "doing.subject",
    "doing.told",
    "ceased",
    "said.both",
    "adjective.of",
    "adjective",
    "away",
    "beside",
    "owned",
    "quiet",
    "loud",
    "gesture.person",
    "gesture.animal",
    "recall.loss",
    "recall.want",
    "recall.fear",
    "recall.promise",
    "recall.thing",
    "ask.any",
    "ask.thing",
    "ask.being",
    "ask.place",
    "ember.what",
    "ember.name",
    "ember.help",
    "ember.feel",
    "ember.other",
    "air.modern",
    "air.night",
];

fn known_key(key: &str) -> bool {
    let (first, last) = key.split_once('.').unwrap_or((key, ""));
    let act = LEXICON.acts().contains(&first) || matches!(first, "stuck" | "anger" | "vanish");
    OTHERS.contains(&key)
        || first == "is" && Class::ALL.iter().any(|class| class.name() == last)
        || first == "air" && SETTINGS.contains(&last)
        || act && (last.is_empty() || ROLES.contains(&last))
}

/// The line as it reads with something short in every slot.
fn filled(template: &Template) -> String {
    template.fill(|slot| Some(sample(slot).to_string())).unwrap_or_default()
}

fn sample(slot: &Slot) -> &'static str {
    match slot {
        Slot::DetailCap | Slot::SecondCap | Slot::PlaceCap | Slot::PastCap | Slot::DeedCap => {
            "The key"
        }
        Slot::New | Slot::NewCap => "a key",
        Slot::Near | Slot::NearCap | Slot::Team | Slot::Hero | Slot::Holder => "Mia",
        Slot::HeroS => "Mia’s",
        Slot::Doing => "singing",
        Slot::Noun => "key",
        Slot::Adjective => "cold",
        Slot::Was | Slot::PastWas => "was",
        Slot::It | Slot::ItCap | Slot::Its | Slot::Itself | Slot::Them => "it",
        Slot::Own(_) => "mouse",
        Slot::Detail | Slot::Second | Slot::Place | Slot::Past | Slot::Deed => "the key",
    }
}

/// The most words a line of the tier has with its slots filled.
fn most_words(tier: Tier) -> usize {
    match tier {
        Tier::Kids => 24,
        Tier::Teens => 42,
        Tier::Adults => 46,
    }
}

#[track_caller]
fn sound(tier: Tier, frame: &Frame) {
    let text = filled(&frame.text);
    let lower = text.to_lowercase();
    for banned in BANNED.iter().chain(if tier == Tier::Kids { BANNED_KIDS } else { &[] }) {
        let word = banned.chars().all(char::is_alphabetic);
        let found = if word {
            lower.split(|c: char| !c.is_alphanumeric()).any(|w| w == *banned)
        } else {
            lower.contains(banned)
        };
        assert!(!found, "{banned:?} in {text}");
    }
    let words = WordHash::words(&text).len();
    assert!((3..=most_words(tier)).contains(&words), "{words} words: {text}");
    for sentence in sentences(&text) {
        assert!(sentence.trim_end_matches('”').ends_with(['.', '!', '?']), "no end: {sentence}");
    }
    let most = if tier == Tier::Kids { 3 } else { 4 };
    assert!(sentences(&text).len() <= most, "too many sentences: {text}");
    assert_eq!(text.matches('“').count(), text.matches('”').count(), "{text}");
    assert!(!text.contains(['{', '}', '|', '>']) && !text.contains("  "), "{text}");
    if let Some(question) = &frame.question {
        let question = filled(question);
        assert!(question.ends_with('?') && WordHash::words(&question).len() <= 12, "{question}");
    }
}

#[test]
fn every_line_of_the_banks_is_sound_and_stands_under_known_keys() {
    for tier in Tier::ALL {
        let frames = &lore(tier).frames;
        for key in frames.keys() {
            assert!(known_key(key), "{}: no such key: {key}", tier.name());
        }
        for frame in frames.frames() {
            sound(tier, frame);
            let own =
                frame.text.pieces.iter().any(|piece| matches!(piece, Piece::Slot(Slot::Own(_))));
            assert!(!own, "{}: a slot nobody fills: {}", tier.name(), filled(&frame.text));
        }
        assert!(frames.frames().len() >= 350, "{}: {}", tier.name(), frames.frames().len());
    }
}

#[test]
fn every_act_and_every_class_has_lines_in_every_tier() {
    for tier in Tier::ALL {
        let frames = &lore(tier).frames;
        for class in Class::ALL {
            let key = format!("is.{}", class.name());
            assert!(frames.under(&key).count() >= 2, "{}: {key}", tier.name());
        }
        for act in LEXICON.acts() {
            let lines = frames.under(act).count()
                + ROLES
                    .iter()
                    .map(|role| frames.under(&format!("{act}.{role}")).count())
                    .sum::<usize>();
            assert!(lines >= 1, "{}: {act}", tier.name());
        }
        for answer in OTHERS.iter().filter(|key| key.starts_with("ember.")) {
            assert!(frames.under(answer).all(|(_, frame)| filled(&frame.text).contains("AI")
                || filled(&frame.text).contains("computer")));
        }
    }
}

#[test]
fn every_plot_line_is_whole() {
    for tier in Tier::ALL {
        let threads = &lore(tier).threads;
        assert!(threads.len() >= 12, "{}: {} plot lines", tier.name(), threads.len());
        for thread in threads {
            let (tags, slots) = thread.declared();
            for tag in tags {
                assert!(known_tag(tag), "{}: no such tag: {tag}", thread.id);
            }
            assert!((8..=10).contains(&thread.stages.len()), "{}", thread.id);
            assert!(!thread.hits.is_empty() && !thread.tries.is_empty() && !thread.sign.is_empty());
            for (number, stage) in thread.stages.iter().enumerate() {
                let plain = stage.iter().filter(|(need, _)| *need == Need::Nothing).count();
                assert_eq!(plain, 1, "{} stage {}", thread.id, number + 1);
                for (need, frame) in stage {
                    sound(tier, frame);
                    needs_what_it_names(*need, frame, thread.id);
                }
            }
            let lines = thread.stages.iter().flatten().map(|(_, frame)| frame).chain(&thread.hits);
            for frame in lines {
                for template in std::iter::once(&frame.text).chain(&frame.question) {
                    declares(template, &slots, thread.id);
                }
            }
        }
    }
}

/// A line that names the detail may only be told where there is one that bears it.
fn needs_what_it_names(need: Need, frame: &Frame, id: &str) {
    let all = || std::iter::once(&frame.text).chain(&frame.question);
    let has = |slot: Slot| all().any(|template| template.has(&slot));
    let detail = has(Slot::Detail) || has(Slot::DetailCap);
    let fits = match need {
        Need::On | Need::In | Need::Who => detail,
        Need::At => has(Slot::Place) || has(Slot::PlaceCap),
        Need::With => has(Slot::Past) || has(Slot::PastCap),
        Need::Nothing => !detail && !has(Slot::Past) && !has(Slot::PastCap),
    };
    assert!(fits, "{id}: {}", filled(&frame.text));
}

fn declares(template: &Template, slots: &[&str], id: &str) {
    for piece in &template.pieces {
        if let Piece::Slot(Slot::Own(name)) = piece {
            let lower = name.to_lowercase();
            let key = lower.strip_prefix("a:").unwrap_or(&lower);
            assert!(slots.contains(&key), "{id}: no slot {name}");
        }
    }
}

/// "The" after speech that asks would begin a sentence of its own.
#[test]
fn whoever_asks_is_named_in_small_letters() {
    for files in &crate::lore::FILES {
        for line in files.frames.iter().chain([&files.threads]).flat_map(|text| text.lines()) {
            for capital in ["?\" {N} said", "!\" {N} said", "?\" {N} asked", "?\" {D} said"] {
                assert!(!line.contains(capital), "{line}");
            }
        }
    }
}

#[test]
fn suggestions_fit_their_button() {
    for tier in Tier::ALL {
        for frame in lore(tier).steps.frames() {
            let text = filled(&frame.text);
            assert!(text.chars().count() <= MAX_SUGGESTION_CHARS, "{text}");
            assert!(text.trim_end_matches('”').ends_with(['.', '!', '?']), "{text}");
        }
        for kind in ["do", "say", "twist"] {
            let plain = lore(tier).steps.under(&format!("{kind}.any")).count();
            assert!(plain >= 8, "{}: {kind}: {plain}", tier.name());
        }
    }
}
