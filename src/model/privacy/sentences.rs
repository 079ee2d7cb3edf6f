//! Where sentences begin, in which a role has a capital.

use super::masks::{BREAK, LINE, is_side, is_tag};
use super::seen::{End, seen_end};

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
    let text = before_check_box(text);
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
    // What somebody says begins one too: "Pak Yeri: “…".
    let unquoted = before.trim_end_matches(['“', '"', '„', '«']);
    if unquoted.len() < before.len() && unquoted.trim_end().ends_with(':') {
        return true;
    }
    let above = text.trim_end();
    let is_spaced = above.len() < text.len() || above.len() < before.len();
    // The number of a note may follow the end of a sentence, and so may what closes a quotation that
    // ends with one.
    let ended = above.trim_end_matches(is_tag);
    // "**Hari 3.** Bu Ratna".
    let ended = ended.strip_suffix("**").unwrap_or(ended);
    let is_ended =
        ended.ends_with(['.', '!', '?']) || ended.trim_end_matches(is_closing).ends_with('.');
    let new_lines = text[above.len()..].matches('\n').count();
    above.is_empty()
        || new_lines > 1
        || (new_lines == 1 && ends_block(above))
        || (is_spaced && is_ended)
        || above.ends_with('|')
}

/// Whether a block of the text ends between the end of what is seen of it and what follows: a
/// paragraph, a heading, or what stands before a quotation. Nothing that is said there belongs to
/// what follows ("## Refleksi guru" above "Bu Ratna").
pub(super) fn goes_over_block(end: End<'_>) -> bool {
    match memchr::memchr_iter(b'\n', end.gap.as_bytes()).count() {
        0 => false,
        1 => {
            let line = end.text.rsplit('\n').next().unwrap_or(end.text);
            let is_quoted = line.trim_start().starts_with('>');
            ends_block(line) || end.gap.contains('>') && !is_quoted
        }
        _ => true,
    }
}

/// A text without the box of an item that can be ticked, at its end: "- [x] ".
fn before_check_box(text: &str) -> &str {
    let boxes = ["[ ] ", "[x] ", "[X] "];
    let item = boxes.iter().find_map(|one| text.strip_suffix(one));
    let is_item = |item: &&str| {
        let line = item.rsplit('\n').next().unwrap_or(item).trim();
        matches!(line, "-" | "*" | "+") || line.ends_with('.')
    };
    item.filter(is_item).unwrap_or(text)
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

#[cfg(test)]
mod tests {
    use super::super::tests::redactor;

    #[test]
    fn nobody_is_addressed_over_the_end_of_a_block() {
        let redactor = redactor(&["Bu Hasnah", "Andi Baso Amir"], &[]);
        for (text, cleaned) in [
            (
                "## Refleksi guru\n\nBu Hasnah: ya.",
                "## Refleksi guru\n\nGuru: ya.",
            ),
            (
                "## Kesan guru\nAndi Baso Amir: ya.",
                "## Kesan guru\nGuru: ya.",
            ),
            ("Kata guru\n> Bu Hasnah ya.", "Kata guru\n> Guru ya."),
            ("**Masukan guru**\n\nBu Hasnah", "**Masukan guru**\n\nGuru"),
            // Lines of one paragraph.
            ("Kata guru\nBu Hasnah", "Kata guru"),
            ("> Kata guru\n> Bu Hasnah", "> Kata guru"),
        ] {
            assert_eq!(redactor.clean(text), cleaned);
        }
    }
}
