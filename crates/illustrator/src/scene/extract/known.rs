//! Who the story knows, and what they look like.

use super::super::reader::{Meaning, Word, listed};
use super::super::vocabulary::{Kind, Prop};
use super::{Reading, SceneInput, clothes, names};
use crate::look::{Hair, Look};

/// Words after a name in which a pronoun still means it.
const PRONOUN_REACH: usize = 16;

/// Somebody the story knows, drawn or not.
pub(super) struct Known {
    pub(super) id: String,
    pub(super) name: String,
    /// Their looks, once they have been met in a scene or are certain.
    pub(super) look: Option<Look>,
    pub(super) kind: Option<Kind>,
    pub(super) descriptions: String,
}

/// Everybody known: the cast, who was in the scene before, and who the text introduces.
pub(super) fn known(input: &SceneInput) -> Vec<Known> {
    let mut known: Vec<Known> = input
        .cast
        .iter()
        .map(|member| Known {
            id: member.id.clone(),
            name: member.name.clone(),
            look: member.look.clone(),
            kind: member.kind,
            descriptions: member.descriptions.clone(),
        })
        .collect();
    for (id, name, look) in met(input) {
        match known.iter_mut().find(|figure| figure.id == id) {
            Some(figure) => figure.look = figure.look.take().or_else(|| Some(look.clone())),
            None => known.push(Known {
                id: id.to_owned(),
                name: name.to_owned(),
                look: Some(look.clone()),
                kind: Some(look.kind),
                descriptions: String::new(),
            }),
        }
    }
    // What the text says somebody is outweighs what was guessed before.
    for text in [input.earlier, input.passage] {
        for mut introduced in names::introduced(text) {
            if let Some((kind, word)) = &mut introduced.kind
                && *kind == Kind::Child
                && input.stranger == Kind::Teen
                && !listed("child children toddler", word)
            {
                *kind = Kind::Teen;
            }
            introduce(&mut known, introduced, input.cast_is_whole);
        }
    }
    known
}

fn met<'a>(input: &SceneInput<'a>) -> impl Iterator<Item = (&'a str, &'a str, &'a Look)> {
    let previous = input.previous.into_iter();
    previous.flat_map(|scene| {
        let cast = scene.cast.iter().map(|a| (a.id.as_str(), a.name.as_str(), &a.look));
        let offstage = scene.offstage.iter().map(|f| (f.id.as_str(), f.name.as_str(), &f.look));
        cast.chain(offstage)
    })
}

fn introduce(known: &mut Vec<Known>, introduced: names::Introduced, whole: bool) {
    let first = |name: &str| name.split(' ').next().unwrap_or_default().to_lowercase();
    let name = introduced.name;
    let figure = known.iter_mut().find(|figure| {
        !figure.name.is_empty() && (figure.name == name || first(&figure.name) == first(&name))
    });
    let Some(figure) = figure else {
        if whole {
            return;
        }
        let look = introduced.kind.map(|(kind, word)| named_look(kind, &word, &first(&name)));
        known.push(Known {
            id: first(&name),
            kind: look.as_ref().map(|look| look.kind),
            name,
            look,
            descriptions: String::new(),
        });
        return;
    };
    if let Some((kind, word)) = introduced.kind
        && figure.look.as_ref().is_none_or(|look| look.kind != kind)
    {
        figure.look = Some(named_look(kind, &word, &figure.id));
    }
}

/// The looks of a kind, as a word for it suggests: "granny" has a bun, "kitten" is called one.
pub(super) fn named_look(kind: Kind, word: &str, id: &str) -> Look {
    let mut look = Look::of(kind, id);
    call(&mut look, word);
    look
}

const WOMEN: &str = "girl daughter sister woman mother mum mom mama lady aunt widow wife grandmother grandma \
    granny gran nana queen princess empress schoolgirl";
const MEN: &str = "boy son brother man father dad papa gentleman uncle husband grandfather grandpa grandad \
    granddad king prince emperor schoolboy fisherman";
/// Words that may mean anybody of their kind and sex.
const ANYBODY: &[&str] =
    &["man", "woman", "girl", "boy", "child", "kid", "lady", "old man", "old woman"];

/// Whether the word can mean somebody who looks like this: a king is no queen, a baker no farmer,
/// but "the man" may be the baker, and any cat "the kitten".
pub(super) fn may_be(look: &Look, phrase: &str) -> bool {
    let called = look.called.split_once(' ').map_or("", |(_, word)| word);
    if !look.kind.is_person() || called.is_empty() || called == phrase {
        return true;
    }
    let theirs = called.rsplit(' ').next().unwrap_or_default();
    let asked = phrase.rsplit(' ').next().unwrap_or_default();
    let clash = |a: &str, b: &str| listed(a, theirs) && listed(b, asked);
    let generic =
        ANYBODY.contains(&phrase) || ANYBODY.contains(&called) || phrase == look.kind.noun();
    generic && !clash(WOMEN, MEN) && !clash(MEN, WOMEN)
}

fn womans_hair(look: &Look) -> Hair {
    let girls = [Hair::Long, Hair::Bob, Hair::Bun, Hair::Pigtails, Hair::Curls];
    let style = usize::from(look.skin) + look.cloth as usize;
    match look.kind {
        Kind::Elder => Hair::Bun,
        Kind::Adult | Kind::Royal => [Hair::Long, Hair::Bun, Hair::Bob][style % 3],
        _ => girls[style % girls.len()],
    }
}

fn mans_hair(look: &Look) -> Hair {
    match look.kind {
        Kind::Child | Kind::Teen => [Hair::Tousled, Hair::Curls][usize::from(look.skin) % 2],
        _ => Hair::Tousled,
    }
}

/// Takes over what the word for somebody tells.
fn call(look: &mut Look, word: &str) {
    let last = word.rsplit(' ').next().unwrap_or(word);
    if listed(WOMEN, last) {
        look.hair = womans_hair(look);
    } else if listed(MEN, last) {
        look.hair = mans_hair(look);
    }
    let singular = !word.ends_with('s') || word.ends_with("ess");
    if word != look.kind.noun()
        && singular
        && !matches!(word, "men" | "women" | "children" | "mice")
    {
        let vowel = word.starts_with(['a', 'e', 'i', 'o', 'u']);
        look.called = format!("{} {word}", if vowel { "an" } else { "a" });
    }
}

/// Things of the cast list that are mentioned: a lighthouse may be a character too.
pub(super) fn things(input: &SceneInput, passage: &Reading) -> Vec<Prop> {
    let things = input.cast.iter().filter(|member| member.kind.is_none() && member.look.is_none());
    things
        .filter(|member| !names::mentions(&passage.words, &member.name).is_empty())
        .filter_map(|member| thing(&member.descriptions))
        .collect()
}

/// What a description says somebody is, when that is no figure but a thing.
pub(super) fn thing(descriptions: &str) -> Option<Prop> {
    let reading = Reading::new(descriptions, &[]);
    let first = reading.real_hits().find_map(|hit| match hit.meaning {
        Meaning::Kind(_) => Some(None),
        Meaning::Prop(prop) => Some(Some(prop)),
        _ => None,
    });
    first.flatten()
}

/// The kind a description names first.
pub(super) fn described_as(figure: &Known) -> Option<Kind> {
    let reading = Reading::new(&figure.descriptions, &[]);
    reading.real_hits().find_map(|hit| match hit.meaning {
        Meaning::Kind(kind) => Some(kind),
        _ => None,
    })
}

/// Gives everybody in the picture looks: described, or by their kind, or a stranger's.
pub(super) fn ensure_looks(
    input: &SceneInput,
    passage: &Reading,
    known: &mut [Known],
    cast: &[usize],
) {
    for who in cast {
        let figure = &mut known[*who];
        if figure.look.is_none() {
            figure.look = Some(first_look(input, passage, figure));
        }
    }
}

/// The looks of somebody met for the first time.
fn first_look(input: &SceneInput, passage: &Reading, figure: &Known) -> Look {
    let mut reading = Reading::new(&figure.descriptions, &[]);
    reading.grow_up(input.stranger);
    let described = reading.real_hits().find_map(|hit| match hit.meaning {
        Meaning::Kind(kind) => Some(kind),
        _ => None,
    });
    let kind = figure.kind.or(described).unwrap_or(input.stranger);
    let mut look = Look::of(kind, &figure.id);
    let word = reading.real_hits().find(|hit| hit.meaning == Meaning::Kind(kind));
    if let Some(hit) = word {
        let words = &reading.words[hit.span.clone()];
        let phrase: Vec<&str> = words.iter().map(|word| word.text.as_str()).collect();
        call(&mut look, &phrase.join(" "));
    } else if let Some(woman) = pronoun(&reading.words).or_else(|| {
        let at = names::mentions(&passage.words, &figure.name).first()?.end;
        pronoun(&passage.words[at..])
    }) {
        look.hair = if woman { womans_hair(&look) } else { mans_hair(&look) };
    }
    clothes::wear(&reading, &mut look);
    look
}

/// Whether the first pronoun is a woman's (or a man's), before anybody else is named.
fn pronoun(words: &[Word]) -> Option<bool> {
    for word in words.iter().take(PRONOUN_REACH) {
        match word.text.as_str() {
            "she" | "her" | "hers" | "herself" => return Some(true),
            "he" | "him" | "his" | "himself" => return Some(false),
            "and" => return None,
            _ => {}
        }
    }
    None
}
