//! Mending slips of YAML without their author.

use std::collections::BTreeMap;
use std::ops::Range;

use super::advice::{is_inside_block, lines_of};
use super::line::{Line, indent_of};
use crate::diagnostic::{Edit, Fix, Message, Span};

/// What a tab may stand for, in spaces, most likely first.
const TAB_WIDTHS: [usize; 3] = [2, 4, 8];

/// Slips within a line, which tell that everything stands where it belongs up to there.
const WITHIN_LINES: [&str; 8] = [
    "yaml_colon_without_space",
    "yaml_reserved_character",
    "yaml_semicolon",
    "yaml_text_after_bracket",
    "yaml_text_after_quote",
    "yaml_unclosed_bracket",
    "yaml_unclosed_quote",
    "yaml_unquoted_colon",
];

/// A text in quotation marks: in single ones where that keeps its own as they are.
pub(crate) fn quoted(text: &str) -> String {
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
/// no other. Where something else keeps the text from being read, only those below the key of the
/// line `at`. `None` where no usual width does, or where a list below a value may mean anything.
pub(super) fn tabs(lines: &[&str], at: usize) -> Option<Fix> {
    let tabbed = tabbed_lines(lines);
    // A tab within a block of text is no indentation.
    if !tabbed.contains(&at) || tabbed.iter().any(|at| is_item_below_value(lines, *at)) {
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
    let indents = |strays: &Vec<usize>, width: usize| -> Indents {
        let spaces = " ".repeat(width);
        // They are in the order of their lines.
        let indent = |number: &usize| match strays.binary_search(number) {
            Ok(_) => String::new(),
            Err(_) => {
                let line = lines[*number];
                line[..indent_of(line)].replace('\t', &spaces)
            }
        };
        tabbed.iter().map(|at| (*at, indent(at))).collect()
    };
    let by_width = |strays| TAB_WIDTHS.map(|width| (width, indents(strays, width)));
    let ways = || {
        let in_line = in_line_with_above(lines, &tabbed).and_then(|indents| {
            let width = indents.first()?.1.len();
            Some((width, indents))
        });
        by_width(&strays)
            .into_iter()
            .chain(in_line)
            .chain(by_width(&keys))
    };
    let part = part_around(lines, at);
    let (width, indents) = ways()
        .find(|(_, indents)| {
            let text = with_indents(lines, 0, indents);
            let is_joined = || {
                let mended = lines_of(&text);
                let mut tabbed = indents.iter();
                tabbed.any(|(number, _)| is_item_within_text(&mended, *number))
            };
            super::read(&text, 0).is_ok() && !is_joined()
        })
        .or_else(|| {
            ways().find_map(|(width, mut indents)| {
                indents.retain(|(number, _)| part.contains(number));
                let end = readable_until(lines, &part, &indents)?;
                indents.retain(|(number, _)| *number < end);
                (end > at).then_some((width, indents))
            })
        })?;
    let edits: Vec<Edit> = indents
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

/// Lines with what stands before each instead of its tabs.
type Indents = Vec<(usize, String)>;

/// Keys with tabs in line with the one above, whose value leaves them no other place: the first key
/// of an item may stand at any column. The same for items below one that holds a text. `None` where
/// a line with a tab is something else.
fn in_line_with_above(lines: &[&str], tabbed: &[usize]) -> Option<Indents> {
    let mut found: Indents = Vec::with_capacity(tabbed.len());
    for at in tabbed {
        let line = Line::read(lines[*at], *at);
        let above = match line.is_item {
            true => opening_above(lines, *at)?,
            false => line_above(lines, *at)?,
        };
        // The line above was found last, if at all.
        let mended = found.last().filter(|(number, _)| *number == above.number);
        let indent = mended.map_or(above.indent, |(_, indent)| indent.len());
        let columns = match line.is_item {
            true => (above.is_item && above.key.is_none() && is_plain(above.value()))
                .then_some(indent)?,
            false => (line.key.is_some() && has_value(&above))
                .then_some(indent + above.start - above.indent)?,
        };
        found.push((*at, " ".repeat(columns)));
    }
    Some(found)
}

/// Lines, the first of which is `first` of the text, with other indentations.
fn with_indents(lines: &[&str], first: usize, indents: &[(usize, String)]) -> String {
    let mut text: Vec<String> = lines.iter().map(|line| (*line).to_owned()).collect();
    for (number, indent) in indents {
        let line = number.checked_sub(first).and_then(|at| text.get_mut(at));
        if let Some(line) = line {
            *line = format!("{indent}{}", &line[indent_of(line)..]);
        }
    }
    text.join("\n")
}

/// The line before which a part of the text can be read with other indentations: its end, or that
/// of a slip which has nothing to do with what stands before a line.
fn readable_until(
    lines: &[&str],
    part: &Range<usize>,
    indents: &[(usize, String)],
) -> Option<usize> {
    let text = with_indents(&lines[part.clone()], part.start, indents);
    let mended = lines_of(&text);
    let is_joined = |(number, _): &(usize, String)| {
        let within = number.checked_sub(part.start);
        within.is_some_and(|number| is_item_within_text(&mended, number))
    };
    // With other indentations some may have become one of them.
    if !tabbed_lines(&mended).is_empty() || indents.iter().any(is_joined) {
        return None;
    }
    match super::parse(&text, 1) {
        Ok(_) => Some(part.end),
        Err(slip) if WITHIN_LINES.contains(&slip.message.key) => {
            Some(part.start + slip.span.start.line as usize)
        }
        Err(_) => None,
    }
}

/// The lines below the same key at the edge as the line `at`, with that of the key.
fn part_around(lines: &[&str], at: usize) -> Range<usize> {
    let is_edge = |line: &str| indent_of(line) == 0 && !line.is_empty() && !line.starts_with('#');
    let start = lines[..at].iter().rposition(|line| is_edge(line));
    let below = lines[at..].iter().position(|line| is_edge(line));
    start.unwrap_or_default()..below.map_or(lines.len(), |below| at + below)
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
        Some(above) => strays.binary_search(&above.number).is_ok() && above.indent == line.indent,
    }
}

/// Whether a line is an item right below a key at the edge that has its value.
fn is_item_below_value(lines: &[&str], at: usize) -> bool {
    let above = line_above(lines, at);
    let is_below = above.is_some_and(|above| above.indent == 0 && has_value(&above));
    is_below && Line::read(lines[at], at).is_item
}

/// Whether a fix makes items of lines that YAML would then read as further words of a text above
/// them: nobody would be told of it.
pub(super) fn joins_items(fix: &Fix, lines: &[&str]) -> bool {
    let mut changed: BTreeMap<usize, String> = BTreeMap::new();
    // The last first, so that the places of the others hold.
    for edit in fix.edits.iter().rev() {
        let number = (edit.span.start.line as usize).saturating_sub(1);
        let Some(line) = lines.get(number) else {
            continue;
        };
        let line = changed.entry(number).or_insert_with(|| (*line).to_owned());
        let offset = |column: u32| {
            let letters = column.saturating_sub(1) as usize;
            let place = line.char_indices().nth(letters);
            place.map_or(line.len(), |(offset, _)| offset)
        };
        let (from, to) = (offset(edit.span.start.column), offset(edit.span.end.column));
        if from <= to {
            line.replace_range(from..to, &edit.text);
        }
    }
    let mended = lines.iter().enumerate();
    let mended: Vec<&str> = mended
        .map(|(number, line)| changed.get(&number).map_or(*line, String::as_str))
        .collect();
    let mut numbers = changed.keys();
    numbers.any(|number| is_item_within_text(&mended, *number))
}

/// Whether a line that begins as an item stands deeper than the item or key above it, whose value is
/// a text without quotation marks: YAML takes it for the next line of that text.
fn is_item_within_text(lines: &[&str], at: usize) -> bool {
    let Some(line) = lines.get(at).map(|line| Line::read(line, at)) else {
        return false;
    };
    if !line.is_item {
        return false;
    }
    opening_above(lines, at).is_some_and(|above| {
        let dash = above.text[..above.start].rfind('-');
        let column = match above.key {
            Some(_) => above.start,
            None => dash.unwrap_or(above.indent),
        };
        line.indent > column && is_plain(above.value())
    })
}

/// The item or key above a line, perhaps with further lines of its text between them.
fn opening_above<'text>(lines: &[&'text str], at: usize) -> Option<Line<'text>> {
    let mut above = line_above(lines, at)?;
    while !above.is_item && above.key.is_none() {
        above = line_above(lines, above.number)?;
    }
    Some(above)
}

/// Whether a value is a text that goes on in the lines below it.
fn is_plain(value: &str) -> bool {
    !value.is_empty() && !value.starts_with(['"', '\'', '[', '{', '|', '>', '#'])
}

pub(super) fn has_value(line: &Line<'_>) -> bool {
    line.key.is_some() && !line.value().is_empty() && !line.value().starts_with(['|', '>', '#'])
}

/// The line above that is neither empty nor a comment.
pub(super) fn line_above<'text>(lines: &[&'text str], at: usize) -> Option<Line<'text>> {
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
