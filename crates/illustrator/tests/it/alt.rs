//! Pictures told as sentences.

use crate::read;
use illustrator::{Place, SceneSpec, Time, Weather, alt_text};

#[test]
fn scenes_are_told_in_plain_sentences() {
    for (passage, expected) in [
        (
            "Mira, a child in a yellow coat, calmly held a lantern. Rusty the fox stood in the moonlit forest.",
            "Mira, a child in a yellow coat, holds a lantern beside Rusty the fox in a moonlit forest.",
        ),
        ("A fox sat by the river at dusk.", "A fox smiles and sits by a river at dusk."),
        (
            "An old man read a book in the library.",
            "An old man smiles and holds a book in a library.",
        ),
        (
            "Two frightened owls trembled in the forest in the rain.",
            "An owl looks frightened and stands beside another owl in a forest in the rain.",
        ),
        (
            "Tom, Ada and Sam waved at a whale by the sea.",
            "Tom, a child, smiles and waves beside Ada and Sam by the sea. A whale is nearby.",
        ),
        (
            "A fox sailed a boat over the sea at sunset past the lighthouse.",
            "A fox smiles and stands in a boat on the sea at sunset. A lighthouse is nearby.",
        ),
        ("A black cat yawned.", "A black cat looks sleepy and stands."),
        ("Crystals glowed in the cave.", "A magical view in a cave. Glowing crystals are nearby."),
        ("Nothing moved.", "A calm page of cut paper."),
    ] {
        assert_eq!(alt_text(&read(passage)), expected, "{passage}");
    }
}

#[test]
fn every_setting_reads_well() {
    for place in Place::ALL {
        for time in Time::ALL {
            for weather in Weather::ALL {
                let (place, time, weather) = (*place, *time, *weather);
                let spec = SceneSpec { place, time, weather, ..SceneSpec::default() };
                let alt = alt_text(&spec);
                assert!(alt.starts_with("A ") && alt.ends_with('.'), "{alt}");
                assert!(!alt.contains("  ") && !alt.contains(" ."), "{alt}");
            }
        }
    }
}
