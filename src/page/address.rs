//! Addresses of pages.
//!
//! An address is relative to the output folder, with `/`, and not percent-encoded;
//! [`encode_address`] makes of it what stands in a link.

use std::fmt::Write as _;

use crate::diagnostic::Code;
use crate::graph::{Graph, SchoolOrder};
use crate::html::any_byte;
use crate::model::EntryId;
use crate::pack::{Kind, Pack, TermId, VocabularyId};
use crate::source::name_for;

/// Entries of a list on one page. Longer lists go on on further pages.
pub(super) const PER_PAGE: usize = 100;

/// Folders of generated pages, in the site's language.
#[derive(Debug, Clone)]
pub struct Addresses {
    /// List of schools.
    pub schools: String,
    /// List of practices.
    pub practices: String,
    /// People.
    pub people: String,
    /// Series.
    pub series: String,
    /// Practices of one activity or topic.
    pub shared: String,
    /// Added for an activity.
    pub shared_activity: String,
    /// Added for a topic.
    pub shared_topic: String,
    /// Matrices.
    pub matrices: String,
    /// Added to the matrix of schools sorted by name.
    pub order_by_name: String,
    /// Added where it is sorted by the number of kinds.
    pub order_by_kinds: String,
    /// Added where it is sorted by the newest practice.
    pub order_by_latest: String,
    /// School years.
    pub timeline: String,
    /// Regions.
    pub regions: String,
    /// Schools that have not said where they are, below `regions`.
    pub unplaced: String,
    /// Further ways into the site.
    pub explore: String,
    /// The glossary, in each language of the site that has words of its own.
    pub glossaries: Vec<(String, String)>,
    /// Ordinary pages.
    pub pages: String,
    /// How to write.
    pub guide: String,
    /// What problems mean, below `guide`.
    pub problems: String,
    /// Language of the site.
    pub language: String,
    /// The pages of terms, see [`Addresses::of_terms`].
    pub terms: Vec<Vec<Option<String>>>,
}

impl Addresses {
    /// The home page.
    pub const HOME: &'static str = "index.html";
    /// What a server shows for an address that does not exist.
    pub const NOT_FOUND: &'static str = "404.html";
    /// The page of the data files, which lie beside it.
    pub const DATA: &'static str = "data/index.html";

    /// A page of a list whose first page has the address `first`; pages count from 0.
    pub fn numbered(first: &str, number: usize) -> String {
        if number == 0 {
            return first.to_owned();
        }
        let stem = first.strip_suffix(".html").unwrap_or(first);
        let stem = stem.strip_suffix("/index").unwrap_or(stem);
        format!("{stem}/{}.html", number + 1)
    }

    /// The list of the terms of a vocabulary.
    pub fn vocabulary(&self, vocabulary: VocabularyId, pack: &Pack) -> String {
        let folder = pack.vocabulary_at(vocabulary).address.get(&self.language);
        format!("{folder}/index.html")
    }

    /// A term's page; `None` where its vocabulary has no pages.
    pub fn term(&self, term: TermId) -> Option<&str> {
        let vocabulary = self.terms.get(usize::from(term.vocabulary.0))?;
        vocabulary.get(usize::from(term.term))?.as_deref()
    }

    /// The pages of all terms of all vocabularies, in their order: a page asks for dozens.
    pub fn of_terms(pack: &Pack, language: &str) -> Vec<Vec<Option<String>>> {
        let vocabularies = pack.vocabularies.iter().map(|vocabulary| {
            let folder = vocabulary.address.get(language);
            let terms = vocabulary.terms.iter().map(|term| {
                let id = match vocabulary.id.as_str() {
                    "kinds" => kind_folder(&term.id, pack, language),
                    _ => &term.id,
                };
                let has_page = !vocabulary.address.is_empty();
                has_page.then(|| [folder, "/", id, ".html"].concat())
            });
            terms.collect()
        });
        vocabularies.collect()
    }

    /// A person's page.
    pub fn person(&self, school: &str, id: &str) -> String {
        [&self.people, "/", school, "/", &name_for(id), ".html"].concat()
    }

    /// A series' page.
    pub fn series_page(&self, series: &str) -> String {
        format!("{}/{}.html", self.series, name_for(series))
    }

    /// The page of an activity or else a topic that many practices share.
    pub fn shared(&self, name: &str, is_activity: bool) -> String {
        let folder = match is_activity {
            true => &self.shared_activity,
            false => &self.shared_topic,
        };
        [&self.shared, "/", folder, "/", &name_for(name), ".html"].concat()
    }

    /// The page of two subjects that meet, below that of the first.
    pub fn pair(&self, first: TermId, second: TermId, pack: &Pack) -> Option<String> {
        let address = self.term(first)?;
        let stem = address.strip_suffix(".html").unwrap_or(address);
        Some(format!("{stem}/{}.html", pack.term(second).id))
    }

    /// The page of all schools of a region of the widest level; without a code, of those that
    /// have not said where they are.
    pub fn region(&self, code: &str) -> String {
        if code.is_empty() {
            return format!("{}/{}.html", self.regions, name_for(&self.unplaced));
        }
        format!("{}/{}.html", self.regions, name_for(code))
    }

    /// The page of a school year, by the year in which it begins.
    pub fn year(&self, year: i16) -> String {
        format!("{}/{year}-{}.html", self.timeline, year.saturating_add(1))
    }

    /// The practices of a kind in a school year.
    pub fn year_of_kind(&self, year: i16, kind: TermId, pack: &Pack) -> String {
        let folder = kind_folder(&pack.term(kind).id, pack, &self.language);
        format!(
            "{}/{year}-{}/{folder}.html",
            self.timeline,
            year.saturating_add(1)
        )
    }

    /// The matrix of subjects.
    pub fn subject_matrix(&self, subjects: &str) -> String {
        format!("{}/{}.html", self.matrices, name_for(subjects))
    }

    /// The matrix of schools and kinds in an order.
    pub fn coverage(&self, order: SchoolOrder) -> String {
        let order = match order {
            SchoolOrder::Region => "",
            SchoolOrder::Name => &self.order_by_name,
            SchoolOrder::Kinds => &self.order_by_kinds,
            SchoolOrder::Latest => &self.order_by_latest,
        };
        let dash = if order.is_empty() { "" } else { "-" };
        format!("{}/{}{dash}{order}.html", self.matrices, self.schools)
    }

    /// The glossary in a language, or in the site's where there is none in that language.
    pub fn glossary(&self, language: &str) -> String {
        let mut all = self.glossaries.iter();
        let own = all.find(|(other, _)| other == language);
        let folder = own.or_else(|| self.glossaries.first());
        let folder = folder.map_or("glossary", |(_, folder)| folder.as_str());
        format!("{folder}/index.html")
    }

    /// The languages in which there is a glossary.
    pub fn glossary_languages(&self) -> impl Iterator<Item = &str> {
        self.glossaries
            .iter()
            .map(|(language, _)| language.as_str())
    }

    /// All ordinary pages, where they are many.
    pub fn pages_index(&self) -> String {
        format!("{}/index.html", self.pages)
    }

    /// The entrance of the author's guide.
    pub fn guide_index(&self) -> String {
        format!("{}/index.html", self.guide)
    }

    /// How to write a practice of a kind.
    pub fn writing(&self, kind: &Kind) -> String {
        format!("{}/{}.html", self.guide, kind.folder(&self.language))
    }

    /// A new practice of a kind, to be taken along.
    pub fn scaffold(&self, kind: &Kind) -> String {
        format!("{}/{}.md", self.guide, kind.folder(&self.language))
    }

    /// A new practice made after one, by the address of its page.
    pub fn scaffold_after(address: &str) -> Option<String> {
        Some(format!("{}.md", address.strip_suffix(".html")?))
    }

    /// The page of a practice, by the address of the scaffold made after it.
    pub fn before_scaffold(address: &str) -> Option<String> {
        Some(format!("{}.html", address.strip_suffix(".md")?))
    }

    /// All problems.
    pub fn problems_index(&self) -> String {
        format!("{}/{}/index.html", self.guide, self.problems)
    }

    /// What a problem means.
    pub fn problem(&self, code: Code) -> String {
        format!("{}/{}/{code}.html", self.guide, self.problems)
    }

    /// An entry's page.
    pub fn entry<'graph>(graph: &'graph Graph<'_>, id: EntryId) -> &'graph str {
        &graph.model.entry(id).address
    }
}

/// A kind by the folder name that authors know: it has an id a language.
fn kind_folder<'a>(id: &'a str, pack: &'a Pack, language: &str) -> &'a str {
    pack.kind(id).map_or(id, |kind| kind.folder(language))
}

/// An address as it stands in a link: percent-encoded, `/` kept.
pub fn encode_address(address: &str) -> String {
    // By reckoning alone, so that many bytes are asked at a time: every link comes here.
    let is_special = |byte: u8| {
        let is_letter = (byte | 0x20).wrapping_sub(b'a') < 26;
        // `-`, `.`, `/` and the digits are neighbours.
        let is_digit_or_mark = byte.wrapping_sub(b'-') <= b'9' - b'-';
        !(is_letter | is_digit_or_mark | (byte == b'_') | (byte == b'~'))
    };
    if !any_byte(address, is_special) {
        return address.to_owned();
    }
    let mut encoded = String::with_capacity(address.len() + 8);
    for byte in address.bytes() {
        if is_special(byte) {
            let _ = write!(encoded, "%{byte:02X}");
        } else {
            encoded.push(byte as char);
        }
    }
    encoded
}

/// The way from a page to the output folder: `""`, `"../"`, `"../../"`.
pub fn relative_root(address: &str) -> String {
    "../".repeat(address.matches('/').count())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_of_a_list_stand_below_the_first() {
        assert_eq!(
            Addresses::numbered("mapel/kimia.html", 0),
            "mapel/kimia.html"
        );
        assert_eq!(
            Addresses::numbered("mapel/kimia.html", 1),
            "mapel/kimia/2.html"
        );
        assert_eq!(
            Addresses::numbered("praktik/index.html", 2),
            "praktik/3.html"
        );
    }

    #[test]
    fn links_are_encoded_and_relative() {
        assert_eq!(
            encode_address("a/Buku kita é.html"),
            "a/Buku%20kita%20%C3%A9.html"
        );
        assert_eq!(relative_root("a/b/c.html"), "../../");
        assert_eq!(relative_root("index.html"), "");
    }
}
