//! Outlines: path data for shapes that are computed, not drawn by hand.

use crate::dice::Dice;
use std::f32::consts::TAU;
use std::fmt::Write;

/// A point in picture units: the page is 1024 wide and 768 high, y grows downwards.
pub(crate) type Pt = (f32, f32);

/// A closed curve through the points.
pub(crate) fn loop_through(points: &[Pt]) -> String {
    let n = points.len();
    let mut path = start(points[0]);
    for i in 0..n {
        bend(
            &mut path,
            [points[(i + n - 1) % n], points[i], points[(i + 1) % n], points[(i + 2) % n]],
        );
    }
    path.push('Z');
    path
}

/// An open curve through the points.
pub(crate) fn curve_through(points: &[Pt]) -> String {
    let last = points.len() - 1;
    let mut path = start(points[0]);
    for i in 0..last {
        bend(
            &mut path,
            [points[i.saturating_sub(1)], points[i], points[i + 1], points[(i + 2).min(last)]],
        );
    }
    path
}

/// Straight edges between the points, closed.
pub(crate) fn polygon(points: &[Pt]) -> String {
    let mut path = String::with_capacity(points.len() * 14);
    for (i, (x, y)) in points.iter().enumerate() {
        push(&mut path, format_args!("{}{x:.1} {y:.1}", if i == 0 { 'M' } else { 'L' }));
    }
    path.push('Z');
    path
}

/// An ellipse whose edge wanders by up to `wander` of its radius: cut with scissors.
pub(crate) fn blob(centre: Pt, radius: Pt, wander: f32, dice: &mut Dice) -> String {
    const CORNERS: usize = 14;
    let offset = dice.between(0.0, TAU);
    let points: Vec<Pt> = (0..CORNERS)
        .map(|i| {
            let angle = offset + i as f32 / CORNERS as f32 * TAU;
            let k = 1.0 + dice.between(-wander, wander);
            (centre.0 + radius.0 * k * angle.cos(), centre.1 + radius.1 * k * angle.sin())
        })
        .collect();
    loop_through(&points)
}

/// A five-pointed star.
pub(crate) fn star(centre: Pt, radius: f32) -> String {
    let points: Vec<Pt> = (0..10)
        .map(|i| {
            let angle = -TAU / 4.0 + i as f32 * TAU / 10.0;
            let r = if i % 2 == 0 { radius } else { radius * 0.46 };
            (centre.0 + r * angle.cos(), centre.1 + r * angle.sin())
        })
        .collect();
    polygon(&points)
}

/// A four-pointed twinkle: two crossed slivers.
pub(crate) fn twinkle(centre: Pt, reach: f32, waist: f32) -> String {
    let (x, y) = centre;
    let across = polygon(&[(x - reach, y), (x, y - waist), (x + reach, y), (x, y + waist)]);
    across + &polygon(&[(x, y - reach), (x + waist, y), (x, y + reach), (x - waist, y)])
}

/// An arched opening standing on `foot`, `size.0` wide and `size.1` high.
pub(crate) fn arch(foot: Pt, size: Pt) -> String {
    let (half, rise) = (size.0 / 2.0, size.0 * 0.6);
    format!(
        "M{:.1} {:.1}v{:.1}q{half:.1} {:.1} {:.1} 0v{:.1}z",
        foot.0 - half,
        foot.1,
        rise * 0.5 - size.1,
        -rise,
        size.0,
        size.1 - rise * 0.5,
    )
}

fn start((x, y): Pt) -> String {
    let mut path = String::with_capacity(256);
    push(&mut path, format_args!("M{x:.1} {y:.1}"));
    path
}

/// One Catmull-Rom segment from `p[1]` to `p[2]`, written as a cubic.
fn bend(path: &mut String, p: [Pt; 4]) {
    let c1 = (p[1].0 + (p[2].0 - p[0].0) / 6.0, p[1].1 + (p[2].1 - p[0].1) / 6.0);
    let c2 = (p[2].0 - (p[3].0 - p[1].0) / 6.0, p[2].1 - (p[3].1 - p[1].1) / 6.0);
    push(
        path,
        format_args!(
            "C{:.1} {:.1} {:.1} {:.1} {:.1} {:.1}",
            c1.0, c1.1, c2.0, c2.1, p[2].0, p[2].1
        ),
    );
}

fn push(path: &mut String, piece: std::fmt::Arguments<'_>) {
    path.write_fmt(piece).expect("a String takes every write");
}
