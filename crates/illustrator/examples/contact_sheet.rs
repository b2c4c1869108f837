//! A contact sheet: `contact_sheet OUT.(png|webp) WHAT [kids|teens|adults] [CELL_WIDTH]`, where WHAT
//! is `places`, `times`, `weathers`, `moods`, `kinds`, `props`, `items`, `faces` or `ten-pages`.

use illustrator::{
    Actor, Face, Item, Kind, Mood, Palette, Place, Pose, Prop, SceneSpec, Size, Time, Weather, draw,
};
use resvg::tiny_skia::{ColorU8, Pixmap};

/// Pictures side by side.
const COLUMNS: usize = 4;
/// Pixels between pictures.
const GAP: usize = 6;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let [out, what, rest @ ..] = args.as_slice() else {
        return Err("usage: contact_sheet OUT WHAT [kids|teens|adults] [CELL_WIDTH]".into());
    };
    let palette = match rest.first().map(String::as_str) {
        Some("teens") => Palette::Teens,
        Some("adults") => Palette::Adults,
        _ => Palette::Kids,
    };
    let width: u32 = rest.get(1).map_or(Ok(400), |width| width.parse())?;
    let size = Size::new(width, width * 3 / 4);
    let scenes = scenes(what);
    let rows = scenes.len().div_ceil(COLUMNS);
    let (w, h) = (size.width() as usize, size.height() as usize);
    let (sheet_w, sheet_h) = (COLUMNS * (w + GAP) + GAP, rows * (h + GAP) + GAP);
    let mut sheet = vec![[245u8, 240, 228]; sheet_w * sheet_h];
    for (i, spec) in scenes.iter().enumerate() {
        let picture = draw(spec, palette, size);
        let (left, top) = (GAP + i % COLUMNS * (w + GAP), GAP + i / COLUMNS * (h + GAP));
        for (y, row) in picture.rgb().chunks_exact(w * 3).enumerate() {
            for (x, pixel) in row.chunks_exact(3).enumerate() {
                sheet[(top + y) * sheet_w + left + x] = [pixel[0], pixel[1], pixel[2]];
            }
        }
    }
    save(out, &sheet, (sheet_w, sheet_h))
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
        "kinds" => kinds(),
        "faces" => faces(),
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
