//! JSON written straight into a text, safe inside a `script` element.
//!
//! Every page carries JSON-LD, list pages a hundred items of it; building a tree of
//! values first took longer than the rest of the page.

/// A JSON object being written.
#[derive(Debug)]
pub(super) struct JsonObject {
    out: String,
}

impl JsonObject {
    /// An object of a type of schema.org.
    pub(super) fn of_type(name: &str) -> Self {
        Self {
            out: String::from("{"),
        }
        .text("@type", name)
    }

    /// An object of several types.
    pub(super) fn of_types(names: &[&str]) -> Self {
        Self {
            out: String::from("{"),
        }
        .texts("@type", names)
    }

    /// Adds a text.
    pub(super) fn text(mut self, key: &str, value: &str) -> Self {
        self.key(key);
        push_text(&mut self.out, value);
        self
    }

    /// Adds a text where there is one.
    pub(super) fn text_if(self, key: &str, value: Option<&str>) -> Self {
        match value {
            Some(value) => self.text(key, value),
            None => self,
        }
    }

    /// Adds a list of texts; an empty one is left out.
    pub(super) fn texts<T: AsRef<str>>(mut self, key: &str, values: &[T]) -> Self {
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

    /// Adds a whole number.
    pub(super) fn number(mut self, key: &str, value: usize) -> Self {
        self.key(key);
        self.out.push_str(&value.to_string());
        self
    }

    /// Adds finished JSON.
    pub(super) fn json(mut self, key: &str, value: &str) -> Self {
        self.key(key);
        self.out.push_str(value);
        self
    }

    /// Adds a list of finished JSON; an empty one is left out.
    pub(super) fn list(mut self, key: &str, values: &[String]) -> Self {
        if values.is_empty() {
            return self;
        }
        self.key(key);
        self.out.push('[');
        self.out.push_str(&values.join(","));
        self.out.push(']');
        self
    }

    /// The finished object.
    pub(super) fn finish(mut self) -> String {
        self.out.push('}');
        self.out
    }

    fn key(&mut self, key: &str) {
        if self.out.len() > 1 {
            self.out.push(',');
        }
        push_text(&mut self.out, key);
        self.out.push(':');
    }
}

/// A text as JSON in a file of its own, where nothing has to be hidden from HTML.
pub(super) fn push_data_text(out: &mut String, text: &str) {
    out.push('"');
    let mut from = 0;
    for (at, byte) in text.bytes().enumerate() {
        let code;
        let replacement = match byte {
            b'"' => "\\\"",
            b'\\' => "\\\\",
            b'\n' => "\\n",
            b'\r' => "\\r",
            b'\t' => "\\t",
            0..0x20 => {
                code = format!("\\u{byte:04x}");
                &code
            }
            _ => continue,
        };
        out.push_str(&text[from..at]);
        out.push_str(replacement);
        from = at + 1;
    }
    out.push_str(&text[from..]);
    out.push('"');
}

/// A text as JSON; signs that could end the element or the line are written as codes.
fn push_text(out: &mut String, text: &str) {
    out.push('"');
    let mut from = 0;
    for (at, byte) in text.bytes().enumerate() {
        let code;
        let replacement = match byte {
            b'"' => "\\\"",
            b'\\' => "\\\\",
            b'\n' => "\\n",
            b'<' => "\\u003c",
            b'>' => "\\u003e",
            b'&' => "\\u0026",
            0..0x20 => {
                code = format!("\\u{byte:04x}");
                &code
            }
            // The first byte of many signs, among them the two that end a line.
            0xE2 if text[at..].starts_with('\u{2028}') => "\\u2028",
            0xE2 if text[at..].starts_with('\u{2029}') => "\\u2029",
            _ => continue,
        };
        out.push_str(&text[from..at]);
        out.push_str(replacement);
        from = at + if byte == 0xE2 { 3 } else { 1 };
    }
    out.push_str(&text[from..]);
    out.push('"');
}

#[cfg(test)]
mod tests {
    use super::JsonObject;

    #[test]
    fn is_json_and_cannot_leave_its_element() {
        let text = "</script> \"a\" \\ \n\t & \u{2028}";
        let json = JsonObject::of_type("Thing")
            .text("name", text)
            .texts("keywords", &["a", "b"])
            .number("position", 3)
            .finish();
        assert!(!json.contains('<') && !json.contains('\u{2028}'));
        let read: serde_json::Value = serde_json::from_str(&json).unwrap();
        assert_eq!(read["name"], text);
        assert_eq!(read["keywords"][1], "b");
        assert_eq!(read["position"], 3);
    }
}
