//! Pictures: scene, job, drawing, asset.
