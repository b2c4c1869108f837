//! Innocent fiction, of our own: nothing of it may be stopped.

use domain::Tier;
use moderation::Channel;

use crate::judge;

const STORIES: &[&str] = &[
    "The lighthouse keeper's daughter found a bottle on the beach. Inside was a map, and on the map \
     an X. \"We shall need a boat,\" she said, \"and something to eat.\"",
    "Captain Bruno waved his wooden sword. \"Surrender or walk the plank!\" The parrot laughed so \
     hard that it fell into the soup, and that was the end of the battle.",
    "The witch stirred her cauldron. Three toads, a pinch of salt, and the whisper of a cat. \
     \"Poison?\" asked the prince. \"Supper,\" said the witch.",
    "When the old dog died, they buried him under the apple tree. In spring it bloomed as never \
     before, and Lena thought that he would have liked that.",
    "The wolf's teeth gleamed. \"I will eat you up!\" he growled. But the youngest pig had bricks, \
     and a very large pot of boiling water.",
    "Mira was nine years old and afraid of nothing but geese. On Tuesday a goose moved in next door.",
    "\"You are the worst pirate I ever heard of,\" said the governor. \"But you have heard of me,\" \
     said the pirate, and stole his hat.",
    "The robot had a small red button on its back. Do not press, it said. So of course Theo pressed \
     it, and the kitchen filled with bubbles.",
    "At midnight the skeletons danced in the churchyard. Their bones clattered like dominoes, and \
     the owl kept time.",
    "The dragon burned the village, and the smith's son, who had lost everything, went up the \
     mountain with a hammer. He came back a year later with a friend.",
    "She kissed the frog. Nothing happened. \"I am quite happy as I am,\" said the frog, \"but you \
     may call on Thursdays.\"",
    "The detective looked at the broken window. Somebody had stolen the ruby, and it was not the \
     butler, for the butler had been asleep in the soup.",
];

#[test]
fn innocent_stories_pass_in_every_tier_and_channel() {
    for story in STORIES {
        for tier in Tier::ALL {
            for channel in [Channel::Story, Channel::Prompt, Channel::Title] {
                let verdict = judge(story, *tier, channel);
                assert!(verdict.passes(), "{story}\n{tier}: {:?}", verdict.classes);
            }
        }
    }
}

#[test]
fn friendly_talk_passes() {
    for text in [
        "hi! can i play too?",
        "that was so funny lol",
        "it's your turn now",
        "i love your dragon, he is the best",
        "brb mom is calling me for dinner",
        "what should happen next?",
        "no way, the pirate can't be the king!",
        "ok you write the next part",
        "my favorite color is blue, what is yours?",
        "good night everyone",
        "i have a cat called Pancake",
        "wow that is sick",
        "let's kill the boss in the cave together in the story",
    ] {
        let verdict = judge(text, Tier::Kids, Channel::Chat);
        assert!(verdict.passes(), "{text}: {:?}", verdict.classes);
    }
}

#[test]
fn names_and_titles_pass() {
    for name in
        ["Mia", "Captain Cocoa", "Dr. Assam", "Björn Ødegård", "Zog", "The Cat's Pyjamas", "X Æ"]
    {
        for channel in [Channel::Name, Channel::Title] {
            let verdict = judge(name, Tier::Kids, channel);
            assert!(verdict.passes(), "{name}: {:?}", verdict.classes);
        }
    }
}
