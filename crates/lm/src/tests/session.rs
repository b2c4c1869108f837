//! Reading, writing and judging.

use std::ops::ControlFlow;

use super::tiny::{EVERY_STORAGE, Tiny};
use crate::{Generated, Model, Prompt, SamplerSettings, Session, Stop, backend::Backend};

fn settings() -> SamplerSettings {
    SamplerSettings { temperature: 1.0, min_p: 0.0, seed: 4, max_tokens: 24, ..Default::default() }
}

fn every_model() -> Vec<Tiny> {
    let mut models = vec![Tiny::legacy()];
    models.extend(EVERY_STORAGE.map(Tiny::gguf));
    models
}

fn generate(session: &mut Session, prompt: &Prompt, settings: &SamplerSettings) -> Generated {
    let mut pieces = String::new();
    let generated = session.generate(prompt, settings, |piece| {
        pieces.push_str(piece);
        ControlFlow::Continue(())
    });
    assert_eq!(pieces, generated.text, "the pieces are the text");
    generated
}

#[test]
fn the_same_seed_writes_the_same_text_and_another_seed_another() {
    for tiny in every_model() {
        let model = tiny.open();
        let prompt = Prompt::text(" the fox ran");
        let first = generate(&mut Session::new(&model), &prompt, &settings());
        let again = generate(&mut Session::new(&model), &prompt, &settings());
        assert_eq!(first, again);
        assert!(first.tokens > 0 && first.mean_log_likelihood < 0.0);
        let other = SamplerSettings { seed: 5, ..settings() };
        assert_ne!(first.text, generate(&mut Session::new(&model), &prompt, &other).text);
    }
}

#[test]
fn reuse_changes_nothing_but_the_work() {
    for tiny in every_model() {
        let model = tiny.open();
        let prompt = Prompt::text(" the fox ran. the sea. the fox");
        let fresh = generate(&mut Session::new(&model), &prompt, &settings());
        assert_eq!(fresh.reused_tokens, 0);
        let mut session = Session::new(&model);
        assert!(session.prepare(&Prompt::text(" the fox ran. the sea"), &settings(), || true));
        let warm = generate(&mut session, &prompt, &settings());
        assert!(warm.reused_tokens >= 5);
        let hot = generate(&mut session, &prompt, &settings());
        assert_eq!(hot.reused_tokens, hot.prompt_tokens - 1);
        for other in [warm, hot] {
            assert_eq!(Generated { reused_tokens: 0, ..other }, fresh);
        }
    }
}

#[test]
fn reading_ends_when_it_may_not_go_on_and_what_was_read_stays_right() {
    for tiny in every_model() {
        let model = tiny.open();
        let prompt = Prompt::text(" the fox ran. the sea".repeat(24));
        let settings = SamplerSettings { max_tokens: 4, ..settings() };
        let fresh = generate(&mut Session::new(&model), &prompt, &settings);
        let mut session = Session::new(&model);
        let mut asked = 0;
        let whole = session.prepare(&prompt, &settings, || {
            asked += 1;
            asked < 3
        });
        assert!(!whole && asked == 3);
        let after = generate(&mut session, &prompt, &settings);
        assert!(after.reused_tokens > 0 && after.reused_tokens < after.prompt_tokens - 1);
        assert_eq!(Generated { reused_tokens: 0, ..after }, fresh);
    }
}

/// A text's likelihood does not depend on whether it was written or read. Written tokens may read
/// back as others, so texts that do are left out; so is the legacy vocabulary, where every ASCII
/// character is two tokens.
#[test]
fn a_score_is_the_likelihood_of_writing_it() {
    let mut compared = 0;
    for tiny in EVERY_STORAGE.map(Tiny::gguf) {
        let model = tiny.open();
        let ban = model.ban(|bytes| !bytes.is_ascii());
        for seed in 0..8 {
            let ban = Some(ban.clone());
            let settings = SamplerSettings { seed, ban, max_tokens: 3, ..settings() };
            let written = generate(&mut Session::new(&model), &Prompt::text(" the"), &settings);
            if written.stop == Stop::Length && model.count_tokens(&written.text) == 3 {
                let score = Session::new(&model).score(" the", &written.text);
                assert!((score - written.mean_log_likelihood).abs() < 1e-4);
                compared += 1;
            }
        }
    }
    assert!(compared >= 20, "only {compared} texts could be compared");
}

#[test]
fn scores_are_comparable_and_nothing_scores_lowest() {
    let model = Tiny::legacy().open();
    let mut session = Session::new(&model);
    let alone = session.score(" the fox", " ran");
    assert!(alone < 0.0);
    session.score(" the fox", " sea. the sea. the sea");
    assert_eq!(session.score(" the fox", " ran"), alone);
    assert_eq!(session.score(" the fox", ""), f32::NEG_INFINITY);
    assert!(session.score("", " ran").is_finite());
    assert!(session.score(&" the".repeat(500), &" ran".repeat(500)).is_finite());
}

#[test]
fn processors_agree() {
    for tiny in every_model() {
        let plain = Model::open_on(&tiny.path, Backend::Scalar).unwrap();
        let detected = tiny.open();
        if plain.arithmetic() == detected.arithmetic() {
            println!("skipped: this processor has nothing but scalar arithmetic");
            return;
        }
        let mut sessions = [Session::new(&plain), Session::new(&detected)];
        let scores = sessions.each_mut().map(|s| s.score(" the fox ran", " the sea. he ran"));
        assert!((scores[0] - scores[1]).abs() < 2e-3, "{scores:?}");
    }
}

#[test]
fn a_long_prompt_keeps_its_end() {
    let model = Tiny::legacy().open();
    let context = model.context_tokens();
    let long = Prompt::text(" the fox ran".repeat(200));
    let mut session = Session::new(&model);
    let generated = generate(&mut session, &long, &settings());
    assert_eq!(generated.prompt_tokens, context - settings().max_tokens);
    let greedy = SamplerSettings { max_tokens: 10_000, temperature: 0.0, ..settings() };
    let generated = generate(&mut session, &long, &greedy);
    assert_eq!(generated.prompt_tokens, context - context / 2);
    assert!(matches!(generated.stop, Stop::Context | Stop::EndOfText));
    assert!(generated.prompt_tokens + generated.tokens <= context);
}

#[test]
fn a_huge_prompt_costs_no_more_than_its_end() {
    let model = Tiny::gguf(EVERY_STORAGE[0]).open();
    let generated =
        generate(&mut Session::new(&model), &Prompt::text("x\u{e9}".repeat(1 << 21)), &settings());
    assert!(generated.prompt_tokens < model.context_tokens());
}

#[test]
fn an_empty_prompt_is_a_beginning() {
    for tiny in every_model() {
        let generated = generate(&mut Session::new(&tiny.open()), &Prompt::text(""), &settings());
        assert_eq!(generated.prompt_tokens, 1);
    }
}

#[test]
fn banned_tokens_never_appear() {
    for tiny in every_model() {
        let model = tiny.open();
        let ban = model.ban(|bytes| bytes.iter().any(|byte| !byte.is_ascii_lowercase()));
        for seed in 0..5 {
            let settings = SamplerSettings { seed, ban: Some(ban.clone()), ..settings() };
            let text = generate(&mut Session::new(&model), &Prompt::text(" the"), &settings).text;
            assert!(text.bytes().all(|byte| byte.is_ascii_lowercase()), "{text:?}");
        }
        let all = SamplerSettings { ban: Some(model.ban(|_| true)), ..settings() };
        let silent = generate(&mut Session::new(&model), &Prompt::text(" the"), &all);
        assert_eq!((silent.text.as_str(), silent.stop), ("", Stop::EndOfText));
    }
}

#[test]
fn the_caller_can_break_off_and_go_on() {
    let model = Tiny::legacy().open();
    let mut session = Session::new(&model);
    let prompt = Prompt::text(" the fox");
    let mut pieces = 0;
    let broken = session.generate(&prompt, &settings(), |_| {
        pieces += 1;
        if pieces == 3 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    });
    assert_eq!((broken.stop, pieces), (Stop::Caller, 3));
    let whole = generate(&mut session, &prompt, &settings());
    assert!(whole.text.starts_with(&broken.text));
}

#[test]
fn chat_reaches_a_model_without_a_template_as_text() {
    let prompt = Prompt::chat("the sea", "he ran");
    let legacy = Tiny::legacy().open();
    let chatty = Tiny::gguf(EVERY_STORAGE[2]).open();
    assert!(!legacy.speaks_chat() && chatty.speaks_chat());
    let plain = Prompt::text("the sea\n\nhe ran\n\n");
    let mut session = Session::new(&legacy);
    let expected = generate(&mut session, &plain, &settings()).text;
    assert_eq!(generate(&mut session, &prompt, &settings()).text, expected);
    let mut session = Session::new(&chatty);
    let chat = generate(&mut session, &prompt, &settings());
    assert_ne!(chat.prompt_tokens, generate(&mut session, &plain, &settings()).prompt_tokens);
}

#[test]
fn models_are_shared_and_sessions_move_between_threads() {
    let model = Tiny::legacy().open();
    let here = Session::new(&model).score(" the fox", " ran");
    let mut session = Session::new(&model);
    let there = std::thread::scope(|scope| {
        scope.spawn(move || session.score(" the fox", " ran")).join().unwrap()
    });
    assert_eq!(here, there);
}
