//! `fireside draw`: a text's scene as JSON, and its picture as a file.

use anyhow::Context;
use domain::Tier;
use illustrator::{SceneInput, SceneSpec, Size};
use moderation::{Channel, Gate, Item};

use crate::cli::Draw;
use crate::exit::Usage;

pub(crate) fn run(options: &Draw) -> anyhow::Result<()> {
    let tier = options.tier.parse::<Tier>()?;
    let size = size_of(&options.size)?;
    let scene: SceneSpec = illustrator::extract(&SceneInput {
        passage: &options.text,
        stranger: media::stranger(tier),
        ..SceneInput::default()
    });
    let alt = illustrator::alt_text(&scene);
    if !Gate::new().judge(&Item::new(&alt, tier, Channel::Prompt)).passes() {
        return Err(Usage("this picture would not pass the gate".into()).into());
    }
    println!("{}", serde_json::to_string_pretty(&scene).context("the scene")?);
    let palette = media::palette(tier);
    let picture = illustrator::draw(&scene, palette, size);
    std::fs::write(&options.out, picture.to_webp(palette.quality()))
        .map_err(|error| Usage(format!("{}: {error}", options.out.display())).into())
}

fn size_of(text: &str) -> anyhow::Result<Size> {
    let sides = text.split_once('x').and_then(|(w, h)| Some((w.parse().ok()?, h.parse().ok()?)));
    let fits = |side: u32| (Size::MIN..=Size::MAX).contains(&side);
    match sides {
        Some((width, height)) if fits(width) && fits(height) => Ok(Size::new(width, height)),
        _ => {
            let (min, max) = (Size::MIN, Size::MAX);
            Err(Usage(format!("--size is like 1024x768, each side {min} to {max}")).into())
        }
    }
}
