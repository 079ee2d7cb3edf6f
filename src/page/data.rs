//! The page of the files that other programs read.

use super::view::{DataFile, DataFiles, DataGroup, DataKey, Link, Page};
use super::{Addresses, Site};

/// A column or key with the word that says what it holds and, where its values are words of a
/// list, that list.
type Told = (&'static str, &'static str, Option<&'static str>);

const PRACTICE: [Told; 14] = [
    ("id", "data_key_id", None),
    ("school", "data_key_school", None),
    ("kind", "data_key_kind", Some("kinds")),
    ("title", "data_key_title", None),
    ("date", "data_key_date", None),
    ("end_date", "data_key_end_date", None),
    ("subjects", "data_key_subjects", Some("subjects")),
    ("grades", "data_key_grades", None),
    ("series", "data_key_series", None),
    ("language", "data_key_language", None),
    ("address", "data_key_address", None),
    ("licence", "data_key_licence", Some("licences")),
    ("phases", "data_key_phases", Some("phases")),
    ("teachers", "data_key_teachers", None),
];

const SCHOOL: [Told; 8] = [
    ("id", "data_key_school", None),
    ("name", "data_key_name", None),
    ("npsn", "data_key_npsn", None),
    ("school_type", "data_key_school_type", Some("school-types")),
    ("ownership", "data_key_ownership", Some("ownership")),
    ("region", "data_key_region", None),
    ("practices", "data_key_practices", None),
    ("address", "data_key_address", None),
];

const PAIR: [Told; 3] = [
    ("subject", "data_key_subject", Some("subjects")),
    ("other_subject", "data_key_other_subject", Some("subjects")),
    ("practices", "data_key_pair_practices", None),
];

const COVERAGE: [Told; 6] = [
    ("school", "data_key_school", None),
    ("name", "data_key_name", None),
    ("region", "data_key_region", None),
    ("kind", "data_key_kind", Some("kinds")),
    ("practices", "data_key_kind_practices", None),
    ("latest", "data_key_latest", None),
];

const CATALOGUE: [Told; 6] = [
    ("version", "data_key_version", None),
    ("title", "data_key_site_title", None),
    ("schools", "data_key_schools_list", None),
    ("practices", "data_key_practices_list", None),
    ("terms", "data_key_terms", None),
    ("hash", "data_key_hash", None),
];

const PORTFOLIO: [Told; 8] = [
    ("version", "data_key_version", None),
    ("school", "data_key_school_object", None),
    ("practices", "data_key_portfolio_practices", None),
    ("fields", "data_key_fields", None),
    ("text", "data_key_text", None),
    ("{\"id\", \"name\"}", "data_key_person", None),
    ("{\"text\"}", "data_key_own_words", None),
    ("{\"percent\"}", "data_key_percent", None),
];

impl Site<'_> {
    /// The page of the data files.
    pub(super) fn data_link(&self, language: &str) -> Link {
        Link::to(self.word(language, "data_files"), Addresses::DATA)
    }

    fn data_file(&self, address: &str, about: &str, keys: &[Told]) -> DataFile {
        let language = self.config.language.as_str();
        let list = |id: &str| {
            let (_, list) = self.pack.vocabulary(id)?;
            self.glossary_list_link(list, language)
        };
        let keys = keys.iter().map(|(key, about, words)| DataKey {
            key,
            about: self.word(language, about).to_owned(),
            words: words.and_then(list),
        });
        DataFile {
            link: Link::to(address.trim_start_matches("data/"), address),
            about: self.word(language, about).to_owned(),
            keys: keys.collect(),
        }
    }
}

/// The data files of the site, each with what it holds.
pub fn data_view(site: &Site<'_>) -> (Page, DataFiles) {
    let language = site.config.language.as_str();
    let tables = vec![
        site.data_file("data/practices.csv", "data_practices_about", &PRACTICE),
        site.data_file("data/schools.csv", "data_schools_about", &SCHOOL),
        site.data_file("data/co-occurrence.csv", "data_pairs_about", &PAIR),
        site.data_file("data/coverage.csv", "data_coverage_about", &COVERAGE),
    ];
    let catalogue = site.data_file("data/catalogue.json", "data_catalogue_about", &CATALOGUE);
    let mut programs = vec![catalogue];
    // Each school has one; the first stands for all.
    if let Some(school) = site.graph.model.schools.first() {
        let address = format!("{}data/portfolio.json", school.folder);
        programs.push(site.data_file(&address, "data_portfolio_about", &PORTFOLIO));
    }
    if site.config.base_url.is_some() {
        programs.push(site.data_file("feed.xml", "data_feed_about", &[]));
    }
    let group = |name: &str, rules: &[&str], files| DataGroup {
        name: site.word(language, name).to_owned(),
        rules: rules
            .iter()
            .map(|rule| site.word(language, rule).to_owned())
            .collect(),
        more: None,
        files,
    };
    let codes = group("data_codes", &["data_codes_about"], Vec::new());
    let view = DataFiles {
        summary: site.word(language, "data_about").to_owned(),
        groups: vec![
            group("data_tables", &["data_csv", "data_csv_values"], tables),
            group("data_programs", &["data_json"], programs),
            DataGroup {
                more: Some(site.glossary_link(language)),
                ..codes
            },
            group("data_left_out", &["data_left_out_about"], Vec::new()),
        ],
    };
    let mut page = site.page(
        "data",
        "explore",
        Addresses::DATA,
        site.word(language, "data_files").to_owned(),
        view.summary.clone(),
        vec![site.explore_link(language)],
    );
    page.has_code = true;
    let files = view.groups.iter().flat_map(|group| &group.files);
    let links: Vec<&Link> = files.map(|file| &file.link).collect();
    site.with_collection(&mut page, Addresses::DATA, &links, None);
    (page, view)
}
