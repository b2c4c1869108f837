//! The primary database: transactions as synchronous closures on SQLite or PostgreSQL.
