//! Files whose keys cannot be read: what they refer to is not known for certain, so that they may
//! have to be mended before something moves.

use super::references::{entry_at, strays};
use super::{Moves, Refused};
use crate::diagnostic::Message;
use crate::document::{percent_decode, split};
use crate::graph::target_of_reference;
use crate::model::Entry;
use crate::pack::ReferenceTarget;
use crate::pipeline::Analysis;
use crate::source::decode;

/// Signs around a name or path, in YAML, Markdown and HTML.
const AROUND: [char; 14] = [
    ',', '[', ']', '(', ')', '{', '}', '<', '>', '"', '\'', '|', ':', '=',
];

/// Refuses where a file that moves cannot be read, or one that may refer to something that would
/// then lead elsewhere: it would be missed.
pub(super) fn all_known(
    before: &Analysis<'_>,
    after: &Analysis<'_>,
    moves: &Moves,
) -> Result<(), Refused> {
    let entries = &before.site.graph.model.entries;
    let unread = entries.iter().filter(|entry| !entry.is_readable);
    let paths: Vec<&str> = unread
        .filter(|entry| {
            let moved = moves.all().any(|(from, _)| *from == *entry.path);
            moved || may_stray(entry, before, after, moves)
        })
        .map(|entry| &*entry.path)
        .collect();
    if paths.is_empty() {
        return Ok(());
    }
    let problems = before.diagnostics.iter();
    let problems = problems
        .filter(|problem| paths.contains(&problem.path.as_str()))
        .filter(|problem| problem.is_error());
    let message = Message::new("rename_unreadable").with("paths", paths.join(", "));
    Err(Refused::new(message).because(problems.cloned().collect()))
}

/// Whether something stands where a file cannot be read that would lead elsewhere, were it a
/// reference. The links of a text are known where only its keys cannot be read.
fn may_stray(entry: &Entry, before: &Analysis<'_>, after: &Analysis<'_>, moves: &Moves) -> bool {
    let bytes = before.files.read(&entry.path).unwrap_or_default();
    let text = match decode(&bytes) {
        Ok(text) => text,
        Err(_) => String::from_utf8_lossy(&bytes),
    };
    let unread = match split(&text) {
        Ok(Some(parts)) => parts.yaml,
        _ => &text,
    };
    let Some(entry_after) = entry_at(after, moves.after(&entry.path)) else {
        return true;
    };
    let leads_elsewhere = |name: &str| {
        let targets = [ReferenceTarget::Practice, ReferenceTarget::File];
        let mut targets = targets.map(|to| target_of_reference(name, to)).into_iter();
        targets.any(|target| strays(&target, (before, entry), (after, entry_after), moves))
    };
    // Such names are not found between those signs.
    let mut named = moves.all().map(|(from, _)| from);
    let has_signs = named.any(|path| path.contains(AROUND) || path.contains('#'));
    has_signs || names(unread).any(|name| leads_elsewhere(&percent_decode(name)))
}

/// What may be names or paths in a text, without anchors. Of several words only those that look
/// like a path: a name of several words is all that stands there.
fn names(text: &str) -> impl Iterator<Item = &str> {
    let parts = text.split(['\n', '\r', '\t']);
    let parts = parts.flat_map(|line| line.split(AROUND));
    let parts = parts.map(|part| part.split('#').next().unwrap_or_default());
    let parts = parts.map(|part| part.trim_matches([' ', '-', '!']));
    let parts = parts.filter(|part| !part.is_empty());
    parts.flat_map(|part| {
        let words = part.split(' ').filter(|word| word.contains(['/', '.']));
        std::iter::once(part).chain(words)
    })
}

#[cfg(test)]
mod tests {
    use super::names;

    #[test]
    fn names_stand_alone_or_look_like_paths() {
        let found = |text: &'static str| names(text).collect::<Vec<_>>();
        assert_eq!(found("judul: Membuat tape"), ["judul", "Membuat tape"]);
        let all = ["terkait", "tape", "sma/tape", "sma/tape", "pasar"];
        assert_eq!(found("terkait: [tape, \"[[sma/tape#hasil]]\", pasar"), all);
        let all = [
            "tape",
            "lihat",
            "a href",
            "../a/tape.md class",
            "../a/tape.md",
            "x",
        ];
        assert_eq!(found("- tape\nlihat <a href=../a/tape.md class=x>"), all);
    }
}
