//! Files that are most likely meant as translations, by their names, and that nobody reads as such:
//! `tape.EN.md`, `tape_en.md` and `sapa.de.md` where no page is in German. Each is a page of its own.
//! So is `tape.en.md` where there is no `tape.md`, and `tape.id.md` in a site in Indonesian, as other
//! programs have it.

use super::folder_texts::is_folder_text;
use super::{Inputs, Places};
use crate::config::is_profile;
use crate::diagnostic::{Code, Diagnostic, Message, Severity, Span};
use crate::source::{FileEntry, folder_of, name_of};

/// Lengths of a code of a language: `en`, `ban`.
const CODE: std::ops::RangeInclusive<usize> = 2..=3;

/// A file whose name may say that it translates another one.
struct Meant<'a> {
    /// Its name without ending and language.
    slug: &'a str,
    /// The language as the name says it.
    written: &'a str,
    /// Whether a full stop stands before it, as it should.
    is_dotted: bool,
}

/// Tells of each such file.
pub(super) fn find(
    markdown: &[&FileEntry],
    places: &Places,
    inputs: &Inputs<'_>,
) -> Vec<Diagnostic> {
    let meant = markdown.iter().filter_map(|file| {
        let meant = Meant::by_path(&file.path)?;
        let folder = folder_of(&file.path);
        match places.is_markdown(&format!("{folder}/{}.md", meant.slug)) {
            true => meant.problem(&file.path, places, inputs),
            false => meant.problem_of_lone(&file.path, places, inputs),
        }
    });
    meant.collect()
}

impl<'a> Meant<'a> {
    fn by_path(path: &'a str) -> Option<Self> {
        let stem = name_of(path).strip_suffix(".md")?;
        let at = stem.rfind(['.', '_', '-'])?;
        let (slug, written) = (&stem[..at], &stem[at + 1..]);
        let is_code = CODE.contains(&written.len())
            && written.bytes().all(|letter| letter.is_ascii_alphabetic());
        (is_code && !slug.is_empty()).then(|| Self {
            slug,
            written,
            is_dotted: stem[at..].starts_with('.'),
        })
    }

    /// What is wrong with the name of a file that stands beside what it may translate. `None` where it is right, or where the language is none that
    /// anybody knows and may be a word.
    fn problem(&self, path: &str, places: &Places, inputs: &Inputs<'_>) -> Option<Diagnostic> {
        let known = inputs.pack.find_term("languages", self.written);
        let known = known.map(|language| inputs.pack.term(language).id.as_str());
        let lower = self.written.to_lowercase();
        let code = known.unwrap_or(&lower);
        let is_read = places.reads_language(code);
        let is_right = self.is_dotted && self.written == code;
        if (is_read && is_right) || !(is_read || known.is_some() || self.is_dotted) {
            return None;
        }
        let original = format!("{}.md", self.slug);
        let name = format!("{}.{code}.md", self.slug);
        let message = match is_read {
            true => Message::new("translation_misnamed"),
            false => Message::new("translation_of_no_language"),
        };
        let message = message.with("file", &original).with("language", code);
        let mut problem = Diagnostic::new(Code::UnknownTerm, path, Span::line(1), message);
        problem.severity = match is_read {
            true => Severity::Warning,
            // It may be anything else.
            false => Severity::Hint,
        };
        if !is_right {
            problem = problem.hint(Message::new("translation_misnamed_hint").with("name", name));
        }
        if !is_read {
            let listed = inputs.config.languages.iter().map(String::as_str);
            let listed: Vec<&str> = listed.chain([code]).collect();
            let line = format!("languages: [{}]", listed.join(", "));
            let hint = Message::new("translation_of_no_language_hint").with("line", line);
            problem = problem.hint(hint);
        }
        Some(problem)
    }

    /// What is wrong with the name of a file beside which there is none that it may translate. What
    /// is in the site's own language has no language in its name; anything else may be meant so.
    fn problem_of_lone(
        &self,
        path: &str,
        places: &Places,
        inputs: &Inputs<'_>,
    ) -> Option<Diagnostic> {
        let own = &inputs.config.language;
        let is_own = self.written.eq_ignore_ascii_case(own);
        // What is wrong with a school without a profile is told of the school, and of a file of
        // another program its own name.
        let is_told = is_profile(self.slug) || is_folder_text(self.slug);
        if !self.is_dotted || is_told || !(is_own || self.is_read(places)) {
            return None;
        }
        let original = format!("{}.md", self.slug);
        let of_file = |message| {
            let message = Message::new(message).with("file", &original);
            message.with("language", self.written)
        };
        if is_own {
            let message = of_file("translation_of_own_language");
            let mut problem = Diagnostic::new(Code::UnknownTerm, path, Span::line(1), message);
            problem.severity = Severity::Warning;
            return Some(problem.hint(of_file("translation_of_own_language_hint")));
        }
        // Its original may only have the site's language in its name, of which that one tells.
        let beside = format!("{}/{}.{own}.md", folder_of(path), self.slug);
        if places.is_markdown(&beside) {
            return None;
        }
        let message = of_file("translation_without_original");
        let mut problem = Diagnostic::new(Code::UnknownTerm, path, Span::line(1), message);
        problem.severity = Severity::Hint;
        Some(problem.hint(of_file("translation_without_original_hint")))
    }

    fn is_read(&self, places: &Places) -> bool {
        places.reads_language(self.written)
    }
}
