//! The llama architecture in GGUF's terms.

use super::Gguf;
use crate::{
    error::Fault,
    network::{Layer, Shape, Weights},
};

const DEFAULT_ROTATION_BASE: f32 = 10_000.0;
const DEFAULT_NORM_EPSILON: f32 = 1e-5;

pub(crate) fn read_weights(gguf: &Gguf) -> Result<Weights, Fault> {
    refuse_what_we_do_not_run(gguf)?;
    let shape = read_shape(gguf)?;
    let layers = (0..shape.layers).map(|index| read_layer(gguf, &shape, index));
    let layers = layers.collect::<Result<_, _>>()?;
    let embedding = gguf.matrix("token_embd.weight", shape.vocabulary, shape.width)?;
    let final_norm = gguf.row("output_norm.weight", shape.width)?;
    let output = match gguf.tensor("output.weight") {
        Ok(_) => Some(gguf.matrix("output.weight", shape.vocabulary, shape.width)?),
        Err(_) => None,
    };
    Ok(Weights { shape, embedding, layers, final_norm, output })
}

/// Variants of the architecture whose results would be wrong rather than missing.
fn refuse_what_we_do_not_run(gguf: &Gguf) -> Result<(), Fault> {
    let architecture = gguf.text("general.architecture")?.unwrap_or_default();
    if architecture != b"llama" {
        let name = String::from_utf8_lossy(&architecture[..architecture.len().min(40)]);
        return Err(Fault::Unsupported(format!("the architecture \"{name}\"")));
    }
    if gguf.integer_or("llama.expert_count", 0)? != 0 {
        return Err(Fault::Unsupported("a mixture of experts".into()));
    }
    let scaling = gguf.text("llama.rope.scaling.type")?.unwrap_or(b"none");
    if scaling != b"none" || gguf.tensor("rope_freqs.weight").is_ok() {
        return Err(Fault::Unsupported("scaled rotary positions".into()));
    }
    Ok(())
}

fn read_shape(gguf: &Gguf) -> Result<Shape, Fault> {
    let number = |key: &str| {
        let number = gguf.integer(&format!("llama.{key}"))?;
        usize::try_from(number).map_err(|_| Fault::Corrupt("a dimension is out of range"))
    };
    let heads = number("attention.head_count")?;
    let kv_heads = gguf.integer_or("llama.attention.head_count_kv", heads as u64)?;
    let shape = Shape {
        layers: number("block_count")?,
        width: number("embedding_length")?,
        hidden: number("feed_forward_length")?,
        heads,
        kv_heads: usize::try_from(kv_heads).unwrap_or(0),
        vocabulary: usize::try_from(gguf.tensor("token_embd.weight")?.rows).unwrap_or(0),
        context: number("context_length")?,
        norm_epsilon: gguf
            .float_or("llama.attention.layer_norm_rms_epsilon", DEFAULT_NORM_EPSILON)?,
        rotation_base: gguf.float_or("llama.rope.freq_base", DEFAULT_ROTATION_BASE)?,
    };
    shape.check()?;
    let width = shape.head_width() as u64;
    for key in ["rope.dimension_count", "attention.key_length", "attention.value_length"] {
        if gguf.integer_or(&format!("llama.{key}"), width)? != width {
            return Err(Fault::Unsupported(format!("another {key} than the width of a head")));
        }
    }
    Ok(shape)
}

fn read_layer(gguf: &Gguf, shape: &Shape, index: usize) -> Result<Layer, Fault> {
    let name = |part: &str| format!("blk.{index}.{part}.weight");
    let matrix = |part: &str, rows, columns| gguf.matrix(&name(part), rows, columns);
    let Shape { width, hidden, .. } = *shape;
    Ok(Layer {
        attention_norm: gguf.row(&name("attn_norm"), width)?,
        query: matrix("attn_q", width, width)?,
        key: matrix("attn_k", shape.kv_width(), width)?,
        value: matrix("attn_v", shape.kv_width(), width)?,
        attention_out: matrix("attn_output", width, width)?,
        feed_forward_norm: gguf.row(&name("ffn_norm"), width)?,
        gate: matrix("ffn_gate", hidden, width)?,
        up: matrix("ffn_up", hidden, width)?,
        down: matrix("ffn_down", width, hidden)?,
    })
}
