//! The words by which a file may say whether the people in a picture have agreed.

use aho_corasick::AhoCorasick;

use crate::document::split;
use crate::locale::fold_word;
use crate::pack::{FieldSpecs, Pack};

/// All of them, in every language of the pack.
pub(super) struct RefusingWords {
    /// Those that say that they have not.
    refusals: Option<AhoCorasick>,
    /// The keys before those that say it either way.
    keys: Option<AhoCorasick>,
}

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
        let mut keys = Vec::new();
        let kinds = pack.kinds.iter().map(|kind| &kind.fields);
        for fields in kinds.chain([&pack.page]) {
            add_keys(fields, pack, &mut keys);
        }
        Self {
            refusals: finder(words),
            keys: finder(keys.into_iter()),
        }
    }

    /// Whether the letters of one of them stand among the keys and values of a file. One that does
    /// not say where these end is looked through whole.
    pub(super) fn may_stand_in(&self, text: &str) -> bool {
        stand_in(self.refusals.as_ref(), text)
    }

    /// Whether those of a key for consent stand there. What is behind it may be a refusal with a slip
    /// in it.
    pub(super) fn are_spoken_of_in(&self, text: &str) -> bool {
        stand_in(self.keys.as_ref(), text)
    }
}

/// Adds the keys whose words say which pictures may be published, as authors write them.
fn add_keys<'pack>(fields: &'pack FieldSpecs, pack: &Pack, keys: &mut Vec<&'pack String>) {
    for (name, spec) in fields.iter() {
        let list = spec
            .vocabulary
            .as_deref()
            .and_then(|id| pack.vocabulary(id));
        if list.is_some_and(|(_, list)| list.is_of_pictures()) {
            keys.push(name);
            keys.extend(spec.keys.0.values());
            keys.extend(spec.also.values().flatten());
        }
        add_keys(&spec.fields, pack, keys);
    }
}

fn finder<'word>(words: impl Iterator<Item = &'word String>) -> Option<AhoCorasick> {
    let words = words.map(|word| fold_word(word));
    let words: Vec<String> = words.filter(|word| !word.is_empty()).collect();
    AhoCorasick::new(words).ok()
}

fn stand_in(finder: Option<&AhoCorasick>, text: &str) -> bool {
    let keys = match split(text) {
        Ok(Some(parts)) => parts.yaml,
        _ => text,
    };
    finder.is_none_or(|finder| finder.is_match(&fold_word(keys)))
}
