//! `fireside moderate`: JSON lines.

use moderation::moderate_lines;
use serde_json::Value;

use crate::GATE;

fn run(input: &str) -> Vec<Value> {
    let mut out = Vec::new();
    moderate_lines(&GATE, input.as_bytes(), &mut out).expect("nothing fails in memory");
    let out = String::from_utf8(out).expect("JSON is UTF-8");
    out.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect()
}

#[test]
fn each_line_is_answered_in_order() {
    let input = r#"{"id": 1, "text": "The sun rose.", "tier": "kids", "channel": "story"}
{"id": "b", "text": "Damn it.", "tier": "kids", "channel": "story", "context": ["Hello."], "more": 1}

{"id": 3, "text": "i want to die", "tier": "teens", "channel": "chat"}
"#;
    insta::assert_json_snapshot!(run(input));
}

#[test]
fn a_bad_line_is_answered_and_the_rest_is_read() {
    let input = "nonsense\n{\"id\": 7, \"text\": 5}\n\u{fffd}\n\
        {\"id\": 8, \"text\": \"Hi.\", \"tier\": \"nobody\", \"channel\": \"story\"}\n\
        {\"id\": 9, \"text\": \"Hi.\", \"tier\": \"kids\", \"channel\": \"name\"}";
    let answers = run(input);
    let ids: Vec<_> = answers.iter().map(|answer| answer["id"].clone()).collect();
    assert_eq!(ids, [Value::Null, 7.into(), Value::Null, 8.into(), 9.into()]);
    for answer in &answers[..4] {
        assert_eq!(answer["decision"], "hold");
        assert!(answer["error"].is_string());
    }
    assert_eq!(answers[4]["decision"], "allow");
}

#[test]
fn bytes_that_are_no_text_and_endless_lines_kill_nothing() {
    let mut input = vec![0xff, 0xfe, b'\n'];
    input.extend(std::iter::repeat_n(b'a', 3 * 1024 * 1024));
    input.extend(b"\n{\"id\": 1, \"text\": \"\", \"tier\": \"adults\", \"channel\": \"chat\"}\n");
    let mut out = Vec::new();
    moderate_lines(&GATE, &input[..], &mut out).expect("nothing fails in memory");
    let out = String::from_utf8(out).expect("JSON is UTF-8");
    assert_eq!(out.lines().count(), 3);
    assert!(out.ends_with("{\"id\":1,\"decision\":\"allow\",\"classes\":{},\"reason\":\"\"}\n"));
}
