//! What can happen while a story is made, as its book tells it.

words! {
    /// What a step of a story's making was.
    StepKind {
        /// The story began.
        Began = "began",
        /// Somebody sat down.
        Joined = "joined",
        /// Somebody left.
        Left = "left",
        /// Passages were written that stand in the book.
        Wrote = "wrote",
        /// Passages were written that were taken back or set aside later.
        WroteInVain = "wrote_in_vain",
        /// A turn was given on.
        Passed = "passed",
        /// Passages were taken back.
        TookBack = "took_back",
        /// Passages that had been taken back were put in again.
        PutBack = "put_back",
        /// Ember was asked for another take.
        AskedAgain = "asked_again",
        /// One of Ember's takes was kept, whole or in part.
        KeptTake = "kept_take",
        /// Passages got another wording.
        Reworded = "reworded",
        /// The story got another title.
        Retitled = "retitled",
        /// The story was finished.
        Finished = "finished",
        /// The story was opened again.
        Reopened = "reopened",
    }
}
