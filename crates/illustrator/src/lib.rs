//! From a passage to a scene to a picture.
