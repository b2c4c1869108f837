//! The job that draws: scene, gate, drawing, file, row, news.

use domain::{News, ObjectKey, Picture, Tier, Timestamp};
use illustrator::{Palette, SceneSpec, Size, alt_text};
use library::WordsRead;
use moderation::{Channel, Item};
use objects::ContentType;
use queue::{JobError, Run};

use crate::scene::Page;
use crate::tables::{self, Drawn};
use crate::{Draw, Error, Maker, Media, segment_shown};

/// Who made it, for the label under it.
const ILLUSTRATOR: &str = "illustrator";
/// How often a scene is drawn anew because its words have changed meanwhile.
const DRAWINGS: usize = 4;

/// What became of a picture.
#[derive(Debug, PartialEq)]
enum Made {
    Kept(Picture),
    /// Nobody wants it any more, or another worker was faster.
    Dropped,
    /// Words that were read have been changed meanwhile.
    Outdated,
}

impl Media {
    /// Draws the picture that a job asks for. Run again, it draws the same.
    ///
    /// # Errors
    /// [`JobError::Retry`] when database or files cannot serve.
    pub async fn draw(&self, task: Draw, run: Run) -> Result<(), JobError> {
        let (job_id, segment_seq) = (run.id(), segment_shown(task.segment_seq));
        match self.make_anew(&task, &run).await {
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

    async fn make_anew(&self, task: &Draw, run: &Run) -> Result<Option<Picture>, Error> {
        for _ in 0..DRAWINGS {
            match self.make(task, run).await? {
                Made::Kept(picture) => return Ok(Some(picture)),
                Made::Dropped => return Ok(None),
                Made::Outdated => {}
            }
        }
        Err(Error::Restless)
    }

    async fn make(&self, task: &Draw, run: &Run) -> Result<Made, Error> {
        if let Maker::Fixed(picture) = self.maker.as_ref() {
            return self.keep(task, run, None, (picture.clone(), "{}".into())).await;
        }
        let (story, seq) = (task.story_id, task.segment_seq);
        let page = self.stories.read(move |r| Page::of(r, story, seq)).await?;
        let Some(page) = page.filter(|_| !run.token().is_cancelled()) else {
            return Ok(Made::Dropped);
        };
        let words = page.words();
        let _easel = self.easel.acquire().await.map_err(|_| Error::Broken)?;
        let gate = self.gate.clone();
        let drawn = tokio::task::spawn_blocking(move || {
            let scene = page.scene();
            let alt = alt_text(&scene);
            let item = Item::new(&alt, page.audience(), Channel::Prompt);
            if !gate.judge(&item).passes() {
                return Err(Error::Stopped);
            }
            let palette = palette(page.audience());
            let drawn = illustrator::draw(&scene, palette, Size::PAGE);
            Ok((drawn.to_webp(palette.quality()), (drawn, palette), alt, scene))
        });
        let (bytes, (drawn, palette), alt, scene) = drawn.await.map_err(|_| Error::Broken)??;
        let key = self.objects.put(bytes, ContentType::WebP).await?;
        let picture = picture(key, (&drawn, palette), alt);
        self.keep(task, run, Some(words), (picture, as_json(&scene))).await
    }

    /// Writes the picture's row and finishes the job, in one transaction, if the words that were
    /// read for it still stand.
    async fn keep(
        &self,
        task: &Draw,
        run: &Run,
        words: Option<WordsRead>,
        (picture, scene): (Picture, String),
    ) -> Result<Made, Error> {
        let (task, run) = (task.clone(), run.clone());
        let (kept, now): (_, Timestamp) = (picture.clone(), self.stories.now());
        let media = self.clone();
        let written = self.stories.store().write(move |tx| {
            if let Some(words) = &words
                && words.are_outdated(tx)?
            {
                return Err(NotKept::Outdated);
            }
            let drawn = Drawn {
                story: task.story_id,
                segment_seq: task.segment_seq,
                job: run.id(),
                picture: &kept,
                scene: &scene,
            };
            tables::insert(tx, &drawn, now)?;
            if let Some(head) = library::load(tx, task.story_id)? {
                media.request_first_cover(tx, &head)?;
            }
            run.finish(tx).map_err(|error| match error {
                queue::FinishError::Lost => NotKept::Lost,
                queue::FinishError::Store(error) => error.into(),
            })
        });
        match written.await {
            Ok(()) => Ok(Made::Kept(picture)),
            Err(NotKept::Outdated) => Ok(Made::Outdated),
            Err(NotKept::Lost) => Ok(Made::Dropped),
            Err(NotKept::Library(error)) => Err(error.into()),
        }
    }
}

/// Why a picture was not kept.
enum NotKept {
    Outdated,
    Lost,
    Library(library::Error),
}

impl<T: Into<library::Error>> From<T> for NotKept {
    fn from(error: T) -> Self {
        NotKept::Library(error.into())
    }
}

/// A picture that was drawn in a palette, as rows and rooms know it.
pub(crate) fn picture(
    key: ObjectKey,
    (drawn, palette): (&illustrator::Picture, Palette),
    alt: String,
) -> Picture {
    let (size, evening) = (drawn.size(), palette.evening().is_some());
    let made_by = ILLUSTRATOR.to_owned();
    Picture { key, width: size.width(), height: size.height(), alt, made_by, evening }
}

/// The press and the inks of a picture for this audience.
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

#[cfg(test)]
mod tests {
    use std::sync::{Arc, Mutex};

    use clock::Clock;
    use domain::{EventKind, Intent, Mode, Mood, NarratorMode, NewEvent, SegmentId, UserId};
    use library::{Head, NewStory, Stories, append, create};
    use moderation::Gate;
    use objects::Objects;
    use queue::{Queue, Worker};
    use store::Tx;
    use store::testing::on_each_database;

    use super::*;

    fn new_story(clock: &Clock) -> NewStory {
        NewStory {
            id: domain::StoryId(clock.new_id()),
            owner: UserId(clock.new_id()),
            title: "The Salt Ledger".into(),
            premise: "Salt goes missing.".into(),
            audience: Tier::Kids,
            mode: Mode::Solo,
            narrator: NarratorMode::EachTurn,
            hero: None,
            turn_limit: None,
        }
    }

    fn turn(clock: &Clock, owner: UserId) -> EventKind {
        EventKind::TurnAdded {
            segment_id: SegmentId(clock.new_id()),
            client_turn_id: "one".into(),
            intent: Intent::Write,
            text: "Maren lit the lamp.".into(),
            raw: None,
            spans: Vec::new(),
            mood: Mood::CALM,
            next: owner,
        }
    }

    fn add(tx: &mut Tx, head: &mut Head, kind: EventKind) -> Result<(), library::Error> {
        append(tx, head, Timestamp(2), vec![NewEvent { actor: Some(head.owner), kind }]).map(drop)
    }

    #[test]
    fn a_picture_of_words_that_were_changed_meanwhile_is_not_kept() {
        on_each_database(async |database| {
            let (store, clock) = (database.open().await, Clock::manual(0, 1));
            let migrations = [library::MIGRATIONS, queue::MIGRATIONS, crate::MIGRATIONS].concat();
            store.migrate(&migrations, 0).await.expect("migrates");
            let folder = tempfile::tempdir().expect("a folder");
            let objects = Objects::new(folder.path(), clock.clone()).expect("a folder");
            let fixed = Media::fixed_picture(&objects).await.expect("is stored");
            let stories = Stories::new(store.clone(), Default::default(), clock.clone());
            let queue = Queue::new(store.clone(), clock.clone());
            let parts = (stories, queue.clone(), objects, Gate::new());
            let media = Media::new(parts.0, parts.1, parts.2, parts.3, Maker::Illustrator);

            let (new, drawing) = (new_story(&clock), media.clone());
            let turn = turn(&clock, new.owner);
            let begun = store.write(move |tx| {
                let (mut head, _) = create(tx, &new, Timestamp(1))?;
                add(tx, &mut head, turn.clone())?;
                drawing.request(tx, &head, None)?;
                Ok::<_, library::Error>(head)
            });
            let head = Arc::new(Mutex::new(begun.await.expect("begins")));
            let (made, mut makes) = tokio::sync::mpsc::unbounded_channel();
            let mut worker = Worker::new(&queue).handle(1, move |task: Draw, run: Run| {
                let (media, store, made) = (media.clone(), store.clone(), made.clone());
                let (head, picture) = (head.clone(), fixed.clone());
                async move {
                    let (story, seq) = (task.story_id, task.segment_seq);
                    let read = media.stories.read(move |r| Page::of(r, story, seq)).await;
                    let words = read.expect("reads").expect("is on the path").words();
                    let reword = move |tx: &mut Tx| {
                        let text = "Somebody lit the lamp.".to_owned();
                        let mut head = head.lock().expect("nobody panics").clone();
                        add(
                            tx,
                            &mut head,
                            EventKind::Edited { seq, text, raw: None, spans: Vec::new() },
                        )
                    };
                    store.write(reword).await.expect("is reworded");
                    let kept = media.keep(&task, &run, Some(words), (picture, "{}".into())).await;
                    made.send(kept.expect("runs")).expect("the test waits");
                    // Read anew, it is kept.
                    media.draw(task, run).await
                }
            });
            worker.run_until_idle().await.expect("works");
            assert_eq!(makes.try_recv(), Ok(Made::Outdated));
        });
    }
}
