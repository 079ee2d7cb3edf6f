//! Names that must not be shown.
//!
//! An adult's name reaches a page only with consent (CONTRACT 11 and 37): somebody in
//! `people.yaml` with `show: yes`, or `consent: {teacher_names: yes}` in the practice.
//! Everybody else is shown by role, in fields and in prose.

use std::sync::Arc;

use aho_corasick::{AhoCorasick, MatchKind};

use super::{Entry, Mention, PeopleOf};
use crate::pack::Pack;

/// Takes names out of texts.
#[derive(Debug, Clone, Default)]
pub struct Redactor {
    /// Names of people of schools, and of those the file itself mentions.
    names: Vec<Arc<Names>>,
    replacement: String,
}

/// Names that must not be shown.
#[derive(Debug)]
pub(super) struct Names {
    names: Vec<Name>,
    /// Finds the first words of all of them at once, as written and in capitals: every
    /// text of a site is asked, and hardly any holds one. `None` where it cannot be made.
    finder: Option<AhoCorasick>,
    /// What they are called by after a form of address: "Ayu" in "Bu Ayu".
    called: Vec<String>,
    /// Forms of address, in small letters.
    honorifics: Vec<String>,
}

impl Names {
    /// The names of a school's people who did not agree, which also stand in a text as a form of
    /// address and one word. `shown` are those who agreed: what they are called stays.
    pub(super) fn of_people<'a>(
        hidden: impl Iterator<Item = &'a str>,
        shown: impl Iterator<Item = &'a str>,
        pack: &Pack,
    ) -> Option<Self> {
        let honorifics = pack.manifest.honorifics.values().flatten();
        let honorifics: Vec<String> = honorifics.map(|word| word.to_lowercase()).collect();
        let called = |name: &'a str| {
            let mut words = name.split_whitespace();
            words.find(|word| !is_honorific(word.trim_end_matches('.'), &honorifics))
        };
        let hidden: Vec<&str> = hidden.collect();
        let stays: Vec<&str> = shown.filter_map(called).collect();
        let own: Vec<String> = hidden
            .iter()
            .filter_map(|name| called(name))
            .filter(|word| is_long_enough(word) && !stays.contains(word))
            .map(str::to_owned)
            .collect();
        let names = hidden.into_iter().map(str::to_owned);
        let mut names = Self::found_by(names, &own)?;
        names.called = own;
        names.honorifics = honorifics;
        Some(names)
    }

    /// Names that are long enough to be told apart from words; `None` if there are none.
    pub(super) fn new(names: impl Iterator<Item = String>) -> Option<Self> {
        Self::found_by(names, &[])
    }

    /// The same, with further words by which they are found.
    fn found_by(names: impl Iterator<Item = String>, more: &[String]) -> Option<Self> {
        let names: Vec<Name> = names
            .filter(|name| is_long_enough(name))
            .map(Name::new)
            .collect();
        if names.is_empty() && more.is_empty() {
            return None;
        }
        let first_words = names.iter().filter_map(|name| name.words.first());
        let first_words = first_words.flat_map(|(word, capitals)| [word, capitals]);
        let first_words = first_words.chain(more);
        // Of several that begin alike any will do, and this kind is found many bytes at a time.
        let finder = AhoCorasick::builder()
            .match_kind(MatchKind::LeftmostFirst)
            .build(first_words)
            .ok();
        Some(Self {
            names,
            finder,
            called: Vec::new(),
            honorifics: Vec::new(),
        })
    }

    fn may_be_in(&self, text: &str) -> bool {
        self.finder
            .as_ref()
            .is_none_or(|finder| finder.is_match(text))
    }
}

/// Whether a name can be told apart from words.
fn is_long_enough(name: &str) -> bool {
    name.chars().filter(|c| c.is_alphabetic()).count() >= 3
}

/// Whether a word is a form of address.
fn is_honorific(word: &str, honorifics: &[String]) -> bool {
    honorifics.contains(&word.to_lowercase())
}

/// A name as it may stand in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Name {
    text: String,
    /// Its words as written and in capitals.
    words: Vec<(String, String)>,
}

impl Name {
    fn new(text: String) -> Self {
        let words = text.split_whitespace();
        Self {
            words: words
                .map(|word| (word.to_owned(), word.to_uppercase()))
                .collect(),
            text,
        }
    }
}

impl Redactor {
    /// Takes out of an entry's texts the names that nobody agreed to show: of `people` and of
    /// those it mentions itself. `replacement` stands in their place.
    pub fn of<'people>(
        entry: &Entry,
        people: impl IntoIterator<Item = &'people PeopleOf>,
        replacement: &str,
    ) -> Self {
        let of_entry = entry.hidden_names.iter().map(|name| name.to_string());
        let people = people.into_iter();
        let names = people.filter_map(|people| people.hidden_names.clone());
        Self {
            names: names.chain(Names::new(of_entry).map(Arc::new)).collect(),
            replacement: replacement.to_owned(),
        }
    }

    /// Whether there is nothing to take out.
    pub fn is_idle(&self) -> bool {
        self.names.is_empty()
    }

    /// The text without the names, also where line breaks, marks of Markdown or capitals
    /// stand between or instead of their letters.
    pub fn clean(&self, text: &str) -> String {
        let mut text = text.to_owned();
        let sets = || self.names.iter();
        if !sets().any(|names| names.may_be_in(&text)) {
            return text;
        }
        // Longer names first, so that "Bu Ratna Dewi" is not left as "guru Dewi".
        let mut names: Vec<&Name> = sets().flat_map(|names| &names.names).collect();
        names.sort_by_key(|name| (std::cmp::Reverse(name.text.len()), &name.text));
        for name in names {
            text = self.without(&text, name);
        }
        for names in sets() {
            for called in &names.called {
                text = self.without_address(&text, called, &names.honorifics);
            }
        }
        text
    }

    /// The text without what somebody is called where a form of address stands before it.
    fn without_address(&self, text: &str, called: &str, honorifics: &[String]) -> String {
        let mut cleaned = String::with_capacity(text.len());
        let mut rest = text;
        while let Some(at) = rest.find(called) {
            let (before, after) = (&rest[..at], &rest[at + called.len()..]);
            let is_word = !after.starts_with(char::is_alphanumeric);
            cleaned.push_str(before);
            let start = Some(address_start(&cleaned)).filter(|start| {
                let word = cleaned[*start..].trim_end();
                is_word && word.len() < cleaned.len() - start && is_honorific(word, honorifics)
            });
            match start {
                Some(start) => {
                    cleaned.truncate(start);
                    self.push_replacement(&mut cleaned);
                }
                None => cleaned.push_str(called),
            }
            rest = after;
        }
        cleaned.push_str(rest);
        cleaned
    }

    fn push_replacement(&self, cleaned: &mut String) {
        let mut letters = self.replacement.chars();
        if begins_sentence(cleaned) {
            cleaned.extend(letters.next().into_iter().flat_map(char::to_uppercase));
        }
        cleaned.push_str(letters.as_str());
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
                    self.push_replacement(&mut cleaned);
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

/// Where the last word of a text begins, which may be followed by white space.
fn address_start(text: &str) -> usize {
    let word = text.trim_end();
    word.trim_end_matches(char::is_alphabetic).len()
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

/// Whether what comes after a text begins a sentence: at its very beginning, after the end of
/// another, and at the beginning of a paragraph, heading, item or cell.
fn begins_sentence(before: &str) -> bool {
    let is_opening = |c: char| matches!(c, '*' | '_' | '"' | '“' | '‘' | '\'' | '(' | '[');
    let text = before.trim_end_matches(is_opening);
    let line = text.rsplit('\n').next().unwrap_or_default();
    let marks = line.trim();
    // A sentence goes on over the end of a line, unless a mark or a blank line is between.
    let is_block = |c: char| matches!(c, '#' | '>' | '-' | '+' | '*' | '|' | '.' | ')' | ' ');
    if !marks.is_empty() && marks.chars().all(|c| is_block(c) || c.is_ascii_digit()) {
        return marks.ends_with(is_block);
    }
    let above = text.trim_end();
    let is_apart = text[above.len()..].matches('\n').count() > 1;
    let is_spaced = above.len() < text.len() || above.len() < before.len();
    above.is_empty() || is_apart || (is_spaced && above.ends_with(['.', '!', '?', '|']))
}

/// Bytes of white space, emphasis marks and written-out spaces at the beginning.
fn gap_length(text: &str) -> usize {
    let mut at = 0;
    loop {
        let rest = &text[at..];
        // A hard break is a sign of Markdown too.
        let sign = ["&nbsp;", "\\\n", "\\\r\n"];
        if let Some(after) = sign.iter().find_map(|sign| rest.strip_prefix(*sign)) {
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
    use std::sync::Arc;

    use super::{Names, Redactor};

    #[test]
    fn sentences_begin_with_a_capital() {
        let redactor = Redactor {
            names: Vec::from_iter(Names::new(["Bu Ratna".to_owned()].into_iter()).map(Arc::new)),
            replacement: "guru".to_owned(),
        };
        for (text, cleaned) in [
            ("Bu Ratna melihat.", "Guru melihat."),
            ("Kelas Bu Ratna.", "Kelas guru."),
            ("Ramai! “Bu Ratna” datang.", "Ramai! “Guru” datang."),
            ("Ramai.\nBu Ratna datang.", "Ramai.\nGuru datang."),
            ("Lalu\nBu Ratna datang.", "Lalu\nguru datang."),
            ("Judul\n\n**Bu Ratna** datang.", "Judul\n\n**Guru** datang."),
            ("- Bu Ratna\n2. Bu Ratna", "- Guru\n2. Guru"),
            (
                "## Bu Ratna\n| Bu Ratna | Bu Ratna |",
                "## Guru\n| Guru | Guru |",
            ),
            ("Pada 5 Bu Ratna, v1.Bu Ratna", "Pada 5 guru, v1.guru"),
            ("Lihat (Bu Ratna).", "Lihat (guru)."),
        ] {
            assert_eq!(redactor.clean(text), cleaned);
        }
    }

    #[test]
    fn somebody_is_known_by_a_form_of_address_and_a_word_too() {
        let names = Names {
            names: Vec::new(),
            finder: None,
            called: vec!["Ayu".to_owned()],
            honorifics: vec!["bu".to_owned(), "ibu".to_owned()],
        };
        let redactor = Redactor {
            names: vec![Arc::new(names)],
            replacement: "guru".to_owned(),
        };
        for (text, cleaned) in [
            ("Bu Ayu senang. Kata ibu\nAyu:", "Guru senang. Kata guru:"),
            (
                "Lalu Ibu. Ayu menyanyi, Bu Ayunda",
                "Lalu Ibu. Ayu menyanyi, Bu Ayunda",
            ),
            ("Ayu, Abu Ayu, BuAyu", "Ayu, Abu Ayu, BuAyu"),
        ] {
            assert_eq!(redactor.clean(text), cleaned);
        }
    }

    #[test]
    fn takes_whole_names_only() {
        let names = |name: &str| Names::new([name.to_owned()].into_iter()).map(Arc::new);
        let redactor = Redactor {
            names: [names("Ratna"), names("Bu Ratna Dewi")]
                .into_iter()
                .flatten()
                .collect(),
            replacement: "guru".to_owned(),
        };
        assert_eq!(
            redactor.clean("Bu Ratna Dewi dan Ratna, bukan Ratnawati."),
            "Guru dan guru, bukan Ratnawati."
        );
        assert_eq!(
            redactor.clean("Bu\nRatna Dewi, *Bu* Ratna&nbsp;Dewi, BU RATNA DEWI, Bu\\\nRatna Dewi"),
            "Guru, *guru, guru, guru"
        );
    }
}
