//! What Ember is given: a story as its people and Ember wrote it, oldest first.

/// Whom the story is for. It decides the words, the length and how dark it may get.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Tier {
    /// Up to twelve: two or three short sentences and a small question.
    Kids,
    /// Thirteen to seventeen: three to five sentences, wry and sharp.
    Teens,
    /// Grown: three to six sentences of restrained prose.
    Adults,
}

impl Tier {
    /// All tiers, youngest first.
    pub const ALL: [Tier; 3] = [Tier::Kids, Tier::Teens, Tier::Adults];

    /// The tier's name in lower case, as data files spell it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Tier::Kids => "kids",
            Tier::Teens => "teens",
            Tier::Adults => "adults",
        }
    }
}

/// Who wrote a passage.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Author {
    /// A person. Any number that stays the same for one person in one story.
    Person {
        /// The person's number, for example the bits of a UUID.
        id: u128,
    },
    /// Ember itself.
    Ember,
}

/// One passage of the current path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Passage<'a> {
    /// Who wrote it.
    pub author: Author,
    /// Its words as they stand in the story.
    pub text: &'a str,
}

/// The whole current path of a story. What was undone is not in it, so Ember cannot remember it.
#[derive(Debug, Clone, Copy)]
pub struct Story<'a> {
    /// Whom it is for.
    pub tier: Tier,
    /// What it starts from. May be empty; may be repeated as the first passage.
    pub premise: &'a str,
    /// The name of the person's own character, when one was given.
    pub hero: Option<&'a str>,
    /// All passages, oldest first.
    pub passages: &'a [Passage<'a>],
    /// Any number that belongs to this story: it picks the plot lines and the words. Must not
    /// change while the story lives, or a plot line in progress would change its figures.
    pub seed: u64,
    /// What a person wishes to happen in the next passage. It is no text of the story.
    pub wish: Option<&'a str>,
    /// 0 for the first take of the next passage, 1 for another take, and so on.
    pub retry: u32,
}

impl<'a> Story<'a> {
    /// A story with no hero given, seed 0, first take.
    #[must_use]
    pub fn new(tier: Tier, premise: &'a str, passages: &'a [Passage<'a>]) -> Self {
        Story { tier, premise, hero: None, passages, seed: 0, wish: None, retry: 0 }
    }

    /// The texts people wrote, with the index of their passage; the premise comes first and has none.
    pub(crate) fn human_texts(&self) -> impl Iterator<Item = (Option<usize>, Author, &'a str)> {
        let first = self.passages.iter().find(|passage| passage.author != Author::Ember);
        let author = first.map_or(Author::Person { id: 0 }, |passage| passage.author);
        let repeated = first.is_some_and(|passage| passage.text.trim() == self.premise.trim());
        let premise = (!repeated).then_some((None, author, self.premise));
        let passages = self.passages.iter().enumerate();
        premise.into_iter().chain(passages.filter_map(|(index, passage)| {
            (passage.author != Author::Ember).then_some((Some(index), passage.author, passage.text))
        }))
    }

    /// The texts Ember wrote, with the index of their passage.
    pub(crate) fn ember_texts(&self) -> impl Iterator<Item = (usize, &'a str)> {
        let passages = self.passages.iter().enumerate();
        passages.filter(|(_, p)| p.author == Author::Ember).map(|(index, p)| (index, p.text))
    }
}
