//! Typed keys over memory.
