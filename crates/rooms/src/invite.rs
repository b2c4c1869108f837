//! Invitations: what opens a story to others, for a while and so many of them.
//!
//! One invitation is written in three ways: as a token in a link, as six letters and as four words.
//! Of the token only a hash is kept. Letters and words can be guessed, so that they are kept as
//! they are, for the host to read out again; whoever tries them is slowed down by the gateway.

use std::time::Duration;

use clock::Clock;
use domain::{Event, InviteId, Mode, StoryId, StoryState, Timestamp, UserId};
use library::{Changed, Head, load, load_for};
use sha2::{Digest, Sha256};
use store::{Reader, Tx};

use crate::rules::{self, InviteKey};
use crate::timer::append;
use crate::{Actor, Error, Refusal, Rooms, tables};

/// How long an invitation lasts unless its host says otherwise.
pub const INVITE_LASTS: Duration = Duration::from_secs(7 * 24 * 3_600);
/// How short and how long it may last.
pub const INVITE_LASTS_BETWEEN: [Duration; 2] =
    [Duration::from_secs(60), Duration::from_secs(30 * 24 * 3_600)];
/// How many an invitation may be for, where their number is said.
pub const INVITE_USES_MAX: u32 = 100;
/// How long an invitation that opens nothing any more is remembered, so that whoever comes late
/// hears why.
const REMEMBERED: Duration = Duration::from_secs(30 * 24 * 3_600);
/// How often other letters are tried because an invitation has these.
const CODES_TRIED: usize = 8;

/// An invitation as its host sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invitation {
    /// Names it, to take it back.
    pub id: InviteId,
    /// Six letters; None: it was made before there were any.
    pub code: Option<String>,
    /// Four words with spaces between them.
    pub words: Option<String>,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it opens nothing any more.
    pub expires_at: Timestamp,
    /// How many it is for; None: as many as there are seats.
    pub uses: Option<u32>,
    /// How many have come with it.
    pub used: u32,
}

impl Invitation {
    /// Whether it opens its story.
    ///
    /// # Errors
    /// [`Error::InviteExpired`] and [`Error::InviteUsedUp`].
    fn opens(&self, now: Timestamp) -> Result<(), Error> {
        if self.expires_at <= now {
            return Err(Error::InviteExpired);
        }
        match self.uses {
            Some(uses) if self.used >= uses => Err(Error::InviteUsedUp),
            Some(_) | None => Ok(()),
        }
    }
}

/// An invitation with its token, which is said once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invited {
    /// What a link holds: 32 hex digits.
    pub token: String,
    /// The rest of it.
    pub invitation: Invitation,
}

/// What somebody may see of a story before they sit down.
#[derive(Debug, Clone)]
pub struct Preview {
    /// The story.
    pub head: Head,
    /// When the invitation ends.
    pub expires_at: Timestamp,
    /// Whether they sit there already.
    pub is_member: bool,
}

/// What the database keeps of a token.
pub(crate) fn hash(token: &str) -> String {
    hex::encode(Sha256::digest(token.as_bytes()))
}

/// Makes an invitation to this story.
pub(crate) fn make(
    tx: &mut Tx,
    clock: &Clock,
    story: StoryId,
    (lasts, uses): (Duration, Option<u32>),
) -> Result<Invited, Error> {
    let now = Timestamp(clock.now_ms());
    let token = hex::encode(clock.random_bytes::<{ rules::TOKEN_BYTES }>());
    for _ in 0..CODES_TRIED {
        let invitation = Invitation {
            id: InviteId(clock.new_id()),
            code: Some(rules::code_of(clock.random_bytes())),
            words: Some(rules::words_of(clock.random_bytes())),
            created_at: now,
            expires_at: now.plus_ms(i64::try_from(lasts.as_millis()).unwrap_or(i64::MAX)),
            uses,
            used: 0,
        };
        if tables::insert_invite(tx, story, &hash(&token), &invitation)? {
            return Ok(Invited { token, invitation });
        }
    }
    Err(store::Error::Conflict("every code that was tried is taken".into()).into())
}

impl Rooms {
    /// Invites others, by the host, for a while; so many of them, if it is said.
    ///
    /// # Errors
    /// [`Error::Refused`], or the database's.
    pub async fn invite(
        &self,
        host: UserId,
        story: StoryId,
        lasts: Duration,
        uses: Option<u32>,
    ) -> Result<Invited, Error> {
        let clock = self.clock().clone();
        let written = self.stories.store().write(move |tx: &mut Tx| {
            let head = load(tx, story)?.ok_or(Refusal::NotMember)?;
            rules::invite(&head, host)?;
            make(tx, &clock, story, (lasts, uses))
        });
        written.await
    }

    /// Another invitation in place of one whose answer may have reached nobody. None: the story is
    /// gone, another is its host, or it is for one alone.
    ///
    /// # Errors
    /// The database's.
    pub async fn another_invite(
        &self,
        host: UserId,
        story: StoryId,
    ) -> Result<Option<String>, Error> {
        match self.invite(host, story, INVITE_LASTS, None).await {
            Ok(invited) => Ok(Some(invited.token)),
            Err(Error::Refused(_)) => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// The invitations to a story that open it still, the newest first; for its host.
    ///
    /// # Errors
    /// [`Error::Refused`], or the database's.
    pub async fn invitations(
        &self,
        host: UserId,
        story: StoryId,
    ) -> Result<Vec<Invitation>, Error> {
        let now = self.stories.now();
        let read = self.stories.read(move |r: &mut Reader| {
            let head = load(r, story)?.ok_or(Refusal::NotMember)?;
            rules::see_invites(&head, host)?;
            Ok::<_, Error>(tables::invites(r, story)?)
        });
        let mut invitations = read.await?;
        invitations.retain(|invitation| invitation.opens(now).is_ok());
        Ok(invitations)
    }

    /// Takes an invitation back, by the host.
    ///
    /// # Errors
    /// [`Error::Refused`]: also [`Refusal::NoSuchInvite`]; or the database's.
    pub async fn take_back(
        &self,
        host: UserId,
        story: StoryId,
        invite: InviteId,
    ) -> Result<(), Error> {
        let written = self.stories.store().write(move |tx: &mut Tx| {
            let head = load(tx, story)?.ok_or(Refusal::NotMember)?;
            rules::see_invites(&head, host)?;
            match tables::delete_invite(tx, story, invite)? {
                true => Ok(()),
                false => Err(Error::from(Refusal::NoSuchInvite)),
            }
        });
        written.await
    }

    /// What an invitation opens, before one sits down.
    ///
    /// # Errors
    /// [`Error::BadInvite`], [`Error::InviteExpired`], [`Error::InviteUsedUp`],
    /// [`Error::AudienceTooHigh`], [`Refusal::Closed`], or the database's.
    pub async fn preview(&self, who: Newcomer, key: &str) -> Result<Preview, Error> {
        let (key, now) = (InviteKey::read(key).ok_or(Error::BadInvite)?, self.stories.now());
        let read = self.stories.read(move |r: &mut Reader| {
            let (story, invitation) = tables::find_invite(r, &key)?.ok_or(Error::BadInvite)?;
            let head = load(r, story)?.ok_or(Error::BadInvite)?;
            let is_member = who.user.is_some_and(|user| head.has_member(user));
            if !is_member {
                invitation.opens(now)?;
                may_come(&head, who.tier)?;
            }
            Ok(Preview { head, expires_at: invitation.expires_at, is_member })
        });
        read.await
    }

    /// Sits down with an invitation, at whichever story it opens; who sits there already finds it
    /// as it is.
    ///
    /// # Errors
    /// As [`Rooms::preview`] and [`Rooms::join`].
    pub async fn accept(&self, actor: &Actor, key: &str) -> Result<Head, Error> {
        let read = InviteKey::read(key).ok_or(Error::BadInvite)?;
        let found = self.stories.read(move |r: &mut Reader| tables::find_invite(r, &read));
        let (story, _) = found.await?.ok_or(Error::BadInvite)?;
        self.join(actor, story, Some(key)).await
    }

    /// The story, for somebody who comes in; with an invitation, they become a member. A wrong
    /// invitation gets one answer, whether the story is there or not.
    ///
    /// # Errors
    /// [`Refusal::NotMember`], [`Error::BadInvite`], [`Error::InviteExpired`],
    /// [`Error::InviteUsedUp`], [`Refusal::Full`], [`Refusal::Closed`], [`Error::AudienceTooHigh`],
    /// or the database's.
    pub async fn join(
        &self,
        actor: &Actor,
        story: StoryId,
        invite: Option<&str>,
    ) -> Result<Head, Error> {
        let (user, tier) = (actor.user, actor.tier);
        let joined = self.stories.read(move |r| load_for(r, user, story)).await?;
        if let Some(head) = joined {
            return Ok(head);
        }
        let key = InviteKey::read(invite.ok_or(Refusal::NotMember)?).ok_or(Error::BadInvite)?;
        let queue = self.queue.clone();
        let joined = self.stories.change(story, move |tx, now| {
            let found = tables::find_invite(tx, &key)?;
            let (_, invitation) = found.filter(|(of, _)| *of == story).ok_or(Error::BadInvite)?;
            let mut head = load(tx, story)?.ok_or(Error::BadInvite)?;
            let new = rules::join(&head, user)?;
            let mut events: Vec<Event> = Vec::new();
            if !new.is_empty() {
                invitation.opens(now)?;
                may_come(&head, tier)?;
                is_welcome(tx, &head, user)?;
                tables::use_invite(tx, invitation.id)?;
                events = append(&queue, tx, &mut head, now, new)?;
            }
            Ok(Changed { value: head.clone(), events, head })
        });
        joined.await
    }

    /// Forgets invitations that have opened nothing for long.
    ///
    /// # Errors
    /// The database's.
    pub async fn sweep_invites(&self) -> Result<u64, store::Error> {
        let long = i64::try_from(REMEMBERED.as_millis()).unwrap_or(i64::MAX);
        let before = self.stories.now().plus_ms(-long);
        self.stories.store().write(move |tx: &mut Tx| tables::delete_expired(tx, before)).await
    }
}

/// Somebody who has an invitation, as far as is known.
#[derive(Debug, Clone, Copy)]
pub struct Newcomer {
    /// Who; None: nobody has said.
    pub user: Option<UserId>,
    /// Whom things are made for; Kids where nobody has said.
    pub tier: domain::Tier,
}

/// Whether nobody who sits there has blocked them; for who is, the invitation opens nothing.
fn is_welcome(r: &mut Reader, head: &Head, user: UserId) -> Result<(), Error> {
    match users::blockers_of(r, user)?.iter().any(|blocker| head.has_member(*blocker)) {
        true => Err(Error::BadInvite),
        false => Ok(()),
    }
}

/// Whether a story is one to come to, for somebody of this tier.
fn may_come(head: &Head, tier: domain::Tier) -> Result<(), Error> {
    if head.audience > tier {
        return Err(Error::AudienceTooHigh);
    }
    match (head.mode, head.state()) {
        (Mode::Solo, _) => Err(Error::BadInvite),
        (_, StoryState::Trashed) => Err(Refusal::Closed.into()),
        (_, StoryState::Open | StoryState::Finished) => Ok(()),
    }
}
