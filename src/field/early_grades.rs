//! Grades that are none: classes of early childhood, which have a phase and no number.

use super::Reader;
use super::grades::{CLASS_GROUP, Grades, PHASE, SCHOOL_TYPES, other_key, parse_grades};
use super::ranges::without_lead;
use crate::diagnostic::Message;
use crate::pack::{Term, TermId, Vocabulary};
use crate::yaml::Node;

/// The vocabulary of phases.
const PHASES: &str = "phases";

/// The phase that a text names. One letter is the name of a class as often as that of a phase,
/// unless people of the language call the phase by it: "K".
fn named_phase(text: &str, phases: &Vocabulary, language: &str) -> Option<usize> {
    let place = phases.find(text)?;
    let aliases = || phases.terms.get(place)?.aliases.get(language);
    let is_called = || {
        let mut aliases = aliases().into_iter().flatten();
        aliases.any(|alias| alias.eq_ignore_ascii_case(text))
    };
    (text.chars().count() > 1 || is_called()).then_some(place)
}

/// How an author writes a phase.
fn word_for(phase: &Term, reader: &Reader<'_>) -> String {
    match reader.language == reader.pack.manifest.default_language {
        true if phase.id.len() == 1 => phase.id.to_uppercase(),
        true => phase.id.clone(),
        false => phase.names.get(reader.language).to_owned(),
    }
}

/// Advice for grades that begin in early childhood: "K-2", "K, 1, 2". `whole` is all that stands
/// behind the key.
pub(super) fn with_grades(
    node: &Node,
    whole: &[Node],
    key: &str,
    reader: &Reader<'_>,
) -> Option<Message> {
    let (_, phases) = reader.pack.vocabulary(PHASES)?;
    let words = &reader.pack.manifest.list_words;
    let is_early = |text: &str| {
        let text = without_lead(text, &words.grades);
        let phase = named_phase(text, phases, reader.language);
        let phase = phase.and_then(|place| phases.terms.get(place));
        let school = || Some(reader.pack.term(reader.pack.find_term(SCHOOL_TYPES, text)?));
        phase
            .or_else(school)
            .is_some_and(|term| term.grades.is_empty())
    };
    let first_grades = |part: &str| {
        let mut strokes = part.match_indices(['-', '–']);
        strokes.find_map(|(at, stroke)| {
            let (first, last) = (&part[..at], &part[at + stroke.len()..]);
            let last = parse_grades(last, reader.pack).filter(|_| is_early(first))?;
            last.iter().max()
        })
    };
    let is_told = is_early(node.text()?) || whole.len() == 1;
    let texts: Vec<&str> = whole.iter().filter_map(Node::text).collect();
    let text = words.joints.as_commas(texts.join(","));
    let text = words.ranges.replaced(text, "–");
    let (mut grades, mut has_early) = (Grades::default(), false);
    for part in text.split([',', ';', '/', '&']) {
        // "K-2" goes on to grade 2, and "K2" is the second year before grade 1.
        if let Some(last) = first_grades(part) {
            has_early = true;
            (1..=last).for_each(|grade| grades.insert(grade));
        } else if is_early(part) {
            has_early = true;
        } else {
            let more = parse_grades(part, reader.pack)?;
            more.iter().for_each(|grade| grades.insert(grade));
        }
    }
    let of_phase = |phase: &&Term| {
        let mut of_phase = phase.grades.iter();
        phase.grades.is_empty() || of_phase.any(|grade| grades.contains(*grade))
    };
    let named = phases.terms.iter().filter(of_phase);
    let named: Vec<String> = named.map(|phase| word_for(phase, reader)).collect();
    let hint = Message::new("grades_from_early_childhood_hint")
        .with("key", key)
        .with("grades", grades.written().replace('–', "-"))
        .with("phase_key", other_key(PHASE, reader)?)
        .with("phases", named.join(", "));
    (is_told && has_early && !grades.is_empty()).then_some(hint)
}

/// Advice for what is a phase or a class without a grade: "Fase D", "TK B", "PAUD".
pub(super) fn early(text: &str, key: &str, reader: &Reader<'_>) -> Option<Message> {
    let pack = reader.pack;
    let (id, phases) = pack.vocabulary(PHASES)?;
    let leads = &pack.manifest.list_words.grades;
    let named = named_phase(text, phases, reader.language)
        .or_else(|| named_phase(without_lead(text, leads), phases, reader.language));
    let phase = named.or_else(|| {
        let is_early = |vocabulary: &str, words: &str| {
            let term = pack.find_term(vocabulary, words);
            term.is_some_and(|term| pack.term(term).grades.is_empty())
        };
        // "Kelompok B (usia 5-6 tahun)", "kelas TK B".
        let mut ends = text.match_indices(' ').map(|(at, _)| at);
        // One letter within more is the name of a class: "VII K".
        let is_word = |word: &&str| word.len() > 1 && word.chars().all(char::is_alphabetic);
        let mut words = text.split(|c: char| !c.is_alphanumeric()).filter(is_word);
        let is_early = ends.any(|end| is_early(PHASES, &text[..end]))
            || words.any(|word| is_early(SCHOOL_TYPES, word) || is_early(PHASES, word));
        let mut terms = phases.terms.iter();
        terms.position(|term| is_early && term.grades.is_empty())
    })?;
    let term = pack.term(TermId {
        vocabulary: id,
        term: phase as u16,
    });
    let word = word_for(term, reader);
    let is_more = text.contains(|c: char| c == ' ' || c.is_ascii_digit());
    let is_group = is_more && !term.names.0.values().any(|name| name == text);
    let group = other_key(CLASS_GROUP, reader).filter(|_| is_group && term.grades.is_empty());
    let hint = match group {
        Some(_) => "grade_is_phase_with_group_hint",
        None => "grade_is_phase_hint",
    };
    let message = Message::new(hint)
        .with("key", key)
        .with("phase_key", other_key(PHASE, reader)?)
        .with("phase", word);
    Some(match group {
        Some(other) => message.with("other", other).with("group", text),
        None => message,
    })
}

/// Advice for a letter alone, which is the name of a class, and in early childhood all of it: "A".
pub(super) fn letter(text: &str, key: &str, reader: &Reader<'_>) -> Option<Message> {
    let mut letters = text.chars();
    let is_letter = letters.next().is_some_and(|one| one.is_ascii_alphabetic());
    if !is_letter || letters.next().is_some() {
        return None;
    }
    let (_, phases) = reader.pack.vocabulary(PHASES)?;
    let early = phases.terms.iter().find(|term| term.grades.is_empty())?;
    let word = word_for(early, reader);
    Some(
        Message::new("grade_is_letter_hint")
            .with("key", key)
            .with("phase_key", other_key(PHASE, reader)?)
            .with("phase", word)
            .with("other", other_key(CLASS_GROUP, reader)?)
            .with("group", text),
    )
}
