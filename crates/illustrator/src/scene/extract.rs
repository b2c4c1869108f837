//! From a passage to a scene, offline: word lists, names, a window of negation,
//! and inheritance from the scene before.

mod actors;
mod clothes;
mod known;
mod names;
mod setting;

use super::reader::{Hit, Meaning, Word, find, read};
use super::spec::{Actor, Figure, MAX_OFFSTAGE, MAX_PROPS, SceneSpec, VERSION};
use super::undrawn;
use super::vocabulary::{Kind, Mood, Place, Prop, Time, Weather};
use crate::look::Look;

/// What a scene is read from.
#[derive(Clone, Debug, Default)]
pub struct SceneInput<'a> {
    /// The newest text: what the picture shows.
    pub passage: &'a str,
    /// The story before it; tells who is who, is not drawn.
    pub earlier: &'a str,
    /// The scene before this one; what the passage does not mention is taken from it.
    pub previous: Option<&'a SceneSpec>,
    /// The characters the story knows.
    pub cast: &'a [CastMember],
    /// The mood, when the caller knows better than the words.
    pub mood: Option<Mood>,
    /// Decides everything left to chance.
    pub seed: u64,
    /// What a person is drawn as whose age nothing tells. Where that is a teenager, boys and girls
    /// are too.
    pub stranger: Kind,
    /// Whether `cast` holds everybody with a name, so that the text introduces nobody else.
    pub cast_is_whole: bool,
}

/// A character the story knows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CastMember {
    /// Its id; the looks depend on it.
    pub id: String,
    /// Its name in the text.
    pub name: String,
    /// What it is, where that is known.
    pub kind: Option<Kind>,
    /// What has been said about it: "a fox with a red scarf".
    pub descriptions: String,
    /// Its looks so far, as an earlier scene returned them.
    pub look: Option<Look>,
}

/// A text as words, and what the vocabulary knows in it.
struct Reading {
    words: Vec<Word>,
    hits: Vec<Hit>,
}

impl Reading {
    fn new(text: &str, names: &[String]) -> Reading {
        let words = read(text);
        let taken = names::positions(&words, names);
        let hits = find(&words, &taken);
        Reading { words, hits }
    }

    /// Where strangers are teenagers, "the girl" is no small child either.
    fn grow_up(&mut self, stranger: Kind) {
        const YOUNG: &[&str] = &[
            "girl", "girls", "boy", "boys", "kid", "kids", "sister", "brother", "twin", "twins",
            "cousin", "daughter", "son",
        ];
        for hit in self.hits.iter_mut().filter(|_| stranger == Kind::Teen) {
            let young = YOUNG.contains(&self.words[hit.span.start].text.as_str());
            if young && hit.meaning == Meaning::Kind(Kind::Child) && hit.span.len() == 1 {
                hit.meaning = Meaning::Kind(Kind::Teen);
            }
        }
    }

    /// The hits that are really there: neither denied nor imagined.
    fn real_hits(&self) -> impl Iterator<Item = &Hit> {
        self.hits.iter().filter(|hit| self.words[hit.span.clone()].iter().all(Word::is_real))
    }
}

/// Reads a scene from a passage. Looks of everybody met are in the result, to be kept.
pub fn extract(input: &SceneInput) -> SceneSpec {
    let mut known = known::known(input);
    let names: Vec<String> = known.iter().map(|figure| figure.name.clone()).collect();
    let mut passage = Reading::new(input.passage, &names);
    passage.grow_up(input.stranger);
    let place = setting::place(&passage, input.previous);
    let time = setting::time(&passage, input.previous);
    let weather = setting::weather(&passage, input.previous);
    let (mood, intensity) = mood(&passage, input);
    let moved = input.previous.is_some_and(|previous| previous.place != place);
    let mut cast = actors::cast(input, &passage, &mut known, (moved, mood));
    let props = props(&passage, input.previous, (place, moved), known::things(input, &passage));
    for (i, actor) in cast.iter_mut().enumerate() {
        actor.flip = i > 0;
    }
    SceneSpec {
        v: VERSION,
        place,
        time,
        weather,
        snowy: setting::snow_lies(&passage, input.previous, (weather, moved)),
        mood,
        intensity,
        seed: input.seed,
        unmatched: undrawn::named(&passage.words),
        offstage: offstage(known, &cast),
        cast,
        props,
    }
}

fn mood(passage: &Reading, input: &SceneInput) -> (Mood, f32) {
    let mut votes = [0u32; Mood::ALL.len()];
    for hit in passage.real_hits() {
        if let Meaning::Mood(mood) = hit.meaning {
            votes[mood as usize] += 1;
        }
    }
    let best =
        Mood::ALL.iter().copied().max_by_key(|mood| (votes[*mood as usize], *mood == Mood::Calm));
    let told = best.filter(|mood| votes[*mood as usize] > 0);
    let mood =
        input.mood.or(told).or(input.previous.map(|previous| previous.mood)).unwrap_or_default();
    let shouts = input.passage.chars().filter(|c| *c == '!').take(4).count();
    let strength = 0.4 + 0.1 * votes[mood as usize].min(4) as f32 + 0.05 * shouts as f32;
    (mood, strength.min(1.0))
}

/// Things standing about: those named now, then those of the scene before in the same place.
fn props(
    passage: &Reading,
    previous: Option<&SceneSpec>,
    (place, moved): (Place, bool),
    cast_things: Vec<Prop>,
) -> Vec<Prop> {
    let mut props: Vec<Prop> = passage
        .real_hits()
        .filter_map(|hit| match hit.meaning {
            Meaning::Prop(prop) => Some(prop),
            _ => None,
        })
        .chain(cast_things)
        .collect();
    let denied: Vec<Prop> = passage
        .hits
        .iter()
        .filter(|hit| passage.words[hit.span.clone()].iter().any(|word| word.negated))
        .filter_map(|hit| match hit.meaning {
            Meaning::Prop(prop) => Some(prop),
            _ => None,
        })
        .collect();
    if let Some(previous) = previous.filter(|_| !moved) {
        props.extend(previous.props.iter().filter(|prop| !denied.contains(prop)));
    }
    let mut kept = Vec::new();
    for prop in props {
        if setting::fits(prop, place) && !kept.contains(&prop) && kept.len() < MAX_PROPS {
            kept.push(prop);
        }
    }
    kept
}

/// Everybody known who is not in the picture, the longest forgotten first to go.
fn offstage(known: Vec<known::Known>, cast: &[Actor]) -> Vec<Figure> {
    let mut figures: Vec<Figure> = known
        .into_iter()
        .filter(|figure| !cast.iter().any(|actor| actor.id == figure.id))
        .filter_map(|figure| Some(Figure { id: figure.id, name: figure.name, look: figure.look? }))
        .collect();
    figures.truncate(MAX_OFFSTAGE);
    figures
}

/// The default hour of a scene nothing is known about.
fn first_time(previous: Option<&SceneSpec>) -> Time {
    previous.map_or(Time::Day, |previous| previous.time)
}

/// The default weather of a scene nothing is known about.
fn first_weather(previous: Option<&SceneSpec>) -> Weather {
    previous.map_or(Weather::Clear, |previous| previous.weather)
}
