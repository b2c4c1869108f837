//! A whole Fireside in a test.
