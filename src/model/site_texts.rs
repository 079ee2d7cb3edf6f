//! What `site.yaml` says that every page shows: the title of the site and who runs it.

use super::privacy::Redactor;
use super::{Inputs, Model, PeopleOf, school_titles};
use crate::config::FILE_NAME;
use crate::diagnostic::{Checked, Code, Diagnostic, Message};
use crate::locale::Translated;

/// The texts of the site itself, without the names of people of its schools who did not agree.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SiteTexts {
    /// Its title, where it says one, in each of its languages.
    pub title: Option<Translated>,
    /// Who runs it, in each of its languages.
    pub publisher: Option<Translated>,
}

/// Reads them, and tells where a name is taken out: whoever runs the site should reword it. Each
/// list of people is asked for each text, which is short.
pub fn site_texts(model: &Model, inputs: &Inputs<'_>) -> Checked<SiteTexts> {
    let config = inputs.config;
    let publisher = config.publisher.as_ref();
    let publisher = publisher.map(|publisher| &publisher.name);
    let mut diagnostics = Vec::new();
    let mut read = |language: &str, text: &str, keys: &[&str]| {
        let Some((cleaned, list)) = without_names(text, language, model, inputs) else {
            return text.to_owned();
        };
        let key = keys.iter().find(|key| config.places.contains_key(**key));
        let span = config.place(key.copied().unwrap_or_default());
        let message = Message::new("name_in_site").with("list", &list.path);
        let problem = Diagnostic::new(Code::NameWithoutConsent, FILE_NAME, span, message);
        let hint = list.advice("name_in_site_hint", &list.path, inputs.pack);
        let problem = problem.hint(hint);
        // The same text may stand for several languages.
        if diagnostics.last() != Some(&problem) {
            diagnostics.push(problem);
        }
        cleaned
    };
    let mut read_all = |texts: Option<&Translated>, keys: &[&str]| {
        let texts = texts?.0.iter();
        let texts = texts.map(|(language, text)| (language.clone(), read(language, text, keys)));
        Some(Translated(texts.collect()))
    };
    let value = SiteTexts {
        title: read_all(config.title.as_ref(), &["title"]),
        publisher: read_all(publisher, &["name", "publisher"]),
    };
    Checked { value, diagnostics }
}

/// The text without the names, with the first list that has one of them. `None` where it holds none.
fn without_names<'model>(
    text: &str,
    language: &str,
    model: &'model Model,
    inputs: &Inputs<'_>,
) -> Option<(String, &'model PeopleOf)> {
    let clean = |lists: &mut dyn Iterator<Item = &PeopleOf>| {
        let titles = || school_titles::titles_of(model, inputs.pack);
        let a_teacher = inputs.a_teacher(language);
        let spoken = (inputs.pack, language);
        let redactor = Redactor::of_site(text, lists, spoken, a_teacher, titles);
        let cleaned = (!redactor.is_idle()).then(|| redactor.clean(text));
        cleaned.filter(|cleaned| cleaned != text)
    };
    let mut lists = model.schools.iter().map(|school| &school.people);
    let cleaned = clean(&mut lists.clone())?;
    let list = lists.find(|list| clean(&mut std::iter::once(*list)).is_some())?;
    Some((cleaned, list))
}
