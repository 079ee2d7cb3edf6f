//! Finding the front matter.

use crate::diagnostic::Span;

/// The two parts of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Parts<'text> {
    /// The text between the two `---` lines.
    pub yaml: &'text str,
    /// The text after them.
    pub body: &'text str,
    /// Lines before the body.
    pub body_shift: u32,
}

/// Divides a file into front matter and body; `None` where it has no front matter.
///
/// # Errors
/// The place of an opening `---` that is never closed.
pub fn split(text: &str) -> Result<Option<Parts<'_>>, Span> {
    let mut lines = text.split_inclusive('\n');
    let Some(first) = lines.next().filter(|line| is_fence(line)) else {
        return Ok(None);
    };
    let mut offset = first.len();
    for (number, line) in lines.enumerate() {
        if is_fence(line) || line.trim_end() == "..." {
            return Ok(Some(Parts {
                yaml: &text[first.len()..offset],
                body: &text[offset + line.len()..],
                body_shift: number as u32 + 2,
            }));
        }
        offset += line.len();
    }
    Err(Span::within_line(1, 1, 4))
}

fn is_fence(line: &str) -> bool {
    line.trim_end() == "---"
}
