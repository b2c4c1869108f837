//! The regular forms of a word: `word+` its plural, `word~` also its verb forms.

/// The spellings that one entry of a data file stands for.
pub(super) fn forms(entry: &str) -> Vec<String> {
    if let Some(stem) = entry.strip_suffix('~') {
        verb(stem)
    } else if let Some(stem) = entry.strip_suffix('+') {
        vec![stem.to_owned(), with_s(stem)]
    } else {
        vec![entry.to_owned()]
    }
}

fn verb(stem: &str) -> Vec<String> {
    let mut forms = vec![stem.to_owned(), with_s(stem)];
    if let Some(short) = stem.strip_suffix('e') {
        forms.extend([format!("{stem}d"), format!("{short}ing")]);
        return forms;
    }
    let past = match stem.strip_suffix('y') {
        Some(short) if !ends_in_vowel(short) => format!("{short}ied"),
        _ => format!("{stem}ed"),
    };
    forms.extend([past, format!("{stem}ing")]);
    if doubles(stem) {
        let last = &stem[stem.len() - 1..];
        forms.extend([format!("{stem}{last}ed"), format!("{stem}{last}ing")]);
    }
    forms
}

fn with_s(stem: &str) -> String {
    match stem.strip_suffix('y') {
        Some(short) if !ends_in_vowel(short) => format!("{short}ies"),
        _ if ["s", "x", "z", "ch", "sh"].iter().any(|end| stem.ends_with(end)) => {
            format!("{stem}es")
        }
        _ => format!("{stem}s"),
    }
}

fn ends_in_vowel(stem: &str) -> bool {
    stem.ends_with(['a', 'e', 'i', 'o', 'u'])
}

/// Whether the last consonant is written twice before an ending, as in "stabbed".
fn doubles(stem: &str) -> bool {
    match stem.as_bytes() {
        [.., before, vowel, last] => {
            b"aeiou".contains(vowel) && !b"aeiouwxy".contains(last) && !b"aeiou".contains(before)
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(entry: &str, wanted: &str) {
        assert_eq!(forms(entry).join(" "), wanted);
    }

    #[test]
    fn entries_stand_for_their_regular_forms() {
        check("crow", "crow");
        check("witch+", "witch witches");
        check("pony+", "pony ponies");
        check("carve~", "carve carves carved carving");
        check("bully~", "bully bullies bullied bullying");
        check("stab~", "stab stabs stabed stabing stabbed stabbing");
    }
}
