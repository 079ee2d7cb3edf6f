//! Templates.

use serde::Serialize;
use tera::{Context, Tera, Value};

use super::filters;
use super::head::{self, HeadFiles};
use crate::diagnostic::{Code, Diagnostic, Message, Span};
use crate::page::view::{
    DataFiles, Glossary, Guide, Home, Html, Index, Link, Matrix, Page, Person, Practice, Regions,
    Report, Reports, School, Term, Timeline, Writing,
};
use crate::page::{
    NavigationEntry, Site, breadcrumbs, encode_address, foot, foot_links, licence, menu, navigation,
};
use crate::theme::built_in_template;

/// Room for a page, more than most need.
const USUAL_SIZE: usize = 64 << 10;

/// All templates of a site, with what every page shares.
pub struct Templates {
    tera: Tera,
    /// Made once for each language.
    shared: Vec<Shared>,
    head_files: HeadFiles,
    /// The style sheets for a page that can load none.
    carried_style: Value,
}

/// What the pages of a language share.
struct Shared {
    language: String,
    /// What the site says of itself.
    site: Value,
    words: Value,
    navigation: Value,
    /// The navigation again, to be written at once.
    menu: Vec<NavigationEntry>,
    /// What the foot of a page leads to.
    foot: Vec<Link>,
    /// The encoded address of home.
    home: Value,
}

/// What a page shows beside its frame, and so which template it takes.
#[derive(Debug)]
pub enum Content {
    /// `home.html`
    Home(Box<Home>),
    /// `school.html`
    School(Box<School>),
    /// `practice.html`
    Practice(Box<Practice>),
    /// `text.html`: finished HTML.
    Text(Html),
    /// `term.html`
    Term(Box<Term>),
    /// `index.html`
    Index(Box<Index>),
    /// `person.html`
    Person(Box<Person>),
    /// `matrix.html`
    Matrix(Box<Matrix>),
    /// `timeline.html`
    Timeline(Box<Timeline>),
    /// `region.html`
    Region(Box<Regions>),
    /// `guide.html`
    Guide(Box<Guide>),
    /// `data.html`
    Data(Box<DataFiles>),
    /// `glossary.html`
    Glossary(Box<Glossary>),
    /// `writing.html`
    Writing(Box<Writing>),
    /// `notice.html`: words alone.
    Notice(String),
    /// `report.html`: what a school has to mend.
    Report(Box<Report>),
    /// `reports.html`: which schools have something to mend.
    Reports(Reports),
    /// `redirect.html`: where to, relative to the page.
    Redirect(String),
}

impl Content {
    fn template(&self) -> &'static str {
        match self {
            Self::Home(_) => "home.html",
            Self::School(_) => "school.html",
            Self::Practice(_) => "practice.html",
            Self::Text(_) => "text.html",
            Self::Term(_) => "term.html",
            Self::Index(_) => "index.html",
            Self::Person(_) => "person.html",
            Self::Matrix(_) => "matrix.html",
            Self::Timeline(_) => "timeline.html",
            Self::Region(_) => "region.html",
            Self::Guide(_) => "guide.html",
            Self::Data(_) => "data.html",
            Self::Glossary(_) => "glossary.html",
            Self::Writing(_) => "writing.html",
            Self::Notice(_) => "notice.html",
            Self::Report(_) => "report.html",
            Self::Reports(_) => "reports.html",
            Self::Redirect(_) => "redirect.html",
        }
    }

    /// Whether the page holds a drawing, for which there are style sheets of their own.
    fn has_pictures(&self) -> bool {
        let drawn = |picture: &Html| !picture.is_empty();
        match self {
            Self::Practice(practice) => practice.has_pictures || drawn(&practice.neighbourhood),
            Self::Writing(writing) => writing.example.as_ref().is_some_and(|it| it.has_pictures),
            Self::Term(term) => drawn(&term.picture),
            Self::Index(index) => drawn(&index.picture) || !index.drawn.is_empty(),
            Self::Matrix(matrix) => drawn(&matrix.picture),
            Self::Region(regions) => drawn(&regions.picture),
            _ => false,
        }
    }
}

#[derive(Serialize)]
struct SiteValues<'a> {
    title: &'a str,
    publisher: Option<&'a str>,
    has_feed: bool,
}

impl Templates {
    /// Reads the templates.
    ///
    /// # Errors
    /// What is wrong with each template that cannot be read.
    pub fn new(site: &Site<'_>) -> Result<Self, Vec<Diagnostic>> {
        let mut tera = Tera::new();
        filters::register(&mut tera);
        let texts: Vec<(&str, &str)> = site
            .theme
            .templates
            .iter()
            .filter(|(name, _)| name.ends_with(".html"))
            .map(|(name, template)| (name.as_str(), template.text.as_str()))
            .collect();
        if let Err(error) = tera.add_raw_templates(texts.clone()) {
            return Err(all_broken(site, texts, &error));
        }
        let shared = site
            .words
            .iter()
            .map(|(language, words)| {
                let menu = navigation(site, language);
                let site_values = SiteValues {
                    title: site.title(language),
                    publisher: site.publisher(language),
                    has_feed: site.config.base_url.is_some(),
                };
                Shared {
                    language: language.clone(),
                    site: Value::from_serializable(&site_values),
                    words: Value::from_serializable(words),
                    navigation: Value::from_serializable(&menu),
                    menu,
                    foot: foot_links(site, language),
                    home: Value::from(encode_address(site.home(language))),
                }
            })
            .collect();
        let carried_style = site.theme.carried_style(&site.config.colours);
        Ok(Self {
            tera,
            shared,
            head_files: HeadFiles::of(site),
            carried_style: Value::from(carried_style),
        })
    }

    /// Makes the page, as UTF-8.
    ///
    /// # Errors
    /// A report at the place in the template that failed.
    pub fn render(
        &self,
        site: &Site<'_>,
        page: &Page,
        content: &Content,
    ) -> Result<Vec<u8>, Box<Diagnostic>> {
        let mut context = Context::new();
        let shared = self
            .shared
            .iter()
            .find(|shared| shared.language == page.language)
            .or_else(|| self.shared.first());
        let root = page.links_root.as_ref().unwrap_or(&page.root);
        if let Some(shared) = shared {
            context.insert_value("site", shared.site.clone());
            context.insert_value("t", shared.words.clone());
            context.insert_value("navigation", shared.navigation.clone());
            let menu = menu(&shared.menu, page.section, root);
            context.insert_value("menu", Value::safe_string(&menu));
            context.insert_value("home_address", shared.home.clone());
            context.insert_value("foot", Value::safe_string(&foot(&shared.foot, root)));
        }
        let about_page = head::about(page, site, root);
        context.insert_value("about_page", Value::safe_string(&about_page));
        let has_pictures = content.has_pictures();
        let head_files = self.head_files.elements(root, has_pictures, page.has_code);
        context.insert_value("head_files", Value::safe_string(&head_files));
        if page.carries_style {
            context.insert_value("carried_style", self.carried_style.clone());
        }
        context.insert("page", page);
        context.insert("root", root);
        let crumbs = breadcrumbs(page, root);
        context.insert_value("crumbs", Value::safe_string(&crumbs));
        if let Some(of) = &page.licence {
            context.insert_value("licence", Value::safe_string(&licence(of)));
        }
        match content {
            Content::Home(home) => context.insert("home", home),
            Content::School(school) => context.insert("school", school),
            Content::Practice(practice) => context.insert("practice", practice),
            Content::Text(html) => context.insert("html", html),
            Content::Term(term) => context.insert("term", term),
            Content::Index(index) => context.insert("index", index),
            Content::Person(person) => context.insert("person", person),
            Content::Matrix(matrix) => context.insert("matrix", matrix),
            Content::Timeline(timeline) => context.insert("timeline", timeline),
            Content::Region(region) => context.insert("region", region),
            Content::Guide(guide) => context.insert("guide", guide),
            Content::Data(data) => context.insert("data", data),
            Content::Glossary(glossary) => context.insert("glossary", glossary),
            Content::Writing(writing) => context.insert("writing", writing),
            Content::Notice(words) => context.insert("words", words),
            Content::Report(report) => context.insert("report", report),
            Content::Reports(reports) => context.insert("reports", reports),
            Content::Redirect(href) => context.insert("href", href),
        }
        let mut html = Vec::with_capacity(USUAL_SIZE);
        self.tera
            .render_to(content.template(), &context, &mut html)
            .map_err(|error| Box::new(report(site, &error, "template_fails")))?;
        blank_controls(&mut html);
        Ok(html)
    }
}

/// Puts spaces where HTML allows no sign: what word processors leave between lines may stand
/// in a text unseen. Asked of all bytes without a way out in between, as nearly no page has any
/// but ends of lines.
fn blank_controls(html: &mut [u8]) {
    let is_control = |byte: u8| byte < b' ' && !matches!(byte, b'\t' | b'\n' | b'\r');
    let may_be_one = |byte: u8| (byte < b' ') & (byte != b'\n');
    let any = html.iter().fold(false, |any, byte| any | may_be_one(*byte));
    if any {
        let controls = html.iter_mut().filter(|byte| is_control(**byte));
        controls.for_each(|byte| *byte = b' ');
    }
}

/// What is wrong with each template, where `first` is what is said of all of them: their reader
/// tells one mistake and stops. So each broken one is set aside, until nothing is wrong with the
/// rest.
fn all_broken<'text>(
    site: &Site<'_>,
    mut texts: Vec<(&'text str, &'text str)>,
    first: &tera::Error,
) -> Vec<Diagnostic> {
    let unread = |error: &tera::Error| report(site, error, "template_syntax");
    let mut problems = vec![unread(first)];
    let mut told = first.to_string();
    let mut known: Vec<String> = Vec::new();
    loop {
        let (broken, ..) = place(&told);
        if known.contains(&broken) || !set_aside(&broken, &mut texts) {
            return problems;
        }
        known.push(broken);
        let mut tera = Tera::new();
        filters::register(&mut tera);
        let Err(error) = tera.add_raw_templates(texts.clone()) else {
            return problems;
        };
        told = error.to_string();
        // A component may be one of those that stood in a broken template.
        let mut lines = told.lines();
        if lines.next().is_some_and(|it| it.contains("omponent")) {
            return problems;
        }
        if !known.contains(&place(&told).0) {
            problems.push(unread(&error));
        }
    }
}

/// Puts our template in the place of one, or an empty one where there is none of ours; those that
/// name such a one cannot do without it, and go the same way. Whether there is one of that name.
fn set_aside<'text>(name: &str, texts: &mut [(&'text str, &'text str)]) -> bool {
    let mut names: Vec<&str> = texts.iter().map(|(name, _)| *name).collect();
    names.retain(|known| *known == name);
    let is_known = !names.is_empty();
    while let Some(name) = names.pop() {
        let ours = built_in_template(name);
        for (other, text) in texts.iter_mut() {
            if *other == name {
                *text = ours.unwrap_or_default();
            } else if ours.is_none() && text.contains(name) {
                names.push(*other);
            }
        }
    }
    is_known
}

/// A template's error in our own terms, at its line. `key` tells whether it cannot be read at all or
/// makes no page of what it is given.
fn report(site: &Site<'_>, error: &tera::Error, key: &'static str) -> Diagnostic {
    let text = error.to_string();
    let reason = text.lines().next().unwrap_or_default();
    let (name, line, column) = match place(&text) {
        (name, ..) if name.is_empty() => (named_in(reason, site), 1, 1),
        told => told,
    };
    let path = site
        .theme
        .templates
        .get(&name)
        .map_or(name.clone(), |template| template.path.clone());
    let reason = reason.strip_prefix("error: ").unwrap_or(reason);
    Diagnostic::new(
        Code::TemplateSyntax,
        &path,
        Span::within_line(line, column, column + 1),
        Message::new(key).with("reason", reason),
    )
}

/// The first template that an error names, where it tells no place: that of one which leads to none.
fn named_in(reason: &str, site: &Site<'_>) -> String {
    let mut words = reason.split(['`', '\'', '"']);
    let named = words.find(|word| site.theme.templates.contains_key(*word));
    named.unwrap_or_default().to_owned()
}

/// Reads `--> name:line:column` out of an error's text.
fn place(text: &str) -> (String, u32, u32) {
    let found = text.lines().find_map(|line| {
        let place = line.trim().strip_prefix("--> ")?;
        let mut parts = place.rsplitn(3, ':');
        let column = parts.next()?.trim().parse().ok()?;
        let line = parts.next()?.trim().parse().ok()?;
        Some((parts.next()?.trim().to_owned(), line, column))
    });
    found.unwrap_or_else(|| (String::new(), 1, 1))
}

#[cfg(test)]
mod tests {
    use super::blank_controls;

    #[test]
    fn signs_that_html_does_not_have_become_spaces() {
        let mut html = "<p>baris\u{B}kedua\u{8},\n\tketiga “é”</p>"
            .as_bytes()
            .to_vec();
        blank_controls(&mut html);
        assert_eq!(html, "<p>baris kedua ,\n\tketiga “é”</p>".as_bytes());
    }
}
