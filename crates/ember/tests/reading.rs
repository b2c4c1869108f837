//! What Ember takes up of a turn, when the turn names nothing new.

use ember::{Author, Nobody, Passage, Story, Tier, plan, suggest, tell};

/// What Ember tells of the second turn, in its first two sentences, for some stories.
fn told(first: &str, turn: &str) -> Vec<String> {
    let person = |text| Passage { author: Author::Person { id: 1 }, text };
    let ember = Passage { author: Author::Ember, text: "A leaf came down." };
    let passages = [person(first), ember, person(turn)];
    let of = |seed| {
        let story = Story { seed, ..Story::new(Tier::Teens, first, &passages) };
        let sentences = tell(&story, &mut Nobody).sentences;
        sentences.into_iter().take(2).collect::<Vec<_>>().join(" ")
    };
    (0..8).map(of).collect()
}

#[test]
fn doings_and_states_are_taken_up_when_nothing_new_is_named() {
    for (first, turn, word) in [
        ("Noor found a map.", "The map moved.", "moving"),
        ("Ada has a brother.", "Her brother told her to run.", "running"),
        ("Petros mended a net.", "Petros stopped laughing.", "laugh"),
        ("Noor found a cork.", "The cork had begun to rot.", "rotting"),
        ("There was a chair.", "The chair was empty.", "empty"),
        ("Remi had a map.", "Remi said it was complicated.", "complicated"),
        ("Kit kept a station.", "Through the window they saw another station.", "other station"),
        ("Imogen was on a stage.", "Someone in the back row began to clap.", "clapping"),
        ("There was water in the pool.", "The water was red.", "red"),
    ] {
        let all = told(first, turn);
        let named = all.iter().filter(|text| text.to_lowercase().contains(word)).count();
        assert!(named >= 6, "{turn} {named} of 8: {all:#?}");
    }
}

#[test]
fn contractions_and_clauses_are_no_part_of_a_thing() {
    for (turn, thing) in [
        ("A teacher they'd never met called the register.", "the teacher"),
        ("Nadia works in a shop that repairs mirrors.", "mirrors"),
        ("Every car was the same grey Volvo.", "the Volvo"),
        ("Two sisters divide a house.", "the house"),
    ] {
        let details = plan(&Story::new(Tier::Teens, turn, &[])).details;
        let plain = |detail: &String| !detail.contains("they") && !detail.contains("repairs");
        assert!(details.iter().all(plain), "{details:?}");
        assert!(details.iter().any(|detail| detail.ends_with(thing)), "{turn} {details:?}");
    }
}

#[test]
fn kin_whose_owner_is_not_named_keep_their_pronoun() {
    let details = |text| plan(&Story::new(Tier::Adults, text, &[])).details;
    assert!(details("It was for their mother.").contains(&"their mother".to_string()));
}

#[test]
fn a_thing_is_only_done_to_if_the_verb_has_it_as_its_object() {
    for text in told("Omar met a whale.", "The whale laughed and made a hole in the cloud.") {
        assert!(!text.contains("laughing the hole"), "{text}");
    }
    let details = plan(&Story::new(Tier::Teens, "They left no marks in the dust.", &[])).details;
    assert!(details.contains(&"the dust".to_string()), "{details:?}");
}

#[test]
fn suggestions_go_round_their_whole_list() {
    let mut texts = vec!["Mia found a key.".to_string()];
    let mut seen = std::collections::HashSet::new();
    for turn in 0..6 {
        let of = |text| Passage { author: Author::Person { id: 1 }, text };
        let passages: Vec<Passage<'_>> = texts.iter().map(|text| of(text)).collect();
        seen.extend(suggest(&Story::new(Tier::Teens, "", &passages)).map(|step| step.text));
        texts.push(format!("Mia found a key again, number {turn}."));
    }
    assert!(seen.len() >= 15, "{seen:#?}");
}
