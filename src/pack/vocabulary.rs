//! Lists of words with a meaning: subjects, models, roles, licences.

use std::collections::{BTreeMap, HashMap};

use rustc_hash::FxBuildHasher;
use serde::Deserialize;

use super::kind::text_or_translated;
use super::{Between, Kind, KindNames};
use crate::diagnostic::Span;
use crate::locale::{Translated, can_mean, fold_word, nearest, unmistakable, within_sentence};

/// Number of a vocabulary in its pack.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct VocabularyId(pub u16);

/// Number of a term: vocabulary and place in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TermId {
    /// Its vocabulary.
    pub vocabulary: VocabularyId,
    /// Its place there.
    pub term: u16,
}

impl TermId {
    /// Comes before all others, where terms are in order.
    pub const FIRST: Self = Self {
        vocabulary: VocabularyId(0),
        term: 0,
    };
}

/// A list of terms.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Vocabulary {
    /// Permanent name; of words that are added to another list, none is needed.
    #[serde(default)]
    pub id: String,
    /// What one term of it is called ("Mata pelajaran").
    #[serde(default)]
    pub names: Translated,
    /// What several are called; the same where a language has no plural.
    #[serde(default)]
    pub plurals: Translated,
    /// What one term is called within a sentence; where a pack does not say it, its name as names
    /// stand there.
    #[serde(default)]
    within_sentence: Translated,
    /// Folder of its pages by language; without it its terms have no pages.
    #[serde(default)]
    pub address: Translated,
    /// Whether authors may use other words too.
    #[serde(default)]
    pub open: bool,
    /// Whether its terms go on from one to the next, so that two of them with a dash between mean
    /// those between them too: "A-C".
    #[serde(default)]
    pub ordered: bool,
    /// The key that takes its words, where no field of a practice, school or person says so.
    #[serde(default)]
    pub written_under: Translated,
    /// What two practices with the same term of it share, with `{name}` for the term:
    /// "juga memakai model {name}". Only a vocabulary whose terms say what is done has it.
    #[serde(default)]
    pub shared: Translated,
    /// Whether practices with the same term of it are alike. How often people meet, say, makes
    /// nobody's work a model for others.
    #[serde(default = "yes")]
    pub alike: bool,
    /// What this list is.
    #[serde(default)]
    pub summary: Translated,
    /// What to write where a word is missing from it.
    #[serde(default)]
    pub otherwise: Translated,
    /// The vocabulary to which its terms belong, where a site adds some to one of ours.
    #[serde(default)]
    pub adds_to: Option<String>,
    /// Where the list comes from.
    #[serde(default, deserialize_with = "text_or_translated")]
    pub source: Translated,
    /// First month in which it is in force, `2025-07`.
    #[serde(default)]
    pub from: Option<String>,
    /// Last month in which it is in force.
    #[serde(default)]
    pub until: Option<String>,
    /// Its short name.
    #[serde(default)]
    pub short: Translated,
    /// Rules that hold for all its terms, by language.
    #[serde(default)]
    pub rules: BTreeMap<String, Vec<String>>,
    /// Names of the families, groups or levels its terms belong to, by id.
    #[serde(default, alias = "groups", alias = "levels")]
    pub families: BTreeMap<String, Translated>,
    /// The words.
    pub terms: Vec<Term>,
    /// Where in a site's own files it stands; `None` for one of ours.
    #[serde(skip)]
    pub own: Option<OwnList>,
    /// Folded spellings and the place of their term; made after reading.
    #[serde(skip)]
    spellings: HashMap<String, u16, FxBuildHasher>,
    /// Bytes of the longest word that can be one of them; made after reading.
    #[serde(skip)]
    longest_written: usize,
    /// Whether its words say which pictures may be published; found out after reading.
    #[serde(skip)]
    is_of_pictures: bool,
}

/// Where a list of words stands that is a site's own.
#[derive(Debug, Clone)]
pub struct OwnList {
    /// Its file, relative to the site.
    pub path: String,
    /// The folders of its pages, with their places.
    pub folders: Vec<(String, Span)>,
    /// The place of its id, or of that of the list to which it adds words.
    pub id: Span,
}

impl OwnList {
    /// The place that puts a page at an address: that of the folder it is in.
    pub fn place_of(&self, address: &str) -> Span {
        let is_in = |folder: &str| {
            let rest = address.strip_prefix(folder);
            rest.is_some_and(|rest| rest.starts_with('/'))
        };
        let mut folders = self.folders.iter();
        let found = folders.find(|(folder, _)| is_in(folder));
        found.map_or(self.id, |(_, span)| *span)
    }
}

/// Most bytes that an author writes for one of a folded spelling: accents, spaces and hyphens are
/// folded away.
const SIGNS_OF_A_LETTER: usize = 8;

fn yes() -> bool {
    true
}

/// How far a text has come, by its author's word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stage {
    /// Being written.
    Draft,
    /// Being read by others.
    Review,
    /// For everybody.
    Published,
    /// Taken back; a notice stays at its address.
    Withdrawn,
}

/// One word of a vocabulary.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct Term {
    /// Permanent name, also its page's address.
    pub id: String,
    /// What readers see.
    pub names: Translated,
    /// Several of them, where a language has a plural.
    #[serde(default)]
    pub plurals: Translated,
    /// Other spellings authors use.
    #[serde(default)]
    pub aliases: BTreeMap<String, Vec<String>>,
    /// One to three sentences.
    #[serde(default)]
    pub definition: Translated,
    /// How it differs elsewhere.
    #[serde(default)]
    pub note: Translated,
    /// When to use it.
    #[serde(default)]
    pub when: Translated,
    /// Rules, one sentence each, by language.
    #[serde(default)]
    pub rules: BTreeMap<String, Vec<String>>,
    /// What somebody who observes looks for, by language.
    #[serde(default)]
    pub look_for: BTreeMap<String, Vec<String>>,
    /// Examples, a few words each, by language.
    #[serde(default)]
    pub examples: BTreeMap<String, Vec<String>>,
    /// Colour of a subject, one of the six hues.
    #[serde(default)]
    pub hue: Option<String>,
    /// Family, group or level of its vocabulary that it belongs to.
    #[serde(default, alias = "group", alias = "level")]
    pub family: Option<String>,
    /// Grades that belong to it (phases, school types).
    #[serde(default)]
    pub grades: Vec<u8>,
    /// Address of a licence's text.
    #[serde(default)]
    pub url: Option<String>,
    /// Whether what is adapted must keep the licence.
    #[serde(default)]
    pub share_alike: bool,
    /// How far a text has come that has this word as its status. One whose word does not say so
    /// is not published.
    #[serde(default)]
    pub stage: Option<Stage>,
    /// Whether a site has added it to a list of ours. Its id and aliases win over our words: lists of
    /// ours grow, and a word that a site has had for long must not come to mean something else.
    #[serde(skip)]
    pub is_added: bool,
    /// What the pack knows beyond this.
    #[serde(flatten)]
    pub more: BTreeMap<String, serde_yaml::Value>,
}

impl Term {
    /// This term of a site in place of ours with the same id: what it leaves out is as in ours, and our
    /// words for it are still known.
    pub(super) fn in_place_of(mut self, ours: Self) -> Self {
        for (language, name) in &ours.names.0 {
            let known = self.aliases.entry(language.clone()).or_default();
            known.push(name.clone());
            known.extend(ours.aliases.get(language).into_iter().flatten().cloned());
        }
        for (language, name) in ours.names.0 {
            self.names.0.entry(language).or_insert(name);
        }
        for (language, words) in ours.aliases {
            self.aliases.entry(language).or_insert(words);
        }
        let said = |own: Translated, ours| if own.0.is_empty() { ours } else { own };
        let listed = |own: BTreeMap<_, _>, ours| if own.is_empty() { ours } else { own };
        let mut more = ours.more;
        more.extend(self.more);
        Self {
            // A name of the site has no plural of ours.
            plurals: self.plurals,
            definition: said(self.definition, ours.definition),
            note: said(self.note, ours.note),
            when: said(self.when, ours.when),
            rules: listed(self.rules, ours.rules),
            look_for: listed(self.look_for, ours.look_for),
            examples: listed(self.examples, ours.examples),
            hue: self.hue.or(ours.hue),
            family: self.family.or(ours.family),
            grades: if self.grades.is_empty() {
                ours.grades
            } else {
                self.grades
            },
            url: self.url.or(ours.url),
            share_alike: self.share_alike || ours.share_alike,
            stage: self.stage.or(ours.stage),
            more,
            id: self.id,
            names: self.names,
            aliases: self.aliases,
            is_added: self.is_added,
        }
    }

    /// Whether the pack says yes or no to something about it; `None` where it is silent.
    pub fn says(&self, what: &str) -> Option<bool> {
        self.more.get(what)?.as_bool()
    }

    /// The fields one of which is filled once the stage that this is has been done, as paths: `trial.date`
    /// (`field: trial.date`, or a list of them).
    pub fn told_by(&self) -> impl Iterator<Item = &str> {
        let field = self.more.get("field");
        let list = field.and_then(serde_yaml::Value::as_sequence);
        let all = list.map_or_else(
            || field.map_or(&[][..], std::slice::from_ref),
            Vec::as_slice,
        );
        all.iter().filter_map(serde_yaml::Value::as_str)
    }

    /// What it is called at schools of a type, by the type's id: a principal is "Kepala madrasah" at
    /// a madrasah.
    pub fn name_at(&self, school_type: Option<&str>, language: &str) -> &str {
        let named = || {
            let school_type = school_type?;
            let other = self.more.get("at_schools")?;
            let mut types = other.get("types")?.as_sequence()?.iter();
            types.find(|known| known.as_str() == Some(school_type))?;
            other.get("names")?.get(language)?.as_str()
        };
        named().unwrap_or_else(|| self.names.get(language))
    }
}

impl Term {
    /// What a term is called on a page where an author called it by `word`: another word for it
    /// that belongs to the language stays, as people of a scale or a school know it.
    pub fn called<'name>(&'name self, word: &'name str, language: &str) -> &'name str {
        let folded = fold_word(word);
        let mut others = self.aliases.get(language).into_iter().flatten();
        match others.any(|other| fold_word(other) == folded) {
            true => word.trim(),
            false => self.names.get(language),
        }
    }

    /// What so many of a term are called, by the word an author called them by where that can be
    /// told for their number. A language without a plural of the term has one form for all.
    pub fn counted(&self, word: &str, count: u32, language: &str) -> String {
        let called = self.called(word, language);
        let name = self.names.get(language);
        let Some(plural) = self.plurals.0.get(language) else {
            return called.to_owned();
        };
        // "s" of "teachers": what makes the plural makes that of other words for them too.
        let ending = plural
            .strip_prefix(name)
            .filter(|ending| !ending.is_empty());
        let one = ending.and_then(|ending| called.strip_suffix(ending));
        let is_known = |word: &str| {
            let mut others = self.aliases.get(language).into_iter().flatten();
            fold_word(word) == fold_word(name)
                || others.any(|other| fold_word(other) == fold_word(word))
        };
        let one = one.filter(|one| is_known(one));
        let is_name =
            fold_word(called) == fold_word(name) || fold_word(called) == fold_word(plural);
        match (count, one, ending) {
            (1, Some(one), _) => one.to_owned(),
            (1, None, _) if is_name => name.to_owned(),
            (_, None, _) if is_name => plural.clone(),
            (2.. | 0, None, Some(ending)) if !called.ends_with(ending) => {
                format!("{called}{ending}")
            }
            _ => called.to_owned(),
        }
    }
}

impl Vocabulary {
    /// Id of the kinds of practice as a vocabulary.
    pub const KINDS: &'static str = "kinds";

    /// The kinds of practice as a vocabulary, so that they are found, listed and paged like any.
    /// Those that a site has itself are added ones.
    pub(super) fn of_kinds(
        kinds: &[Kind],
        called: &KindNames,
        is_own: impl Fn(&Kind) -> bool,
    ) -> Self {
        let terms = kinds.iter().map(|kind| Term {
            id: kind.id.clone(),
            names: kind.names.clone(),
            plurals: kind.plurals.clone(),
            aliases: kind.aliases.clone(),
            definition: kind.summary.clone(),
            is_added: is_own(kind),
            ..Term::default()
        });
        Self {
            otherwise: Translated::default(),
            adds_to: None,
            alike: true,
            id: Self::KINDS.to_owned(),
            names: called.names.clone(),
            plurals: called.plurals.clone(),
            within_sentence: Translated::default(),
            address: called.address.clone(),
            open: false,
            ordered: false,
            written_under: Translated::default(),
            shared: Translated::default(),
            summary: Translated::default(),
            source: Translated::default(),
            from: None,
            until: None,
            short: Translated::default(),
            rules: BTreeMap::new(),
            families: BTreeMap::new(),
            terms: terms.collect(),
            own: None,
            spellings: HashMap::default(),
            longest_written: 0,
            is_of_pictures: false,
        }
    }

    /// Prepares look-ups and fills names up. Called once after reading.
    /// Words that join two others may stand as a sign too, "health & safety".
    pub(super) fn prepare(&mut self, joints: &Between) {
        if self.plurals.is_empty() {
            self.plurals = self.names.clone();
        }
        for (language, name) in &self.names.0 {
            self.plurals
                .0
                .entry(language.clone())
                .or_insert_with(|| name.clone());
        }
        for (language, name) in &self.names.0 {
            let called = self.within_sentence.0.entry(language.clone());
            called.or_insert_with(|| within_sentence(name));
        }
        let mut spellings: HashMap<String, u16, FxBuildHasher> = HashMap::default();
        let mut learn = |word: &str, place: usize| {
            spellings.entry(fold_word(word)).or_insert(place as u16);
        };
        let terms = || self.terms.iter().enumerate();
        for (place, term) in terms().filter(|(_, term)| term.is_added) {
            learn(&term.id, place);
            let aliases = term.aliases.values().flatten();
            aliases.for_each(|word| learn(word, place));
        }
        // Ids first: an alias never takes the place of another term's id.
        for (place, term) in terms() {
            learn(&term.id, place);
        }
        for (place, term) in terms() {
            let names = term.names.0.values().chain(term.plurals.0.values());
            names
                .chain(term.aliases.values().flatten())
                .for_each(|word| learn(word, place));
        }
        for (place, term) in terms() {
            let names = term.names.0.values();
            for word in names.chain(term.aliases.values().flatten()) {
                let joined = joints.replaced(word.clone(), " & ");
                if joined != *word {
                    learn(&joined, place);
                }
            }
        }
        let longest = spellings.keys().map(String::len).max();
        self.longest_written = longest.unwrap_or_default() * SIGNS_OF_A_LETTER;
        self.spellings = spellings;
        let mut terms = self.terms.iter();
        self.is_of_pictures = terms.any(|term| term.says("publishable").is_some());
    }

    /// Whether its words say which pictures may be published.
    pub fn is_of_pictures(&self) -> bool {
        self.is_of_pictures
    }

    /// Adds a term that is called by its id, unless a word of the list names it already.
    pub(super) fn add_code(&mut self, code: &str) {
        if self.find(code).is_some() {
            return;
        }
        self.longest_written = self.longest_written.max(code.len() * SIGNS_OF_A_LETTER);
        self.spellings
            .insert(fold_word(code), self.terms.len() as u16);
        self.terms.push(Term {
            id: code.to_owned(),
            names: Translated::same(code),
            ..Term::default()
        });
    }

    /// What one term is called within a sentence ("mata pelajaran").
    pub fn within_sentence(&self) -> &Translated {
        &self.within_sentence
    }

    /// The place of the term a word names. One that is far longer than every spelling is not
    /// folded: an author's long text is asked for at each of its words.
    pub fn find(&self, word: &str) -> Option<usize> {
        if word.len() > self.longest_written {
            return None;
        }
        // Most words are ids, which are folded already.
        let is_folded = |byte: u8| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'+');
        let place = match word.bytes().all(is_folded) {
            true => self.spellings.get(word),
            false => self.spellings.get(&fold_word(word)),
        };
        place.map(|place| usize::from(*place))
    }

    /// The known word nearest to one that is not known, as a person would write it.
    pub fn nearest(&self, word: &str, language: &str) -> Option<&str> {
        let words = self.words(language).map(|(word, _)| word);
        nearest(word, words.filter(|known| can_mean(word, known)))
    }

    /// The only known word that one can mean. One word is no slip of two: "BISINDO" is not
    /// "Bhs. Indo", unless nothing but a space is missing.
    pub fn unmistakable(&self, word: &str, language: &str) -> Option<&str> {
        let words = |text: &str| {
            let words = text.split(|c: char| !c.is_alphanumeric());
            words.filter(|word| !word.is_empty()).count()
        };
        let is_alike =
            |known: &str| words(known) == words(word) || fold_word(known) == fold_word(word);
        unmistakable(word, self.words(language))
            .filter(|known| can_mean(word, known) && is_alike(known))
    }

    /// Spellings to suggest, with the place of their term.
    fn words(&self, language: &str) -> impl Iterator<Item = (&str, usize)> {
        self.terms
            .iter()
            .enumerate()
            .flat_map(move |(place, term)| {
                std::iter::once(term.id.as_str())
                    .chain(term.names.0.get(language).map(String::as_str))
                    .chain(term.aliases.values().flatten().map(String::as_str))
                    .map(move |word| (word, place))
            })
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

    use crate::pack;

    #[test]
    fn one_word_is_no_slip_of_two() {
        let pack = pack::built_in("indonesia").unwrap();
        let (_, subjects) = pack.vocabulary("subjects").unwrap();
        for (word, meant) in [
            ("bahasa-ibo", Some("Bahasa Ibu")),
            ("bahasaibu", Some("Bahasa Ibu")),
            ("bahasaibo", None),
        ] {
            assert_eq!(subjects.unmistakable(word, "id"), meant, "{word}");
        }
    }
}
