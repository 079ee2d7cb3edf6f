//! `padu rename`

use clap::ArgMatches;

use super::print::{self, Format};
use super::{Exit, Session, mend};
use crate::mend::{Reading, Refused, rename};

pub(super) fn run(session: &Session, matches: &ArgMatches) -> Exit {
    let word = |name: &str| {
        matches
            .get_one::<String>(name)
            .map(String::as_str)
            .unwrap_or_default()
    };
    let reading = Reading {
        drafts: false,
        today: Some(jiff::Zoned::now().date()),
    };
    let renaming = match rename(&session.files, reading, word("old"), word("new")) {
        Ok(Ok(renaming)) => renaming,
        Ok(Err(refused)) => return complain(session, &refused),
        Err(error) => return session.content_refused(&error),
    };
    let show = |text: &str| mend::show(session, text, true);
    for (from, to) in &renaming.moved {
        show(&session.say("rename_moved", &[("from", from), ("to", to)]));
    }
    let mut places = 0;
    for (path, hunks) in &renaming.rewritten {
        show("");
        show(path);
        for hunk in hunks {
            places += 1;
            let line = hunk.line.to_string();
            show(&session.say("rename_line", &[("line", &line)]));
            for line in mend::difference(session, hunk) {
                show(&line);
            }
        }
    }
    for address in &renaming.unrecorded {
        show("");
        show(&session.say("rename_not_recorded", &[("address", address)]));
    }
    show("");
    let is_only_shown = matches.get_flag("dry-run");
    if !is_only_shown && let Err(exit) = mend::make(session, &renaming.changes) {
        return exit;
    }
    if let Some(folder) = renaming.emptied.filter(|_| !is_only_shown) {
        session.files.remove_empty(&folder);
    }
    let key = if is_only_shown {
        "rename_would"
    } else {
        "rename_done"
    };
    let (moved, places) = (renaming.moved.len().to_string(), places.to_string());
    show(&session.say(key, &[("moved", &moved), ("places", &places)]));
    Exit::Fine
}

fn complain(session: &Session, refused: &Refused) -> Exit {
    print::diagnostics(session, &refused.problems, Format::Human, &|_| None);
    let word = session.say("error", &[]);
    let reason = session.locale.say(&session.language, &refused.message);
    print::error_line(&format!("{word}: {reason}"), session.color);
    if let Some(hint) = &refused.hint {
        let hint = session.locale.say(&session.language, hint);
        print::error_line(&hint, session.color);
    }
    if refused.problems.is_empty() {
        Exit::Usage
    } else {
        Exit::Content
    }
}
