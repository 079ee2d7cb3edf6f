//! Non-breaking spaces where YAML waits for ordinary ones.
//!
//! A word processor puts them before lists, behind colons and dashes, and nobody can see them.
//! YAML takes them for letters. Where only a space can be meant, each is read as one, so that
//! every place stays where it is; within a value they are its author's.

use std::borrow::Cow;
use std::iter::Peekable;
use std::str::CharIndices;

use super::advice::is_key_like;
use super::line::closing_quote;

/// The spaces at which no line is broken.
const NON_BREAKING: [char; 3] = ['\u{a0}', '\u{2007}', '\u{202f}'];

/// A text with ordinary spaces in indentations, around the signs of YAML and at the ends of lines.
pub(super) fn spaced(text: &str) -> Cow<'_, str> {
    // The first bytes of all three; hardly any text has one.
    let is_plain = memchr::memchr2(0xC2, 0xE2, text.as_bytes()).is_none();
    if is_plain || !text.contains(NON_BREAKING) {
        return Cow::Borrowed(text);
    }
    let mut read = String::with_capacity(text.len());
    let mut brackets = Brackets::default();
    for line in text.split_inclusive('\n') {
        let (line, end) = line.split_at(line.trim_end().len());
        let rest = match brackets.depth {
            0 => without_signs(line, &mut read),
            _ => line,
        };
        match brackets.depth > 0 || rest.starts_with(['[', '{']) {
            true => brackets.read(rest, &mut read),
            false => read.push_str(rest),
        }
        push_spaces(end, &mut read);
    }
    Cow::Owned(read)
}

/// Takes the indentation, the dashes and the key with its colon from the beginning of a line and
/// leaves its value.
fn without_signs<'text>(line: &'text str, read: &mut String) -> &'text str {
    let mut rest = without_spaces(line, read);
    let mut is_item = false;
    while let Some(after) = rest
        .strip_prefix('-')
        .filter(|rest| begins_with_space(rest))
    {
        is_item = true;
        read.push('-');
        rest = without_spaces(after, read);
    }
    let Some(colon) = colon(rest, is_item) else {
        return rest;
    };
    let key = rest[..colon].trim_end();
    read.push_str(key);
    push_spaces(&rest[key.len()..colon], read);
    read.push(':');
    without_spaces(&rest[colon + 1..], read)
}

/// Where the colon of a key stands. An item may be a sentence with a colon, so that its key is one
/// word.
fn colon(text: &str, is_item: bool) -> Option<usize> {
    if text.starts_with(['[', '{', '#', '|', '>']) {
        return None;
    }
    if let Some(quote @ ('"' | '\'')) = text.chars().next() {
        let end = closing_quote(&text[1..], quote)? + 2;
        let spaces = text[end..].len() - text[end..].trim_start().len();
        return text[end + spaces..]
            .starts_with(':')
            .then_some(end + spaces);
    }
    let is_end = |at: &usize| text.len() == at + 1 || begins_with_space(&text[at + 1..]);
    let colons = text.match_indices(':').map(|(at, _)| at);
    let colon = colons.into_iter().find(is_end)?;
    (!is_item || is_key_like(text[..colon].trim_end())).then_some(colon)
}

/// What is open between brackets, where a value goes on over several lines.
#[derive(Default)]
struct Brackets {
    depth: usize,
    /// The mark of the quotation that is open.
    quote: Option<char>,
    /// Whether the item has its key.
    has_key: bool,
}

impl Brackets {
    /// Reads a line, or the rest of the one in which the first bracket opens.
    fn read(&mut self, line: &str, read: &mut String) {
        // Spaces around signs, unlike those within words.
        let mut is_between = true;
        let mut letters = line.char_indices().peekable();
        while let Some((at, letter)) = letters.next() {
            if self.quote.is_some() {
                self.within_quote(letter, read, &mut letters);
                is_between = self.quote.is_none();
                continue;
            }
            match letter {
                '[' | '{' => (self.depth, self.has_key, is_between) = (self.depth + 1, false, true),
                ']' | '}' => {
                    (self.depth, self.has_key, is_between) =
                        (self.depth.saturating_sub(1), true, true);
                }
                ',' => (self.has_key, is_between) = (false, true),
                ':' if !self.has_key && begins_with_space(&line[at + 1..]) => {
                    (self.has_key, is_between) = (true, true);
                }
                '"' | '\'' if is_between => self.quote = Some(letter),
                _ if letter.is_whitespace() => {}
                _ => is_between = false,
            }
            match is_between && NON_BREAKING.contains(&letter) {
                true => read.push(' '),
                false => read.push(letter),
            }
        }
    }

    fn within_quote(
        &mut self,
        letter: char,
        read: &mut String,
        letters: &mut Peekable<CharIndices<'_>>,
    ) {
        read.push(letter);
        if letter == '\\' && self.quote == Some('"') {
            read.extend(letters.next().map(|(_, letter)| letter));
        } else if self.quote == Some(letter) {
            self.quote = None;
        }
    }
}

fn begins_with_space(text: &str) -> bool {
    text.starts_with([' ', '\t']) || text.starts_with(NON_BREAKING)
}

/// Copies the white space at the beginning of a text and leaves the rest.
fn without_spaces<'text>(text: &'text str, read: &mut String) -> &'text str {
    let rest = text.trim_start();
    push_spaces(&text[..text.len() - rest.len()], read);
    rest
}

fn push_spaces(spaces: &str, read: &mut String) {
    let plain = |space: char| match NON_BREAKING.contains(&space) {
        true => ' ',
        false => space,
    };
    read.extend(spaces.chars().map(plain));
}

#[cfg(test)]
mod tests {
    use super::spaced;

    /// A `~` stands for each of the spaces.
    fn check(written: &str, read: &str) {
        for space in ["\u{a0}", "\u{2007}", "\u{202f}"] {
            let written = written.replace('~', space);
            assert_eq!(spaced(&written), read.replace('~', space));
        }
    }

    #[test]
    fn spaces_around_signs_are_plain() {
        check("judul:~Tape~\n", "judul: Tape \n");
        check(
            "tim:~\r\n~~-~nama:~Guru A\r\n",
            "tim: \r\n  - nama: Guru A\r\n",
        );
        check("-~-~a\n", "- - a\n");
        check("judul~:~Tape", "judul : Tape");
        check("Guru A:~pengajar", "Guru A: pengajar");
        check("\"Guru A\":~pengajar", "\"Guru A\": pengajar");
        check(
            "- {nama:~\"Guru~A\"~,~peran:~pengajar}~\n",
            "- {nama: \"Guru~A\" , peran: pengajar} \n",
        );
        check("a: [~x,~\n~~y~]\nb:~z", "a: [ x, \n  y~]\nb: z");
    }

    #[test]
    fn spaces_within_values_stay() {
        check("judul: Tape~ketan: 5~kg", "judul: Tape~ketan: 5~kg");
        check("judul: Perbandingan 1:~2", "judul: Perbandingan 1:~2");
        check("judul: a, Catatan:~b", "judul: a, Catatan:~b");
        check("- Suhu awal:~20", "- Suhu awal:~20");
        check(
            "a: {b: c:~d, e: 'f:~g, h:~i'}",
            "a: {b: c:~d, e: 'f:~g, h:~i'}",
        );
        check("a: [Jum'at~sore, b:~c]", "a: [Jum'at~sore, b: c]");
    }
}
