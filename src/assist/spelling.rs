//! How authors write a word in their language, and what YAML wants around it.

use super::draft::Draft;
use super::sketch::{Form, Lead};
use crate::field::{Shape, shape};
use crate::locale::fold_word;
use crate::pack::{FieldSpec, Term, Vocabulary};

/// A term as an author writes it: in the pack's own language by its id, in another by its
/// name with a small letter, and a code always as it is.
pub(super) fn of_term(term: &Term, vocabulary: &Vocabulary, draft: &Draft<'_>) -> String {
    if let Some(kind) = draft
        .pack
        .kind(&term.id)
        .filter(|_| vocabulary.id == "kinds")
    {
        return kind.folder(draft.language).to_owned();
    }
    let name = term.names.get(draft.language);
    let is_code = term.id.chars().any(char::is_uppercase) || term.id.len() == 1;
    let is_own = draft.language == draft.pack.manifest.default_language;
    if is_own || is_code || fold_word(name) == fold_word(&term.id) {
        return term.id.clone();
    }
    // A name may explain itself in brackets, which nobody types.
    if name.contains(['(', ',', ':', '/']) {
        return term.id.clone();
    }
    small(name)
}

/// A name in a sentence: `Chemistry` is written small, `PE` is not.
fn small(name: &str) -> String {
    let mut letters = name.chars();
    let Some(first) = letters.next() else {
        return String::new();
    };
    if letters.clone().next().is_some_and(char::is_uppercase) {
        return name.to_owned();
    }
    first.to_lowercase().chain(letters).collect()
}

/// The first sentence of a text.
pub(super) fn first_sentence(text: &str) -> &str {
    let text = text.trim();
    let end = text
        .match_indices(['.', '!', '?', '\n'])
        .find(|(at, sign)| {
            let rest = &text[at + sign.len()..];
            *sign == "\n" || rest.is_empty() || rest.starts_with(char::is_whitespace)
        })
        .map_or(text.len(), |(at, sign)| at + sign.len());
    text[..end].trim_end()
}

/// A value with the quotation marks YAML wants, and with what is missing before it.
pub(super) fn value(text: &str, form: Form, takes_list: bool) -> String {
    let lead = match form.lead {
        Lead::Nothing => "",
        Lead::Space => " ",
        Lead::Dash if takes_list => "- ",
        Lead::Dash => "",
    };
    match form.quote {
        Some('\'') => text.replace('\'', "''"),
        Some(_) => text.replace('\\', "\\\\").replace('"', "\\\""),
        None if needs_quotes(text, form.is_flow) => {
            format!(
                "{lead}\"{}\"",
                text.replace('\\', "\\\\").replace('"', "\\\"")
            )
        }
        None => format!("{lead}{text}"),
    }
}

fn needs_quotes(text: &str, is_flow: bool) -> bool {
    let starts = [
        '-', '?', ':', ',', '[', ']', '{', '}', '#', '&', '*', '!', '|', '>', '\'', '"',
    ]
    .into_iter()
    .chain(['%', '@', '`', ' ']);
    let mut starts = starts;
    let is_number = text.chars().all(|c| c.is_ascii_digit() || c == '.');
    starts.any(|sign| text.starts_with(sign))
        || text.contains(": ")
        || text.contains(" #")
        || text.ends_with([':', ' '])
        || (is_flow && text.contains([',', '[', ']', '{', '}']))
        // A code such as `51.08` is no number.
        || (is_number && text.contains('.'))
}

/// Whether a field takes a list, of plain values or of maps.
pub(super) fn takes_list(spec: &FieldSpec) -> bool {
    shape(spec.field_type) == Shape::List || takes_records(spec)
}

/// Whether a field takes a list of maps with keys of the pack.
pub(super) fn takes_records(spec: &FieldSpec) -> bool {
    shape(spec.field_type) == Shape::Maps && !spec.fields.is_empty()
}

/// Whether a field takes a map with keys of the pack.
pub(super) fn takes_map(spec: &FieldSpec) -> bool {
    shape(spec.field_type) == Shape::Map && !spec.fields.is_empty()
}

#[cfg(test)]
mod tests {
    use super::first_sentence;

    #[test]
    fn a_sentence_ends_where_a_space_follows() {
        assert_eq!(
            first_sentence("Versi 4.0 dipakai. Lalu."),
            "Versi 4.0 dipakai."
        );
        assert_eq!(first_sentence("Satu\ndua"), "Satu");
        assert_eq!(first_sentence("Satu"), "Satu");
    }
}
