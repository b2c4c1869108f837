//! Why a text cannot stand as it is.

words! {
    /// Why a text cannot stand as it is: the gate decides it, and whoever shows it has words for it.
    Reason {
        /// It can.
        Fine = "fine",
        /// It is for grown-ups.
        GrownUp = "grown_up",
        /// It must not be written here at all.
        Never = "never",
        /// It shows more blood or pain than fits.
        TooCruel = "too_cruel",
        /// It is too frightening.
        TooScary = "too_scary",
        /// The writer may not be well.
        Distress = "distress",
        /// Somebody may be hurting the writer.
        Hurt = "hurt",
        /// It could show somebody how to come to harm.
        Harmful = "harmful",
        /// It belittles people for what they are.
        Hateful = "hateful",
        /// It is unkind to somebody here.
        Unkind = "unkind",
        /// It threatens somebody here.
        Threatening = "threatening",
        /// It shows drugs or drunkenness.
        Drugs = "drugs",
        /// It is about playing for money.
        Gambling = "gambling",
        /// It swears.
        Swearing = "swearing",
        /// It tells where a real person can be found.
        Private = "private",
        /// It leads away from here.
        Elsewhere = "elsewhere",
        /// It sounds as if somebody wants to win trust too fast.
        Careful = "careful",
        /// It is dangerous to try.
        Dangerous = "dangerous",
        /// It is advertising.
        Advertising = "advertising",
        /// It cannot be read.
        Unreadable = "unreadable",
    }
}
