//! The same hero on every page.

use crate::{read, read_on};
use illustrator::{CastMember, Colour, Extra, Hair, Look, Outfit, SceneInput, SceneSpec, extract};

fn look<'a>(spec: &'a SceneSpec, id: &str) -> &'a Look {
    spec.looks()
        .find(|(known, _)| *known == id)
        .map(|(_, look)| look)
        .expect("somebody the story has met")
}

const TEN_PAGES: [&str; 10] = [
    "Mira, a girl in a yellow coat with a red scarf, walked through the forest at dawn.",
    "She met Rusty the fox beside a river.",
    "Rusty laughed and Mira held up a lantern in the cave.",
    "They sailed a boat over the sea at sunset.",
    "A dragon waved in front of the castle.",
    "Nobody spoke. Snow fell on the village.",
    "An owl read a book in the library.",
    "Rusty slept under a tree in the meadow.",
    "In the market the baker smiled.",
    "Mira cheered in the city at night.",
];

#[test]
fn ten_pages_show_the_same_hero() {
    let mut page = read(TEN_PAGES[0]);
    let hero = look(&page, "mira").clone();
    assert_eq!((hero.outfit, hero.cloth), (Outfit::Coat, Colour::Yellow));
    assert_eq!((hero.extra, hero.extra_colour), (Extra::Scarf, Colour::Red));
    let mut fox = None;
    for passage in &TEN_PAGES[1..] {
        page = read_on(&page, passage);
        assert_eq!(look(&page, "mira"), &hero, "{passage}");
        let now = look(&page, "rusty").clone();
        assert_eq!(fox.get_or_insert_with(|| now.clone()), &now, "{passage}");
    }
    assert_eq!(page.cast.iter().filter(|actor| actor.id == "mira").count(), 1);
}

#[test]
fn a_kept_look_outweighs_chance_and_the_text_outweighs_both() {
    let kept = look(&read("Mira wore a blue dress."), "mira").clone();
    let cast = [CastMember {
        id: "mira".into(),
        name: "Mira".into(),
        look: Some(kept.clone()),
        ..CastMember::default()
    }];
    let at = |passage| extract(&SceneInput { passage, cast: &cast, ..SceneInput::default() });
    assert_eq!(look(&at("Mira ran."), "mira"), &kept);
    let changed = at("Mira put on her green coat.");
    assert_eq!(look(&changed, "mira").outfit, Outfit::Coat);
    assert_eq!(look(&changed, "mira").cloth, Colour::Green);
    assert_eq!(look(&changed, "mira").hair, kept.hair);
}

#[test]
fn fur_has_the_colour_the_text_says() {
    let spec = read("A black cat and a green dragon met a white rabbit.");
    let coats: Vec<Colour> = spec.cast.iter().map(|actor| actor.look.coat).collect();
    assert_eq!(coats, [Colour::Black, Colour::Green, Colour::White]);
}

#[test]
fn a_pronoun_tells_a_boy_from_a_girl() {
    let hair = |passage| look(&read(passage), "robin").hair;
    assert!(matches!(hair("Robin waved. He was happy."), Hair::Tousled | Hair::Curls));
    let old = read("Robin, an old woman, waved.");
    assert_eq!(look(&old, "robin").hair, Hair::Bun);
    let neutral = [Hair::Bob, Hair::Curls, Hair::Tousled];
    assert!(neutral.contains(&hair("Robin waved.")));
}
