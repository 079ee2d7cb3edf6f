//! The titles of a site's schools, which are public: a word of one is nobody's name there.

use rayon::prelude::*;

use super::kept::Kept;
use super::read::read_file;
use super::{Entry, Inputs, Model, Places, SchoolTitles};
use crate::document::{Depth, LARGEST_FILE};
use crate::pack::Pack;
use crate::source::{FileEntry, decode, read_ahead};

/// The titles, read from the profiles where nobody has asked for them before.
pub(super) fn titles(places: &Places, inputs: &Inputs<'_>) -> SchoolTitles {
    let read = || {
        let profiles = places.profiles.iter();
        let titles = profiles.filter_map(|path| title_in(path, places, inputs));
        titles.collect()
    };
    places.titles.read(read, inputs.pack)
}

/// Reads the titles of a whole site at once: whoever hides the first name would else read all
/// profiles one after the other, and nobody else could go on before that.
pub(super) fn read_all(places: &Places, inputs: &Inputs<'_>) {
    let titles = read_ahead(
        inputs.files,
        &places.profiles,
        String::as_str,
        |path, bytes| title_of_file(path, &bytes.ok()?, places, inputs),
    );
    let titles = || titles.into_iter().flatten().collect();
    places.titles.read(titles, inputs.pack);
}

/// The titles of a site that has been read.
pub(super) fn titles_of(model: &Model, pack: &Pack) -> SchoolTitles {
    let read = || {
        let entries = model.entries.iter();
        let titles = entries.filter_map(|entry| title_of(entry));
        titles.map(str::to_owned).collect()
    };
    model.titles.read(read, pack)
}

/// The titles as they were, where no profile says otherwise than before. Otherwise nothing that has
/// been kept of the files is true any more, as names have been taken out of it.
pub(super) fn follow(
    places: &Places,
    files: &[FileEntry],
    inputs: &Inputs<'_>,
    kept: &mut Kept,
) -> SchoolTitles {
    let profiles = places.profiles.par_iter();
    let titles = profiles.filter_map(|path| {
        let place = files.binary_search_by(|file| file.path.as_str().cmp(path));
        let file = files.get(place.ok()?)?;
        match kept.entry_of(file) {
            Some(entry) => title_of(entry).map(str::to_owned),
            None => title_in(path, places, inputs),
        }
    });
    let titles: Vec<String> = titles.collect();
    kept.titles(titles, inputs.pack)
}

fn title_of(entry: &Entry) -> Option<&str> {
    entry.school_facts.as_ref()?.name.as_deref()
}

/// The title that a profile says.
fn title_in(path: &str, places: &Places, inputs: &Inputs<'_>) -> Option<String> {
    title_of_file(path, &inputs.files.read(path).ok()?, places, inputs)
}

fn title_of_file(path: &str, bytes: &[u8], places: &Places, inputs: &Inputs<'_>) -> Option<String> {
    let text = decode(bytes).ok().filter(|_| bytes.len() <= LARGEST_FILE)?;
    let reading = read_file(path, &text, Depth::FrontMatter, places, inputs);
    reading.fields.text("name").map(str::to_owned)
}
