//! `/stories/{id}/book` and `/book/{id}?plain`: a story as a book, for the client and as one plain
//! page.

use axum::Json as Body;
use axum::extract::{FromRequestParts, State};
use axum::response::{Html, IntoResponse, Response};
use book::{Address, Notice};
use http::request::Parts as Head;
use http::{HeaderValue, StatusCode, header};
use wire::{Book, BookCredit, BookPage, BookPassage, BookStep, Problem, ProblemCode};

use crate::extract::{MaybePerson, Membership};
use crate::http::language::language_of;
use crate::problem::{Answer, Fault};
use crate::state::Parts;
use crate::to_wire;

/// A story as a book: cover, pages, and who wrote how much.
#[utoipa::path(get, operation_id = "read_book", path = "/stories/{id}/book", tag = "books", params(("id" = String, Path)),
    responses((status = 200, body = Book), (status = "4XX", body = Problem)))]
pub(crate) async fn read(State(parts): State<Parts>, member: Membership) -> Answer<Body<Book>> {
    let bound = bound(&parts, member.head).await?;
    Ok(Body(of(&parts, bound)))
}

/// The same as one page of plain HTML, for a browser that runs no scripts. Who may not read it is
/// told so on a plain page, too.
pub(crate) async fn plain(parts: &Parts, head: &mut Head) -> Response {
    let lang = language_for(parts, head).await;
    let member = Membership::from_request_parts(head, parts).await;
    let bound = match member {
        Ok(member) => bound(parts, member.head).await,
        Err(fault) => Err(fault),
    };
    let mut page = match bound {
        Ok(book) => {
            let page = book::plain_page(&book, lang, |picture| address(parts, picture));
            Html(page).into_response()
        }
        Err(fault) => match fault.code() {
            ProblemCode::Unauthorized => notice(StatusCode::UNAUTHORIZED, Notice::SignedOut, lang),
            ProblemCode::NotFound => notice(StatusCode::NOT_FOUND, Notice::NotFound, lang),
            ProblemCode::Folded => notice(StatusCode::CONFLICT, Notice::NotFound, lang),
            _ => return fault.into_response(),
        },
    };
    page.headers_mut().append(header::VARY, HeaderValue::from_static("accept-language"));
    page
}

fn notice(status: StatusCode, notice: Notice, lang: &str) -> Response {
    (status, Html(book::plain_notice(notice, lang))).into_response()
}

fn address(parts: &Parts, picture: &domain::Picture) -> Address {
    let wire::Asset { url, evening_url, .. } = to_wire::asset(&parts.links, picture);
    Address { url, evening_url }
}

/// The language its reader chose; else the one their browser likes best.
async fn language_for(parts: &Parts, head: &mut Head) -> &'static str {
    let of_browser = language_of(None, &head.headers);
    let Ok(MaybePerson(Some(person))) = MaybePerson::from_request_parts(head, parts).await else {
        return of_browser;
    };
    match parts.users.profile(person.user()).await {
        Ok(Some(account)) => match account.preferences.language {
            users::Language::System => of_browser,
            chosen => chosen.as_str(),
        },
        _ => of_browser,
    }
}

async fn bound(parts: &Parts, head: library::Head) -> Answer<book::Book> {
    if head.is_folded() {
        return Err(Fault::new(ProblemCode::Folded));
    }
    let of_head = head.clone();
    let material = parts.stories.read(move |r| book::gather(r, &of_head)).await?;
    let people = parts.people.of(material.people(&head)).await?;
    let names = people.into_iter().map(|(id, person)| (id, person.pen_name)).collect();
    Ok(book::bind(&head, &names, material))
}

fn of(parts: &Parts, bound: book::Book) -> Book {
    let asset = |picture: &domain::Picture| to_wire::asset(&parts.links, picture);
    let page = |page: book::Page| BookPage {
        picture: page.picture.as_ref().map(asset),
        passages: page
            .passages
            .into_iter()
            .map(|p| BookPassage { seq: p.seq, by: p.by, text: p.text })
            .collect(),
    };
    Book {
        cover: bound.cover.as_ref().map(asset),
        id: bound.id,
        title: bound.title,
        audience: bound.audience,
        pages: bound.pages.into_iter().map(page).collect(),
        credits: bound
            .credits
            .into_iter()
            .map(|credit| BookCredit {
                name: credit.name,
                author: credit.author,
                ink: credit.ink,
                share: credit.share,
                words: credit.words,
            })
            .collect(),
        making: bound.making.into_iter().map(step).collect(),
        created_at: bound.created_at,
    }
}

fn step(step: book::Step) -> BookStep {
    let book::Step { at, name, author, ink, kind, count, words } = step;
    BookStep { at, name, author, ink, kind, count, words }
}
