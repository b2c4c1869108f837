//! Who is in the picture, what they do, hold and feel.

use super::super::reader::{Hit, Meaning, Word};
use super::super::spec::{Actor, MAX_CAST};
use super::super::vocabulary::{Face, Item, Kind, Mood, Pose};
use super::known::{Known, described_as, ensure_looks, may_be, named_look, thing};
use super::{Reading, SceneInput, clothes, names};
use std::collections::BTreeMap;

/// Figures kept from the scene before while others are named.
const KEPT_ALONG: usize = 3;
/// Words between taking hold of a thing and the thing.
const HOLD_REACH: usize = 6;

/// Somebody while the passage is read.
struct Role {
    /// Index into the known figures.
    who: usize,
    pose: Option<Pose>,
    face: Option<Face>,
    item: Option<Item>,
    gone: bool,
}

impl Role {
    fn new(who: usize, gone: bool) -> Role {
        Role { who, pose: None, face: None, item: None, gone }
    }
}

/// The figures of this picture.
pub(super) fn cast(
    input: &SceneInput,
    passage: &Reading,
    known: &mut Vec<Known>,
    (moved, mood): (bool, Mood),
) -> Vec<Actor> {
    let mut roles: Vec<Role> = Vec::new();
    let subjects = mention_all(passage, known, &mut roles);
    keep_along(input, passage, known, (&mut roles, moved));
    roles.retain(|role| !role.gone);
    roles.truncate(MAX_CAST);
    let cast: Vec<usize> = roles.iter().map(|role| role.who).collect();
    ensure_looks(input, passage, known, &cast);
    act(passage, &subjects, &mut roles, input);
    clothes::dress(passage, &subjects, known);
    in_old_order(&mut roles, known, input);
    roles.iter().filter_map(|role| actor(role, known, input, mood)).collect()
}

/// Who is spoken of at each word: the subject of what is done there.
pub(super) type Subjects = BTreeMap<usize, Vec<usize>>;

/// Finds everybody mentioned, by name or by kind, and who each word speaks of.
fn mention_all(passage: &Reading, known: &mut Vec<Known>, roles: &mut Vec<Role>) -> Subjects {
    let words = &passage.words;
    let mut mentions: Vec<(usize, usize, bool)> = Vec::new();
    for (who, figure) in known.iter().enumerate() {
        if figure.look.is_none() && figure.kind.is_none() && thing(&figure.descriptions).is_some() {
            continue;
        }
        for span in names::mentions(words, &figure.name) {
            let denied = words[span.clone()].iter().any(|word| word.negated);
            let imagined = words[span.clone()].iter().any(|word| word.imagined);
            if !imagined {
                mentions.push((span.start, who, denied));
            }
        }
    }
    for hit in &passage.hits {
        if let Meaning::Kind(kind) = hit.meaning {
            for who in by_kind(passage, hit, kind, known) {
                let denied = words[hit.span.clone()].iter().any(|word| word.negated);
                mentions.push((hit.span.start, who, denied));
            }
        }
    }
    mentions.sort_by_key(|(at, ..)| *at);
    for (_, who, denied) in &mentions {
        match roles.iter_mut().find(|role| role.who == *who) {
            Some(role) => role.gone &= *denied,
            None => {
                roles.push(Role::new(*who, *denied));
            }
        }
    }
    subjects(words, &mentions)
}

/// Who a kind word means: somebody known of that kind, or somebody new.
fn by_kind(passage: &Reading, hit: &Hit, kind: Kind, known: &mut Vec<Known>) -> Vec<usize> {
    let words = &passage.words[hit.span.clone()];
    let Some(last) = words.last() else { return Vec::new() };
    if words.iter().any(|word| word.imagined) || last.is_possessive() {
        return Vec::new();
    }
    let phrase = words.iter().map(|word| word.text.as_str()).collect::<Vec<_>>().join(" ");
    let plural = is_plural(&phrase);
    if is_title(passage, hit, known) || plural && is_predicate(passage, hit) {
        return Vec::new();
    }
    // "A boy pointed" is nobody whose name is known; "the boy" may be.
    let new = is_indefinite(passage, hit);
    let named = known.iter().position(|figure| match &figure.look {
        _ if new && !figure.name.is_empty() => false,
        Some(look) => look.kind == kind && may_be(look, &phrase),
        None => figure.kind == Some(kind) || described_as(figure) == Some(kind),
    });
    if let Some(who) = named {
        return vec![who];
    }
    if words.iter().any(|word| word.negated) {
        return Vec::new();
    }
    let word = if plural { kind.noun().to_owned() } else { phrase };
    let noun = word.replace(' ', "-");
    let count = if plural { 2 } else { 1 };
    (1..=count)
        .map(|number| {
            let id = if number == 1 { noun.clone() } else { format!("{noun}-{number}") };
            if let Some(who) = known.iter().position(|figure| figure.id == id) {
                return who;
            }
            let look = named_look(kind, &word, &id);
            known.push(Known {
                id,
                name: String::new(),
                look: Some(look),
                kind: Some(kind),
                descriptions: String::new(),
            });
            known.len() - 1
        })
        .collect()
}

/// "Finders are keepers": what somebody is, which brings nobody else.
fn is_predicate(passage: &Reading, hit: &Hit) -> bool {
    let before = hit.span.start.checked_sub(1).map(|at| passage.words[at].text.as_str());
    matches!(before, Some("are" | "were" | "be" | "being"))
}

/// "a boy", "an old man", "another fox", with one adjective at most between, and no name after.
fn is_indefinite(passage: &Reading, hit: &Hit) -> bool {
    let start = hit.span.start;
    let after = passage.words[hit.span.end..].iter().take(3);
    let named = |word: &Word| word.is_capital() || matches!(word.text.as_str(), "named" | "called");
    let same = |word: &&Word| word.clause == passage.words[start].clause;
    let introduced = after.take_while(same).any(named);
    !introduced
        && (start.saturating_sub(2)..start).any(|at| {
            let word = &passage.words[at];
            word.clause == passage.words[start].clause
                && matches!(word.text.as_str(), "a" | "an" | "another")
        })
}

/// "Captain Flint", "Rusty the fox": the name beside the word speaks for both.
fn is_title(passage: &Reading, hit: &Hit, known: &[Known]) -> bool {
    let words = &passage.words;
    let named = known.iter().filter(|figure| !figure.name.is_empty());
    let spans: Vec<_> = named.flat_map(|figure| names::mentions(words, &figure.name)).collect();
    let follows = |end: usize| {
        let between = &words[end..hit.span.start];
        between.len() <= 3
            && between.iter().any(|word| matches!(word.text.as_str(), "the" | "a" | "an"))
            && between.iter().all(|word| word.sentence == words[end - 1].sentence)
            && between
                .iter()
                .all(|word| !matches!(word.text.as_str(), "and" | "of" | "saw" | "met"))
            && (between[0].text == "the" || words[end].clause != words[end - 1].clause)
            && between[0].text != "was"
            && matches!(between[0].text.as_str(), "the" | "a" | "an")
    };
    spans.iter().any(|span| {
        span.start == hit.span.end && words[hit.span.start].is_capital()
            || (span.end < hit.span.start && follows(span.end))
    })
}

fn is_plural(word: &str) -> bool {
    matches!(word, "men" | "women" | "children" | "mice" | "wolves" | "bunnies" | "puppies")
        || (word.ends_with('s') && !word.ends_with("ss"))
}

/// Follows the subject through the text: a mention, or the pronoun that takes it up.
fn subjects(words: &[Word], mentions: &[(usize, usize, bool)]) -> Subjects {
    let mut subjects = Subjects::new();
    let mut current: Vec<usize> = Vec::new();
    let mut everybody: Vec<usize> = Vec::new();
    let mut last = None;
    let mut next = mentions.iter().peekable();
    for (at, word) in words.iter().enumerate() {
        while let Some((_, who, denied)) = next.next_if(|mention| mention.0 == at) {
            let listed = last
                .is_some_and(|last: usize| last + 1 == at && words[last].sentence == word.sentence);
            last = Some(at);
            let joined = listed || is_joined(words, at);
            if !denied {
                if !joined {
                    current.clear();
                }
                if !current.contains(who) {
                    current.push(*who);
                }
                if !everybody.contains(who) {
                    everybody.push(*who);
                }
            }
        }
        if matches!(word.text.as_str(), "they" | "both" | "together" | "everyone" | "we") {
            current = everybody.clone();
        }
        subjects.insert(at, current.clone());
    }
    subjects
}

/// "and Rusty", "and a big bear": the mention joins the one before it.
fn is_joined(words: &[Word], at: usize) -> bool {
    let start = at.saturating_sub(3);
    let before = &words[start..at];
    let and = before.iter().rposition(|word| word.text == "and");
    and.is_some_and(|and| {
        let between = &before[and + 1..];
        before[and].sentence == words[at].sentence
            && between.first().is_none_or(|word| {
                matches!(word.text.as_str(), "a" | "an" | "the" | "his" | "her" | "their" | "my")
            })
    })
}

/// Figures of the scene before stay in the same place, unless the text sends them away.
fn keep_along(
    input: &SceneInput,
    passage: &Reading,
    known: &[Known],
    (roles, moved): (&mut Vec<Role>, bool),
) {
    let Some(previous) = input.previous else { return };
    let says = |list: &[&str]| passage.words.iter().any(|word| list.contains(&word.text.as_str()));
    let together = says(&["they", "we", "both", "together", "friends", "everyone", "them", "us"]);
    let alone = says(&["alone", "himself", "herself", "itself", "lonely"]) && !together;
    let someone = roles.iter().any(|role| !role.gone);
    if someone && (alone || (moved && !together)) {
        return;
    }
    for actor in &previous.cast {
        let Some(who) = known.iter().position(|figure| figure.id == actor.id) else { continue };
        let full = roles.iter().filter(|role| !role.gone).count() >= KEPT_ALONG;
        let room = !someone || !full;
        if room && roles.iter().all(|role| role.who != who) {
            roles.push(Role::new(who, false));
        }
    }
}

/// Poses, faces and things held, for whoever is spoken of where the word stands.
fn act(passage: &Reading, subjects: &Subjects, roles: &mut [Role], input: &SceneInput) {
    for hit in passage.real_hits() {
        let at = hit.span.start;
        // "the sleeping bear": the word describes whoever follows it.
        let described = passage.hits.iter().any(|next| {
            next.span.start == hit.span.end && matches!(next.meaning, Meaning::Kind(_))
        });
        let about = if described { hit.span.end } else { at };
        let mut actors = subjects.get(&about).cloned().unwrap_or_default();
        if actors.is_empty() && (input.previous.is_some() || roles.len() == 1) {
            // "She laughed": the one the story follows.
            actors.extend(roles.first().map(|role| role.who));
        }
        for role in roles.iter_mut().filter(|role| actors.contains(&role.who)) {
            match hit.meaning {
                Meaning::Pose(pose) => role.pose = Some(stronger(role.pose, pose)),
                Meaning::Face(face) => role.face = Some(face),
                Meaning::Item(item) if takes_hold(&passage.words, at) => {
                    role.item = Some(item);
                    // One hand holds one thing; the first of several people holds it.
                    break;
                }
                _ => {}
            }
        }
    }
}

/// Sitting down ends a walk, but standing still does not undo a wave.
fn stronger(so_far: Option<Pose>, next: Pose) -> Pose {
    match (so_far, next) {
        (Some(pose), Pose::Stand) => pose,
        (Some(Pose::Wave | Pose::Point | Pose::Cheer), Pose::Walk | Pose::Hold) => {
            so_far.unwrap_or(next)
        }
        (_, next) => next,
    }
}

/// Whether somebody takes the thing at `at` in hand: "held a lantern", "with her umbrella".
fn takes_hold(words: &[Word], at: usize) -> bool {
    const HOLDING: &[&str] = &[
        "held",
        "holds",
        "holding",
        "hold",
        "carried",
        "carries",
        "carrying",
        "took",
        "takes",
        "picked",
        "lifted",
        "raised",
        "lit",
        "grabbed",
        "clutched",
        "clutching",
        "gripped",
        "opened",
        "read",
        "reads",
        "reading",
        "with",
        "waved",
        "drew",
        "rang",
        "ate",
        "drank",
        "got",
        "has",
        "had",
        "brought",
        "unfolded",
        "found",
        "sipped",
        "gave",
        "showed",
        "pulled",
    ];
    let start = at.saturating_sub(HOLD_REACH);
    words[start..at].iter().any(|word| {
        word.sentence == words[at].sentence
            && word.is_real()
            && HOLDING.contains(&word.text.as_str())
    })
}

/// Who stood left stays left.
fn in_old_order(roles: &mut [Role], known: &[Known], input: &SceneInput) {
    let Some(previous) = input.previous else { return };
    roles.sort_by_key(|role| {
        previous.cast.iter().position(|actor| actor.id == known[role.who].id).unwrap_or(usize::MAX)
    });
}

/// A held thing needs a hand; an empty hand holds nothing.
fn holding(pose: Pose, item: Item) -> Pose {
    match (pose, item) {
        (Pose::Hold, Item::Nothing) => Pose::Stand,
        (_, Item::Nothing) => pose,
        (Pose::Stand, _) => Pose::Hold,
        (pose, _) => pose,
    }
}

/// The face of somebody the text says nothing of.
fn mood_face(mood: Mood) -> Face {
    match mood {
        Mood::Calm | Mood::Joyful | Mood::Magical | Mood::Epic | Mood::Cosy => Face::Happy,
        Mood::Mysterious => Face::Curious,
        Mood::Scary => Face::Scared,
        Mood::Sad => Face::Sad,
    }
}

fn actor(role: &Role, known: &[Known], input: &SceneInput, mood: Mood) -> Option<Actor> {
    let figure = &known[role.who];
    let before = input
        .previous
        .and_then(|previous| previous.cast.iter().find(|actor| actor.id == figure.id));
    let item = role.item.or(before.map(|before| before.item)).unwrap_or_default();
    // A feeling lasts while the mood does.
    let lasting = before.filter(|_| input.previous.is_some_and(|p| p.mood == mood)).map(|b| b.face);
    let pose = match role.pose {
        Some(pose) => pose,
        None if item != Item::Nothing => Pose::Hold,
        None => Pose::Stand,
    };
    Some(Actor {
        id: figure.id.clone(),
        name: figure.name.clone(),
        look: figure.look.clone()?,
        pose: holding(pose, item),
        face: role.face.or(lasting).unwrap_or_else(|| mood_face(mood)),
        item,
        flip: false,
    })
}
