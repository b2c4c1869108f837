//! The room's rating: whom all that is written in it has to suit. It is worked out here and nowhere
//! else.

use domain::Tier;

/// The people of a room, as far as their ages go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Company {
    /// Whether anybody is without an account: nobody knows how old they are.
    pub among_guests: bool,
    /// The lowest tier of those with accounts; Adults where there is none.
    pub youngest: Tier,
}

impl Company {
    /// An empty room.
    pub const NOBODY: Company = Company { among_guests: false, youngest: Tier::Adults };

    /// The same with another person. None: without an account.
    #[must_use]
    pub fn with(self, tier: Option<Tier>) -> Self {
        match tier {
            Some(tier) => Company { youngest: self.youngest.min(tier), ..self },
            None => Company { among_guests: true, ..self },
        }
    }

    /// The lower of the story's audience and the youngest member's tier. Who has no account may be
    /// a child.
    #[must_use]
    pub fn rating(self, audience: Tier) -> Tier {
        match self.among_guests {
            true => Tier::Kids,
            false => audience.min(self.youngest),
        }
    }
}

#[cfg(test)]
mod tests {
    use Tier::{Adults, Kids, Teens};

    use super::*;

    #[test]
    fn p55_a_room_is_rated_by_its_story_and_its_youngest() {
        let table = [
            // whom the story is for, who is there, the rating
            (Adults, &[Some(Adults)][..], Adults),
            (Adults, &[Some(Adults), Some(Teens), Some(Adults)], Teens),
            (Adults, &[Some(Teens), Some(Kids)], Kids),
            (Teens, &[Some(Adults), Some(Adults)], Teens),
            (Kids, &[Some(Adults)], Kids),
            (Adults, &[None], Kids),
            (Teens, &[Some(Adults), None, Some(Teens)], Kids),
            (Teens, &[], Teens),
        ];
        for (audience, people, rating) in table {
            let company = people.iter().fold(Company::NOBODY, |company, tier| company.with(*tier));
            assert_eq!(company.rating(audience), rating, "{audience} {people:?}");
        }
    }
}
