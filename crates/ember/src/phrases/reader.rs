//! Reads phrases word by word: where one begins, which words it keeps, where it ends.

use crate::lexicon::{Class, Form, LEXICON};
use crate::phrases::{Opening, Phrase, plural};
use crate::text::Token;

pub(super) struct Reader<'a, 'b> {
    pub(super) tokens: &'a [Token<'b>],
    pub(super) is_name: &'a dyn Fn(&str) -> bool,
}

/// Adjectives that say little and are left out when the thing is named again.
const PALE: &[&str] = &[
    "other",
    "own",
    "same",
    "such",
    "first",
    "last",
    "next",
    "second",
    "third",
    "only",
    "new",
    "big",
    "good",
    "best",
    "better",
    "left",
    "right",
    "sure",
    "whole",
    "entire",
    "final",
    "more",
    "most",
    "exact",
    "real",
    "nice",
    "favourite",
    "favorite",
    "late",
    "early",
    "different",
    "certain",
    "special",
    "usual",
    "half",
    "front",
    "back",
    "dead",
];
/// Words of measure whose "of" leads to the thing that is meant.
const SHAPELESS: &[&str] = &[
    "piece",
    "bit",
    "lot",
    "pair",
    "kind",
    "sort",
    "bunch",
    "slice",
    "drop",
    "handful",
    "number",
    "end",
    "edge",
    "top",
    "bottom",
    "middle",
    "side",
    "corner",
    "back",
    "front",
    "rest",
    "part",
    "sound",
    "shape",
    "couple",
    "dozen",
    "row",
    "line",
    "pile",
    "type",
    "inside",
    "half",
    "group",
    "full",
    "set",
    "layer",
    "lots",
    "plenty",
    "hundreds",
    "thousands",
    "smell",
];
impl Reader<'_, '_> {
    fn lower(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |token| &token.lower)
    }

    /// A phrase that begins with a determiner or an owner.
    pub(super) fn determined(&self, at: usize) -> Option<Phrase> {
        let token = &self.tokens[at];
        let word = &*token.lower;
        let owner = word.ends_with("'s")
            && !matches!(
                word,
                "it's"
                    | "that's"
                    | "let's"
                    | "what's"
                    | "who's"
                    | "he's"
                    | "she's"
                    | "there's"
                    | "here's"
                    | "where's"
                    | "how's"
            );
        let starts = owner || LEXICON.is("determiner", word);
        if !starts || token.stops() || self.stands_alone(at) {
            return None;
        }
        let run = self.run(at + 1);
        let head = *run.last()?;
        let opening = if owner {
            let name = token.raw.trim_end_matches("'s").trim_end_matches("’s");
            if (self.is_name)(token.base()) {
                Opening::Of(name.to_string())
            } else {
                Opening::Known
            }
        } else {
            match word {
                "the" | "this" | "that" | "these" | "those" | "all" | "both" => Opening::Known,
                "his" | "her" | "their" | "my" | "our" | "your" | "its" => Opening::Theirs,
                _ => Opening::New,
            }
        };
        let mut phrase = self.phrase(opening, at, &run, head)?;
        phrase.negated = word == "no";
        Some(phrase)
    }

    /// "that was", "her said": a determiner that is no determiner here.
    fn stands_alone(&self, at: usize) -> bool {
        let next = self.lower(at + 1);
        let verb = LEXICON.verb(next).is_some_and(|v| v.form == Form::Past)
            && LEXICON.class(next).is_none();
        // "a shop that repairs mirrors"
        let after_noun = at > 0 && LEXICON.class(self.lower(at - 1)).is_some();
        let relative = self.lower(at) == "that"
            && after_noun
            && !self.tokens[at - 1].stops()
            && LEXICON.verb(next).is_some_and(|v| v.form == Form::Third);
        if relative {
            return true;
        }
        matches!(
            self.lower(at),
            "that" | "this" | "her" | "all" | "both" | "each" | "any" | "one" | "some"
        ) && (verb && !LEXICON.is("adjective", next) || LEXICON.is("auxiliary", next))
    }

    /// The tokens from `from` that may belong to one phrase, trimmed to end in a noun.
    fn run(&self, from: usize) -> Vec<usize> {
        const MOST: usize = 5;
        let mut run: Vec<usize> = Vec::new();
        let mut at = from;
        while at < self.tokens.len() && run.len() < MOST {
            let token = &self.tokens[at];
            let word = &*token.lower;
            let adjective = LEXICON.is("adjective", word);
            let keeps = !LEXICON.function(word)
                || adjective
                || run.is_empty() && self.well(at)
                || (run.is_empty() && LEXICON.is("determiner", word));
            let capital = token.capital() && !token.starts && !(run.is_empty() && feast(word));
            if !keeps || capital || (self.is_name)(token.base()) {
                break;
            }
            let contracted = word.contains('\'') && !word.ends_with("'s");
            let predicate = matches!(
                word,
                "asleep" | "awake" | "alone" | "alive" | "afraid" | "ready" | "alight"
            );
            if contracted
                || predicate && !run.is_empty()
                || LEXICON.manner(word)
                || word.ends_with("'s") && !run.is_empty()
                || self.verb_here(&run, at)
            {
                break;
            }
            run.push(at);
            at += 1;
            if token.stops() {
                break;
            }
        }
        while let Some(&last) = run.last() {
            let word = self.lower(last);
            let noun = LEXICON.class(word).is_some();
            let empty = word.ends_with("'s")
                || word.ends_with("est") && !noun
                || LEXICON.is("adjective", word) && !noun
                || LEXICON.is("determiner", word)
                || matches!(word, "other" | "own" | "same");
            let trailing = run.len() > 1
                && !noun
                && (word.ends_with("ing")
                    || LEXICON.verb(word).is_some_and(|v| v.form == Form::Past));
            if !empty && !trailing {
                break;
            }
            run.pop();
        }
        run
    }

    /// "the well": what else is an adverb, but is a noun too and ends the sentence.
    fn well(&self, at: usize) -> bool {
        let word = self.lower(at);
        let ends = self.tokens[at].ends_sentence() || at + 1 == self.tokens.len();
        ends && LEXICON.is("adverb", word) && LEXICON.class(word).is_some()
    }

    /// Has the phrase ended before this word, because it is the sentence's verb?
    fn verb_here(&self, run: &[usize], at: usize) -> bool {
        let Some(&last) = run.last() else { return false };
        let word = self.lower(at);
        let after_noun = LEXICON.class(self.lower(last)).is_some();
        let Some(verb) = LEXICON.verb(word) else {
            // "Two sisters divide their house": no list knows it, but it has an object.
            let object = LEXICON.is("determiner", self.lower(at + 1));
            return after_noun
                && plural(self.lower(last))
                && object
                && !self.tokens[at].stops()
                && LEXICON.class(word).is_none();
        };
        let noun = LEXICON.class(word).is_some();
        match verb.form {
            Form::Past => {
                let alone = !noun && self.no_noun_follows(at);
                !LEXICON.is("adjective", word) && (after_noun || alone)
            }
            Form::Gerund => after_noun && !noun,
            Form::Third => after_noun && (!noun || self.noun_follows(at)),
            Form::Base => after_noun && !noun,
        }
    }

    /// "the locked door": a past form before a noun is an adjective.
    fn no_noun_follows(&self, at: usize) -> bool {
        self.tokens[at].stops()
            || LEXICON.function(self.lower(at + 1))
            || at + 1 >= self.tokens.len()
            || LEXICON.manner(self.lower(at + 1))
    }

    fn noun_follows(&self, at: usize) -> bool {
        LEXICON.is("determiner", self.lower(at + 1))
            || LEXICON.is("preposition", self.lower(at + 1))
    }

    /// A noun with no determiner: "they ate honey", "full of keys".
    pub(super) fn bare(&self, at: usize) -> Option<Phrase> {
        let token = &self.tokens[at];
        let word = &*token.lower;
        if token.capital() && !token.starts && !feast(word)
            || word.len() < 3
            || LEXICON.function(word)
            || (self.is_name)(token.base())
            || LEXICON.manner(word)
            || LEXICON.is("adjective", word)
                && !self
                    .tokens
                    .get(at + 1)
                    .is_some_and(|next| LEXICON.class(&next.lower).is_some() && !token.stops())
        {
            return None;
        }
        // "showed only leaves"
        let only = at > 1 && matches!(self.lower(at - 1), "only" | "just" | "even" | "mostly");
        let previous = at.checked_sub(1 + usize::from(only)).map_or("", |i| self.lower(i));
        // "She phones in", "he still brakes": what she does is a verb.
        let subject = (0..at).rev().map(|i| self.lower(i)).find(|word| !LEXICON.is("adverb", word));
        let does = word.ends_with('s') && !token.starts && LEXICON.class(word).is_some();
        if does && matches!(subject, Some("he" | "she" | "it" | "who")) {
            return None;
        }
        let class = LEXICON.class(word);
        let verb = LEXICON.verb(word);
        let prepared = [
            "of", "for", "with", "by", "about", "like", "from", "in", "under", "and", "into",
            "some", "without", "between", "among", "through", "on", "over", "against", "behind",
            "at", "than",
        ]
        .contains(&previous);
        let after_verb = LEXICON.verb(previous).is_some() && !LEXICON.is("adjective", previous);
        let plural = word.ends_with('s') && !word.ends_with("ss");
        let adjective = LEXICON.is("adjective", word);
        let as_verb = verb.is_some_and(|v| {
            v.form != Form::Base && !(v.form == Form::Third && (prepared || after_verb))
        }) || verb.is_some()
            && [
                "to", "could", "would", "will", "can", "didn't", "i", "we", "they", "you", "let's",
                "not", "couldn't", "don't",
            ]
            .contains(&previous);
        let begun = class == Some(Class::Weather)
            && previous == "to"
            && at > 1
            && ["began", "started", "starts", "begins"].contains(&self.lower(at - 2));

        if as_verb && !begun {
            return None;
        }
        let known = class.is_some() && (at > 0 || plural || token.stops());
        let unknown = class.is_none()
            && (prepared && verb.is_none()
                || after_verb && (plural || self.takes_object(at))
                || previous == "was" && verb.is_none())
            && !word.ends_with("ing");
        if !(known || unknown || adjective)
            || ["was", "were", "is", "are"].contains(&previous)
                && class.is_none()
                && !(at > 1 && self.lower(at - 2) == "it" && token.ends_sentence())
        {
            return None;
        }
        let run = self.run(at);
        let head = *run.last()?;
        LEXICON.class(self.lower(head)).is_some().then_some(()).or(unknown.then_some(()))?;
        self.phrase(Opening::Bare, at, &run, head)
    }

    /// Is the word before a verb that always has an object ("feeding carp")?
    fn takes_object(&self, at: usize) -> bool {
        const ACTS: &[&str] = &[
            "give", "take", "find", "eat", "trade", "put", "make", "want", "draw", "read", "wear",
            "pour", "throw",
        ];
        let verb = at.checked_sub(1).and_then(|i| LEXICON.verb(self.lower(i)));
        verb.is_some_and(|verb| ACTS.contains(&verb.act))
    }

    fn phrase(&self, opening: Opening, from: usize, run: &[usize], head: usize) -> Option<Phrase> {
        let noun_from =
            run.iter().rposition(|&i| i != head && !self.compound(i)).map_or(0, |i| i + 1);
        let join = |run: &[usize]| run.iter().map(|&i| self.lower(i)).collect::<Vec<_>>().join(" ");
        let adjective = noun_from.checked_sub(1).map(|i| self.lower(run[i]));
        let adjective = adjective.filter(|word| {
            !PALE.contains(word)
                && !LEXICON.is("determiner", word)
                && !word.ends_with("est")
                && word.len() < 13
        });
        let mut phrase = Phrase {
            opening,
            adjective: adjective.map(str::to_string),
            noun: join(&run[noun_from..]),
            head: self.lower(head).to_string(),
            of: None,
            class: Class::Thing,
            classed: false,
            span: (from, head),
            plural: false,
            negated: false,
        };
        if self.lower(head + 1) == "of" && !self.tokens[head].stops() {
            self.read_of(&mut phrase, head + 2);
        }
        let class = LEXICON.class(&phrase.head);
        phrase.classed = class.is_some();
        phrase.class = class.unwrap_or(Class::Thing);
        let single = [Opening::New].contains(&phrase.opening)
            && matches!(
                self.lower(from),
                "a" | "an" | "another" | "every" | "each" | "this" | "that"
            );
        phrase.plural = !single && plural(&phrase.head);
        (phrase.head.len() > 1
            && phrase.head.chars().all(|c| c.is_alphabetic() || c == '-' || c == '\''))
        .then_some(phrase)
    }

    /// "a piece of string" is string; "a jar of honey" is a jar, of honey.
    fn read_of(&self, phrase: &mut Phrase, from: usize) {
        let shapeless = SHAPELESS.contains(&phrase.head.as_str());

        let determined = LEXICON.is("determiner", self.lower(from));
        let run = self.run(from + usize::from(determined));
        let Some(&inner) = run.last() else { return };
        let words: Vec<&str> = run.iter().map(|&i| self.lower(i)).collect();
        if shapeless {
            phrase.noun = words.last().copied().unwrap_or_default().to_string();
            phrase.adjective = None;
            phrase.head.clone_from(&phrase.noun);
            phrase.span.1 = inner;
        } else if !determined && words.len() < 3 {
            phrase.of = Some(words.join(" "));
            phrase.span.1 = inner;
        }
    }

    /// Does this word before the head belong to the noun itself ("newspaper clipping")?
    fn compound(&self, at: usize) -> bool {
        let word = self.lower(at);
        (LEXICON.class(word).is_some()
            || LEXICON.verb(word).is_some_and(|v| v.form == Form::Gerund)
                && !LEXICON.is("adjective", word))
            && !LEXICON.is("adjective", word)
            && !LEXICON.is("determiner", word)
    }
}

/// Days and feasts are things one speaks of, though they have a capital.
fn feast(word: &str) -> bool {
    matches!(LEXICON.class(word), Some(Class::Time | Class::Event))
}
