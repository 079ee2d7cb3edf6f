//! People who agreed to be shown: `orang.yaml` or `people.yaml` in a school's folder.

use std::borrow::Cow;
use std::sync::Arc;

use rustc_hash::{FxHashMap, FxHashSet};

use super::Inputs;
use super::classify::slug_of;
use super::inner_key::name_inner_key;
use super::likely::keep_sure;
use super::number_as_id;
use super::people_file;
use super::person::Person;
use super::privacy::{FormsOfAddress, FullName, Letters, Named, Names, Spared, why_named};
use super::quoted_name::unquoted;
use crate::check::private_contact;
use crate::diagnostic::{Checked, Code, Diagnostic, Message, Severity, Span};
use crate::field::{Fields, Reader, Value, find_field, read_fields};
use crate::locale::{fold_word, within_sentence};
use crate::pack::{FieldSpecs, Pack, TermId};
use crate::source::{FileEntry, name_for, name_of, read_text};
use crate::yaml::{self, Mended, Node};

/// The people of a school.
#[derive(Debug, Clone, Default)]
pub struct PeopleOf {
    /// In the order of the file.
    pub people: Vec<Person>,
    /// Names of those who did not agree to be shown.
    pub(super) hidden_names: Option<Arc<Names>>,
    /// The file, relative to the site; empty where there is none.
    pub path: String,
    /// The language of the keys of the file.
    pub(super) key_language: String,
    /// Whether the file could not be read, so that nobody knows who is in it.
    pub is_unreadable: bool,
    /// Where errors stand that leave no doubt who is in the file and who agreed.
    pub(super) harmless: Vec<Span>,
}

impl PeopleOf {
    /// The one who is shown and may be meant by a short form of their name: "Bu Ratna". `None`
    /// where it fits several people, or somebody who is not shown.
    pub fn meant_by(&self, name: &str, pack: &Pack) -> Option<&Person> {
        let is_meant = meant(name, pack);
        let mut meant = self.people.iter().filter(|person| is_meant(person));
        let first = meant.next().filter(|person| person.is_shown)?;
        meant.next().is_none().then_some(first)
    }

    /// The place in the list of the only one whose full name it is, however either writes titles and
    /// forms of address: "Ibu Yohana Wanggai" of "Yohana Wanggai, S.Pd.". One word is no full name.
    pub fn only_by_full_name(&self, name: &str, pack: &Pack) -> Option<usize> {
        // Whoever it is has that word too, and most names that a practice mentions stand in no list.
        let last = FormsOfAddress::last_of_several_words(name)?;
        let may_be = |person: &Person| person.names().any(|name| name.contains(last));
        if !self.people.iter().any(may_be) {
            return None;
        }
        let written = FullName::of(name, pack);
        let is_it = |person: &Person| {
            let mut listed = person.names();
            may_be(person) && listed.any(|listed| written.is(&FullName::of(listed, pack)))
        };
        let mut places = self.people.iter().enumerate();
        let mut found = places.by_ref().filter(|(_, person)| is_it(person));
        let (place, _) = found.next()?;
        // One word may be of others too.
        let is_meant = meant(name, pack);
        let is_one = || {
            self.people
                .iter()
                .filter(|one| is_meant(one))
                .nth(1)
                .is_none()
        };
        if written.own.len() < 2 && !is_one() {
            return None;
        }
        found.next().is_none().then_some(place)
    }

    /// Whether a name is that of somebody who is shown, or a form of it by which nobody else in the list
    /// may be meant.
    pub fn shows(&self, name: &str, pack: &Pack) -> bool {
        let mut people = self.people.iter();
        let is_whole = people.any(|person| person.is_shown && person.name == name);
        is_whole
            || self
                .called(name, pack)
                .is_some_and(|person| person.is_shown)
    }

    /// The one whose full name it is, however either writes it, or else the one who is shown and alone may
    /// be meant by a short form of it. A label is nobody.
    pub fn called(&self, name: &str, pack: &Pack) -> Option<&Person> {
        let place = self.only_by_full_name(name, pack);
        let by_full_name = place.and_then(|place| self.people.get(place));
        let in_short = || match pack.is_label(name) {
            true => None,
            false => self.meant_by(name, pack),
        };
        by_full_name.or_else(in_short)
    }

    /// Whether somebody in the list may be meant by a name or a short form of it.
    pub(super) fn may_list(&self, name: &str, pack: &Pack) -> bool {
        self.people.iter().any(meant(name, pack))
    }

    /// The one in the list whose name it is, or who alone may be meant by a short form of it.
    pub fn only_one_called(&self, name: &str, pack: &Pack) -> Option<&Person> {
        let folded = fold_word(name);
        let mut people = self.people.iter();
        let whole = people.find(|person| fold_word(&person.name) == folded);
        let only = |is_meant: &dyn Fn(&Person) -> bool| {
            let mut meant = self.people.iter().filter(|person| is_meant(person));
            let first = meant.next();
            first.map(|first| meant.next().is_none().then_some(first))
        };
        let meant = || only(&meant(name, pack)).or_else(|| only(&nearly_meant(name, pack)));
        whole.or_else(|| meant().flatten())
    }

    /// The list of a school as authors know it: that which is there, else one that is still to be
    /// written by somebody who writes in a language.
    pub fn known_to<'list>(people: Option<&'list Self>, language: &str) -> Cow<'list, Self> {
        match people.filter(|people| !people.path.is_empty()) {
            Some(people) => Cow::Borrowed(people),
            None => Cow::Owned(Self {
                path: people_file::name_in(language).to_owned(),
                key_language: language.to_owned(),
                ..Self::default()
            }),
        }
    }

    /// The name of the file.
    pub fn file_name(&self) -> &str {
        name_of(&self.path)
    }

    /// Advice about somebody in the file, which it calls `list`, with what is written there: the line
    /// by which they are shown and the key of what is not their name, in the language of its keys.
    pub fn advice(&self, key: &'static str, list: &str, pack: &Pack) -> Message {
        let language = self.key_language.as_str();
        let key_of = |field: &'static str| {
            let spec = pack.person.get(field);
            spec.map_or(field, |spec| spec.key(field, language))
        };
        let show = format!("{}: {}", key_of(SHOW), pack.word_for_yes(language));
        Message::new(key)
            .with("list", list)
            .with("show", show)
            .with("not_names", key_of(NOT_NAMES))
    }

    /// Somebody by id.
    pub fn get(&self, id: &str) -> Option<&Person> {
        self.people.iter().find(|person| person.id == id)
    }
}

/// Whether somebody may be meant by a name, or a short form of it, in whatever letters.
fn meant(name: &str, pack: &Pack) -> impl Fn(&Person) -> bool {
    let words = words_of(name, pack);
    move |person| has_words(person, &words, pack)
}

/// The same, where a word that many have before their names ("Baiq Nurhayati") may stand in one of the
/// two only.
fn nearly_meant(name: &str, pack: &Pack) -> impl Fn(&Person) -> bool {
    let mut words = words_of(name, pack);
    words.retain(|word| !pack.manifest.is_common_in_names(word));
    move |person| has_words(person, &words, pack)
}

fn has_words(person: &Person, words: &[String], pack: &Pack) -> bool {
    let is_it = |known: Vec<String>| words.iter().all(|word| known.contains(word));
    let is_name = |name: &str| is_it(words_of(name, pack));
    // "Ibu Tin" of `ibu-tin`.
    let is_id = || is_name(&person.id.replace(['-', '_', '.'], " "));
    !words.is_empty() && (person.names().any(is_name) || is_id())
}

fn words_of(name: &str, pack: &Pack) -> Vec<String> {
    // "2 org (Pak Muzakkir" is what a comma leaves of two in brackets.
    let is_open = name.contains('(') && !name.contains(')');
    let own = name.rsplit('(').next().filter(|_| is_open);
    let name = own.unwrap_or_else(|| name.trim_end_matches(')'));
    let words = FullName::of(name, pack).own.into_iter();
    words.map(|word| fold_word(&word)).collect()
}

/// Reads the people of a file of the school whose folder is `folder`, relative to the content.
pub(super) fn read(file: &FileEntry, folder: &str, inputs: &Inputs<'_>) -> Checked<PeopleOf> {
    let path = file.path.as_str();
    let mut reader = Reader::new(inputs.pack, path, None);
    let Listed {
        people,
        not_names,
        harmless,
    } = read_people(path, folder, inputs, &mut reader);
    let hidden = people.iter().filter(|person| !person.is_shown);
    let hidden = hidden.flat_map(|one| {
        let role = one.roles.first().copied();
        let others = one
            .other_names
            .iter()
            .map(move |name| (None, &**name, role));
        std::iter::once((Some(&*one.id), &*one.name, role)).chain(others)
    });
    let hidden = hidden.filter(|(_, name, _)| !inputs.pack.is_label(name));
    let shown = people.iter().filter(|person| person.is_shown);
    let shown = shown.flat_map(Person::names);
    let hidden_names = Names::of_list(hidden, shown, Letters::All, inputs.pack);
    let hidden_names = hidden_names.map(|names| sparing(names, &not_names, &mut reader));
    let key_language = reader.language.to_owned();
    let diagnostics = reader.diagnostics;
    Checked {
        value: PeopleOf {
            hidden_names,
            is_unreadable: people.is_empty() && !diagnostics.is_empty(),
            people,
            path: path.to_owned(),
            key_language,
            harmless,
        },
        diagnostics,
    }
}

/// What a file lists.
#[derive(Default)]
struct Listed {
    people: Vec<Person>,
    not_names: Vec<NotName>,
    harmless: Vec<Span>,
}

/// What somebody's entry says is not their name.
struct NotName {
    phrase: String,
    span: Span,
}

/// Names that leave alone what is said to be none. Where it is one all the same, that is reported, and
/// it is taken out as before.
fn sparing(names: Names, not_names: &[NotName], reader: &mut Reader<'_>) -> Arc<Names> {
    let names = Arc::new(names);
    if not_names.is_empty() {
        return names;
    }
    let key = reader.pack.person.get(NOT_NAMES);
    let key = key.map_or(NOT_NAMES, |spec| spec.key(NOT_NAMES, reader.language));
    let mut spared: Vec<&str> = Vec::new();
    for NotName { phrase, span } in not_names {
        let (code, message) = match why_named(phrase, &names, reader.pack) {
            None => {
                spared.push(phrase);
                continue;
            }
            Some(Named::Somebody) => (Code::NameWithoutConsent, "not_name_of_somebody"),
            Some(Named::OneWord) => (Code::WrongType, "not_name_of_one_word"),
        };
        let message = Message::new(message).with("key", key);
        let mut problem = Diagnostic::new(code, &reader.path, *span, message);
        problem.severity = Severity::Error;
        let hint = Message::new("not_name_hint").with("key", key);
        reader.diagnostics.push(problem.hint(hint));
    }
    let spared = Spared::of(spared.into_iter(), reader.pack);
    // Nobody else has them yet.
    match Arc::try_unwrap(names) {
        Ok(names) => Arc::new(names.sparing(spared)),
        Err(names) => names,
    }
}

/// The field that says whether somebody agreed to be shown.
const SHOW: &str = "show";

/// The field for what is not somebody's name.
const NOT_NAMES: &str = "not_names";

/// What an entry says is not a name, each with its place.
fn not_names(item: &Node, fields: &Fields<'_>) -> Vec<NotName> {
    let Some(field) = fields.get(NOT_NAMES) else {
        return Vec::new();
    };
    let phrases = fields.texts(NOT_NAMES);
    let mut entries = item.entries().into_iter().flatten();
    let value = entries.find(|entry| entry.value.span == field.span);
    let items = value.and_then(|entry| entry.value.items());
    // A text with commas may be several.
    let items = items.filter(|items| items.len() == phrases.len());
    let spans = items.into_iter().flatten().map(|item| item.span);
    let spans = spans.chain(std::iter::repeat(field.span));
    let pairs = phrases.iter().zip(spans);
    pairs
        .map(|(phrase, span)| NotName {
            phrase: phrase.clone(),
            span,
        })
        .collect()
}

fn read_people<'site>(
    path: &str,
    folder: &str,
    inputs: &Inputs<'site>,
    reader: &mut Reader<'site>,
) -> Listed {
    let node = read_node(path, folder, inputs, reader);
    let node = node.filter(|node| !node.is_empty());
    node.map_or_else(Listed::default, |node| listed_in(&node, path, reader))
}

fn listed_in(node: &Node, path: &str, reader: &mut Reader<'_>) -> Listed {
    let mut listed = Listed::default();
    let people = &reader.pack.person;
    let Some(items) = node.items() else {
        want_list(node.span, reader);
        return listed;
    };
    let mut ids = Ids::default();
    for item in items {
        if item.entries().is_none() {
            want_list(item.span, reader);
            continue;
        }
        reader.settle_language(item, people);
        let before = reader.diagnostics.len();
        let fields = read_fields(item, people, item.span, &|_| false, reader);
        suggest_id(before, item, &fields, &mut ids, reader);
        let told = reader.diagnostics[before..].iter().map(|one| one.span);
        let harmless = told.filter(|span| is_within_subjects(*span, item, people));
        listed.harmless.extend(harmless);
        let written = fields.get("name").map(|field| field.span);
        let (Some(id), Some((name, span))) = (fields.get("id"), fields.text("name").zip(written))
        else {
            continue;
        };
        let Value::Text(id_text) = &id.value else {
            continue;
        };
        let name = unquoted(name, span, &mut listed.harmless, reader);
        if ids.take(id_text, id.span, reader) {
            number_as_id::tell(id_text, id.span, name, reader);
            let person = person(id_text, name, &fields, path, reader);
            listed.people.push(person);
            listed.not_names.extend(not_names(item, &fields));
        }
    }
    listed
}

/// Advises the id of somebody who has none in place of that of the example, which the next would
/// have as well. `before` is how many problems were told before those of the entry.
fn suggest_id(
    before: usize,
    item: &Node,
    fields: &Fields<'_>,
    ids: &mut Ids,
    reader: &mut Reader<'_>,
) {
    let Some(name) = fields.text("name").filter(|_| fields.get("id").is_none()) else {
        return;
    };
    let key = reader.pack.person.get("id");
    let key = key
        .map_or("id", |spec| spec.key("id", reader.language))
        .to_owned();
    // Titles stand behind a comma.
    let id = ids.suggest(&slug_of(name.split(',').next().unwrap_or(name)));
    let told = &mut reader.diagnostics[before..];
    let missing = told.iter_mut().find(|problem| {
        let mut arguments = problem.message.arguments.iter();
        let is_of_id = arguments.any(|(_, argument)| argument.text() == Some(&*key));
        problem.code == Code::MissingKey && problem.span == item.span && is_of_id
    });
    if let Some(missing) = missing {
        let line = format!("{key}: {id}");
        missing.hints = vec![Message::new("write_for_example").with("line", line)];
    }
}

/// Whether a place lies within what somebody teaches: a mistake there shows nobody who did not agree
/// and hides no name from those who look for it. In a role it might, which may be that of a pupil.
fn is_within_subjects(place: Span, item: &Node, people: &FieldSpecs) -> bool {
    let mut entries = item.entries().into_iter().flatten();
    entries.any(|entry| {
        let field = find_field(people, &entry.key);
        let value = entry.value.span;
        field.is_some_and(|(name, _)| name == "subjects")
            && value.start <= place.start
            && place.end <= value.end
    })
}

/// Reads a file as YAML; what is wrong with it is reported.
fn read_node(
    path: &str,
    folder: &str,
    inputs: &Inputs<'_>,
    reader: &mut Reader<'_>,
) -> Option<Node> {
    if let Some(problem) = people_file::misnamed(path, folder, inputs) {
        reader.diagnostics.push(problem);
        return None;
    }
    let text = match read_text(inputs.files, path) {
        Ok(text) => text,
        Err(problem) => {
            reader.diagnostics.push(*problem);
            return None;
        }
    };
    match yaml::parse(&text, 1) {
        Ok(node) => {
            let cut = yaml::cut_values(&text, &node, 1, path);
            reader.diagnostics.extend(cut);
            Some(node)
        }
        Err(error) => {
            let (mut problems, mended) = yaml::recover(&text, 1, error).in_file(path);
            for problem in &mut problems {
                name_inner_key(problem, &text, &reader.pack.person);
            }
            reader.diagnostics.extend(problems);
            if let Some(mended) = mended {
                tell_rest(&mended, path, reader);
            }
            None
        }
    }
}

/// Tells what is wrong with the people of a file besides its slips, and believes nothing else of
/// what it says.
fn tell_rest(mended: &Mended, path: &str, reader: &mut Reader<'_>) {
    if mended.node.items().is_none() && !mended.is_whole() {
        return;
    }
    let slips = std::mem::take(&mut reader.diagnostics);
    listed_in(&mended.node, path, reader);
    let told = &mut reader.diagnostics;
    keep_sure(told, &slips, mended, None, &reader.pack.person);
    reader.diagnostics.splice(0..0, slips);
}

/// Reports what stands where people do and is none.
fn want_list(span: Span, reader: &mut Reader<'_>) {
    let list = name_of(&reader.path);
    let message = Message::new("wants_people_list").with("list", list);
    let language = people_file::language_of(list);
    let pairs = ["id", "name", SHOW].map(|field| {
        let spec = reader.pack.person.get(field);
        spec.map_or_else(String::new, |spec| {
            format!(
                "{}: {}",
                spec.key(field, language),
                spec.example.get(language)
            )
        })
    });
    let hint = Message::new("wants_people_list_hint").with("pairs", pairs.join(", "));
    reader.report(Code::WrongType, span, message, Some(hint));
}

/// The ids of a list so far.
#[derive(Default)]
struct Ids {
    taken: Vec<TakenId>,
    /// Those that were advised.
    suggested: FxHashSet<String>,
    /// How often the words of a name were asked for: a list may have thousands without ids.
    asked: FxHashMap<String, u32>,
}

struct TakenId {
    id: String,
    /// The address of their page, within that of their school.
    address: String,
    line: u32,
}

impl Ids {
    /// An id that nobody has, of the words of a name: with a number where somebody has it.
    fn suggest(&mut self, words: &str) -> String {
        let number = self.asked.entry(words.to_owned()).or_default();
        loop {
            *number += 1;
            let id = match *number {
                1 => words.to_owned(),
                number => format!("{words}-{number}"),
            };
            let address = name_for(&id);
            let is_taken = self.taken.iter().any(|other| other.address == address);
            if !is_taken && self.suggested.insert(id.clone()) {
                return id;
            }
        }
    }

    /// Takes an id for somebody; `false` where somebody else has it.
    fn take(&mut self, id: &str, span: Span, reader: &mut Reader<'_>) -> bool {
        if let Some(first) = self.taken.iter().find(|other| other.id == id) {
            let message = Message::new("duplicate_person")
                .with("id", id)
                .with("line", first.line.to_string());
            let hint = Message::new("duplicate_person_hint");
            reader.report(Code::DuplicateId, span, message, Some(hint));
            return false;
        }
        // Their pages would lie at one address, and each name would lead to the other.
        let address = name_for(id);
        if let Some(first) = self.taken.iter().find(|other| other.address == address) {
            let message = Message::new("alike_person")
                .with("id", id)
                .with("other", &*first.id)
                .with("line", first.line.to_string());
            let hint = Message::new("alike_person_hint");
            reader.report(Code::DuplicateId, span, message, Some(hint));
        }
        self.taken.push(TakenId {
            id: id.to_owned(),
            address,
            line: span.start.line,
        });
        true
    }
}

/// The role of somebody in which nobody is ever named: a pupil.
fn role_never_named(fields: &Fields<'_>, pack: &Pack) -> Option<TermId> {
    let roles = fields.known_terms("roles");
    roles.into_iter().find(|role| pack.is_never_named(*role))
}

/// What is wrong with showing somebody who is never named.
fn never_named(fields: &Fields<'_>, path: &str, reader: &Reader<'_>) -> Option<Diagnostic> {
    let role = role_never_named(fields, reader.pack)?;
    let shown = fields.get(SHOW).filter(|_| fields.says_yes(SHOW))?;
    let called = reader.pack.term(role).names.get(reader.language);
    let message = Message::new("name_of_never_named").with("role", within_sentence(called));
    let problem = Diagnostic::new(Code::NameWithoutConsent, path, shown.span, message);
    Some(problem.hint(Message::new("never_named_in_list_hint")))
}

/// Somebody, without what is private: however serious the site takes it, none of it reaches a
/// page.
fn person(
    id: &str,
    name: &str,
    fields: &Fields<'_>,
    path: &str,
    reader: &mut Reader<'_>,
) -> Person {
    let private = fields.iter();
    let private = private.filter_map(|field| private_contact(field, reader.language, path));
    let private: Vec<Diagnostic> = private.collect();
    let is_private = |name| {
        let span = fields.get(name).map(|field| field.span);
        private.iter().any(|problem| Some(problem.span) == span)
    };
    let own_roles = fields.own_words("roles").into_iter();
    let own_roles = own_roles.filter(|_| !is_private("roles"));
    let person = Person {
        id: id.to_owned(),
        name: name.to_owned(),
        other_names: fields.texts("other_names").to_vec(),
        is_shown: fields.says_yes(SHOW)
            && !is_private("id")
            && !is_private("name")
            && role_never_named(fields, reader.pack).is_none(),
        subjects: fields.terms("subjects").to_vec(),
        roles: fields.known_terms("roles"),
        own_roles: own_roles.map(str::to_owned).collect(),
        contact_via: fields
            .text("contact_via")
            .filter(|_| !is_private("contact_via"))
            .map(str::to_owned),
    };
    reader.diagnostics.extend(private);
    let never_named = never_named(fields, path, reader);
    reader.diagnostics.extend(never_named);
    person
}
