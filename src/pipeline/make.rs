//! One page, from its plan to its bytes.

use std::borrow::Cow;
use std::cell::RefCell;
use std::io;

use super::Analysis;
use crate::diagnostic::{Code, Diagnostic, Message, Span};
use crate::document::{Depth, split};
use crate::graph::{Destination, target_of_reference};
use crate::model::{Contents, EntryId, FrontMatter, Redactor, Status, read_file};
use crate::pack::ReferenceTarget;
use crate::page::view::Page;
use crate::page::{
    self, Opened, PageKind, PagePlan, SchoolPage, Texts, encode_address, relative_root,
};
use crate::render::{self, Content};
use crate::source::{PictureSize, decode, unreadable_file};

/// A page made.
pub(super) struct Made {
    pub(super) html: Vec<u8>,
    pub(super) beside: Beside,
}

/// What is made of a practice while it is open for its page.
#[derive(Default)]
pub(super) struct Beside {
    /// Its part of its school's data file.
    pub(super) portfolio: Option<String>,
    /// A new practice that begins with its plan.
    pub(super) scaffold: Option<String>,
}

impl Analysis<'_> {
    /// Makes one page. `size` tells that of a picture.
    pub(super) fn make(
        &self,
        plan: &PagePlan,
        size: &dyn Fn(&str) -> PictureSize,
    ) -> Result<Made, Box<Diagnostic>> {
        let site = &self.site;
        let mut beside = Beside::default();
        let (page, content) = match &plan.kind {
            PageKind::Practice(id) | PageKind::Text(id) => {
                let (page, content, made) = self.text_page(*id, size)?;
                beside = made;
                (page, content)
            }
            PageKind::School {
                school,
                entry,
                number,
            } => {
                let made = SchoolPage {
                    school: *school,
                    profile: *entry,
                    number: *number,
                };
                self.school(made, size)?
            }
            PageKind::Home(translation) => self.home(*translation, size)?,
            PageKind::Term { term, number } => {
                let markdown = |text: &str| self.plain_markdown(text, &site.config.language);
                let (page, view) = page::term_view(site, *term, *number, &markdown);
                (page, Content::Term(Box::new(view)))
            }
            PageKind::Vocabulary(_)
            | PageKind::Schools { .. }
            | PageKind::Practices { .. }
            | PageKind::People { .. }
            | PageKind::SeriesIndex => {
                let (page, view) = page::index_view(site, &plan.kind, &plan.address);
                (page, Content::Index(Box::new(view)))
            }
            PageKind::Series { name, number } => {
                let (page, view) = page::series_view(site, name, *number);
                (page, Content::Index(Box::new(view)))
            }
            PageKind::Person {
                school,
                person,
                number,
            } => {
                let (page, view) = page::person_view(site, *school, *person, *number);
                (page, Content::Person(Box::new(view)))
            }
            PageKind::Pages => {
                let (page, view) = page::pages_view(site, &plan.address);
                (page, Content::Index(Box::new(view)))
            }
            PageKind::Explore => {
                let (page, view) = page::explore_view(site, &plan.address);
                (page, Content::Index(Box::new(view)))
            }
            PageKind::Glossary(language) => {
                let (page, view) = page::glossary_view(site, language);
                (page, Content::Glossary(Box::new(view)))
            }
            PageKind::Data => {
                let (page, view) = page::data_view(site);
                (page, Content::Data(Box::new(view)))
            }
            PageKind::SubjectMatrix => {
                let (page, view) = page::subject_matrix_view(site, &plan.address);
                (page, Content::Matrix(Box::new(view)))
            }
            PageKind::Pair {
                first,
                second,
                number,
            } => {
                let (page, view) = page::pair_view(site, (*first, *second), *number);
                (page, Content::Index(Box::new(view)))
            }
            PageKind::Shared {
                key,
                reason,
                number,
            } => {
                let (page, view) = page::shared_view(site, *key, reason, *number);
                (page, Content::Index(Box::new(view)))
            }
            PageKind::Coverage { order, number } => {
                let (page, view) = page::coverage_view(site, *order, *number);
                (page, Content::Matrix(Box::new(view)))
            }
            PageKind::Years => {
                let (page, view) = page::years_view(site, &plan.address);
                (page, Content::Timeline(Box::new(view)))
            }
            PageKind::Year { year, kind, number } => {
                let (page, view) = page::year_view(site, *year, *kind, *number);
                (page, Content::Timeline(Box::new(view)))
            }
            PageKind::Regions => {
                let (page, view) = page::regions_view(site, &plan.address);
                (page, Content::Region(Box::new(view)))
            }
            PageKind::Region { code, number } => {
                let (page, view) = page::region_view(site, code, *number);
                (page, Content::Region(Box::new(view)))
            }
            PageKind::Guide => {
                let (page, view) = page::guide_view(site, &plan.address);
                (page, Content::Guide(Box::new(view)))
            }
            PageKind::Writing(kind) => self.writing(*kind, plan),
            PageKind::Problems => {
                let (page, view) = page::problems_view(site, &plan.address);
                (page, Content::Guide(Box::new(view)))
            }
            PageKind::Problem(code) => self.problem(*code, plan),
            PageKind::NotFound => self.notice("not_found", plan),
            PageKind::Withdrawn(_) => self.notice("withdrawn", plan),
            PageKind::Redirect { to } => {
                let target = site.graph.model.entry(*to);
                let address = encode_address(&target.address);
                let href = format!("{}{address}", relative_root(&plan.address));
                let (mut page, _) = self.notice("moved", plan);
                let base = site.config.base_url.as_ref();
                page.canonical = base.map(|base| [base, &*address].concat());
                page.title = match target.status {
                    // Of a text that was withdrawn its title is gone too.
                    Status::Withdrawn => site.say(&site.config.language, "withdrawn", &[]),
                    _ => target.title.to_string(),
                };
                (page, Content::Redirect(href))
            }
        };
        let Some(templates) = &self.templates else {
            let mut problems = self.diagnostics.iter();
            let is_reason = |problem: &&Diagnostic| problem.code == Code::TemplateSyntax;
            let reason = problems.find(is_reason).cloned().unwrap_or_else(|| {
                let message = Message::new("template_syntax").with("reason", "");
                Diagnostic::new(Code::TemplateSyntax, "templates", Span::line(1), message)
            });
            return Err(Box::new(reason));
        };
        templates
            .render(site, &page, &content)
            .map(|html| Made { html, beside })
    }

    pub(super) fn notice(&self, key: &'static str, plan: &PagePlan) -> (Page, Content) {
        let site = &self.site;
        let language = &site.config.language;
        let title = site.say(language, key, &[]);
        let about = match key {
            "not_found" => "not_found_about",
            "withdrawn" => "withdrawn_about",
            _ => "moved_about",
        };
        let words = site.word(language, about).to_owned();
        let page = page::notice_page(site, key, &plan.address, &title, &words);
        (page, Content::Notice(words))
    }

    /// Opens a file again and hands it on with what its page needs.
    fn open<R>(
        &self,
        id: EntryId,
        then: impl FnOnce(Contents<'_, '_>, &Redactor) -> R,
    ) -> Result<R, Box<Diagnostic>> {
        let site = &self.site;
        let entry = site.graph.model.entry(id);
        let held = self.kept.and_then(|kept| kept.held_text(&entry.path));
        let bytes = match &held {
            Some(bytes) => Cow::Borrowed(&**bytes),
            // A school's page stands without what could not be read: its practices can.
            None if entry.has_no_text => Cow::default(),
            None => {
                let bytes = self.files.read(&entry.path);
                Cow::Owned(bytes.map_err(|error| unreadable_now(&entry.path, &error))?)
            }
        };
        if let Some(kept) = self.kept.filter(|_| held.is_none()) {
            kept.remember(&entry.path, &bytes);
        }
        let text = decode(&bytes).map_err(|_| changed(&entry.path))?;
        let known = self.front_matters.get(id);
        // A file that was saved while the site is being built is read as it is now.
        let known = known.filter(|known| known.is_of(&bytes));
        let (read, body);
        let front_matter = match known {
            Some(known) => {
                body = split(&text).map_or("", |parts| parts.map_or(&*text, |parts| parts.body));
                known
            }
            None => {
                let depth = Depth::FrontMatter;
                let reading = read_file(&entry.path, &text, depth, &self.places, &self.inputs);
                body = reading.document.body;
                read = FrontMatter::new(reading, &bytes);
                &read
            }
        };
        let contents = Contents { front_matter, body };
        let a_teacher = site.word(&entry.language, "a_teacher");
        let redactor = site.graph.model.redactor(entry, site.pack, a_teacher);
        Ok(then(contents, &redactor))
    }

    fn text_page(
        &self,
        id: EntryId,
        size: &dyn Fn(&str) -> PictureSize,
    ) -> Result<(Page, Content, Beside), Box<Diagnostic>> {
        let site = &self.site;
        let entry = site.graph.model.entry(id);
        let lost_table = RefCell::new(None);
        let made = self.open(id, |contents, redactor| {
            let front_matter = contents.front_matter;
            let opened = Opened {
                id,
                front_matter,
                redactor,
                language: &entry.language,
            };
            let kind = page::scaffold_kind(site, &opened);
            let body = self.body(id, contents.body, redactor, size, kind);
            if entry.kind().is_none() {
                let page = page::text_page_view(site, id, front_matter, redactor, &[]);
                return (page, Content::Text(body.html.into()), Beside::default());
            }
            let table = |name: &str| {
                let target = target_of_reference(name, ReferenceTarget::File);
                let lookup = &site.graph.lookup;
                let found = lookup.resolve(entry, &target, site.graph.model, site.pack);
                let Ok(Destination::File(path)) = found else {
                    return None;
                };
                if !site.graph.may_show_table(&path, entry, site.config) {
                    return None;
                }
                let table = self.read_again(&format!("{}/{path}", site.config.content));
                table
                    .map_err(|problem| lost_table.replace(Some(problem)))
                    .ok()
            };
            // What a plan shows of its map stands in the map's file. If that cannot be
            // read any more, the plan does without; the map's own page tells.
            let spokes = |map: EntryId| {
                self.open(map, |contents, redactor| {
                    let opened = Opened {
                        id: map,
                        front_matter: contents.front_matter,
                        redactor,
                        language: &entry.language,
                    };
                    page::spokes_of(site, &opened)
                })
                .unwrap_or_default()
            };
            let texts = Texts {
                html: body.html,
                picture_size: size,
                table: &table,
                spokes: &spokes,
            };
            let view = page::practice_view(site, &opened, texts);
            let page = page::text_page_view(site, id, front_matter, redactor, &view.figures);
            let portfolio = entry.is_listed().then(|| {
                let text =
                    self.portable_text(id, contents.body, (&body.cleaned, &body.named), redactor);
                page::portfolio_practice(site, &opened, &text, &table)
            });
            let scaffold = view.scaffold.as_ref();
            let scaffold =
                scaffold.and_then(|_| page::scaffold_after(site, &opened, &body.sections));
            let beside = Beside {
                portfolio,
                scaffold,
            };
            (page, Content::Practice(Box::new(view)), beside)
        })?;
        // Of a table that nobody could read when the site was looked at nothing is built; a preview
        // has told of it, and shows the page without.
        match lost_table.take().filter(|_| self.kept.is_none()) {
            Some(problem) => Err(problem),
            None => Ok(made),
        }
    }

    /// A file that was text when the site was looked at.
    fn read_again(&self, path: &str) -> Result<String, Box<Diagnostic>> {
        let bytes = self.files.read(path);
        let bytes = bytes.map_err(|error| unreadable_now(path, &error))?;
        let text = decode(&bytes).map_err(|_| changed(path))?;
        Ok(text.into_owned())
    }

    /// A school as the head of its data file.
    pub(super) fn school_data(&self, school: u32) -> Result<String, Box<Diagnostic>> {
        let site = &self.site;
        let facts = &site.graph.model.schools[school as usize];
        if facts.is_withheld {
            return Ok(page::portfolio_school(site, school, None));
        }
        if facts.is_profile_withheld {
            let opened = Opened {
                id: facts.entry,
                front_matter: &FrontMatter::default(),
                redactor: &Redactor::default(),
                language: &site.graph.model.entry(facts.entry).language,
            };
            return Ok(page::portfolio_school(site, school, Some((&opened, ""))));
        }
        self.open(facts.entry, |contents, redactor| {
            let opened = Opened {
                id: facts.entry,
                front_matter: contents.front_matter,
                redactor,
                language: &site.graph.model.entry(facts.entry).language,
            };
            let cleaned = render::redacted_markdown(contents.body, redactor);
            let text = self.portable_text(facts.entry, contents.body, (&cleaned, &[]), redactor);
            let text = match self.welcome_data(facts.entry)? {
                Some(welcome) => Cow::Owned(format!("{}\n\n{text}", welcome.trim_end())),
                None => text,
            };
            Ok(page::portfolio_school(site, school, Some((&opened, &text))))
        })?
    }

    /// The text before a school's own on its page, as its data have it.
    fn welcome_data(&self, profile: EntryId) -> Result<Option<String>, Box<Diagnostic>> {
        let welcome = self.site.graph.welcome_of(profile).map(|id| {
            self.open(id, |contents, redactor| {
                let cleaned = render::redacted_markdown(contents.body, redactor);
                self.portable_text(id, contents.body, (&cleaned, &[]), redactor)
                    .into_owned()
            })
        });
        welcome.transpose()
    }

    fn school(
        &self,
        made: SchoolPage,
        size: &dyn Fn(&str) -> PictureSize,
    ) -> Result<(Page, Content), Box<Diagnostic>> {
        let site = &self.site;
        let model = site.graph.model;
        let id = made.profile;
        let school = &model.schools[made.school as usize];
        let (nothing, nobody) = (FrontMatter::default(), Redactor::default());
        if school.is_withheld {
            let mut page = page::text_page_view(site, id, &nothing, &nobody, &[]);
            page.is_hidden = true;
            let words = site.word(&page.language, "withheld_about").to_owned();
            return Ok((page, Content::Notice(words)));
        }
        let is_first = made.number == 0;
        let welcome = site.graph.welcome_of(id).filter(|_| is_first);
        let welcome = welcome.map(|welcome| {
            self.open(welcome, |contents, redactor| {
                self.body(welcome, contents.body, redactor, size, None).html
            })
        });
        let welcome = welcome.transpose()?;
        if school.is_profile_withheld {
            let mut page = page::text_page_view(site, id, &nothing, &nobody, &[]);
            let (fields, html) = (&nothing.fields, welcome.unwrap_or_default());
            let view = page::school_view(site, made, fields, html, size, &mut page);
            return Ok((page, Content::School(Box::new(view))));
        }
        // Words of welcome in the place of a translated profile say nothing of the school.
        let in_place = model.entry(id).is_in_place_of_profile();
        let words = in_place.then(|| {
            self.open(id, |contents, redactor| {
                self.body(id, contents.body, redactor, size, None).html
            })
        });
        let words = words.transpose()?;
        let profile = if in_place { school.entry } else { id };
        self.open(profile, |contents, redactor| {
            let front_matter = contents.front_matter;
            let html = match words {
                Some(words) => words,
                None if is_first => self.body(id, contents.body, redactor, size, None).html,
                None => String::new(),
            };
            let html = match welcome {
                Some(welcome) => render::without_ids_of(&html, &welcome) + &html,
                None => html,
            };
            let mut page = page::text_page_view(site, id, front_matter, redactor, &[]);
            let fields = &front_matter.fields;
            let view = page::school_view(site, made, fields, html, size, &mut page);
            (page, Content::School(Box::new(view)))
        })
    }

    fn home(
        &self,
        translation: Option<EntryId>,
        size: &dyn Fn(&str) -> PictureSize,
    ) -> Result<(Page, Content), Box<Diagnostic>> {
        let site = &self.site;
        let text = translation.or(site.graph.home);
        let text = text.filter(|id| site.graph.has_page(*id));
        let html = text.map(|id| {
            self.open(id, |contents, redactor| {
                self.body(id, contents.body, redactor, size, None).html
            })
        });
        let html = html.transpose()?.unwrap_or_default();
        let (page, home) = page::catalogue_home(site, translation, html);
        Ok((page, Content::Home(Box::new(home))))
    }
}

/// What to tell of a file that could be read when the site was looked at, and cannot be now.
fn unreadable_now(path: &str, error: &io::Error) -> Box<Diagnostic> {
    match error.kind() {
        io::ErrorKind::NotFound => changed(path),
        _ => Box::new(unreadable_file(path, error)),
    }
}

/// What to tell of a file that is another than it was when the site was looked at.
fn changed(path: &str) -> Box<Diagnostic> {
    let message = Message::new("file_changed_while_building");
    let (code, span) = (Code::UnreadableFile, Span::line(1));
    Box::new(Diagnostic::new(code, path, span, message))
}
