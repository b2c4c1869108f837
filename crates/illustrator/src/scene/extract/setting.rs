//! Place, time and weather.

use super::super::reader::{Hit, Meaning, Word};
use super::super::spec::SceneSpec;
use super::super::vocabulary::{Place, Prop, Time, Weather};
use super::{Reading, first_time, first_weather};

/// Words before a place that say one comes there.
const ARRIVING: &[&str] =
    &["to", "into", "reached", "entered", "toward", "towards", "found", "onto"];
/// Words before a place that say one is there.
const BEING: &[&str] =
    &["in", "inside", "at", "through", "across", "on", "over", "under", "visited"];
/// Words before a place that is only close by, or belongs to something else.
const NEARBY: &[&str] = &["near", "by", "beside", "above", "behind", "beyond", "of", "past"];
/// Words before a place one is leaving.
const LEAVING: &[&str] =
    &["left", "from", "leaving", "away", "out", "escaped", "fled", "behind", "leave"];
/// How far before a place those words may stand.
const REACH: usize = 4;

/// The place with the best evidence; the scene before decides when there is none.
pub(super) fn place(passage: &Reading, previous: Option<&SceneSpec>) -> Place {
    let mut best: Option<(f32, usize, Place)> = None;
    let mut left = None;
    for hit in passage.real_hits() {
        let Meaning::Place(place) = hit.meaning else { continue };
        let Some(weight) = evidence(passage, hit) else { continue };
        if weight < 0.0 {
            left = Some(place);
            continue;
        }
        let clause = passage.words[hit.span.start].clause;
        // What comes later is where one ends up; but "a castle on a hill" is one place.
        let wins = best.is_none_or(|(score, told, _)| {
            weight > score || (weight >= score - 0.5 && clause > told)
        });
        if wins {
            best = Some((weight, clause, place));
        }
    }
    if let Some((_, _, place)) = best {
        return place;
    }
    if previous.is_none_or(|previous| previous.place == Place::Plain) && tells_of_sea(passage) {
        return Place::Sea;
    }
    match previous {
        // One has left, and nothing says for where.
        Some(previous) if left == Some(previous.place) => Place::Plain,
        Some(previous) => previous.place,
        None => Place::Plain,
    }
}

/// A lighthouse or a whale stands by the sea, and so does a boat that is rowed or sailed.
fn tells_of_sea(passage: &Reading) -> bool {
    let sails = |word: &Word| {
        matches!(
            word.text.as_str(),
            "rowed" | "sailed" | "rowing" | "sailing" | "drowned" | "waves"
        )
    };
    let sailed = passage.words.iter().any(sails);
    passage.real_hits().any(|hit| match hit.meaning {
        Meaning::Prop(Prop::Lighthouse | Prop::Whale) => true,
        Meaning::Prop(Prop::Boat) => sailed,
        _ => false,
    })
}

/// How sure it is that the scene is there; below zero, that it is no longer. None: the place is
/// only spoken of.
fn evidence(passage: &Reading, hit: &Hit) -> Option<f32> {
    let words = &passage.words;
    let start = hit.span.start;
    if is_any(words, start) || is_space(words, hit) {
        return None;
    }
    let mut weight = 1.0;
    for word in words[start.saturating_sub(REACH)..start].iter().rev() {
        if word.sentence != words[start].sentence {
            break;
        }
        let text = word.text.as_str();
        if LEAVING.contains(&text) {
            // "watched from the shore" is no farewell.
            let stays = text == "from" && looks_on(words, start);
            return Some(if stays { weight } else { -1.0 });
        }
        if ARRIVING.contains(&text) {
            weight += 1.4;
            break;
        }
        if BEING.contains(&text) {
            weight += 1.0;
            break;
        }
        if NEARBY.contains(&text) {
            weight += 0.2;
            break;
        }
    }
    // A place of several words is meant as one.
    Some(weight + 0.3 * (hit.span.len() - 1) as f32)
}

/// Any place of its sort: "the manners a room has", "as big as a castle". "In a room" and "they
/// built a castle" are about one that is there.
fn is_any(words: &[Word], at: usize) -> bool {
    const ARTICLES: &[&str] = &["a", "an", "any", "every", "each"];
    const SEEING: &[&str] = &["saw", "built", "was", "is", "had", "and", "outside", "around"];
    let near = (at.saturating_sub(3)..at).rev();
    let near = near.take_while(|&i| words[i].clause == words[at].clause);
    let Some(article) = near.into_iter().find(|&i| ARTICLES.contains(&words[i].text.as_str()))
    else {
        return false;
    };
    let before = article.checked_sub(1).filter(|&i| words[i].clause == words[at].clause);
    before.map(|i| words[i].text.as_str()).is_some_and(|before| {
        let there = [ARRIVING, BEING, NEARBY, LEAVING, SEEING].iter();
        !there.clone().any(|list| list.contains(&before)) && !before.ends_with("ed")
    })
}

/// "There was room for two", "make room".
fn is_space(words: &[Word], hit: &Hit) -> bool {
    let after = words.get(hit.span.end).map_or("", |word| word.text.as_str());
    let before = hit.span.start.checked_sub(1).map_or("", |at| words[at].text.as_str());
    words[hit.span.start].text == "room"
        && (matches!(before, "make" | "made" | "no" | "enough" | "more" | "was") || after == "for")
}

/// Whether somebody looks or calls from where they are.
fn looks_on(words: &[Word], at: usize) -> bool {
    const LOOKING: &[&str] =
        &["watched", "saw", "looked", "gazed", "waved", "called", "heard", "shone", "stared"];
    let clause = words[..at].iter().rev().take_while(|word| word.clause == words[at].clause);
    clause.into_iter().any(|word| LOOKING.contains(&word.text.as_str()))
}

/// The last hour the passage names.
pub(super) fn time(passage: &Reading, previous: Option<&SceneSpec>) -> Time {
    let named = passage.real_hits().filter_map(|hit| match hit.meaning {
        Meaning::Time(time) => Some(time),
        _ => None,
    });
    named.last().unwrap_or_else(|| first_time(previous))
}

/// The last weather the passage names; denied weather clears up.
pub(super) fn weather(passage: &Reading, previous: Option<&SceneSpec>) -> Weather {
    let mut named = None;
    let mut denied = false;
    for hit in &passage.hits {
        let Meaning::Weather(weather) = hit.meaning else { continue };
        let words = &passage.words[hit.span.clone()];
        if words.iter().any(|word| word.negated) {
            denied |= previous.is_some_and(|previous| previous.weather == weather);
        } else if words.iter().all(|word| !word.imagined) {
            named = Some(heavier(named, weather));
        }
    }
    match named {
        Some(weather) => weather,
        None if denied => Weather::Clear,
        None => first_weather(previous),
    }
}

/// A storm stays a storm when the same passage says rain or wind.
fn heavier(so_far: Option<Weather>, next: Weather) -> Weather {
    match (so_far, next) {
        (Some(Weather::Storm), Weather::Rain | Weather::Wind | Weather::Cloudy) => Weather::Storm,
        (Some(Weather::Snow), Weather::Wind | Weather::Cloudy) => Weather::Snow,
        (Some(Weather::Rain), Weather::Wind | Weather::Cloudy) => Weather::Rain,
        (_, next) => next,
    }
}

/// Whether snow lies though none is falling.
pub(super) fn snow_lies(
    passage: &Reading,
    previous: Option<&SceneSpec>,
    (weather, moved): (Weather, bool),
) -> bool {
    let told = passage.words.windows(3).any(|w| {
        let phrase = [w[0].text.as_str(), w[1].text.as_str(), w[2].text.as_str()];
        matches!(
            phrase,
            ["covered", "in" | "with", "snow"] | ["snow", "lay", _] | ["through", "the", "snow"]
        )
    });
    let lay = previous.is_some_and(SceneSpec::has_snow) && !moved;
    weather != Weather::Snow && (told || lay)
}

/// Whether a thing can stand in a place at all.
pub(super) fn fits(prop: Prop, place: Place) -> bool {
    let indoors = matches!(place, Place::Room | Place::Library | Place::School);
    let airless = matches!(place, Place::Space | Place::Underwater);
    match prop {
        Prop::Campfire => !indoors && !airless && place != Place::Deck,
        Prop::Boat => matches!(place, Place::Sea | Place::River | Place::Mountain | Place::Plain),
        Prop::Whale => matches!(place, Place::Sea | Place::Underwater | Place::Deck),
        Prop::Lighthouse => !indoors && !airless && place != Place::Cave,
        Prop::Tent | Prop::Well | Prop::Snowman | Prop::Lamp | Prop::Bench => !indoors && !airless,
        Prop::Kite | Prop::AirBalloon => !indoors && !airless && place != Place::Cave,
        Prop::Stump | Prop::Mushrooms | Prop::Signpost => !indoors && place != Place::Deck,
        Prop::Rocket => !indoors,
        Prop::Train => !indoors && !airless && place != Place::Deck,
        Prop::Chest | Prop::Portal | Prop::Crystal | Prop::Door | Prop::Cake => true,
    }
}
