//! Heads: what tells a fox from a queen.

mod beasts;
mod machines;
mod people;
mod scaly;

pub(super) use beasts::spines;

use super::pen::Pen;
use crate::part::Part;
use crate::scene::{Actor, Kind};

pub(super) fn draw(pen: &mut Pen, actor: &Actor) {
    let kind = actor.look.kind;
    let beast = !kind.is_person() && kind != Kind::Robot;
    let part = if beast { Part::Head } else { Part::Plain };
    pen.part(part, |pen| of_its_kind(pen, actor));
}

fn of_its_kind(pen: &mut Pen, actor: &Actor) {
    match actor.look.kind {
        Kind::Fox | Kind::Wolf => beasts::fox(pen, actor),
        Kind::Cat | Kind::Dog | Kind::Bear | Kind::Panda | Kind::Mouse | Kind::Rabbit => {
            beasts::round_head(pen, actor);
        }
        Kind::Lion | Kind::Squirrel | Kind::Hedgehog | Kind::Pig | Kind::Deer => {
            beasts::round_head(pen, actor);
        }
        Kind::Dragon => scaly::dragon(pen, actor),
        Kind::Frog => scaly::frog(pen, actor),
        Kind::Robot => machines::robot(pen, actor),
        Kind::Child | Kind::Teen | Kind::Adult | Kind::Elder | Kind::Wizard | Kind::Witch => {
            people::person(pen, actor);
        }
        Kind::Knight | Kind::Royal | Kind::Pirate | Kind::Fairy | Kind::Astronaut => {
            people::person(pen, actor);
        }
        // Birds and ghosts are all head; they are drawn in one piece.
        Kind::Owl | Kind::Penguin | Kind::Ghost => {}
    }
}
