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

/// Whether any byte of a text is special. Several are asked together without a way out in between,
/// as nearly every text holds none; where the last of them overlap, they are asked twice: to ask
/// one byte takes as long as to ask all. So a question should have no way out either, and join
/// its parts by `|`.
#[inline]
pub fn any_byte(text: &str, is_special: impl Fn(u8) -> bool + Copy) -> bool {
    let bytes = text.as_bytes();
    let Some(first) = bytes.first() else {
        return false;
    };
    let Some(last) = bytes.last_chunk() else {
        let mut filled_up = [*first; TOGETHER];
        filled_up[..bytes.len()].copy_from_slice(bytes);
        return any_of(&filled_up, is_special);
    };
    let (pieces, _) = bytes.as_chunks();
    pieces.iter().any(|piece| any_of(piece, is_special)) || any_of(last, is_special)
}

/// How many bytes are asked together.
const TOGETHER: usize = 16;

#[inline]
fn any_of(bytes: &[u8; TOGETHER], is_special: impl Fn(u8) -> bool + Copy) -> bool {
    bytes
        .iter()
        .fold(false, |any, byte| any | is_special(*byte))
}

/// Appends escaped text.
pub fn push_escaped(out: &mut String, text: &str) {
    let is_special = |byte| (byte == b'<') | (byte == b'>') | (byte == b'&') | (byte == b'"');
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

/// Appends text as templates write it: with apostrophes escaped too.
pub fn push_as_templates_do(out: &mut String, text: &str) {
    let mut pieces = text.split('\'');
    push_escaped(out, pieces.next().unwrap_or_default());
    for piece in pieces {
        out.push_str("&#39;");
        push_escaped(out, piece);
    }
}

/// Whether an address leads out of the site: to another, to a mailbox or a telephone.
fn leads_elsewhere(href: &str) -> bool {
    // Hardly any link within a site holds a colon.
    memchr::memchr(b':', href.as_bytes()).is_some()
        && (href.contains("://") || href.starts_with("mailto:") || href.starts_with("tel:"))
}

/// Appends a name that may lead somewhere. `root` is the way to the output folder, before
/// which addresses of other sites do not stand; `lang` is the language of the name, where it is
/// another than that of the page.
pub fn push_link(out: &mut String, text: &str, href: Option<&str>, lang: Option<&str>, root: &str) {
    push_link_to(out, "", text, href, lang, root);
}

/// The same of a link that says in `rel` what it leads to: "next"; nothing where that is empty.
pub fn push_link_to(
    out: &mut String,
    rel: &str,
    text: &str,
    href: Option<&str>,
    lang: Option<&str>,
    root: &str,
) {
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
    if !rel.is_empty() {
        out.extend([" rel=\"", rel, "\""]);
    }
    push_lang(out, lang);
    out.push_str(" href=\"");
    if !leads_elsewhere(href) {
        push_escaped(out, root);
    }
    push_escaped(out, href);
    out.push_str("\">");
    let is_mail = href.starts_with("mailto:");
    match is_mail.then(|| text.split_once('@')).flatten() {
        // A long mail address breaks where it says something.
        Some((name, host)) => {
            push_escaped(out, name);
            out.push_str("<wbr>@");
            push_escaped(out, host);
        }
        None => push_escaped(out, text),
    }
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
    use super::{any_byte, escape, push_as_templates_do, push_link};

    #[test]
    fn every_byte_of_a_text_of_any_length_is_asked() {
        let is_special = |byte| byte == b'<';
        for length in 0..=50 {
            let plain = "a".repeat(length);
            assert!(!any_byte(&plain, is_special), "{length}");
            for place in 0..length {
                let mut text = plain.clone();
                text.replace_range(place..=place, "<");
                assert!(any_byte(&text, is_special), "{place} of {length}");
            }
        }
    }

    #[test]
    fn signs_of_html_are_escaped() {
        assert_eq!(escape("a<b>&\"é\""), "a&lt;b&gt;&amp;&quot;é&quot;");
        assert_eq!(escape("biasa saja — é"), "biasa saja — é");
    }

    #[test]
    fn apostrophes_are_escaped_as_in_templates() {
        let text = "'Ja'far' & \"Ni'mah\"''";
        let mut out = String::new();
        push_as_templates_do(&mut out, text);
        let mut written = Vec::new();
        tera::escape_html(text, &mut written).unwrap();
        assert_eq!(out.as_bytes(), written);
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
