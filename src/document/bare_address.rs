//! Web addresses that are pasted into a text as they are, which readers want to follow. They are
//! links by the rules of GitHub Flavored Markdown (6.9, autolinks), but for addresses of mail,
//! which nobody should publish by accident.

use std::ops::Range;
use std::sync::LazyLock;

use memchr::memmem::Finder;

/// Most bytes of an address: a longer one is no address that anybody has pasted.
const LONGEST: usize = 2000;

/// What a text holds that holds an address; hardly any does, and that is soon told.
static SIGNS: LazyLock<[Finder<'static>; 2]> = LazyLock::new(|| ["://", "www."].map(Finder::new));

/// Whether a text may hold one.
pub(super) fn may_hold_address(text: &str) -> bool {
    let mut signs = SIGNS.iter();
    let has_sign = signs.any(|sign| sign.find(text.as_bytes()).is_some());
    has_sign && beginnings(text, 0..text.len()).next().is_some()
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

/// Finds the addresses of a text, from its beginning on.
pub(super) struct Addresses<'text> {
    text: &'text str,
    /// Signs that may all belong to one address: where the last such run that was looked at begins
    /// and ends. Every place in it has the same end, which is not looked for again.
    run: Range<usize>,
}

impl<'text> Addresses<'text> {
    pub(super) fn new(text: &'text str) -> Self {
        Self { text, run: 0..0 }
    }

    /// The bytes of the first one that begins within a part of the text; it may end behind that,
    /// where the parser has cut the text.
    pub(super) fn first(&mut self, within: Range<usize>) -> Option<Range<usize>> {
        let text = self.text;
        let mut starts = beginnings(text, within);
        starts.find_map(|start| {
            let may_begin = may_begin_behind(&text[..start]);
            let address = &text[start..self.end_of_run(start)];
            let is_one = may_begin && address.len() <= LONGEST && has_host(address);
            is_one.then(|| start..start + without_what_follows(address).len())
        })
    }

    fn end_of_run(&mut self, start: usize) -> usize {
        if !self.run.contains(&start) {
            let rest = &self.text[start..];
            self.run = start..start + rest.find(is_outside).unwrap_or(rest.len());
        }
        self.run.end
    }
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

/// Whether no address has a sign.
fn is_outside(sign: char) -> bool {
    sign.is_whitespace() || "<>[]|\\^`{}\"“”‘’".contains(sign)
}

/// Whether a sign at the end of an address belongs to the sentence around it.
fn ends_a_sentence(sign: char) -> bool {
    "?!.,:;*_~'…–—".contains(sign)
}

/// An address without what ends the sentence around it, or closes its brackets.
fn without_what_follows(address: &str) -> &str {
    let mut address = address;
    let mut open = address.matches('(').count() as isize - address.matches(')').count() as isize;
    loop {
        let shorter = address.trim_end_matches(ends_a_sentence);
        match shorter.strip_suffix(')') {
            Some(before) if open < 0 => {
                open += 1;
                address = before;
            }
            _ => return shorter,
        }
    }
}

/// Whether signs that begin like an address name a host: words with a full stop between them, at
/// least two. It is told without a look at what comes far behind.
fn has_host(address: &str) -> bool {
    let schemes = ["https://", "http://"].iter();
    let rest = schemes
        .filter_map(|scheme| address.strip_prefix(scheme))
        .next();
    let rest = rest.unwrap_or(address);
    let is_sign = |sign: char| sign.is_alphanumeric() || sign == '-' || sign == '_';
    let end = rest.find(|sign| !is_sign(sign) && sign != '.');
    let (host, behind) = rest.split_at(end.unwrap_or(rest.len()));
    let is_all = || {
        let mut behind = behind.chars();
        behind.all(|sign| ends_a_sentence(sign) || sign == ')')
    };
    let host = match behind.starts_with(['/', '?', '#', ':']) {
        _ if is_all() => host.trim_end_matches(ends_a_sentence),
        true => host,
        false => return false,
    };
    let is_word = |word: &str| !word.is_empty() && word.chars().all(is_sign);
    let ends_in_a_word = |(rest, last): (&str, &str)| {
        !last.is_empty() && last.chars().all(char::is_alphanumeric) && rest.split('.').all(is_word)
    };
    host.rsplit_once('.').is_some_and(ends_in_a_word)
}

#[cfg(test)]
mod tests {
    use super::{Addresses, LONGEST};

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
            let found = Addresses::new(text).first(0..text.len());
            assert_eq!(found.map(|bytes| &text[bytes]), address, "{text}");
        }
    }

    #[test]
    fn signs_behind_an_address_are_no_part_of_it() {
        for (text, address) in [
            ("www.a.id).,)", Some("www.a.id")),
            ("www.a.id/(x)).", Some("www.a.id/(x)")),
            ("www.a.id_", Some("www.a.id")),
            ("www.a.id:8080/x", Some("www.a.id:8080/x")),
            ("www.a.id.:8080", None),
            ("www.a.id,x", None),
            ("www.a.id,", Some("www.a.id")),
            ("www.a.id!?/", None),
        ] {
            let found = Addresses::new(text).first(0..text.len());
            assert_eq!(found.map(|bytes| &text[bytes]), address, "{text}");
        }
    }

    /// Otherwise a line of such signs takes as long as the square of its length.
    #[test]
    fn signs_that_only_begin_like_addresses_are_looked_through_once() {
        for sign in [":www.b", ":www..", ",www.a,", "(www.a)(", "_www.a"] {
            let text = sign.repeat(1000);
            let mut addresses = Addresses::new(&text);
            let found = addresses.first(0..text.len());
            // The end that was found for the first place serves all others.
            assert_eq!(addresses.run, 1..text.len(), "{sign}: {found:?}");
        }
    }

    #[test]
    fn signs_that_are_too_many_for_an_address_are_none() {
        let address = |length: usize| format!("{:x<length$}", "https://a.id/");
        for (length, is_one) in [(LONGEST, true), (LONGEST + 1, false)] {
            let text = address(length);
            let found = Addresses::new(&text).first(0..length);
            assert_eq!(found.is_some(), is_one, "{length}");
        }
    }
}
