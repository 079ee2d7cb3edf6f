//! Names that must not be shown.
//!
//! An adult's name reaches a page only with consent (CONTRACT 11 and 37): somebody in
//! `people.yaml` with `show: yes`, or `consent: {teacher_names: yes}` in the practice.
//! Everybody else is shown by role, in fields and in prose.

use super::{Entry, Mention, PeopleOf};
use crate::pack::Pack;

/// Takes names out of texts.
#[derive(Debug, Clone, Default)]
pub struct Redactor {
    names: Vec<Name>,
    replacement: String,
}

/// A name as it may stand in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Name {
    /// Its words as written and in capitals.
    words: Vec<(String, String)>,
}

impl Name {
    fn new(name: &str) -> Self {
        let words = name.split_whitespace();
        Self {
            words: words
                .map(|word| (word.to_owned(), word.to_uppercase()))
                .collect(),
        }
    }

    /// Whether the letters of its first word stand in a text.
    fn may_be_in(&self, text: &str) -> bool {
        self.words
            .first()
            .is_some_and(|(word, capitals)| text.contains(&**word) || text.contains(&**capitals))
    }
}

impl Redactor {
    /// A redactor that puts `replacement` where one of the names stands.
    pub fn new(mut names: Vec<String>, replacement: &str) -> Self {
        names.retain(|name| name.chars().filter(|c| c.is_alphabetic()).count() >= 3);
        // Longer names first, so that "Bu Ratna Dewi" is not left as "guru Dewi".
        names.sort_by(|a, b| b.len().cmp(&a.len()).then(a.cmp(b)));
        names.dedup();
        Self {
            names: names.iter().map(|name| Name::new(name)).collect(),
            replacement: replacement.to_owned(),
        }
    }

    /// Takes out of an entry's texts the names that nobody agreed to show: of its school's
    /// people and of those it mentions itself.
    pub fn of(entry: &Entry, people: Option<&PeopleOf>, replacement: &str) -> Self {
        let of_school = people.map_or(&[][..], |people| people.hidden_names.as_slice());
        if of_school.is_empty() && entry.hidden_names.is_empty() {
            return Self::default();
        }
        let of_entry = entry.hidden_names.iter().map(|name| name.to_string());
        Self::new(
            of_school.iter().cloned().chain(of_entry).collect(),
            replacement,
        )
    }

    /// Whether there is nothing to take out.
    pub fn is_idle(&self) -> bool {
        self.names.is_empty()
    }

    /// The text without the names, also where line breaks, marks of Markdown or capitals
    /// stand between or instead of their letters.
    pub fn clean(&self, text: &str) -> String {
        let mut text = text.to_owned();
        for name in &self.names {
            if name.may_be_in(&text) {
                text = self.without(&text, name);
            }
        }
        text
    }

    fn without(&self, text: &str, name: &Name) -> String {
        let mut cleaned = String::with_capacity(text.len());
        let mut before: Option<char> = None;
        let mut rest = text;
        while let Some(character) = rest.chars().next() {
            let starts_word = !before.is_some_and(char::is_alphanumeric);
            let found = starts_word
                .then(|| match_words(rest, &name.words))
                .flatten();
            match found {
                Some(length) => {
                    cleaned.push_str(&self.replacement);
                    before = rest[..length].chars().next_back();
                    rest = &rest[length..];
                }
                None => {
                    cleaned.push(character);
                    before = Some(character);
                    rest = &rest[character.len_utf8()..];
                }
            }
        }
        cleaned
    }
}

/// Bytes of the words at the beginning of a text, written as they are or in capitals, with
/// anything between them that a reader sees as a space. `None` where they do not stand
/// there as whole words.
fn match_words(text: &str, words: &[(String, String)]) -> Option<usize> {
    let mut at = 0;
    for (place, (word, capitals)) in words.iter().enumerate() {
        if place > 0 {
            let gap = gap_length(&text[at..]);
            if gap == 0 {
                return None;
            }
            at += gap;
        }
        let rest = &text[at..];
        if rest.starts_with(&**word) {
            at += word.len();
        } else if rest.starts_with(&**capitals) {
            at += capitals.len();
        } else {
            return None;
        }
    }
    let ends_word = !text[at..].chars().next().is_some_and(char::is_alphanumeric);
    ends_word.then_some(at)
}

/// Bytes of white space, emphasis marks and written-out spaces at the beginning.
fn gap_length(text: &str) -> usize {
    let mut at = 0;
    loop {
        let rest = &text[at..];
        if let Some(after) = rest.strip_prefix("&nbsp;") {
            at = text.len() - after.len();
            continue;
        }
        match rest.chars().next() {
            Some(mark) if mark.is_whitespace() || matches!(mark, '*' | '_' | '>') => {
                at += mark.len_utf8();
            }
            _ => return at,
        }
    }
}

/// The names among those that a file mentions which nobody agreed to show. What is an id
/// of the school's people, a label ("Guru A") or the name of somebody who is shown is none.
pub(super) fn hidden_names(
    mentions: &[Mention],
    people: Option<&PeopleOf>,
    pack: &Pack,
) -> Box<[Box<str>]> {
    let people = people.map_or(&[][..], |people| people.people.as_slice());
    let is_known = |name: &str| {
        people
            .iter()
            .any(|person| person.id == name || person.is_shown && person.name == name)
    };
    mentions
        .iter()
        .filter(|mention| !mention.is_id)
        .map(|mention| &mention.name)
        .filter(|name| !is_known(name) && !pack.is_label(name))
        .cloned()
        .collect()
}

#[cfg(test)]
mod tests {
    use super::Redactor;

    #[test]
    fn takes_whole_names_only() {
        let redactor = Redactor::new(vec!["Ratna".into(), "Bu Ratna Dewi".into()], "guru");
        assert_eq!(
            redactor.clean("Bu Ratna Dewi dan Ratna, bukan Ratnawati."),
            "guru dan guru, bukan Ratnawati."
        );
        assert_eq!(
            redactor.clean("Bu\nRatna Dewi, *Bu* Ratna&nbsp;Dewi, BU RATNA DEWI"),
            "guru, *guru, guru"
        );
    }
}
