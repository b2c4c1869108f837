//! The gate every text passes.
