//! Help for somebody in distress, as far as everybody must know of it.

words! {
    /// What help is for.
    HelpKind {
        /// Suicide, self-harm, an eating disorder.
        Distress = "distress",
        /// Abuse, exploitation, any danger to a minor.
        Child = "child",
    }
}

words! {
    /// How somebody who listens is reached.
    HelpWay {
        /// By telephone.
        Call = "call",
        /// By telephone or by message.
        CallOrText = "call_or_text",
        /// By a page that knows the lines of each country.
        Page = "page",
    }
}
