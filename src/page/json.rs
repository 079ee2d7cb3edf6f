//! JSON written straight into a text, safe inside a `script` element.
//!
//! Every page carries JSON-LD, list pages a hundred items of it; building a tree of
//! values first took longer than the rest of the page.

use std::fmt::{Display, Write as _};

use crate::html::any_byte;

/// Room for a node: most are smaller.
const USUAL_SIZE: usize = 1 << 10;

/// A JSON object being written. Objects within it are written in place.
#[derive(Debug)]
pub(super) struct JsonObject {
    out: String,
}

impl JsonObject {
    /// An object of a type of schema.org.
    pub(super) fn of_type(name: &str) -> Self {
        Self::begin().text("@type", name)
    }

    /// An object of several types.
    pub(super) fn of_types(names: &[&str]) -> Self {
        Self::begin().texts("@type", names)
    }

    fn begin() -> Self {
        let mut out = String::with_capacity(USUAL_SIZE);
        out.push('{');
        Self { out }
    }

    /// Adds a text.
    pub(super) fn text(mut self, key: &'static str, value: &str) -> Self {
        self.key(key);
        push_text(&mut self.out, value);
        self
    }

    /// Adds a text where there is one.
    pub(super) fn text_if(self, key: &'static str, value: Option<&str>) -> Self {
        match value {
            Some(value) => self.text(key, value),
            None => self,
        }
    }

    /// Adds a list of texts; an empty one is left out.
    pub(super) fn texts<T: AsRef<str>>(mut self, key: &'static str, values: &[T]) -> Self {
        if values.is_empty() {
            return self;
        }
        self.key(key);
        self.out.push('[');
        for (place, value) in values.iter().enumerate() {
            if place > 0 {
                self.out.push(',');
            }
            push_text(&mut self.out, value.as_ref());
        }
        self.out.push(']');
        self
    }

    /// Adds a number.
    pub(super) fn number(mut self, key: &'static str, value: impl Display) -> Self {
        self.key(key);
        let _ = write!(self.out, "{value}");
        self
    }

    /// Adds an object of a type; `fill` adds what it says.
    pub(super) fn object(
        mut self,
        key: &'static str,
        name: &str,
        fill: impl FnOnce(Self) -> Self,
    ) -> Self {
        self.key(key);
        self.inner(name, fill)
    }

    /// Adds a list of objects of a type, one for each item; an empty one is left out.
    pub(super) fn objects<T>(
        mut self,
        key: &'static str,
        name: &str,
        items: impl IntoIterator<Item = T>,
        mut fill: impl FnMut(Self, T) -> Self,
    ) -> Self {
        let mut items = items.into_iter().peekable();
        if items.peek().is_none() {
            return self;
        }
        self.key(key);
        self.out.push('[');
        for (place, item) in items.enumerate() {
            if place > 0 {
                self.out.push(',');
            }
            self = self.inner(name, |object| fill(object, item));
        }
        self.out.push(']');
        self
    }

    /// The finished object.
    pub(super) fn finish(mut self) -> String {
        self.out.push('}');
        self.out
    }

    fn inner(mut self, name: &str, fill: impl FnOnce(Self) -> Self) -> Self {
        self.out.push('{');
        let mut filled = fill(self.text("@type", name));
        filled.out.push('}');
        filled
    }

    /// Keys are our own words and hold nothing that JSON or HTML would misread.
    fn key(&mut self, key: &'static str) {
        self.out
            .push_str(if self.out.ends_with('{') { "\"" } else { ",\"" });
        self.out.push_str(key);
        self.out.push_str("\":");
    }
}

/// A text as JSON in a file of its own, where nothing has to be hidden from HTML.
pub(super) fn push_data_text(out: &mut String, text: &str) {
    out.push('"');
    let bytes = text.as_bytes();
    let is_special = |byte: u8| (byte == b'"') | (byte == b'\\') | (byte < 0x20);
    let mut from = 0;
    let mut push = |at: usize| {
        out.push_str(&text[from..at]);
        push_code(out, bytes[at]);
        from = at + 1;
    };
    if !any_byte(text, is_special) {
        // Keys and nearly all values stand there as they are.
    } else if any_byte(text, |byte| (byte < 0x20) & (byte != b'\n')) {
        (0..bytes.len())
            .filter(|at| is_special(bytes[*at]))
            .for_each(&mut push);
    } else {
        // Whole texts go through here: ends of lines are many, other controls next to none.
        memchr::memchr3_iter(b'"', b'\\', b'\n', bytes).for_each(&mut push);
    }
    out.push_str(&text[from..]);
    out.push('"');
}

/// A text as JSON; signs that could end the element or the line are written as codes.
fn push_text(out: &mut String, text: &str) {
    out.push('"');
    let bytes = text.as_bytes();
    let is_special = |byte: u8| {
        // `"` and `&`, `<` and `>` differ by one bit: fewer questions, and so many bytes at a time.
        let is_markup = (byte & !0x04 == b'"') | (byte & !0x02 == b'<');
        is_markup | (byte == b'\\') | (byte < 0x20) | (byte == 0xE2)
    };
    let mut from = 0;
    if any_byte(text, is_special) {
        for at in (0..bytes.len()).filter(|at| is_special(bytes[*at])) {
            // The first byte of many signs, among them the two that end a line.
            let line_end = ['\u{2028}', '\u{2029}']
                .into_iter()
                .find(|sign| bytes[at] == 0xE2 && text[at..].starts_with(*sign));
            if bytes[at] == 0xE2 && line_end.is_none() {
                continue;
            }
            out.push_str(&text[from..at]);
            match line_end {
                Some('\u{2028}') => out.push_str("\\u2028"),
                Some(_) => out.push_str("\\u2029"),
                None => push_code(out, bytes[at]),
            }
            from = at + line_end.map_or(1, char::len_utf8);
        }
    }
    out.push_str(&text[from..]);
    out.push('"');
}

fn push_code(out: &mut String, byte: u8) {
    match byte {
        b'"' => out.push_str("\\\""),
        b'\\' => out.push_str("\\\\"),
        b'\n' => out.push_str("\\n"),
        b'\r' => out.push_str("\\r"),
        b'\t' => out.push_str("\\t"),
        other => {
            let _ = write!(out, "\\u{other:04x}");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{JsonObject, push_data_text};

    #[test]
    fn texts_of_data_files_are_json() {
        for text in [
            "",
            "satu\ndua \"tiga\" \\",
            "a\t\"b\" \\\u{b}",
            "\t\r\u{1}\u{b} é “…” \u{2028}",
            "</b>&",
        ] {
            let mut out = String::new();
            push_data_text(&mut out, text);
            assert_eq!(serde_json::from_str::<String>(&out).unwrap(), text, "{out}");
        }
    }

    #[test]
    fn every_special_sign_is_written_as_a_code_wherever_it_stands() {
        for sign in "\"\\<>&\n\t\r\u{0}\u{1f}\u{2028}\u{2029}'!#%*:=…“ é".chars() {
            for place in 0..40 {
                let text = format!("{}{sign}{}", "a".repeat(place), "b".repeat(20));
                let json = JsonObject::of_type("Thing").text("name", &text).finish();
                let read: serde_json::Value = serde_json::from_str(&json).unwrap();
                assert_eq!(read["name"], text);
                let is_hidden = |sign: &char| "<>&\u{2028}\u{2029}".contains(*sign);
                assert!(!json.chars().any(|sign| is_hidden(&sign)), "{json}");
            }
        }
    }

    #[test]
    fn is_json_and_cannot_leave_its_element() {
        let text = "</script> \"a\" \\ \n\t & \u{2028} “kutipan” … é";
        let json = JsonObject::of_type("Thing")
            .text("name", text)
            .texts("keywords", &["a", "b"])
            .number("position", 3)
            .object("about", "Thing", |thing| thing.number("latitude", -8.5))
            .objects("items", "Thing", ["x", "y"], |item, name| {
                item.text("name", name)
            })
            .objects("none", "Thing", [""; 0], |item, _| item)
            .finish();
        assert!(!json.contains('<') && !json.contains('\u{2028}'));
        let read: serde_json::Value = serde_json::from_str(&json).unwrap();
        assert_eq!(read["name"], text);
        assert_eq!(read["keywords"][1], "b");
        assert_eq!(read["position"], 3);
        assert_eq!(read["about"]["latitude"], -8.5);
        assert_eq!(read["items"][1]["name"], "y");
        assert!(read.get("none").is_none());
    }
}
