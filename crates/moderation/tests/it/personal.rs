//! Personal data: found, masked in place, and nothing else touched.

use domain::Tier;
use moderation::{Channel, Class, Decision};

use crate::{GATE, judge};

#[track_caller]
fn check_mask(text: &str, masked: &str) {
    let found = GATE.mask(text);
    assert_eq!(found.text, masked);
    assert_eq!(GATE.mask(&found.text).covered, 0, "masking again: {masked}");
    let verdict = judge(text, Tier::Kids, Channel::Chat);
    assert_eq!(verdict.decision, Decision::Block, "{text}: {:?}", verdict.classes);
}

#[test]
fn data_are_masked_where_they_stand() {
    check_mask("Write to mia.moon+1@example.co.uk, ok?", "Write to [private], ok?");
    check_mask("mail me: mia at gmail dot com!", "mail me: [private]!");
    check_mask("its mia99 gmail com", "its [private]");
    check_mask("Call 555-867-5309 now", "Call [private] now");
    check_mask("ring me on +44 7700 900123.", "ring me on [private].");
    check_mask("my cell is (555) 867 5309", "my cell is [private]");
    check_mask("it is zero seven seven double five one two three nine", "it is [private]");
    check_mask("I live at 12 Oak Tree Lane, come over", "I live at [private], come over");
    check_mask("my address is 221B Baker Street", "my address is [private]");
    check_mask("my birthday is March 3rd 2015", "my birthday is [private]");
    check_mask("i was born on 12/05/2014", "i was born on [private]");
    check_mask("I go to Lincoln Elementary School", "I go to [private]");
    check_mask("i go to oakwood elementary", "i go to [private]");
    check_mask("see https://evil.example/path?x=1 there", "see [private] there");
    check_mask("go to www.example.org.", "go to [private].");
    check_mask("look at coolgames.xyz/free", "look at [private]");
    check_mask("４１１１ １１１１ １１１１ １１１１ is the card", "[private] is the card");
}

#[test]
fn handles_and_meetings_are_contacts() {
    for text in [
        "my snap is coolkid99",
        "add me on discord",
        "what's your number?",
        "do you have instagram",
        "where do you live",
        "let's meet up at the park tomorrow",
        "what school do you go to",
        "text me at 5558675309",
        "can i have your snap",
        "let's talk on whatsapp instead",
        "give me your address",
        "my roblox username is dragonfire",
    ] {
        for tier in [Tier::Kids, Tier::Teens] {
            let verdict = judge(text, tier, Channel::Chat);
            assert!(verdict.decision >= Decision::Rewrite, "{text} for {tier}");
        }
        assert_eq!(judge(text, Tier::Adults, Channel::Chat).decision, Decision::Allow, "{text}");
    }
}

#[test]
fn tiers_get_what_the_table_says() {
    let text = "My e-mail is mia@example.com.";
    let kids = judge(text, Tier::Kids, Channel::Story);
    assert_eq!(kids.decision, Decision::Block);
    assert_eq!(kids.rewrite.as_deref(), Some("My e-mail is [private]."));
    let teens = judge(text, Tier::Teens, Channel::Story);
    assert_eq!(teens.decision, Decision::Rewrite);
    assert_eq!(teens.rewrite.as_deref(), Some("My e-mail is [private]."));
    let adults = judge(text, Tier::Adults, Channel::Story);
    assert_eq!((adults.decision, adults.rewrite), (Decision::Allow, None));
    assert_eq!(adults.reason, domain::Reason::Private);
}

#[test]
fn stories_keep_their_numbers_and_places() {
    for text in [
        "In 1066 the king had 10,000 men and 3,500,000 coins.",
        "The treasure lay 40 paces north and 12 west of the old oak.",
        "They lived at the end of a long lane by the sea.",
        "She went to school in the village and liked it.",
        "His birthday was in May, and everybody came.",
        "He counted: one, two, three, four, five, six!",
        "The train left at 10:45 on 3/4.",
        "The score was 21-19 and 21-17.",
        "She wrote 3.14159265 on the board.",
        "It happened between 1990 and 1995... and then stopped.",
        "I go to a big school with my sister.",
        "We are going to high school next year.",
    ] {
        let verdict = judge(text, Tier::Kids, Channel::Story);
        assert!(verdict.score(Class::PersonalData) < 0.5, "{text}: {:?}", verdict.classes);
        assert!(verdict.passes(), "{text}: {:?}", verdict.classes);
    }
}
