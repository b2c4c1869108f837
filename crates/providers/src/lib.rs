//! Text providers across the network.
