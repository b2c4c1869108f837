//! Byte-pair merging, in `n log n`.

use std::{cmp::Reverse, collections::BinaryHeap};

/// What two neighbours become. Lower ranks merge first; of equal ones the leftmost.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Join {
    pub(crate) rank: u32,
    pub(crate) token: u32,
}

/// Stands where a token was swallowed by its left neighbour.
const GONE: u32 = u32::MAX;
const END: usize = usize::MAX;

/// Ordered by rank, then by place; the rest tells whether it is still current when its turn comes.
type Candidate = Reverse<(u32, usize, usize, [u32; 2], u32)>;

/// Joins neighbours until no pair joins any more.
pub(crate) fn merge(tokens: Vec<u32>, join: impl Fn(u32, u32) -> Option<Join>) -> Vec<u32> {
    let mut merging = Merging::new(tokens, join);
    while let Some(Reverse((_, left, right, expected, token))) = merging.queue.pop() {
        if [merging.tokens[left], merging.tokens[right]] == expected && merging.next[left] == right
        {
            merging.replace(left, right, token);
        }
    }
    merging.tokens.retain(|token| *token != GONE);
    merging.tokens
}

struct Merging<F> {
    tokens: Vec<u32>,
    previous: Vec<usize>,
    next: Vec<usize>,
    queue: BinaryHeap<Candidate>,
    join: F,
}

impl<F: Fn(u32, u32) -> Option<Join>> Merging<F> {
    fn new(tokens: Vec<u32>, join: F) -> Self {
        let count = tokens.len();
        let previous = (0..count).map(|at| at.checked_sub(1).unwrap_or(END)).collect();
        let next = (1..=count).map(|at| if at < count { at } else { END }).collect();
        let mut merging = Self { tokens, previous, next, queue: BinaryHeap::new(), join };
        for right in 1..count {
            merging.consider(right - 1, right);
        }
        merging
    }

    fn consider(&mut self, left: usize, right: usize) {
        if left == END || right == END {
            return;
        }
        let pair = [self.tokens[left], self.tokens[right]];
        if let Some(Join { rank, token }) = (self.join)(pair[0], pair[1]) {
            self.queue.push(Reverse((rank, left, right, pair, token)));
        }
    }

    fn replace(&mut self, left: usize, right: usize, token: u32) {
        self.tokens[left] = token;
        self.tokens[right] = GONE;
        let after = self.next[right];
        self.next[left] = after;
        if after != END {
            self.previous[after] = left;
        }
        self.consider(self.previous[left], left);
        self.consider(left, after);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sampler::Dice;

    /// The definition, word for word: look at every pair, join the best, start again.
    fn slowly(mut tokens: Vec<u32>, join: impl Fn(u32, u32) -> Option<Join>) -> Vec<u32> {
        loop {
            let joins = tokens.windows(2).enumerate();
            let best = joins
                .filter_map(|(at, pair)| join(pair[0], pair[1]).map(|j| (j.rank, at, j.token)))
                .min();
            let Some((_, at, token)) = best else { return tokens };
            tokens[at] = token;
            tokens.remove(at + 1);
        }
    }

    #[test]
    fn the_queue_gives_what_the_definition_gives() {
        // Sums up to 40 join; the rank is an arbitrary function with many ties.
        let join = |a: u32, b: u32| {
            (a + b <= 40).then_some(Join { rank: (a * 7 + b * 3) % 5, token: a + b })
        };
        let mut dice = Dice::new(3);
        for length in 0..60 {
            let tokens: Vec<u32> =
                (0..length).map(|_| 1 + (dice.fraction() * 9.0) as u32).collect();
            assert_eq!(merge(tokens.clone(), join), slowly(tokens, join));
        }
    }
}
