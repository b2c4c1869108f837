//! Optional packs of models: a pinned manifest, fetched and verified.
