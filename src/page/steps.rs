//! Steps and stages: which are done, when, and what is still open.
//!
//! An author says so (`langkah`, `tahap`), or other fields of the practice do: the pack
//! names at a step the field that is filled once it is done (`field: trial`).

use super::field_view::Showing;
use super::part::{Part, Round, Step};
use crate::field;
use crate::pack::{Answer, FieldSpec, FieldType, TermId, VocabularyId};

impl Showing<'_, '_> {
    /// The part of steps or stages for which there may be no field: other fields can tell.
    pub(super) fn told_part(&self, name: &str) -> Option<Part> {
        let spec = self.kind?.fields.get(name)?;
        let is_round = spec.field_type == FieldType::Stages;
        if !is_round && spec.field_type != FieldType::DoneSteps {
            return None;
        }
        let steps = self.steps(spec.vocabulary.as_deref(), &[]);
        steps.iter().any(|step| step.is_done).then(|| {
            let picture = if is_round {
                self.ring(name, &steps)
            } else {
                self.track(name, &steps)
            };
            Part {
                id: name.replace('_', "-"),
                label: self.label(spec, name),
                form: "steps",
                steps,
                picture,
                ..Part::default()
            }
        })
    }

    /// Every step of a vocabulary, those among `done` and those that fields tell marked.
    pub(super) fn steps(&self, vocabulary: Option<&str>, done: &[TermId]) -> Vec<Step> {
        let vocabulary = vocabulary.and_then(|vocabulary| self.site.pack.vocabulary(vocabulary));
        let Some((id, _)) = vocabulary else {
            return Vec::new();
        };
        let round = field::Round {
            stages: done.iter().map(|step| (*step, None)).collect(),
            ..field::Round::default()
        };
        self.steps_of(id, &round, true)
    }

    /// The rounds of a cycle: a single one without a name as the part's steps, others one by one.
    pub(super) fn rounds(&self, rounds: &[field::Round], spec: &FieldSpec, part: &mut Part) {
        let declared = spec.vocabulary.as_deref();
        let declared = declared.and_then(|id| Some(self.site.pack.vocabulary(id)?.0));
        let is_only = rounds.len() == 1;
        let steps = rounds.iter().enumerate().filter_map(|(at, round)| {
            let vocabulary = round.vocabulary().or(declared)?;
            let mut steps = self.steps_of(vocabulary, round, is_only);
            // Nothing comes next in a round that another has followed.
            if at + 1 < rounds.len() {
                steps.iter_mut().for_each(|step| step.is_next = false);
            }
            Some((round, steps))
        });
        part.form = "steps";
        if is_only && rounds.iter().all(|round| round.name.is_empty()) {
            part.steps = steps.flat_map(|(_, steps)| steps).collect();
            return;
        }
        part.form = "rounds";
        part.rounds = steps
            .enumerate()
            .map(|(place, (round, steps))| Round {
                // Two rounds without a name could not be told apart.
                name: match round.name.is_empty() {
                    true => {
                        let number = (place + 1).to_string();
                        let number = [("number", number.as_str())];
                        self.site.say(self.language, "round", &number)
                    }
                    false => self.clean(&round.name),
                },
                picture: self.ring(&format!("{}-{}", part.id, place + 1), &steps),
                steps,
            })
            .collect();
    }

    fn steps_of(
        &self,
        vocabulary: VocabularyId,
        round: &field::Round,
        fields_tell: bool,
    ) -> Vec<Step> {
        let terms = &self.site.pack.vocabulary_at(vocabulary).terms;
        let says_any = round.says_any();
        let mut steps: Vec<Step> = Vec::with_capacity(terms.len());
        for (place, term) in terms.iter().enumerate() {
            let id = TermId {
                vocabulary,
                term: place as u16,
            };
            let done = round.done(id, fields_tell.then_some(self.fields), self.site.pack);
            steps.push(Step {
                name: term.names.get(self.language).to_owned(),
                date: done.flatten().map_or_else(String::new, |date| {
                    self.site.pack.calendar.long(*date, self.language)
                }),
                is_done: done.is_some(),
                is_said: match done {
                    Some(_) => round.says(id),
                    None => says_any,
                },
                is_passed: false,
                is_next: false,
                answer: round.said_open(id),
                is_called_off: false,
            });
        }
        let last = steps.iter().rposition(|step| step.is_done);
        for step in steps.iter_mut().take(last.unwrap_or(0)) {
            step.is_passed = !step.is_done;
        }
        // Where its author says nothing of stages, what is not told may have been done as well.
        if !says_any {
            return steps;
        }
        // What follows the last that has been done comes next: one that was passed over, such as
        // data that were not needed, stays open, and one that is left out never comes.
        let mut rest = steps.iter_mut().skip(last.map_or(0, |last| last + 1));
        if round.is_called_off {
            rest.for_each(|step| step.is_called_off = true);
        } else if let Some(step) = rest.find(|step| step.answer != Some(Answer::No)) {
            step.is_next = true;
        }
        steps
    }
}
