//! The picture in a sentence, for those who hear it.

use super::spec::{Actor, MAX_CAST, MAX_PROPS, SceneSpec};
use super::vocabulary::{Face, Item, Place, Pose, Prop, Time, Weather};
use crate::look::{Extra, Look, Outfit};

/// Describes the scene in one or two sentences: "Mira, a child in a yellow coat, holds a lantern
/// beside Rusty the fox in a moonlit forest."
pub fn alt_text(spec: &SceneSpec) -> String {
    let cast = &spec.cast[..spec.cast.len().min(MAX_CAST)];
    let mut sentence = match cast {
        [] => scenery(spec),
        [hero] => format!("{} {}{}", introduce(hero), deed(hero), setting(spec)),
        [hero, ..] => {
            let others: Vec<String> =
                (1..cast.len()).map(|i| mention(&cast[i], &cast[..i])).collect();
            let others = listed(&others);
            format!("{} {} beside {others}{}", introduce(hero), deed(hero), setting(spec))
        }
    };
    capitalise(&mut sentence);
    sentence.push('.');
    let sailing = in_a_boat(spec);
    let things = spec.props.iter().take(MAX_PROPS).filter(|prop| !sailing || **prop != Prop::Boat);
    let nearby: Vec<Prop> = things.copied().collect();
    if let [first, ..] = nearby[..] {
        let plural = matches!(first, Prop::Mushrooms | Prop::Crystal) || nearby.len() > 1;
        let phrases: Vec<String> = nearby.iter().map(|prop| prop.phrase().to_owned()).collect();
        let verb = if plural { "are" } else { "is" };
        let mut extra = format!("{} {verb} nearby", listed(&phrases));
        capitalise(&mut extra);
        sentence.push_str(&format!(" {extra}."));
    }
    sentence
}

/// The first figure with everything that tells it apart.
fn introduce(actor: &Actor) -> String {
    let what = what_it_is(&actor.look);
    let wearing = clothes(&actor.look);
    match (actor.name.is_empty(), wearing.is_empty()) {
        (true, true) => what,
        (true, false) => format!("{what} {wearing}"),
        (false, true) if !actor.look.kind.is_person() => mention(actor, &[]),
        (false, true) => format!("{}, {what},", actor.name),
        (false, false) => format!("{}, {what} {wearing},", actor.name),
    }
}

/// Everybody else, shorter: "Rusty the fox".
fn mention(actor: &Actor, before: &[Actor]) -> String {
    let what = what_it_is(&actor.look);
    if actor.name.is_empty() {
        let twin = |other: &Actor| other.name.is_empty() && what_it_is(&other.look) == what;
        let noun = what.split_once(' ').map_or("", |(_, noun)| noun);
        if before.iter().any(twin) {
            return format!("another {noun}");
        }
        let wearing = clothes(&actor.look);
        return format!("{what} {wearing}").trim_end().to_owned();
    }
    let noun = what.split_once(' ').map_or(what.as_str(), |(_, noun)| noun);
    if actor.look.kind.is_person() && actor.look.called.is_empty() {
        actor.name.clone()
    } else {
        format!("{} the {noun}", actor.name)
    }
}

fn what_it_is(look: &Look) -> String {
    let plain = if look.called.is_empty() { look.kind.phrase() } else { &look.called };
    let noun = plain.split_once(' ').map_or(plain, |(_, noun)| noun);
    if look.told.coat && !look.kind.is_person() {
        return with_article(&format!("{} {noun}", look.coat.word()));
    }
    plain.to_owned()
}

/// What the story has told about the clothes; chance's choices go unmentioned.
fn clothes(look: &Look) -> String {
    let mut parts = Vec::new();
    let garment = match look.outfit {
        Outfit::Jumper => "jumper",
        Outfit::Dress => "dress",
        Outfit::Dungarees => "dungarees",
        Outfit::Coat => "coat",
        Outfit::Robe => "robe",
        Outfit::Armour | Outfit::Suit | Outfit::Bare => "",
    };
    if look.told.outfit && !garment.is_empty() {
        let worn = format!("{} {garment}", look.cloth.word());
        parts.push(if look.outfit == Outfit::Dungarees { worn } else { with_article(&worn) });
    }
    let extra = match look.extra {
        Extra::Scarf => "scarf",
        Extra::Cape => "cape",
        Extra::Bow => "bow",
        Extra::WoolHat => "woolly hat",
        Extra::StrawHat => "straw hat",
        Extra::PointedHat => "pointed hat",
        Extra::Cap => "cap",
        Extra::Tricorn => "pirate hat",
        Extra::Glasses | Extra::Satchel | Extra::Crown | Extra::Wings | Extra::Nothing => "",
    };
    if look.told.extra && !extra.is_empty() {
        parts.push(with_article(&format!("{} {extra}", look.extra_colour.word())));
    }
    if parts.is_empty() { String::new() } else { format!("in {}", parts.join(" and ")) }
}

/// What the hero does, holds and feels.
fn deed(actor: &Actor) -> String {
    let feeling = match actor.face {
        Face::Calm => "",
        Face::Happy => "smiles and ",
        Face::Joy => "laughs and ",
        Face::Sad => "looks sad and ",
        Face::Scared => "looks frightened and ",
        Face::Curious => "looks curious and ",
        Face::Angry => "looks cross and ",
        Face::Sleepy => "looks sleepy and ",
    };
    let holding = match actor.item {
        Item::Nothing => None,
        item => Some(item.phrase()),
    };
    match (actor.pose, holding) {
        (Pose::Stand | Pose::Hold, Some(item)) => format!("{feeling}holds {item}"),
        (pose, Some(item)) => format!("{feeling}{} with {item}", pose.phrase()),
        (Pose::Hold, None) => format!("{feeling}stands"),
        (pose, None) => format!("{feeling}{}", pose.phrase()),
    }
}

/// " in a moonlit forest in the rain".
fn setting(spec: &SceneSpec) -> String {
    let weather = match spec.weather {
        Weather::Clear => "",
        weather => weather.phrase(),
    };
    let mut parts = vec![whereabouts(spec)];
    if !is_indoors(spec.place) {
        parts.push(weather.to_owned());
    }
    parts.retain(|part| !part.is_empty());
    if parts.is_empty() { String::new() } else { format!(" {}", parts.join(" ")) }
}

/// Places the weather does not reach.
fn is_indoors(place: Place) -> bool {
    match place {
        Place::Room | Place::Library | Place::School | Place::Cave => true,
        Place::Space | Place::Underwater => true,
        Place::Plain | Place::Forest | Place::Sea | Place::Castle | Place::Village => false,
        Place::Mountain | Place::City | Place::Meadow | Place::River | Place::Desert => false,
        Place::Deck | Place::Market => false,
    }
}

/// Whether the cast sits in the boat rather than beside it.
fn in_a_boat(spec: &SceneSpec) -> bool {
    spec.place == Place::Sea && spec.props.contains(&Prop::Boat) && !spec.cast.is_empty()
}

fn whereabouts(spec: &SceneSpec) -> String {
    let light = match spec.time {
        Time::Night if spec.weather == Weather::Clear => "moonlit",
        Time::Night => "dark",
        Time::Day if spec.has_snow() => "snowy",
        _ => "",
    };
    let when = match spec.time {
        Time::Night | Time::Day => "",
        time => time.phrase(),
    };
    let place = spec.place;
    let place = match place {
        Place::Plain => return spec.time.phrase().to_owned(),
        Place::Space => return "in outer space".to_owned(),
        Place::Underwater => return "at the bottom of the sea".to_owned(),
        Place::Cave | Place::Room | Place::Library | Place::School => {
            let when = spec.time.phrase();
            return format!("in {} {when}", place.phrase()).trim_end().to_owned();
        }
        Place::Sea if in_a_boat(spec) => "in a boat on the sea".to_owned(),
        Place::Sea if spec.props.contains(&Prop::Boat) => "on the sea".to_owned(),
        Place::Sea => "by the sea".to_owned(),
        Place::Castle => "before a castle".to_owned(),
        Place::River => "by a river".to_owned(),
        Place::Mountain => "in the mountains".to_owned(),
        Place::Deck => "on the deck of a ship".to_owned(),
        Place::Forest | Place::Village | Place::City | Place::Meadow => lit(place, light),
        Place::Desert | Place::Market => lit(place, light),
    };
    let dark = !matches!(spec.place, Place::Forest | Place::Village | Place::City | Place::Meadow)
        && !matches!(spec.place, Place::Desert | Place::Market)
        && spec.time == Time::Night;
    let when = if dark { "at night" } else { when };
    format!("{place} {when}").trim_end().to_owned()
}

/// "in a moonlit forest".
fn lit(place: Place, light: &str) -> String {
    let noun = place.phrase().split_once(' ').map_or("", |(_, noun)| noun);
    if light.is_empty() {
        format!("in {}", place.phrase())
    } else {
        format!("in {}", with_article(&format!("{light} {noun}")))
    }
}

/// A picture without anybody in it.
fn scenery(spec: &SceneSpec) -> String {
    let setting = setting(spec);
    let setting = setting.trim_start();
    if setting.is_empty() {
        return format!("a {} page of cut paper", spec.mood.phrase());
    }
    format!("a {} view {setting}", spec.mood.phrase())
}

fn with_article(phrase: &str) -> String {
    let vowel = phrase.starts_with(['a', 'e', 'i', 'o', 'u']);
    format!("{} {phrase}", if vowel { "an" } else { "a" })
}

/// "A, B and C".
fn listed(parts: &[String]) -> String {
    match parts {
        [] => String::new(),
        [one] => one.clone(),
        [rest @ .., last] => format!("{} and {last}", rest.join(", ")),
    }
}

fn capitalise(sentence: &mut String) {
    if let Some(first) = sentence.chars().next() {
        let upper: String = first.to_uppercase().collect();
        sentence.replace_range(..first.len_utf8(), &upper);
    }
}
