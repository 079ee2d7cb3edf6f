//! `identity-number`, `phone-number`, `email-address`: who somebody is to an office and how to reach
//! them in private, which no page shows.
//!
//! What a school's list of people says is looked at here, closely; what is said elsewhere in
//! `number_in_text`, where digits may be anything.

use unicode_normalization::UnicodeNormalization;

use crate::diagnostic::{Code, Diagnostic, Message};
use crate::field::{Field, Value};

/// Fewest and most digits of a telephone number.
const DIGITS: std::ops::RangeInclusive<usize> = 7..=15;
/// Fewest digits of one that does not begin as telephone numbers do.
const DIGITS_OF_ANY: usize = 9;
/// Fewest digits of an identity number: NIK and NUPTK have 16, NIP has 18.
const DIGITS_OF_IDENTITY: usize = 16;
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
    } else if holds_identity(&text) {
        (Code::IdentityNumber, "identity_number")
    } else {
        return None;
    };
    let key = field.spec.key(field.name, language);
    let hint = match field.name {
        "id" if code == Code::IdentityNumber => Message::new("identity_number_as_id_hint"),
        _ if code == Code::IdentityNumber => Message::new("identity_number_hint"),
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

/// Whether a text holds a telephone number, however its digits are grouped. A stroke or a space may
/// stand within one or between two.
fn holds_number(text: &str) -> bool {
    let is_number = |part: &str| {
        let digits: String = part.chars().filter(char::is_ascii_digit).collect();
        let is_usual = part.contains('+') || digits.starts_with('0') || digits.starts_with("62");
        let least = match is_usual {
            true => *DIGITS.start(),
            false => DIGITS_OF_ANY,
        };
        let is_time = !part.contains('+') && is_time(part);
        !is_time && (least..=*DIGITS.end()).contains(&digits.len())
    };
    parts(text).any(|part| is_number(part) || part.split(['/', ' ']).any(is_number))
}

/// Whether a text holds an identity number, however its digits are grouped. Longer rows of
/// digits are several numbers, none of which is for readers.
fn holds_identity(text: &str) -> bool {
    let digits = |part: &str| part.bytes().filter(u8::is_ascii_digit).count();
    let mut parts = parts(text).flat_map(|part| part.split('/'));
    parts.any(|part| !is_time(part) && digits(part) >= DIGITS_OF_IDENTITY)
}

/// The parts of a text that consist of digits and of what stands between those of a number,
/// unseen or not.
fn parts(text: &str) -> impl Iterator<Item = &str> {
    let is_part = |c: char| {
        let is_between = " -.()+/_\u{ad}\u{200b}\u{200c}\u{200d}\u{2060}\u{feff}".contains(c);
        c.is_ascii_digit() || is_between || ('\u{2010}'..='\u{2015}').contains(&c)
    };
    text.split(move |c| !is_part(c))
}

/// Whether digits tell nothing but times of the day, dates and years.
fn is_time(part: &str) -> bool {
    let mut groups = part.split(|c: char| !c.is_ascii_digit());
    let is_year = |group: &str| group.len() == 4 && ["19", "20"].contains(&&group[..2]);
    groups.all(|group| group.len() <= DIGITS_OF_TIME || is_year(group))
}

#[cfg(test)]
mod tests {
    use super::{holds_address, holds_identity, holds_number};

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
            "081234567890/081345678901",
            "081234567890 081345678901",
            "0812\u{200b}3456\u{2014}7890",
            "+62 20 2024 2025",
        ];
        for text in numbers {
            assert!(holds_number(text), "{text}");
        }
    }

    #[test]
    fn identity_numbers_are_found_however_they_are_grouped() {
        let numbers = [
            "5108010101800001",
            "NIK 510801.010180.0001",
            "6271010101800001",
            "NIP. 198001012005011001",
            "NIP 19800101 200501 1 001",
            "NIP 1980 01 01 2005 01 1 001",
            "1234-7567-5813-0003",
            "1234\u{200b}7567\u{ad}5813_0003",
            "19800101 200501 1 001 / 1234756758130003",
        ];
        for text in numbers {
            assert!(holds_identity(text), "{text}");
            assert!(!holds_number(text), "{text}");
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
            "Senin 07.30-09.00 - 10.15-11.45",
            "sejak 05-08-2024",
            "2020-01-02 - 2024-05-06",
            "tahun ajaran 2023/2024 - 2024/2025",
            "2024 08.00-15.00",
            "NPSN 20100001",
            "NPSN 20100001/20100002",
        ];
        for text in others {
            assert!(!holds_number(text), "{text}");
            assert!(!holds_identity(text), "{text}");
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
