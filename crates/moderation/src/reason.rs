//! Why a text cannot stand, in words for its writer: kind, in the voice of the tier, without
//! blame, and without naming the rule or the word.

use domain::{Reason, Tier};

use crate::Class;

/// Why a text of this class cannot stand.
pub(crate) const fn reason_of(class: Class) -> Reason {
    match class {
        Class::Sexual | Class::Romance => Reason::GrownUp,
        Class::MinorSexual => Reason::Never,
        Class::Gore | Class::FantasyViolence => Reason::TooCruel,
        Class::Fright | Class::SelfHarmCharacter => Reason::TooScary,
        Class::SelfHarm | Class::SelfHarmMethod => Reason::Distress,
        Class::AbuseDisclosure => Reason::Hurt,
        Class::Hate | Class::HateOpposed => Reason::Hateful,
        Class::Harassment => Reason::Unkind,
        Class::Threat => Reason::Threatening,
        Class::Instructions | Class::Injection => Reason::Harmful,
        Class::Drugs => Reason::Drugs,
        Class::Gambling | Class::GamblingPromotion => Reason::Gambling,
        Class::ProfanityMild | Class::ProfanityStrong => Reason::Swearing,
        Class::PersonalData => Reason::Private,
        Class::ContactExchange => Reason::Elsewhere,
        Class::Grooming => Reason::Careful,
        Class::DangerousChallenge => Reason::Dangerous,
        Class::Spam => Reason::Advertising,
        Class::Undecidable | Class::Unseen => Reason::Unreadable,
    }
}

/// A sentence or two for the writer. Empty for [`Reason::Fine`].
#[must_use]
pub const fn in_words(reason: Reason, tier: Tier) -> &'static str {
    let [kids, teens, adults] = voices(reason);
    match tier {
        Tier::Kids => kids,
        Tier::Teens => teens,
        Tier::Adults => adults,
    }
}

/// The sentence for Kids, Teens and Adults.
#[expect(clippy::too_many_lines, reason = "a table, a row for each reason")]
const fn voices(reason: Reason) -> [&'static str; 3] {
    match reason {
        Reason::Fine => [""; 3],
        Reason::GrownUp => [
            "This part is for grown-ups. What else could happen here?",
            "This goes further than stories here can. Could the scene end a little earlier?",
            "This room is not open to explicit scenes. You can let the scene fade out.",
        ],
        Reason::Never => [
            "This can't be in a story here. If something happened to you, please tell a grown-up you trust.",
            "This can't be written here. If something like it happened to you, it is not your fault, and there is help.",
            "This cannot be written here.",
        ],
        Reason::TooCruel => [
            "Ouch, that hurts a lot! Could it be a bit gentler?",
            "This is very graphic. Could it show a little less?",
            "This is very graphic for this room. Could it show a little less?",
        ],
        Reason::TooScary => [
            "This is very scary or sad. Could it be a little less so?",
            "This is heavy for this room. Could it be told more gently?",
            "This is heavy for this room. Could it be told more gently?",
        ],
        Reason::Distress => [
            "It sounds like you might feel really bad. You matter. Please tell a grown-up you trust.",
            "It sounds like things may be really hard right now. You matter, and you don't have to carry this alone.",
            "It sounds as if things may be very hard right now. You do not have to carry this alone.",
        ],
        Reason::Hurt => [
            "It sounds like somebody may be hurting you. It is not your fault. You were brave to say it.",
            "It sounds like somebody may be hurting you. It is not your fault, and you can talk to people who will listen.",
            "It sounds as if somebody may be hurting you. It is not your fault, and there are people who will listen.",
        ],
        Reason::Harmful => [
            "Somebody could get hurt if they tried this. Let's leave out how it is done.",
            "Somebody could get hurt with this. The story works without how it is done.",
            "This could help somebody do harm. The story works without how it is done.",
        ],
        Reason::Hateful => [
            "These words can hurt people because of who they are. Can you say it another way?",
            "This puts people down for who they are. Can you say it another way?",
            "This puts people down for who they are. Could it be said another way?",
        ],
        Reason::Unkind => [
            "That could hurt somebody's feelings. Can you say it in a kind way?",
            "This could hurt somebody here. Can you say it in another way?",
            "This could hurt somebody here. Could it be said in another way?",
        ],
        Reason::Threatening => [
            "That sounds like a threat, and it could frighten somebody. If you are very angry, talk to a grown-up you trust.",
            "This sounds like a threat to somebody. If something is going on, talking to someone helps.",
            "This reads as a threat to somebody here, so it was not shown.",
        ],
        Reason::Drugs => [
            "Let's leave this out of the story. What could they share instead?",
            "This shows drugs or drinking more than stories here can. Could it stay in the background?",
            "This shows drugs more than this room can. Could it stay in the background?",
        ],
        Reason::Gambling => [
            "Let's play for fun and not for money. What game could it be?",
            "This sounds like an invitation to gamble. Could the scene do without it?",
            "This sounds like an invitation to gamble, which has no place here.",
        ],
        Reason::Swearing => [
            "Some words here are a bit rough. Here is another way to say it.",
            "The language is rough for this room. Here is another way to say it.",
            "The language is rough for this room. Here is another way to say it.",
        ],
        Reason::Private => [
            "This tells something that should stay your secret. Let's keep it safe and hide it.",
            "This could tell strangers how to find someone. We can hide it for you.",
            "This may tell others how to find someone. Check that you want to share it.",
        ],
        Reason::Elsewhere => [
            "Let's stay here by the fire, where it is safe. Names and numbers from other places stay secret.",
            "Staying here keeps everyone safe. Please don't swap contacts.",
            "This leads to a place outside. Check that you want to share it.",
        ],
        Reason::Careful => [
            "This didn't feel safe, so we stopped it. Friends never ask you to keep secrets from your grown-ups.",
            "This didn't feel safe, so we stopped it. Nobody here should ask for secrets, pictures or meeting up.",
            "This could make somebody feel unsafe, so it was not shown.",
        ],
        Reason::Dangerous => [
            "That is dangerous to try for real. Please talk to a grown-up you trust first.",
            "This is dangerous to try for real. Please talk to somebody you trust first.",
            "This could lead somebody into real danger, so it was not shown.",
        ],
        Reason::Advertising => [
            "This looks like an advert. Let's get back to the story.",
            "This looks like advertising, so it was not shown.",
            "This looks like advertising, so it was not shown.",
        ],
        Reason::Unreadable => [
            "We can't read this yet. It stays here with you.",
            "We can't read this language or these letters yet. It stays here with you.",
            "We cannot read this language or these letters yet. It stays here with you.",
        ],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_reason_speaks_in_every_voice_and_blames_nobody() {
        for reason in Reason::ALL {
            for tier in Tier::ALL {
                let sentence = in_words(*reason, *tier);
                assert_eq!(sentence.is_empty(), *reason == Reason::Fine);
                for word in ["rule", "filter", "forbidden", "bad word", "you violated", "!!"] {
                    assert!(!sentence.to_lowercase().contains(word), "{reason:?} {tier}");
                }
            }
        }
    }

    #[test]
    fn children_get_short_sentences() {
        for reason in Reason::ALL {
            let sentence = in_words(*reason, Tier::Kids);
            for part in sentence.split_inclusive(['.', '!', '?']) {
                assert!(part.split_whitespace().count() <= 14, "{part}");
            }
        }
    }
}
