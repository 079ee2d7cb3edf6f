//! The author's guide: how to write a practice of each kind, and what problems mean.
//! Everything in it comes from the pack and from the explanations behind `padu explain`.

use super::field_view::Showing;
use super::practice::{Texts, head_facts, one_below_the_other, parts_view, team};
use super::view::{Guide, GuideEntry, GuideGroup, Key, Link, Page, Writing, WritingExample};
use super::{Site, markup, relative_root, structured};
use crate::diagnostic::{Code, Severity, first_sentence};
use crate::field::{Fields, Shape, shape};
use crate::model::{Entry, Redactor};
use crate::pack::{FieldSpec, FieldSpecs, FieldType, Kind, ReferenceTarget};
use crate::scaffold::entry as written_entry;
use crate::source::PictureSize;

/// Most words of a vocabulary that are named in a line; the glossary has more.
const MOST_WORDS: usize = 14;

/// A practice to show as an example of its kind; it is no file of the site.
pub struct Example<'a, 'site> {
    /// What a list would keep of it.
    pub entry: &'a Entry,
    /// Its fields.
    pub fields: &'a Fields<'site>,
    /// Takes out names that must not be shown.
    pub redactor: &'a Redactor<'a>,
    /// Its text, finished HTML.
    pub html: String,
    /// The file, finished HTML.
    pub source: String,
}

impl Site<'_> {
    /// The entrance of the author's guide.
    pub(super) fn guide_link(&self, language: &str) -> Link {
        Link::to(self.word(language, "guide"), &self.addresses.guide_index())
    }

    /// The list of problems.
    pub(super) fn problems_link(&self, language: &str) -> Link {
        let address = self.addresses.problems_index();
        Link::to(self.word(language, "problems"), &address)
    }

    /// A new practice of a kind, to be taken along.
    pub(super) fn scaffold_link(&self, kind: &Kind, language: &str) -> Link {
        let address = self.addresses.scaffold(kind);
        Link::to(self.word(language, "download_scaffold"), &address)
    }

    fn guide_page(
        &self,
        sort: &'static str,
        address: &str,
        title: &str,
        description: String,
        steps: Vec<Link>,
    ) -> Page {
        let title = title.to_owned();
        let mut page = self.page(sort, "", address, title, description, steps);
        page.has_code = true;
        let node = self.notice_node(&page.title);
        let crumbs = self.breadcrumb_node(&page.breadcrumbs, &page.title);
        page.structured_data = structured::document(&[node, crumbs]);
        page
    }
}

/// The entrance: every kind, and the keys that all of them take.
pub fn guide_view(site: &Site<'_>, address: &str) -> (Page, Guide) {
    let language = site.config.language.as_str();
    let kinds = site.pack.kinds.iter();
    let kinds = kinds.map(|kind| GuideEntry {
        link: Link::to(kind.names.get(language), &site.addresses.writing(kind)),
        about: kind.summary.get(language).to_owned(),
    });
    let problems = GuideEntry {
        link: site.problems_link(language),
        about: site.word(language, "problems_about").to_owned(),
    };
    let group = |name: &str, entries| GuideGroup {
        name: site.word(language, name).to_owned(),
        entries,
    };
    let view = Guide {
        summary: site.word(language, "guide_about").to_owned(),
        groups: vec![
            group("guide_kinds", kinds.collect()),
            group("guide_help", vec![problems]),
        ],
        keys: common_keys(site, language),
    };
    let title = site.word(language, "guide");
    let page = site.guide_page("guide", address, title, view.summary.clone(), Vec::new());
    (page, view)
}

/// Every problem, the grave ones first.
pub fn problems_view(site: &Site<'_>, address: &str) -> (Page, Guide) {
    let language = site.config.language.as_str();
    let severities = [
        (Severity::Error, "problems_errors"),
        (Severity::Warning, "problems_warnings"),
        (Severity::Hint, "problems_hints"),
    ];
    let groups = severities.map(|(severity, name)| {
        let codes = Code::ALL.iter();
        let codes = codes.filter(|code| code.default_severity() == severity);
        let entries = codes.map(|code| GuideEntry {
            link: Link::to(code.name(), &site.addresses.problem(*code)),
            about: first_sentence(*code, language),
        });
        GuideGroup {
            name: site.word(language, name).to_owned(),
            entries: entries.collect(),
        }
    });
    let view = Guide {
        summary: site.word(language, "problems_about").to_owned(),
        groups: groups.into(),
        keys: Vec::new(),
    };
    let title = site.word(language, "problems");
    let steps = vec![site.guide_link(language)];
    let page = site.guide_page("guide", address, title, view.summary.clone(), steps);
    (page, view)
}

/// The frame of a problem's page.
pub fn problem_page(site: &Site<'_>, code: Code, address: &str) -> Page {
    let language = site.config.language.as_str();
    let steps = vec![site.guide_link(language), site.problems_link(language)];
    let description = first_sentence(code, language);
    site.guide_page("problem", address, code.name(), description, steps)
}

/// How to write a practice of a kind. `definition` is finished HTML.
pub fn writing_view(
    site: &Site<'_>,
    kind: &Kind,
    address: &str,
    definition: String,
    example: Option<Example<'_, '_>>,
) -> (Page, Writing) {
    let language = site.config.language.as_str();
    let name = kind.names.get(language);
    let term = site.pack.find_term("kinds", &kind.id);
    let has_page = |term: &_| site.graph.by_term.contains_key(term);
    let link = term
        .filter(has_page)
        .map(|term| site.term_link(term, language));
    let own = |name: &&String, spec: &&FieldSpec| !spec.required && kind.own_fields.contains(name);
    let key_of = |(name, spec): (&String, &FieldSpec)| key(site, name, spec, language);
    let fields = || kind.fields.iter();
    let sections = kind.sections.iter().filter(|section| !section.rare);
    let root = relative_root(address);
    let view = Writing {
        kind: link.unwrap_or_else(|| Link::plain(name)),
        summary: kind.summary.get(language).to_owned(),
        html: definition.into(),
        folder: kind.folder(language).to_owned(),
        scaffold: site.scaffold_link(kind, language),
        example: example.map(|example| shown(site, kind, example, &root)),
        required: fields()
            .filter(|(_, spec)| spec.required)
            .map(key_of)
            .collect(),
        own: fields()
            .filter(|(name, spec)| own(name, spec))
            .map(key_of)
            .collect(),
        sections: sections
            .map(|section| GuideEntry {
                link: Link::plain(section.names.get(language)),
                about: section.guide.get(language).to_owned(),
            })
            .collect(),
        common: site.guide_link(language),
        problems: site.problems_link(language),
    };
    let title = site.say(language, "writing_title", &[("kind", name)]);
    let steps = vec![site.guide_link(language)];
    let page = site.guide_page("writing", address, &title, view.summary.clone(), steps);
    (page, view)
}

/// An example as its page would show it.
fn shown(site: &Site<'_>, kind: &Kind, example: Example<'_, '_>, root: &str) -> WritingExample {
    let entry = example.entry;
    let showing = Showing {
        site,
        entry,
        school: None,
        kind: Some(kind),
        fields: example.fields,
        language: &entry.language,
        redactor: example.redactor,
    };
    let mut texts = Texts {
        html: example.html,
        picture_size: &|_| PictureSize::default(),
        table: &|_| None,
        spokes: &|_| Vec::new(),
    };
    let (parts, parts_after) = parts_view(&showing, &mut texts);
    let mut all = parts.iter().chain(&parts_after);
    WritingExample {
        language: entry.language.to_string(),
        title: showing.clean(&entry.title),
        summary: showing.clean(&entry.summary),
        facts: markup::facts(&head_facts(&showing), root).into(),
        team: markup::members(&team(&showing), root).into(),
        has_pictures: all.any(|part| part.has_picture),
        parts: one_below_the_other(&parts),
        html: texts.html.into(),
        parts_after: one_below_the_other(&parts_after),
        source: example.source.into(),
    }
}

/// The keys every kind takes; one is required where all kinds require it.
fn common_keys(site: &Site<'_>, language: &str) -> Vec<Key> {
    let is_required = |name: &str| {
        let mut kinds = site.pack.kinds.iter();
        kinds.all(|kind| kind.fields.get(name).is_some_and(|spec| spec.required))
    };
    let mut keys = keys(site, &site.pack.page, language);
    for (key, name) in keys.iter_mut().zip(site.pack.page.keys()) {
        key.is_required = is_required(name);
    }
    keys
}

fn keys(site: &Site<'_>, fields: &FieldSpecs, language: &str) -> Vec<Key> {
    fields
        .iter()
        .map(|(name, spec)| key(site, name, spec, language))
        .collect()
}

fn key(site: &Site<'_>, name: &str, spec: &FieldSpec, language: &str) -> Key {
    let written = spec.key(name, language);
    let example = spec.example.get(language);
    let mut entry = String::new();
    if !example.is_empty() {
        written_entry(written, example, &mut entry);
    }
    Key {
        key: written.to_owned(),
        label: spec.labels.get(language).to_owned(),
        is_required: spec.required,
        help: spec.help.get(language).to_owned(),
        form: site.word(language, form(spec)).to_owned(),
        words: words(site, spec, language),
        example: entry.trim_end().to_owned(),
        inner: keys(site, &spec.fields, language),
    }
}

/// The words a key takes: all of them, or their place in the glossary.
fn words(site: &Site<'_>, spec: &FieldSpec, language: &str) -> Vec<Link> {
    let id = match spec.field_type {
        FieldType::Licence => "licences",
        // Its vocabulary names columns of the file.
        FieldType::Table => return Vec::new(),
        _ => spec.vocabulary.as_deref().unwrap_or_default(),
    };
    let Some((_, vocabulary)) = site.pack.vocabulary(id) else {
        return Vec::new();
    };
    if vocabulary.terms.len() <= MOST_WORDS {
        let terms = vocabulary.terms.iter();
        return terms
            .map(|term| Link::plain(term.names.get(language)))
            .collect();
    }
    let list = site.glossary_list_link(vocabulary, language);
    list.into_iter().collect()
}

/// The word that says which forms a key takes.
fn form(spec: &FieldSpec) -> &'static str {
    match spec.field_type {
        FieldType::Outcomes => "form_texts",
        FieldType::Stages => "form_stages",
        FieldType::Words => "form_words",
        FieldType::Date => "form_date",
        FieldType::Period => "form_period",
        FieldType::Duration => "form_duration",
        FieldType::Count | FieldType::Observers => "form_count",
        FieldType::YesNo => "form_yes_no",
        FieldType::Term | FieldType::Licence => "form_term",
        FieldType::Terms | FieldType::Profile | FieldType::DoneSteps => "form_terms",
        FieldType::Grades => "form_grades",
        FieldType::Days => "form_days",
        FieldType::Reference | FieldType::References => match spec.to {
            Some(ReferenceTarget::File) => "form_file",
            Some(ReferenceTarget::School) => "form_school",
            _ => "form_practice",
        },
        FieldType::Table => "form_file",
        FieldType::Address => "form_address",
        FieldType::Coordinates => "form_coordinates",
        other => match shape(other) {
            Shape::One => "form_text",
            Shape::List => "form_texts",
            Shape::Map => "form_map",
            Shape::Maps => "form_records",
        },
    }
}
