//! What a word of the arguments names, and what to say where it names nothing.

use super::{Exit, Session, print};
use crate::locale::fold_word;
use crate::pack::{Kind, Pack};

/// Most kinds that one word may stand for.
const MOST_MEANT: usize = 3;

/// The kind a word names; complains where there is none.
pub(super) fn kind<'pack>(
    session: &Session,
    pack: &'pack Pack,
    word: &str,
) -> Result<&'pack Kind, Exit> {
    if let Some(kind) = pack.kind_named(word) {
        return Ok(kind);
    }
    let near = pack
        .vocabulary("kinds")
        .and_then(|(_, kinds)| kinds.nearest(word, &session.language))
        .and_then(|near| pack.kind_named(near))
        .map(|kind| kind.folder(&session.language));
    // A word that most of them use tells nothing.
    let mut told = about(pack, word, &session.language);
    told.truncate(if told.len() > MOST_MEANT {
        0
    } else {
        MOST_MEANT
    });
    let folder = |kind: &'pack Kind| kind.folder(&session.language);
    let near = near.or_else(|| match told.as_slice() {
        [only] => Some(folder(only)),
        _ => None,
    });
    let folders: Vec<&str> = match told.as_slice() {
        [] => pack.kinds.iter().map(folder).collect(),
        several => several.iter().copied().map(folder).collect(),
    };
    unknown(session, &KIND, word, near, folders.into_iter());
    Err(Exit::Usage)
}

/// The kinds in whose name or sentence a word stands: `kegiatan`.
fn about<'pack>(pack: &'pack Pack, word: &str, language: &str) -> Vec<&'pack Kind> {
    let word = fold_word(word);
    let is_about = |kind: &&Kind| {
        let texts = [kind.names.get(language), kind.summary.get(language)];
        let mut words = texts.iter().flat_map(|text| text.split_whitespace());
        words.any(|other| fold_word(other) == word)
    };
    pack.kinds.iter().filter(is_about).collect()
}

/// What a word of the arguments may name: the messages that it names nothing, and what there is.
pub(super) struct Named {
    unknown: &'static str,
    known: &'static str,
}

const KIND: Named = Named {
    unknown: "named_kind_unknown",
    known: "known_kinds",
};

/// A subject.
pub(super) const SUBJECT: Named = Named {
    unknown: "named_subject_unknown",
    known: "known_subjects",
};

/// A school of the site.
pub(super) const SCHOOL: Named = Named {
    unknown: "school_unknown",
    known: "known_schools",
};

/// The code of a problem.
pub(super) const CODE: Named = Named {
    unknown: "explain_unknown",
    known: "known_codes",
};

/// Complains of a word, with the nearest known one or with those there are.
pub(super) fn unknown<'a>(
    session: &Session,
    named: &Named,
    word: &str,
    near: Option<&str>,
    all: impl Iterator<Item = &'a str>,
) {
    session.complain(named.unknown, &[("word", word)]);
    match near {
        Some(near) => {
            let hint = session.say("did_you_mean", &[("word", near)]);
            print::error_line(&hint, session.color);
        }
        None => known(session, named, &list(all)),
    }
}

/// Says what there is.
pub(super) fn known(session: &Session, named: &Named, words: &str) {
    let hint = session.say(named.known, &[("words", words)]);
    print::error_line(&hint, session.color);
}

/// Words one after the other, the first few of them where there are many.
pub(super) fn list<'a>(words: impl Iterator<Item = &'a str>) -> String {
    const MOST: usize = 20;
    let words: Vec<&str> = words.take(MOST + 1).collect();
    match words.get(..MOST) {
        Some(first) if words.len() > MOST => format!("{} …", first.join(", ")),
        _ => words.join(", "),
    }
}
