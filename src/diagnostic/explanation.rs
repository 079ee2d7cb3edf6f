//! The long explanations behind `padu explain`.

use include_dir::{Dir, include_dir};

use super::Code;

/// One Markdown file a code and language: what it means, why it matters, a wrong
/// and a right example.
static EXPLANATIONS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/src/diagnostic/explain");

/// The explanation of a code as Markdown, in English where the language has none.
pub fn explanation(code: Code, language: &str) -> Option<&'static str> {
    [language, "en"].iter().find_map(|language| {
        EXPLANATIONS
            .get_file(format!("{language}/{}.md", code.name()))
            .and_then(|file| file.contents_utf8())
    })
}

/// The first sentence of an explanation, plain.
pub fn first_sentence(code: Code, language: &str) -> String {
    let text = explanation(code, language).unwrap_or_default();
    let mut paragraphs = text.split("\n\n").map(str::trim);
    let first = paragraphs.find(|paragraph| !paragraph.is_empty() && !paragraph.starts_with('#'));
    let plain = first
        .unwrap_or_default()
        .replace(['`', '*'], "")
        .replace('\n', " ");
    match plain.split_once(". ") {
        Some((sentence, _)) => format!("{sentence}."),
        None => plain,
    }
}
