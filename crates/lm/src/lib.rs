//! A small in-process language model: loads open weights, generates and scores.
