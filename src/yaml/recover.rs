//! Reading on behind a slip.
//!
//! Who mends a file wants to hear of everything in one go. So a text that cannot be read is
//! mended in memory: a slip that can mean only one thing as `padu check --fix` would, and the
//! lines around any other left out. What is read then is good for finding further mistakes,
//! and for nothing else: it is a guess at what will stand there.
//!
//! **Invariant:** bounded work. Each round mends something or leaves out a line that was still
//! there, and there are few of them.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::MergeConflict;
use super::advice::is_key_like;
use super::line::Line;
use super::{Content, Node, SyntaxError, parse};
use crate::diagnostic::{Diagnostic, Edit, Position, Span};

/// Most slips of one document that are told at once.
const MOST_SLIPS: usize = 20;
/// Most rounds of reading: some leave out more around a slip that was told.
const MOST_ROUNDS: usize = 2 * MOST_SLIPS;
/// Most bytes that all rounds together read.
const MOST_BYTES: usize = 1 << 19;

/// A line that belongs to no key.
const WITHOUT_KEY: &str = "yaml_line_without_key";

/// Slips behind which the value may go on in lines that are not indented.
const SPANNING: [&str; 5] = [
    "yaml_text_after_bracket",
    "yaml_text_after_quote",
    "yaml_unclosed_bracket",
    "yaml_unclosed_quote",
    "yaml_unreadable",
];

/// Slips of which a second one in the same section is most likely the rest of the first.
const TOLD_ONCE: [&str; 2] = ["yaml_indented_key", "yaml_unreadable"];

/// What was found in a document that cannot be read.
#[derive(Debug, Clone, PartialEq)]
pub struct Recovered {
    /// Its slips, in the order of the file, with their places there.
    pub errors: Vec<SyntaxError>,
    /// Two versions in it, in place of slips, and how many lines stand above the text in its file.
    pub conflict: Option<(MergeConflict, u32)>,
    /// What it most likely says. `None` where nothing can be told.
    pub mended: Option<Mended>,
}

impl Recovered {
    /// The problems of a file, and what it most likely says.
    pub fn in_file(self, path: &str) -> (Vec<Diagnostic>, Option<Mended>) {
        let conflict = self.conflict.into_iter();
        let conflict = conflict.map(|(conflict, shift)| conflict.in_file(path, shift));
        let errors = self.errors.into_iter();
        let problems = errors.map(|error| error.in_file(path)).chain(conflict);
        (problems.collect(), self.mended)
    }
}

/// What a document with slips most likely says.
#[derive(Debug, Clone, PartialEq)]
pub struct Mended {
    /// Keys and values, with their places in the file.
    pub node: Node,
    /// Lines of the file within which something was left out: keys at the edge with what
    /// stands below them.
    unread: Vec<Range<u32>>,
}

impl Mended {
    /// What can be read, although something around it keeps it from being used.
    pub fn whole(node: Node) -> Self {
        Self {
            node,
            unread: Vec::new(),
        }
    }

    /// Whether every slip could be mended, so that nothing was left out.
    pub fn is_whole(&self) -> bool {
        self.unread.is_empty()
    }

    /// Whether a line of the file is that of a key, of which something may have been left out.
    pub fn begins_section(&self, line: u32) -> bool {
        self.unread.iter().any(|lines| lines.start == line)
    }

    /// Whether something was left out of the key to which a line of the file belongs.
    pub fn is_unread(&self, line: u32) -> bool {
        self.unread.iter().any(|lines| lines.contains(&line))
    }
}

/// Reads as far as possible what [`parse`] refused because of `first`.
pub fn recover(text: &str, first_line: u32, first: SyntaxError) -> Recovered {
    // What else is wrong there comes of the marks.
    if let Some(conflict) = MergeConflict::first_in(text) {
        return Recovered {
            errors: Vec::new(),
            conflict: Some((conflict, first_line.saturating_sub(1))),
            mended: None,
        };
    }
    let mut draft = Draft::new(text, first_line);
    let mut errors: Vec<SyntaxError> = Vec::new();
    let mut next = first;
    let mut left = MOST_BYTES;
    let mut node = None;
    for _ in 0..MOST_ROUNDS {
        let (told, is_further) = draft.mend(next);
        errors.extend(told);
        left = left.saturating_sub(text.len());
        if !is_further || errors.len() == MOST_SLIPS || left == 0 {
            break;
        }
        match parse(&draft.lines.join("\n"), first_line) {
            Ok(read) => {
                node = Some(read);
                break;
            }
            Err(error) => next = error,
        }
    }
    errors.sort_by_key(|error| error.span);
    let mended = node.map(|mut node| {
        draft.place(&mut node);
        Mended {
            node,
            unread: draft.unread,
        }
    });
    Recovered {
        errors,
        conflict: None,
        mended,
    }
}

/// A document as it is being mended. It keeps its lines, so that they have the numbers they
/// have in the file.
struct Draft {
    lines: Vec<String>,
    first_line: u32,
    /// Of changed lines (by index), the column in the file of each letter, and of the end.
    columns: BTreeMap<usize, Vec<u32>>,
    /// What was changed of these lines, as it stands in the file.
    changed: BTreeMap<usize, Vec<Span>>,
    /// Lines (by index) that were left out.
    left_out: BTreeSet<usize>,
    /// Sections around them, in lines of the file.
    unread: Vec<Range<u32>>,
    /// Slips that were met: where in the file, and which.
    met: BTreeSet<(Position, &'static str)>,
}

impl Draft {
    fn new(text: &str, first_line: u32) -> Self {
        Self {
            lines: text.split('\n').map(str::to_owned).collect(),
            first_line,
            columns: BTreeMap::new(),
            changed: BTreeMap::new(),
            left_out: BTreeSet::new(),
            unread: Vec::new(),
            met: BTreeSet::new(),
        }
    }

    /// Mends a slip, or leaves out what is around it. The result is the slip as it is told,
    /// where it is one of its own, and whether there is anything new to read.
    fn mend(&mut self, mut error: SyntaxError) -> (Option<SyntaxError>, bool) {
        let at = self.index(error.span.start.line);
        let place = self.in_file(error.span);
        let is_new = self.met.insert((place.start, error.message.key));
        let is_unread = self
            .unread
            .iter()
            .any(|lines| lines.contains(&place.start.line));
        let is_alike = TOLD_ONCE.contains(&error.message.key) && error.fix.is_none();
        let is_rest = is_unread && is_alike;
        let is_told = is_new && !is_rest && !self.left_out.contains(&at);
        let fix = error.fix.take().filter(|_| is_told);
        let edits = fix.as_ref().map_or(&[][..], |fix| &fix.edits);
        let can_mend = !edits.is_empty() && edits.iter().all(|edit| self.is_within_line(edit));
        let told = is_told.then(|| {
            let mut told = error.clone();
            told.span = place;
            // One that builds on another waits until the file holds that one.
            told.fix = fix.clone().and_then(|mut fix| {
                for edit in &mut fix.edits {
                    edit.span = self.in_file(edit.span);
                    let changed = self.changed.get(&self.index(edit.span.start.line));
                    let mut changed = changed.into_iter().flatten();
                    if changed.any(|span| touches(*span, edit.span)) {
                        return None;
                    }
                }
                Some(fix)
            });
            told
        });
        if can_mend {
            edits.iter().rev().for_each(|edit| self.change(edit));
            return (told, true);
        }
        let section = self.section(at);
        let around = self.around(at, error.message.key);
        let is_further =
            self.leave_out(around, &section) || self.leave_out(section.clone(), &section);
        (told, is_further)
    }

    /// Makes lines empty; `false` where they all are. They belong to `section`.
    fn leave_out(&mut self, lines: Range<usize>, section: &Range<usize>) -> bool {
        let before = self.left_out.len();
        for at in lines {
            let line = self.lines.get_mut(at);
            if let Some(line) = line.filter(|line| !line.trim().is_empty()) {
                line.clear();
                self.left_out.insert(at);
            }
        }
        let is_any = self.left_out.len() > before;
        let section = self.lines_of(section);
        if is_any && !self.unread.contains(&section) {
            self.unread.push(section);
        }
        is_any
    }

    fn line(&self, at: usize) -> Line<'_> {
        let line = self
            .lines
            .get(at)
            .map_or("", |line| line.trim_end_matches('\r'));
        Line::read(line, at)
    }

    /// Whether a line begins with a key or a dash, be it one whose space is missing.
    fn opens(&self, at: usize) -> bool {
        let line = self.line(at);
        let rest = line.text.trim_start();
        let is_unspaced = || {
            let key = rest.split_once(':').map(|(key, _)| key);
            key.is_some_and(|key| is_key_like(key) && key.starts_with(char::is_alphabetic))
        };
        !rest.starts_with('#') && (line.key.is_some() || line.is_item || is_unspaced())
    }

    /// The lines to leave out because of a slip, by index: those of a key or item with what stands
    /// below it, or those without a key of their own.
    fn around(&self, at: usize, slip: &str) -> Range<usize> {
        let opens = |at: &usize| self.opens(*at);
        let end_of_rest = |from: usize| {
            let end = (from..self.lines.len()).find(opens);
            end.unwrap_or(self.lines.len())
        };
        // The keys below an item belong to it.
        if slip == WITHOUT_KEY && !self.line(at).is_item {
            return at..end_of_rest(at + 1);
        }
        let start = (0..=at).rev().find(opens).unwrap_or(at);
        let first = self.line(start);
        let goes_on = |at: &usize| {
            let line = self.line(*at);
            // Items may stand in line with the key of their list.
            let is_list = line.is_item && !first.is_item && line.indent == first.indent;
            line.text.trim().is_empty() || line.indent > first.indent || is_list
        };
        let below = start + 1..self.lines.len();
        let end = below.clone().find(|at| !goes_on(at)).unwrap_or(below.end);
        match start < at || SPANNING.contains(&slip) {
            true => start..end.max(end_of_rest(start + 1)),
            false => start..end,
        }
    }

    /// The lines of the key at the edge, or of the item where the document is a list, to which
    /// a line belongs, by index.
    fn section(&self, at: usize) -> Range<usize> {
        let opening = (0..self.lines.len()).filter(|at| self.opens(*at));
        let indent = opening.clone().map(|at| self.line(at).indent).min();
        let indent = indent.unwrap_or_default();
        let at_edge = opening.filter(|at| self.line(*at).indent == indent);
        let at_edge: Vec<usize> = at_edge.collect();
        let has_keys = at_edge.iter().any(|at| !self.line(*at).is_item);
        let mut start = 0;
        for edge in at_edge {
            if has_keys && self.line(edge).is_item {
                continue;
            }
            if edge > at {
                return start..edge;
            }
            start = edge;
        }
        start..self.lines.len()
    }

    fn index(&self, line: u32) -> usize {
        line.saturating_sub(self.first_line) as usize
    }

    fn lines_of(&self, indexes: &Range<usize>) -> Range<u32> {
        indexes.start as u32 + self.first_line..indexes.end as u32 + self.first_line
    }

    fn is_within_line(&self, edit: &Edit) -> bool {
        let line = edit.span.start.line;
        line == edit.span.end.line
            && !edit.text.contains('\n')
            && self.index(line) < self.lines.len()
    }

    /// Changes a stretch of a line.
    fn change(&mut self, edit: &Edit) {
        let at = self.index(edit.span.start.line);
        let place = self.in_file(edit.span);
        self.changed.entry(at).or_default().push(place);
        let Some(line) = self.lines.get_mut(at) else {
            return;
        };
        let mut letters: Vec<char> = line.chars().collect();
        let columns = self.columns.entry(at);
        let columns = columns.or_insert_with(|| (1..=letters.len() as u32 + 1).collect());
        let index = |column: u32| (column.saturating_sub(1) as usize).min(letters.len());
        let from = index(edit.span.start.column);
        let to = index(edit.span.end.column).max(from);
        let old: Vec<char> = letters.drain(from..to).collect();
        let old_columns: Vec<u32> = columns.drain(from..to).collect();
        let behind = columns.get(from).copied().unwrap_or(1);
        let first = old_columns.first().copied().unwrap_or(behind);
        let new: Vec<char> = edit.text.chars().collect();
        // Letters within quotation marks stand where they stood without.
        let kept = (!old.is_empty()).then(|| new.windows(old.len()).position(|part| part == old));
        let new_columns: Vec<u32> = match kept.flatten() {
            Some(before) => std::iter::repeat_n(first, before)
                .chain(old_columns)
                .chain(std::iter::repeat_n(behind, new.len() - before - old.len()))
                .collect(),
            None => vec![first; new.len()],
        };
        letters.splice(from..from, new);
        columns.splice(from..from, new_columns);
        *line = letters.into_iter().collect();
    }

    /// The place in the file of what was read.
    fn in_file(&self, span: Span) -> Span {
        let place = |place: Position| {
            let columns = self.columns.get(&self.index(place.line));
            let column = columns.and_then(|columns| {
                let at = place.column.saturating_sub(1) as usize;
                columns.get(at).or(columns.last()).copied()
            });
            Position {
                column: column.unwrap_or(place.column),
                ..place
            }
        };
        Span {
            start: place(span.start),
            end: place(span.end),
        }
    }

    /// Gives all keys and values their places in the file.
    fn place(&self, node: &mut Node) {
        if self.columns.is_empty() {
            return;
        }
        node.span = self.in_file(node.span);
        match &mut node.content {
            Content::Scalar { .. } => {}
            Content::List(items) => items.iter_mut().for_each(|item| self.place(item)),
            Content::Map { entries, .. } => {
                for entry in entries {
                    entry.key_span = self.in_file(entry.key_span);
                    self.place(&mut entry.value);
                }
            }
        }
    }
}

/// Whether two changes touch, so that only one of them can be made.
fn touches(one: Span, other: Span) -> bool {
    one.start <= other.end && other.start <= one.end
}
