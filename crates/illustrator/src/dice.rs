//! Seeded chance. The same seed always rolls the same numbers, on every machine.

/// A small splitmix64 generator: fast, well mixed and easy to fork.
#[derive(Clone)]
pub(crate) struct Dice(u64);

const GOLDEN: u64 = 0x9E37_79B9_7F4A_7C15;

impl Dice {
    pub(crate) fn new(seed: u64) -> Self {
        let mut dice = Self(seed ^ GOLDEN);
        // Neighbouring seeds start with neighbouring states; a few steps part them.
        for _ in 0..4 {
            dice.next();
        }
        dice
    }

    pub(crate) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(GOLDEN);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// A number in `0.0..1.0`.
    pub(crate) fn unit(&mut self) -> f32 {
        (self.next() >> 40) as f32 / (1u64 << 24) as f32
    }

    /// A number between `low` and `high`.
    pub(crate) fn between(&mut self, low: f32, high: f32) -> f32 {
        low + (high - low) * self.unit()
    }

    /// A number in `0..count`; `count` must not be zero.
    pub(crate) fn below(&mut self, count: usize) -> usize {
        (self.next() % count as u64) as usize
    }

    /// True with the given probability.
    pub(crate) fn chance(&mut self, probability: f32) -> bool {
        self.unit() < probability
    }

    /// -1.0 or 1.0, each as likely.
    pub(crate) fn sign(&mut self) -> f32 {
        if self.chance(0.5) { -1.0 } else { 1.0 }
    }

    pub(crate) fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        from[self.below(from.len())]
    }

    /// An independent generator, so that drawing more of one thing never moves another.
    pub(crate) fn fork(&mut self) -> Dice {
        Dice::new(self.next())
    }
}

/// FNV-1a: a stable number for a name.
pub(crate) fn stable_hash(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

/// Smooth noise on a line, in -1.0..=1.0, made of `octaves` waves of halving size.
pub(crate) fn rolling_noise(x: f32, octaves: u32, seed: u32) -> f32 {
    let (mut sum, mut weight, mut amplitude, mut frequency) = (0.0, 0.0, 1.0, 1.0);
    for octave in 0..octaves {
        sum += amplitude * (value_noise(x * frequency, seed.wrapping_add(octave)) * 2.0 - 1.0);
        weight += amplitude;
        amplitude *= 0.5;
        frequency *= 2.03;
    }
    sum / weight
}

fn value_noise(x: f32, seed: u32) -> f32 {
    let cell = x.floor();
    let t = ease(x - cell);
    let (a, b) = (lattice(cell as i32, seed), lattice(cell as i32 + 1, seed));
    a + (b - a) * t
}

fn lattice(cell: i32, seed: u32) -> f32 {
    let mut h = (cell as u32).wrapping_mul(0x85eb_ca6b) ^ seed.wrapping_mul(0x27d4_eb2f);
    h ^= h >> 15;
    h = h.wrapping_mul(0x2c1b_3c6d);
    h ^= h >> 12;
    h = h.wrapping_mul(0x297a_2d39);
    h ^= h >> 15;
    (h & 0xff_ffff) as f32 / 0xff_ffff as f32
}

/// Smoothstep: eases in and out between 0 and 1.
pub(crate) fn ease(t: f32) -> f32 {
    t * t * (3.0 - 2.0 * t)
}
