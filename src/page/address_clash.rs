//! `address-clash`: two pages, or a page and a file, that would have one address.

use rustc_hash::FxHashMap;

use super::{PageKind, PagePlan, Site};
use crate::diagnostic::{Code, Diagnostic, Message, Span};
use crate::document::Target;
use crate::graph::{Destination, fold_path, target_of_reference};
use crate::model::{Entry, EntryId};

/// The field of former addresses.
const OLD_ADDRESSES: &str = "old_addresses";

/// Reports pages that would share an address, without regard to case, because file
/// systems of half the schools know none. The first stays.
pub(super) fn clashes(
    site: &Site<'_>,
    pages: &mut Vec<PagePlan>,
) -> (Vec<Diagnostic>, FxHashMap<String, usize>) {
    let mut owners: FxHashMap<String, usize> = FxHashMap::default();
    let mut diagnostics = Vec::new();
    let mut dropped = vec![false; pages.len()];
    for place in 0..pages.len() {
        let folded = fold_path(&pages[place].address);
        let Some(first) = owners.insert(folded.clone(), place) else {
            continue;
        };
        owners.insert(folded, first);
        dropped[place] = true;
        // The later page gives way; it is the author's where one of them is.
        let (owner, other) = match (author(&pages[first].kind), author(&pages[place].kind)) {
            (_, Some(id)) => (id, &pages[first]),
            (Some(id), None) => (id, &pages[place]),
            (None, None) => continue,
        };
        let entry = site.graph.model.entry(owner);
        let span = entry
            .old_addresses
            .iter()
            .find(|(address, _)| fold_path(address) == fold_path(&pages[place].address))
            .map_or(Span::line(1), |(_, span)| *span);
        let is_former = matches!(pages[place].kind, PageKind::Redirect { .. });
        let other_owner = author(&other.kind);
        let original = entry.translation_of.as_deref();
        let original = original.and_then(|path| site.graph.lookup.by_path(path));
        let is_of_translation = original.is_some() && original == other_owner;
        let other_path = other_owner.map(|id| &*site.graph.model.entry(id).path);
        let message = match other_path {
            Some(path) if is_former => Message::new("address_clash_old").with("other", path),
            Some(path) => Message::new("address_clash").with("other", path),
            None => Message::new("address_clash_generated").with("address", &*other.address),
        };
        let hint = match (is_former, is_of_translation) {
            (true, true) => "address_clash_translation_hint",
            (true, false) => "address_clash_old_hint",
            (false, _) => "address_clash_hint",
        };
        let hint = Message::new(hint).with("key", key_of_old_addresses(entry, site));
        diagnostics
            .push(Diagnostic::new(Code::AddressClash, &entry.path, span, message).hint(hint));
    }
    let mut place = 0;
    pages.retain(|_| {
        place += 1;
        !dropped[place - 1]
    });
    (diagnostics, owners)
}

/// Files the site makes itself beside its pages, and folders that are its own.
const OWN_FILES: [&str; 2] = ["robots.txt", "sitemap.xml"];
const OWN_FOLDERS: [&str; 2] = ["assets/", "data/"];

/// The files to copy, without those whose address is taken.
pub(super) fn media(
    site: &Site<'_>,
    owners: &FxHashMap<String, usize>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<String> {
    let is_own = |folded: &str| {
        OWN_FILES.contains(&folded)
            || OWN_FOLDERS.iter().any(|folder| folded.starts_with(folder))
            || folded.ends_with("feed.xml")
            || folded.ends_with("data/portfolio.json")
    };
    let mut seen: FxHashMap<String, &str> = FxHashMap::default();
    let mut kept = Vec::new();
    for (path, entry) in &site.graph.files {
        let folded = fold_path(path);
        let twin = seen.insert(folded.clone(), path);
        if twin.is_none() && !is_own(&folded) && !owners.contains_key(&folded) {
            kept.push(path.clone());
            continue;
        }
        let entry = site.graph.model.entry(*entry);
        let (message, hint) = match twin {
            Some(other) => (
                Message::new("address_clash_files")
                    .with("name", path)
                    .with("other", other),
                Message::new("address_clash_files_hint"),
            ),
            None => (
                Message::new("address_clash_generated").with("address", path),
                Message::new("address_clash_hint").with("key", key_of_old_addresses(entry, site)),
            ),
        };
        let span = place_of_file(path, entry, site);
        let problem = Diagnostic::new(Code::AddressClash, &entry.path, span, message);
        diagnostics.push(problem.hint(hint));
    }
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
        spec.key(OLD_ADDRESSES, &entry.language)
    })
}
