//! The shared words of Fireside: ids, tiers, moods, events, segments.
