//! Keys with no space behind their colon, and items behind numbers, which YAML takes for texts.

use super::Reader;
use super::keys::find;
use super::shape::{Shape, shape};
use crate::diagnostic::{Code, Diagnostic, Fix, Message};
use crate::pack::{FieldSpec, FieldSpecs};
use crate::yaml::{Content, Entry, Node, numbered};

/// Reports a key and its value that were read as one key, because no space stands between
/// them: `{name:Guru B}`.
pub(super) fn colon_without_space(
    entry: &Entry,
    specs: &FieldSpecs,
    is_free: &dyn Fn(&str) -> bool,
    reader: &mut Reader<'_>,
) -> bool {
    let written = entry.key.split_once(':').filter(|_| entry.value.is_empty());
    let Some((key, value)) = written else {
        return false;
    };
    let Some((name, _)) = find(specs, key).filter(|_| !value.is_empty()) else {
        return false;
    };
    let span = entry.key_span;
    // A key in quotation marks takes more room than its letters.
    let width = entry.key.chars().count() as u32;
    let is_bare = span.start.line == span.end.line && span.end.column - span.start.column == width;
    let mut place = span;
    place.start.column += key.chars().count() as u32 + 1;
    place.end = place.start;
    let fix = Fix::new(Message::new("fix_space"), place, " ");
    let message = Message::new("yaml_colon_without_space").with("key", key);
    let line = format!("{key}: {value}");
    let problem = Diagnostic::new(Code::YamlSyntax, &reader.path, span, message)
        .hint(Message::new("yaml_write_hint").with("line", line))
        .fix_if((is_bare && is_free(name)).then_some(fix));
    reader.diagnostics.push(problem);
    true
}

/// Reports keys below another that were read as a text, because no space stands behind
/// their colons: `- nama:Guru A` with `peran:pengajar` below it.
pub(super) fn unspaced_keys(entry: &Entry, spec: &FieldSpec, reader: &mut Reader<'_>) -> bool {
    if spec.fields.is_empty() {
        return false;
    }
    let items = entry.value.items();
    let is_list = items.is_some();
    let items = items.unwrap_or(std::slice::from_ref(&entry.value));
    let before = reader.diagnostics.len();
    for item in items {
        let is_beside_key = !is_list && item.span.start.line == entry.key_span.start.line;
        let key = is_beside_key.then_some(entry.key.as_str());
        let problem = unspaced_keys_of(item, key, &spec.fields, &reader.path);
        reader.diagnostics.extend(problem);
    }
    reader.diagnostics.len() > before
}

/// The same in one item. `beside` is the key on whose line it stands, where only braces can
/// hold further keys.
fn unspaced_keys_of(
    item: &Node,
    beside: Option<&str>,
    specs: &FieldSpecs,
    path: &str,
) -> Option<Diagnostic> {
    let Content::Scalar {
        text,
        quoted: false,
    } = &item.content
    else {
        return None;
    };
    let length_of_key = |text: &str| {
        let (key, value) = text.split_once(':')?;
        let is_value = !value.is_empty() && !value.starts_with("//");
        is_value.then(|| find(specs, key)).flatten()?;
        Some(key.len())
    };
    let first = length_of_key(text)?;
    // Further lines were joined to the first by spaces.
    let starts = text.match_indices(' ').map(|(at, _)| at + 1);
    let starts = starts.filter(|at| length_of_key(&text[*at..]).is_some());
    let starts: Vec<usize> = std::iter::once(0).chain(starts).collect();
    let ends = starts[1..].iter().copied().chain([text.len()]);
    let pairs = starts.iter().zip(ends);
    let pairs: Vec<String> = pairs
        .filter_map(|(start, end)| text[*start..end].trim().split_once(':'))
        .map(|(key, value)| format!("{}: {value}", key.trim_end()))
        .collect();
    let mut place = item.span;
    place.start.column += text[..first].chars().count() as u32 + 1;
    place.end = place.start;
    let fix = Fix::new(Message::new("fix_space"), place, " ");
    let message = Message::new("yaml_colon_without_space").with("key", text[..first].trim_end());
    let mut problem = Diagnostic::new(Code::YamlSyntax, path, item.span, message)
        .fix_if(beside.is_none().then_some(fix));
    let lines = match beside {
        Some(key) => vec![format!("{key}: {{{}}}", pairs.join(", "))],
        None => pairs,
    };
    let hint = |line| Message::new("yaml_write_hint").with("line", line);
    problem.hints = lines.into_iter().map(hint).collect();
    Some(problem)
}

/// Reports items of a list with numbers before them, which YAML joins to one text.
pub(super) fn numbered_items(entry: &Entry, spec: &FieldSpec, reader: &mut Reader<'_>) -> bool {
    let span = entry.value.span;
    let Content::Scalar {
        text,
        quoted: false,
    } = &entry.value.content
    else {
        return false;
    };
    let is_list = matches!(shape(spec.field_type), Shape::List | Shape::Maps);
    if !is_list || span.start.line == span.end.line || numbered(text).is_none() {
        return false;
    }
    let starts = text.match_indices(' ').map(|(at, _)| at + 1);
    let starts = starts.filter(|at| numbered(&text[*at..]).is_some());
    let starts: Vec<usize> = std::iter::once(0).chain(starts).collect();
    let ends = starts[1..].iter().copied().chain([text.len()]);
    let items = starts.iter().zip(ends);
    let items: Vec<(&str, &str)> = items
        .filter_map(|(start, end)| numbered(&text[*start..end]))
        .collect();
    let [(number, _), _, ..] = items[..] else {
        return false;
    };
    let items: Vec<String> = items
        .iter()
        .map(|(_, item)| format!("`- {item}`"))
        .collect();
    let message = Message::new("yaml_bullet").with("mark", number);
    let hint = Message::new("yaml_items_hint").with("items", items.join(", "));
    reader.report(Code::YamlSyntax, span, message, Some(hint));
    true
}
