//! Asking somebody to look at a passage, a message or a person.

use domain::{MessageId, ReportReason, StoryId, Timestamp, UserId};
use library::load_for;
use store::{Reader, Tx, params};
use uuid::Uuid;

use crate::tables::parsed;
use crate::{Actor, Error, Refusal, Rooms, talk};

/// What a report is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum About {
    /// A passage, by its `seq`.
    Passage(i64),
    /// Something said beside the story.
    Message(MessageId),
    /// Somebody who sits there, or did.
    Person(UserId),
}

/// A report, for who looks into it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// Its id.
    pub id: Uuid,
    /// The story.
    pub story: StoryId,
    /// Who reports.
    pub by: UserId,
    /// Whom it is about; None: Ember.
    pub about: Option<UserId>,
    /// The words as they were then; empty where it is about a person.
    pub text: String,
    /// Why.
    pub reason: ReportReason,
    /// When.
    pub at: Timestamp,
}

impl Rooms {
    /// Keeps a report for whoever looks into it, with the words as they are now. The same again is
    /// the same report.
    ///
    /// # Errors
    /// [`Error::Refused`]: [`Refusal::NothingToDo`] where there is no such thing; or the
    /// database's.
    pub async fn report(
        &self,
        actor: &Actor,
        story: StoryId,
        about: About,
        reason: ReportReason,
    ) -> Result<(), Error> {
        let (user, id, now) = (actor.user, self.clock().new_id(), self.stories.now());
        let reported = self.stories.store().write(move |tx: &mut Tx| {
            let head = load_for(tx, user, story)?.ok_or(Refusal::NotMember)?;
            let (whom, text) = match about {
                About::Passage(seq) => {
                    let passage = library::segment(tx, story, seq)?;
                    let passage = passage.filter(|passage| head.shows(passage.seq));
                    let passage = passage.ok_or(Refusal::NothingToDo)?;
                    (passage.author_id, passage.text)
                }
                About::Message(id) => {
                    let message = talk::message(tx, story, id)?.ok_or(Refusal::NothingToDo)?;
                    (Some(message.user_id), message.text)
                }
                About::Person(whom) => {
                    head.seat_of(whom).ok_or(Refusal::NothingToDo)?;
                    (Some(whom), String::new())
                }
            };
            let report = Report { id, story, by: user, about: whom, text, reason, at: now };
            Ok::<_, Error>(insert(tx, &report, about)?)
        });
        reported.await
    }
}

fn insert(tx: &mut Tx, report: &Report, about: About) -> Result<(), store::Error> {
    // Numbers and ids that nothing has: what is absent would never be the same as itself.
    let (seq, message) = match about {
        About::Passage(seq) => (seq, String::new()),
        About::Message(id) => (0, id.to_string()),
        About::Person(_) => (0, String::new()),
    };
    let whom = report.about.map(|whom| whom.to_string()).unwrap_or_default();
    tx.execute(
        "INSERT INTO report (id, story_id, by_user, about_user, segment_seq, message_id, text, \
         reason, at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT DO NOTHING",
        params![
            &report.id.to_string(),
            &report.story.to_string(),
            &report.by.to_string(),
            &whom,
            seq,
            &message,
            &report.text,
            report.reason.as_str(),
            report.at.0
        ],
    )?;
    Ok(())
}

/// The newest reports, at most `limit`.
///
/// # Errors
/// The database's.
pub fn reports(r: &mut Reader, limit: usize) -> Result<Vec<Report>, store::Error> {
    let rows = r.query(
        "SELECT id, story_id, by_user, about_user, text, reason, at FROM report \
         ORDER BY id DESC LIMIT $1",
        params![i64::try_from(limit).unwrap_or(i64::MAX)],
    )?;
    let read = |row: &store::Row| {
        let about: &str = row.get(3)?;
        Ok(Report {
            id: parsed(row.get(0)?)?,
            story: parsed(row.get(1)?)?,
            by: parsed(row.get(2)?)?,
            about: (!about.is_empty()).then(|| parsed(about)).transpose()?,
            text: row.get::<&str>(4)?.to_owned(),
            reason: parsed(row.get(5)?)?,
            at: Timestamp(row.get(6)?),
        })
    };
    rows.iter().map(read).collect()
}
