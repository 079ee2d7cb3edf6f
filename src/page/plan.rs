//! Which pages there are.

use super::address::PER_PAGE;
use super::address_clash::{Taken, clashes, media};
use super::{Addresses, Site};
use crate::config::SiteKind;
use crate::diagnostic::{Checked, Code};
use crate::graph::{Reason, SchoolOrder};
use crate::model::{Entry, EntryId, EntryRole, Status};
use crate::pack::{TermId, VocabularyId};

/// A page to be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PagePlan {
    /// Its address.
    pub address: Box<str>,
    /// What it is.
    pub kind: PageKind,
}

/// What a page is. Numbers of list pages count from 0.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PageKind {
    /// A catalogue's home: in the site's language, or in that of a translation of its text.
    Home(Option<EntryId>),
    /// A school's home, and the rest of its practices.
    School {
        /// Number of the school.
        school: u32,
        /// Language version of the profile.
        entry: EntryId,
        /// Page of its list.
        number: u32,
    },
    /// A practice.
    Practice(EntryId),
    /// An ordinary page.
    Text(EntryId),
    /// The notice of a practice that was taken back.
    Withdrawn(EntryId),
    /// A term with its practices.
    Term {
        /// The term.
        term: TermId,
        /// Page of its list.
        number: u32,
    },
    /// The terms of a vocabulary.
    Vocabulary(VocabularyId),
    /// All schools.
    Schools {
        /// Page of the list.
        number: u32,
    },
    /// All practices.
    Practices {
        /// Page of the list.
        number: u32,
    },
    /// All series.
    SeriesIndex,
    /// A series.
    Series {
        /// Its name.
        name: Box<str>,
        /// Page of its list.
        number: u32,
    },
    /// Practices of one activity or topic, where they are many.
    Shared {
        /// Its number among all that practices share.
        key: u32,
        /// Whether it is an activity or a topic.
        reason: Reason,
        /// Page of its list.
        number: u32,
    },
    /// All people who agreed to be shown.
    People {
        /// Page of the list.
        number: u32,
    },
    /// A person.
    Person {
        /// Number of the school.
        school: u32,
        /// Place in the school's list.
        person: u32,
        /// Page of its list.
        number: u32,
    },
    /// Further ways into the site.
    Explore,
    /// Every word of the pack, in a language.
    Glossary(Box<str>),
    /// The files for other programs.
    Data,
    /// All ordinary pages.
    Pages,
    /// How often subjects meet.
    SubjectMatrix,
    /// Practices in which two subjects meet.
    Pair {
        /// The subject with the lesser id.
        first: TermId,
        /// The other.
        second: TermId,
        /// Page of its list.
        number: u32,
    },
    /// Which kinds of practice schools have.
    Coverage {
        /// Order of the schools.
        order: SchoolOrder,
        /// Page of its list.
        number: u32,
    },
    /// All school years.
    Years,
    /// A school year.
    Year {
        /// The year in which it begins.
        year: i16,
        /// The kind whose practices alone it shows.
        kind: Option<TermId>,
        /// Page of its list.
        number: u32,
    },
    /// All regions of the widest level.
    Regions,
    /// A region with its schools.
    Region {
        /// Its code.
        code: Box<str>,
        /// Page of its list.
        number: u32,
    },
    /// How to write: the entrance of the author's guide.
    Guide,
    /// How to write a practice of a kind: its place among the pack's.
    Writing(u16),
    /// All problems.
    Problems,
    /// What a problem means.
    Problem(Code),
    /// What a server shows for an address that does not exist.
    NotFound,
    /// A former address of an entry.
    Redirect {
        /// Where the page is now.
        to: EntryId,
    },
}

/// Every page of the site.
#[derive(Debug, Default)]
pub struct Plan {
    /// Pages in the order in which they were thought of.
    pub pages: Vec<PagePlan>,
    /// Files that are copied, by path within the content, sorted.
    pub media: Vec<String>,
}

/// Plans all pages and reports addresses that two of them would share.
pub fn plan(site: &Site<'_>) -> Checked<Plan> {
    let mut planner = Planner {
        site,
        pages: Vec::new(),
    };
    planner.entries();
    planner.generated();
    let mut taken = Taken::of(site);
    let mut diagnostics = clashes(site, &mut planner.pages, 0, &mut taken);
    let media = media(site, &planner.pages, &mut taken, &mut diagnostics);
    // A former address takes the place of nothing that is there, of another school least of all.
    let first = planner.pages.len();
    planner.redirects();
    diagnostics.extend(clashes(site, &mut planner.pages, first, &mut taken));
    // None is added from here on.
    planner.pages.shrink_to_fit();
    Checked {
        value: Plan {
            pages: planner.pages,
            media,
        },
        diagnostics,
    }
}

struct Planner<'a, 'site> {
    site: &'a Site<'site>,
    pages: Vec<PagePlan>,
}

impl Planner<'_, '_> {
    fn add(&mut self, address: impl Into<Box<str>>, kind: PageKind) {
        self.pages.push(PagePlan {
            address: address.into(),
            kind,
        });
    }

    fn list(&mut self, first: &str, entries: usize, kind: impl Fn(u32) -> PageKind) {
        for number in 0..entries.div_ceil(PER_PAGE).max(1) {
            self.add(Addresses::numbered(first, number), kind(number as u32));
        }
    }

    fn entries(&mut self) {
        let site = self.site;
        let graph = site.graph;
        for (id, entry) in graph.model.numbered() {
            match (entry.status, entry.role) {
                (Status::Draft | Status::Review | Status::Quarantined, _) => continue,
                (Status::Withdrawn, _) => {
                    self.add(entry.address.clone(), PageKind::Withdrawn(id));
                }
                (Status::Published, EntryRole::School) => {
                    let Some(school) = entry.school else { continue };
                    let kind = |number| PageKind::School {
                        school,
                        entry: id,
                        number,
                    };
                    if entry.translation_of.is_some() {
                        self.add(entry.address.clone(), kind(0));
                    } else {
                        let practices = graph.by_school[school as usize].len();
                        self.list(&entry.address, practices, kind);
                    }
                }
                (Status::Published, EntryRole::Practice(_)) => {
                    self.add(entry.address.clone(), PageKind::Practice(id));
                }
                // `content/index.md` is the text of the home page.
                (Status::Published, EntryRole::Page) if &*entry.address == Addresses::HOME => {
                    if site.config.kind == SiteKind::School && graph.model.schools.is_empty() {
                        self.add(entry.address.clone(), PageKind::Text(id));
                    }
                }
                // So is `index.md` beside a school's profile that of the school's page.
                (Status::Published, EntryRole::Page) if graph.is_welcome(id) => {}
                (Status::Published, EntryRole::Page) if self.is_home_of_catalogue(entry) => {
                    self.add(entry.address.clone(), PageKind::Home(Some(id)));
                }
                (Status::Published, EntryRole::Page) => {
                    self.add(entry.address.clone(), PageKind::Text(id));
                }
            }
        }
    }

    /// Whether an entry translates the text of a home that shows a catalogue.
    fn is_home_of_catalogue(&self, entry: &Entry) -> bool {
        let model = self.site.graph.model;
        let is_catalogue = self.site.config.kind != SiteKind::School || !model.schools.is_empty();
        let original = model.original_of(entry);
        is_catalogue && original.is_some() && original == self.site.graph.home
    }

    fn generated(&mut self) {
        let site = self.site;
        let graph = site.graph;
        let addresses = &site.addresses;
        let is_home_taken = self
            .pages
            .iter()
            .any(|page| &*page.address == Addresses::HOME);
        if !is_home_taken {
            self.add(Addresses::HOME, PageKind::Home(None));
        }
        self.add(Addresses::NOT_FOUND, PageKind::NotFound);
        if graph.model.schools.len() > 1 {
            let first = format!("{}/index.html", addresses.schools);
            let count = graph.model.schools.len();
            self.list(&first, count, |number| PageKind::Schools { number });
        }
        let first = format!("{}/index.html", addresses.practices);
        self.list(&first, graph.listed.len(), |number| PageKind::Practices {
            number,
        });
        for (place, vocabulary) in site.pack.vocabularies.iter().enumerate() {
            if vocabulary.address.is_empty() {
                continue;
            }
            let id = VocabularyId(place as u16);
            let used = graph.used_terms(&vocabulary.id, site.pack);
            if used.is_empty() {
                continue;
            }
            self.add(
                addresses.vocabulary(id, site.pack),
                PageKind::Vocabulary(id),
            );
            for term in used {
                if let Some(first) = addresses.term(term) {
                    let count = graph.of_term(term).len();
                    self.list(first, count, |number| PageKind::Term { term, number });
                }
            }
        }
        if !graph.by_series.is_empty() {
            let first = format!("{}/index.html", addresses.series);
            self.add(first, PageKind::SeriesIndex);
        }
        for (name, practices) in &graph.by_series {
            let first = addresses.series_page(name);
            self.list(&first, practices.len(), |number| PageKind::Series {
                name: name.as_str().into(),
                number,
            });
        }
        self.web();
        self.guide();
        self.people();
        if !site.graph.by_person.is_empty() {
            let first = format!("{}/index.html", addresses.people);
            let people = site.graph.by_person.len();
            self.list(&first, people, |number| PageKind::People { number });
        }
    }

    /// Pages that show how things hang together.
    fn web(&mut self) {
        let site = self.site;
        let graph = site.graph;
        let addresses = &site.addresses;
        self.add(
            format!("{}/index.html", addresses.explore),
            PageKind::Explore,
        );
        self.add(Addresses::DATA.to_owned(), PageKind::Data);
        for language in addresses.glossary_languages() {
            let address = addresses.glossary(language);
            if !site.has_own_page(&address) {
                self.add(address, PageKind::Glossary(language.into()));
            }
        }
        let all_pages = addresses.pages_index();
        // An author's own page of that address is what the navigation leads to.
        let is_made = !site.has_own_page(&all_pages);
        if site.pages_link(&site.config.language).is_some() && is_made {
            self.add(all_pages, PageKind::Pages);
        }
        if let Some(address) = site.subject_matrix() {
            self.add(address, PageKind::SubjectMatrix);
        }
        for ((first, second), practices) in &graph.pairs {
            if let Some(address) = addresses.pair(*first, *second, site.pack) {
                self.list(&address, practices.len(), |number| PageKind::Pair {
                    first: *first,
                    second: *second,
                    number,
                });
            }
        }
        for (key, reason) in graph.who_else.widespread() {
            let practices = graph.who_else.first_of(key, &graph.places);
            let count = practices.map_or(0, |(_, count)| count);
            if let Some(address) = site.shared_address(key, reason) {
                self.list(&address, count, |number| PageKind::Shared {
                    key,
                    reason: reason.clone(),
                    number,
                });
            }
        }
        if !graph.by_year.is_empty() {
            self.add(
                format!("{}/index.html", addresses.timeline),
                PageKind::Years,
            );
        }
        for (year, practices) in &graph.by_year {
            let first = addresses.year(*year);
            self.list(&first, practices.len(), |number| PageKind::Year {
                year: *year,
                kind: None,
                number,
            });
        }
        for ((year, kind), practices) in &graph.by_year_and_kind {
            if site.has_several_kinds(*year) {
                let first = addresses.year_of_kind(*year, *kind, site.pack);
                self.list(&first, practices.len(), |number| PageKind::Year {
                    year: *year,
                    kind: Some(*kind),
                    number,
                });
            }
        }
        let schools = graph.model.schools.len();
        if schools < 2 {
            return;
        }
        for order in SchoolOrder::ALL {
            self.list(&addresses.coverage(order), schools, |number| {
                PageKind::Coverage { order, number }
            });
        }
        if site.has_regions() {
            self.add(
                format!("{}/index.html", addresses.regions),
                PageKind::Regions,
            );
            for (code, region) in &graph.places.regions {
                // The page of all regions names those without one, as far as they fit on it.
                let is_planned = match code.as_str() {
                    "" => region.schools.len() > PER_PAGE,
                    code => site.pack.regions.name(code).is_some(),
                };
                if is_planned {
                    let first = addresses.region(code);
                    self.list(&first, region.schools.len(), |number| PageKind::Region {
                        code: code.as_str().into(),
                        number,
                    });
                }
            }
        }
    }

    /// Pages for authors. They are few and the same in every site of a pack.
    fn guide(&mut self) {
        let Site {
            addresses, pack, ..
        } = self.site;
        self.add(addresses.guide_index(), PageKind::Guide);
        for (kind, place) in pack.kinds.iter().zip(0..) {
            self.add(addresses.writing(kind), PageKind::Writing(place));
        }
        self.add(addresses.problems_index(), PageKind::Problems);
        for code in Code::ALL {
            self.add(addresses.problem(*code), PageKind::Problem(*code));
        }
    }

    /// Former addresses come last, so that none takes the place of a page, and those of
    /// translations after those of what they translate.
    fn redirects(&mut self) {
        for is_translation in [false, true] {
            for (id, entry) in self.site.graph.model.numbered() {
                let has_page = entry.is_published() || entry.status == Status::Withdrawn;
                if has_page && entry.translation_of.is_some() == is_translation {
                    for (address, _) in &entry.old_addresses {
                        self.add(address.clone(), PageKind::Redirect { to: id });
                    }
                }
            }
        }
    }

    /// A page for everybody who agreed.
    fn people(&mut self) {
        let site = self.site;
        let graph = site.graph;
        for (school, place) in graph.model.schools.iter().zip(0..) {
            for (person, number) in school.people.people.iter().zip(0..) {
                if !person.is_shown {
                    continue;
                }
                let first = site.addresses.person(&school.id, &person.id);
                let practices = graph.by_person.get(&(place, number)).map_or(0, Vec::len);
                self.list(&first, practices, |page| PageKind::Person {
                    school: place,
                    person: number,
                    number: page,
                });
            }
        }
    }
}
