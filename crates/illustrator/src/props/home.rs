//! Things children make, or are given.

use super::Hand;
use crate::colour::rgb;

pub(super) fn snowman(hand: &mut Hand) {
    let snow = hand.grade.snow(0.0).lighter(0.02);
    for (y, r) in [(-24.0, 28.0), (-66.0, 21.0), (-100.0, 15.5)] {
        let fill = hand.sheet.modelled(snow, 0.08);
        hand.sheet.oval((0.0, y), (r, r * 0.95), fill);
    }
    hand.line("M-19 -72L-44 -88M-38 -84l-4 -8M19 -72L44 -86M38 -83l6 -6", 0x6b4a34, 2.6);
    for (x, y, r) in [(-5.0, -104.0, 1.9), (6.0, -104.0, 1.9), (1.0, -74.0, 2.2), (1.0, -62.0, 2.2)]
    {
        hand.sheet.oval((x, y), (r, r), rgb(0x2a2a34));
    }
    hand.flat("M1 -101l15 4 -15 3z", 0xe8832f);
    hand.line("M-5 -93q5 4 11 0", 0x2a2a34, 1.4);
    hand.shape("M-15 -88Q0 -80 15 -88L16 -82Q0 -73 -16 -82Z", 0xc8403f);
    hand.shape("M8 -82l10 18 -8 3 -8 -18z", 0xc8403f);
    hand.flat("M-15 -112h30v4h-30zM-10 -130h20v19h-20z", 0x3a3440);
    hand.flat("M-10 -117h20v4h-20z", 0xc8403f);
}

pub(super) fn cake(hand: &mut Hand) {
    hand.flat("M-42 -4a42 8 0 1 0 84 0a42 8 0 1 0 -84 0z", 0xf0e4d4);
    hand.shape("M-34 -34V-6Q0 6 34 -6V-34Z", 0xf4d7b0);
    hand.flat("M-34 -36a34 9 0 1 1 68 0q-3 12 -9 5q-6 10 -13 2q-6 9 -13 1q-7 9 -13 -1q-8 6 -12 -2q-6 6 -8 -5z", 0xf08fa8);
    hand.line("M-34 -16Q0 -5 34 -16", 0xe0729a, 3.0);
    for x in [-18.0, -6.0, 6.0, 18.0] {
        let candle = hand.tone(0x6fb7d0);
        hand.sheet.bar((x - 1.8, -60.0), (3.6, 20.0), 1.0, candle);
        let flame = hand.shining(0xffd257);
        hand.sheet.oval((x, -64.0), (2.4, 4.2), flame);
        hand.sheet.glow((x, -64.0), 24.0, flame, 0.6);
    }
}
