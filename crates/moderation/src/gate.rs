//! The one entry point.

use std::sync::Arc;

use crate::finding::Finding;
use crate::lexicon::Lexicon;
use crate::mask::{self, Masked};
use crate::policy::{self, ACTS, Ruling};
use crate::reading::Reading;
use crate::sentences::{Before, sentences};
use crate::{Class, Decision, HelpLines, Item, Reason, Record, Verdict};
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

    /// Judges an item. The same item gets the same verdict from the same versions.
    ///
    /// Takes a text of any length as one sentence group: long passages go to
    /// [`Gate::judge_passage`].
    #[must_use]
    pub fn judge(&self, item: &Item<'_>) -> Verdict {
        let reading = Reading::of(&self.lexicon, item);
        let mut findings = phrases::find(&self.lexicon, &reading);
        for rule in rules::ALL {
            rule(&self.lexicon, &reading, &mut findings);
        }
        self.decide(item, &findings)
    }

    /// Judges a passage sentence by sentence, each with the two before it.
    ///
    /// The verdict is that of the sentence with the strongest decision; its classes are those of
    /// all sentences, its rewrite is the whole passage in other words if every sentence that does
    /// not pass has some, and its record that of the passage.
    #[must_use]
    pub fn judge_passage(&self, item: &Item<'_>) -> Verdict {
        let mut before = Before::of(item.context);
        let mut verdict = self.judge(&Item { text: "", ..*item });
        let mut rewrite = Some(String::with_capacity(item.text.len()));
        for sentence in sentences(item.text) {
            let context = before.context();
            let context: Vec<&str> = context.iter().map(String::as_str).collect();
            let part = self.judge(&Item { text: sentence, context: &context, ..*item });
            let words = if part.passes() { Some(sentence) } else { part.rewrite.as_deref() };
            rewrite = rewrite.zip(words).map(|(all, words)| all + words);
            merge(&mut verdict.classes, &part.classes);
            verdict.help = verdict.help.or(part.help);
            let warns = verdict.reason == Reason::Fine;
            if part.decision > verdict.decision || part.decision == verdict.decision && warns {
                (verdict.decision, verdict.reason) = (part.decision, part.reason);
            }
            before.push(sentence);
        }
        let offers = matches!(verdict.decision, Decision::Rewrite | Decision::Block);
        verdict.rewrite = rewrite.filter(|_| offers);
        verdict.record = Record::of(item, &self.lexicon.version);
        verdict
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
            (Decision::Allow, _, Some(warning)) => Reason::of(warning.class),
            (_, Some(strongest), _) => Reason::of(strongest.class),
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
    let acts = |ruling: &&Ruling| ruling.decision > Decision::Hold;
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
