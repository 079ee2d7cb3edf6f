//! Lines of code between two fences of a Markdown text, in which marks and keys are examples.

/// Goes through a text line by line.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct CodeFence<'text>(Option<&'text str>);

impl<'text> CodeFence<'text> {
    /// Takes the next line, and tells whether it is code or a fence.
    pub(crate) fn holds(&mut self, line: &'text str) -> bool {
        let mark = line.trim_start();
        let mark = mark.get(..3).filter(|mark| matches!(*mark, "```" | "~~~"));
        let was_open = self.0.is_some();
        self.0 = match (self.0, mark) {
            (None, mark) => mark,
            (open, mark) if open == mark => None,
            (open, _) => open,
        };
        was_open || mark.is_some()
    }
}
