//! `address-clash`: two pages, or a page and a file, that cannot both be at their address, and
//! addresses that no drive keeps.

use rustc_hash::{FxHashMap, FxHashSet};

use super::{Addresses, PageKind, PagePlan, Site, windows_name};
use crate::diagnostic::{Code, Diagnostic, Message, Span};
use crate::document::Target;
use crate::graph::{Destination, target_of_reference};
use crate::model::{Entry, EntryId};
use crate::pack::{OWN_FOLDERS, OwnList};
use crate::source::{fold_path, folder_of, name_of};

/// The field of former addresses.
const OLD_ADDRESSES: &str = "old_addresses";

/// Most bytes of one name in an address; drives keep no longer one.
const LONGEST_NAME: usize = 255;
/// Most bytes of a whole address. Some systems keep no path above 4096, and the folder of the
/// site is part of it.
const LONGEST: usize = 2048;

/// What makes a page give way.
enum Fault {
    /// Another page has its address.
    Same(usize),
    /// One of the two would be a folder for the other.
    Within(usize),
    /// A file of the site would be a folder for it.
    WithinFile(String),
    /// It belongs to a file of the site.
    File,
    /// No drive keeps such a name.
    TooLong,
}

/// Addresses that are taken, without regard to case, because file systems of half the
/// schools know none.
pub(super) struct Taken {
    /// Places of pages by folded address.
    pages: FxHashMap<String, usize>,
    /// A page in it, by folded path of each folder.
    folders: FxHashMap<String, usize>,
    /// Folded addresses of files that are no pages, but for those of schools that the site
    /// makes itself.
    files: FxHashSet<String>,
    /// Whether the name of any of these folders ends in `.md`.
    has_markdown_folder: bool,
}

impl Taken {
    /// Nothing but the files that the site makes itself.
    pub(super) fn of(site: &Site<'_>) -> Self {
        let files = OWN_FILES.iter().map(|file| (*file).to_owned());
        let scaffolds = site.pack.kinds.iter();
        let scaffolds = scaffolds.map(|kind| site.addresses.scaffold(kind));
        let subjects = site.graph.used_terms("subjects", site.pack);
        let feeds = subjects.into_iter().filter_map(|subject| {
            let page = site.addresses.term(subject)?;
            Some(format!("{}.xml", page.trim_end_matches(".html")))
        });
        let assets = site.theme.assets.keys();
        let assets = assets.map(|name| format!("assets/{name}"));
        let own = files.chain(scaffolds).chain(feeds).chain(assets);
        Self {
            pages: FxHashMap::default(),
            folders: FxHashMap::default(),
            has_markdown_folder: false,
            files: own.map(|address| fold_path(&address)).collect(),
        }
    }

    fn is_file(&self, folded: &str) -> bool {
        let name = name_of(folded);
        let is_sitemap = name == folded && name.starts_with("sitemap-") && name.ends_with(".xml");
        name == "feed.xml"
            || is_sitemap
            || (name == "portfolio.json" && name_of(folder_of(folded)) == "data")
            || Addresses::before_scaffold(folded).is_some_and(|page| self.pages.contains_key(&page))
            || self.files.contains(folded)
    }

    /// Why there can be no file at an address.
    fn fault(&self, folded: &str, address: &str) -> Option<Fault> {
        let is_too_long = address.len() > LONGEST
            || address.len() > LONGEST_NAME
                && address.split('/').any(|name| name.len() > LONGEST_NAME);
        if is_too_long {
            return Some(Fault::TooLong);
        }
        if let Some(place) = self.pages.get(folded) {
            return Some(Fault::Same(*place));
        }
        if let Some(place) = self.folders.get(folded) {
            return Some(Fault::Within(*place));
        }
        // A folder that looks like a file of Markdown is rare, and in the way of a scaffold.
        let scaffold = Addresses::scaffold_after(folded).filter(|_| self.has_markdown_folder);
        if let Some(place) = scaffold.and_then(|scaffold| self.folders.get(&scaffold)) {
            return Some(Fault::Within(*place));
        }
        if folded.starts_with(WORKING) || self.is_file(folded) {
            return Some(Fault::File);
        }
        let mut rest = folder_of(folded);
        // What is known to be a folder is no file, and lies in none.
        while !rest.is_empty() && !self.folders.contains_key(rest) {
            if let Some(place) = self.pages.get(rest) {
                return Some(Fault::Within(*place));
            }
            if self.is_file(rest) {
                return Some(Fault::WithinFile(rest.to_owned()));
            }
            rest = folder_of(rest);
        }
        None
    }

    fn take(&mut self, folded: String, place: usize) {
        let mut rest = folder_of(&folded);
        while !rest.is_empty() && !self.folders.contains_key(rest) {
            self.has_markdown_folder |= rest.ends_with(".md");
            self.folders.insert(rest.to_owned(), place);
            rest = folder_of(rest);
        }
        self.pages.insert(folded, place);
    }
}

/// Reports pages that cannot be at their address: another is there, one would be a folder for
/// the other, or no drive keeps such a name. The first stays. Those before `first` have been
/// asked already.
pub(super) fn clashes(
    site: &Site<'_>,
    pages: &mut Vec<PagePlan>,
    first: usize,
    taken: &mut Taken,
) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for page in pages.split_off(first) {
        let folded = fold_path(&page.address);
        match taken.fault(&folded, &page.address) {
            Some(fault) => diagnostics.extend(problem(site, pages, &page, &fault)),
            None => {
                diagnostics.extend(not_on_windows(site, &page));
                taken.take(folded, pages.len());
                pages.push(page);
            }
        }
    }
    diagnostics
}

/// What keeps an author's own page from drives of Windows.
fn not_on_windows(site: &Site<'_>, page: &PagePlan) -> Option<Diagnostic> {
    let is_own = matches!(page.kind, PageKind::Practice(_) | PageKind::Text(_));
    let entry = site
        .graph
        .model
        .entry(author(&page.kind).filter(|_| is_own)?);
    windows_name::problem(&page.address, &entry.path, || Span::line(1))
}

/// What an author has to mend so that a page can be there.
fn problem(
    site: &Site<'_>,
    pages: &[PagePlan],
    page: &PagePlan,
    fault: &Fault,
) -> Option<Diagnostic> {
    let other = match fault {
        Fault::Same(other) | Fault::Within(other) => Some(&pages[*other]),
        Fault::WithinFile(_) | Fault::File | Fault::TooLong => None,
    };
    let other_owner = other.and_then(|other| author(&other.kind));
    let list = own_list(site, page).or_else(|| own_list(site, other?));
    if let Some(list) = list {
        let owner = author(&page.kind).or(other_owner);
        let owner = owner.map(|id| &*site.graph.model.entry(id).path);
        return pack_problem(page, list, owner);
    }
    // The later page gives way; it is the author's where one of them is.
    let owner = author(&page.kind).or(other_owner)?;
    let entry = site.graph.model.entry(owner);
    // The author's own page stands for both where the later one is the site's.
    let (other, other_owner) = match author(&page.kind) {
        Some(_) => (other, other_owner),
        None => (Some(page), None),
    };
    let is_former = matches!(page.kind, PageKind::Redirect { .. });
    // Of two alike, the later one gives way.
    let mut former = entry.old_addresses.iter().rev();
    let written = former
        .find(|(address, _)| *address == page.address)
        .filter(|_| is_former);
    let span = written.map_or(Span::line(1), |(_, span)| *span);
    let original = entry.translation_of.as_deref();
    let original = original.and_then(|path| site.graph.lookup.by_path(path));
    let is_of_translation = original.is_some() && original == other_owner;
    let other_path = other_owner.map(|id| &*site.graph.model.entry(id).path);
    let other_entry = other_owner.map(|id| site.graph.model.entry(id));
    let is_own = is_former && other_owner == Some(owner);
    let is_again =
        is_former && !is_own && other_entry.is_some_and(|other| is_same_practice(entry, other));
    let other_address = match (fault, other) {
        (Fault::WithinFile(file), _) => file,
        (_, Some(other)) => &*other.address,
        (_, None) => &*page.address,
    };
    let message = match (fault, other_path) {
        (Fault::TooLong, _) => {
            Message::new("address_too_long").with("most", LONGEST_NAME.to_string())
        }
        (Fault::Within(_) | Fault::WithinFile(_), _) => folder_clash(&page.address, other_address),
        (_, Some(_)) if is_own => own_address(other).with("address", &*page.address),
        (_, Some(path)) if is_again => Message::new("address_clash_again")
            .with("address", &*page.address)
            .with("other", path),
        (_, Some(path)) if is_former => Message::new("address_clash_old")
            .with("address", &*page.address)
            .with("other", path),
        (_, Some(path)) => Message::new("address_clash").with("other", path),
        (_, None) => Message::new("address_clash_generated").with("address", other_address),
    };
    let hint = match (is_former, is_of_translation, fault) {
        _ if is_own => "address_clash_own_hint",
        _ if is_again => "address_clash_again_hint",
        (true, true, _) => "address_clash_translation_hint",
        (true, false, Fault::TooLong) => "address_too_long_old_hint",
        (true, false, _) => "address_clash_old_hint",
        (false, _, Fault::TooLong) => "address_too_long_hint",
        (false, ..) => "address_clash_hint",
    };
    let hint = Message::new(hint)
        .with("key", key_of_old_addresses(entry, site))
        .with("other", other_path.unwrap_or_default());
    Some(Diagnostic::new(Code::AddressClash, &entry.path, span, message).hint(hint))
}

/// What is said of a former address that its own page has, or an earlier line.
fn own_address(other: Option<&PagePlan>) -> Message {
    let is_former = |page: &PagePlan| matches!(page.kind, PageKind::Redirect { .. });
    match other.is_some_and(is_former) {
        true => Message::new("address_clash_twice"),
        false => Message::new("address_clash_own"),
    }
}

/// Whether a file holds the practice of another, which was renamed since: both say that they are
/// the same.
fn is_same_practice(renamed: &Entry, other: &Entry) -> bool {
    renamed.kind().is_some()
        && renamed.kind() == other.kind()
        && renamed.title == other.title
        && renamed.date.is_some()
        && renamed.date == other.date
}

/// The list of words of a site's own that a page belongs to.
fn own_list<'site>(site: &Site<'site>, page: &PagePlan) -> Option<&'site OwnList> {
    let list = match &page.kind {
        PageKind::Vocabulary(list) => *list,
        PageKind::Term { term, .. } => term.vocabulary,
        _ => return None,
    };
    site.pack.vocabulary_at(list).own.as_ref()
}

/// What is wrong where a list of the site's own has an address that is taken, whoever else's page is
/// there, an author's (`owner`) or one that Padu makes. Told of the list and once of each of its
/// words that cannot be there.
fn pack_problem(page: &PagePlan, list: &OwnList, owner: Option<&str>) -> Option<Diagnostic> {
    if matches!(page.kind, PageKind::Term { number: 1.., .. }) {
        return None;
    }
    let message = match owner {
        Some(owner) => Message::new("address_clash_vocabulary")
            .with("address", &*page.address)
            .with("other", owner),
        None => Message::new("address_clash_generated").with("address", &*page.address),
    };
    let hint = Message::new("address_clash_vocabulary_hint");
    let place = list.place_of(&page.address);
    Some(Diagnostic::new(Code::AddressClash, &list.path, place, message).hint(hint))
}

fn folder_clash(address: &str, other: &str) -> Message {
    Message::new("address_clash_folder")
        .with("address", address)
        .with("other", other)
}

/// Files the site makes itself beside its pages.
const OWN_FILES: [&str; 9] = [
    ".nojekyll",
    "robots.txt",
    "sitemap.xml",
    "assets/colours.css",
    "data/catalogue.json",
    "data/practices.csv",
    "data/schools.csv",
    "data/co-occurrence.csv",
    "data/coverage.csv",
];
/// How names of the files begin by which a build knows what it wrote.
const WORKING: &str = ".padu-";

/// The files to copy, without those whose address is taken. Their addresses are taken then.
pub(super) fn media(
    site: &Site<'_>,
    pages: &[PagePlan],
    taken: &mut Taken,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<String> {
    let is_own = |folded: &str| {
        let folder = folded.split_once('/').map(|(folder, _)| folder);
        folder.is_some_and(|folder| OWN_FOLDERS.contains(&folder))
    };
    let mut seen: FxHashMap<String, &str> = FxHashMap::default();
    let mut kept = Vec::new();
    for (path, entry) in &site.graph.files {
        let address = site.graph.file_address(path);
        let folded = fold_path(address);
        let twin = seen.insert(folded.clone(), path);
        let fault = taken.fault(&folded, address);
        let entry = site.graph.model.entry(*entry);
        if twin.is_none() && !is_own(&folded) && fault.is_none() {
            let span = || place_of_file(path, entry, site);
            diagnostics.extend(windows_name::problem(address, &entry.path, span));
            kept.push(path.clone());
            continue;
        }
        let rename =
            || Message::new("address_clash_hint").with("key", key_of_old_addresses(entry, site));
        let (message, hint) = match (twin, fault) {
            (Some(other), _) => (
                Message::new("address_clash_files")
                    .with("name", path)
                    .with("other", other),
                Message::new("address_clash_files_hint"),
            ),
            (None, Some(Fault::TooLong)) => (
                Message::new("address_too_long").with("most", LONGEST_NAME.to_string()),
                Message::new("address_too_long_hint"),
            ),
            (None, Some(Fault::Within(place))) => {
                (folder_clash(address, &pages[place].address), rename())
            }
            (None, Some(Fault::WithinFile(file))) => (folder_clash(address, &file), rename()),
            (None, _) => (
                Message::new("address_clash_generated").with("address", address),
                rename(),
            ),
        };
        let span = place_of_file(path, entry, site);
        let problem = Diagnostic::new(Code::AddressClash, &entry.path, span, message);
        diagnostics.push(problem.hint(hint));
    }
    let addresses = kept.iter().map(|path| site.graph.file_address(path));
    taken.files.extend(addresses.map(fold_path));
    kept
}

/// Where an entry shows or offers a file.
fn place_of_file(path: &str, entry: &Entry, site: &Site<'_>) -> Span {
    let (lookup, model) = (&site.graph.lookup, site.graph.model);
    let is_it = |target: &Target| {
        let found = lookup.resolve(entry, target, model, site.pack);
        matches!(found, Ok(Destination::File(found)) if found == path)
    };
    let in_text = entry.links.iter().find(|link| is_it(&link.target));
    let in_field = || {
        let mut fields = entry.references.iter();
        fields.find(|one| is_it(&target_of_reference(&one.text, one.to)))
    };
    in_text
        .map(|link| link.span)
        .or_else(|| in_field().map(|one| one.span))
        .unwrap_or(Span::line(1))
}

/// The author's file behind a page.
fn author(kind: &PageKind) -> Option<EntryId> {
    match kind {
        PageKind::School { entry, .. } => Some(*entry),
        PageKind::Practice(id) | PageKind::Text(id) | PageKind::Withdrawn(id) => Some(*id),
        PageKind::Redirect { to } => Some(*to),
        _ => None,
    }
}

/// How an author of a file names former addresses.
fn key_of_old_addresses<'site>(entry: &Entry, site: &Site<'site>) -> &'site str {
    let specs = &site.pack.page;
    specs.get(OLD_ADDRESSES).map_or(OLD_ADDRESSES, |spec| {
        spec.key(OLD_ADDRESSES, entry.key_language(site.pack))
    })
}
