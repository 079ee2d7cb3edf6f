//! `formula-as-text`: formulas that cannot be set, so that readers see their source.

use std::ops::Range;

use super::formula::{FormulaProblem, LARGEST, LONGEST, comment_of, formula as set, is_plain};
use super::outline::OutlineReader;
use crate::diagnostic::{Code, Message, shortened};

/// Most letters of a formula that a message repeats.
const MOST_LETTERS: usize = 60;

/// Looks at a formula.
pub(super) fn formula(
    reader: &mut OutlineReader<'_, '_>,
    source: &str,
    is_display: bool,
    bytes: Range<usize>,
) {
    if is_plain(source) {
        return;
    }
    if let Some(comment) = comment_of(source) {
        let place = place_of(reader, comment, bytes);
        let message =
            Message::new("formula_comment").with("text", shortened(comment, MOST_LETTERS));
        report(reader, place, message, Message::new("formula_comment_hint"));
        return;
    }
    let Err(problem) = set(source, is_display) else {
        return;
    };
    let (place, message, hint) = match &problem {
        FormulaProblem::UnknownCommand(name) => (
            place_of(reader, name, bytes),
            Message::new("formula_unknown_command").with("name", name),
            Message::new("formula_unknown_command_hint"),
        ),
        FormulaProblem::UnknownEnvironment(name) => (
            place_of(reader, &format!("\\begin{{{name}}}"), bytes),
            Message::new("formula_unknown_command").with("name", format!("\\begin{{{name}}}")),
            Message::new("formula_unknown_environment_hint"),
        ),
        FormulaProblem::Definition(name) => (
            place_of(reader, name, bytes),
            Message::new("formula_definition").with("name", *name),
            Message::new("formula_definition_hint"),
        ),
        FormulaProblem::TooLarge => (
            bytes,
            Message::new("formula_too_large")
                .with("formula", shortened(source.trim(), MOST_LETTERS)),
            Message::new("formula_too_large_hint"),
        ),
        FormulaProblem::TooWide => (
            bytes,
            Message::new("formula_too_wide")
                .with("most", LARGEST.to_string())
                .with("formula", shortened(source.trim(), MOST_LETTERS)),
            Message::new("formula_too_wide_hint"),
        ),
        FormulaProblem::Unreadable => (
            bytes,
            Message::new("formula_as_text").with("formula", shortened(source.trim(), MOST_LETTERS)),
            Message::new("formula_as_text_hint"),
        ),
    };
    report(reader, place, message, hint);
}

/// Dollar signs that begin no formula although one is meant.
#[derive(Default)]
pub(super) struct Dollars {
    /// Where what has been told ends.
    told: usize,
    /// Whether a `$$` waits for its end, which may stand behind a blank line.
    is_open: bool,
}

impl Dollars {
    /// Looks at a piece of text, which is a `$` alone where this begins no formula.
    pub(super) fn see(
        &mut self,
        reader: &mut OutlineReader<'_, '_>,
        text: &str,
        bytes: &Range<usize>,
    ) {
        // What stands in code has its marks around it.
        if text != "$" || bytes.len() > text.len() || bytes.start < self.told {
            return;
        }
        let rest = &reader.body[bytes.end..];
        let rest = &rest[..rest.floor_char_boundary(LONGEST)];
        match rest.strip_prefix('$') {
            Some(rest) => self.display(reader, rest, bytes.start),
            None => self.inline(reader, rest, bytes),
        }
    }

    /// A `$` before a command whose braces are not in pairs or whose end is missing
    /// (`$\frac{1}{$`), or before anything with an end behind a brace that is not one of a
    /// pair (`$a^{b^{c}$`). One with a number behind it is money.
    fn inline(&mut self, reader: &mut OutlineReader<'_, '_>, rest: &str, bytes: &Range<usize>) {
        let line = rest.lines().next().unwrap_or_default().trim_end();
        let end = line.find('$');
        let is_broken = end.is_some_and(|end| {
            let formula = &line[..end];
            formula == formula.trim() && !are_braces_in_pairs(formula)
        });
        if !is_broken && !begins_with_command(line) {
            return;
        }
        let length = end.map_or(line.len(), |end| end + 1);
        let message = Message::new("formula_as_text")
            .with("formula", shortened(&line[..length], MOST_LETTERS));
        self.told = bytes.end + length;
        let place = bytes.start..self.told;
        report(reader, place, message, Message::new("formula_as_text_hint"));
    }

    /// A `$$` that begins a line, or stands before a command. Behind it is `rest`.
    fn display(&mut self, reader: &mut OutlineReader<'_, '_>, rest: &str, start: usize) {
        let mut before = reader.body[..start].chars().rev();
        let foreign = before.find(|letter| *letter == '\n' || !is_mark_of_block(*letter));
        let begins_line = foreign.is_none_or(|letter| letter == '\n');
        let behind = start + "$$".len();
        let paragraph = paragraph_of(rest);
        let line = paragraph.lines().next().unwrap_or_default().trim_end();
        let is_meant = begins_with_command(line) || (begins_line && is_formula(line));
        if !is_meant {
            return;
        }
        let is_all = paragraph.trim().is_empty();
        if is_all && std::mem::take(&mut self.is_open) {
            // The end of what was told, behind the blank line that broke it in two.
            self.told = behind;
            return;
        }
        let end = paragraph.find("$$");
        let formula = &paragraph[..end.unwrap_or(paragraph.len())];
        let (message, hint) = match end {
            Some(_) => ("formula_as_text", "formula_as_text_hint"),
            None => ("formula_unclosed", "formula_unclosed_hint"),
        };
        let mut lines = formula.lines().map(|line| line.trim_matches(is_margin));
        let shown = lines.find(|line| !line.is_empty()).unwrap_or("$$");
        let message = Message::new(message).with("formula", shortened(shown, MOST_LETTERS));
        self.is_open = end.is_none();
        self.told = behind + end.map_or(line.len(), |end| end + "$$".len());
        let place = start..self.told.min(behind + line.len());
        report(reader, place, message, Message::new(hint));
    }
}

/// What may stand before a paragraph on its line: marks of lists, quotations and cells.
fn is_mark_of_block(letter: char) -> bool {
    is_margin(letter) || letter.is_ascii_digit() || "*+-:|.)".contains(letter)
}

/// White space and the mark of a quotation, which every line of it has.
fn is_margin(letter: char) -> bool {
    letter.is_whitespace() || letter == '>'
}

/// What of a text comes before a blank line.
fn paragraph_of(text: &str) -> &str {
    let mut lines = text.split_inclusive('\n');
    let mut end = lines.next().map_or(0, str::len);
    for line in lines {
        if line.chars().all(is_margin) {
            break;
        }
        end += line.len();
    }
    &text[..end]
}

fn begins_with_command(text: &str) -> bool {
    let mut letters = text.bytes();
    letters.next() == Some(b'\\')
        && letters
            .next()
            .is_some_and(|byte| byte.is_ascii_alphabetic())
}

/// Whether the line behind a `$$` is no price and no row of dollar signs.
fn is_formula(line: &str) -> bool {
    !line.starts_with(|first: char| first == '$' || first == ' ' || first.is_ascii_digit())
        || line.contains(['\\', '^', '_', '{', '=', '+'])
}

/// Whether every brace is one of a pair, those written `\{` aside.
fn are_braces_in_pairs(formula: &str) -> bool {
    let mut open = 0usize;
    let mut is_escaped = false;
    for byte in formula.bytes() {
        match byte {
            b'{' if !is_escaped => open += 1,
            b'}' if !is_escaped => match open.checked_sub(1) {
                Some(left) => open = left,
                None => return false,
            },
            _ => {}
        }
        is_escaped = byte == b'\\' && !is_escaped;
    }
    open == 0
}

/// Where words of a formula stand, which may be broken up by the marks of a quotation.
fn place_of(reader: &OutlineReader<'_, '_>, words: &str, bytes: Range<usize>) -> Range<usize> {
    match reader.body[bytes.clone()].find(words) {
        Some(at) => bytes.start + at..bytes.start + at + words.len(),
        None => bytes,
    }
}

fn report(
    reader: &mut OutlineReader<'_, '_>,
    place: Range<usize>,
    message: Message,
    hint: Message,
) {
    let span = reader.span(place);
    reader.mendable(Code::FormulaAsText, span, message, hint, None);
}
