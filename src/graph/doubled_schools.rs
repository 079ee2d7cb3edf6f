//! `doubled-school`: a school's folder that is there twice, as file managers copy
//! folders ("sdn-30 - Copy"), or that came with the whole site it was written in.
//!
//! Two schools are the same where they have one NPSN. Where one of them has none, a name and a
//! region are not enough, for a regency has namesakes: its folder must also be called like the
//! other's with something added, as every file manager calls a copy. Told at the second: the
//! one whose folder has the longer name.

use rustc_hash::FxHashMap;

use crate::diagnostic::{Code, Diagnostic, Message, Span};
use crate::locale::fold_word;
use crate::model::{Inputs, Model, School};
use crate::source::{folder_of, name_of};

pub(super) fn check(model: &Model, inputs: &Inputs<'_>) -> Vec<Diagnostic> {
    let mut order: Vec<&School> = model.schools.iter().collect();
    // A copy's name is that of the original with something added.
    order.sort_by_key(|school| school.folder.chars().count());
    let mut by_number: FxHashMap<&str, &School> = FxHashMap::default();
    let mut by_name: FxHashMap<(String, &str), Vec<&School>> = FxHashMap::default();
    let mut problems = Vec::new();
    for school in order {
        let number = number(school);
        let same_number = number.and_then(|number| by_number.get(number));
        let name = (
            fold_word(&model.entry(school.entry).title),
            school.facts.region.as_deref().unwrap_or_default(),
        );
        let same_name = by_name.get(&name).into_iter().flatten().find(|other| {
            (number.is_none() || self::number(other).is_none())
                && school
                    .folder
                    .starts_with(other.folder.trim_end_matches('/'))
        });
        let key = match same_number {
            Some(_) => "school_twice_by_number",
            None => "school_twice_by_name",
        };
        if let Some(first) = same_number.or(same_name) {
            let folder = |school: &School| format!("{}/{}", inputs.config.content, school.folder);
            let message = Message::new(key)
                .with("folder", folder(first))
                .with("number", number.unwrap_or_default());
            let hint = Message::new("school_twice_hint").with("folder", folder(school));
            problems.push(problem(school, message, model).hint(hint));
        }
        if let Some(number) = number {
            by_number.entry(number).or_insert(school);
        }
        if !name.1.is_empty() {
            by_name.entry(name).or_default().push(school);
        }
    }
    problems.extend(
        model
            .schools
            .iter()
            .filter_map(|school| of_a_whole_site(school, model, inputs)),
    );
    problems
}

fn number(school: &School) -> Option<&str> {
    let number = school.facts.npsn.as_deref()?;
    (!number.is_empty()).then_some(number)
}

/// A school in the content folder of another site, which was copied with all it has.
fn of_a_whole_site(school: &School, model: &Model, inputs: &Inputs<'_>) -> Option<Diagnostic> {
    let content = inputs.config.content.as_str();
    let folder = school.folder.strip_suffix('/')?;
    let site = folder_of(folder);
    if name_of(folder) != name_of(content) || site.is_empty() {
        return None;
    }
    let right = site.split('/').next().unwrap_or(site);
    let message = Message::new("school_within_site").with("folder", format!("{content}/{site}/"));
    let hint = Message::new("school_within_site_hint")
        .with("from", format!("{content}/{folder}/"))
        .with("to", format!("{content}/{right}/"));
    Some(problem(school, message, model).hint(hint))
}

fn problem(school: &School, message: Message, model: &Model) -> Diagnostic {
    let path = &model.entry(school.entry).path;
    // Both are on the site; only somebody else can say which of them is too many.
    Diagnostic::new(Code::DoubledSchool, path, Span::line(1), message)
}
