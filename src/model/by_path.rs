//! What lies at a path. A catalogue has hundreds of thousands of files and asks once for
//! each of its problems, so that nothing here walks them all.

use super::{Model, School};
use crate::source::folder_of;

impl School {
    /// Its folder without `/` at the end, by which schools are in order.
    fn folder_name(&self) -> &str {
        self.folder.strip_suffix('/').unwrap_or(&self.folder)
    }
}

impl Model {
    /// The school whose folder holds a path within the content; the innermost where they
    /// are nested.
    pub fn school_at(&self, path: &str) -> Option<&School> {
        let mut folder = folder_of(path);
        loop {
            let found = self
                .schools
                .binary_search_by(|school| school.folder_name().cmp(folder));
            if let Ok(number) = found {
                return self.schools.get(number);
            }
            if folder.is_empty() {
                return None;
            }
            folder = folder_of(folder);
        }
    }

    /// The files of a folder (without `/` at the end), not of the folders in it, which are
    /// stepped over.
    pub fn files_in(&self, folder: &str) -> impl Iterator<Item = &str> {
        let prefix = match folder {
            "" => String::new(),
            folder => format!("{folder}/"),
        };
        let start = self.files.partition_point(|file| file.path < prefix);
        let mut rest = &self.files[start..];
        std::iter::from_fn(move || {
            loop {
                let (file, others) = rest.split_first()?;
                let name = file.path.strip_prefix(&prefix)?;
                let Some((inner, _)) = name.split_once('/') else {
                    rest = others;
                    return Some(name);
                };
                let inner = &file.path[..prefix.len() + inner.len() + 1];
                rest = &rest[rest.partition_point(|file| file.path.starts_with(inner))..];
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{Model, School};
    use crate::model::{EntryId, PeopleOf, SchoolFacts};
    use crate::source::FileEntry;

    fn model(folders: &[&str], paths: &[&str]) -> Model {
        let school = |folder: &&str| School {
            id: (*folder).to_owned(),
            folder: (*folder).to_owned(),
            facts: SchoolFacts::default(),
            entry: EntryId(0),
            people: PeopleOf::default(),
            is_withheld: false,
            is_profile_withheld: false,
        };
        let file = |path: &&str| FileEntry {
            path: (*path).to_owned(),
            size: 0,
            modified: None,
            has_unicode_name: true,
            is_missing: false,
        };
        Model {
            titles: crate::model::SchoolTitles::default(),
            schools: folders.iter().map(school).collect(),
            entries: Vec::new(),
            files: paths.iter().map(file).collect(),
            folders: Vec::new(),
            bytes_read: 0,
        }
    }

    #[test]
    fn the_innermost_school_holds_a_path() {
        // `sd-1` goes before `sd-1-kupang`, though `sd-1/` goes after `sd-1-kupang/`.
        let schools = ["sd-1/", "sd-1-kupang/", "sd-1/kelas-jauh/", "smp/"];
        let at = |path: &str| {
            let model = model(&schools, &[]);
            model.school_at(path).map(|school| school.id.clone())
        };
        assert_eq!(at("sd-1/sekolah.md").as_deref(), Some("sd-1/"));
        assert_eq!(at("sd-1-kupang/a/b.md").as_deref(), Some("sd-1-kupang/"));
        assert_eq!(at("sd-1/a/b/c.md").as_deref(), Some("sd-1/"));
        assert_eq!(
            at("sd-1/kelas-jauh/a/b.md").as_deref(),
            Some("sd-1/kelas-jauh/")
        );
        assert_eq!(at("sd-1/kelas-jauh.md").as_deref(), Some("sd-1/"));
        assert_eq!(at("sd/a.md"), None);
        assert_eq!(at("tentang.md"), None);
    }

    #[test]
    fn the_content_folder_may_be_a_school() {
        let alone = model(&["", "sd/"], &[]);
        let at = |path: &str| alone.school_at(path).map(|school| school.folder.as_str());
        assert_eq!(at("praktik-baik/a.md"), Some(""));
        assert_eq!(at("a.md"), Some(""));
        assert_eq!(at("sd/a.md"), Some("sd/"));
    }

    #[test]
    fn files_of_a_folder_are_not_those_of_folders_in_it() {
        let paths = [
            "content/a.md",
            "content/sd-1/foto.jpg",
            "content/sd/a/b.md",
            "content/sd/a/c/d.md",
            "content/sd/b.md",
            "content/sd/b/c.md",
            "content/sd/d.md",
            "content/z.md",
        ];
        let model = model(&[], &paths);
        let files = |folder: &str| model.files_in(folder).collect::<Vec<_>>();
        assert_eq!(files("content"), ["a.md", "z.md"]);
        assert_eq!(files("content/sd"), ["b.md", "d.md"]);
        assert_eq!(files("content/sd/a"), ["b.md"]);
        assert!(files("content/s").is_empty());
        assert!(files("").is_empty());
    }
}
