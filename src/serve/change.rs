//! What has changed since a site was read.

use std::collections::BTreeSet;

use crate::config;

/// Files and folders that were touched, by path relative to the root.
#[derive(Debug, Default)]
pub(super) struct Change {
    paths: BTreeSet<String>,
}

impl Change {
    /// A change of one file or folder.
    pub(super) fn of(path: String) -> Self {
        Self {
            paths: BTreeSet::from([path]),
        }
    }

    pub(super) fn add(&mut self, path: String) {
        self.paths.insert(path);
    }

    pub(super) fn paths(&self) -> impl Iterator<Item = &str> {
        self.paths.iter().map(String::as_str)
    }

    pub(super) fn len(&self) -> usize {
        self.paths.len()
    }

    /// Whether the settings, the country or the theme may be others now.
    pub(super) fn touches_settings(&self) -> bool {
        self.touches_meaning() || self.paths().any(is_theme)
    }

    /// Whether every file may now mean something else.
    pub(super) fn touches_meaning(&self) -> bool {
        self.paths()
            .any(|path| path == config::FILE_NAME || is_in("packs", path))
    }
}

fn is_theme(path: &str) -> bool {
    is_in("templates", path) || is_in("themes", path)
}

/// Whether a path is a folder or lies in it.
pub(super) fn is_in(folder: &str, path: &str) -> bool {
    path.strip_prefix(folder)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_what_a_path_touches() {
        assert!(Change::of("site.yaml".to_owned()).touches_meaning());
        assert!(Change::of("packs/indonesia/pack.yaml".to_owned()).touches_meaning());
        let theme = Change::of("themes/nila/assets/nila.css".to_owned());
        assert!(theme.touches_settings() && !theme.touches_meaning());
        assert!(!Change::of("content/themes.md".to_owned()).touches_settings());
        assert!(!is_in("content", "contents/a.md"));
    }
}
