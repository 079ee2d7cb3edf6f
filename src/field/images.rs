//! Pictures beside the text: a list of `{file, alt, consent, credit}`, or of file names.

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

/// Every picture needs a description, for readers who do not see it.
pub(super) fn images<'pack>(
    node: &Node,
    key: &str,
    spec: &'pack FieldSpec,
    reader: &mut Reader<'pack>,
) -> Option<Value<'pack>> {
    let value = record::records_or_texts(node, key, FILE, spec, reader)?;
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
