//! Files of a site that are no pages: data, feeds, style sheets, pictures.

use std::io::{self, Cursor};

use super::Analysis;
use crate::diagnostic::Diagnostic;
use crate::graph::FileFault;
use crate::model::EntryId;
use crate::pack::Kind;
use crate::page::{Addresses, PageKind, PagePlan, Site};
use crate::render;
use crate::source::{FileEntry, PictureSize, clean_picture, disguised_picture, is_picture};
use crate::theme;

/// Writes a data file of a site.
pub(super) type MakeData = fn(&Site<'_>, &mut dyn io::Write) -> io::Result<()>;

/// A file that is no page, not yet made.
pub(super) enum Other<'run> {
    /// Made of the whole site.
    Data(MakeData),
    /// A new practice of a kind, to be filled in.
    Scaffold(&'run Kind),
    /// What is new in a list of practices.
    Feed {
        title: String,
        page: String,
        practices: &'run [EntryId],
    },
    /// A style sheet, script or font of the theme.
    Asset(&'run [u8]),
    /// The site's own colours.
    Colours,
    /// A picture or attachment, by its path within the content.
    Media(&'run str),
}

/// A file of the content that is left out, as a problem of an entry that names it. It has
/// changed since it was looked at, or what is wrong is seen only when all of it is read.
pub(super) struct LeftOut(pub(super) Box<Diagnostic>);

impl Analysis<'_> {
    /// A file as the build writes it, by its address; `None` where the site has none.
    ///
    /// # Errors
    /// A template that fails.
    pub fn file(&self, address: &str) -> Result<Option<Vec<u8>>, Box<Diagnostic>> {
        // The build knows the sizes of what it copies and of nothing else.
        let graph = self.site.graph;
        let size = |address: &str| {
            let is_copied = |path: &&str| {
                let media = &self.plan.media;
                media
                    .binary_search_by(|known| known.as_str().cmp(path))
                    .is_ok()
            };
            let picture = graph.file_at(address).filter(is_copied);
            let picture = picture.filter(|path| is_picture(path));
            picture.map_or_else(PictureSize::default, |path| self.picture_size(path))
        };
        if let Some(page) = self.page_at(address) {
            let made = self.make(page, &size)?;
            return Ok(Some(made.html));
        }
        let practice = Addresses::before_scaffold(address);
        if let Some(page) = practice.and_then(|practice| self.page_at(&practice)) {
            let scaffold = self.make(page, &size)?.beside.scaffold;
            if scaffold.is_some() {
                return Ok(scaffold.map(String::into_bytes));
            }
        }
        if let Some(folder) = address.strip_suffix("data/portfolio.json") {
            let schools = &self.site.graph.model.schools;
            let school = schools.iter().position(|school| school.folder == folder);
            if let Some(school) = school {
                return self.portfolio(school as u32).map(Some);
            }
        }
        let sitemaps = render::sitemaps(&self.site, &self.plan);
        if let Some((_, text)) = sitemaps.into_iter().find(|(known, _)| known == address) {
            return Ok(Some(text.into_bytes()));
        }
        let others = self.others();
        let other = others.into_iter().find(|(known, _)| known == address);
        let made = other.map(|(address, other)| self.make_other(&address, &other));
        // A picture that has changed since it was looked at is not there.
        Ok(made.and_then(Result::ok).flatten())
    }

    /// Whether there is a page at an address.
    pub fn has_page(&self, address: &str) -> bool {
        self.page_at(address).is_some()
    }

    /// The file whose text a page shows, relative to the root; `None` for pages that the
    /// site makes by itself.
    pub fn source(&self, address: &str) -> Option<&str> {
        let id = match self.page_at(address)?.kind {
            PageKind::Practice(id) | PageKind::Text(id) | PageKind::Withdrawn(id) => id,
            PageKind::School { entry, .. } => entry,
            _ => return None,
        };
        Some(&self.site.graph.model.entry(id).path)
    }

    /// The people's file of the school a page belongs to.
    pub fn people_source(&self, address: &str) -> Option<&str> {
        let PageKind::School { school, .. } = self.page_at(address)?.kind else {
            return None;
        };
        let path = &self.site.graph.model.schools[school as usize].people.path;
        (!path.is_empty()).then_some(path.as_str())
    }

    /// Whether a file looks as it did when it was read for a preview.
    pub fn is_known(&self, file: &FileEntry) -> bool {
        self.kept.is_none_or(|kept| kept.knows(file))
    }

    /// Whether a preview shows an earlier text of a file because the newest has errors.
    pub fn is_held(&self, path: &str) -> bool {
        self.kept.is_some_and(|kept| kept.is_held(path))
    }

    fn page_at(&self, address: &str) -> Option<&PagePlan> {
        let mut pages = self.plan.pages.iter();
        pages.find(|page| *page.address == *address)
    }

    /// Every file that is no page, with its address; those of whole schools and the maps
    /// of the site are not among them.
    pub(super) fn others(&self) -> Vec<(String, Other<'_>)> {
        let site = &self.site;
        let graph = site.graph;
        let mut others: Vec<(String, Other<'_>)> = vec![
            own("data/catalogue.json", render::catalogue_json),
            own("data/practices.csv", render::practices_csv),
            own("data/schools.csv", render::schools_csv),
            own("data/co-occurrence.csv", render::co_occurrence_csv),
            own("data/coverage.csv", render::coverage_csv),
            own("robots.txt", render::robots),
            // Whoever serves the site with Jekyll, as GitHub Pages do, would have it make pages of the
            // scaffolds in the place of ours: it takes every file with a front matter for one.
            (".nojekyll".to_owned(), Other::Asset(&[])),
        ];
        let kinds = site.pack.kinds.iter();
        others.extend(kinds.map(|kind| (site.addresses.scaffold(kind), Other::Scaffold(kind))));
        let mut feed = |address: String, title: &str, page: &str, practices| {
            let feed = Other::Feed {
                title: title.to_owned(),
                page: page.to_owned(),
                practices,
            };
            others.push((address, feed));
        };
        feed(
            "feed.xml".to_owned(),
            site.title(&site.config.language),
            Addresses::HOME,
            &graph.listed,
        );
        for (school, practices) in graph.model.schools.iter().zip(&graph.by_school) {
            let entry = graph.model.entry(school.entry);
            if !school.folder.is_empty() && entry.is_published() {
                let address = format!("{}feed.xml", school.folder);
                feed(address, &entry.title, &entry.address, practices);
            }
        }
        for subject in graph.used_terms("subjects", site.pack) {
            if let Some(page) = site.addresses.term(subject) {
                let address = format!("{}.xml", page.trim_end_matches(".html"));
                let language = &site.config.language;
                let name = site.pack.term(subject).names.get(language);
                let title = format!("{name} · {}", site.title(language));
                feed(address, &title, page, graph.of_term(subject));
            }
        }
        for (name, bytes) in &site.theme.assets {
            others.push((format!("assets/{name}"), Other::Asset(bytes)));
        }
        if !site.config.colours.is_empty() {
            others.push(("assets/colours.css".to_owned(), Other::Colours));
        }
        let media = self.plan.media.iter();
        others.extend(media.map(|path| {
            let address = graph.file_address(path);
            (address.to_owned(), Other::Media(path))
        }));
        others
    }

    /// The bytes of a file; `None` for a feed where the site has no absolute address.
    ///
    /// # Errors
    /// A file of the content that cannot be taken into the site.
    pub(super) fn make_other(
        &self,
        address: &str,
        other: &Other<'_>,
    ) -> Result<Option<Vec<u8>>, LeftOut> {
        let site = &self.site;
        Ok(match other {
            Other::Data(make) => {
                let mut bytes = Vec::new();
                // Writing to memory cannot fail.
                make(site, &mut bytes).ok().map(|()| bytes)
            }
            Other::Scaffold(kind) => Some(self.scaffold_text(kind).into_bytes()),
            Other::Feed {
                title,
                page,
                practices,
            } => render::feed(site, title, address, page, practices).map(String::into_bytes),
            Other::Asset(bytes) => Some(bytes.to_vec()),
            Other::Colours => {
                Some(theme::style_sheet(&site.config.colours, &site.theme.manifest).into_bytes())
            }
            Other::Media(path) => Some(self.media(path)?),
        })
    }

    /// A picture or attachment as it goes into the site.
    fn media(&self, path: &str) -> Result<Vec<u8>, LeftOut> {
        let left_out = |fault: FileFault| {
            let graph = self.site.graph;
            let entry = graph.files.get(path);
            let entry = entry.map_or(path, |id| &graph.model.entry(*id).path);
            LeftOut(Box::new(fault.problem(path, entry)))
        };
        let bytes = self.files.read(&self.in_content(path));
        let bytes = bytes.map_err(|error| left_out(FileFault::Unopened(error.to_string())))?;
        match is_picture(path) {
            true => clean_picture(path, &bytes).map_err(|f| left_out(FileFault::Picture(f))),
            false => match disguised_picture(Cursor::new(&bytes)) {
                Ok(Some(fault)) => Err(left_out(FileFault::Picture(fault))),
                _ => Ok(bytes),
            },
        }
    }

    /// The cleaned practices of a school as one file.
    fn portfolio(&self, school: u32) -> Result<Vec<u8>, Box<Diagnostic>> {
        let model = self.site.graph.model;
        let is_own = |page: &&PagePlan| match page.kind {
            PageKind::Practice(id) => model.entry(id).school == Some(school),
            _ => false,
        };
        let mut fragments = Vec::new();
        for page in self.plan.pages.iter().filter(is_own) {
            fragments.extend(
                self.make(page, &|_| PictureSize::default())?
                    .beside
                    .portfolio,
            );
        }
        Ok(render::portfolio_json(&self.school_data(school)?, &fragments).into_bytes())
    }

    /// The size of a picture, by its path within the content.
    pub(super) fn picture_size(&self, path: &str) -> PictureSize {
        let file = self.files.open(&self.in_content(path));
        file.map_or_else(
            |_| PictureSize::default(),
            |file| render::picture_size(path, file),
        )
    }

    fn in_content(&self, path: &str) -> String {
        format!("{}/{path}", self.site.config.content)
    }
}

fn own<'run>(address: &str, make: MakeData) -> (String, Other<'run>) {
    (address.to_owned(), Other::Data(make))
}
