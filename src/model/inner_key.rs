//! The key that the words at the beginning of a list item are meant as: `- mapel MTK` above
//! `  guru: wayan`. That a key belongs there, YAML tells; which one it is, only the fields do.

use crate::diagnostic::{Diagnostic, Message};
use crate::field::find_field;
use crate::pack::FieldSpecs;

/// Signs that stand between a key and its value in place of a colon.
const SIGNS: [char; 4] = [':', ';', '=', '：'];

/// Says how to write an item whose first line lacks a colon, where that line begins with a key.
/// `specs` are the fields at the edge of the text, or those of its items where it is a list.
pub(super) fn name_key_of_item(problem: &mut Diagnostic, text: &str, specs: &FieldSpecs) {
    if problem.message.key != "yaml_line_without_key" {
        return;
    }
    let number = problem.span.start.line.saturating_sub(1) as usize;
    let lines: Vec<&str> = text.lines().take(number + 1).collect();
    let Some((last, above)) = lines.split_last() else {
        return;
    };
    let item = Part::of(last);
    let Some(specs) = item.dash.and_then(|dash| specs_of(above, dash, specs)) else {
        return;
    };
    let (key, value, is_key) = match item.words.split_once(SIGNS) {
        Some((key, value)) => (key.trim_end(), value, find_field(specs, key).is_some()),
        // Any word may begin a sentence, and sentences begin with a capital.
        None => match item.words.split_once([' ', '\t']) {
            Some((key, value)) => (key, value, specs.spelled(key).is_some()),
            None => return,
        },
    };
    let value = value.trim();
    if is_key && !value.is_empty() {
        let line = format!("- {key}: {value}");
        problem.hints = vec![Message::new("yaml_write_hint").with("line", line)];
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

/// The fields of the items whose dashes stand at a column, below the lines `above`. `None` where
/// a key on the way to them is not known.
fn specs_of<'specs>(
    above: &[&str],
    dash: usize,
    specs: &'specs FieldSpecs,
) -> Option<&'specs FieldSpecs> {
    let mut trail: Vec<&str> = Vec::new();
    // What is looked for belongs to a list with its dashes there, or else to keys there.
    let (mut column, mut is_list) = (dash, true);
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
