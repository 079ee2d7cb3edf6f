//! The site's own words of the interface, `packs/words/<language>.ftl`.

use crate::diagnostic::{Checked, Code, Diagnostic, Fix, Message, Severity, Span};
use crate::locale::{Locale, keys_of, nearest, unmistakable};
use crate::pack;
use crate::source::{Files, name_of, read_text};
use crate::theme::Theme;

/// A word of the site's own whose name none of ours has.
pub(super) struct OwnWord {
    path: String,
    key: String,
    /// Where its name stands.
    span: Span,
    /// Whether the file has the word that may be meant, too.
    is_beside: bool,
}

/// Puts the site's own words over ours. What of them cannot be read is reported; those that have
/// names of their own are handed back, as only templates tell whether anybody asks for them.
pub(super) fn add_own(locale: &mut Locale, files: &dyn Files) -> Checked<Vec<OwnWord>> {
    let mut problems = Vec::new();
    let mut texts = Vec::new();
    // A folder that cannot be looked into is told with the rest of the pack.
    for entry in files.list(pack::WORDS_FOLDER).unwrap_or_default().files {
        let path = entry.path;
        let Some(language) = name_of(&path).strip_suffix(".ftl").map(str::to_owned) else {
            problems.extend(pack::stray_file(&path));
            continue;
        };
        match read_text(files, &path) {
            Ok(text) => texts.push((path, language, text)),
            Err(problem) => problems.push(*problem),
        }
    }
    // Before any is added: the same slip in two languages is no word of ours.
    let new = texts
        .iter()
        .flat_map(|(path, _, text)| new_words(path, text, locale));
    let new = new.collect();
    for (path, language, text) in &texts {
        problems.extend(locale.add(language, text).into_iter().map(|start| {
            let message = Message::new("words_unreadable");
            let line = text[start..].lines().next().unwrap_or_default();
            let span = Span::of_bytes(&(start..start + line.len()), text);
            let problem = Diagnostic::new(Code::TemplateSyntax, path, span, message);
            problem.hint(Message::new("words_unreadable_hint"))
        }));
    }
    Checked {
        value: new,
        diagnostics: problems,
    }
}

fn new_words<'text>(
    path: &'text str,
    text: &'text str,
    locale: &'text Locale,
) -> impl Iterator<Item = OwnWord> + 'text {
    let new = keys_of(text).filter(|(_, key)| !locale.has_word(key));
    new.map(move |(start, key)| {
        let meant = nearest(key, Locale::keys());
        OwnWord {
            path: path.to_owned(),
            key: key.to_owned(),
            span: Span::of_bytes(&(start..start + key.len()), text),
            is_beside: keys_of(text).any(|(_, other)| Some(other) == meant),
        }
    })
}

/// Words whose names are most likely slips: no template asks for them, and one of ours has nearly
/// the same name.
pub(super) fn misspelt(words: Vec<OwnWord>, theme: Option<&Theme>) -> Vec<Diagnostic> {
    let templates = || theme.iter().flat_map(|theme| theme.templates.values());
    let is_asked_for = |key: &str| templates().any(|template| names(&template.text, key));
    let words = words.into_iter().filter(|word| !is_asked_for(&word.key));
    let report = |word: OwnWord| {
        let meant = nearest(&word.key, Locale::keys())?;
        let keys = Locale::keys().map(|key| (key, key));
        let is_sure = unmistakable(&word.key, keys) == Some(meant);
        let fix = (is_sure && !word.is_beside).then(|| Fix::replace(word.span, &word.key, meant));
        let message = Message::new("unknown_word").with("key", &word.key);
        let mut problem = Diagnostic::new(Code::UnknownKey, &word.path, word.span, message)
            .hint(Message::new("did_you_mean").with("word", meant))
            .fix_if(fix);
        problem.severity = Severity::Warning;
        Some(problem)
    };
    words.filter_map(report).collect()
}

/// Whether a text has a name as a word of its own.
fn names(text: &str, name: &str) -> bool {
    let is_of_name = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '-';
    text.match_indices(name).any(|(at, _)| {
        let (before, after) = (&text[..at], &text[at + name.len()..]);
        !before.ends_with(is_of_name) && !after.starts_with(is_of_name)
    })
}
