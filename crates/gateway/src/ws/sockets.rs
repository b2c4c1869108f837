//! Who the sockets of this node are: pure bookkeeping.

use std::collections::HashMap;

use domain::{SessionId, UserId};
use socketioxide::socket::Sid;

/// Every socket that has said who it is.
///
/// **Invariant:** a socket is in `of[u]` exactly if `by_id` says that it is `u`'s.
#[derive(Debug, Default)]
pub(super) struct Sockets {
    by_id: HashMap<Sid, (UserId, SessionId)>,
    of: HashMap<UserId, Vec<Sid>>,
}

impl Sockets {
    /// A socket has said who it is.
    pub(super) fn enter(&mut self, socket: Sid, user: UserId, session: SessionId) {
        if self.by_id.insert(socket, (user, session)).is_none() {
            self.of.entry(user).or_default().push(socket);
        }
    }

    /// A socket is gone.
    pub(super) fn depart(&mut self, socket: Sid) {
        let Some((user, _)) = self.by_id.remove(&socket) else { return };
        if let Some(sockets) = self.of.get_mut(&user) {
            sockets.retain(|other| *other != socket);
            if sockets.is_empty() {
                self.of.remove(&user);
            }
        }
    }

    /// The sockets of a person.
    pub(super) fn of(&self, user: UserId) -> Vec<Sid> {
        self.of.get(&user).cloned().unwrap_or_default()
    }

    /// The sockets of a session.
    pub(super) fn of_session(&self, session: SessionId) -> Vec<Sid> {
        let theirs = self.by_id.iter().filter(|(_, (_, of))| *of == session);
        theirs.map(|(sid, _)| *sid).collect()
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.by_id.len()
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    #[test]
    fn a_person_has_the_sockets_that_are_there() {
        let [ana, ben] = [1, 2].map(|n| UserId(Uuid::from_u128(n)));
        let [desk, phone] = [3, 4].map(|n| SessionId(Uuid::from_u128(n)));
        let [tab, other, call] = [(); 3].map(|()| Sid::new());
        let mut sockets = Sockets::default();
        for (socket, user, session) in [(tab, ana, desk), (other, ana, phone), (call, ben, desk)] {
            sockets.enter(socket, user, session);
        }
        assert_eq!(
            (sockets.of(ana), sockets.of(ben), sockets.len()),
            (vec![tab, other], vec![call], 3)
        );
        assert_eq!(sockets.of_session(phone), [other]);
        sockets.depart(tab);
        sockets.depart(tab);
        assert_eq!((sockets.of(ana), sockets.len()), (vec![other], 2));
        sockets.depart(other);
        assert_eq!((sockets.of(ana), sockets.of.len()), (vec![], 1));
    }
}
