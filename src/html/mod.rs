//! Writing HTML by hand, and reading its characters.

mod reference;

pub use reference::character_reference;

/// Text with the signs that mean something in HTML escaped; for elements and
/// attributes in double quotation marks.
pub fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + text.len() / 16);
    push_escaped(&mut escaped, text);
    escaped
}

/// Whether any byte of a text is special. Asked of all without a way out in between, which
/// takes many at a time: nearly every text holds none.
pub fn any_byte(text: &str, is_special: impl Fn(u8) -> bool) -> bool {
    text.bytes().fold(false, |any, byte| any | is_special(byte))
}

/// Appends escaped text.
pub fn push_escaped(out: &mut String, text: &str) {
    let is_special = |byte| matches!(byte, b'<' | b'>' | b'&' | b'"');
    if !any_byte(text, is_special) {
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

/// Whether an address leads out of the site: to another, to a mailbox or a telephone.
fn leads_elsewhere(href: &str) -> bool {
    href.contains("://") || href.starts_with("mailto:") || href.starts_with("tel:")
}

/// Appends a name that may lead somewhere. `root` is the way to the output folder, before
/// which addresses of other sites do not stand; `lang` is the language of the name, where it is
/// another than that of the page.
pub fn push_link(out: &mut String, text: &str, href: Option<&str>, lang: Option<&str>, root: &str) {
    let Some(href) = href else {
        if lang.is_none() {
            return push_escaped(out, text);
        }
        out.push_str("<span");
        push_lang(out, lang);
        out.push('>');
        push_escaped(out, text);
        return out.push_str("</span>");
    };
    out.push_str("<a");
    push_lang(out, lang);
    out.push_str(" href=\"");
    if !leads_elsewhere(href) {
        push_escaped(out, root);
    }
    push_escaped(out, href);
    out.push_str("\">");
    push_escaped(out, text);
    out.push_str("</a>");
}

/// Appends the attribute of an element in another language than the page.
pub fn push_lang(out: &mut String, lang: Option<&str>) {
    if let Some(lang) = lang {
        out.push_str(" lang=\"");
        push_escaped(out, lang);
        out.push('"');
    }
}

#[cfg(test)]
mod tests {
    use super::{escape, push_link};

    #[test]
    fn signs_of_html_are_escaped() {
        assert_eq!(escape("a<b>&\"é\""), "a&lt;b&gt;&amp;&quot;é&quot;");
        assert_eq!(escape("biasa saja — é"), "biasa saja — é");
    }

    #[test]
    fn links_lead_from_the_page_or_to_another_site() {
        let link = |text, href| {
            let mut out = String::new();
            push_link(&mut out, text, href, None, "../");
            out
        };
        assert_eq!(link("<b>", None), "&lt;b&gt;");
        assert_eq!(
            link("a & b", Some("c.html")),
            "<a href=\"../c.html\">a &amp; b</a>"
        );
        assert_eq!(
            link("x", Some("https://a.example/?b=\"1")),
            "<a href=\"https://a.example/?b=&quot;1\">x</a>"
        );
    }
}
