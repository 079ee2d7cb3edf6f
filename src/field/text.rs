//! Texts, lists of texts and keywords.

use std::borrow::Cow;

use super::emphasis::{formula, without_emphasis};
use super::{Reader, Value, sheets, torn_number};
use crate::diagnostic::{Code, Diagnostic, Message, Severity, Span};
use crate::document::without_scheme;
use crate::pack::FieldSpec;
use crate::yaml::{Content, Entry, Node};

/// A text: whatever stands there, without white space around it. A short list is
/// taken for a text with commas, which is what `topik: tape, ragi` means in brackets.
pub(super) fn text<'pack>(
    node: &Node,
    key: &str,
    spec: &FieldSpec,
    reader: &mut Reader<'pack>,
) -> Option<Value<'pack>> {
    match node.text() {
        Some(text) => {
            tell_formula(text, node.span, reader);
            sheets::tell_phone(text, spec, node.span, reader);
            Some(Value::Text(without_emphasis(text.trim()).into_owned()))
        }
        None => {
            let advice = reader.like_example("wants_text_hint", key, spec, "wants_one_text_hint");
            reader.wrong_form(node, key, advice);
            None
        }
    }
}

/// Says that a formula is none here, be it one of mathematics or of a sheet.
fn tell_formula(text: &str, span: Span, reader: &mut Reader<'_>) {
    if sheets::tell(text, span, reader) {
        return;
    }
    if let Some(formula) = formula(text) {
        let message = Message::new("formula_in_field").with("formula", formula);
        let hint = Message::new("formula_in_field_hint");
        let mut problem =
            Diagnostic::new(Code::FormulaAsText, &reader.path, span, message).hint(hint);
        problem.severity = Severity::Hint;
        reader.diagnostics.push(problem);
    }
}

/// A text with a hint where it is longer than its field allows.
pub(super) fn limited<'pack>(
    node: &Node,
    key: &str,
    spec: &FieldSpec,
    reader: &mut Reader<'pack>,
) -> Option<Value<'pack>> {
    let value = text(node, key, spec, reader)?;
    if let (Some(most), Value::Text(text)) = (spec.longest, &value) {
        // Bytes are never fewer than characters, and counted already.
        let length = if text.len() > most {
            text.chars().count()
        } else {
            0
        };
        if length > most {
            let message = Message::new("text_too_long")
                .with("key", key)
                .with("count", length.to_string())
                .with("most", most.to_string());
            reader.report(
                Code::TextTooLong,
                node.span,
                message,
                Some(Message::new("text_too_long_hint")),
            );
        }
    }
    Some(value)
}

/// Several texts: a list, or one text alone, which is not split, because sentences
/// hold commas.
pub(super) fn texts<'pack>(
    node: &Node,
    key: &str,
    spec: &FieldSpec,
    reader: &mut Reader<'pack>,
) -> Option<Value<'pack>> {
    let value = cited(node, key, spec, reader)?;
    let Value::Texts(texts) = value else {
        return Some(value);
    };
    for item in node.items().unwrap_or(std::slice::from_ref(node)) {
        tell_formula(item.text().unwrap_or_default(), item.span, reader);
    }
    let texts = texts.into_iter().map(|text| match without_emphasis(&text) {
        Cow::Borrowed(_) => text,
        Cow::Owned(plain) => plain,
    });
    Some(Value::Texts(texts.collect()))
}

/// The same of texts in which titles may be emphasised.
fn cited<'pack>(
    node: &Node,
    key: &str,
    spec: &FieldSpec,
    reader: &mut Reader<'pack>,
) -> Option<Value<'pack>> {
    let texts = match &node.content {
        Content::Scalar { text, .. } => vec![text.trim().to_owned()],
        Content::List(items) => {
            torn_number::report(items, reader);
            let mut texts = Vec::with_capacity(items.len());
            for item in items {
                match sentence(item) {
                    Some(text) if text.is_empty() => {}
                    Some(text) => texts.push(text),
                    None => {
                        let advice = match item.entries().and_then(pair) {
                            Some(text) => {
                                Message::new("write_instead").with("text", format!("\"{text}\""))
                            }
                            None => Message::new("wants_text_item_hint"),
                        };
                        reader.wrong_form(item, key, advice);
                    }
                }
            }
            texts
        }
        Content::Map { .. } => {
            reader.wrong_type(node, key, "wants_texts_hint");
            return None;
        }
    };
    super::record::check_length(node, key, texts.len(), spec, reader);
    Some(Value::Texts(texts))
}

/// Sources: texts, of which an address without its scheme would be no link.
pub(super) fn sources<'pack>(
    node: &Node,
    key: &str,
    spec: &FieldSpec,
    reader: &mut Reader<'pack>,
) -> Option<Value<'pack>> {
    let value = cited(node, key, spec, reader);
    let items = node.items().unwrap_or(std::slice::from_ref(node));
    for item in items {
        let text = item.text().map(str::trim).unwrap_or_default();
        let is_alone = !text.contains(char::is_whitespace);
        let Some(address) = without_scheme(text).filter(|_| is_alone) else {
            continue;
        };
        let message = Message::new("source_without_scheme").with("text", text);
        let hint = Message::new("write_instead").with("text", address);
        let mut problem =
            Diagnostic::new(Code::UnsafeAddress, &reader.path, item.span, message).hint(hint);
        // It stands on the page all the same.
        problem.severity = Severity::Hint;
        reader.diagnostics.push(problem);
    }
    value
}

/// The text of an item; `- Catatan: isi` and `[Catatan: isi]` were meant as sentences although
/// YAML reads a key in them. Braces are written on purpose.
fn sentence(item: &Node) -> Option<String> {
    match &item.content {
        Content::Scalar { text, .. } => Some(text.trim().to_owned()),
        Content::Map { entries, inline } => {
            let first = entries.first()?;
            let has_braces = *inline && first.key_span.start != item.span.start;
            pair(entries).filter(|_| !has_braces)
        }
        Content::List(_) => None,
    }
}

/// A key with a text behind it as it was written.
fn pair(entries: &[Entry]) -> Option<String> {
    let [entry] = entries else {
        return None;
    };
    Some(match entry.value.is_empty() {
        true => format!("{}:", entry.key),
        false => format!("{}: {}", entry.key, entry.value.text()?.trim()),
    })
}

/// Keywords: a list, or text with commas.
pub(super) fn words<'pack>(
    node: &Node,
    key: &str,
    reader: &mut Reader<'pack>,
) -> Option<Value<'pack>> {
    let nodes = match &node.content {
        Content::Scalar { text, .. } => return Some(Value::Texts(comma_list(text))),
        Content::List(items) => items,
        Content::Map { .. } => {
            reader.wrong_type(node, key, "wants_texts_hint");
            return None;
        }
    };
    let mut words = Vec::with_capacity(nodes.len());
    for item in nodes {
        match item.text() {
            Some(text) => {
                sheets::tell(text, item.span, reader);
                words.extend(comma_list(text));
            }
            None => reader.wrong_type(item, key, "wants_text_item_hint"),
        }
    }
    Some(Value::Texts(words))
}

/// The parts of a text with commas or semicolons.
pub(super) fn comma_list(text: &str) -> Vec<String> {
    text.split([',', ';'])
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .map(str::to_owned)
        .collect()
}
