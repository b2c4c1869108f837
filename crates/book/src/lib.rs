//! A story as a book: cover, pages, who wrote how much of it, and how it came to be.
//!
//! **Invariant:** a book holds every word on the path, once and in order, and nothing that is off
//! it.

mod making;
mod plain;

use std::collections::HashMap;

use domain::{Author, Event, Ink, Picture, StoryId, Tier, Timestamp, UserId, parts};
use library::{Head, StoredSegment};
use media::Shown;
use store::Reader;

pub use making::Step;
pub use plain::{Address, Notice, plain_notice, plain_page};

/// What Ember is called in the credits.
const EMBER: &str = "Ember";
/// What somebody without a pen name is called in the credits.
const NAMELESS: &str = "A guest";
/// Characters that stand with one picture before the next passage begins a page of its own.
const PAGE_CHARACTERS: usize = 700;
/// Events that are read from the log at a time.
const LOG_PART: usize = 500;

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
    /// How it came to be, step by step.
    pub making: Vec<Step>,
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

/// What a story's book is made of.
#[derive(Debug, Clone, Default)]
pub struct Material {
    path: Vec<StoredSegment>,
    pictures: HashMap<i64, Picture>,
    cover: Option<Picture>,
    log: Vec<Event>,
}

/// Gathers what a story's book is made of, as the story stands.
///
/// # Errors
/// The database's.
pub fn gather(r: &mut Reader, head: &Head) -> Result<Material, library::Error> {
    let path = library::whole_path(r, head.id)?;
    let last = path.last().map_or(0, |segment| segment.seq);
    let pictures = media::pictures(r, head.id, 0, last)?;
    let cover = cover(&path, &pictures);
    let pictures = pictures.into_iter().map(|shown| (shown.segment_seq, shown.picture)).collect();
    let mut log: Vec<Event> = Vec::new();
    loop {
        let after = log.last().map_or(0, |event| event.seq);
        let part = library::events(r, head.id, after, LOG_PART)?;
        let more = part.len() == LOG_PART;
        log.extend(part);
        if !more {
            return Ok(Material { path, pictures, cover, log });
        }
    }
}

/// The newest cover on the path; until one is drawn, the newest picture: what the story has come
/// to.
fn cover(path: &[StoredSegment], pictures: &[Shown]) -> Option<Picture> {
    let stands = |shown: &&Shown| path.iter().any(|segment| segment.seq == shown.segment_seq);
    let premise = |shown: &&Shown| shown.segment_seq == media::PREMISE;
    let covered = pictures.iter().rev().filter(|shown| stands(shown) || premise(shown));
    let drawn = covered.clone().find_map(|shown| shown.cover.clone());
    drawn.or_else(|| pictures.iter().rev().find(stands).map(|shown| shown.picture.clone()))
}

impl Material {
    /// Everybody who had a hand in it, whose names [`bind`] asks for: who has left, too.
    pub fn people(&self, head: &Head) -> Vec<UserId> {
        let mut people = head.members();
        let wrote = self.path.iter().flat_map(hands).flatten();
        for person in wrote.chain(self.log.iter().filter_map(|event| event.actor)) {
            if !people.contains(&person) {
                people.push(person);
            }
        }
        people
    }
}

/// Sets pages and credits, and tells how the story came to be. `names` are pen names.
pub fn bind(head: &Head, names: &HashMap<UserId, String>, material: Material) -> Book {
    let Material { path, mut pictures, cover, log } = material;
    let authors = authors(head, &path);
    let by = |segment: &StoredSegment| {
        authors.iter().position(|author| *author == segment.author_id).unwrap_or(0)
    };
    let mut pages = vec![Page::default()];
    for segment in &path {
        let picture = pictures.remove(&segment.seq);
        let page = page_for(&mut pages);
        page.picture = picture.or(page.picture.take());
        let (seq, text) = (segment.seq, segment.text.clone());
        page.passages.push(Passage { seq, by: by(segment), text });
    }
    pages.retain(|page| !page.passages.is_empty());
    let credits = credits(head, names, &path, &authors);
    Book {
        id: head.id,
        title: head.title.clone(),
        audience: head.audience,
        cover,
        pages,
        credits,
        making: making::steps(head, names, &log),
        created_at: head.created_at,
    }
}

/// The page the next passage goes on. A picture shows the turn before it as well, so a page ends
/// behind its picture's passage, or when it is full.
fn page_for(pages: &mut Vec<Page>) -> &mut Page {
    let is_full = pages.last().is_none_or(|page| {
        let characters: usize = page.passages.iter().map(|p| p.text.chars().count()).sum();
        page.picture.is_some() || characters >= PAGE_CHARACTERS
    });
    if is_full {
        pages.push(Page::default());
    }
    let last = pages.len() - 1;
    &mut pages[last]
}

/// Whose a passage is, and whose words are in it.
fn hands(segment: &StoredSegment) -> impl Iterator<Item = Option<UserId>> {
    [segment.author_id].into_iter().chain(segment.spans.iter().map(|span| span.author_id))
}

/// Who wrote something: members by seat, then who has left, then Ember (None).
fn authors(head: &Head, path: &[StoredSegment]) -> Vec<Option<UserId>> {
    let seated = head.seats.iter().map(|seat| Some(seat.user_id));
    let mut authors: Vec<Option<UserId>> = Vec::new();
    let people = path.iter().flat_map(hands).filter(Option::is_some);
    for author in seated.chain(people).chain([None]) {
        let wrote = path.iter().flat_map(hands).any(|hand| hand == author);
        if wrote && !authors.contains(&author) {
            authors.push(author);
        }
    }
    authors
}

/// How much somebody wrote.
#[derive(Debug, Clone, Copy, Default)]
struct Written {
    letters: usize,
    words: usize,
}

impl Written {
    /// Adds a part of a text. A word is of whoever began it: `in_word` goes from part to part.
    fn count(&mut self, part: &str, in_word: &mut bool) {
        for c in part.chars() {
            let is_letter = !c.is_whitespace();
            self.letters += usize::from(is_letter);
            self.words += usize::from(is_letter && !*in_word);
            *in_word = is_letter;
        }
    }
}

fn credits(
    head: &Head,
    names: &HashMap<UserId, String>,
    path: &[StoredSegment],
    authors: &[Option<UserId>],
) -> Vec<Credit> {
    let mut written: HashMap<Option<UserId>, Written> = HashMap::new();
    for segment in path {
        let mut in_word = false;
        for (hand, part) in parts(segment.author_id, &segment.text, &segment.spans) {
            written.entry(hand).or_default().count(part, &mut in_word);
        }
    }
    let total: usize = written.values().map(|written| written.letters).sum();
    let credit = |author: &Option<UserId>| {
        let Written { letters, words } = written.get(author).copied().unwrap_or_default();
        let seat = author.and_then(|author| head.seat_of(author));
        let name = author.and_then(|id| names.get(&id)).filter(|name| !name.is_empty());
        Credit {
            name: match author {
                None => EMBER.to_owned(),
                Some(_) => name.cloned().unwrap_or_else(|| NAMELESS.to_owned()),
            },
            author: if author.is_some() { Author::Human } else { Author::Narrator },
            ink: seat.map(|seat| seat.ink),
            share: letters as f64 / total.max(1) as f64,
            words,
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

    pub(crate) fn head() -> Head {
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
            former: Vec::new(),
            turn: ANA,
            turn_number: 1,
            round: library::Round::default(),
            pace: library::Pace::default(),
            quiet: false,
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
            spans: Vec::new(),
            mood: Mood::CALM,
            suggestions: Vec::new(),
            created_at: Timestamp(1),
            edited_at: None,
            live: true,
        }
    }

    fn material(path: &[StoredSegment], pictures: HashMap<i64, Picture>) -> Material {
        Material { path: path.to_vec(), pictures, ..Material::default() }
    }

    fn picture(name: &str) -> Picture {
        let (key, alt) = (ObjectKey(name.into()), name.into());
        Picture { key, width: 4, height: 3, alt, made_by: "illustrator".into(), evening: false }
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
        let book = bind(&head(), &names, material(&path, pictures));
        let texts: Vec<_> = book.pages.iter().flat_map(|p| &p.passages).map(|p| &p.text).collect();
        assert_eq!(texts, ["The tide went out.", "It did not come back.", "We waited."]);
        assert_eq!(book.pages.len(), 2);
        assert_eq!(book.pages[0].picture.as_ref().map(|p| p.alt.as_str()), Some("tide"));
        let names: Vec<_> = book.credits.iter().map(|c| (c.name.as_str(), c.words)).collect();
        assert_eq!(names, [("Ana", 6), ("Ember", 5)]);
        assert!((book.credits.iter().map(|c| c.share).sum::<f64>() - 1.0).abs() < 1e-9);
    }

    #[test]
    fn p75_shares_are_counted_by_who_wrote_the_characters() {
        let taken = |seq, parts: &[(Option<UserId>, &str)]| {
            let text: String = parts.iter().map(|(_, part)| *part).collect();
            let spans = parts.iter().map(|(hand, part)| (*hand, part.chars().count()));
            let spans = domain::spans_of(Some(ANA), spans);
            StoredSegment { spans, ..segment(seq, Some(ANA), &text) }
        };
        let ben = Some(UserId(Uuid::from_u128(2)));
        let names =
            HashMap::from([(ANA, "Ana".to_owned()), (UserId(Uuid::from_u128(2)), "Ben".into())]);
        let credits = |path: &[StoredSegment]| {
            let book = bind(&head(), &names, material(path, HashMap::new()));
            let credits = book.credits.into_iter().map(|c| (c.name, c.words, c.share));
            let passages = book.pages.iter().flat_map(|page| &page.passages);
            (credits.collect::<Vec<_>>(), passages.map(|passage| passage.by).collect::<Vec<_>>())
        };
        let credit = |name: &str, words, share| (name.to_owned(), words, share);
        // A word is counted once, for who began it.
        let path = [
            taken(
                3,
                &[(None, "Ask the "), (Some(ANA), "old "), (None, "keeper"), (Some(ANA), "!")],
            ),
            taken(4, &[(Some(ANA), "Sì"), (ben, "ì no.")]),
        ];
        let (said, by) = credits(&path);
        let letters = 12 + 1 + 3 + 2 + 4;
        let share = |of: i32| f64::from(of) / f64::from(letters);
        let want =
            [credit("Ana", 2, share(6)), credit("Ben", 1, share(4)), credit("Ember", 3, share(12))];
        assert_eq!((said, by), (want.to_vec(), vec![0, 0]));
        // Who took a suggestion as it was has written nothing, and took it all the same.
        let (said, by) = credits(&[taken(3, &[(None, "Ask the keeper.")])]);
        let want = [credit("Ana", 0, 0.0), credit("Ember", 3, 1.0)];
        assert_eq!((said, by), (want.to_vec(), vec![0]));
    }

    #[test]
    fn the_newest_cover_on_the_path_is_the_books_and_until_then_the_newest_picture() {
        let path = [3, 5].map(|seq| segment(seq, Some(ANA), "The tide went out."));
        let shown = |segment_seq, name: &str, cover: Option<&str>| Shown {
            segment_seq,
            picture: picture(name),
            cover: cover.map(picture),
        };
        let of = |pictures: &[Shown]| cover(&path, pictures).map(|cover| cover.alt);
        let tide = shown(3, "tide", None);
        assert_eq!(of(&[tide.clone(), shown(5, "salt", None)]).as_deref(), Some("salt"));
        let premise = shown(0, "lamp", Some("the lamp's cover"));
        assert_eq!(of(&[premise.clone(), tide.clone()]).as_deref(), Some("the lamp's cover"));
        let first = shown(3, "tide", Some("the tide's cover"));
        let undone = shown(4, "storm", Some("the storm's cover"));
        let all = [premise, first, undone, shown(5, "salt", None)];
        assert_eq!(of(&all).as_deref(), Some("the tide's cover"));
        assert_eq!(of(&[]), None);
    }

    #[test]
    fn a_page_holds_as_much_in_every_alphabet() {
        for letter in ["a", "я", "話"] {
            let text = letter.repeat(PAGE_CHARACTERS - 1);
            let path = [3, 4, 5].map(|seq| segment(seq, Some(ANA), &text));
            let book = bind(&head(), &HashMap::new(), material(&path, HashMap::new()));
            let pages: Vec<_> = book.pages.iter().map(|page| page.passages.len()).collect();
            assert_eq!(pages, [2, 1], "{letter}");
        }
    }

    #[test]
    fn everybody_who_had_a_hand_in_it_is_named_also_who_has_left() {
        let (ben, cleo) = (UserId(Uuid::from_u128(2)), UserId(Uuid::from_u128(3)));
        let event = |actor| Event {
            story_id: StoryId(Uuid::from_u128(9)),
            seq: 4,
            at: Timestamp(1),
            actor,
            kind: domain::EventKind::Reopened,
        };
        let material = Material {
            path: vec![segment(3, Some(ben), "So was the sea."), segment(4, None, "It was.")],
            pictures: HashMap::new(),
            log: vec![event(Some(cleo)), event(Some(ben)), event(None)],
            ..Material::default()
        };
        assert_eq!(material.people(&head()), [ANA, ben, cleo]);
    }

    #[test]
    fn a_story_without_words_has_no_pages() {
        let book = bind(&head(), &HashMap::new(), Material::default());
        assert_eq!((book.pages.len(), book.credits.len()), (0, 0));
    }
}
