//! What somebody wants looked at.

words! {
    /// Why somebody wants something looked at.
    ReportReason {
        /// It hurts somebody.
        Unkind = "unkind",
        /// It is too much for who reads it.
        Scary = "scary",
        /// It tells or asks what is nobody's business.
        Private = "private",
        /// Something else.
        Other = "other",
    }
}
