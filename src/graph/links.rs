//! Resolving what entries name: links of the text and references of typed fields.

use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use super::borrowed::{self, Borrowed};
use super::lookup::Unresolved;
use super::named_inside::{self, NameInside};
use super::offered::Use;
use super::published_files::{OtherAddresses, told_apart, without_names};
use super::suggestions::{Suggestions, nearest_file};
use super::unshown::{Reason, Unshown};
use super::{Destination, Edge, Lookup, OpenedFiles, Relation, Translations};
use super::{
    advice, heavy_picture, licence_clash, no_subject, offered, pupils_inside, tables, unused_file,
};
use crate::diagnostic::{Checked, Code, Diagnostic, Message, Severity, Span};
use crate::document::{Link, Scheme, Target, scheme_of, without_scheme};
use crate::model::{Entry, EntryId, Inputs, Model, Redactor, Status, WrittenReference};
use crate::pack::ReferenceTarget;
use crate::source::{folder_of, join, name_of, relative};

/// What the names of all entries lead to.
#[derive(Debug, Default)]
pub(super) struct Resolved {
    pub(super) edges: Vec<Edge>,
    /// Files that published entries show or offer, by path within the content.
    pub(super) files: BTreeMap<String, EntryId>,
    /// Those of them whose path would show a name.
    pub(super) other_addresses: OtherAddresses,
    /// Files that hold a name which an entry may not show, whoever else shows them.
    held: BTreeSet<String>,
    /// Documents that any entry names, published or not, by path within the content.
    pub(super) named: BTreeSet<String>,
    /// Tables, by path, with the entries that name each.
    pub(super) tables: BTreeMap<String, Vec<EntryId>>,
    /// Files of other schools, which these have to show themselves.
    pub(super) borrowed: Vec<Borrowed>,
}

/// Resolves everything, in parallel by entry.
pub(super) fn resolve(
    model: &Model,
    lookup: &Lookup,
    translations: &Translations,
    inputs: &Inputs<'_>,
    opened: &OpenedFiles<'_>,
) -> Checked<Resolved> {
    let suggestions = Suggestions::new(model, lookup, inputs.pack);
    let unshown = Unshown::find(model, lookup, inputs);
    let parts: Vec<Checked<Resolved>> = (0..model.entries.len() as u32)
        .into_par_iter()
        .filter(|id| {
            let entry = model.entry(EntryId(*id));
            !entry.links.is_empty()
                || !entry.references.is_empty()
                || !entry.likely_references.is_empty()
        })
        .map(|id| {
            let mut resolver = Resolver {
                model,
                lookup,
                translations,
                suggestions: &suggestions,
                unshown: &unshown,
                inputs,
                opened,
                id: EntryId(id),
                entry: model.entry(EntryId(id)),
                redactor: OnceCell::new(),
                resolved: Resolved::default(),
                diagnostics: Vec::new(),
            };
            resolver.run();
            Checked {
                value: resolver.resolved,
                diagnostics: resolver.diagnostics,
            }
        })
        .collect();
    let mut all = Checked {
        value: Resolved::default(),
        diagnostics: Vec::new(),
    };
    for part in parts {
        all.value.edges.extend(part.value.edges);
        for (path, entry) in part.value.files {
            all.value.files.entry(path).or_insert(entry);
        }
        for (path, address) in part.value.other_addresses {
            all.value.other_addresses.entry(path).or_insert(address);
        }
        all.value.held.extend(part.value.held);
        all.value.named.extend(part.value.named);
        for (path, entries) in part.value.tables {
            all.value.tables.entry(path).or_default().extend(entries);
        }
        all.value.borrowed.extend(part.value.borrowed);
        all.diagnostics.extend(part.diagnostics);
    }
    let held = std::mem::take(&mut all.value.held);
    all.value.files.retain(|path, _| !held.contains(path));
    let missing = borrowed::check(&all.value, model, inputs.config);
    all.diagnostics.extend(missing);
    let others = std::mem::take(&mut all.value.other_addresses);
    all.value.other_addresses = told_apart(others, &all.value.files);
    all
}

/// Whether a text is meant as the name of a practice and not as words or a web address. A
/// single word is one unless it begins like a name of somebody or something: "Kemendikbud".
fn looks_like_slug(text: &str) -> bool {
    !text.contains([' ', ':', '.', ',', '('])
        && (text.contains(['-', '/']) || !text.starts_with(char::is_uppercase))
}

/// The address of another site in the text of a field, with its scheme.
fn web_address(text: &str) -> Option<String> {
    match scheme_of(text) {
        Scheme::Allowed => Some(text.to_owned()),
        Scheme::None => without_scheme(text),
        Scheme::Forbidden(_) => None,
    }
}

/// What the text of a typed field points at.
pub fn target_of_reference(text: &str, to: ReferenceTarget) -> Target {
    if to == ReferenceTarget::File {
        let path = text.to_owned();
        return Target::File { path, anchor: None };
    }
    let name = text.split('#').next().unwrap_or_default().to_owned();
    // `../peta-aktivitas/tape.md` is a path, all else a name.
    if name.ends_with(".md") || name.starts_with("../") {
        let path = name;
        return Target::File { path, anchor: None };
    }
    Target::Wiki { name, anchor: None }
}

struct Resolver<'model, 'run> {
    model: &'model Model,
    lookup: &'run Lookup,
    translations: &'run Translations,
    suggestions: &'run Suggestions<'run>,
    unshown: &'run Unshown,
    inputs: &'run Inputs<'run>,
    opened: &'run OpenedFiles<'run>,
    id: EntryId,
    entry: &'model Entry,
    /// Made where the entry names files.
    redactor: OnceCell<Redactor<'run>>,
    resolved: Resolved,
    diagnostics: Vec<Diagnostic>,
}

impl<'model> Resolver<'model, '_> {
    fn run(&mut self) {
        let entry = self.entry;
        for (place, link) in entry.links.iter().enumerate() {
            self.link(link, u16::try_from(place).unwrap_or(Edge::NO_LINK));
        }
        for reference in &entry.references {
            self.reference(reference);
        }
        if !entry.likely_references.is_empty() {
            self.likely_references();
        }
    }

    /// Tells what leads nowhere of a front matter that cannot be read. Its page shows none of it, so
    /// nothing else follows, and it is mended once the rest can be read.
    fn likely_references(&mut self) {
        let resolved = std::mem::take(&mut self.resolved);
        let before = self.diagnostics.len();
        for reference in &self.entry.likely_references {
            self.reference(reference);
        }
        self.resolved = resolved;
        let found = self.diagnostics.split_off(before).into_iter();
        let found = found
            .filter(|one| one.code == Code::UnresolvedReference && one.severity != Severity::Hint);
        self.diagnostics.extend(found.map(|mut problem| {
            problem.fix = None;
            problem
        }));
    }

    fn edge(&mut self, relation: Relation, to: EntryId, link: u16) {
        // Only what is published states anything, and a translation repeats its original.
        let to = self.model.original_or_self(to);
        let speaks = |entry: &Entry| entry.is_published() && entry.translation_of.is_none();
        if speaks(self.entry) && speaks(self.model.entry(to)) {
            self.resolved.edges.push(Edge {
                from: self.id,
                relation,
                to,
                link,
            });
        }
    }

    fn link(&mut self, link: &Link, place: u16) {
        let resolved = self
            .lookup
            .resolve(self.entry, &link.target, self.model, self.inputs.pack);
        let anchor = match &link.target {
            Target::Anchor(anchor) => Some(anchor),
            Target::File { anchor, .. } | Target::Wiki { anchor, .. } => anchor.as_ref(),
            Target::Web(_) | Target::Unsafe(_) => None,
        };
        match resolved {
            Ok(Destination::Entry(to)) => {
                if link.is_picture {
                    let path = &*self.model.entry(to).path;
                    self.refuse_as_picture(path, Use::InText, link.span);
                }
                self.edge(Relation::Mentions, to, place);
                self.check_status(to, link);
                if let Some(anchor) = anchor {
                    self.check_anchor(to, anchor, link);
                }
            }
            Ok(Destination::File(path)) => {
                let used = if link.is_picture {
                    Use::InText
                } else {
                    Use::Offered
                };
                self.offer(path, used, link.span);
            }
            Err(Unresolved::Ambiguous(words)) => self.ambiguous(link, &words),
            Err(Unresolved::Unknown) => self.unknown(link),
        }
    }

    /// Takes a file into the site, where that can be.
    fn offer(&mut self, path: String, used: Use, span: Span) {
        if unused_file::is_asked(&path) {
            self.resolved.named.insert(path.clone());
        }
        if let Some(problem) =
            self.unshown
                .problem(&path, self.id, self.model, self.inputs.pack, span)
        {
            self.diagnostics.extend(problem);
            return;
        }
        let (entry, model, inputs) = (self.entry, self.model, self.inputs);
        if let Some(number) = offered::place_of(&path, model, inputs) {
            let file = &model.files[number];
            let pupils = pupils_inside::find((number, file), entry, span, inputs, self.opened);
            let is_refused = pupils.as_ref().is_some_and(Diagnostic::is_error);
            self.diagnostics.extend(pupils);
            if is_refused {
                return;
            }
            if let Some(problem) = heavy_picture::find(file, entry, span) {
                self.report(problem);
            }
        }
        match offered::refusal(&path, self.model, self.inputs, self.opened) {
            Some(refusal) => self.report(refusal.at(&self.entry.path, span)),
            None if self.refuse_as_picture(&path, used, span) => {}
            None if borrowed::lender(&path, self.entry, self.model).is_some() => {
                self.borrow(path, span, false);
            }
            None if self.entry.is_published() && !self.is_searched(&path) => {
                let make = || model.redactor(entry, inputs.pack, inputs.a_teacher(&entry.language));
                let redactor = self.redactor.get_or_init(make);
                let opened = self.opened;
                match named_inside::find(&path, entry, span, redactor, model, inputs, opened) {
                    Some(NameInside::Whole(problem)) => {
                        self.diagnostics.push(problem);
                        self.resolved.held.insert(path);
                        return;
                    }
                    Some(NameInside::Word(problem)) => self.diagnostics.push(problem),
                    None => {}
                }
                if let Some(address) = without_names(&path, entry, model, redactor) {
                    let others = &mut self.resolved.other_addresses;
                    others.insert(path.clone(), address);
                }
                self.resolved.files.insert(path, self.id);
            }
            None => {}
        }
    }

    /// Reports what is to be shown and is no picture; whether it is.
    fn refuse_as_picture(&mut self, path: &str, used: Use, span: Span) -> bool {
        let key = self.entry.key_of("attachments", self.inputs.pack);
        let refusal = offered::no_picture(path, used, key);
        let is_refused = refusal.is_some();
        let problem = refusal.map(|refusal| refusal.at(&self.entry.path, span));
        self.diagnostics.extend(problem);
        is_refused
    }

    /// Whether a file was named before and names looked for in it: that is told once.
    fn is_searched(&self, path: &str) -> bool {
        self.resolved.files.contains_key(path) || self.resolved.held.contains(path)
    }

    fn borrow(&mut self, path: String, span: Span, is_table: bool) {
        self.resolved.borrowed.push(Borrowed {
            path,
            is_table,
            by: self.id,
            span,
        });
    }

    fn report(&mut self, problem: Diagnostic) {
        self.diagnostics.push(problem);
    }

    fn report_name(&mut self, name: &str, span: Span) {
        let pack = self.inputs.pack;
        let problem = advice::of_name(name, span, self.id, self.suggestions, pack);
        self.report(problem);
    }

    fn check_status(&mut self, to: EntryId, link: &Link) {
        let target = self.model.entry(to);
        let is_draft = matches!(target.status, Status::Draft | Status::Review);
        // Of a file that cannot be read nothing is told elsewhere.
        if is_draft && target.is_readable && self.entry.is_published() {
            let problem = Diagnostic::new(
                Code::NotPublished,
                &self.entry.path,
                link.span,
                Message::new("link_is_draft").with("name", &*target.title),
            )
            .hint(
                Message::new("link_is_draft_hint")
                    .with("keys", target.key_language(self.inputs.pack)),
            );
            self.report(problem);
        }
    }

    fn check_anchor(&mut self, to: EntryId, anchor: &str, link: &Link) {
        let (translations, model) = (self.translations, self.model);
        let to = translations.instead_with_anchor(self.entry, to, anchor, model);
        let target = model.entry(to);
        let mut known = target.anchors.iter().chain(&target.ids);
        if !target.is_readable || known.any(|known| **known == *anchor) {
            return;
        }
        let problem = Diagnostic::new(
            Code::UnresolvedAnchor,
            &self.entry.path,
            link.span,
            Message::new("unresolved_anchor")
                .with("anchor", anchor)
                .with("page", &*target.title),
        )
        .hint(advice::of_anchor(anchor, target));
        self.report(problem);
    }

    fn ambiguous(&mut self, link: &Link, words: &[String]) {
        let name = match &link.target {
            Target::Wiki { name, .. } => name.as_str(),
            _ => "",
        };
        let message = Message::new("ambiguous_reference").with("name", name);
        let problem = self.unresolved_link(link, message);
        self.report(problem.hint(advice::candidates(words)));
    }

    fn unresolved_link(&self, link: &Link, message: Message) -> Diagnostic {
        let code = Code::UnresolvedReference;
        Diagnostic::new(code, &self.entry.path, link.span, message)
    }

    fn unknown(&mut self, link: &Link) {
        let name = match &link.target {
            Target::Wiki { name, .. } if !link.is_picture => {
                self.report_name(name, link.span);
                return;
            }
            Target::Wiki { name, .. } => name.as_str(),
            Target::File { path, .. } => path.as_str(),
            Target::Anchor(_) | Target::Web(_) | Target::Unsafe(_) => return,
        };
        let address = without_scheme(name).filter(|_| !link.is_picture);
        let page = advice::page_named(name).filter(|_| !link.is_picture && address.is_none());
        let key = match page {
            _ if link.is_picture => "unresolved_picture",
            Some(_) => "unresolved_page",
            None => "unresolved_file",
        };
        let path_of = |page| self.suggestions.path_of(self.id, page);
        let hint = match self.nearest_file(name) {
            _ if let Some(address) = address => {
                Message::new("web_address_hint").with("address", address)
            }
            Some(word) => self.near_file(&word),
            None if let Some(path) = page.and_then(path_of) => {
                Message::new("did_you_mean").with("word", path)
            }
            None if page.is_some() => Message::new("page_path_hint"),
            None => Message::new("file_beside_hint"),
        };
        let problem = self.unresolved_link(link, Message::new(key).with("name", name));
        self.report(problem.hint(hint));
    }

    /// Advice to name a file that is there, which is no news any more.
    fn near_file(&mut self, near: &str) -> Message {
        let path = join(folder_of(&self.entry.path), near);
        let content = format!("{}/", self.inputs.config.content);
        let path = path.and_then(|path| Some(path.strip_prefix(&content)?.to_owned()));
        self.resolved.named.extend(path);
        Message::new("did_you_mean").with("word", near)
    }

    /// The path of the file nearest to one that is not there: by its name in the folder
    /// the path points into, or with the same name in another folder.
    fn nearest_file(&self, path: &str) -> Option<String> {
        let own = folder_of(&self.entry.path);
        // Windows shows paths with the other stroke.
        let path = path.replace('\\', "/");
        // What begins with a stroke is not the root of any folder.
        let path = path.trim_start_matches('/');
        let name = name_of(path);
        let folder = join(own, folder_of(path))?;
        if let Some(near) = nearest_file(name, self.model.files_in(&folder)) {
            return Some(match path.rsplit_once('/') {
                Some((written, _)) => format!("{written}/{near}"),
                None => near.to_owned(),
            });
        }
        let namesake = self.suggestions.only_file(name)?;
        Some(relative(own, namesake))
    }

    fn reference(&mut self, reference: &WrittenReference) {
        match reference.to {
            ReferenceTarget::Practice => self.practice(reference),
            ReferenceTarget::School => self.school(reference),
            ReferenceTarget::File => self.file(reference),
        }
    }

    fn practice(&mut self, reference: &WrittenReference) {
        let relation = Relation::of_field(&reference.field);
        let name = reference.text.split('#').next().unwrap_or_default();
        let target = target_of_reference(&reference.text, reference.to);
        match self
            .lookup
            .resolve(self.entry, &target, self.model, self.inputs.pack)
        {
            Ok(Destination::Entry(to)) => {
                if relation == Relation::BasedOn {
                    let clash =
                        licence_clash::check(self.id, to, reference, self.model, self.inputs);
                    self.diagnostics.extend(clash);
                }
                let is_first = || {
                    let mut told = self.diagnostics.iter();
                    told.all(|problem| problem.code != Code::NoSubject)
                };
                if relation == Relation::UsesMap && is_first() {
                    let map = self.model.entry(to);
                    let problem = no_subject::check(self.entry, map, reference, self.inputs);
                    self.diagnostics.extend(problem);
                }
                self.edge(relation, to, Edge::NO_LINK);
            }
            Ok(Destination::File(_)) => {}
            Err(_) if reference.free && !looks_like_slug(name) => {}
            Err(Unresolved::Ambiguous(words)) => {
                let problem = self
                    .unresolved(reference, "ambiguous_reference")
                    .hint(advice::candidates(&words));
                self.report(problem);
            }
            Err(Unresolved::Unknown) if reference.free && self.is_of_another_site(name) => {}
            Err(Unresolved::Unknown) => {
                let (name, span) = (&reference.text, reference.span);
                self.report_name(name, span);
            }
        }
    }

    /// Whether the site of one school names a practice of another: which there are it cannot know.
    /// What its folder says in a catalogue it also says where it is a site of its own.
    fn is_of_another_site(&self, name: &str) -> bool {
        let school = name.split_once('/').map(|(school, _)| school);
        self.model.schools.len() == 1
            && school.is_some_and(|school| {
                self.lookup.school_called(school, self.model).is_none()
                    && self.suggestions.nearest_school(school, None).is_none()
            })
    }

    fn school(&mut self, reference: &WrittenReference) {
        match self.lookup.school_called(&reference.text, self.model) {
            Some(school) => {
                let to = self.model.schools[school as usize].entry;
                self.edge(Relation::Related, to, Edge::NO_LINK);
            }
            None if reference.free => {}
            None => {
                let near = self.suggestions.other_school(self.id, &reference.text);
                let hints = match near {
                    Some(word) => vec![Message::new("did_you_mean").with("word", word)],
                    None => advice::school_elsewhere(self.model),
                };
                let mut problem = self.unresolved(reference, "unresolved_school");
                problem.hints.extend(hints);
                self.report(problem);
            }
        }
    }

    fn file(&mut self, reference: &WrittenReference) {
        let target = target_of_reference(&reference.text, reference.to);
        let found = self
            .lookup
            .resolve(self.entry, &target, self.model, self.inputs.pack);
        if let Ok(Destination::File(path)) = found {
            // A table is read, not offered: its single values may be somebody's scores.
            if &*reference.field == tables::FIELD {
                let full = format!("{}/{path}", self.inputs.config.content);
                self.resolved.tables.insert(full, vec![self.id]);
                if borrowed::lender(&path, self.entry, self.model).is_some() {
                    self.borrow(path, reference.span, true);
                }
            } else if let Some(reason) = Reason::of(reference.consent) {
                let (model, pack, span) = (self.model, self.inputs.pack, reference.span);
                let problem = reason.problem(&path, self.id, self.id, model, pack, span);
                self.diagnostics.extend(problem);
            } else {
                let used = match &*reference.field {
                    "images" => Use::InField,
                    "logo" => Use::Logo,
                    _ => Use::Offered,
                };
                self.offer(path, used, reference.span);
            }
            return;
        }
        if let Some(address) = web_address(&reference.text) {
            let problem = self.web_address_for_file(reference, &address);
            self.report(problem);
            return;
        }
        let key = if &*reference.field == "images" {
            "unresolved_picture"
        } else {
            "unresolved_file"
        };
        let hint = match self.nearest_file(&reference.text) {
            Some(near) => self.near_file(&near),
            None => Message::new("file_beside_hint"),
        };
        let problem = self.unresolved(reference, key).hint(hint);
        self.report(problem);
    }

    /// An address of the web where a file of the site belongs.
    fn web_address_for_file(&self, reference: &WrittenReference, address: &str) -> Diagnostic {
        let message = match &*reference.field {
            "images" => "picture_from_elsewhere",
            _ => "web_address_for_file",
        };
        let mut problem = Diagnostic::new(
            Code::UnresolvedReference,
            &self.entry.path,
            reference.span,
            Message::new(message).with("address", &*reference.text),
        );
        let sources = self.inputs.pack.page.get("sources");
        if let Some(sources) = sources.filter(|_| &*reference.field == "attachments") {
            let key = sources.key("sources", self.entry.key_language(self.inputs.pack));
            let hint = Message::new("web_address_as_source_hint").with("key", key);
            problem.hints.push(hint.with("address", address));
        }
        problem.hint(Message::new("save_beside_hint"))
    }

    fn unresolved(&self, reference: &WrittenReference, key: &'static str) -> Diagnostic {
        Diagnostic::new(
            Code::UnresolvedReference,
            &self.entry.path,
            reference.span,
            Message::new(key).with("name", &*reference.text),
        )
    }
}
