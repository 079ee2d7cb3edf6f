//! The words by which a file may say that the people in a picture have not agreed.

use aho_corasick::AhoCorasick;

use crate::document::split;
use crate::locale::fold_word;
use crate::pack::Pack;

/// All of them, in every language of the pack.
pub(super) struct RefusingWords(Option<AhoCorasick>);

impl RefusingWords {
    pub(super) fn new(pack: &Pack) -> Self {
        let lists = pack.vocabularies.iter();
        let terms = lists
            .filter(|list| list.is_of_pictures())
            .flat_map(|list| &list.terms)
            .filter(|term| term.says("publishable") != Some(true));
        let words = terms.flat_map(|term| {
            let aliases = term.aliases.values().flatten();
            let names = term.names.0.values().chain(aliases);
            names.chain(std::iter::once(&term.id))
        });
        let words = words.map(|word| fold_word(word));
        let words: Vec<String> = words.filter(|word| !word.is_empty()).collect();
        Self(AhoCorasick::new(words).ok())
    }

    /// Whether the letters of one of them stand among the keys and values of a file. One that does
    /// not say where these end is looked through whole.
    pub(super) fn may_stand_in(&self, text: &str) -> bool {
        let keys = match split(text) {
            Ok(Some(parts)) => parts.yaml,
            _ => text,
        };
        let finder = self.0.as_ref();
        finder.is_none_or(|finder| finder.is_match(&fold_word(keys)))
    }
}
