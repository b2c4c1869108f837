//! Finding people: those of a list, the one behind an address, and what a request asks of one.

use domain::{Timestamp, UserId};
use store::{Error, Reader};

use crate::{Email, Member, Standing, tables};

/// Ids asked for in one statement: more than any list of one answer.
const IDS_A_QUERY: usize = 100;

/// Those of `ids` who have an account, in no order. For the member lists of stories.
///
/// # Errors
/// What the store says.
pub fn members(r: &mut Reader, ids: &[UserId], now: Timestamp) -> Result<Vec<Member>, Error> {
    let mut found = Vec::with_capacity(ids.len());
    for ids in ids.chunks(IDS_A_QUERY) {
        found.extend(tables::members(r, ids, now)?);
    }
    Ok(found)
}

/// The role and the birth of `id`: what every request asks.
///
/// # Errors
/// What the store says.
pub fn standing(r: &mut Reader, id: UserId) -> Result<Option<Standing>, Error> {
    tables::standing(r, id)
}

/// Whose e-mail address this is.
///
/// # Errors
/// What the store says.
pub fn user_of_email(r: &mut Reader, email: &Email) -> Result<Option<UserId>, Error> {
    tables::id_of_email(r, email.key())
}

#[cfg(test)]
mod tests {
    use domain::{Role, Tier};

    use super::*;
    use crate::test_kit::{Kit, NOW, on_each_database};

    #[test]
    fn members_are_found_by_their_ids() {
        on_each_database(async |kit: Kit| {
            let ada = kit.register("ada@example.org", None).await.expect("free");
            let guest = kit.guest().await;
            let stranger = UserId(kit.clock.new_id());
            let ids = vec![ada.id, stranger, guest.id];
            let mut found = kit.read(move |r| members(r, &ids, NOW)).await;
            found.sort_by_key(|member| member.id);
            let shown: Vec<_> = found.iter().map(|m| (m.id, m.pen_name.as_str(), m.tier)).collect();
            assert_eq!(shown, [(ada.id, "Ada", Tier::Adults), (guest.id, "", Tier::Kids)]);
            assert_eq!(kit.read(move |r| members(r, &[], NOW)).await, []);
        });
    }

    #[test]
    fn more_members_than_one_statement_takes() {
        on_each_database(async |kit: Kit| {
            let guest = kit.guest().await;
            let mut ids: Vec<_> = (0..250).map(|_| UserId(kit.clock.new_id())).collect();
            ids.push(guest.id);
            assert_eq!(kit.read(move |r| members(r, &ids, NOW)).await.len(), 1);
        });
    }

    #[test]
    fn a_standing_is_what_a_request_asks() {
        on_each_database(async |kit: Kit| {
            let ada = kit.register("ada@example.org", None).await.expect("free");
            let found = kit.read(move |r| standing(r, ada.id)).await.expect("is there");
            assert_eq!((found.role, found.birth), (Role::Writer, ada.birth));
            let email = Email::parse("ADA@example.org").expect("an address");
            assert_eq!(kit.read(move |r| user_of_email(r, &email)).await, Some(ada.id));
            let nobody = UserId(kit.clock.new_id());
            assert_eq!(kit.read(move |r| standing(r, nobody)).await, None);
        });
    }
}
