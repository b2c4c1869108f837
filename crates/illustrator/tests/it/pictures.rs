//! Everything in the vocabulary can be drawn.

use illustrator::{
    Actor, Colour, Extra, Face, Hair, Item, Kind, Mood, Outfit, Palette, Picture, Place, Pose,
    Prop, SceneSpec, Size, Time, Weather, draw, draw_cover,
};
use std::collections::HashSet;

const THUMBNAIL: (u32, u32) = (160, 120);

/// Counts colours, coarsely: a picture that failed to draw has very few.
fn colours(picture: &Picture) -> usize {
    let coarse = picture.rgb().chunks_exact(3).map(|p| (p[0] / 12, p[1] / 12, p[2] / 12));
    coarse.collect::<HashSet<_>>().len()
}

fn nth<T: Copy>(list: &[T], n: usize) -> T {
    list[n % list.len()]
}

/// The scene number `n` of a place: every list turns at its own pace, so that all pairs meet.
fn scene(place: Place, n: usize) -> SceneSpec {
    let turn = place as usize;
    let actor = |k: usize| {
        let kind = nth(Kind::ALL, n * 2 + k + turn);
        Actor {
            pose: nth(Pose::ALL, n + k * 3),
            face: nth(Face::ALL, n / 2 + k),
            item: nth(Item::ALL, n / 3 + k * 5),
            flip: k % 2 == 1,
            ..Actor::new(&format!("{n}-{k}"), "", kind)
        }
    };
    SceneSpec {
        place,
        time: nth(Time::ALL, n),
        weather: nth(Weather::ALL, n / Time::ALL.len()),
        mood: nth(Mood::ALL, n + 4 * (n / Time::ALL.len()) + turn),
        snowy: n % 11 == 3,
        intensity: (n % 7) as f32 / 6.0,
        seed: n as u64 * 7919,
        cast: (0..n % 5).map(actor).collect(),
        props: (0..n % 4).map(|k| nth(Prop::ALL, n + k * 7 + turn * 3)).collect(),
        ..SceneSpec::default()
    }
}

/// The presses turn too.
fn palette(place: Place, n: usize) -> Palette {
    nth(Palette::ALL, n + n / 4 + place as usize)
}

fn draw_all(places: &[Place]) {
    let size = Size::new(THUMBNAIL.0, THUMBNAIL.1);
    for place in places {
        let mut seen = HashSet::new();
        for n in 0..Time::ALL.len() * Weather::ALL.len() {
            let spec = scene(*place, n);
            seen.insert((spec.time, spec.weather));
            let press = palette(*place, n);
            let picture = draw(&spec, press, size);
            assert_eq!(picture.rgb().len(), (THUMBNAIL.0 * THUMBNAIL.1 * 3) as usize);
            let colours = colours(&picture);
            assert!(colours > 24, "{place:?} number {n} for {press:?} has {colours} colours");
        }
        assert_eq!(seen.len(), Time::ALL.len() * Weather::ALL.len());
    }
}

#[test]
fn the_first_places_draw_at_every_time_in_every_weather() {
    draw_all(&Place::ALL[..Place::ALL.len() / 2]);
}

#[test]
fn the_other_places_draw_at_every_time_in_every_weather() {
    draw_all(&Place::ALL[Place::ALL.len() / 2..]);
}

/// The loops above meet every pair of place, time, weather, mood and press.
#[test]
fn every_pair_of_the_lists_meets() {
    let numbers = 0..Time::ALL.len() * Weather::ALL.len();
    let scenes: Vec<(SceneSpec, Palette)> = Place::ALL
        .iter()
        .flat_map(|place| numbers.clone().map(|n| (scene(*place, n), palette(*place, n))))
        .collect();
    fn pairs<T: Eq + std::hash::Hash>(of: impl Iterator<Item = T>) -> usize {
        of.collect::<HashSet<_>>().len()
    }
    let (places, times, weathers) = (Place::ALL.len(), Time::ALL.len(), Weather::ALL.len());
    let (moods, palettes) = (Mood::ALL.len(), Palette::ALL.len());
    assert_eq!(
        pairs(scenes.iter().map(|(s, _)| (s.place, s.time, s.weather))),
        places * times * weathers
    );
    assert_eq!(pairs(scenes.iter().map(|(s, _)| (s.place, s.mood))), places * moods);
    assert_eq!(pairs(scenes.iter().map(|(s, _)| (s.time, s.mood))), times * moods);
    assert_eq!(pairs(scenes.iter().map(|(s, _)| (s.weather, s.mood))), weathers * moods);
    assert_eq!(pairs(scenes.iter().map(|(s, p)| (s.mood, *p))), moods * palettes);
    assert_eq!(pairs(scenes.iter().map(|(s, p)| (s.place, *p))), places * palettes);
    assert_eq!(pairs(scenes.iter().map(|(s, p)| (s.time, *p))), times * palettes);
    let cast = || scenes.iter().flat_map(|(s, _)| &s.cast);
    assert_eq!(pairs(cast().map(|actor| actor.look.kind)), Kind::ALL.len());
    let props = scenes.iter().flat_map(|(s, _)| &s.props);
    assert_eq!(pairs(props), Prop::ALL.len());
}

/// Every kind in every pose and face, holding everything, and every mood in every weather.
#[test]
fn every_kind_does_everything() {
    let size = Size::new(THUMBNAIL.0, THUMBNAIL.1);
    for (k, kind) in Kind::ALL.iter().enumerate() {
        for n in (0..Item::ALL.len()).step_by(4) {
            let cast = (0..4)
                .map(|i| {
                    let m = n + i;
                    Actor {
                        pose: nth(Pose::ALL, m),
                        face: nth(Face::ALL, m),
                        item: nth(Item::ALL, m),
                        flip: i % 2 == 1,
                        ..Actor::new(&format!("{m}"), "", *kind)
                    }
                })
                .collect();
            let spec = SceneSpec {
                place: nth(&[Place::Plain, Place::Space], n / 4),
                mood: nth(Mood::ALL, k + n / 4),
                weather: nth(Weather::ALL, k),
                cast,
                ..SceneSpec::default()
            };
            assert!(colours(&draw(&spec, nth(Palette::ALL, k), size)) > 24, "{kind:?} {n}");
        }
    }
}

#[test]
fn every_garment_fits_everybody() {
    for n in 0..26 {
        let mut actor = Actor::new("n", "", nth(Kind::ALL, n));
        actor.look.outfit = nth(Outfit::ALL, n);
        actor.look.extra = nth(Extra::ALL, n);
        actor.look.hair = nth(Hair::ALL, n);
        actor.look.coat = nth(&[Colour::Black, Colour::White, Colour::Green], n);
        actor.look.skin = 200;
        let spec = SceneSpec { cast: vec![actor], ..SceneSpec::default() };
        draw(&spec, Palette::Kids, Size::new(THUMBNAIL.0, THUMBNAIL.1));
    }
}

#[test]
fn the_same_scene_gives_the_same_pixels() {
    let spec = scene(Place::Forest, 17);
    let size = Size::new(320, 240);
    for palette in Palette::ALL {
        assert!(draw(&spec, *palette, size) == draw(&spec, *palette, size));
    }
    let other = SceneSpec { seed: spec.seed + 1, ..spec.clone() };
    assert!(draw(&spec, Palette::Kids, size) != draw(&other, Palette::Kids, size));
    assert!(draw(&spec, Palette::Kids, size) != draw(&spec, Palette::Teens, size));
    let faint = SceneSpec { intensity: 0.0, mood: Mood::Scary, ..spec.clone() };
    let strong = SceneSpec { intensity: 1.0, ..faint.clone() };
    assert!(draw(&faint, Palette::Kids, size) != draw(&strong, Palette::Kids, size));
}

#[test]
fn any_size_can_be_drawn() {
    let spec = scene(Place::Sea, 8);
    for (width, height) in [(0, 0), (160, 120), (121, 337), (900, 120), (120, 640), (333, 250)] {
        let size = Size::new(width, height);
        for palette in Palette::ALL {
            let picture = draw(&spec, *palette, size);
            assert_eq!(picture.rgb().len(), (size.width() * size.height() * 3) as usize);
        }
    }
    assert_eq!(Size::new(1_000_000, 1), Size::new(Size::MAX, Size::MIN));
}

#[test]
fn pictures_and_covers_become_webp() {
    let spec = scene(Place::Castle, 3);
    let cover = draw_cover(&spec, Palette::Adults, Size::new(150, 200));
    let webp = cover.to_webp(80.0);
    assert_eq!((&webp[..4], &webp[8..12]), (&b"RIFF"[..], &b"WEBP"[..]));
    assert!(webp.len() < cover.to_webp(f32::MAX).len());
}

/// Whoever is in the picture must stand out from where they stand.
#[test]
fn the_cast_changes_the_picture_wherever_it_stands() {
    for (place, palette) in Place::ALL.iter().flat_map(|p| Palette::ALL.iter().map(move |q| (p, q)))
    {
        let with = scene(*place, 7);
        let without = SceneSpec { cast: Vec::new(), ..with.clone() };
        let size = Size::new(THUMBNAIL.0, THUMBNAIL.1);
        let (a, b) = (draw(&with, *palette, size), draw(&without, *palette, size));
        let changed = a.rgb().iter().zip(b.rgb()).filter(|(a, b)| a.abs_diff(**b) > 24).count();
        assert!(changed > a.rgb().len() / 50, "{place:?} for {palette:?}: {changed}");
    }
}

/// The share of a picture's pixels within `reach` of a colour in each channel.
fn share_of(picture: &Picture, colour: [u8; 3], reach: u8) -> f32 {
    let near = |p: &&[u8]| p.iter().zip(colour).all(|(c, want)| c.abs_diff(want) <= reach);
    let count = picture.rgb().chunks_exact(3).filter(near).count();
    count as f32 / (picture.rgb().len() / 3) as f32
}

#[test]
fn the_riso_prints_in_its_inks() {
    const INKS: [[u8; 3]; 6] = [
        [0xf6, 0xf3, 0xe7],
        [0xff, 0x56, 0x40],
        [0x1f, 0xa3, 0x9b],
        [0xff, 0xd2, 0x3f],
        [0x1b, 0x21, 0x45],
        [0x17, 0x58, 0x6f],
    ];
    let inks =
        |picture: &Picture| -> f32 { INKS.iter().map(|ink| share_of(picture, *ink, 24)).sum() };
    let size = Size::new(640, 480);
    for place in [Place::Forest, Place::Village, Place::Sea, Place::Room] {
        let spec = scene(place, 7);
        let (print, paint) =
            (inks(&draw(&spec, Palette::Teens, size)), inks(&draw(&spec, Palette::Kids, size)));
        assert!(print > 0.3 && print > 2.0 * paint, "{place:?}: {print}, in cut paper {paint}");
    }
}

#[test]
fn the_engraving_is_dark_by_night_and_parchment_by_day() {
    let at = |time| SceneSpec { place: Place::Meadow, time, ..SceneSpec::default() };
    let drawn = |time| draw(&at(time), Palette::Adults, Size::new(320, 240));
    let light = |picture: &Picture| {
        let sum: u64 = picture.rgb().iter().map(|c| u64::from(*c)).sum();
        sum / picture.rgb().len() as u64
    };
    let (night, day) = (light(&drawn(Time::Night)), light(&drawn(Time::Day)));
    assert!(night < 90 && day > 130, "{night} by night, {day} by day");
    let ember = share_of(&drawn(Time::Night), [255, 195, 107], 12);
    assert!((0.002..0.06).contains(&ember), "one light: {ember}");
}

/// Every picture is sent to readers on slow lines.
#[test]
fn pages_of_dots_and_lines_stay_small() {
    let pages = [
        (Place::Market, Palette::Teens),
        (Place::City, Palette::Teens),
        (Place::Forest, Palette::Adults),
    ];
    for (place, palette) in pages {
        let spec = SceneSpec { place, ..SceneSpec::default() };
        let bytes = draw(&spec, palette, Size::PAGE).to_webp(palette.quality()).len();
        assert!(bytes <= 250 * 1024, "{place:?}: {bytes} bytes");
    }
}

#[test]
fn a_lighthouse_is_taller_than_anybody() {
    let red_above = |place, props| {
        let spec = SceneSpec { place, props, ..SceneSpec::default() };
        let picture = draw(&spec, Palette::Kids, Size::new(320, 240));
        // A grown-up's head is in the middle of the page at most.
        let sky = &picture.rgb()[..320 * 105 * 3];
        sky.chunks_exact(3).filter(|p| p[0] > 150 && p[0] > p[1].saturating_add(50)).count()
    };
    for place in [Place::Plain, Place::Sea, Place::Meadow] {
        let (with, without) =
            (red_above(place, vec![Prop::Lighthouse]), red_above(place, Vec::new()));
        assert!(with > without + 60, "{place:?}: {with} and {without}");
    }
}
