//! Curly quotation marks, which word processors put where straight ones belong. For YAML
//! they are letters like others, so `“2024-08-05”` is no date.

use super::{Reader, parse_as_written};
use crate::diagnostic::{Fix, Message};
use crate::pack::FieldSpec;
use crate::yaml::{Content, Node};

/// Says so beside the report that a value has just caused, where the value would be
/// understood without its curly marks.
pub(super) fn offer_straight_quotes<'pack>(
    node: &Node,
    key: &str,
    spec: &'pack FieldSpec,
    reader: &mut Reader<'pack>,
) {
    let Some(inner) = node.text().and_then(within_curly) else {
        return;
    };
    let meant = Node {
        span: node.span,
        content: Content::Scalar {
            text: inner.to_owned(),
            quoted: true,
        },
    };
    let mut trial = Reader::new(reader.pack, &reader.path, reader.kind);
    trial.language = reader.language;
    let is_understood =
        parse_as_written(&meant, key, spec, &mut trial).is_some() && trial.diagnostics.is_empty();
    if is_understood && let Some(problem) = reader.diagnostics.last_mut() {
        let title = Message::new("fix_straight_quotes");
        problem.hints = vec![Message::new("yaml_curly_quotes_hint")];
        problem.fix = Some(Box::new(Fix::new(title, node.span, format!("\"{inner}\""))));
    }
}

fn within_curly(text: &str) -> Option<&str> {
    let inner = text
        .trim()
        .strip_prefix(['“', '”', '„', '‘'])?
        .strip_suffix(['”', '“', '’'])?;
    (!inner.contains(['"', '\\'])).then_some(inner.trim())
}
