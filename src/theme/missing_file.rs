//! `unresolved-reference`: style sheets, scripts and the icon that a theme names and has not. Every page
//! would ask for them in vain.

use std::collections::BTreeMap;

use super::ThemeManifest;
use crate::diagnostic::{Code, Diagnostic, Message, Span};
use crate::locale::nearest;
use crate::source::folder_of;

/// The problems of a manifest, which stands at `path` as `text`.
pub(super) fn problems(
    manifest: &ThemeManifest,
    assets: &BTreeMap<String, Vec<u8>>,
    path: &str,
    text: &str,
) -> Vec<Diagnostic> {
    let styles = manifest.styles.iter().chain(&manifest.picture_styles);
    let named = styles.chain(&manifest.code_styles);
    let named = named.chain(&manifest.scripts).chain(&manifest.icon);
    let missing = named.filter(|name| !assets.contains_key(*name));
    let problem = |name: &String| {
        let message = Message::new("theme_file_missing").with("name", name);
        let span = place_of(name, text);
        let problem = Diagnostic::new(Code::UnresolvedReference, path, span, message);
        let folder = format!("{}/assets/", folder_of(path));
        let hint = Message::new("theme_file_missing_hint").with("folder", folder);
        let near = nearest(name, assets.keys().map(String::as_str));
        let near = near.map(|near| Message::new("did_you_mean").with("word", near));
        problem.hint_if(near).hint(hint)
    };
    missing.map(problem).collect()
}

/// Where a manifest names a file.
fn place_of(name: &str, text: &str) -> Span {
    let found = text.find(name).map(|start| start..start + name.len());
    found.map_or(Span::line(1), |bytes| Span::of_bytes(&bytes, text))
}
