//! What an object is: a closed list, for nothing else is ever stored or served.

/// The type of an object's content.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ContentType {
    /// A picture.
    WebP,
    /// A picture.
    Png,
    /// Sound: Opus in Ogg.
    Ogg,
    /// A clip.
    Mp4,
    /// A page.
    Html,
    /// A book.
    Epub,
    /// A book for print.
    Pdf,
    /// An archive.
    Zip,
}

impl ContentType {
    /// All of them, the most frequent first.
    pub(crate) const ALL: [ContentType; 8] = [
        ContentType::WebP,
        ContentType::Ogg,
        ContentType::Png,
        ContentType::Mp4,
        ContentType::Html,
        ContentType::Epub,
        ContentType::Pdf,
        ContentType::Zip,
    ];

    /// The media type, for the `Content-Type` header.
    #[must_use]
    pub fn mime(self) -> &'static str {
        match self {
            ContentType::WebP => "image/webp",
            ContentType::Png => "image/png",
            ContentType::Ogg => "audio/ogg",
            ContentType::Mp4 => "video/mp4",
            ContentType::Html => "text/html; charset=utf-8",
            ContentType::Epub => "application/epub+zip",
            ContentType::Pdf => "application/pdf",
            ContentType::Zip => "application/zip",
        }
    }

    /// The suffix of file names, without the dot.
    #[must_use]
    pub fn suffix(self) -> &'static str {
        match self {
            ContentType::WebP => "webp",
            ContentType::Png => "png",
            ContentType::Ogg => "ogg",
            ContentType::Mp4 => "mp4",
            ContentType::Html => "html",
            ContentType::Epub => "epub",
            ContentType::Pdf => "pdf",
            ContentType::Zip => "zip",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::ContentType;

    #[test]
    fn each_has_its_own_suffix() {
        let suffixes: std::collections::HashSet<_> =
            ContentType::ALL.iter().map(|kind| kind.suffix()).collect();
        assert_eq!(suffixes.len(), ContentType::ALL.len());
    }
}
