//! Lines of code between two fences of a Markdown text, in which marks and keys are examples. It stands
//! in the lowest layer that asks: whatever reads lines of authors asks here.

/// Goes through a text line by line.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct CodeFence<'text>(Option<&'text str>);

impl<'text> CodeFence<'text> {
    /// Whether the lines so far end within code.
    pub(crate) fn is_open(self) -> bool {
        self.0.is_some()
    }

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
