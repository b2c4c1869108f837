//! Asking for a picture, by HTTP or by socket.

use domain::{JobId, News, StoryId, UserId};
use media::PREMISE;
use wire::ProblemCode;

use crate::problem::{Answer, Fault};
use crate::state::Parts;

/// Asks for a picture of a segment, or of the newest; before there is one, of the premise.
pub(crate) async fn request(
    parts: &Parts,
    user: UserId,
    story: StoryId,
    segment_seq: Option<i64>,
) -> Answer<JobId> {
    parts.limits.pictures(user).await?;
    let media = parts.media.clone();
    let asked = parts.stories.store().write(move |tx| {
        let Some(head) = library::load_for(tx, user, story)? else { return Ok(None) };
        let seq = match segment_seq {
            Some(seq) => library::segment(tx, story, seq)?.filter(|s| s.live).map(|s| s.seq),
            None => Some(head.tip.unwrap_or(PREMISE)),
        };
        let Some(seq) = seq else { return Ok(None) };
        let job = media.request_of(tx, &head, seq, Some(user))?;
        Ok::<_, library::Error>(Some((job, seq)))
    });
    let (job_id, seq) = asked.await?.ok_or(Fault::new(ProblemCode::NotFound))?;
    let news = News::PictureQueued { job_id, segment_seq: media::segment_shown(seq) };
    parts.stories.tell(story, news);
    Ok(job_id)
}
