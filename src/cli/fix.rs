//! `padu check --fix`

use std::collections::BTreeSet;

use super::scope::Scope;
use super::{Exit, Session, mend};
use crate::mend::Reading;

/// Shows what can be mended in a part of the content without its author and, unless it is only to be shown, mends
/// it. Every file is a change of its own, so that one that cannot be written does not
/// keep the others.
///
/// # Errors
/// How the program ends where a file could not be written.
pub(super) fn run(
    session: &Session,
    scope: &Scope,
    reading: Reading,
    is_only_shown: bool,
    is_for_people: bool,
) -> Result<(), Exit> {
    let mut mending = crate::mend::mend(&session.files, reading)
        .map_err(|error| session.content_refused(&error))?;
    mending.mended.retain(|mended| scope.holds(&mended.path));
    mending.changes.retain(|change| scope.holds(&change.from));
    mending.left_alone.retain(|path, _| scope.holds(path));
    let show = |text: &str| mend::show(session, text, is_for_people);
    for mended in mending.mended.chunk_by(|a, b| a.path == b.path) {
        show(&mended[0].path);
        for mended in mended {
            let line = mended.hunks.first().map_or(1, |hunk| hunk.line).to_string();
            for same in mended.done.chunk_by(|a, b| a == b) {
                let (code, title) = &same[0];
                let title = session.locale.say(&session.language, title);
                let title = match same.len() {
                    1 => title,
                    times => format!("{title} ({times}×)"),
                };
                show(&session.say(
                    "fix_line",
                    &[("line", &line), ("title", &title), ("code", code.name())],
                ));
            }
            for hunk in &mended.hunks {
                for line in mend::difference(session, hunk) {
                    show(&line);
                }
            }
        }
        show("");
    }
    mend::left_alone(session, &mending.left_alone);
    let mut refused = BTreeSet::new();
    if !is_only_shown {
        for change in &mending.changes {
            if mend::make(session, std::slice::from_ref(change)).is_err() {
                refused.insert(change.from.as_str());
            }
        }
    }
    let count: usize = mending
        .mended
        .iter()
        .filter(|mended| !refused.contains(mended.path.as_str()))
        .map(|mended| mended.done.len())
        .sum();
    let key = match (count, is_only_shown) {
        (0, _) => "fix_nothing",
        (_, true) => "fix_would",
        (_, false) => "fix_done",
    };
    let files = (mending.changes.len() - refused.len()).to_string();
    if count > 0 || mending.waits_for.is_none() {
        show(&session.say(key, &[("count", &count.to_string()), ("files", &files)]));
    }
    if let Some(path) = &mending.waits_for {
        show(&session.say("fix_waits", &[("path", path)]));
    }
    show("");
    if refused.is_empty() {
        Ok(())
    } else {
        Err(Exit::Machine)
    }
}
