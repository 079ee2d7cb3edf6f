//! What is told of the keys of a front matter that cannot be read.
//!
//! Its slips are mended in memory ([`crate::yaml::recover`]), so that one run tells what else is
//! wrong. Where something was left out for it, nothing is said that might follow from that.

use super::WrittenReference;
use super::inner_key::{MeantKey, name_inner_key};
use super::named::named_in;
use super::read::{Reading, is_kind_key};
use crate::diagnostic::{Code, Diagnostic, Message, Position, Severity, Span};
use crate::field::{belongs_within_short_form, find_field};
use crate::pack::{FieldSpecs, FieldType, Pack};
use crate::yaml::Mended;

/// Types whose values mean something else beside other keys.
const DEPENDENT: [FieldType; 2] = [FieldType::Stages, FieldType::Profile];

/// Looks at the slips again by what the fields know. Where that takes back how one can be mended,
/// the text was mended the wrong way: the result is `false`, and keys that stand too far to the
/// right below it are part of the same.
pub(super) fn advise_slips(problems: &mut Vec<Diagnostic>, text: &str, specs: &FieldSpecs) -> bool {
    let mut misread: Option<u32> = None;
    let mut texts: Vec<usize> = Vec::new();
    problems.retain_mut(|problem| {
        let had_fix = problem.fix.is_some();
        place_indented_key(problem, text, specs);
        name_key_without_colon(problem, text, specs);
        name_inner_key(problem, text, specs);
        if let Some(first) = quote_text_of_lines(problem, text, specs) {
            // Each of its lines may hold a colon.
            if texts.contains(&first) {
                return false;
            }
            texts.push(first);
        }
        if had_fix && problem.fix.is_none() {
            misread.get_or_insert(problem.span.start.line);
        }
        true
    });
    if let Some(line) = misread {
        problems.retain(|problem| {
            problem.message.key != "yaml_indented_key" || problem.span.start.line <= line
        });
    }
    misread.is_none()
}

/// Whether the key that decides how all others are read may be among what was left out.
pub(super) fn may_lack_kind(mended: &Mended, text: &str) -> bool {
    let is_left_out = |(number, line): (u32, &str)| {
        let word = line.trim_start_matches(|letter: char| !letter.is_alphabetic());
        let word = word.split(|letter: char| !letter.is_alphabetic()).next();
        mended.is_unread(number) && word.is_some_and(is_kind_key)
    };
    !mended.is_whole() && (1..).zip(text.lines()).any(is_left_out)
}

/// Leaves of the problems of keys those that their author has to mend whatever is meant where
/// the `slips` are. `whole` is where a missing key is told that belongs to no other. They are
/// mended when the file can be read.
pub(super) fn keep_sure(
    problems: &mut Vec<Diagnostic>,
    slips: &[Diagnostic],
    mended: &Mended,
    whole: Option<Span>,
    specs: &FieldSpecs,
) {
    // What could be better can wait until the file can be read.
    problems.retain(|one| one.severity != Severity::Hint && !is_unsettled(one, slips));
    mend_later(problems, u32::MAX);
    if mended.is_whole() {
        return;
    }
    let entries = mended.node.entries().unwrap_or_default().iter();
    let dependent = entries.filter(|entry| {
        let spec = find_field(specs, &entry.key);
        spec.is_some_and(|(_, spec)| DEPENDENT.contains(&spec.field_type))
    });
    let dependent: Vec<Span> = dependent.map(|entry| entry.value.span).collect();
    problems.retain(|problem| {
        let line = problem.span.start.line;
        let is_of_rest = match problem.code {
            // A slip in the name of a key shows only where that key is missing.
            Code::MissingKey => {
                whole == Some(problem.span) || problem.message.key == "misspelt_key"
            }
            Code::MixedLanguages => true,
            Code::UnknownKey if mended.begins_section(line) => return true,
            _ => false,
        };
        let is_dependent = dependent
            .iter()
            .any(|span| span.touches(problem.span.start));
        !is_of_rest && !is_dependent && !mended.is_unread(line)
    });
}

/// Whether a problem is of a value with a colon: whether that is one text or something else is the
/// first thing to settle.
pub(super) fn is_unsettled(problem: &Diagnostic, slips: &[Diagnostic]) -> bool {
    is_unsettled_at(problem.span.start, slips)
}

fn is_unsettled_at(place: Position, slips: &[Diagnostic]) -> bool {
    let mut slips = slips.iter();
    slips.any(|slip| slip.message.key == "yaml_unquoted_colon" && slip.span.touches(place))
}

/// What is named by fields of a front matter that cannot be read: what stands where nothing was left
/// out and where it is sure what a value is.
pub(super) fn likely_references(reading: &Reading<'_, '_>, pack: &Pack) -> Box<[WrittenReference]> {
    let Some(likely) = &reading.likely else {
        return Box::default();
    };
    let (_, mut references) = named_in(&likely.fields, None, None, pack);
    references.retain(|reference| {
        let place = reference.span.start;
        !likely.mended.is_unread(place.line) && !is_unsettled_at(place, &reading.diagnostics)
    });
    references.into()
}

/// Leaves the mending of problems in the first lines of a file for when it can be read: where
/// something stands in them is known only as far as slips were mended rightly.
pub(super) fn mend_later(problems: &mut [Diagnostic], lines: u32) {
    for problem in problems {
        if problem.span.start.line <= lines {
            problem.fix = None;
        }
    }
}

/// An indented key may be meant to belong to the one above it, which only the fields tell.
fn place_indented_key(problem: &mut Diagnostic, text: &str, specs: &FieldSpecs) {
    if problem.message.key != "yaml_indented_key" {
        return;
    }
    let above = problem.span.start.line.saturating_sub(2) as usize;
    let lines: Vec<&str> = text.lines().skip(above).collect();
    if let Some(hint) = belongs_within_short_form(&lines.join("\n"), specs) {
        problem.hints = vec![hint];
        problem.fix = None;
    }
}

/// A colon within a text of several lines makes a key of its line; that the value can only be
/// a text, the fields tell. The result is the line of the key of such a text, by index.
fn quote_text_of_lines(problem: &mut Diagnostic, text: &str, specs: &FieldSpecs) -> Option<usize> {
    let may_be = [
        "yaml_indented_key",
        "yaml_line_without_key",
        "yaml_unquoted_colon",
        "yaml_unreadable",
    ];
    if !may_be.contains(&problem.message.key) {
        return None;
    }
    let lines: Vec<&str> = text.lines().collect();
    let is_within = |line: &&str| line.starts_with([' ', '\t']) && !line.trim().is_empty();
    let place = (problem.span.start.line as usize).min(lines.len());
    let first = lines[..place].iter().rposition(|line| !is_within(line))?;
    let (key, value) = lines[first].split_once(':')?;
    let is_text =
        find_field(specs, key).is_some_and(|(_, spec)| spec.field_type == FieldType::Text);
    let further: Vec<&str> = lines[first + 1..]
        .iter()
        .take_while(|line| is_within(line))
        .map(|line| line.trim())
        .collect();
    // A key that is known stands too far to the right, and is no part of a text.
    let is_key = |line: &&str| {
        let key = line.split_once(':').map(|(key, _)| key);
        key.is_some_and(|key| find_field(specs, key).is_some())
    };
    if !is_text || further.is_empty() || further.iter().any(is_key) {
        return None;
    }
    let parts: Vec<&str> = std::iter::once(value.trim())
        .chain(further.iter().copied())
        .filter(|part| !part.is_empty())
        .collect();
    let is_plain = !parts
        .iter()
        .any(|part| part.starts_with(['"', '\'', '|', '>', '-', '#']));
    if !is_plain || !parts.iter().any(|part| part.contains(':')) {
        return None;
    }
    let whole = parts.join(" ").replace('"', "'");
    problem.message = Message::new("yaml_unquoted_colon").with("key", key);
    let line = format!("{key}: \"{whole}\"");
    problem.hints = vec![Message::new("yaml_write_hint").with("line", line)];
    problem.fix = None;
    Some(first)
}

/// A line without a colon may begin with a key all the same, which only the fields tell:
/// `topik; sayur`, `topik sayur`.
fn name_key_without_colon(problem: &mut Diagnostic, text: &str, specs: &FieldSpecs) {
    if problem.message.key != "yaml_line_without_key" {
        return;
    }
    let line = text.lines().nth(problem.span.start.line as usize - 1);
    let line = line.unwrap_or_default().trim_end();
    if let Some(meant) = MeantKey::of(line, specs) {
        meant.advise(problem, false);
    }
}
