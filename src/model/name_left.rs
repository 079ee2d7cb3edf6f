//! Tells an author, once a file, of names that nobody agreed to show and that stay on the page: one
//! word of a name alone, which may be anything, a name in pieces within a formula, and what may be
//! the name of a guest.

use std::cell::Cell;

use super::Entry;
use super::list_places::places_in_list;
use super::privacy::{FormsOfAddress, GUESTS, LeftName, Redactor};
use super::read::Reading;
use super::taken_out::{Held, MOST_PLACES, first_field, other_lines};
use crate::diagnostic::{Code, Diagnostic, Message, Severity, Span};
use crate::pack::Pack;

/// Most bytes of an address that is passed over.
const LONGEST_ADDRESS: usize = 2000;

pub(super) fn problems(
    entry: &Entry,
    reading: &Reading<'_, '_>,
    redactor: &Redactor<'_>,
    held: Held,
) -> Vec<Diagnostic> {
    let word = word_alone(reading, redactor, held).map(|(span, is_likely)| {
        let lines = lines_of_words(reading, redactor, held);
        let message = match other_lines(span.start.line, lines) {
            None => Message::new("name_left"),
            Some(lines) => Message::new("name_left_lines").with("lines", lines),
        };
        let problem = Diagnostic::new(Code::NameWithoutConsent, &entry.path, span, message);
        let mut problem = problem.hint(Message::new("name_left_hint"));
        if !is_likely {
            problem.severity = Severity::Hint;
        }
        problem
    });
    let formula = in_formula(reading, redactor).map(|span| {
        let message = Message::new("name_in_formula");
        let problem = Diagnostic::new(Code::NameWithoutConsent, &entry.path, span, message);
        problem.hint(Message::new("name_in_formula_hint"))
    });
    word.into_iter().chain(formula).collect()
}

/// What tells that a guest may be named where a post or place may be meant as well.
pub(super) fn of_guest(
    reading: &Reading<'_, '_>,
    entry: &Entry,
    pack: &Pack,
) -> Option<Diagnostic> {
    let guests = reading.fields.get(GUESTS)?;
    if entry.consents_to_names {
        return None;
    }
    let forms = FormsOfAddress::of(pack);
    let mut said = reading.fields.texts(GUESTS).iter();
    let doubtful = said.find(|guest| forms.names_of_guests(guest, pack).is_doubtful)?;
    let place = places_in_list(guests, reading.document.front_matter.as_ref());
    let message = Message::new("guest_left");
    let code = Code::NameWithoutConsent;
    let mut problem = Diagnostic::new(code, &entry.path, place(doubtful), message);
    problem.severity = Severity::Hint;
    Some(problem.hint(Message::new("guest_left_hint")))
}

/// The place of a word of a name that stays, and whether it is hardly anything else: the first of
/// those that are, or the first at all.
fn word_alone(
    reading: &Reading<'_, '_>,
    redactor: &Redactor<'_>,
    held: Held,
) -> Option<(Span, bool)> {
    let is_doubted = Cell::new(false);
    let likely = |text: &str| {
        let left = redactor.left_in(text)?;
        is_doubted.set(is_doubted.get() || !left.is_likely);
        left.is_likely.then_some(left)
    };
    if let Some(span) = first_place(reading, held, &likely) {
        return Some((span, true));
    }
    let any = |text: &str| redactor.left_in(text);
    let doubtful = is_doubted.get().then(|| first_place(reading, held, &any));
    doubtful.flatten().map(|span| (span, false))
}

/// The lines of all such words of the text, also of those that may be something else: whoever mends the
/// first looks at the others.
fn lines_of_words(reading: &Reading<'_, '_>, redactor: &Redactor<'_>, held: Held) -> Vec<u32> {
    let document = &reading.document;
    if !held.in_text {
        return Vec::new();
    }
    let read = as_read(document.body);
    let left = redactor.all_left_in(&read);
    let (mut line, mut counted) = (document.body_shift + 1, 0);
    let lines = left.take(MOST_PLACES).map(|left| {
        let passed = read.get(counted..left.bytes.start).unwrap_or_default();
        line += memchr::memchr_iter(b'\n', passed.as_bytes()).count() as u32;
        counted = left.bytes.start;
        line
    });
    lines.collect()
}

/// Where something stands first in a file: the value of a field, or the word of the text.
fn first_place(
    reading: &Reading<'_, '_>,
    held: Held,
    find: &dyn Fn(&str) -> Option<LeftName>,
) -> Option<Span> {
    let front_matter = reading.document.front_matter.as_ref();
    let field = held
        .in_fields
        .then(|| first_field(&reading.fields, front_matter, find));
    if let Some((_, span)) = field.flatten() {
        return Some(span);
    }
    let document = &reading.document;
    if !held.in_text {
        return None;
    }
    // Few that look alone are part of a longer name.
    find(document.body)?;
    let left = find(&as_read(document.body))?;
    let span = Span::of_bytes(&left.bytes, document.body);
    Some(span.shifted(document.body_shift))
}

/// A text with stars, which nobody reads as part of a name, in place of the signs around code and of
/// what stands around the words of links and notes. Each byte keeps its place.
fn as_read(body: &str) -> String {
    let mut read = body.as_bytes().to_vec();
    let mut at = 0;
    while let Some(sign) = memchr::memchr3(b'[', b']', b'`', &body.as_bytes()[at..]) {
        let start = at + sign;
        let rest = &body[start..];
        let closed = |mark: &str| {
            let near = &rest[..rest.floor_char_boundary(LONGEST_ADDRESS)];
            let line = near.split('\n').next().unwrap_or(near);
            let end = line.get(1..).and_then(|line| line.find(mark));
            end.map(|end| 1 + end + mark.len())
        };
        let hidden = match () {
            () if rest.starts_with("](") => closed(")"),
            () if rest.starts_with("][") || rest.starts_with("[^") => closed("]"),
            () if rest.starts_with("[[") => closed("|").filter(|end| !rest[..*end].contains(']')),
            () => None,
        };
        let end = start + hidden.unwrap_or(1);
        read[start..end].fill(b'*');
        at = end;
    }
    // Only whole characters have been written over.
    String::from_utf8(read).unwrap_or_else(|_| body.to_owned())
}

/// The line of a formula that shows a name which its source does not.
fn in_formula(reading: &Reading<'_, '_>, redactor: &Redactor<'_>) -> Option<Span> {
    let document = &reading.document;
    let has = |sign: u8| memchr::memchr(sign, document.body.as_bytes()).is_some();
    if !(has(b'$') && has(b'\\')) {
        return None;
    }
    let is_left = |text: &str| redactor.left_in(text).is_some_and(|left| left.is_likely);
    let shows_name = |line: &str| {
        let cleaned = redactor.clean(line);
        let mut shown = ["", " "].into_iter().map(|joint| shown_by(&cleaned, joint));
        shown.any(|shown| {
            let again = redactor.clean(&shown);
            again != shown || is_left(&again) && !is_left(&cleaned)
        })
    };
    let mut lines = document.body.lines();
    let place = lines.position(|line| line.contains('\\') && shows_name(line))?;
    Some(Span::line(document.body_shift + place as u32 + 1))
}

/// The letters that formulas of a line show, with something between the groups of their source.
fn shown_by(line: &str, joint: &str) -> String {
    let mut shown = String::with_capacity(line.len());
    let mut rest = line;
    while let Some(sign) = rest.chars().next() {
        rest = &rest[sign.len_utf8()..];
        match sign {
            '\\' => {
                let command = rest.trim_start_matches(|letter: char| letter.is_ascii_alphabetic());
                // `\\ ` and `\\,` are spaces.
                if command.len() == rest.len() {
                    shown.push(' ');
                    rest = command
                        .strip_prefix([' ', ',', ';', ':'])
                        .unwrap_or(command);
                } else {
                    rest = command;
                }
            }
            '{' | '}' | '$' | '^' | '_' => shown.push_str(joint),
            '~' => shown.push(' '),
            sign => shown.push(sign),
        }
    }
    shown
}
