//! What is wrong in a site, for the script that shows it in the page.

use serde_json::{Value as Json, json};

use crate::diagnostic::{Diagnostic, Message, Severity};
use crate::locale::Locale;
use crate::source::{Disk, Files, decode};

/// Most problems of other files that are sent; how many there are is always said.
const MOST_OTHERS: usize = 200;

/// Problems in the words of a language.
pub(super) struct InWords<'run> {
    pub(super) disk: &'run Disk,
    pub(super) locale: &'run Locale,
    pub(super) language: &'run str,
}

impl InWords<'_> {
    /// What the script shows of a page whose text stands in `sources`.
    pub(super) fn of_page(
        &self,
        problems: &[Diagnostic],
        sources: &[&str],
        note: Option<&'static str>,
    ) -> Json {
        let is_own = |problem: &&Diagnostic| sources.contains(&problem.path.as_str());
        let own: Vec<&Diagnostic> = problems.iter().filter(is_own).collect();
        let others: Vec<&Diagnostic> = problems.iter().filter(|it| !is_own(it)).collect();
        let words = |key| self.locale.say(self.language, &Message::new(key));
        let count = |key: &'static str, list: &[&Diagnostic]| {
            let message = Message::new(key).with("count", list.len().to_string());
            self.locale.say(self.language, &message)
        };
        let texts = |list: &[&Diagnostic]| -> Vec<Json> {
            list.iter().map(|problem| self.one(problem)).collect()
        };
        json!({
            "here": texts(&own),
            "elsewhere": texts(&others[..others.len().min(MOST_OTHERS)]),
            "note": note.map(words),
            "words": {
                "here": count("preview_here", &own),
                "elsewhere": count("preview_elsewhere", &others),
                "show": words("preview_show"),
                "hide": words("preview_hide"),
                "gone": words("preview_gone"),
                "title": words("preview_title"),
            },
        })
    }

    fn one(&self, problem: &Diagnostic) -> Json {
        let say = |message| self.locale.say(self.language, message);
        let word = match problem.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Hint => "hint",
        };
        let hints: Vec<String> = problem.hints.iter().map(say).collect();
        json!({
            "severity": problem.severity.name(),
            "word": self.locale.say(self.language, &Message::new(word)),
            "code": problem.code.name(),
            "path": problem.path,
            "line": problem.span.start.line,
            "column": problem.span.start.column,
            "message": say(&problem.message),
            "hints": hints,
            "excerpt": self.excerpt(problem),
        })
    }

    /// The line of a problem, cut into what stands before, at and after its place.
    fn excerpt(&self, problem: &Diagnostic) -> Option<[String; 3]> {
        let bytes = self.disk.read(&problem.path).ok()?;
        let text = decode(&bytes).ok()?;
        let line = problem.span.first_line(&text)?;
        Some(problem.span.cut_line(line))
    }
}
