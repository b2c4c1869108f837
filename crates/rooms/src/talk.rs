//! Talk beside the story: in an order of its own, on disk, and in no log.

use domain::{
    CHAT_MAX, CHAT_PAGE, ChatMessage, ChatPhrase, MessageId, News, StoryId, Tier, Timestamp,
    UserId, clean_text,
};
use library::{Stories, load_for};
use moderation::Channel;
use store::{Reader, Row, Tx, params};

use crate::tables::parsed;
use crate::{Actor, Error, Refusal, Rooms};

/// The messages before this one that the gate reads along.
const READ_ALONG: usize = 6;

/// What somebody wants to say.
#[derive(Debug, Clone)]
pub enum Remark {
    /// Words of their own.
    Words(String),
    /// A phrase of the list.
    Phrase(ChatPhrase),
}

impl Rooms {
    /// Says something beside a story. When it returns, the message is on disk. With a `client_id`
    /// that its writer has used in this story before, it is the same message.
    ///
    /// Where children are, nobody types: it is a phrase of the list.
    ///
    /// # Errors
    /// [`Error::PhrasesOnly`], any other [`Error`] of a text; its writer keeps it.
    pub async fn say(
        &self,
        actor: &Actor,
        story: StoryId,
        client_id: Option<String>,
        remark: Remark,
    ) -> Result<ChatMessage, Error> {
        let user = actor.user;
        let again = client_id.clone();
        let before = self.stories.read(move |r| {
            let head = load_for(r, user, story)?.ok_or(Refusal::NotMember)?;
            let said = match &again {
                Some(client_id) => message_of(r, story, user, client_id)?,
                None => None,
            };
            let talk = talk(r, story, None, READ_ALONG)?;
            Ok::<_, Error>((head, said, talk))
        });
        let (head, said, talk) = before.await?;
        if let Some(said) = said {
            return Ok(said);
        }
        let rating = self.rating_around(actor, head.audience, &head.members()).await?;
        let (text, phrase) = self.remark(actor, rating, remark, &talk)?;
        let message = ChatMessage {
            id: MessageId(self.clock().new_id()),
            number: 0,
            user_id: user,
            text,
            phrase,
            at: self.stories.now(),
        };
        write(&self.stories, story, client_id, message).await
    }

    /// What may be said: the words that everybody reads.
    fn remark(
        &self,
        actor: &Actor,
        rating: Tier,
        remark: Remark,
        talk: &[ChatMessage],
    ) -> Result<(String, Option<ChatPhrase>), Error> {
        let words = match remark {
            Remark::Phrase(phrase) => return Ok((phrase.in_english().to_owned(), Some(phrase))),
            Remark::Words(words) => words,
        };
        if rating == Tier::Kids {
            return Err(Error::PhrasesOnly);
        }
        let words = clean_text(&words, CHAT_MAX)?;
        let context: Vec<String> = talk.iter().map(|message| message.text.clone()).collect();
        Ok((self.judge(actor, (rating, Channel::Chat), words, &context)?.text, None))
    }
}

/// Gives a message its number, keeps it, and tells the room in the order of the numbers.
async fn write(
    stories: &Stories,
    story: StoryId,
    client_id: Option<String>,
    message: ChatMessage,
) -> Result<ChatMessage, Error> {
    let said = stories.write_and_tell(story, move |tx, _now| {
        let user = message.user_id;
        // They may have been sent away since.
        let head = load_for(tx, user, story)?.ok_or(Refusal::NotMember)?;
        if head.trashed {
            return Err(Refusal::Closed.into());
        }
        if head.quiet {
            return Err(Refusal::Quiet.into());
        }
        if let Some(client_id) = &client_id
            && let Some(said) = message_of(tx, story, user, client_id)?
        {
            return Ok::<_, Error>((said, None));
        }
        let mut message = message.clone();
        message.number = insert(tx, story, client_id.as_deref(), &message)?;
        Ok((message.clone(), Some(News::Said { message })))
    });
    said.await
}

/// The newest messages after `after`, oldest first; None: the newest of all. A message that is not
/// there is before them all.
///
/// # Errors
/// The database's.
pub fn talk(
    r: &mut Reader,
    story: StoryId,
    after: Option<MessageId>,
    limit: usize,
) -> Result<Vec<ChatMessage>, Error> {
    let after = after.map(|id| id.to_string()).unwrap_or_default();
    let limit = i64::try_from(limit.min(CHAT_PAGE)).unwrap_or(i64::MAX);
    let rows = r.query(
        "SELECT id, number, user_id, text, phrase, at FROM talk WHERE story_id = $1 AND number > \
         COALESCE((SELECT number FROM talk WHERE story_id = $1 AND id = $2), 0) \
         ORDER BY number DESC LIMIT $3",
        params![&story.to_string(), &after, limit],
    )?;
    rows.iter().rev().map(read).collect()
}

/// The messages with a higher number than `number`, the oldest first, at most `limit`.
///
/// # Errors
/// The database's.
pub fn talk_after(
    r: &mut Reader,
    story: StoryId,
    number: i64,
    limit: usize,
) -> Result<Vec<ChatMessage>, Error> {
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    let rows = r.query(
        "SELECT id, number, user_id, text, phrase, at FROM talk \
         WHERE story_id = $1 AND number > $2 ORDER BY number LIMIT $3",
        params![&story.to_string(), number, limit],
    )?;
    rows.iter().map(read).collect()
}

/// The number of the newest message; 0: nothing was said.
///
/// # Errors
/// The database's.
pub fn newest_talk(r: &mut Reader, story: StoryId) -> Result<i64, Error> {
    let row = r.query_opt(
        "SELECT COALESCE(MAX(number), 0) FROM talk WHERE story_id = $1",
        params![&story.to_string()],
    )?;
    Ok(row.map(|row| row.get(0)).transpose()?.unwrap_or(0))
}

/// One message.
pub(crate) fn message(
    r: &mut Reader,
    story: StoryId,
    id: MessageId,
) -> Result<Option<ChatMessage>, Error> {
    let row = r.query_opt(
        "SELECT id, number, user_id, text, phrase, at FROM talk WHERE story_id = $1 AND id = $2",
        params![&story.to_string(), &id.to_string()],
    )?;
    row.as_ref().map(read).transpose()
}

fn message_of(
    r: &mut Reader,
    story: StoryId,
    user: UserId,
    client_id: &str,
) -> Result<Option<ChatMessage>, Error> {
    let row = r.query_opt(
        "SELECT id, number, user_id, text, phrase, at FROM talk \
         WHERE story_id = $1 AND user_id = $2 AND client_id = $3",
        params![&story.to_string(), &user.to_string(), client_id],
    )?;
    row.as_ref().map(read).transpose()
}

/// Two that come at the same time want the same number: the store runs the later one again.
fn insert(
    tx: &mut Tx,
    story: StoryId,
    client_id: Option<&str>,
    message: &ChatMessage,
) -> Result<i64, Error> {
    let row = tx.query_opt(
        "INSERT INTO talk (story_id, number, id, user_id, client_id, phrase, text, at) \
         VALUES ($1, (SELECT COALESCE(MAX(number), 0) + 1 FROM talk WHERE story_id = $1), \
         $2, $3, $4, $5, $6, $7) RETURNING number",
        params![
            &story.to_string(),
            &message.id.to_string(),
            &message.user_id.to_string(),
            client_id,
            message.phrase.map(ChatPhrase::as_str),
            &message.text,
            message.at.0,
        ],
    )?;
    let row = row.ok_or_else(|| store::Error::Type("a message without a number".to_owned()))?;
    Ok(row.get(0)?)
}

fn read(row: &Row) -> Result<ChatMessage, Error> {
    let phrase: Option<&str> = row.get(4)?;
    Ok(ChatMessage {
        id: parsed(row.get(0)?)?,
        number: row.get(1)?,
        user_id: parsed(row.get(2)?)?,
        text: row.get::<&str>(3)?.to_owned(),
        phrase: phrase.map(parsed).transpose()?,
        at: Timestamp(row.get(5)?),
    })
}
