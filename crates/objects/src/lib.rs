//! Object storage: content-addressed files and signed links.
