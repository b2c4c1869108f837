//! Ember's mind: the planner and phrase engine that tell the next passage.
