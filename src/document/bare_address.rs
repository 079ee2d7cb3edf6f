//! Web addresses that are pasted into a text as they are, which readers want to follow. They are
//! links by the rules of GitHub Flavored Markdown (6.9, autolinks), but for addresses of mail,
//! which nobody should publish by accident.

use std::ops::Range;

/// How addresses begin.
const BEGINNINGS: [&str; 3] = ["https://", "http://", "www."];

/// Whether a text may hold one; hardly any does.
pub(super) fn may_hold_address(text: &str) -> bool {
    let bytes = text.as_bytes();
    memchr::memchr2_iter(b':', b'.', bytes).any(|at| match bytes[at] {
        b':' => bytes[at..].starts_with(b"://"),
        _ => bytes[..at].ends_with(b"www"),
    })
}

/// The bytes of the first address in a text that begins within a part of it; it may end behind
/// that, where the parser has cut the text.
pub(super) fn first_address(text: &str, within: Range<usize>) -> Option<Range<usize>> {
    let mut from = within.start;
    while from < within.end {
        let rest = &text[from..within.end];
        let beginnings = BEGINNINGS.iter();
        let found = beginnings.filter_map(|word| Some((rest.find(word)?, word.len())));
        let (at, length) = found.min()?;
        let start = from + at;
        let end = end_of(text, start);
        if may_begin_behind(&text[..start]) && has_host(&text[start..end]) {
            return Some(start..end);
        }
        from = start + length;
    }
    None
}

/// The address that an address leads to.
pub(super) fn destination(written: &str) -> String {
    match written.starts_with("www.") {
        true => ["http://", written].concat(),
        false => written.to_owned(),
    }
}

fn may_begin_behind(before: &str) -> bool {
    let last = before.chars().next_back();
    last.is_none_or(|sign| sign.is_whitespace() || "*_~([|>:;,“‘\"'".contains(sign))
}

/// Where an address ends: before a sign that none has, and before what ends the sentence around
/// it.
fn end_of(text: &str, start: usize) -> usize {
    let is_outside = |sign: char| sign.is_whitespace() || "<>[]|\\^`{}\"“”‘’".contains(sign);
    let rest = &text[start..];
    let mut address = &rest[..rest.find(is_outside).unwrap_or(rest.len())];
    loop {
        let shorter = match address.chars().next_back() {
            Some('?' | '!' | '.' | ',' | ':' | ';' | '*' | '_' | '~' | '\'' | '…' | '–' | '—') => {
                true
            }
            Some(')') => address.matches(')').count() > address.matches('(').count(),
            _ => false,
        };
        if !shorter {
            return start + address.len();
        }
        address = &address[..address.len() - address.chars().next_back().map_or(0, char::len_utf8)];
    }
}

/// Whether an address names a host: words with a full stop between them, at least two.
fn has_host(address: &str) -> bool {
    let host = address.split_once("://").map_or(address, |(_, rest)| rest);
    let host = host.split(['/', '?', '#']).next().unwrap_or(host);
    let host = host.split_once(':').map_or(host, |(host, _)| host);
    let is_word = |word: &str| {
        let is_sign = |sign: char| sign.is_alphanumeric() || sign == '-' || sign == '_';
        !word.is_empty() && word.chars().all(is_sign)
    };
    let ends_in_a_word = |(rest, last): (&str, &str)| {
        !last.is_empty() && last.chars().all(char::is_alphanumeric) && rest.split('.').all(is_word)
    };
    host.rsplit_once('.').is_some_and(ends_in_a_word)
}

#[cfg(test)]
mod tests {
    use super::first_address;

    #[test]
    fn addresses_end_where_the_sentence_goes_on() {
        for (text, address) in [
            (
                "https://youtu.be/a_b-c?t=1&x=2",
                Some("https://youtu.be/a_b-c?t=1&x=2"),
            ),
            ("Lihat www.contoh.sch.id.", Some("www.contoh.sch.id")),
            ("(https://a.id/x_(y)), lalu", Some("https://a.id/x_(y)")),
            ("(http://a.id)", Some("http://a.id")),
            ("**https://a.id/x**", Some("https://a.id/x")),
            ("Video:https://a.id/x", Some("https://a.id/x")),
            ("“https://a.id/x”", Some("https://a.id/x")),
            ("|https://a.id/x|", Some("https://a.id/x")),
            ("http://127.0.0.1:8080/x", Some("http://127.0.0.1:8080/x")),
            ("xhttps://a.id, lalu https://b.id", Some("https://b.id")),
            ("https:// dan www. dan awww.a.id", None),
            ("https://lokal/x, http://.id, www.", None),
        ] {
            let found = first_address(text, 0..text.len());
            assert_eq!(found.map(|bytes| &text[bytes]), address, "{text}");
        }
    }
}
