//! What a site's own files of a pack must not say: names that lead out of the site, things the
//! pack does not have, and words that belong to something else.
//!
//! A file is looked at by itself first, and not used where something is wrong with it; then all of
//! them together, with the pack they are part of.

use std::collections::HashMap;

use super::form::{STAGES, meant};
use super::owners::Owners;
use super::schema_types::SCHEMA_TYPES;
use super::{FieldSpecs, Kind, OwnList, Pack, STATUSES, Vocabulary};
use crate::diagnostic::{Code, Diagnostic, Message, Severity, Span};
use crate::locale::{fold_word, nearest};
use crate::source::name_for;
use crate::yaml::{Entry, Node};

/// A file of a site's own pack that could be read.
pub(super) struct OwnFile {
    /// Its path within the pack: `kinds/visit.yaml`.
    pub inner: String,
    /// Its path within the site.
    pub path: String,
    /// What it says.
    pub node: Node,
    /// Whether it is part of the pack, because nothing is wrong with it by itself.
    pub is_used: bool,
}

/// Where the kinds and vocabularies of a pack stand: the path of each and its id, ours before those
/// of the site.
#[derive(Default)]
pub(super) struct Origins {
    pub kinds: Vec<(String, String)>,
    pub vocabularies: Vec<(String, String)>,
}

/// Parts of a practice's page that are no fields.
const PARTS: [&str; 5] = [
    "body",
    "interdisciplinary",
    "partnership",
    "steps",
    "summary",
];

/// The name of the page that lists the terms of a vocabulary.
const INDEX: &str = "index";

/// Folders of a finished site that hold files which Padu makes itself.
pub const OWN_FOLDERS: [&str; 2] = ["assets", "data"];

/// Longest name of a file, in bytes; a folder and an ending come on top.
const LONGEST_NAME: usize = 100;

/// Folders of a pack that hold its files, and the files beside them.
const FOLDERS: [&str; 3] = ["kinds", "vocabularies", "examples"];
const FILES: [&str; 4] = ["pack.yaml", "common.yaml", "school.yaml", "person.yaml"];

/// The folder, or the file beside the folders, in which nobody looks for a file of a pack.
pub(super) fn unread_place(inner: &str) -> Option<&str> {
    let is_yaml = inner.ends_with(".yaml");
    match inner.split_once('/') {
        Some((folder, _)) => (is_yaml && !FOLDERS.contains(&folder)).then_some(folder),
        None => (is_yaml && !FILES.contains(&inner)).then_some(inner),
    }
}

/// The report of a file whose name ends as those of no pack do.
pub(super) fn misnamed(path: &str) -> Option<Diagnostic> {
    let name = path.strip_suffix(".yml")?;
    let hint = Message::new("pack_unread_yml_hint").with("name", format!("{name}.yaml"));
    Some(not_read(path, path, hint))
}

/// The report of what is no part of a pack, at a file of it.
fn not_read(place: &str, path: &str, hint: Message) -> Diagnostic {
    let message = Message::new("pack_unread").with("place", place);
    let mut problem = Diagnostic::new(Code::UnknownTerm, path, Span::line(1), message);
    problem.severity = Severity::Warning;
    problem.hint(hint)
}

/// The report of such a place, at the first file in it.
pub(super) fn unread(place: &str, path: &str, pack: &str) -> Diagnostic {
    let is_folder = !place.ends_with(".yaml");
    let known: &[&str] = if is_folder { &FOLDERS } else { &FILES };
    let end = path.find(&format!("/{place}")).map_or(0, |at| at + 1) + place.len();
    let shown = format!("{}{}", &path[..end], if is_folder { "/" } else { "" });
    let hint = match nearest(place, known.iter().copied()) {
        Some(near) => Message::new("pack_unread_near_hint").with("name", near),
        None => Message::new("pack_unread_hint").with("pack", format!("packs/{pack}/")),
    };
    not_read(&shown, path, hint)
}

/// The names of a file that become addresses, and its terms, as far as the file alone tells.
pub(super) fn problems_of_file(inner: &str, path: &str, node: &Node) -> Vec<Diagnostic> {
    let mut report = Report::new(path);
    if inner.starts_with("kinds/") {
        addresses(text_at(node, "id"), &mut report);
        let aliases = below(node, "aliases").iter();
        addresses(aliases.flat_map(|entry| texts(&entry.value)), &mut report);
    } else if inner.starts_with("vocabularies/") {
        let folders = below(node, "address").iter().map(|entry| &entry.value);
        addresses(
            text_at(node, "id").into_iter().chain(folders.clone()),
            &mut report,
        );
        folders.for_each(|folder| own_folder(folder, &mut report));
        terms(node, &mut report);
    }
    report.problems
}

/// A folder for pages that holds files which Padu makes itself.
fn own_folder(node: &Node, report: &mut Report<'_>) {
    let folder = node.text().unwrap_or_default();
    if OWN_FOLDERS
        .iter()
        .any(|own| own.eq_ignore_ascii_case(folder))
    {
        let message = Message::new("address_of_own_files").with("address", format!("{folder}/"));
        let hint = Message::new("address_clash_vocabulary_hint");
        report.add(Code::AddressClash, node.span, message, Some(hint));
    }
}

/// Whether a file adds words to a list of ours, and is none itself.
pub(super) fn adds(node: &Node) -> bool {
    value(node, "adds_to").is_some()
}

/// The list of words that a file has or adds to, also where the file is no YAML.
pub(super) fn list_of(node: Option<&Node>, text: &str) -> Option<String> {
    let said = |key: &str| match node {
        Some(node) => text_at(node, key).and_then(Node::text).map(str::to_owned),
        None => text.lines().find_map(|line| {
            let value = line.strip_prefix(key)?.trim_start().strip_prefix(':')?;
            Some(value.trim().trim_matches(['"', '\'']).to_owned())
        }),
    };
    said("adds_to").or_else(|| said("id"))
}

/// The folded names by which folders and authors may call the kind of a file, also where the file
/// is no YAML. Its own name is `name`.
pub(super) fn names_of_kind(node: Option<&Node>, name: &str, text: &str) -> Vec<String> {
    let said: Vec<&str> = match node {
        Some(node) => {
            let names = ["names", "aliases"].into_iter();
            let names = names.flat_map(|key| below(node, key));
            let names = names.flat_map(|entry| texts(&entry.value));
            let id = text_at(node, "id").into_iter();
            id.chain(names).filter_map(Node::text).collect()
        }
        None => {
            let keys = ["id", "names", "aliases"];
            let is_name = |line: &&str| keys.iter().any(|key| line.starts_with(key));
            let lines = text.lines().filter(is_name);
            let signs = |sign: char| "{}[],:\"'".contains(sign);
            lines.flat_map(|line| line.split(signs)).collect()
        }
    };
    let name = name.trim_end_matches(".yaml");
    let said = said.into_iter().chain([name]).map(fold_word);
    said.filter(|word| !word.is_empty()).collect()
}

/// The list that a file means whose words belong to one that does not exist.
pub(super) fn meant_list(file: &OwnFile, pack: &Pack) -> Option<String> {
    let wanted = text_at(&file.node, "adds_to").and_then(Node::text)?;
    let lists = pack.vocabularies.iter().map(|list| list.id.as_str());
    let is_there = pack.vocabulary(wanted).is_some();
    nearest(wanted, lists)
        .filter(|_| !is_there)
        .map(str::to_owned)
}

/// Where the folders of a list of the site's own are named, and else its id.
pub(super) fn own_list(path: &str, node: &Node) -> OwnList {
    let folders = below(node, "address").iter().map(|entry| &entry.value);
    let folders = folders.filter_map(|folder| Some((folder.text()?.to_owned(), folder.span)));
    OwnList {
        path: path.to_owned(),
        folders: folders.collect(),
        id: text_at(node, "adds_to")
            .or_else(|| text_at(node, "id"))
            .map_or(Span::line(1), |id| id.span),
    }
}

/// Every id of a term is an address and stands once.
fn terms(node: &Node, report: &mut Report<'_>) {
    let terms = value(node, "terms");
    let items = terms.and_then(Node::items).unwrap_or_default();
    let mut places: HashMap<&str, Span> = HashMap::new();
    for id in items.iter().filter_map(|term| text_at(term, "id")) {
        addresses([id], report);
        let word = id.text().unwrap_or_default();
        if fold_word(word) == INDEX {
            let message = Message::new("pack_is_the_list").with("word", word);
            report.add(Code::AddressClash, id.span, message, None);
        }
        if let Some(first) = places.get(word) {
            let place = format!("{}:{}", report.path, first.start.line);
            report.taken_id(id, &place, Message::new("pack_taken_id_of_own_hint"));
        } else {
            places.insert(word, id.span);
        }
    }
    if let Some(terms) = terms
        && items.is_empty()
        && !adds(node)
    {
        let message = Message::new("pack_no_terms").with("key", "terms");
        let id = text_at(node, "id").and_then(Node::text).unwrap_or_default();
        let hint = Message::new("pack_no_terms_hint").with("id", id);
        report.add(Code::MissingKey, terms.span, message, Some(hint));
    }
}

fn addresses<'node>(words: impl IntoIterator<Item = &'node Node>, report: &mut Report<'_>) {
    for node in words {
        let word = node.text().unwrap_or_default();
        if is_device(word) {
            let message = Message::new("pack_name_of_windows").with("word", word);
            report.add(Code::UnsafeAddress, node.span, message, None);
            continue;
        }
        if is_name_of_file(word) {
            continue;
        }
        let message = Message::new("pack_not_an_address").with("word", word);
        let last = word.rsplit(['/', '\\', ':']).find(|part| !part.is_empty());
        let plain = name_for(last.unwrap_or_default());
        let hint = Message::new("pack_not_an_address_hint").with("word", plain.as_str());
        let hint = plain.contains(char::is_alphanumeric).then_some(hint);
        report.add(Code::UnsafeAddress, node.span, message, hint);
    }
}

/// Whether the letters of a word can be those of a file or folder on every drive, without its ending.
fn is_name_of_file(word: &str) -> bool {
    let is_refused = |c: char| {
        c.is_control()
            || matches!(
                c,
                '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|' | '#' | '%'
            )
    };
    let is_edge = |c: char| c == '.' || c.is_whitespace();
    (1..=LONGEST_NAME).contains(&word.len())
        && !word.contains(is_refused)
        && !word.starts_with(is_edge)
        && !word.ends_with(is_edge)
}

/// Whether Windows keeps a name for a device, whatever its ending.
fn is_device(word: &str) -> bool {
    let name = word.split('.').next().unwrap_or_default();
    let name = name.to_ascii_lowercase();
    let port = name.strip_prefix("com").or(name.strip_prefix("lpt"));
    matches!(name.as_str(), "con" | "prn" | "aux" | "nul")
        || port.is_some_and(|port| matches!(port.as_bytes(), [b'0'..=b'9']))
}

/// What is wrong with the files of a site beside each other and beside the pack.
pub(super) fn problems_together(
    files: &[OwnFile],
    pack: &Pack,
    origins: &Origins,
) -> Vec<Diagnostic> {
    let mut problems = Vec::new();
    let own_kind = |kind: &Kind| {
        let mut own = origins.kinds.iter().filter(|(_, id)| *id == kind.id);
        own.any(|(path, _)| files.iter().any(|file| file.path == *path))
    };
    let mut words_of_kinds = Owners::default();
    for kind in pack.kinds.iter().filter(|kind| !own_kind(kind)) {
        let names = kind.names.0.values().chain(kind.plurals.0.values());
        let words = names.chain(kind.aliases.values().flatten());
        // Folders and pages are found by the id, which nothing else can be called.
        words_of_kinds.give(std::iter::once(&kind.id), &kind.id, false);
        words_of_kinds.give(words, &kind.id, true);
    }
    let mut added: HashMap<(&str, &str), &str> = HashMap::new();
    for file in files {
        let mut report = Report::new(&file.path);
        let node = &file.node;
        if file.inner.starts_with("kinds/") {
            same_id(file, files, &origins.kinds, &mut report);
            kind(node, pack, &mut words_of_kinds, &mut report);
        } else if file.inner.starts_with("vocabularies/") {
            same_id(file, files, &origins.vocabularies, &mut report);
            vocabulary(node, pack, &mut report);
            let list = text_at(node, "adds_to").and_then(Node::text);
            for id in items(node, "terms").filter_map(|term| text_at(term, "id")) {
                let (Some(list), Some(word)) = (list, id.text()) else {
                    continue;
                };
                let first = added.entry((list, word)).or_insert(&file.path);
                if *first != file.path {
                    report.taken_id(id, first, Message::new("pack_taken_id_of_own_hint"));
                }
            }
        } else if let Some(specs) = match file.inner.as_str() {
            "common.yaml" => Some(&pack.page),
            "school.yaml" => Some(&pack.school),
            "person.yaml" => Some(&pack.person),
            _ => None,
        } {
            fields(node, specs, pack, &mut report);
        }
        problems.extend(report.problems);
    }
    problems
}

/// A kind or vocabulary with the id of another one, in another file.
fn same_id(file: &OwnFile, files: &[OwnFile], known: &[(String, String)], report: &mut Report<'_>) {
    let Some(id) = text_at(&file.node, "id").filter(|_| file.is_used && !adds(&file.node)) else {
        return;
    };
    // Of several files of the site the first in the order of their paths is left alone.
    let mut same = known
        .iter()
        .filter(|(_, known)| Some(known.as_str()) == id.text());
    let Some((other, _)) = same.next().filter(|(path, _)| *path != file.path) else {
        return;
    };
    let hint = match files.iter().any(|own| own.path == *other) {
        true => Message::new("pack_taken_id_of_own_hint"),
        false => {
            let name = other.rsplit('/').next().unwrap_or_default();
            Message::new("pack_taken_id_hint").with("file", name)
        }
    };
    report.taken_id(id, other, hint);
}

fn kind(node: &Node, pack: &Pack, words: &mut Owners, report: &mut Report<'_>) {
    let id = text_at(node, "id").and_then(Node::text).unwrap_or_default();
    // Two things may be shown by one name, as long as each can be told by another word.
    let aliases = below(node, "aliases").iter();
    let aliases = aliases.flat_map(|entry| texts(&entry.value));
    words.take(text_at(node, "id").into_iter().chain(aliases), id, report);
    if let Some(steps) = text_at(node, "steps") {
        known_vocabulary(steps, pack, report);
    }
    for name in value(node, "structured_data").into_iter().flat_map(texts) {
        report.unknown(name, "pack_unknown_schema_type", SCHEMA_TYPES);
    }
    // A kind whose file is not used has the common fields and what the file says.
    let kind = pack.kinds.iter().find(|kind| kind.id == id);
    let specs = kind.map_or(&pack.page, |kind| &kind.fields);
    fields(node, specs, pack, report);
    let own = below(node, "fields").iter().map(|entry| entry.key.as_str());
    let own = own.filter(|name| !specs.contains_key(*name));
    let known = || specs.keys().map(String::as_str).chain(own.clone());
    for part in value(node, "page").into_iter().flat_map(texts) {
        report.unknown(
            part,
            "pack_unknown_part",
            known().chain(PARTS.into_iter().filter(|part| !specs.contains_key(*part))),
        );
    }
    for field in items(node, "lessons").filter(|field| field.text().is_some()) {
        report.unknown(field, "pack_unknown_field", known());
    }
    for filled in items(node, "sections").filter_map(|section| text_at(section, "fills")) {
        report.unknown(filled, "pack_unknown_field", known());
    }
}

/// The fields of a file, which belong to `specs`.
fn fields(node: &Node, specs: &FieldSpecs, pack: &Pack, report: &mut Report<'_>) {
    let own = below(node, "fields");
    let is_own = |name: &str| own.iter().any(|entry| entry.key == name);
    let mut keys: HashMap<&str, &str> = HashMap::new();
    for (name, spec) in specs.into_iter().filter(|(name, _)| !is_own(name)) {
        keys.extend(
            spec.keys
                .0
                .values()
                .chain([name])
                .map(|key| (key.as_str(), name.as_str())),
        );
    }
    for field in own {
        let name = field.key.as_str();
        let written = below(&field.value, "keys").iter().map(|entry| &entry.value);
        let written = written.filter_map(|key| Some((key.text()?, key.span)));
        for (key, span) in std::iter::once((name, field.key_span)).chain(written) {
            match keys.get(key) {
                Some(other) if *other != name => {
                    let message = Message::new("pack_taken_key").with("word", key);
                    let hint = format!("{key}_{}", fold_word(name));
                    let hint = Message::new("pack_taken_key_hint").with("word", hint);
                    let message = message.with("other", *other);
                    report.add(Code::DuplicateKey, span, message, Some(hint));
                }
                _ => {
                    keys.insert(key, name);
                }
            }
        }
        if let Some(vocabulary) = text_at(&field.value, "vocabulary") {
            known_vocabulary(vocabulary, pack, report);
        }
        if let Some(until) = text_at(&field.value, "until") {
            let known = specs.into_iter().map(|(name, _)| name.as_str());
            report.unknown(until, "pack_unknown_field", known);
        }
        if let Some(inner) = specs.get(name) {
            fields(&field.value, &inner.fields, pack, report);
        }
    }
}

fn known_vocabulary(node: &Node, pack: &Pack, report: &mut Report<'_>) {
    let word = node.text().unwrap_or_default();
    // What is wrong with a list is told there.
    if pack.lacks_words(word) {
        return;
    }
    let before = report.problems.len();
    let known = pack.vocabularies.iter().map(|list| list.id.as_str());
    report.unknown(node, "pack_unknown_vocabulary", known);
    // Like no other, it is most likely a list that is still to be made.
    for problem in report.problems.iter_mut().skip(before) {
        if problem.hints.iter().all(|hint| hint.key == "known_words") && name_for(word) == word {
            let file = format!("packs/{}/vocabularies/{word}.yaml", pack.manifest.id);
            let hint = Message::new("pack_own_list_hint").with("file", file);
            problem.hints.push(hint.with("word", word));
        }
    }
}

fn vocabulary(node: &Node, pack: &Pack, report: &mut Report<'_>) {
    let list = text_at(node, "adds_to").or_else(|| text_at(node, "id"));
    let list = list.and_then(Node::text).and_then(|id| pack.vocabulary(id));
    let Some((_, list)) = list else {
        return;
    };
    let own: Vec<&str> = items(node, "terms")
        .filter_map(|term| text_at(term, "id")?.text())
        .collect();
    let mut words = Owners::default();
    for term in list
        .terms
        .iter()
        .filter(|term| !own.contains(&term.id.as_str()))
    {
        let names = term.names.0.values().chain(term.plurals.0.values());
        let all = names.chain(term.aliases.values().flatten());
        let is_ours = !term.is_added && list.own.is_none();
        words.give(std::iter::once(&term.id).chain(all), &term.id, is_ours);
    }
    for term in items(node, "terms") {
        let Some(id) = text_at(term, "id").and_then(Node::text) else {
            continue;
        };
        // Two things may be shown by one name, as long as each can be told by another word.
        let aliases = below(term, "aliases").iter();
        let aliases = aliases.flat_map(|entry| texts(&entry.value));
        words.take(text_at(term, "id").into_iter().chain(aliases), id, report);
        family(term, list, report);
        if list.id == STATUSES && value(term, "stage").is_none() {
            let message = Message::new("pack_status_without_stage").with("word", id);
            let hint = Message::new("pack_status_without_stage_hint");
            let hint = hint.with("words", STAGES.join(", "));
            report.advise(Code::UnknownTerm, term.span, message, hint);
        }
    }
}

fn family(term: &Node, list: &Vocabulary, report: &mut Report<'_>) {
    for group in ["family", "group", "level"]
        .iter()
        .filter_map(|key| text_at(term, key))
    {
        if list.families.is_empty() {
            let word = group.text().unwrap_or_default();
            let message = Message::new("pack_unknown_family").with("word", word);
            let hint = Message::new("pack_no_families_hint");
            report.add(Code::UnknownTerm, group.span, message, Some(hint));
            continue;
        }
        let known = list.families.keys().map(String::as_str);
        report.unknown(group, "pack_unknown_family", known);
    }
}

/// What is wrong with one file.
pub(super) struct Report<'path> {
    path: &'path str,
    problems: Vec<Diagnostic>,
}

impl<'path> Report<'path> {
    fn new(path: &'path str) -> Self {
        Self {
            path,
            problems: Vec::new(),
        }
    }

    pub(super) fn add(&mut self, code: Code, span: Span, message: Message, hint: Option<Message>) {
        let mut problem = Diagnostic::new(code, self.path, span, message).hint_if(hint);
        problem.severity = Severity::Error;
        self.problems.push(problem);
    }

    /// Something with which the file can be used all the same.
    pub(super) fn advise(&mut self, code: Code, span: Span, message: Message, hint: Message) {
        let mut problem = Diagnostic::new(code, self.path, span, message).hint(hint);
        problem.severity = Severity::Warning;
        self.problems.push(problem);
    }

    fn taken_id(&mut self, id: &Node, place: &str, hint: Message) {
        let message = Message::new("pack_taken_id")
            .with("word", id.text().unwrap_or_default())
            .with("place", place);
        self.add(Code::DuplicateId, id.span, message, Some(hint));
    }

    /// A word that is none of the known ones.
    fn unknown<'known>(
        &mut self,
        node: &Node,
        message: &'static str,
        known: impl IntoIterator<Item = &'known str>,
    ) {
        let known: Vec<&str> = known.into_iter().collect();
        let word = node.text().unwrap_or_default();
        if known.contains(&word) {
            return;
        }
        let all = || Message::new("known_words").with("words", known.join(", "));
        let hint = meant(word, known.iter().copied()).unwrap_or_else(all);
        let message = Message::new(message).with("word", word);
        self.add(Code::UnknownTerm, node.span, message, Some(hint));
    }
}

/// The value of a key.
fn value<'node>(node: &'node Node, key: &str) -> Option<&'node Node> {
    let mut entries = node.entries()?.iter();
    Some(&entries.find(|entry| entry.key == key)?.value)
}

/// The value of a key, where it is a text.
fn text_at<'node>(node: &'node Node, key: &str) -> Option<&'node Node> {
    value(node, key).filter(|value| value.text().is_some())
}

/// The entries below a key.
fn below<'node>(node: &'node Node, key: &str) -> &'node [Entry] {
    value(node, key).and_then(Node::entries).unwrap_or_default()
}

/// The items below a key.
fn items<'node>(node: &'node Node, key: &str) -> impl Iterator<Item = &'node Node> {
    let items = value(node, key).and_then(Node::items);
    items.unwrap_or_default().iter()
}

/// A text, or the texts of a list.
fn texts(node: &Node) -> impl Iterator<Item = &Node> {
    let items = node.items().unwrap_or(std::slice::from_ref(node));
    items.iter().filter(|item| item.text().is_some())
}
