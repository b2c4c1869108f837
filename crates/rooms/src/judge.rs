//! The gate, as a room uses it.

use domain::{Reason, Tier, clean_line, clean_text};
use moderation::{Channel, Decision, HelpLine, Item, Verdict};

use crate::{Actor, Error, Rooms};

/// A text the gate did not let through, and what its writer is told.
#[derive(Debug, Clone, PartialEq)]
pub struct Judged {
    /// What the gate decided.
    pub decision: Decision,
    /// Why.
    pub reason: Reason,
    /// The same as a kind sentence, in English.
    pub sentence: &'static str,
    /// Other words that could stand instead.
    pub rewrite: Option<String>,
    /// Where help is, in English.
    pub help: Vec<String>,
    /// The same as lines.
    pub lines: Vec<HelpLine>,
}

/// A text that may be published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Passed {
    /// The wording that everybody reads.
    pub(crate) text: String,
    /// The wording as it came in, when the gate changed it; never a guest's.
    pub(crate) raw: Option<String>,
}

/// Bytes from which judging is moved off the async threads: it would hold up others.
pub(crate) const HEAVY: usize = 4_000;

impl Rooms {
    /// Cleans a passage, as long as `audience` allows, and judges it by the row of the room's
    /// `rating`, after these earlier texts.
    pub(crate) async fn judge_passage(
        &self,
        actor: &Actor,
        (audience, rating): (Tier, Tier),
        raw: &str,
        context: Vec<String>,
    ) -> Result<Passed, Error> {
        let text = clean_text(raw, audience.turn_max())?;
        if text.len() <= HEAVY {
            return self.judge(actor, (rating, Channel::Story), text, &context);
        }
        let (rooms, actor) = (self.clone(), actor.clone());
        let judge = move || rooms.judge(&actor, (rating, Channel::Story), text, &context);
        let judged = tokio::task::spawn_blocking(judge).await;
        // Fails closed: a gate that broke down lets nothing through.
        judged.map_err(|_| store::Error::Closed)?
    }

    /// Cleans and judges a single line by the row of a room's rating: a title, a name, a wish.
    pub(crate) fn judge_line(
        &self,
        actor: &Actor,
        (rating, channel): (Tier, Channel),
        raw: &str,
        max: usize,
    ) -> Result<String, Error> {
        let line = clean_line(raw, max)?;
        Ok(self.judge(actor, (rating, channel), line, &[])?.text)
    }

    /// Judges what has been cleaned. What is personal in a guest's text is covered first: nobody
    /// has said who they are, so it is kept nowhere.
    pub(crate) fn judge(
        &self,
        actor: &Actor,
        (tier, channel): (Tier, Channel),
        text: String,
        context: &[String],
    ) -> Result<Passed, Error> {
        let text = match actor.guest {
            true => self.gate.mask(&text).text,
            false => text,
        };
        let context: Vec<&str> = context.iter().map(String::as_str).collect();
        let item = Item::new(&text, tier, channel).after(&context);
        let item = match &actor.region {
            Some(region) => item.in_region(region),
            None => item,
        };
        let verdict = self.gate.judge_passage(&item);
        match (verdict.decision, &verdict.rewrite) {
            (Decision::Allow, _) => Ok(Passed { text, raw: None }),
            (Decision::Rewrite, Some(rewrite)) => {
                let rewrite = rewrite.clone();
                let raw = (!actor.guest).then_some(text);
                Ok(Passed { text: rewrite, raw })
            }
            _ => Err(Error::Stopped(Box::new(told(&verdict, tier)))),
        }
    }
}

pub(crate) fn told(verdict: &Verdict, tier: Tier) -> Judged {
    let help = verdict.help.iter().flat_map(|help| {
        let lines = help.lines.iter().map(|line| format!("{}: {}", line.name, line.how));
        std::iter::once(help.words.to_owned()).chain(lines)
    });
    Judged {
        decision: verdict.decision,
        reason: verdict.reason,
        sentence: moderation::in_words(verdict.reason, tier),
        rewrite: verdict.rewrite.clone(),
        help: help.collect(),
        lines: verdict.help.iter().flat_map(|help| help.lines.iter().copied()).collect(),
    }
}
