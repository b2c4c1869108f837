//! Ember at work: from the log to the next passage, through the gate.
