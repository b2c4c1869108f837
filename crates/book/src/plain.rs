//! A book as one page of plain HTML, for a browser that runs no scripts, for a reader of text,
//! and for paper.
//!
//! **Invariant:** everything a person wrote goes through [`escape`]; there is no script and no
//! inline style in it, so the policy of every other page holds for this one.

mod sentence;
mod words;

use domain::{Author, Ink, Picture};

use crate::{Book, Credit, Page, Step};
use words::Words;

/// The style sheet of plain pages, which the client's build lays beside its own.
const STYLE: &str = "/plain-book.css";

/// Where a picture is.
#[derive(Debug, Clone)]
pub struct Address {
    /// The picture.
    pub url: String,
    /// Its edition for a dark page, where it has one.
    pub evening_url: Option<String>,
}

/// The language of Ember, and of what pictures are said to show.
const EMBER_SPEAKS: &str = "en";

/// A book in reading order: cover, pages, who wrote what, and how it came to be. What is not the
/// book's own is said in `lang`, or in English where that is not spoken here; `link` gives a
/// picture's address.
pub fn plain_page(book: &Book, lang: &str, link: impl Fn(&Picture) -> Address) -> String {
    let words = Words::of(lang);
    let title = escape(&book.title);
    let cover = book.cover.as_ref().map(|picture| figure(picture, &link)).unwrap_or_default();
    let by = escape(&words.byline(&book.credits));
    let pages: String =
        book.pages.iter().map(|page| page_of(page, &book.credits, words, &link)).collect();
    let credits: String = book.credits.iter().map(|one| credit(one, words)).collect();
    let share = escape(&words.ember_share(&book.credits));
    let steps: String = book.making.iter().map(|one| step(one, words)).collect();
    let (who, how) = (escape(&words.credits), escape(&words.making));
    let body = format!(
        "<header>{cover}<h1 lang=\"\" dir=\"auto\">{title}</h1><p>{by}</p></header>\n\
         <main>\n<article>{pages}</article>\n\
         <section><h2>{who}</h2><ul>{credits}</ul><p>{share}</p></section>\n\
         <section><h2>{how}</h2><ol>{steps}</ol></section>\n</main>\n"
    );
    document(words, book.audience.as_str(), &title, &body)
}

/// Why there is no book on a plain page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Notice {
    /// Nobody is signed in.
    SignedOut,
    /// There is no such book for who asks.
    NotFound,
}

/// A plain page that says why there is no book on it.
pub fn plain_notice(notice: Notice, lang: &str) -> String {
    let words = Words::of(lang);
    let said = &words.plain;
    let (title, why, (address, way)) = match notice {
        Notice::SignedOut => (&said.signed_out, &said.signed_out_why, ("/sign-in", &said.sign_in)),
        Notice::NotFound => (&said.not_found, &said.not_found_why, ("/", &said.home)),
    };
    let [title, why, way] = [title, why, way].map(|part| escape(part));
    let link = format!("<a href=\"{address}\">{way}</a>");
    let body = format!("<main><h1>{title}</h1><p>{why}</p><p>{link}</p></main>\n");
    document(words, "adults", &title, &body)
}

fn document(words: &Words, tier: &str, title: &str, body: &str) -> String {
    let (lang, dir) = (&words.lang, &words.dir);
    format!(
        "<!doctype html>\n<html lang=\"{lang}\" dir=\"{dir}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"robots\" content=\"noindex\">\n<title>{title}</title>\n\
         <link rel=\"stylesheet\" href=\"{STYLE}\">\n</head>\n\
         <body data-tier=\"{tier}\">\n{body}</body>\n</html>\n"
    )
}

fn figure(picture: &Picture, link: impl Fn(&Picture) -> Address) -> String {
    let Address { url, evening_url } = link(picture);
    let (url, alt) = (escape(&url), escape(&picture.alt));
    let (width, height) = (picture.width, picture.height);
    let image = format!(
        "<img src=\"{url}\" width=\"{width}\" height=\"{height}\" alt=\"{alt}\" lang=\"{EMBER_SPEAKS}\">"
    );
    match evening_url.map(|url| escape(&url)) {
        None => format!("{image}\n"),
        Some(evening) => format!(
            "<picture><source media=\"(prefers-color-scheme: dark)\" srcset=\"{evening}\">\
             {image}</picture>\n"
        ),
    }
}

fn page_of(
    page: &Page,
    credits: &[Credit],
    words: &Words,
    link: impl Fn(&Picture) -> Address,
) -> String {
    let picture = page.picture.as_ref().map(|picture| figure(picture, link)).unwrap_or_default();
    let mut before = None;
    let passages: String = page
        .passages
        .iter()
        .map(|passage| {
            // A name stands where the writer changes.
            let name =
                credits.get(passage.by).filter(|_| before.replace(passage.by) != Some(passage.by));
            let name = name.map(|credit| format!("<b>{}</b>", escape(&words.credit(credit))));
            let ink = ink_of(credits.get(passage.by).and_then(|credit| credit.ink));
            // Nobody says in which language people write.
            let told = credits.get(passage.by).is_none_or(is_ember);
            let lang = if told { EMBER_SPEAKS } else { "" };
            let (name, text) = (name.unwrap_or_default(), escape(&passage.text));
            let text = format!("<span lang=\"{lang}\" dir=\"auto\">{text}</span>");
            format!("<p data-ink=\"{ink}\">{name}{text}</p>\n")
        })
        .collect();
    format!("<section>{picture}{passages}</section>\n")
}

fn credit(credit: &Credit, words: &Words) -> String {
    let (ink, name) = (ink_of(credit.ink), escape(&words.credit(credit)));
    let measure = escape(&words.measure(credit.words, credit.share));
    format!("<li data-ink=\"{ink}\"><b>{name}</b> {measure}</li>\n")
}

fn step(step: &Step, words: &Words) -> String {
    let at = step.at.to_string();
    let day = escape(&words.day(&at));
    let said = escape(&words.step(step));
    format!("<li><time datetime=\"{at}\">{day}</time> {said}</li>\n")
}

fn ink_of(ink: Option<Ink>) -> &'static str {
    ink.map_or("ember", Ink::as_str)
}

/// Whether somebody is Ember.
fn is_ember(credit: &Credit) -> bool {
    credit.author == Author::Narrator
}

/// Text as it stands in HTML, between tags and in quotes.
fn escape(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            other => safe.push(other),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use domain::{ObjectKey, StepKind, StoryId, Tier, Timestamp};

    use super::*;
    use crate::Passage;

    fn book() -> Book {
        let credit = |name: &str, author, ink| Credit {
            name: name.into(),
            author,
            ink,
            share: 0.5,
            words: 2,
        };
        let passage = |seq, by, text: &str| Passage { seq, by, text: text.into() };
        let picture = Picture {
            key: ObjectKey("k".into()),
            width: 4,
            height: 3,
            alt: "A \"lake\"".into(),
            made_by: "illustrator".into(),
            evening: false,
        };
        let began = Step {
            at: Timestamp(1_773_000_000_000),
            name: "Ana & co".into(),
            author: Author::Human,
            ink: Some(Ink::Moss),
            kind: StepKind::Began,
            count: 1,
            words: 0,
        };
        Book {
            id: StoryId(uuid::Uuid::nil()),
            title: "<Low> Water".into(),
            audience: Tier::Kids,
            cover: Some(picture),
            pages: vec![Page {
                picture: None,
                passages: vec![
                    passage(3, 0, "<script>alert(1)</script>"),
                    passage(4, 0, "It's \"late\"."),
                    passage(5, 1, "Yes."),
                ],
            }],
            credits: vec![
                credit("Ana & co", Author::Human, Some(Ink::Moss)),
                credit("Ember", Author::Narrator, None),
            ],
            making: vec![began],
            created_at: Timestamp(0),
        }
    }

    #[test]
    fn a_page_holds_every_word_and_runs_none() {
        let page = plain_page(&book(), "en", |picture| address(picture, None));
        for part in [
            "<title>&lt;Low&gt; Water</title>",
            "<img src=\"/a/k?x=1&amp;y=2\" width=\"4\" height=\"3\" alt=\"A &quot;lake&quot;\" lang=\"en\">",
            "<p data-ink=\"moss\"><b>Ana &amp; co</b><span lang=\"\" dir=\"auto\">&lt;script&gt;alert(1)&lt;/script&gt;</span></p>",
            "<p data-ink=\"moss\"><span lang=\"\" dir=\"auto\">It&#39;s &quot;late&quot;.</span></p>",
            "<p data-ink=\"ember\"><b>Ember</b><span lang=\"en\" dir=\"auto\">Yes.</span></p>",
            "<li data-ink=\"moss\"><b>Ana &amp; co</b> 2 words, 50 %</li>",
            "Ember, a computer program, wrote 50 % of this book.",
            "<time datetime=\"2026-03-08T20:00:00.000Z\">8 March 2026</time> Ana &amp; co began the story.",
        ] {
            assert!(page.contains(part), "{part}\n{page}");
        }
        assert!(!page.contains("<script") && !page.contains("style="), "{page}");
    }

    fn address(picture: &Picture, evening_url: Option<String>) -> Address {
        Address { url: format!("/a/{}?x=1&y=2", picture.key.0), evening_url }
    }

    #[test]
    fn a_dark_page_has_the_evening_edition_of_what_has_one() {
        let page = plain_page(&book(), "en", |picture| address(picture, Some("/e?x=1&y=2".into())));
        let source =
            "<source media=\"(prefers-color-scheme: dark)\" srcset=\"/e?x=1&amp;y=2\"><img";
        assert!(page.contains(source), "{page}");
    }

    #[test]
    fn what_is_not_the_books_own_is_said_in_the_readers_language() {
        let german = plain_page(&book(), "de", |picture| address(picture, None));
        for part in [
            "<html lang=\"de\" dir=\"ltr\">",
            "<h2>Wer schrieb was</h2>",
            "<p>von Ana &amp; co, mit Ember</p>",
            "8. März 2026</time> Ana &amp; co begann die Geschichte.",
            "<span lang=\"en\" dir=\"auto\">Yes.</span>",
        ] {
            assert!(german.contains(part), "{part}\n{german}");
        }
        let arabic = plain_page(&book(), "ar", |picture| address(picture, None));
        for part in ["<html lang=\"ar\" dir=\"rtl\">", "مَن كتب ماذا", "كلمتان، 50%"]
        {
            assert!(arabic.contains(part), "{part}\n{arabic}");
        }
        let klingon = plain_page(&book(), "tlh", |picture| address(picture, None));
        assert!(klingon.contains("<html lang=\"en\" dir=\"ltr\">"), "{klingon}");
    }

    #[test]
    fn a_notice_says_what_one_can_do() {
        for (lang, dir, nothing) in
            [("en", "ltr", "no book"), ("de", "ltr", "kein Buch"), ("ar", "rtl", "لا كتاب")]
        {
            let page = plain_notice(Notice::NotFound, lang);
            assert!(page.contains(&format!("<html lang=\"{lang}\" dir=\"{dir}\">")), "{page}");
            assert!(page.contains(nothing) && page.contains("href=\"/\""), "{page}");
            assert!(plain_notice(Notice::SignedOut, lang).contains("href=\"/sign-in\""));
        }
    }
}
