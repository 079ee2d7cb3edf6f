//! The script that is added to a page of the preview, and nothing else is.

use crate::fingerprint::{Fingerprint, fingerprint, hex};

/// Where everything of the preview itself lives: no author's file can have such a name.
pub(super) const FOLDER: &str = "/.padu/";
/// The script.
pub(super) const SCRIPT: &str = include_str!("client.js");

/// The page with the script at its end. `state` and `styles` are what the page and its style
/// sheets were when it was made: what changes before the script first asks must not be missed.
pub(super) fn with_script(page: &[u8], state: &str, styles: &str) -> Vec<u8> {
    let script = format!(
        "<script src=\"{FOLDER}preview.js\" data-state=\"{state}\" data-styles=\"{styles}\"></script>"
    );
    let end = page
        .windows(END.len())
        .rposition(|window| window == END)
        .unwrap_or(page.len());
    [&page[..end], script.as_bytes(), &page[end..]].concat()
}

const END: &[u8] = b"</body>";

/// Tells one state of a page from another.
pub(super) fn state_of(page: &[u8]) -> String {
    short(&fingerprint(page))
}

/// As much of a fingerprint as tells one state from another.
pub(super) fn short(fingerprint: &Fingerprint) -> String {
    hex(fingerprint)[..16].to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn adds_a_script_and_nothing_else() {
        let page = b"<html><body><pre>&lt;/body></pre></body></html>\n";
        let shown = with_script(page, "5", "7");
        let text = String::from_utf8_lossy(&shown).into_owned();
        let script =
            "<script src=\"/.padu/preview.js\" data-state=\"5\" data-styles=\"7\"></script>";
        assert!(text.contains(&format!("{script}</body></html>\n")));
        assert_eq!(text.replace(script, "").as_bytes(), page);
    }
}
