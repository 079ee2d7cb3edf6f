//! Pictures that no page shows, whoever names them, and that are not copied: those of people
//! who have not agreed to be shown, and those of which a faulty file may say so.

use std::cell::LazyCell;
use std::collections::BTreeMap;

use aho_corasick::AhoCorasick;
use rustc_hash::FxHashMap;

use super::believed::{self, Unsettled};
use super::refusing_words::RefusingWords;
use super::{Destination, Lookup, target_of_reference};
use crate::config::ErrorPolicy;
use crate::diagnostic::{Code, Diagnostic, Message, Span};
use crate::document::{LARGEST_FILE, Target, percent_decode};
use crate::model::{Entry, EntryId, Inputs, Model, PhotoConsent};
use crate::pack::Pack;
use crate::source::{decode, fold_path, folder_of, is_picture, name_of};

/// Pictures that are not shown, with the reason and the entry that gives it.
#[derive(Debug, Default)]
pub(super) struct Unshown {
    /// By path within the content.
    pictures: FxHashMap<String, (Reason, EntryId)>,
}

/// Why a picture is not shown, the clearest reason first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Reason {
    /// An entry says that somebody in it has not agreed.
    Missing,
    /// What an entry says of the people in it cannot be read.
    Unread,
    /// A file with errors names it. Whether they hide what it says of the people in it, only its
    /// author knows.
    InDoubt,
    /// The same, but no word by which it could refuse stands among its keys and values, which cannot
    /// be read and tell something of consent: a drawing shows nobody all the same.
    Unclear,
    /// The same, where nothing of consent stands there, or all can be read. Somebody else of the
    /// school may say that they agreed.
    Silent,
}

impl Reason {
    /// The one that lies in what is said of a picture.
    pub(super) fn of(consent: PhotoConsent) -> Option<Self> {
        match consent {
            PhotoConsent::Missing => Some(Self::Missing),
            PhotoConsent::Unread => Some(Self::Unread),
            PhotoConsent::Given | PhotoConsent::Unsaid => None,
        }
    }

    /// As a problem of an entry that names the picture at a place, where `who` gives the reason;
    /// `None` where its own file is left out as well, and its errors tell enough.
    pub(super) fn problem(
        self,
        path: &str,
        who: EntryId,
        entry: EntryId,
        model: &Model,
        pack: &Pack,
        span: Span,
    ) -> Option<Diagnostic> {
        let is_own = who == entry;
        let is_told = match self {
            Self::Missing => false,
            Self::Unread => is_own,
            Self::InDoubt | Self::Unclear | Self::Silent => true,
        };
        if is_told && model.entry(entry).has_errors {
            return None;
        }
        let message = match self {
            Self::Missing => "photo_without_consent",
            Self::Unread | Self::InDoubt | Self::Unclear | Self::Silent => "photo_consent_unread",
        };
        let hint = match self {
            Self::Missing if is_own => "photo_without_consent_hint",
            Self::Missing => "photo_without_consent_elsewhere_hint",
            Self::Unread if is_own => "photo_consent_unread_hint",
            Self::Unread => "photo_consent_unread_elsewhere_hint",
            Self::InDoubt | Self::Unclear | Self::Silent => "photo_of_faulty_file_hint",
        };
        let message = Message::new(message).with("name", name_of(path));
        let said = model.entry(who);
        let hint = Message::new(hint).with("keys", said.key_language(pack));
        let hint = match is_own {
            true => hint,
            false => hint.with("file", &*said.path),
        };
        let path = &model.entry(entry).path;
        Some(Diagnostic::new(Code::PhotoWithoutConsent, path, span, message).hint(hint))
    }
}

impl Unshown {
    /// Finds them, by drafts too: what they say of a picture is true all the same.
    pub(super) fn find(model: &Model, lookup: &Lookup, inputs: &Inputs<'_>) -> Self {
        let mut unshown = Self::default();
        // Where one error stops the whole site, none of them has to be made up for; those of drafts
        // stop nothing.
        let goes_on = inputs.config.errors == ErrorPolicy::Quarantine;
        let mut unreadable: BTreeMap<Option<u32>, Vec<Faulty>> = BTreeMap::new();
        let words = LazyCell::new(|| RefusingWords::new(inputs.pack));
        for (id, entry) in model.numbered() {
            let is_faulty = entry.has_errors && (goes_on || !entry.is_published());
            let faces = faces_of(id, entry, model).0;
            let forbids = || {
                let references = entry.references.iter();
                let mut consents = references.map(|reference| reference.consent);
                faces.forbids() || consents.any(PhotoConsent::forbids)
            };
            let forbids = forbids();
            let faulty = is_faulty.then(|| Faulty::read(id, entry, &words, model, inputs));
            if is_faulty || forbids {
                let doubt = faulty.as_ref().map(|faulty| faulty.reason);
                unshown.add_named(id, entry, doubt, model, lookup, inputs);
            }
            if let Some(faulty) = faulty.filter(|_| !entry.is_readable) {
                unreadable.entry(entry.school).or_default().push(faulty);
            }
        }
        for (school, entries) in unreadable {
            unshown.add_written(school, &entries, model, inputs);
        }
        unshown.believe(model, lookup, inputs);
        unshown
    }

    /// The problem of an entry that names a picture at a place, where the picture is not shown
    /// and its file does not tell why already; `None` where it is shown.
    pub(super) fn problem(
        &self,
        path: &str,
        entry: EntryId,
        model: &Model,
        pack: &Pack,
        span: Span,
    ) -> Option<Option<Diagnostic>> {
        let (reason, who) = *self.pictures.get(path)?;
        // A preview shows a faulty file with what its author has put into it.
        let is_in_doubt = matches!(reason, Reason::InDoubt | Reason::Unclear | Reason::Silent);
        let is_shown = is_in_doubt && who == entry;
        (!is_shown).then(|| reason.problem(path, who, entry, model, pack, span))
    }

    fn add(&mut self, path: String, reason: Reason, who: EntryId) {
        let found = (reason, who);
        let known = self.pictures.entry(path).or_insert(found);
        *known = found.min(*known);
    }

    /// Takes back what is only unsettled, where somebody else of the school settles it.
    fn believe(&mut self, model: &Model, lookup: &Lookup, inputs: &Inputs<'_>) {
        let unsettled = self.pictures.iter().filter_map(|(path, (reason, who))| {
            let takes_consent = match reason {
                Reason::Silent => true,
                Reason::Unclear => false,
                Reason::Missing | Reason::Unread | Reason::InDoubt => return None,
            };
            let school = model.entry(*who).school;
            Some((
                path.as_str(),
                Unsettled {
                    school,
                    takes_consent,
                },
            ))
        });
        let settled = believed::find(unsettled.collect(), model, lookup, inputs);
        for path in settled {
            self.pictures.remove(&path);
        }
    }

    /// The pictures that an entry names and says this of, of each or of all together.
    fn add_named(
        &mut self,
        id: EntryId,
        entry: &Entry,
        doubt: Option<Reason>,
        model: &Model,
        lookup: &Lookup,
        inputs: &Inputs<'_>,
    ) {
        let file = |target: &Target| own_picture(entry, target, model, lookup, inputs.pack);
        let reason_of = |consent| match consent {
            PhotoConsent::Unsaid => doubt,
            said => Reason::of(said),
        };
        let (faces, whose) = faces_of(id, entry, model);
        let mut given = Vec::new();
        for reference in &entry.references {
            let target = target_of_reference(&reference.text, reference.to);
            let Some(path) = file(&target) else {
                continue;
            };
            let (consent, who) = match reference.consent {
                PhotoConsent::Unsaid => (faces, whose),
                said => (said, id),
            };
            match reason_of(consent) {
                Some(reason) => self.add(path, reason, who),
                None if reference.consent == PhotoConsent::Given => given.push(path),
                None => {}
            }
        }
        if let Some(reason) = reason_of(faces) {
            let links = entry.links.iter().filter_map(|link| file(&link.target));
            for path in links.filter(|path| !given.contains(path)) {
                self.add(path, reason, whose);
            }
        }
    }

    /// The pictures of a school whose names stand anywhere in files of its whose front matter
    /// cannot be read; where not even their text can, those beside them.
    fn add_written(
        &mut self,
        school: Option<u32>,
        entries: &[Faulty],
        model: &Model,
        inputs: &Inputs<'_>,
    ) {
        let pictures = pictures_of(school, model, inputs);
        let names: Vec<String> = pictures
            .iter()
            .map(|path| fold_path(name_of(path)))
            .collect();
        let Ok(finder) = AhoCorasick::new(&names) else {
            return;
        };
        for faulty in entries {
            let (entry, id) = (model.entry(faulty.id), faulty.id);
            let Some(text) = text_of(entry, model, inputs) else {
                let folder = folder_of(&entry.path);
                let content = inputs.config.content.len() + 1;
                let beside = pictures
                    .iter()
                    .filter(|path| folder_of(path) == folder.get(content..).unwrap_or_default());
                for path in beside {
                    self.add((*path).to_owned(), faulty.reason, id);
                }
                continue;
            };
            let text = fold_path(&text);
            // As Markdown and addresses write some signs of a name.
            let decoded = text
                .contains('%')
                .then(|| fold_path(&percent_decode(&text)));
            let unescaped = text.contains('\\').then(|| text.replace('\\', ""));
            for text in std::iter::once(&text).chain(&decoded).chain(&unescaped) {
                for found in finder.find_overlapping_iter(text) {
                    let before = text[..found.start()].chars().next_back();
                    if !before.is_some_and(char::is_alphanumeric) {
                        let path = pictures[found.pattern().as_usize()];
                        self.add(path.to_owned(), faulty.reason, id);
                    }
                }
            }
        }
    }
}

/// A file with errors, and what follows for the pictures it names.
struct Faulty {
    id: EntryId,
    reason: Reason,
}

impl Faulty {
    fn read(
        id: EntryId,
        entry: &Entry,
        words: &RefusingWords,
        model: &Model,
        inputs: &Inputs<'_>,
    ) -> Self {
        let text = text_of(entry, model, inputs);
        let reason = match text {
            None => Reason::InDoubt,
            Some(text) if words.may_stand_in(&text) => Reason::InDoubt,
            Some(text) if !entry.is_readable && words.are_spoken_of_in(&text) => Reason::Unclear,
            Some(_) => Reason::Silent,
        };
        Self { id, reason }
    }
}

/// The picture that an entry means, where its school decides about it: about its own, and about
/// none of another school.
pub(super) fn own_picture(
    entry: &Entry,
    target: &Target,
    model: &Model,
    lookup: &Lookup,
    pack: &Pack,
) -> Option<String> {
    let school = model.school_of(entry).map(|school| school.folder.as_str());
    let is_own = |path: &str| {
        let owner = model.school_at(path).map(|school| school.folder.as_str());
        owner.is_none() || owner == school
    };
    match lookup.resolve(entry, target, model, pack) {
        Ok(Destination::File(path)) if is_picture(&path) && is_own(&path) => Some(path),
        _ => None,
    }
}

/// What holds for all pictures of an entry that say nothing themselves, and by which entry: where
/// what it translates forbids them, by that one.
fn faces_of(id: EntryId, entry: &Entry, model: &Model) -> (PhotoConsent, EntryId) {
    let original = || {
        let id = model.original_of(entry)?;
        Some((model.entry(id).faces, id))
    };
    let own = (entry.faces, id);
    match entry.faces.forbids() {
        true => own,
        false => original()
            .filter(|(faces, _)| faces.forbids())
            .unwrap_or(own),
    }
}

/// The pictures of a school, or of none, by path within the content.
fn pictures_of<'model>(
    school: Option<u32>,
    model: &'model Model,
    inputs: &Inputs<'_>,
) -> Vec<&'model str> {
    let folder = match school.map(|school| model.schools.get(school as usize)) {
        Some(Some(school)) => school.folder.as_str(),
        Some(None) | None => "",
    };
    let content = format!("{}/", inputs.config.content);
    let start = format!("{content}{folder}");
    let files = &model.files;
    let from = files.partition_point(|file| file.path < start);
    let below = files[from..].iter().map_while(|file| {
        let path = file.path.starts_with(&start).then_some(&file.path)?;
        path.strip_prefix(&content)
    });
    let is_own = |path: &&str| {
        let owner = model.school_at(path).map(|school| school.folder.as_str());
        owner == school.map(|_| folder)
    };
    below
        .filter(|path| is_picture(path))
        .filter(is_own)
        .collect()
}

/// The text of a file, as far as it is one; `None` where it is too large to look.
fn text_of(entry: &Entry, model: &Model, inputs: &Inputs<'_>) -> Option<String> {
    let is_it = |file: &crate::source::FileEntry| file.path.as_str().cmp(&*entry.path);
    let place = model.files.binary_search_by(is_it).ok()?;
    if model.files[place].size > LARGEST_FILE as u64 {
        return None;
    }
    let bytes = inputs.files.read(&entry.path).ok()?;
    Some(match decode(&bytes) {
        Ok(text) => text.into_owned(),
        // Half of the bytes of letters that take two are none.
        Err(_) => String::from_utf8_lossy(&bytes).replace('\0', ""),
    })
}
