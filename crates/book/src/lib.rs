//! A story as a book.
