//! Loading on first use and putting away.

use std::fs;

use super::tiny::Tiny;
use crate::Shelf;

const IDLE_AFTER_MS: u64 = 1_000;

#[test]
fn a_model_is_loaded_on_first_use_and_put_away_when_idle() {
    let tiny = Tiny::legacy();
    let shelf = Shelf::new(&tiny.path, IDLE_AFTER_MS);
    assert!(!shelf.is_loaded());
    shelf.take(5_000).unwrap();
    assert!(shelf.is_loaded());
    shelf.tidy(5_999);
    assert!(shelf.is_loaded());
    shelf.take(5_999).unwrap();
    shelf.tidy(6_500);
    assert!(shelf.is_loaded(), "the last use counts, not the first");
    shelf.tidy(6_999);
    assert!(!shelf.is_loaded());
}

#[test]
fn the_model_is_shared_and_outlives_the_shelf() {
    let tiny = Tiny::legacy();
    let shelf = Shelf::new(&tiny.path, IDLE_AFTER_MS);
    let model = shelf.take(0).unwrap();
    fs::remove_file(&tiny.path).unwrap();
    assert_eq!(shelf.take(1).unwrap().vocabulary(), model.vocabulary());
    shelf.tidy(10_000);
    assert!(crate::Session::new(&model).score(" the", " sea").is_finite());
    assert!(shelf.take(10_000).is_err(), "after that it would have to be loaded again");
}

#[test]
fn a_failure_is_remembered_for_a_while() {
    let tiny = Tiny::legacy();
    let whole = fs::read(&tiny.path).unwrap();
    fs::write(&tiny.path, b"damaged").unwrap();
    let shelf = Shelf::new(&tiny.path, IDLE_AFTER_MS);
    let error = shelf.take(0).unwrap_err();
    fs::write(&tiny.path, whole).unwrap();
    assert_eq!(shelf.take(500).unwrap_err(), error);
    assert!(shelf.take(1_000).is_ok());
}
