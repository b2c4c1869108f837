//! What happened in a room, told to whoever listens.
