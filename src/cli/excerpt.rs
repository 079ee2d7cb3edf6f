//! Problems for people: grouped by file, each with the place marked in an excerpt, the
//! reason and the advice, readable in a window of 80 columns.

use std::borrow::Cow;

use annotate_snippets::{AnnotationKind, Level, Origin, Renderer, Snippet};

use super::Session;
use crate::diagnostic::{Diagnostic, Lines, Severity, Span};
use crate::source::{Files, decode};

/// Columns of the window that everything must fit into, paths and single words aside.
const COLUMNS: usize = 80;
/// Most columns of an excerpt that are marked.
const MOST_MARKED: usize = 60;
/// Fewest columns for words beside a long code.
const FEWEST_COLUMNS: usize = 24;

/// A text for each file with problems, and the counts of all at the end; nothing where
/// there is no problem. Problems of a file stand together in their order.
pub(super) fn of_files(session: &Session, problems: &[Diagnostic]) -> Vec<String> {
    let renderer = match session.color {
        anstream::ColorChoice::Never => Renderer::plain(),
        _ => Renderer::styled(),
    }
    .term_width(COLUMNS);
    let mut texts = Vec::new();
    let mut files = 0;
    for problems in problems.chunk_by(|a, b| a.path == b.path) {
        let path = &problems[0].path;
        files += 1;
        // Excerpts are cut out of files read again; only files with problems are.
        let text = session.files.read(path).ok();
        let text = text.as_deref().and_then(letters);
        let lines = text.as_deref().map(Lines::of);
        let head = format!("{path}: {}", counts(session, problems));
        let bold = anstyle::Style::new().bold();
        texts.push(match session.color {
            anstream::ColorChoice::Never => format!("{head}\n"),
            _ => format!("{bold}{head}{bold:#}\n"),
        });
        for problem in problems {
            let line = lines.as_ref();
            let line = line.and_then(|lines| lines.line(problem.span.start.line));
            let report = report(session, problem, line, &renderer);
            texts.push(format!("{report}\n"));
        }
    }
    if files > 0 {
        let counts = counts(session, problems);
        let files = files.to_string();
        texts.push(session.say("count_problems", &[("counts", &counts), ("files", &files)]));
    }
    texts
}

/// The letters of a file. Of one that is stored in other letters the rest is shown, so that its
/// author finds the place; a file that is no text shows nothing.
fn letters(bytes: &[u8]) -> Option<Cow<'_, str>> {
    let is_text = || memchr::memchr(0, bytes).is_none();
    let rest = || is_text().then(|| String::from_utf8_lossy(bytes));
    decode(bytes).ok().or_else(rest)
}

/// "2 errors, 1 warning".
fn counts(session: &Session, problems: &[Diagnostic]) -> String {
    let words = [
        (Severity::Error, "count_errors"),
        (Severity::Warning, "count_warnings"),
        (Severity::Hint, "count_hints"),
    ];
    let counts: Vec<String> = words
        .into_iter()
        .filter_map(|(severity, key)| {
            let count = problems.iter().filter(|p| p.severity == severity).count();
            (count > 0).then(|| session.say(key, &[("count", &count.to_string())]))
        })
        .collect();
    counts.join(", ")
}

fn report(
    session: &Session,
    problem: &Diagnostic,
    line: Option<&str>,
    renderer: &Renderer,
) -> String {
    let (level, word) = match problem.severity {
        Severity::Error => (Level::ERROR, "error"),
        Severity::Warning => (Level::WARNING, "warning"),
        Severity::Hint => (Level::NOTE, "hint"),
    };
    let word = session.say(word, &[]);
    let code = problem.code.name();
    let message = session.locale.say(&session.language, &problem.message);
    // `word[code]: message`
    let label = word.chars().count() + code.len() + 4;
    let title = level
        .with_name(word)
        .primary_title(wrap(&message, label))
        .id(code);
    let start = problem.span.start;
    let mut group = match line {
        Some(line) => title.element(
            Snippet::source(line)
                .line_start(start.line as usize)
                .path(problem.path.clone())
                .fold(true)
                .annotation(AnnotationKind::Primary.span(marked(line, problem.span))),
        ),
        None => title.element(
            Origin::path(problem.path.clone())
                .line(start.line as usize)
                .char_column(start.column as usize),
        ),
    };
    let hint_word = session.say("hint_word", &[]);
    // `  = word: message`, the sign below the bar beside the line numbers.
    let label =
        problem.span.end.line.to_string().len() + " = ".len() + hint_word.chars().count() + 2;
    for hint in &problem.hints {
        let hint = session.locale.say(&session.language, hint);
        let hint = wrap(&hint, label);
        group = group.element(Level::HELP.with_name(hint_word.clone()).message(hint));
    }
    renderer.render(&[group])
}

/// Bytes of the line in which a problem begins to mark: at least one character where there is
/// one, and no more than a window holds.
fn marked(line: &str, span: Span) -> std::ops::Range<usize> {
    let byte_of = |character: usize| {
        let mut bytes = line.char_indices().map(|(at, _)| at);
        bytes.nth(character).unwrap_or(line.len())
    };
    let first = span.start.column.saturating_sub(1) as usize;
    let last = match span.end.line == span.start.line {
        true => span.end.column.saturating_sub(1) as usize,
        false => usize::MAX,
    };
    byte_of(first)..byte_of(last.clamp(first + 1, first + MOST_MARKED))
}

/// Breaks each line of a text so that it fits beside a label. What stands between two
/// backticks is for copying and stays whole where a line can hold it.
pub(super) fn wrap(text: &str, label: usize) -> String {
    let width = COLUMNS.saturating_sub(label).max(FEWEST_COLUMNS);
    // Lines to copy keep their indentation, which says what belongs below what.
    let indented = |line: &str| {
        let words = line.trim_start_matches(' ');
        let indent = " ".repeat(line.len() - words.len());
        if indent.is_empty() {
            return wrap_line(line, width);
        }
        let room = width.saturating_sub(indent.len() + 2).max(FEWEST_COLUMNS);
        let wrapped = wrap_line(words, room).replace('\n', &format!("\n{indent}  "));
        format!("{indent}{wrapped}")
    };
    let lines: Vec<String> = text.lines().map(indented).collect();
    lines.join("\n")
}

fn wrap_line(text: &str, width: usize) -> String {
    let mut wrapped = String::with_capacity(text.len() + 8);
    let mut column = 0;
    for piece in pieces(text) {
        let length = piece.chars().count();
        let words = if length > width {
            piece.split(' ').collect()
        } else {
            vec![piece]
        };
        for word in words {
            let length = word.chars().count();
            if column > 0 && column + 1 + length > width {
                wrapped.push('\n');
                column = 0;
            } else if column > 0 {
                wrapped.push(' ');
                column += 1;
            }
            // An author's control characters would change colours or more.
            wrapped.extend(word.chars().map(|c| match c {
                '\t' => ' ',
                c if c.is_control() => '\u{fffd}',
                c => c,
            }));
            column += length;
        }
    }
    wrapped
}

/// Words of a text, with everything between two backticks as one.
fn pieces(text: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut start = 0;
    let mut is_quoted = false;
    for (at, mark) in text.char_indices() {
        match mark {
            '`' => is_quoted = !is_quoted,
            ' ' if !is_quoted => {
                pieces.push(&text[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    pieces.push(&text[start..]);
    pieces.retain(|piece| !piece.is_empty());
    pieces
}

#[cfg(test)]
mod tests {
    use super::{COLUMNS, wrap};

    #[test]
    fn lines_fit_beside_their_label_and_keep_what_is_copied_whole() {
        let text = "satu dua tiga `empat lima enam` tujuh";
        assert_eq!(
            wrap(text, COLUMNS - 26),
            "satu dua tiga\n`empat lima enam` tujuh"
        );
        let long = format!("`{}`", "kata ".repeat(40));
        for line in wrap(&long, 30).lines() {
            assert!(line.chars().count() <= COLUMNS - 30, "{line}");
        }
        assert_eq!(wrap("a \u{1b}[31mb", 0), "a \u{fffd}[31mb");
        assert_eq!(wrap("`No\tKegiatan`", 0), "`No Kegiatan`");
        assert_eq!(
            wrap("salin ini:\n---\njudul: Tape", 0),
            "salin ini:\n---\njudul: Tape"
        );
    }
}
