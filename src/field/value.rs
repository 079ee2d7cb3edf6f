//! What a field holds once it has been read.

use jiff::civil::Date;

use super::{Days, Duration, Grades, Profile, Reference, Round};
use crate::diagnostic::Span;
use crate::pack::{Answer, FieldSpec, TermId};

/// A value that has been read.
///
/// A site of 100,000 practices holds millions of them at once, so what is larger
/// than a list stands in a box.
#[derive(Debug, Clone, PartialEq)]
pub enum Value<'pack> {
    /// A text.
    Text(String),
    /// Several texts.
    Texts(Vec<String>),
    /// Addresses that a page had, each with the place where it stands.
    Addresses(Vec<(String, Span)>),
    /// A day.
    Date(Date),
    /// Days of an activity.
    Days(Days),
    /// How many.
    Count(u32),
    /// A number.
    Number(f64),
    /// A number that is a share of a hundred.
    Percent(f64),
    /// Yes or no.
    YesNo(Answer),
    /// A word of a vocabulary.
    Term(TermId),
    /// Several of them.
    Terms(Vec<TermId>),
    /// Words of an open vocabulary, some of them the author's own.
    OpenTerms(Vec<OpenTerm>),
    /// Grades of school.
    Grades(Grades),
    /// Ids of `people.yaml` or labels, mostly one.
    People(Vec<String>),
    /// People with what they did, in the order written.
    Roles(Vec<(String, OpenTerm)>),
    /// How many of each.
    Counts(Vec<(String, u32)>),
    /// A practice, school or file.
    Reference(Box<Reference>),
    /// Several of them.
    References(Vec<Reference>),
    /// How long.
    Duration(Box<Duration>),
    /// Dimensions of a graduate profile.
    Profile(Box<Profile>),
    /// Latitude and longitude in degrees.
    Coordinates(f64, f64),
    /// Named numbers, in the order written.
    Numbers(Vec<(String, f64)>),
    /// Named numbers of which some are written with a percent sign.
    Percents(Vec<(String, f64)>),
    /// Stages that are done, round by round.
    Stages(Vec<Round>),
    /// Parts of a whole.
    Shares(Vec<Share>),
    /// Fields inside a field.
    Record(Box<Fields<'pack>>),
    /// Several of them.
    Records(Vec<Fields<'pack>>),
    /// What is there and cannot be read, of a field whose silence would mean something else.
    Unread,
}

impl Value<'_> {
    /// Bytes outside of the value itself, about.
    fn size(&self) -> usize {
        match self {
            Self::Text(text) => text.capacity(),
            Self::Texts(texts) | Self::People(texts) => texts
                .iter()
                .map(|text| size_of::<String>() + text.capacity())
                .sum(),
            Self::Addresses(addresses) => addresses
                .iter()
                .map(|(text, _)| size_of::<(String, Span)>() + text.capacity())
                .sum(),
            Self::References(references) => references
                .iter()
                .map(|reference| size_of::<Reference>() + reference.text.capacity())
                .sum(),
            Self::Numbers(numbers) | Self::Percents(numbers) => numbers
                .iter()
                .map(|(name, _)| size_of::<(String, f64)>() + name.capacity())
                .sum(),
            Self::Counts(counts) => counts
                .iter()
                .map(|(name, _)| size_of::<(String, u32)>() + name.capacity())
                .sum(),
            Self::Roles(roles) => roles
                .iter()
                .map(|(name, _)| size_of::<(String, OpenTerm)>() + name.capacity())
                .sum(),
            Self::Shares(shares) => shares
                .iter()
                .map(|share| size_of::<Share>() + share.name.capacity())
                .sum(),
            Self::Stages(rounds) => rounds
                .iter()
                .map(|round| {
                    let stages = round.stages.capacity() * size_of::<(TermId, Option<Date>)>();
                    let open = round.open.capacity() * size_of::<(TermId, Answer)>();
                    size_of::<Round>() + round.name.capacity() + stages + open
                })
                .sum(),
            Self::OpenTerms(terms) => terms.capacity() * size_of::<OpenTerm>(),
            Self::Terms(terms) => terms.capacity() * size_of::<TermId>(),
            Self::Profile(profile) => {
                size_of::<Profile>()
                    + profile.words.capacity() * size_of::<(String, Span)>()
                    + profile.dimensions.capacity() * size_of::<TermId>()
                    + profile.foreign.capacity() * size_of::<(TermId, Span)>()
            }
            Self::Record(fields) => fields.size(),
            Self::Records(records) => records.iter().map(Fields::size).sum(),
            Self::Reference(reference) => size_of::<Reference>() + reference.text.capacity(),
            Self::Duration(duration) => size_of::<Duration>() + duration.text.capacity(),
            Self::Date(_)
            | Self::Days(_)
            | Self::Count(_)
            | Self::Number(_)
            | Self::Percent(_)
            | Self::YesNo(_)
            | Self::Term(_)
            | Self::Grades(_)
            | Self::Coordinates(..)
            | Self::Unread => 0,
        }
    }
}

/// A word of a vocabulary to which authors may add.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OpenTerm {
    /// One that is known.
    Known(TermId),
    /// The author's own.
    Free(String),
}

/// A part of a whole.
#[derive(Debug, Clone, PartialEq)]
pub struct Share {
    /// What it is.
    pub name: String,
    /// Its share, of a hundred.
    pub percent: f64,
}

/// A key with its value.
#[derive(Debug, Clone)]
pub struct Field<'pack> {
    /// The field's permanent, English name.
    pub name: &'pack str,
    /// What the pack says about it.
    pub spec: &'pack FieldSpec,
    /// Where the key stands.
    pub key_span: Span,
    /// Where the value stands.
    pub span: Span,
    /// The value.
    pub value: Value<'pack>,
}

/// The fields of a front matter or of a record, in the order written.
#[derive(Debug, Clone, Default)]
pub struct Fields<'pack> {
    /// Where they stand.
    pub span: Option<Span>,
    entries: Vec<Field<'pack>>,
}

impl PartialEq for Field<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name && self.value == other.value
    }
}

impl PartialEq for Fields<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.entries == other.entries
    }
}

impl<'pack> Fields<'pack> {
    /// No fields yet, at a place, with room for so many.
    pub(super) fn at(span: Span, room: usize) -> Self {
        Self {
            span: Some(span),
            entries: Vec::with_capacity(room),
        }
    }

    /// Fields that have been read, in the order written.
    pub(super) fn of(span: Span, entries: Vec<Field<'pack>>) -> Self {
        Self {
            span: Some(span),
            entries,
        }
    }

    pub(super) fn push(&mut self, field: Field<'pack>) {
        self.entries.push(field);
    }

    /// About how many bytes of memory they take, for those who keep many of them.
    pub fn size(&self) -> usize {
        let fields = self.entries.capacity() * size_of::<Field<'_>>();
        let values = self.entries.iter().map(|field| field.value.size());
        size_of::<Self>() + fields + values.sum::<usize>()
    }

    /// All fields, in the order written.
    pub fn iter(&self) -> impl Iterator<Item = &Field<'pack>> {
        self.entries.iter()
    }

    /// The field of a name.
    pub fn get(&self, name: &str) -> Option<&Field<'pack>> {
        self.entries.iter().find(|field| field.name == name)
    }

    /// The value of a name.
    pub fn value(&self, name: &str) -> Option<&Value<'pack>> {
        self.get(name).map(|field| &field.value)
    }

    /// A text, or the id or label of one person.
    pub fn text(&self, name: &str) -> Option<&str> {
        match self.value(name)? {
            Value::Text(text) => Some(text),
            Value::People(people) => match people.as_slice() {
                [person] => Some(person),
                _ => None,
            },
            _ => None,
        }
    }

    /// Several texts.
    pub fn texts(&self, name: &str) -> &[String] {
        match self.value(name) {
            Some(Value::Texts(texts)) => texts,
            _ => &[],
        }
    }

    /// A day.
    pub fn date(&self, name: &str) -> Option<Date> {
        match self.value(name)? {
            Value::Date(date) => Some(*date),
            _ => None,
        }
    }

    /// A number, whole or not.
    pub fn number(&self, name: &str) -> Option<f64> {
        match self.value(name)? {
            Value::Number(number) | Value::Percent(number) => Some(*number),
            Value::Count(count) => Some(f64::from(*count)),
            _ => None,
        }
    }

    /// How many.
    pub fn count(&self, name: &str) -> Option<u32> {
        match self.value(name)? {
            Value::Count(count) => Some(*count),
            _ => None,
        }
    }

    /// Whether it says yes; silence is no.
    pub fn says_yes(&self, name: &str) -> bool {
        matches!(self.value(name), Some(Value::YesNo(Answer::Yes)))
    }

    /// Whether it says no, also for the time being.
    pub fn says_no(&self, name: &str) -> bool {
        let value = self.value(name);
        matches!(value, Some(Value::YesNo(Answer::No | Answer::NotYet)))
    }

    /// A word of a vocabulary.
    pub fn term(&self, name: &str) -> Option<TermId> {
        match self.value(name)? {
            Value::Term(term) => Some(*term),
            _ => None,
        }
    }

    /// Words of a vocabulary to which nobody adds, one or several.
    pub fn terms(&self, name: &str) -> &[TermId] {
        match self.value(name) {
            Some(Value::Terms(terms)) => terms,
            Some(Value::Term(term)) => std::slice::from_ref(term),
            _ => &[],
        }
    }

    /// Words of a vocabulary to which authors may add, one or several: those that it has.
    pub fn known_terms(&self, name: &str) -> Vec<TermId> {
        let known = |term: &OpenTerm| match term {
            OpenTerm::Known(term) => Some(*term),
            OpenTerm::Free(_) => None,
        };
        match self.value(name) {
            Some(Value::OpenTerms(terms)) => terms.iter().filter_map(known).collect(),
            _ => self.terms(name).to_vec(),
        }
    }

    /// Of the same words, the author's own.
    pub fn own_words(&self, name: &str) -> Vec<&str> {
        let Some(Value::OpenTerms(terms)) = self.value(name) else {
            return Vec::new();
        };
        let words = terms.iter().filter_map(|term| match term {
            OpenTerm::Free(word) => Some(word.as_str()),
            OpenTerm::Known(_) => None,
        });
        words.collect()
    }

    /// References, one or several.
    pub fn references(&self, name: &str) -> &[Reference] {
        match self.value(name) {
            Some(Value::References(references)) => references,
            Some(Value::Reference(reference)) => std::slice::from_ref(reference),
            _ => &[],
        }
    }

    /// Fields inside a field.
    pub fn record(&self, name: &str) -> Option<&Fields<'pack>> {
        match self.value(name)? {
            Value::Record(fields) => Some(fields),
            _ => None,
        }
    }

    /// Several of them.
    pub fn records(&self, name: &str) -> &[Fields<'pack>] {
        match self.value(name) {
            Some(Value::Records(records)) => records,
            _ => &[],
        }
    }

    /// Whether a field, or one within it (`trial.date`), is filled, and the day in it.
    pub fn told(&self, path: &str) -> Option<Option<&Date>> {
        let mut fields = self;
        let mut names = path.split('.').peekable();
        while let Some(name) = names.next() {
            let value = fields.value(name)?;
            match value {
                Value::Record(inner) if names.peek().is_some() => fields = inner,
                Value::Record(inner) => {
                    return Some(inner.iter().find_map(|field| match &field.value {
                        Value::Date(date) => Some(date),
                        _ => None,
                    }));
                }
                Value::Date(date) => return Some(Some(date)),
                Value::YesNo(Answer::No | Answer::NotYet) => return None,
                _ => return Some(None),
            }
        }
        None
    }
}
