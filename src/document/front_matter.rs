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
    let mut ends = memchr::memchr_iter(b'\n', text.as_bytes()).map(|at| at + 1);
    let first = ends.next().unwrap_or(text.len());
    if !is_fence(&text[..first]) {
        return Ok(None);
    }
    let last = (!text.ends_with('\n')).then_some(text.len());
    let mut offset = first;
    for (number, end) in ends.chain(last).enumerate() {
        let line = &text[offset..end];
        if is_fence(line) || line.trim_end() == "..." {
            return Ok(Some(Parts {
                yaml: &text[first..offset],
                body: &text[end..],
                body_shift: number as u32 + 2,
            }));
        }
        offset = end;
    }
    Err(Span::within_line(1, 1, 4))
}

fn is_fence(line: &str) -> bool {
    line.starts_with("---") && line.trim_end() == "---"
}
