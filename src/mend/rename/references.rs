//! References that a move would lead astray.

use std::collections::BTreeMap;

use super::spelling::Written;
use super::{Moves, Refused};
use crate::diagnostic::Message;
use crate::document::{AddressForm, Target, percent_decode, split, target_of, written_addresses};
use crate::graph::{Destination, target_of_reference};
use crate::mend::patch::Patch;
use crate::model::{Entry, EntryId};
use crate::pack::ReferenceTarget;
use crate::pipeline::Analysis;
use crate::source::folder_of;

/// What the links and references of every file lead to, by path.
pub(super) type Leads = BTreeMap<String, Vec<Option<String>>>;

/// Where all references lead.
pub(super) fn leads(analysis: &Analysis<'_>) -> Leads {
    let entries = &analysis.site.graph.model.entries;
    entries
        .iter()
        .map(|entry| {
            let leads = targets(entry)
                .iter()
                .map(|target| lead(analysis, entry, target))
                .collect();
            (entry.path.to_string(), leads)
        })
        .collect()
}

/// The first file with a reference that no longer leads where it led.
pub(super) fn strayed(before: &Leads, after: &Leads, moves: &Moves) -> Option<String> {
    before.iter().find_map(|(path, leads)| {
        let now = after.get(moves.after(path))?;
        let is_same = leads.len() == now.len()
            && leads.iter().zip(now).all(|(old, new)| match old {
                Some(old) => new.as_deref() == Some(moves.after(old)),
                None => true,
            });
        (!is_same).then(|| path.clone())
    })
}

/// Whether a reference of an entry leads elsewhere once the files have moved.
pub(super) fn is_affected(
    id: EntryId,
    before: &Analysis<'_>,
    after: &Analysis<'_>,
    moves: &Moves,
) -> bool {
    let entry = before.site.graph.model.entry(id);
    let Some(entry_after) = entry_at(after, moves.after(&entry.path)) else {
        return false;
    };
    let mut targets = targets(entry).into_iter();
    targets.any(|target| strays(&target, (before, entry), (after, entry_after), moves))
}

/// Whether a target leads elsewhere once the files have moved. An entry names it before and after.
pub(super) fn strays(
    target: &Target,
    (before, entry): (&Analysis<'_>, &Entry),
    (after, entry_after): (&Analysis<'_>, &Entry),
    moves: &Moves,
) -> bool {
    lead(before, entry, target)
        .is_some_and(|old| lead(after, entry_after, target).as_deref() != Some(moves.after(&old)))
}

/// The changes that let every reference of an entry lead where it led.
pub(super) fn patches(
    id: EntryId,
    text: &str,
    before: &Analysis<'_>,
    after: &Analysis<'_>,
    moves: &Moves,
) -> Result<Vec<Patch>, Refused> {
    let entry = before.site.graph.model.entry(id);
    let path_after = moves.after(&entry.path);
    let Some(entry_after) = entry_at(after, path_after) else {
        return Ok(Vec::new());
    };
    let content = format!("{}/", before.site.config.content);
    let within = |path: &str| path.strip_prefix(&content).unwrap_or(path).to_owned();
    let (old_path, new_path) = (within(&entry.path), within(path_after));
    // The first spelling that leads to the same place, or `None` where the written one does.
    let respell = |written: &str, target: &Target, to_target: &dyn Fn(&str) -> Target| {
        let Some(old) = lead(before, entry, target) else {
            return Ok(None);
        };
        let wanted = moves.after(&old);
        let leads_there =
            |target: &Target| lead(after, entry_after, target).as_deref() == Some(wanted);
        if leads_there(target) {
            return Ok(None);
        }
        let leads_to = within(wanted);
        let written = Written {
            text: written,
            old_folder: folder_of(&old_path),
            new_folder: folder_of(&new_path),
            leads_to: &leads_to,
            has_moved: wanted != old,
        };
        let spellings = match target {
            Target::Wiki { .. } => written.names(after),
            _ => written.paths(),
        };
        spellings
            .into_iter()
            .find(|spelling| leads_there(&to_target(spelling)))
            .map(Some)
            .ok_or_else(|| {
                let message = Message::new("rename_cannot_rewrite")
                    .with("path", &*entry.path)
                    .with("name", written.text);
                Refused::new(message)
            })
    };
    let mut patches = Vec::new();
    let body = match split(text) {
        Ok(Some(parts)) => parts.body,
        Ok(None) => text,
        Err(_) => "",
    };
    let shift = text.len() - body.len();
    for address in written_addresses(body) {
        let is_wiki = address.form == AddressForm::Wiki;
        let written = if is_wiki {
            address.path.clone()
        } else {
            percent_decode(&address.path)
        };
        let to_target = |spelling: &str| target_of(&address.form.spell(spelling), is_wiki);
        if let Some(spelling) = respell(&written, &address.target, &to_target)? {
            patches.push(Patch {
                start: shift + address.bytes.start,
                end: shift + address.bytes.end,
                text: address.form.spell(&spelling),
            });
        }
    }
    for reference in &entry.references {
        if reference.to == ReferenceTarget::School {
            continue;
        }
        let target = target_of_reference(&reference.text, reference.to);
        let to_target = |spelling: &str| target_of_reference(spelling, reference.to);
        let name = match reference.to {
            ReferenceTarget::File => &*reference.text,
            _ => reference.text.split('#').next().unwrap_or_default(),
        };
        if let Some(spelling) = respell(name, &target, &to_target)? {
            let bytes = reference.span.bytes_in(text);
            let found = whole_words(&text[bytes.clone()], name);
            patches.extend(found.into_iter().map(|at| Patch {
                start: bytes.start + at,
                end: bytes.start + at + name.len(),
                text: spelling.clone(),
            }));
        }
    }
    Ok(patches)
}

/// What the links and then the references of an entry point at.
fn targets(entry: &Entry) -> Vec<Target> {
    let links = entry.links.iter().map(|link| link.target.clone());
    let references = entry
        .references
        .iter()
        .filter(|reference| reference.to != ReferenceTarget::School)
        .map(|reference| target_of_reference(&reference.text, reference.to));
    links.chain(references).collect()
}

/// The file a target leads to, relative to the site. An anchor leads to its own page.
fn lead(analysis: &Analysis<'_>, from: &Entry, target: &Target) -> Option<String> {
    let graph = analysis.site.graph;
    match graph
        .lookup
        .resolve(from, target, graph.model, analysis.site.pack)
        .ok()?
    {
        Destination::Entry(id) => Some(graph.model.entry(id).path.to_string()),
        Destination::File(path) => Some(format!("{}/{path}", analysis.site.config.content)),
    }
}

/// The entry of a file, by its path.
pub(super) fn entry_at<'run>(analysis: &'run Analysis<'_>, path: &str) -> Option<&'run Entry> {
    let content = format!("{}/", analysis.site.config.content);
    let graph = analysis.site.graph;
    let id = graph.lookup.by_path(path.strip_prefix(&content)?)?;
    Some(graph.model.entry(id))
}

/// Where a name stands by itself and not as a part of another.
fn whole_words(text: &str, name: &str) -> Vec<usize> {
    let belongs = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '/' | '.');
    text.match_indices(name)
        .filter(|(at, _)| {
            let before = text[..*at].chars().next_back();
            let after = text[at + name.len()..].chars().next();
            !before.is_some_and(belongs) && !after.is_some_and(belongs)
        })
        .map(|(at, _)| at)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::whole_words;

    #[test]
    fn a_name_is_not_found_within_another() {
        assert_eq!(whole_words("[tape, sma/tape, tape-ketan]", "tape"), [1]);
        assert_eq!(whole_words("\"[[sma/tape]]\"", "sma/tape"), [3]);
    }
}
