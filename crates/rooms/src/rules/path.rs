//! Moving along the path: undo, redo, another take, another wording.

use domain::{Author, EventKind, NewEvent, Span, UserId};
use library::{Head, StoredSegment};

use super::turns::next_after;
use super::{Refusal, open_to};

/// Takes segments off the path: from `from_seq` on, or else the last turn of a person and what
/// came after it. `tail` is the end of the path, oldest first. The host may take back anything,
/// another member what is their own and Ember's answer to it.
///
/// # Errors
/// A [`Refusal`].
pub fn undo(
    head: &Head,
    user: UserId,
    tail: &[StoredSegment],
    from_seq: Option<i64>,
) -> Result<NewEvent, Refusal> {
    open_to(head, user)?;
    let from = match from_seq {
        Some(seq) => tail.iter().position(|segment| segment.seq == seq),
        None => tail.iter().rposition(|segment| segment.author == Author::Human).or(
            // Only Ember has told so far: its opening can be taken back as well.
            (!tail.is_empty()).then_some(0),
        ),
    };
    let gone = &tail[from.ok_or(Refusal::NothingToDo)?..];
    let foreign = |segment: &StoredSegment| segment.author_id.is_some_and(|id| id != user);
    // Where passages are folded away, nobody takes back what they would see then.
    let may_all = head.owner == user && !head.is_folded();
    if !may_all && gone.iter().any(foreign) {
        return Err(Refusal::NotYours);
    }
    // Whose words go writes them anew, unless they have left.
    let mut wrote = gone.iter().filter_map(|segment| segment.author_id);
    let next = wrote.find(|author| head.has_member(*author)).unwrap_or(head.turn);
    let kind = EventKind::Undone { head: gone.first().and_then(|s| s.parent), next };
    Ok(NewEvent { actor: Some(user), kind })
}

/// Puts back what the last undo took. `last_writer` is the person who wrote last on the path that
/// comes back.
///
/// # Errors
/// A [`Refusal`].
pub fn redo(head: &Head, user: UserId, last_writer: Option<UserId>) -> Result<NewEvent, Refusal> {
    open_to(head, user)?;
    let to = *head.redo.last().ok_or(Refusal::NothingToDo)?;
    let next = last_writer.map_or(head.turn, |writer| next_after(head, writer));
    Ok(NewEvent { actor: Some(user), kind: EventKind::Redone { head: to, next } })
}

/// Sets Ember's passage at the tip aside for another take.
///
/// # Errors
/// A [`Refusal`].
pub fn retry(head: &Head, user: UserId, tip: Option<&StoredSegment>) -> Result<NewEvent, Refusal> {
    open_to(head, user)?;
    let told = tip.filter(|segment| segment.author == Author::Narrator);
    let told = told.ok_or(Refusal::NothingToDo)?;
    let kind = EventKind::Retried { dropped: told.seq, head: told.parent };
    Ok(NewEvent { actor: Some(user), kind })
}

/// A wording that has passed the gate.
#[derive(Debug, Clone, PartialEq)]
pub struct Wording {
    /// What everybody reads.
    pub text: String,
    /// The wording as it came in, when the gate changed it.
    pub raw: Option<String>,
    /// Who wrote what of it; none: all of it is its author's.
    pub spans: Vec<Span>,
}

/// Gives a person's segment another wording.
///
/// # Errors
/// A [`Refusal`].
pub fn edit(
    head: &Head,
    user: UserId,
    segment: Option<&StoredSegment>,
    wording: Wording,
) -> Result<NewEvent, Refusal> {
    open_to(head, user)?;
    let seen = |s: &&StoredSegment| s.live && head.shows(s.seq);
    let segment = segment.filter(seen).ok_or(Refusal::NothingToDo)?;
    if segment.author_id != Some(user) {
        return Err(Refusal::NotYours);
    }
    let Wording { text, raw, spans } = wording;
    let kind = EventKind::Edited { seq: segment.seq, text, raw, spans };
    Ok(NewEvent { actor: Some(user), kind })
}

#[cfg(test)]
mod tests {
    use domain::Mode;

    use super::super::test_kit::{ANA, BEN, CLEO, circle, heard, passage, said};
    use super::*;

    #[test]
    fn p49_nobody_who_has_left_gets_the_turn_back() {
        let mut head = Head { turn: CLEO, tip: Some(8), ..circle(Mode::RoundRobin) };
        let tail = [
            passage(5, Some(ANA)),
            passage(6, Some(BEN)),
            passage(7, Some(CLEO)),
            passage(8, None),
        ];
        let undone = |head: &Head, from| said(undo(head, ANA, &tail, Some(from)).map(Some));
        assert_eq!(undone(&head, 6), heard(&["undone, B is next"]));
        assert_eq!(undone(&head, 8), heard(&["undone, C is next"]), "only Ember's: it stays");
        head.former = vec![head.seats.remove(1)];
        assert_eq!(undone(&head, 6), heard(&["undone, C is next"]), "who wrote after him");
        head.former.push(head.seats.remove(1));
        head.turn = ANA;
        assert_eq!(undone(&head, 6), heard(&["undone, A is next"]), "nobody else is there");
        // What comes back was written by who has left: the order begins anew.
        head.redo = vec![8];
        let redone = redo(&head, ANA, Some(BEN)).map(Some);
        assert_eq!(said(redone), heard(&["redone, A is next"]));
    }
}
