//! Files that entries show or offer: which of them a site does not take in, and why.

use crate::diagnostic::{Code, Diagnostic, Message, Severity, Span};
use crate::model::{Inputs, Kept, Model};
use crate::source::{PictureFault, is_picture, name_of, picture_fault};

/// Endings of files that a browser or computer runs.
const RUNNABLE: [&str; 16] = [
    "html", "htm", "xhtml", "shtml", "js", "mjs", "wasm", "swf", "hta", "exe", "bat", "cmd", "com",
    "scr", "vbs", "jar",
];

/// Endings of photos as phones store them. Hardly a browser shows them, and the place where
/// they were taken stays in them.
const PHONE_PHOTOS: [&str; 2] = ["heic", "heif"];

/// Why a file is not taken into the site.
pub(super) struct Refusal {
    code: Code,
    message: Message,
    hint: Message,
}

impl Refusal {
    /// As a problem of the place that names the file. The page is shown without the file,
    /// so only what could do harm is an error.
    pub(super) fn at(self, path: &str, span: Span) -> Diagnostic {
        let mut problem = Diagnostic::new(self.code, path, span, self.message).hint(self.hint);
        if self.code == Code::UnresolvedReference {
            problem.severity = Severity::Warning;
        }
        problem
    }
}

/// Looks whether a file can be taken into the site; `path` is relative to the content.
pub(super) fn refusal(
    path: &str,
    model: &Model,
    inputs: &Inputs<'_>,
    kept: Option<&Kept>,
) -> Option<Refusal> {
    let extension = path
        .rsplit_once('.')
        .map(|(_, extension)| extension.to_ascii_lowercase())
        .unwrap_or_default();
    let refuse = |code, key, hint| {
        let message = Message::new(key).with("name", name_of(path));
        let hint = Message::new(hint);
        Some(Refusal {
            code,
            message,
            hint,
        })
    };
    if PHONE_PHOTOS.contains(&extension.as_str()) {
        return refuse(Code::UnresolvedReference, "phone_photo", "phone_photo_hint");
    }
    if RUNNABLE.contains(&extension.as_str()) {
        return refuse(Code::UnsafeAddress, "unsafe_file", "unsafe_file_hint");
    }
    if !is_picture(path) {
        return None;
    }
    let (key, hint) = match fault_of(path, model, inputs, kept)? {
        PictureFault::Empty => ("picture_empty", "picture_copy_hint"),
        PictureFault::CutOff => ("picture_cut_off", "picture_copy_hint"),
        PictureFault::NoPicture if extension == "svg" => ("drawing_unreadable", "drawing_hint"),
        PictureFault::NoPicture => ("picture_unreadable", "picture_save_hint"),
        PictureFault::TooLarge => ("drawing_too_large", "drawing_hint"),
        PictureFault::TooDeep => ("drawing_too_deep", "drawing_deep_hint"),
        PictureFault::Otherwise(ending) => {
            let name = name_of(path);
            let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
            let message = Message::new("picture_otherwise")
                .with("name", name)
                .with("kind", ending.to_ascii_uppercase());
            let hint =
                Message::new("picture_otherwise_hint").with("name", format!("{stem}.{ending}"));
            return Some(Refusal {
                code: Code::UnresolvedReference,
                message,
                hint,
            });
        }
    };
    refuse(Code::UnresolvedReference, key, hint)
}

fn fault_of(
    path: &str,
    model: &Model,
    inputs: &Inputs<'_>,
    kept: Option<&Kept>,
) -> Option<PictureFault> {
    let path = format!("{}/{path}", inputs.config.content);
    let place = model
        .files
        .binary_search_by(|file| file.path.as_str().cmp(&path));
    let file = place.ok().map(|place| &model.files[place])?;
    if let Some(known) = kept.and_then(|kept| kept.picture(file)) {
        return known;
    }
    // What cannot be opened now is not published either.
    let opened = inputs.files.open(&path);
    let fault = opened.and_then(|opened| picture_fault(name_of(&path), opened));
    let fault = fault.unwrap_or(Some(PictureFault::NoPicture));
    if let Some(kept) = kept {
        kept.keep_picture(file, fault);
    }
    fault
}
