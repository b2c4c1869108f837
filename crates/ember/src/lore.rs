//! All that Ember has by heart, per tier, read once.

#[cfg(test)]
mod checks;

use std::collections::HashSet;
use std::sync::LazyLock;

use crate::bank::Bank;
use crate::story::Tier;
use crate::text::stem;
use crate::threads::Thread;

/// The lines and plot lines of one tier.
pub(crate) struct Lore {
    /// Reactions, gestures, air, memories, answers.
    pub frames: Bank,
    /// Next steps.
    pub steps: Bank,
    /// Plot lines.
    pub threads: Vec<Thread>,
}

struct Files {
    frames: [&'static str; 3],
    steps: &'static str,
    threads: &'static str,
}

macro_rules! files {
    ($tier:literal) => {
        Files {
            frames: [
                include_str!(concat!("../data/", $tier, "/deeds.txt")),
                include_str!(concat!("../data/", $tier, "/things.txt")),
                include_str!(concat!("../data/", $tier, "/scene.txt")),
            ],
            steps: include_str!(concat!("../data/", $tier, "/steps.txt")),
            threads: include_str!(concat!("../data/", $tier, "/threads.txt")),
        }
    };
}

static FILES: [Files; 3] = [files!("kids"), files!("teens"), files!("adults")];

static LORE: LazyLock<[Lore; 3]> = LazyLock::new(|| {
    FILES.each_ref().map(|files| {
        // The files are part of the program, and the tests read every line of them.
        const WHOLE: &str = "Ember's data files are whole";
        Lore {
            frames: Bank::parse(&files.frames.join("\n")).expect(WHOLE),
            steps: Bank::parse(files.steps).expect(WHOLE),
            threads: Thread::parse_all(files.threads).expect(WHOLE),
        }
    })
});

/// What Ember has by heart for a tier.
pub(crate) fn lore(tier: Tier) -> &'static Lore {
    &LORE[match tier {
        Tier::Kids => 0,
        Tier::Teens => 1,
        Tier::Adults => 2,
    }]
}

/// Every word that Ember's lines write small: some thousand common words, so no names.
static SMALL: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    let texts =
        FILES.iter().flat_map(|files| files.frames.into_iter().chain([files.steps, files.threads]));
    let lines = texts.flat_map(str::lines).filter(|line| !line.starts_with(['#', '@', '=']));
    let words = lines.flat_map(|line| line.split(|c: char| !c.is_alphanumeric()));
    words.filter(|word| word.chars().all(char::is_lowercase) && word.len() > 2).collect()
});

/// Is it a word, or the plural of one, that Ember's own lines write small?
pub(crate) fn written_small(word: &str) -> bool {
    SMALL.contains(word) || SMALL.contains(&*stem(word))
}
