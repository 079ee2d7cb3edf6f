//! Whether something may stand between the letters of a word, or in place of one: every text of a site
//! is asked, and of most it is soon told that nothing does.

use super::masks::{is_side, is_tag};
use super::seen::{Piece, broken_at, coded, is_unseen, plain};

/// The bytes that say that letters may be hidden.
const TELLING: [bool; 256] = {
    let mut telling = [false; 256];
    let bytes = b"*_~`$[])\\<&\xc2\xc3\xc4\xc5\xcc\xcd\xef\xd8\xe1\xe2\xf0\xf3\xf4";
    let mut at = 0;
    while at < bytes.len() {
        telling[bytes[at] as usize] = true;
        at += 1;
    }
    telling
};

/// Bytes of a text that are looked at together: hardly any piece has one that tells something.
const PIECE: usize = 16;

/// Whether letters of a word may be written as codes, or have something between them.
pub(super) fn hides_letters(text: &str) -> bool {
    may_be_between_letters(text) || breaks_word(text)
}

/// Whether a word goes on behind a hyphen in the next line.
fn breaks_word(text: &str) -> bool {
    memchr::memchr_iter(b'\n', text.as_bytes()).any(|end| {
        let line = text[..end].trim_end_matches([' ', '\r']);
        let stem = line.strip_suffix(['-', '‐']);
        let stem = stem.filter(|stem| stem.ends_with(char::is_alphabetic));
        stem.is_some_and(|stem| broken_at(&text[stem.len()..]).is_some())
    })
}

fn may_be_between_letters(text: &str) -> bool {
    let bytes = text.as_bytes();
    let is_letter = |byte: u8| byte.is_ascii_alphabetic() || byte >= 0x80;
    let at = |place: usize| bytes.get(place).is_some_and(|byte| is_letter(*byte));
    let is_behind_letter = |place: usize| place > 0 && at(place - 1);
    let goes_on = |place: usize| {
        let rest = bytes.get(place..).unwrap_or_default();
        let marks = rest.iter().take_while(|byte| b"*_~`$".contains(byte));
        let next = rest.get(marks.count());
        next.is_some_and(|byte| is_letter(*byte) || b"<[".contains(byte))
    };
    let is_within_word = |place: usize| is_behind_letter(place) && goes_on(place);
    // One side of a link; the number of a note is seen.
    let is_side_within_word = |place: usize| match (bytes[place], bytes.get(place + 1)) {
        (b'[', next) => is_behind_letter(place) && next != Some(&b'^'),
        (_, next) => next != Some(&b'[') && goes_on(place + 1),
    };
    let is_code_or_tag = |place: usize| match bytes[place] {
        // However long: that of Markdown is masked.
        b'<' => {
            let next = bytes.get(place + 1);
            let begins_tag = |byte: &u8| byte.is_ascii_alphabetic() || b"/!?".contains(byte);
            is_behind_letter(place) && next.is_some_and(begins_tag)
        }
        b'&' => coded(&text[place..]).is_some_and(|(piece, _)| match piece {
            Piece::Letter(letter) => !matches!(letter, '&' | '<' | '>' | '"'),
            piece => piece != Piece::Space,
        }),
        // A soft hyphen.
        _ => bytes.get(place + 1) == Some(&0xad),
    };
    let is_unseen_at = |place: usize| text[place..].chars().next().is_some_and(is_unseen);
    // U+00C0 to U+017F and U+1E00 to U+1EFF: a name may stand with an accent that its list has not. From
    // U+1D400 on, and among U+2100 to U+24FF and U+FF00 to U+FFEF, are letters that are drawn bold or wide.
    let is_accented_at = |place: usize| {
        let sign = text[place..].chars().next();
        sign.is_some_and(|sign| plain(sign) != sign)
    };
    let is_unseen_or_accented = |place: usize| is_unseen_at(place) || is_accented_at(place);
    // U+0300 to U+036F combine with a letter; U+FEFF, U+FE00 to U+FE0F, and some of U+2000 to
    // U+206F, where quotation marks and dashes are too, have no width. An emoji ends in one of them.
    let is_combined_or_unseen = |place: usize| {
        bytes[place] != 0xef || is_unseen_at(place) && at(place + 3) || is_accented_at(place)
    };
    // What stands for one side of a link or for a tag takes four bytes.
    let is_masked_at = |place: usize| {
        let sign = text[place..].chars().next();
        let is_mask = sign.is_some_and(|sign| is_side(sign) || is_tag(sign));
        is_unseen_at(place) || is_mask && is_behind_letter(place) && goes_on(place + 4)
    };
    // `Ni\'mah`, as some programs write it.
    let is_sign_within_word = |place: usize| {
        let sign = bytes
            .get(place + 1)
            .filter(|sign| sign.is_ascii_punctuation());
        sign.is_some() && is_behind_letter(place) && at(place + 2)
    };
    let hides = |place: usize| match bytes[place] {
        b'*' | b'_' | b'~' | b'`' | b'$' => is_within_word(place),
        b'[' | b']' | b')' => is_side_within_word(place),
        b'\\' => is_sign_within_word(place),
        b'<' | b'&' | 0xc2 => is_code_or_tag(place),
        0xcc | 0xcd | 0xef => is_combined_or_unseen(place),
        0xc3..=0xc5 | 0xf0 => is_accented_at(place),
        0xd8 | 0xe1 | 0xe2 => is_unseen_or_accented(place),
        0xf3 | 0xf4 => is_masked_at(place),
        _ => false,
    };
    let hides_any = |start: usize, piece: &[u8]| {
        let mut telling = piece.iter().enumerate();
        telling.any(|(at, byte)| TELLING[usize::from(*byte)] && hides(start + at))
    };
    let (pieces, rest) = bytes.as_chunks::<PIECE>();
    let mut placed = (0..).step_by(PIECE).zip(pieces);
    placed.any(|(start, piece)| may_tell(piece) && hides_any(start, piece))
        || hides_any(bytes.len() - rest.len(), rest)
}

/// Whether a byte of a piece may say that letters are hidden, with some that never do. All are asked
/// at once: none of the comparisons is a branch.
fn may_tell(piece: &[u8; PIECE]) -> bool {
    let is_within = |byte: u8, first: u8, last: u8| (byte >= first) & (byte <= last);
    piece.iter().fold(false, |tells, &byte| {
        tells
            | (byte >= b'~')
            | (byte == b'<')
            | is_within(byte, b'$', b'*')
            | is_within(byte, b'[', b'`')
    })
}

#[cfg(test)]
mod tests {
    use super::{PIECE, TELLING, hides_letters, may_tell};

    #[test]
    fn a_piece_tells_of_every_byte_that_does() {
        assert!(!may_tell(&[b'a'; PIECE]));
        for byte in (0..=u8::MAX).filter(|byte| TELLING[usize::from(*byte)]) {
            let mut piece = [b' '; PIECE];
            piece[PIECE - 1] = byte;
            assert!(may_tell(&piece), "{byte:#x}");
        }
    }

    #[test]
    fn letters_are_hidden_wherever_their_word_stands() {
        let hidden = [
            "Rat*na",
            "Rat__na",
            "Rat`na",
            "Rat$na",
            "Rat[na",
            "Rat](x)na",
            "Ni\\'mah",
            "Rat<i>na",
            "R&#97;tna",
            "Rat\u{ad}na",
            "R\u{e1}tna",
            "Rat\u{301}na",
            "Rat\u{200b}na",
            "Rat\u{feff}na",
            "Rat\u{e0001}na",
            "\u{1d5e5}\u{1d5ee}tna",
            "\u{ff32}\u{ff41}tna",
            "Ra\u{24e3}na",
            "Rat-\nna",
            "Rat-\r\n> na",
        ];
        let seen = [
            "Rat *na*",
            "Rat \\' na",
            "Rat-na",
            "Rat-\n\nna",
            "Rat -\nna",
            "---\nna",
            "Rat [na](x)",
            "a < b",
            "Rat & na",
            "Rat “na” –",
            "Rat 😀 na, 5 №",
        ];
        for far in 0..2 * PIECE {
            let around = |word: &str| format!("{} {word} kata", "a".repeat(far));
            for word in hidden {
                assert!(hides_letters(&around(word)), "{far} {word}");
            }
            for word in seen {
                assert!(!hides_letters(&around(word)), "{far} {word}");
            }
        }
    }
}
