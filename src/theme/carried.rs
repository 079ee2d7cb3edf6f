//! The style sheets of a theme for a page that can load no file.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::{Theme, style_sheet};
use crate::config::Colour;

/// Where a rule begins that brings a font along.
const FONT_FACE: &str = "@font-face";

impl Theme {
    /// The style sheets every page loads, with the site's colours, as one `data:` address.
    ///
    /// Fonts stay behind: from such an address they could not be loaded. A `data:` address
    /// rather than a `<style>` element, because a policy can allow it without allowing
    /// whatever else is written into the page.
    pub fn carried_style(&self, colours: &BTreeMap<String, Colour>) -> String {
        let mut address = "data:text/css;charset=utf-8,".to_owned();
        for name in &self.manifest.styles {
            if let Some(bytes) = self.assets.get(name) {
                push_data(
                    &mut address,
                    &without_fonts(&String::from_utf8_lossy(bytes)),
                );
            }
        }
        if !colours.is_empty() {
            push_data(&mut address, &style_sheet(colours, &self.manifest));
        }
        address
    }
}

/// A style sheet without the rules that load a font from a file.
fn without_fonts(css: &str) -> String {
    let mut out = String::with_capacity(css.len());
    let mut rest = css;
    while let Some(start) = rest.find(FONT_FACE) {
        let end = rest[start..]
            .find('}')
            .map_or(rest.len(), |end| start + end + 1);
        out.push_str(&rest[..start]);
        if !rest[start..end].contains("url(") {
            out.push_str(&rest[start..end]);
        }
        rest = &rest[end..];
    }
    out + rest
}

/// Percent-encodes what a `data:` address cannot hold as it is (RFC 2397, RFC 3986).
fn push_data(address: &mut String, text: &str) {
    for character in text.chars() {
        let is_plain = character.is_ascii_alphanumeric() || "!$()*+,-./:;=?@_~".contains(character);
        if is_plain {
            address.push(character);
            continue;
        }
        for byte in character.encode_utf8(&mut [0; 4]).bytes() {
            let _ = write!(address, "%{byte:02X}");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_rules_that_load_a_font_stay_behind() {
        let css = "a{b:c}@font-face {src:url(x.woff2)}@font-face {src:local(Arial)}d{e:f}";
        assert_eq!(
            without_fonts(css),
            "a{b:c}@font-face {src:local(Arial)}d{e:f}"
        );
        assert_eq!(without_fonts("a{}@font-face{src:url(x"), "a{}");
    }

    #[test]
    fn a_data_address_holds_no_sign_that_ends_it() {
        let mut address = String::new();
        push_data(&mut address, "a[href]{color:#fff;content:\"é %\"}");
        assert_eq!(
            address,
            "a%5Bhref%5D%7Bcolor:%23fff;content:%22%C3%A9%20%25%22%7D"
        );
    }
}
