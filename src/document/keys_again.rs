//! Keys that stand once more within a text, between two lines `---`: most often the whole of another
//! file was pasted below the first. Markdown makes a heading of them. In code they are an example.

use crate::diagnostic::{Code, Diagnostic, Message, Span};
use crate::yaml::{CodeFence, Node};

/// Fewest lines that begin with keys of the file, of which one may be a heading of the text.
const FEWEST: usize = 2;

/// Most lines of keys that are looked at for the line below them.
const MOST_LINES: usize = 200;

/// The problem of the first such keys of a text. `shift` is how many lines stand above it.
pub(super) fn problem(path: &str, body: &str, shift: u32, keys: &Node) -> Option<Diagnostic> {
    memchr::memmem::find(body.as_bytes(), b"---")?;
    let entries = keys.entries()?;
    let is_own = |line: &&str| {
        let key = line.split_once(':').map(|(key, _)| key);
        key.is_some_and(|key| entries.iter().any(|entry| entry.key == key))
    };
    let is_fence = |line: &str| line.trim_end() == "---";
    let is_of_keys = |line: &&str| {
        let key = line.split_once(':').map_or("", |(key, _)| key);
        let is_key = !key.is_empty() && !key.contains(char::is_whitespace);
        line.trim().is_empty() || line.starts_with([' ', '-']) || is_key
    };
    let mut lines = (1..).zip(body.lines());
    let mut code = CodeFence::default();
    while let Some((first, line)) = lines.next() {
        if code.holds(line) || !is_fence(line) {
            continue;
        }
        let block = lines.clone().map(|(_, line)| line);
        let block = block.take_while(|line| !is_fence(line)).take(MOST_LINES);
        let length = block.clone().take_while(is_of_keys).count();
        let last = lines.clone().nth(length);
        let is_closed = last.is_some_and(|(_, line)| is_fence(line));
        if is_closed && block.take(length).filter(is_own).count() >= FEWEST {
            let message = Message::new("front_matter_again");
            let hint = Message::new("front_matter_again_hint")
                .with("first", (first + shift).to_string())
                .with("last", (first + shift + length as u32 + 1).to_string());
            let span = Span::within_line(first + shift, 1, 4);
            return Some(Diagnostic::new(Code::YamlSyntax, path, span, message).hint(hint));
        }
    }
    None
}
