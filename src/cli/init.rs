//! `padu init`

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};

use clap::ArgMatches;

use super::new::write_new;
use super::{Exit, Session, arguments, print, site_language_of, system_language};
use crate::config;
use crate::pack::{self, Pack, StarterSite};
use crate::scaffold::{editor_files, slug};
use crate::source::{Disk, Files as _};

/// What no repository of a site should hold.
const IGNORED: &str = "/public/\n/report/\n";

pub(super) fn run(session: Session, matches: &ArgMatches) -> Exit {
    let word = |name: &str| matches.get_many::<String>(name).into_iter().flatten();
    if word("more").next().is_some() {
        let words: Vec<&str> = word("folder")
            .chain(word("more"))
            .map(String::as_str)
            .collect();
        session.complain("init_one_folder", &[("name", &words.join(" "))]);
        return Exit::Usage;
    }
    let root = folder(matches);
    let files = Disk::new(&root);
    let name = config::read(&files).value.pack;
    let Some(pack) = pack::built_in(&name) else {
        session.complain("unknown_pack", &[("name", &name)]);
        return Exit::Usage;
    };
    // What is asked for, what the site says already, what the system speaks, the country.
    let language = matches
        .get_one::<String>("language")
        .cloned()
        .or_else(|| site_language_of(&root, &session.locale))
        .or_else(|| system_language(&session.locale))
        .unwrap_or_else(|| pack.manifest.default_language.clone());
    let session = Session {
        files,
        language,
        ..session
    };
    let kind = matches.get_one::<String>("kind");
    let is_catalogue = kind.is_some_and(|word| arguments::is_catalogue(word));
    let Some(starter) = pack::starter(&name, &session.language, is_catalogue) else {
        session.complain("unknown_pack", &[("name", &name)]);
        return Exit::Usage;
    };
    let has_content = session.files.list("content").is_ok_and(|listing| {
        // What cannot be seen may be somebody's texts too.
        !(listing.files.is_empty() && listing.unread.is_empty() && listing.links.is_empty())
    });
    let mut all = site_files(&session, &pack, &starter, is_catalogue);
    if has_content {
        // Examples among somebody's own texts would be a nuisance, or a second school.
        all.retain(|path, _| !path.starts_with("content/"));
    }
    match write(&session, &root, &all) {
        Ok(()) if has_content => {
            print::line(&session.say("init_content_stays", &[]));
        }
        Ok(()) => {}
        Err((path, error)) => {
            return session.refused(&root.join(path), &error);
        }
    }
    next(&session, &root);
    Exit::Fine
}

/// The folder of the new site.
fn folder(matches: &ArgMatches) -> PathBuf {
    let word = |name: &str| matches.get_one::<String>(name).map(PathBuf::from);
    let root = word("root").unwrap_or_default();
    let folder = root.join(word("folder").unwrap_or_default());
    if folder.as_os_str().is_empty() {
        return PathBuf::from(".");
    }
    folder
}

/// Every file of a new site by its path.
fn site_files(
    session: &Session,
    pack: &Pack,
    starter: &StarterSite,
    is_catalogue: bool,
) -> BTreeMap<String, String> {
    let language = &starter.language;
    let mut files: BTreeMap<String, String> = starter
        .files
        .iter()
        .map(|(path, text)| (path.clone(), (*text).to_owned()))
        .collect();
    for practice in pack::starter_practices(pack, language) {
        let title = title_of(&practice.text).unwrap_or_default();
        let path = format!(
            "content/{}{}/{}.md",
            starter.school,
            practice.kind.folder(practice.language),
            slug(&title)
        );
        files.insert(path, practice.text);
    }
    files.insert(".gitignore".to_owned(), IGNORED.to_owned());
    files.extend(editor_files(pack, &session.locale, language, is_catalogue));
    files
}

/// The title of a practice: the first value of its front matter.
pub(super) fn title_of(text: &str) -> Option<String> {
    let (_, rest) = text.lines().nth(1)?.split_once(':')?;
    Some(rest.trim().trim_matches('"').to_owned())
}

/// Writes what is not there yet, and says what was written and what was left alone.
fn write(
    session: &Session,
    root: &Path,
    files: &BTreeMap<String, String>,
) -> Result<(), (String, io::Error)> {
    for (path, text) in files {
        let message = match write_new(&root.join(path), text) {
            Ok(()) => "init_wrote",
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => "init_left",
            Err(error) => return Err((path.clone(), error)),
        };
        print::line(&session.say(message, &[("path", path)]));
    }
    Ok(())
}

/// The next commands, as they have to be typed from here.
fn next(session: &Session, root: &Path) {
    print::line("");
    print::line(&session.say("init_next", &[]));
    let root = root.display().to_string();
    if root != "." {
        let quoted = if root.contains(' ') {
            format!("\"{root}\"")
        } else {
            root
        };
        print::line(&format!("  cd {quoted}"));
    }
    print::line("  padu new");
    print::line("  padu serve --open");
    print::line("  padu build");
}
