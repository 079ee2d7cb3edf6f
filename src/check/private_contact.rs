//! `phone-number`, `email-address`: how to reach somebody in private, which no page shows.
//!
//! So far only what a school's list of people says is looked at.

use unicode_normalization::UnicodeNormalization;

use crate::diagnostic::{Code, Diagnostic, Message};
use crate::field::{Field, Value};

/// Fewest and most digits of a telephone number.
const DIGITS: std::ops::RangeInclusive<usize> = 7..=15;
/// Fewest digits of one that does not begin as telephone numbers do.
const DIGITS_OF_ANY: usize = 9;
/// Most digits side by side in the time of a day and in the parts of a date.
const DIGITS_OF_TIME: usize = 2;

/// The number or address of somebody that a text of a field holds.
pub fn private_contact(field: &Field<'_>, language: &str, path: &str) -> Option<Diagnostic> {
    let Value::Text(text) = &field.value else {
        return None;
    };
    let text: String = text.nfkc().collect();
    let (code, message) = if holds_address(&text) {
        (Code::EmailAddress, "email_address")
    } else if holds_number(&text) {
        (Code::PhoneNumber, "phone_number")
    } else {
        return None;
    };
    let key = field.spec.key(field.name, language);
    let hint = match field.name {
        "contact_via" => {
            let line = format!("{key}: {}", field.spec.example.get(language));
            Message::new("private_contact_hint").with("line", line)
        }
        _ => Message::new("private_contact_elsewhere_hint"),
    };
    let message = Message::new(message).with("key", key);
    Some(Diagnostic::new(code, path, field.span, message).hint(hint))
}

/// Whether a text holds an e-mail address, with or without spaces around its `@`.
fn holds_address(text: &str) -> bool {
    text.match_indices('@').any(|(at, sign)| {
        let before = text[..at].trim_end();
        let host = text[at + sign.len()..].trim_start();
        let mut host = host.split(|c: char| !c.is_alphanumeric() && !matches!(c, '.' | '-'));
        let host = host.next().unwrap_or_default();
        before.ends_with(char::is_alphanumeric) && host.trim_matches('.').contains('.')
    })
}

/// Whether a text holds a telephone number, however its digits are grouped.
fn holds_number(text: &str) -> bool {
    let is_part = |c: char| c.is_ascii_digit() || " -.()+/\u{2010}\u{2011}\u{2013}".contains(c);
    text.split(|c| !is_part(c)).any(|part| {
        let digits: String = part.chars().filter(char::is_ascii_digit).collect();
        let groups = part.split(|c: char| !c.is_ascii_digit());
        let longest = groups.map(str::len).max().unwrap_or_default();
        let is_usual = part.contains('+') || digits.starts_with('0') || digits.starts_with("62");
        let least = match is_usual {
            true => *DIGITS.start(),
            false => DIGITS_OF_ANY,
        };
        longest > DIGITS_OF_TIME && (least..=*DIGITS.end()).contains(&digits.len())
    })
}

#[cfg(test)]
mod tests {
    use super::{holds_address, holds_number};

    #[test]
    fn numbers_are_found_however_they_are_grouped() {
        let numbers = [
            "081234567890",
            "0812-3456-7890",
            "+62 812 3456 7890",
            "WA 62812.3456.7890",
            "wa.me/6281234567890",
            "81234567890",
            "kantor (0362) 21985",
            "0812 3456 7890 (Bu Ayu)",
        ];
        for text in numbers {
            assert!(holds_number(text), "{text}");
        }
    }

    #[test]
    fn times_dates_and_rooms_are_no_numbers() {
        let others = [
            "sekolah",
            "ruang guru lantai 2",
            "lewat TU, Senin 08.00-15.00",
            "tahun ajaran 2024/2025",
            "sejak 2024-08-05",
            "kelas 10, 11 dan 12",
            "wali kelas 7.1",
        ];
        for text in others {
            assert!(!holds_number(text), "{text}");
        }
    }

    #[test]
    fn addresses_are_found_and_other_signs_are_none() {
        for text in [
            "ayu@gmail.com",
            "surel: ayu.l @ belajar.id, ya",
            "a@b.co.id",
        ] {
            assert!(holds_address(text), "{text}");
        }
        for text in ["sekolah", "@sekolah.contoh", "bu ayu @ kantor", "a@b"] {
            assert!(!holds_address(text), "{text}");
        }
    }
}
