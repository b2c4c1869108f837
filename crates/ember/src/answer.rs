//! Questions put to Ember itself. It says what it is in one sentence, and the story goes on.

use crate::text::tokens;

/// The key of the honest answer, if the newest turn speaks to Ember rather than in the story.
pub(crate) fn asked_of_ember(text: &str) -> Option<&'static str> {
    let words = tokens(text);
    let has = |word: &str| words.iter().any(|token| token.lower == word);
    let called =
        words.iter().any(|token| token.base() == "ember" && (token.capital() || words.len() < 12));
    let asks = text.contains('?')
        || matches!(
            words.first().map(|t| &*t.lower),
            Some("what" | "who" | "are" | "can" | "do" | "how" | "why")
        );
    let about_you = has("you") || has("your") || has("you're");
    let machine =
        ["ai", "robot", "human", "computer", "real", "person", "bot", "machine", "chatgpt"]
            .iter()
            .any(|word| has(word));
    // Inside a story "you" is somebody else unless Ember is called or asked what it is.
    let outside = !text.contains(['"', '“']);
    if !(called && asks && about_you
        || outside && asks && about_you && has("are") && machine && words.len() < 12)
    {
        return None;
    }
    Some(if machine || has("who") || has("what") && has("are") {
        "ember.what"
    } else if has("name") {
        "ember.name"
    } else if has("help") || has("next") || has("should") {
        "ember.help"
    } else if ["feel", "love", "like", "sad", "happy", "alive", "miss", "friend"]
        .iter()
        .any(|w| has(w))
    {
        "ember.feel"
    } else {
        "ember.other"
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_questions_to_ember_are_answered() {
        for (text, key) in [
            ("Ember, what is your name?", Some("ember.name")),
            ("are you a robot", Some("ember.what")),
            ("Ember, are you real?", Some("ember.what")),
            ("Ember do you like dragons?", Some("ember.feel")),
            ("“Are you a real pirate?” asked Mia.", None),
            ("The ember glowed in the grate.", None),
            ("What is behind the door?", None),
        ] {
            assert_eq!(asked_of_ember(text), key, "{text}");
        }
    }
}
