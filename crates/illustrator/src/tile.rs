//! Tiles: small pictures of one thing each, for the cards that stand for it in words. What can be
//! asked for is a closed list, so every tile there is can be counted, kept and cached for ever.

use crate::cast::{draw_bust, draw_item};
use crate::colour::{Lab, rgb};
use crate::costume::Costume;
use crate::draw::{Framing, Palette, Picture, Size, print};
use crate::grade::Grade;
use crate::nature::{Ridge, Roll, hill, sky};
use crate::paper::{Layer, PAGE, Role, View};
use crate::places;
use crate::props::draw_prop;
use crate::scene::{Actor, Face, Item, Kind, Mood, Place, Pose, Prop, SceneSpec, Time, Weather};
use crate::sheet::Sheet;
use crate::sign::{SIGN_MIDDLE, Sign, draw_sign};
use crate::stage::Stage;
use serde::Deserialize;
use serde::de::IntoDeserializer;
use serde::de::value::{Error, StrDeserializer};

/// The edge of a tile, pixels.
pub const TILE: u32 = 160;
/// Width and height of a wide tile, pixels: for cards that are little but their picture.
pub const WIDE_TILE: (u32, u32) = (360, 216);
/// What a wide tile shows is drawn so much smaller: a card may cut off its upper and lower edge.
const WIDE: f32 = 0.72;
/// What it is drawn smaller around.
const WIDE_MIDDLE: f32 = 360.0;
/// Different tiles of one thing.
pub const TILE_SEEDS: u8 = 8;

/// What a tile shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Subject {
    /// Somebody's head and shoulders, what they feel, and how they look; None: as the seed says.
    Somebody(Kind, Face, Option<Costume>),
    /// Somewhere.
    Place(Place),
    /// Something that stands about.
    Prop(Prop),
    /// Something that is held.
    Item(Item),
    /// Nothing that words could name.
    Sign(Sign),
}

impl Subject {
    /// What a word of the vocabulary names, as descriptions of scenes write it: `fox`, `cave`,
    /// `air_balloon`. Only somebody feels `feeling` and wears a costume.
    pub fn named(word: &str, feeling: Face, costume: Option<Costume>) -> Option<Subject> {
        let kind = named::<Kind>(word).map(|kind| Subject::Somebody(kind, feeling, costume));
        let place = || named::<Place>(word).map(Subject::Place);
        let prop = || named::<Prop>(word).map(Subject::Prop);
        let item = || named(word).filter(|item| *item != Item::Nothing).map(Subject::Item);
        let sign = || named::<Sign>(word).map(Subject::Sign);
        kind.or_else(place).or_else(prop).or_else(item).or_else(sign)
    }

    /// Everything a tile can show; somebody in every feeling.
    pub fn all() -> impl Iterator<Item = Subject> {
        let people = Kind::ALL
            .iter()
            .flat_map(|kind| Face::ALL.iter().map(|face| Subject::Somebody(*kind, *face, None)));
        let items = Item::ALL.iter().filter(|item| **item != Item::Nothing);
        people
            .chain(Place::ALL.iter().map(|place| Subject::Place(*place)))
            .chain(Prop::ALL.iter().map(|prop| Subject::Prop(*prop)))
            .chain(items.map(|item| Subject::Item(*item)))
            .chain(Sign::ALL.iter().map(|sign| Subject::Sign(*sign)))
    }
}

/// The entry of a list that is written so.
fn named<'a, T: Deserialize<'a>>(word: &'a str) -> Option<T> {
    let word: StrDeserializer<'a, Error> = word.into_deserializer();
    T::deserialize(word).ok()
}

/// A tile of one thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Tile {
    /// What it shows.
    pub subject: Subject,
    /// Its press.
    pub palette: Palette,
    /// Whether it is for the evening: darker, lamps are lit.
    pub evening: bool,
    /// Which of the tiles of this thing, below [`TILE_SEEDS`].
    pub seed: u8,
    /// Whether it is of [`WIDE_TILE`]'s size.
    pub wide: bool,
}

/// Draws a tile. The same tile gives the same pixels.
pub fn draw_tile(tile: &Tile) -> Picture {
    let (width, height) = if tile.wide { WIDE_TILE } else { (TILE, TILE) };
    let size = Size::new(width, height);
    let view = View::new(size.width(), size.height());
    let spec = spec(tile);
    let mut stage = Stage::new(&spec, Grade::of(&spec, tile.palette), &view, Framing::Page);
    match tile.subject {
        Subject::Place(_) => places::build(&mut stage),
        _ => alone(&mut stage, tile.subject, if tile.wide { WIDE } else { 1.0 }),
    }
    print(&stage, &view, size)
}

/// The WebP quality that suits a tile.
pub fn tile_quality(palette: Palette) -> f32 {
    match palette {
        Palette::Kids => 74.0,
        Palette::Adults => 46.0,
        Palette::Teens | Palette::Blackout => 34.0,
    }
}

fn spec(tile: &Tile) -> SceneSpec {
    const MOODS: [Mood; 4] = [Mood::Calm, Mood::Joyful, Mood::Cosy, Mood::Magical];
    let seed = tile.seed % TILE_SEEDS;
    let time = match (tile.evening || tile.palette == Palette::Blackout, seed % 3) {
        (true, 0) => Time::Dusk,
        (true, _) => Time::Night,
        (false, 0) => Time::Dawn,
        (false, _) => Time::Day,
    };
    let place = match tile.subject {
        Subject::Place(place) => place,
        Subject::Somebody(..) | Subject::Prop(_) => Place::Plain,
        Subject::Item(_) | Subject::Sign(_) => Place::Plain,
    };
    let cast = match tile.subject {
        Subject::Somebody(kind, face, costume) => {
            let actor = Actor::new(&format!("tile {seed}"), "", kind);
            let look = costume.and_then(|costume| costume.dress(kind)).unwrap_or(actor.look);
            vec![Actor { pose: Pose::Stand, face, look, ..Actor::new("", "", kind) }]
        }
        Subject::Place(_) | Subject::Prop(_) => Vec::new(),
        Subject::Item(_) | Subject::Sign(_) => Vec::new(),
    };
    SceneSpec {
        place,
        time,
        weather: Weather::Clear,
        mood: MOODS[usize::from(seed) % MOODS.len()],
        seed: u64::from(seed) * 7 + 3,
        cast,
        ..SceneSpec::default()
    }
}

/// One thing, large, before two hills; 1.0 fills the tile's height.
fn alone(stage: &mut Stage, subject: Subject, k: f32) {
    sky(stage, 620.0);
    let (near, far) = hills(stage.spec.mood);
    for (depth, y, own) in [(0.34, 520.0, far), (0.10, 610.0, near)] {
        let mut cut = stage.cutter(depth);
        let roll = Roll { y, height: 34.0, length: 330.0 };
        let ridge = Ridge::new(&roll, 2, &mut cut);
        let colour = cut.land(own);
        hill(&mut cut, &ridge, (colour.lighter(0.02), colour.lighter(-0.06)), y - 20.0, 190.0);
        stage.push(Layer::paper(cut.sheet).shadow(0.34).rim(1.2));
    }
    let mut cut = stage.cutter(0.02);
    if !stage.grade.is_paper() {
        cut.sheet = Sheet::with_parts();
    }
    let middle = PAGE.0 / 2.0;
    let at = |y: f32| (middle, WIDE_MIDDLE + (y - WIDE_MIDDLE) * k);
    match subject {
        Subject::Somebody(..) => {
            let actor = &stage.spec.cast[0];
            draw_bust(&mut cut, actor, at(96.0), 470.0 * k);
        }
        Subject::Prop(prop) => {
            let (foot, size) = standing(prop);
            draw_prop(&mut cut, prop, at(foot), size * k);
        }
        Subject::Item(item) => {
            let (foot, size) = held(item);
            draw_item(&mut cut, item, at(foot), size * k);
        }
        Subject::Sign(sign) => draw_sign(&mut cut, sign, at(SIGN_MIDDLE), k),
        Subject::Place(_) => {}
    }
    let layer = Layer::paper(cut.sheet).role(Role::Cast);
    stage.push(layer.shadow(0.34).grain(0.75).wobble(0.7).rim(1.4));
}

/// The near and the far hill's colours.
fn hills(mood: Mood) -> (Lab, Lab) {
    let (near, far) = match mood {
        Mood::Joyful => (0xe58a5a, 0xf9d98a),
        Mood::Cosy => (0x2f7f70, 0x9fd0b8),
        Mood::Magical => (0x7a5fc0, 0xd9b0d8),
        _ => (0x63ab8f, 0xbfe0c4),
    };
    (rgb(near), rgb(far))
}

/// Where a thing's foot is on the page, and how large it is drawn, so that it fills the tile.
fn standing(prop: Prop) -> (f32, f32) {
    match prop {
        Prop::Lighthouse => (712.0, 3.6),
        Prop::AirBalloon => (690.0, 2.4),
        Prop::Kite => (730.0, 2.1),
        Prop::Whale => (610.0, 3.0),
        Prop::Rocket | Prop::Lamp => (690.0, 3.4),
        Prop::Boat => (640.0, 3.4),
        Prop::Train => (680.0, 3.6),
        Prop::Chest | Prop::Campfire | Prop::Cake => (670.0, 6.2),
        Prop::Mushrooms | Prop::Crystal | Prop::Stump => (670.0, 7.0),
        _ => (670.0, 4.4),
    }
}

/// The same for what hands hold, by the middle.
fn held(item: Item) -> (f32, f32) {
    match item {
        Item::Umbrella | Item::Balloon => (700.0, 7.0),
        Item::Sword => (610.0, 10.0),
        Item::Lantern => (230.0, 14.0),
        Item::Key | Item::Flower | Item::Wand => (560.0, 18.0),
        Item::Book => (460.0, 24.0),
        _ => (420.0, 16.0),
    }
}
