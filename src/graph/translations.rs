//! Translations of entries, and which of them a page leads to.

use rustc_hash::FxHashMap;

use crate::model::{Entry, EntryId, Model};

/// Published translations of each entry that has some, in the order of paths.
#[derive(Debug, Default)]
pub struct Translations(FxHashMap<EntryId, Vec<EntryId>>);

impl Translations {
    /// Finds what is a translation of what.
    pub(super) fn new(model: &Model) -> Self {
        let mut translations: FxHashMap<EntryId, Vec<EntryId>> = FxHashMap::default();
        for (id, entry) in model.numbered() {
            if entry.is_published() {
                let originals = [model.original_of(entry), model.welcome_translated_by(entry)];
                for original in originals.into_iter().flatten() {
                    translations.entry(original).or_default().push(id);
                }
            }
        }
        Self(translations)
    }

    /// Those of an entry.
    pub fn of(&self, original: EntryId) -> &[EntryId] {
        self.0.get(&original).map_or(&[], Vec::as_slice)
    }

    /// An entry in a language, where it is written in it; else the entry itself.
    pub fn in_language(&self, id: EntryId, language: &str, model: &Model) -> EntryId {
        let translations = self.of(id);
        if translations.is_empty() || *model.entry(id).language == *language {
            return id;
        }
        let mut translations = translations.iter().copied();
        let own = translations.find(|id| *model.entry(*id).language == *language);
        own.unwrap_or(id)
    }

    /// What the page of `from` leads to where it names `to`: a page leads on in its own
    /// language where it can. Whoever names, in a translation, what this translates, means
    /// just that.
    pub fn instead(&self, from: &Entry, to: EntryId, model: &Model) -> EntryId {
        let own = self.in_language(to, &from.language, model);
        match own != to && model.entry(own).path == from.path {
            true => to,
            false => own,
        }
    }

    /// The same for a part of a page: the original, where it alone has that part.
    pub fn instead_with_anchor(
        &self,
        from: &Entry,
        to: EntryId,
        anchor: &str,
        model: &Model,
    ) -> EntryId {
        let own = self.instead(from, to, model);
        let has = |id| model.entry(id).has_anchor(anchor);
        match own != to && !has(own) && has(to) {
            true => to,
            false => own,
        }
    }
}
