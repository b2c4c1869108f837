//! `/stories/{id}/book`: a story as a book.

use axum::Json as Body;
use axum::extract::State;
use wire::{Book, BookCredit, BookPage, BookPassage, Problem};

use crate::extract::Membership;
use crate::problem::Answer;
use crate::state::Parts;
use crate::to_wire;

/// A story as a book: cover, pages, and who wrote how much.
#[utoipa::path(get, operation_id = "read_book", path = "/stories/{id}/book", tag = "books", params(("id" = String, Path)),
    responses((status = 200, body = Book), (status = "4XX", body = Problem)))]
pub(crate) async fn read(State(parts): State<Parts>, member: Membership) -> Answer<Body<Book>> {
    let head = member.head;
    let people = parts.people.of(head.members()).await?;
    let names = people.iter().map(|(id, person)| (*id, person.pen_name.clone())).collect();
    let of_head = head.clone();
    let bound = parts.stories.read(move |r| book::bind(r, &of_head, &names)).await?;
    Ok(Body(of(&parts, bound)))
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
        created_at: bound.created_at,
    }
}
