//! Formulas between marks of LaTeX, of which Markdown drops the backslashes: `\( … \)`, `\[ … \]`,
//! `\begin{align} … \end{align}`, and references to formulas such as `\eqref{1}`.

use std::ops::Range;

use super::formula::{LONGEST, formula as set};
use super::outline::OutlineReader;
use crate::diagnostic::{Code, Edit, Fix, Message, shortened};

/// Most letters of a formula that a message repeats.
const MOST_LETTERS: usize = 60;

/// Environments that are formulas, without the `*` of those that have no number.
const ENVIRONMENTS: [&str; 21] = [
    "align",
    "alignat",
    "aligned",
    "alignedat",
    "array",
    "Bmatrix",
    "bmatrix",
    "cases",
    "displaymath",
    "eqnarray",
    "equation",
    "gather",
    "gathered",
    "math",
    "matrix",
    "multline",
    "pmatrix",
    "smallmatrix",
    "split",
    "Vmatrix",
    "vmatrix",
];

/// Commands that name another formula, page or section.
const REFERENCES: [&str; 5] = ["autoref", "cref", "eqref", "pageref", "ref"];

/// Most bytes between the braces of a name.
const LONGEST_NAME: usize = 60;

/// What has begun and not ended.
#[derive(Clone, Copy)]
enum Open<'text> {
    Inline,
    Display,
    /// An environment, and how many are open within it.
    Environment(&'text str, u32),
}

/// Those of a text.
#[derive(Default)]
pub(super) struct LatexFormulas<'text> {
    open: Option<(Open<'text>, usize)>,
}

impl<'text> LatexFormulas<'text> {
    /// Looks at a backslash before a letter or bracket.
    pub(super) fn see(&mut self, reader: &mut OutlineReader<'text, '_>, at: usize) {
        let body = reader.body;
        self.open = self.open.filter(|(_, start)| at - start <= LONGEST);
        match (body.as_bytes()[at + 1], self.open) {
            (b'(', None | Some((Open::Inline, _))) => self.open = Some((Open::Inline, at)),
            (b'[', None | Some((Open::Inline | Open::Display, _))) => {
                self.open = Some((Open::Display, at));
            }
            (b')', Some((Open::Inline, start))) => {
                self.open = None;
                delimited(reader, start..at + 2, "$");
            }
            (b']', Some((Open::Display, start))) => {
                self.open = None;
                delimited(reader, start..at + 2, "$$");
            }
            (b'b', None) => {
                let name = name_behind(body, at, "begin");
                let name = name.filter(|name| is_formula_environment(name));
                self.open = name.map(|name| (Open::Environment(name, 0), at));
            }
            (b'b', Some((Open::Environment(name, depth), start)))
                if name_behind(body, at, "begin") == Some(name) =>
            {
                self.open = Some((Open::Environment(name, depth + 1), start));
            }
            (b'e', Some((Open::Environment(name, depth), start)))
                if name_behind(body, at, "end") == Some(name) =>
            {
                self.open = depth
                    .checked_sub(1)
                    .map(|depth| (Open::Environment(name, depth), start));
                if self.open.is_none() {
                    let end = at + "\\end{}".len() + name.len();
                    environment(reader, start..end, name);
                }
            }
            (_, None) => reference(reader, at),
            _ => {}
        }
    }
}

/// The name in braces behind a command at a place.
fn name_behind<'text>(body: &'text str, at: usize, command: &str) -> Option<&'text str> {
    let inner = body[at + 1..].strip_prefix(command)?.strip_prefix('{')?;
    let inner = &inner[..inner.floor_char_boundary(LONGEST_NAME)];
    let (name, _) = inner.split_once('}')?;
    (!name.is_empty() && !name.contains(['\n', '{'])).then_some(name)
}

fn is_formula_environment(name: &str) -> bool {
    ENVIRONMENTS.contains(&name.strip_suffix('*').unwrap_or(name))
}

/// A formula between brackets with backslashes, which belongs between `mark`s.
fn delimited(reader: &mut OutlineReader<'_, '_>, bytes: Range<usize>, mark: &str) {
    let body = reader.body;
    let written = &body[bytes.clone()];
    let inner = &written[2..written.len() - 2];
    let source = inner.trim();
    let begins_line = || {
        body[..bytes.start]
            .trim_end_matches([' ', '\t'])
            .ends_with(['\n', '>'])
            || bytes.start == 0
    };
    let is_variable = || mark == "$" && is_variable(source) && !begins_line();
    if has_blank_line(inner)
        || closes_another(source, mark)
        || !(is_formula(source) || is_variable())
    {
        return;
    }
    // Mending changes within lines: a line end behind or before the marks stays.
    let left = inner.len() - inner.trim_start_matches([' ', '\t']).len();
    let right = inner.len() - inner.trim_end_matches([' ', '\t']).len();
    let start = bytes.start..bytes.start + 2 + left;
    let end = bytes.end - 2 - right..bytes.end;
    let begins_or_ends_line = || source != inner.trim_matches([' ', '\t']);
    let can_be_mended = mark == "$$" || !begins_or_ends_line();
    // Within a word or before a digit, dollar signs are none of a formula.
    let is_sign = |c: char| c.is_alphanumeric() || c == '$' || c == '\\';
    let is_apart =
        !body[..bytes.start].ends_with(is_sign) && !body[bytes.end..].starts_with(is_sign);
    let fix = (is_apart && can_be_mended && !inner.contains('$'))
        .then(|| marks(reader, [start, end], mark));
    let (open, close) = (&written[..2], &written[written.len() - 2..]);
    let hint = match source.contains('\n') || source.chars().count() > MOST_LETTERS {
        true => Message::new("formula_of_latex_hint").with("mark", mark),
        false => Message::new("write_instead").with("text", format!("{mark}{source}{mark}")),
    };
    report(reader, bytes, (open, close), hint, fix);
}

fn environment(reader: &mut OutlineReader<'_, '_>, bytes: Range<usize>, name: &str) {
    let body = reader.body;
    let source = &body[bytes.clone()];
    if has_blank_line(source) {
        return;
    }
    let can_be_set = !source.contains('$') && set(source, true).is_ok();
    let places = [bytes.start..bytes.start, bytes.end..bytes.end];
    let fix = can_be_set.then(|| marks(reader, places, "$$"));
    let (open, close) = (format!("\\begin{{{name}}}"), format!("\\end{{{name}}}"));
    let hint = Message::new(match can_be_set {
        true => "formula_environment_hint",
        false => "formula_other_environment_hint",
    });
    let hint = hint.with("open", &open).with("close", &close);
    report(reader, bytes, (&open, &close), hint, fix);
}

/// Puts dollar signs in two places.
fn marks(reader: &mut OutlineReader<'_, '_>, places: [Range<usize>; 2], mark: &str) -> Fix {
    let edits = places.map(|bytes| Edit {
        span: reader.span(bytes),
        text: mark.to_owned(),
    });
    Fix {
        title: Message::new("fix_formula_marks").with("mark", mark),
        edits: edits.into(),
    }
}

fn report(
    reader: &mut OutlineReader<'_, '_>,
    bytes: Range<usize>,
    (open, close): (&str, &str),
    hint: Message,
    fix: Option<Fix>,
) {
    let span = reader.span(bytes);
    let message = Message::new("formula_of_latex")
        .with("open", open)
        .with("close", close);
    reader.mendable(Code::FormulaAsText, span, message, hint, fix);
}

/// Tells of `\eqref{1}`.
fn reference(reader: &mut OutlineReader<'_, '_>, at: usize) {
    let body = reader.body;
    let found = REFERENCES
        .iter()
        .find_map(|command| Some((command, name_behind(body, at, command)?)));
    let Some((command, name)) = found else {
        return;
    };
    let bytes = at..at + "\\{}".len() + command.len() + name.len();
    let message = Message::new("formula_reference")
        .with("text", shortened(&body[bytes.clone()], MOST_LETTERS));
    let span = reader.span(bytes);
    let hint = Message::new("formula_reference_hint");
    reader.mendable(Code::FormulaAsText, span, message, hint, None);
}

/// Whether what stands between brackets is a formula without a doubt, and no words whose brackets
/// another program has put backslashes before: `\[lihat nama\_berkas\]`.
fn is_formula(source: &str) -> bool {
    let bytes = source.as_bytes();
    let mut free_from = 0;
    let is_sure = memchr::memchr3_iter(b'\\', b'^', b'_', bytes).any(|at| {
        if at < free_from {
            return false;
        }
        if bytes[at] != b'\\' {
            return at > 0 && is_index(&bytes[at + 1..]);
        }
        // What stands behind a backslash is no sign of its own.
        free_from = at + 2;
        bytes.get(at + 1).is_some_and(u8::is_ascii_alphabetic)
    });
    let is_equation = || {
        let mut words = source.split(|c: char| !c.is_alphabetic());
        source.contains(['=', '+', '<', '>']) && words.all(|word| word.chars().count() < 3)
    };
    is_sure || is_equation()
}

/// Whether what stands behind `^` or `_` is one sign, a command or in braces, and no word of a name such
/// as `foto_kelas`.
fn is_index(behind: &[u8]) -> bool {
    let ends_there = || !behind.get(1).is_some_and(u8::is_ascii_alphabetic);
    behind.first().is_some_and(|first| match first {
        b'{' | b'\\' | b'0'..=b'9' | b'+' | b'-' => true,
        letter => letter.is_ascii_alphabetic() && ends_there(),
    })
}

/// Whether a bracket ends in a text that began before it: `\[^2] is no note, nor is [^b\]`.
fn closes_another(source: &str, mark: &str) -> bool {
    let (open, close) = match mark {
        "$" => ('(', ')'),
        _ => ('[', ']'),
    };
    let mut depth = 0_i32;
    source.chars().any(|sign| {
        depth += i32::from(sign == open) - i32::from(sign == close);
        depth < 0
    })
}

/// Whether a few signs name a quantity: `x`, `2n`.
fn is_variable(source: &str) -> bool {
    source.chars().count() <= 3
        && source.chars().all(char::is_alphanumeric)
        && source.contains(char::is_alphabetic)
}

/// Whether a paragraph ends within a text, so that it is no formula.
fn has_blank_line(text: &str) -> bool {
    let mut lines = text.split('\n').skip(1).peekable();
    std::iter::from_fn(|| {
        let line = lines.next()?;
        // What stands behind the last line end is the beginning of a line only.
        lines.peek().map(|_| line)
    })
    .any(|line| line.trim().is_empty())
}
