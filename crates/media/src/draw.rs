//! The job that draws: scene, gate, drawing, file, row, news.

use domain::{News, ObjectKey, Picture, Tier, Timestamp};
use illustrator::{Palette, SceneSpec, Size, alt_text};
use moderation::{Channel, Item};
use objects::ContentType;
use queue::{JobError, Run};

use crate::scene::Page;
use crate::tables::{self, Drawn};
use crate::{Draw, Error, Maker, Media, segment_shown};

/// WebP quality: artefacts stay invisible at twice the size.
pub const QUALITY: f32 = 82.0;
/// Who made it, for the label under it.
const ILLUSTRATOR: &str = "illustrator";

impl Media {
    /// Draws the picture that a job asks for. Run again, it draws the same.
    ///
    /// # Errors
    /// [`JobError::Retry`] when database or files cannot serve.
    pub async fn draw(&self, task: Draw, run: Run) -> Result<(), JobError> {
        let (job_id, segment_seq) = (run.id(), segment_shown(task.segment_seq));
        match self.make(&task, &run).await {
            Ok(Some(picture)) => {
                let news = News::PictureReady { job_id, segment_seq, picture };
                self.stories.tell(task.story_id, news);
                Ok(())
            }
            // The segment has left the path, or somebody called the picture off.
            Ok(None) => Ok(()),
            Err(error) => {
                let last = run.is_last() || matches!(error, Error::Stopped);
                if last {
                    let news = News::PictureFailed { job_id, segment_seq };
                    self.stories.tell(task.story_id, news);
                }
                Err(match error {
                    Error::Stopped => JobError::fail(error.to_string()),
                    error => JobError::retry(error.to_string()),
                })
            }
        }
    }

    async fn make(&self, task: &Draw, run: &Run) -> Result<Option<Picture>, Error> {
        if let Maker::Fixed(picture) = self.maker.as_ref() {
            return self.keep(task, run, picture.clone(), "{}".into()).await;
        }
        let (story, seq) = (task.story_id, task.segment_seq);
        let page = self.stories.read(move |r| Page::of(r, story, seq)).await?;
        let Some(page) = page.filter(|_| !run.token().is_cancelled()) else { return Ok(None) };
        let _easel = self.easel.acquire().await.map_err(|_| Error::Broken)?;
        let gate = self.gate.clone();
        let drawn = tokio::task::spawn_blocking(move || {
            let scene = page.scene();
            let alt = alt_text(&scene);
            let item = Item::new(&alt, page.audience(), Channel::Prompt);
            if !gate.judge(&item).passes() {
                return Err(Error::Stopped);
            }
            let drawn = illustrator::draw(&scene, palette(page.audience()), Size::PAGE);
            Ok((drawn.to_webp(QUALITY), drawn, alt, scene))
        });
        let (bytes, drawn, alt, scene) = drawn.await.map_err(|_| Error::Broken)??;
        let key = self.objects.put(bytes, ContentType::WebP).await?;
        let picture = picture(key, &drawn, alt);
        self.keep(task, run, picture, as_json(&scene)).await
    }

    /// Writes the picture's row and finishes the job, in one transaction. None: another worker,
    /// or a call-off, was faster.
    async fn keep(
        &self,
        task: &Draw,
        run: &Run,
        picture: Picture,
        scene: String,
    ) -> Result<Option<Picture>, Error> {
        let (task, run) = (task.clone(), run.clone());
        let (kept, now): (_, Timestamp) = (picture.clone(), self.stories.now());
        let written = self.stories.store().write(move |tx| {
            let drawn = Drawn {
                story: task.story_id,
                segment_seq: task.segment_seq,
                job: run.id(),
                picture: &kept,
                scene: &scene,
            };
            tables::insert(tx, &drawn, now)?;
            run.finish(tx)
        });
        match written.await {
            Ok(()) => Ok(Some(picture)),
            Err(queue::FinishError::Lost) => Ok(None),
            Err(queue::FinishError::Store(error)) => Err(error.into()),
        }
    }
}

pub(crate) fn picture(key: ObjectKey, drawn: &illustrator::Picture, alt: String) -> Picture {
    let size = drawn.size();
    let made_by = ILLUSTRATOR.to_owned();
    Picture { key, width: size.width(), height: size.height(), alt, made_by }
}

/// The colours of a picture for this audience.
pub fn palette(audience: Tier) -> Palette {
    match audience {
        Tier::Kids => Palette::Kids,
        Tier::Teens => Palette::Teens,
        Tier::Adults => Palette::Adults,
    }
}

fn as_json(scene: &SceneSpec) -> String {
    serde_json::to_string(scene).unwrap_or_else(|_| "{}".into())
}
