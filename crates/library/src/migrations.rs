//! The tables of this crate, as they came to be.

use store::{Migration, Script};

/// In order; the store applies what is missing.
pub const MIGRATIONS: &[Migration] = &[
    Migration {
        component: "library",
        version: 1,
        name: "stories, their log and its projections",
        script: Script::Common(include_str!("migrations/1_stories.sql")),
    },
    Migration {
        component: "library",
        version: 2,
        name: "full-text search",
        script: Script::Each {
            sqlite: include_str!("migrations/2_search.sqlite.sql"),
            postgres: include_str!("migrations/2_search.postgres.sql"),
        },
    },
    Migration {
        component: "library",
        version: 3,
        name: "who has left",
        script: Script::Common(include_str!("migrations/3_former.sql")),
    },
    Migration {
        component: "library",
        version: 4,
        name: "what is proposed",
        script: Script::Common(include_str!("migrations/4_round.sql")),
    },
    Migration {
        component: "library",
        version: 5,
        name: "time for a turn",
        script: Script::Common(include_str!("migrations/5_pace.sql")),
    },
    Migration {
        component: "library",
        version: 6,
        name: "who wrote which characters",
        script: Script::Common(include_str!("migrations/6_spans.sql")),
    },
    Migration {
        component: "library",
        version: 7,
        name: "the switch for talk",
        script: Script::Common(include_str!("migrations/7_quiet.sql")),
    },
];
