//! What a passage does not mention comes from the scene before.

use crate::told::in_a_line;
use crate::{read, read_on};
use illustrator::{CastMember, Kind, Mood, Place, Prop, SceneInput, Time, Weather, extract};

#[test]
fn place_time_weather_cast_and_things_stay() {
    let first =
        read("Mira and Rusty the fox sat by a campfire in the snowy woods at night. Snow fell.");
    assert!(first.props.contains(&Prop::Campfire));
    let second = read_on(&first, "Mira laughed.");
    assert_eq!(
        in_a_line(&second),
        "forest night snow | Mira child joy, Rusty fox | campfire | joyful"
    );
}

#[test]
fn a_new_place_leaves_the_old_things_behind() {
    let first = read("Mira found a treasure chest in the cave.");
    let second = read_on(&first, "She walked to the village at dawn.");
    assert_eq!(second.place, Place::Village);
    assert_eq!(second.time, Time::Dawn);
    assert!(second.props.is_empty());
    assert_eq!(second.cast[0].name, "Mira");
}

#[test]
fn weather_ends_when_the_text_says_so() {
    let first = read("It was raining in the city.");
    assert_eq!(read_on(&first, "The cat waited.").weather, Weather::Rain);
    assert_eq!(read_on(&first, "The rain stopped.").weather, Weather::Clear);
    assert_eq!(read_on(&first, "It was not raining any more.").weather, Weather::Clear);
}

#[test]
fn snow_lies_when_it_has_fallen() {
    let first = read("It snowed on the meadow.");
    let second = read_on(&first, "The sun came out.");
    assert_eq!((second.weather, second.snowy), (Weather::Clear, true));
    assert!(!read_on(&second, "They came to the beach.").snowy);
}

#[test]
fn who_is_alone_is_drawn_alone() {
    let first = read("Mira and Rusty the fox walked through the forest.");
    let second = read_on(&first, "Mira was alone now.");
    assert_eq!(second.cast.len(), 1);
    let third = read_on(&second, "Rusty came back, and they laughed together.");
    assert_eq!(third.cast.iter().filter(|actor| actor.look.kind == Kind::Fox).count(), 1);
    assert_eq!(third.cast.len(), 2);
}

#[test]
fn who_stood_left_stays_left() {
    let first = read("Mira and Rusty the fox walked through the forest.");
    let second = read_on(&first, "Rusty sniffed. Mira waved.");
    let names: Vec<&str> = second.cast.iter().map(|actor| actor.name.as_str()).collect();
    assert_eq!(names, ["Mira", "Rusty"]);
}

#[test]
fn the_earlier_story_tells_who_is_who() {
    let input = SceneInput {
        passage: "Rusty yawned.",
        earlier: "Deep in the woods lived a fox named Rusty. He had a friend.",
        ..SceneInput::default()
    };
    assert_eq!(extract(&input).cast[0].look.kind, Kind::Fox);
}

#[test]
fn the_cast_list_names_and_describes() {
    let member = |name: &str, descriptions: &str| CastMember {
        id: name.to_lowercase(),
        name: name.to_owned(),
        descriptions: descriptions.to_owned(),
        ..CastMember::default()
    };
    let cast = [
        member("Beatrice", "a lighthouse with a cold"),
        member("Rose", "an old woman in a green coat"),
        member("Corentin", "carter, owes the light eleven francs"),
    ];
    let passage = "Rose and Corentin watched Beatrice from the shore. A rose grew there.";
    let input = SceneInput { passage, cast: &cast, ..SceneInput::default() };
    assert_eq!(
        in_a_line(&extract(&input)),
        "sea day clear | Rose elder, Corentin adult | lighthouse | calm"
    );
}

#[test]
fn a_caller_may_know_the_mood() {
    let input = SceneInput {
        passage: "Everybody laughed.",
        mood: Some(Mood::Sad),
        ..SceneInput::default()
    };
    assert_eq!(extract(&input).mood, Mood::Sad);
}

#[test]
fn strangers_are_drawn_as_the_caller_says() {
    let input = SceneInput {
        passage: "Ines counted the sacks.",
        stranger: Kind::Adult,
        ..SceneInput::default()
    };
    assert_eq!(extract(&input).cast[0].look.kind, Kind::Adult);
}
