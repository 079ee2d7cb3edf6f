//! Files that entries show or offer: which of them a site does not take in, and why.

use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use rustc_hash::FxHashMap;

use crate::diagnostic::{Code, Diagnostic, Message, Severity, Span};
use crate::model::{Inputs, Kept, Model, NamesFound};
use crate::source::{
    Extent, FileEntry, FileWords, PictureFault, disguised_picture, extension_of, is_picture,
    name_of, picture_fault,
};

/// Endings of files that a browser or computer runs.
const RUNNABLE: [&str; 16] = [
    "html", "htm", "xhtml", "shtml", "js", "mjs", "wasm", "swf", "hta", "exe", "bat", "cmd", "com",
    "scr", "vbs", "jar",
];

/// Endings of pictures out of which nothing here takes the place where they were taken, with
/// the names of their kinds. Most of them hardly a browser shows.
const UNCLEANED: [(&str, &str); 15] = [
    ("arw", "RAW"),
    ("avif", "AVIF"),
    ("bmp", "BMP"),
    ("cr2", "RAW"),
    ("cr3", "RAW"),
    ("dng", "RAW"),
    ("heic", "HEIC"),
    ("heif", "HEIC"),
    ("hif", "HEIC"),
    ("jp2", "JPEG 2000"),
    ("jxl", "JPEG XL"),
    ("nef", "RAW"),
    ("rw2", "RAW"),
    ("tif", "TIFF"),
    ("tiff", "TIFF"),
];

/// The kind of a picture, by its name, that no page shows because it cannot be cleaned.
pub(super) fn uncleaned_kind(path: &str) -> Option<&'static str> {
    let extension = extension_of(path);
    let known = UNCLEANED.iter().find(|(ending, _)| *ending == extension);
    known.map(|(_, kind)| *kind)
}

/// Why a file is not taken into the site.
pub(super) struct Refusal {
    code: Code,
    severity: Severity,
    message: Message,
    hint: Message,
}

impl Refusal {
    /// As a problem of the place that names the file. The page is shown without the file,
    /// so only what could do harm is an error.
    pub(super) fn at(self, path: &str, span: Span) -> Diagnostic {
        Diagnostic {
            severity: self.severity,
            ..Diagnostic::new(self.code, path, span, self.message).hint(self.hint)
        }
    }
}

/// Looks whether a file can be taken into the site; `path` is relative to the content.
pub(super) fn refusal(
    path: &str,
    model: &Model,
    inputs: &Inputs<'_>,
    opened: &OpenedFiles<'_>,
) -> Option<Refusal> {
    let extension = extension_of(path);
    if let Some(kind) = uncleaned_kind(path) {
        return Some(uncleaned(path, kind));
    }
    if RUNNABLE.contains(&extension.as_str()) {
        let code = Code::UnsafeAddress;
        return Some(refuse(path, code, "unsafe_file", "unsafe_file_hint"));
    }
    let place = place_of(path, model, inputs)?;
    let fault = opened.fault(place, &model.files[place], inputs)?;
    Some(fault.refusal(path))
}

/// What an entry does with a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Use {
    /// A link leads to it, or it is named among what is offered.
    Offered,
    /// Its text shows it.
    InText,
    /// It is one of its pictures, in the field for them.
    InField,
    /// It is the logo of a school.
    Logo,
}

/// Why what is to be shown is not: no browser shows it as a picture. `key` is what an author calls
/// the field for files that are offered.
pub(super) fn no_picture(path: &str, used: Use, key: &str) -> Option<Refusal> {
    let hint = match used {
        Use::Offered => return None,
        Use::InText => "no_picture_in_text_hint",
        Use::InField => "no_picture_in_field_hint",
        Use::Logo => "no_picture_as_logo_hint",
    };
    if is_picture(path) {
        return None;
    }
    let refusal = refuse(path, Code::UnusableFile, "no_picture", hint);
    Some(Refusal {
        hint: refusal.hint.with("key", key).with("name", name_of(path)),
        ..refusal
    })
}

/// The place in the model of a file, by its path within the content.
pub(super) fn place_of(path: &str, model: &Model, inputs: &Inputs<'_>) -> Option<usize> {
    let path = format!("{}/{path}", inputs.config.content);
    let is_it = |file: &FileEntry| file.path.as_str().cmp(&path);
    model.files.binary_search_by(is_it).ok()
}

/// Why a file that could be taken into the site is not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FileFault {
    /// It holds nothing.
    Empty,
    /// It cannot be opened; the system says why.
    Unopened(String),
    /// It is a picture that cannot be shown.
    Picture(PictureFault),
}

impl FileFault {
    /// As a problem of an entry that names the file.
    pub fn problem(&self, file: &str, entry: &str) -> Diagnostic {
        self.refusal(file).at(entry, Span::line(1))
    }

    fn refusal(&self, path: &str) -> Refusal {
        let is_drawing = extension_of(path) == "svg";
        let (key, hint) = match self {
            Self::Empty => ("file_empty", "file_copy_hint"),
            Self::Unopened(reason) => {
                let code = Code::UnreadableFile;
                let refusal = refuse(path, code, "file_unopened", "file_unopened_hint");
                return Refusal {
                    severity: Severity::Warning,
                    message: refusal.message.with("reason", reason),
                    ..refusal
                };
            }
            Self::Picture(PictureFault::Empty) => ("picture_empty", "picture_copy_hint"),
            Self::Picture(PictureFault::CutOff) => ("picture_cut_off", "picture_copy_hint"),
            Self::Picture(PictureFault::NoPicture) if is_drawing => {
                ("drawing_unreadable", "drawing_hint")
            }
            Self::Picture(PictureFault::NoPicture) => ("picture_unreadable", "picture_save_hint"),
            Self::Picture(PictureFault::TooLarge) => ("drawing_too_large", "drawing_hint"),
            Self::Picture(PictureFault::TooDeep) => ("drawing_too_deep", "drawing_deep_hint"),
            Self::Picture(PictureFault::Unknown(kind)) => return uncleaned(path, kind),
            Self::Picture(PictureFault::Otherwise(ending)) => {
                let name = name_of(path);
                let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
                let code = Code::UnusableFile;
                let refusal = refuse(path, code, "picture_otherwise", "picture_otherwise_hint");
                return Refusal {
                    message: refusal.message.with("kind", ending.to_ascii_uppercase()),
                    hint: refusal.hint.with("name", format!("{stem}.{ending}")),
                    ..refusal
                };
            }
        };
        refuse(path, Code::UnusableFile, key, hint)
    }
}

fn uncleaned(path: &str, kind: &str) -> Refusal {
    let code = Code::UnusableFile;
    let refusal = refuse(path, code, "picture_uncleaned", "picture_uncleaned_hint");
    Refusal {
        message: refusal.message.with("kind", kind),
        ..refusal
    }
}

fn refuse(path: &str, code: Code, key: &'static str, hint: &'static str) -> Refusal {
    Refusal {
        code,
        severity: code.default_severity(),
        message: Message::new(key).with("name", name_of(path)),
        hint: Message::new(hint),
    }
}

/// Most bytes of what files say that is held at a time.
const MOST_WORDS: usize = 32 << 20;

/// What is wrong with the files that were looked at, and what they say. Each is opened once,
/// however many entries show it, and not again when the rest is connected anew without what is
/// broken.
#[derive(Debug)]
pub struct OpenedFiles<'run> {
    extent: Extent,
    kept: Option<&'run Kept>,
    /// By the place of the file in the model.
    faults: Mutex<FxHashMap<usize, Arc<OnceLock<Option<FileFault>>>>>,
    words: Mutex<HeldWords>,
    names_found: NamesFound,
}

/// What files say, by their places in the model.
#[derive(Debug, Default)]
struct HeldWords {
    by_place: FxHashMap<usize, Arc<OnceLock<Option<Arc<FileWords>>>>>,
    /// Bytes of all of them.
    size: usize,
}

impl<'run> OpenedFiles<'run> {
    /// None looked at yet. With `kept`, those that look as they did are not opened again.
    pub fn new(extent: Extent, kept: Option<&'run Kept>) -> Self {
        Self {
            extent,
            kept,
            faults: Mutex::default(),
            words: Mutex::default(),
            names_found: NamesFound::default(),
        }
    }

    fn fault(&self, place: usize, file: &FileEntry, inputs: &Inputs<'_>) -> Option<FileFault> {
        if file.size == 0 && !is_picture(&file.path) {
            return Some(FileFault::Empty);
        }
        let known = {
            let mut faults = self.faults.lock().unwrap_or_else(PoisonError::into_inner);
            Arc::clone(faults.entry(place).or_default())
        };
        known.get_or_init(|| self.look(file, inputs)).clone()
    }

    /// Names that were found in files.
    pub(super) fn names_found(&self) -> &NamesFound {
        self.kept.map_or(&self.names_found, Kept::names_found)
    }

    /// What a file says; `None` where it cannot be published.
    pub(super) fn words(
        &self,
        place: usize,
        file: &FileEntry,
        inputs: &Inputs<'_>,
    ) -> Option<Arc<FileWords>> {
        let known = {
            let mut held = self.words.lock().unwrap_or_else(PoisonError::into_inner);
            Arc::clone(held.by_place.entry(place).or_default())
        };
        let mut size = 0;
        let words = known.get_or_init(|| {
            let words = self.read_words(file, inputs)?;
            size = words.size();
            Some(words)
        });
        if size > 0 {
            let mut held = self.words.lock().unwrap_or_else(PoisonError::into_inner);
            held.size += size;
            if held.size > MOST_WORDS {
                *held = HeldWords::default();
            }
        }
        words.clone()
    }

    fn read_words(&self, file: &FileEntry, inputs: &Inputs<'_>) -> Option<Arc<FileWords>> {
        if let Some(known) = self.kept.and_then(|kept| kept.words(file)) {
            return Some(known);
        }
        let bytes = inputs.files.read(&file.path).ok()?;
        let words = Arc::new(FileWords::of(&file.path, &bytes)?);
        if let Some(kept) = self.kept {
            kept.keep_words(file, &words);
        }
        Some(words)
    }

    fn look(&self, file: &FileEntry, inputs: &Inputs<'_>) -> Option<FileFault> {
        if let Some(known) = self.kept.and_then(|kept| kept.picture(file)) {
            return known.map(FileFault::Picture);
        }
        let opened = inputs.files.open(&file.path);
        let looked = opened.and_then(|opened| match is_picture(&file.path) {
            true => picture_fault(&file.path, opened, self.extent),
            false => disguised_picture(opened),
        });
        match looked {
            Ok(fault) => {
                if let Some(kept) = self.kept {
                    kept.keep_picture(file, fault);
                }
                fault.map(FileFault::Picture)
            }
            // The next time it may be opened, though it looks the same.
            Err(error) => Some(FileFault::Unopened(error.to_string())),
        }
    }
}
