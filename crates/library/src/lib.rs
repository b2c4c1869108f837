//! Stories: the event log, its projections and search.
