//! How the same page can be named from another place.

use crate::pipeline::Analysis;
use crate::source::{join, name_of, relative};

/// An address as written, and where it stood and stands.
pub(super) struct Written<'a> {
    /// Its text, without an anchor.
    pub(super) text: &'a str,
    /// Folder within the content from which it was written.
    pub(super) old_folder: &'a str,
    /// Folder within the content in which it stands now.
    pub(super) new_folder: &'a str,
    /// What it leads to, within the content, at its new place.
    pub(super) leads_to: &'a str,
    /// Whether that has moved.
    pub(super) has_moved: bool,
}

impl Written<'_> {
    /// Names that may lead to the same page, those most like the written one first.
    pub(super) fn names(&self, after: &Analysis<'_>) -> Vec<String> {
        let graph = after.site.graph;
        let path = self.path();
        let slug = name_of(path);
        let entry = graph.lookup.by_path(self.leads_to);
        let school = entry.and_then(|id| graph.model.school_of(graph.model.entry(id)));
        let school_id = school.map_or("", |school| school.id.as_str());
        let school_folder = school.map_or("", |school| school.folder.as_str());
        let within = path.strip_prefix(school_folder).unwrap_or(path);
        let with_school = format!("{school_id}/{slug}");
        let with_kind = within.to_owned();
        let full = path.to_owned();
        let stem = self.text.strip_suffix(".md").unwrap_or(self.text);
        let mut names = match stem.rsplit_once('/') {
            None => vec![slug.to_owned(), with_school, with_kind, full],
            Some((prefix, _)) => {
                let same = format!("{prefix}/{slug}");
                vec![same, with_school, with_kind, full, slug.to_owned()]
            }
        };
        if stem != self.text {
            for name in &mut names {
                name.push_str(".md");
            }
        }
        if let Some(folder) = self.leads_to.strip_suffix(".md") {
            names.push(folder.to_owned());
        }
        // A name may also be the path of a file beside the text.
        names.extend(self.paths());
        names
    }

    /// What it leads to, without an ending. The page of a folder is named by that where it was.
    fn path(&self) -> &str {
        let path = self.leads_to.strip_suffix(".md").unwrap_or(self.leads_to);
        let written = self.text.trim_end_matches('/');
        let is_by_folder = !written.trim_end_matches(".md").ends_with("index");
        let folder = path.strip_suffix("/index").filter(|_| is_by_folder);
        folder.unwrap_or(path)
    }

    /// Paths that may lead to the same page or file.
    pub(super) fn paths(&self) -> Vec<String> {
        let is_absolute = self.text.starts_with('/');
        let full = if self.has_moved {
            match self.text.rsplit_once('.') {
                Some((_, "md")) => self.leads_to.to_owned(),
                Some((_, "html")) => self.leads_to.replace(".md", ".html"),
                _ => self.path().to_owned(),
            }
        } else {
            let base = if is_absolute { "" } else { self.old_folder };
            match join(base, self.text) {
                Some(full) => full,
                None => return Vec::new(),
            }
        };
        let path = if is_absolute {
            format!("/{full}")
        } else {
            relative(self.new_folder, &full)
        };
        if self.text.ends_with('/') {
            return vec![format!("{path}/")];
        }
        vec![path]
    }
}
