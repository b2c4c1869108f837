//! A story as a book: cover, pages, and who wrote how much of it.
//!
//! **Invariant:** a book holds every word on the path, once and in order, and nothing that is off
//! it.

use std::collections::HashMap;

use domain::{Author, Ink, Picture, StoryId, Tier, Timestamp, UserId};
use library::{Head, StoredSegment};
use store::Reader;

/// What Ember is called in the credits.
const EMBER: &str = "Ember";
/// What somebody without a pen name is called in the credits.
const NAMELESS: &str = "A guest";
/// Characters that stand with one picture before the next passage begins a page of its own.
const PAGE_CHARACTERS: usize = 700;

/// A story, ready to be set.
#[derive(Debug, Clone, PartialEq)]
pub struct Book {
    /// The story.
    pub id: StoryId,
    /// Its title.
    pub title: String,
    /// Whom it is for.
    pub audience: Tier,
    /// The picture on the cover.
    pub cover: Option<Picture>,
    /// Its pages.
    pub pages: Vec<Page>,
    /// Who wrote it, in the order of their seats, Ember last.
    pub credits: Vec<Credit>,
    /// When it began.
    pub created_at: Timestamp,
}

/// A picture and the passages it stands with.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Page {
    /// The picture.
    pub picture: Option<Picture>,
    /// The text.
    pub passages: Vec<Passage>,
}

/// A passage and who wrote it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passage {
    /// The segment.
    pub seq: i64,
    /// An index into the credits.
    pub by: usize,
    /// The wording.
    pub text: String,
}

/// Who wrote how much.
#[derive(Debug, Clone, PartialEq)]
pub struct Credit {
    /// The pen name, or Ember.
    pub name: String,
    /// A person or Ember.
    pub author: Author,
    /// Their ink; None for Ember.
    pub ink: Option<Ink>,
    /// Their share of the characters, 0 to 1; all shares together are 1.
    pub share: f64,
    /// Their words.
    pub words: usize,
}

/// Binds a story as it stands. `names` are its members' pen names.
///
/// # Errors
/// The database's.
pub fn bind(
    r: &mut Reader,
    head: &Head,
    names: &HashMap<UserId, String>,
) -> Result<Book, library::Error> {
    let path = library::whole_path(r, head.id)?;
    let last = path.last().map_or(0, |segment| segment.seq);
    let pictures = media::pictures(r, head.id, 0, last)?;
    let pictures = pictures.into_iter().map(|shown| (shown.segment_seq, shown.picture)).collect();
    Ok(set(head, names, &path, pictures))
}

/// Sets pages and credits: pure.
fn set(
    head: &Head,
    names: &HashMap<UserId, String>,
    path: &[StoredSegment],
    mut pictures: HashMap<i64, Picture>,
) -> Book {
    let authors = authors(head, path);
    let by = |segment: &StoredSegment| {
        authors.iter().position(|author| *author == segment.author_id).unwrap_or(0)
    };
    // The newest picture: what the story has come to.
    let cover = path.iter().rev().find_map(|segment| pictures.get(&segment.seq).cloned());
    let mut pages = vec![Page::default()];
    for segment in path {
        let picture = pictures.remove(&segment.seq);
        let page = page_for(&mut pages);
        page.picture = picture.or(page.picture.take());
        let (seq, text) = (segment.seq, segment.text.clone());
        page.passages.push(Passage { seq, by: by(segment), text });
    }
    pages.retain(|page| !page.passages.is_empty());
    let credits = credits(head, names, path, &authors);
    Book {
        id: head.id,
        title: head.title.clone(),
        audience: head.audience,
        cover,
        pages,
        credits,
        created_at: head.created_at,
    }
}

/// The page the next passage goes on. A picture shows the turn before it as well, so a page ends
/// behind its picture's passage, or when it is full.
fn page_for(pages: &mut Vec<Page>) -> &mut Page {
    let is_full = pages.last().is_none_or(|page| {
        let characters: usize = page.passages.iter().map(|p| p.text.len()).sum();
        page.picture.is_some() || characters >= PAGE_CHARACTERS
    });
    if is_full {
        pages.push(Page::default());
    }
    let last = pages.len() - 1;
    &mut pages[last]
}

/// Who wrote something: members by seat, then who has left, then Ember (None).
fn authors(head: &Head, path: &[StoredSegment]) -> Vec<Option<UserId>> {
    let seated = head.seats.iter().map(|seat| Some(seat.user_id));
    let mut authors: Vec<Option<UserId>> = Vec::new();
    let people = path.iter().map(|segment| segment.author_id).filter(Option::is_some);
    for author in seated.chain(people).chain([None]) {
        let wrote = path.iter().any(|segment| segment.author_id == author);
        if wrote && !authors.contains(&author) {
            authors.push(author);
        }
    }
    authors
}

fn credits(
    head: &Head,
    names: &HashMap<UserId, String>,
    path: &[StoredSegment],
    authors: &[Option<UserId>],
) -> Vec<Credit> {
    let letters = |text: &str| text.chars().filter(|c| !c.is_whitespace()).count();
    let total: usize = path.iter().map(|segment| letters(&segment.text)).sum();
    let credit = |author: &Option<UserId>| {
        let own = || path.iter().filter(|segment| segment.author_id == *author);
        let written: usize = own().map(|segment| letters(&segment.text)).sum();
        let seat = head.seats.iter().find(|seat| Some(seat.user_id) == *author);
        let name = author.and_then(|id| names.get(&id)).filter(|name| !name.is_empty());
        Credit {
            name: match author {
                None => EMBER.to_owned(),
                Some(_) => name.cloned().unwrap_or_else(|| NAMELESS.to_owned()),
            },
            author: if author.is_some() { Author::Human } else { Author::Narrator },
            ink: seat.map(|seat| seat.ink),
            share: written as f64 / total.max(1) as f64,
            words: own().map(|segment| segment.text.split_whitespace().count()).sum(),
        }
    };
    authors.iter().map(credit).collect()
}

#[cfg(test)]
mod tests {
    use domain::{Intent, Mode, Mood, NarratorMode, ObjectKey, SegmentId};
    use library::Seat;
    use uuid::Uuid;

    use super::*;

    const ANA: UserId = UserId(Uuid::from_u128(1));

    fn head() -> Head {
        Head {
            id: StoryId(Uuid::from_u128(9)),
            owner: ANA,
            title: "Low Water".into(),
            premise: "Salt goes missing.".into(),
            audience: Tier::Adults,
            mode: Mode::Solo,
            narrator: NarratorMode::EachTurn,
            hero: None,
            finished: false,
            trashed: false,
            seq: 9,
            tip: Some(9),
            redo: Vec::new(),
            seats: vec![Seat { user_id: ANA, ink: Ink::Inkwell }],
            turn: ANA,
            turn_number: 1,
            mood: Mood::CALM,
            created_at: Timestamp(1),
            updated_at: Timestamp(2),
        }
    }

    fn segment(seq: i64, author_id: Option<UserId>, text: &str) -> StoredSegment {
        StoredSegment {
            seq,
            id: SegmentId(Uuid::from_u128(seq.unsigned_abs().into())),
            parent: None,
            author_id,
            author: if author_id.is_some() { Author::Human } else { Author::Narrator },
            client_turn_id: None,
            job_id: None,
            intent: Intent::Write,
            text: text.into(),
            raw: None,
            mood: Mood::CALM,
            suggestions: Vec::new(),
            created_at: Timestamp(1),
            edited_at: None,
            live: true,
        }
    }

    fn picture(name: &str) -> Picture {
        let (key, alt) = (ObjectKey(name.into()), name.into());
        Picture { key, width: 4, height: 3, alt, made_by: "illustrator".into() }
    }

    #[test]
    fn a_book_holds_every_word_once_and_its_shares_are_whole() {
        let path = [
            segment(3, Some(ANA), "The tide went out."),
            segment(4, None, "It did not come back."),
            segment(5, Some(ANA), "We waited."),
        ];
        let pictures = HashMap::from([(4, picture("tide"))]);
        let names = HashMap::from([(ANA, "Ana".to_owned())]);
        let book = set(&head(), &names, &path, pictures);
        let texts: Vec<_> = book.pages.iter().flat_map(|p| &p.passages).map(|p| &p.text).collect();
        assert_eq!(texts, ["The tide went out.", "It did not come back.", "We waited."]);
        assert_eq!(book.pages.len(), 2);
        assert_eq!(book.pages[0].picture.as_ref().map(|p| p.alt.as_str()), Some("tide"));
        assert_eq!(book.cover.as_ref().map(|p| p.alt.as_str()), Some("tide"));
        let names: Vec<_> = book.credits.iter().map(|c| (c.name.as_str(), c.words)).collect();
        assert_eq!(names, [("Ana", 6), ("Ember", 5)]);
        assert!((book.credits.iter().map(|c| c.share).sum::<f64>() - 1.0).abs() < 1e-9);
    }

    #[test]
    fn a_story_without_words_has_no_pages() {
        let book = set(&head(), &HashMap::new(), &[], HashMap::new());
        assert_eq!((book.pages.len(), book.credits.len()), (0, 0));
    }
}
