//! Plays scripted people against Ember and measures what comes back.
//!
//! A script (`bench/ember/*.txt`) holds stories: `= title`, `hero: Name` where a person's figure is
//! given, `P premise`, then one `H turn` a line. What a turn brings in stands in braces: Ember should
//! take it up within two sentences.

use std::collections::{HashMap, HashSet};
use std::time::{Duration, Instant};

use ember::{Author, Nobody, Passage, Story, Telling, Tier, suggest, tell, title};

/// The stories shown in `docs/samples`, three a tier.
pub(crate) const SAMPLES: [[&str; 3]; 3] = [
    ["The Cloud Ship", "The Shy Monster", "Bread Mountain"],
    ["The Last Bus", "Salt", "Player Two"],
    ["The Executor", "Low Season", "Second Violin"],
];

/// One scripted story.
pub(crate) struct Script {
    /// Its heading.
    pub(crate) title: String,
    /// The person's own figure, if given.
    pub(crate) hero: Option<String>,
    /// What it starts from.
    pub(crate) premise: String,
    /// The turns, with the new thing of each.
    pub(crate) turns: Vec<(String, Vec<String>)>,
}

/// A played story.
pub(crate) struct Played {
    /// The script.
    pub(crate) script: Script,
    /// Ember's passages.
    pub(crate) told: Vec<Telling>,
    /// Three suggestions a turn.
    pub(crate) steps: Vec<Vec<String>>,
    /// How long each passage took.
    pub(crate) times: Vec<Duration>,
    /// The title Ember gave.
    pub(crate) named: String,
}

/// What was measured over many stories.
#[derive(Default)]
pub(crate) struct Figures {
    /// Passages.
    pub(crate) passages: usize,
    /// Passages in which every name belongs to the story.
    pub(crate) names_kept: usize,
    /// Turns with a marked new thing, and those taken up within two sentences.
    pub(crate) marked: usize,
    /// Turns taken up.
    pub(crate) taken_up: usize,
    /// Runs of five words told that stand earlier in the story.
    pub(crate) repeats: Vec<String>,
    /// Passages whose last sentence does not end.
    pub(crate) dangling: usize,
    /// Passages in which a person's own figure is made to act.
    pub(crate) acted_for: Vec<String>,
    /// Sentences, words and syllables told.
    pub(crate) sentences: usize,
    words: usize,
    syllables: usize,
    /// Time of each passage.
    pub(crate) times: Vec<Duration>,
    /// Turns that were not taken up.
    pub(crate) missed: Vec<String>,
    /// Unknown names.
    pub(crate) strangers: Vec<String>,
}

impl Figures {
    /// A share in percent.
    pub(crate) fn percent(part: usize, whole: usize) -> f32 {
        if whole == 0 { 100.0 } else { 100.0 * part as f32 / whole as f32 }
    }

    /// Flesch-Kincaid grade of all that was told.
    pub(crate) fn grade(&self) -> f32 {
        let words = self.words.max(1) as f32;
        0.39 * words / self.sentences.max(1) as f32 + 11.8 * self.syllables as f32 / words - 15.59
    }

    /// Nineteen of twenty passages took no longer.
    pub(crate) fn p95(&self) -> Duration {
        let mut times = self.times.clone();
        times.sort();
        times.get(times.len() * 95 / 100).copied().unwrap_or_default()
    }
}

/// Reads the scripts of a file.
pub(crate) fn scripts(text: &str) -> Vec<Script> {
    let mut found: Vec<Script> = Vec::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        if let Some(title) = line.strip_prefix("= ") {
            let (title, hero, premise, turns) = (title.into(), None, String::new(), Vec::new());
            found.push(Script { title, hero, premise, turns });
        }
        let Some(script) = found.last_mut() else { continue };
        if let Some(hero) = line.strip_prefix("hero: ") {
            script.hero = Some(hero.to_string());
        } else if let Some(premise) = line.strip_prefix("P ") {
            script.premise = premise.to_string();
        } else if let Some(turn) = line.strip_prefix("H ") {
            let marked = turn.split('{').skip(1).filter_map(|part| part.split('}').next());
            let marked = marked.map(str::to_lowercase).collect();
            script.turns.push((turn.replace(['{', '}'], ""), marked));
        }
    }
    found
}

/// Plays one script to its end.
pub(crate) fn play(script: Script, tier: Tier, seed: u64) -> Played {
    play_with(script, tier, seed, |story| tell(story, &mut Nobody))
}

/// Plays one script to its end with a teller.
pub(crate) fn play_with(
    script: Script,
    tier: Tier,
    seed: u64,
    mut tell: impl FnMut(&Story<'_>) -> Telling,
) -> Played {
    let person = Author::Person { id: 1 };
    let mut texts: Vec<(Author, String)> = vec![(person, script.premise.clone())];
    let (mut told, mut steps, mut times) = (Vec::new(), Vec::new(), Vec::new());
    let mut named = String::new();
    for (turn, _) in &script.turns {
        texts.push((person, turn.clone()));
        let passages: Vec<Passage<'_>> =
            texts.iter().map(|(author, text)| Passage { author: *author, text }).collect();
        let hero = script.hero.as_deref();
        let story = Story { hero, seed, ..Story::new(tier, &script.premise, &passages) };
        let begun = Instant::now();
        let telling = tell(&story);
        times.push(begun.elapsed());
        if named.is_empty() {
            named = title(&story);
        }
        let text = telling.text();
        texts.push((Author::Ember, text));
        let passages: Vec<Passage<'_>> =
            texts.iter().map(|(author, text)| Passage { author: *author, text }).collect();
        let story = Story { hero, seed, ..Story::new(tier, &script.premise, &passages) };
        steps.push(suggest(&story).into_iter().map(|step| step.text).collect());
        told.push(telling);
    }
    Played { script, told, steps, times, named }
}

/// Three whole stories of a tier, as `docs/samples` shows them.
pub(crate) fn sample_page(tier: Tier, scripted: &str, chosen: [&str; 3]) -> String {
    let mut page = format!(
        "# Three stories for {}\n\nWhole and unedited: the lines in italics and after `>` are scripted, the rest is Ember, told by the\nphrase engine alone. The last line of each turn holds the three steps Ember offers.\n\
         Written by `cargo run -p ember --example evaluate -- --samples`.\n",
        tier.name(),
    );
    for (number, script) in scripts(scripted).into_iter().enumerate() {
        if !chosen.contains(&script.title.as_str()) {
            continue;
        }
        let played = play(script, tier, 1 + number as u64);
        page.push_str(&told_page(&played));
    }
    page
}

/// A played story as Markdown.
pub(crate) fn told_page(played: &Played) -> String {
    let mut page = format!("\n## {}\n\n*{}*\n", played.named, played.script.premise);
    for (((turn, _), telling), steps) in
        played.script.turns.iter().zip(&played.told).zip(&played.steps)
    {
        page.push_str(&format!("\n> {turn}\n\n{}\n\n`{}`\n", telling.text(), steps.join(" | ")));
    }
    page
}

/// Measures a played story.
pub(crate) fn measure(played: &Played, names: &HashSet<String>, figures: &mut Figures) {
    let script = &played.script;
    let mut known: HashSet<String> = names.clone();
    known.extend(words(&script.premise));
    let mut fives: HashMap<String, ()> =
        fives(&script.premise).into_iter().map(|five| (five, ())).collect();
    for ((turn, marked), telling) in script.turns.iter().zip(&played.told) {
        known.extend(words(turn));
        fives.extend(self::fives(turn).into_iter().map(|five| (five, ())));
        let text = telling.text();
        figures.passages += 1;
        let strangers = strangers(&text, &known);
        figures.names_kept += usize::from(strangers.is_empty());
        figures.strangers.extend(strangers);
        if !marked.is_empty() {
            figures.marked += 1;
            let near = telling
                .sentences
                .iter()
                .chain(&telling.question)
                .take(2)
                .cloned()
                .collect::<Vec<_>>()
                .join(" ");
            let near: Vec<String> = words(&near).iter().map(|word| stem(word)).collect();
            let taken =
                marked.iter().any(|mark| words(mark).iter().any(|word| near.contains(&stem(word))));
            figures.taken_up += usize::from(taken);
            if !taken {
                figures.missed.push(format!("{turn}  >>  {text}"));
            }
        }
        for five in self::fives(&text) {
            if fives.insert(five.clone(), ()).is_some() {
                figures.repeats.push(format!("{}: {five}", script.title));
            }
        }
        let last = telling.question.as_ref().or(telling.sentences.last());
        let whole = |s: &String| s.trim_end_matches(['”', '’']).ends_with(['.', '!', '?', '…']);
        let ends = telling.sentences.iter().chain(&telling.question).all(whole);
        figures.dangling += usize::from(!ends || last.is_none());
        if let Some(hero) = &script.hero
            && let Some(found) = acts_for(&text, hero)
        {
            figures.acted_for.push(found);
        }
        figures.sentences += telling.sentences.len() + usize::from(telling.question.is_some());
        let all = words(&text);
        figures.words += all.len();
        figures.syllables += all.iter().map(|word| syllables(word)).sum::<usize>();
    }
    figures.times.extend(&played.times);
}

/// The names Ember may bring in: those its own plot lines declare.
pub(crate) fn names_of_threads(files: &[&str]) -> HashSet<String> {
    files
        .iter()
        .flat_map(|file| file.lines())
        .filter(|line| line.starts_with("slot "))
        .flat_map(words)
        .collect()
}

fn words(text: &str) -> Vec<String> {
    let text = text.to_lowercase().replace('’', "'");
    let split = text.split(|c: char| !c.is_alphanumeric() && c != '\'' && c != '-');
    split
        .map(|word| word.trim_matches('\'').trim_end_matches("'s").to_string())
        .filter(|word| !word.is_empty())
        .collect()
}

fn fives(text: &str) -> Vec<String> {
    words(text).windows(5).map(|run| run.join(" ")).collect()
}

/// "staring", "stares" and "stare" are one, and so are "running" and "run".
fn stem(word: &str) -> String {
    for end in ["ing", "ed", "es", "s"] {
        if let Some(stem) = word.strip_suffix(end)
            && stem.len() > 2
        {
            let doubled = |c: char| stem.ends_with(&format!("{c}{c}"));
            let twice = matches!(end, "ing" | "ed") && "bdgmnprt".chars().any(doubled);
            let stem = if twice { &stem[..stem.len() - 1] } else { stem };
            return stem.strip_suffix('e').unwrap_or(stem).to_string();
        }
    }
    word.strip_suffix('e').filter(|stem| stem.len() > 2).unwrap_or(word).to_string()
}

/// Capitalised words inside sentences that nobody has introduced.
fn strangers(text: &str, known: &HashSet<String>) -> Vec<String> {
    let mut found = Vec::new();
    let mut starts = true;
    for word in text.split_whitespace() {
        let opens = word.starts_with('“');
        let plain = word.trim_matches(|c: char| !c.is_alphanumeric());
        let plain = plain.trim_end_matches("’s").trim_end_matches('’');
        let capital = plain.chars().next().is_some_and(char::is_uppercase);
        let calendar = ["I", "Monday", "Tuesday", "Sunday", "Thursday"].contains(&plain)
            || plain.starts_with("I’");
        if capital && !starts && !opens && !calendar && !known.contains(&plain.to_lowercase()) {
            found.push(plain.to_string());
        }
        starts = word.trim_end_matches(['”', '’']).ends_with(['.', '!', '?', '…', ':']);
    }
    found
}

/// A sentence in which the figure does something.
fn acts_for(text: &str, hero: &str) -> Option<String> {
    const ACTS: &[&str] = &[
        "said", "took", "went", "looked", "found", "ran", "thought", "felt", "knew", "smiled",
        "laughed", "opened", "picked", "held", "sat", "stood", "turned", "walked", "asked", "put",
        "gave", "saw", "heard", "nodded", "had", "waited", "touched", "kept", "made", "told",
        "did",
    ];
    let all: Vec<&str> = text.split_whitespace().collect();
    let hit = all.windows(2).find(|pair| pair[0] == hero && ACTS.contains(&pair[1]));
    hit.map(|_| text.to_string())
}

fn syllables(word: &str) -> usize {
    let vowel = |c: char| matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y');
    let mut count = 0;
    let mut before = false;
    for c in word.chars() {
        count += usize::from(vowel(c) && !before);
        before = vowel(c);
    }
    let silent = word.ends_with('e') && !word.ends_with("le")
        || word.ends_with("ed") && !word.ends_with("ted") && !word.ends_with("ded");
    count.saturating_sub(usize::from(silent)).max(1)
}
