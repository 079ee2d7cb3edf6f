//! Mending slips of YAML without their author.

use super::advice::is_inside_block;
use super::line::indent_of;
use crate::diagnostic::{Edit, Fix, Message, Span};

/// What a tab may stand for, in spaces, most likely first.
const TAB_WIDTHS: [usize; 3] = [2, 4, 8];

/// A text in quotation marks: in single ones where that keeps its own as they are.
pub(super) fn quoted(text: &str) -> String {
    if text.contains('"') && !text.contains('\'') {
        return format!("'{text}'");
    }
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

/// Puts a value in quotation marks.
pub(super) fn quote(span: Span, text: &str) -> Fix {
    Fix::new(Message::new("fix_quote"), span, quoted(text))
}

/// Puts in a missing space.
pub(super) fn space(place: Span) -> Fix {
    Fix::new(Message::new("fix_space"), place, " ")
}

/// Puts the dash and space of a list item where another sign stands.
pub(super) fn dashes(places: &[Span]) -> Fix {
    let text = "- ".to_owned();
    let edit = |span: &Span| Edit {
        span: *span,
        text: text.clone(),
    };
    Fix {
        title: Message::new("fix_dashes"),
        edits: places.iter().map(edit).collect(),
    }
}

/// Takes a space too many out of an indentation.
pub(super) fn outdent(span: Span) -> Fix {
    Fix::new(Message::new("fix_outdent"), span, "")
}

/// Replaces the tabs of all indentations by spaces: by as many as let the text be read
/// where one of the usual widths does, so that lines with spaces and lines with tabs fit
/// together again.
pub(super) fn tabs(lines: &[&str]) -> Option<Fix> {
    let tabbed = tabbed_lines(lines);
    if tabbed.is_empty() {
        return None;
    }
    let with = |width: usize| -> Vec<(usize, String)> {
        let spaces = " ".repeat(width);
        let indent = |number: &usize| {
            let line = lines[*number];
            line[..indent_of(line)].replace('\t', &spaces)
        };
        tabbed.iter().map(|at| (*at, indent(at))).collect()
    };
    let is_readable = |width: &usize| {
        let mut text: Vec<String> = lines.iter().map(|line| (*line).to_owned()).collect();
        for (number, indent) in with(*width) {
            let line = lines[number];
            text[number] = indent + &line[indent_of(line)..];
        }
        super::parse(&text.join("\n"), 1).is_ok()
    };
    let width = TAB_WIDTHS.into_iter().find(is_readable).unwrap_or(2);
    let edits: Vec<Edit> = with(width)
        .into_iter()
        .map(|(number, text)| {
            let columns = indent_of(lines[number]) as u32;
            let span = Span::within_line(number as u32 + 1, 1, columns + 1);
            Edit { span, text }
        })
        .collect();
    let title = Message::new("fix_tabs").with("width", width.to_string());
    Some(Fix { title, edits })
}

/// Lines whose indentation holds a tab; within a block of text a tab belongs to the text.
fn tabbed_lines(lines: &[&str]) -> Vec<usize> {
    let mut found = Vec::new();
    let mut block: Option<usize> = None;
    for (number, line) in lines.iter().enumerate() {
        let indent = indent_of(line);
        if block.is_some_and(|outer| is_inside_block(line, outer)) {
            continue;
        }
        block = opens_block(line).then_some(indent);
        if line[..indent].contains('\t') && !line.trim().is_empty() {
            found.push(number);
        }
    }
    found
}

/// Whether a line ends with `|` or `>`, perhaps with signs behind it.
pub(super) fn opens_block(line: &str) -> bool {
    let value = line.rsplit(": ").next().unwrap_or_default().trim();
    value.strip_prefix(['|', '>']).is_some_and(|signs| {
        signs
            .chars()
            .all(|sign| matches!(sign, '+' | '-' | '1'..='9'))
    })
}
