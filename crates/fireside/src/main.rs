//! The `fireside` binary.

fn main() {}
