//! What a list of words and phrases cannot say.
//!
//! A rule looks at the reading and at what was found so far, and adds, changes or takes away.

mod personal;
mod script;
mod speaker;
mod young;

use crate::finding::Finding;
use crate::lexicon::Lexicon;
use crate::reading::Reading;

pub(crate) use personal::find as personal;

/// A rule.
type Rule = fn(&Lexicon, &Reading<'_>, &mut Vec<Finding>);

/// All rules, in the order in which they are asked.
pub(crate) const ALL: &[Rule] = &[personal::find, script::find, speaker::settle, young::combine];
