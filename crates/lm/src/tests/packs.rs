//! The real models, if `FIRESIDE_PACKS_DIR` says where they are.

use std::{ops::ControlFlow, path::PathBuf};

use crate::{Generated, Model, Prompt, SamplerSettings, Session};

fn open(pack: &str, file: &str) -> Option<Model> {
    let Some(dir) = std::env::var_os("FIRESIDE_PACKS_DIR") else {
        println!("skipped: FIRESIDE_PACKS_DIR is not set, so there is no {pack} to test");
        return None;
    };
    let path = PathBuf::from(dir).join(pack).join(file);
    if !path.exists() {
        println!("skipped: there is no {}", path.display());
        return None;
    }
    Some(Model::open(&path).unwrap())
}

fn stories() -> Option<Model> {
    open("stories15m", "stories15M.bin")
}

fn smollm() -> Option<Model> {
    open("smollm2", "SmolLM2-135M-Instruct.Q4_1.gguf")
}

fn greedy(model: &Model, prompt: &Prompt, max_tokens: usize) -> Generated {
    let settings = SamplerSettings {
        temperature: 0.0,
        repetition_penalty: 1.0,
        max_tokens,
        ..Default::default()
    };
    Session::new(model).generate(prompt, &settings, |_| ControlFlow::Continue(()))
}

#[test]
fn stories15m_tells_the_story_llama2c_tells() {
    let Some(model) = stories() else { return };
    let story = greedy(&model, &Prompt::text("Once upon a time"), 24);
    let expected = ", there was a little girl named Lily. She loved to play outside in the";
    assert!(story.text.starts_with(expected), "{}", story.text);
}

#[test]
fn stories15m_cuts_text_as_sentence_piece_does() {
    let Some(model) = stories() else { return };
    let tokens = model
        .tokenizer()
        .encode_prompt(&Prompt::text("Once upon a time, Zo\u{eb}'s \u{1f409} ran."));
    let pieces: Vec<_> = tokens.iter().map(|token| model.tokenizer().bytes(*token)).collect();
    assert_eq!(tokens[..6], [1, 9038, 2501, 263, 931, 29892]);
    assert_eq!(pieces.concat(), " Once upon a time, Zo\u{eb}'s \u{1f409} ran.".as_bytes());
}

#[test]
fn smollm2_cuts_text_as_its_own_tokenizer_does() {
    let Some(model) = smollm() else { return };
    // From Hugging Face's `tokenizers` with this vocabulary, `Digits(individual_digits=True)` and
    // `ByteLevel(add_prefix_space=False)`.
    let expected: [(&str, &[u32]); 4] = [
        ("Hello world", &[19556, 905]),
        (
            "Once upon a time, in 1984, there were  2 dragons.\n\n\"Don't!\" she'll say...\t",
            &[
                6403, 1980, 253, 655, 28, 281, 216, 33, 41, 40, 36, 28, 665, 592, 256, 34, 26225,
                30, 198, 198, 18, 8084, 982, 6653, 1041, 3060, 1643, 2026, 197,
            ],
        ),
        (
            "Zo\u{eb}'s caf\u{e9} \u{2014} na\u{ef}ve? \u{1f409}\r\n   ok",
            &[74, 95, 26547, 506, 37366, 1841, 15486, 46494, 47, 15107, 234, 227, 2738, 256, 10907],
        ),
        ("what?'s  'tis I'VE   ", &[5588, 27285, 99, 216, 637, 34818, 339, 23, 18525, 333]),
    ];
    for (text, tokens) in expected {
        assert_eq!(model.tokenizer().encode_continuation(text), tokens, "{text:?}");
    }
}

#[test]
fn smollm2_answers_and_goes_on() {
    let Some(model) = smollm() else { return };
    let question = Prompt::chat("You are a helpful assistant.", "What is the capital of France?");
    let answer = greedy(&model, &question, 20);
    assert!(answer.text.contains("Paris"), "{}", answer.text);
    let text = greedy(&model, &Prompt::text("The capital of France is"), 4).text;
    assert!(text.starts_with(" Paris"), "{text}");
}

#[test]
fn both_find_sense_likelier_than_nonsense() {
    for model in [stories(), smollm()].into_iter().flatten() {
        let mut session = Session::new(&model);
        let context = "The little boy was hungry, so his mother gave him";
        let sense = session.score(context, " some bread and an apple.");
        let nonsense = session.score(context, " the of blue seven running.");
        assert!(sense > nonsense + 1.0, "{sense} against {nonsense}");
    }
}
