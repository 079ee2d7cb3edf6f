//! Which file is meant, and where it goes.

use super::{Move, Moves, Refused, bundle};
use crate::config::is_profile;
use crate::diagnostic::Message;
use crate::locale::nearest;
use crate::model::{EntryId, EntryRole, School};
use crate::pipeline::Analysis;
use crate::source::{fold_path, folder_of, name_of};

/// A name as typed, on any system.
fn plain(name: &str) -> String {
    name.trim()
        .replace('\\', "/")
        .trim_start_matches("./")
        .to_owned()
}

/// The practice or page of a name.
pub(super) fn find(old: &str, analysis: &Analysis<'_>) -> Result<EntryId, Refused> {
    let graph = analysis.site.graph;
    let (model, lookup) = (graph.model, &graph.lookup);
    let name = plain(old);
    let content = format!("{}/", analysis.site.config.content);
    let name = name.strip_prefix(&content).unwrap_or(&name);
    let stem = name.trim_end_matches('/');
    let stem = stem.strip_suffix(".md").unwrap_or(stem);
    let ids = match lookup.by_path(&format!("{stem}.md")) {
        Some(id) => vec![id],
        None => match lookup.named(stem, model, analysis.site.pack).into_owned() {
            named if named.is_empty() => bundle::named(stem, analysis),
            named => named,
        },
    };
    let id = match ids.as_slice() {
        [id] => *id,
        [] if let Some(school) = lookup.school(stem) => {
            return Err(of_school(&model.schools[school as usize], &content));
        }
        [] => {
            let slugs = model
                .entries
                .iter()
                .filter(|entry| entry.role != EntryRole::School)
                .map(|entry| bundle::name(entry, analysis));
            let near = nearest(name_of(stem), slugs);
            let hint = near.map(|near| Message::new("did_you_mean").with("word", near));
            let message = Message::new("rename_unknown").with("name", old);
            return Err(Refused::new(message).hint(hint));
        }
        several => {
            let paths: Vec<&str> = several.iter().map(|id| &*model.entry(*id).path).collect();
            let hint = Message::new("candidates").with("words", paths.join(", "));
            let message = Message::new("ambiguous_reference").with("name", old);
            return Err(Refused::new(message).hint(Some(hint)));
        }
    };
    let entry = model.entry(id);
    if entry.role == EntryRole::School {
        let school = model.school_of(entry);
        return Err(school.map_or_else(
            || Refused::new(Message::new("rename_unknown").with("name", old)),
            |school| of_school(school, &content),
        ));
    }
    if let Some(original) = &entry.translation_of {
        let message = Message::new("rename_translation").with("path", &**original);
        return Err(Refused::new(message));
    }
    Ok(id)
}

/// A school is what its folder is called, and everything in it would get another address.
fn of_school(school: &School, content: &str) -> Refused {
    let message =
        Message::new("rename_school").with("folder", format!("{content}{}", school.folder));
    let hint = Message::new("rename_school_hint").with("school", &*school.id);
    Refused::new(message).hint((!school.folder.is_empty()).then_some(hint))
}

/// The moves of a file and its translations to a place.
pub(super) fn moves(id: EntryId, new: &str, analysis: &Analysis<'_>) -> Result<Moves, Refused> {
    let graph = analysis.site.graph;
    let model = graph.model;
    let content = format!("{}/", analysis.site.config.content);
    let entry = model.entry(id);
    let own_folder = bundle::folder(entry, analysis);
    let (folder, slug) = target(id, new, own_folder, analysis)?;
    let is_name = !slug.is_empty()
        && !is_profile(&slug)
        && slug
            .chars()
            .all(|c| c.is_alphanumeric() || matches!(c, '-' | '_'));
    if !is_name {
        let message = Message::new("rename_bad_name").with("name", slug);
        return Err(Refused::new(message));
    }
    let translations = model.numbered().filter(|(_, other)| {
        let original = other.translation_of.as_deref();
        original.is_some_and(|path| entry.path.strip_prefix(&content) == Some(path))
    });
    let folder = if folder.is_empty() {
        content.clone()
    } else {
        format!("{content}{folder}/")
    };
    let new_folder = own_folder.map(|_| format!("{folder}{slug}"));
    let moves: Vec<Move> = std::iter::once((id, entry))
        .chain(translations)
        .map(|(id, entry)| {
            let name = name_of(&entry.path);
            let to = match &new_folder {
                Some(folder) => format!("{folder}/{name}"),
                None => format!("{folder}{slug}{}", &name[entry.slug.len()..]),
            };
            Move {
                id,
                from: entry.path.to_string(),
                to,
            }
        })
        .collect();
    for step in &moves {
        if step.from == step.to {
            let message = Message::new("rename_same").with("path", &step.to);
            return Err(Refused::new(message));
        }
        let taken = model.files.iter().find(|file| {
            fold_path(&file.path) == fold_path(&step.to)
                && moves.iter().all(|other| other.from != file.path)
        });
        if let Some(file) = taken {
            let message = Message::new("rename_exists").with("path", &file.path);
            return Err(Refused::new(message));
        }
    }
    let files = match own_folder.zip(new_folder) {
        Some((from, to)) => bundle::others(from, &to, analysis)?,
        None => Vec::new(),
    };
    Ok(Moves {
        pages: moves,
        files,
        emptied: own_folder.map(str::to_owned),
    })
}

/// Folder (within the content) and slug; of a page with a folder of its own, where that is and what
/// it is called.
fn target(
    id: EntryId,
    new: &str,
    own_folder: Option<&str>,
    analysis: &Analysis<'_>,
) -> Result<(String, String), Refused> {
    let entry = analysis.site.graph.model.entry(id);
    let content = format!("{}/", analysis.site.config.content);
    let path = own_folder.unwrap_or(&entry.path);
    let own = folder_of(path.strip_prefix(&content).unwrap_or(path));
    let own_name = own_folder.map_or(&*entry.slug, name_of);
    let name = plain(new);
    let within = name.strip_prefix(&content);
    let is_path = within.is_some();
    let name = within.unwrap_or(&name);
    let name = name.strip_suffix(".md").unwrap_or(name);
    let name = match own_folder {
        Some(_) => name.strip_suffix("/index").unwrap_or(name),
        None => name,
    };
    match name.rsplit_once('/') {
        None if is_path => Ok((String::new(), name.to_owned())),
        None => Ok((own.to_owned(), name.to_owned())),
        Some((folder, slug)) => {
            let folder = if is_path {
                folder.to_owned()
            } else {
                folder_named(folder, id, own, analysis)?
            };
            let slug = if slug.is_empty() { own_name } else { slug };
            Ok((folder, slug.to_owned()))
        }
    }
}

/// The folder that a kind, a school, or a school and what follows mean.
fn folder_named(
    words: &str,
    id: EntryId,
    own: &str,
    analysis: &Analysis<'_>,
) -> Result<String, Refused> {
    let site = &analysis.site;
    let (model, lookup) = (site.graph.model, &site.graph.lookup);
    let entry = model.entry(id);
    let content = format!("{}/", site.config.content);
    let school = model.school_of(entry).map_or("", |school| &school.folder);
    let (first, rest) = words.split_once('/').unwrap_or((words, ""));
    let kind = site.pack.kind_named(first);
    if rest.is_empty() && kind.is_some() {
        return Ok(format!("{school}{first}"));
    }
    if let Some(number) = lookup.school(first) {
        let other = &model.schools[number as usize].folder;
        // Without a kind it stays of the kind it is.
        let rest = if rest.is_empty() {
            own.strip_prefix(school.trim_end_matches('/'))
                .unwrap_or_default()
                .trim_start_matches('/')
        } else {
            rest
        };
        return Ok(format!("{other}{rest}").trim_end_matches('/').to_owned());
    }
    let exists = |folder: &str| {
        let below = format!("{content}{folder}/");
        model.files.iter().any(|file| file.path.starts_with(&below))
    };
    let candidates = [words.to_owned(), format!("{school}{words}")];
    if let Some(folder) = candidates.into_iter().find(|folder| exists(folder)) {
        return Ok(folder);
    }
    let kinds = site
        .pack
        .vocabulary("kinds")
        .and_then(|(_, kinds)| kinds.nearest(first, &site.config.language))
        .and_then(|near| site.pack.kind_named(near))
        .map(|kind| kind.folder(&site.config.language));
    let near = kinds.or_else(|| nearest(first, lookup.school_ids(model)));
    let hint = near.map(|near| Message::new("did_you_mean").with("word", near));
    let message = Message::new("rename_folder_unknown").with("name", words);
    Err(Refused::new(message).hint(hint))
}
