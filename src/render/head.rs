//! The files that a page loads, as elements of its head.

use crate::html::push_escaped;
use crate::page::Site;

/// A style sheet, script or icon of the theme: what stands before the way to the output folder,
/// and what after it.
struct Loaded {
    when: When,
    before: &'static str,
    after: String,
}

/// Which pages load a file.
#[derive(Clone, Copy, PartialEq, Eq)]
enum When {
    Always,
    /// Those with a drawing.
    Pictures,
    /// Those with highlighted code.
    Code,
}

/// What a theme has its pages load, in the order in which browsers are to read it.
pub(super) struct HeadFiles(Vec<Loaded>);

impl HeadFiles {
    pub(super) fn of(site: &Site<'_>) -> Self {
        let manifest = &site.theme.manifest;
        let mut files = Vec::new();
        let mut add = |when, before, name: &str, end: &str| {
            let mut after = String::from("assets/");
            push_escaped(&mut after, name);
            after.push_str(end);
            files.push(Loaded {
                when,
                before,
                after,
            });
        };
        if let Some(icon) = &manifest.icon {
            let before = "<link rel=\"icon\" type=\"image/svg+xml\" href=\"";
            add(When::Always, before, icon, "\">\n");
        }
        let styles = [
            (When::Always, &manifest.styles),
            (When::Pictures, &manifest.picture_styles),
            (When::Code, &manifest.code_styles),
        ];
        let style = "<link rel=\"stylesheet\" href=\"";
        for (when, names) in styles {
            for name in names {
                add(when, style, name, "\">\n");
            }
        }
        if !site.config.colours.is_empty() {
            add(When::Always, style, "colours.css", "\">\n");
        }
        for name in &manifest.scripts {
            let end = "\"></script>\n";
            add(When::Always, "<script defer src=\"", name, end);
        }
        Self(files)
    }

    /// The elements for a page with `root` as its way to the output folder.
    pub(super) fn elements(&self, root: &str, has_pictures: bool, has_code: bool) -> String {
        let is_loaded = |file: &&Loaded| match file.when {
            When::Always => true,
            When::Pictures => has_pictures,
            When::Code => has_code,
        };
        let mut out = String::with_capacity(self.0.len() * USUAL_SIZE);
        for file in self.0.iter().filter(is_loaded) {
            out.push_str(file.before);
            push_escaped(&mut out, root);
            out.push_str(&file.after);
        }
        out
    }
}

/// Bytes of an element, as most are.
const USUAL_SIZE: usize = 96;
