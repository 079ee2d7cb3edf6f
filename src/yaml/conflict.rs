//! Marks that a program which keeps versions leaves where it could not merge two of a file: both stand
//! in it, one above the other, and only somebody who knows what is meant can say which one stays.

use super::code_fence::CodeFence;
use crate::diagnostic::{Code, Diagnostic, Message, Span};

/// A line of marks begins with seven of one sign.
const OPENING: &str = "<<<<<<<";
const BETWEEN: &str = "=======";
const CLOSING: &str = ">>>>>>>";

/// The lines of marks around and between two versions, counted from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MergeConflict {
    opening: u32,
    between: u32,
    closing: u32,
}

impl MergeConflict {
    /// The first of a text, outside of code between two fences.
    pub fn first_in(text: &str) -> Option<Self> {
        memchr::memmem::find(text.as_bytes(), OPENING.as_bytes())?;
        let mut fence = CodeFence::default();
        let (mut opening, mut between) = (None, None);
        for (number, line) in (1..).zip(text.lines()) {
            let is_code = fence.holds(line);
            let is_mark = |mark: &str| {
                let rest = line.strip_prefix(mark);
                !is_code && rest.is_some_and(|rest| !rest.starts_with(&mark[..1]))
            };
            if is_mark(OPENING) {
                (opening, between) = (Some(number), None);
            } else if is_mark(BETWEEN) && opening.is_some() {
                between.get_or_insert(number);
            } else if is_mark(CLOSING)
                && let (Some(opening), Some(between)) = (opening, between)
            {
                return Some(Self {
                    opening,
                    between,
                    closing: number,
                });
            }
        }
        None
    }

    /// The problem of a file in which `shift` lines stand above the text.
    pub fn in_file(self, path: &str, shift: u32) -> Diagnostic {
        let line = |number: u32| (number + shift).to_string();
        let message = Message::new("merge_conflict")
            .with("between", line(self.between))
            .with("closing", line(self.closing));
        let opening = self.opening + shift;
        let span = Span::within_line(opening, 1, OPENING.len() as u32 + 1);
        Diagnostic::new(Code::MergeConflict, path, span, message)
            .hint(Message::new("merge_conflict_hint"))
    }
}

#[cfg(test)]
mod tests {
    use super::MergeConflict;

    #[test]
    fn two_versions_have_three_lines_of_marks() {
        let first = |text: &str| {
            let found = MergeConflict::first_in(text);
            found.map(|it| (it.opening, it.between, it.closing))
        };
        let merged = "a\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> Sri\n";
        assert_eq!(first(merged), Some((2, 4, 6)));
        assert_eq!(first(&merged.replace('\n', "\r\n")), Some((2, 4, 6)));
        // A third version stands between the two, and an opening mark alone is none.
        let three = "<<<<<<< a\n<<<<<<<\nb\n||||||| c\n=======\nd\n=======\n>>>>>>>";
        assert_eq!(first(three), Some((2, 5, 8)));
        for other in [
            "<<<<<<< a\n=======\nb",
            "=======\n>>>>>>>\n<<<<<<<",
            "<<<<<<<<\n=======\n>>>>>>>",
            " <<<<<<<\n=======\n>>>>>>>",
            "```\n<<<<<<< a\n=======\n>>>>>>>\n```\n",
        ] {
            assert_eq!(first(other), None, "{other}");
        }
    }
}
