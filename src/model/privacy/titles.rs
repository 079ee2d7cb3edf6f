//! The titles behind a name, with commas before them or without: ", S.Pd., M.Pd.", " S.Pd M.Pd".

use super::honorifics::FormsOfAddress;

/// Most words at the end of a name that are looked at for titles: a name in a file may be of any length.
const MOST_TITLES: usize = 12;

/// What follows the full stop behind the last title where the sentence goes on.
const GOES_ON: &str = "()]”’»\",;:";

impl FormsOfAddress {
    /// Bytes of titles after a name; a form of address is that of the next ("Bu Ayu, K.H. Daud").
    pub(super) fn titles_behind(&self, text: &str) -> usize {
        let next = text.strip_prefix(',').map_or("", str::trim_start);
        let word = next.split([' ', ',']).next().unwrap_or_default();
        let word = word.strip_suffix('.').unwrap_or_default();
        let is_form = word.contains('.') && self.dotted(word, word.len()).is_some();
        if is_form { 0 } else { self.titles_length(text) }
    }

    /// Whether a text begins with a degree, which is no initial of a name: "M.Pd".
    pub(super) fn begins_degree(&self, text: &str) -> bool {
        self.0.degrees.length_at(text).is_some()
    }

    /// A name without the titles behind it, which are found in texts whoever has them.
    pub(super) fn without_titles<'name>(&self, name: &'name str) -> &'name str {
        let named = name.trim_end();
        let is_joint = |sign: char| sign.is_whitespace() || sign == ',';
        let places = named.rmatch_indices(is_joint).take(2 * MOST_TITLES);
        let titled = places.filter(|(at, _)| {
            let titles = &named[*at..];
            let length = self.titles_length(titles);
            length > 0 && titles[length..].trim_start_matches('.').is_empty()
        });
        let first = titled.map(|(at, _)| at).last();
        first.map_or(name, |first| named[..first].trim_end())
    }

    /// Bytes of titles after a name: with a comma before it whatever has a full stop within, and
    /// degrees also without one.
    pub(super) fn titles_length(&self, text: &str) -> usize {
        let mut length = 0;
        // Where the last title ends without its full stop.
        let mut last = 0;
        while let Some(end) = self.title_at(&text[length..]) {
            last = length + end;
            length = last;
            let stops = text[last..].len() - text[last..].trim_start_matches('.').len();
            // The full stop may end the sentence as well, unless a title is behind it.
            if self.title_at(&text[last + stops..]).is_none() {
                break;
            }
            length += stops;
        }
        if last > 0 && text[last..].starts_with('.') {
            let behind = text[last..].trim_start_matches('.').trim_start();
            let goes_on = |sign: char| sign.is_lowercase() || GOES_ON.contains(sign);
            return last + usize::from(behind.starts_with(goes_on));
        }
        last
    }

    /// Bytes of the title at the beginning of what is behind a name, with what is before it.
    fn title_at(&self, text: &str) -> Option<usize> {
        let behind_comma = text.strip_prefix(',');
        let title = behind_comma.unwrap_or(text).trim_start();
        let from = text.len() - title.len();
        // Nothing stands between a name and a word of it, and no paragraph ends within a name.
        (from > 0 && text[..from].matches('\n').count() < 2).then_some(())?;
        if let Some(length) = self.0.degrees.length_at(title) {
            return Some(from + length);
        }
        behind_comma?;
        // A bracket or a quotation may end behind it.
        let end = title.find(|sign: char| sign.is_whitespace() || ",;:)]\"”’»".contains(sign));
        let title = title[..end.unwrap_or(title.len())].trim_end_matches('.');
        let is_title = title.contains('.')
            && title.starts_with(char::is_uppercase)
            && title
                .chars()
                .all(|sign| sign.is_alphabetic() || sign == '.');
        // "Ratna, I.A. Rasmini": initials of the next.
        let is_initials = title.split('.').all(|part| part.chars().nth(1).is_none());
        let behind = text[from + title.len()..].strip_prefix('.');
        let behind = behind.and_then(|behind| behind.strip_prefix(' '));
        let goes_on = behind.is_some_and(|behind| behind.starts_with(char::is_uppercase));
        (is_title && !(is_initials && goes_on)).then_some(from + title.len())
    }
}
