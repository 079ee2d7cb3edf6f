//! Pictures that are shown although a file with errors names them too. It says nothing against
//! that as far as can be read, and a file without errors says that the people in them agreed, or
//! they are drawings.

use rustc_hash::{FxHashMap, FxHashSet};

use super::unshown::own_picture;
use super::{Lookup, target_of_reference};
use crate::model::{Entry, Inputs, Model, PhotoConsent};
use crate::source::{decode, extension_of};

/// What stands in a drawing (SVG) that holds a photo, or may.
const PHOTO_IN_DRAWING: [&str; 3] = ["image", "img", "data:"];

/// A picture that a file with errors names.
pub(super) struct Unsettled {
    /// The school of that file.
    pub(super) school: Option<u32>,
    /// Whether a consent in another file settles it.
    pub(super) takes_consent: bool,
}

/// Those of some pictures, each given by its path within the content.
pub(super) fn find(
    pictures: FxHashMap<&str, Unsettled>,
    model: &Model,
    lookup: &Lookup,
    inputs: &Inputs<'_>,
) -> Vec<String> {
    if pictures.is_empty() {
        return Vec::new();
    }
    let schools: FxHashSet<Option<u32>> = pictures.values().map(|one| one.school).collect();
    let mut agreed: FxHashSet<String> = FxHashSet::default();
    for entry in &model.entries {
        if schools.contains(&entry.school) && entry.is_published() && !entry.has_errors {
            agreed.extend(agreed_in(entry, model, lookup, inputs));
        }
    }
    let settled = pictures.into_iter().filter(|(path, one)| {
        one.takes_consent && agreed.contains(*path) || is_drawing(path, inputs)
    });
    settled.map(|(path, _)| path.to_owned()).collect()
}

/// The pictures of which an entry says that the people in them agreed, of each or of all together.
fn agreed_in(entry: &Entry, model: &Model, lookup: &Lookup, inputs: &Inputs<'_>) -> Vec<String> {
    let is_given = |consent| match consent {
        PhotoConsent::Unsaid => entry.faces == PhotoConsent::Given,
        said => said == PhotoConsent::Given,
    };
    let references = entry.references.iter();
    let references = references.filter(|reference| is_given(reference.consent));
    let references = references.map(|one| target_of_reference(&one.text, one.to));
    let links = entry.links.iter();
    let links = links.filter(|_| is_given(PhotoConsent::Unsaid));
    let targets = references.chain(links.map(|link| link.target.clone()));
    targets
        .filter_map(|target| own_picture(entry, &target, model, lookup, inputs.pack))
        .collect()
}

/// Whether a picture is drawn, and holds no photo.
fn is_drawing(path: &str, inputs: &Inputs<'_>) -> bool {
    if extension_of(path) != "svg" {
        return false;
    }
    let bytes = inputs
        .files
        .read(&format!("{}/{path}", inputs.config.content));
    let bytes = bytes.unwrap_or_default();
    let text = decode(&bytes).map(|text| text.to_ascii_lowercase());
    text.is_ok_and(|text| {
        let mut signs = PHOTO_IN_DRAWING.iter();
        !text.is_empty() && !signs.any(|sign| text.contains(sign))
    })
}
