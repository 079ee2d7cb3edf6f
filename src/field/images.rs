//! Pictures and other files beside the text: a list of `{file, alt, consent, credit}`, or of file
//! names.

use super::term::place_within;
use super::unknown_key::meant_field;
use super::{Reader, Value, record};
use crate::diagnostic::{Code, Diagnostic, Message};
use crate::pack::FieldSpec;
use crate::yaml::{Content, Entry, Node};

/// The key a bare text stands for.
const FILE: &str = "file";
/// The key of a description, the same in every language.
const ALT: &str = "alt";
/// What an author is to replace; it stays a blank where nobody does.
const BLANK: &str = "…";

/// Files beside the text: a list of `{file, title}`, or of file names.
pub(super) fn attachments<'pack>(
    node: &Node,
    key: &str,
    spec: &'pack FieldSpec,
    reader: &mut Reader<'pack>,
) -> Option<Value<'pack>> {
    let several = several_files(node);
    let node = several.as_ref().unwrap_or(node);
    record::records_or_texts(node, key, FILE, spec, reader)
}

/// Every picture needs a description, for readers who do not see it.
pub(super) fn images<'pack>(
    node: &Node,
    key: &str,
    spec: &'pack FieldSpec,
    reader: &mut Reader<'pack>,
) -> Option<Value<'pack>> {
    let several = several_files(node);
    let node = several.as_ref().unwrap_or(node);
    let value = record::records_or_texts(node, key, FILE, spec, reader)?;
    if let (Value::Records(_), true) = (&value, several.is_some()) {
        let files = node.items().unwrap_or_default().iter();
        let files = files.filter_map(Node::text);
        let items = files.map(|file| format!("\n  - {{{FILE}: {file}, alt: \"{BLANK}\"}}"));
        let form = format!("{key}:{}", items.collect::<String>());
        let hint = Message::new("missing_alt_lines_hint").with("form", form);
        let message = Message::new("missing_alt");
        reader.report(Code::MissingAlt, node.span, message, Some(hint));
        return Some(value);
    }
    if let Value::Records(pictures) = &value {
        for picture in pictures {
            if picture.text(ALT).is_none_or(str::is_empty) {
                let span = picture.span.unwrap_or(node.span);
                if let Some(problem) = other_word_for_alt(node.at(span), spec, reader) {
                    reader.diagnostics.push(problem);
                    continue;
                }
                let opening = match node.span == span {
                    true => format!("{key}: "),
                    false if is_in_brackets(node) => String::new(),
                    false => "- ".to_owned(),
                };
                let hint = form(node.at(span).unwrap_or(node), &opening);
                let message = Message::new("missing_alt");
                reader.report(Code::MissingAlt, span, message, Some(hint));
            }
        }
    }
    Some(value)
}

/// Whether items stand between brackets: in one line, or right behind the bracket.
fn is_in_brackets(list: &Node) -> bool {
    let items = list.items().unwrap_or_default();
    let is_behind = |first: &Node| {
        let (open, first) = (list.span.start, first.span.start);
        open.line == first.line && first.column == open.column + 1
    };
    items.first().is_some_and(is_behind)
        || (items.windows(2)).any(|pair| pair[0].span.start.line == pair[1].span.start.line)
}

/// Most letters of the ending of a file's name.
const LONGEST_ENDING: usize = 4;

/// The names of several files in one text, as a list: `foto.jpeg, foto2.jpeg`.
fn several_files(node: &Node) -> Option<Node> {
    let text = node.text().filter(|text| text.contains(','))?;
    let is_file = |part: &&str| {
        part.rsplit_once('.').is_some_and(|(stem, ending)| {
            let is_ending = ending.chars().all(|c| c.is_ascii_alphanumeric());
            !stem.is_empty() && is_ending && (2..=LONGEST_ENDING).contains(&ending.len())
        })
    };
    let files: Vec<&str> = text.split(',').map(str::trim).collect();
    if !files.iter().all(is_file) {
        return None;
    }
    let mut from = 0;
    let items = files.into_iter().map(|file| Node {
        span: place_within(text, file, &mut from, node.span),
        content: Content::Scalar {
            text: file.to_owned(),
            quoted: false,
        },
    });
    Some(Node {
        span: node.span,
        content: Content::List(items.collect()),
    })
}

/// A description under another key than `alt` is one mistake and not two: the key that
/// nobody knows is why there is none.
fn other_word_for_alt(
    picture: Option<&Node>,
    spec: &FieldSpec,
    reader: &mut Reader<'_>,
) -> Option<Diagnostic> {
    let entries = picture?.entries()?;
    let means_alt = |entry: &&Entry| {
        let is_text = entry
            .value
            .text()
            .is_some_and(|text| !text.trim().is_empty());
        let meant = meant_field(&entry.key, &spec.fields, reader.language);
        is_text && meant.is_some_and(|(name, _)| name == ALT)
    };
    let mut meant = entries.iter().filter(means_alt);
    let told = meant.find_map(|entry| {
        reader
            .diagnostics
            .iter()
            .position(|problem| problem.code == Code::UnknownKey && problem.span == entry.key_span)
    });
    let told = reader.diagnostics.remove(told?);
    let written = entries.iter().find(|entry| entry.key_span == told.span)?;
    let hint = Message::new("missing_alt_key_hint").with("written", &written.key);
    let message = Message::new("missing_alt");
    let problem = Diagnostic::new(Code::MissingAlt, &reader.path, told.span, message);
    Some(problem.hint(hint).fix_if(told.fix.map(|fix| *fix)))
}

/// What to write so that a picture has a description; `opening` stands before its value.
fn form(picture: &Node, opening: &str) -> Message {
    let inline = |pairs: &str| {
        let form = format!("{opening}{{{pairs}, alt: \"{BLANK}\"}}");
        Message::new("missing_alt_field_hint").with("form", form)
    };
    match &picture.content {
        Content::Map {
            entries,
            inline: true,
        } => {
            let pairs: Vec<String> = entries
                .iter()
                .filter(|entry| entry.key != "alt")
                .map(|entry| format!("{}: {}", entry.key, entry.value.text().unwrap_or(BLANK)))
                .collect();
            inline(&pairs.join(", "))
        }
        Content::Scalar { text, .. } => inline(&format!("{FILE}: {}", text.trim())),
        _ => Message::new("missing_alt_below_hint").with("file", FILE),
    }
}
