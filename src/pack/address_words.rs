//! How people are addressed ("Pak", "Tgk."), and the small words within names ("bin").

use aho_corasick::AhoCorasick;
use rustc_hash::FxHashSet;

use super::{Degrees, Manifest, Vocabulary};

/// The vocabulary with forms of address that a site may add to.
const FORMS: &str = "forms-of-address";

/// What a term of it says where it is also how names begin ("Abu Bakar").
const MAY_BE_NAME: &str = "may_be_name";

/// What a term of it says that is somebody's post ("Keuchik").
const POST: &str = "post";

/// Such words, in small letters and without a full stop. All lists of people have them in common.
#[derive(Debug, Clone, Default)]
pub struct AddressWords {
    /// Forms of address that are short for a word: "drs".
    pub short: FxHashSet<String>,
    /// The others.
    pub whole: FxHashSet<String>,
    /// Those of both that are words as well: "guru".
    pub words: FxHashSet<String>,
    /// What may stand before one and belongs to it: "al" of "Al-Ustadz".
    pub articles: FxHashSet<String>,
    /// Those with which names begin as well, so that a list has them as part of a name: "abu".
    pub of_names: FxHashSet<String>,
    /// Those that are posts, which stay in place of a name where no role is known: "keuchik".
    pub posts: FxHashSet<String>,
    /// Words that belong to the name behind them, with the words they stand before; none of
    /// these where they stand before any.
    pub particles: Vec<(String, Vec<String>)>,
    /// Words within names that tell nobody by themselves: "bin".
    pub links: FxHashSet<String>,
    /// What may hang on a name: "lah", "nya".
    pub endings: Vec<String>,
    /// Degrees, which stand behind a name.
    pub degrees: Degrees,
    /// Finds the forms behind which names are known in other spellings.
    pub before_spellings: Option<AhoCorasick>,
}

impl AddressWords {
    pub(super) fn of(manifest: &Manifest, vocabularies: &[Vocabulary]) -> Self {
        let mut all = Self::default();
        for form in manifest.honorifics.values().flatten() {
            all.add(form);
        }
        let words = manifest.honorific_words.values().flatten();
        all.words = words.cloned().collect();
        let articles = manifest.honorific_articles.values().flatten();
        all.articles = articles.cloned().collect();
        let list = vocabularies.iter().find(|list| list.id == FORMS);
        for term in list.into_iter().flat_map(|list| &list.terms) {
            let may_be_name = term.says(MAY_BE_NAME) == Some(true);
            let is_post = term.says(POST) == Some(true);
            let aliases = term.aliases.values().flatten();
            for form in term.names.0.values().chain(aliases) {
                let word = all.add(form);
                if may_be_name {
                    all.of_names.insert(word.clone());
                }
                if is_post {
                    all.posts.insert(word.clone());
                }
                // Nobody says of these whether they are; with a word of the language behind them
                // that is the safe way.
                all.words.insert(word);
            }
        }
        let particles = manifest.name_particles.iter();
        all.particles = particles
            .map(|(particle, names)| (particle.clone(), names.clone()))
            .collect();
        all.links = manifest.name_links.iter().cloned().collect();
        all.endings = manifest.name_endings.values().flatten().cloned().collect();
        all.degrees = manifest.degrees.clone();
        all.before_spellings = manifest.spellings.finder_before();
        all
    }

    /// Adds a form of address, and gives it back in small letters and without its full stop.
    fn add(&mut self, form: &str) -> String {
        let (forms, word) = match form.strip_suffix('.') {
            Some(short) => (&mut self.short, short.to_lowercase()),
            None => (&mut self.whole, form.to_lowercase()),
        };
        forms.insert(word.clone());
        word
    }

    /// Whether a name begins with a form of address.
    pub fn begin(&self, name: &str) -> bool {
        let first = name.split_whitespace().next().unwrap_or_default();
        let word = first.trim_end_matches('.').to_lowercase();
        self.whole.contains(&word) || self.short.contains(&word)
    }

    /// Whether a word within a name tells nobody by itself: "bin", "br.".
    pub fn is_link(&self, word: &str) -> bool {
        let word = word.trim_end_matches('.');
        word.len() <= LONGEST_LINK && self.links.contains(&word.to_lowercase())
    }
}

/// Most bytes of a word that may be a link; so most are soon told.
const LONGEST_LINK: usize = 12;
