//! Who has a name in a sentence, and which words only begin it.

use ember::{Story, Tier, plan};

/// A sentence and the names in it.
const TABLE: &[(&str, &[&str])] = &[
    ("Salt crusted the window and the boat.", &[]),
    ("Dust settled on everything Noor owned.", &["Noor"]),
    ("Whoever wrote the letter knew Tomasz.", &["Tomasz"]),
    ("People walked out on the mud with flowers.", &[]),
    ("Moss covered the gravestones.", &[]),
    ("Ash fell on the roofs all night.", &[]),
    ("Rain hammered on the tin roof while Odile slept.", &["Odile"]),
    ("Gulls screamed over the harbour.", &[]),
    ("Gravel crunched under the tyres.", &[]),
    ("Soot drifted down the chimney.", &[]),
    ("Laughter rose from the cellar.", &[]),
    ("Nothing moved except Kerttu's pen.", &["Kerttu"]),
    ("Hope was the last thing Marguerite packed.", &["Marguerite"]),
    ("Rose laughed and ran.", &["Rose"]),
    ("Roses climbed the wall.", &[]),
    ("Will opened the gate.", &["Will"]),
    ("Will it ever stop raining?", &[]),
    ("Mark my words, said the old judge.", &[]),
    ("May came early that year.", &[]),
    ("Grace said nothing.", &["Grace"]),
    ("Zorblax hummed quietly.", &["Zorblax"]),
    ("Kestrels nested above the chapel.", &[]),
    ("Thunder answered Bruno.", &["Bruno"]),
    ("Everyone said Idris had drowned.", &["Idris"]),
    ("Yesterday Paolo lost a tooth.", &["Paolo"]),
    ("Three crows watched Mrs Okafor from the wall.", &["Mrs Okafor"]),
    ("Sand got into the engine.", &[]),
    ("Steam rose. Piotr coughed.", &["Piotr"]),
    ("Bread was scarce that winter.", &[]),
    ("Lightning split the oak.", &[]),
    ("Ravens know faces, Wren told them.", &["Wren"]),
    ("Candles guttered.", &[]),
    ("Midnight struck twice.", &[]),
    ("Silence answered.", &[]),
    ("Somebody knocked.", &[]),
    ("Mum laughed.", &["Mum"]),
    ("Captain Vega lit the lamp.", &["Vega"]),
    ("A boy called Ilias guards her.", &["Ilias"]),
    ("“Run, Beto!” shouted the guard.", &["Beto"]),
    ("“Not now, Ines,” he said.", &["Ines"]),
    ("Her name was Thandi.", &["Thandi"]),
    ("The train stopped in Trieste.", &[]),
    ("They sailed from Porto Alegre to Lisbon.", &[]),
    ("Water poured into the lift.", &[]),
    ("Winter came and Aksel went.", &["Aksel"]),
    ("Old people sang.", &[]),
    ("Wolves followed the sledge.", &[]),
    ("Blood dripped from the ceiling.", &[]),
    ("Tears ran down his face.", &[]),
    ("Voices argued behind the wall.", &[]),
    ("Dorothea's hands shook.", &["Dorothea"]),
    ("Tomorrow never comes, Dad says.", &["Dad"]),
    ("Anyone can see that Hal is lying.", &["Hal"]),
    ("Honey dripped on the map.", &[]),
    ("Static hissed from the speaker.", &[]),
    ("Pages fluttered as Ngozi ran.", &["Ngozi"]),
    ("Loneliness has a smell.", &[]),
    ("Glass cracked. Cass ducked.", &["Cass"]),
    ("Wind lifted the tarpaulin and Joaquim swore.", &["Joaquim"]),
    ("Strangers asked about the horse.", &[]),
    ("Fishermen mended their nets.", &[]),
    ("Bees hummed in the hive.", &[]),
    ("Iron remembers everything.", &[]),
    ("Vandals burned the library.", &[]),
    ("Ghosts don't knock.", &[]),
    ("Mossy stones lined the path.", &[]),
    ("Nobody told Yusra.", &["Yusra"]),
    ("Ice creaked, and then it sang.", &[]),
    ("Grandma whispered that the well was deep.", &["Grandma"]),
    ("Kit and Osk looked out.", &["Kit", "Osk"]),
    ("Patch was a dog with one ear.", &["Patch"]),
    ("Ivy grew over the door.", &[]),
    ("Odile had a boat and no oars.", &["Odile"]),
    ("Letters washed up on the beach.", &[]),
    ("Rust ate the hinges.", &[]),
    ("Smoke found the window.", &[]),
    ("Copper turns green.", &[]),
    ("Tourists took pictures of it.", &[]),
    ("Velvet hung over the mirrors.", &[]),
    ("Sirens wailed, and Bao looked up.", &["Bao"]),
];

#[test]
fn a_name_needs_more_than_a_capital() {
    let mut wrong = Vec::new();
    for (text, expected) in TABLE {
        let cast = plan(&Story::new(Tier::Teens, text, &[])).cast.into_iter();
        let unnamed = |name: &String| name.starts_with("the ") || name.contains("'s ");
        let mut names: Vec<String> =
            cast.map(|member| member.name).filter(|name| !unnamed(name)).collect();
        names.sort();
        if names != *expected {
            wrong.push(format!("{text} {names:?}"));
        }
    }
    assert!(wrong.is_empty(), "{} of {}: {wrong:#?}", wrong.len(), TABLE.len());
}

#[test]
fn a_word_written_small_elsewhere_is_no_name_and_the_hero_always_is_one() {
    let text = "Quillwort hissed. She crushed the quillwort.";
    assert!(plan(&Story::new(Tier::Teens, text, &[])).cast.is_empty());
    let story = Story { hero: Some("Rain"), ..Story::new(Tier::Kids, "Rain fell.", &[]) };
    assert!(plan(&story).cast.iter().any(|member| member.name == "Rain" && member.owned));
}
