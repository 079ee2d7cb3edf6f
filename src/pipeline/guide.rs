//! The author's guide: pages made of the pack and of the explanations of problems.

use super::Analysis;
use crate::diagnostic::{Code, explanation};
use crate::model::{Redactor, SchoolTitles, example_entry, read_example};
use crate::pack::Kind;
use crate::page::view::Page;
use crate::page::{self, Example, PagePlan};
use crate::render::{self, Content, highlighted_source};
use crate::scaffold::{BLANK, Scaffold};

impl Analysis<'_> {
    /// How to write a practice of a kind.
    pub(super) fn writing(&self, kind: u16, plan: &PagePlan) -> (Page, Content) {
        let site = &self.site;
        let language = site.config.language.as_str();
        let Some(kind) = site.pack.kinds.get(usize::from(kind)) else {
            return self.notice("not_found", plan);
        };
        let definition = self.plain_markdown(kind.definition.get(language), language);
        let view = |example| page::writing_view(site, kind, &plan.address, definition, example);
        let (page, view) = match site.pack.example(kind, language) {
            None => view(None),
            Some((language, text)) => {
                let path = plan.address.replace(".html", ".md");
                let reading = read_example(kind, &path, text, &self.inputs);
                let entry = example_entry(&reading, language, &self.inputs);
                let a_teacher = site.word(language, "a_teacher");
                let redactor =
                    Redactor::of(&entry, None, site.pack, a_teacher, SchoolTitles::default);
                let body = render::redacted_markdown(reading.document.body, &redactor);
                view(Some(Example {
                    entry: &entry,
                    fields: &reading.fields,
                    redactor: &redactor,
                    html: self.plain_markdown(&body, language),
                    source: highlighted_source(text),
                }))
            }
        };
        (page, Content::Writing(Box::new(view)))
    }

    /// What a problem means.
    pub(super) fn problem(&self, code: Code, plan: &PagePlan) -> (Page, Content) {
        let site = &self.site;
        let language = site.config.language.as_str();
        let text = explanation(code, language).unwrap_or_default();
        // Its first line is the title.
        let body = text.split_once('\n').map_or("", |(_, body)| body);
        let page = page::problem_page(site, code, &plan.address);
        (
            page,
            Content::Text(self.plain_markdown(body, language).into()),
        )
    }

    /// A new practice of a kind, to be taken along. No day is known here, so the author
    /// has to write it.
    pub(super) fn scaffold_text(&self, kind: &Kind) -> String {
        let scaffold = Scaffold {
            kind,
            title: BLANK,
            date: None,
            language: &self.site.config.language,
            // It may be sent around before it lies in a folder.
            names_kind: true,
            names_language: false,
            model: None,
        };
        scaffold.text(self.site.locale)
    }
}
