//! The story as Ember sees it before telling: read anew from the passages every time.

use crate::act::OTHER;
use crate::cast::{Text, cast, first_person};
use crate::detail::{Detail, Role, stem_hash};
use crate::lexicon::{Class, LEXICON};
use crate::memory::{Memory, memories};
use crate::names::{Names, shouted};
use crate::phrases::phrases;
use crate::plan::Member;
use crate::setting::SettingVotes;
use crate::story::{Story, Tier};
use crate::text::{Hashes, WordHash, sentences, stem, tokens};
use crate::turn::{Turn, read};
use std::borrow::Cow;

/// Everything Ember knows when it begins a passage.
pub(crate) struct World<'a> {
    /// The story itself.
    pub story: Story<'a>,
    /// The figures, those seen last first.
    pub cast: Vec<Member>,
    /// The newest turn.
    pub turn: Turn,
    /// What a person wishes for, the strongest first.
    pub wished: Vec<Detail>,
    /// The newest turn's words.
    pub newest: Cow<'a, str>,
    /// Where the story is: "the library".
    pub place: Option<String>,
    /// The broad setting.
    pub setting: &'static str,
    /// May a line speak of phones?
    pub modern: bool,
    /// Is it dark?
    pub night: bool,
    /// Do people write as "I"?
    pub first_person: bool,
    /// What may come back.
    pub memories: Vec<Memory>,
    /// How many passages Ember has told.
    pub told: usize,
    /// How many texts people have written, the premise included.
    pub texts: usize,
    /// Stems people have used, hashed, the newest turn left out.
    pub seen: Hashes,
    /// Runs of five words anywhere in the story, hashed.
    pub fives: Hashes,
    /// Runs of three words in Ember's passages, hashed.
    pub threes: Hashes,
    /// Ember's newest passage, hashed word by word.
    pub last_told: Vec<u64>,
}

/// Of one text no more than this is read for names and things; the newest part counts.
const MAX_TEXT: usize = 4000;
/// Of the newest turn no more than this is answered; a pasted chapter is answered at its end.
const MAX_TURN: usize = 700;

impl<'a> World<'a> {
    /// Reads a story.
    pub(crate) fn of(story: &Story<'a>) -> World<'a> {
        let raw: Vec<_> = story.human_texts().collect();
        let clean: Vec<Cow<'a, str>> =
            raw.iter().map(|(_, _, text)| readable(tail(text, MAX_TEXT))).collect();
        let texts: Vec<Text<'_>> = raw
            .iter()
            .zip(&clean)
            .map(|((index, author, _), text)| Text {
                index: *index,
                author: *author,
                tokens: tokens(text),
            })
            .collect();
        let mut names = Names::default();
        texts.iter().for_each(|text| names.hear(&text.tokens));
        story.hero.iter().for_each(|hero| names.given(hero));
        let mut setting = SettingVotes::default();
        let mut seen = Hashes::default();
        for (number, text) in texts.iter().enumerate() {
            names.read(number, &text.tokens);
            let weight = if number == 0 { 2.0 } else { 0.5 + number as f32 / texts.len() as f32 };
            setting.read(&text.tokens, weight);
            if number + 1 < texts.len() {
                seen.extend(text.tokens.iter().map(|token| stem_hash(token.base())));
            }
        }
        names.settle();
        let newest = clean.last().cloned().unwrap_or_default();
        let newest = shorten(newest);
        let mut turn = answerable(&newest, &names, &seen);
        if story.tier != Tier::Kids {
            turn.details.iter_mut().for_each(without_manners);
        }
        let wished = story.wish.map(|wish| wished(wish, &names)).unwrap_or_default();
        let place = place(&names, &texts);
        let cast = cast(story, &names, &texts);
        let memories = memories(&names, &texts);
        let told: Vec<&str> = story.ember_texts().map(|(_, text)| text).collect();
        let grams = Grams::of(story, &told);
        World {
            story: *story,
            cast,
            turn,
            wished,
            place,
            setting: setting.leading(),
            modern: setting.modern(),
            night: setting.night(),
            first_person: told_as_i(&texts),
            memories,
            told: told.len(),
            texts: texts.len(),
            last_told: told.last().map(|text| WordHash::words(text)).unwrap_or_default(),
            seen,
            fives: grams.fives,
            threes: grams.threes,
            newest,
        }
    }

    /// The strongest new detail.
    pub(crate) fn detail(&self) -> Option<&Detail> {
        self.turn.details.first()
    }

    /// What happened in the newest turn.
    pub(crate) fn act(&self) -> Option<&'static str> {
        self.turn.deed.as_ref().map(|deed| deed.act).filter(|act| *act != OTHER)
    }
}

/// Do people tell as "I"? One shouted "my" among many turns is no sign of it.
fn told_as_i(texts: &[Text<'_>]) -> bool {
    let count = texts.iter().filter(|text| first_person(&text.tokens)).count();
    count * 3 >= texts.len().max(1)
}

/// Beasts that are characters only for children.
const SMALL_FRY: &[&str] = &[
    "fish",
    "carp",
    "trout",
    "salmon",
    "eel",
    "herring",
    "sardine",
    "cod",
    "pike",
    "squid",
    "crab",
    "lobster",
    "bee",
    "wasp",
    "ant",
    "fly",
    "mosquito",
    "flea",
    "moth",
    "worm",
    "snail",
    "slug",
    "insect",
    "bug",
    "beetle",
    "cricket",
    "butterfly",
    "caterpillar",
    "jellyfish",
    "starfish",
    "chicken",
    "hen",
    "turkey",
    "lamb",
    "firefly",
    "dragonfly",
    "tadpole",
];

/// For grown readers a trout is a thing, and does not take part.
fn without_manners(detail: &mut Detail) {
    if detail.class == Class::Animal && !detail.name && small_fry(&detail.head) {
        detail.class = Class::Thing;
    }
}

/// Is it one of those beasts?
pub(crate) fn small_fry(head: &str) -> bool {
    SMALL_FRY.contains(&&*stem(head))
}

/// Is the figure such a beast, and not a character in this story?
pub(crate) fn mere_beast(story: &Story<'_>, member: &Member) -> bool {
    let kind = member.kind.as_deref().unwrap_or_default();
    story.tier != Tier::Kids && member.name.starts_with("the ") && small_fry(kind)
}

struct Grams {
    fives: Hashes,
    threes: Hashes,
}

impl Grams {
    fn of(story: &Story<'_>, told: &[&str]) -> Grams {
        let mut grams = Grams { fives: Hashes::default(), threes: Hashes::default() };
        let all = story.passages.iter().map(|passage| passage.text);
        for text in std::iter::once(story.premise).chain(all) {
            grams.fives.extend(WordHash::grams(&WordHash::words(tail(text, MAX_TEXT)), 5));
        }
        for text in told {
            grams.threes.extend(WordHash::grams(&WordHash::words(text), 3));
        }
        grams
    }
}

/// The end of a text, from a whole character on.
fn tail(text: &str, bytes: usize) -> &str {
    let from = text.len().saturating_sub(bytes);
    let from = (from..text.len()).find(|&i| text.is_char_boundary(i)).unwrap_or(0);
    &text[from..]
}

/// A text in which capitals tell something again.
fn readable(text: &str) -> Cow<'_, str> {
    if shouted(&tokens(text)) { Cow::Owned(text.to_lowercase()) } else { Cow::Borrowed(text) }
}

/// The last sentences of a long turn.
fn shorten(text: Cow<'_, str>) -> Cow<'_, str> {
    if text.len() <= MAX_TURN {
        return text;
    }
    let end = tail(&text, MAX_TURN);
    let whole: Vec<&str> = sentences(end).into_iter().skip(1).collect();
    Cow::Owned(if whole.is_empty() { end.to_string() } else { whole.join(" ") })
}

/// What a wish names. A wish is about what is not there yet, so nothing in it is absent or old.
fn wished(wish: &str, names: &Names) -> Vec<Detail> {
    let wish = readable(tail(wish, MAX_TURN));
    let mut details = read(&tokens(&wish), names, &Hashes::default()).details;
    if details.is_empty() {
        details.extend(emoji(&wish));
    }
    details.iter_mut().for_each(|detail| detail.absent = false);
    details
}

/// The newest turn as far as Ember understands it.
fn answerable(text: &str, names: &Names, seen: &Hashes) -> Turn {
    let words = tokens(text);
    let known = words.iter().filter(|token| {
        LEXICON.function(&token.lower)
            || LEXICON.class(token.base()).is_some()
            || LEXICON.verb(&token.lower).is_some()
            || names.get(token.base()).is_some()
    });
    // A tongue Ember does not read gets an answer, but no guess at its nouns.
    let foreign = words.len() >= 3 && known.count() * 3 < words.len();
    if foreign {
        return Turn { details: emoji(text).into_iter().collect(), ..Turn::default() };
    }
    let mut turn = read(&words, names, seen);
    if turn.details.is_empty() && turn.adjective.is_none() {
        turn.details.extend(emoji(text));
    }
    turn
}

/// Pictures people type instead of words.
const EMOJI: &[(char, &str, Class)] = &[
    ('🐉', "dragon", Class::Animal),
    ('🐲', "dragon", Class::Animal),
    ('🔥', "fire", Class::Light),
    ('🌙', "moon", Class::Light),
    ('⭐', "star", Class::Light),
    ('🌟', "star", Class::Light),
    ('🦄', "unicorn", Class::Animal),
    ('🐱', "cat", Class::Animal),
    ('🐶', "dog", Class::Animal),
    ('🦊', "fox", Class::Animal),
    ('🐻', "bear", Class::Animal),
    ('🐰', "rabbit", Class::Animal),
    ('🌈', "rainbow", Class::Light),
    ('🌊', "wave", Class::Water),
    ('🏰', "castle", Class::Place),
    ('🚀', "rocket", Class::Vehicle),
    ('👻', "ghost", Class::Person),
    ('🎂', "cake", Class::Food),
    ('🍕', "pizza", Class::Food),
    ('🔑', "key", Class::Thing),
    ('🚪', "door", Class::Opening),
    ('🎁', "present", Class::Container),
    ('💎', "diamond", Class::Treasure),
    ('👑', "crown", Class::Treasure),
    ('⚡', "lightning", Class::Light),
    ('❄', "snow", Class::Weather),
    ('🌧', "rain", Class::Weather),
    ('🤖', "robot", Class::Person),
    ('🦖', "dinosaur", Class::Animal),
    ('🕷', "spider", Class::Animal),
    ('🌳', "tree", Class::Plant),
    ('🌹', "rose", Class::Plant),
    ('🎈', "balloon", Class::Toy),
    ('🍪', "cookie", Class::Food),
    ('⚔', "sword", Class::Thing),
    ('🗝', "key", Class::Thing),
    ('🐙', "octopus", Class::Animal),
    ('🦋', "butterfly", Class::Animal),
    ('🐸', "frog", Class::Animal),
];

fn emoji(text: &str) -> Option<Detail> {
    let (_, noun, class) = EMOJI.iter().find(|(sign, _, _)| text.contains(*sign))?;
    Some(Detail {
        shown: format!("the {noun}"),
        bare: (*noun).to_string(),
        head: (*noun).to_string(),
        class: *class,
        plural: false,
        absent: false,
        name: false,
        role: Role::Subject,
        fresh: true,
        link: String::new(),
        span: (0, 0),
    })
}

/// The newest place people said the story is in.
fn place(names: &Names, texts: &[Text<'_>]) -> Option<String> {
    const INTO: &[&str] = &[
        "in", "at", "into", "inside", "to", "through", "on", "from", "toward", "towards",
        "entered", "reached", "under", "outside", "near",
    ];
    texts.iter().rev().take(12).chain(texts.first()).find_map(|text| {
        let found = phrases(&text.tokens, |word| names.person(word));
        found.into_iter().rev().find_map(|phrase| {
            let before = phrase.span.0.checked_sub(1).map_or("", |i| &*text.tokens[i].lower);
            let here = phrase.class == Class::Place
                && INTO.contains(&before)
                && !text.tokens[phrase.span.1].quoted;
            let adjective = phrase.adjective.map(|word| format!("{word} ")).unwrap_or_default();
            here.then(|| format!("the {adjective}{}", phrase.noun))
        })
    })
}
