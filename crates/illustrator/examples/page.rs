//! Draws one passage: `page OUT.(png|webp) "TEXT" [kids|teens|adults] [WIDTHxHEIGHT] [SEED]`.
//! Prints the scene description and the alt text.

use illustrator::{Palette, Picture, SceneInput, Size, alt_text, draw, draw_cover, extract};
use resvg::tiny_skia::{ColorU8, Pixmap};
use std::time::Instant;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let [out, text, rest @ ..] = args.as_slice() else {
        return Err("usage: page OUT \"TEXT\" [kids|teens|adults] [WxH] [SEED]".into());
    };
    let palette = match rest.first().map(String::as_str) {
        Some("teens") => Palette::Teens,
        Some("adults") => Palette::Adults,
        _ => Palette::Kids,
    };
    let size = rest.get(1).and_then(|size| size.split_once('x'));
    let size = match size {
        Some((width, height)) => Size::new(width.parse()?, height.parse()?),
        None => Size::PAGE,
    };
    let seed = rest.get(2).map_or(Ok(7), |seed| seed.parse())?;
    let input = SceneInput { passage: text, seed, ..SceneInput::default() };
    let spec = extract(&input);
    println!("{}\n{}", serde_json::to_string(&spec)?, alt_text(&spec));
    let start = Instant::now();
    let portrait = size.height() > size.width();
    let picture =
        if portrait { draw_cover(&spec, palette, size) } else { draw(&spec, palette, size) };
    let webp = picture.to_webp(palette.quality());
    println!("{:.0} ms, {} KB as WebP", start.elapsed().as_secs_f32() * 1000.0, webp.len() / 1024);
    if out.ends_with(".webp") {
        std::fs::write(out, webp)?;
    } else {
        to_pixmap(&picture).save_png(out)?;
    }
    Ok(())
}

fn to_pixmap(picture: &Picture) -> Pixmap {
    let size = picture.size();
    let mut pixmap = Pixmap::new(size.width(), size.height()).expect("the size is not zero");
    for (pixel, rgb) in pixmap.pixels_mut().iter_mut().zip(picture.rgb().chunks_exact(3)) {
        *pixel = ColorU8::from_rgba(rgb[0], rgb[1], rgb[2], 255).premultiply();
    }
    pixmap
}
