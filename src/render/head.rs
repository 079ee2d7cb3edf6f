//! What the head of a page says of it, and the files that the page loads.

use crate::html::{push_as_templates_do, push_escaped};
use crate::page::Site;
use crate::page::view::Page;

/// What the head says of a page to browsers, search engines and previews elsewhere: its title and
/// description, its own address, those in other languages and those of feeds.
pub(super) fn about(page: &Page, site: &Site<'_>, root: &str) -> String {
    let mut out = String::with_capacity(ABOUT_SIZE);
    let mut element = |before: &str, text: &str, after: &str| {
        out.push_str(before);
        push_as_templates_do(&mut out, text);
        out.push_str(after);
    };
    let (title, site_title) = (page.title.as_str(), site.title(&page.language));
    element("<title>", title, "");
    if title != site_title {
        element(" · ", site_title, "");
    }
    let description = page.description.as_str();
    element(
        "</title>\n<meta name=\"description\" content=\"",
        description,
        "\">\n",
    );
    if page.is_hidden {
        element("<meta name=\"robots\" content=\"", "noindex", "\">\n");
    }
    element("<meta property=\"og:title\" content=\"", title, "\">\n");
    element(
        "<meta property=\"og:description\" content=\"",
        description,
        "\">\n",
    );
    let is_article = matches!(page.sort, "practice" | "text");
    let sort = if is_article { "article" } else { "website" };
    element("<meta property=\"og:type\" content=\"", sort, "\">\n");
    element(
        "<meta property=\"og:site_name\" content=\"",
        site_title,
        "\">\n",
    );
    if let Some(address) = &page.canonical {
        element("<link rel=\"canonical\" href=\"", address, "\">\n");
        element("<meta property=\"og:url\" content=\"", address, "\">\n");
    }
    if let Some(image) = &page.image {
        element("<meta property=\"og:image\" content=\"", image, "\">\n");
    }
    for other in &page.translations {
        element(
            "<link rel=\"alternate\" hreflang=\"",
            &other.language,
            "\" href=\"",
        );
        element("", root, "");
        element("", &other.href, "\">\n");
    }
    let of_site = site.config.base_url.is_some().then_some("feed.xml");
    let (title, feed) = match &page.feed {
        Some(feed) => (title, Some(feed.as_str())),
        None => (site_title, of_site),
    };
    // A page that carries its style loads no file.
    if let Some(feed) = feed.filter(|_| !page.carries_style) {
        element(
            "<link rel=\"alternate\" type=\"application/atom+xml\" title=\"",
            title,
            "\" href=\"",
        );
        element("", root, "");
        element("", feed, "\">\n");
    }
    out
}

/// Room for what the head says of a page.
const ABOUT_SIZE: usize = 2 << 10;

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
