//! The commands.

mod arguments;
mod ask;
mod build;
mod check;
mod completions;
mod emptied;
mod excerpt;
mod exit;
mod explain;
mod fix;
mod init;
mod list;
mod mend;
mod named;
mod new;
mod place;
mod print;
mod refused;
mod rename;
mod report;
mod schema;
mod scope;
mod serve;

use std::ffi::OsString;
use std::path::{Path, PathBuf};

pub use exit::Exit;

use crate::config;
use crate::locale::Locale;
use crate::source::Disk;

/// What a command knows before it reads the site.
struct Session {
    /// The site's files.
    files: Disk,
    /// Language of messages.
    language: String,
    /// The languages.
    locale: Locale,
    /// Whether colours are wanted.
    color: anstream::ColorChoice,
}

/// Runs the program with its arguments, the program's name first.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> Exit {
    let arguments = asked_for_help(arguments.into_iter().collect());
    if let Some(jobs) = arguments::value_of(&arguments, "--jobs").and_then(|jobs| jobs.parse().ok())
    {
        use_threads(jobs);
    }
    let locale = Locale::built_in();
    let start = std::env::current_dir().unwrap_or_default();
    // Help is in the language of the site one stands in, so the root comes first.
    let asked_root = arguments::value_of(&arguments, "--root").map(PathBuf::from);
    let root = match &asked_root {
        Some(root) => root.clone(),
        None => find_root(&start),
    };
    let language = arguments::value_of(&arguments, "--language")
        .filter(|language| locale.speaks(language))
        .unwrap_or_else(|| site_language(&root, &locale));
    let matches = match arguments::command(&locale, &language).try_get_matches_from(&arguments) {
        Ok(matches) => matches,
        Err(error) => return arguments::show_error(&error, &locale, &language),
    };
    let color = match matches.get_one::<String>("color").map(String::as_str) {
        Some("always") => anstream::ColorChoice::Always,
        Some("never") => anstream::ColorChoice::Never,
        _ => anstream::ColorChoice::Auto,
    };
    let session = Session {
        files: Disk::new(&root),
        language,
        locale,
        color,
    };
    // The only command that makes a site instead of finding one.
    if let Some(("init", matches)) = matches.subcommand() {
        return init::run(session, matches);
    }
    if !root.is_dir() {
        session.complain("root_missing", &[("path", &root.display().to_string())]);
        return Exit::Usage;
    }
    let content = config::read(&session.files).value.content;
    let needs_content = matches!(
        matches.subcommand_name(),
        Some("build" | "check" | "list" | "new" | "rename" | "serve")
    );
    if needs_content && !root.join(&content).is_dir() {
        match root.join(config::FILE_NAME).is_file() {
            true => session.complain("no_content", &[("folder", &content)]),
            // Nothing here is a site yet, so there is nothing to correct either.
            false => session.complain("no_site", &[]),
        }
        return Exit::Usage;
    }
    match matches.subcommand() {
        Some(("build", matches)) => build::run(&session, matches),
        Some(("check", matches)) => check::run(&session, matches),
        Some(("list", matches)) => list::run(&session, matches),
        Some(("new", matches)) => new::run(&session, matches),
        Some(("rename", matches)) => rename::run(&session, matches),
        Some(("explain", matches)) => explain::run(&session, matches),
        Some(("schema", matches)) => schema::run(&session, matches),
        Some(("serve", matches)) => serve::run(&session, matches),
        Some(("completions", matches)) => completions::run(&session, matches),
        _ => Exit::Usage,
    }
}

/// Works with so many threads, as long as nothing has been done by several yet: even the language of
/// messages is found with the help of more than one. What is no number of jobs is refused later.
fn use_threads(jobs: u16) {
    let is_allowed = arguments::JOBS.contains(&i64::from(jobs));
    let pool = rayon::ThreadPoolBuilder::new().num_threads(usize::from(jobs));
    // Fails only where the pool exists already: a program that calls us twice keeps its threads.
    let _ = is_allowed.then(|| pool.build_global());
}

/// `padu help check` for whoever is used to that from other programs: `padu check --help`.
fn asked_for_help(mut arguments: Vec<OsString>) -> Vec<OsString> {
    if arguments.get(1).is_some_and(|word| word == "help") {
        arguments.remove(1);
        arguments.truncate(2);
        arguments.push("--help".into());
    }
    arguments
}

impl Session {
    /// A message in the reader's language.
    fn say(&self, key: &'static str, values: &[(&'static str, &str)]) -> String {
        let mut message = crate::diagnostic::Message::new(key);
        for (name, value) in values {
            message = message.with(name, *value);
        }
        self.locale.say(&self.language, &message)
    }

    /// Says that drafts are not on the site, which surprises who has just written one.
    fn tell_drafts(&self, count: usize) {
        let count = count.to_string();
        print::error_line(&self.say("drafts_wait", &[("count", &count)]), self.color);
    }

    /// A message on the error output.
    fn complain(&self, key: &'static str, values: &[(&'static str, &str)]) {
        let word = self.say("error", &[]);
        print::error_line(&format!("{word}: {}", self.say(key, values)), self.color);
    }
}

/// The folder of the site one stands in: the nearest one upwards with `site.yaml` or
/// `content/`; else where one stands.
fn find_root(start: &Path) -> PathBuf {
    let is_root = |folder: &&Path| {
        folder.join(config::FILE_NAME).is_file() || folder.join("content").is_dir()
    };
    start.ancestors().find(is_root).unwrap_or(start).to_owned()
}

/// The site's language where it has settings; else the system's, else English.
fn site_language(root: &Path, locale: &Locale) -> String {
    site_language_of(root, locale)
        .or_else(|| system_language(locale))
        .unwrap_or_else(|| "en".to_owned())
}

/// The language of the site in a folder, where there is one and we speak it.
fn site_language_of(root: &Path, locale: &Locale) -> Option<String> {
    if !root.join(config::FILE_NAME).is_file() && !root.join("content").is_dir() {
        return None;
    }
    let language = config::read(&Disk::new(root)).value.language;
    locale.speaks(&language).then_some(language)
}

/// The system's language, where we speak it.
fn system_language(locale: &Locale) -> Option<String> {
    ["LC_ALL", "LC_MESSAGES", "LANG"]
        .iter()
        .filter_map(|name| std::env::var(name).ok())
        .map(|value| {
            value
                .split(['_', '.', '-'])
                .next()
                .unwrap_or_default()
                .to_lowercase()
        })
        .find(|language| locale.speaks(language))
}
