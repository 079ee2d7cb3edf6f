//! A page that is the `index.md` of a folder of its own, with its pictures beside it. It is called
//! as the folder is, and moves with it.

use super::Refused;
use crate::diagnostic::Message;
use crate::model::{Entry, EntryId};
use crate::pipeline::Analysis;
use crate::source::{fold_path, folder_of, name_of};

/// The slug of such a page.
const INDEX: &str = "index";

/// The folder of a page, relative to the site, where it is that of no other page.
pub(super) fn folder<'entry>(entry: &'entry Entry, analysis: &Analysis<'_>) -> Option<&'entry str> {
    let site = &analysis.site;
    let model = site.graph.model;
    let folder = folder_of(&entry.path);
    let school = model.school_of(entry).map_or("", |school| &school.folder);
    let within = folder.strip_prefix(&*site.config.content)?;
    let within = within.trim_start_matches('/');
    let own = within.strip_prefix(school.trim_end_matches('/'))?;
    let own = own.trim_start_matches('/');
    // The folder of a kind is that of its practices.
    let is_of_kind = || entry.school.is_some() && site.pack.kind_named(own).is_some();
    if &*entry.slug != INDEX || own.is_empty() || is_of_kind() {
        return None;
    }
    let path = entry.path.strip_prefix(&*site.config.content)?;
    let path = path.trim_start_matches('/');
    let below = format!("{folder}/");
    // Entries are in the order of their paths.
    let start = model.entries.partition_point(|other| *other.path < *below);
    let others = model.entries[start..].iter();
    let mut others = others.take_while(|other| other.path.starts_with(&below));
    let is_alone = others
        .all(|other| other.path == entry.path || other.translation_of.as_deref() == Some(path));
    is_alone.then_some(folder)
}

/// The name of a page in a list of them: its slug, or that of its folder.
pub(super) fn name<'entry>(entry: &'entry Entry, analysis: &Analysis<'_>) -> &'entry str {
    folder(entry, analysis).map_or(&entry.slug, name_of)
}

/// The pages of which a name, as it may be written before a slug, is that of the folder.
pub(super) fn named(name: &str, analysis: &Analysis<'_>) -> Vec<EntryId> {
    let graph = analysis.site.graph;
    let (lookup, model, pack) = (&graph.lookup, graph.model, analysis.site.pack);
    let (within, last) = name.rsplit_once('/').unwrap_or(("", name));
    let last = fold_path(last);
    // The words before its name are those of a school, of a kind, or of folders.
    let mut found = lookup
        .named(&format!("{name}/{INDEX}"), model, pack)
        .into_owned();
    let index = [within, INDEX].join("/");
    found.extend(
        lookup
            .named(index.trim_start_matches('/'), model, pack)
            .iter(),
    );
    found.sort_unstable();
    found.dedup();
    found.retain(|id| {
        let folder = folder(model.entry(*id), analysis);
        folder.is_some_and(|folder| fold_path(name_of(folder)) == last)
    });
    found
}

/// What else is in a folder that moves, from where to where. There may be nothing at the new
/// place.
pub(super) fn others(
    from: &str,
    to: &str,
    analysis: &Analysis<'_>,
) -> Result<Vec<(String, String)>, Refused> {
    let model = analysis.site.graph.model;
    let (old, new) = (format!("{from}/"), format!("{to}/"));
    let folded = fold_path(&new);
    if new.starts_with(&old) {
        return Err(Refused::new(
            Message::new("rename_exists").with("path", from),
        ));
    }
    let taken = model
        .files
        .iter()
        .find(|file| !file.path.starts_with(&old) && fold_path(&file.path).starts_with(&folded));
    if let Some(file) = taken {
        let message = Message::new("rename_exists").with("path", &file.path);
        return Err(Refused::new(message));
    }
    let files = model.files.iter();
    let files = files.filter(|file| !file.path.ends_with(".md") && file.path.starts_with(&old));
    let files = files.map(|file| {
        let path = &file.path;
        (path.clone(), format!("{new}{}", &path[old.len()..]))
    });
    Ok(files.collect())
}
