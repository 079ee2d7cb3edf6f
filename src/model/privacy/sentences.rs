//! Where sentences begin, in which a role has a capital.

use super::masks::{BREAK, LINE, is_side, is_tag};
use super::seen::seen_end;

/// Whether what comes after a text begins a sentence: at its very beginning, after the end of
/// another, and at the beginning of a paragraph, heading, item, cell or line of HTML.
pub(super) fn begins_sentence(before: &str) -> bool {
    let is_mark = |c: char| matches!(c, '*' | '_' | '"' | '“' | '‘' | '\'' | '(' | '[');
    let is_opening = |c: char| is_mark(c) || is_side(c) || is_tag(c);
    let above = before.trim_end_matches(|c: char| is_opening(c) || c.is_whitespace());
    if before[above.len()..].contains([LINE, BREAK]) {
        return true;
    }
    let text = before.trim_end_matches(is_opening);
    let text = match text.ends_with('>') && seen_end(text).gap.contains('<') {
        true => &text[..text.rfind('<').unwrap_or(text.len())],
        false => text,
    };
    // A sentence goes on over the end of a line, unless a mark or a blank line is between.
    let is_block = |c: char| matches!(c, '#' | '>' | '-' | '+' | '*' | '|' | '.' | ')' | ' ');
    let is_of_marks = |c: char| is_block(c) || c.is_ascii_digit() || c == '\t';
    let line = text.trim_end_matches(is_of_marks);
    let marks = text[line.len()..].trim();
    if !marks.is_empty() && (line.is_empty() || line.ends_with('\n')) {
        return marks.ends_with(is_block);
    }
    let above = text.trim_end();
    let is_spaced = above.len() < text.len() || above.len() < before.len();
    // The number of a note may follow the end of a sentence, and so may what closes a quotation that
    // ends with one.
    let ended = above.trim_end_matches(is_tag);
    let is_ended =
        ended.ends_with(['.', '!', '?']) || ended.trim_end_matches(is_closing).ends_with('.');
    let new_lines = text[above.len()..].matches('\n').count();
    above.is_empty()
        || new_lines > 1
        || (new_lines == 1 && ends_block(above))
        || (is_spaced && is_ended)
        || above.ends_with('|')
}

/// Whether a sign closes a quotation or a bracket.
fn is_closing(sign: char) -> bool {
    matches!(sign, '”' | '’' | '"' | '»' | ')')
}

/// Whether the last line of a text is a block that ends with it: a heading, what underlines one, a
/// row of a table.
fn ends_block(text: &str) -> bool {
    let line = text.rsplit('\n').next().unwrap_or(text).trim();
    let below = line.trim_start_matches('#');
    let is_heading = below.len() < line.len() && below.starts_with([' ', '\t']);
    let is_line_of = |signs: &[char]| line.chars().all(|sign| signs.contains(&sign));
    let is_row = line.starts_with('|') || line.contains(" |") || line.contains("| ");
    is_heading || is_row || is_line_of(&['-', '=', '*', '_', ':', '|', ' '])
}
