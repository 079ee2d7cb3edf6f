//! Changing bytes of a text and showing what that changes.

use std::ops::Range;

use crate::diagnostic::Fix;

/// Bytes of a text and what is to stand there instead.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Patch {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) text: String,
}

/// Lines of a file before and after a change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hunk {
    /// The first line, from 1, as it was before.
    pub line: usize,
    /// The lines as they were.
    pub before: Vec<String>,
    /// The lines as they will be.
    pub after: Vec<String>,
}

impl Patch {
    /// The patches of a fix.
    pub(super) fn of_fix(fix: &Fix, text: &str) -> Vec<Self> {
        fix.edits
            .iter()
            .map(|edit| {
                let Range { start, end } = edit.span.bytes_in(text);
                let text = edit.text.clone();
                Self { start, end, text }
            })
            .collect()
    }

    /// Whether two patches touch, so that only one of them can be made.
    pub(super) fn touches(&self, other: &Self) -> bool {
        self.start <= other.end && other.start <= self.end
    }
}

/// The text with all patches made. They must not touch each other.
pub(super) fn apply(text: &str, patches: &[Patch]) -> String {
    let mut sorted: Vec<&Patch> = patches.iter().collect();
    sorted.sort();
    let mut result = String::with_capacity(text.len() + 64);
    let mut at = 0;
    for patch in sorted {
        result.push_str(&text[at..patch.start]);
        result.push_str(&patch.text);
        at = patch.end;
    }
    result.push_str(&text[at..]);
    result
}

/// The lines that patches change, in the order of the text; patches of neighbouring lines
/// together.
pub(super) fn hunks(text: &str, patches: &[Patch]) -> Vec<Hunk> {
    let mut sorted: Vec<&Patch> = patches.iter().collect();
    sorted.sort();
    let mut groups: Vec<(Range<usize>, Vec<Patch>)> = Vec::new();
    for patch in sorted {
        let lines = whole_lines(text, patch);
        match groups.last_mut() {
            Some((range, group)) if lines.start <= range.end => {
                range.end = range.end.max(lines.end);
                group.push(patch.clone());
            }
            _ => groups.push((lines, vec![patch.clone()])),
        }
    }
    groups
        .into_iter()
        .map(|(range, group)| {
            let shifted: Vec<Patch> = group
                .into_iter()
                .map(|patch| Patch {
                    start: patch.start - range.start,
                    end: patch.end - range.start,
                    text: patch.text,
                })
                .collect();
            let before = &text[range.clone()];
            let after = apply(before, &shifted);
            let lines = |text: &str| text.lines().map(str::to_owned).collect();
            Hunk {
                line: text[..range.start].matches('\n').count() + 1,
                before: lines(before),
                after: lines(&after),
            }
        })
        .collect()
}

/// The lines a patch touches, the end of the last included. A patch that puts whole lines
/// in touches none.
fn whole_lines(text: &str, patch: &Patch) -> Range<usize> {
    let start = text[..patch.start].rfind('\n').map_or(0, |at| at + 1);
    if patch.start == patch.end && patch.start == start && patch.text.ends_with('\n') {
        return start..start;
    }
    let end = text[patch.end..]
        .find('\n')
        .map_or(text.len(), |at| patch.end + at + 1);
    start..end
}

#[cfg(test)]
mod tests {
    use super::{Hunk, Patch, apply, hunks};

    fn patch(start: usize, end: usize, text: &str) -> Patch {
        let text = text.to_owned();
        Patch { start, end, text }
    }

    #[test]
    fn only_the_patched_bytes_change() {
        let text = "a: 1\r\nb: 2\r\nc: 3\r\n";
        let patches = [
            patch(15, 16, "4"),
            patch(0, 1, "aa"),
            patch(6, 6, "x: 0\r\n"),
        ];
        assert_eq!(apply(text, &patches), "aa: 1\r\nx: 0\r\nb: 2\r\nc: 4\r\n");
        let lines = |lines: &[&str]| lines.iter().map(|line| (*line).to_owned()).collect();
        let hunk = |line, before: &[&str], after: &[&str]| Hunk {
            line,
            before: lines(before),
            after: lines(after),
        };
        assert_eq!(
            hunks(text, &patches),
            [
                hunk(1, &["a: 1"], &["aa: 1", "x: 0"]),
                hunk(3, &["c: 3"], &["c: 4"]),
            ]
        );
    }

    #[test]
    fn patches_side_by_side_touch() {
        assert!(patch(0, 3, "").touches(&patch(3, 3, "x")));
        assert!(!patch(0, 3, "").touches(&patch(4, 5, "x")));
    }
}
