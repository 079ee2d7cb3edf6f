//! What a word of the arguments names, and what to say where it names nothing.

use super::{Exit, Session, print};
use crate::pack::{Kind, Pack};

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
    let folders = pack.kinds.iter().map(|kind| kind.folder(&session.language));
    unknown(session, "kind_unknown", word, near, folders);
    Err(Exit::Usage)
}

/// Complains of a word, with the nearest known one or all of them.
pub(super) fn unknown<'a>(
    session: &Session,
    message: &'static str,
    word: &str,
    near: Option<&str>,
    all: impl Iterator<Item = &'a str>,
) {
    session.complain(message, &[("word", word)]);
    let hint = match near {
        Some(near) => session.say("did_you_mean", &[("word", near)]),
        None => session.say("known_words", &[("words", &list(all))]),
    };
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
