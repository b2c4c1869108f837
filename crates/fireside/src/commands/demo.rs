//! `fireside demo`: three finished stories on the shelf of one account, to look at.

use auth::{Client, SignUpForm, Visitor};
use domain::{Intent, Mode, NarratorMode, Tier};
use rooms::{Actor, Keep, StoryDraft, TurnDraft};

use crate::cli::Common;
use crate::config::Config;
use crate::data_folder::DataFolder;
use crate::wiring::{self, Purpose};
use crate::{commands, logging};

/// The account that owns the stories.
const EMAIL: &str = "demo@fireside.example";
/// Its password, printed when the stories are made: it guards nothing but them.
const PASSWORD: &str = "ember-lantern-otter-7";

struct Story {
    /// The id it has everywhere: what Ember tells and the pictures show follows from it.
    id: &'static str,
    audience: Tier,
    title: &'static str,
    turns: [&'static str; 5],
}

const STORIES: [Story; 3] = [
    Story {
        id: "019a0000-0000-7000-8e21-5c0793abd401",
        audience: Tier::Kids,
        title: "The Lighthouse That Sneezed",
        turns: [
            "Beatrice the lighthouse had a cold. She sneezed so hard that her light went out!",
            "A small fox named Pip rowed out with a warm woolly scarf.",
            "But the scarf was much too short for a lighthouse.",
            "Pip asked the whale to hold one end of the scarf.",
            "Beatrice's light came back, and it was warm and yellow like toast.",
        ],
    },
    Story {
        id: "019a0000-0000-7000-9b54-27f06c1de802",
        audience: Tier::Teens,
        title: "Static on the Roof",
        turns: [
            "Noor found the radio on the roof, still warm, though nobody had been up there for years.",
            "It said her name, and then it said tomorrow's weather.",
            "Jae wrote every word down in a green notebook.",
            "The next night the radio told them where the missing cat was hiding.",
            "They followed the wire along the gutter to a locked blue door.",
        ],
    },
    Story {
        id: "019a0000-0000-7000-a71f-d9e340b65203",
        audience: Tier::Adults,
        title: "The Salt Ledger",
        turns: [
            "Ines counted the sacks by touch, the lamp being too dear to burn for arithmetic.",
            "Eleven pounds short again, and no wind to blame it on.",
            "Corentin carried the cold in with him like a parcel.",
            "Out on the flats a bell answered the bell on the gallery.",
            "She wrote the missing salt down as a debt, and left the name blank.",
        ],
    },
];

pub(crate) fn run(common: &Common) -> anyhow::Result<()> {
    let config = Config::load(common)?;
    logging::start(&config)?;
    let _folder = DataFolder::take(&config)?;
    commands::block_on(async {
        let parts = wiring::parts(&config, Purpose::People).await?;
        let actor = account(&parts).await?;
        for story in &STORIES {
            tell(&parts, &actor, story).await?;
        }
        parts.stories.store().shutdown().await;
        println!("Three finished stories are on the shelf of {EMAIL}, password {PASSWORD}.");
        Ok(())
    })
}

async fn account(parts: &gateway::Parts) -> anyhow::Result<Actor> {
    let form = SignUpForm {
        email: EMAIL,
        password: PASSWORD,
        pen_name: "Ines",
        birth_month: "1984-06",
        region: None,
    };
    let sign_up = parts.auth.check_sign_up(&form);
    let sign_up = sign_up.map_err(|faults| anyhow::anyhow!("the demo account: {faults:?}"))?;
    let visitor = Visitor {
        session: None,
        user_agent: None,
        address: std::net::IpAddr::from([127, 0, 0, 1]),
        client: Client::Browser,
    };
    let made = parts.auth.register(sign_up, visitor, |_, _| Ok(())).await;
    match made {
        Ok(auth::Registered::Account(opened)) => Ok(Actor {
            user: opened.identity.user_id,
            tier: opened.identity.tier,
            guest: false,
            region: None,
        }),
        Ok(auth::Registered::NeedsGuardian { .. }) => {
            anyhow::bail!("the demo account is a child's")
        }
        Err(auth::RegisterError::EmailTaken(_)) => {
            anyhow::bail!("the demo stories are here already: sign in as {EMAIL}")
        }
        Err(error) => Err(error.into()),
    }
}

async fn tell(parts: &gateway::Parts, actor: &Actor, story: &Story) -> anyhow::Result<()> {
    let draft = StoryDraft {
        id: Some(story.id.parse()?),
        title: Some(story.title.into()),
        premise: story.turns[0].into(),
        audience: story.audience,
        mode: Mode::Solo,
        narrator: NarratorMode::EachTurn,
        hero: None,
        turn_limit: None,
    };
    let id = parts.rooms.create(actor, draft).await?.head.id;
    let mut worker = wiring::worker(parts);
    for (number, text) in story.turns.iter().enumerate() {
        let draft = TurnDraft {
            client_turn_id: format!("demo-{number}"),
            text: (*text).into(),
            intent: Intent::Write,
            base_seq: None,
        };
        parts.rooms.submit_turn(actor, id, draft, || true).await?;
        worker.run_until_idle().await?;
    }
    parts.rooms.keep(actor, id, Keep::Finish).await?;
    Ok(())
}
