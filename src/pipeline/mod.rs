//! The stages in order. The only place that knows them all.

mod body;
mod files;
mod guide;
mod make;
mod named;
mod report;
mod trial;
mod words;
mod write;

use std::cell::LazyCell;
use std::collections::BTreeMap;
use std::io;
use std::time::{Duration, Instant};

use jiff::civil::Date;
use rustc_hash::FxHashSet;

use crate::config::{self, Config, ErrorPolicy};
use crate::diagnostic::{Checked, Code, Diagnostic, Severity, sort};
use crate::document::Depth;
use crate::graph::{self, Graph, OpenedFiles};
use crate::locale::{Locale, Words};
use crate::model::{
    self, Entry, EntryId, FrontMatters, Inputs, Kept, Model, Places, Quarantined, Reading,
    SiteTexts, Status, read_file,
};
use crate::output::OutputError;
use crate::pack::{self, Pack};
use crate::page::{self, Addresses, Plan, Site};
use crate::render::Templates;
use crate::scaffold::Forms;
use crate::source::{Extent, Files, name_for};
use crate::theme::{self, Theme};

pub use report::SchoolReport;
pub use write::Written;

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
    /// The day it is, for checks that compare with it. The command fills it in, so that
    /// the same content gives the same answers in every test.
    pub today: Option<Date>,
    /// Most bytes of front matters that are kept for the pages; none for a command that makes
    /// no pages. [`ROOM`] is what a build takes.
    pub room: usize,
}

/// Room for the front matters of some 67,000 practices: with 100,000 a build stays well below a
/// gigabyte, and reading the rest again costs a few hundredths of its time.
pub const ROOM: usize = 176 << 20;

/// Reads everything but the content. Where the pack or the theme that a site names does not
/// exist, the usual one takes its place, so that the content can be checked all the same.
pub fn settings(files: &dyn Files) -> Checked<Option<Settings>> {
    let config = config::read(files);
    let mut diagnostics = config.diagnostics;
    let config = config.value;
    let mut locale = Locale::built_in();
    let own_words = words::add_own(&mut locale, files);
    diagnostics.extend(own_words.diagnostics);
    let loaded = pack::load(&config.pack, files);
    diagnostics.extend(loaded.diagnostics);
    let mut pack = loaded.value.or_else(|| {
        diagnostics.extend(named::no_pack(&config, files));
        pack::load(config::USUAL_PACK, files).value
    });
    if let Some(pack) = &mut pack {
        pack.speak(&config.languages);
    }
    let loaded = theme::load(&config.theme, files);
    diagnostics.extend(loaded.diagnostics);
    let theme = loaded.value.or_else(|| {
        diagnostics.extend(named::no_theme(&config, files));
        theme::load(config::USUAL_THEME, files).value
    });
    diagnostics.extend(words::misspelt(own_words.value, theme.as_ref()));
    let value = pack.zip(theme).map(|(pack, theme)| {
        diagnostics.extend(named::check(&config, &pack, &theme, &locale));
        Settings {
            config,
            pack,
            theme,
            locale,
            today: None,
            room: 0,
        }
    });
    sort(&mut diagnostics);
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
    /// Practices and pages left out because of errors.
    pub quarantined: Vec<Quarantined>,
    /// The files.
    pub files: &'run dyn Files,
    /// What a path means.
    places: Places,
    /// What was read with.
    inputs: Inputs<'run>,
    /// What a preview remembers.
    kept: Option<&'run Kept>,
    /// The front matters that were kept.
    front_matters: FrontMatters<'run>,
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
    run(files, settings, drafts, None, then)
}

/// Does what [`analyse`] does for a preview that looks at the same site again and again:
/// files that did not change are not read again, a file that has become faulty is shown as
/// it last was, and nothing is left out.
///
/// # Errors
/// What the file system says where the content cannot be listed.
pub fn analyse_again<R>(
    files: &dyn Files,
    settings: &Settings,
    drafts: bool,
    kept: &mut Kept,
    then: impl FnOnce(Analysis<'_>) -> R,
) -> io::Result<R> {
    run(files, settings, drafts, Some(kept), then)
}

fn run<R>(
    files: &dyn Files,
    settings: &Settings,
    drafts: bool,
    mut kept: Option<&mut Kept>,
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
    let is_preview = kept.is_some();
    let inputs = || Inputs {
        files,
        config,
        pack: &settings.pack,
        drafts,
        unfilled: drafts || is_preview,
        today: settings.today,
        words: &words,
        room: settings.room,
    };
    let read = model::read(&inputs(), kept.as_deref_mut())?;
    let mut diagnostics = at_site_severity(read.diagnostics, config);
    let mut model: Model = read.model;
    let texts = model::site_texts(&model, &inputs());
    diagnostics.extend(at_site_severity(texts.diagnostics, config));
    let texts = texts.value;
    lap(&mut timings, "read");
    let kept = kept.map(|kept| &*kept);
    // What makes the pages must know for certain which pictures they can show.
    let extent = match settings.room > 0 && !is_preview {
        true => Extent::Whole,
        false => Extent::Ends,
    };
    let opened = OpenedFiles::new(extent, kept);
    let linked = graph::link(&model, &inputs(), &opened);
    diagnostics.extend(at_site_severity(linked.diagnostics, config));
    let mut graph: Option<Graph<'_>> = Some(linked.value);
    let mut plan = graph.as_ref().map(|graph| {
        let planned = page::plan(&site_of(settings, &texts, &words, graph));
        diagnostics.extend(at_site_severity(planned.diagnostics, config));
        planned.value
    });
    let low = theme::check_colours(&config.colours, &settings.theme.manifest);
    diagnostics.extend(at_site_severity(low, config));
    let mut quarantined = Vec::new();
    let leaves_out = config.errors == ErrorPolicy::Quarantine && kept.is_none();
    if leaves_out && diagnostics.iter().any(Diagnostic::is_error) {
        // What is broken is taken out, and the rest connected anew without it.
        let tables = graph.map_or_else(BTreeMap::new, |graph| graph.tables);
        graph = None;
        plan = None;
        (model, quarantined) = model.quarantine(&diagnostics, &tables, &settings.pack);
    }
    let graph = match graph {
        Some(graph) => graph,
        None => graph::link(&model, &inputs(), &opened).value,
    };
    lap(&mut timings, "link");
    let site = site_of(settings, &texts, &words, &graph);
    // Its problems have been reported above, before anything was taken out.
    let plan = plan.unwrap_or_else(|| page::plan(&site).value);
    let templates = match Templates::new(&site) {
        Ok(templates) => Some(templates),
        Err(problems) => {
            diagnostics.extend(problems);
            None
        }
    };
    sort(&mut diagnostics);
    lap(&mut timings, "plan");
    Ok(then(Analysis {
        site,
        plan,
        templates,
        diagnostics,
        quarantined,
        files,
        places: read.places,
        inputs: inputs(),
        kept,
        front_matters: read.front_matters,
        timings,
    }))
}

fn site_of<'run>(
    settings: &'run Settings,
    texts: &'run SiteTexts,
    words: &BTreeMap<String, Words>,
    graph: &'run Graph<'run>,
) -> Site<'run> {
    Site {
        config: &settings.config,
        texts,
        pack: &settings.pack,
        locale: &settings.locale,
        addresses: addresses(settings, words),
        words: words.clone(),
        theme: &settings.theme,
        graph,
        forms: Forms::default(),
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

fn words(settings: &Settings) -> BTreeMap<String, Words> {
    let config = &settings.config;
    config
        .languages
        .iter()
        .chain(&settings.pack.manifest.languages)
        .map(|language| (language.clone(), settings.locale.words(language)))
        .collect()
}

/// The folder of the glossary in each language that has words for it.
fn glossaries(settings: &Settings, words: &BTreeMap<String, Words>) -> Vec<(String, String)> {
    let languages = &settings.config.languages;
    let mut folders: Vec<(String, String)> = Vec::new();
    for (place, language) in languages.iter().enumerate() {
        let folder = words.get(language).and_then(|it| it.get("folder_glossary"));
        let is_spoken = place == 0 || settings.locale.speaks(language);
        if let Some(folder) = folder.filter(|_| is_spoken)
            && folders.iter().all(|(_, other)| other != folder)
        {
            folders.push((language.clone(), name_for(folder)));
        }
    }
    folders
}

fn addresses(settings: &Settings, words: &BTreeMap<String, Words>) -> Addresses {
    let config = &settings.config;
    let own = words.get(&config.language);
    // A site may bring words of its own, and a word with signs of a path must lead nowhere.
    let word = |key: &str| {
        let word = own.and_then(|words| words.get(key));
        name_for(word.map_or(key, String::as_str))
    };
    Addresses {
        schools: word("folder_schools"),
        practices: word("folder_practices"),
        people: word("folder_people"),
        series: word("folder_series"),
        shared: word("folder_shared"),
        shared_activity: word("folder_shared_activity"),
        shared_topic: word("folder_shared_topic"),
        matrices: word("folder_matrices"),
        order_by_name: word("folder_by_name"),
        order_by_kinds: word("folder_by_kinds"),
        order_by_latest: word("folder_by_latest"),
        timeline: word("folder_timeline"),
        regions: word("folder_regions"),
        unplaced: word("folder_unplaced"),
        explore: word("folder_explore"),
        glossaries: glossaries(settings, words),
        pages: word("folder_pages"),
        guide: word("folder_guide"),
        problems: word("folder_problems"),
        language: config.language.clone(),
        terms: Addresses::of_terms(&settings.pack, &config.language),
    }
}

/// Why a site could not be written.
#[derive(Debug)]
pub enum Failure {
    /// A page cannot be made: its template is wrong, say.
    Page(Box<Diagnostic>),
    /// The disk failed us.
    Disk(OutputError),
}

impl From<Box<Diagnostic>> for Failure {
    fn from(problem: Box<Diagnostic>) -> Self {
        Self::Page(problem)
    }
}

impl From<OutputError> for Failure {
    fn from(error: OutputError) -> Self {
        Self::Disk(error)
    }
}

impl Analysis<'_> {
    /// The front matter of an entry, read from its text with all places.
    pub fn front_matter<'read>(
        &'read self,
        id: EntryId,
        text: &'read str,
    ) -> Reading<'read, 'read> {
        let path: &str = &self.site.graph.model.entry(id).path;
        self.reading(path, text, Depth::FrontMatter)
    }

    /// Any text, read as if it stood in a file. `path` is relative to the site.
    pub fn reading<'read>(
        &'read self,
        path: &'read str,
        text: &'read str,
        depth: Depth,
    ) -> Reading<'read, 'read> {
        read_file(path, text, depth, &self.places, &self.inputs)
    }

    /// How many practices and pages are drafts or in review, and so not on the site.
    pub fn drafts(&self) -> usize {
        let entries = self.site.graph.model.entries.iter();
        entries.filter(|entry| is_draft(entry)).count()
    }

    /// Whether the content folder holds no text at all, not even one that is left out.
    pub fn is_empty(&self) -> bool {
        self.places.are_empty()
    }

    /// Whether a draft would have its page at an address.
    pub fn is_draft(&self, address: &str) -> bool {
        let mut entries = self.site.graph.model.entries.iter();
        entries.any(|entry| is_draft(entry) && *entry.address == *address)
    }

    /// Whether anything forbids to write the site. Errors of drafts do not: nothing of these is
    /// written, and all else can do without them.
    pub fn is_stopped(&self, is_strict: bool) -> bool {
        let goes_on = self.site.config.errors == ErrorPolicy::Quarantine;
        let of_drafts = LazyCell::new(|| self.files_of_drafts());
        let stops = |problem: &Diagnostic| match problem.severity {
            Severity::Error => {
                is_strict
                    || matches!(problem.code, Code::TemplateSyntax)
                    || !problem.path.starts_with(&self.site.config.content)
                    || !(goes_on || of_drafts.contains(problem.path.as_str()))
            }
            Severity::Warning => is_strict,
            Severity::Hint => false,
        };
        self.templates.is_none() || self.diagnostics.iter().any(stops)
    }

    /// Paths of the drafts, and of tables that nothing but drafts shows.
    fn files_of_drafts(&self) -> FxHashSet<&str> {
        let graph = self.site.graph;
        let drafts = graph.model.entries.iter().filter(|entry| is_draft(entry));
        let is_shown_by_drafts =
            |shown: &[EntryId]| shown.iter().all(|id| is_draft(graph.model.entry(*id)));
        let tables = graph.tables.iter();
        let tables = tables.filter(|(_, shown)| is_shown_by_drafts(shown));
        drafts
            .map(|entry| &*entry.path)
            .chain(tables.map(|(path, _)| path.as_str()))
            .collect()
    }
}

fn is_draft(entry: &Entry) -> bool {
    matches!(entry.status, Status::Draft | Status::Review)
}
