//! Sentences with gaps, and the numbers in them.

/// The sentence with what is between braces filled in.
pub(super) fn fill(sentence: &str, gaps: &[(&str, &str)]) -> String {
    let mut filled = String::with_capacity(sentence.len());
    let mut rest = sentence;
    while let Some((before, after)) = rest.split_once('{') {
        let (gap, behind) = after.split_once('}').unwrap_or((after, ""));
        filled.push_str(before);
        filled.push_str(gaps.iter().find(|(name, _)| *name == gap).map_or("", |(_, value)| value));
        rest = behind;
    }
    filled + rest
}

/// Which sentence a language has for so many, by the names of CLDR.
pub(super) fn plural(lang: &str, count: usize) -> &'static str {
    match (lang, count) {
        ("ar", 0) => "zero",
        (_, 1) => "one",
        ("ar", 2) => "two",
        ("ar", _) if (3..=10).contains(&(count % 100)) => "few",
        ("ar", _) if count % 100 >= 11 => "many",
        _ => "other",
    }
}

/// A number with its thousands apart.
pub(super) fn grouped(number: usize, between: &str) -> String {
    let digits = number.to_string();
    let mut grouped = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            grouped.push_str(between);
        }
        grouped.push(digit);
    }
    grouped
}

/// Whether a name has letters that are read from right to left.
pub(super) fn is_right_to_left(name: &str) -> bool {
    name.chars().any(|letter| {
        matches!(letter, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}')
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gaps_are_filled_and_what_fills_them_is_not_looked_at() {
        assert_eq!(fill("{a} and {b}.", &[("a", "{b}"), ("b", "two")]), "{b} and two.");
        assert_eq!(fill("{a} and {c}", &[("a", "one")]), "one and ");
        assert_eq!(fill("no end {a", &[("a", "one")]), "no end one");
    }

    #[test]
    fn arabic_tells_six_kinds_of_numbers_apart() {
        let check = |count, want| assert_eq!(plural("ar", count), want, "{count}");
        check(0, "zero");
        check(1, "one");
        check(2, "two");
        for count in [3, 10, 103, 110] {
            check(count, "few");
        }
        for count in [11, 99, 111, 1_099] {
            check(count, "many");
        }
        for count in [100, 101, 102, 1_000] {
            check(count, "other");
        }
        assert_eq!((plural("de", 1), plural("de", 0), plural("en", 2)), ("one", "other", "other"));
    }

    #[test]
    fn thousands_are_set_apart() {
        assert_eq!(grouped(0, ","), "0");
        assert_eq!(grouped(999, ","), "999");
        assert_eq!(grouped(1_000, "."), "1.000");
        assert_eq!(grouped(1_234_567, ","), "1,234,567");
    }
}
