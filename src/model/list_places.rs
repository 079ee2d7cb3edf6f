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

/// The place of a name in the text of a field, or in one of its list, where this holds others as well and
/// stands on one line; else that of the whole text.
pub(super) fn place_of_name(field: &Field<'_>, front_matter: Option<&Node>, name: &str) -> Span {
    let whole = places_in_list(field, front_matter)(name);
    let node = front_matter.and_then(|node| node.at(whole));
    let texts = node.map_or(&[][..], |node| {
        node.items().unwrap_or(std::slice::from_ref(node))
    });
    let mut places = texts.iter().filter_map(|node| place_within(node, name));
    places.next().unwrap_or(whole)
}

/// Where a name stands within a longer text that is written as it is read, quotation marks aside.
fn place_within(node: &Node, name: &str) -> Option<Span> {
    let (text, span) = (node.text()?, node.span);
    let at = text.find(name).filter(|_| text.trim() != name)?;
    let width = span.end.column.checked_sub(span.start.column)?;
    let length = text.chars().count() as u32;
    let quote = width
        .checked_sub(length)
        .filter(|quotes| [0, 2].contains(quotes))?
        / 2;
    let start = span.start.column + quote + text[..at].chars().count() as u32;
    let end = start + name.chars().count() as u32;
    let is_one_line = span.start.line == span.end.line;
    is_one_line.then(|| Span::within_line(span.start.line, start, end))
}
