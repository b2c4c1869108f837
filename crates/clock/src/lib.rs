//! Time, ids and randomness, injected so that tests decide them.
