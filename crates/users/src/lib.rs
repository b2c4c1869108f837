//! Accounts, profiles and ages.
