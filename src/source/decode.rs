//! Bytes to text and back.

use std::borrow::Cow;

/// A file that is neither UTF-8 nor UTF-16 with a byte order mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotText {
    /// Line of the first byte that cannot be read, from 1.
    pub line: u32,
    /// Its column in characters, from 1.
    pub column: u32,
}

/// Reads text as UTF-8, with or without byte order mark, or as UTF-16 with one,
/// which is what word processors and Notepad write. Where every line ends as on an old
/// Macintosh, with a `\r` alone, each is read as `\n`.
///
/// # Errors
/// The place of the first byte that is no text.
pub fn decode(bytes: &[u8]) -> Result<Cow<'_, str>, NotText> {
    let text = decode_letters(bytes)?;
    // Of most files the first line shows that there is nothing to do.
    let is_old = memchr::memchr(b'\n', text.as_bytes()).is_none()
        && memchr::memchr(b'\r', text.as_bytes()).is_some();
    Ok(match is_old {
        true => Cow::Owned(text.replace('\r', "\n")),
        false => text,
    })
}

fn decode_letters(bytes: &[u8]) -> Result<Cow<'_, str>, NotText> {
    match bytes {
        // UTF-32, which begins as UTF-16 does and goes on with a letter that no text has.
        [0xFF, 0xFE, 0, 0, ..] => Err(place_after("")),
        [0xFF, 0xFE, rest @ ..] => utf_16(rest, u16::from_le_bytes),
        [0xFE, 0xFF, rest @ ..] => utf_16(rest, u16::from_be_bytes),
        _ => {
            let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
            match std::str::from_utf8(bytes) {
                // Letters of two bytes, of which one is nought: UTF-16 without its mark.
                Ok(text) => match memchr::memchr(0, bytes) {
                    Some(at) => Err(place_after(&text[..at])),
                    None => Ok(Cow::Borrowed(text)),
                },
                Err(error) => {
                    let good = &bytes[..error.valid_up_to()];
                    Err(place_after(&String::from_utf8_lossy(good)))
                }
            }
        }
    }
}

/// How a text is stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8.
    Utf8,
    /// UTF-8 after a byte order mark.
    Utf8Marked,
    /// UTF-16, least significant byte first, after a byte order mark.
    Utf16Le,
    /// UTF-16, most significant byte first, after a byte order mark.
    Utf16Be,
}

impl Encoding {
    /// The encoding [`decode`] takes bytes for.
    pub fn of(bytes: &[u8]) -> Self {
        match bytes {
            [0xFF, 0xFE, ..] => Self::Utf16Le,
            [0xFE, 0xFF, ..] => Self::Utf16Be,
            [0xEF, 0xBB, 0xBF, ..] => Self::Utf8Marked,
            _ => Self::Utf8,
        }
    }

    /// The bytes of a text.
    pub fn encode(self, text: &str) -> Vec<u8> {
        let units = |bytes: fn(u16) -> [u8; 2]| {
            "\u{FEFF}"
                .encode_utf16()
                .chain(text.encode_utf16())
                .flat_map(bytes)
                .collect()
        };
        match self {
            Self::Utf8 => text.as_bytes().to_vec(),
            Self::Utf8Marked => [b"\xEF\xBB\xBF", text.as_bytes()].concat(),
            Self::Utf16Le => units(u16::to_le_bytes),
            Self::Utf16Be => units(u16::to_be_bytes),
        }
    }
}

fn utf_16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<Cow<'_, str>, NotText> {
    let (pairs, half) = bytes.as_chunks();
    let units = pairs.iter().map(|pair| unit(*pair));
    let mut text = String::with_capacity(bytes.len() / 2);
    for character in char::decode_utf16(units) {
        match character {
            Ok(character) => text.push(character),
            Err(_) => return Err(place_after(&text)),
        }
    }
    // Half a letter at the end: the file was cut off.
    match half {
        [] => Ok(Cow::Owned(text)),
        _ => Err(place_after(&text)),
    }
}

fn place_after(text: &str) -> NotText {
    let line_start = text.rfind('\n').map_or(0, |at| at + 1);
    NotText {
        line: text.matches('\n').count() as u32 + 1,
        column: text[line_start..].chars().count() as u32 + 1,
    }
}

#[cfg(test)]
mod tests {
    use super::{Encoding, decode};

    #[test]
    fn line_ends_of_old_macintoshes_are_read() {
        let read = |text: &str| decode(text.as_bytes()).map(|text| text.into_owned());
        assert_eq!(
            read("---\rjudul: a\r---\r").as_deref(),
            Ok("---\njudul: a\n---\n")
        );
        assert_eq!(read("a\r\nb\rc\n").as_deref(), Ok("a\r\nb\rc\n"));
        let bytes = Encoding::Utf16Le.encode("a\rb");
        assert_eq!(decode(&bytes).as_deref(), Ok("a\nb"));
    }

    #[test]
    fn letters_of_two_bytes_need_a_mark() {
        let utf_16: Vec<u8> = "---\njudul: Tape\n"
            .encode_utf16()
            .flat_map(u16::to_be_bytes)
            .collect();
        let place = |bytes: &[u8]| decode(bytes).err().map(|place| (place.line, place.column));
        assert_eq!(place(&utf_16), Some((1, 1)));
        assert_eq!(place(b"---\njudul: T\0ape\n"), Some((2, 9)));
    }

    #[test]
    fn four_bytes_a_letter_and_half_a_letter_are_no_text() {
        let place = |bytes: &[u8]| decode(bytes).err().map(|place| (place.line, place.column));
        let utf_32 = "\u{FEFF}---\njudul: Tape\n".chars();
        let utf_32: Vec<u8> = utf_32.flat_map(|c| u32::from(c).to_le_bytes()).collect();
        assert_eq!(place(&utf_32), Some((1, 1)));
        for encoding in [Encoding::Utf16Le, Encoding::Utf16Be] {
            let mut bytes = encoding.encode("---\njudul: Tape\n");
            bytes.push(b'-');
            assert_eq!(place(&bytes), Some((3, 1)));
        }
    }

    #[test]
    fn encoding_undoes_decoding() {
        for encoding in [
            Encoding::Utf8,
            Encoding::Utf8Marked,
            Encoding::Utf16Le,
            Encoding::Utf16Be,
        ] {
            let bytes = encoding.encode("judul: “Tape” 🍚\r\n");
            assert_eq!(Encoding::of(&bytes), encoding);
            let text = decode(&bytes).map(|text| text.into_owned());
            assert_eq!(text.as_deref(), Ok("judul: “Tape” 🍚\r\n"));
        }
    }
}
