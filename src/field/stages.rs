//! Stages of a cycle with the day of each: `{plan: 2022-07-05, do: ya}`, or a list of
//! such maps with a `name` each, where the cycle went round several times. A cycle that was called off
//! says so at the stage that did not come (`{plan: 2022-07-05, do: dihentikan}`), beside its stages
//! (`{plan: 2022-07-05, dihentikan: ya}`), or in place of them (`tahap: dihentikan`).

use std::fmt::Write as _;

use jiff::civil::Date;

use super::{Fields, Reader, Value, date, keys, term, text, torn_date};
use crate::diagnostic::{Code, Message};
use crate::pack::{Answer, FieldSpec, Pack, TermId, VocabularyId};
use crate::yaml::{Content, Entry, Node};

/// Once round a cycle, as far as it has come.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Round {
    /// What this round is called, such as "siklus 1"; empty for the only one.
    pub name: String,
    /// Stages that are done, in the order of the cycle, with their day where it is known.
    pub stages: Vec<(TermId, Option<Date>)>,
    /// Stages of which the author says that they are not done, and how.
    pub open: Vec<(TermId, Answer)>,
    /// Whether it was called off, so that no stage comes any more.
    pub is_called_off: bool,
}

impl Round {
    /// Whether a stage is done, with its day where that is known: by what is said of it here, or
    /// else by another of `fields`, where these tell of the round.
    pub fn done<'a>(
        &'a self,
        stage: TermId,
        fields: Option<&'a Fields<'_>>,
        pack: &Pack,
    ) -> Option<Option<&'a Date>> {
        let said = self.stages.iter().find(|(known, _)| *known == stage);
        // What the author says of a stage holds more than what other fields let guess.
        let fields = fields.filter(|_| self.said_open(stage).is_none());
        let mut paths = pack.term(stage).told_by();
        let told = fields.and_then(|fields| paths.find_map(|path| fields.told(path)));
        match (said, told) {
            (Some((_, Some(day))), _) | (_, Some(Some(day))) => Some(Some(day)),
            (None, None) => None,
            _ => Some(None),
        }
    }

    /// Whether its author says that a stage is done.
    pub fn says(&self, stage: TermId) -> bool {
        self.stages.iter().any(|(known, _)| *known == stage)
    }

    /// Whether its author says anything of its stages.
    pub fn says_any(&self) -> bool {
        self.is_called_off || !self.stages.is_empty() || !self.open.is_empty()
    }

    /// The list its stages are from, where it names any.
    pub fn vocabulary(&self) -> Option<VocabularyId> {
        let open = self.open.first().map(|(stage, _)| stage);
        let stage = self.stages.first().map(|(stage, _)| stage).or(open)?;
        Some(stage.vocabulary)
    }

    /// How a stage is said not to be done.
    pub fn said_open(&self, stage: TermId) -> Option<Answer> {
        let open = self.open.iter().find(|(known, _)| *known == stage);
        open.map(|(_, answer)| *answer)
    }
}

pub(super) fn stages<'pack>(
    node: &Node,
    key: &str,
    spec: &FieldSpec,
    reader: &mut Reader<'pack>,
) -> Option<Value<'pack>> {
    let items = match &node.content {
        Content::Map { .. } => std::slice::from_ref(node),
        Content::List(items) => items.as_slice(),
        Content::Scalar { .. } => &[],
    };
    if node
        .text()
        .is_some_and(|text| reader.pack.is_called_off(text))
    {
        let mut round = Round::default();
        call_off(&mut round, None, vocabulary_of(spec, reader), reader.pack);
        return Some(Value::Stages(vec![round]));
    }
    if items.is_empty() {
        reader.wrong_form(node, key, wanted(spec, reader));
        return None;
    }
    if rounds_as_keys(node, key, spec, reader) {
        return None;
    }
    let rounds = items
        .iter()
        .filter_map(|item| round(item, key, spec, reader));
    Some(Value::Stages(rounds.collect()))
}

/// The list of the stages: a kind of cycle named beside them decides which.
fn vocabulary_of<'a>(spec: &'a FieldSpec, reader: &Reader<'a>) -> &'a str {
    let declared = spec.vocabulary.as_deref();
    reader.cycle.or(declared).unwrap_or_default()
}

/// Says of a round that it was called off before a stage: neither this nor a later one comes.
/// Without a stage, those that fields tell may have been done.
fn call_off(round: &mut Round, before: Option<TermId>, vocabulary: &str, pack: &Pack) {
    round.is_called_off = true;
    let Some((id, vocabulary)) = pack.vocabulary(vocabulary) else {
        return;
    };
    for (place, term) in vocabulary.terms.iter().enumerate() {
        let stage = TermId {
            vocabulary: id,
            term: place as u16,
        };
        let is_left = match before {
            Some(before) => before <= stage,
            None => !term.more.contains_key("field"),
        };
        let is_said = round.stages.iter().any(|(said, _)| *said == stage);
        if is_left && !is_said && round.said_open(stage).is_none() {
            round.open.push((stage, Answer::No));
        }
    }
}

/// Advice with the stages of the very cycle.
fn wanted(spec: &FieldSpec, reader: &Reader<'_>) -> Message {
    let example = spec.example.get(reader.language);
    let is_own = reader.cycle.is_none() && !example.is_empty() && !example.contains('\n');
    let example = match is_own {
        true => example.to_owned(),
        false => all_done(spec, reader),
    };
    Message::new("wants_stages_hint").with("example", example)
}

/// Every stage of a cycle as one that is done, on a day that is not known.
fn all_done(spec: &FieldSpec, reader: &Reader<'_>) -> String {
    let vocabulary = reader.pack.vocabulary(vocabulary_of(spec, reader));
    let stages = vocabulary.into_iter().flat_map(|(_, list)| &list.terms);
    let done = reader.pack.word_for_yes(reader.language);
    let stages: Vec<String> = stages
        .map(|stage| format!("{}: {done}", stage.id))
        .collect();
    format!("{{{}}}", stages.join(", "))
}

/// `{siklus 1: {plan: …}, siklus 2: {…}}`: the name of a round where a stage belongs, told once
/// with the list that is meant.
fn rounds_as_keys(node: &Node, key: &str, spec: &FieldSpec, reader: &mut Reader<'_>) -> bool {
    let entries = node.entries().unwrap_or_default();
    let first = entries.iter().find(|entry| entry.value.entries().is_some());
    let (Some(first), Some((name, inner))) = (first, spec.fields.iter().next()) else {
        return false;
    };
    let name = inner.key(name, reader.language);
    let mut lines = format!("{key}:");
    for entry in entries {
        let stages = entry.value.entries().unwrap_or_default().iter();
        let stages = stages.filter_map(|stage| Some((&stage.key, stage.value.text()?)));
        let _ = write!(lines, "\n  - {{{name}: {}", entry.key.trim());
        for (stage, day) in stages {
            let _ = write!(lines, ", {}: {}", stage.trim(), day.trim());
        }
        lines.push('}');
    }
    let message = Message::new("rounds_as_keys")
        .with("key", key)
        .with("round", first.key.trim());
    let hint = Message::new("write_lines").with("lines", lines);
    reader.report(Code::WrongType, first.key_span, message, Some(hint));
    true
}

fn round(node: &Node, key: &str, spec: &FieldSpec, reader: &mut Reader<'_>) -> Option<Round> {
    let whole = torn_date::joined(node, &reader.pack.calendar);
    let Some(entries) = whole.entries() else {
        reader.wrong_form(node, key, wanted(spec, reader));
        return None;
    };
    let vocabulary = vocabulary_of(spec, reader).to_owned();
    let mut round = Round::default();
    let mut called_off: Option<TermId> = None;
    let mut is_called_off = false;
    let mut known: Vec<(About, &Entry)> = Vec::with_capacity(entries.len());
    for entry in entries {
        let Some(about) = about(entry, &vocabulary, spec, reader) else {
            continue;
        };
        if let Some((_, first)) = known.iter().find(|(earlier, _)| *earlier == about) {
            keys::repeated(entry, first, reader);
            continue;
        }
        known.push((about, entry));
        let stage = match about {
            About::Name => {
                round.name = name_of(entry, spec, reader).unwrap_or_default();
                continue;
            }
            About::CallingOff => {
                is_called_off = says_called_off(&entry.value, &entry.key, reader);
                continue;
            }
            About::Stage(stage) => stage,
        };
        if entry.value.is_empty() {
            continue;
        }
        let text = entry.value.text();
        if text.is_some_and(|text| reader.pack.is_called_off(text)) {
            called_off = Some(called_off.map_or(stage, |first| first.min(stage)));
            continue;
        }
        let said = text.and_then(|text| reader.pack.yes_or_no(text));
        match said {
            Some(Answer::Yes) => round.stages.push((stage, None)),
            Some(answer) => round.open.push((stage, answer)),
            None => match date::date(&entry.value, &entry.key, None, reader) {
                Some(Value::Date(day)) => round.stages.push((stage, Some(day))),
                _ => {
                    // Its day is wrong, but it is not missing.
                    round.stages.push((stage, None));
                    // A stage without a day is done too, which advice for days does not tell.
                    if let Some(problem) = reader.diagnostics.last_mut() {
                        problem.hints.push(Message::new("stage_without_day_hint"));
                    }
                }
            },
        }
    }
    // In the order of the cycle, whatever the order of writing.
    round.stages.sort_by_key(|(stage, _)| *stage);
    if is_called_off || called_off.is_some() {
        call_off(&mut round, called_off, &vocabulary, reader.pack);
    }
    Some(round)
}

/// What a key of a round is about, by whichever of its spellings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum About {
    /// What the round is called.
    Name,
    /// That it was called off.
    CallingOff,
    /// A stage.
    Stage(TermId),
}

/// What a key of a round is about; `None` after the report of a word that is no stage.
fn about(
    entry: &Entry,
    vocabulary: &str,
    spec: &FieldSpec,
    reader: &mut Reader<'_>,
) -> Option<About> {
    if spec.fields.spelled(&entry.key).is_some() {
        return Some(About::Name);
    }
    if reader.pack.is_called_off(&entry.key) {
        return Some(About::CallingOff);
    }
    term::find(&entry.key, entry.key_span, vocabulary, reader).map(About::Stage)
}

fn name_of(entry: &Entry, spec: &FieldSpec, reader: &mut Reader<'_>) -> Option<String> {
    let (_, inner) = spec.fields.spelled(&entry.key)?;
    match text::text(&entry.value, &entry.key, inner, reader) {
        Some(Value::Text(name)) => Some(name),
        _ => None,
    }
}

/// Whether the value of `dihentikan: ya` says that a round was called off; the day on which it was
/// says so too.
fn says_called_off(value: &Node, key: &str, reader: &mut Reader<'_>) -> bool {
    let text = value.text();
    if value.is_empty() {
        return false;
    }
    if let Some(answer) = text.and_then(|text| reader.pack.yes_or_no(text)) {
        return answer == Answer::Yes;
    }
    let calendar = &reader.pack.calendar;
    if text.is_some_and(|text| date::parse_date(text, calendar).is_some()) {
        return true;
    }
    reader.wrong_type_of_keys(value, key, "wants_yes_no_hint");
    false
}
