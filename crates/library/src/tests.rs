//! Over both databases: what the projections say is what the log says, whatever was done.

use bus::Bus;
use clock::Clock;
use domain::{
    Author, EventKind, Ink, Intent, JobId, Mode, Mood, NarratorMode, NewEvent, SegmentId, Shelf,
    Span, StoryId, TAKES_MAX, Tier, Timestamp, UserId, spans_of,
};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use store::testing::{Database, on_each_database};
use store::{Store, Tx};
use uuid::Uuid;

use crate::*;

const OWNER: UserId = UserId(Uuid::from_u128(1));
const OTHER: UserId = UserId(Uuid::from_u128(2));
/// Who comes and goes.
const OTHERS: [UserId; 3] = [OTHER, UserId(Uuid::from_u128(3)), UserId(Uuid::from_u128(4))];
const STORY: StoryId = StoryId(Uuid::from_u128(100));

async fn fresh(database: &Database) -> Store {
    let store = database.open().await;
    store.migrate(MIGRATIONS, 0).await.expect("migrates");
    store
}

fn new_story(id: StoryId) -> NewStory {
    NewStory {
        id,
        owner: OWNER,
        title: "The Salt Ledger".into(),
        premise: "Salt goes missing.".into(),
        audience: Tier::Adults,
        mode: Mode::Solo,
        narrator: NarratorMode::EachTurn,
        hero: None,
        turn_limit: None,
    }
}

fn turn(n: u64, text: &str) -> EventKind {
    EventKind::TurnAdded {
        segment_id: SegmentId(Uuid::from_u128(1_000 + u128::from(n))),
        client_turn_id: format!("turn {n}"),
        intent: Intent::Write,
        text: text.into(),
        raw: None,
        spans: Vec::new(),
        mood: Mood::CALM,
        next: OWNER,
    }
}

/// A text of `author`'s cut in three, each part of somebody's: a member's, Ember's or the author's.
fn cut(author: UserId, text: &str, which: u8) -> Vec<Span> {
    let hands = [Some(author), None, Some(OTHER), Some(OTHERS[1]), Some(author)];
    let hand = |part: u8| hands[usize::from(which / (1 + 3 * part)) % hands.len()];
    let length = text.chars().count();
    let first = usize::from(which) % length;
    let rest = length - first;
    spans_of(Some(author), [(hand(0), first), (hand(1), rest / 2), (hand(2), rest - rest / 2)])
}

fn by_owner(kind: EventKind) -> Vec<NewEvent> {
    vec![NewEvent { actor: Some(OWNER), kind }]
}

/// A turn of `author`'s in which others' words are.
fn of_several(mut turn: EventKind, author: UserId, which: u8) -> EventKind {
    if let EventKind::TurnAdded { text, spans, .. } = &mut turn {
        *spans = cut(author, text, which);
    }
    turn
}

/// Something somebody may do to a story, whether or not it makes sense at that moment.
#[derive(Debug, Clone)]
enum Step {
    Turn(u8),
    Ember,
    Undo(u8),
    Redo,
    Retry,
    KeepTake(u8),
    ComposeTake,
    Edit(u8),
    Pass,
    Skip,
    Give(u8),
    Propose(u8),
    Vote(u8),
    Join(u8),
    Leave(u8),
    HandOver(u8),
    Adopt,
    AdoptByMember,
    State(u8),
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let step = prop_oneof![
        4 => any::<u8>().prop_map(Step::Turn),
        3 => Just(Step::Ember),
        3 => any::<u8>().prop_map(Step::Undo),
        2 => Just(Step::Redo),
        4 => Just(Step::Retry),
        3 => any::<u8>().prop_map(Step::KeepTake),
        2 => Just(Step::ComposeTake),
        2 => any::<u8>().prop_map(Step::Edit),
        1 => Just(Step::Pass),
        1 => Just(Step::Skip),
        1 => any::<u8>().prop_map(Step::Give),
        3 => any::<u8>().prop_map(Step::Propose),
        3 => any::<u8>().prop_map(Step::Vote),
        3 => any::<u8>().prop_map(Step::Join),
        2 => any::<u8>().prop_map(Step::Leave),
        1 => any::<u8>().prop_map(Step::HandOver),
        1 => Just(Step::Adopt),
        1 => Just(Step::AdoptByMember),
        1 => any::<u8>().prop_map(Step::State),
    ];
    prop::collection::vec(step, 1..40)
}

/// Who takes a step. Most often it does not matter.
fn actor_of(head: &Head, step: &Step) -> UserId {
    match step {
        Step::Propose(which) | Step::Vote(which) => seat_at(head, *which).unwrap_or(head.owner),
        _ => head.owner,
    }
}

/// The event a step comes to at this point, if the story allows it.
fn event_of(tx: &mut Tx, head: &Head, n: u64, step: &Step) -> Option<EventKind> {
    let path = whole_path(tx, STORY).expect("reads");
    let owner = head.owner;
    Some(match step {
        Step::Turn(which) => of_several(turn(n, "The tide went out."), owner, *which),
        Step::Ember => EventKind::NarratorAdded {
            segment_id: SegmentId(Uuid::from_u128(5_000 + u128::from(n))),
            job_id: JobId(Uuid::from_u128(9_000 + u128::from(n))),
            text: "It did not come back.".into(),
            mood: Mood { intensity: 0.5, ..Mood::CALM },
            suggestions: Vec::new(),
        },
        Step::Undo(at) => {
            let at = usize::from(*at) % path.len().max(1);
            EventKind::Undone { head: path.get(at)?.parent, next: owner }
        }
        Step::Redo => EventKind::Redone { head: *head.redo.last()?, next: owner },
        Step::Retry => {
            let last = path.last()?;
            EventKind::Retried { dropped: last.seq, head: last.parent }
        }
        Step::KeepTake(which) => {
            let (after, dropped) = place_of_takes(&path)?;
            let takes = takes_after(tx, STORY, after, TAKES_MAX).expect("reads");
            let take = takes.get(usize::from(*which) % takes.len().max(1))?;
            EventKind::TakeKept { seq: take.seq, dropped, head: after, mood: take.mood }
        }
        Step::ComposeTake => {
            let (after, dropped) = place_of_takes(&path)?;
            EventKind::TakeComposed {
                segment_id: SegmentId(Uuid::from_u128(7_000 + u128::from(n))),
                dropped,
                head: after,
                text: "It came back after all.".into(),
                sentences: Vec::new(),
                mood: Mood { intensity: 0.75, ..Mood::CALM },
                suggestions: Vec::new(),
            }
        }
        Step::Edit(at) => {
            let edited = path.get(usize::from(*at) % path.len().max(1))?;
            let (seq, text) = (edited.seq, format!("Edited {n}."));
            let spans = edited.author_id.map_or_else(Vec::new, |author| cut(author, &text, *at));
            EventKind::Edited { seq, text, raw: Some("raw".into()), spans }
        }
        Step::Pass => EventKind::TurnPassed { user_id: owner, next: owner },
        Step::Adopt if head.has_member(owner) => {
            let to = UserId(Uuid::from_u128(200 + u128::from(n)));
            EventKind::Adopted { from: owner, to }
        }
        Step::AdoptByMember
            if head.has_member(OTHER) && head.has_member(owner) && owner != OTHER =>
        {
            EventKind::Adopted { from: owner, to: OTHER }
        }
        Step::State(which) => match which % 5 {
            0 => EventKind::Finished,
            1 => EventKind::Reopened,
            2 => EventKind::Trashed,
            3 => EventKind::Restored,
            _ => EventKind::Changed {
                title: Some(format!("Title {n}")),
                narrator: None,
                turn_limit: Some(60 * u32::from(which % 2)),
                talk: Some(which % 2 == 0),
            },
        },
        Step::Adopt | Step::AdoptByMember => return None,
        Step::Skip
        | Step::Give(_)
        | Step::Propose(_)
        | Step::Vote(_)
        | Step::Join(_)
        | Step::Leave(_)
        | Step::HandOver(_) => return event_of_circle(head, n, step),
    })
}

/// The same, of steps that are taken among several.
fn event_of_circle(head: &Head, n: u64, step: &Step) -> Option<EventKind> {
    Some(match step {
        Step::Skip => EventKind::TurnSkipped { user_id: head.turn, next: head.owner },
        Step::Give(which) => EventKind::TurnGiven { next: seat_at(head, *which)? },
        Step::Propose(which) => EventKind::Proposed {
            segment_id: SegmentId(Uuid::from_u128(3_000 + u128::from(n))),
            client_turn_id: format!("turn {n}"),
            intent: Intent::Write,
            text: "Or did it?".into(),
            raw: None,
            spans: cut(seat_at(head, *which).unwrap_or(head.owner), "Or did it?", *which),
            mood: Mood { intensity: 0.3, ..Mood::CALM },
        },
        Step::Vote(which) => {
            let proposals = &head.round.proposals;
            let proposal = proposals.get(usize::from(*which) % proposals.len().max(1))?.seq;
            EventKind::Voted { proposal }
        }
        Step::Join(which) => {
            let user_id = OTHERS[usize::from(*which) % OTHERS.len()];
            if head.has_member(user_id) {
                return None;
            }
            let ink = Ink::of_seat(head.seats.len());
            let next = head.seats.is_empty().then_some(user_id);
            EventKind::MemberJoined { user_id, ink, next }
        }
        Step::Leave(which) => {
            let user_id = seat_at(head, *which)?;
            let next = head.members().into_iter().find(|other| *other != user_id);
            let (next, removed) = (next.unwrap_or(user_id), which % 2 == 0);
            EventKind::MemberLeft { user_id, next, removed }
        }
        Step::HandOver(which) => {
            let to = seat_at(head, *which)?;
            EventKind::HandedOver { to, next: if which % 2 == 0 { to } else { head.turn } }
        }
        _ => return None,
    })
}

/// Who sits at one of the seats. None: nobody sits.
fn seat_at(head: &Head, which: u8) -> Option<UserId> {
    let at = usize::from(which) % head.seats.len().max(1);
    head.seats.get(at).map(|seat| seat.user_id)
}

/// After which segment a take can stand at the end of this path, and the one that stands there.
fn place_of_takes(path: &[StoredSegment]) -> Option<(Option<i64>, Option<i64>)> {
    let last = path.last()?;
    Some(match last.author {
        Author::Narrator => (last.parent, Some(last.seq)),
        Author::Human => (Some(last.seq), None),
    })
}

fn play(tx: &mut Tx, steps: &[Step]) -> Result<(), Error> {
    purge(tx, STORY)?;
    create(tx, &new_story(STORY), Timestamp(1))?;
    for (n, step) in (0..).zip(steps) {
        let Some(mut head) = load(tx, STORY)? else { continue };
        if let Some(kind) = event_of(tx, &head, n, step) {
            let at = Timestamp(10 + n as i64);
            let actor = Some(actor_of(&head, step));
            append(tx, &mut head, at, vec![NewEvent { actor, kind: kind.clone() }])?;
            assert_eq!(load(tx, STORY)?.as_ref(), Some(&head));
            check_spans(tx, &kind)?;
        }
    }
    Ok(())
}

/// Every text on the path is tiled by its spans, as few as can be; whose words another's have become
/// is named nowhere.
fn check_spans(tx: &mut Tx, last: &EventKind) -> Result<(), Error> {
    for StoredSegment { author_id, text, spans, .. } in whole_path(tx, STORY)? {
        let told: usize = spans.iter().map(|span| span.len).sum();
        assert!(spans.is_empty() || told == text.chars().count(), "{text}: {spans:?}");
        let again = spans_of(author_id, spans.iter().map(|span| (span.author_id, span.len)));
        assert_eq!(spans, again, "{text}");
        if let EventKind::Adopted { from, .. } = last {
            assert!(spans.iter().all(|span| span.author_id != Some(*from)), "{text}: {spans:?}");
        }
    }
    Ok(())
}

#[test]
fn p74_projections_follow_the_log_after_any_sequence_of_steps() {
    on_each_database(async |database| {
        let store = fresh(&database).await;
        let cases = if database.dialect() == store::Dialect::Sqlite { 64 } else { 24 };
        let mut runner = TestRunner::deterministic_with(cases);
        let handle = tokio::runtime::Handle::current();
        tokio::task::spawn_blocking(move || {
            let run = |steps: Vec<Step>| {
                let told = handle.block_on(store.write(move |tx| {
                    play(tx, &steps)?;
                    let before = (load(tx, STORY)?, whole_path(tx, STORY)?, verify_in(tx)?);
                    rebuild(tx, STORY)?;
                    let after = (load(tx, STORY)?, whole_path(tx, STORY)?, verify_in(tx)?);
                    Ok::<_, Error>((before, after))
                }));
                let (before, after) = told.expect("plays");
                prop_assert_eq!(&before.2, &Vec::new());
                prop_assert_eq!(before, after);
                Ok(())
            };
            runner.run(&steps(), run).expect("projections follow the log");
        })
        .await
        .expect("the property holds");
    });
}

/// [`verify`] inside a write, where a snapshot is there already.
fn verify_in(tx: &mut Tx) -> Result<Vec<Fault>, Error> {
    verify(tx, STORY)
}

/// Runs of the same cases every time.
trait Deterministic {
    fn deterministic_with(cases: u32) -> Self;
}

impl Deterministic for TestRunner {
    fn deterministic_with(cases: u32) -> Self {
        let config = Config { cases, failure_persistence: None, ..Config::default() };
        let rng = proptest::test_runner::TestRng::deterministic_rng(config.rng_algorithm);
        TestRunner::new_with_rng(config, rng)
    }
}

#[test]
fn a_guests_story_is_adopted_by_who_sits_in_it_already() {
    on_each_database(async |database| {
        let store = fresh(&database).await;
        let adopted = store.write(|tx| {
            let circle = NewStory { mode: Mode::Free, ..new_story(STORY) };
            let (mut head, _) = create(tx, &circle, Timestamp(1))?;
            let by = |user, kind| vec![NewEvent { actor: Some(user), kind }];
            let ink = Ink::Walnut;
            let joined = EventKind::MemberJoined { user_id: OTHER, ink, next: None };
            append(tx, &mut head, Timestamp(2), by(OTHER, joined))?;
            append(tx, &mut head, Timestamp(3), by_owner(turn(1, "On the laptop.")))?;
            let mut again = turn(2, "On the phone.");
            if let EventKind::TurnAdded { client_turn_id, .. } = &mut again {
                *client_turn_id = "turn 1".into();
            }
            append(tx, &mut head, Timestamp(4), by(OTHER, again))?;
            let moved = adopt(tx, OWNER, OTHER, Timestamp(5))?;
            let head = load(tx, STORY)?.expect("is there");
            let authors: Vec<_> =
                whole_path(tx, STORY)?.iter().map(|segment| segment.author_id).collect();
            Ok::<_, Error>((moved.len(), head, authors, verify_in(tx)?))
        });
        let (moved, head, authors, faults) = adopted.await.expect("adopts");
        assert_eq!((moved, head.owner, head.turn), (1, OTHER, OTHER));
        assert_eq!(head.seats, [Seat { user_id: OTHER, ink: Ink::Walnut }]);
        assert_eq!((authors, faults), (vec![Some(OTHER); 2], Vec::new()));
    });
}

#[test]
fn p75_a_guests_words_are_the_accounts_from_then_on() {
    on_each_database(async |database| {
        let store = fresh(&database).await;
        let adopted = store.write(|tx| {
            let (mut head, _) = create(tx, &new_story(STORY), Timestamp(1))?;
            let text = "Ask the keeper.";
            let mut taken = turn(1, text);
            if let EventKind::TurnAdded { spans, .. } = &mut taken {
                *spans = spans_of(Some(OWNER), [(None, 8), (Some(OWNER), 7)]);
            }
            append(tx, &mut head, Timestamp(2), by_owner(taken))?;
            let proposed = EventKind::Proposed {
                segment_id: SegmentId(Uuid::from_u128(2)),
                client_turn_id: "turn 2".into(),
                intent: Intent::Choose,
                text: text.into(),
                raw: None,
                spans: spans_of(Some(OWNER), [(Some(OWNER), 8), (None, 7)]),
                mood: Mood::CALM,
            };
            append(tx, &mut head, Timestamp(3), by_owner(proposed))?;
            adopt(tx, OWNER, OTHER, Timestamp(4))?;
            let head = load(tx, STORY)?.expect("is there");
            let stored = whole_path(tx, STORY)?.remove(0);
            Ok::<_, Error>((head.round.proposals[0].spans.clone(), stored, verify_in(tx)?))
        });
        let (proposed, stored, faults) = adopted.await.expect("adopts");
        assert_eq!(proposed, spans_of(Some(OTHER), [(Some(OTHER), 8), (None, 7)]));
        assert_eq!(stored.author_id, Some(OTHER));
        assert_eq!(stored.spans, spans_of(Some(OTHER), [(None, 8), (Some(OTHER), 7)]));
        assert_eq!((stored.text.as_str(), faults), ("Ask the keeper.", Vec::new()));
    });
}

#[test]
fn who_leaves_keeps_the_ink_of_their_passages_and_the_turn_moves_only_if_it_was_theirs() {
    on_each_database(async |database| {
        let store = fresh(&database).await;
        let heads = store.write(|tx| {
            let circle = NewStory { mode: Mode::RoundRobin, ..new_story(STORY) };
            let (mut head, _) = create(tx, &circle, Timestamp(1))?;
            let ink = Ink::Walnut;
            let mut heads = Vec::new();
            for kind in [
                EventKind::MemberJoined { user_id: OTHER, ink, next: None },
                EventKind::MemberLeft { user_id: OTHER, next: OWNER, removed: true },
                EventKind::MemberJoined { user_id: OTHER, ink, next: None },
                EventKind::HandedOver { to: OTHER, next: OWNER },
                EventKind::MemberLeft { user_id: OWNER, next: OTHER, removed: false },
            ] {
                append(tx, &mut head, Timestamp(2), by_owner(kind))?;
                heads.push(load(tx, STORY)?.expect("is there"));
            }
            let on_shelves = (
                shelf(tx, OWNER, Shelf::All, None, 9)?.len(),
                shelf(tx, OTHER, Shelf::All, None, 9)?.len(),
                load_for(tx, OWNER, STORY)?.is_some(),
            );
            Ok::<_, Error>((heads, on_shelves, verify_in(tx)?))
        });
        let (heads, on_shelves, faults) = heads.await.expect("plays");
        let walnut = Seat { user_id: OTHER, ink: Ink::Walnut };
        let inkwell = Seat { user_id: OWNER, ink: Ink::Inkwell };
        let former: Vec<_> = heads.iter().map(|head| head.former.clone()).collect();
        assert_eq!(former, [vec![], vec![walnut], vec![], vec![], vec![inkwell]]);
        let turns: Vec<_> = heads.iter().map(|head| (head.turn, head.turn_number)).collect();
        assert_eq!(turns[..4], [(OWNER, 1); 4], "it was nobody else's");
        assert_eq!(turns[4], (OTHER, 2));
        assert_eq!((heads[4].owner, heads[4].seat_of(OWNER)), (OTHER, Some(inkwell)));
        assert_eq!((on_shelves, faults), ((0, 1, false), Vec::new()));
    });
}

#[test]
fn a_damaged_projection_is_noticed_and_mended() {
    on_each_database(async |database| {
        let store = fresh(&database).await;
        let faults = store.write(|tx| {
            let (mut head, _) = create(tx, &new_story(STORY), Timestamp(1))?;
            append(tx, &mut head, Timestamp(2), by_owner(turn(1, "The lamp woke.")))?;
            tx.execute("UPDATE segment SET text = 'The lamp slept.'", store::params![])?;
            let faults = verify_in(tx)?;
            rebuild(tx, STORY)?;
            Ok::<_, Error>((faults, verify_in(tx)?))
        });
        let differs = Fault::Differs { what: "segment 3".into() };
        assert_eq!(faults.await.expect("runs"), (vec![differs], Vec::new()));
    });
}

#[test]
fn what_is_left_of_a_story_without_its_log_is_found() {
    on_each_database(async |database| {
        let store = fresh(&database).await;
        for table in ["story", "member", "segment"] {
            let left = store.write(move |tx| {
                let (mut head, _) = create(tx, &new_story(STORY), Timestamp(1))?;
                append(tx, &mut head, Timestamp(2), by_owner(turn(1, "The lamp woke.")))?;
                for other in ["event", "story", "member", "segment"] {
                    if other != table {
                        tx.execute(&format!("DELETE FROM {other}"), store::params![])?;
                    }
                }
                let found = (all_ids(tx)?, verify_in(tx)?);
                purge(tx, STORY)?;
                Ok::<_, Error>(found)
            });
            assert_eq!(left.await.expect("runs"), (vec![STORY], vec![Fault::NoBeginning]));
        }
    });
}

#[test]
fn p42_a_take_that_is_kept_stands_where_the_other_stood_and_nothing_is_erased() {
    on_each_database(async |database| {
        let store = fresh(&database).await;
        let told = |n: u64, text: &str| EventKind::NarratorAdded {
            segment_id: SegmentId(Uuid::from_u128(5_000 + u128::from(n))),
            job_id: JobId(Uuid::from_u128(9_000 + u128::from(n))),
            text: text.into(),
            mood: Mood { intensity: n as f32 / 8.0, ..Mood::CALM },
            suggestions: Vec::new(),
        };
        let kept = store.write(move |tx| {
            let (mut head, _) = create(tx, &new_story(STORY), Timestamp(1))?;
            let log = [
                turn(1, "The tide went out."),
                told(1, "One."),
                EventKind::Retried { dropped: 4, head: Some(3) },
                told(2, "Two."),
                EventKind::TakeKept {
                    seq: 4,
                    dropped: Some(6),
                    head: Some(3),
                    mood: Mood { intensity: 0.125, ..Mood::CALM },
                },
            ];
            for kind in log {
                append(tx, &mut head, Timestamp(2), by_owner(kind))?;
            }
            let texts = |tx: &mut Tx| -> Result<Vec<String>, Error> {
                Ok(whole_path(tx, STORY)?.into_iter().map(|segment| segment.text).collect())
            };
            let first = (texts(tx)?, head.mood.intensity, head.tip);
            let found = search(tx, OWNER, "two", 10)?.len();
            append(tx, &mut head, Timestamp(3), by_owner(turn(2, "And in again.")))?;
            let takes = takes_after(tx, STORY, Some(3), TAKES_MAX)?;
            let takes: Vec<_> = takes.iter().map(|take| (take.seq, take.live)).collect();
            // Of many, the one on the path is always among them.
            let one = takes_after(tx, STORY, Some(3), 1)?[0].seq;
            Ok::<_, Error>((first, found, texts(tx)?, takes, one, verify_in(tx)?))
        });
        let (first, found, after, takes, one, faults) = kept.await.expect("keeps");
        assert_eq!(first.0, ["The tide went out.", "One."]);
        assert_eq!((first.1, first.2, found, one), (0.125, Some(4), 0, 4));
        assert_eq!(after, ["The tide went out.", "One.", "And in again."]);
        assert_eq!((takes, faults), (vec![(4, true), (6, false)], Vec::new()));
    });
}

#[test]
fn a_turn_is_added_once() {
    on_each_database(async |database| {
        let store = fresh(&database).await;
        let made = store.write(|tx| create(tx, &new_story(STORY), Timestamp(1))).await;
        let (head, _) = made.expect("creates");
        let add = |head: Head| {
            store.write(move |tx| {
                append(tx, &mut head.clone(), Timestamp(2), by_owner(turn(1, "Once.")))
            })
        };
        assert_eq!(add(head).await.expect("adds").len(), 1);
        let head = store.read(|r| load(r, STORY)).await.expect("reads").expect("is there");
        assert!(matches!(add(head).await, Err(Error::TurnExists)));
        let events = store.read(|r| events(r, STORY, 0, 100)).await.expect("reads");
        assert_eq!(events.iter().map(|e| e.seq).collect::<Vec<_>>(), [1, 2, 3]);
    });
}

#[test]
fn of_two_writers_with_one_version_one_wins() {
    on_each_database(async |database| {
        let store = fresh(&database).await;
        let made = store.write(|tx| create(tx, &new_story(STORY), Timestamp(1))).await;
        let (old, _) = made.expect("creates");
        let write = |n| {
            let head = old.clone();
            store.write(move |tx| {
                append(tx, &mut head.clone(), Timestamp(2), by_owner(turn(n, "Mine.")))
            })
        };
        assert!(write(1).await.is_ok());
        assert!(matches!(write(2).await, Err(Error::Store(store::Error::Conflict(_)))));
    });
}

#[test]
fn nobody_writes_a_story_into_my_search() {
    on_each_database(async |database| {
        let store = fresh(&database).await;
        let found = store.write(|tx| {
            let foreign = NewStory { owner: OTHER, ..new_story(STORY) };
            let (mut head, _) = create(tx, &foreign, Timestamp(1))?;
            // The word that stands for a person in the index.
            let aimed = format!("u{} dragon", OWNER.0.as_simple());
            append(tx, &mut head, Timestamp(2), by_owner(turn(1, &aimed)))?;
            assert_eq!(search(tx, OTHER, "dragon", 10)?.len(), 1);
            search(tx, OWNER, "dragon", 10)
        });
        assert!(found.await.expect("searches").is_empty());
    });
}

#[test]
fn search_finds_my_words_and_nobody_elses() {
    on_each_database(async |database| {
        let store = fresh(&database).await;
        let found = store.write(|tx| {
            let (mut head, _) = create(tx, &new_story(STORY), Timestamp(1))?;
            append(tx, &mut head, Timestamp(2), by_owner(turn(1, "A heron at the sluice.")))?;
            append(tx, &mut head, Timestamp(3), by_owner(turn(2, "An otter, unseen.")))?;
            let foreign = NewStory { owner: OTHER, ..new_story(StoryId(Uuid::from_u128(101))) };
            create(tx, &foreign, Timestamp(1))?;
            let heron = search(tx, OWNER, "HERON at the slu", 10)?;
            let kind = EventKind::Undone { head: Some(3), next: OWNER };
            append(tx, &mut head, Timestamp(4), by_owner(kind))?;
            let otter = search(tx, OWNER, "otter", 10)?;
            let title = search(tx, OWNER, "ledger", 10)?;
            let syntax = search(tx, OWNER, "\" OR * ) NEAR( scope:", 10)?;
            Ok::<_, Error>((heron, otter, title, syntax))
        });
        let (heron, otter, title, syntax) = found.await.expect("searches");
        assert_eq!(heron.len(), 1);
        assert!(heron[0].highlight.contains("\u{2068}heron\u{2069}"), "{}", heron[0].highlight);
        assert_eq!((otter.len(), title.len(), syntax.len()), (0, 1, 0));
        assert_eq!(title[0].head.owner, OWNER);
    });
}

#[test]
fn a_shelf_is_newest_first_and_pages() {
    on_each_database(async |database| {
        let store = fresh(&database).await;
        let pages = store.write(|tx| {
            for n in 100..105 {
                create(tx, &new_story(StoryId(Uuid::from_u128(n))), Timestamp(1))?;
            }
            let first = shelf(tx, OWNER, Shelf::All, None, 2)?;
            let rest = shelf(tx, OWNER, Shelf::Open, first.last().map(|h| h.id), 10)?;
            let other = shelf(tx, OTHER, Shelf::All, None, 10)?;
            Ok::<_, Error>((first, rest, other))
        });
        let (first, rest, other) = pages.await.expect("reads");
        let ids = |heads: &[Head]| heads.iter().map(|h| h.id.0.as_u128()).collect::<Vec<_>>();
        assert_eq!((ids(&first), ids(&rest)), (vec![104, 103], vec![102, 101, 100]));
        assert!(other.is_empty());
    });
}

#[test]
fn an_erased_story_is_not_remembered_either() {
    on_each_database(async |database| {
        let store = fresh(&database).await;
        let stories = Stories::new(store.clone(), Bus::new(), Clock::manual(0, 1));
        let begin = |tx: &mut Tx| create(tx, &new_story(STORY), Timestamp(1)).map(drop);
        store.write(begin).await.expect("begins");
        assert!(stories.latest(STORY).await.expect("reads").is_some());
        store.write(|tx: &mut Tx| purge(tx, STORY)).await.expect("erases");
        stories.forget(&[STORY]);
        assert!(stories.latest(STORY).await.expect("reads").is_none());
    });
}

#[test]
fn p20_a_change_whose_caller_goes_away_is_told() {
    on_each_database(async |database| {
        let store = fresh(&database).await;
        let stories = Stories::new(store, Bus::new(), Clock::manual(0, 1));
        let mut news = stories.bus().subscribe(STORY);
        let (began, mut begins) = tokio::sync::mpsc::unbounded_channel();
        let (go_on, waits) = std::sync::mpsc::channel::<()>();
        let caller = tokio::spawn({
            let stories = stories.clone();
            async move {
                let begin = move |tx: &mut Tx, now| {
                    let (head, events) = create(tx, &new_story(STORY), now)?;
                    let _ = (began.send(()), waits.recv());
                    Ok::<_, Error>(Changed { value: (), events, head })
                };
                stories.change(STORY, begin).await
            }
        });
        begins.recv().await.expect("the change begins");
        caller.abort();
        assert!(caller.await.expect_err("the caller is gone").is_cancelled());
        // However often that has to be tried.
        drop(go_on);
        let heard = tokio::time::timeout(std::time::Duration::from_secs(20), news.next()).await;
        let heard = heard.expect("news comes").expect("none is missed");
        assert!(matches!(*heard, domain::News::Logged { .. }));
    });
}
