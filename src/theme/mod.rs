//! How pages look: templates and assets in layers, the site's over the theme's over
//! the built-in ones.
//!
//! A theme is a folder `themes/<name>/` with `theme.yaml`, `templates/` and `assets/`.
//! A site may replace any template by one of the same name in its own `templates/`,
//! and any asset by one in `themes/<name>/assets/`.

mod carried;
mod colours;
mod missing_file;

use std::collections::{BTreeMap, BTreeSet};

use include_dir::{Dir, include_dir};
use serde::Deserialize;

use crate::diagnostic::{Checked, Code, Diagnostic, Message, Span};
use crate::locale::nearest;
use crate::pack::refusal;
use crate::source::{FileEntry, Files, Listing, decode, read_text, unreadable_file};

pub use colours::{check as check_colours, style_sheet};

static BUILT_IN_TEMPLATES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/templates");
static BUILT_IN_THEMES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/themes");

/// Folder of templates, in a site as in the program.
const TEMPLATES: &str = "templates";
/// Folder of themes, in a site as in the program.
const THEMES: &str = "themes";
/// What a theme says of itself.
const MANIFEST: &str = "theme.yaml";

/// A theme, ready to be used.
#[derive(Debug, Clone)]
pub struct Theme {
    /// `theme.yaml`.
    pub manifest: ThemeManifest,
    /// Templates by name.
    pub templates: BTreeMap<String, Template>,
    /// Files that go into the site as they are, by name.
    pub assets: BTreeMap<String, Vec<u8>>,
}

/// A template and where it comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Template {
    /// Path for reports, relative to the site.
    pub path: String,
    /// The template.
    pub text: String,
}

/// `theme.yaml`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ThemeManifest {
    /// Name of the theme.
    pub name: String,
    /// Colours a site may set, with their usual values in light.
    #[serde(default)]
    pub colours: BTreeMap<String, String>,
    /// What those colours stand on; without it nothing can be said about contrast.
    #[serde(default)]
    pub grounds: Option<Grounds>,
    /// Style sheets every page loads, in order.
    pub styles: Vec<String>,
    /// Style sheets that pages with drawings load too.
    #[serde(default)]
    pub picture_styles: Vec<String>,
    /// Style sheets that pages with highlighted code load too.
    #[serde(default)]
    pub code_styles: Vec<String>,
    /// Classic scripts every page loads; pages work without them.
    #[serde(default)]
    pub scripts: Vec<String>,
    /// The picture browsers show beside a page's title, where there is one.
    #[serde(default)]
    pub icon: Option<String>,
}

/// The paper of a theme.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Grounds {
    /// By day.
    pub light: String,
    /// By night.
    pub dark: String,
}

/// The themes a site can choose from: the built-in ones and those it has itself.
pub fn names(files: &dyn Files) -> BTreeSet<String> {
    let built_in = BUILT_IN_THEMES.dirs().map(|folder| slashes(folder.path()));
    let own = files.list(THEMES).unwrap_or_default().files;
    let own = own.into_iter().filter_map(|file| {
        let folder = file.path.strip_suffix("/theme.yaml")?;
        let name = folder.strip_prefix(THEMES)?.strip_prefix('/')?;
        Some(name.to_owned())
    });
    built_in.chain(own).collect()
}

/// The program's own template of a name, whatever theme and site have in its place.
pub fn built_in_template(name: &str) -> Option<&'static str> {
    BUILT_IN_TEMPLATES.get_file(name)?.contents_utf8()
}

impl Theme {
    /// Whether any of its templates are not the program's.
    pub fn has_other_templates(&self) -> bool {
        let mut templates = self.templates.iter();
        templates.any(|(name, template)| built_in_template(name) != Some(&*template.text))
    }

    /// Whether its style sheets have a colour of a name, so that a site may set it.
    pub fn has_colour(&self, name: &str) -> bool {
        if self.manifest.colours.contains_key(name) {
            return true;
        }
        let variable = format!("--{name}:");
        let sheets = self
            .assets
            .iter()
            .filter(|(name, _)| name.ends_with(".css"));
        let mut sheets = sheets.map(|(_, bytes)| bytes);
        sheets.any(|bytes| memchr::memmem::find(bytes, variable.as_bytes()).is_some())
    }
}

/// Loads a theme for a site. `None` where neither the program nor the site has it.
pub fn load(name: &str, files: &dyn Files) -> Checked<Option<Theme>> {
    let mut layers = Layers::default();
    layers.add_built_in(name);
    layers.add_own_theme(name, files);
    layers.add_own_templates(files);
    layers.tell_idle_templates();
    layers.theme()
}

/// The files of a theme as far as they are gathered; a later layer stands before an earlier one.
#[derive(Default)]
struct Layers {
    templates: BTreeMap<String, Template>,
    assets: BTreeMap<String, Vec<u8>>,
    /// The last manifest, with its path.
    manifest: Option<(String, String)>,
    diagnostics: Vec<Diagnostic>,
}

impl Layers {
    /// The program's templates, and the theme where it is one of the program's.
    fn add_built_in(&mut self, name: &str) {
        for file in all_files(&BUILT_IN_TEMPLATES) {
            let path = slashes(file.path());
            if let Some(text) = file.contents_utf8() {
                let template = Template {
                    path: format!("{TEMPLATES}/{path}"),
                    text: text.to_owned(),
                };
                self.templates.insert(path, template);
            }
        }
        let Some(folder) = BUILT_IN_THEMES.get_dir(name) else {
            return;
        };
        for file in all_files(folder) {
            let path = slashes(file.path());
            let inner = &path[name.len() + 1..];
            self.place(inner, format!("{THEMES}/{path}"), file.contents());
        }
    }

    /// What the site has of the theme.
    fn add_own_theme(&mut self, name: &str, files: &dyn Files) {
        let own = format!("{THEMES}/{name}");
        for entry in self.listed(&own, files) {
            let inner = entry.path[own.len() + 1..].to_owned();
            match files.read(&entry.path) {
                Ok(bytes) => self.place(&inner, entry.path, &bytes),
                Err(error) => self.diagnostics.push(unreadable_file(&entry.path, &error)),
            }
        }
    }

    /// The site's templates for whatever theme.
    fn add_own_templates(&mut self, files: &dyn Files) {
        for entry in self.listed(TEMPLATES, files) {
            let path = entry.path;
            match read_text(files, &path) {
                Ok(text) => {
                    let inner = path[TEMPLATES.len() + 1..].to_owned();
                    self.templates.insert(inner, Template { path, text });
                }
                Err(problem) => self.diagnostics.push(*problem),
            }
        }
    }

    /// Tells of templates of the site that no page is made with: they have none of our names, and no
    /// other template names them.
    fn tell_idle_templates(&mut self) {
        let own = |template: &Template| !template.path.starts_with(THEMES);
        let is_idle = |name: &str, template: &Template| {
            let mut others = self.templates.iter().filter(|(other, _)| *other != name);
            own(template)
                && name.ends_with(".html")
                && built_in_template(name).is_none()
                && !others.any(|(_, other)| other.text.contains(name))
        };
        let idle: Vec<_> = (self.templates.iter())
            .filter(|(name, template)| is_idle(name, template))
            .map(|(name, template)| (name.clone(), template.path.clone()))
            .collect();
        for (name, path) in idle {
            let known = all_files(&BUILT_IN_TEMPLATES).into_iter();
            let known: Vec<String> = known.map(|file| slashes(file.path())).collect();
            let meant = nearest(&name, known.iter().map(String::as_str));
            let message = Message::new("idle_template").with("file", &name);
            let hint = match meant {
                Some(meant) => Message::new("did_you_mean").with("word", meant),
                None => Message::new("idle_template_hint").with("files", known.join(", ")),
            };
            let problem = Diagnostic::new(Code::UnusedFile, &path, Span::line(1), message);
            self.diagnostics.push(problem.hint(hint));
        }
    }

    fn listed(&mut self, folder: &str, files: &dyn Files) -> Vec<FileEntry> {
        let listing = Listing::of_optional(folder, files);
        self.diagnostics.extend(listing.problems());
        listing.files
    }

    /// A file of a theme, by its path within it.
    fn place(&mut self, inner: &str, path: String, bytes: &[u8]) {
        if let Some(name) = inner.strip_prefix("assets/") {
            self.assets.insert(name.to_owned(), bytes.to_vec());
            return;
        }
        let template = inner.strip_prefix("templates/");
        if template.is_none() && inner != MANIFEST {
            return;
        }
        let text = match decode(bytes) {
            Ok(text) => text.into_owned(),
            Err(place) => return self.diagnostics.push(place.problem(&path)),
        };
        match template {
            Some(name) => {
                let template = Template { path, text };
                self.templates.insert(name.to_owned(), template);
            }
            None => self.manifest = Some((path, text)),
        }
    }

    fn theme(mut self) -> Checked<Option<Theme>> {
        let manifest = self.manifest.take();
        let manifest = manifest.and_then(|(path, text)| match serde_yaml::from_str(&text) {
            Ok(manifest) => {
                let missing = missing_file::problems(&manifest, &self.assets, &path, &text);
                self.diagnostics.extend(missing);
                Some(manifest)
            }
            Err(error) => {
                self.diagnostics.push(refusal(&path, &error));
                None
            }
        });
        Checked {
            value: manifest.map(|manifest| Theme {
                manifest,
                templates: self.templates,
                assets: self.assets,
            }),
            diagnostics: self.diagnostics,
        }
    }
}

fn all_files<'dir>(folder: &'dir Dir<'dir>) -> Vec<&'dir include_dir::File<'dir>> {
    let mut files: Vec<_> = folder.files().collect();
    for inner in folder.dirs() {
        files.extend(all_files(inner));
    }
    files
}

fn slashes(path: &std::path::Path) -> String {
    path.to_string_lossy().replace('\\', "/")
}
