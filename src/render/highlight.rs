//! Code with colours: short classes in the page, colours in a style sheet that only
//! pages with code load.

use std::sync::LazyLock;

use syntect::parsing::{ParseState, ScopeStack, SyntaxSet};

use crate::html::push_escaped;

/// Most bytes of a block that is coloured.
const LONGEST: usize = 64 << 10;

static SYNTAXES: LazyLock<SyntaxSet> = LazyLock::new(SyntaxSet::load_defaults_newlines);

/// Beginnings of scope names and the class they get; the first that fits the innermost
/// scope counts.
const CLASSES: [(&str, &str); 14] = [
    ("comment", "hc"),
    ("string", "hs"),
    ("constant.numeric", "hn"),
    ("constant", "hl"),
    ("keyword.operator", "ho"),
    ("keyword", "hk"),
    ("storage", "hk"),
    ("entity.name.function", "hf"),
    ("support.function", "hf"),
    ("entity.name.tag", "ht"),
    ("entity.name", "hy"),
    ("entity.other.attribute-name", "ha"),
    ("variable.parameter", "hv"),
    ("support", "hy"),
];

/// The lines of a block as HTML, coloured where the language is known.
pub(super) fn highlight(code: &str, language: &str) -> String {
    let mut out = String::with_capacity(code.len() * 2);
    let syntax = (!language.is_empty() && code.len() <= LONGEST)
        .then(|| SYNTAXES.find_syntax_by_token(language))
        .flatten();
    let Some(syntax) = syntax else {
        push_escaped(&mut out, code);
        return out;
    };
    let mut state = ParseState::new(syntax);
    let mut stack = ScopeStack::new();
    for line in code.split_inclusive('\n') {
        let Ok(operations) = state.parse_line(line, &SYNTAXES) else {
            push_escaped(&mut out, line);
            continue;
        };
        let mut from = 0;
        for (at, operation) in operations {
            push_piece(&mut out, &line[from..at], &stack);
            from = at;
            // A stack that cannot be changed only costs colours.
            let _ = stack.apply(&operation);
        }
        push_piece(&mut out, &line[from..], &stack);
    }
    out
}

/// A file with front matter as HTML: YAML above, Markdown below.
pub fn highlighted_source(text: &str) -> String {
    let end = text
        .strip_prefix("---\n")
        .and_then(|rest| rest.find("\n---\n"))
        .map_or(0, |at| at + "---\n".len() + "\n---\n".len());
    let (front, body) = text.split_at(end);
    highlight(front, "yaml") + &highlight(body, "md")
}

fn push_piece(out: &mut String, piece: &str, stack: &ScopeStack) {
    if piece.trim().is_empty() {
        out.push_str(piece);
        return;
    }
    match class_of(stack) {
        Some(class) => {
            out.push_str("<i class=\"");
            out.push_str(class);
            out.push_str("\">");
            push_escaped(out, piece);
            out.push_str("</i>");
        }
        None => push_escaped(out, piece),
    }
}

fn class_of(stack: &ScopeStack) -> Option<&'static str> {
    stack.as_slice().iter().rev().find_map(|scope| {
        let name = scope.build_string();
        CLASSES
            .iter()
            .find(|(start, _)| name.starts_with(start))
            .map(|(_, class)| *class)
    })
}
