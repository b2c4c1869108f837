//! Words behind disguises, and innocent words that only look like some.

use domain::Tier;
use moderation::{Channel, Item};

use crate::{GATE, judge};

#[track_caller]
fn check_stopped(text: &str) {
    let verdict = judge(text, Tier::Kids, Channel::Chat);
    assert!(!verdict.passes(), "{text:?} passed");
}

#[track_caller]
fn check_passes(text: &str) {
    let verdict = judge(text, Tier::Kids, Channel::Story);
    assert!(verdict.passes(), "{text:?}: {:?}", verdict.classes);
}

/// Disguises of a word: name and what it looks like.
fn disguises(word: &str) -> Vec<(&'static str, String)> {
    let letters: Vec<char> = word.chars().collect();
    let between = |mark: &str| letters.iter().map(char::to_string).collect::<Vec<_>>().join(mark);
    let each = |change: fn(char) -> String| letters.iter().map(|c| change(*c)).collect::<String>();
    let shifted = |base: u32| {
        let shift = |c: &char| char::from_u32(base + (*c as u32 - 'a' as u32)).unwrap_or(*c);
        letters.iter().map(shift).collect::<String>()
    };
    let leet = |c: char| match c {
        'a' => "4".to_owned(),
        'e' => "3".to_owned(),
        'i' => "1".to_owned(),
        'o' => "0".to_owned(),
        's' => "5".to_owned(),
        't' => "7".to_owned(),
        c => c.to_string(),
    };
    let sign = |c: char| match c {
        'a' => "@".to_owned(),
        'i' => "!".to_owned(),
        's' => "$".to_owned(),
        c => c.to_string(),
    };
    let look_alike = |c: char| match c {
        'a' => "а".to_owned(),
        'c' => "с".to_owned(),
        'e' => "е".to_owned(),
        'i' => "і".to_owned(),
        'o' => "о".to_owned(),
        'u' => "υ".to_owned(),
        'k' => "к".to_owned(),
        'h' => "һ".to_owned(),
        's' => "ѕ".to_owned(),
        'n' => "ո".to_owned(),
        'r' => "г".to_owned(),
        'w' => "ѡ".to_owned(),
        't' => "т".to_owned(),
        'b' => "Ь".to_owned(),
        'f' => "ƒ".to_owned(),
        c => c.to_string(),
    };
    let half = letters.len() / 2;
    vec![
        ("plain", word.to_owned()),
        ("capitals", word.to_uppercase()),
        ("spaces", between(" ")),
        ("dots", between(".")),
        ("hyphens", between("-")),
        ("underscores", between("_")),
        ("slashes", between("/")),
        ("stars between", between("*")),
        ("two spaces", between("  ")),
        ("new lines", between("\n")),
        ("zero width", between("\u{200b}")),
        ("joiners", between("\u{200d}")),
        ("soft hyphens", between("\u{ad}")),
        ("direction marks", between("\u{202e}")),
        ("variation selectors", between("\u{fe0f}")),
        ("tags", between("\u{e0061}")),
        ("marks", between("\u{336}\u{301}")),
        ("pictures", between("🔥")),
        ("full width", shifted(0xff41)),
        ("bold", shifted(0x1d41a)),
        ("script", shifted(0x1d4ea)),
        ("circles", shifted(0x24d0)),
        ("flags", shifted(0x1f1e6)),
        ("boxes", shifted(0x1f170)),
        ("leet", each(leet)),
        ("signs", each(sign)),
        ("look-alikes", each(look_alike)),
        ("stretched", each(|c| c.to_string().repeat(4))),
        ("first stretched", format!("{}{word}", &word[..1].repeat(3))),
        ("in two pieces", format!("{} {}", &word[..half], &word[half..])),
        ("backwards", letters.iter().rev().collect()),
        ("inside", format!("xx{word}zz")),
        (
            "starred",
            format!("{}{}{}", &word[..1], "*".repeat(word.len() - 2), &word[word.len() - 1..]),
        ),
    ]
}

#[test]
fn disguises_are_seen_through() {
    let words = ["fuck", "shit", "bitch", "cunt", "whore", "asshole", "nigger", "faggot"];
    for word in words {
        for (name, disguised) in disguises(word) {
            let text = format!("you are such a {disguised} today");
            let verdict = judge(&text, Tier::Kids, Channel::Chat);
            assert!(!verdict.passes(), "{name} of a term passed: {disguised}");
        }
    }
}

#[test]
fn phrases_are_seen_through_as_well() {
    check_stopped("k1ll y0urself");
    check_stopped("i want to k i l l myself");
    check_stopped("ĸıll yourself");
    check_stopped("k.i.l.l yourself");
    check_stopped("how to make a b0mb at home");
    check_stopped("send me nud3s");
    check_stopped("s u i c i d e is the answer");
}

#[test]
fn a_word_split_over_two_messages_is_read_together() {
    for (first, second) in
        [("you are a fu", "ck"), ("i want to kill", "myself"), ("kill", "yourself"), ("f u c", "k")]
    {
        let item = Item::new(second, Tier::Kids, Channel::Chat);
        assert!(!GATE.judge(&item.after(&[first])).passes(), "{first} | {second}");
        let item = Item::new("hello there", Tier::Kids, Channel::Chat);
        assert!(GATE.judge(&item.after(&[first])).passes(), "{first} | hello there");
    }
}

#[test]
fn innocent_words_pass() {
    for text in [
        "The knight drew his bastard sword.",
        "The pussy cat sat by the fire with Puss in Boots.",
        "He left the hoe in the garden shed.",
        "The dragon's ass was the slowest donkey in the valley.",
        "Scunthorpe and Penistone are towns in England.",
        "The class assessed the passage about grass and bass.",
        "The cock crowed at dawn and the hens woke.",
        "A great tit and a blue tit hopped on the sill.",
        "Dick Whittington went to London with his cat.",
        "She put her finger in the dyke and saved the village.",
        "The analyst drank his cocktail and peacock feathers shook.",
        "Shiitake mushrooms and grapes are for sale.",
        "They snickered and sniggered at the niggardly miser.",
        "The therapist canalised the scrape on the drape.",
        "He pricked his finger on the spindle and slept.",
        "What a shame, said the titan, and he sat on the analogue clock.",
        "The assassin bug is an insect; the class was amazed.",
        "She felt queer and gay as a lark.",
        "It was a hell of a storm, or so the sailors said of Hellgate.",
        "Dr. Hancock ate a scone in Sussex and Essex.",
        "I am dying to know what happens next!",
        "He was scared to death of the dark, but he went in.",
        "That joke killed me, I laughed so hard.",
        "The shuttle cocked its nose to the stars.",
        "My number one rule: never feed a dragon after midnight.",
        "She rolled the dice and moved three squares.",
        "In 1492 there were 3 ships and 90 sailors.",
        "Mr. Smith met Mrs. Jones at 4 o'clock.",
    ] {
        check_passes(text);
    }
}
