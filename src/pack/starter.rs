//! What a new site begins with. A pack brings it for each language:
//!
//! - `starter/<language>/sites/<school|catalogue>/`: files by their path in the site;
//! - `starter/<language>/schools/<id>/`: files of an example school.
//!
//! The practices of that school are examples of the kinds in `starter` of `pack.yaml`.

use include_dir::Dir;

use super::load::{EMBEDDED, STARTER};
use super::{Kind, Pack};

/// The files of a new site, without its practices.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StarterSite {
    /// Language they are written in.
    pub language: String,
    /// Folder of the example school with `/` at the end, within the content; empty in a
    /// site of one school.
    pub school: String,
    /// Texts by path, relative to the site's root, in order.
    pub files: Vec<(String, &'static str)>,
}

/// What a new site begins with: in a language, else in English. `None` where the pack,
/// or any site in it, is not there.
pub fn starter(pack: &str, language: &str, is_catalogue: bool) -> Option<StarterSite> {
    let find = |language: &str| {
        let folder = EMBEDDED.get_dir(format!("{pack}/{STARTER}/{language}"))?;
        Some((language.to_owned(), folder))
    };
    let (language, folder) = find(language).or_else(|| find("en"))?;
    let kind = if is_catalogue { "catalogue" } else { "school" };
    let site = EMBEDDED.get_dir(folder.path().join("sites").join(kind))?;
    let schools = EMBEDDED.get_dir(folder.path().join("schools"))?;
    let example = schools.dirs().next()?;
    let name = example.path().file_name()?.to_str()?;
    let school = if is_catalogue {
        format!("{name}/")
    } else {
        String::new()
    };
    let mut files = Vec::new();
    collect(site, site, "", &mut files);
    collect(example, example, &format!("content/{school}"), &mut files);
    files.sort();
    Some(StarterSite {
        language,
        school,
        files,
    })
}

/// An example practice of a new site.
#[derive(Debug, Clone)]
pub struct StarterPractice<'pack> {
    /// Its kind.
    pub kind: &'pack Kind,
    /// Language it is written in.
    pub language: &'pack str,
    /// Its file.
    pub text: String,
}

/// The example practices of a new site: in a language, else in English.
pub fn starter_practices<'pack>(
    pack: &'pack Pack,
    language: &str,
) -> impl Iterator<Item = StarterPractice<'pack>> {
    let kinds = pack.manifest.starter.iter();
    kinds.filter_map(move |id| {
        let kind = pack.kind(id)?;
        let (language, text) = pack.example(kind, language)?;
        Some(StarterPractice {
            kind,
            language,
            text: for_any_school(text, kind, language),
        })
    })
}

/// An example without its grades: which a school has depends on its form, and that nobody
/// knows yet.
fn for_any_school(text: &str, kind: &Kind, language: &str) -> String {
    let name = "grades";
    let key = kind.fields.get(name).map(|spec| spec.key(name, language));
    let is_grades = |line: &str| {
        let key = key.and_then(|key| line.strip_prefix(key));
        key.is_some_and(|rest| rest.starts_with(':'))
    };
    let lines = text.split_inclusive('\n');
    lines.filter(|line| !is_grades(line)).collect()
}

/// The texts of a new site that are to go once it has its own, in every language: the example
/// practices, and pages but for the first one.
pub fn begun_texts(pack: &Pack) -> Vec<String> {
    let languages = pack.manifest.languages.iter();
    let practices = languages.flat_map(|language| starter_practices(pack, language));
    let mut texts: Vec<String> = practices.map(|practice| practice.text).collect();
    let mut files = Vec::new();
    if let Some(folder) = EMBEDDED.get_dir(format!("{}/{STARTER}", pack.manifest.id)) {
        collect(folder, folder, "", &mut files);
    }
    let is_page = |path: &str| path.ends_with(".md") && !path.ends_with("/index.md");
    let pages = files.into_iter().filter(|(path, _)| is_page(path));
    texts.extend(pages.map(|(_, text)| text.to_owned()));
    texts
}

/// Whether a text is word for word one that a new site of a pack begins with, line ends aside.
pub fn is_starter(pack: &str, front_matter: &str, body: &str) -> bool {
    let Some(folder) = EMBEDDED.get_dir(format!("{pack}/{STARTER}")) else {
        return false;
    };
    let mut files = Vec::new();
    collect(folder, folder, "", &mut files);
    let written = || front_matter.lines().chain(["---"]).chain(body.lines());
    files.iter().any(|(_, text)| {
        let begun = text.lines().skip(1);
        begun.eq(written())
    })
}

fn collect(
    folder: &Dir<'static>,
    top: &Dir<'static>,
    before: &str,
    files: &mut Vec<(String, &'static str)>,
) {
    for file in folder.files() {
        let path = file.path().strip_prefix(top.path()).unwrap_or(file.path());
        let path = path.to_string_lossy().replace('\\', "/");
        files.extend(
            file.contents_utf8()
                .map(|text| (format!("{before}{path}"), text)),
        );
    }
    for inner in folder.dirs() {
        collect(inner, top, before, files);
    }
}
