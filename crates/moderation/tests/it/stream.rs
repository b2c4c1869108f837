//! Text in pieces.

use domain::{Author, Tier};
use moderation::{Channel, Item, Release, StreamGate};
use proptest::prelude::*;

use crate::GATE;

fn gate(tier: Tier) -> StreamGate {
    let item = Item::new("", tier, Channel::Story).by(Author::Narrator);
    StreamGate::new(GATE.clone(), &item)
}

fn run(gate: &mut StreamGate, pieces: impl IntoIterator<Item = String>) -> (String, bool) {
    let mut released = Vec::new();
    pieces.into_iter().for_each(|piece| released.extend(gate.push(&piece)));
    released.extend(gate.flush());
    let mut text = String::new();
    let mut blocked = false;
    for release in released {
        assert!(!blocked, "something came after a block");
        match release {
            Release::Released(more) => text.push_str(&more),
            Release::Blocked(_) => blocked = true,
        }
    }
    (text, blocked)
}

#[test]
fn a_sentence_waits_for_its_end() {
    let mut gate = gate(Tier::Kids);
    assert_eq!(gate.push("Mr. Toad ran. He"), [Release::Released("Mr. Toad ran. ".into())]);
    assert_eq!(gate.push(" fell.  "), []);
    assert_eq!(gate.flush(), [Release::Released("He fell.  ".into())]);
    assert_eq!(gate.flush(), []);
}

#[test]
fn a_blocked_sentence_never_leaves_however_it_is_cut() {
    let text = "The fire burned low. Then he masturbated in front of her. The end.";
    for size in 1..text.len() {
        let pieces =
            text.as_bytes().chunks(size).map(|piece| String::from_utf8_lossy(piece).into());
        let (released, blocked) = run(&mut gate(Tier::Kids), pieces);
        assert_eq!((released.as_str(), blocked), ("The fire burned low. ", true), "{size}");
    }
}

#[test]
fn embers_rough_words_are_softened_in_passing() {
    let (released, blocked) = run(&mut gate(Tier::Kids), ["Damn, said Bo. ".to_owned()]);
    assert_eq!((released.as_str(), blocked), ("Darn, said Bo. ", false));
}

#[test]
fn a_sentence_without_end_is_cut_between_words() {
    let mut gate = gate(Tier::Kids);
    let long = "and on it went ".repeat(40);
    let first = gate.push(&long);
    assert!(
        matches!(&first[0], Release::Released(text) if text.ends_with(' ') && text.len() <= 200)
    );
    let (rest, blocked) = run(&mut gate, []);
    assert!(!blocked && !rest.is_empty());
}

proptest! {
    #[test]
    fn what_passes_comes_out_as_it_went_in(
        words in prop::collection::vec("[a-z]{1,3}[.!?,…\"]{0,2}[ \n]{1,2}", 0..80),
        size in 1usize..9,
    ) {
        let text: String = words.concat();
        let chars: Vec<char> = text.chars().collect();
        let pieces = chars.chunks(size).map(|piece| piece.iter().collect::<String>());
        let item = Item::new("", Tier::Adults, Channel::Story);
        let (released, blocked) = run(&mut StreamGate::new(GATE.clone(), &item), pieces);
        prop_assert!(blocked || released == text, "{released:?}");
        prop_assert!(text.starts_with(&released));
    }
}
