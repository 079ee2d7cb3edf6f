//! Small things that every line of SVG needs: escaped text, short numbers, harmless links.

use crate::html::any_byte;

/// Writes a text as it may stand in an XML element or a quoted attribute.
pub fn push_escaped(out: &mut String, text: &str) {
    let is_special = |byte: u8| {
        let is_quote = (byte == b'"') | (byte == b'\'');
        let is_markup = (byte == b'&') | (byte == b'<') | (byte == b'>');
        is_quote | is_markup | !(0x20..0x7F).contains(&byte)
    };
    if !any_byte(text, is_special) {
        out.push_str(text);
        return;
    }
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            // XML allows no other control characters, not even escaped.
            '\t' | '\n' | '\r' => out.push(' '),
            '\0'..='\u{1F}' | '\u{7F}'..='\u{9F}' | '\u{FFFE}' | '\u{FFFF}' => {}
            other => out.push(other),
        }
    }
}

/// Writes a coordinate with at most one decimal, as short as it can be written.
pub(super) fn push_number(out: &mut String, value: f64) {
    let tenths = tenths(value);
    if tenths < 0 {
        out.push('-');
    }
    let tenths = tenths.unsigned_abs();
    let (whole, decimal) = (tenths / 10, tenths % 10);
    let digit = |number: u32| char::from(b'0' + (number % 10) as u8);
    // Digit by digit: a page holds hundreds of numbers, nearly all below a thousand, and the
    // general formatter takes ten times as long.
    out.reserve(LONGEST_NUMBER);
    if whole >= 1000 {
        out.push_str(&(whole / 1000).to_string());
    }
    if whole >= 100 {
        out.push(digit(whole / 100));
    }
    if whole >= 10 {
        out.push(digit(whole / 10));
    }
    out.push(digit(whole));
    if decimal > 0 {
        out.push('.');
        out.push(digit(decimal));
    }
}

/// Bytes of the longest number that is written, without its sign: "1000000.0".
const LONGEST_NUMBER: usize = 9;

/// Writes ` name="value"`.
#[inline]
pub(super) fn push_attribute(out: &mut String, name: &str, value: f64) {
    out.push(' ');
    out.push_str(name);
    out.push_str("=\"");
    push_number(out, value);
    out.push('"');
}

/// A coordinate in tenths, as it is written. A picture with a wrong number must still be
/// a picture.
pub(super) fn tenths(value: f64) -> i32 {
    if value.is_finite() {
        let tenths = value.clamp(-1e6, 1e6) * 10.0;
        // Away from zero where it lies half-way, without a call of the system's mathematics.
        (tenths + 0.5_f64.copysign(tenths)) as i32
    } else {
        0
    }
}

/// Opens a link, which says `spoken` aloud, or what is inside it where that is empty.
pub(super) fn push_link(out: &mut String, href: &str, spoken: &str) {
    out.push_str("<a href=\"");
    push_escaped(out, href);
    if !spoken.is_empty() {
        out.push_str("\" aria-label=\"");
        push_escaped(out, spoken);
    }
    out.push_str("\">");
}

/// Whether a link leads to a page and not to a script.
pub(super) fn safe_href(href: &str) -> bool {
    // Nearly every link leads up and over to another page of the site.
    let is_special = |byte: u8| (byte <= b' ') | (byte >= 0x7F) | (byte == b':');
    if !href.is_empty() && !any_byte(href, is_special) {
        return true;
    }
    let href: String = href
        .chars()
        .filter(|letter| !letter.is_control() && !letter.is_whitespace())
        .collect();
    if href.is_empty() {
        return false;
    }
    let scheme_end = href.find(':');
    let path_start = href.find(['/', '?', '#']);
    match (scheme_end, path_start) {
        (Some(colon), Some(path)) if path < colon => true,
        (Some(colon), _) => {
            let scheme = href.get(..colon).unwrap_or_default().to_ascii_lowercase();
            matches!(scheme.as_str(), "http" | "https" | "mailto")
        }
        (None, _) => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_escaped() {
        let mut out = String::new();
        push_escaped(&mut out, "a<b>&\"c'\u{1}");
        assert_eq!(out, "a&lt;b&gt;&amp;&quot;c&#39;");
    }

    #[test]
    fn numbers_are_short() {
        let number = |value| {
            let mut out = String::new();
            push_number(&mut out, value);
            out
        };
        assert_eq!(number(12.0), "12");
        assert_eq!(number(-0.04), "0");
        assert_eq!(number(3.26), "3.3");
        assert_eq!(number(305.0), "305");
        assert_eq!(number(1070.5), "1070.5");
        assert_eq!(number(-0.5), "-0.5");
        assert_eq!(number(-17.0), "-17");
        assert_eq!(number(f64::NAN), "0");
        assert_eq!(number(1e9), "1000000");
        assert_eq!(number(-1e9), "-1000000");
        assert_eq!(number(-999_999.9), "-999999.9");
    }

    #[test]
    fn scripts_are_no_links() {
        assert!(safe_href("../mapel/kimia.html"));
        assert!(safe_href("a/b:c"));
        assert!(!safe_href("java\nscript:alert(1)"));
        assert!(!safe_href("data:text/html,x") && !safe_href(" \n"));
        assert!(!safe_href(""));
    }
}
