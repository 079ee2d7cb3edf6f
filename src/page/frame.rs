//! What every page has: title, description, breadcrumbs, JSON-LD.

use super::view::{Figure, Html, Link, Page, Translation};
use super::{Addresses, Site, relative_root, structured};
use crate::graph::is_shared;
use crate::model::{EntryId, EntryRole, FrontMatter, Redactor};

/// The way from home to a page, home included, the page itself not.
pub(super) fn breadcrumbs(site: &Site<'_>, language: &str, steps: Vec<Link>) -> Vec<Link> {
    let home = site.home(language);
    let mut crumbs = vec![Link::to(site.word(language, "home"), home)];
    crumbs.extend(
        steps
            .into_iter()
            .filter(|step| step.href.as_deref() != Some(home)),
    );
    crumbs
}

impl Site<'_> {
    /// Where home is for who reads a language: its translation, where there is one.
    pub fn home(&self, language: &str) -> &str {
        let graph = self.graph;
        let home = graph.home.map(|id| graph.in_language(id, language));
        let home = home.filter(|id| graph.has_page(*id));
        home.map_or(Addresses::HOME, |id| &*graph.model.entry(id).address)
    }

    pub(super) fn page(
        &self,
        sort: &'static str,
        section: &'static str,
        address: &str,
        title: String,
        description: String,
        steps: Vec<Link>,
    ) -> Page {
        let language = &self.config.language;
        Page {
            title,
            description,
            breadcrumbs: breadcrumbs(self, language, steps),
            licence: self.site_licence(language),
            ..self.blank_page(sort, section, address, language)
        }
    }

    /// A page that says nothing yet.
    pub(super) fn blank_page(
        &self,
        sort: &'static str,
        section: &'static str,
        address: &str,
        language: &str,
    ) -> Page {
        let encoded = super::encode_address(address);
        let base = self.config.base_url.as_deref();
        Page {
            sort,
            title: String::new(),
            description: String::new(),
            language: language.to_owned(),
            root: relative_root(address),
            links_root: None,
            carries_style: false,
            canonical: base.map(|base| [base, &encoded].concat()),
            address: encoded,
            breadcrumbs: Vec::new(),
            translations: Vec::new(),
            section,
            image: None,
            feed: None,
            is_hidden: false,
            has_code: false,
            structured_data: Html::default(),
            licence: None,
        }
    }

    pub(super) fn with_collection(
        &self,
        page: &mut Page,
        address: &str,
        links: &[&Link],
        first: Option<String>,
    ) {
        let collection = self.collection_node(address, &page.title, &page.language, links);
        let crumbs = self.breadcrumb_node(&page.breadcrumbs, &page.title);
        let nodes: Vec<String> = first.into_iter().chain([collection, crumbs]).collect();
        page.structured_data = structured::document(&nodes);
    }

    /// Pages of the same text in other languages.
    pub(super) fn translations_of(&self, id: EntryId) -> Vec<Translation> {
        let model = self.graph.model;
        let original = model.original_or_self(id);
        let others = self.graph.translations.of(original);
        std::iter::once(original)
            .chain(others.iter().copied())
            .filter(|other| *other != id && self.graph.has_page(*other))
            .map(|other| {
                let entry = model.entry(other);
                Translation {
                    name: self.word(&entry.language, "language_name").to_owned(),
                    language: entry.language.to_string(),
                    title: entry.title.to_string(),
                    href: super::encode_address(&entry.address),
                }
            })
            .collect()
    }

    pub(super) fn feed_of(&self, address: &str) -> Option<String> {
        self.config.base_url.as_ref()?;
        Some(super::encode_address(address))
    }
}

/// Text for previews: the summary, else what the page is called.
pub(super) fn summary_of(summary: &str, title: &str) -> String {
    if summary.is_empty() {
        title.to_owned()
    } else {
        summary.to_owned()
    }
}

/// The frame of a page made from a file: a practice, a text, a school. `figures` are the pictures
/// beside its text.
pub fn text_page_view(
    site: &Site<'_>,
    id: EntryId,
    front_matter: &FrontMatter<'_>,
    redactor: &Redactor,
    figures: &[Figure],
) -> Page {
    let model = site.graph.model;
    let entry = model.entry(id);
    let language: &str = &entry.language;
    let title = redactor.clean(&entry.title);
    let summary = redactor.clean(&entry.summary);
    let mut steps = Vec::new();
    if let Some(school) = model.school_of(entry)
        && entry.role != EntryRole::School
    {
        steps.push(site.school_link(entry, school));
    } else if entry.role == EntryRole::School && model.schools.len() > 1 {
        let address = format!("{}/index.html", site.addresses.schools);
        steps.push(Link::to(site.word(language, "nav_schools"), &address));
    }
    if let Some(kind) = entry.kind() {
        steps.push(site.term_link(kind, language));
    }
    let licence = site.licence(entry, language);
    let (sort, section) = match entry.role {
        EntryRole::Practice(_) => ("practice", "practices"),
        EntryRole::School => ("school", "schools"),
        EntryRole::Page => ("text", "pages"),
    };
    // Whoever shows a preview does not turn it.
    let first_upright = figures.iter().find(|figure| figure.is_upright);
    let mut page = Page {
        description: summary_of(&summary, &title),
        title,
        breadcrumbs: breadcrumbs(site, language, steps),
        translations: site.translations_of(id),
        image: first_upright.and_then(|figure| site.preview_picture(&figure.href)),
        has_code: entry.has_code,
        ..site.blank_page(sort, section, &entry.address, language)
    };
    // A school that is the whole site is its home.
    if *entry.address == *Addresses::HOME {
        page.breadcrumbs.clear();
    }
    if entry.role == EntryRole::Page {
        let all = site.pages_link(language);
        page.breadcrumbs
            .extend(all.filter(|_| is_shared(entry, model)));
        add_folder_crumb(site, id, &mut page);
    }
    let mut nodes = Vec::new();
    match entry.role {
        EntryRole::Practice(_) => nodes.push(site.practice_node(
            entry,
            front_matter,
            redactor,
            licence.as_ref(),
            &summary,
            figures,
        )),
        EntryRole::School => {
            nodes.extend(
                model
                    .school_of(entry)
                    .map(|school| site.school_node(school)),
            );
        }
        EntryRole::Page => nodes.push(site.text_node(entry, &page.title, &page.description)),
    }
    nodes.push(site.breadcrumb_node(&page.breadcrumbs, &page.title));
    page.structured_data = structured::document(&nodes);
    page.licence = licence;
    page
}

/// A page of a folder stands below the folder's index, where there is one.
fn add_folder_crumb(site: &Site<'_>, id: EntryId, page: &mut Page) {
    let model = site.graph.model;
    let entry = model.entry(id);
    let folder = crate::source::folder_of(&entry.address);
    if folder.is_empty() {
        return;
    }
    let index = site
        .graph
        .lookup
        .by_path(&format!("{folder}/index.md"))
        .filter(|index| *index != id && site.graph.has_page(*index));
    let shown = index.map(|index| site.graph.in_language(index, &page.language));
    // The index itself in another language stands below nothing.
    if let Some(shown) = shown.filter(|shown| *shown != id) {
        let crumb = Link::titled(model.entry(shown), &page.language);
        page.breadcrumbs.push(crumb);
    }
}

/// A page with nothing of its own but words: 404, withdrawn.
pub fn notice_page(
    site: &Site<'_>,
    sort: &'static str,
    address: &str,
    title: &str,
    words: &str,
) -> Page {
    let mut page = site.page(
        sort,
        "",
        address,
        title.to_owned(),
        words.to_owned(),
        Vec::new(),
    );
    page.is_hidden = true;
    // A server shows this page at the missing address, however deep, where every relative
    // address leads astray. So it brings its style along and loads nothing; its links lead
    // home wherever the site knows its own address, and can do no better where it does not.
    if address == Addresses::NOT_FOUND {
        page.links_root = site.config.base_url.clone();
        page.carries_style = true;
    }
    page.structured_data = structured::document(&[site.notice_node(title)]);
    page
}
