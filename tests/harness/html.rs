//! Just enough HTML to ask a built page what it holds.

/// A page, read into its elements in the order they open.
#[derive(Debug)]
pub(crate) struct Html {
    pub(crate) elements: Vec<Element>,
}

/// An element.
#[derive(Debug)]
pub(crate) struct Element {
    /// Name in small letters.
    pub(crate) name: String,
    /// Attributes with their values, freed from entities.
    pub(crate) attributes: Vec<(String, String)>,
    /// What stands between its tags, up to the first closing tag of its name.
    pub(crate) inner: String,
}

impl Html {
    /// Reads a page.
    pub(crate) fn read(text: &str) -> Self {
        let mut elements = Vec::new();
        let mut rest = text;
        while let Some(open) = rest.find('<') {
            rest = &rest[open + 1..];
            if let Some(comment) = rest.strip_prefix("!--") {
                rest = comment.split_once("-->").map_or("", |(_, after)| after);
                continue;
            }
            if !rest.starts_with(|first: char| first.is_ascii_alphabetic()) {
                continue;
            }
            let end = tag_end(rest);
            let (tag, after) = rest.split_at(end);
            rest = after.strip_prefix('>').unwrap_or(after);
            let name_end = tag
                .find(|c: char| c.is_whitespace() || c == '/')
                .unwrap_or(tag.len());
            let name = tag[..name_end].to_ascii_lowercase();
            let closing = format!("</{name}");
            let inner = rest.split_once(&closing).map_or("", |(inner, _)| inner);
            elements.push(Element {
                attributes: attributes(&tag[name_end..]),
                inner: inner.to_owned(),
                name: name.clone(),
            });
            if matches!(name.as_str(), "script" | "style") {
                rest = &rest[inner.len()..];
            }
        }
        Self { elements }
    }

    /// All elements of a name.
    pub(crate) fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Element> {
        self.elements
            .iter()
            .filter(move |element| element.name == name)
    }

    /// Every value of an attribute.
    pub(crate) fn values<'a>(&'a self, attribute: &'a str) -> impl Iterator<Item = &'a str> {
        self.elements
            .iter()
            .filter_map(move |element| element.get(attribute))
    }
}

impl Element {
    /// The value of an attribute.
    pub(crate) fn get(&self, attribute: &str) -> Option<&str> {
        self.attributes
            .iter()
            .find(|(name, _)| name == attribute)
            .map(|(_, value)| value.as_str())
    }
}

/// The `>` that is in no quotation marks.
fn tag_end(text: &str) -> usize {
    let mut quote = None;
    for (at, mark) in text.char_indices() {
        match (quote, mark) {
            (None, '>') => return at,
            (None, '"' | '\'') => quote = Some(mark),
            (Some(open), mark) if open == mark => quote = None,
            _ => {}
        }
    }
    text.len()
}

fn attributes(text: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut rest = text.trim_start_matches(|c: char| c.is_whitespace() || c == '/');
    while !rest.is_empty() {
        let end = rest
            .find(|c: char| c.is_whitespace() || matches!(c, '=' | '/'))
            .unwrap_or(rest.len());
        let name = rest[..end].to_ascii_lowercase();
        rest = rest[end..].trim_start();
        let mut value = "";
        if let Some(after) = rest.strip_prefix('=') {
            let after = after.trim_start();
            if let Some(quote @ ('"' | '\'')) = after.chars().next() {
                (value, rest) = after[1..].split_once(quote).unwrap_or((&after[1..], ""));
            } else {
                let end = after.find(char::is_whitespace).unwrap_or(after.len());
                (value, rest) = after.split_at(end);
            }
        }
        found.push((name, unescape(value)));
        rest = rest.trim_start_matches(|c: char| c.is_whitespace() || c == '/');
    }
    found
}

/// A text without entities.
pub(crate) fn unescape(text: &str) -> String {
    text.replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&#x27;", "'")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&")
}
