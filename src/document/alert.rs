//! The first line of a quotation that makes it an alert: `[!CATATAN]`, with a title or without.
//!
//! `CommonMark` readers know five English words in capitals. Authors write their own language,
//! and titles of their own behind it, as editors for notes taught them.

/// Most characters of the word in the brackets.
const LONGEST: usize = 30;

/// What the line says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AlertLine<'text> {
    /// The word in the brackets.
    pub name: &'text str,
    /// What stands behind them; empty where nothing does.
    pub title: &'text str,
}

/// Reads a line; `None` where it opens no alert.
pub fn alert_line(line: &str) -> Option<AlertLine<'_>> {
    let (name, title) = line.trim().strip_prefix("[!")?.split_once(']')?;
    let name = name.trim();
    let is_word = |c: char| c.is_alphabetic() || matches!(c, ' ' | '-');
    let is_name = name.starts_with(char::is_alphabetic)
        && name.chars().all(is_word)
        && name.chars().count() <= LONGEST;
    // Signs for folding, which pages do not do.
    let title = title.trim_start_matches(['+', '-']).trim();
    is_name.then_some(AlertLine { name, title })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_in_brackets_opens_an_alert() {
        for (line, name, title) in [
            ("[!CATATAN]", "CATATAN", ""),
            (" [! hati-hati ]  ", "hati-hati", ""),
            ("[!TIP] Siapkan ragi", "TIP", "Siapkan ragi"),
            ("[!note]- Lipatan", "note", "Lipatan"),
        ] {
            assert_eq!(alert_line(line), Some(AlertLine { name, title }), "{line}");
        }
        for line in [
            "[CATATAN]",
            "[!]",
            "[!1]",
            "![alt](a.png)",
            "teks [!CATATAN]",
            "",
        ] {
            assert_eq!(alert_line(line), None, "{line}");
        }
    }
}
