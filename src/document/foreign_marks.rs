//! Marks of other programs in a text, which Markdown takes for words: comments of Obsidian, shortcodes
//! of Hugo and tags of Liquid, formulas as LaTeX writes them.

use std::ops::Range;

use super::hidden_note::HiddenNotes;
use super::latex_as_text::LatexFormulas;
use super::outline::OutlineReader;
use super::pandoc_marks::{self, PandocMarks};
use super::shortcode::Shortcodes;

/// What may begin or end one of them, and where it cannot stand.
#[derive(Default)]
pub(super) struct ForeignMarks {
    /// Bytes of signs, in order. Hardly any text has one.
    signs: Vec<usize>,
    /// Bytes of signs of Pandoc, in order.
    of_pandoc: Vec<usize>,
    /// Code, formulas and comments, in the order of the text.
    verbatim: Vec<Range<usize>>,
}

impl ForeignMarks {
    /// Those of a text.
    pub(super) fn of(body: &str) -> Self {
        let bytes = body.as_bytes();
        let mut signs = Vec::new();
        let mut free_from = 0;
        for at in memchr::memchr3_iter(b'%', b'{', b'\\', bytes) {
            if at < free_from {
                continue;
            }
            let Some(next) = bytes.get(at + 1) else {
                break;
            };
            let is_sign = match bytes[at] {
                b'%' => {
                    let run = bytes[at..].iter().take_while(|byte| **byte == b'%').count();
                    free_from = at + run;
                    run == 2
                }
                b'{' => matches!(next, b'{' | b'%' | b':' | b'#' | b'.'),
                // What stands behind a backslash is no sign of its own.
                _ => {
                    free_from = at + 2;
                    next.is_ascii_alphabetic() || matches!(next, b'(' | b')' | b'[' | b']')
                }
            };
            if is_sign {
                signs.push(at);
            }
        }
        Self {
            signs,
            of_pandoc: pandoc_marks::signs(body),
            verbatim: Vec::new(),
        }
    }

    /// Takes note of a stretch in which nothing is a mark.
    pub(super) fn pass(&mut self, bytes: &Range<usize>) {
        if !self.signs.is_empty() || !self.of_pandoc.is_empty() {
            self.verbatim.push(bytes.clone());
        }
    }

    /// Tells of all of them. `links` are links, pictures and code, in the order of the text.
    pub(super) fn report(self, reader: &mut OutlineReader<'_, '_>, links: &[Range<usize>]) {
        let mut verbatim = Covered::by(&self.verbatim);
        let mut within_links = Covered::by(links);
        let mut notes = HiddenNotes::default();
        let mut shortcodes = Shortcodes::default();
        let mut formulas = LatexFormulas::default();
        for at in self.signs {
            if verbatim.covers(at) {
                continue;
            }
            let is_within_link = within_links.covers(at);
            match reader.body.as_bytes()[at] {
                b'%' => notes.see(reader, at),
                _ if is_within_link => {}
                b'{' if matches!(reader.body.as_bytes()[at + 1], b'{' | b'%') => {
                    shortcodes.see(reader, at);
                }
                b'{' => pandoc_marks::attributes(reader, at),
                _ => formulas.see(reader, at),
            }
        }
        notes.report(reader);
        let mut verbatim = Covered::by(&self.verbatim);
        let mut within_links = Covered::by(links);
        let mut marks = PandocMarks::default();
        for at in self.of_pandoc {
            if !verbatim.covers(at) && !within_links.covers(at) {
                marks.see(reader, at);
            }
        }
    }
}

/// Stretches of a text, of which each place is asked for in order.
struct Covered<'a> {
    rest: std::slice::Iter<'a, Range<usize>>,
    next: Option<&'a Range<usize>>,
    until: usize,
}

impl<'a> Covered<'a> {
    fn by(ranges: &'a [Range<usize>]) -> Self {
        let mut rest = ranges.iter();
        let next = rest.next();
        Self {
            rest,
            next,
            until: 0,
        }
    }

    fn covers(&mut self, at: usize) -> bool {
        while let Some(range) = self.next.filter(|range| range.start <= at) {
            self.until = self.until.max(range.end);
            self.next = self.rest.next();
        }
        at < self.until
    }
}
