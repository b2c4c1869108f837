//! One passage, one scene.

use crate::read;
use crate::told::in_a_line;
use illustrator::{
    CastMember, Kind, MAX_CAST, MAX_OFFSTAGE, MAX_PROPS, MAX_UNMATCHED, Place, SceneInput,
    SceneSpec, Time, alt_text, extract,
};

/// Passages and the scenes they must become.
const TABLE: &[(&str, &str)] = &[
    (
        "\"We should go,\" said Mira. Rusty nodded, and together they crept past the sleeping bear into the cave.",
        "cave day clear | Mira child walk, Rusty child walk calm, bear sit sleepy |  | calm",
    ),
    (
        "Hi, my name is Sam and I have a pet dragon called Ember.",
        "plain day clear | Sam child, Ember dragon |  | calm",
    ),
    ("the cat sat on the mat. it was a very fat cat.", "plain day clear | cat sit |  | calm"),
    (
        "At the edge of the sea, a lighthouse named Beatrice had a cold.",
        "sea day clear |  | lighthouse | calm",
    ),
    (
        "Deep under the water, something enormous opened one sleepy eye.",
        "underwater day clear |  |  | epic",
    ),
    (
        "The ledger began where her father's patience ended. Ines counted the sacks by touch.",
        "plain day clear | Ines child |  | calm",
    ),
    (
        "\"Don't pick up,\" Dev said. He was already picking up.",
        "plain day clear | Dev child |  | calm",
    ),
    (
        "Lily wanted to play outside, but it was raining. Her mom said they could bake a cake.",
        "plain day rain | Lily child, adult | cake | calm",
    ),
    (
        "One day, a little girl named Lucy went to the park with her dog Max.",
        "meadow day clear | Lucy child, Max dog |  | calm",
    ),
    (
        "Tim saw a big red ball. He ran to get it and fell in the mud.",
        "plain day clear | Tim child walk |  | calm",
    ),
    ("The bell on the gallery moved once, without wind.", "plain day clear |  |  | calm"),
    (
        "London was foggy. Holmes lit a candle and read the letter.",
        "plain day fog | Holmes child hold letter |  | calm",
    ),
    (
        "My grandpa and I built a snowman in the garden.",
        "meadow day clear | elder | snowman | calm",
    ),
    (
        "In the Enchanted Forest, Princess Elara met a talking owl named Sage.",
        "forest day clear | Elara royal, Sage owl |  | magical",
    ),
    (
        "The dragon's cave was dark, but Pip wasn't afraid of the dragon.",
        "cave day clear | Pip child, dragon |  | calm",
    ),
    ("A bear! Everyone ran to the boat.", "plain day clear | bear walk | boat | calm"),
    (
        "Once there was a king who had three daughters.",
        "plain day clear | royal, child, child |  | calm",
    ),
];

#[test]
fn passages_become_scenes() {
    let mut wrong = Vec::new();
    for (passage, expected) in TABLE {
        let got = in_a_line(&read(passage));
        if got != *expected {
            wrong.push(format!("\n  {passage}\n    got      {got}\n    expected {expected}"));
        }
    }
    assert!(wrong.is_empty(), "{} of {} differ:{}", wrong.len(), TABLE.len(), wrong.concat());
}

#[test]
fn what_is_denied_or_imagined_is_not_drawn() {
    for (passage, unseen) in [
        ("There was no fox in the forest.", "fox"),
        ("It never rains in the desert.", "rain"),
        ("Without a lantern, Mira walked on.", "lantern"),
        ("He ran like a rabbit.", "rabbit"),
        ("Sam told a story about a dragon.", "dragon"),
        ("She dreamed of a castle by the sea.", "castle"),
        ("The boy wasn't scared.", "scared"),
        ("It did not snow that day.", "snow"),
    ] {
        let line = in_a_line(&read(passage));
        assert!(!line.contains(unseen), "{passage}: {line}");
    }
}

#[test]
fn an_unknown_thing_is_noted_and_nothing_is_drawn_for_it() {
    let spec = read("A submarine and a unicorn met a flumph.");
    assert_eq!(spec.unmatched, ["submarine", "unicorn", "flumph"]);
    assert!(spec.cast.is_empty() && spec.props.is_empty());
    assert_eq!(spec.place, Place::Plain);
}

#[test]
fn any_text_can_be_read() {
    const PIECES: &[&str] = &[
        "Mira",
        "the fox",
        "'s",
        "'",
        "\u{2019}",
        "not",
        "no",
        "and",
        ".",
        "!",
        "?",
        ",",
        "\n",
        "\0",
        "\u{202e}",
        "e\u{301}\u{301}\u{301}",
        "\u{1f98a}",
        "fox's",
        "a",
        "as",
        "like a",
        "named",
        "called",
        "red",
        "scarf",
        "<script>",
        "&amp;",
        "castle",
        "to",
        "from",
        "they",
        "İ",
        "ß",
        "ﬁ",
        "海",
        "old",
        "man",
        "lit",
        "the",
        "of",
        "was",
        "-",
        "\u{2014}",
        "\"",
        "held",
        "lantern",
        "S",
    ];
    let mut state = 1u64;
    let mut previous = None;
    for _ in 0..600 {
        let mut text = String::new();
        for _ in 0..40 {
            state = state.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
            text += PIECES[(state >> 33) as usize % PIECES.len()];
            if state >> 62 != 0 {
                text.push(' ');
            }
        }
        let cast = [CastMember { id: "m".into(), name: text.clone(), ..CastMember::default() }];
        let input = SceneInput {
            passage: &text,
            earlier: &text,
            cast: &cast,
            previous: previous.as_ref(),
            ..SceneInput::default()
        };
        let spec = extract(&input);
        assert!(spec.cast.len() <= MAX_CAST && spec.props.len() <= MAX_PROPS);
        assert!(spec.unmatched.len() <= MAX_UNMATCHED && spec.offstage.len() <= MAX_OFFSTAGE);
        assert!(!alt_text(&spec).is_empty());
        previous = Some(spec);
    }
}

#[test]
fn a_long_text_is_read_in_time() {
    let text = "Mira the fox and a bear walked to the castle in the rain. ".repeat(20_000);
    let spec = read(&text);
    assert_eq!(spec.place, Place::Castle);
}

#[test]
fn a_description_survives_the_trip_through_json() {
    let spec =
        read("Mira, a girl in a yellow coat, held a lantern in the forest. A submarine hummed.");
    let json = serde_json::to_string(&spec).unwrap();
    assert_eq!(serde_json::from_str::<SceneSpec>(&json).unwrap(), spec);
    assert!(serde_json::from_str::<SceneSpec>(r#"{"place":"gallows"}"#).is_err());
    let sparse: SceneSpec = serde_json::from_str(r#"{"place":"forest"}"#).unwrap();
    assert_eq!(sparse.time, Time::Day);
}

#[test]
fn a_place_is_where_somebody_is_and_not_what_is_spoken_of() {
    for (passage, place) in [
        ("He was quiet in the way a room does after a party.", Place::Plain),
        ("There was room for two in the forest.", Place::Forest),
        ("The bag was as big as a castle.", Place::Plain),
        ("It had the manners a library has.", Place::Plain),
        ("She sat in a room.", Place::Room),
        ("They built a castle.", Place::Castle),
        ("The library smelled of dust.", Place::Library),
        ("Maren rowed back to the lighthouse.", Place::Sea),
        ("A whale sang.", Place::Sea),
    ] {
        assert_eq!(read(passage).place, place, "{passage}");
    }
}

#[test]
fn a_capital_at_the_start_of_a_sentence_draws_nobody() {
    for passage in [
        "Salt crusted the window.",
        "Dust settled on everything.",
        "Whoever opened it was gone.",
        "People vanished.",
        "Gravel crunched. Soot drifted down.",
    ] {
        assert!(read(passage).cast.is_empty(), "{passage}: {:?}", read(passage).cast);
    }
    assert_eq!(read("Zorblax vanished. The door knew Zorblax.").cast.len(), 1);
}

#[test]
fn a_teenagers_story_has_teenagers_in_it() {
    let read = |passage| {
        let input = SceneInput { passage, stranger: Kind::Teen, ..SceneInput::default() };
        let kinds = extract(&input).cast.into_iter().map(|actor| actor.look.kind);
        kinds.collect::<Vec<_>>()
    };
    assert_eq!(read("Noor laughed."), [Kind::Teen]);
    assert_eq!(read("A boy called Ilias waved."), [Kind::Teen]);
    assert_eq!(read("The girl ran. A small child watched."), [Kind::Teen, Kind::Child]);
}

#[test]
fn a_whole_cast_is_joined_by_nobody_with_a_name() {
    let cast = [CastMember { id: "mira".into(), name: "Mira".into(), ..CastMember::default() }];
    let read = |cast_is_whole| {
        let passage = "Mira and Zorblax laughed.";
        extract(&SceneInput { passage, cast: &cast, cast_is_whole, ..SceneInput::default() })
    };
    assert_eq!((read(true).cast.len(), read(false).cast.len()), (1, 2));
}

#[test]
fn a_boy_is_somebody_else_than_the_boy_with_a_name() {
    let cast = |passage| {
        let names = read(passage).cast.into_iter().map(|actor| actor.name);
        names.collect::<Vec<_>>()
    };
    assert_eq!(cast("Noor, a girl, ran. A girl in a green coat pointed."), ["Noor", ""]);
    assert_eq!(cast("Noor, a girl, ran. The girl pointed."), ["Noor"]);
    assert_eq!(cast("Finders are keepers, people say, but Noor ran."), ["Noor"]);
}
