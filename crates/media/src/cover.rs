//! Covers: drawn from the scene of a picture, once for a story's first and once when it is
//! finished. A cover belongs to that picture, so what is undone takes it along.

use domain::{ObjectKey, Picture, StoryId};
use illustrator::{SceneSpec, Size, alt_text};
use library::Head;
use objects::ContentType;
use queue::{JobError, NewJob, Run, Task};
use serde::{Deserialize, Serialize};
use store::Tx;

use crate::draw::{palette, picture};
use crate::{Error, Maker, Media, PREMISE, tables};

/// A job that draws a cover.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct DrawCover {
    /// The story.
    pub story_id: StoryId,
    /// The segment whose picture's scene it shows; [`PREMISE`] for the premise.
    pub segment_seq: i64,
}

impl Task for DrawCover {
    const KIND: &'static str = "cover";
}

impl Media {
    /// Enqueues a cover from the story's newest picture, if that has none yet, in the caller's
    /// transaction: for a story that has come to its end.
    ///
    /// # Errors
    /// The database's.
    pub fn request_cover(&self, tx: &mut Tx, head: &Head) -> Result<(), library::Error> {
        self.request_cover_of(tx, head, false)
    }

    /// As [`Media::request_cover`], if no picture on the path has a cover.
    pub(crate) fn request_first_cover(
        &self,
        tx: &mut Tx,
        head: &Head,
    ) -> Result<(), library::Error> {
        self.request_cover_of(tx, head, true)
    }

    fn request_cover_of(
        &self,
        tx: &mut Tx,
        head: &Head,
        first: bool,
    ) -> Result<(), library::Error> {
        if matches!(self.maker.as_ref(), Maker::Fixed(_)) {
            return Ok(());
        }
        let tip = head.tip.unwrap_or(PREMISE);
        let Some(segment_seq) = tables::wants_cover(tx, head.id, tip, first)? else {
            return Ok(());
        };
        let mut job = NewJob::of(&DrawCover { story_id: head.id, segment_seq });
        job.dedupe_key = Some(format!("cover {} {segment_seq}", head.id));
        job.owner = Some(head.owner);
        job.story_id = Some(head.id);
        self.queue.enqueue(tx, &job)?;
        Ok(())
    }

    /// Draws the cover that a job asks for. Run again, it draws the same.
    ///
    /// # Errors
    /// [`JobError::Retry`] when database or files cannot serve.
    pub async fn draw_cover(&self, task: DrawCover, run: Run) -> Result<(), JobError> {
        self.make_cover(&task, &run).await.map_err(|error| JobError::retry(error.to_string()))
    }

    async fn make_cover(&self, task: &DrawCover, run: &Run) -> Result<(), Error> {
        let (story, seq) = (task.story_id, task.segment_seq);
        let read = self.stories.read(move |r| {
            let Some(head) = library::load(r, story)? else { return Ok(None) };
            Ok::<_, library::Error>(Some(head.audience).zip(tables::scene_of(r, story, seq)?))
        });
        // The picture has left, or is drawn anew: the next one asks again.
        let Some((audience, (of, scene))) = read.await? else { return Ok(()) };
        let Ok(scene) = serde_json::from_str::<SceneSpec>(&scene) else { return Ok(()) };
        let _easel = self.easel.acquire().await.map_err(|_| Error::Broken)?;
        let drawn = tokio::task::spawn_blocking(move || {
            let palette = palette(audience);
            let drawn = illustrator::draw_cover(&scene, palette, Size::COVER);
            (drawn.to_webp(palette.quality()), (drawn, palette), alt_text(&scene))
        });
        let (bytes, (drawn, palette), alt) = drawn.await.map_err(|_| Error::Broken)?;
        let key = self.objects.put(bytes, ContentType::WebP).await?;
        self.keep_cover(task, run, (of, picture(key, (&drawn, palette), alt))).await
    }

    /// Writes the cover and finishes the job, in one transaction.
    async fn keep_cover(
        &self,
        task: &DrawCover,
        run: &Run,
        (of, cover): (ObjectKey, Picture),
    ) -> Result<(), Error> {
        let (task, run) = (task.clone(), run.clone());
        let written = self.stories.store().write(move |tx| {
            tables::put_cover(tx, task.story_id, task.segment_seq, (&of, &cover))?;
            match run.finish(tx) {
                // Another worker was faster.
                Ok(()) | Err(queue::FinishError::Lost) => Ok(()),
                Err(queue::FinishError::Store(error)) => Err(error),
            }
        });
        Ok(written.await?)
    }
}
