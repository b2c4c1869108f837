//! What crosses the network: bodies, messages, problem codes.
