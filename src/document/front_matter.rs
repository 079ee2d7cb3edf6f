//! Finding the front matter.

use std::ops::Range;

use crate::diagnostic::Span;
use crate::yaml;

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

/// What keeps the lines around a front matter from being found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum FenceSlip {
    /// Blank lines above the first `---`.
    Blank,
    /// Other dashes in place of `---`, as word processors put them: each line and what
    /// stands in it.
    Dashes(Vec<(u32, String)>),
}

/// Divides a file at other lines than `---`. `keys` are the lines between them, the first of them
/// and the line that closes them, counted from 1. `None` where keys seem to go on below.
pub(super) fn parts_at<'text>(text: &'text str, keys: &Range<u32>) -> Option<Parts<'text>> {
    let start_of = |line: u32| match line.checked_sub(2) {
        None => Some(0),
        Some(ends) => {
            let mut ends_of_lines = memchr::memchr_iter(b'\n', text.as_bytes());
            ends_of_lines.nth(ends as usize).map(|at| at + 1)
        }
    };
    let yaml = text.get(start_of(keys.start)?..start_of(keys.end)?)?;
    let body = start_of(keys.end + 1).map_or("", |at| &text[at..]);
    let first = body.lines().find(|line| !line.trim().is_empty());
    let goes_on = first.and_then(key_of).is_some_and(|key| !key.contains(' '));
    (!goes_on).then_some(Parts {
        yaml,
        body,
        body_shift: keys.end,
    })
}

/// What its author meant as front matter in a file that seems to have none, or one without an end,
/// with the lines of its keys and the one that closes them. Only where keys stand between two such
/// lines, be it with slips: elsewhere a line of dashes is a rule between paragraphs.
pub(super) fn fence_slip(text: &str) -> Option<(FenceSlip, Range<u32>)> {
    let lines: Vec<&str> = text.lines().collect();
    let first = lines.iter().position(|line| !line.trim().is_empty())?;
    if !is_fence(lines[first]) && !is_of_dashes(lines[first]) {
        return None;
    }
    let is_opened = is_fence(lines[first]);
    let rest = &lines[first + 1..];
    let is_end = |line: &&str| is_fence(line) || is_of_dashes(line) || (is_opened && is_rule(line));
    let length = rest.iter().position(is_end)?;
    // Where a rule is one, the story has begun, which stands apart from the keys.
    let is_apart = || rest[..length].iter().any(|line| line.trim().is_empty());
    if rest.get(length).is_some_and(|line| is_rule(line)) && is_apart() {
        return None;
    }
    let has_keys = match yaml::parse(&rest[..length].join("\n"), 1) {
        Ok(node) => node.entries().is_some_and(|keys| !keys.is_empty()),
        Err(_) => is_of_keys(&rest[..length]),
    };
    if !has_keys {
        return None;
    }
    let dashes: Vec<(u32, String)> = [first, first + 1 + length]
        .into_iter()
        .filter(|at| !is_fence(lines[*at]))
        .map(|at| (at as u32 + 1, lines[at].trim_end().to_owned()))
        .collect();
    let slip = match first {
        _ if !dashes.is_empty() => FenceSlip::Dashes(dashes),
        0 => return None,
        _ => FenceSlip::Blank,
    };
    let start = first as u32 + 2;
    Some((slip, start..start + length as u32))
}

/// Whether lines that cannot be read are keys with slips all the same, and no story: there is a
/// key, and behind a blank line goes on what stood above it.
fn is_of_keys(lines: &[&str]) -> bool {
    let is_key = |line: &str| key_of(line).is_some_and(|key| !key.contains(' '));
    let is_blank = |line: &str| line.trim().is_empty();
    let goes_on = |line: &str| is_key(line) || line.starts_with([' ', '\t', '-', '#']);
    let mut pairs = lines.windows(2);
    lines.iter().any(|line| is_key(line))
        && pairs.all(|pair| !is_blank(pair[0]) || is_blank(pair[1]) || goes_on(pair[1]))
}

/// Keys at the top of a file that no `---` opens. Lines count from 1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unfenced {
    /// The first key.
    pub first: u32,
    /// The last line of keys and values.
    pub last: u32,
    /// The line `---`, or one in place of it, that closes them.
    pub closed_by: Option<u32>,
    /// Rules between paragraphs (`***`, `- - -`) that stand in place of `---`: each line and what
    /// stands in it.
    pub rules: Vec<(u32, String)>,
}

/// Finds keys that their author meant as front matter in a file that begins with none:
/// those of two fields, or of a title alone above a `---`. `field_of` names the field a key
/// means.
pub fn unfenced<'pack>(
    text: &str,
    field_of: &dyn Fn(&str) -> Option<&'pack str>,
) -> Option<Unfenced> {
    let mut lines = (1..).zip(text.lines());
    let mut said = lines.by_ref().filter(|(_, line)| !line.trim().is_empty());
    let (mut first, mut line) = said.next()?;
    let mut rules = Vec::new();
    if is_rule(line) {
        rules.push((first, line.trim_end().to_owned()));
        (first, line) = said.next()?;
    }
    let field = field_of(key_of(line)?)?;
    let mut found = Unfenced {
        first,
        last: first,
        closed_by: None,
        rules,
    };
    let mut known = vec![field];
    let mut is_below_blank = false;
    for (number, line) in lines {
        if line.trim().is_empty() {
            is_below_blank = true;
            continue;
        }
        let is_rule = !found.rules.is_empty() && is_rule(line);
        if is_rule || is_fence(line) || is_of_dashes(line) {
            found.closed_by = Some(number);
            if !found.rules.is_empty() && !is_fence(line) {
                found.rules.push((number, line.trim_end().to_owned()));
            }
            break;
        }
        let key = key_of(line);
        let further = key.and_then(field_of);
        // A sentence with a colon is no key.
        let is_key = further.is_some() || key.is_some_and(|key| !key.contains(' '));
        let goes_on = is_key || line.starts_with([' ', '\t', '-']);
        if line.starts_with('#') || (is_below_blank && !goes_on) {
            break;
        }
        is_below_blank = false;
        found.last = number;
        known.extend(further.filter(|field| !known.contains(field)));
    }
    let is_title = found.closed_by.is_some() && field == "title";
    (known.len() > 1 || is_title).then_some(found)
}

/// The key at the left edge of a line.
fn key_of(line: &str) -> Option<&str> {
    let (key, _) = line.split_once(':')?;
    let is_letter = |letter: char| letter.is_alphanumeric() || matches!(letter, '_' | '-' | ' ');
    let is_key = key.starts_with(char::is_alphabetic) && key.chars().all(is_letter);
    is_key.then(|| key.trim_end())
}

/// Whether a line holds nothing but what a word processor makes of `---`, or what a finger
/// does that slips.
fn is_of_dashes(line: &str) -> bool {
    let line = line.trim();
    let is_dash = |letter: char| matches!(letter, '-' | '‐' | '‑' | '‒' | '–' | '—' | '―' | '−');
    let is_long = line.starts_with(['—', '―']) || line.chars().nth(1).is_some();
    is_long && line.chars().all(is_dash)
}

/// Whether a line is a rule between paragraphs of Markdown, other than `---`.
pub(super) fn is_rule(line: &str) -> bool {
    let mut marks = line.chars().filter(|letter| !letter.is_whitespace());
    let Some(first) = marks.next().filter(|mark| matches!(mark, '-' | '*' | '_')) else {
        return false;
    };
    !is_of_dashes(line) && marks.clone().count() > 1 && marks.all(|mark| mark == first)
}

fn is_fence(line: &str) -> bool {
    line.starts_with("---") && line.trim_end() == "---"
}
