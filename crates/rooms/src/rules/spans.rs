//! Who wrote which characters: what stays of other hands' words keeps its hand, what is new is the
//! writer's.
//!
//! Texts are compared word by word. A word is what Unicode says is one (a mark is one, too), and the
//! white space behind it goes with it.

use std::collections::HashMap;
use std::iter::zip;
use std::ops::Range;

use domain::{Intent, Span, Suggestion, UserId, parts, spans_of};
use library::StoredSegment;
use similar::{Algorithm, DiffOp, capture_diff_slices};
use unicode_segmentation::UnicodeSegmentation;

/// Words of either text that are compared, besides those that both begin and end with: more than
/// 20,000 characters have. Beyond, what is between beginning and end is the writer's.
pub const COMPARED_WORDS_MAX: usize = 4_000;
/// Words in a row that are in a suggestion and in a turn by more than chance.
const TAKEN_WORDS_MIN: usize = 3;

/// A hand: a person's, or Ember's.
type Hand = Option<UserId>;

/// Who wrote what of a turn of `user`'s, where one of Ember's suggestions is in it; else none.
///
/// A turn holds a suggestion that stands in it as a whole. Where it was `choose`, it holds as well
/// the suggestion of which half the words, or three in a row, are left; any other turn holds one
/// that it begins with, by half its words or more.
pub fn taken(user: UserId, intent: Intent, text: &str, offered: &[Suggestion]) -> Vec<Span> {
    let writer = Some(user);
    let whole = offered.iter().filter_map(|way| place_of(&way.text, intent, text));
    if let Some(place) = whole.max_by_key(Range::len) {
        let (before, after) = (&text[..place.start], &text[place.end..]);
        return spans_by(writer, [(writer, before), (None, &text[place]), (writer, after)]);
    }
    let is_chosen = intent == Intent::Choose;
    let mut ways =
        offered.iter().filter(|way| is_chosen || begins_with(text, &way.text)).peekable();
    if ways.peek().is_none() {
        return Vec::new();
    }
    let new = words_of(text, &[(writer, text)]);
    let left = ways.filter_map(|way| Left::of(&way.text, &new));
    let most = left.reduce(|most, left| if left.words > most.words { left } else { most });
    most.map_or_else(Vec::new, |left| carried(writer, (&left.way, &new), &left.kept, writer))
}

/// What is left of a suggestion in a turn.
struct Left<'a> {
    way: Vec<Word<'a>>,
    kept: Vec<Option<usize>>,
    /// How many of its words.
    words: usize,
}

impl<'a> Left<'a> {
    /// None: no more than chance would have it.
    fn of(way: &'a str, turn: &[Word<'_>]) -> Option<Self> {
        let way = words_of(way, &[(None, way)]);
        let mut kept = kept(&way, turn);
        without_lone_marks(&mut kept, turn);
        let in_runs = || runs(&kept).into_iter().map(|run| spoken(&turn[run]));
        let (words, in_a_row) = (in_runs().sum(), in_runs().max().unwrap_or(0));
        let is_left = words > 0 && (2 * words >= spoken(&way) || in_a_row >= TAKEN_WORDS_MIN);
        is_left.then_some(Left { way, kept, words })
    }
}

/// Who wrote what of a passage that `editor` has given this wording.
pub fn reworded(before: &StoredSegment, editor: UserId, text: &str) -> Vec<Span> {
    let author = before.author_id;
    if text == before.text || (before.spans.is_empty() && author == Some(editor)) {
        return before.spans.clone();
    }
    let old = words_of(&before.text, &parts(author, &before.text, &before.spans));
    let new = words_of(text, &[(Some(editor), text)]);
    let mut kept = kept(&old, &new);
    without_lone_marks(&mut kept, &new);
    carried(author, (&old, &new), &kept, Some(editor))
}

/// The same spans for the wording that the gate has made of a text of `author`'s: what stands in
/// the place of words is of who wrote those.
pub fn through_gate(author: UserId, written: &str, spans: &[Span], text: &str) -> Vec<Span> {
    if spans.is_empty() || written == text {
        return spans.to_vec();
    }
    let author = Some(author);
    let old = words_of(written, &parts(author, written, spans));
    let new = words_of(text, &[(author, text)]);
    let kept = kept(&old, &new);
    let mut hands = Vec::with_capacity(2 * new.len());
    // The word of the old text in whose place the next new one stands, unless that is a later one.
    let mut at = 0;
    for (word, (kept, end)) in zip(&new, zip(&kept, ends_of_gaps(&kept, old.len()))) {
        at = kept.unwrap_or(at);
        let stands_for = old.get(at).or(old.last());
        let (hand, white) = stands_for.map_or((author, author), |old| (old.hand, old.white_hand));
        hands.extend([(hand, word.text), (white, word.white)]);
        let is_next = kept.is_some() || (!word.white.is_empty() && at + 1 < end);
        at += usize::from(is_next);
    }
    spans_by(author, hands)
}

/// The spans of a passage of `author`'s that these parts make.
fn spans_by<'a>(author: Hand, parts: impl IntoIterator<Item = (Hand, &'a str)>) -> Vec<Span> {
    spans_of(author, parts.into_iter().map(|(hand, part)| (hand, part.chars().count())))
}

/// A word, the white space behind it, and who wrote them.
#[derive(Debug, Clone, Copy)]
struct Word<'a> {
    text: &'a str,
    hand: Hand,
    white: &'a str,
    white_hand: Hand,
}

impl Word<'_> {
    /// Whether it is more than a mark.
    fn is_word(&self) -> bool {
        self.text.chars().any(char::is_alphanumeric)
    }
}

/// The words of a text that is written in these parts.
fn words_of<'a>(text: &'a str, parts: &[(Hand, &str)]) -> Vec<Word<'a>> {
    let mut ends = parts.iter().scan(0, |end, (hand, part)| {
        *end += part.len();
        Some((*end, *hand))
    });
    let mut part = ends.next();
    let mut words: Vec<Word<'a>> = Vec::new();
    for (at, piece) in text.split_word_bound_indices() {
        while part.is_some_and(|(end, _)| end <= at) {
            part = ends.next();
        }
        let hand = part.and_then(|(_, hand)| hand);
        let is_white = piece.chars().all(char::is_whitespace);
        match words.last_mut().filter(|_| is_white) {
            // White space that Unicode cuts in two stays one.
            Some(last) => {
                let start = at - last.white.len();
                if last.white.is_empty() {
                    last.white_hand = hand;
                }
                last.white = &text[start..at + piece.len()];
            }
            None => words.push(Word { text: piece, hand, white: "", white_hand: hand }),
        }
    }
    words
}

/// For each new word the place of the old one that it is.
fn kept(old: &[Word<'_>], new: &[Word<'_>]) -> Vec<Option<usize>> {
    let same = |(old, new): &(&Word<'_>, &Word<'_>)| old.text == new.text;
    let first = zip(old, new).take_while(same).count();
    let (rest, new_rest) = (&old[first..], &new[first..]);
    let last = zip(rest.iter().rev(), new_rest.iter().rev()).take_while(same).count();
    let (middle, new_middle) = (&rest[..rest.len() - last], &new_rest[..new_rest.len() - last]);
    let mut kept = vec![None; new.len()];
    let mut keep = |from: usize, at: usize, len: usize| {
        (0..len).for_each(|n| kept[at + n] = Some(from + n));
    };
    keep(0, 0, first);
    keep(old.len() - last, new.len() - last, last);
    if middle.len().max(new_middle.len()) <= COMPARED_WORDS_MAX {
        // Numbers are compared faster than words.
        let mut numbers = HashMap::new();
        let mut number = |word: &Word<'_>| {
            let next = numbers.len();
            *numbers.entry(word.text.to_owned()).or_insert(next)
        };
        let middle: Vec<usize> = middle.iter().map(&mut number).collect();
        let new_middle: Vec<usize> = new_middle.iter().map(&mut number).collect();
        for step in capture_diff_slices(Algorithm::Myers, &middle, &new_middle) {
            if let DiffOp::Equal { old_index, new_index, len } = step {
                keep(first + old_index, first + new_index, len);
            }
        }
    }
    kept
}

/// For each new word the place of the first old one from there on that is kept.
fn ends_of_gaps(kept: &[Option<usize>], old: usize) -> Vec<usize> {
    let next = |end: &mut usize, kept: &Option<usize>| {
        *end = kept.unwrap_or(*end);
        Some(*end)
    };
    let mut ends: Vec<usize> = kept.iter().rev().scan(old, next).collect();
    ends.reverse();
    ends
}

/// Marks behind new words are the writer's, even where such a mark was there before.
fn without_lone_marks(kept: &mut [Option<usize>], new: &[Word<'_>]) {
    for run in runs(kept) {
        let follows = run.start > 0 && kept[run.start - 1].is_some();
        if !follows && !new[run.clone()].iter().any(Word::is_word) {
            kept[run].fill(None);
        }
    }
}

/// Where words that followed each other in the old text do so in the new one.
fn runs(kept: &[Option<usize>]) -> Vec<Range<usize>> {
    let mut runs: Vec<Range<usize>> = Vec::new();
    for (at, place) in kept.iter().enumerate().filter_map(|(at, kept)| Some((at, (*kept)?))) {
        let goes_on = |run: &&mut Range<usize>| {
            run.end == at && kept[at - 1].is_some_and(|before| before + 1 == place)
        };
        match runs.last_mut().filter(goes_on) {
            Some(run) => run.end += 1,
            None => runs.push(at..at + 1),
        }
    }
    runs
}

/// How many words there are, marks aside.
fn spoken(words: &[Word<'_>]) -> usize {
    words.iter().filter(|word| word.is_word()).count()
}

/// The spans of a new wording of `author`'s passage: what is kept is of whose it was, the rest is
/// `writer`'s.
fn carried(
    author: Hand,
    (old, new): (&[Word<'_>], &[Word<'_>]),
    kept: &[Option<usize>],
    writer: Hand,
) -> Vec<Span> {
    let hands = zip(kept, new).flat_map(|(kept, word)| {
        let before = kept.map(|kept| &old[kept]);
        let white = before.filter(|before| before.white == word.white);
        [
            (before.map_or(writer, |before| before.hand), word.text),
            (white.map_or(writer, |before| before.white_hand), word.white),
        ]
    });
    spans_by(author, hands)
}

/// Where a suggestion stands in a turn, word for word. None: it does not, or it is so short that
/// anybody may say it without having chosen it.
fn place_of(way: &str, intent: Intent, text: &str) -> Option<Range<usize>> {
    let is_chosen = intent == Intent::Choose;
    if way.is_empty() || (!is_chosen && way.unicode_words().count() < TAKEN_WORDS_MIN) {
        return None;
    }
    let start = text.find(way)?;
    let end = start + way.len();
    let cuts = |before: Option<char>, after: Option<char>| {
        before.is_some_and(char::is_alphanumeric) && after.is_some_and(char::is_alphanumeric)
    };
    let cuts_first = cuts(text[..start].chars().next_back(), way.chars().next());
    let cuts_last = cuts(way.chars().next_back(), text[end..].chars().next());
    (!cuts_first && !cuts_last).then_some(start..end)
}

/// Whether a turn begins with a suggestion, by half its words or more.
fn begins_with(turn: &str, way: &str) -> bool {
    let same = zip(turn.split_word_bounds(), way.split_word_bounds());
    let same = same.take_while(|(turn, way)| turn == way).map(|(_, way)| way.len()).sum();
    let words = way[..same].unicode_words().count();
    words >= TAKEN_WORDS_MIN && 2 * words >= way.unicode_words().count()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use domain::SuggestionKind;
    use proptest::prelude::*;

    use super::super::test_kit::{ANA, BEN, CLEO, name, passage};
    use super::*;

    const KEEPER: &str = "Ask the keeper about the lamp.";

    /// A text in its parts, each behind the letter of its hand; `E` is Ember's.
    fn shown(author: UserId, text: &str, spans: &[Span]) -> String {
        let parts = parts(Some(author), text, spans);
        let joined: String = parts.iter().map(|(_, part)| *part).collect();
        assert_eq!(joined, text);
        parts.iter().map(|(hand, part)| format!("{}[{part}]", hand.map_or("E", name))).collect()
    }

    fn offered(texts: &[&str]) -> Vec<Suggestion> {
        let way = |text: &&str| Suggestion { kind: SuggestionKind::Do, text: (*text).into() };
        texts.iter().map(way).collect()
    }

    fn turn(intent: Intent, text: &str) -> String {
        let ways = ["Open the door.", KEEPER, "“Who is there?”"];
        shown(ANA, text, &taken(ANA, intent, text, &offered(&ways)))
    }

    #[test]
    fn p75_of_a_suggestion_that_was_chosen_its_words_are_embers() {
        let table = [
            // As it was.
            (KEEPER, "E[Ask the keeper about the lamp.]"),
            ("“Who is there?”", "E[“Who is there?”]"),
            // Words added, changed, left out.
            (
                "Ask the old keeper about the green lamp.",
                "E[Ask the ]A[old ]E[keeper about the ]A[green ]E[lamp.]",
            ),
            ("Ask my keeper about the lamp.", "E[Ask ]A[my ]E[keeper about the lamp.]"),
            ("Ask the keeper.", "E[Ask the keeper.]"),
            ("Ask about the lamp!", "E[Ask about the lamp]A[!]"),
            // Before it, behind it, on both sides.
            ("Quick. Open the door.", "A[Quick. ]E[Open the door.]"),
            ("Open the door. Then close the door.", "E[Open the door.]A[ Then close the door.]"),
            ("So: Open the door. Go.", "A[So: ]E[Open the door.]A[ Go.]"),
            ("Open the doorway.", "E[Open the ]A[doorway.]"),
            // A mark behind new words is the writer's.
            (
                "Ask the keeper about the lamp and go.",
                "E[Ask the keeper about the lamp]A[ and go.]",
            ),
            ("“Who was here, there?”", "E[“Who ]A[was here, ]E[there?”]"),
            // What chance would have as well is not taken.
            ("The lamp went out.", "A[The lamp went out.]"),
            ("He sang. She went.", "A[He sang. She went.]"),
            ("", ""),
        ];
        for (text, want) in table {
            assert_eq!(turn(Intent::Choose, text), want);
        }
    }

    #[test]
    fn p75_of_any_other_turn_they_are_where_it_begins_with_one_or_holds_it_whole() {
        let table = [
            (KEEPER, "E[Ask the keeper about the lamp.]"),
            ("Ask the keeper about salt.", "E[Ask the keeper about ]A[salt.]"),
            ("It rained. Open the door. I did.", "A[It rained. ]E[Open the door.]A[ I did.]"),
            ("Ask the cook about the lamp.", "A[Ask the cook about the lamp.]"),
            ("I ask the keeper about the lamp.", "A[I ask the keeper about the lamp.]"),
            ("Open a door.", "A[Open a door.]"),
        ];
        for (text, want) in table {
            assert_eq!(turn(Intent::Write, text), want);
        }
        // What anybody may say is anybody's, until it is chosen.
        let short = |intent| taken(ANA, intent, "No.", &offered(&["No."]));
        assert_eq!((short(Intent::Say), short(Intent::Choose).len()), (Vec::new(), 1));
        assert_eq!(taken(ANA, Intent::Choose, KEEPER, &[]), []);
        // Of several, the one of which most is left.
        let ways = offered(&["Ask the cook.", KEEPER]);
        let spans = taken(ANA, Intent::Choose, "Ask the cook about the lamp.", &ways);
        let want = "E[Ask the ]A[cook ]E[about the lamp.]";
        assert_eq!(shown(ANA, "Ask the cook about the lamp.", &spans), want);
    }

    /// What becomes of `text`, cut into parts by hand, when `editor` writes `new` instead.
    fn edited(author: UserId, cut: &[(Hand, &str)], editor: UserId, new: &str) -> String {
        let text: String = cut.iter().map(|(_, part)| *part).collect();
        let spans = spans_by(Some(author), cut.iter().copied());
        let before = StoredSegment { text, spans, ..passage(3, Some(author)) };
        shown(author, new, &reworded(&before, editor, new))
    }

    #[test]
    fn p75_an_edit_leaves_every_word_that_stays_to_who_wrote_it() {
        let own = [(Some(ANA), "The tide went out.")];
        assert_eq!(edited(ANA, &own, ANA, "The tide came in."), "A[The tide came in.]");
        assert_eq!(edited(ANA, &own, BEN, "The tide went in."), "A[The tide went ]B[in.]");
        assert_eq!(edited(ANA, &own, BEN, "The tide went out."), "A[The tide went out.]");
        let taken = [(None, "Ask the "), (Some(ANA), "old "), (None, "keeper.")];
        for (new, want) in [
            ("Ask the old keeper.", "E[Ask the ]A[old ]E[keeper.]"),
            ("Ask the keeper.", "E[Ask the keeper.]"),
            ("Ask the very old keeper of lamps.", "E[Ask the ]A[very old ]E[keeper]A[ of lamps.]"),
            ("Ask the  old\nkeeper.", "E[Ask the]A[  old\n]E[keeper.]"),
            ("It rained?", "A[It rained?]"),
        ] {
            assert_eq!(edited(ANA, &taken, ANA, new), want);
        }
        let three = [(Some(ANA), "One "), (Some(BEN), "two "), (None, "three.")];
        assert_eq!(edited(ANA, &three, CLEO, "One or two three."), "A[One ]C[or ]B[two ]E[three.]");
        // In every alphabet.
        let signs = [(None, "海が"), (Some(ANA), "引いた。")];
        assert_eq!(edited(ANA, &signs, ANA, "海が引いた、昨日。"), "E[海が]A[引いた、昨日。]");
    }

    #[test]
    fn p75_what_the_gate_puts_in_the_place_of_words_is_of_who_wrote_those() {
        let cut = [(None, "Ask the "), (Some(ANA), "damned "), (None, "keeper about hell.")];
        let written: String = cut.iter().map(|(_, part)| *part).collect();
        let spans = spans_by(Some(ANA), cut);
        for (text, want) in [
            (written.as_str(), "E[Ask the ]A[damned ]E[keeper about hell.]"),
            ("Ask the *** keeper about ***.", "E[Ask the ]A[*** ]E[keeper about ***.]"),
            ("Ask the *** *** about heck.", "E[Ask the ]A[*** ]E[*** about heck.]"),
            ("Ask the old *** about hell.", "E[Ask the ]A[old ]E[*** about hell.]"),
            ("Ask the ***.", "E[Ask the ]A[***]E[.]"),
            (
                "Ask the [private] keeper about hell.",
                "E[Ask the ]A[[private] ]E[keeper about hell.]",
            ),
            ("*** the damned keeper about hell.", "E[*** the ]A[damned ]E[keeper about hell.]"),
            ("", ""),
        ] {
            assert_eq!(shown(ANA, text, &through_gate(ANA, &written, &spans, text)), want);
        }
        assert_eq!(through_gate(ANA, "Damn it.", &[], "*** it."), []);
    }

    #[test]
    fn p75_between_the_ends_of_texts_too_long_to_compare_all_is_the_writers() {
        let long = |from: usize, count: usize| -> String {
            (from..from + count).map(|n| format!("w{n} ")).collect()
        };
        let spoken = |count: usize| {
            let (first, last) = (format!("One two {}", long(0, count)), "the end.");
            let new = format!("One x {}y {last}", long(1, count - 1));
            let before = [(None, first.as_str()), (None, last)];
            edited(ANA, &before, ANA, &new).matches('[').count()
        };
        assert_eq!(spoken(COMPARED_WORDS_MAX - 1), 5, "E A E A E");
        assert_eq!(spoken(COMPARED_WORDS_MAX), 3, "E A E");
    }

    /// How often each hand has each word in a text.
    fn words_by_hand(text: &str, parts: &[(Hand, &str)]) -> BTreeMap<(Hand, String), usize> {
        let mut words = BTreeMap::new();
        for word in words_of(text, parts) {
            *words.entry((word.hand, word.text.to_owned())).or_default() += 1;
        }
        words
    }

    fn a_text() -> impl Strategy<Value = String> {
        let word = prop::sample::select(vec![
            "the",
            "tide",
            "went",
            "out",
            "Zoë",
            "👩‍🚀",
            "話した",
            "a",
            "salt",
            "don't",
            "***",
        ]);
        let white =
            prop::sample::select(vec![" ", " ", " ", "\n", "  ", ", ", ". ", "", "\n\n", "—"]);
        let text = prop::collection::vec((word, white), 0..14);
        text.prop_map(|words| words.into_iter().flat_map(|(word, white)| [word, white]).collect())
    }

    fn an_edit() -> impl Strategy<Value = (UserId, String, Option<(usize, usize, String)>)> {
        // Another text, or another one in the place of some of its characters.
        let place = prop::option::weighted(0.8, (0_usize..80, 0_usize..20, a_text()));
        (prop::sample::select(vec![ANA, BEN, CLEO]), a_text(), place)
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn p74_p75_spans_tile_the_text_after_any_sequence_of_edits(
            first in a_text(),
            way in a_text(),
            edits in prop::collection::vec(an_edit(), 1..12),
        ) {
            let spans = taken(ANA, Intent::Choose, &first, &offered(&[&way, KEEPER]));
            let mut now = StoredSegment { text: first, spans, ..passage(3, Some(ANA)) };
            tiles(&now)?;
            let mut wrote = vec![None, Some(ANA)];
            for (editor, other, place) in edits {
                let chars: Vec<char> = now.text.chars().collect();
                let text = place.map_or(other, |(at, len, instead)| {
                    let at = at.min(chars.len());
                    let after = chars[(at + len).min(chars.len())..].iter();
                    chars[..at].iter().copied().chain(instead.chars()).chain(after.copied()).collect()
                });
                let spans = reworded(&now, editor, &text);
                prop_assert_eq!(&spans, &reworded(&now, editor, &text), "the same every time");
                let new = StoredSegment { text, spans, ..now.clone() };
                tiles(&new)?;
                wrote.push(Some(editor));
                let hands = new.spans.iter().map(|span| span.author_id);
                prop_assert!(hands.clone().all(|hand| wrote.contains(&hand)), "{:?}", new.spans);
                // Nobody but the editor has a word that they did not have before.
                let before = by_hand(&now);
                for ((hand, word), count) in by_hand(&new) {
                    let had = before.get(&(hand, word.clone())).copied().unwrap_or(0);
                    prop_assert!(hand == Some(editor) || count <= had, "{:?} {}", hand, word);
                }
                now = new;
            }
        }

        #[test]
        fn p74_the_gate_leaves_spans_that_tile(
            written in a_text(),
            way in a_text(),
            text in a_text(),
        ) {
            let spans = taken(ANA, Intent::Choose, &written, &offered(&[&way]));
            let spans = through_gate(ANA, &written, &spans, &text);
            tiles(&StoredSegment { text, spans, ..passage(3, Some(ANA)) })?;
        }
    }

    fn by_hand(segment: &StoredSegment) -> BTreeMap<(Hand, String), usize> {
        let parts = parts(segment.author_id, &segment.text, &segment.spans);
        words_by_hand(&segment.text, &parts)
    }

    fn tiles(segment: &StoredSegment) -> Result<(), TestCaseError> {
        let StoredSegment { text, spans, author_id, .. } = segment;
        let told: usize = spans.iter().map(|span| span.len).sum();
        prop_assert!(spans.is_empty() || told == text.chars().count(), "{} {:?}", text, spans);
        prop_assert!(spans.iter().all(|span| span.len > 0));
        let again = spans_of(*author_id, spans.iter().map(|span| (span.author_id, span.len)));
        prop_assert_eq!(spans, &again);
        let joined: String =
            parts(*author_id, text, spans).into_iter().map(|(_, part)| part).collect();
        prop_assert_eq!(&joined, text);
        Ok(())
    }
}
