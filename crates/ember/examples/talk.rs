//! Tells one passage for every line given: each line is a turn, `--tier NAME` sets the tier.
//!
//! `cargo run -p ember --example talk -- --tier kids "Mia found a key." "She opened the door."`

use ember::{Author, Nobody, Passage, Story, Tier, plan, suggest, tell, title};

fn main() {
    let mut tier = Tier::Kids;
    let mut turns: Vec<String> = Vec::new();
    let mut args = std::env::args().skip(1);
    while let Some(arg) = args.next() {
        if arg == "--tier" {
            let name = args.next().unwrap_or_default();
            tier = Tier::ALL.into_iter().find(|tier| tier.name() == name).unwrap_or(tier);
        } else {
            turns.push(arg);
        }
    }
    let mut texts: Vec<(Author, String)> = Vec::new();
    let premise = turns.first().cloned().unwrap_or_default();
    for turn in turns {
        println!("> {turn}");
        texts.push((Author::Person { id: 1 }, turn));
        let passages: Vec<Passage<'_>> =
            texts.iter().map(|(author, text)| Passage { author: *author, text }).collect();
        let story = Story { seed: 3, ..Story::new(tier, &premise, &passages) };
        let text = tell(&story, &mut Nobody).text();
        let steps = suggest(&story).map(|step| step.text).join(" | ");
        let plan = plan(&story);
        let held: Vec<&str> = plan.holds_in_mind.iter().map(|held| held.label.as_str()).collect();
        println!(
            "{text}\n  steps: {steps}\n  holds: {}\n  new: {:?} act: {:?} tone: {:?}\n",
            held.join("; "),
            plan.details,
            plan.act,
            plan.tone.mood
        );
        texts.push((Author::Ember, text));
        if texts.len() == 2 {
            println!("  title: {}", title(&Story::new(tier, &premise, &[])));
        }
    }
}
