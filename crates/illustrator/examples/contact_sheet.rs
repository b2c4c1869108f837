//! A contact sheet: `contact_sheet OUT.(png|webp) WHAT [kids|teens|adults|blackout|all] [CELL_WIDTH]`,
//! where WHAT is `places`, `times`, `weathers`, `moods`, `kinds`, `props`, `items`, `faces`, `skins`,
//! `ten-pages`, `twelve`, `four`, `covers`, `tiles` or `evening-tiles`; `all` shows each in every press.

use illustrator::{
    Actor, Face, Item, Kind, Mood, Palette, Picture, Place, Pose, Prop, SKINS, SceneSpec, Size,
    Subject, TILE_SEEDS, Tile, Time, Weather, draw, draw_cover, draw_tile,
};
use resvg::tiny_skia::{ColorU8, Pixmap};

/// Pictures side by side.
const COLUMNS: usize = 4;
/// Pixels between pictures.
const GAP: usize = 6;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let [out, what, rest @ ..] = args.as_slice() else {
        return Err("usage: contact_sheet OUT WHAT [kids|teens|adults|all] [CELL_WIDTH]".into());
    };
    let palettes = match rest.first().map(String::as_str) {
        Some("teens") => &[Palette::Teens],
        Some("adults") => &[Palette::Adults],
        Some("blackout") => &[Palette::Blackout],
        Some("all") => Palette::ALL,
        _ => &[Palette::Kids],
    };
    let width: u32 = rest.get(1).map_or(Ok(400), |width| width.parse())?;
    let pictures: Vec<Picture> =
        palettes.iter().flat_map(|palette| pictures(what, *palette, width)).collect();
    let columns = if what.ends_with("tiles") { 3 * COLUMNS } else { COLUMNS };
    let size = pictures[0].size();
    let rows = pictures.len().div_ceil(columns);
    let (w, h) = (size.width() as usize, size.height() as usize);
    let (sheet_w, sheet_h) = (columns * (w + GAP) + GAP, rows * (h + GAP) + GAP);
    let mut sheet = vec![[245u8, 240, 228]; sheet_w * sheet_h];
    for (i, picture) in pictures.iter().enumerate() {
        let (left, top) = (GAP + i % columns * (w + GAP), GAP + i / columns * (h + GAP));
        for (y, row) in picture.rgb().chunks_exact(w * 3).enumerate() {
            for (x, pixel) in row.chunks_exact(3).enumerate() {
                sheet[(top + y) * sheet_w + left + x] = [pixel[0], pixel[1], pixel[2]];
            }
        }
    }
    save(out, &sheet, (sheet_w, sheet_h))
}

/// Every picture of that kind, in one press.
fn pictures(what: &str, palette: Palette, width: u32) -> Vec<Picture> {
    match what {
        "covers" => {
            let size = Size::new(width, width * 4 / 3);
            twelve().iter().map(|spec| draw_cover(spec, palette, size)).collect()
        }
        "tiles" | "evening-tiles" => Subject::all()
            .filter(
                |subject| !matches!(subject, Subject::Somebody(_, face, _) if *face != Face::Happy),
            )
            .enumerate()
            .map(|(i, subject)| {
                let seed = i as u8 % TILE_SEEDS;
                draw_tile(&Tile { subject, palette, evening: what != "tiles", seed, wide: false })
            })
            .collect(),
        _ => {
            let size = Size::new(width, width * 3 / 4);
            scenes(what).iter().map(|spec| draw(spec, palette, size)).collect()
        }
    }
}

fn save(
    out: &str,
    sheet: &[[u8; 3]],
    (w, h): (usize, usize),
) -> Result<(), Box<dyn std::error::Error>> {
    if out.ends_with(".webp") {
        let rgb = sheet.concat();
        let webp = webp::Encoder::from_rgb(&rgb, w as u32, h as u32).encode(85.0);
        std::fs::write(out, &*webp)?;
        return Ok(());
    }
    let mut pixmap = Pixmap::new(w as u32, h as u32).ok_or("the sheet is too large")?;
    for (pixel, rgb) in pixmap.pixels_mut().iter_mut().zip(sheet) {
        *pixel = ColorU8::from_rgba(rgb[0], rgb[1], rgb[2], 255).premultiply();
    }
    pixmap.save_png(out)?;
    Ok(())
}

fn actor(id: &str, kind: Kind, pose: Pose, face: Face) -> Actor {
    Actor { pose, face, ..Actor::new(id, id, kind) }
}

fn pair(first: Actor, second: Actor) -> Vec<Actor> {
    vec![first, Actor { flip: true, ..second }]
}

/// A child and a fox, here and there.
fn friends() -> Vec<Actor> {
    let mira = Actor { item: Item::Lantern, ..actor("mira", Kind::Child, Pose::Hold, Face::Happy) };
    pair(mira, actor("rusty", Kind::Fox, Pose::Wave, Face::Joy))
}

fn scene(place: Place, seed: u64) -> SceneSpec {
    SceneSpec { place, seed, cast: friends(), ..SceneSpec::default() }
}

fn scenes(what: &str) -> Vec<SceneSpec> {
    let numbered = |i: usize| 11 + i as u64 * 10;
    match what {
        "times" => Time::ALL
            .iter()
            .flat_map(|time| {
                [Place::Forest, Place::Sea, Place::Village, Place::Room]
                    .map(|place| SceneSpec { time: *time, ..scene(place, 5) })
            })
            .collect(),
        "weathers" => Weather::ALL
            .iter()
            .flat_map(|weather| {
                [
                    (Place::Forest, Time::Day),
                    (Place::Castle, Time::Night),
                    (Place::City, Time::Dusk),
                    (Place::Meadow, Time::Sunset),
                ]
                .map(|(place, time)| SceneSpec {
                    time,
                    weather: *weather,
                    ..scene(place, 8)
                })
            })
            .collect(),
        "moods" => Mood::ALL
            .iter()
            .flat_map(|mood| {
                [(Place::Forest, Time::Day), (Place::Plain, Time::Dusk)]
                    .map(|(place, time)| SceneSpec { time, mood: *mood, ..scene(place, 9) })
            })
            .collect(),
        "twelve" => twelve(),
        "four" => {
            let twelve = twelve();
            [0, 1, 3, 7].map(|i| twelve[i].clone()).to_vec()
        }
        "kinds" => kinds(),
        "faces" => faces(),
        "skins" => skins(),
        "props" => Prop::ALL
            .chunks(3)
            .enumerate()
            .map(|(i, props)| {
                let place = if props.contains(&Prop::Whale) { Place::Sea } else { Place::Meadow };
                SceneSpec { props: props.to_vec(), ..scene(place, numbered(i)) }
            })
            .collect(),
        "items" => Item::ALL
            .iter()
            .map(|item| {
                let mut spec = scene(Place::Plain, 3);
                spec.cast[0].item = *item;
                spec.cast[1].item = *item;
                spec.cast[1].pose = Pose::Hold;
                spec
            })
            .collect(),
        "ten-pages" => Place::ALL
            .iter()
            .take(12)
            .enumerate()
            .map(|(i, place)| SceneSpec {
                time: Time::ALL[i % Time::ALL.len()],
                mood: Mood::ALL[i % Mood::ALL.len()],
                ..scene(*place, numbered(i))
            })
            .collect(),
        _ => Place::ALL
            .iter()
            .enumerate()
            .map(|(i, place)| {
                let time = [Time::Day, Time::Night, Time::Sunset, Time::Dawn][i % 4];
                let mood = [Mood::Joyful, Mood::Calm, Mood::Epic, Mood::Cosy][i % 4];
                SceneSpec { time, mood, ..scene(*place, numbered(i)) }
            })
            .collect(),
    }
}

/// Twelve scenes of stories for all ages.
fn twelve() -> Vec<SceneSpec> {
    let mut scenes = six_with_company();
    scenes.extend(six_alone());
    scenes
}

fn somebody(kind: Kind, pose: Pose, face: Face) -> Actor {
    actor(&format!("{kind:?}"), kind, pose, face)
}

fn stands(kind: Kind) -> Actor {
    somebody(kind, Pose::Stand, Face::Calm)
}

fn holds(kind: Kind, item: Item) -> Actor {
    Actor { item, ..somebody(kind, Pose::Hold, Face::Calm) }
}

fn at(
    (place, time): (Place, Time),
    (weather, mood): (Weather, Mood),
    cast: Vec<Actor>,
    props: &[Prop],
) -> SceneSpec {
    let (props, seed) = (props.to_vec(), 7 + place as u64);
    SceneSpec { place, time, weather, mood, cast, props, seed, ..SceneSpec::default() }
}

fn six_with_company() -> Vec<SceneSpec> {
    use {Mood as M, Place as P, Time as T, Weather as W};
    let tomas = actor("Tomas", Kind::Teen, Pose::Point, Face::Joy);
    let friends = pair(holds(Kind::Teen, Item::Book), tomas);
    let walk = pair(somebody(Kind::Child, Pose::Walk, Face::Happy), stands(Kind::Dog));
    let duel = pair(stands(Kind::Knight), stands(Kind::Dragon));
    let hearth = pair(somebody(Kind::Elder, Pose::Sit, Face::Happy), stands(Kind::Cat));
    let keeper = vec![holds(Kind::Adult, Item::Lantern)];
    let child = vec![somebody(Kind::Child, Pose::Wave, Face::Joy)];
    vec![
        at((P::Castle, T::Night), (W::Clear, M::Epic), duel, &[]),
        at((P::Sea, T::Night), (W::Storm, M::Epic), keeper, &[Prop::Lighthouse]),
        at((P::Market, T::Day), (W::Clear, M::Joyful), walk, &[]),
        at((P::Library, T::Dusk), (W::Clear, M::Cosy), friends, &[]),
        at((P::Room, T::Night), (W::Rain, M::Cosy), hearth, &[Prop::Campfire]),
        at((P::Underwater, T::Day), (W::Clear, M::Magical), child, &[Prop::Whale]),
    ]
}

fn six_alone() -> Vec<SceneSpec> {
    use {Mood as M, Place as P, Time as T, Weather as W};
    let robot = vec![Actor { item: Item::Umbrella, ..stands(Kind::Robot) }];
    let wanderer = vec![somebody(Kind::Adult, Pose::Walk, Face::Curious)];
    let astronaut = vec![somebody(Kind::Astronaut, Pose::Wave, Face::Happy)];
    vec![
        at((P::River, T::Dusk), (W::Clear, M::Calm), vec![stands(Kind::Fox)], &[]),
        at((P::Sea, T::Dawn), (W::Clear, M::Calm), vec![stands(Kind::Adult)], &[Prop::Boat]),
        at((P::Forest, T::Day), (W::Fog, M::Mysterious), wanderer, &[]),
        at((P::City, T::Night), (W::Rain, M::Sad), robot, &[]),
        at((P::Mountain, T::Day), (W::Snow, M::Calm), vec![stands(Kind::Teen)], &[]),
        at((P::Space, T::Night), (W::Clear, M::Epic), astronaut, &[]),
    ]
}

/// Every kind, three times over.
fn kinds() -> Vec<SceneSpec> {
    Kind::ALL
        .chunks(2)
        .enumerate()
        .map(|(i, kinds)| {
            let mut cast = Vec::new();
            for (j, kind) in kinds.iter().enumerate() {
                for k in 0..2 {
                    let n = i + j * 3 + k * 5;
                    let id = format!("{kind:?}{k}");
                    let pose = Pose::ALL[n % Pose::ALL.len()];
                    let face = Face::ALL[n % Face::ALL.len()];
                    cast.push(Actor { flip: k == 1, ..actor(&id, *kind, pose, face) });
                }
            }
            SceneSpec { cast, seed: 4, ..SceneSpec::default() }
        })
        .collect()
}

fn faces() -> Vec<SceneSpec> {
    Face::ALL
        .iter()
        .map(|face| {
            let kinds = [Kind::Child, Kind::Fox, Kind::Bear, Kind::Adult];
            let cast = kinds.map(|kind| actor(&format!("{kind:?}"), kind, Pose::Stand, *face));
            SceneSpec { cast: cast.to_vec(), seed: 2, ..SceneSpec::default() }
        })
        .collect()
}

/// Every skin by day, at dusk and by night.
fn skins() -> Vec<SceneSpec> {
    let people = |from: u8| {
        let kinds = [Kind::Adult, Kind::Child, Kind::Teen];
        let person = |(i, kind): (u8, Kind)| {
            let mut actor = actor(&format!("{from} {i}"), kind, Pose::Stand, Face::Happy);
            actor.look.skin = from + i;
            actor
        };
        (0..).zip(kinds).map(person).collect::<Vec<_>>()
    };
    let lights = [Time::Day, Time::Dusk, Time::Night, Time::Sunset];
    (0..SKINS)
        .step_by(3)
        .flat_map(|from| lights.map(|time| (from, time)))
        .map(|(from, time)| SceneSpec {
            place: Place::Meadow,
            time,
            cast: people(from),
            seed: 4,
            ..SceneSpec::default()
        })
        .collect()
}
