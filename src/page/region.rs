//! Regions with their schools.

use super::address::PER_PAGE;
use super::index::schools_by_region;
use super::listing::{numbered_title, page_links};
use super::view::{Counted, Group, Html, Link, Page, Regions, Unplaced};
use super::{Addresses, Site};
use crate::model::School;
use crate::picture::scene::Caption;
use crate::picture::tile_map;

impl Site<'_> {
    /// Whether schools say where they are.
    pub(super) fn has_regions(&self) -> bool {
        let mut codes = self.graph.places.regions.keys();
        codes.any(|code| self.pack.regions.name(code).is_some())
    }

    /// The page of a school's widest region.
    pub(super) fn region_link(&self, school: &School) -> Option<Link> {
        let level = self.pack.manifest.regions.levels.first()?;
        let code = school.facts.region.as_deref()?.get(..level.length)?;
        let name = self.pack.regions.name(code)?;
        let is_planned = self.graph.model.schools.len() > 1;
        is_planned.then(|| Link::to(name, &self.addresses.region(code)))
    }

    /// The second level of a region in words, with the first: "Buleleng, Bali".
    pub(super) fn regency_words(&self, code: &str) -> String {
        let levels = self.pack.manifest.regions.levels.iter().take(2);
        let mut names: Vec<&str> = levels
            .filter_map(|level| self.pack.regions.name(code.get(..level.length)?))
            .collect();
        names.reverse();
        names.join(", ")
    }

    /// Schools that have not said where they are: those numbered `shown`, of `total`.
    fn unplaced(&self, shown: &[u32], total: usize) -> Option<Unplaced> {
        let language = self.config.language.as_str();
        let group = schools_by_region(self, shown, 0, &self.config.language);
        let schools = group.into_iter().next()?.entries;
        let spec = self.pack.school.get("region");
        let value = spec.map_or("", |spec| spec.example.get(language));
        let line = spec.map_or("", |spec| spec.key("region", language));
        let rest = total - schools.len();
        Some(Unplaced {
            name: self.word(language, "unplaced").to_owned(),
            about: self.say(
                language,
                "unplaced_about",
                &[
                    ("line", &format!("`{line}: {value}`")),
                    ("help", spec.map_or("", |spec| spec.help.get(language))),
                ],
            ),
            more: (rest > 0).then(|| {
                let count = rest.to_string();
                let words = self.say(language, "and_more", &[("count", &count)]);
                Link::to(words, &self.addresses.region(""))
            }),
            schools,
        })
    }

    /// The widest region of the office that runs the site, where all its schools are in it.
    fn own_region(&self) -> Option<&str> {
        let level = self.pack.manifest.regions.levels.first()?;
        let region = self.config.publisher.as_ref()?.region.as_deref()?;
        let code = region.get(..level.length)?;
        let mut used = self.graph.places.regions.keys();
        let is_only = used.all(|used| used.is_empty() || used == code);
        (is_only && self.graph.places.regions.contains_key(code)).then_some(code)
    }

    /// Schools that have not said where they are, as many as a page lists.
    fn first_unplaced(&self) -> Option<Unplaced> {
        let schools = self.graph.places.schools_of("");
        self.unplaced(&schools[..schools.len().min(PER_PAGE)], schools.len())
    }

    /// How regions without schools are told of.
    fn words_without(&self) -> &'static str {
        match self.graph.places.schools_of("").is_empty() {
            true => "regions_without",
            // They are somewhere.
            false => "regions_without_known",
        }
    }

    fn regions_link(&self, language: &str) -> Link {
        let address = format!("{}/index.html", self.addresses.regions);
        Link::to(self.word(language, "nav_regions"), &address)
    }
}

/// All regions of the widest level, as a map and as a list; of the site of a region's own office
/// the regions within it.
pub fn regions_view(site: &Site<'_>, address: &str) -> (Page, Regions) {
    let view = match site.own_region() {
        Some(code) => regions_within(site, code),
        None => regions_of_the_country(site, address),
    };
    let language = site.config.language.as_str();
    let mut page = site.page(
        "region",
        "explore",
        address,
        site.word(language, "nav_regions").to_owned(),
        view.summary.clone(),
        vec![site.explore_link(language)],
    );
    with_entries(site, &mut page, address, &view);
    (page, view)
}

fn regions_of_the_country(site: &Site<'_>, address: &str) -> Regions {
    let language = site.config.language.as_str();
    let places = &site.graph.places;
    let level = site.pack.manifest.regions.levels.first();
    let length = level.map_or(2, |level| level.length);
    let mut entries = Vec::new();
    let mut without = Vec::new();
    let widest = site
        .pack
        .regions
        .iter()
        .filter(|(code, _)| code.len() == length);
    // What tiles say in place of a name: on a wide map its short form, on a narrow one letters.
    let on_tiles = |code: &str, name: &str| {
        let tile = site.pack.tiles.iter().find(|tile| tile.code == code)?;
        let letters = tile.letters.clone();
        Some(match name.contains(&tile.name) {
            true => letters,
            false => format!("{}, {letters}", tile.name),
        })
    };
    for (code, name) in widest {
        let on_tiles = on_tiles(code, name);
        match places.regions.get(code) {
            Some(region) => entries.push(Counted {
                link: Link::to(name, &site.addresses.region(code)),
                // Both numbers with their word: the tiles above count schools.
                count: None,
                about: {
                    let counts = site.say(
                        language,
                        "region_counts",
                        &[
                            ("schools", &region.schools.len().to_string()),
                            ("practices", &region.practices.to_string()),
                        ],
                    );
                    match on_tiles {
                        Some(on_tiles) => format!("{on_tiles} · {counts}"),
                        None => counts,
                    }
                },
                hue: "",
            }),
            None => without.push(match on_tiles {
                Some(on_tiles) => format!("{name} ({on_tiles})"),
                None => name.to_owned(),
            }),
        }
    }
    let words = site.words_without();
    let without = match without.is_empty() {
        true => String::new(),
        false => site.say(language, words, &[("names", &without.join(", "))]),
    };
    Regions {
        summary: site.word(language, "regions_about").to_owned(),
        picture: map(site, address).into(),
        groups: vec![Group {
            name: level.map_or_else(String::new, |level| level.plurals.get(language).to_owned()),
            entries,
        }],
        unplaced: site.first_unplaced(),
        without,
        listing: None,
    }
}

/// The regions of the next level within one, with how many schools and practices each has. Each
/// leads to that page of the list of schools on which it begins.
fn regions_within(site: &Site<'_>, code: &str) -> Regions {
    let language = site.config.language.as_str();
    let regions = &site.pack.regions;
    let level = site.pack.manifest.regions.levels.get(1);
    let length = level.map_or(5, |level| level.length);
    let list = site.addresses.region(code);
    let mut within: Vec<Within<'_>> = Vec::new();
    for (school, first) in site.graph.places.schools_of(code).iter().zip(0..) {
        let number = *school as usize;
        let region = site.graph.model.schools[number].facts.region.as_deref();
        let region = region.unwrap_or_default();
        let code = region.get(..length).unwrap_or(region);
        let practices = site.graph.by_school[number].len();
        match within.last_mut().filter(|last| last.code == code) {
            Some(last) => {
                last.schools += 1;
                last.practices += practices;
            }
            None => within.push(Within {
                code,
                first,
                schools: 1,
                practices,
            }),
        }
    }
    let entries = within.iter().map(|of| Counted {
        link: Link::to(
            regions.name(of.code).unwrap_or(of.code),
            &Addresses::numbered(&list, of.first / PER_PAGE),
        ),
        count: None,
        about: site.say(
            language,
            "region_counts",
            &[
                ("schools", &of.schools.to_string()),
                ("practices", &of.practices.to_string()),
            ],
        ),
        hue: "",
    });
    let is_without = |region: &str| {
        let is_of_it = region.len() == length && region.starts_with(code);
        is_of_it && within.iter().all(|of| of.code != region)
    };
    let without = regions.iter().filter(|(region, _)| is_without(region));
    let without: Vec<&str> = without.map(|(_, name)| name).collect();
    let name = regions.name(code).unwrap_or(code);
    Regions {
        summary: site.say(language, "regions_within", &[("name", name)]),
        picture: Html::default(),
        groups: vec![Group {
            name: level.map_or_else(String::new, |level| level.plurals.get(language).to_owned()),
            entries: entries.collect(),
        }],
        unplaced: site.first_unplaced(),
        without: match without.is_empty() {
            true => String::new(),
            false => {
                let words = site.words_without();
                site.say(language, words, &[("names", &without.join(", "))])
            }
        },
        listing: None,
    }
}

/// A region within another, with what it has.
struct Within<'site> {
    code: &'site str,
    /// Place of its first school among those of the region around it.
    first: usize,
    schools: usize,
    practices: usize,
}

fn map(site: &Site<'_>, address: &str) -> String {
    let language = site.config.language.as_str();
    let root = super::relative_root(address);
    if site.pack.tiles.is_empty() {
        return String::new();
    }
    let tiles = site
        .pack
        .tiles
        .iter()
        .map(|tile| {
            let region = site.graph.places.regions.get(&tile.code);
            let count = region.map_or(0, |region| region.schools.len());
            let href = super::encode_address(&site.addresses.region(&tile.code));
            tile_map::Tile {
                name: tile.name.clone(),
                code: tile.letters.clone(),
                value: count.to_string(),
                amount: count as f64,
                column: tile.column,
                row: tile.row,
                href: region.map(|_| format!("{root}{href}")),
            }
        })
        .collect();
    let caption = Caption {
        id_prefix: "regions-".to_owned(),
        title: site.word(language, "picture_regions").to_owned(),
        desc: site.word(language, "picture_regions_about").to_owned(),
    };
    let regions = &site.pack.manifest.regions;
    let parts = regions.parts.iter();
    let input = tile_map::Input {
        tiles,
        fold: regions.fold,
        parts: parts.map(|name| name.get(language).to_owned()).collect(),
    };
    tile_map::draw(&input, &caption)
}

/// A region of the widest level: its schools by the next level. Without a code, those that
/// have not said where they are.
pub fn region_view(site: &Site<'_>, code: &str, number: u32) -> (Page, Regions) {
    let language = site.config.language.as_str();
    let places = &site.graph.places;
    let first = site.addresses.region(code);
    let address = Addresses::numbered(&first, number as usize);
    let schools = places.schools_of(code);
    let start = (number as usize * PER_PAGE).min(schools.len());
    let end = (start + PER_PAGE).min(schools.len());
    let shown = &schools[start..end];
    let next = site.pack.manifest.regions.levels.get(1);
    let length = next.map_or(5, |level| level.length);
    let practices = places
        .regions
        .get(code)
        .map_or(0, |region| region.practices);
    let unplaced = match code {
        "" => site.unplaced(shown, shown.len()),
        _ => None,
    };
    let groups = match unplaced {
        Some(_) => Vec::new(),
        None => schools_by_region(site, shown, length, &site.config.language),
    };
    let view = Regions {
        summary: site.say(
            language,
            "region_about",
            &[
                ("schools", &schools.len().to_string()),
                ("practices", &practices.to_string()),
            ],
        ),
        picture: Html::default(),
        groups,
        unplaced,
        without: String::new(),
        listing: Some(page_links(site, schools.len(), &first, number, language)),
    };
    let name = match code {
        "" => site.word(language, "unplaced"),
        _ => site.pack.regions.name(code).unwrap_or(code),
    };
    let mut page = site.page(
        "region",
        "explore",
        &address,
        numbered_title(site, name, number, language),
        view.summary.clone(),
        vec![site.explore_link(language), site.regions_link(language)],
    );
    with_entries(site, &mut page, &address, &view);
    (page, view)
}

fn with_entries(site: &Site<'_>, page: &mut Page, address: &str, view: &Regions) {
    let links: Vec<&Link> = view
        .groups
        .iter()
        .map(|group| &group.entries)
        .chain(view.unplaced.iter().map(|unplaced| &unplaced.schools))
        .flatten()
        .map(|entry| &entry.link)
        .collect();
    site.with_collection(page, address, &links, None);
}
