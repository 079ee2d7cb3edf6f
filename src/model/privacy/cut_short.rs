//! A word of a name that a text cuts short with a full stop: by its first letter ("K. Mertayasa"), or behind
//! more of them ("Abd. Wahid" of "Abdurrahman Wahid").

use super::names::Word;

/// Most letters that are left of a word.
const LONGEST: usize = 6;

impl Word {
    /// Whether a text has the word cut short, and the bytes of that with its full stop.
    pub(super) fn initial_at(&self, text: &str) -> Option<usize> {
        let first = self.written.chars().find(|sign| *sign != '\'')?;
        let behind = text.strip_prefix(first)?;
        if !self.is_of_several || self.is_short() {
            return None;
        }
        if let Some(behind) = behind.strip_prefix('.') {
            return Some(text.len() - behind.len());
        }
        let length = 1 + behind.bytes().take(LONGEST).position(|byte| byte == b'.')?;
        let (cut, stop) = text.split_at_checked(length)?;
        // A vowel or the end of a sentence is behind what is a word or name by itself.
        let next = stop[1..].trim_start_matches(' ');
        let is_cut = cut.ends_with(|sign: char| sign.is_lowercase() && !"aeiou".contains(sign))
            && next.starts_with(char::is_uppercase);
        let rest = self.written.strip_prefix(cut).filter(|_| is_cut)?;
        (!rest.is_empty()).then_some(length + 1)
    }
}
