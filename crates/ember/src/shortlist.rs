//! Lines that rules find about equally good, and a guest who weighs them.

use crate::guest::Guest;
use crate::select::{LUCK, Line, Said};
use crate::text::sentences;

/// No more lines than this are weighed for one place.
const MOST: usize = 4;

/// The lines for one place of the passage, the best by the rules first. All the others are so near
/// to it that else chance decides.
#[derive(Debug, Default)]
pub(crate) struct Shortlist(Vec<Line>);

impl Shortlist {
    /// Keeps the best of these lines.
    pub(crate) fn of(lines: impl Iterator<Item = Line>) -> Self {
        let mut lines: Vec<Line> = lines.collect();
        // Of equals the last one wins, as it does where only one is wanted.
        lines.reverse();
        lines.sort_by(|a, b| b.score.total_cmp(&a.score));
        let least = lines.first().map_or(0.0, |best| best.score - LUCK);
        lines.retain(|line| line.score > least);
        lines.dedup_by(|a, b| a.text == b.text);
        lines.truncate(MOST);
        Shortlist(lines)
    }

    /// The best by the rules.
    pub(crate) fn first(&self) -> Option<&Line> {
        self.0.first()
    }

    /// The best by the rules, for a place where nobody is asked.
    pub(crate) fn best(self) -> Option<Line> {
        self.0.into_iter().next()
    }

    /// Keeps only what is as long as the best: the room for the rest has been given away by it.
    pub(crate) fn of_one_length(mut self) -> Self {
        let length = |line: &Line| sentences(&line.text).len();
        let wanted = self.first().map_or(0, length);
        self.0.retain(|line| length(line) == wanted);
        self
    }

    /// The line that the guest finds likeliest behind what is told, or the best by the rules where
    /// there is no choice, or the guest has no opinion. Later lines may since have been repeated.
    pub(crate) fn weighed(
        mut self,
        told: &[Line],
        said: &Said<'_>,
        guest: &mut impl Guest,
    ) -> Option<Line> {
        let mut best = true;
        self.0.retain(|line| std::mem::take(&mut best) || !said.repeats(&line.text));
        if self.0.len() < 2 {
            return self.best();
        }
        let told: Vec<&str> = told.iter().map(|line| line.text.as_str()).collect();
        let lines: Vec<&str> = self.0.iter().map(|line| line.text.as_str()).collect();
        let weights = guest.weigh(&told.join(" "), &lines).unwrap_or_default();
        // The best by the rules stays, unless another outweighs it.
        let mut at = 0;
        for (other, weight) in weights.iter().enumerate().take(lines.len()) {
            if *weight > weights[at] {
                at = other;
            }
        }
        Some(self.0.swap_remove(at))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(text: &str, score: f32) -> Line {
        Line { text: text.into(), question: None, score }
    }

    #[test]
    fn only_what_chance_would_decide_is_on_the_list() {
        let lines = [line("A.", 1.0), line("B.", 2.0), line("C.", 0.5), line("B.", 1.9)];
        let list = Shortlist::of(lines.into_iter());
        let texts: Vec<&str> = list.0.iter().map(|line| line.text.as_str()).collect();
        assert_eq!(texts, ["B.", "A."]);
    }

    #[test]
    fn lines_that_take_the_same_room_stay() {
        let lines = [line("One. Two.", 2.0), line("One.", 1.9), line("Three. Four.", 1.8)];
        let list = Shortlist::of(lines.into_iter()).of_one_length();
        assert_eq!(list.0.len(), 2);
    }
}
