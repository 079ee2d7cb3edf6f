//! Where the texts of a list stand: a field knows only the place of all of them.

use crate::diagnostic::Span;
use crate::field::Field;
use crate::yaml::Node;

/// The place of one of its texts, where a field is written as a list; else that of the whole field.
pub(super) fn places_in_list<'node>(
    field: &Field<'_>,
    front_matter: Option<&'node Node>,
) -> impl Fn(&str) -> Span + use<'node> {
    let list = front_matter.and_then(|node| node.at(field.span));
    let items = list.and_then(Node::items).unwrap_or_default();
    let whole = field.span;
    move |wanted| {
        let mut items = items.iter();
        let item = items.find(|item| item.text().is_some_and(|text| text.trim() == wanted.trim()));
        item.map_or(whole, |item| item.span)
    }
}
