//! Tags that other programs write before a value to say what it is: `!!timestamp '2025-11-03'`.

use granit_parser::Tag;

use super::value::Value;

/// What all such tags begin with, once it is written in full.
const PREFIX: &str = "tag:yaml.org,2002:";

/// The same as it is written in a file.
const SIGN: &str = "!!";

/// What a value is said to be and is anyway: the field it fills decides what is made of it.
const SORTS: [&str; 18] = [
    "bool",
    "float",
    "int",
    "map",
    "null",
    "python/bool",
    "python/dict",
    "python/float",
    "python/int",
    "python/list",
    "python/long",
    "python/none",
    "python/str",
    "python/tuple",
    "python/unicode",
    "seq",
    "str",
    "timestamp",
];

/// What begins the name of a tag whose value means nothing without its program.
const OF_PROGRAMS: [&str; 5] = ["binary", "omap", "pairs", "python/", "set"];

/// Whether a tag may as well not be there.
pub(super) fn says_nothing(tag: &Tag) -> bool {
    let (handle, suffix) = tag.parts();
    handle == PREFIX && SORTS.contains(&suffix)
}

/// A value that begins with a tag, which is none of its author's words.
pub(super) enum Tagged<'text> {
    /// One that may as well not be there, with what it leaves to be done on this line.
    Sort(Value),
    /// One of a program's own.
    OfProgram(&'text str),
}

/// What a value that begins with `!` says by that; `None` where it is a word of its author.
pub(super) fn read(value: &str) -> Option<Tagged<'_>> {
    let (word, rest) = value.split_once(' ').unwrap_or((value, ""));
    let name = word.strip_prefix(SIGN)?;
    if OF_PROGRAMS.iter().any(|begin| name.starts_with(begin)) && !SORTS.contains(&name) {
        return Some(Tagged::OfProgram(word));
    }
    let goes_on = match rest.trim_start().chars().next() {
        None => Value::Empty,
        Some('|' | '>') => Value::Block,
        Some(_) => Value::Finished,
    };
    SORTS.contains(&name).then_some(Tagged::Sort(goes_on))
}
