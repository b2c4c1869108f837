//! Single characters: what hides, what is drawn, what looks like a Latin letter.

use unicode_security::skeleton;

/// One to three ASCII bytes that a character stands for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Plain {
    bytes: [u8; Plain::MAX],
    len: usize,
}

impl Plain {
    const MAX: usize = 3;

    pub(super) fn bytes(self) -> impl Iterator<Item = u8> {
        self.bytes.into_iter().take(self.len)
    }

    /// Appends, unless the bytes are full.
    fn push(mut self, byte: u8) -> Option<Plain> {
        *self.bytes.get_mut(self.len)? = byte;
        self.len += 1;
        Some(self)
    }
}

/// Whether a character shows nothing: joiners, direction marks, tags, variation selectors, soft
/// hyphens, fillers. Those are the ones a skeleton leaves out.
pub(super) fn is_hidden(c: char) -> bool {
    skeleton(c.encode_utf8(&mut [0; 4])).next().is_none()
}

/// The letter that a sign draws without Unicode saying so: flags' letters and letters in filled
/// circles and boxes.
pub(super) fn drawn(c: char) -> Option<u8> {
    let from_a = |first: u32| u8::try_from(u32::from(c) - first).ok().map(|n| b'a' + n);
    match c {
        '\u{1f1e6}'..='\u{1f1ff}' => from_a(0x1f1e6),
        '\u{1f150}'..='\u{1f169}' => from_a(0x1f150),
        '\u{1f170}'..='\u{1f189}' => from_a(0x1f170),
        _ => None,
    }
}

/// Whether a letter belongs to the Latin script, however decorated.
pub(super) fn is_latin(c: char) -> bool {
    matches!(c,
        '\u{c0}'..='\u{d6}' | '\u{d8}'..='\u{f6}' | '\u{f8}'..='\u{24f}' | '\u{250}'..='\u{2af}'
        | '\u{1d00}'..='\u{1d7f}' | '\u{1e00}'..='\u{1eff}' | '\u{2c60}'..='\u{2c7f}'
        | '\u{a722}'..='\u{a7ff}' | '\u{ab30}'..='\u{ab6f}')
}

/// The Latin letters or digits that a character looks like.
pub(super) fn look_alike(c: char) -> Option<Plain> {
    if let Some(plain) = listed(c) {
        return plain.bytes().try_fold(Plain::default(), Plain::push);
    }
    let mut plain = Plain::default();
    for like in skeleton(c.encode_utf8(&mut [0; 4])) {
        if unicode_normalization::char::is_combining_mark(like) {
            continue;
        }
        match listed(like) {
            Some(letters) => plain = letters.bytes().try_fold(plain, Plain::push)?,
            None if like.is_ascii_alphanumeric() => {
                plain = plain.push((like as u8).to_ascii_lowercase())?;
            }
            None => return None,
        }
    }
    match &plain.bytes[..plain.len] {
        [] => None,
        // The standard takes m apart, because it looks like r and n.
        b"rn" => Plain::default().push(b'm'),
        _ => Some(plain),
    }
}

/// Look-alikes that the standard does not list, as it compares whole identifiers and not what a
/// reader makes of a letter: small capitals, turned letters, letters of the Cyrillic and Greek
/// alphabets that are only roughly alike, money signs.
fn listed(c: char) -> Option<&'static str> {
    Some(match c {
        'ᴀ' | 'ɐ' | 'а' | 'α' | 'д' | 'λ' => "a",
        'ʙ' | 'в' | 'В' | 'β' | 'ь' => "b",
        'ᴄ' | 'ɔ' | '¢' | '©' | 'с' => "c",
        'ᴅ' | 'đ' | 'ð' => "d",
        'ᴇ' | 'ǝ' | 'ə' | '€' | 'ε' | 'Σ' | 'э' | 'є' | 'е' | 'ё' | 'ɛ' => "e",
        'ꜰ' | 'ɟ' | 'ƒ' => "f",
        'ɢ' | 'ƃ' | 'ɡ' => "g",
        'ʜ' | 'ɥ' | 'н' | 'Н' | 'ħ' => "h",
        'ɪ' | 'ᴉ' | 'ı' | 'і' | 'ї' | 'ι' | '¡' => "i",
        'ᴊ' | 'ɾ' | 'ј' => "j",
        'ᴋ' | 'ʞ' | 'ĸ' | 'к' | 'κ' => "k",
        'ʟ' | 'ł' | '£' => "l",
        'ᴍ' | 'ɯ' | 'м' | 'М' => "m",
        'ɴ' | 'и' | 'й' | 'п' | 'η' | 'ŋ' => "n",
        'ᴏ' | 'ø' | 'о' | 'ο' | 'σ' | 'ө' => "o",
        'ᴘ' | 'р' | 'ρ' | 'þ' => "p",
        'ʀ' | 'ɹ' | 'я' | 'Я' | 'г' | '®' => "r",
        'ꜱ' | 'ѕ' | '§' => "s",
        'ᴛ' | 'ʇ' | 'т' | 'Т' | 'τ' | '†' => "t",
        'ᴜ' | 'υ' | 'μ' | 'µ' | 'ц' => "u",
        'ᴠ' | 'ʌ' | 'ν' => "v",
        'ᴡ' | 'ʍ' | 'ω' | 'ш' | 'щ' | 'ѡ' => "w",
        'х' | 'χ' | '×' | 'ж' => "x",
        'ʏ' | 'ʎ' | 'у' | 'У' | 'γ' | '¥' => "y",
        'ᴢ' | 'ʐ' => "z",
        'æ' => "ae",
        'œ' => "oe",
        'ß' => "ss",
        'з' | 'З' => "3",
        'ч' | 'Ч' => "4",
        _ => return listed_capital(c),
    })
}

/// The same for capitals whose small letters are listed.
fn listed_capital(c: char) -> Option<&'static str> {
    let mut small = c.to_lowercase();
    match (small.next(), small.next()) {
        (Some(small), None) if small != c => listed(small),
        _ => None,
    }
}
