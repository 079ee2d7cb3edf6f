//! `padu new`

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use clap::ArgMatches;
use unicode_normalization::UnicodeNormalization as _;

use super::ask::Dialogue;
use super::init::title_of;
use super::{Exit, Session, named, print};
use crate::config::is_profile;
use crate::diagnostic::Diagnostic;
use crate::locale::nearest;
use crate::model::{Inputs, Places, in_words};
use crate::pack::Kind;
use crate::pipeline::{self, Settings};
use crate::scaffold::{self, Scaffold};
use crate::source::{FileEntry, Files as _, folder_of};

pub(super) fn run(session: &Session, matches: &ArgMatches) -> Exit {
    create(session, matches).unwrap_or_else(|exit| exit)
}

fn create(session: &Session, matches: &ArgMatches) -> Result<Exit, Exit> {
    let settings = settings(session)?;
    let word = |name: &str| matches.get_one::<String>(name).map(String::as_str);
    let title = matches.get_many::<String>("title");
    let title = title.map(|words| words.map(String::as_str).collect::<Vec<_>>().join(" "));
    let mut dialogue = None;
    let named = word("kind").map(|word| named::kind(session, &settings.pack, word));
    let named = named.transpose()?;
    if named.is_none() || title.is_none() {
        dialogue = Dialogue::on_a_terminal(session);
        if dialogue.is_none() {
            return Err(missing(session, &settings, named));
        }
    }
    let kind = match (named, &mut dialogue) {
        (Some(kind), _) => kind,
        (None, Some(dialogue)) => ask_kind(session, &settings, dialogue).ok_or(Exit::Usage)?,
        (None, None) => return Err(Exit::Usage),
    };
    let title = match (title, &mut dialogue) {
        (Some(title), _) => title.trim().to_owned(),
        (None, Some(dialogue)) => {
            let question = session.say("new_ask_title", &[]);
            dialogue.line(&question).ok_or(Exit::Usage)?
        }
        (None, None) => return Err(Exit::Usage),
    };
    if title.is_empty() {
        return Err(missing(session, &settings, Some(kind)));
    }
    let content = Content::read(session, &settings)?;
    let school = content.school(word("school"), dialogue.as_mut())?;
    let path = content.path(kind, &title, school.as_deref())?;
    let scaffold = Scaffold {
        kind,
        title: &title,
        date: Some(jiff::Zoned::now().date()),
        language: &session.language,
        // Outside every school a folder says nothing.
        names_kind: school.is_none(),
        names_language: session.language != settings.config.language,
        model: None,
    };
    let file = session.files.root().join(&path);
    write_new(&file, &scaffold.text(&session.locale)).map_err(|error| {
        if error.kind() == io::ErrorKind::AlreadyExists {
            session.complain("new_exists", &[("path", &path)]);
            return Exit::Usage;
        }
        session.refused(&seen_from_here(&file), &error)
    })?;
    print::line(&seen_from_here(&file).display().to_string());
    let mut next = session.say("new_next", &[]);
    let blank = scaffold.blank_keys();
    if !blank.is_empty() {
        let keys: Vec<String> = blank.iter().map(|key| format!("`{key}`")).collect();
        let values = [("keys", &*keys.join(", "))];
        next.push(' ');
        next.push_str(&session.say("new_blank_keys", &values));
    }
    print::error_line(&next, session.color);
    Ok(Exit::Fine)
}

/// What the site says about itself, unless it is wrong.
fn settings(session: &Session) -> Result<Settings, Exit> {
    let settings = pipeline::settings(&session.files);
    let is_broken = settings.diagnostics.iter().any(Diagnostic::is_error);
    settings.value.filter(|_| !is_broken).ok_or_else(|| {
        let problems = &settings.diagnostics;
        print::diagnostics(session, problems, print::Format::Human, &|_| None);
        Exit::Usage
    })
}

/// Says what has to be given where nobody can be asked, with an example of the kind that was
/// named, else of the first that a new site shows.
fn missing(session: &Session, settings: &Settings, kind: Option<&Kind>) -> Exit {
    session.complain("new_missing", &[]);
    let pack = &settings.pack;
    let first = || pack.kind(pack.manifest.starter.first()?);
    let example = kind.or_else(first).and_then(|kind| {
        let (_, text) = pack.example(kind, &session.language)?;
        let title = title_of(text)?;
        // Examples call themselves that.
        let title = title.split_once(": ").map_or(&*title, |(_, title)| title);
        let (folder, title) = (kind.folder(&session.language), in_words(title));
        Some(format!("padu new {folder} \"{title}\""))
    });
    if let Some(example) = example {
        let word = session.say("help_example", &[]);
        print::error_line(&format!("{word}:\n  {example}"), session.color);
    }
    Exit::Usage
}

fn ask_kind<'a>(
    session: &Session,
    settings: &'a Settings,
    dialogue: &mut Dialogue<'_>,
) -> Option<&'a Kind> {
    let kinds = &settings.pack.kinds;
    let language = &session.language;
    let options: Vec<String> = kinds
        .iter()
        .map(|kind| {
            let (name, summary) = (kind.names.get(language), kind.summary.get(language));
            format!("{name}: {summary}")
        })
        .collect();
    let named = |word: &str| {
        let kind = settings.pack.kind_named(word)?;
        kinds.iter().position(|other| other.id == kind.id)
    };
    let question = session.say("new_ask_kind", &[]);
    kinds.get(dialogue.choice(&question, &options, &named)?)
}

/// What there is already, to find the place of one more.
struct Content<'a> {
    session: &'a Session,
    settings: &'a Settings,
    files: Vec<FileEntry>,
    places: Places,
}

impl<'a> Content<'a> {
    fn read(session: &'a Session, settings: &'a Settings) -> Result<Self, Exit> {
        let files = session.files.list(&settings.config.content);
        let files = files.map_err(|error| session.content_refused(&error))?;
        let files = files.files;
        let inputs = Inputs {
            files: &session.files,
            config: &settings.config,
            pack: &settings.pack,
            drafts: false,
            unfilled: false,
            today: None,
            words: &BTreeMap::new(),
            room: 0,
        };
        let places = Places::find(&files, &inputs);
        Ok(Self {
            session,
            settings,
            files,
            places,
        })
    }

    /// The folder of the school that is meant, with `/` at the end, within the content;
    /// `None` where there is no school at all.
    fn school(
        &self,
        asked: Option<&str>,
        dialogue: Option<&mut Dialogue<'_>>,
    ) -> Result<Option<String>, Exit> {
        let schools = &self.places.schools;
        let ids = || schools.iter().map(|school| school.id.as_str());
        if let Some(word) = asked {
            let is_meant = |id: &str| id.nfc().eq(word.nfc());
            let known = schools.iter().find(|school| is_meant(&school.id));
            if let Some(school) = known.filter(|school| !school.id.is_empty()) {
                return Ok(Some(school.folder.clone()));
            }
            let only = self.id_of_the_only_school()?;
            if only.as_deref().is_some_and(is_meant) {
                return Ok(Some(String::new()));
            }
            let near = nearest(word, ids().chain(only.as_deref()));
            let all = ids().chain(only.as_deref()).filter(|id| !id.is_empty());
            named::unknown(self.session, &named::SCHOOL, word, near, all);
            return Err(Exit::Usage);
        }
        if let Some(folder) = self.school_one_stands_in() {
            return Ok(Some(folder));
        }
        if let [only] = schools.as_slice() {
            return Ok(Some(only.folder.clone()));
        }
        if schools.is_empty() {
            return Ok(None);
        }
        if let Some(dialogue) = dialogue {
            let options: Vec<String> = ids().map(str::to_owned).collect();
            let named = |word: &str| options.iter().position(|id| id == word);
            let question = self.session.say("new_ask_school", &[]);
            let place = dialogue.choice(&question, &options, &named);
            let school = place.and_then(|place| schools.get(place));
            return school
                .map(|school| Some(school.folder.clone()))
                .ok_or(Exit::Usage);
        }
        self.session.complain("new_which_school", &[]);
        named::known(self.session, &named::SCHOOL, &named::list(ids()));
        Err(Exit::Usage)
    }

    /// The id of a school whose folder is `content/` itself: it comes from its name.
    fn id_of_the_only_school(&self) -> Result<Option<String>, Exit> {
        if !self
            .places
            .schools
            .iter()
            .any(|school| school.id.is_empty())
        {
            return Ok(None);
        }
        let session = self.session;
        pipeline::analyse(&session.files, self.settings, false, |analysis| {
            let schools = &analysis.site.graph.model.schools;
            let only = schools.iter().find(|school| school.folder.is_empty());
            only.map(|school| school.id.clone())
        })
        .map_err(|error| session.content_refused(&error))
    }

    /// The innermost school whose folder holds the folder one stands in.
    fn school_one_stands_in(&self) -> Option<String> {
        let here = std::env::current_dir().ok()?.canonicalize().ok()?;
        let root = self.session.files.root().canonicalize().ok()?;
        let content = root.join(&self.settings.config.content);
        let holds = |folder: &str| here.starts_with(content.join(folder.trim_end_matches('/')));
        self.places
            .schools
            .iter()
            .filter(|school| !school.folder.is_empty() && holds(&school.folder))
            .max_by_key(|school| school.folder.len())
            .map(|school| school.folder.clone())
    }

    /// Where the practice goes, relative to the root.
    fn path(&self, kind: &Kind, title: &str, school: Option<&str>) -> Result<String, Exit> {
        let content = &self.settings.config.content;
        let school = school.unwrap_or_default();
        let folder = self.folder(kind, school);
        let mut slug = scaffold::slug(title);
        if slug.is_empty() {
            slug = folder.clone();
        }
        let path_of = |slug: &str| format!("{content}/{school}{folder}/{slug}.md");
        // A practice called “School” must not become the profile of one.
        if is_profile(&slug) {
            slug = format!("{slug}-{folder}");
        }
        let path = path_of(&slug);
        // Names that differ only by case or composition are one on many computers.
        let folded = |path: &str| path.nfc().collect::<String>().to_lowercase();
        let taken = self
            .files
            .iter()
            .find(|file| folded(&file.path) == folded(&path));
        if let Some(taken) = taken {
            let session = self.session;
            session.complain("new_exists", &[("path", &taken.path)]);
            return Err(Exit::Usage);
        }
        Ok(path)
    }

    /// The folder of a kind in a school: the one it has, by whatever name, else the
    /// kind's own.
    fn folder(&self, kind: &Kind, school: &str) -> String {
        let start = format!("{}/{school}", self.settings.config.content);
        let is_of_kind = |folder: &&str| {
            let named = self.settings.pack.kind_named(folder);
            named.is_some_and(|named| named.id == kind.id)
        };
        self.files
            .iter()
            .filter_map(|file| file.path.strip_prefix(&start))
            .filter_map(|path| folder_of(path).split('/').next())
            .find(is_of_kind)
            .unwrap_or_else(|| kind.folder(&self.session.language))
            .to_owned()
    }
}

/// Writes a file that is not there yet, and the folders above it. Where the drive is full, nothing is
/// left of it, so that the next attempt finds its place free.
pub(super) fn write_new(path: &Path, text: &str) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    let mut file = fs::File::create_new(path)?;
    let written = file.write_all(text.as_bytes());
    drop(file);
    // What is removed was made just now, by nobody else.
    written.inspect_err(|_| {
        let _ = fs::remove_file(path);
    })
}

/// A path as one would type it from where one stands.
fn seen_from_here(path: &Path) -> PathBuf {
    let here = std::env::current_dir().unwrap_or_default();
    path.strip_prefix(&here).unwrap_or(path).to_owned()
}
