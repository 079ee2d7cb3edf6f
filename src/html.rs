//! Writing HTML by hand.

/// Text with the signs that mean something in HTML escaped; for elements and
/// attributes in double quotation marks.
pub fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + text.len() / 16);
    push_escaped(&mut escaped, text);
    escaped
}

/// Appends escaped text.
pub fn push_escaped(out: &mut String, text: &str) {
    let is_special = |byte: &u8| matches!(byte, b'<' | b'>' | b'&' | b'"');
    // Asked of every byte without a way out in between, which takes many at a time.
    if !text
        .bytes()
        .fold(false, |any, byte| any | is_special(&byte))
    {
        return out.push_str(text);
    }
    let mut from = 0;
    for (at, byte) in text.bytes().enumerate() {
        let replacement = match byte {
            b'<' => "&lt;",
            b'>' => "&gt;",
            b'&' => "&amp;",
            b'"' => "&quot;",
            _ => continue,
        };
        out.push_str(&text[from..at]);
        out.push_str(replacement);
        from = at + 1;
    }
    out.push_str(&text[from..]);
}
