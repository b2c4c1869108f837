//! What a segment shows: read from its words, after the scenes before it.

use domain::{Author, StoryId, Tier, UserId, tail};
use illustrator::{CastMember, Kind, SceneInput, SceneSpec, extract};
use library::{Head, StoredSegment, WordsRead, load, segments};
use store::Reader;

use crate::{PREMISE, tables};

/// Segments read back to learn who is who.
const MEMORY: usize = 60;
/// Pictures looked back for the last scene on the path.
const SCENES: i64 = 30;
/// Characters of earlier text that the illustrator reads.
const EARLIER_MAX: usize = 4_000;

/// A segment with what its picture depends on.
pub(crate) struct Page {
    head: Head,
    path: Vec<StoredSegment>,
    previous: Option<SceneSpec>,
}

impl Page {
    /// Reads what a picture of this segment, or of the [`PREMISE`], depends on. None: the segment
    /// is not on the path.
    pub(crate) fn of(
        r: &mut Reader,
        story: StoryId,
        seq: i64,
    ) -> Result<Option<Self>, library::Error> {
        let Some(head) = load(r, story)? else { return Ok(None) };
        let path = segments(r, story, Some(seq + 1), MEMORY)?;
        if path.last().map_or(PREMISE, |segment| segment.seq) != seq {
            return Ok(None);
        }
        let scenes = tables::scenes_before(r, story, seq, SCENES)?;
        let on_path = |at: &i64| path.iter().any(|segment| segment.seq == *at);
        let previous = scenes.into_iter().find(|(at, _)| on_path(at));
        let previous = previous.and_then(|(_, scene)| serde_json::from_str(&scene).ok());
        Ok(Some(Page { head, path, previous }))
    }

    /// What was read, to be asked whether it still stands.
    pub(crate) fn words(&self) -> WordsRead {
        WordsRead::of(&self.head, &self.path)
    }

    /// Whom it is for.
    pub(crate) fn audience(&self) -> Tier {
        self.head.audience
    }

    /// The scene. Ember's passage is drawn together with the turn it answers.
    pub(crate) fn scene(&self) -> SceneSpec {
        let answers = self.path.last().is_some_and(|s| s.author == Author::Narrator);
        let shown = self.path.len().saturating_sub(if answers { 2 } else { 1 });
        let (before, now) = self.path.split_at(shown);
        let passage = match now {
            [] => self.head.premise.clone(),
            now => joined(now),
        };
        let earlier = format!("{}\n{}", self.head.premise, joined(before));
        let cast = self.cast();
        extract(&SceneInput {
            passage: &passage,
            earlier: tail(&earlier, EARLIER_MAX),
            previous: self.previous.as_ref(),
            cast: &cast,
            mood: mood(ember::mood(&passage)),
            seed: self.head.id.0.as_u128() as u64 ^ now.last().map_or(0, |s| s.seq as u64),
            stranger: stranger(self.head.audience),
            cast_is_whole: true,
        })
    }

    /// Everybody with a name, with the same id on every page. Ember is the judge of what is a name,
    /// in its own passages too, so they are read as if somebody had written them. Figures without a
    /// name the illustrator finds by what they are.
    fn cast(&self) -> Vec<CastMember> {
        let author = ember::Author::Person { id: 0 };
        let passages = self.path.iter();
        let passages: Vec<_> = passages.map(|s| ember::Passage { author, text: &s.text }).collect();
        let mut story = ember::Story::new(ember::Tier::Kids, &self.head.premise, &passages);
        story.hero = self.head.hero.as_deref();
        let figures = ember::plan(&story).cast.into_iter();
        let named = |name: &str| name.split(' ').all(|part| !part.starts_with(char::is_lowercase));
        figures
            .filter(|figure| named(&figure.name))
            .map(|figure| CastMember {
                id: format!("{}:{}", self.head.id, figure.name.to_lowercase()),
                descriptions: figure.kind.map(|kind| format!("a {kind}")).unwrap_or_default(),
                name: figure.name,
                ..CastMember::default()
            })
            .collect()
    }
}

/// Whom a story for this audience means by somebody of whom nothing is said.
pub fn stranger(audience: Tier) -> Kind {
    match audience {
        Tier::Kids => Kind::Child,
        Tier::Teens => Kind::Teen,
        Tier::Adults => Kind::Adult,
    }
}

/// A path as Ember reads it.
pub fn passages(path: &[StoredSegment]) -> Vec<ember::Passage<'_>> {
    let author = |segment: &StoredSegment| match (segment.author, segment.author_id) {
        (Author::Narrator, _) => ember::Author::Ember,
        (Author::Human, id) => {
            ember::Author::Person { id: id.map_or(0, |UserId(id)| id.as_u128()) }
        }
    };
    path.iter().map(|s| ember::Passage { author: author(s), text: &s.text }).collect()
}

/// The mood Ember reads in a text, as the illustrator calls it. None: calm or hardly there.
fn mood(tone: ember::Tone) -> Option<illustrator::Mood> {
    use illustrator::Mood;
    let mood = match tone.mood {
        ember::Mood::Calm => return None,
        ember::Mood::Joyful | ember::Mood::Funny => Mood::Joyful,
        ember::Mood::Mysterious | ember::Mood::Tense => Mood::Mysterious,
        ember::Mood::Scary => Mood::Scary,
        ember::Mood::Sad => Mood::Sad,
        ember::Mood::Adventurous => Mood::Epic,
        ember::Mood::Magical => Mood::Magical,
    };
    (tone.intensity > 0.4).then_some(mood)
}

fn joined(segments: &[StoredSegment]) -> String {
    segments.iter().map(|segment| segment.text.as_str()).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use clock::Clock;
    use domain::{
        Intent, Mode, Mood, MoodName, NarratorMode, SegmentId, StoryId, Timestamp, UserId,
    };

    use super::*;

    /// What a picture of the last of these texts shows; every second one is Ember's.
    fn scene(audience: Tier, premise: &str, texts: &[&str]) -> SceneSpec {
        let clock = Clock::manual(0, 7);
        let (owner, now) = (UserId(clock.new_id()), Timestamp(0));
        let mood = Mood { name: MoodName::Calm, intensity: 0.3 };
        let head = Head {
            id: StoryId(clock.new_id()),
            owner,
            title: "A story".into(),
            premise: premise.into(),
            audience,
            mode: Mode::Solo,
            narrator: NarratorMode::EachTurn,
            hero: None,
            finished: false,
            trashed: false,
            seq: 9,
            tip: None,
            redo: Vec::new(),
            seats: Vec::new(),
            former: Vec::new(),
            turn: owner,
            turn_number: 1,
            round: library::Round::default(),
            pace: library::Pace::default(),
            quiet: false,
            mood,
            created_at: now,
            updated_at: now,
        };
        let path = (1i64..).zip(texts).map(|(seq, text)| StoredSegment {
            seq,
            id: SegmentId(clock.new_id()),
            parent: None,
            author_id: (seq % 2 == 1).then_some(owner),
            author: if seq % 2 == 1 { Author::Human } else { Author::Narrator },
            client_turn_id: None,
            job_id: None,
            intent: Intent::Write,
            text: (*text).into(),
            raw: None,
            spans: Vec::new(),
            mood,
            suggestions: Vec::new(),
            created_at: now,
            edited_at: None,
            live: true,
        });
        Page { head, path: path.collect(), previous: None }.scene()
    }

    fn drawn(scene: &SceneSpec) -> Vec<(&str, Kind)> {
        scene.cast.iter().map(|actor| (actor.name.as_str(), actor.look.kind)).collect()
    }

    #[test]
    fn words_that_begin_embers_sentences_are_nobody() {
        let told = "Salt crusted the window. Whoever lit the lamp had gone. Dust settled.";
        let scene = scene(Tier::Teens, "Noor keeps a light.", &["Noor opened the door.", told]);
        assert_eq!(drawn(&scene), [("Noor", Kind::Teen)]);
    }

    #[test]
    fn a_sentence_that_begins_with_the_draws_no_figure_of_that_article() {
        let premise = "A mouse and an old man live by the sea.";
        let scene =
            scene(Tier::Kids, premise, &["Mia sang.", "The wind turned. The song went on."]);
        assert_eq!(drawn(&scene), [("Mia", Kind::Child)]);
    }

    #[test]
    fn the_letters_of_the_drowned_are_no_birthday() {
        let turn = "Maren read the love letters of the drowned.";
        let scene = scene(Tier::Adults, "Maren rows to the lighthouse.", &[turn]);
        assert_eq!(scene.mood, illustrator::Mood::Sad);
        assert_eq!(drawn(&scene), [("Maren", Kind::Adult)]);
    }
}
