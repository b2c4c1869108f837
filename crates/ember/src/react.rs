//! Which lines answer the newest turn: by what happened first, by what the thing is second.

use crate::act::Deed;
use crate::detail::{Detail, Role, stem_hash};
use crate::lexicon::Class;
use crate::select::{Wish, wish};
use crate::world::World;

/// The keys of the lines that may open the passage, and those to fall back on.
pub(crate) fn reactions(world: &World<'_>) -> (Vec<Wish>, Vec<Wish>) {
    let mut weak = vec![wish("quiet", 0.0)];
    let Some(detail) = world.detail() else {
        return (without_detail(world), weak);
    };
    if !detail.class.alive() {
        weak.push(wish("beside", 0.4));
    }
    let strong = if detail.absent {
        absent(world, detail)
    } else if detail.class.alive() {
        being(world, detail)
    } else {
        present(world, detail)
    };
    (strong, weak)
}

/// Nothing is named: what happened, or how something is, must do.
fn without_detail(world: &World<'_>) -> Vec<Wish> {
    let mut wishes = vec![wish("quiet", 0.0)];
    if world.turn.adjective.is_some() {
        wishes.push(wish("adjective", 3.2));
    }
    if let Some(deed) = &world.turn.deed {
        wishes.push(wish(deed.act, 1.5));
        wishes.extend(over(world));
        match deed.noun {
            // Nobody jokes about tears.
            Some(_) if deed.act == "cry" => wishes.push(wish("cry", 2.6)),
            Some(_) => wishes.push(wish("deed", 2.6)),
            None => wishes.extend(doing(world)),
        }
    }
    if world.newest.contains('!') && world.newest.len() < 24 {
        wishes.push(wish("loud", 0.8));
    }
    wishes
}

/// The thing is only spoken of.
fn absent(world: &World<'_>, detail: &Detail) -> Vec<Wish> {
    let mut wishes = vec![wish("away", 1.0)];
    if let Some(act) = world.act() {
        wishes.push(wish(format!("{act}.away"), 2.2));
    }
    if detail.class == Class::Idea {
        wishes.push(wish("is.idea", 1.4));
    }
    if world.turn.deed.as_ref().is_some_and(|deed| deed.act == "say" && !deed.under) {
        wishes.extend(doing(world).map(|_| wish("said.both", 2.8)));
    }
    if !detail.fresh {
        // "The manager said that car had been scrapped": the car is known, the scrapping is not.
        wishes.extend(doing(world));
    }
    wishes
}

/// Somebody is new or is spoken of.
fn being(world: &World<'_>, detail: &Detail) -> Vec<Wish> {
    let owned = world.cast.iter().any(|member| member.owned && member.name == detail.shown);
    if owned {
        // A person's own figure is never made to act, so only the world around it may.
        let mut wishes = vec![wish("owned", 1.0), wish("quiet", 0.0)];
        if world.turn.adjective.is_some() || world.turn.state.is_some() {
            wishes.push(wish("adjective", 2.6));
        }
        wishes.extend(doing(world));
        wishes.extend(over(world));
        return wishes;
    }
    let kind = if detail.plural { "people" } else { detail.class.name() };
    let mut wishes = vec![wish(format!("is.{kind}"), 1.0)];
    if let Some(second) =
        world.turn.details.get(1).filter(|second| !second.class.alive() && second.fresh)
    {
        wishes.extend(beside(world, second));
    }
    if let Some(deed) = &world.turn.deed {
        // "Her boss told her never to clean that": what counts is what was said.
        if matches!(deed.act, "say" | "ask" | "promise" | "want") {
            wishes.extend(doing(world).map(|_| wish("doing.told", 2.8)));
        } else if deed.act != "cry" && (deed.under || deed.last && detail.role == Role::Subject) {
            // "The baker went on kneading", "Only her grandmother noticed".
            wishes.extend(doing(world).map(|_| wish("doing.subject", 2.4)));
        }
        wishes.push(wish(format!("{}.being", deed.act), 2.0));
        match deed.noun {
            Some(_) if !detail.fresh && deed.act != "cry" => wishes.push(wish("deed", 2.4)),
            None if done_to(deed, detail) => {
                wishes.extend(doing(world).map(|_| wish("doing.object", 2.0)));
            }
            None if !detail.fresh => wishes.extend(doing(world)),
            Some(_) | None => {}
        }
    }
    wishes.extend(over(world));
    wishes.extend(world.turn.adjective.iter().map(|_| wish("adjective", 2.2)));
    wishes.extend(world.turn.state.iter().map(|_| wish("adjective.of", 2.2)));
    wishes
}

/// How a second new thing stands to the figure: held by it, near it, sought by it.
fn beside(world: &World<'_>, second: &Detail) -> Option<Wish> {
    let object = second.role == Role::Object;
    let act = world.act().unwrap_or_default();
    if second.absent {
        return matches!(act, "want" | "look" | "ask").then(|| wish("pair.seek", 2.4));
    }
    let with = ["with", "in", "holding", "carrying", "wearing"].contains(&second.link.as_str());
    let handles = ["take", "hold", "trade", "wear", "give", "throw", "eat"].contains(&act);
    if with && second.class.small() || object && (second.link.is_empty() || handles) {
        return Some(wish("pair.being", 2.4));
    }
    let near = second.class.solid() || matches!(second.class, Class::Place | Class::Plant);
    (second.role == Role::Place && near).then(|| wish("pair.at", 2.0))
}

/// A thing is here and something has been done with it.
fn present(world: &World<'_>, detail: &Detail) -> Vec<Wish> {
    // What has just been lost or broken is not described as if it were whole.
    let spent = matches!(world.act(), Some("die" | "vanish" | "break" | "lose"));
    let mut wishes =
        vec![wish(format!("is.{}", detail.class.name()), if spent { -0.8 } else { 0.9 })];
    if detail.class.small() && detail.class != Class::Thing && detail.class != Class::Food {
        wishes.push(wish("is.thing", 0.2));
    }
    wishes.extend(world.turn.state.iter().map(|_| wish("adjective.of", 2.2)));
    let paired = |second: &Detail| {
        let thing = !second.class.alive() && second.class != Class::Place;
        thing && !second.absent && !detail.is_told_by(second)
    };
    if world.turn.close && world.turn.details.get(1).is_some_and(paired) {
        wishes.push(wish("pair", if world.turn.details[1].fresh { 2.4 } else { 1.0 }));
    }
    let Some(deed) = &world.turn.deed else { return wishes };
    if deed.ceased {
        wishes.extend(over(world));
        return wishes;
    }
    if deed.noun.is_some() && detail.role == Role::Subject && deed.subject.is_none() {
        wishes.push(wish("deed.of", 3.2));
    }
    // A cable that runs into a wall does not run.
    let figure = matches!(deed.act, "run" | "go" | "wait") && detail.role == Role::Subject;
    let role = match detail.role {
        Role::Subject => "subject",
        Role::Object => "object",
        Role::Place => "place",
    };
    wishes
        .push(wish(format!("{}.{role}", deed.act), if handled(detail.class) { 2.0 } else { 1.0 }));
    // What the verb does, it does to its object or subject; a mere place stands beside it.
    let wet = deed.act == "burn" && matches!(detail.class, Class::Water | Class::Body);
    let worth = match detail.role {
        _ if wet || figure || !handled(detail.class) => 0.0,
        Role::Place => 0.6,
        Role::Subject | Role::Object => 1.5,
    };
    wishes.push(wish(deed.act, worth));
    if deed.noun.is_some() && deed.act != "cry" && (detail.role == Role::Place || !detail.fresh) {
        let worth = match (detail.fresh, deed.by_somebody) {
            // "Someone in the back row began to clap": the clapping is the news.
            (true, true) => 4.2,
            (true, false) => 0.8,
            (false, _) => 2.6,
        };
        wishes.push(wish("deed", worth));
    }
    if done_to(deed, detail) {
        let worth = if detail.fresh { 1.4 } else { 3.0 };
        wishes.extend(doing(world).map(|_| wish("doing.object", worth)));
    } else if detail.role == Role::Subject && deed.subject.is_none() {
        // "The engine died": what it does is the news, if nothing follows.
        let worth = if detail.fresh && !deed.last { 1.6 } else { 3.0 };
        wishes.extend(doing(world).map(|_| wish("doing.subject", worth)));
    } else if !detail.fresh {
        wishes.extend(doing(world));
    }
    if !detail.fresh && world.turn.adjective.is_some() {
        wishes.push(wish("adjective", 2.6));
    }
    wishes
}

/// "The whale laughed and made a hole": a hole is not laughed.
fn done_to(deed: &Deed, detail: &Detail) -> bool {
    let near = (deed.at + 1..=deed.at + 2).contains(&detail.span.0);
    near && detail.role == Role::Object && detail.link.is_empty()
}

/// "The birds stopped singing": there is no more of it.
fn over(world: &World<'_>) -> Option<Wish> {
    world.turn.deed.as_ref().filter(|deed| deed.ceased).map(|_| wish("ceased", 3.6))
}

/// What was done is the new thing, when no thing is: "vanishing", "forgetting".
fn doing(world: &World<'_>) -> Option<Wish> {
    let deed = world.turn.deed.as_ref().filter(|deed| !deed.ceased)?;
    let doing = deed.doing.as_ref()?;
    let same = world.detail().is_some_and(|detail| detail.head == *doing);
    let worth = if world.detail().is_some_and(|detail| !detail.fresh) { 3.3 } else { 2.7 };
    // "Her mum refused to look": here the looking is the news.
    let telling = deed.under || !DULL.contains(&doing.as_str());
    (fresh(world, doing) && !same && telling).then(|| wish("doing", worth))
}

/// What happened besides, where it is news: "laughed until he choked".
pub(crate) fn besides<'a>(world: &'a World<'_>) -> Option<&'a str> {
    let deed = world.turn.deed.as_ref()?;
    let besides = deed.besides.as_deref()?;
    let news = fresh(world, besides) && deed.doing.as_deref() != Some(besides);
    (news && !DULL.contains(&besides)).then_some(besides)
}

fn fresh(world: &World<'_>, doing: &str) -> bool {
    !world.seen.contains(&stem_hash(doing))
}

/// Doings that nobody would speak of again.
const DULL: &[&str] = &[
    "going",
    "looking",
    "seeing",
    "thinking",
    "putting",
    "finding",
    "coming",
    "arriving",
    "beginning",
    "starting",
    "giving",
    "getting",
    "letting",
    "entering",
    "waiting",
    "holding",
    "liking",
    "loving",
    "knowing",
    "remembering",
    "saying",
    "telling",
    "asking",
    "wanting",
    "walking",
    "having",
    "making",
    "taking",
    "keeping",
    "feeling",
    "standing",
    "sitting",
    "trying",
    "using",
    "living",
    "meeting",
    "bringing",
    "showing",
    "hearing",
    "containing",
    "setting",
    "naming",
    "calling",
    "claiming",
    "helping",
    "resting",
    "staying",
    "bending",
    "leading",
    "needing",
    "meaning",
    "happening",
];

/// Can lines about opening, finding and giving speak of it, or only lines about what it is?
fn handled(class: Class) -> bool {
    class.solid()
        || class.small()
        || matches!(class, Class::Plant | Class::Light | Class::Water | Class::Weather)
}
