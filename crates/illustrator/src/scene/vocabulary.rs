//! The closed vocabulary: every place, person, thing and feeling a picture can show,
//! with the words that call for it.

use serde::{Deserialize, Serialize};

/// Declares one list: the enum, the phrase each entry is called by, and its words.
/// The first entry is the default. A word stands for its plural too; see [`words_match`].
macro_rules! vocabulary {
    ($(#[$meta:meta])* $name:ident { $($entry:ident = $phrase:literal [$($word:literal)*],)+ }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum $name {
            #[default]
            $(#[doc = concat!("\"", $phrase, "\"")] $entry,)+
        }

        impl $name {
            /// Every entry, in the order of the list.
            pub const ALL: &'static [$name] = &[$($name::$entry),+];

            /// How a sentence calls it.
            pub fn phrase(self) -> &'static str {
                match self { $($name::$entry => $phrase),+ }
            }

            /// The words and short phrases that call for it, in lower case.
            pub(crate) fn words(self) -> &'static [&'static str] {
                match self { $($name::$entry => &[$($word),*]),+ }
            }
        }
    };
}

vocabulary! {
    /// Where a scene is set.
    Place {
        Plain = "" [],
        Forest = "a forest" ["forest" "the wood" "woods" "woodland" "jungle" "grove" "glade" "thicket" "rainforest" "among the trees" "under the trees" "treetops"],
        Sea = "the sea" ["sea" "ocean" "beach" "beaches" "seaside" "shore" "seashore" "coast" "the waves" "harbour" "harbor" "bay" "island" "cove" "seawater" "tide" "quay" "pier"],
        Castle = "a castle" ["castle" "palace" "fortress" "drawbridge" "battlements" "kingdom" "citadel"],
        Space = "outer space" ["outer space" "in space" "into space" "through space" "planet" "galaxy" "asteroid" "moon base" "orbit" "on the moon" "to the moon" "among the stars" "space station"],
        Village = "a village" ["village" "hamlet" "cottage" "cottages" "town" "farmhouse" "village square" "town square"],
        Mountain = "the mountains" ["mountain" "peak" "summit" "mountainside" "mountain pass" "alps" "mountaintop" "mountain lake"],
        City = "a city" ["city" "street" "skyscraper" "rooftop" "pavement" "sidewalk" "alley" "downtown" "traffic" "avenue" "tower block" "crosswalk"],
        Cave = "a cave" ["cave" "cavern" "grotto" "tunnel" "underground" "the mine" "crystal cave" "burrow" "lair"],
        Underwater = "the bottom of the sea" ["underwater" "under the sea" "under the water" "beneath the waves" "beneath the sea" "sea floor" "seabed" "coral" "coral reef" "reef" "bottom of the sea" "bottom of the ocean" "deep under"],
        Meadow = "a meadow" ["meadow" "field" "pasture" "hill" "farm" "farmyard" "grassland" "garden" "park" "orchard" "countryside" "grass" "hillside" "lawn" "prairie" "clearing" "playground"],
        Room = "a cosy room" ["bedroom" "bed" "room" "kitchen" "living room" "in the house" "inside the house" "at home" "attic" "parlour" "parlor" "armchair" "fireplace" "hearth" "indoors" "nursery" "pillow" "window seat"],
        Library = "a library" ["library" "bookshop" "bookshelf" "bookshelves" "reading room" "archive"],
        School = "a classroom" ["school" "classroom" "schoolroom" "blackboard"],
        River = "a river" ["river" "stream" "bridge" "brook" "riverbank" "creek" "pond" "canal"],
        Desert = "a desert" ["desert" "dune" "dunes" "oasis" "sand dunes" "sahara"],
        Deck = "the deck of a ship" ["deck" "ship" "on board" "aboard" "galleon" "pirate ship" "mast" "crow's nest" "ship's wheel"],
        Market = "a market" ["market" "marketplace" "bazaar" "stall" "market stall" "market square" "fairground"],
    }
}

vocabulary! {
    /// The time of day.
    Time {
        Day = "" ["day" "daytime" "noon" "midday" "afternoon" "sunny" "sunlight" "sunshine" "bright day"],
        Dawn = "at dawn" ["dawn" "morning" "sunrise" "daybreak" "breakfast" "early light" "first light"],
        Sunset = "at sunset" ["sunset" "sundown" "setting sun" "sun set" "sun was setting" "golden light" "sun went down" "sun sank"],
        Dusk = "at dusk" ["dusk" "evening" "twilight" "nightfall" "gloaming" "supper" "getting dark" "grew dark"],
        Night = "at night" ["night" "midnight" "moonlight" "moonlit" "starlight" "starlit" "stars" "moon" "bedtime" "tonight" "starry" "dark outside" "in the dark"],
    }
}

vocabulary! {
    /// The weather.
    Weather {
        Clear = "" ["clear sky" "clear skies" "blue sky" "cloudless" "sunny" "sunshine" "stopped raining" "rain stopped" "storm passed" "storm was over" "sun came out"],
        Cloudy = "under a cloudy sky" ["cloudy" "clouds" "overcast" "grey sky" "gray sky"],
        Rain = "in the rain" ["rain" "raining" "rained" "rainy" "drizzle" "drizzling" "puddle" "puddles" "downpour" "raindrop"],
        Snow = "in falling snow" ["snow" "snowing" "snowed" "snowy" "snowflake" "snowflakes" "blizzard" "snowfall" "flurries"],
        Fog = "in the fog" ["fog" "foggy" "mist" "misty" "haze" "hazy"],
        Storm = "in a storm" ["storm" "stormy" "thunder" "lightning" "thunderstorm" "tempest" "thundered" "hurricane"],
        Wind = "on a windy day" ["wind" "windy" "breeze" "breezy" "gust" "gusts" "gale" "blustery"],
    }
}

vocabulary! {
    /// What the scene feels like.
    Mood {
        Calm = "calm" ["calm" "peaceful" "quiet" "gentle" "slowly" "softly" "peace" "serene" "silent"],
        Joyful = "joyful" ["happy" "joy" "laughed" "laughing" "laugh" "giggled" "giggle" "cheered" "danced" "dancing" "party" "fun" "smiled" "hooray" "played" "celebrate" "birthday" "festival" "funny" "sang" "delighted" "merry"],
        Mysterious = "mysterious" ["mystery" "mysterious" "strange" "secret" "whispered" "whisper" "hidden" "shadow" "shadows" "puzzled" "riddle" "clue" "footprints" "odd" "unknown" "curious"],
        Scary = "scary" ["scared" "scary" "afraid" "fear" "frightened" "monster" "scream" "screamed" "terrified" "creepy" "haunted" "trembled" "trembling" "danger" "growled" "shivered" "terror" "dread"],
        Sad = "sad" ["sad" "cried" "crying" "tears" "lonely" "alone" "sorrow" "wept" "sobbed" "miserable" "goodbye" "grief" "gloomy" "homesick" "mourned"],
        Magical = "magical" ["magic" "magical" "spell" "enchanted" "sparkle" "sparkled" "sparkling" "glittered" "glitter" "wished" "wand" "fairy" "shimmered" "shimmering" "glowed" "glowing" "wonder" "unicorn" "stardust"],
        Epic = "grand" ["battle" "brave" "bravely" "hero" "quest" "adventure" "charged" "roared" "mighty" "soared" "journey" "victory" "fought" "courage" "triumph" "thundering" "enormous"],
        Cosy = "cosy" ["cosy" "cozy" "warm" "snug" "fireplace" "blanket" "cocoa" "tea" "hugged" "hug" "cuddled" "soup" "home" "hearth" "campfire" "bedtime" "pie"],
    }
}

vocabulary! {
    /// What a figure is.
    Kind {
        Child = "a child" ["child" "girl" "boy" "kid" "children" "daughter" "son" "sister" "brother" "toddler" "schoolgirl" "schoolboy" "little one" "twin"],
        Teen = "a teenager" ["teenager" "teen" "teenage girl" "teenage boy" "older boy" "older girl" "student"],
        Adult = "a grown-up" ["man" "woman" "men" "women" "mother" "father" "mum" "mom" "dad" "mama" "papa" "teacher" "sailor" "captain" "farmer" "baker" "lady" "gentleman" "aunt" "uncle" "doctor" "keeper" "lighthouse keeper" "carter" "detective" "fisherman" "librarian" "innkeeper" "shepherd" "merchant" "traveller" "traveler" "stranger" "blacksmith" "gardener" "postman" "widow" "husband" "wife"],
        Elder = "an old person" ["old man" "old woman" "old lady" "grandmother" "grandfather" "grandma" "grandpa" "granny" "grandad" "granddad" "gran" "nana" "elder" "old sailor" "old fisherman" "old keeper" "old shepherd" "old gardener"],
        Wizard = "a wizard" ["wizard" "magician" "sorcerer" "mage"],
        Witch = "a witch" ["witch" "sorceress" "enchantress"],
        Knight = "a knight" ["knight"],
        Royal = "a royal" ["king" "queen" "prince" "princess" "emperor" "empress"],
        Pirate = "a pirate" ["pirate" "buccaneer"],
        Fairy = "a fairy" ["fairy" "pixie" "sprite"],
        Astronaut = "an astronaut" ["astronaut" "spaceman" "cosmonaut"],
        Fox = "a fox" ["fox" "vixen" "fox cub"],
        Wolf = "a wolf" ["wolf" "wolves"],
        Rabbit = "a rabbit" ["rabbit" "bunny" "hare" "bunnies"],
        Bear = "a bear" ["bear" "bear cub" "teddy"],
        Panda = "a panda" ["panda"],
        Cat = "a cat" ["cat" "kitten" "kitty" "tomcat"],
        Lion = "a lion" ["lion"],
        Dog = "a dog" ["dog" "puppy" "hound" "puppies" "pup"],
        Mouse = "a mouse" ["mouse" "mice" "rat"],
        Squirrel = "a squirrel" ["squirrel" "chipmunk"],
        Hedgehog = "a hedgehog" ["hedgehog"],
        Pig = "a pig" ["pig" "piglet"],
        Frog = "a frog" ["frog" "toad"],
        Deer = "a deer" ["deer" "stag"],
        Owl = "an owl" ["owl"],
        Penguin = "a penguin" ["penguin"],
        Dragon = "a dragon" ["dragon"],
        Robot = "a robot" ["robot" "android"],
        Ghost = "a ghost" ["ghost" "phantom"],
    }
}

impl Kind {
    /// Whether the figure is a human being.
    pub fn is_person(self) -> bool {
        match self {
            Kind::Child | Kind::Teen | Kind::Adult | Kind::Elder => true,
            Kind::Wizard | Kind::Witch => true,
            Kind::Knight | Kind::Royal | Kind::Pirate | Kind::Fairy | Kind::Astronaut => true,
            Kind::Fox | Kind::Wolf | Kind::Rabbit | Kind::Bear | Kind::Panda | Kind::Cat => false,
            Kind::Lion | Kind::Dog | Kind::Mouse | Kind::Squirrel | Kind::Pig | Kind::Frog => false,
            Kind::Hedgehog => false,
            Kind::Deer | Kind::Owl | Kind::Penguin | Kind::Dragon => false,
            Kind::Robot | Kind::Ghost => false,
        }
    }

    /// The bare noun: "fox" of "a fox".
    pub fn noun(self) -> &'static str {
        self.phrase().split_once(' ').map_or("", |(_, noun)| noun)
    }
}

vocabulary! {
    /// What a figure does.
    Pose {
        Stand = "stands" ["stood" "stand" "stands" "standing" "stopped" "waited" "waits"],
        Wave = "waves" ["waved" "waving" "greeted" "hello"],
        Point = "points" ["pointed" "points" "pointing" "showed" "look there"],
        Cheer = "cheers" ["cheered" "cheers" "cheering" "jumped" "jumps" "jumping" "leapt" "danced" "dancing" "dances" "hooray" "celebrated"],
        Hold = "holds" ["held" "holds" "holding" "lifted" "raised" "carried" "carries" "carrying" "clutched" "gripped" "lit"],
        Walk = "walks" ["walked" "walks" "walking" "ran" "runs" "running" "hurried" "wandered" "crept" "tiptoed" "marched" "followed" "climbed" "strolled" "raced" "stepped" "trotted" "set off" "hopped" "explored"],
        Sit = "sits" ["sat" "sits" "sitting" "slept" "sleeping" "rested" "curled" "crouched" "knelt" "perched" "lay" "asleep"],
    }
}

vocabulary! {
    /// What a figure feels, as its face shows it.
    Face {
        Calm = "calm" ["calm" "calmly" "quietly" "gently" "nodded" "peaceful"],
        Happy = "happy" ["happy" "happily" "smiled" "smile" "smiles" "smiling" "glad" "pleased" "grinned" "grin" "proud" "proudly" "kind"],
        Joy = "overjoyed" ["laughed" "laugh" "laughs" "laughing" "giggled" "giggles" "giggling" "cheered" "hooray" "delighted" "joy" "joyful" "overjoyed" "danced" "excited" "chuckled"],
        Sad = "sad" ["sad" "sadly" "cried" "crying" "cries" "wept" "tears" "sobbed" "lonely" "unhappy" "sighed" "miserable" "homesick" "sorry"],
        Scared = "scared" ["scared" "afraid" "frightened" "terrified" "trembled" "trembling" "shivered" "shook" "nervous" "nervously" "fear" "gasped" "screamed" "worried"],
        Curious = "curious" ["curious" "wondered" "wondering" "peeked" "peered" "puzzled" "asked" "surprised" "listened" "stared" "sniffed" "searched" "thought" "looked up" "whispered"],
        Angry = "angry" ["angry" "angrily" "furious" "shouted" "growled" "growling" "grumbled" "frowned" "cross" "stamped" "snarled" "glared"],
        Sleepy = "sleepy" ["sleepy" "tired" "yawned" "yawning" "asleep" "slept" "sleeping" "dozed" "snored" "exhausted" "drowsy"],
    }
}

vocabulary! {
    /// What a figure holds.
    Item {
        Nothing = "nothing" [],
        Lantern = "a lantern" ["lantern" "torch" "candle" "oil lamp" "flashlight"],
        Book = "a book" ["book" "diary" "notebook" "journal" "ledger"],
        Key = "a key" ["key"],
        Flower = "a flower" ["flower" "rose" "daisy" "tulip" "bouquet" "dandelion"],
        Balloon = "a balloon" ["balloon"],
        Map = "a map" ["map" "chart" "treasure map" "scroll"],
        Sword = "a sword" ["sword"],
        Wand = "a magic wand" ["wand" "magic wand"],
        Umbrella = "an umbrella" ["umbrella" "parasol"],
        Letter = "a letter" ["letter" "envelope" "postcard"],
        Apple = "an apple" ["apple"],
        Bell = "a bell" ["bell" "handbell"],
        Cup = "a steaming cup" ["cup" "mug" "cocoa" "teacup"],
    }
}

vocabulary! {
    /// What stands about in the picture.
    Prop {
        Chest = "a treasure chest" ["treasure chest" "treasure" "wooden chest" "old chest" "locked chest"],
        Campfire = "a campfire" ["campfire" "bonfire" "a fire" "the fire"],
        Mushrooms = "mushrooms" ["mushroom" "toadstool"],
        Signpost = "a signpost" ["signpost" "crossroads" "wooden sign"],
        Boat = "a boat" ["boat" "sailboat" "rowing boat" "sailing boat" "dinghy"],
        Rocket = "a rocket" ["rocket" "spaceship" "spacecraft"],
        Portal = "a magic portal" ["portal" "magic door" "magic gate"],
        Crystal = "glowing crystals" ["crystal" "gem" "gemstone" "jewel"],
        Tent = "a tent" ["tent" "camp"],
        AirBalloon = "a hot-air balloon" ["hot air balloon" "hot-air balloon" "airship"],
        Lamp = "a street lamp" ["street lamp" "lamppost" "lamp post" "streetlight" "streetlamp"],
        Well = "a well" ["wishing well" "stone well" "old well" "village well"],
        Lighthouse = "a lighthouse" ["lighthouse"],
        Stump = "a tree stump" ["stump" "tree stump"],
        Kite = "a kite" ["kite"],
        Bench = "a bench" ["bench"],
        Snowman = "a snowman" ["snowman" "snowmen"],
        Whale = "a whale" ["whale"],
        Door = "a door" ["secret door" "little door" "tiny door" "hidden door" "strange door" "wooden door"],
        Cake = "a cake" ["cake" "birthday cake"],
        Train = "a train" ["train" "locomotive" "steam engine"],
    }
}

/// Whether a lower-case word of a text is `word` or its plural or possessive.
pub(crate) fn words_match(text: &str, word: &str) -> bool {
    let Some(rest) = text.strip_prefix(word) else { return false };
    matches!(rest, "" | "s" | "es" | "'s" | "s'")
}
