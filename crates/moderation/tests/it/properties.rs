//! What holds for any text at all.

use domain::Tier;
use moderation::{Channel, Item, sentences};
use proptest::prelude::*;

use crate::{GATE, judge};

/// Texts out of anything, and out of what the gate looks at most.
fn text() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(vec![
        "fuck",
        "kill",
        "myself",
        "you",
        "how to make a",
        "bomb",
        "\"",
        "'",
        ".",
        " ",
        "\n\n",
        "@",
        "a@b.cd",
        "0123456789",
        "12 oak road",
        "dot com",
        "gmail",
        "f*ck",
        "ѕех",
        "🇫🇺",
        "\u{301}",
        "\u{200d}",
        "ﷺ",
        "…",
        "—",
        "’",
        "child",
        "sex",
        "damn",
        "[private]",
        "***",
        "😀",
        "I'm",
    ]);
    prop_oneof![
        any::<String>(),
        "\\PC{0,60}",
        prop::collection::vec(pieces, 0..20).prop_map(|pieces| pieces.concat()),
        prop::collection::vec("[a-zà-ž'@$!|0-9 .-]{0,9}", 0..20).prop_map(|words| words.join(" ")),
    ]
}

proptest! {
    #[test]
    fn any_text_is_judged_alike_twice(text in text(), context in prop::collection::vec(text(), 0..3)) {
        let context: Vec<&str> = context.iter().map(String::as_str).collect();
        for tier in Tier::ALL {
            for channel in [Channel::Story, Channel::Chat, Channel::Name] {
                let item = Item::new(&text, *tier, channel).after(&context);
                let verdict = GATE.judge(&item);
                prop_assert_eq!(&verdict, &GATE.judge(&item));
                prop_assert!(verdict.classes.iter().all(|(_, score)| (0.0..=1.0).contains(score)));
                prop_assert!(verdict.classes.windows(2).all(|two| two[0].1 >= two[1].1));
                let offers = verdict.decision == moderation::Decision::Rewrite;
                prop_assert!(!offers || verdict.rewrite.is_some());
                let _ = GATE.judge_passage(&item);
            }
        }
    }

    #[test]
    fn masking_again_changes_nothing(text in text()) {
        let once = GATE.mask(&text);
        let twice = GATE.mask(&once.text);
        prop_assert_eq!(&once.text, &twice.text);
        prop_assert_eq!(twice.covered, 0);
    }

    #[test]
    fn a_younger_tier_never_allows_what_an_older_one_stops(text in text()) {
        let passes: Vec<bool> =
            Tier::ALL.iter().map(|tier| judge(&text, *tier, Channel::Chat).passes()).collect();
        prop_assert!(passes.windows(2).all(|two| two[0] <= two[1]), "{passes:?}");
    }

    #[test]
    fn sentences_are_the_text(text in text()) {
        prop_assert_eq!(sentences(&text).collect::<String>(), text);
    }
}
