//! Keys at the head of a text in another form than YAML: TOML between two lines `+++`, or JSON from
//! a line `{` to a line `}`. Other programs read them, and here they would be a part of the story.

use crate::diagnostic::{Code, Diagnostic, Edit, Fix, Message, Span};
use crate::yaml;

/// Most lines that are looked at for the end of the keys.
const MOST_LINES: usize = 1000;

/// Such keys.
pub(super) struct ForeignKeys<'text> {
    form: Form,
    /// The number of their first line, counted from 1.
    first: u32,
    /// Their lines, with those around them.
    lines: Vec<&'text str>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    Toml,
    Json,
}

impl Form {
    const fn name(self) -> &'static str {
        match self {
            Self::Toml => "TOML",
            Self::Json => "JSON",
        }
    }

    fn begun_by(line: &str) -> Option<Self> {
        match line.trim_end() {
            "+++" => Some(Self::Toml),
            "{" => Some(Self::Json),
            _ => None,
        }
    }

    fn is_ended_by(self, line: &str) -> bool {
        let end = match self {
            Self::Toml => "+++",
            Self::Json => "}",
        };
        line.trim_end() == end
    }

    /// The key and the value of a line.
    fn pair(self, line: &str) -> Option<(&str, &str)> {
        let (key, value) = match self {
            Self::Toml => line.split_once('=')?,
            Self::Json => {
                let line = line.trim();
                line.strip_suffix(',').unwrap_or(line).split_once(':')?
            }
        };
        let key = match self {
            Self::Toml => key.trim(),
            Self::Json => key.trim().strip_prefix('"')?.strip_suffix('"')?,
        };
        let is_sign = |c: char| c.is_alphanumeric() || c == '_' || c == '-';
        (!key.is_empty() && key.chars().all(is_sign)).then(|| (key, value.trim()))
    }
}

impl<'text> ForeignKeys<'text> {
    /// Those that a text begins with, blank lines aside.
    pub(super) fn at_head(text: &'text str) -> Option<Self> {
        if !text.trim_start().starts_with(['+', '{']) {
            return None;
        }
        let mut lines = (1..).zip(text.lines());
        let (first, opening) = lines.find(|(_, line)| !line.trim().is_empty())?;
        let form = Form::begun_by(opening)?;
        let mut found = vec![opening];
        for (_, line) in lines.take(MOST_LINES) {
            found.push(line);
            if form.is_ended_by(line) {
                let mut within = found.iter();
                let has_key = within.any(|line| form.pair(line).is_some());
                return has_key.then_some(Self {
                    form,
                    first,
                    lines: found,
                });
            }
        }
        None
    }

    /// Tells of those at the head of a file, which has no other keys.
    pub(super) fn in_place_of_ours(&self, path: &str) -> Diagnostic {
        let message = Message::new("front_matter_foreign").with("form", self.form.name());
        let problem = Diagnostic::new(Code::YamlSyntax, path, self.span(0), message);
        let Some(lines) = self.as_yaml() else {
            return problem.hint(Message::new("front_matter_foreign_hint"));
        };
        let edits = lines
            .iter()
            .enumerate()
            .filter(|(place, line)| self.lines[*place] != **line);
        let edits = edits.map(|(place, line)| Edit {
            span: self.whole_line(place),
            text: line.clone(),
        });
        let fix = Fix {
            title: Message::new("fix_foreign_keys"),
            edits: edits.collect(),
        };
        // Keys that blank lines stand above are still not found.
        let fix = (self.first == 1).then_some(fix);
        problem
            .hint(Message::new("write_lines").with("lines", lines.join("\n")))
            .fix_if(fix)
    }

    /// Tells of those below keys that are YAML. `shift` is how many lines stand above the text.
    pub(super) fn below_ours(&self, path: &str, shift: u32) -> Diagnostic {
        let first = self.first + shift;
        let last = first + self.lines.len() as u32 - 1;
        let message = Message::new("front_matter_foreign_below").with("form", self.form.name());
        let hint = Message::new("front_matter_foreign_below_hint")
            .with("first", first.to_string())
            .with("last", last.to_string());
        let span = self.span(0).shifted(shift);
        Diagnostic::new(Code::YamlSyntax, path, span, message).hint(hint)
    }

    /// The same keys as YAML, line by line, where all of them have a simple form.
    fn as_yaml(&self) -> Option<Vec<String>> {
        let (_, within) = self.lines.split_first()?;
        let (_, within) = within.split_last()?;
        let fence = || "---".to_owned();
        let mut lines = vec![fence()];
        for line in within {
            if line.trim().is_empty() || line.starts_with('#') {
                lines.push((*line).to_owned());
                continue;
            }
            let (key, value) = self.form.pair(line)?;
            lines.push(format!("{key}: {}", simple(value)?));
        }
        lines.push(fence());
        Some(lines)
    }

    /// The stretch of a line.
    fn whole_line(&self, place: usize) -> Span {
        let length = self.lines[place].chars().count() as u32;
        Span::within_line(self.first + place as u32, 1, length + 1)
    }

    fn span(&self, place: usize) -> Span {
        let length = self.lines[place].trim_end().len() as u32;
        Span::within_line(self.first + place as u32, 1, length + 1)
    }
}

/// A value that is the same in YAML: a text in quotation marks without codes, a number, a day, yes
/// or no, or a list of these in one line.
fn simple(value: &str) -> Option<&str> {
    let is_bare = |c: char| c.is_ascii_alphanumeric() || "-+.:".contains(c);
    let is_list = || {
        let inner = value
            .strip_prefix('[')
            .and_then(|value| value.strip_suffix(']'));
        inner.is_some_and(|inner| !inner.contains(['[', '{', '#', '\\']))
    };
    let is_text = |mark: char| {
        let inner = value
            .strip_prefix(mark)
            .and_then(|value| value.strip_suffix(mark));
        inner.is_some_and(|inner| !inner.contains([mark, '\\']))
    };
    let is_simple = !value.is_empty()
        && (value.chars().all(is_bare) || is_list() || is_text('"') || is_text('\''));
    // Whatever is not the same after all is not advised.
    (is_simple && yaml::parse(&format!("k: {value}"), 1).is_ok()).then_some(value)
}
