//! A guest that weighs lines: what it may choose, and what stays whatever it chooses.

#[path = "support/measure.rs"]
#[expect(dead_code, reason = "the thresholds need more of it")]
mod measure;

use ember::{Author, Guest, Nobody, Passage, Story, Telling, Tier, tell};
use measure::{Figures, measure as weigh, names_of_threads, play, play_with, scripts};

const TEENS: &str = include_str!("../../../bench/ember/teens.txt");
const ADULTS: &str = include_str!("../../../bench/ember/adults.txt");
const KIDS: &str = include_str!("../../../bench/ember/kids.txt");
const THREADS: &str =
    concat!(include_str!("../data/teens/threads.txt"), include_str!("../data/adults/threads.txt"));

/// Prefers long lines, or short ones, and remembers what it was shown.
#[derive(Default)]
struct Ruler {
    short: bool,
    stood: Vec<String>,
    weighed: Vec<String>,
}

impl Guest for Ruler {
    fn offer(&mut self, _prompt: &str, _n: usize) -> Vec<String> {
        Vec::new()
    }

    fn score(&mut self, _context: &str, _sentence: &str) -> f32 {
        0.0
    }

    fn weighs(&self) -> bool {
        true
    }

    fn stands(&mut self, sentences: &[&str]) {
        let first = self.stood.is_empty();
        assert!(!first || self.weighed.is_empty(), "the answer stands before all is weighed");
        assert!(self.stood.iter().eq(sentences.iter().take(self.stood.len())), "it stays");
        self.stood = sentences.iter().map(|sentence| (*sentence).to_string()).collect();
    }

    fn weigh(&mut self, told: &str, lines: &[&str]) -> Option<Vec<f32>> {
        assert!(lines.len() > 1 && told.starts_with(&self.stood.join(" ")), "{told}");
        assert!(!self.stood.is_empty());
        self.weighed.extend(lines.iter().map(|line| (*line).to_string()));
        let sign = if self.short { -1.0 } else { 1.0 };
        Some(lines.iter().map(|line| sign * line.len() as f32).collect())
    }
}

fn told_by(short: bool, story: &Story<'_>) -> (Telling, Ruler) {
    let mut ruler = Ruler { short, ..Ruler::default() };
    let telling = tell(story, &mut ruler);
    assert!(telling.sentences.starts_with(&ruler.stood), "what stands is told");
    (telling, ruler)
}

#[test]
fn whatever_is_chosen_the_passage_stays_sound_and_answers_as_well() {
    let names = names_of_threads(&[THREADS]);
    for (tier, text) in [(Tier::Teens, TEENS), (Tier::Adults, ADULTS)] {
        for short in [false, true] {
            let (mut figures, mut alone) = (Figures::default(), Figures::default());
            for (number, script) in scripts(text).into_iter().enumerate() {
                let tell = |story: &Story<'_>| told_by(short, story).0;
                weigh(&play_with(script, tier, 1 + number as u64, tell), &names, &mut figures);
            }
            for (number, script) in scripts(text).into_iter().enumerate() {
                weigh(&play(script, tier, 1 + number as u64), &names, &mut alone);
            }
            assert_eq!(figures.names_kept, figures.passages, "{:?}", figures.strangers);
            assert!(figures.repeats.is_empty(), "{:?}", figures.repeats);
            assert!(figures.acted_for.is_empty(), "{:?}", figures.acted_for);
            assert_eq!(figures.dangling, 0);
            // The beginning, which answers the turn, is not weighed.
            let [judged, ruled] = [figures.taken_up, alone.taken_up];
            assert!(judged + 2 >= ruled, "{judged} of {ruled}");
        }
    }
}

#[test]
fn only_older_readers_lines_are_weighed_and_the_guest_is_heard() {
    let play_all = |tier, text: &str| {
        let (mut differ, mut weighed) = (0, 0);
        for script in scripts(text) {
            play_with(script, tier, 1, |story| {
                let (telling, ruler) = told_by(false, story);
                weighed += ruler.weighed.len();
                differ += usize::from(telling != tell(story, &mut Nobody));
                telling
            });
        }
        (weighed, differ)
    };
    assert_eq!(play_all(Tier::Kids, KIDS), (0, 0));
    let (weighed, differ) = play_all(Tier::Teens, TEENS);
    assert!(weighed > 200 && differ > 40, "{weighed}, {differ}");
}

const PASSAGES: [Passage<'static>; 5] = [
    Passage { author: Author::Person { id: 1 }, text: "Dani got off at the last stop." },
    Passage { author: Author::Ember, text: "The last stop had one clean surface." },
    Passage { author: Author::Person { id: 1 }, text: "Reza was waiting there." },
    Passage { author: Author::Ember, text: "A siren went by." },
    Passage { author: Author::Person { id: 1 }, text: "Dani found a photo." },
];

#[test]
fn another_take_repeats_nothing_that_may_have_been_chosen_before() {
    for seed in 0..12 {
        let story = Story { seed, ..Story::new(Tier::Teens, "", &PASSAGES) };
        let (first, ruler) = told_by(false, &story);
        for retry in 1..4 {
            let (again, other) = told_by(false, &Story { retry, ..story });
            assert!(other.weighed.is_empty(), "another take comes at once");
            let chosen = |s: &&String| ruler.weighed.iter().any(|line| line.contains(s.as_str()));
            for sentence in first.sentences.iter().filter(chosen) {
                assert!(!again.sentences.contains(sentence), "{sentence}");
            }
        }
    }
}

/// A guest with an opinion that is of no use, or none.
#[test]
fn where_the_guest_has_no_opinion_the_rules_decide() {
    struct Silent(Option<Vec<f32>>);
    impl Guest for Silent {
        fn offer(&mut self, _prompt: &str, _n: usize) -> Vec<String> {
            Vec::new()
        }

        fn score(&mut self, _context: &str, _sentence: &str) -> f32 {
            0.0
        }

        fn weigh(&mut self, _told: &str, _lines: &[&str]) -> Option<Vec<f32>> {
            self.0.clone()
        }
    }
    for seed in 0..12 {
        let story = Story { seed, ..Story::new(Tier::Adults, "", &PASSAGES) };
        let alone = tell(&story, &mut Nobody);
        for opinion in [None, Some(Vec::new()), Some(vec![-3.0; 8]), Some(vec![f32::NAN; 2])] {
            assert_eq!(tell(&story, &mut Silent(opinion)), alone);
        }
    }
}
