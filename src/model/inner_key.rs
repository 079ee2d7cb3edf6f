//! The key that words within a list or below a key are meant as: `- mapel MTK` above
//! `  guru: wayan`. That a key belongs there, YAML tells; which one it is, only the fields do.

use crate::diagnostic::{Diagnostic, Message};
use crate::field::find_field;
use crate::pack::FieldSpecs;

/// Signs that stand between a key and its value in place of a colon.
const SIGNS: [char; 4] = [':', ';', '=', '：'];

/// Says how to write a line that lacks a colon and is not at the edge, where it begins with a key.
/// `specs` are the fields at the edge of the text, or those of its items where it is a list.
pub(super) fn name_inner_key(problem: &mut Diagnostic, text: &str, specs: &FieldSpecs) {
    if problem.message.key != "yaml_line_without_key" {
        return;
    }
    let number = problem.span.start.line.saturating_sub(1) as usize;
    let lines: Vec<&str> = text.lines().take(number + 1).collect();
    let Some((last, above)) = lines.split_last() else {
        return;
    };
    let part = Part::of(last);
    let column = part.dash.unwrap_or(part.start);
    let is_at_edge = column == 0 && part.dash.is_none();
    let specs = (!is_at_edge).then(|| specs_of(above, column, part.dash.is_some(), specs));
    let Some(specs) = specs.flatten() else {
        return;
    };
    if let Some(meant) = MeantKey::of(part.words, specs) {
        meant.advise(problem, part.dash.is_some());
    }
}

/// A key with its value, in words without a colon between them.
pub(super) struct MeantKey<'text> {
    key: &'text str,
    value: &'text str,
    /// Whether another sign stands in place of the colon.
    has_sign: bool,
}

impl<'text> MeantKey<'text> {
    /// The key that words begin with and that is one of the fields.
    pub(super) fn of(words: &'text str, specs: &FieldSpecs) -> Option<Self> {
        let meant = match words.split_once(SIGNS) {
            Some((key, value)) => Self {
                key: key.trim_end(),
                value: value.trim(),
                has_sign: true,
            },
            None => {
                let (key, value) = words.split_once([' ', '\t'])?;
                Self {
                    key,
                    value: value.trim(),
                    has_sign: false,
                }
            }
        };
        let is_key = match meant.has_sign {
            true => find_field(specs, meant.key).is_some(),
            // Any word may begin a sentence, and sentences begin with a capital.
            false => specs.spelled(meant.key).is_some(),
        };
        (is_key && !meant.value.is_empty()).then_some(meant)
    }

    /// Says how to write the line. An item goes on with nothing, unlike other lines, of which the
    /// word may be none of its own.
    pub(super) fn advise(&self, problem: &mut Diagnostic, is_item: bool) {
        let dash = if is_item { "- " } else { "" };
        let line = format!("{dash}{}: {}", self.key, self.value);
        if self.has_sign || is_item {
            problem.hints = vec![Message::new("yaml_write_hint").with("line", line)];
        } else {
            let hint = Message::new("yaml_key_without_colon_hint").with("word", self.key);
            problem.hints.insert(0, hint.with("line", line));
        }
    }
}

/// A line, as far as it tells what those below it belong to. Columns are bytes from 0.
struct Part<'text> {
    /// Where its innermost dash stands, if it has one.
    dash: Option<usize>,
    /// Where its outermost one stands, or its words begin.
    indent: usize,
    /// Where its words begin.
    start: usize,
    words: &'text str,
}

impl<'text> Part<'text> {
    fn of(line: &'text str) -> Self {
        let line = line.trim_end();
        let mut words = line.trim_start();
        let indent = line.len() - words.len();
        let mut dash = None;
        while let Some(rest) = words.strip_prefix("- ") {
            dash = Some(line.len() - words.len());
            words = rest.trim_start();
        }
        Self {
            dash,
            indent,
            start: line.len() - words.len(),
            words,
        }
    }

    /// The key below which something may stand.
    fn open_key(&self) -> Option<&'text str> {
        self.words.strip_suffix(':')
    }
}

/// The fields of what stands at a column below the lines `above`: of items with their dashes there
/// where it is a list, else of keys. `None` where a key on the way to them is not known.
fn specs_of<'specs>(
    above: &[&str],
    mut column: usize,
    mut is_list: bool,
    specs: &'specs FieldSpecs,
) -> Option<&'specs FieldSpecs> {
    let mut trail: Vec<&str> = Vec::new();
    for line in above.iter().rev() {
        let part = Part::of(line);
        if part.words.is_empty() || part.words.starts_with('#') {
            continue;
        }
        if column == 0 && !is_list {
            break;
        }
        let is_owner =
            part.start < column || is_list && part.start == column && part.dash.is_none();
        let key = part.open_key().filter(|_| is_owner);
        trail.extend(key);
        let is_first_key = !is_list && part.start == column;
        match part.dash.filter(|_| key.is_some() || is_first_key) {
            Some(dash) => (column, is_list) = (dash, true),
            None if key.is_some() => (column, is_list) = (part.indent, false),
            None => {}
        }
    }
    let mut keys = trail.iter().rev();
    keys.try_fold(specs, |specs, key| Some(&find_field(specs, key)?.1.fields))
}
