//! Small things that every line of SVG needs: escaped text, short numbers, harmless links.

use std::borrow::Cow;

/// Text as it may stand in an XML element or a quoted attribute.
pub fn escape(text: &str) -> Cow<'_, str> {
    let harmless =
        |byte: u8| byte >= b' ' && !matches!(byte, b'&' | b'<' | b'>' | b'"' | b'\'' | 0x7F..);
    if text.bytes().all(harmless) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
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
    Cow::Owned(out)
}

/// A coordinate with at most one decimal, as short as it can be written.
pub fn number(value: f64) -> String {
    // A picture with a wrong number must still be a picture.
    if !value.is_finite() {
        return "0".to_owned();
    }
    let tenths = (value.clamp(-1e7, 1e7) * 10.0).round() as i64;
    let mut digits = [0; 12];
    let mut from = digits.len();
    let mut push = |byte: u8| {
        from -= 1;
        digits[from] = byte;
        from
    };
    // From the last digit to the first: a picture holds hundreds of numbers, and the
    // general formatter takes ten times as long.
    let mut rest = tenths.unsigned_abs();
    let decimal = (rest % 10) as u8;
    rest /= 10;
    if decimal > 0 {
        push(b'0' + decimal);
        push(b'.');
    }
    loop {
        let start = push(b'0' + (rest % 10) as u8);
        rest /= 10;
        if rest == 0 {
            if tenths < 0 {
                push(b'-');
            }
            let start = start - usize::from(tenths < 0);
            return String::from_utf8_lossy(&digits[start..]).into_owned();
        }
    }
}

/// Whether a link leads to a page and not to a script.
pub fn safe_href(href: &str) -> bool {
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
        assert_eq!(escape("a<b>&\"c'\u{1}"), "a&lt;b&gt;&amp;&quot;c&#39;");
    }

    #[test]
    fn numbers_are_short() {
        assert_eq!(number(12.0), "12");
        assert_eq!(number(-0.04), "0");
        assert_eq!(number(3.26), "3.3");
        assert_eq!(number(f64::NAN), "0");
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
