//! The shapes of English verbs.

use crate::lexicon::Form;

/// All shapes of a verb given as "find/found/found" or "open".
pub(crate) fn forms(entry: &str) -> Vec<(String, Form)> {
    let mut parts = entry.split('/');
    let base = parts.next().unwrap_or(entry);
    let mut shapes: Vec<(String, Form)> =
        parts.map(|past| (past.to_string(), Form::Past)).collect();
    let stemmed = base.strip_suffix('e').unwrap_or(base);
    let y = base.ends_with('y') && !base.ends_with(['a', 'e', 'o']) && !vowel_before_y(base);
    if shapes.is_empty() {
        if y {
            shapes.push((format!("{}ied", &base[..base.len() - 1]), Form::Past));
        } else {
            shapes.push((format!("{stemmed}ed"), Form::Past));
            shapes.push((format!("{}ed", doubled(base)), Form::Past));
        }
    }
    let third = if y {
        format!("{}ies", &base[..base.len() - 1])
    } else if base.ends_with(['s', 'x', 'z']) || base.ends_with("ch") || base.ends_with("sh") {
        format!("{base}es")
    } else {
        format!("{base}s")
    };
    shapes.push((third, Form::Third));
    shapes
        .push((format!("{}ing", if base.ends_with("ee") { base } else { stemmed }), Form::Gerund));
    if let Some(short) = base.strip_suffix("ie") {
        shapes.push((format!("{short}ying"), Form::Gerund));
    }
    shapes.push((format!("{}ing", doubled(base)), Form::Gerund));
    shapes.push((base.to_string(), Form::Base));
    shapes
}

fn vowel_before_y(base: &str) -> bool {
    base.len() > 1 && base[..base.len() - 1].ends_with(['a', 'e', 'i', 'o', 'u'])
}

/// "stop" as it stands in "stopped".
fn doubled(base: &str) -> String {
    let last = base.chars().last().unwrap_or('e');
    format!("{base}{last}")
}

/// "blinking" from "blink", "stopping" from "stop", "lying" from "lie".
pub(crate) fn gerund(base: &str) -> String {
    if let Some(short) = base.strip_suffix("ie") {
        return format!("{short}ying");
    }
    let silent = base.ends_with('e') && !["ee", "oe", "ye"].iter().any(|end| base.ends_with(end));
    if silent {
        return format!("{}ing", &base[..base.len() - 1]);
    }
    let letters: Vec<char> = base.chars().rev().take(3).collect();
    let vowel = |c: char| matches!(c, 'a' | 'e' | 'i' | 'o' | 'u');
    let closed = letters.len() == 3
        && !vowel(letters[0])
        && !matches!(letters[0], 'w' | 'x' | 'y')
        && vowel(letters[1])
        && !vowel(letters[2]);
    // Two-syllable verbs double only where the stress is on the last one; few do.
    let short = base.chars().filter(|c| vowel(*c)).count() == 1
        || matches!(base, "begin" | "forget" | "admit" | "unzip");
    format!("{}ing", if closed && short { doubled(base) } else { base.to_string() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gerunds_are_spelled_as_in_print() {
        for (base, expected) in [
            ("blink", "blinking"),
            ("stop", "stopping"),
            ("lie", "lying"),
            ("leave", "leaving"),
            ("open", "opening"),
            ("see", "seeing"),
            ("forget", "forgetting"),
            ("fix", "fixing"),
        ] {
            assert_eq!(gerund(base), expected);
        }
    }
}
