//! What stands behind the colon of a line, and the slips people make there.

use super::advice::{error, is_key_like};
use super::line::{Line, closing_quote, indent_of};
use super::tag::{self, Tagged};
use super::{SyntaxError, comment, fix};
use crate::diagnostic::{Fix, Message};

/// The quotation marks of word processors.
const CURLY: [char; 5] = ['“', '”', '‘', '’', '„'];

/// What was found after the colon.
pub(super) enum Value {
    Slip(Box<SyntaxError>),
    /// A `|` or `>` block begins.
    Block,
    /// A quotation or bracket that ends on that line (index from 0).
    UntilLine(usize),
    Empty,
    Finished,
}

impl Line<'_> {
    /// What stands behind the colon, or what is wrong with it.
    pub(super) fn value_slip(&self, lines: &[&str]) -> Value {
        let value = self.value();
        let Some(first) = value.chars().next() else {
            return Value::Empty;
        };
        match first {
            '#' => Value::Empty,
            '"' | '\'' => self.quoted(first, lines),
            '|' | '>' => {
                let header = value[1..].split('#').next().unwrap_or_default().trim();
                if header
                    .chars()
                    .all(|mark| matches!(mark, '+' | '-' | '1'..='9'))
                {
                    Value::Block
                } else {
                    let mut slip = error(self.value_span(), "yaml_stray_pipe");
                    slip.message = slip.message.with("mark", first.to_string());
                    let text = value[1..].trim_start();
                    slip.hints.push(self.rewritten(text));
                    Value::Slip(Box::new(slip))
                }
            }
            '[' | '{' => self.bracketed(first, lines),
            '!' if let Some(tagged) = tag::read(value) => match tagged {
                Tagged::Sort(goes_on) => goes_on,
                Tagged::OfProgram(tag) => {
                    let place = self.span(self.value_start, self.value_start + tag.len());
                    let mut slip = error(place, "yaml_tag");
                    slip.message = slip.message.with("tag", tag);
                    slip.hints.push(Message::new("yaml_tag_hint"));
                    Value::Slip(Box::new(slip))
                }
            },
            '@' | '`' | '%' | '*' | '&' | '!' => {
                let mut slip = error(self.value_span(), "yaml_reserved_character");
                slip.message = slip.message.with("mark", first.to_string());
                slip.hints.push(self.rewritten(value));
                slip.fix = self.quoted_whole(value, value, lines);
                Value::Slip(Box::new(slip))
            }
            '-' if value == "-" && self.key.is_some() => self.dash_for_nothing(lines),
            '-' if value.starts_with("- ") && self.key.is_some() => {
                let mut slip = error(self.value_span(), "yaml_list_beside_key");
                slip.hints.push(self.list_below(value, lines));
                Value::Slip(Box::new(slip))
            }
            _ => self.plain(value, lines),
        }
    }

    /// How to write a list that begins beside its key: each item on a line of its own.
    fn list_below(&self, first: &str, lines: &[&str]) -> Message {
        let key = &self.text[self.start..self.value_start];
        let below = lines[self.number + 1..].iter();
        let is_item = |line: &&&str| line.trim_start().starts_with("- ");
        let mut below = below.take_while(is_item).map(|line| line.trim_end());
        let second = below.next();
        // The first stands where those below it do.
        let indent = second.map_or(self.start + 2, indent_of).max(self.start);
        let item = format!("{}{first}", " ".repeat(indent));
        let message = match second {
            Some(_) => Message::new("yaml_list_above_items_hint"),
            None => Message::new("yaml_list_beside_key_hint"),
        };
        message.with("key", key.trim_end()).with("item", item)
    }

    /// `mapel: -`, as people cross out a line of a form.
    fn dash_for_nothing(&self, lines: &[&str]) -> Value {
        let key = self.key.unwrap_or_default();
        let mut slip = error(self.value_span(), "yaml_dash_for_nothing").with_key(key);
        slip.hints
            .push(Message::new("yaml_dash_for_nothing_hint").with("line", format!("{key}:")));
        let below = lines.get(self.number + 1).map(|line| Line::read(line, 0));
        let is_alone = below.is_none_or(|next| next.indent <= self.indent && !next.is_item);
        if is_alone {
            let colon = self.text[..self.value_start].trim_end().len();
            let span = self.span(colon, self.value_start + 1);
            let title = Message::new("fix_dash_for_nothing");
            slip.fix = Some(Box::new(Fix::new(title, span, "")));
        }
        Value::Slip(Box::new(slip))
    }

    fn plain(&self, value: &str, lines: &[&str]) -> Value {
        // What a ` #` may cut off is part of the value until its author says otherwise.
        let cut = comment::cut_at(self.text).filter(|cut| self.text.find(" #") == Some(*cut));
        let text = match cut {
            Some(_) => value,
            None => value.split(" #").next().unwrap_or_default().trim_end(),
        };
        // A value of an item without a key that holds ": " is a key, found earlier.
        if self.key.is_some() && (text.contains(": ") || text.ends_with(':')) {
            let key = self.key.unwrap_or_default();
            if key.is_empty() {
                let whole = self.span(self.start, self.value_start + text.len());
                let mut slip = error(whole, "yaml_line_without_key");
                slip.hints.push(Message::new("yaml_line_without_key_hint"));
                return Value::Slip(Box::new(slip));
            }
            let mut slip = error(
                self.span(self.value_start, self.value_start + text.len()),
                "yaml_unquoted_colon",
            )
            .with_key(key);
            let inner = without_curly_pair(text);
            let keys = keys_within(text);
            if let Some((_, word, _)) = keys.first() {
                slip.hints.push(self.keys_in_a_row(key, word, text, &keys));
                // The words may as well be one text; only their author knows.
                let quoted = self.rewritten(inner).arguments;
                let mut hint = Message::new("yaml_one_text_hint");
                hint.arguments = quoted;
                slip.hints.push(hint);
            } else {
                slip.hints.push(self.rewritten(inner));
                slip.fix = self.quoted_whole(text, inner, lines);
            }
            if inner.len() < text.len() {
                slip.hints.push(Message::new("yaml_curly_quotes_hint"));
            }
            return Value::Slip(Box::new(slip));
        }
        // A comment ends a text, so that nothing can go on below it.
        match cut.filter(|_| self.goes_on(lines)) {
            Some(cut) => Value::Slip(Box::new(comment::cut_slip(
                self.text,
                cut,
                self.number as u32 + 1,
                Message::new("yaml_cut_lines_hint"),
            ))),
            None => Value::Finished,
        }
    }

    /// Whether the next line goes on with the value of this one.
    fn goes_on(&self, lines: &[&str]) -> bool {
        let next = lines[self.number + 1..]
            .iter()
            .find(|line| !line.trim().is_empty())
            .map(|line| Line::read(line, 0));
        next.is_some_and(|next| next.indent > self.indent && next.key.is_none() && !next.is_item)
    }

    /// The advice for a value that seems to hold further keys: all in braces where the line
    /// is an item of a list, and else each on a line of its own.
    fn keys_in_a_row(
        &self,
        key: &str,
        word: &str,
        text: &str,
        keys: &[(usize, &str, usize)],
    ) -> Message {
        if !self.is_item {
            return Message::new("yaml_keys_on_lines_hint").with("word", word);
        }
        let ends = keys.iter().map(|(start, ..)| *start);
        let starts = keys.iter().map(|(_, word, value)| (*word, *value));
        let pairs: Vec<String> = std::iter::once((key, 0))
            .chain(starts)
            .zip(ends.chain([text.len()]))
            .map(|((key, start), end)| {
                let value = text[start..end].trim();
                match value.contains([',', ':', '{', '}', '[', ']', '"', '\'', '#']) {
                    true => format!("{key}: {}", fix::quoted(value)),
                    false => format!("{key}: {value}"),
                }
            })
            .collect();
        Message::new("yaml_keys_in_a_row_hint")
            .with("word", word)
            .with("line", format!("- {{{}}}", pairs.join(", ")))
    }

    fn quoted(&self, quote: char, lines: &[&str]) -> Value {
        let rest = &self.text[self.value_start + 1..];
        if let Some(end) = closing_quote(rest, quote) {
            let after_start = self.value_start + 1 + end + 1;
            let after = self.text[after_start..].trim();
            // A key in quotation marks was taken for one before.
            let is_more = self.key.is_some() && after.starts_with(':');
            if after.is_empty() || (!is_more && after.starts_with(['#', ',', ']', '}', ':'])) {
                return Value::Finished;
            }
            let mut slip = error(
                self.span(self.value_start, self.value_start + self.value().len()),
                "yaml_text_after_quote",
            );
            let whole = without_quotes(self.value(), quote, end);
            slip.hints
                .push(match whole.trim_matches([quote, ' ']).is_empty() {
                    true => Message::new("yaml_lone_quote_hint"),
                    false => self.rewritten(&whole),
                });
            return Value::Slip(Box::new(slip));
        }
        for (number, line) in lines.iter().enumerate().skip(self.number + 1) {
            let next = Line::read(line, number);
            if next.indent <= self.indent && next.key.is_some() {
                break;
            }
            if closing_quote(line, quote).is_some() {
                return Value::UntilLine(number);
            }
        }
        let mut slip = error(self.value_span(), "yaml_unclosed_quote");
        slip.message = slip.message.with("mark", quote.to_string());
        let inner = without_curly_end(self.value()[1..].trim_end());
        // What was to stand between the marks only its author knows.
        if inner.trim().is_empty() {
            slip.hints.push(Message::new("yaml_lone_quote_hint"));
            return Value::Slip(Box::new(slip));
        }
        slip.hints.push(self.rewritten(inner));
        if quote == '"' && !inner.contains('\\') {
            slip.fix = self.quoted_whole(self.value(), inner, lines);
        }
        Value::Slip(Box::new(slip))
    }

    /// Puts quotation marks around `inner`, which is what `value` means; `None` where the
    /// value may end elsewhere, with a comment or on another line.
    fn quoted_whole(&self, value: &str, inner: &str, lines: &[&str]) -> Option<Box<Fix>> {
        let span = self.span(self.value_start, self.value_start + value.len());
        (!self.goes_on(lines) && !value.contains(" #")).then(|| Box::new(fix::quote(span, inner)))
    }

    /// The advice to write this line with its value in quotation marks.
    pub(super) fn rewritten(&self, value: &str) -> Message {
        let quoted = fix::quoted(value);
        let line = match self.key {
            Some(key) => format!("{key}: {quoted}"),
            None => format!("- {quoted}"),
        };
        Message::new("yaml_write_hint").with("line", line)
    }
}

/// A text without the quotation marks around it, or around the words of it; `end` is where the
/// first of them closes. A mark between two letters is an apostrophe ("Qur'an"), and one before a
/// letter within a text that ends with a mark opens a quotation within it.
fn without_quotes(value: &str, quote: char, end: usize) -> String {
    let inner = &value[quote.len_utf8()..];
    let after = &inner[end + quote.len_utf8()..];
    if after.starts_with(char::is_alphanumeric)
        && let Some(whole) = inner.strip_suffix(quote)
    {
        return whole.to_owned();
    }
    let is_kept = |(at, c): &(usize, char)| {
        let is_letter = char::is_alphanumeric;
        let (before, behind) = (&inner[..*at], &inner[*at + c.len_utf8()..]);
        *c != quote || (before.ends_with(is_letter) && behind.starts_with(is_letter))
    };
    let kept = inner.char_indices().filter(is_kept);
    kept.map(|(_, c)| c).collect()
}

/// A text without the curly marks around it. Where there are others within, those at its ends may
/// be around single words: `‘Kutip’ melengkung`.
fn without_curly_pair(text: &str) -> &str {
    let inner = text.trim_matches(CURLY);
    let is_quote = |(at, mark): (usize, &str)| {
        let (before, behind) = (&inner[..at], &inner[at + mark.len()..]);
        let is_letter = char::is_alphanumeric;
        !(before.ends_with(is_letter) && behind.starts_with(is_letter))
    };
    match inner.match_indices(CURLY).any(is_quote) {
        true => text,
        false => inner,
    }
}

/// A text without the curly mark at its end that was to close it, and has none that opens it.
fn without_curly_end(text: &str) -> &str {
    let inner = text.strip_suffix(['”', '“', '’', '‘']);
    let inner = inner.filter(|inner| !inner.contains(['“', '„', '‘']));
    inner.unwrap_or(text)
}

/// What looks like `, key: ` within a text: where its comma stands, the key, and where its
/// value begins. Keys begin with a small letter, unlike most words of a title.
pub(super) fn keys_within(text: &str) -> Vec<(usize, &str, usize)> {
    text.match_indices(", ")
        .filter_map(|(comma, _)| {
            let rest = text[comma + 2..].trim_start();
            let start = text.len() - rest.len();
            let (word, value) = rest.split_once(':')?;
            let is_key = word.starts_with(char::is_lowercase) && is_key_like(word);
            let is_value = value.is_empty() || value.starts_with(' ');
            (is_key && is_value).then_some((comma, word, start + word.len() + 1))
        })
        .collect()
}
