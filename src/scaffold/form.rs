//! What all scaffolds of a kind in a language say, written once.

use std::sync::{Arc, Mutex, PoisonError};

use jiff::civil::Date;

use super::{BLANK, comment, entry, is_reference, is_shown};
use crate::locale::Locale;
use crate::pack::{FieldSpec, FieldType, Kind};

/// The questions of a kind in a language, before anything is known of a practice.
pub struct Form {
    kind: String,
    language: String,
    /// What stands above all fields.
    pub(super) head: String,
    /// What stands above the fields that may be left out.
    pub(super) above_offers: String,
    /// In the order of the kind's fields.
    pub(super) questions: Vec<Question>,
    /// Places of the questions that may be offered: the kind's own first, then those all kinds
    /// share, and of each first those for other practices.
    pub(super) offers: Vec<usize>,
    /// In the order of the kind's sections.
    pub(super) sections: Vec<BlankSection>,
}

/// What a form asks with a field.
pub(super) struct Question {
    pub(super) name: String,
    pub(super) key: String,
    pub(super) is_required: bool,
    /// Whether it asks for another practice.
    pub(super) is_reference: bool,
    /// Whether a page draws it or shows it at large.
    pub(super) is_shown: bool,
    /// The key with its help and its blank or example, where a practice must have it; with its
    /// example behind `#`, where it may be offered.
    pub(super) text: String,
    /// Keys within it that a page draws or shows at large.
    pub(super) shown_within: Vec<String>,
}

/// What a form has for a section.
pub(super) struct BlankSection {
    pub(super) heading: String,
    /// What stands below the heading; `None` where the form does not ask for the section.
    pub(super) blank: Option<String>,
}

impl Form {
    /// The form of a kind in a language. `date` is the day it is dated, if that is known.
    pub fn new(kind: &Kind, language: &str, date: Option<Date>, locale: &Locale) -> Self {
        let written = |key| {
            let mut out = String::new();
            comment(&locale.put(language, key, &[]), &mut out);
            out
        };
        let fields = kind.fields.iter();
        let questions = fields.map(|(name, spec)| Question {
            name: name.clone(),
            key: spec.key(name, language).to_owned(),
            is_required: spec.required,
            is_reference: is_reference(spec),
            is_shown: is_shown(spec),
            text: question(name, spec, language, date),
            shown_within: shown_within(name, spec, language, locale),
        });
        let may_be_offered =
            |(_, (_, spec)): &(usize, (&String, &FieldSpec))| spec.scaffold && !spec.required;
        let fields = kind.fields.iter().enumerate();
        let mut offers: Vec<_> = fields.filter(may_be_offered).collect();
        let is_own = |name: &String| kind.own_fields.contains(name);
        offers.sort_by_key(|(_, (name, spec))| (!is_own(name), !is_reference(spec)));
        let sections = kind.sections.iter().map(|section| BlankSection {
            heading: ["\n## ", section.names.get(language), "\n"].concat(),
            blank: (section.fills.is_none() && !section.rare).then(|| {
                match section.guide.get(language) {
                    "" => [BLANK, "\n"].concat(),
                    guide => ["<!-- ", guide, " -->\n", BLANK, "\n"].concat(),
                }
            }),
        });
        Self {
            kind: kind.id.clone(),
            language: language.to_owned(),
            head: written("scaffold_head"),
            above_offers: written("scaffold_optional"),
            questions: questions.collect(),
            offers: offers.into_iter().map(|(place, _)| place).collect(),
            sections: sections.collect(),
        }
    }
}

/// A field as a form asks for it; nothing where it does not.
fn question(name: &str, spec: &FieldSpec, language: &str, date: Option<Date>) -> String {
    let mut out = String::new();
    if !spec.required && !spec.scaffold {
        return out;
    }
    let help = spec.help.get(language);
    if !help.is_empty() {
        comment(help, &mut out);
    }
    let key = spec.key(name, language);
    if spec.required {
        entry(key, &blank(name, spec, language, date), &mut out);
        return out;
    }
    let mut example = String::new();
    entry(key, spec.example.get(language), &mut example);
    for line in example.lines() {
        out.extend(["#", line, "\n"]);
    }
    out
}

/// What a form has in place of a value that the practice must have.
pub(super) fn blank(name: &str, spec: &FieldSpec, language: &str, date: Option<Date>) -> String {
    let blank = spec.blank.get(language);
    match spec.field_type {
        _ if !blank.is_empty() => blank.to_owned(),
        FieldType::Date if name == "date" => date.map(|date| date.to_string()).unwrap_or_default(),
        FieldType::Text => BLANK.to_owned(),
        FieldType::Texts => format!("- {BLANK}"),
        _ => spec.example.get(language).to_owned(),
    }
}

/// Keys within a field that a page draws or shows at large.
fn shown_within(name: &str, spec: &FieldSpec, language: &str, locale: &Locale) -> Vec<String> {
    let parent = spec.key(name, language);
    let inner = spec.fields.iter().filter(|(_, inner)| is_shown(inner));
    let keys = inner.map(|(name, inner)| {
        let values = [("key", inner.key(name, language)), ("parent", parent)];
        locale.put(language, "scaffold_within", &values)
    });
    keys.collect()
}

/// The forms of a site without a day, each made when it is first asked for.
#[derive(Default)]
pub struct Forms(Mutex<Vec<Arc<Form>>>);

impl Forms {
    /// The form of a kind in a language.
    pub fn of(&self, kind: &Kind, language: &str, locale: &Locale) -> Arc<Form> {
        let mut forms = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let is_it = |form: &&Arc<Form>| form.kind == kind.id && form.language == language;
        if let Some(known) = forms.iter().find(is_it) {
            return Arc::clone(known);
        }
        let form = Arc::new(Form::new(kind, language, None, locale));
        forms.push(Arc::clone(&form));
        form
    }
}
