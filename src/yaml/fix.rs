//! Mending slips of YAML without their author.

use super::advice::is_inside_block;
use super::line::{Line, indent_of};
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

/// Replaces the tabs of all indentations: by as many spaces as let the text be read, so that lines
/// with spaces and lines with tabs fit together again, and by nothing before a key that belongs to
/// no other. `None` where no usual width does, or where a list below a value may mean anything.
pub(super) fn tabs(lines: &[&str]) -> Option<Fix> {
    let tabbed = tabbed_lines(lines);
    if tabbed.iter().any(|at| is_item_below_value(lines, *at)) {
        return None;
    }
    let mut strays: Vec<usize> = Vec::new();
    for at in &tabbed {
        if is_stray(lines, *at, &strays) {
            strays.push(*at);
        }
    }
    let is_key = |at: &&usize| {
        let line = Line::read(lines[**at], **at);
        line.key.is_some() && !line.is_item
    };
    let keys: Vec<usize> = tabbed.iter().filter(is_key).copied().collect();
    let mut ways = [&strays, &keys]
        .into_iter()
        .flat_map(|strays| TAB_WIDTHS.map(|width| (strays, width)));
    let with = |strays: &[usize], width: usize| -> Vec<(usize, String)> {
        let spaces = " ".repeat(width);
        let indent = |number: &usize| match strays.contains(number) {
            true => String::new(),
            false => {
                let line = lines[*number];
                line[..indent_of(line)].replace('\t', &spaces)
            }
        };
        tabbed.iter().map(|at| (*at, indent(at))).collect()
    };
    let is_readable = |(strays, width): &(&Vec<usize>, usize)| {
        let mut text: Vec<String> = lines.iter().map(|line| (*line).to_owned()).collect();
        for (number, indent) in with(strays, *width) {
            let line = lines[number];
            text[number] = indent + &line[indent_of(line)..];
        }
        super::parse(&text.join("\n"), 1).is_ok()
    };
    let (strays, width) = ways.find(is_readable)?;
    let edits: Vec<Edit> = with(strays, width)
        .into_iter()
        .map(|(number, text)| {
            let columns = indent_of(lines[number]) as u32;
            let span = Span::within_line(number as u32 + 1, 1, columns + 1);
            Edit { span, text }
        })
        .collect();
    let title = match edits.iter().all(|edit| edit.text.is_empty()) {
        true => Message::new("fix_tab_out"),
        false => Message::new("fix_tabs").with("width", width.to_string()),
    };
    (!edits.is_empty()).then_some(Fix { title, edits })
}

/// Whether a line with a tab holds a key that stands beside the others of the text: right below
/// a key at the edge that has its value, or first of all. `strays` are those above it.
fn is_stray(lines: &[&str], at: usize, strays: &[usize]) -> bool {
    let line = Line::read(lines[at], at);
    if line.key.is_none() || line.is_item {
        return false;
    }
    match line_above(lines, at) {
        None => {
            let mut below = lines[at + 1..].iter().map(|line| Line::read(line, 0));
            below.any(|other| other.indent == 0 && other.key.is_some())
        }
        Some(above) if above.indent == 0 => has_value(&above) && !above.is_item,
        Some(above) => strays.contains(&above.number) && above.indent == line.indent,
    }
}

/// Whether a line is an item right below a key at the edge that has its value.
fn is_item_below_value(lines: &[&str], at: usize) -> bool {
    let above = line_above(lines, at);
    let is_below = above.is_some_and(|above| above.indent == 0 && has_value(&above));
    is_below && Line::read(lines[at], at).is_item
}

fn has_value(line: &Line<'_>) -> bool {
    line.key.is_some() && !line.value().is_empty() && !line.value().starts_with(['|', '>', '#'])
}

/// The line above that is neither empty nor a comment.
fn line_above<'text>(lines: &[&'text str], at: usize) -> Option<Line<'text>> {
    let above = lines[..at].iter().enumerate().rev();
    let is_said = |line: &&str| !line.trim().is_empty() && !line.trim_start().starts_with('#');
    let (number, line) = above.into_iter().find(|(_, line)| is_said(line))?;
    Some(Line::read(line, number))
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
