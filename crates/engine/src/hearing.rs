//! What the room has heard of a passage that is still being told.

use domain::{JobId, News, StoryId};
use library::Stories;
use queue::Run;

/// The room, as Ember tells: sentences go out one by one, and are taken back only together.
pub(crate) struct Hearing {
    stories: Stories,
    story: StoryId,
    run: Run,
    heard: usize,
}

impl Hearing {
    /// Nothing has been heard of the passage that this run tells.
    pub(crate) fn new(stories: Stories, story: StoryId, run: Run) -> Self {
        Hearing { stories, story, run, heard: 0 }
    }

    fn job_id(&self) -> JobId {
        self.run.id()
    }

    /// Whether somebody has called the telling off.
    pub(crate) fn is_over(&self) -> bool {
        self.run.token().is_cancelled()
    }

    /// Gives out what has not been heard yet of a passage that begins with these pieces.
    pub(crate) fn give_out(&mut self, pieces: &[String]) {
        for (index, text) in (0..).zip(pieces).skip(self.heard) {
            if self.is_over() {
                return;
            }
            let news = News::Told { job_id: self.job_id(), index, text: text.clone() };
            self.stories.tell(self.story, news);
            self.heard += 1;
        }
    }

    /// The passage is told anew: what has been heard of it does not stand.
    pub(crate) fn take_back(&mut self) {
        if self.heard > 0 {
            self.heard = 0;
            self.stories.tell(self.story, News::TellingEnded { job_id: self.job_id() });
            self.stories.tell(self.story, News::TellingStarted { job_id: self.job_id() });
        }
    }
}
