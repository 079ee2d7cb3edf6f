//! A new practice, ready to be filled in: what its kind asks for, with a question or a
//! sentence of help before each blank.
//!
//! Everything comes from the pack. Required fields stand there; the optional ones most
//! worth having follow as comments with an example, and only lose their `#`. What is free
//! text is a blank (`…`), which `leftover-template` names until it is filled; all else is
//! valid as it stands, so that a scaffold never has any other problem.

mod editor;
mod slug;

use std::borrow::Cow;

use jiff::civil::Date;

use crate::locale::Locale;
use crate::pack::{FieldSpec, FieldType, Kind, SectionSpec};

pub use editor::editor_files;
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
        let say = |key| locale.put(self.language, key, &[]);
        let mut out = String::with_capacity(USUAL_SIZE);
        out.push_str("---\n");
        comment(&say("scaffold_head"), &mut out);
        if let Some(model) = &self.model {
            comment(model.note, &mut out);
        }
        for (name, spec) in &self.kind.fields {
            if let Some(value) = self.known(name) {
                entry(spec.key(name, self.language), &value, &mut out);
            } else if spec.required && !self.is_told_in_text(name) {
                self.help(spec, &mut out);
                let value = self.value(name, spec);
                entry(spec.key(name, self.language), &value, &mut out);
            }
        }
        let optional = self.optional();
        if !optional.is_empty() {
            comment(&say("scaffold_optional"), &mut out);
        }
        let others = self.others(&optional, locale);
        for (name, spec) in optional {
            self.help(spec, &mut out);
            let mut example = String::new();
            let value = spec.example.get(self.language);
            entry(spec.key(name, self.language), value, &mut example);
            for line in example.lines() {
                out.extend(["#", line, "\n"]);
            }
        }
        if !others.is_empty() {
            let keys = others.join(", ");
            let said = locale.put(self.language, "scaffold_others", &[("keys", &keys)]);
            comment(&said, &mut out);
        }
        out.push_str("---\n");
        for (place, section) in self.kind.sections.iter().enumerate() {
            self.section(place, section, &mut out);
        }
        out
    }

    /// Keys of texts that wait for their author, without which the practice is not published.
    pub fn blank_keys(&self) -> Vec<&str> {
        let waits = |(name, spec): &(&String, &FieldSpec)| {
            let is_text = matches!(spec.field_type, FieldType::Text | FieldType::Texts);
            spec.required
                && is_text
                && self.known(name).is_none()
                && !self.is_told_in_text(name)
                && self.value(name, spec).contains(BLANK)
        };
        let fields = self.kind.fields.iter().filter(waits);
        fields
            .map(|(name, spec)| spec.key(name, self.language))
            .collect()
    }

    /// A section as it is taken over, or with what belongs in it.
    fn section(&self, place: usize, section: &SectionSpec, out: &mut String) {
        let heading = section.names.get(self.language);
        if let Some(text) = self.model.as_ref().and_then(|model| model.section(place)) {
            out.extend(["\n## ", heading, "\n\n", text, "\n"]);
        } else if section.fills.is_none() && !section.rare {
            out.extend(["\n## ", heading, "\n"]);
            let guide = section.guide.get(self.language);
            if !guide.is_empty() {
                out.extend(["<!-- ", guide, " -->\n"]);
            }
            out.extend([BLANK, "\n"]);
        }
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

    /// The optional fields it offers: the kind's own first, then those all kinds share.
    fn optional(&self) -> Vec<(&String, &FieldSpec)> {
        let is_own = |name: &String| self.kind.own_fields.contains(name);
        let mut offered: Vec<_> = self
            .kind
            .fields
            .iter()
            .filter(|(name, spec)| spec.scaffold && !spec.required && self.known(name).is_none())
            .collect();
        offered.sort_by_key(|(name, spec)| (!is_own(name), !is_reference(spec)));
        let references = offered
            .iter()
            .filter(|(_, spec)| is_reference(spec))
            .count();
        offered.truncate(OPTIONAL_KEYS + references);
        offered
    }

    /// Other keys that a page draws or shows at large, which nobody would look for: they
    /// are only named, so that the front matter stays short.
    fn others(&self, offered: &[(&String, &FieldSpec)], locale: &Locale) -> Vec<String> {
        let is_there = |name: &String, spec: &FieldSpec| {
            spec.required || offered.iter().any(|(other, _)| *other == name)
        };
        let mut keys = Vec::new();
        let fields = self.kind.fields.iter();
        for (name, spec) in fields.filter(|(name, _)| self.known(name).is_none()) {
            let key = spec.key(name, self.language);
            if is_there(name, spec) {
                let inner = spec.fields.iter().filter(|(_, inner)| is_shown(inner));
                keys.extend(inner.map(|(name, inner)| {
                    let inner = inner.key(name, self.language);
                    let values = [("key", inner), ("parent", key)];
                    locale.put(self.language, "scaffold_within", &values)
                }));
            } else if is_shown(spec) {
                keys.push(key.to_owned());
            }
        }
        keys
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

    fn value(&self, name: &str, spec: &FieldSpec) -> String {
        let blank = spec.blank.get(self.language);
        match spec.field_type {
            _ if !blank.is_empty() => blank.to_owned(),
            FieldType::Date if name == "date" => {
                self.date.map(|date| date.to_string()).unwrap_or_default()
            }
            FieldType::Text => BLANK.to_owned(),
            FieldType::Texts => format!("- {BLANK}"),
            _ => spec.example.get(self.language).to_owned(),
        }
    }

    fn help(&self, spec: &FieldSpec, out: &mut String) {
        let help = spec.help.get(self.language);
        if !help.is_empty() {
            comment(help, out);
        }
    }
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
    let mut line = String::with_capacity(text.len() + 2);
    for word in text.split_whitespace() {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    if is_plain(&line) {
        return line;
    }
    if is_quotable(&line) {
        return format!("'{}'", line.replace('\'', "''"));
    }
    serde_yaml::to_string(&line).map_or(line, |yaml| yaml.trim_end().to_owned())
}

/// Whether a text is surely nothing but itself in YAML: it begins with a letter, is more than
/// a word of a few letters, which may be a yes or a nothing, and holds no sign of YAML. Most
/// texts are, and writing them through a writer of YAML takes many times as long.
fn is_plain(text: &str) -> bool {
    const LONGEST_OF_YAML: usize = "false".len();
    text.len() > LONGEST_OF_YAML
        && text.starts_with(|sign: char| sign.is_ascii_alphabetic())
        && text.bytes().all(|byte| {
            byte.is_ascii_alphanumeric()
                || matches!(byte, b' ' | b'.' | b',' | b'(' | b')' | b'/' | b'-')
        })
}

/// Whether a text is surely one that YAML wants in quotation marks, and just that: it has a sign of
/// a key in it, as most citations do.
fn is_quotable(text: &str) -> bool {
    text.contains(": ")
        && text
            .chars()
            .all(|sign| sign == ' ' || sign.is_alphanumeric() || is_usual(sign))
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
        ] {
            let line = format!("judul: {}", quoted(title));
            let read: std::collections::BTreeMap<String, String> =
                serde_yaml::from_str(&line).unwrap();
            assert_eq!(read["judul"], title, "{line}");
            let written = serde_yaml::to_string(title).unwrap();
            assert_eq!(quoted(title), written.trim_end());
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
