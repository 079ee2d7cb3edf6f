//! Showing changes to an author's files, and making them.

use std::path::Path;

use super::{Exit, Session, print};
use crate::mend::{Hunk, LeftAlone};
use crate::source::{Change, ChangeError, Refusal};

/// Columns of a shown line; a longer one is shown around what changes.
const COLUMNS: usize = 76;
/// Columns kept before the change in a line that is too long.
const BEFORE_CHANGE: usize = 20;

/// Lines before and after, with signs and colours of a difference.
pub(super) fn difference(session: &Session, hunk: &Hunk) -> Vec<String> {
    let is_plain = session.color == anstream::ColorChoice::Never;
    let style = |color: anstyle::AnsiColor| {
        if is_plain {
            anstyle::Style::new()
        } else {
            color.on_default()
        }
    };
    let (old, new) = (
        style(anstyle::AnsiColor::Red),
        style(anstyle::AnsiColor::Green),
    );
    let mut lines = Vec::new();
    // Lines that stay as they are need not be shown twice.
    let same_start = count_same(hunk.before.iter().zip(&hunk.after));
    let same_end = count_same(
        hunk.before[same_start..]
            .iter()
            .rev()
            .zip(hunk.after[same_start..].iter().rev()),
    );
    let before = &hunk.before[same_start..hunk.before.len() - same_end];
    let after = &hunk.after[same_start..hunk.after.len() - same_end];
    for (place, line) in before.iter().enumerate() {
        let other = after.get(place).map_or("", String::as_str);
        lines.push(format!("  {old}- {}{old:#}", window(line, other)));
    }
    for (place, line) in after.iter().enumerate() {
        let other = before.get(place).map_or("", String::as_str);
        lines.push(format!("  {new}+ {}{new:#}", window(line, other)));
    }
    lines
}

fn count_same<'a>(pairs: impl Iterator<Item = (&'a String, &'a String)>) -> usize {
    pairs.take_while(|(a, b)| a == b).count()
}

/// A line, or the part of a long one in which it differs from another.
fn window(line: &str, other: &str) -> String {
    let shown = |c: char| match c {
        '\t' => '→',
        c if c.is_control() => '\u{fffd}',
        c => c,
    };
    let letters: Vec<char> = line.chars().map(shown).collect();
    if letters.len() <= COLUMNS {
        return letters.into_iter().collect();
    }
    let same = line
        .chars()
        .zip(other.chars())
        .take_while(|(a, b)| a == b)
        .count();
    let start = same
        .saturating_sub(BEFORE_CHANGE)
        .min(letters.len() - COLUMNS);
    let end = (start + COLUMNS - 2).min(letters.len());
    let mut part = String::new();
    part.extend((start > 0).then_some('…'));
    part.extend(&letters[start..end]);
    part.extend((end < letters.len()).then_some('…'));
    part
}

/// Makes changes and says why where they cannot be made.
pub(super) fn make(session: &Session, changes: &[Change]) -> Result<(), Exit> {
    session.files.apply(changes).map_err(|error| {
        complain(session, &error);
        Exit::Machine
    })
}

/// Says why files are left alone.
pub(super) fn left_alone<'a>(
    session: &Session,
    files: impl IntoIterator<Item = (&'a String, &'a LeftAlone)>,
) {
    for (path, reason) in files {
        session.complain(reason.message(), &[("path", path)]);
    }
}

fn complain(session: &Session, error: &ChangeError) {
    let path = error.path.as_str();
    match &error.refusal {
        Refusal::Changed => session.complain("change_overtaken", &[("path", path)]),
        Refusal::ReadOnly => session.complain("change_read_only", &[("path", path)]),
        Refusal::Taken => session.complain("change_taken", &[("path", path)]),
        Refusal::Disk(error) => {
            session.refused(Path::new(path), error);
        }
    }
    for path in &error.not_restored {
        session.complain("change_not_restored", &[("path", path)]);
    }
}

/// Writes a line where the command's output is for people, else beside it.
pub(super) fn show(session: &Session, text: &str, is_for_people: bool) {
    if is_for_people {
        print::styled_line(text, session.color);
    } else {
        print::error_line(text, session.color);
    }
}

#[cfg(test)]
mod tests {
    use super::{COLUMNS, window};

    #[test]
    fn a_long_line_is_shown_around_its_change() {
        let line = format!(
            "ringkasan: {}: akhir {}",
            "kata ".repeat(30),
            "lagi ".repeat(30)
        );
        let other = line.replace(": akhir", " - akhir");
        let part = window(&line, &other);
        assert!(part.contains(": akhir"), "{part}");
        assert!(part.starts_with('…') && part.ends_with('…'), "{part}");
        assert!(part.chars().count() <= COLUMNS, "{part}");
    }
}
