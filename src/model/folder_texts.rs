//! Texts about folders, as other programs have them: Hugo shows `_index.md` above the list of what
//! lies beside it.

use super::{Inputs, Places};
use crate::diagnostic::{Code, Diagnostic, Message, Severity, Span};
use crate::source::{FileEntry, name_of};

/// Their name, without ending and language.
const NAME: &str = "_index";

/// Whether a file of a name, without ending and language, is such a text.
pub(super) fn is_folder_text(slug: &str) -> bool {
    slug == NAME
}

/// Tells of each of them, which is an ordinary page here.
pub(super) fn find(
    markdown: &[&FileEntry],
    places: &Places,
    inputs: &Inputs<'_>,
) -> Vec<Diagnostic> {
    let is_named_so = |file: &&&FileEntry| name_of(&file.path).starts_with(NAME);
    let found = markdown.iter().filter(is_named_so).filter_map(|file| {
        let place = places.of(&file.path, inputs.pack);
        is_folder_text(&place.slug).then(|| {
            let name = name_of(&file.path);
            let message = Message::new("folder_text_misnamed").with("name", name);
            let mut problem =
                Diagnostic::new(Code::UnknownTerm, &file.path, Span::line(1), message);
            problem.severity = Severity::Warning;
            let hint = match places.is_among_practices(&place) {
                true => Message::new("folder_text_of_practices_hint"),
                false => Message::new("folder_text_misnamed_hint").with("name", &name[1..]),
            };
            problem.hint(hint)
        })
    });
    found.collect()
}
