//! Sentences with nothing but values put in, which is nearly all of them.
//!
//! The pages of a site hold millions; they are put together from their pieces, without the
//! general formatter.

use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement};

/// A sentence in pieces.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Pieces(Vec<Piece>);

#[derive(Debug, Clone, PartialEq, Eq)]
enum Piece {
    Text(Box<str>),
    /// The name of a value.
    Value(Box<str>),
}

impl Pieces {
    /// The pieces of a pattern; `None` for one that chooses between forms or calls
    /// something.
    pub(super) fn of(pattern: &Pattern<&str>) -> Option<Self> {
        let piece = |element: &PatternElement<&str>| match element {
            PatternElement::TextElement { value } => Some(Piece::Text((*value).into())),
            PatternElement::Placeable {
                expression: Expression::Inline(InlineExpression::VariableReference { id }),
            } => Some(Piece::Value(id.name.into())),
            PatternElement::Placeable { .. } => None,
        };
        let pieces: Option<Vec<Piece>> = pattern.elements.iter().map(piece).collect();
        pieces.map(Self)
    }

    /// The sentence; `None` where a value is missing, which the formatter reports.
    pub(super) fn say(&self, values: &[(&str, &str)]) -> Option<String> {
        let mut sentence = String::with_capacity(64);
        for piece in &self.0 {
            sentence.push_str(match piece {
                Piece::Text(text) => text,
                Piece::Value(name) => values.iter().find(|(own, _)| *own == &**name)?.1,
            });
        }
        Some(sentence)
    }

    /// The values it takes.
    #[cfg(test)]
    pub(super) fn names(&self) -> Vec<&str> {
        let name = |piece| match piece {
            &Piece::Text(_) => None,
            Piece::Value(name) => Some(&**name),
        };
        self.0.iter().filter_map(name).collect()
    }
}
