//! References to practices, schools and files, as written.

use super::text::comma_list;
use super::{Reader, Value};
use crate::diagnostic::Span;
use crate::pack::{FieldSpec, ReferenceTarget};
use crate::yaml::{Content, Node};

/// A reference as written; what it leads to is found when all files are known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reference {
    /// The text, without the brackets of a wikilink.
    pub text: String,
    /// Where it stands.
    pub span: Span,
    /// What it should name.
    pub to: ReferenceTarget,
    /// Whether it may also be free text.
    pub free: bool,
}

fn read(text: &str, span: Span, spec: &FieldSpec) -> Reference {
    let text = text.trim();
    let text = text
        .strip_prefix("[[")
        .and_then(|inner| inner.strip_suffix("]]"))
        .unwrap_or(text);
    Reference {
        text: text.to_owned(),
        span,
        to: spec.to.unwrap_or(ReferenceTarget::Practice),
        free: spec.free,
    }
}

/// One reference. `peta: [[tape]]` is for YAML a list in a list; it is read as meant.
pub(super) fn reference<'pack>(
    node: &Node,
    key: &str,
    spec: &FieldSpec,
    reader: &mut Reader<'pack>,
) -> Option<Value<'pack>> {
    match single(node) {
        Some((text, span)) => Some(Value::Reference(Box::new(read(text, span, spec)))),
        None => {
            wrong(node, key, spec, reader);
            None
        }
    }
}

/// Several references: a list, or text with commas where free text is not allowed.
pub(super) fn references<'pack>(
    node: &Node,
    key: &str,
    spec: &FieldSpec,
    reader: &mut Reader<'pack>,
) -> Option<Value<'pack>> {
    let references = match &node.content {
        Content::Scalar { text, .. } if spec.free => vec![read(text, node.span, spec)],
        Content::Scalar { text, .. } => comma_list(text)
            .iter()
            .map(|part| read(part, node.span, spec))
            .collect(),
        Content::List(items) => {
            let mut references = Vec::with_capacity(items.len());
            for item in items {
                match single(item) {
                    Some((text, span)) => references.push(read(text, span, spec)),
                    None => wrong(item, key, spec, reader),
                }
            }
            references
        }
        Content::Map { .. } => {
            wrong(node, key, spec, reader);
            return None;
        }
    };
    Some(Value::References(references))
}

fn wrong(node: &Node, key: &str, spec: &FieldSpec, reader: &mut Reader<'_>) {
    let advice = reader.like_example("wants_reference_hint", key, spec, "wants_name_hint");
    reader.wrong_form(node, key, advice);
}

/// The name of a file beside the practice.
pub(super) fn file<'pack>(
    node: &Node,
    key: &str,
    reader: &mut Reader<'pack>,
) -> Option<Value<'pack>> {
    match node.text() {
        Some(text) => Some(Value::Reference(Box::new(Reference {
            text: text.trim().to_owned(),
            span: node.span,
            to: ReferenceTarget::File,
            free: false,
        }))),
        None => {
            reader.wrong_type(node, key, "wants_file_hint");
            None
        }
    }
}

fn single(node: &Node) -> Option<(&str, Span)> {
    match &node.content {
        Content::Scalar { text, .. } => Some((text, node.span)),
        Content::List(items) if items.len() == 1 => {
            single(&items[0]).map(|(text, _)| (text, node.span))
        }
        _ => None,
    }
}
