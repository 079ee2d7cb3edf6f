//! `pack.yaml`: what a country says of itself, its words and its calendar.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use serde::Deserialize;

use super::{
    Degrees, KeyWords, ListWords, NameForms, Phrases, PlaceWords, PrivateKeys, ReadinessKeys,
    Spellings,
};
use crate::locale::{Translated, fold_word};

/// What people write where there is nothing to say.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NothingWords {
    /// Signs, which say nothing in any field.
    #[serde(default)]
    pub signs: Vec<String>,
    /// Words, which are a text where one belongs, by language.
    #[serde(default)]
    pub words: BTreeMap<String, Vec<String>>,
}

/// What the kinds of practice are called as a list of words.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KindNames {
    /// What one of them is called.
    pub names: Translated,
    /// What several are called; the same where a language has no plural.
    #[serde(default)]
    pub plurals: Translated,
    /// Folder of their pages by language.
    pub address: Translated,
}

/// `pack.yaml`.
#[derive(Debug, Clone, Deserialize)]
pub struct Manifest {
    /// Name of the pack, as in `site.yaml`.
    pub id: String,
    /// What the country is called.
    #[serde(default)]
    pub names: Translated,
    /// Between which degrees the country lies.
    #[serde(default)]
    pub bounds: Option<Bounds>,
    /// Languages authors write their keys in, besides English.
    pub languages: Vec<String>,
    /// Language of a site that names none.
    pub default_language: String,
    /// What the kinds are called.
    pub kinds: KindNames,
    /// Ids of kinds in the order in which people read them; kinds of a site's own follow.
    #[serde(default)]
    pub kind_order: Vec<String>,
    /// Kinds a new site shows an example of.
    #[serde(default)]
    pub starter: Vec<String>,
    /// Lists of words in the order of the glossary; those that no group names follow.
    #[serde(default)]
    pub glossary: Vec<GlossaryGroup>,
    /// Month names and weekday names.
    pub calendar: crate::locale::CalendarNames,
    /// Words that mean yes, by language.
    pub yes: BTreeMap<String, Vec<String>>,
    /// Words that mean no, by language.
    pub no: BTreeMap<String, Vec<String>>,
    /// Words that mean no for the time being, by language.
    #[serde(default)]
    pub not_yet: BTreeMap<String, Vec<String>>,
    /// Words that say of a cycle that it was called off, by language.
    #[serde(default)]
    pub called_off: BTreeMap<String, Vec<String>>,
    /// What stands where there is nothing to say.
    #[serde(default)]
    pub nothing: NothingWords,
    /// Words which with a letter or number after them name nobody ("Guru A").
    pub labels: BTreeMap<String, Vec<String>>,
    /// Words which behind one of these name nobody either ("Tim literasi").
    #[serde(default)]
    pub label_words: BTreeMap<String, Vec<String>>,
    /// Words which behind one of those, or behind the name of a subject, name nobody ("Science
    /// teacher"), in small letters.
    #[serde(default)]
    pub labels_behind: BTreeMap<String, BTreeSet<String>>,
    /// Capitals which with a number right after them name nobody ("K1").
    #[serde(default)]
    pub short_labels: BTreeMap<String, Vec<String>>,
    /// Forms of address: what follows is a name.
    #[serde(default)]
    pub honorifics: BTreeMap<String, Vec<String>>,
    /// Those of them that are words as well.
    #[serde(default)]
    pub honorific_words: BTreeMap<String, BTreeSet<String>>,
    /// What may stand before a form of address and belongs to it, in small letters.
    #[serde(default)]
    pub honorific_articles: BTreeMap<String, BTreeSet<String>>,
    /// What a role takes before it where it stands in a sentence in place of a name, by language.
    #[serde(default)]
    pub articles: BTreeMap<String, Article>,
    /// Hosts at which people have mail addresses of their own, in small letters.
    #[serde(default)]
    pub personal_mail_hosts: Vec<String>,
    /// Words with one of which a name is that of an institution.
    #[serde(default)]
    pub institution_words: BTreeMap<String, BTreeSet<String>>,
    /// Words that make what is behind them the name of a place or an institution.
    #[serde(default)]
    pub place_words: PlaceWords,
    /// Titles of people of history and belief, whom no list of people has, in small letters.
    #[serde(default)]
    pub titles_of_history: BTreeMap<String, BTreeSet<String>>,
    /// Words that are names as well.
    #[serde(default)]
    pub names_as_words: BTreeMap<String, BTreeSet<String>>,
    /// What may hang on a name ("lah" of "Pak Wahyulah"), by language.
    #[serde(default)]
    pub name_endings: BTreeMap<String, Vec<String>>,
    /// With what words begin that say what somebody does ("mem" of "membagi"), by language.
    #[serde(default)]
    pub acts: BTreeMap<String, Vec<String>>,
    /// Words that belong to the name behind them ("I Made"), with the names they stand before;
    /// none of these where they stand before any.
    #[serde(default)]
    pub name_particles: BTreeMap<String, Vec<String>>,
    /// Words of which none is in a name, but of what is said of many ("Sangat Aktif"), in small
    /// letters.
    #[serde(default)]
    pub words_of_groups: BTreeMap<String, BTreeSet<String>>,
    /// Words that say how well something was done ("tuntas", "pass"), in small letters.
    #[serde(default)]
    pub words_of_marks: BTreeMap<String, BTreeSet<String>>,
    /// Given names that are hardly anything else ("Aisyah"), in small letters.
    #[serde(default)]
    pub given_names: BTreeMap<String, BTreeSet<String>>,
    /// Words within names that tell nobody by themselves ("bin"), in small letters and without a
    /// full stop.
    #[serde(default)]
    pub name_links: Vec<String>,
    /// Words of names with what people write for them.
    #[serde(default)]
    pub name_forms: NameForms,
    /// Letters that stand for one another in names.
    #[serde(default)]
    pub spellings: Spellings,
    /// What degrees behind names are made of.
    #[serde(default)]
    pub degrees: Degrees,
    /// Words that may stand behind a name and belong to none, in small letters ("pak budi dari
    /// desa").
    #[serde(default)]
    pub words_behind_names: BTreeMap<String, BTreeSet<String>>,
    /// Keys that judge somebody, by language.
    #[serde(default)]
    pub appraisal_keys: BTreeMap<String, Vec<String>>,
    /// Keys of what must not be published, wherever they stand.
    #[serde(default)]
    private_keys: Vec<PrivateKeys>,
    /// Keys with which other programs say whether a text may be read yet.
    #[serde(default)]
    pub readiness_keys: ReadinessKeys,
    /// Words of keys that say who somebody was, so that their values may be names.
    #[serde(default)]
    pub people_keys: KeyWords,
    /// Words in the name of a file that was meant as a school's list of people.
    #[serde(default)]
    pub people_lists: KeyWords,
    /// Words that mean something of their own, by language, although one slip makes a key
    /// of them.
    #[serde(default)]
    pub ordinary_words: BTreeMap<String, Vec<String>>,
    /// Words of forms that authors are to replace.
    #[serde(default)]
    pub templates: TemplateWords,
    /// Words of change, for percentages.
    #[serde(default)]
    pub changes: ChangeWords,
    /// Words that judge a person.
    #[serde(default)]
    pub judging_words: JudgingWords,
    /// Answers of which everybody gives one.
    #[serde(default)]
    pub answers: Phrases,
    /// Words for scores of teachers, where kinds forbid them.
    #[serde(default)]
    pub appraisal_words: AppraisalWords,
    /// Minutes of a lesson by school type, and `default`.
    pub lesson_minutes: BTreeMap<String, u32>,
    /// Words for a lesson of that length, by language.
    #[serde(default)]
    pub lesson_units: BTreeMap<String, Vec<String>>,
    /// Words for minutes, by language.
    #[serde(default)]
    pub minute_units: BTreeMap<String, Vec<String>>,
    /// Words for hours, by language.
    #[serde(default)]
    pub hour_units: BTreeMap<String, Vec<String>>,
    /// Words in lists of names and numbers.
    #[serde(default)]
    pub list_words: ListWords,
    /// The school year.
    pub school_year: SchoolYear,
    /// Days on which there is no school.
    #[serde(default)]
    pub free_days: FreeDays,
    /// How region codes nest.
    pub regions: RegionLevels,
}

impl Manifest {
    /// What to do with a key of what must not be published; none where it is no such key.
    pub fn advice_on_private(&self, key: &str) -> Option<&Translated> {
        let mut keys = self.private_keys.iter();
        Some(&keys.find(|keys| keys.words.are_in(key))?.advice)
    }

    /// Whether a word has a meaning of its own, so that it need not be a slip of a key.
    pub fn is_ordinary(&self, word: &str) -> bool {
        let word = fold_word(word);
        let mut known = self.ordinary_words.values().flatten();
        known.any(|known| *known == word)
    }

    /// Whether a word says that somebody does something, by its beginning: "membagi".
    pub fn does_something(&self, word: &str) -> bool {
        let mut beginnings = self.acts.values().flatten();
        beginnings.any(|beginning| {
            let behind = word.strip_prefix(beginning.as_str());
            behind.is_some_and(|behind| behind.len() > 2)
        })
    }

    /// Whether a name is a word as well.
    pub fn may_be_word(&self, name: &str) -> bool {
        let name = name.to_lowercase();
        let mut known = self.names_as_words.values();
        known.any(|words| words.contains(&name))
    }

    /// Whether a word says something of many and is in no name: "sangat".
    pub fn is_of_groups(&self, word: &str) -> bool {
        let word = word.to_lowercase();
        let mut known = self.words_of_groups.values();
        known.any(|words| words.contains(&word))
    }

    /// Whether a word says how well something was done: "tuntas".
    pub fn is_of_marks(&self, word: &str) -> bool {
        let word = word.to_lowercase();
        let mut known = self.words_of_marks.values();
        known.any(|words| words.contains(&word))
    }

    /// Whether a word is a given name, and hardly anything else: "Aisyah".
    pub fn is_given_name(&self, word: &str) -> bool {
        let word = word.to_lowercase();
        let mut known = self.given_names.values();
        known.any(|names| names.contains(&word))
    }

    /// Whether a word with a capital before a name tells of somebody of history or belief: "Sultan".
    pub fn is_of_history(&self, word: &str) -> bool {
        let mut known = self.titles_of_history.values();
        word.starts_with(char::is_uppercase)
            && known.any(|words| words.contains(&word.to_lowercase()))
    }

    /// Whether many have a word in their names, such as one that tells the order of birth.
    pub fn is_common_in_names(&self, word: &str) -> bool {
        let is_it = |known: &String| known.eq_ignore_ascii_case(word);
        let mut particles = self.name_particles.iter();
        self.name_forms.has(word)
            || particles.any(|(particle, names)| is_it(particle) || names.iter().any(is_it))
    }
}

/// Lists of words that belong together.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GlossaryGroup {
    /// What they are.
    pub names: Translated,
    /// The ids of the vocabularies.
    pub lists: Vec<String>,
}

/// Words of forms that authors are to replace, by language.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TemplateWords {
    /// A sentence with one of these comes from a form.
    pub phrases: Phrases,
    /// A sentence that begins with one of these and ends in `…` does too.
    pub requests: Phrases,
    /// So does one that begins with one and holds one of these, in the place where a text
    /// begins: right below a heading.
    #[serde(default)]
    pub manners: Phrases,
    /// How a sentence in square brackets begins that was meant to be replaced.
    #[serde(default)]
    pub brackets: Phrases,
}

/// Words of change, by language.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChangeWords {
    /// What follows is by how much.
    pub words: Phrases,
    /// What follows is from where or to where.
    pub levels: Phrases,
    /// Words for the percent sign.
    #[serde(default)]
    pub units: Phrases,
    /// Words after it that make points of it.
    #[serde(default)]
    pub points: Phrases,
}

/// Words that judge a person, by language.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct JudgingWords {
    /// Who could be judged.
    pub people: Phrases,
    /// Said of people only.
    pub of_people: Phrases,
    /// Said of anything, and of a person only right beside one.
    pub beside_people: Phrases,
    /// What may stand between the two.
    pub between: Phrases,
    /// What turns a sentence into its opposite.
    pub negations: Phrases,
    /// Phrases in which one of the words says something else: "lemah lembut".
    #[serde(default)]
    pub innocent: Phrases,
    /// Somebody in a story, right before a word.
    #[serde(default)]
    pub stories: Phrases,
    /// The same right after it.
    #[serde(default)]
    pub in_stories: Phrases,
}

/// Words that tell a score of a teacher, by language.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AppraisalWords {
    /// What a teacher may get.
    pub scores: Phrases,
    /// Those of them that mean nothing but a score, even without a teacher beside them.
    pub alone: Phrases,
    /// What stands for a number.
    pub grades: Phrases,
    /// Between what was reached and what could be.
    #[serde(default)]
    pub of: Phrases,
    /// What may stand behind both.
    #[serde(default)]
    pub about: Phrases,
    /// What only teachers are scored for, such as a supervision.
    #[serde(default)]
    pub appraisals: Phrases,
    /// What stands before the name of a teacher.
    #[serde(default)]
    pub titles: Phrases,
    /// What comes of an appraisal.
    #[serde(default)]
    pub results: Phrases,
    /// What may stand above marks in a table or before one in a form, and above other things as well.
    #[serde(default)]
    pub verdicts: Phrases,
    /// What stands above that for which a teacher is scored, in a table.
    #[serde(default)]
    pub aspects: Phrases,
    /// What a form scores a teacher for: "opening".
    #[serde(default)]
    pub parts: Phrases,
    /// All of it together: "average".
    #[serde(default)]
    pub wholes: Phrases,
    /// What a score could be and not what it was: "maximum".
    #[serde(default)]
    pub limits: Phrases,
    /// Letters that stand for a grade, in capitals.
    #[serde(default)]
    pub letters: Phrases,
    /// What may stand before a word for a grade: "very".
    #[serde(default)]
    pub degrees: Phrases,
    /// Signs that mark a cell of a form.
    #[serde(default)]
    pub ticks: Vec<String>,
    /// What may stand before the number, such as "rose from".
    #[serde(default)]
    pub changes: Phrases,
    /// Who would be scored.
    pub teachers: Phrases,
    /// How one gets it.
    pub receives: Phrases,
    /// Who or what else may have a score; a sentence about one is left alone.
    pub others: Phrases,
}

/// When a school year begins.
#[derive(Debug, Clone, Deserialize)]
pub struct SchoolYear {
    /// First month, 1 to 12.
    pub starts: i8,
    /// First months of its parts, in their order.
    #[serde(default)]
    pub semesters: Vec<i8>,
    /// What a school year is called.
    #[serde(default)]
    pub names: Translated,
    /// Names of its parts, by language.
    #[serde(default)]
    pub semester_names: BTreeMap<String, Vec<String>>,
}

impl SchoolYear {
    /// The year in which the school year of a day begins.
    pub fn of(&self, day: Date) -> i16 {
        if day.month() >= self.starts {
            day.year()
        } else {
            day.year() - 1
        }
    }

    /// The part of the school year a month belongs to.
    pub fn semester(&self, month: i8) -> usize {
        let since = |start: i8| (month - start).rem_euclid(12);
        self.semesters
            .iter()
            .enumerate()
            .min_by_key(|(_, start)| since(**start))
            .map_or(0, |(place, _)| place)
    }
}

/// Days on which there is no school.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FreeDays {
    /// Weekdays, Monday is 1.
    pub weekdays: Vec<i8>,
    /// Holidays with the same date in every year.
    #[serde(default)]
    pub holidays: Vec<Holiday>,
}

/// A holiday with the same date in every year.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Holiday {
    /// Its month.
    pub month: i8,
    /// Its day.
    pub day: i8,
    /// The first year in which it was one.
    #[serde(default)]
    pub since: i16,
    /// What it is called.
    pub names: Translated,
}

impl FreeDays {
    /// The holiday on a day.
    pub fn holiday(&self, day: Date) -> Option<&Holiday> {
        let mut holidays = self.holidays.iter();
        holidays.find(|it| (it.month, it.day) == (day.month(), day.day()) && day.year() >= it.since)
    }
}

/// Between which latitudes and longitudes a country lies, in degrees; its waters are in it.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bounds {
    /// The latitude of its southern end.
    pub south: f64,
    /// The latitude of its northern end.
    pub north: f64,
    /// The longitude of its western end.
    pub west: f64,
    /// The longitude of its eastern end.
    pub east: f64,
}

impl Bounds {
    /// Whether a place lies between them.
    pub fn hold(&self, latitude: f64, longitude: f64) -> bool {
        (self.south..=self.north).contains(&latitude)
            && (self.west..=self.east).contains(&longitude)
    }
}

/// How region codes nest.
#[derive(Debug, Clone, Deserialize)]
pub struct RegionLevels {
    /// The table of codes and names.
    pub file: String,
    /// The table of tiles of the widest level.
    #[serde(default)]
    pub tiles: String,
    /// Columns of tiles in a part of the map, as narrow screens have them; none is one part.
    #[serde(default)]
    pub fold: usize,
    /// What the parts are called.
    #[serde(default)]
    pub parts: Vec<Translated>,
    /// Levels from the widest.
    pub levels: Vec<RegionLevel>,
}

/// A level of regions.
#[derive(Debug, Clone, Deserialize)]
pub struct RegionLevel {
    /// Its permanent name.
    pub id: String,
    /// Characters of a code of this level.
    pub length: usize,
    /// What its regions are called.
    pub plurals: Translated,
    /// Words that may stand before the name of one, by language.
    #[serde(default)]
    pub(super) leads: BTreeMap<String, Vec<String>>,
}

/// A word before a noun that stands for somebody in particular, in a language that has one.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Article {
    /// The word.
    pub article: String,
    /// Words behind which it does not stand, in small letters.
    pub none_after: BTreeSet<String>,
}
