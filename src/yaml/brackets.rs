//! Lists and maps in brackets, and the slips people make within them.

use super::advice::{error, is_key_like};
use super::line::Line;
use super::value::{Value, keys_within};
use super::{SyntaxError, comment, fix, semicolons};
use crate::diagnostic::{Fix, Message};

/// An open bracket, and the item or entry one is at within it.
struct Bracket {
    close: char,
    /// Index of its line, from 0, and its byte offset there.
    number: usize,
    at: usize,
    /// Line and byte offset of the first letter of the entry.
    part: Option<(usize, usize)>,
    /// Byte offset of the colon of the entry, where it has one.
    colon: Option<usize>,
}

/// What is found at a letter.
enum Step {
    /// Nothing; as many bytes belong to it.
    On(usize),
    /// The rest of the line is a comment.
    Comment,
    /// The last bracket closed.
    End,
    Slip(Box<SyntaxError>),
}

struct Scan<'line, 'text> {
    /// The line on which the outer bracket opens.
    first: &'line Line<'text>,
    open: Vec<Bracket>,
    /// The quotation mark that is open, its line and byte offset.
    quote: Option<(char, usize, usize)>,
    /// The last letter that is no space.
    before: char,
}

impl Line<'_> {
    /// Where the list or map that begins with `open` ends, or what is wrong within it.
    pub(super) fn bracketed(&self, open: char, lines: &[&str]) -> Value {
        let mut scan = Scan {
            first: self,
            open: Vec::new(),
            quote: None,
            before: ' ',
        };
        let mut cut = None;
        for (number, line) in lines.iter().enumerate().skip(self.number) {
            let line = Line::read(line, number);
            let mut at = self.value_start;
            if number > self.number {
                at = 0;
                if line.indent <= self.indent && line.key.is_some() && scan.quote.is_none() {
                    break;
                }
            }
            while at < line.text.len() {
                match scan.step(&line, at) {
                    Step::On(bytes) => at += bytes,
                    Step::Comment => {
                        let lost = comment::cut_at(line.text);
                        let lost = lost.filter(|at| line.text[*at..].contains([']', '}']));
                        cut = cut.or(lost.map(|at| (number, at)));
                        break;
                    }
                    Step::End => return self.behind_bracket(&line.text[at + 1..], number),
                    Step::Slip(slip) => return Value::Slip(slip),
                }
            }
            // A text that goes on in the next line hardly ever breaks at a bracket.
            if line.text.trim_end().ends_with([']', '}'])
                && let Some(slip) = scan.unclosed_quote(&line)
            {
                return Value::Slip(Box::new(slip));
            }
        }
        match cut {
            // The bracket that closes stands behind what YAML takes for a comment.
            Some((number, cut)) => {
                let line = lines[number];
                let hint = Message::new("yaml_cut_value_hint");
                let hint = hint.with("line", comment::quoted_within_brackets(line, cut));
                let slip = comment::cut_slip(line, cut, number as u32 + 1, hint);
                Value::Slip(Box::new(slip))
            }
            None => Value::Slip(Box::new(self.unclosed(open))),
        }
    }

    /// What stands `behind` a bracket that ends on a line: `[Tema 3] sayur` is a text that
    /// needs quotation marks.
    fn behind_bracket(&self, behind: &str, number: usize) -> Value {
        let behind = behind.trim();
        if behind.is_empty() || behind.starts_with(['#', ',', ':', ']', '}']) {
            return Value::UntilLine(number);
        }
        let value = self.value();
        let mut slip = error(self.value_span(), "yaml_text_after_bracket");
        if number == self.number {
            slip.hints.push(self.rewritten(value));
        }
        Value::Slip(Box::new(slip))
    }

    fn unclosed(&self, open: char) -> SyntaxError {
        let close = if open == '[' { ']' } else { '}' };
        let mut slip = error(self.value_span(), "yaml_unclosed_bracket").with_mark(open);
        slip.hints
            .push(Message::new("yaml_unclosed_bracket_hint").with("mark", close.to_string()));
        slip
    }
}

impl Scan<'_, '_> {
    fn step(&mut self, line: &Line<'_>, at: usize) -> Step {
        let rest = &line.text[at..];
        let Some(mark) = rest.chars().next() else {
            return Step::On(1);
        };
        let width = mark.len_utf8();
        if let Some((quote, ..)) = self.quote {
            // Two single marks are one within a text.
            match mark {
                '\'' if quote == '\'' && rest.starts_with("''") => return Step::On(2),
                '\\' if quote == '"' => return Step::On(1 + next_width(&rest[1..])),
                _ if mark == quote => self.quote = None,
                _ => {}
            }
            return Step::On(width);
        }
        if mark.is_whitespace() {
            return Step::On(width);
        }
        if mark == '#' && line.text[..at].ends_with([' ', '\t']) {
            return Step::Comment;
        }
        let is_first = matches!(self.before, ' ' | ',' | '[' | '{' | ':');
        if let Some(slip) = self.slip_at(line, at, mark, is_first) {
            return Step::Slip(Box::new(slip));
        }
        self.before = mark;
        if let Some(top) = self.open.last_mut()
            && !matches!(mark, ',' | ']' | '}')
        {
            top.part.get_or_insert((line.number, at));
        }
        match mark {
            '"' | '\'' if is_first => self.quote = Some((mark, line.number, at)),
            '[' | '{' => self.open.push(Bracket {
                close: if mark == '[' { ']' } else { '}' },
                number: line.number,
                at,
                part: None,
                colon: None,
            }),
            ']' | '}' => {
                self.open.pop();
                if self.open.is_empty() {
                    return Step::End;
                }
            }
            ',' => {
                if let Some(top) = self.open.last_mut() {
                    (top.part, top.colon) = (None, None);
                }
            }
            ':' if is_colon_of_key(rest) => {
                if let Some(top) = self.open.last_mut() {
                    top.colon = Some(at);
                }
            }
            _ => {}
        }
        Step::On(width)
    }

    fn slip_at(
        &self,
        line: &Line<'_>,
        at: usize,
        mark: char,
        is_first: bool,
    ) -> Option<SyntaxError> {
        let top = self.open.last()?;
        match mark {
            ']' | '}' if mark != top.close => Some(self.other_bracket(top, line, at)),
            ':' if is_colon_of_key(&line.text[at..]) => self.second_colon(top, line, at),
            '|' | '>' | '@' | '`' | '-' if is_first => mark_of_value(top, line, at, mark),
            _ => None,
        }
    }

    /// A bracket that closes another than the one that is open.
    fn other_bracket(&self, top: &Bracket, line: &Line<'_>, at: usize) -> SyntaxError {
        let open = open_of(top);
        if self.open.len() == 1 || top.number != line.number {
            return self.first.unclosed(open_of(&self.open[0]));
        }
        let mut slip = error(line.span(top.at, at), "yaml_unclosed_bracket").with_mark(open);
        // It was to be closed before the next of its kind.
        let within = &line.text[top.at + 1..at];
        let next = within.match_indices(open).find_map(|(next, _)| {
            let before = within[..next].trim_end();
            before.ends_with(',').then(|| before.len() - 1)
        });
        let end = next.map_or(at, |next| top.at + 1 + next);
        let written = format!(
            "{}{}{}",
            line.text[..end].trim_start(),
            top.close,
            line.text[end..].trim_end()
        );
        slip.hints
            .push(Message::new("yaml_write_hint").with("line", written));
        slip
    }

    /// `{kegiatan: Ukur suhu: pagi}`: a second colon in one entry.
    fn second_colon(&self, top: &Bracket, line: &Line<'_>, at: usize) -> Option<SyntaxError> {
        let (number, start) = top.part?;
        let colon = top.colon.filter(|_| number == line.number)?;
        let is_item = top.close == ']';
        if line.text[colon..at].contains(';')
            && top.number == line.number
            && let Some(slip) = semicolons::slip(line, top.at)
        {
            return Some(slip);
        }
        let key = line.text[start..colon].trim_matches([' ', '"', '\'']);
        let end = end_of_part(line.text, at);
        let behind = &line.text[colon + 1..];
        let start = match is_item {
            true => start,
            false => line.text.len() - behind.trim_start().len(),
        };
        let value = line.text[start..end].trim_end();
        let span = line.span(start, start + value.len());
        let shown = match is_item {
            true => self.first.key.unwrap_or(key),
            false => key,
        };
        let mut slip = error(span, "yaml_unquoted_colon").with_key(shown);
        let quoted = fix::quoted(value);
        let written = match is_item {
            true => quoted,
            false => format!("{key}: {quoted}"),
        };
        // `nama: Guru A peran: guru` lacks a comma; only its author knows.
        let words = &line.text[start..at];
        let last = words.rsplit(' ').next().filter(|_| words.contains(' '));
        let is_key = |word: &&str| word.starts_with(char::is_lowercase) && is_key_like(word);
        if let Some(word) = last.filter(|_| !is_item).filter(is_key) {
            slip.hints
                .push(Message::new("yaml_one_text_hint").with("line", written));
            slip.hints
                .push(Message::new("yaml_comma_before_key_hint").with("word", word));
        } else {
            slip.hints
                .push(Message::new("yaml_write_hint").with("line", written));
            slip.fix = Some(Box::new(fix::quote(span, value)));
        }
        Some(slip)
    }

    /// A quotation mark at the beginning of a value that nothing closes on its line.
    fn unclosed_quote(&self, line: &Line<'_>) -> Option<SyntaxError> {
        let (mark, number, at) = self.quote?;
        let top = self.open.last().filter(|_| number == line.number)?;
        let rest = &line.text[at..];
        let end = match top.close {
            '}' => keys_within(rest).first().map(|(comma, ..)| *comma),
            _ => rest.find(','),
        };
        let end = end.or_else(|| rest.find(top.close))?;
        let (value, behind) = rest.split_at(end);
        let mut slip = error(line.span(at, at + end), "yaml_unclosed_quote").with_mark(mark);
        if value.trim_end().len() == mark.len_utf8() {
            slip.hints.push(Message::new("yaml_lone_quote_hint"));
            return Some(slip);
        }
        let before = line.text[..at].trim_start();
        let written = format!("{before}{value}{mark}{}", behind.trim_end());
        slip.hints
            .push(Message::new("yaml_write_hint").with("line", written));
        Some(slip)
    }
}

/// A value whose first letter is a sign of YAML.
fn mark_of_value(top: &Bracket, line: &Line<'_>, at: usize, mark: char) -> Option<SyntaxError> {
    let (number, start) = top.part?;
    let colon = top.colon.filter(|_| number == line.number)?;
    let key = line.text[start..colon].trim_matches([' ', '"', '\'']);
    let end = end_of_part(line.text, at);
    let value = line.text[at..end].trim_end();
    let span = line.span(at, at + value.len());
    if mark == '-' {
        let is_alone = value == "-";
        let mut slip = error(span, "yaml_dash_for_nothing").with_key(key);
        slip.hints
            .push(Message::new("yaml_dash_in_brackets_hint").with("part", format!("{key}: -")));
        let title = Message::new("fix_dash_for_nothing");
        slip.fix = Some(Box::new(Fix::new(title, span, "")));
        return is_alone.then_some(slip);
    }
    let (message, text) = match mark {
        '|' => ("yaml_stray_pipe", value[1..].trim_start()),
        _ => ("yaml_reserved_character", value),
    };
    let mut slip = error(span, message).with_mark(mark);
    let written = format!("{key}: {}", fix::quoted(text));
    slip.hints
        .push(Message::new("yaml_write_hint").with("line", written));
    if mark != '|' {
        slip.fix = Some(Box::new(fix::quote(span, text)));
    }
    Some(slip)
}

fn open_of(bracket: &Bracket) -> char {
    if bracket.close == ']' { '[' } else { '{' }
}

/// Where the entry at a byte offset ends on its line.
fn end_of_part(line: &str, at: usize) -> usize {
    let end = line[at..].find([',', ']', '}']);
    end.map_or(line.trim_end().len(), |end| at + end)
}

/// Whether a colon stands at the end or before a space.
fn is_colon_of_key(text: &str) -> bool {
    text[1..].is_empty() || text[1..].starts_with([' ', '\t'])
}

fn next_width(text: &str) -> usize {
    text.chars().next().map_or(0, char::len_utf8)
}
