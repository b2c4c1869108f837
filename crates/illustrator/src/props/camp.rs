//! Things of the woods and fields.

use super::Hand;
use crate::colour::rgb;
use crate::outline::Pt;

pub(super) fn campfire(hand: &mut Hand) {
    for (turn, shade) in [(18, 0.02), (-18, -0.04)] {
        let wood = hand.tone(0x7a4b2e).lighter(shade);
        hand.sheet.group(&format!("transform='rotate({turn})'"), |sheet| {
            sheet.bar((-24.0, -10.0), (48.0, 9.0), 4.5, wood);
        });
    }
    for i in 0..7 {
        let angle = i as f32 / 6.0 * std::f32::consts::PI;
        let stone = hand.tone(0x8b8790).lighter(if i % 2 == 0 { 0.02 } else { -0.03 });
        hand.sheet.oval((-34.0 * angle.cos(), 1.0 + 5.0 * angle.sin()), (7.0, 5.0), stone);
    }
    let flames = [
        (
            "M-17 -8C-24 -26 -10 -34 -8 -52C2 -46 4 -40 4 -36C8 -40 8 -46 8 -50C20 -36 24 -20 16 -8Q0 -2 -17 -8Z",
            0xf2702e,
        ),
        (
            "M-11 -8C-16 -20 -6 -26 -4 -38C4 -32 4 -26 6 -24C9 -26 9 -30 9 -32C16 -22 16 -14 11 -8Q0 -4 -11 -8Z",
            0xffae3b,
        ),
        ("M-6 -8C-8 -16 -2 -20 0 -26C6 -20 9 -14 6 -8Q0 -5 -6 -8Z", 0xfff0a8),
    ];
    for (flame, colour) in flames {
        hand.sheet.path(flame, rgb(colour));
    }
    hand.sheet.glow((0.0, -24.0), 190.0, rgb(0xff9a3d), 0.95);
}

pub(super) fn tent(hand: &mut Hand) {
    hand.shape("M0 -96Q28 -40 74 0H-74Q-28 -40 0 -96Z", 0xe0a13c);
    hand.flat("M0 -90Q8 -36 26 0H-26Q-8 -36 0 -90Z", 0x5a3a32);
    hand.flat("M0 -90Q-4 -40 -26 0H-8Q0 -40 0 -90Z", 0xf3c468);
    hand.line("M0 -96v-12", 0x6b4a34, 3.0);
    hand.flat("M0 -108l18 5 -18 6z", 0xd9473f);
    let light = hand.shining(0xffb347);
    hand.sheet.glow((4.0, -16.0), 70.0, light, 0.5);
}

pub(super) fn stump(hand: &mut Hand) {
    hand.shape("M-30 0Q-26 -14 -26 -30H26Q26 -14 34 0Q0 8 -30 0Z", 0x8a5f3c);
    let (wood, ring) = (hand.tone(0xdcb27c), hand.tone(0xb0834f));
    hand.sheet.oval((0.0, -30.0), (26.0, 8.0), wood);
    hand.sheet.ring((0.0, -30.0), (17.0, 5.0), ring, 1.6);
    hand.sheet.ring((0.0, -30.0), (8.0, 2.4), ring, 1.6);
}

pub(super) fn signpost(hand: &mut Hand) {
    hand.flat("M-4 -92h8v94h-8z", 0x8a5d36);
    for (y, side, turn) in [(-84.0, 1.0, -4.0), (-60.0, -1.0, 5.0)] {
        let wood = hand.tone(0xa5763f);
        let fill = hand.sheet.modelled(wood, 0.08);
        let grain = wood.lighter(-0.2);
        let place = format!("transform='translate(0 {y}) rotate({turn}) scale({side} 1)'");
        hand.sheet.group(&place, |sheet| {
            sheet.path("M-14 -9H36L47 0L36 9H-14Z", fill);
            sheet.line("M-6 -2h18M16 -2h10M-4 4h26", grain.sheer(0.7), 1.8);
        });
    }
}

pub(super) fn kite(hand: &mut Hand) {
    hand.line("M0 -150Q-20 -90 -60 -40", 0xf5ead9, 1.2);
    hand.shape("M0 -220L30 -182L0 -150L-24 -186Z", 0xe0555f);
    hand.flat("M0 -220L30 -182L0 -184Z", 0xf3b74c);
    hand.flat("M0 -150L-24 -186L0 -184Z", 0x3f8fb5);
    for i in 0..4 {
        let i = i as f32;
        let bow = format!("M{} {}l-8 -4 1 9zl8 4 -1 -9z", -6.0 - i * 9.0, -138.0 + i * 17.0);
        hand.flat(&bow, 0xf3b74c);
    }
}

pub(super) fn air_balloon(hand: &mut Hand) {
    let envelope = "M0 -250C62 -250 84 -200 74 -160C66 -126 36 -104 20 -84H-20C-36 -104 -66 -126 -74 -160C-84 -200 -62 -250 0 -250Z";
    let panels: Vec<(String, crate::colour::Lab)> =
        [(1.0, 0xe05a4f), (0.80, 0xf3b74c), (0.52, 0xf6efe2), (0.26, 0x3f8fb5)]
            .into_iter()
            .map(|(k, colour)| (panel(k), hand.tone(colour)))
            .collect();
    let shade = hand.sheet.across(
        (0.0, 0.0),
        (1.0, 0.4),
        &[
            (0.0, rgb(0xffffff).sheer(0.32)),
            (0.45, rgb(0xffffff).sheer(0.0)),
            (1.0, rgb(0x2a1438).sheer(0.34)),
        ],
    );
    hand.sheet.clipped(envelope, |sheet| {
        for (outline, colour) in panels {
            sheet.path(&outline, colour);
        }
        sheet.path(envelope, shade);
    });
    hand.line("M-18 -84L-13 -50M18 -84L13 -50M-6 -84L-5 -50M6 -84L5 -50", 0x6b4a34, 1.4);
    hand.shape("M-16 -50H16L13 -26Q0 -22 -13 -26Z", 0xa5713f);
    hand.line("M-16 -44H16M-15 -37H15M-14 -31H14", 0x7a4b2e, 1.4);
    let light = hand.shining(0xffb347);
    hand.sheet.glow((0.0, -92.0), 40.0, light, 0.5);
}

/// The balloon's outline, `k` times as wide.
fn panel(k: f32) -> String {
    let right: [Pt; 7] = [
        (62.0, -250.0),
        (84.0, -200.0),
        (74.0, -160.0),
        (66.0, -126.0),
        (36.0, -104.0),
        (20.0, -84.0),
        (0.0, -250.0),
    ];
    let p = |i: usize, side: f32| format!("{:.1} {}", right[i].0 * k * side, right[i].1);
    format!(
        "M0 -250C{} {} {}C{} {} {}L{}C{} {} {}C{} {} 0 -250Z",
        p(0, 1.0),
        p(1, 1.0),
        p(2, 1.0),
        p(3, 1.0),
        p(4, 1.0),
        p(5, 1.0),
        p(5, -1.0),
        p(4, -1.0),
        p(3, -1.0),
        p(2, -1.0),
        p(1, -1.0),
        p(0, -1.0)
    )
}
