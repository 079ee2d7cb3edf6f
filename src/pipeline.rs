//! The stages in order. The only place that knows them all.

use std::collections::BTreeMap;
use std::io;
use std::path::Path;
use std::time::{Duration, Instant};

use rayon::prelude::*;
use serde_json::{Value as Json, json};

use crate::config::{self, Config, ErrorPolicy};
use crate::diagnostic::{Checked, Code, Diagnostic, Message, Severity, Span, sort};
use crate::document::{Depth, Target};
use crate::graph::{self, Destination, Graph};
use crate::locale::Locale;
use crate::model::{self, EntryId, Inputs, Model, Places, Reading, Redactor, read_file, redactor_for};
use crate::output::{OutputError, Summary, Writer};
use crate::pack::{self, Pack};
use crate::page::view::Page;
use crate::page::{
    self, Addresses, Opened, PageKind, PagePlan, Plan, Site, Texts, encode_address, relative_root,
};
use crate::render::{self, Content, MarkdownContext, ResolvedLink, Templates};
use crate::source::{Files, decode, folder_of, join, name_of};
use crate::theme::{self, Theme};

/// What a site has said about itself, read before its content.
pub struct Settings {
    /// `site.yaml`.
    pub config: Config,
    /// The country.
    pub pack: Pack,
    /// The theme.
    pub theme: Theme,
    /// The languages.
    pub locale: Locale,
}

/// Reads everything but the content. `None` where pack or theme do not exist; why is
/// among the problems.
pub fn settings(files: &dyn Files) -> Checked<Option<Settings>> {
    let config = config::read(files);
    let mut diagnostics = config.diagnostics;
    let config = config.value;
    let mut locale = Locale::built_in();
    for entry in files.list("packs/words").unwrap_or_default() {
        let language = name_of(&entry.path).strip_suffix(".ftl");
        if let (Some(language), Ok(bytes)) = (language, files.read(&entry.path))
            && let Ok(text) = decode(&bytes)
        {
            locale.add(language, &text);
        }
    }
    let pack = pack::load(&config.pack, files);
    diagnostics.extend(pack.diagnostics);
    let theme = theme::load(&config.theme, files);
    diagnostics.extend(theme.diagnostics);
    let mut missing = |is_there: bool, key: &'static str, name: &str| {
        if !is_there {
            let message = Message::new(key).with("name", name);
            let span = Span::line(1);
            diagnostics.push(Diagnostic::new(
                Code::UnresolvedReference,
                config::FILE_NAME,
                span,
                message,
            ));
        }
    };
    missing(pack.value.is_some(), "unknown_pack", &config.pack);
    missing(theme.value.is_some(), "unknown_theme", &config.theme);
    sort(&mut diagnostics);
    let value = match (pack.value, theme.value) {
        (Some(pack), Some(theme)) => Some(Settings {
            config,
            pack,
            theme,
            locale,
        }),
        _ => None,
    };
    Checked { value, diagnostics }
}

/// How long each stage took.
#[derive(Debug, Clone, Default)]
pub struct Timings(pub Vec<(&'static str, Duration)>);

/// A site understood: what there is to show and what is wrong with it.
pub struct Analysis<'run> {
    /// The site.
    pub site: Site<'run>,
    /// Its pages.
    pub plan: Plan,
    /// Its templates; `None` where they cannot be read.
    pub templates: Option<Templates>,
    /// Every problem, in the order of files and places, at the site's severities.
    pub diagnostics: Vec<Diagnostic>,
    /// Practices left out because of errors.
    pub quarantined: usize,
    /// The files.
    pub files: &'run dyn Files,
    /// What a path means.
    places: Places,
    /// What was read with.
    inputs: Inputs<'run>,
    /// How long it took.
    pub timings: Timings,
}

/// Reads and connects the content, and hands it on.
///
/// # Errors
/// What the file system says where the content cannot be listed.
pub fn analyse<R>(
    files: &dyn Files,
    settings: &Settings,
    drafts: bool,
    then: impl FnOnce(Analysis<'_>) -> R,
) -> io::Result<R> {
    let mut timings = Timings::default();
    let mut clock = Instant::now();
    let mut lap = |timings: &mut Timings, name| {
        timings.0.push((name, clock.elapsed()));
        clock = Instant::now();
    };
    let config = &settings.config;
    let words = words(settings);
    let a_teacher = words
        .get(&config.language)
        .and_then(|words| words.get("a_teacher"))
        .cloned()
        .unwrap_or_default();
    let inputs = || Inputs {
        files,
        config,
        pack: &settings.pack,
        drafts,
        a_teacher: &a_teacher,
    };
    let read = model::read(&inputs())?;
    let mut diagnostics = at_site_severity(read.diagnostics, config);
    let mut model: Model = read.value;
    lap(&mut timings, "read");
    let linked = graph::link(&model, &inputs());
    diagnostics.extend(at_site_severity(linked.diagnostics, config));
    let mut graph: Option<Graph<'_>> = Some(linked.value);
    if let Some(graph) = &graph {
        let planned = page::plan(&site_of(settings, &words, graph));
        diagnostics.extend(at_site_severity(planned.diagnostics, config));
    }
    let mut quarantined = 0;
    let is_error = |problem: &Diagnostic| problem.severity == Severity::Error;
    if config.errors == ErrorPolicy::Quarantine && diagnostics.iter().any(is_error) {
        // What is broken is taken out, and the rest connected anew without it.
        graph = None;
        quarantined = model.quarantine(&diagnostics);
    }
    let graph = match graph {
        Some(graph) => graph,
        None => graph::link(&model, &inputs()).value,
    };
    lap(&mut timings, "link");
    let site = site_of(settings, &words, &graph);
    // Its problems have been reported above, before anything was taken out.
    let plan = page::plan(&site);
    let templates = match Templates::new(&site) {
        Ok(templates) => Some(templates),
        Err(problems) => {
            diagnostics.extend(problems);
            None
        }
    };
    sort(&mut diagnostics);
    lap(&mut timings, "plan");
    let places = Places::find(&model.files, &inputs());
    Ok(then(Analysis {
        site,
        plan: plan.value,
        templates,
        diagnostics,
        quarantined,
        files,
        places,
        inputs: inputs(),
        timings,
    }))
}

fn site_of<'run>(
    settings: &'run Settings,
    words: &BTreeMap<String, BTreeMap<String, String>>,
    graph: &'run Graph<'run>,
) -> Site<'run> {
    Site {
        config: &settings.config,
        pack: &settings.pack,
        locale: &settings.locale,
        addresses: addresses(&settings.config, words),
        words: words.clone(),
        theme: &settings.theme,
        graph,
    }
}

fn at_site_severity(diagnostics: Vec<Diagnostic>, config: &Config) -> Vec<Diagnostic> {
    diagnostics
        .into_iter()
        .filter_map(|mut problem| {
            problem.severity = config.severity(problem.code, problem.severity)?;
            Some(problem)
        })
        .collect()
}

fn words(settings: &Settings) -> BTreeMap<String, BTreeMap<String, String>> {
    let config = &settings.config;
    config
        .languages
        .iter()
        .chain(&settings.pack.manifest.languages)
        .map(|language| (language.clone(), settings.locale.words(language)))
        .collect()
}

fn addresses(config: &Config, words: &BTreeMap<String, BTreeMap<String, String>>) -> Addresses {
    let word = |key: &str| {
        words
            .get(&config.language)
            .and_then(|words| words.get(key))
            .cloned()
            .unwrap_or_else(|| key.to_owned())
    };
    Addresses {
        schools: word("folder_schools"),
        practices: word("folder_practices"),
        people: word("folder_people"),
        series: word("folder_series"),
        language: config.language.clone(),
    }
}

/// Why a page could not be made.
#[derive(Debug)]
pub enum Failure {
    /// The template is wrong.
    Page(Box<Diagnostic>),
    /// The disk failed us.
    Disk(OutputError),
}

impl From<OutputError> for Failure {
    fn from(error: OutputError) -> Self {
        Self::Disk(error)
    }
}

/// A page made, and for a practice what goes into its school's data file.
struct Made {
    html: String,
    portfolio: Option<String>,
}

impl Analysis<'_> {
    /// Whether anything forbids to write the site.
    pub fn is_stopped(&self, is_strict: bool) -> bool {
        let stops = |problem: &Diagnostic| match problem.severity {
            Severity::Error => {
                self.site.config.errors == ErrorPolicy::Stop
                    || is_strict
                    || matches!(problem.code, Code::TemplateSyntax)
                    || !problem.path.starts_with(&self.site.config.content)
            }
            Severity::Warning => is_strict,
            Severity::Hint => false,
        };
        self.templates.is_none() || self.diagnostics.iter().any(stops)
    }

    /// Writes the site to a folder.
    ///
    /// # Errors
    /// A template that fails, or what the disk says. The old site is then untouched.
    pub fn write(&mut self, output: &Path) -> Result<Summary, Failure> {
        let mut clock = Instant::now();
        let writer = Writer::new(output)?;
        let sizes = self.picture_sizes();
        let this = &*self;
        let (by_school, others): (Vec<&PagePlan>, Vec<&PagePlan>) =
            this.plan.pages.iter().partition(|page| {
                matches!(page.kind, PageKind::Practice(id) if this.site.graph.model.entry(id).school.is_some())
            });
        let mut schools: Vec<Vec<&PagePlan>> =
            vec![Vec::new(); this.site.graph.model.schools.len()];
        for page in by_school {
            if let PageKind::Practice(id) = page.kind
                && let Some(school) = this.site.graph.model.entry(id).school
            {
                schools[school as usize].push(page);
            }
        }
        schools
            .par_iter()
            .enumerate()
            .try_for_each(|(school, pages)| -> Result<(), Failure> {
                let fragments = pages
                    .par_iter()
                    .map(|page| {
                        let made = this.make(page, &sizes)?;
                        writer.add(&page.address, made.html.as_bytes())?;
                        Ok(made.portfolio)
                    })
                    .collect::<Result<Vec<_>, Failure>>()?;
                let fragments: Vec<String> = fragments.into_iter().flatten().collect();
                let data = render::portfolio_json(&this.site, school as u32, &fragments);
                let folder = &this.site.graph.model.schools[school].folder;
                writer.add(&format!("{folder}data/portfolio.json"), data.as_bytes())?;
                Ok(())
            })?;
        others
            .par_iter()
            .try_for_each(|page| -> Result<(), Failure> {
                let made = this.make(page, &sizes)?;
                writer.add(&page.address, made.html.as_bytes())?;
                Ok(())
            })?;
        self.timings.0.push(("pages", clock.elapsed()));
        clock = Instant::now();
        self.write_data(&writer)?;
        self.timings.0.push(("data", clock.elapsed()));
        clock = Instant::now();
        self.write_media(&writer)?;
        self.timings.0.push(("media", clock.elapsed()));
        clock = Instant::now();
        let summary = writer.finish()?;
        self.timings.0.push(("finish", clock.elapsed()));
        Ok(summary)
    }

    /// Sizes of the pictures that pages show, by path within the content.
    fn picture_sizes(&self) -> BTreeMap<String, (u32, u32)> {
        let content = &self.site.config.content;
        let paths: Vec<&String> = self.plan.media.iter().collect();
        paths
            .par_iter()
            .filter(|path| is_picture(path))
            .filter_map(|path| {
                let bytes = self.files.read(&format!("{content}/{path}")).ok()?;
                Some(((*path).clone(), render::picture_size(path, &bytes)))
            })
            .collect()
    }

    fn write_data(&self, writer: &Writer) -> Result<(), OutputError> {
        let site = &self.site;
        let files: [(&str, fn(&Site<'_>) -> String); 5] = [
            ("data/catalogue.json", render::catalogue_json),
            ("data/practices.csv", render::practices_csv),
            ("data/schools.csv", render::schools_csv),
            ("data/co-occurrence.csv", render::co_occurrence_csv),
            ("robots.txt", render::robots),
        ];
        files
            .par_iter()
            .try_for_each(|(address, make)| writer.add(address, make(site).as_bytes()))?;
        for (address, text) in render::sitemaps(site, &self.plan) {
            writer.add(&address, text.as_bytes())?;
        }
        let graph = site.graph;
        let add = |title: &str, address: &str, page: &str, practices: &[EntryId]| {
            match render::feed(site, title, address, page, practices) {
                Some(feed) => writer.add(address, feed.as_bytes()),
                None => Ok(()),
            }
        };
        add(site.title(), "feed.xml", Addresses::HOME, &graph.listed)?;
        for (school, practices) in graph.model.schools.iter().zip(&graph.by_school) {
            let entry = graph.model.entry(school.entry);
            let address = format!("{}feed.xml", school.folder);
            if !school.folder.is_empty() && entry.is_published() {
                add(&entry.title, &address, &entry.address, practices)?;
            }
        }
        for subject in graph.used_terms("subjects", site.pack) {
            if let Some(page) = site.addresses.term(subject, site.pack) {
                let address = format!("{}.xml", page.trim_end_matches(".html"));
                let name = site.pack.term(subject).names.get(&site.config.language);
                let title = format!("{name} · {}", site.title());
                add(&title, &address, &page, graph.of_term(subject))?;
            }
        }
        Ok(())
    }

    fn write_media(&self, writer: &Writer) -> Result<(), OutputError> {
        let site = &self.site;
        for (name, bytes) in &site.theme.assets {
            writer.add(&format!("assets/{name}"), bytes)?;
        }
        if !site.config.colours.is_empty() {
            writer.add("assets/colours.css", site_colours(site.config).as_bytes())?;
        }
        let paths = &self.plan.media;
        paths.par_iter().try_for_each(|path| {
            let full = format!("{}/{path}", site.config.content);
            let Ok(bytes) = self.files.read(&full) else {
                return Ok(());
            };
            // What cannot be cleaned is not published; its page shows the description.
            match render::clean_media(path, bytes) {
                Ok(clean) => writer.add(path, &clean),
                Err(_) => Ok(()),
            }
        })
    }

    /// Makes one page.
    fn make(&self, plan: &PagePlan, sizes: &BTreeMap<String, (u32, u32)>) -> Result<Made, Failure> {
        let site = &self.site;
        let size = |path: &str| sizes.get(path).copied().unwrap_or((0, 0));
        let mut portfolio = None;
        let (page, content) = match &plan.kind {
            PageKind::Practice(id) | PageKind::Text(id) => {
                let (page, content, data) = self.from_file(*id, &size)?;
                portfolio = data;
                (page, content)
            }
            PageKind::School {
                school,
                entry,
                number,
            } => self.school(*school, *entry, *number, &size)?,
            PageKind::Home => self.home(&size)?,
            PageKind::Term { term, number } => {
                let root = relative_root(&plan.address);
                let markdown = |text: &str| self.plain_markdown(text, &root, &site.config.language);
                let (page, view) = page::term_view(site, *term, *number, &markdown);
                (page, Content::Term(Box::new(view)))
            }
            PageKind::Vocabulary(_)
            | PageKind::Schools { .. }
            | PageKind::Practices { .. }
            | PageKind::People { .. }
            | PageKind::SeriesIndex => {
                let (page, view) = page::index_view(site, &plan.kind, &plan.address);
                (page, Content::Index(Box::new(view)))
            }
            PageKind::Series { name, number } => {
                let (page, view) = page::series_view(site, name, *number);
                (page, Content::Index(Box::new(view)))
            }
            PageKind::Person {
                school,
                person,
                number,
            } => {
                let (page, view) = page::person_view(site, *school, *person, *number);
                (page, Content::Person(Box::new(view)))
            }
            PageKind::NotFound => self.notice("not_found", plan),
            PageKind::Withdrawn(_) => self.notice("withdrawn", plan),
            PageKind::Redirect { to } => {
                let target = &site.graph.model.entry(*to).address;
                let href = format!("{}{}", relative_root(&plan.address), encode_address(target));
                let (mut page, _) = self.notice("moved", plan);
                page.title = site.graph.model.entry(*to).title.to_string();
                (page, Content::Redirect(href))
            }
        };
        let Some(templates) = &self.templates else {
            return Ok(Made {
                html: String::new(),
                portfolio,
            });
        };
        templates
            .render(site, &page, &content)
            .map(|html| Made { html, portfolio })
            .map_err(Failure::Page)
    }

    fn notice(&self, key: &'static str, plan: &PagePlan) -> (Page, Content) {
        let site = &self.site;
        let language = &site.config.language;
        let title = site.say(language, key, &[]);
        let about = match key {
            "not_found" => "not_found_about",
            "withdrawn" => "withdrawn_about",
            _ => "moved_about",
        };
        let words = site.word(language, about).to_owned();
        let page = page::notice_page(site, key, &plan.address, &title, &words);
        (page, Content::Notice(words))
    }

    /// Opens a file again and hands it on with what its page needs.
    fn open<R>(
        &self,
        id: EntryId,
        then: impl FnOnce(&Reading<'_, '_>, &Redactor) -> R,
    ) -> Result<R, Failure> {
        let site = &self.site;
        let entry = site.graph.model.entry(id);
        let changed = || {
            Failure::Page(Box::new(Diagnostic::new(
                Code::UnresolvedReference,
                &entry.path,
                Span::line(1),
                Message::new("file_changed_while_building"),
            )))
        };
        let bytes = self.files.read(&entry.path).map_err(|_| changed())?;
        let text = decode(&bytes).map_err(|_| changed())?;
        let reading = read_file(
            &entry.path,
            &text,
            Depth::FrontMatter,
            &self.places,
            &self.inputs,
        );
        let people = site.graph.model.school_of(entry).map(|school| &school.people);
        let a_teacher = site.word(&entry.language, "a_teacher");
        let redactor = redactor_for(entry, people, site.pack, a_teacher);
        Ok(then(&reading, &redactor))
    }

    /// The text of an entry as HTML, and the first picture of the page.
    fn body(
        &self,
        id: EntryId,
        reading: &Reading<'_, '_>,
        redactor: &Redactor,
        size: &dyn Fn(&str) -> (u32, u32),
    ) -> String {
        let site = &self.site;
        let entry = site.graph.model.entry(id);
        let root = relative_root(&entry.address);
        let clean = |text: &str| redactor.clean(text);
        let context = MarkdownContext {
            resolve: &|target| self.resolve(id, target, &root),
            size: &|href| {
                let path = href.strip_prefix(&root).unwrap_or(href);
                size(&crate::document::percent_decode(path))
            },
            clean: (!redactor.is_idle()).then_some(&clean),
            word: &|key| site.word(&entry.language, key).to_owned(),
            has_raw_html: entry.has_raw_html,
            title_from_heading: entry.has_title_heading,
        };
        render::markdown(reading.document.body, &context)
    }

    fn resolve(&self, from: EntryId, target: &Target, root: &str) -> ResolvedLink {
        let site = &self.site;
        let model = site.graph.model;
        let anchor = match target {
            Target::Web(address) => {
                return ResolvedLink {
                    href: Some(address.clone()),
                    title: None,
                };
            }
            Target::Unsafe(_) => return ResolvedLink::default(),
            Target::Anchor(anchor) => {
                return ResolvedLink {
                    href: Some(format!("#{anchor}")),
                    title: None,
                };
            }
            Target::File { anchor, .. } | Target::Wiki { anchor, .. } => anchor,
        };
        let anchor = anchor.as_deref().map_or_else(String::new, |a| format!("#{a}"));
        match site
            .graph
            .lookup
            .resolve(model.entry(from), target, model, site.pack)
        {
            Ok(Destination::Entry(id)) => {
                let entry = model.entry(id);
                if entry.status == model::Status::Withdrawn || site.graph.has_page(id) {
                    ResolvedLink {
                        href: Some(format!("{root}{}{anchor}", encode_address(&entry.address))),
                        title: Some(entry.title.to_string()),
                    }
                } else {
                    ResolvedLink {
                        href: None,
                        title: Some(site.word(&model.entry(from).language, "not_available").to_owned()),
                    }
                }
            }
            Ok(Destination::File(path)) if site.graph.files.contains_key(&path) => ResolvedLink {
                href: Some(format!("{root}{}", encode_address(&path))),
                title: Some(name_of(&path).to_owned()),
            },
            Ok(Destination::File(_)) | Err(_) => ResolvedLink::default(),
        }
    }

    /// Markdown of the pack, which links nowhere in the site.
    fn plain_markdown(&self, text: &str, root: &str, language: &str) -> String {
        let _ = root;
        let context = MarkdownContext {
            resolve: &|target| match target {
                Target::Web(address) => ResolvedLink {
                    href: Some(address.clone()),
                    title: None,
                },
                _ => ResolvedLink::default(),
            },
            size: &|_| (0, 0),
            clean: None,
            word: &|key| self.site.word(language, key).to_owned(),
            has_raw_html: false,
            title_from_heading: false,
        };
        render::markdown(text, &context)
    }

    fn from_file(
        &self,
        id: EntryId,
        size: &dyn Fn(&str) -> (u32, u32),
    ) -> Result<(Page, Content, Option<String>), Failure> {
        let site = &self.site;
        let entry = site.graph.model.entry(id);
        self.open(id, |reading, redactor| {
            let html = self.body(id, reading, redactor, size);
            if entry.kind().is_none() {
                let page = page::text_page_view(site, id, reading, redactor, None);
                return (page, Content::Text(html), None);
            }
            let opened = Opened {
                id,
                reading,
                redactor,
                language: &entry.language,
            };
            let table = |name: &str| {
                let path = join(folder_of(&entry.path), name)?;
                let bytes = self.files.read(&path).ok()?;
                decode(&bytes).ok().map(|text| text.into_owned())
            };
            let texts = Texts {
                html,
                picture_size: size,
                table: &table,
            };
            let view = page::practice_view(site, &opened, texts);
            let picture = view.figures.first().map(|figure| figure.href.clone());
            let page = page::text_page_view(site, id, reading, redactor, picture);
            let data = entry
                .is_listed()
                .then(|| self.portfolio_entry(id, reading, redactor));
            (page, Content::Practice(Box::new(view)), data)
        })
    }

    /// A practice as it stands in its school's data file: cleaned fields and text.
    fn portfolio_entry(
        &self,
        id: EntryId,
        reading: &Reading<'_, '_>,
        redactor: &Redactor,
    ) -> String {
        let site = &self.site;
        let entry = site.graph.model.entry(id);
        let folder = site
            .graph
            .model
            .school_of(entry)
            .map(|school| school.folder.as_str())
            .unwrap_or_default();
        let path = entry.address.strip_prefix(folder).unwrap_or(&entry.address);
        let kind = entry.kind().map(|kind| &site.pack.term(kind).id);
        let fields = page::cleaned_fields(site, id, &reading.fields, redactor);
        json!({
            "path": path,
            "kind": kind,
            "language": &*entry.language,
            "fields": Json::Object(fields),
            "text": redactor.clean(&render::without_html(reading.document.body)),
        })
        .to_string()
    }

    fn school(
        &self,
        school: u32,
        id: EntryId,
        number: u32,
        size: &dyn Fn(&str) -> (u32, u32),
    ) -> Result<(Page, Content), Failure> {
        let site = &self.site;
        self.open(id, |reading, redactor| {
            let html = if number == 0 {
                self.body(id, reading, redactor, size)
            } else {
                String::new()
            };
            let mut page = page::text_page_view(site, id, reading, redactor, None);
            let view = page::school_view(site, school, number, reading, html, size, &mut page);
            (page, Content::School(Box::new(view)))
        })
    }

    fn home(&self, size: &dyn Fn(&str) -> (u32, u32)) -> Result<(Page, Content), Failure> {
        let site = &self.site;
        let text = site
            .graph
            .lookup
            .by_path("index.md")
            .filter(|id| site.graph.has_page(*id));
        let (html, summary) = match text {
            Some(id) => self.open(id, |reading, redactor| {
                let summary = site.graph.model.entry(id).summary.to_string();
                (self.body(id, reading, redactor, size), summary)
            })?,
            None => (String::new(), String::new()),
        };
        let (page, home) = page::catalogue_home(site, html, &summary);
        Ok((page, Content::Home(Box::new(home))))
    }
}

fn is_picture(path: &str) -> bool {
    let extension = path.rsplit_once('.').map(|(_, e)| e.to_ascii_lowercase());
    matches!(
        extension.as_deref(),
        Some("jpg" | "jpeg" | "png" | "webp" | "gif" | "svg")
    )
}

/// The site's own colours as a style sheet.
fn site_colours(config: &Config) -> String {
    let mut out = String::from(":root{");
    for (name, value) in &config.colours {
        out.push_str(&format!("--{name}:{value};"));
    }
    out.push_str("}\n");
    out
}
