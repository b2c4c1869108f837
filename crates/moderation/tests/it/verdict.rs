//! What a verdict carries: other words, reason, help, record.

use domain::{Author, Reason, Tier};
use moderation::{Approach, Channel, Class, Decision, Item, Openness};

use crate::{GATE, judge};

#[test]
fn a_rewrite_keeps_everything_else_and_passes() {
    let text = "“Damn,” said Bo — the ｓｈｉｔ hit the fán! 🙂";
    let verdict = judge(text, Tier::Kids, Channel::Story);
    assert_eq!(verdict.decision, Decision::Rewrite);
    assert_eq!(verdict.reason, Reason::Swearing);
    let words = verdict.rewrite.expect("other words");
    assert_eq!(words, "“Darn,” said Bo — the shoot hit the fán! 🙂");
    assert!(judge(&words, Tier::Kids, Channel::Story).passes());
}

#[test]
fn names_are_not_softened_but_refused() {
    let verdict = judge("Damn Dan", Tier::Kids, Channel::Name);
    assert_eq!((verdict.decision, verdict.rewrite), (Decision::Block, None));
}

#[test]
fn distress_gets_help_in_the_tiers_words() {
    let item = Item::new("i want to die", Tier::Kids, Channel::Chat).in_region("GB");
    let verdict = GATE.judge(&item);
    let help = verdict.help.expect("help lines");
    assert!(help.lines.iter().any(|line| line.how == "call 0800 1111"));
    let passage = GATE.judge_passage(&Item { text: "It rained. I want to die. Bye.", ..item });
    assert_eq!(passage.decision, Decision::Escalate);
    assert!(passage.help.is_some());
}

#[test]
fn distress_in_a_characters_mouth_is_held_and_meets_no_silence() {
    let verdict = judge("\"I want to die,\" said the fox.", Tier::Kids, Channel::Story);
    assert_eq!(verdict.decision, Decision::Hold);
    assert!(verdict.help.is_some());
}

#[test]
fn embers_words_are_dropped_and_nobody_is_called() {
    let item = Item::new("I want to die.", Tier::Kids, Channel::Story).by(Author::Narrator);
    let verdict = GATE.judge(&item);
    assert_eq!((verdict.decision, verdict.help), (Decision::Block, None));
}

#[test]
fn adults_open_a_room_for_themselves_only() {
    let text = "They had sex on the sofa all night.";
    for (tier, decision) in [(Tier::Adults, Decision::Allow), (Tier::Teens, Decision::Block)] {
        let item = Item { openness: Openness::Adult, ..Item::new(text, tier, Channel::Story) };
        assert_eq!(GATE.judge(&item).decision, decision);
    }
}

#[test]
fn what_concerns_minors_is_sealed() {
    let text = "The naked child lay there for sex.";
    assert!(judge(text, Tier::Adults, Channel::Story).is_sealed());
    assert!(!judge("They had sex.", Tier::Adults, Channel::Story).is_sealed());
}

#[test]
fn a_record_tells_items_apart_and_repeats() {
    let record = |text, context: &[&str]| {
        GATE.judge(&Item::new(text, Tier::Kids, Channel::Chat).after(context)).record
    };
    assert_eq!(record("a", &[]), record("a", &[]));
    assert_ne!(record("ab", &[]), record("b", &["a"]));
    assert_eq!(record("a", &[]).input.len(), 64);
}

#[test]
fn a_passage_is_judged_by_its_strongest_sentence_and_rewritten_whole() {
    let calm = "The sea lay still and nobody spoke a word. ".repeat(300);
    let text = &format!("{calm}\"Damn it,\" said Bo. {calm}\n\nThe end.");
    let item = Item::new(text, Tier::Kids, Channel::Story);
    let verdict = GATE.judge_passage(&item);
    assert_eq!(verdict.decision, Decision::Rewrite);
    let words = verdict.rewrite.expect("other words");
    assert_eq!(words, text.replace("Damn", "Darn"));
    assert_eq!(verdict.record, GATE.judge(&item).record);
}

#[test]
fn a_long_quotation_stays_a_characters_in_a_passage() {
    let text =
        "\"Listen. It was dark. It was cold. The sea was high. I want to kill myself. So I said.\"";
    let verdict = GATE.judge_passage(&Item::new(text, Tier::Teens, Channel::Story));
    assert_eq!(verdict.score(Class::SelfHarm), 0.0);
    assert!(verdict.passes());
}

#[test]
fn an_approach_adds_up_over_messages() {
    let script = [
        "hi how old are you",
        "you are so pretty",
        "do you have your own phone",
        "where are your parents",
        "i like talking with you",
        "you can tell me anything",
    ];
    let judged = |text: &&str| judge(text, Tier::Kids, Channel::Chat);
    let scores: Vec<Approach> = script
        .iter()
        .scan(Approach::default(), |approach, text| {
            *approach = approach.after(&judged(text));
            Some(*approach)
        })
        .collect();
    assert!(scores[4].is_concerning(), "{:?}", scores[4]);
    let friendly = ["hi!", "how old are you", "i like dragons", "me too", "shall we write?"];
    let end = friendly.iter().fold(Approach::default(), |a, text| a.after(&judged(text)));
    assert!(!end.is_concerning(), "{end:?}");
}
