//! What an address in a text points at.

use std::borrow::Cow;

use crate::diagnostic::Message;

/// The scheme of an address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Scheme {
    /// `http`, `https`, `mailto` or `tel`.
    Allowed,
    /// Any other: it could run a program or lead where a reader does not expect.
    Forbidden(String),
    /// None: an address within the site.
    None,
}

/// What a link points at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// Outside the site.
    Web(String),
    /// An address that must not reach a page; the scheme is for the report.
    Unsafe(String),
    /// A heading of the same page.
    Anchor(String),
    /// A file, relative to the file the link stands in, percent-decoded.
    File {
        /// Path as written.
        path: String,
        /// Heading in it.
        anchor: Option<String>,
    },
    /// A wikilink.
    Wiki {
        /// `slug`, `school/slug`, `school` or the path of a page.
        name: String,
        /// Heading in it.
        anchor: Option<String>,
    },
}

/// What stands for the scheme of an address that begins with the name of a host.
pub(super) const ANOTHER_HOST: &str = "//";

/// The scheme of an address, after taking out the white space and control characters
/// that browsers ignore (`java\nscript:`).
pub fn scheme_of(address: &str) -> Scheme {
    let is_ignored = |c: char| c.is_control() || c.is_whitespace();
    let plain = match address.contains(is_ignored) {
        true => Cow::Owned(address.replace(is_ignored, "")),
        false => Cow::Borrowed(address),
    };
    if plain.starts_with("//") || plain.starts_with("\\\\") || plain.starts_with("/\\") {
        return Scheme::Forbidden(ANOTHER_HOST.to_owned());
    }
    let Some((scheme, _)) = plain.split_once(':') else {
        return Scheme::None;
    };
    let is_scheme = scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'));
    if !is_scheme {
        return Scheme::None;
    }
    match scheme.to_ascii_lowercase().as_str() {
        "http" | "https" | "mailto" | "tel" => Scheme::Allowed,
        other => Scheme::Forbidden(other.to_owned()),
    }
}

/// Schemes whose addresses are programs.
const PROGRAMS: [&str; 3] = ["javascript", "vbscript", "data"];

/// How the address of a picture begins that stands in the text itself, byte for byte.
const EMBEDDED_PICTURE: &str = "data:image/";

/// The ending of a file for what an address calls a picture.
fn ending_of(kind: &str) -> &str {
    match kind {
        "png" | "gif" | "webp" | "svg" => kind,
        _ => "jpg",
    }
}

/// What is wrong with an address of a forbidden scheme, and what to write instead.
/// `link` is the Markdown around it, where there is some.
pub fn unsafe_address(address: &str, scheme: &str, link: Option<&str>) -> (Message, Message) {
    let about = |key| Message::new(key).with("scheme", scheme);
    if scheme == "data" && address.trim_start().starts_with(EMBEDDED_PICTURE) {
        // `![words`, or `![words][image1` of a text that was a document.
        let words = link.and_then(|link| link.split(']').next());
        let words = words.filter(|words| words.starts_with("!["));
        let ending = address.trim_start()[EMBEDDED_PICTURE.len()..].split([';', ',', '+']);
        let ending = ending.into_iter().next().unwrap_or_default();
        let picture = format!("{}](foto.{})", words.unwrap_or("![…"), ending_of(ending));
        let hint = Message::new("unsafe_address_embedded_hint").with("picture", picture);
        return (Message::new("unsafe_address_embedded"), hint);
    }
    if PROGRAMS.contains(&scheme) {
        let hint = Message::new("unsafe_address_program_hint");
        return (about("unsafe_address_program"), hint);
    }
    let hint = Message::new("unsafe_address_hint");
    // A scheme of one letter is a drive of Windows.
    if scheme != "file" && scheme.len() != 1 {
        return (about("unsafe_address"), hint);
    }
    let message = Message::new("unsafe_address_local").with("address", address);
    let path = percent_decode(address);
    let name = path.rsplit(['/', '\\', ':']).next().unwrap_or_default();
    let Some(link) = link.filter(|_| !name.is_empty()) else {
        return (message, hint);
    };
    // `[words` or `![words`; an address in angle brackets has no words.
    let words = link.rfind("](").map(|at| link[..at].to_owned());
    let words = words.unwrap_or_else(|| format!("[{name}"));
    let name = match name.contains(' ') {
        true => format!("<{name}>"),
        false => name.to_owned(),
    };
    let link = format!("{words}]({name})");
    let hint = Message::new("unsafe_address_local_hint").with("link", link);
    (message, hint)
}

/// The address of another site that somebody means who leaves out its scheme: a path that
/// begins with `www.`, or with a host and not with a folder.
pub fn without_scheme(path: &str) -> Option<String> {
    let host = path.split('/').next().unwrap_or_default();
    let is_label = |label: &str| {
        let is_letter = |c: char| c.is_ascii_alphanumeric() || c == '-';
        !label.is_empty() && label.chars().all(is_letter)
    };
    let (names, end) = host.rsplit_once('.')?;
    let is_host = names.split('.').all(is_label)
        && end.len() > 1
        && end.chars().all(|c| c.is_ascii_alphabetic());
    // A name alone may be that of a file.
    let is_meant = host.len() < path.len() || host.to_ascii_lowercase().starts_with("www.");
    (is_host && is_meant).then(|| format!("https://{}", path.replace(' ', "%20")))
}

/// What a Markdown link or picture points at.
pub fn target_of(address: &str, is_wikilink: bool) -> Target {
    if is_wikilink {
        let (name, anchor) = cut_anchor(address);
        return match (name.trim(), anchor) {
            ("", Some(anchor)) => Target::Anchor(anchor),
            (name, anchor) => Target::Wiki {
                name: name.to_owned(),
                anchor,
            },
        };
    }
    match scheme_of(address) {
        Scheme::Allowed => Target::Web(address.trim().to_owned()),
        Scheme::Forbidden(scheme) => Target::Unsafe(scheme),
        Scheme::None => {
            let (path, anchor) = cut_anchor(address);
            let path = path.split('?').next().unwrap_or_default();
            match (path, anchor) {
                ("", Some(anchor)) => Target::Anchor(anchor),
                (path, anchor) => Target::File {
                    path: percent_decode(path),
                    anchor,
                },
            }
        }
    }
}

fn cut_anchor(address: &str) -> (&str, Option<String>) {
    match address.split_once('#') {
        Some((path, anchor)) if !anchor.is_empty() => (path, Some(percent_decode(anchor))),
        Some((path, _)) => (path, None),
        None => (address, None),
    }
}

/// Undoes `%20`; what is not valid stays as it is.
pub fn percent_decode(text: &str) -> String {
    if !text.contains('%') {
        return text.to_owned();
    }
    let bytes = text.as_bytes();
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let hex = (bytes[at] == b'%')
            .then(|| text.get(at + 1..at + 3))
            .flatten()
            .and_then(|digits| u8::from_str_radix(digits, 16).ok());
        match hex {
            Some(byte) => {
                decoded.push(byte);
                at += 3;
            }
            None => {
                decoded.push(bytes[at]);
                at += 1;
            }
        }
    }
    String::from_utf8(decoded).unwrap_or_else(|_| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_begins_with_a_host_is_an_address_without_its_scheme() {
        for path in [
            "www.contoh.id",
            "WWW.contoh.id/a",
            "smp-1.sch.id/profil",
            "a.id/b c.pdf",
        ] {
            let address = without_scheme(path).unwrap_or_default();
            assert_eq!(address, format!("https://{}", path.replace(' ', "%20")));
        }
        for path in [
            "hasil.pdf",
            "../a.pdf",
            "foto/hasil.pdf",
            "v1.2/a.pdf",
            ".git/a",
            "",
            "a../b",
        ] {
            assert_eq!(without_scheme(path), None, "{path}");
        }
    }

    #[test]
    fn only_four_schemes_leave_the_site() {
        for address in [
            "https://a.example",
            "mailto:a@b.example",
            "tel:+620",
            "HTTP://x",
        ] {
            assert_eq!(scheme_of(address), Scheme::Allowed, "{address}");
        }
        for address in [
            "javascript:alert(1)",
            "java\nscript:alert(1)",
            " jAvAsCrIpT:x",
            "data:text/html,x",
            "vbscript:x",
            "file:///etc/passwd",
            "//host.example/x",
            "\\\\host\\share",
        ] {
            assert!(
                matches!(scheme_of(address), Scheme::Forbidden(_)),
                "{address}"
            );
        }
        for address in ["tape.md", "../a b.md#x", "#hasil", "./foto:1.jpg", "1:2.md"] {
            assert_eq!(scheme_of(address), Scheme::None, "{address}");
        }
    }
}
