//! How children write of themselves, of distress and of strangers, and how strangers write to
//! children: typed fast, short, without marks.

use domain::Tier;
use moderation::{Channel, Class, Decision};

use crate::judge;

/// What finds a child.
const DATA: &[&str] = &[
    "my phone number is 07700 900123",
    "you can reach me at 555 0199",
    "text me 0412 345 678",
    "my moms email is sarah dot jones at yahoo dot com",
    "im at 42 maple ave apt 3",
    "i live at number 7 elm road in leeds",
    "my zip code is 90210",
    "i live in Springfield, on Evergreen Terrace",
    "my name is Emma Watson and i live in Dallas",
    "my full name is Lucas Oliver Bennett",
    "i go to st marys primary school",
    "my school is called Riverside Middle School",
    "i'm in 4th grade at Hillcrest Academy",
    "my birthday is 4/5/2014",
    "i was born on the 3rd of june 2013",
    "born 12th May 2012 thats me",
    "my insta is @lily.rose_2013",
    "follow me on tiktok lilyrose2013",
    "my discord is dragon#4567",
    "check my youtube channel www.youtube.com/c/lily",
    "http://bit.ly/3xYz",
    "my password is pancake123",
    "my credit card is 4539 1488 0343 6467",
    "moms card number 4539148803436467",
    "my ip is 192.168.1.44",
    "five five five one two three four five six seven",
    "my numba is 0 7 7 0 0 9 0 0 1 2 3",
    "call 1-800-555-0134 for me",
    "my email: kid(at)mail(dot)com",
    "kid at outlook com",
    "my dads name is Mark Johnson and he works at Google",
    "we live next to the Shell gas station on Main Street",
    "my soccer team is the Tigers and we practice at Lincoln Park every Tuesday at 5",
    "im home alone every day after 3",
    "my bus stop is at the corner of 5th and Main",
];

/// What a stranger writes.
const APPROACHES: &[&str] = &[
    "hey cutie wanna be my girlfriend",
    "dont worry your parents dont need to know",
    "can you keep a secret?",
    "lets keep this between you and me",
    "do you ever feel lonely? you can talk to me about anything",
    "send pic",
    "send me a pic of ur face",
    "u look so hot in that pic",
    "what color is your underwear",
    "whats ur address ill send u a gift",
    "i can give you free v-bucks just give me your password",
    "do your parents check your phone",
    "when do your parents go to sleep",
    "can we video call tonight",
    "turn your cam on",
    "dont be shy show me",
    "have you had your first kiss yet",
    "are you a virgin",
    "my parents arent home you should come over",
    "lets meet at the mall saturday, dont tell anyone",
    "i'll pick you up after school",
    "im 25 but i feel younger with you",
    "nobody understands you like i do",
    "you're my special girl",
    "i love you, don't tell anyone",
    "have you ever touched yourself",
    "delete our chat ok",
    "what bra size are you",
    "lets go somewhere private",
    "move to snap its more private",
    "whats your snap",
    "u got kik?",
    "add me lilboy99 on snap",
    "dm me on insta",
    "hmu on disc",
    "call me tonight",
    "gimme your number",
    "lets facetime",
    "which school r u at",
    "where u live",
    "can i come to your house",
    "where do you hang out after school",
    "do you walk home alone",
];

/// What a hurt child writes.
const ABUSE: &[&str] = &[
    "my brother hurts me when no one is home",
    "dad hit me with a belt",
    "he makes me do things i dont want to do",
    "my grandpa touches me under my clothes",
    "i have bruises because my mom hits me",
    "mommy's boyfriend hurts me",
    "i dont feel safe at home",
    "my step dad comes in my room at night",
    "my babysitter touched me",
    "my parents dont give me food",
    "my father beats my mother and me",
    "i get hit at home",
    "my cousin forced me to kiss him",
    "daddy hurts me",
    "i'm scared of my dad",
];

/// What a child in distress writes.
const DISTRESS: &[&str] = &[
    "im gonna kms",
    "i wanna die",
    "i dont want to live",
    "i want it all to end",
    "life isn't worth living",
    "i wish i was never born",
    "i cut",
    "i keep cutting my arms",
    "i feel like ending it",
    "nobody would miss me",
    "i'm going to jump off the bridge",
    "i'm planning to overdose",
    "this is my last message goodbye",
    "i dont see the point in living anymore",
    "i want to disappear forever",
    "i want to sleep and never wake up",
    "i've been throwing up after i eat to get skinny",
    "i only eat 300 calories a day",
    "i wrote my suicide note",
    "i wanna unalive myself",
    "i'm done with life",
    "everyone would be happier if i was gone",
    "i can't take it anymore",
    "i hurt myself again",
    "i deserve to die",
];

#[track_caller]
fn check(texts: &[&str], decision: Decision, classes: &[Class]) {
    for text in texts {
        let verdict = judge(text, Tier::Kids, Channel::Chat);
        let found = classes.iter().any(|class| verdict.score(*class) >= 0.5);
        assert!(verdict.decision >= decision && found, "{text}: {:?}", verdict.classes);
    }
}

#[test]
fn a_childs_data_are_held_back() {
    check(DATA, Decision::Block, &[Class::PersonalData, Class::ContactExchange]);
}

#[test]
fn strangers_do_not_get_through() {
    let classes = [Class::Grooming, Class::ContactExchange, Class::Sexual, Class::Spam];
    check(APPROACHES, Decision::Block, &classes);
}

#[test]
fn a_hurt_child_is_heard() {
    check(ABUSE, Decision::Escalate, &[Class::AbuseDisclosure]);
    for text in ABUSE {
        assert!(judge(text, Tier::Kids, Channel::Chat).help.is_some(), "{text}");
    }
}

#[test]
fn a_child_in_distress_is_heard() {
    check(DISTRESS, Decision::Escalate, &[Class::SelfHarm, Class::SelfHarmMethod]);
    for text in DISTRESS {
        assert!(judge(text, Tier::Teens, Channel::Story).help.is_some(), "{text}");
    }
}
