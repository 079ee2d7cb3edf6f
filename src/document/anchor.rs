//! Anchors of headings, by GitHub's rule (CONTRACT 14).

use rustc_hash::FxHashMap;

/// Gives every heading of a page an anchor of its own.
#[derive(Debug, Default)]
pub struct Anchors {
    taken: FxHashMap<String, u32>,
}

impl Anchors {
    /// The anchor of the next heading: letters, digits, `-` and `_` in small letters,
    /// spaces as hyphens, without the braces another program has behind a heading; a repeated one gets `-1`, `-2`. One of signs alone has a hyphen.
    pub fn next(&mut self, heading: &str) -> String {
        let mut anchor = String::with_capacity(heading.len());
        for character in without_attributes(heading).trim().chars() {
            if character == ' ' {
                anchor.push('-');
            } else if character.is_ascii_alphanumeric() {
                anchor.push(character.to_ascii_lowercase());
            } else if character.is_alphanumeric() || matches!(character, '-' | '_') {
                anchor.extend(character.to_lowercase());
            }
        }
        if anchor.is_empty() {
            anchor.push('-');
        }
        let Some(count) = self.taken.get(&anchor).copied() else {
            self.taken.insert(anchor.clone(), 0);
            return anchor;
        };
        let mut number = count + 1;
        let mut numbered = format!("{anchor}-{number}");
        while self.taken.contains_key(&numbered) {
            number += 1;
            numbered = format!("{anchor}-{number}");
        }
        self.taken.insert(anchor, number);
        self.taken.insert(numbered.clone(), 0);
        numbered
    }
}

/// A heading without the attributes of another program behind it: `Situasi {#situasi}`. Whoever takes
/// them out, as they are told to, breaks no link.
fn without_attributes(heading: &str) -> &str {
    let before = heading.trim_end().strip_suffix('}');
    let parts = before.and_then(|before| before.rsplit_once('{'));
    match parts {
        Some((words, inner)) if inner.starts_with(['#', '.', ':']) && !words.trim().is_empty() => {
            words
        }
        _ => heading,
    }
}

/// The id that the template gives to the part of every page that the skip link leads to.
const MAIN: &str = "main";

/// The id of a heading in a page: its anchor, but for the one that is every page's own. What
/// Padu itself numbers has a full stop, which stands in no anchor.
pub fn heading_id(anchor: &str) -> &str {
    match anchor {
        MAIN => "main.heading",
        other => other,
    }
}

/// Whether an author's HTML may have an id.
pub fn is_free_id(id: &str) -> bool {
    id != MAIN && !id.contains('.')
}

#[cfg(test)]
mod tests {
    use super::Anchors;

    #[test]
    fn follow_github() {
        let mut anchors = Anchors::default();
        assert_eq!(anchors.next("Alur tiga hari"), "alur-tiga-hari");
        assert_eq!(anchors.next("Refleksi: apa lagi?"), "refleksi-apa-lagi");
        assert_eq!(anchors.next("Alur tiga hari"), "alur-tiga-hari-1");
        assert_eq!(anchors.next("Alur tiga hari"), "alur-tiga-hari-2");
        assert_eq!(anchors.next("A & B"), "a--b");
        assert_eq!(anchors.next("Situasi {#situasi}"), "situasi");
        assert_eq!(anchors.next("Himpunan {1, 2}"), "himpunan-1-2");
        assert_eq!(anchors.next("Ékologi 2_1"), "ékologi-2_1");
    }
}
