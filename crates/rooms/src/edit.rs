//! Another wording for one's own turn.

use domain::StoryId;
use library::{Changed, PASSAGES_READ_ALONG, StoredSegment, load, segment};

use crate::rules::Wording;
use crate::spans::Rewording;
use crate::timer::append;
use crate::{Actor, Error, Refusal, Rooms, rules};

impl Rooms {
    /// Rewords a turn; the segment as it reads now.
    ///
    /// # Errors
    /// Any [`Error`]; the writer keeps the text.
    pub async fn edit(
        &self,
        actor: &Actor,
        story: StoryId,
        seq: i64,
        text: &str,
    ) -> Result<StoredSegment, Error> {
        let user = actor.user;
        let before = self.stories.read(move |r| {
            let head = library::load_for(r, user, story)?.ok_or(Refusal::NotMember)?;
            let before = library::segments(r, story, Some(seq), PASSAGES_READ_ALONG)?;
            let context = before.into_iter().map(|segment| segment.text).collect();
            let seen = segment(r, story, seq)?;
            Ok::<_, Error>((head.audience, head.members(), context, seen))
        });
        let (audience, members, context, seen) = before.await?;
        let rating = self.rating_around(actor, audience, &members).await?;
        let passed = self.judge_passage(actor, (audience, rating), text, context).await?;
        let rewording = Rewording::of(user, seen, (text, &passed.text)).await?;
        let media = self.media.clone();
        let queue = self.queue.clone();
        let edited = self.stories.change(story, move |tx, now| {
            let mut head = load(tx, story)?.ok_or(Refusal::NotMember)?;
            // It was judged for those who were there.
            if head.members().iter().any(|member| !members.contains(member)) {
                return Err(Refusal::Stale.into());
            }
            let before = segment(tx, story, seq)?;
            let spans = before.as_ref().map_or_else(Vec::new, |before| rewording.spans(before));
            let wording = Wording { text: passed.text.clone(), raw: passed.raw.clone(), spans };
            let event = rules::edit(&head, user, before.as_ref(), wording)?;
            let events = append(&queue, tx, &mut head, now, vec![event])?;
            // A picture of the old words would tell another story.
            media.request_anew(tx, &head, seq, user)?;
            let value = segment(tx, story, seq)?.ok_or(Refusal::NothingToDo)?;
            Ok::<_, Error>(Changed { value, events, head })
        });
        edited.await
    }
}
