//! A new practice, ready to be filled in: what its kind asks for, with a question or a
//! sentence of help before each blank.
//!
//! Everything comes from the pack. Required fields stand there; the optional ones most
//! worth having follow as comments with an example, and only lose their `#`. What is free
//! text is a blank (`…`), which `leftover-template` names until it is filled; all else is
//! valid as it stands, so that a scaffold never has any other problem.

mod editor;
mod form;
mod slug;

use std::borrow::Cow;

use jiff::civil::Date;

use crate::html::any_byte;
use crate::locale::Locale;
use crate::pack::{FieldSpec, FieldType, Kind, SectionSpec};

pub use editor::editor_files;
pub use form::{Form, Forms};
pub use slug::slug;

/// A place that waits for the author's words.
pub const BLANK: &str = "…";

/// How many optional keys a scaffold offers, beside what the practice is built on.
const OPTIONAL_KEYS: usize = 2;
/// Where comments are broken, so that a scaffold needs no scrolling sideways.
const WIDTH: usize = 100;
/// Room for a scaffold, more than most need.
const USUAL_SIZE: usize = 4 << 10;

/// What is known of a practice before it is written.
#[derive(Debug, Clone, Copy)]
pub struct Scaffold<'a> {
    /// Its kind.
    pub kind: &'a Kind,
    /// Its title.
    pub title: &'a str,
    /// The day it is dated, usually today; without it the author has to say.
    pub date: Option<Date>,
    /// The author's language, for keys and words.
    pub language: &'a str,
    /// Whether the text says its kind, because its folder does not.
    pub names_kind: bool,
    /// Whether the text says its language, because the site has another.
    pub names_language: bool,
    /// The practice it is made after, if any.
    pub model: Option<TakenOver<'a>>,
}

/// What a new practice takes over from one that others have made.
#[derive(Debug, Clone, Copy)]
pub struct TakenOver<'a> {
    /// Where it is from.
    pub note: &'a str,
    /// Values as YAML, by the permanent name of their field.
    pub values: &'a [(&'a str, String)],
    /// Texts as Markdown, by the place of their section among those of the kind.
    pub sections: &'a [(usize, String)],
}

impl TakenOver<'_> {
    fn value(&self, name: &str) -> Option<&str> {
        let mut values = self.values.iter();
        let (_, value) = values.find(|(known, _)| *known == name)?;
        Some(value)
    }

    fn section(&self, place: usize) -> Option<&str> {
        let mut sections = self.sections.iter();
        let (_, text) = sections.find(|(known, _)| *known == place)?;
        Some(text)
    }
}

impl Scaffold<'_> {
    /// The text of the file.
    pub fn text(&self, locale: &Locale) -> String {
        let form = Form::new(self.kind, self.language, self.date, locale);
        self.text_on(&form, locale)
    }

    /// The same, written on the form of its kind, language and day.
    pub fn text_on(&self, form: &Form, locale: &Locale) -> String {
        let mut out = String::with_capacity(USUAL_SIZE);
        out.push_str("---\n");
        out.push_str(&form.head);
        if let Some(model) = &self.model {
            comment(model.note, &mut out);
        }
        let questions = form.questions.iter();
        let known: Vec<_> = questions
            .map(|question| self.known(&question.name))
            .collect();
        for (question, known) in form.questions.iter().zip(&known) {
            if let Some(value) = known {
                entry(&question.key, value, &mut out);
            } else if question.is_required && !self.is_told_in_text(&question.name) {
                out.push_str(&question.text);
            }
        }
        let offered = offered(form, &known);
        if !offered.is_empty() {
            out.push_str(&form.above_offers);
        }
        for place in &offered {
            out.push_str(&form.questions[*place].text);
        }
        let others = others(form, &known, &offered);
        if !others.is_empty() {
            let keys = others.join(", ");
            let said = locale.put(self.language, "scaffold_others", &[("keys", &keys)]);
            comment(&said, &mut out);
        }
        out.push_str("---\n");
        for (place, section) in form.sections.iter().enumerate() {
            if let Some(text) = self.model.as_ref().and_then(|model| model.section(place)) {
                out.extend([&*section.heading, "\n", text, "\n"]);
            } else if let Some(blank) = &section.blank {
                out.extend([&*section.heading, blank]);
            }
        }
        out
    }

    /// Keys that wait for their author, without which the practice is not published: blanks of texts,
    /// and what a form cannot begin for want of an example.
    pub fn blank_keys(&self) -> Vec<&str> {
        let waits = |(name, spec): &(&String, &FieldSpec)| {
            let is_text = matches!(spec.field_type, FieldType::Text | FieldType::Texts);
            let is_open = || {
                let blank = form::blank(name, spec, self.language, self.date);
                blank.is_empty() || is_text && blank.contains(BLANK)
            };
            spec.required && self.known(name).is_none() && !self.is_told_in_text(name) && is_open()
        };
        let fields = self.kind.fields.iter().filter(waits);
        fields
            .map(|(name, spec)| spec.key(name, self.language))
            .collect()
    }

    /// Whether a section that is taken over says what a field asks for.
    fn is_told_in_text(&self, field: &str) -> bool {
        let is_told = |(place, section): (usize, &SectionSpec)| {
            section.fills.as_deref() == Some(field)
                && self
                    .model
                    .is_some_and(|model| model.section(place).is_some())
        };
        self.kind.sections.iter().enumerate().any(is_told)
    }

    /// The value of a field the author need not be asked for.
    fn known(&self, name: &str) -> Option<Cow<'_, str>> {
        match name {
            "kind" if self.names_kind => Some(self.kind.folder(self.language).into()),
            "language" if self.names_language => Some(self.language.into()),
            "title" => Some(quoted(self.title).into()),
            _ => self.model.as_ref()?.value(name).map(Cow::Borrowed),
        }
    }
}

/// Places of the optional fields that a form offers where some are known: the first, and all that
/// name other practices.
fn offered(form: &Form, known: &[Option<Cow<'_, str>>]) -> Vec<usize> {
    let offers = form.offers.iter().copied();
    let mut offered: Vec<usize> = offers.filter(|place| known[*place].is_none()).collect();
    let names_practice = |place: &&usize| form.questions[**place].is_reference;
    let references = offered.iter().filter(names_practice).count();
    offered.truncate(OPTIONAL_KEYS + references);
    offered
}

/// Other keys that a page draws or shows at large, which nobody would look for: they are only
/// named, so that the front matter stays short.
fn others<'form>(
    form: &'form Form,
    known: &[Option<Cow<'_, str>>],
    offered: &[usize],
) -> Vec<&'form str> {
    let mut keys = Vec::new();
    let unknown = form.questions.iter().enumerate();
    for (place, question) in unknown.filter(|(place, _)| known[*place].is_none()) {
        if question.is_required || offered.contains(&place) {
            keys.extend(question.shown_within.iter().map(String::as_str));
        } else if question.is_shown {
            keys.push(&question.key);
        }
    }
    keys
}

/// Whether a field names another practice.
fn is_reference(spec: &FieldSpec) -> bool {
    matches!(
        spec.field_type,
        FieldType::Reference | FieldType::References
    )
}

/// Whether a page makes a picture or a part of its own of a field.
fn is_shown(spec: &FieldSpec) -> bool {
    matches!(
        spec.field_type,
        FieldType::Stages
            | FieldType::Cycles
            | FieldType::Table
            | FieldType::Shares
            | FieldType::Days
            | FieldType::Images
    )
}

/// Writes a key with its value, which may have several lines.
pub fn entry(key: &str, value: &str, out: &mut String) {
    out.extend([key, ":"]);
    if value.contains('\n') || value.starts_with("- ") {
        for line in value.lines() {
            out.extend(["\n  ", line]);
        }
    } else if !value.trim_end().is_empty() {
        out.extend([" ", value.trim_end()]);
    }
    out.push('\n');
}

/// Writes a text as lines of YAML comment.
fn comment(text: &str, out: &mut String) {
    out.push('#');
    let mut width = 1;
    for word in text.split_ascii_whitespace() {
        let length = match word.is_ascii() {
            true => word.len(),
            false => word.chars().count(),
        };
        if width + 1 + length > WIDTH {
            out.push_str("\n#");
            width = 1;
        }
        out.extend([" ", word]);
        width += 1 + length;
    }
    out.push('\n');
}

/// A text as a YAML scalar on one line, quoted where it must be.
pub fn quoted(text: &str) -> String {
    if let Some(sure) = surely_quoted(text) {
        return sure;
    }
    let mut line = String::with_capacity(text.len() + 2);
    for word in text.split_whitespace() {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    surely_quoted(&line).unwrap_or_else(|| {
        serde_yaml::to_string(&line).map_or(line, |yaml| yaml.trim_end().to_owned())
    })
}

/// The same for a text of which that is sure without a writer of YAML, which takes many times as
/// long; so it is of most.
fn surely_quoted(text: &str) -> Option<String> {
    if is_plain(text) {
        Some(text.to_owned())
    } else if is_quotable(text) {
        Some(["'", &text.replace('\'', "''"), "'"].concat())
    } else {
        None
    }
}

/// Words that mean something else in YAML than themselves.
const WORDS_OF_YAML: [&str; 9] = ["y", "n", "yes", "no", "on", "off", "true", "false", "null"];

/// Whether a text is surely nothing but itself in YAML: it begins with a letter, or with a digit
/// of what is no number, is no yes, no or nothing, and holds no sign of YAML.
fn is_plain(text: &str) -> bool {
    // By reckoning alone, so that many bytes are asked at a time.
    let is_other = |byte: u8| {
        let is_letter = (byte | 0x20).wrapping_sub(b'a') < 26;
        // `,`, `-`, `.`, `/` and the digits are neighbours.
        let is_digit_or_mark = byte.wrapping_sub(b',') <= b'9' - b',';
        let is_bracket = (byte == b'(') | (byte == b')');
        !(is_letter | is_digit_or_mark | is_bracket | (byte == b' ') | (byte == b'?'))
    };
    text.starts_with(|sign: char| sign.is_ascii_alphanumeric())
        && !any_byte(text, is_other)
        && (text.contains(' ') || !text.starts_with(|sign: char| sign.is_ascii_digit()))
        && is_one_line(text)
        && !WORDS_OF_YAML
            .iter()
            .any(|word| text.eq_ignore_ascii_case(word))
}

/// Whether a text is surely one that YAML wants in quotation marks, and just that: it has a sign of
/// a key in it, as most citations do.
fn is_quotable(text: &str) -> bool {
    text.contains(": ")
        && is_one_line(text)
        && text
            .chars()
            .all(|sign| sign == ' ' || sign.is_alphanumeric() || is_usual(sign))
}

/// Whether a text without white space but spaces has one between words at most.
fn is_one_line(text: &str) -> bool {
    !text.starts_with(' ') && !text.ends_with(' ') && !text.contains("  ")
}

/// Whether a sign of writing stands in quotation marks as it is.
fn is_usual(sign: char) -> bool {
    sign.is_ascii_graphic() || matches!(sign, '“' | '”' | '‘' | '’' | '–' | '—' | '…' | '·')
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

    use super::*;

    #[test]
    fn a_title_is_quoted_only_where_yaml_needs_it() {
        assert_eq!(quoted("Membuat  tape\nketan"), "Membuat tape ketan");
        for title in ["Tape, ragi (dan gula) 1/2", "kelas VII-IX.", "tape"] {
            assert_eq!(quoted(title), title);
        }
        assert_eq!(quoted(" Tape  ketan "), "Tape ketan");
        for title in [
            "Tape: awal",
            "# satu",
            "2024",
            "ya",
            "- x",
            "\"kutip\"",
            "{a}",
            "no",
            "False",
            "Harga # naik",
            "Kata:",
            "Bu Sari's: \"tape\" — é, 1: 2 · \\n",
            "- a: b",
            " Tape:  awal ",
            "4 JP",
            "2 x 40 menit",
            "1e3",
            "0x1f",
            "2024-08-05",
            "Apa?",
            "Apa? Mengapa?",
        ] {
            let line = format!("judul: {}", quoted(title));
            let read: std::collections::BTreeMap<String, String> =
                serde_yaml::from_str(&line).unwrap();
            let title = title.split_whitespace().collect::<Vec<_>>().join(" ");
            assert_eq!(read["judul"], title, "{line}");
            let written = serde_yaml::to_string(&title).unwrap();
            assert_eq!(quoted(&title), written.trim_end());
        }
    }

    #[test]
    fn a_title_reads_the_same_whatever_sign_it_holds() {
        for sign in ' '..='~' {
            for title in [
                format!("Satu {sign} dua dan lagi tiga"),
                format!("Satu dua{sign}"),
                format!("{sign} satu"),
            ] {
                let title = title.split_whitespace().collect::<Vec<_>>().join(" ");
                let read: String = serde_yaml::from_str(&quoted(&title)).unwrap();
                assert_eq!(read, title);
            }
        }
    }

    #[test]
    fn short_words_are_quoted_where_yaml_knows_them() {
        let letters = || ('a'..='z').chain(['N', 'Y', '1', '.', '-', '/', ',', ')']);
        let two = letters().flat_map(|first| letters().map(move |next| format!("{first}{next}")));
        let words = [
            "yes", "YES", "Yes", "yEs", "off", "on.", "true", "True", "false", "FALSE", "null",
            "Null", "nul", "inf", "nan", "e1", "kimia",
        ];
        let one = letters().map(String::from);
        for word in one.chain(two).chain(words.map(str::to_owned)) {
            let written = serde_yaml::to_string(&word).unwrap();
            let read: String = serde_yaml::from_str(&quoted(&word)).unwrap();
            assert_eq!(read, word);
            // One that is quoted without need reads the same.
            if !WORDS_OF_YAML.contains(&&*word.to_lowercase()) {
                assert_eq!(quoted(&word), written.trim_end());
            }
        }
    }

    #[test]
    fn comments_are_broken_between_words() {
        let mut written = String::new();
        comment(&"kata ".repeat(40), &mut written);
        assert_eq!(written.lines().count(), 3);
        assert!(
            written
                .lines()
                .all(|line| line.starts_with("# kata") && line.len() <= WIDTH)
        );
    }
}
