//! What a country brings: kinds of practice, vocabularies, regions, a calendar.
//!
//! A pack is a folder of YAML and one table. The Indonesian one is in the program;
//! a site may add kinds and vocabularies or replace them with its own `packs/`
//! folder, and mistakes there are reported like mistakes in content.
//!
//! **Invariant:** no Rust outside this folder knows a country, and none at all
//! knows a kind: pictures and checks attach to field types and declared rules.

mod address_words;
mod degrees;
mod field_spec;
mod form;
mod key_words;
mod kind;
mod known_fields;
mod label;
mod list_words;
mod load;
mod manifest;
mod name_forms;
mod own_files;
mod owners;
mod phrases;
mod place_words;
mod readiness;
mod refusal;
mod region;
mod region_names;
mod schema_types;
mod spellings;
mod starter;
mod stray_files;
mod vocabulary;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rustc_hash::FxHashMap;

use crate::locale::{Calendar, fold_word};

pub use address_words::AddressWords;
pub use degrees::Degrees;
use field_spec::AnsweredElsewhere;
pub use field_spec::{FieldSpec, FieldSpecs, FieldType, OrderedSpecs, ReferenceTarget};
pub use key_words::{KeyWords, PrivateKeys};
pub use kind::{Appraisal, Kind, SectionSpec};
pub use list_words::{Between, ListWords};
pub use load::{WORDS_FOLDER, built_in, languages, load, names};
pub use manifest::{
    AppraisalWords, Bounds, ChangeWords, FreeDays, GlossaryGroup, Holiday, JudgingWords, KindNames,
    Manifest, NothingWords, RegionLevel, RegionLevels, SchoolYear, TemplateWords,
};
pub use name_forms::{NameForms, OtherForms};
pub use own_files::OWN_FOLDERS;
pub use phrases::{Folded, Phrases};
pub use place_words::PlaceWords;
pub use readiness::{ReadinessKey, ReadinessKeys};
pub use refusal::refusal;
pub use region::{RegionTile, Regions};
pub use region_names::NamedRegions;
pub use spellings::Spellings;
pub use starter::{
    StarterPractice, StarterSite, begun_texts, is_starter, starter, starter_practices,
};
pub use stray_files::stray_file;
pub use vocabulary::{OwnList, Stage, Term, TermId, Vocabulary, VocabularyId};

/// The vocabulary of the languages a page may be written in; their ids are language tags.
const LANGUAGES: &str = "languages";

/// The vocabulary of what an author may say of how far a text has come.
const STATUSES: &str = "statuses";

/// What files of a site say that cannot be used. What is wrong with them is told there.
#[derive(Debug, Clone, Default)]
struct Unread {
    /// Lists of words that such a file has or adds to.
    lists: BTreeSet<String>,
    /// Folded names of kinds that such a file has.
    kinds: BTreeSet<String>,
    /// Whether the one of the keys that all texts have is among them.
    common_fields: bool,
}

/// Everything a country brings, ready to look things up.
#[derive(Debug, Clone)]
pub struct Pack {
    /// The settings of `pack.yaml`.
    pub manifest: Manifest,
    /// Reads and writes dates.
    pub calendar: Calendar,
    /// Kinds in the order of their ids.
    pub kinds: Vec<Kind>,
    /// Vocabularies in the order of their ids. The kinds are one of them (`kinds`).
    pub vocabularies: Vec<Vocabulary>,
    /// Their numbers by their ids.
    vocabulary_ids: FxHashMap<String, VocabularyId>,
    /// Public regions by code.
    pub regions: Regions,
    /// The widest regions as tiles of a map.
    pub tiles: Vec<RegionTile>,
    /// Fields of a school's front matter.
    pub school: FieldSpecs,
    /// Fields of somebody in `people.yaml`.
    pub person: FieldSpecs,
    /// Words of `manifest.labels` in small letters, by the first of them.
    folded_labels: FxHashMap<String, Vec<String>>,
    /// Words of `manifest.label_words` in small letters.
    folded_label_words: BTreeSet<String>,
    /// How people are addressed.
    pub address_words: Arc<AddressWords>,
    /// Fields of an ordinary page: the common ones, none of them required but the title.
    pub page: FieldSpecs,
    /// What it lacks because files of the site cannot be used.
    unread: Unread,
    /// A whole practice of a kind in a language, as its author wrote it.
    examples: BTreeMap<(String, String), String>,
}

/// An answer to a question of yes or no.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// Yes.
    Yes,
    /// No.
    No,
    /// No, for the time being.
    NotYet,
}

impl Pack {
    /// Makes the languages of a site known, by their codes, to those who name one.
    pub fn speak(&mut self, codes: &[String]) {
        let mut vocabularies = self.vocabularies.iter_mut();
        if let Some(languages) = vocabularies.find(|words| words.id == LANGUAGES) {
            for code in codes {
                languages.add_code(code);
            }
        }
    }

    /// Whether a name is that of an institution: "Puskesmas Sawan", "SMP 3".
    pub fn is_institution(&self, name: &str) -> bool {
        name.split_whitespace().any(|word| {
            let folded = word.to_lowercase();
            let mut known = self.manifest.institution_words.values();
            known.any(|words| words.contains(&folded))
                || !is_short_name(word) && self.find_term("school-types", word).is_some()
        })
    }

    /// The kind of a canonical id.
    pub fn kind(&self, id: &str) -> Option<&Kind> {
        self.kinds.iter().find(|kind| kind.id == id)
    }

    /// The kind that a folder or the key `kind` names.
    pub fn kind_named(&self, word: &str) -> Option<&Kind> {
        let (_, kinds) = self.vocabulary("kinds")?;
        let term = kinds.find(word)?;
        self.kind(&kinds.terms[term].id)
    }

    /// A whole practice of a kind, as its author wrote it, and the language it is in: the
    /// one asked for, else English, else any. `None` where the pack shows none.
    pub fn example(&self, kind: &Kind, language: &str) -> Option<(&str, &str)> {
        let of = |language: &str| {
            self.examples
                .get_key_value(&(kind.id.clone(), language.to_owned()))
        };
        let any = || self.examples.iter().find(|((id, _), _)| *id == kind.id);
        let ((_, language), text) = of(language).or_else(|| of("en")).or_else(any)?;
        Some((language, text))
    }

    /// The only kind that a word with one slip in it can mean.
    pub fn kind_meant(&self, word: &str) -> Option<&Kind> {
        let (_, kinds) = self.vocabulary("kinds")?;
        let language = &self.manifest.default_language;
        self.kind_named(kinds.unmistakable(word, language)?)
    }

    /// The only kind whose name stands in that of a folder ("Lesson Study 2024") or is begun by it
    /// ("Rapat").
    pub fn kind_in(&self, folder: &str) -> Option<&Kind> {
        let folder = key_words::spaced(folder);
        let names = self.kinds.iter().flat_map(|kind| {
            let names = kind.names.0.values().chain(kind.aliases.values().flatten());
            names.map(move |name| (kind, key_words::spaced(name)))
        });
        let within = names
            .clone()
            .filter(|(_, name)| folder.contains(name.as_str()));
        let longest = within.max_by_key(|(_, name)| name.len());
        if let Some((kind, _)) = longest {
            return Some(kind);
        }
        let mut begun = names.filter(|(_, name)| name.starts_with(&folder));
        let (first, _) = begun.next()?;
        begun.all(|(kind, _)| kind.id == first.id).then_some(first)
    }

    /// A vocabulary and its number.
    pub fn vocabulary(&self, id: &str) -> Option<(VocabularyId, &Vocabulary)> {
        let id = *self.vocabulary_ids.get(id)?;
        Some((id, self.vocabulary_at(id)))
    }

    /// Whether a vocabulary lacks words that the site has for it, in a file that cannot be used.
    pub fn lacks_words(&self, vocabulary: &str) -> bool {
        self.unread.lists.contains(vocabulary)
    }

    /// Whether it lacks what the site says of the keys that all texts have, in a file that cannot be
    /// used: none of them can be told to be missing or unknown.
    pub fn lacks_common_fields(&self) -> bool {
        self.unread.common_fields
    }

    /// Whether a word, as the name of a folder, is that of a kind of the site's own whose file cannot
    /// be used. What its practices say cannot be told to be wrong.
    pub fn lacks_kind(&self, word: &str) -> bool {
        !self.unread.kinds.is_empty() && self.unread.kinds.contains(&fold_word(word))
    }

    /// What an author of a language writes for a term: ids are words of the pack's own language. A
    /// name with a comma would be several in a list, so that another word stands for it if there is one.
    pub fn word_for<'term>(&self, term: &'term Term, language: &str) -> &'term str {
        if language == self.manifest.default_language {
            return &term.id;
        }
        let name = term.names.get(language);
        let mut others = term.aliases.get(language).into_iter().flatten();
        let other = others.find(|word| name.contains(',') && !word.contains(','));
        other.map_or(name, String::as_str)
    }

    /// A term of a vocabulary, by id, name or alias.
    pub fn find_term(&self, vocabulary: &str, word: &str) -> Option<TermId> {
        let (id, vocabulary) = self.vocabulary(vocabulary)?;
        let term = vocabulary.find(word)?;
        Some(TermId {
            vocabulary: id,
            term: term as u16,
        })
    }

    /// Whether nobody in a role is ever named: pupils, parents.
    pub fn is_never_named(&self, role: TermId) -> bool {
        self.term(role).says("never_named") == Some(true)
    }

    /// A word for a type of school as it is written: "SMP" of "smp", "MTs" of "mts".
    pub fn school_type_as_written(&self, word: &str) -> Option<&str> {
        let term = self.term(self.find_term("school-types", word)?);
        let aliases = term.aliases.values().flatten();
        let mut written = term.names.0.values().chain(aliases);
        let is_same = |written: &&String| written.eq_ignore_ascii_case(word);
        written.find(is_same).map(String::as_str)
    }

    /// The type of school with which an id begins: that of `sma-contoh`.
    pub fn type_in_school_id(&self, id: &str) -> Option<TermId> {
        let first = id.split(['-', '_', '/', ' ']).next()?;
        let word = first.trim_end_matches(char::is_numeric);
        self.find_term("school-types", word)
    }

    /// The vocabulary of a number.
    pub fn vocabulary_at(&self, id: VocabularyId) -> &Vocabulary {
        &self.vocabularies[usize::from(id.0)]
    }

    /// The term of a number.
    pub fn term(&self, id: TermId) -> &Term {
        &self.vocabulary_at(id.vocabulary).terms[usize::from(id.term)]
    }

    /// How an author of a language says yes.
    pub fn word_for_yes(&self, language: &str) -> &str {
        let words = &self.manifest.yes;
        let words = words.get(language).or_else(|| words.get("en"));
        words
            .and_then(|words| words.first())
            .map_or("yes", String::as_str)
    }

    /// Whether a text says yes, no or not yet; `None` where it is no answer.
    pub fn yes_or_no(&self, text: &str) -> Option<Answer> {
        let word = text.trim().to_lowercase();
        let says = |words: &BTreeMap<String, Vec<String>>| {
            words.values().flatten().any(|known| *known == word)
        };
        let manifest = &self.manifest;
        let answers = [
            (&manifest.yes, Answer::Yes),
            (&manifest.no, Answer::No),
            (&manifest.not_yet, Answer::NotYet),
        ];
        let answer = answers.into_iter().find(|(words, _)| says(words));
        answer.map(|(_, answer)| answer)
    }

    /// Whether a text says of a cycle that it was called off.
    pub fn is_called_off(&self, text: &str) -> bool {
        let word = text.trim().to_lowercase();
        let mut words = self.manifest.called_off.values().flatten();
        words.any(|known| *known == word)
    }

    /// Minutes of one lesson at a school of a type (its id).
    pub fn lesson_minutes(&self, school_type: &str) -> u32 {
        self.manifest
            .lesson_minutes
            .get(school_type)
            .or_else(|| self.manifest.lesson_minutes.get("default"))
            .copied()
            .unwrap_or(45)
    }
}

/// Whether a word is one of a name although it sounds like a type of school: "Ma", "Mas", not "MA"
/// and "Smp".
fn is_short_name(word: &str) -> bool {
    word.len() < 4
        && word.starts_with(char::is_uppercase)
        && word
            .chars()
            .nth(1)
            .is_some_and(|second| "aeiou".contains(second))
}
