//! Who speaks: the writer or a character.

use domain::Tier;
use moderation::{Channel, Class, Decision};

use crate::judge;

#[track_caller]
fn class_of(text: &str) -> Option<Class> {
    judge(text, Tier::Teens, Channel::Story).classes.first().map(|(class, _)| *class)
}

#[test]
fn quotation_marks_of_all_kinds_hold_a_characters_words() {
    for text in [
        "\"I want to kill myself,\" she whispered.",
        "“I want to kill myself,” she whispered.",
        "‘I want to kill myself,’ she whispered.",
        "'I want to kill myself,' she whispered.",
        "«I want to kill myself,» she whispered.",
        "\"Go,\" he said. \"I want to kill myself.\"",
    ] {
        assert_eq!(class_of(text), Some(Class::SelfHarmCharacter), "{text}");
    }
}

#[test]
fn outside_of_them_the_writer_speaks() {
    for text in [
        "I want to kill myself.",
        "\"Go,\" he said. I want to kill myself.",
        "'Tis late. I want to kill myself.",
        "It's the dogs' bowl. I want to kill myself, and I'm not joking.",
        "\"Never closed, she said.\n\nI want to kill myself.",
    ] {
        assert_eq!(class_of(text), Some(Class::SelfHarm), "{text}");
    }
}

#[test]
fn in_talk_quotation_marks_protect_nobody() {
    let verdict = judge("\"i will kill you\"", Tier::Kids, Channel::Chat);
    assert_eq!(verdict.decision, Decision::Escalate);
}
