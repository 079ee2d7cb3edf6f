//! The one who owns the site: reads it, answers for it, reads it again.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::sync::mpsc::{self, RecvTimeoutError};
use std::time::{Duration, Instant};

use serde_json::json;

use super::change::Change;
use super::client;
use super::http::{Answer, Ask, Generation};
use super::problems::InWords;
use super::snapshot::Snapshot;
use super::waiting::Waiting;
use super::watch::Order;
use super::{Event, Notice, Options};
use crate::diagnostic::{Diagnostic, Severity, sort};
use crate::fingerprint::fingerprint_of;
use crate::locale::Locale;
use crate::model::Kept;
use crate::pipeline::{self, Analysis, Settings};
use crate::source::Disk;

/// How long nothing must happen after a change before it is taken in. An editor writes a
/// file, renames it and takes a copy away within a few milliseconds.
const QUIET: Duration = Duration::from_millis(8);
/// The same where many files change: a pull or an unzip pauses between files.
const QUIET_OF_MANY: Duration = Duration::from_millis(150);
/// From how many files on.
const MANY: usize = 3;
/// A change that comes this soon after the last one was taken in belongs to something
/// larger too.
const SOON: Duration = Duration::from_millis(30);
/// Changes that do not end are taken in all the same.
const LONGEST: Duration = Duration::from_secs(10);
/// Most problems told on the terminal.
const MOST_TOLD: usize = 5;
/// Most pages remembered in case a template breaks.
const MOST_PAGES: usize = 200;

/// Owns the site.
pub(super) struct Preview<'run> {
    disk: &'run Disk,
    options: &'run Options,
    inbox: mpsc::Receiver<Event>,
    generation: Generation,
    watch: mpsc::Sender<Order>,
    notify: &'run dyn Fn(&Notice),
    /// Questions that came while the site was being read.
    waiting: RefCell<Vec<Ask>>,
    /// Pages as they were last shown, for when they cannot be made.
    shown: RefCell<BTreeMap<String, Vec<u8>>>,
    /// When the site was last read.
    read_at: Cell<Instant>,
}

/// A site as it is read, with everything that is wrong in it.
struct View<'view, 'run> {
    preview: &'view Preview<'run>,
    analysis: &'view Analysis<'view>,
    locale: &'view Locale,
    /// What is wrong in the settings. Where that is an error, the last good ones are in use.
    early: &'view [Diagnostic],
    /// All that is wrong.
    problems: Vec<Diagnostic>,
    /// Tells one state of the style sheets from another.
    styles: String,
}

impl<'run> Preview<'run> {
    pub(super) fn new(
        disk: &'run Disk,
        options: &'run Options,
        inbox: mpsc::Receiver<Event>,
        generation: Generation,
        watch: mpsc::Sender<Order>,
        notify: &'run dyn Fn(&Notice),
    ) -> Self {
        Self {
            disk,
            options,
            inbox,
            generation,
            watch,
            notify,
            waiting: RefCell::default(),
            shown: RefCell::default(),
            read_at: Cell::new(Instant::now()),
        }
    }

    /// Answers until nobody can ask any more.
    pub(super) fn run(&self) {
        let files = Snapshot::new(self.disk);
        let mut kept = Kept::default();
        let mut settings: Option<Settings> = None;
        let mut early = Vec::new();
        let mut change: Option<Change> = None;
        loop {
            let start = Instant::now();
            if change.as_ref().is_none_or(Change::touches_settings) {
                let loaded = pipeline::settings(self.disk);
                early = loaded.diagnostics;
                // Settings with mistakes wait; the last good ones go on.
                if let Some(new) = loaded
                    .value
                    .filter(|_| !early.iter().any(Diagnostic::is_error))
                {
                    if change.as_ref().is_none_or(Change::touches_meaning) {
                        kept = Kept::default();
                    }
                    let _ = self.watch.send(Order::Follow {
                        content: new.config.content.clone(),
                        output: new.config.output.clone(),
                    });
                    settings = Some(new);
                }
            }
            for path in change.iter().flat_map(Change::paths) {
                kept.forget(path);
                files.touched(path);
            }
            let next = match &mut settings {
                Some(settings) => {
                    settings.today = Some((self.options.today)());
                    self.show(settings, &files, &mut kept, &early, change.as_ref(), start)
                }
                None => self.wait_for_settings(&early),
            };
            match next {
                Some(next) => change = Some(next),
                None => return,
            }
        }
    }

    /// Reads the site and answers for it until something changes.
    fn show(
        &self,
        settings: &Settings,
        files: &Snapshot<'_>,
        kept: &mut Kept,
        early: &[Diagnostic],
        changed: Option<&Change>,
        start: Instant,
    ) -> Option<Change> {
        let drafts = self.options.drafts;
        let outcome = pipeline::analyse_again(files, settings, drafts, kept, |analysis| {
            let mut problems = early.to_vec();
            problems.extend_from_slice(&analysis.diagnostics);
            sort(&mut problems);
            let count = |severity| problems.iter().filter(|p| p.severity == severity).count();
            let is_of_change = |problem: &&Diagnostic| {
                let mut paths = changed.iter().flat_map(|change| change.paths());
                changed.is_none() || paths.any(|path| path == problem.path)
            };
            let pressing = problems.iter().filter(|it| it.severity != Severity::Hint);
            (self.notify)(&Notice::Read {
                files: changed.map_or(0, Change::len),
                time: start.elapsed(),
                errors: count(Severity::Error),
                warnings: count(Severity::Warning),
                drafts: analysis.drafts(),
                pressing: pressing
                    .filter(is_of_change)
                    .take(MOST_TOLD)
                    .cloned()
                    .collect(),
            });
            let view = View {
                preview: self,
                analysis: &analysis,
                locale: &settings.locale,
                early,
                problems,
                styles: styles_of(settings),
            };
            self.read_at.set(Instant::now());
            self.generation.send_modify(|number| *number += 1);
            view.answer_until_changed()
        });
        match outcome {
            Ok(next) => next,
            Err(error) => {
                let reason = error.to_string();
                let waiting = Waiting::for_system(&self.words(&settings.locale), &reason);
                (self.notify)(&Notice::Unreadable(reason));
                self.wait(&waiting)
            }
        }
    }

    /// Nothing can be shown before the settings have been good once.
    fn wait_for_settings(&self, problems: &[Diagnostic]) -> Option<Change> {
        (self.notify)(&Notice::Waiting(problems.to_vec()));
        let locale = Locale::built_in();
        self.wait(&Waiting::for_mending(&self.words(&locale), problems))
    }

    fn words<'a>(&'a self, locale: &'a Locale) -> InWords<'a> {
        InWords {
            disk: self.disk,
            locale,
            language: &self.options.language,
        }
    }

    /// Answers so until something changes. Pages that are open hear of it too.
    fn wait(&self, waiting: &Waiting) -> Option<Change> {
        self.generation.send_modify(|number| *number += 1);
        for ask in self.waiting.take() {
            waiting.answer(ask);
        }
        loop {
            match self.inbox.recv().ok()? {
                Event::Ask(ask) => waiting.answer(ask),
                Event::Touched(path) => return Some(self.settle(Change::of(path))),
                Event::Polling(why) => (self.notify)(&Notice::Polling(why)),
            }
        }
    }

    /// Waits until a change is over. Who asks meanwhile is answered after it.
    fn settle(&self, mut change: Change) -> Change {
        let start = Instant::now();
        let is_soon = self.read_at.get().elapsed() < SOON;
        while start.elapsed() < LONGEST {
            let quiet = if change.len() < MANY && !is_soon {
                QUIET
            } else {
                QUIET_OF_MANY
            };
            match self.inbox.recv_timeout(quiet) {
                Ok(Event::Touched(path)) => change.add(path),
                Ok(Event::Ask(ask)) => self.waiting.borrow_mut().push(ask),
                Ok(Event::Polling(why)) => (self.notify)(&Notice::Polling(why)),
                Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => break,
            }
        }
        change
    }
}

impl View<'_, '_> {
    fn answer_until_changed(&self) -> Option<Change> {
        for ask in self.preview.waiting.take() {
            self.answer(ask);
        }
        loop {
            match self.preview.inbox.recv().ok()? {
                Event::Ask(ask) => match self.unread_source(ask.address()) {
                    // The page's file changed and nothing has told so yet.
                    Some(path) => {
                        self.preview.waiting.borrow_mut().push(ask);
                        return Some(Change::of(path));
                    }
                    None => self.answer(ask),
                },
                Event::Touched(path) => return Some(self.preview.settle(Change::of(path))),
                Event::Polling(why) => (self.preview.notify)(&Notice::Polling(why)),
            }
        }
    }

    fn unread_source(&self, address: &str) -> Option<String> {
        let path = self.analysis.source(address)?;
        let content = &self.analysis.site.config.content;
        let file = self.preview.disk.look(content, path);
        let is_known = file.is_some_and(|file| self.analysis.is_known(&file));
        (!is_known).then(|| path.to_owned())
    }

    fn answer(&self, ask: Ask) {
        let address = ask.address().to_owned();
        let made = self.make(&address);
        let state = |made: &Made| match &made.bytes {
            Some(bytes) => client::state_of(bytes),
            None => String::new(),
        };
        match ask {
            Ask::File { reply, .. } => {
                let is_page = address.ends_with(".html");
                let state = state(&made);
                let answer = match made.bytes {
                    Some(bytes) if is_page => {
                        Answer::file(&address, client::with_script(&bytes, &state, &self.styles))
                    }
                    Some(bytes) => Answer::file(&address, bytes),
                    None => match self.folder_home(&address) {
                        Some(home) => Answer::moved(&home),
                        None => self.not_found(),
                    },
                };
                // Who asked may have gone.
                let _ = reply.send(answer);
            }
            Ask::State { reply, .. } => {
                let people = self.analysis.people_source(&address);
                // All pages are made with the settings.
                let settings = self.early.iter().filter(|it| it.is_error());
                let broken = settings.chain(made.problem.as_ref());
                let sources: Vec<&str> = self
                    .analysis
                    .source(&address)
                    .into_iter()
                    .chain(people)
                    .chain(broken.map(|problem| problem.path.as_str()))
                    .collect();
                let mut problems = self.problems.clone();
                problems.extend(made.problem.clone());
                let words = self.preview.words(self.locale);
                let state = json!({
                    "page": state(&made),
                    "styles": self.styles,
                    "problems": words.of_page(&problems, &sources, self.note(&address)),
                });
                let _ = reply.send(state.to_string());
            }
        }
    }

    /// What a reader of a page has to know of it, as the name of a message.
    fn note(&self, address: &str) -> Option<&'static str> {
        let source = self.analysis.source(address);
        if source.is_some_and(|path| self.analysis.is_held(path)) {
            return Some("preview_held");
        }
        if self.analysis.is_draft(address) {
            return Some("preview_draft");
        }
        let is_outdated = self.early.iter().any(Diagnostic::is_error);
        is_outdated.then_some("preview_settings")
    }

    /// A file of the site; as it was last shown where it cannot be made.
    fn make(&self, address: &str) -> Made {
        let mut shown = self.preview.shown.borrow_mut();
        match self.analysis.file(address) {
            Ok(bytes) => {
                if let Some(bytes) = bytes.as_ref().filter(|_| address.ends_with(".html")) {
                    if shown.len() >= MOST_PAGES {
                        shown.clear();
                    }
                    shown.insert(address.to_owned(), bytes.clone());
                }
                Made {
                    bytes,
                    problem: None,
                }
            }
            Err(problem) => Made {
                bytes: shown.get(address).cloned().or_else(|| Some(self.bare())),
                problem: Some(*problem),
            },
        }
    }

    /// A page without anything, for the script to show what is wrong.
    fn bare(&self) -> Vec<u8> {
        let language = &self.analysis.site.config.language;
        let title = self.analysis.site.title(language);
        format!(
            "<!DOCTYPE html>\n<html lang=\"{language}\">\n<head><meta charset=\"utf-8\">\
             <title>{}</title></head>\n<body></body>\n</html>\n",
            crate::html::escape(title)
        )
        .into_bytes()
    }

    /// The home of a folder asked for without its `/`.
    fn folder_home(&self, address: &str) -> Option<String> {
        let home = format!("{address}/index.html");
        let is_there = self.analysis.has_page(&home);
        is_there.then(|| format!("/{}/", crate::page::encode_address(address)))
    }

    fn not_found(&self) -> Answer {
        let page = self.make("404.html").bytes.unwrap_or_default();
        // The script hears of it when there is a page.
        Answer::not_found(client::with_script(&page, "", &self.styles))
    }
}

struct Made {
    bytes: Option<Vec<u8>>,
    problem: Option<Diagnostic>,
}

/// Tells the style sheets of one state from those of another.
fn styles_of(settings: &Settings) -> String {
    let assets = settings.theme.assets.iter();
    let assets = assets.flat_map(|(name, bytes)| [name.as_bytes(), &bytes[..]]);
    let colours = settings.config.colours.iter();
    let colours = colours.flat_map(|(name, colour)| [name.as_bytes(), colour.value.as_bytes()]);
    client::short(&fingerprint_of(assets.chain(colours)))
}
