//! How far a room of this node has been told: pure bookkeeping.

use domain::Event;

/// The newest of a story's log and of its talk that a room's sockets know or have been told.
///
/// News may be missed on its way from another node, and may come late. By their numbers a room
/// tells each event and each message once, in order, and knows what to read.
#[derive(Debug, Default)]
pub(super) struct Told {
    seq: Option<i64>,
    message: Option<i64>,
}

/// Something before this is missing.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Gap;

impl Told {
    /// A socket that is in the room already is about to be answered with all up to here. False: the
    /// room has been told more meanwhile, and the answer has to be read again.
    pub(super) fn answers(&mut self, seq: i64, message: i64) -> bool {
        if self.seq.is_some_and(|told| told > seq)
            || self.message.is_some_and(|told| told > message)
        {
            return false;
        }
        self.seq.get_or_insert(seq);
        self.message.get_or_insert(message);
        true
    }

    /// Where to read on from. None: nobody was answered yet, so nobody misses anything.
    pub(super) fn so_far(&self) -> Option<(i64, i64)> {
        Some((self.seq?, self.message?))
    }

    /// Those of `events`, ascending and without gaps, that are to be told now.
    pub(super) fn take<'a>(&mut self, events: &'a [Event]) -> Result<&'a [Event], Gap> {
        let (Some(first), Some(last)) = (events.first(), events.last()) else { return Ok(&[]) };
        let Some(told) = self.seq else {
            self.seq = Some(last.seq);
            return Ok(events);
        };
        if first.seq > told + 1 {
            return Err(Gap);
        }
        let known = events.iter().take_while(|event| event.seq <= told).count();
        self.seq = Some(told.max(last.seq));
        Ok(&events[known..])
    }

    /// Whether the message with this number is to be told now.
    pub(super) fn take_message(&mut self, number: i64) -> Result<bool, Gap> {
        match self.message {
            Some(told) if number <= told => Ok(false),
            Some(told) if number > told + 1 => Err(Gap),
            _ => {
                self.message = Some(number);
                Ok(true)
            }
        }
    }

    /// Whether a message that was read from the talk, after the one before it, is to be told now.
    /// What an erased person said has left its numbers empty.
    pub(super) fn take_read(&mut self, number: i64) -> bool {
        let is_fresh = self.message.is_none_or(|told| number > told);
        if is_fresh {
            self.message = Some(number);
        }
        is_fresh
    }
}

#[cfg(test)]
mod tests {
    use domain::{EventKind, StoryId, Timestamp};
    use uuid::Uuid;

    use super::*;

    fn events(seqs: std::ops::RangeInclusive<i64>) -> Vec<Event> {
        let story_id = StoryId(Uuid::from_u128(1));
        let event = |seq| {
            let (at, actor, kind) = (Timestamp(0), None, EventKind::Finished);
            Event { story_id, seq, at, actor, kind }
        };
        seqs.map(event).collect()
    }

    fn taken(told: &mut Told, seqs: std::ops::RangeInclusive<i64>) -> Result<Vec<i64>, Gap> {
        let events = events(seqs);
        told.take(&events).map(|fresh| fresh.iter().map(|event| event.seq).collect())
    }

    #[test]
    fn each_event_is_told_once_and_none_is_passed_over() {
        let mut told = Told::default();
        assert!(told.answers(6, 0));
        assert_eq!(taken(&mut told, 6..=7), Ok(vec![7]));
        assert_eq!(taken(&mut told, 9..=9), Err(Gap));
        assert_eq!(taken(&mut told, 8..=9), Ok(vec![8, 9]), "read from the log");
        assert_eq!(taken(&mut told, 9..=9), Ok(vec![]), "it came late");
        assert_eq!(told.so_far(), Some((9, 0)));
    }

    #[test]
    fn an_answer_older_than_what_the_room_knows_is_read_again() {
        let mut told = Told::default();
        assert_eq!(told.so_far(), None);
        assert_eq!(taken(&mut told, 7..=7), Ok(vec![7]));
        assert!(!told.answers(6, 0));
        assert!(told.answers(7, 0) && told.answers(9, 2), "it may know more");
        assert_eq!(taken(&mut told, 8..=8), Ok(vec![8]), "the others do not");
    }

    #[test]
    fn a_number_that_was_erased_is_no_gap_to_who_reads_the_talk() {
        let mut told = Told::default();
        assert!(told.answers(2, 3));
        assert_eq!(told.take_message(6), Err(Gap));
        assert_eq!([5, 6, 6].map(|number| told.take_read(number)), [true, true, false]);
        assert_eq!(told.take_message(7), Ok(true));
    }

    #[test]
    fn messages_are_told_once_too() {
        let mut told = Told::default();
        assert!(told.answers(2, 3));
        assert_eq!(
            [3, 4, 4, 6, 5, 6].map(|number| told.take_message(number)),
            [Ok(false), Ok(true), Ok(false), Err(Gap), Ok(true), Ok(true)]
        );
    }
}
