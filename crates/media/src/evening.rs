//! Evening editions: a picture whose press prints otherwise for a dark page is printed so when
//! somebody first looks at it there. Nobody who reads by day pays for it, and it is printed once.

use domain::ObjectKey;
use illustrator::{Palette, SceneSpec, Size};
use objects::ContentType;

use crate::{Error, Maker, Media, tables};

impl Media {
    /// The file of a picture's or a cover's evening edition, which is printed now if it never was.
    /// None: it has none.
    ///
    /// # Errors
    /// The database's, the files', [`Error::Broken`].
    pub async fn evening_edition(&self, of: &ObjectKey) -> Result<Option<ObjectKey>, Error> {
        if matches!(self.maker.as_ref(), Maker::Fixed(_)) {
            return Ok(None);
        }
        if let Some(edition) = self.printed(of).await? {
            return Ok(Some(edition));
        }
        let _easel = self.easel.acquire().await.map_err(|_| Error::Broken)?;
        // Somebody before may have asked for the same.
        if let Some(edition) = self.printed(of).await? {
            return Ok(Some(edition));
        }
        let key = of.clone();
        let original = self.stories.store().read(move |r| tables::original(r, &key)).await?;
        let Some(original) = original else { return Ok(None) };
        let Ok(scene) = serde_json::from_str::<SceneSpec>(&original.scene) else { return Ok(None) };
        let is_cover = original.is_cover;
        let printing = move || {
            let palette = Palette::Blackout;
            let printed = match is_cover {
                true => illustrator::draw_cover(&scene, palette, Size::COVER),
                false => illustrator::draw(&scene, palette, Size::PAGE),
            };
            printed.to_webp(palette.quality())
        };
        let bytes = tokio::task::spawn_blocking(printing).await.map_err(|_| Error::Broken)?;
        let edition = self.objects.put(bytes, ContentType::WebP).await?;
        let (of, kept) = (of.clone(), edition.clone());
        let keep = move |tx: &mut store::Tx| tables::put_evening(tx, (&of, original.story), &kept);
        self.stories.store().write(keep).await?;
        Ok(Some(edition))
    }

    async fn printed(&self, of: &ObjectKey) -> Result<Option<ObjectKey>, Error> {
        let of = of.clone();
        Ok(self.stories.store().read(move |r| tables::evening_of(r, &of)).await?)
    }
}
