//! The one entry point.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use domain::Reason;

use crate::finding::Finding;
use crate::lexicon::Lexicon;
use crate::mask::{self, Masked};
use crate::policy::{self, ACTS, Ruling};
use crate::reading::Reading;
use crate::reason::reason_of;
use crate::sentences::{Before, sentences};
use crate::{Class, Decision, HelpLines, Item, Record, Verdict};
use crate::{help, phrases, rewrite, rules};

/// The gate. Clones share its data.
#[derive(Debug, Clone)]
pub struct Gate {
    lexicon: Arc<Lexicon>,
}

impl Default for Gate {
    fn default() -> Self {
        Gate::new()
    }
}

impl Gate {
    /// A gate with the embedded data: some milliseconds and some megabytes, so make one and
    /// clone it.
    ///
    /// # Panics
    /// When the embedded data are wrong, which a test rules out: without a gate nothing may run.
    #[must_use]
    pub fn new() -> Gate {
        let lexicon = Lexicon::load().expect("the embedded data are right");
        Gate { lexicon: Arc::new(lexicon) }
    }

    /// Judges an item as one text. The same item gets the same verdict from the same versions.
    ///
    /// Phrases never span two sentences, quotations do. Time is linear in the length; a long
    /// passage is better given to [`Gate::judge_passage`], which needs less memory.
    #[must_use]
    pub fn judge(&self, item: &Item<'_>) -> Verdict {
        let looked = guarded(|| {
            let reading = Reading::of(&self.lexicon, item);
            let mut findings = phrases::find(&self.lexicon, &reading);
            for rule in rules::ALL {
                rule(&self.lexicon, &reading, &mut findings);
            }
            findings
        });
        let findings = looked.unwrap_or_else(|| vec![Finding::unseen(item.text.len())]);
        self.decide(item, &findings)
    }

    /// Judges a passage of any length, window by window, each with the two sentences before it.
    ///
    /// The verdict is that of the window with the strongest decision; its classes are those of
    /// all windows, its rewrite is the whole passage in other words if every window that does not
    /// pass has some, and its record that of the passage.
    #[must_use]
    pub fn judge_passage(&self, item: &Item<'_>) -> Verdict {
        if item.text.len() <= WINDOW {
            return self.judge(item);
        }
        let mut before = Before::of(item.context);
        let mut passage = Passage::new(item, self.judge(&Item { text: "", ..*item }));
        for window in windows(item.text) {
            let context = before.context();
            let context: Vec<&str> = context.iter().map(String::as_str).collect();
            passage.add(window, self.judge(&Item { text: window, context: &context, ..*item }));
            sentences(window).for_each(|sentence| before.push(sentence));
        }
        passage.finish(Record::of(item, &self.lexicon.version))
    }

    /// `text` with everything covered that finds a person outside the story: what may be stored
    /// of a child's or a guest's draft. Masking a masked text changes nothing.
    #[must_use]
    pub fn mask(&self, text: &str) -> Masked {
        mask::mask(&self.lexicon, text)
    }

    fn decide(&self, item: &Item<'_>, findings: &[Finding]) -> Verdict {
        let classes = scores(findings);
        let softens = |class| {
            let mut acting = findings.iter().filter(|f| f.class == class && f.score >= ACTS);
            acting.all(Finding::softens)
        };
        let rule =
            |(class, score): &(Class, f32)| policy::rule(item, *class, *score, softens(*class));
        let rulings: Vec<Ruling> = classes.iter().map(rule).collect();
        // Of equal decisions the first counts, which is the one with the highest score.
        let strongest = rulings.iter().rev().max_by_key(|ruling| ruling.decision);
        let decision = strongest.map_or(Decision::Allow, |ruling| ruling.decision);
        let warning = rulings.iter().find(|ruling| ruling.warns);
        let reason = match (decision, strongest, warning) {
            (Decision::Allow, _, None) | (_, None, _) => Reason::Fine,
            (Decision::Allow, _, Some(warning)) => reason_of(warning.class),
            (_, Some(strongest), _) => reason_of(strongest.class),
        };
        let help = help_for(item, &rulings);
        Verdict {
            decision,
            rewrite: offer(item, findings, &rulings, decision),
            classes,
            reason,
            help,
            record: Record::of(item, &self.lexicon.version),
        }
    }
}

/// What `look` finds, or None when it panics: a fault in the gate must not open it.
fn guarded<T>(look: impl FnOnce() -> T) -> Option<T> {
    catch_unwind(AssertUnwindSafe(look)).ok()
}

/// Bytes of a passage that are judged at once, more for a sentence that is longer.
const WINDOW: usize = 4 * 1024;

/// Cuts a text at sentence ends into windows of at least [`WINDOW`] bytes.
fn windows(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let mut end = 0;
        for sentence in sentences(rest) {
            end += sentence.len();
            if end >= WINDOW {
                break;
            }
        }
        let (window, after) = rest.split_at(end);
        rest = after;
        Some(window)
    })
}

/// The verdicts on a passage's windows, put together.
struct Passage {
    verdict: Verdict,
    /// The passage in other words so far, while there are some.
    words: Option<String>,
}

impl Passage {
    fn new(item: &Item<'_>, verdict: Verdict) -> Passage {
        Passage { verdict, words: Some(String::with_capacity(item.text.len())) }
    }

    fn add(&mut self, window: &str, part: Verdict) {
        let words = if part.passes() { Some(window) } else { part.rewrite.as_deref() };
        self.words = self.words.take().zip(words).map(|(all, words)| all + words);
        merge(&mut self.verdict.classes, &part.classes);
        let stronger = part.decision > self.verdict.decision;
        let first_warning = part.passes() && self.verdict.reason == Reason::Fine;
        if stronger || (first_warning && self.verdict.passes()) {
            (self.verdict.decision, self.verdict.reason) = (part.decision, part.reason);
        }
        self.verdict.help = self.verdict.help.take().or(part.help);
    }

    fn finish(self, record: Record) -> Verdict {
        let offers = matches!(self.verdict.decision, Decision::Rewrite | Decision::Block);
        Verdict { rewrite: self.words.filter(|_| offers), record, ..self.verdict }
    }
}

/// The best score of each class, highest first.
fn scores(findings: &[Finding]) -> Vec<(Class, f32)> {
    let mut classes = Vec::new();
    let found: Vec<_> = findings.iter().map(|finding| (finding.class, finding.score)).collect();
    merge(&mut classes, &found);
    classes
}

fn merge(classes: &mut Vec<(Class, f32)>, more: &[(Class, f32)]) {
    for (class, score) in more {
        match classes.iter_mut().find(|(known, _)| known == class) {
            Some((_, best)) => *best = best.max(*score),
            None => classes.push((*class, *score)),
        }
    }
    classes.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
}

/// Help lines when a person's own text speaks of distress, whatever else is decided.
fn help_for(item: &Item<'_>, rulings: &[Ruling]) -> Option<HelpLines> {
    if item.author != domain::Author::Human {
        return None;
    }
    let acts = |ruling: &&Ruling| ruling.decision >= Decision::Hold;
    let mut kinds = rulings.iter().filter(acts).filter_map(|ruling| help::kind_for(ruling.class));
    kinds.next().map(|kind| help::help_lines(kind, item.tier, item.region))
}

/// Other words for the writer: always with a rewrite, and with a block that masking would lift.
fn offer(
    item: &Item<'_>,
    findings: &[Finding],
    rulings: &[Ruling],
    decision: Decision,
) -> Option<String> {
    let stops = |ruling: &&Ruling| ruling.decision > Decision::Allow;
    let stopping = || rulings.iter().filter(stops).map(|ruling| ruling.class);
    let is_data = |class| matches!(class, Class::PersonalData | Class::ContactExchange);
    let offers = match decision {
        Decision::Rewrite => true,
        Decision::Block => stopping().any(is_data),
        Decision::Allow | Decision::Hold | Decision::Escalate => false,
    };
    let acts = |finding: &&Finding| {
        finding.score >= ACTS && stopping().any(|class| class == finding.class)
    };
    let all_soften = || findings.iter().filter(acts).all(Finding::softens);
    if !offers || !all_soften() {
        return None;
    }
    Some(rewrite::rewrite(item.text, findings.iter().filter(acts)))
}

#[cfg(test)]
mod tests {
    use domain::Tier;

    use super::*;
    use crate::Channel;

    #[test]
    fn a_fault_in_the_gate_keeps_it_shut() {
        let found: Option<()> = guarded(|| panic!("a fault"));
        assert_eq!(found, None);
        let gate = Gate::new();
        for tier in Tier::ALL {
            let item = Item::new("anything", *tier, Channel::Chat);
            let verdict = gate.decide(&item, &[Finding::unseen(item.text.len())]);
            assert!(!verdict.passes(), "{tier}");
        }
    }

    #[test]
    fn windows_are_the_passage() {
        let text = "A sentence of some length, more or less. ".repeat(500);
        assert_eq!(windows(&text).collect::<String>(), text);
        assert!(windows(&text).count() > 4);
    }
}
