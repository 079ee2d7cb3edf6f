//! Files and folders by the paths that lead to them.

use super::candidate::{CandidateKind, Choice};
use crate::pack::{FieldSpec, FieldType};
use crate::source::{FileEntry, folder_of, is_picture, join};

/// Which files are looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Wanted {
    /// Pictures.
    Pictures,
    /// Files that are no pages.
    Files,
    /// Pages and files.
    All,
}

impl Wanted {
    /// What the field around a file's name asks for.
    pub(super) fn of_field(parent: Option<&FieldSpec>) -> Self {
        match parent.map(|spec| spec.field_type) {
            Some(FieldType::Images) => Self::Pictures,
            _ => Self::Files,
        }
    }

    fn takes(self, name: &str) -> bool {
        let is_list = name.ends_with(".yaml");
        match self {
            Self::Pictures => is_picture(name),
            Self::Files => !is_list && !name.ends_with(".md"),
            Self::All => !is_list,
        }
    }
}

/// Adds the files and folders of the folder that is typed so far, seen from the draft's
/// own. `put` spells a path out, or leaves it out.
pub(super) fn in_folder(
    typed: &str,
    wanted: Wanted,
    choice: &mut Choice<'_>,
    put: impl Fn(&str) -> Option<String>,
) {
    let draft = choice.draft();
    let (written, rest) = match typed.rfind('/') {
        Some(slash) => typed.split_at(slash + 1),
        None => ("", typed),
    };
    let own = if written.starts_with('/') {
        ""
    } else {
        folder_of(draft.within())
    };
    let Some(folder) = join(own, written) else {
        return;
    };
    let by_name = Choice::typed(draft, &(draft.cursor..draft.cursor), rest);
    let content = &draft.analysis.site.config.content;
    let prefix = if folder.is_empty() {
        format!("{content}/")
    } else {
        format!("{content}/{folder}/")
    };
    let (folders, files) = children(&draft.analysis.site.graph.model.files, &prefix);
    for name in files.into_iter().filter(|name| wanted.takes(name)) {
        let path = format!("{written}{name}");
        let fit = by_name.fit(name, []).map(|(fit, _)| fit);
        if let (Some(fit), Some(text)) = (fit, put(&path)) {
            choice.add(CandidateKind::File, (fit, &path), text, name, "");
        }
    }
    let up = (!folder.is_empty() && (rest.is_empty() || rest.starts_with('.'))).then_some("..");
    for name in folders.into_iter().chain(up) {
        let path = format!("{written}{name}/");
        let fit = by_name.fit(name, []).map(|(fit, _)| fit);
        if let (Some(fit), Some(text)) = (fit, put(&path)) {
            choice.add(CandidateKind::Folder, (fit, &path), text, name, "");
        }
    }
}

/// Names of the folders and files right below a prefix of sorted paths. Whole folders are
/// passed over at once, so that a site's size hardly matters.
fn children<'files>(
    files: &'files [FileEntry],
    prefix: &str,
) -> (Vec<&'files str>, Vec<&'files str>) {
    let (mut folders, mut names) = (Vec::new(), Vec::new());
    let mut at = files.partition_point(|file| file.path.as_str() < prefix);
    while let Some(rest) = files
        .get(at)
        .and_then(|file| file.path.strip_prefix(prefix))
    {
        match rest.split_once('/') {
            None => {
                names.push(rest);
                at += 1;
            }
            Some((folder, _)) => {
                folders.push(folder);
                let below = format!("{prefix}{folder}/");
                at += files[at..].partition_point(|file| file.path.starts_with(&below));
            }
        }
    }
    (folders, names)
}
