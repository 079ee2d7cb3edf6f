//! `identity-number`, `phone-number`, `email-address` in what a file says: numbers and addresses of
//! people, which once published can never be taken back (DOMAIN 2.5).
//!
//! Only what can hardly be anything else is told: a mobile number, an identity number in one of
//! the forms it is written in, an address at a host where people have theirs. What a school's
//! profile says in `contact` is the institution's.

use std::ops::Range;

use super::Subject;
use super::prose::{Passage, Signs};
use crate::diagnostic::{Code, Diagnostic, Message, Severity};
use crate::field::Field;

/// Digits of a mobile number that begins with 0; one that begins with 62 has one more.
const DIGITS_OF_MOBILE: std::ops::RangeInclusive<usize> = 10..=13;
/// Third digits of mobile numbers: none begins with 080 or 084, toll-free lines and times do.
const AFTER_08: [u8; 7] = *b"1235789";
/// Digits of each group in which NIP, NIK and NUPTK are written.
const GROUPS_OF_IDENTITY: [&[usize]; 7] = [
    &[16],
    &[18],
    &[8, 6, 1, 3],
    &[4, 2, 2, 4, 2, 1, 3],
    &[4, 2, 2, 6, 1, 3],
    &[6, 6, 4],
    &[4, 4, 4, 4],
];
/// Most bytes of a number with what stands between its digits.
const LONGEST: usize = 48;
/// Most groups of digits that a number is written in.
const MOST_GROUPS: usize = 7;
/// Most numbers and addresses that are told of one text: of a whole list the first will do.
const MOST_TOLD: usize = 50;
/// Bytes before a number that are looked at to tell whether it is part of an address.
const BEFORE: usize = 200;

/// What such a number or address is known by: none is without one of these.
pub(super) fn signs<'pack>() -> Signs<'pack> {
    Signs {
        as_written: |text| text.contains('@') || next_row(text, 0).is_some(),
        phrases: Vec::new(),
    }
}

pub(super) fn check(
    subject: &Subject<'_, '_>,
    passages: &[Passage<'_>],
    problems: &mut Vec<Diagnostic>,
) {
    for passage in passages.iter().filter(|it| is_asked(subject, it)) {
        let text = &*passage.text;
        let rows = std::iter::successors(next_row(text, 0), |row| next_row(text, row.end));
        let found = rows.flat_map(|row| numbers(text, row));
        for (range, code) in found.take(MOST_TOLD) {
            let (message, hint) = match code {
                Code::IdentityNumber => ("identity_number_in_text", "identity_number_hint"),
                _ => ("phone_number_in_text", "private_contact_elsewhere_hint"),
            };
            let problem = subject.problem(code, passage.span(range), Message::new(message));
            problems.push(problem.hint(Message::new(hint)));
        }
        let hosts = &subject.pack.manifest.personal_mail_hosts;
        for range in personal_addresses(text, hosts).take(MOST_TOLD) {
            let message = Message::new("email_address_in_text");
            let mut problem = subject.problem(Code::EmailAddress, passage.span(range), message);
            // Many a school has no other address.
            problem.severity = Severity::Warning;
            problems.push(problem.hint(Message::new("email_address_in_text_hint")));
        }
    }
}

/// Whether a text is one that readers get to see, and not what a school says of how to reach it. What
/// stands under keys that nobody knows is not used.
fn is_asked(subject: &Subject<'_, '_>, passage: &Passage<'_>) -> bool {
    let mut fields = subject.fields.iter();
    let holds = |field: &Field<'_>| passage.is_within(field.span);
    passage.is_of_body(subject) || fields.any(|field| holds(field) && field.name != "contact")
}

/// The next row of digits, and of what may stand between those of one number, that is long enough
/// and begins behind no letter. Every number looked for has a 0 or an 8.
fn next_row(text: &str, from: usize) -> Option<Range<usize>> {
    let bytes = text.as_bytes();
    let is_of_row = |byte: u8| byte.is_ascii_digit() || b" -.()+".contains(&byte);
    let mut from = from;
    loop {
        let at = from + memchr::memchr2(b'0', b'8', bytes.get(from..)?)?;
        let before = bytes[from..at].iter().rev().take(LONGEST);
        let start = at - before.take_while(|byte| is_of_row(**byte)).count();
        let behind = bytes[at..].iter();
        let end = at + behind.take_while(|byte| is_of_row(**byte)).count();
        let digits = bytes[start..end]
            .iter()
            .filter(|byte| byte.is_ascii_digit());
        if digits.count() >= *DIGITS_OF_MOBILE.start() {
            return Some(start..end);
        }
        from = end;
    }
}

/// The numbers of people in a row of digits, with what each is.
fn numbers(text: &str, row: Range<usize>) -> Vec<(Range<usize>, Code)> {
    let groups = groups(text, row.clone());
    let mut found = Vec::new();
    let mut first = 0;
    while first < groups.len() {
        let last = (first..groups.len().min(first + MOST_GROUPS))
            .rev()
            .find_map(|last| {
                let part = &groups[first..=last];
                let code = if !stands_alone(text, part) {
                    return None;
                } else if is_mobile(text, part) {
                    Code::PhoneNumber
                } else if is_identity(text, part) {
                    Code::IdentityNumber
                } else {
                    return None;
                };
                Some((last, code))
            });
        match last {
            Some((last, code)) => {
                found.push((groups[first].start..groups[last].end, code));
                first = last + 1;
            }
            None => first += 1,
        }
    }
    found
}

/// Where digits stand side by side.
fn groups(text: &str, row: Range<usize>) -> Vec<Range<usize>> {
    let digits = text[row.clone()].split(|c: char| !c.is_ascii_digit());
    let mut groups = Vec::new();
    let mut at = row.start;
    for group in digits {
        if !group.is_empty() {
            groups.push(at..at + group.len());
        }
        at += group.len() + 1;
    }
    groups
}

/// Whether digits are no part of a longer word or of an address on the web.
fn stands_alone(text: &str, groups: &[Range<usize>]) -> bool {
    let (Some(first), Some(last)) = (groups.first(), groups.last()) else {
        return false;
    };
    let is_of_word = |c: char| c.is_alphanumeric() || "_%=#&".contains(c);
    let before = &text[..first.start];
    let before = &before[before.floor_char_boundary(before.len().saturating_sub(BEFORE))..];
    let word = before
        .rsplit(char::is_whitespace)
        .next()
        .unwrap_or_default();
    let is_chat = word.ends_with("wa.me/") || word.ends_with("phone=");
    let is_of_address = word.contains("://") || word.contains("www.") || word.ends_with('/');
    let is_behind_word = before.ends_with(is_of_word) || is_of_address;
    !text[last.end..].starts_with(is_of_word) && (is_chat || !is_behind_word)
}

/// Whether groups of digits are a mobile number: 0812-3456-7890, +62 812 3456 7890.
fn is_mobile(text: &str, groups: &[Range<usize>]) -> bool {
    let digits: String = groups.iter().map(|group| &text[group.clone()]).collect();
    let Some(first) = groups.first() else {
        return false;
    };
    let is_led = text[..first.start].ends_with('+');
    let local = match digits.strip_prefix("62") {
        Some(local) if first.len() > 2 || is_led => local.strip_prefix('0').unwrap_or(local),
        _ => digits.strip_prefix('0').unwrap_or_default(),
    };
    let is_of_mobile = local.as_bytes().first() == Some(&b'8')
        && local
            .as_bytes()
            .get(1)
            .is_some_and(|digit| AFTER_08.contains(digit));
    // "62" may stand by itself behind a plus.
    let rest = &groups[usize::from(is_led && first.len() == 2)..];
    let are_long = rest.iter().all(|group| group.len() >= 3);
    let are_joined = groups.windows(2).all(|pair| {
        let between = &text[pair[0].end..pair[1].start];
        matches!(between, " " | "-" | "." | ") " | " - " | ")-" | " (")
    });
    is_of_mobile && are_long && are_joined && DIGITS_OF_MOBILE.contains(&(local.len() + 1))
}

/// Whether groups of digits are an identity number. The 18 digits of a NIP begin with a day.
fn is_identity(text: &str, groups: &[Range<usize>]) -> bool {
    let lengths: Vec<usize> = groups.iter().map(Range::len).collect();
    if !GROUPS_OF_IDENTITY.contains(&lengths.as_slice()) {
        return false;
    }
    let signs = groups
        .windows(2)
        .map(|pair| &text[pair[0].end..pair[1].start]);
    let mut signs = signs.collect::<Vec<&str>>();
    signs.dedup();
    // Years or amounts in a row have spaces; NUPTK and NIK have not.
    let is_joined = match signs.as_slice() {
        [] => true,
        [" "] => lengths.iter().sum::<usize>() == 18,
        [sign] => ["-", "."].contains(sign),
        _ => false,
    };
    let digits: String = groups.iter().map(|group| &text[group.clone()]).collect();
    let is_dated = || {
        let of = |range: Range<usize>| digits.get(range).and_then(|part| part.parse().ok());
        let (year, month, day): (u32, u32, u32) = (
            of(0..4).unwrap_or(0),
            of(4..6).unwrap_or(0),
            of(6..8).unwrap_or(0),
        );
        (1900..2100).contains(&year) && (1..=12).contains(&month) && (1..=31).contains(&day)
    };
    is_joined && (digits.len() != 18 || is_dated())
}

/// Addresses at hosts where people have theirs.
fn personal_addresses<'text>(
    text: &'text str,
    hosts: &'text [String],
) -> impl Iterator<Item = Range<usize>> + 'text {
    let is_of_name = |c: char| c.is_alphanumeric() || "._+-".contains(c);
    memchr::memchr_iter(b'@', text.as_bytes()).filter_map(move |at| {
        let host = &text[at + 1..];
        let end = host.find(|c: char| !(c.is_ascii_alphanumeric() || c == '.' || c == '-'));
        let host = host[..end.unwrap_or(host.len())].trim_end_matches(['.', '-']);
        let name = &text[..at];
        let name = &name[name.trim_end_matches(is_of_name).len()..];
        let known = hosts.iter().any(|known| is_host(host, known));
        (known && !name.is_empty()).then(|| at - name.len()..at + 1 + host.len())
    })
}

/// Whether a host is a known one: "*.belajar.id" is any of a domain, "guru.*" any with that first word.
fn is_host(host: &str, known: &str) -> bool {
    let is_same =
        |part: Option<&str>, known: &str| part.is_some_and(|part| part.eq_ignore_ascii_case(known));
    if let Some(domain) = known.strip_prefix("*.") {
        let start = host.len().checked_sub(domain.len());
        let is_whole = start.is_some_and(|start| start == 0 || host[..start].ends_with('.'));
        return is_whole && is_same(start.and_then(|start| host.get(start..)), domain);
    }
    match known.strip_suffix(".*") {
        Some(first) => host.split('.').nth(1).is_some() && is_same(host.split('.').next(), first),
        None => host.eq_ignore_ascii_case(known),
    }
}

#[cfg(test)]
mod tests {
    use super::{is_host, next_row, numbers};
    use crate::diagnostic::Code;

    fn found(text: &str) -> Vec<(&str, Code)> {
        let mut all = Vec::new();
        let mut from = 0;
        while let Some(row) = next_row(text, from) {
            from = row.end;
            all.extend(
                numbers(text, row)
                    .into_iter()
                    .map(|(range, code)| (&text[range], code)),
            );
        }
        all
    }

    #[test]
    fn mobile_numbers_are_found_however_they_are_grouped() {
        for (text, number) in [
            ("WA 081234567890.", "081234567890"),
            ("Sejak 2024. 0812-3456-7890", "0812-3456-7890"),
            ("+62 812 3456 7890", "62 812 3456 7890"),
            ("(0812) 3456 7890", "0812) 3456 7890"),
            ("https://wa.me/6281234567890", "6281234567890"),
            ("0812.3456.789", "0812.3456.789"),
        ] {
            assert_eq!(found(text), [(number, Code::PhoneNumber)], "{text}");
        }
        let two = found("0812 3456 7890 0857-1111-2222");
        assert_eq!(two.len(), 2, "{two:?}");
    }

    #[test]
    fn identity_numbers_are_found_in_the_forms_they_have() {
        for text in [
            "NIP. 198001012005011001",
            "NIP 19800101 200501 1 001",
            "NIK 5108010101800001",
            "510801.010180.0001",
            "1234-7567-5813-0003",
            "1980 01 01 2005 01 1 001",
        ] {
            let found = found(text);
            assert!(
                matches!(found.as_slice(), [(_, Code::IdentityNumber)]),
                "{text}: {found:?}"
            );
        }
    }

    #[test]
    fn hosts_are_known_by_their_domain_or_first_word() {
        for (host, known) in [
            ("Gmail.com", "gmail.com"),
            ("guru.smp.belajar.id", "*.belajar.id"),
            ("belajar.id", "*.belajar.id"),
            ("guru.madrasah.example", "guru.*"),
        ] {
            assert!(is_host(host, known), "{host}");
        }
        for (host, known) in [
            ("gmail.com.example", "gmail.com"),
            ("gemarbelajar.id", "*.belajar.id"),
            ("id", "*.belajar.id"),
            ("guru", "guru.*"),
            ("guruku.example", "guru.*"),
        ] {
            assert!(!is_host(host, known), "{host}");
        }
    }

    #[test]
    fn other_digits_are_nobodys() {
        for text in [
            "2024-08-05 - 2024-08-08",
            "08.00-09.30, 08.00 - 10.15",
            "0800-0930 1015-1130",
            "Rp1.250.000.000 dan 80.000.000",
            "100 120 150 200 250 300",
            "1980 1990 2000 2010",
            "ISBN 978-602-282-335-8",
            "https://a.example/status/1234567890123456789",
            "https://a.example/0812345678901",
            "35.75 37.40 40.50 42.67 44.65 52.75",
            "NPSN 20100001, 80 100 85 90 100",
            "LKPD081234567890a",
            "0000 1111",
            "0.081234567",
        ] {
            assert_eq!(found(text), [], "{text}");
        }
    }
}
