//! The task queue: jobs as rows, claimed by lease.
