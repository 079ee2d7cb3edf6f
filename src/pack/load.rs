//! Reading a pack: the embedded one, then the site's own folder over it.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use include_dir::{Dir, include_dir};
use rayon::prelude::*;
use rustc_hash::FxHashMap;
use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::form::{self, meant};
use super::known_fields::KnownFields;
use super::own_files::{self, Origins, OwnFile};
use super::refusal::refusal;
use super::stray_files;
use super::{
    AddressWords, AnsweredElsewhere, Between, FieldSpecs, Kind, LANGUAGES, Manifest, OrderedSpecs,
    Pack, RegionTile, Regions, Term, Unread, Vocabulary, VocabularyId,
};
use crate::diagnostic::{Checked, Code, Diagnostic, Message, Span};
use crate::locale::Calendar;
use crate::source::{Files, Listing, folder_of, read_text};
use crate::yaml;

pub(super) static EMBEDDED: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/packs");

/// The folder of a site that holds kinds and vocabularies of its own.
const SITE_FOLDER: &str = "packs";
/// The folder in which a site has words of the interface, which are no part of a pack.
pub const WORDS_FOLDER: &str = "packs/words";
/// The folder of the kinds.
const KINDS_FOLDER: &str = "kinds/";
/// The file of the keys that all texts have.
const COMMON: &str = "common.yaml";
/// The list of the kinds.
const KINDS: &str = "kinds";
/// The folder of the lists of words.
const VOCABULARIES: &str = "vocabularies/";
/// Whole practices, `<kind>.<language>.md`.
const EXAMPLES: &str = "examples/";
/// What `padu init` writes; it is content, not a part of the pack.
pub(super) const STARTER: &str = "starter";

/// `common.yaml`, `school.yaml`, `person.yaml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct FieldFile {
    fields: FieldSpecs,
    #[serde(default)]
    answered_elsewhere: Vec<AnsweredElsewhere>,
}

/// The texts of a pack by path within it; a site's file replaces ours.
type Texts = BTreeMap<String, (String, String)>;

/// The embedded pack of a name, without any site.
pub fn built_in(name: &str) -> Option<Pack> {
    let pack = assemble(embedded(name, "")?, name, &Site::new());
    Some(pack.value?.0)
}

/// The pack of a name with the site's own kinds and vocabularies over it. A file of
/// the site that cannot be read is reported, and ours stays in its place. `None`
/// where neither the program nor the site has a pack of that name.
pub fn load(name: &str, files: &dyn Files) -> Checked<Option<Pack>> {
    let read = pack_files(name, files, "");
    let mut diagnostics = read.diagnostics;
    let PackFiles { texts, own, unread } = read.value;
    let used = own.iter().filter(|file| file.is_used);
    let paths = used.map(|file| (file.path.as_str(), &file.node)).collect();
    let pack = assemble(texts, name, &paths);
    diagnostics.extend(pack.diagnostics);
    let value = pack.value.map(|(mut pack, origins)| {
        let misnamed = own
            .iter()
            .filter_map(|file| own_files::meant_list(file, &pack));
        let kinds = (!unread.kinds.is_empty()).then(|| KINDS.to_owned());
        let lists = misnamed.chain(kinds).collect::<Vec<_>>();
        pack.unread = unread;
        pack.unread.lists.extend(lists);
        diagnostics.extend(own_files::problems_together(&own, &pack, &origins));
        pack
    });
    Checked { value, diagnostics }
}

/// The words by which languages are called in the pack of a name, the site's own among them.
/// A site's settings are in one of these languages before anything else of the pack is read.
pub fn languages(name: &str, files: &dyn Files) -> Option<Vocabulary> {
    let mut texts = pack_files(name, files, VOCABULARIES).value.texts;
    // Most lists are of other words, and long.
    let own = format!("{VOCABULARIES}{LANGUAGES}.yaml");
    texts.retain(|path, (_, text)| *path == own || text.contains(LANGUAGES));
    let read = all_below::<Vocabulary>(&texts, VOCABULARIES).value;
    let all = with_additions(read, &mut Vec::new()).into_iter();
    let mut languages = all.into_iter().find(|words| words.id == LANGUAGES)?;
    languages.prepare(&Between::default());
    Some(languages)
}

/// The texts of a pack, and which of them are a site's own.
struct PackFiles {
    texts: Texts,
    own: Vec<OwnFile>,
    unread: Unread,
}

/// The files of a pack below a folder, a site's own over ours, and what is wrong with them.
fn pack_files(name: &str, files: &dyn Files, below: &str) -> Checked<PackFiles> {
    let mut diagnostics = Vec::new();
    let mut texts = embedded(name, below).unwrap_or_default();
    let mut own: Vec<OwnFile> = Vec::new();
    let mut places = BTreeSet::new();
    let mut unread = Unread::default();
    let listing = Listing::of_optional(SITE_FOLDER, files);
    diagnostics.extend(listing.problems());
    let is_word = |path: &str| folder_of(path) == WORDS_FOLDER;
    for entry in listing.files.into_iter().filter(|it| !is_word(&it.path)) {
        let inner = entry.path[SITE_FOLDER.len() + 1..].to_owned();
        // `packs/kinds/x.yaml` and `packs/indonesia/kinds/x.yaml` both are the site's.
        let inner = inner
            .strip_prefix(&format!("{name}/"))
            .unwrap_or(&inner)
            .to_owned();
        if inner.starts_with(STARTER) || !inner.starts_with(below) {
            continue;
        }
        if let Some(problem) = own_files::misnamed(&entry.path) {
            diagnostics.push(problem);
            continue;
        }
        if !stray_files::is_read(&inner) {
            diagnostics.extend(stray_files::stray_file(&entry.path));
            continue;
        }
        if let Some(place) = own_files::unread_place(&inner) {
            if places.insert(place.to_owned()) {
                diagnostics.push(own_files::unread(place, &entry.path, name));
            }
            continue;
        }
        match read_text(files, &entry.path) {
            // A site that ships the very pack we have, as our own sample does, changes nothing.
            Ok(text) if texts.get(&inner).is_some_and(|(_, ours)| *ours == text) => {}
            Ok(text) => {
                let read = check(&inner, &entry.path, &text);
                if read.problems.is_empty() {
                    // Words for a list of ours stand beside it, however their file is called.
                    let adds = read.node.as_ref().is_some_and(own_files::adds);
                    let place = match inner.strip_suffix(".yaml").filter(|_| adds) {
                        Some(name) => format!("{name}+.yaml"),
                        None => inner.clone(),
                    };
                    texts.insert(place, (entry.path.clone(), text));
                } else {
                    unread.add(&inner, read.node.as_ref(), &text);
                }
                own.extend(read.node.map(|node| OwnFile {
                    inner,
                    path: entry.path.clone(),
                    node,
                    is_used: read.problems.is_empty(),
                }));
                diagnostics.extend(read.problems);
            }
            Err(problem) => {
                unread.add(&inner, None, "");
                diagnostics.push(*problem);
            }
        }
    }
    Checked {
        value: PackFiles { texts, own, unread },
        diagnostics,
    }
}

impl Unread {
    /// Adds what a file of a site would say that cannot be used, as far as its path, its form or
    /// its text tell.
    fn add(&mut self, inner: &str, node: Option<&yaml::Node>, text: &str) {
        if inner.starts_with(VOCABULARIES) {
            self.lists.extend(own_files::list_of(node, text));
        } else if let Some(name) = inner.strip_prefix(KINDS_FOLDER) {
            self.kinds
                .extend(own_files::names_of_kind(node, name, text));
        }
        self.common_fields |= inner == COMMON;
    }
}

/// The packs a site can choose from: the built-in ones and those it has itself.
pub fn names(files: &dyn Files) -> BTreeSet<String> {
    let built_in = EMBEDDED.dirs().filter_map(|folder| folder.path().to_str());
    let own = files.list(SITE_FOLDER).unwrap_or_default().files;
    let own = own.into_iter().filter_map(|file| {
        let folder = file.path.strip_suffix("/pack.yaml")?;
        let name = folder.strip_prefix(SITE_FOLDER)?.strip_prefix('/')?;
        Some(name.to_owned())
    });
    built_in.map(str::to_owned).chain(own).collect()
}

fn embedded(name: &str, below: &str) -> Option<Texts> {
    let folder = EMBEDDED.get_dir(name)?;
    let mut texts = Texts::new();
    collect(folder, name, below, &mut texts);
    Some(texts)
}

fn collect(folder: &Dir<'_>, pack: &str, below: &str, texts: &mut Texts) {
    for file in folder.files() {
        let path = file.path().to_string_lossy().replace('\\', "/");
        let inner = &path[pack.len() + 1..];
        if let Some(text) = file.contents_utf8().filter(|_| inner.starts_with(below)) {
            let inner = inner.to_owned();
            texts.insert(inner, (format!("{SITE_FOLDER}/{path}"), text.to_owned()));
        }
    }
    for inner in folder.dirs() {
        collect(inner, pack, below, texts);
    }
}

/// A file of a site as far as it could be read.
#[derive(Default)]
struct Read {
    node: Option<yaml::Node>,
    problems: Vec<Diagnostic>,
}

/// Repeated keys, and those that have another form than is theirs.
fn problems_of_keys(inner: &str, path: &str, node: &yaml::Node) -> Vec<Diagnostic> {
    let mut problems = Vec::new();
    form::repeated_keys(node, path, &mut problems);
    let keys = match inner {
        _ if inner.starts_with(KINDS_FOLDER) => Some(form::KIND),
        _ if inner.starts_with(VOCABULARIES) => Some(match own_files::adds(node) {
            true => form::ADDITION,
            false => form::VOCABULARY,
        }),
        COMMON | "school.yaml" | "person.yaml" => Some(form::FIELDS),
        _ => None,
    };
    problems.extend(keys.map_or_else(Vec::new, |keys| form::problems_of(node, keys, path)));
    problems.extend(own_files::problems_of_file(inner, path, node));
    problems
}

/// The problems of one file on its own: syntax, repeated keys, its form, then its names.
fn check(inner: &str, path: &str, text: &str) -> Read {
    if !inner.ends_with(".yaml") {
        return Read::default();
    }
    let node = match yaml::parse(text, 1) {
        Ok(node) => node,
        Err(error) => {
            let (mut problems, mended) = yaml::recover(text, 1, error).in_file(path);
            if let Some(mended) = mended.filter(yaml::Mended::is_whole) {
                problems.extend(problems_of_keys(inner, path, &mended.node));
            }
            return Read {
                node: None,
                problems,
            };
        }
    };
    let mut problems = problems_of_keys(inner, path, &node);
    // What only `serde` sees.
    if problems.is_empty() {
        let form = if inner.starts_with(KINDS_FOLDER) {
            read::<Kind>(text).err()
        } else if inner.starts_with(VOCABULARIES) {
            read::<Vocabulary>(text).err()
        } else if inner == "pack.yaml" {
            read::<Manifest>(text).err()
        } else {
            read::<FieldFile>(text).err()
        };
        problems.extend(form.map(|error| refusal(path, &error)));
    }
    Read {
        node: Some(node),
        problems,
    }
}

fn read<T: DeserializeOwned>(text: &str) -> Result<T, serde_yaml::Error> {
    serde_yaml::from_str(text)
}

/// The files of a site's own that are used, by path.
type Site<'files> = BTreeMap<&'files str, &'files yaml::Node>;

/// A pack of its files, those at the paths of `site` the site's.
fn assemble(texts: Texts, name: &str, site: &Site<'_>) -> Checked<Option<(Pack, Origins)>> {
    // Every command waits for these files, so they are read side by side.
    let ((own, kinds), vocabularies) = rayon::join(
        || {
            rayon::join(
                || Own::read(&texts),
                || all_below::<Kind>(&texts, KINDS_FOLDER),
            )
        },
        || all_below::<Vocabulary>(&texts, VOCABULARIES),
    );
    let mut diagnostics = own.diagnostics;
    let Some(Own {
        manifest,
        common,
        school,
        person,
    }) = own.value
    else {
        return Checked {
            value: None,
            diagnostics,
        };
    };
    diagnostics.extend(kinds.diagnostics);
    diagnostics.extend(vocabularies.diagnostics);
    let ids = kinds.value.iter().map(|(path, kind)| (*path, &kind.id));
    let lists = vocabularies.value.iter();
    let lists = lists.filter(|(_, list)| list.adds_to.is_none());
    let origins = Origins {
        kinds: origins(ids, site),
        vocabularies: origins(lists.map(|(path, list)| (*path, &list.id)), site),
    };
    let mut known: Option<KnownFields> = None;
    let complete = |(path, kind): (&str, Kind)| match site.contains_key(path) {
        true => known
            .get_or_insert_with(|| known_fields(name))
            .complete(kind),
        false => kind,
    };
    let kinds = kinds.value.into_iter().map(complete);
    let mut kinds: Vec<Kind> = kinds
        .map(|kind| with_common_fields(kind, &common))
        .collect();
    let mut lists = vocabularies.value;
    for (path, list) in &mut lists {
        list.own = site.get(*path).map(|node| own_files::own_list(path, node));
    }
    let mut vocabularies = with_additions(lists, &mut diagnostics);
    let place = |kind: &Kind| {
        let place = manifest.kind_order.iter().position(|id| *id == kind.id);
        (place.unwrap_or(usize::MAX), kind.id.clone())
    };
    kinds.sort_by_cached_key(place);
    let own = origins
        .kinds
        .iter()
        .filter(|(path, _)| site.contains_key(path.as_str()));
    let own: BTreeSet<&String> = own.map(|(_, id)| id).collect();
    let is_own = |kind: &Kind| own.contains(&kind.id);
    vocabularies.push(Vocabulary::of_kinds(&kinds, &manifest.kinds, is_own));
    vocabularies.sort_by(|a, b| a.id.cmp(&b.id));
    for vocabulary in &mut vocabularies {
        vocabulary.prepare(&manifest.list_words.joints);
    }
    let table = |file: &str| texts.get(file).map(|(_, table)| table);
    let pack = Pack {
        examples: examples(&texts),
        unread: Unread::default(),
        folded_labels: labels_by_first_word(&manifest),
        folded_label_words: in_small_letters(&manifest.label_words).collect(),
        address_words: Arc::new(AddressWords::of(&manifest, &vocabularies)),
        calendar: Calendar::new(manifest.calendar.clone()),
        kinds,
        vocabulary_ids: numbers_of(&vocabularies),
        vocabularies,
        regions: table(&manifest.regions.file)
            .map_or_else(Regions::default, |it| Regions::read(it)),
        tiles: table(&manifest.regions.tiles).map_or_else(Vec::new, |it| RegionTile::read(it)),
        manifest,
        school: school.fields.with_elsewhere(&school.answered_elsewhere),
        person: person.fields.with_elsewhere(&person.answered_elsewhere),
        page: fields_of_pages(&common),
    };
    Checked {
        value: Some((pack, origins)),
        diagnostics,
    }
}

fn numbers_of(vocabularies: &[Vocabulary]) -> FxHashMap<String, VocabularyId> {
    let numbered = (0..).zip(vocabularies);
    numbered
        .map(|(number, vocabulary)| (vocabulary.id.clone(), VocabularyId(number)))
        .collect()
}

/// Words of all languages in small letters.
fn in_small_letters(words: &BTreeMap<String, Vec<String>>) -> impl Iterator<Item = String> {
    let words = words.values().flatten();
    words.map(|word| word.to_lowercase())
}

fn labels_by_first_word(manifest: &Manifest) -> FxHashMap<String, Vec<String>> {
    let mut labels: FxHashMap<String, Vec<String>> = FxHashMap::default();
    for label in in_small_letters(&manifest.labels) {
        let first = label.split(' ').next().unwrap_or_default().to_owned();
        labels.entry(first).or_default().push(label);
    }
    labels
}

/// An example of each kind that has one, by kind and language.
fn examples(texts: &Texts) -> BTreeMap<(String, String), String> {
    let examples = texts.iter().filter_map(|(path, (_, text))| {
        let name = path.strip_prefix(EXAMPLES)?.strip_suffix(".md")?;
        let (kind, language) = name.rsplit_once('.')?;
        Some(((kind.to_owned(), language.to_owned()), text.clone()))
    });
    examples.collect()
}

/// The fields of ordinary pages: those of all practices, of which they need the title only.
fn fields_of_pages(common: &FieldFile) -> FieldSpecs {
    let mut page: OrderedSpecs = (*common.fields).clone();
    for (name, spec) in &mut page {
        spec.required = name == "title";
    }
    FieldSpecs::from(page).with_elsewhere(&common.answered_elsewhere)
}

/// The fields of our own kinds, for those of a site that say less.
fn known_fields(name: &str) -> KnownFields {
    let texts = embedded(name, KINDS_FOLDER).unwrap_or_default();
    let kinds = all_below::<Kind>(&texts, KINDS_FOLDER).value;
    KnownFields::of(kinds.into_iter().map(|(_, kind)| kind))
}

fn origins<'a>(
    ids: impl Iterator<Item = (&'a str, &'a String)>,
    site: &Site<'_>,
) -> Vec<(String, String)> {
    let (own, ours): (Vec<_>, Vec<_>) = ids
        .map(|(path, id)| (path.to_owned(), id.clone()))
        .partition(|(path, _)| site.contains_key(path.as_str()));
    ours.into_iter().chain(own).collect()
}

/// The files of a pack that there is one of each.
struct Own {
    manifest: Manifest,
    common: FieldFile,
    school: FieldFile,
    person: FieldFile,
}

impl Own {
    fn read(texts: &Texts) -> Checked<Option<Self>> {
        let mut diagnostics = Vec::new();
        let manifest = file(texts, "pack.yaml", &mut diagnostics);
        let mut fields = |name| file(texts, name, &mut diagnostics);
        let common = fields(COMMON);
        let school = fields("school.yaml");
        let person = fields("person.yaml");
        let all = manifest.zip(common).zip(school).zip(person);
        let value = all.map(|(((manifest, common), school), person)| Self {
            manifest,
            common,
            school,
            person,
        });
        Checked { value, diagnostics }
    }
}

/// Vocabularies with the terms that files of a site add to them.
fn with_additions(
    vocabularies: Vec<(&str, Vocabulary)>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<Vocabulary> {
    let (additions, own): (Vec<_>, Vec<_>) = vocabularies
        .into_iter()
        .partition(|(_, vocabulary)| vocabulary.adds_to.is_some());
    let mut own: Vec<Vocabulary> = own.into_iter().map(|(_, own)| own).collect();
    for (path, addition) in additions {
        let wanted = addition.adds_to.unwrap_or_default();
        let Some(found) = own.iter_mut().find(|own| own.id == wanted) else {
            let message = Message::new("vocabulary_unknown").with("word", &wanted);
            let ids = || own.iter().map(|own| own.id.as_str());
            let hint = meant(&wanted, ids()).unwrap_or_else(|| {
                Message::new("known_words").with("words", ids().collect::<Vec<_>>().join(", "))
            });
            let place = addition.own.map_or(Span::line(1), |own| own.id);
            diagnostics.push(Diagnostic::new(Code::UnknownTerm, path, place, message).hint(hint));
            continue;
        };
        for term in addition.terms {
            let term = Term {
                is_added: true,
                ..term
            };
            match found.terms.iter_mut().find(|known| known.id == term.id) {
                Some(ours) => *ours = term.in_place_of(std::mem::take(ours)),
                None => found.terms.push(term),
            }
        }
    }
    own
}

/// The files of a folder, each one thing, with the path of each.
fn all_below<'texts, T: DeserializeOwned + Send>(
    texts: &'texts Texts,
    folder: &str,
) -> Checked<Vec<(&'texts str, T)>> {
    let files: Vec<&String> = texts
        .keys()
        .filter(|path| path.starts_with(folder) && path.ends_with(".yaml"))
        .collect();
    let read: Vec<Checked<Option<(&str, T)>>> = files
        .par_iter()
        .map(|name| {
            let mut diagnostics = Vec::new();
            let value = file(texts, name, &mut diagnostics);
            let path = texts.get(*name).map_or("", |(path, _)| path);
            Checked {
                value: value.map(|value| (path, value)),
                diagnostics,
            }
        })
        .collect();
    let mut all = Checked {
        value: Vec::new(),
        diagnostics: Vec::new(),
    };
    for one in read {
        all.value.extend(one.value);
        all.diagnostics.extend(one.diagnostics);
    }
    all
}

fn file<T: DeserializeOwned>(
    texts: &Texts,
    name: &str,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<T> {
    let (path, text) = texts.get(name)?;
    read(text)
        .map_err(|error| diagnostics.push(refusal(path, &error)))
        .ok()
}

/// Common fields first, in their order; a kind's own entry of the same name replaces
/// the common one.
fn with_common_fields(mut kind: Kind, common: &FieldFile) -> Kind {
    kind.own_fields = kind.fields.keys().cloned().collect();
    let mut fields: OrderedSpecs = (*common.fields).clone();
    for (name, spec) in &kind.fields {
        fields.insert(name.clone(), spec.clone());
    }
    kind.fields = FieldSpecs::from(fields).with_elsewhere(&common.answered_elsewhere);
    kind.learn_headings();
    if kind.plurals.is_empty() {
        kind.plurals = kind.names.clone();
    }
    for (language, name) in &kind.names.0 {
        kind.plurals
            .0
            .entry(language.clone())
            .or_insert_with(|| name.clone());
    }
    kind
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Memory;

    #[test]
    fn our_own_pack_has_no_mistake_a_site_would_be_told_of() {
        let mut files = Memory::new();
        for (path, text) in embedded("indonesia", "").unwrap_or_default().into_values() {
            // Files that are the same as ours would be passed over.
            let text = format!("{text}\n");
            files.set(path, text);
        }
        let loaded = load("indonesia", &files);
        assert_eq!(loaded.diagnostics, Vec::new());
        assert!(loaded.value.is_some_and(|pack| pack.kinds.len() == 13));
    }
}
