//! What a translation has from its original (CONTRACT 3): how far it has come, and the keys
//! that it leaves out, although its original has them.

use std::sync::Arc;

use super::entry::{Entry, EntryId, EntryRole, Status};
use super::{Inputs, Model};
use crate::diagnostic::{Code, Diagnostic, Message, Span};
use crate::document::{self, Depth};
use crate::field::find_field;
use crate::pack::{FieldSpec, FieldSpecs, Pack};
use crate::source::{decode, folder_of, join, name_of};
use crate::yaml::Node;

/// Of each translation its original and the original's path. Entries are in the order of paths.
pub(super) fn originals(entries: &[Arc<Entry>]) -> Vec<(EntryId, (EntryId, Box<str>))> {
    let numbered = entries.iter().enumerate();
    let found = numbered.filter_map(|(place, entry)| {
        let original = original(entry, entries)?;
        Some((EntryId(place as u32), original))
    });
    found.collect()
}

fn original(entry: &Entry, entries: &[Arc<Entry>]) -> Option<(EntryId, Box<str>)> {
    let name = name_of(entry.translation_of.as_deref()?);
    let path = join(folder_of(&entry.path), name)?;
    let place = entries.binary_search_by(|other| (*other.path).cmp(&path));
    Some((EntryId(place.ok()? as u32), path.into()))
}

impl Model {
    /// What an entry translates, where that is there.
    pub fn original_of(&self, entry: &Entry) -> Option<EntryId> {
        Some(original(entry, &self.entries)?.0)
    }

    /// What a translation translates; any other entry itself.
    pub fn original_or_self(&self, id: EntryId) -> EntryId {
        self.original_of(self.entry(id)).unwrap_or(id)
    }
}

/// Lets no translation be further than its original: what is not yet published, or was taken
/// back, is so in every language, and so is a licence, and that names or values of single groups are
/// not to be shown.
pub(super) fn follow(entries: &mut [Arc<Entry>]) {
    for (translation, (original, _)) in originals(entries) {
        let original = &entries[original.0 as usize];
        let (status, licence, refuses) =
            (original.status, original.licence, original.refuses_names);
        let shows_scores = original.shows_scores;
        let entry = &mut entries[translation.0 as usize];
        if entry.status == Status::Published && status != Status::Published {
            Arc::make_mut(entry).status = status;
        }
        if entry.licence.is_none() && licence.is_some() {
            Arc::make_mut(entry).licence = licence;
        }
        if refuses && (entry.consents_to_names || !entry.refuses_names) {
            let entry = Arc::make_mut(entry);
            (entry.refuses_names, entry.consents_to_names) = (true, false);
        }
        if entry.shows_scores && !shows_scores {
            Arc::make_mut(entry).shows_scores = false;
        }
    }
}

/// Keys whose values the page of a translation has from its original, or does not show.
const FOLLOWED: [&str; 12] = [
    "based_on",
    "consent",
    "coordinates",
    "follows",
    "kind",
    "language",
    "licence",
    "logo",
    "old_addresses",
    "related",
    "series",
    "status",
];

/// Tells of what the originals of translations say and these do not, so that their pages do not
/// show it, and of what these say otherwise. What they must repeat is told where it is missing.
pub(super) fn gaps(entries: &[Arc<Entry>], inputs: &Inputs<'_>) -> Vec<Diagnostic> {
    let mut told = Vec::new();
    for (translation, (original, path)) in originals(entries) {
        let entry = &entries[translation.0 as usize];
        let original = &entries[original.0 as usize];
        // Words of welcome have other keys than a profile.
        let is_other = entry.role != original.role || entry.is_in_place_of_profile();
        if is_other || !entry.is_readable || !original.is_readable {
            continue;
        }
        let Some(specs) = specs_of(entry.role, inputs.pack) else {
            continue;
        };
        told.extend(differing(entry, original, specs, inputs));
        let lacking = original.keys & !entry.keys;
        let keys = specs.iter().enumerate().filter(|(place, (name, spec))| {
            let is_there = lacking.checked_shr(*place as u32).unwrap_or_default() & 1 == 1;
            is_there && !spec.required && !FOLLOWED.contains(&name.as_str())
        });
        let keys = keys.map(|(_, (name, spec))| {
            format!("`{}`", spec.key(name, entry.key_language(inputs.pack)))
        });
        let keys: Vec<String> = keys.collect();
        if keys.is_empty() {
            continue;
        }
        let message = Message::new("translation_lacks")
            .with("keys", keys.join(", "))
            .with("file", name_of(&path));
        let problem = Diagnostic::new(Code::TranslationGap, &entry.path, Span::line(1), message);
        told.push(problem.hint(Message::new("translation_lacks_hint")));
    }
    told
}

/// What a translation says otherwise than its original, although it can be true only once: when
/// it was, and under which licence it is. Both have been read.
fn differing(
    entry: &Entry,
    original: &Entry,
    specs: &FieldSpecs,
    inputs: &Inputs<'_>,
) -> Vec<Diagnostic> {
    let dates = entry.date.zip(original.date);
    let field_of_date = dates.and_then(|(own, other)| {
        let is_end = own.end.is_some() && other.end.is_some() && own.end != other.end;
        match own.start != other.start {
            true => Some("date"),
            false => is_end.then_some("end_date"),
        }
    });
    let licences = entry.licence.zip(original.licence);
    let field_of_licence = licences.and_then(|(own, other)| (own != other).then_some("licence"));
    let told = [
        (
            field_of_date,
            "translation_other_date",
            "translation_other_date_hint",
        ),
        (
            field_of_licence,
            "translation_other_licence",
            "translation_other_licence_hint",
        ),
    ];
    if told.iter().all(|(field, ..)| field.is_none()) {
        return Vec::new();
    }
    // Where it stands is read again: hardly any translation has such a mistake.
    let node = front_matter_of(&entry.path, inputs);
    let written = |field: &str| {
        let mut entries = node.as_ref()?.entries()?.iter();
        entries.find(|entry| find_field(specs, &entry.key).is_some_and(|(name, _)| name == field))
    };
    let problem = |field: &str, message: &'static str, hint: &'static str| {
        let (key, span) = written(field).map_or((field, Span::line(1)), |entry| {
            (entry.key.as_str(), entry.value.span)
        });
        let say = |message| Message::new(message).with("file", name_of(&original.path));
        let problem = Diagnostic::new(Code::TranslationGap, &entry.path, span, say(message));
        problem.hint(say(hint).with("key", key))
    };
    let told = told.into_iter();
    let told = told.filter_map(|(field, message, hint)| Some(problem(field?, message, hint)));
    told.collect()
}

/// The front matter of a file of the site as it is written, where it can be read.
fn front_matter_of(path: &str, inputs: &Inputs<'_>) -> Option<Node> {
    let bytes = inputs.files.read(path).ok()?;
    let text = decode(&bytes).ok()?;
    document::parse(path, &text, Depth::FrontMatter).front_matter
}

/// The keys by which an entry says that its teachers are not to be named, as they are written there:
/// that of the consent, and the one within it.
pub fn keys_of_refusal(entry: &Entry, inputs: &Inputs<'_>) -> Option<(String, String)> {
    const NAMES: &str = "teacher_names";
    let specs = specs_of(entry.role, inputs.pack)?;
    let (name, spec) = specs.get_key_value("consent")?;
    let inner = spec.fields.get(NAMES)?;
    let node = front_matter_of(&entry.path, inputs);
    let written = || {
        let is_it = |specs: &FieldSpecs, key: &str, wanted: &str| {
            find_field(specs, key).is_some_and(|(name, _)| name == wanted)
        };
        let mut entries = node.as_ref()?.entries()?.iter();
        let consent = entries.find(|entry| is_it(specs, &entry.key, name))?;
        let mut entries = consent.value.entries()?.iter();
        let names = entries.find(|entry| is_it(&spec.fields, &entry.key, NAMES))?;
        Some((consent.key.clone(), names.key.clone()))
    };
    let usual = || {
        let key = |spec: &FieldSpec, name: &str| {
            spec.key(name, entry.key_language(inputs.pack)).to_owned()
        };
        (key(spec, name), key(inner, NAMES))
    };
    Some(written().unwrap_or_else(usual))
}

/// Problems of a file; those of keys that a translation does not repeat say what the original has.
pub(super) fn advised(
    problems: &[Diagnostic],
    entry: &Entry,
    inputs: &Inputs<'_>,
) -> Vec<Diagnostic> {
    let mut problems = problems.to_vec();
    let Some(original) = entry.translation_of.as_deref() else {
        return problems;
    };
    let mut missing = problems.iter_mut().filter(|problem| is_of_file(problem));
    let Some(first) = missing.next() else {
        return problems;
    };
    if let Some((specs, original)) =
        specs_of(entry.role, inputs.pack).zip(Original::read(original, inputs))
    {
        for problem in std::iter::once(first).chain(missing) {
            original.advise(problem, specs);
        }
    }
    problems
}

/// Whether a problem is a key that the file lacks, and not one of its spokes.
fn is_of_file(problem: &Diagnostic) -> bool {
    problem.code == Code::MissingKey
        && problem.message.key == "missing_key"
        && problem.span.start.column == 1
}

/// The keys of what has a role.
pub(super) fn specs_of(role: EntryRole, pack: &Pack) -> Option<&FieldSpecs> {
    Some(match role {
        EntryRole::Practice(kind) => &pack.kind(&pack.term(kind).id)?.fields,
        EntryRole::School => &pack.school,
        EntryRole::Page => &pack.page,
    })
}

/// The original of a translation, by the text of its keys.
struct Original {
    name: String,
    /// Keys with their values, where these are no lists or maps.
    values: Vec<(String, Option<String>)>,
}

impl Original {
    fn read(path: &str, inputs: &Inputs<'_>) -> Option<Self> {
        let name = name_of(path).to_owned();
        let path = format!("{}/{path}", inputs.config.content);
        let node = front_matter_of(&path, inputs)?;
        let entries = node.entries()?.iter();
        let values = entries
            .filter(|entry| !entry.value.is_empty())
            .map(|entry| (entry.key.clone(), entry.value.text().map(str::to_owned)))
            .collect();
        Some(Self { name, values })
    }

    fn advise(&self, problem: &mut Diagnostic, specs: &FieldSpecs) {
        let mut arguments = problem.message.arguments.iter();
        let key = arguments.find_map(|(name, key)| key.text().filter(|_| *name == "key"));
        let field = key.and_then(|key| Some((key, specs.spelled(key)?.0)));
        let Some((key, field)) = field else {
            return;
        };
        let is_same = |other: &str| specs.spelled(other).is_some_and(|(name, _)| name == field);
        let Some((written, value)) = self.values.iter().find(|(key, _)| is_same(key)) else {
            return;
        };
        let hint = match value {
            Some(value) => {
                Message::new("translation_value_hint").with("line", format!("{key}: {value}"))
            }
            None => Message::new("translation_key_hint").with("key", written),
        };
        problem.hints = vec![hint.with("file", &self.name)];
    }
}
