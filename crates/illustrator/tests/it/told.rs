//! A scene in one line, so that a table of passages reads well.

use illustrator::{Face, Item, Pose, SceneSpec};

/// "forest night rain | Mira child hold lantern scared, fox | campfire | magical".
pub(crate) fn in_a_line(spec: &SceneSpec) -> String {
    let mut line = format!("{} {} {}", word(spec.place), word(spec.time), word(spec.weather));
    if spec.snowy {
        line += " snowy";
    }
    let cast: Vec<String> = spec.cast.iter().map(figure).collect();
    let props: Vec<String> = spec.props.iter().map(word).collect();
    line += &format!(" | {} | {} | {}", cast.join(", "), props.join(" "), word(spec.mood));
    if !spec.unmatched.is_empty() {
        line += &format!(" | ?{}", spec.unmatched.join(" ?"));
    }
    line
}

fn figure(actor: &illustrator::Actor) -> String {
    let mut text = format!("{} {}", actor.name, word(actor.look.kind)).trim().to_owned();
    if actor.pose != Pose::Stand {
        text += &format!(" {}", word(actor.pose));
    }
    if actor.item != Item::Nothing {
        text += &format!(" {}", word(actor.item));
    }
    if actor.face != Face::Happy {
        text += &format!(" {}", word(actor.face));
    }
    text
}

fn word(entry: impl serde::Serialize) -> String {
    let value = serde_json::to_value(entry).expect("entries are plain words");
    value.as_str().expect("entries are plain words").to_owned()
}
