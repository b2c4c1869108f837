//! A title where none was given.

/// Words of a title made from a premise.
const WORDS: usize = 7;
/// Words that no title should end on.
const LOOSE: &[&str] = &[
    "a", "an", "and", "as", "at", "by", "for", "from", "had", "has", "her", "his", "in", "into",
    "is", "its", "my", "of", "on", "or", "our", "that", "the", "their", "to", "was", "were", "who",
    "with", "your",
];

/// The first words of a premise, without a loose end: "The Night the Lake Went Missing".
pub fn title_from(premise: &str) -> String {
    let sentence =
        premise.split(['.', '!', '?', ';', '\n', ',', ':']).find(|s| !s.trim().is_empty());
    let sentence = sentence.unwrap_or(premise);
    let mut words: Vec<&str> = sentence.split_whitespace().take(WORDS).collect();
    while words.len() > 1
        && words.last().is_some_and(|w| LOOSE.contains(&w.to_lowercase().as_str()))
    {
        words.pop();
    }
    let title: String = words.join(" ").chars().take(domain::TITLE_MAX).collect();
    let mut letters = title.trim_matches(['"', '\u{201c}', '\u{201d}', '\'']).chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::title_from;

    #[test]
    fn a_title_has_no_loose_end() {
        for (premise, title) in [
            ("The night the lake went missing, nobody slept.", "The night the lake went missing"),
            ("a fox in the snow", "A fox in the snow"),
            (
                "Maren rowed back to the lighthouse with the letters",
                "Maren rowed back to the lighthouse",
            ),
            ("...", "..."),
        ] {
            assert_eq!(title_from(premise), title);
        }
    }
}
