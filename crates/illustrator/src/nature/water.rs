//! Light on water.

use crate::colour::Lab;
use crate::outline::Pt;
use crate::paper::PAGE;
use crate::stage::Cutter;

/// The sun's broken road over still water, from the horizon at `top` down to `bottom`.
pub(crate) fn glitter(cut: &mut Cutter, sun_x: f32, (top, bottom): Pt, count: usize) {
    let light = cut.grade.light;
    for _ in 0..count {
        let down = cut.dice.unit().powf(1.5) * (bottom - top);
        let spread = (20.0 + down * 0.75) * cut.dice.unit() * cut.dice.sign();
        let radius = (cut.dice.between(7.0, 36.0), 1.3 + down * 0.014);
        let bright = cut.dice.between(0.45, 0.95);
        cut.sheet.oval((sun_x + spread, top + 3.0 + down), radius, light.sheer(bright));
    }
}

/// Long flat strokes of two tones, between two heights.
pub(crate) fn ripples(cut: &mut Cutter, (top, bottom): Pt, count: usize, (pale, deep): (Lab, Lab)) {
    for _ in 0..count {
        let y = cut.dice.between(top, bottom);
        let thick = 1.2 + 2.4 * (y - top) / PAGE.1.max(bottom - top);
        let at = (cut.anywhere(), y);
        let radius = (cut.dice.between(16.0, 80.0), thick);
        let colour = if cut.dice.chance(0.55) { pale } else { deep };
        cut.sheet.oval(at, radius, colour.sheer(0.42));
    }
}
