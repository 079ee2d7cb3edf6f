//! One file with all its fields, for the model and again for its page.

use super::likely::{advise_slips, is_unsettled, keep_sure, may_lack_kind, mend_later};
use super::{Inputs, Place, PlaceKind, Places, among_pages};
use crate::check::{self, Subject};
use crate::diagnostic::{Code, Diagnostic, Message, Span};
use crate::document::{self, Depth, Document, Unfenced};
use crate::field::{Fields, Reader, find_field, read_fields};
use crate::pack::{FieldSpecs, Kind, Pack};
use crate::yaml::{Content, Entry, Mended, Node};

/// Words of `kind` that make a page of a file in a school's folder (CONTRACT 15).
const PAGE_WORDS: [&str; 2] = ["halaman", "page"];

/// The kind of a practice where neither its folder nor a key says another (CONTRACT 15).
pub(super) const KIND_OF_NO_FOLDER: &str = "good-practice";

/// A Markdown file, read and understood as far as one file can be.
pub struct Reading<'site, 'text> {
    /// What the path says.
    pub place: Place,
    /// The kind of the practice; `None` for profiles and pages.
    pub kind: Option<&'site Kind>,
    /// Whether a key says the kind, which its folder need not.
    pub is_kind_named: bool,
    /// Front matter and text.
    pub document: Document<'text>,
    /// The typed fields; empty where the front matter cannot be read.
    pub fields: Fields<'site>,
    /// What they most likely are then, as far as that can be told. No page shows them.
    pub likely: Option<Box<Likely<'site>>>,
    /// Language of the author's keys.
    pub key_language: &'site str,
    /// Problems of this file.
    pub diagnostics: Vec<Diagnostic>,
}

/// Typed fields of a front matter that cannot be read.
pub struct Likely<'site> {
    /// The fields.
    pub fields: Fields<'site>,
    /// The keys and values they were read from.
    pub mended: Mended,
}

/// Reads the text of a Markdown file. `path` is relative to the site.
pub fn read_file<'site, 'text>(
    path: &str,
    text: &'text str,
    depth: Depth,
    places: &Places,
    inputs: &Inputs<'site>,
) -> Reading<'site, 'text> {
    read_in(places.of(path, inputs.pack), path, text, depth, inputs)
}

/// Reads the text of a practice that is no file of the site: an example of a kind. `path`
/// is where it would lie, for what counts folders.
pub fn read_example<'site, 'text>(
    kind: &'site Kind,
    path: &str,
    text: &'text str,
    inputs: &Inputs<'site>,
) -> Reading<'site, 'text> {
    let place = Place {
        path: path.to_owned(),
        school: None,
        kind: PlaceKind::Practice(kind.id.clone()),
        folder: None,
        slug: kind.id.clone(),
        language: None,
        translation_of: None,
    };
    read_in(place, path, text, Depth::Whole, inputs)
}

fn read_in<'site, 'text>(
    place: Place,
    path: &str,
    text: &'text str,
    depth: Depth,
    inputs: &Inputs<'site>,
) -> Reading<'site, 'text> {
    let unfenced = keys_without_fence(&place, text, inputs.pack);
    let is_unclosed = unfenced.as_ref().is_some_and(|it| it.closed_by.is_none());
    let mut document = parsed(unfenced, path, text, depth);
    let mut diagnostics = std::mem::take(&mut document.diagnostics);
    let named = take_kind(&mut document, path, &mut diagnostics);
    let KindRead {
        kind,
        is_unread: is_kind_unread,
        is_guessed: is_kind_guessed,
    } = kind_read(&place, named.as_ref(), path, inputs, &mut diagnostics);
    let mut reader = Reader::new(inputs.pack, path, kind);
    reader.today = inputs.today;
    let specs = place.specs(kind, inputs.pack);
    let is_sure = advise_slips(&mut diagnostics, text, specs);
    let mended = document.mended.take().filter(|mended| {
        let is_guessed = named.is_none() && may_lack_kind(mended, text);
        is_sure && !is_guessed && !is_kind_unread
    });
    let node = mended.as_ref().map(|mended| &mended.node);
    let node = node.or(document.front_matter.as_ref());
    let keys = Keys {
        document: &document,
        place: &place,
        kind,
        is_kind_named: named.is_some(),
        is_kind_guessed,
        specs,
    };
    let fields = node.map(|node| keys.read(node, &mut reader));
    let fields = fields.unwrap_or_default();
    // Keys that stand there and end nowhere are not missing.
    if is_kind_unread || is_unclosed {
        reader.diagnostics.clear();
    }
    if inputs.pack.lacks_common_fields() && place.kind != PlaceKind::School {
        let may_follow = |code| matches!(code, Code::UnknownKey | Code::MissingKey);
        reader.diagnostics.retain(|one| !may_follow(one.code));
    }
    if let Some(mended) = &mended {
        let whole = Some(document.front_matter_span);
        keep_sure(&mut reader.diagnostics, &diagnostics, mended, whole, specs);
    }
    let key_language = reader.language;
    diagnostics.append(&mut reader.diagnostics);
    let nothing = Fields::default();
    if depth == Depth::Whole {
        // Checks compare fields, and so need all of them or none.
        let is_seen = mended.as_ref().is_none_or(|mended| mended.is_whole());
        let (fields, node) = match is_seen {
            true => (&fields, node),
            false => (&nothing, None),
        };
        let mut found = checked(fields, node, &document, kind, &reader, inputs);
        if mended.is_some() {
            mend_later(&mut found, document.body_shift);
        }
        // How to write rows as a table is no advice where they may not stand at all.
        let is_refused = |place: Span| {
            let mut refused = found.iter().filter(|one| one.code == Code::ScoreWithName);
            refused.any(|one| one.span.start.line == place.start.line)
        };
        diagnostics.retain(|one| one.code != Code::TableAsText || !is_refused(one.span));
        diagnostics.extend(found);
    }
    let (fields, likely) = match mended {
        Some(mended) => {
            let mended = *mended;
            (nothing, Some(Box::new(Likely { fields, mended })))
        }
        None => (fields, None),
    };
    Reading {
        place,
        kind,
        is_kind_named: named.is_some(),
        document,
        fields,
        likely,
        key_language,
        diagnostics,
    }
}

/// Front matter and text of a file. Where nothing closes a front matter that stands without its
/// fences, what follows cannot be told apart from the keys, so that nothing of it is read as text.
fn parsed<'text>(
    unfenced: Option<Unfenced>,
    path: &str,
    text: &'text str,
    depth: Depth,
) -> Document<'text> {
    let Some(found) = unfenced else {
        return document::parse(path, text, depth);
    };
    let problem = unfenced_problem(&found, path);
    let text = if found.closed_by.is_some() { text } else { "" };
    let keys = found.first..found.closed_by.unwrap_or(found.first);
    document::parse_between(path, text, keys, problem, depth)
}

/// The kind of a file, and how sure it is.
struct KindRead<'site> {
    /// `None` for profiles and pages.
    kind: Option<&'site Kind>,
    /// Whether it is one of the site's own that cannot be used.
    is_unread: bool,
    /// Whether it is not the one that the file says.
    is_guessed: bool,
}

/// Tells the kind of a file by what it says and where it lies, with what is wrong about that.
/// Nothing is told that follows from something else.
fn kind_read<'site>(
    place: &Place,
    named: Option<&(String, Span)>,
    path: &str,
    inputs: &Inputs<'site>,
    diagnostics: &mut Vec<Diagnostic>,
) -> KindRead<'site> {
    let is_unread = is_kind_unread(place, named, inputs.pack);
    let before_kind = diagnostics.len();
    let kind = kind_of(place, named, path, inputs, diagnostics);
    if is_unread {
        diagnostics.truncate(before_kind);
    }
    let mut told = diagnostics.iter();
    let is_guessed = told.any(|problem| problem.code == Code::UnknownTerm);
    let (slips, of_kind) = diagnostics.split_at(before_kind.min(diagnostics.len()));
    if of_kind.iter().any(|problem| is_unsettled(problem, slips)) {
        diagnostics.truncate(before_kind);
    }
    KindRead {
        kind,
        is_unread,
        is_guessed,
    }
}

/// What checks find in a file.
fn checked<'site>(
    fields: &Fields<'site>,
    node: Option<&Node>,
    document: &Document<'_>,
    kind: Option<&'site Kind>,
    reader: &Reader<'site>,
    inputs: &Inputs<'site>,
) -> Vec<Diagnostic> {
    check::check(&Subject {
        path: &reader.path,
        fields,
        front_matter: node,
        front_matter_text: document.front_matter_text,
        body: document.body,
        body_shift: document.body_shift,
        outline: &document.outline,
        kind,
        pack: inputs.pack,
        config: inputs.config,
        today: inputs.today,
        language: reader.language,
    })
}

/// The keys of a file and what decides how they are read.
struct Keys<'a, 'site> {
    document: &'a Document<'a>,
    place: &'a Place,
    kind: Option<&'site Kind>,
    /// Whether one of them says the kind.
    is_kind_named: bool,
    /// Whether it is not the kind that the file says.
    is_kind_guessed: bool,
    specs: &'site FieldSpecs,
}

impl<'site> Keys<'_, 'site> {
    /// The typed fields.
    fn read(&self, node: &Node, reader: &mut Reader<'site>) -> Fields<'site> {
        let (document, place, specs) = (self.document, self.place, self.specs);
        if place.language.as_deref() == Some("en") {
            reader.language = "en";
            reader.words = Some("en");
        }
        reader.settle_language(node, specs);
        let fills = |field: &str| fills(document, field, place, self.kind);
        let before = reader.diagnostics.len();
        let whole = document.front_matter_span;
        let fields = read_fields(node, specs, whole, &fills, reader);
        // All keys are missing for one reason where there is no place for them yet.
        let missing: Vec<Diagnostic> = reader.diagnostics.drain(before..).collect();
        match missing.as_slice() {
            [_, _, ..] if node.is_empty() && document.body_shift == 0 => {
                let absent = front_matter_absent(&reader.path, &missing, specs, reader.language);
                reader.diagnostics.push(absent);
            }
            _ if place.kind == PlaceKind::Page && self.kind.is_none() && !self.is_kind_named => {
                let (path, language) = (&*reader.path, reader.language);
                let gathered = among_pages::gather(missing, node, path, language, reader.pack);
                reader.diagnostics.extend(gathered);
            }
            _ => reader.diagnostics.extend(missing),
        }
        if let Some(guess) = self.kind.filter(|_| self.is_kind_guessed) {
            excuse_own(guess, specs, whole, reader);
        }
        reader.mixed_languages_once();
        fields
    }
}

/// Whether a file is of a kind of the site's own whose file cannot be used. That is told there, and
/// what would be told of its keys here follows from it.
fn is_kind_unread(place: &Place, named: Option<&(String, Span)>, pack: &Pack) -> bool {
    let by_path = match &place.kind {
        PlaceKind::Practice(id) => Some(id.as_str()),
        PlaceKind::GoodPractice => place.folder.as_deref(),
        PlaceKind::School | PlaceKind::Page => None,
    };
    let named = named.map(|(word, _)| word.as_str());
    let word = named.filter(|word| !word.is_empty()).or(by_path);
    word.is_some_and(|word| pack.lacks_kind(word))
}

/// Whether the text says what a field would: a page's first heading is its title where the
/// front matter has none, and a section of a kind may stand for a key.
fn fills(document: &Document<'_>, field: &str, place: &Place, kind: Option<&Kind>) -> bool {
    let headings = &document.outline.headings;
    let Some(kind) = kind else {
        let has_title = headings.first().is_some_and(|heading| heading.level == 1);
        return place.kind != PlaceKind::School && field == "title" && has_title;
    };
    let filled = || headings.iter().filter(|heading| !heading.is_empty);
    let mut sections = kind.sections.iter();
    sections.any(|section| {
        section.fills.as_deref() == Some(field)
            && filled().any(|heading| section.is_called(&heading.text))
    })
}

/// What a kind asks for is not missing while nobody knows the kind.
fn excuse_own(guess: &Kind, specs: &FieldSpecs, front_matter: Span, reader: &mut Reader<'_>) {
    let own: Vec<&str> = guess
        .own_fields
        .iter()
        .filter_map(|name| Some(specs.get(name)?.key(name, reader.language)))
        .collect();
    reader.diagnostics.retain(|problem| {
        let is_own = || {
            let mut arguments = problem.message.arguments.iter();
            arguments.any(|(_, key)| key.text().is_some_and(|key| own.contains(&key)))
        };
        problem.code != Code::MissingKey || problem.span != front_matter || !is_own()
    });
}

/// Keys at the top of a file without the `---` that opens them. A page needs none, and may
/// begin with lines such as `Tanggal: …`; only keys as they are spelled are keys there.
fn keys_without_fence(place: &Place, text: &str, pack: &Pack) -> Option<Unfenced> {
    if text.starts_with("---") {
        return None;
    }
    let kind = match &place.kind {
        PlaceKind::Practice(id) => pack.kind(id),
        PlaceKind::GoodPractice => pack.kind(KIND_OF_NO_FOLDER),
        PlaceKind::School | PlaceKind::Page => None,
    };
    let specs = place.specs(kind, pack);
    let is_page = place.kind == PlaceKind::Page;
    let field_of = |key: &str| {
        let found = match is_page {
            true => specs.spelled(key),
            false => find_field(specs, key),
        };
        Some(found?.0)
    };
    document::unfenced(text, &field_of)
}

fn unfenced_problem(found: &Unfenced, path: &str) -> Diagnostic {
    if !found.rules.is_empty() {
        return document::dashes_problem(&found.rules, path);
    }
    let message = Message::new("front_matter_unopened");
    let first = found.first.to_string();
    let hint = match found.closed_by.is_some() {
        true => Message::new("front_matter_unopened_hint").with("line", first),
        false => Message::new("front_matter_unfenced_hint")
            .with("first", first)
            .with("last", found.last.to_string()),
    };
    Diagnostic::new(Code::YamlSyntax, path, Span::line(found.first), message).hint(hint)
}

/// One report in place of a missing key each.
fn front_matter_absent(
    path: &str,
    missing: &[Diagnostic],
    specs: &FieldSpecs,
    language: &str,
) -> Diagnostic {
    let keys: Vec<String> = missing
        .iter()
        .flat_map(|problem| &problem.message.arguments)
        .filter_map(|(_, key)| Some(format!("`{}`", key.text()?)))
        .collect();
    let message = Message::new("front_matter_absent").with("keys", keys.join(", "));
    let mut lines = vec!["---".to_owned()];
    for problem in missing {
        // The line that the report of this key alone would show, or the lines of a list.
        let mut shown = problem.hints.iter().flat_map(|hint| &hint.arguments);
        let line = shown.find(|(name, _)| *name == "line");
        if let Some(line) = line.and_then(|(_, line)| line.text()) {
            lines.push(line.to_owned());
            continue;
        }
        let mut arguments = problem.message.arguments.iter();
        let key = arguments.find_map(|(name, key)| key.text().filter(|_| *name == "key"));
        if let Some((key, (_, spec))) = key.and_then(|key| Some((key, find_field(specs, key)?))) {
            lines.push(format!("{key}:"));
            let example = spec.example.get(language).lines();
            lines.extend(example.map(|line| format!("  {line}")));
        }
    }
    lines.push("---".to_owned());
    Diagnostic::new(Code::MissingKey, path, Span::line(1), message)
        .hint(Message::new("front_matter_absent_hint").with("lines", lines.join("\n")))
}

/// Whether a key names the kind of a practice.
pub fn is_kind_key(key: &str) -> bool {
    let key = key.trim();
    ["jenis", "kind"]
        .iter()
        .any(|name| key.eq_ignore_ascii_case(name))
}

/// Takes the key `kind` out of a front matter: it decides how the rest is read and is no
/// field like the others. A second one is reported.
fn take_kind(
    document: &mut Document<'_>,
    path: &str,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<(String, Span)> {
    let mended = document.mended.as_mut().map(|mended| &mut mended.node);
    let node = document.front_matter.as_mut().or(mended)?;
    let Content::Map { entries, .. } = &mut node.content else {
        return None;
    };
    let found: Vec<Entry> = entries
        .extract_if(.., |entry| is_kind_key(&entry.key))
        .collect();
    let first = found.first()?;
    if let Some(second) = found.get(1) {
        let message = if first.key == second.key {
            Message::new("duplicate_key")
        } else {
            Message::new("duplicate_key_languages").with("other", &first.key)
        };
        diagnostics.push(
            Diagnostic::new(
                Code::DuplicateKey,
                path,
                second.key_span,
                message
                    .with("key", &second.key)
                    .with("line", first.key_span.start.line.to_string()),
            )
            .hint(Message::new("keep_one")),
        );
    }
    Some((first.value.text()?.trim().to_owned(), first.value.span))
}

fn kind_of<'site>(
    place: &Place,
    named: Option<&(String, Span)>,
    path: &str,
    inputs: &Inputs<'site>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<&'site Kind> {
    if place.kind == PlaceKind::School {
        return None;
    }
    if let Some((word, span)) = named
        && !word.is_empty()
    {
        if PAGE_WORDS.contains(&word.to_lowercase().as_str()) {
            return None;
        }
        if let Some(kind) = inputs.pack.kind_named(word) {
            return Some(kind);
        }
        let language = &inputs.config.language;
        let near = inputs
            .pack
            .vocabulary("kinds")
            .and_then(|(_, kinds)| kinds.nearest(word, language))
            .and_then(|near| inputs.pack.kind_named(near));
        let hint = match near {
            Some(near) => Message::new("did_you_mean").with("word", near.folder(language)),
            None => {
                let kinds = inputs.pack.kinds.iter();
                let kinds: Vec<&str> = kinds.map(|kind| kind.folder(language)).collect();
                Message::new("known_words").with("words", kinds.join(", "))
            }
        };
        diagnostics.push(
            Diagnostic::new(
                Code::UnknownTerm,
                path,
                *span,
                Message::new("kind_unknown").with("word", word),
            )
            .hint(hint),
        );
        // Read as what is meant, so that one slip does not make every key unknown.
        if near.is_some() {
            return near;
        }
    }
    match &place.kind {
        PlaceKind::Practice(id) => inputs.pack.kind(id),
        PlaceKind::GoodPractice => {
            let meant = place.folder.as_deref();
            let meant = meant.and_then(|folder| inputs.pack.kind_meant(folder));
            meant.or_else(|| inputs.pack.kind(KIND_OF_NO_FOLDER))
        }
        PlaceKind::School | PlaceKind::Page => None,
    }
}
