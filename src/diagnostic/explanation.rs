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
