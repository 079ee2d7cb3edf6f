//! Web addresses that are pasted into a text as they are, which readers want to follow. They are
//! links by the rules of GitHub Flavored Markdown (6.9, autolinks), but for addresses of mail,
//! which nobody should publish by accident.

use std::ops::Range;

/// Most bytes of an address: a longer one is no address that anybody has pasted, and looking for
/// the end of each should not take longer the longer the text is.
const LONGEST: usize = 2000;

/// Whether a text may hold one; hardly any does.
pub(super) fn may_hold_address(text: &str) -> bool {
    beginnings(text, 0..text.len()).next().is_some()
}

/// Where addresses may begin within a part of a text.
fn beginnings(text: &str, within: Range<usize>) -> impl Iterator<Item = usize> {
    let bytes = text.as_bytes();
    let signs = memchr::memchr2_iter(b':', b'.', &bytes[within.clone()]);
    signs.filter_map(move |at| {
        let at = within.start + at;
        let before = &bytes[within.start..at];
        let words: &[&[u8]] = match bytes[at] {
            b':' if bytes[at..].starts_with(b"://") => &[b"https", b"http"],
            b'.' => &[b"www"],
            _ => &[],
        };
        let word = words.iter().find(|word| before.ends_with(word))?;
        Some(at - word.len())
    })
}

/// The bytes of the first address in a text that begins within a part of it; it may end behind
/// that, where the parser has cut the text.
pub(super) fn first_address(text: &str, within: Range<usize>) -> Option<Range<usize>> {
    let starts = beginnings(text, within).filter(|start| may_begin_behind(&text[..*start]));
    let mut addresses = starts.filter_map(|start| Some(start..end_of(text, start)?));
    addresses.find(|address| has_host(&text[address.clone()]))
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
/// it. `None` where it is too long.
fn end_of(text: &str, start: usize) -> Option<usize> {
    let is_outside = |sign: char| sign.is_whitespace() || "<>[]|\\^`{}\"“”‘’".contains(sign);
    let rest = &text[start..];
    let near = &rest[..rest.floor_char_boundary(LONGEST)];
    let end = near.find(is_outside);
    let end = end.or_else(|| (near.len() == rest.len()).then_some(rest.len()))?;
    let mut address = &rest[..end];
    loop {
        let shorter = match address.chars().next_back() {
            Some('?' | '!' | '.' | ',' | ':' | ';' | '*' | '_' | '~' | '\'' | '…' | '–' | '—') => {
                true
            }
            Some(')') => address.matches(')').count() > address.matches('(').count(),
            _ => false,
        };
        if !shorter {
            return Some(start + address.len());
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
