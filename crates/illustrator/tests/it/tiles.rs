//! Everything there are tiles of.

use illustrator::{
    Costume, Face, Kind, Look, Palette, Sign, Subject, TILE, TILE_SEEDS, Tile, WIDE_TILE,
    draw_tile, tile_quality,
};

/// The client's list of what it may ask for.
const CLIENT: &str = include_str!("../../../../web/src/components/tile/subjects.ts");

fn tile(subject: Subject, palette: Palette, n: usize) -> Tile {
    Tile { subject, palette, evening: n % 2 == 1, seed: n as u8 % TILE_SEEDS, wide: false }
}

#[test]
fn every_tile_is_small_and_shows_something() {
    for palette in Palette::ALL {
        let all = Subject::all();
        let calm =
            all.filter(|s| !matches!(s, Subject::Somebody(_, face, _) if *face != Face::Calm));
        for (n, subject) in calm.enumerate() {
            let tile = tile(subject, *palette, n);
            let picture = draw_tile(&tile);
            assert_eq!(picture.size().width(), TILE);
            let bytes = picture.to_webp(tile_quality(*palette)).len();
            assert!(bytes <= 6 * 1024, "{tile:?}: {bytes} bytes");
            let low = picture.rgb().iter().min().copied().unwrap_or_default();
            let high = picture.rgb().iter().max().copied().unwrap_or_default();
            assert!(high - low > 90, "{tile:?} is all one tone");
        }
    }
}

#[test]
fn seed_light_and_feeling_change_a_tile_and_nothing_else_does() {
    let subject = Subject::named("fox", Face::Calm, None).expect("a fox");
    let day = Tile { subject, palette: Palette::Kids, evening: false, seed: 1, wide: false };
    assert!(draw_tile(&day) == draw_tile(&day));
    let sad = Subject::named("fox", Face::Sad, None).expect("a fox");
    for other in [
        Tile { seed: 2, ..day },
        Tile { evening: true, ..day },
        Tile { subject: sad, ..day },
        Tile { palette: Palette::Adults, ..day },
    ] {
        assert!(draw_tile(&other) != draw_tile(&day), "{other:?}");
    }
    let teens = Tile { palette: Palette::Teens, ..day };
    assert!(draw_tile(&teens) != draw_tile(&Tile { palette: Palette::Blackout, ..day }));
}

#[test]
fn a_wide_tile_shows_the_same_and_stays_small() {
    let subjects = Subject::all()
        .filter(|s| !matches!(s, Subject::Somebody(_, face, _) if *face != Face::Happy))
        .step_by(4);
    for (n, subject) in subjects.enumerate() {
        let tile = Tile { wide: true, ..tile(subject, Palette::Kids, n) };
        let picture = draw_tile(&tile);
        assert_eq!((picture.size().width(), picture.size().height()), WIDE_TILE);
        let bytes = picture.to_webp(tile_quality(Palette::Kids)).len();
        assert!(bytes <= 12 * 1024, "{tile:?}: {bytes} bytes");
    }
}

/// What words cannot name is told apart from everything that has a picture.
#[test]
fn signs_have_names_of_their_own() {
    for sign in Sign::ALL {
        let name = serde_json::to_value(sign).expect("a word");
        let named = Subject::named(name.as_str().expect("a word"), Face::Calm, None);
        assert_eq!(named, Some(Subject::Sign(*sign)));
    }
}

/// Who is known from a story's pictures looks the same on a card.
#[test]
fn a_costume_outweighs_the_seed() {
    let worn = |id: &str| Some(Costume::of(&Look::of(Kind::Child, id)));
    let tile = |costume, seed| Tile {
        subject: Subject::Somebody(Kind::Child, Face::Calm, costume),
        palette: Palette::Kids,
        evening: false,
        seed,
        wide: false,
    };
    assert!(draw_tile(&tile(worn("mira"), 1)) != draw_tile(&tile(worn("tom"), 1)));
    assert!(draw_tile(&tile(worn("mira"), 1)) != draw_tile(&tile(None, 1)));
}

#[test]
fn the_client_asks_for_what_there_is() {
    let list = |name: &str| -> Vec<&str> {
        let list = CLIENT.split_once(&format!("{name} = [")).expect("the list").1;
        let list = list.split_once(']').expect("its end").0;
        list.split('\'').skip(1).step_by(2).collect()
    };
    let words = [list("FIGURES"), list("SUBJECTS")].concat();
    assert!(words.len() > 80, "{words:?}");
    for word in &words {
        assert!(Subject::named(word, Face::Calm, None).is_some(), "there is no tile of {word}");
    }
    assert_eq!(Subject::named("submarine", Face::Calm, None), None);
    assert_eq!(Subject::named("nothing", Face::Calm, None), None);
}
