//! Candidates for the keys and values of a front matter.

use super::candidate::{CandidateKind, Candidates, Choice};
use super::draft::{Draft, Slot};
use super::sketch::{Lead, Part, Piece};
use super::{files, names, spelling};
use crate::field::{FRAMEWORKS, find_field, frameworks};
use crate::pack::{FieldSpec, FieldSpecs, FieldType, ReferenceTarget};
use crate::source::name_of;

pub(super) fn candidates(draft: &Draft<'_>) -> Candidates {
    let found = draft
        .piece()
        .and_then(|piece| Some((piece, draft.slot(piece)?)));
    let Some((piece, slot)) = found else {
        return Candidates::default();
    };
    let bytes = draft.word(piece, &slot);
    let mut choice = Choice::new(draft, &bytes);
    let front = Front { piece, slot: &slot };
    match (piece.part, &slot) {
        (Part::Key { .. } | Part::Either, Slot::Top) => front.keys(draft.specs, &mut choice),
        (Part::Key { .. }, Slot::Field { spec, .. }) => front.inner_keys(spec, &mut choice),
        (Part::Either, Slot::Field { spec, .. }) => {
            front.inner_keys(spec, &mut choice);
            front.values(&mut choice);
        }
        (Part::Value | Part::Either, Slot::Field { .. } | Slot::Chosen(_)) => {
            front.values(&mut choice);
        }
        (Part::Value, Slot::Top) | (Part::Key { .. }, Slot::Chosen(_)) => {}
    }
    choice.into_candidates()
}

struct Front<'a> {
    piece: &'a Piece,
    slot: &'a Slot<'a>,
}

impl Front<'_> {
    fn inner_keys(&self, spec: &FieldSpec, choice: &mut Choice<'_>) {
        if !spec.fields.is_empty() {
            return self.keys(&spec.fields, choice);
        }
        match spec.field_type {
            FieldType::Stages | FieldType::Counts => {
                let vocabulary = spec.vocabulary.as_deref().unwrap_or("roles");
                self.terms(vocabulary, choice);
            }
            FieldType::Team => self.people(choice),
            _ => {}
        }
    }

    /// The keys that are not there yet, required ones first, then those a scaffold shows.
    fn keys(&self, specs: &FieldSpecs, choice: &mut Choice<'_>) {
        let draft = choice.draft();
        let taken: Vec<&str> = draft
            .sketch
            .other_keys(self.piece)
            .filter_map(|key| find_field(specs, key))
            .map(|(name, _)| name)
            .collect();
        let mut free: Vec<(&String, &FieldSpec)> = specs
            .into_iter()
            .filter(|(name, _)| !taken.contains(&name.as_str()))
            .collect();
        free.sort_by_key(|(_, spec)| (!spec.required, !spec.scaffold));
        for (name, spec) in free {
            let key = spec.key(name, draft.language);
            let label = spec.labels.get(draft.language);
            if let Some(fit) = choice.fit(key, [label, name.as_str()]) {
                let about = spec.help.get(draft.language);
                let text = self.key_text(key, spec, draft);
                choice.add(CandidateKind::Key, fit, text, label, about);
            }
        }
    }

    /// A key with what belongs between it and the first thing its author writes.
    fn key_text(&self, key: &str, spec: &FieldSpec, draft: &Draft<'_>) -> String {
        if matches!(self.piece.part, Part::Key { has_colon: true }) {
            return key.to_owned();
        }
        let form = self.piece.form;
        let is_in_records = match self.slot {
            Slot::Field { spec, .. } => spelling::takes_records(spec),
            _ => false,
        };
        let (lead, column) = match form.lead {
            Lead::Nothing => ("", form.column),
            Lead::Space => (" ", form.column),
            Lead::Dash if is_in_records => ("- ", form.column + 2),
            Lead::Dash => ("", form.column),
        };
        let indent = || format!("{}{}", draft.line_end(), " ".repeat(column + 2));
        let after = if form.is_flow {
            " ".to_owned()
        } else if spelling::takes_records(spec) {
            indent() + "- "
        } else if spelling::takes_map(spec) {
            indent()
        } else {
            " ".to_owned()
        };
        format!("{lead}{key}:{after}")
    }

    fn values(&self, choice: &mut Choice<'_>) {
        let (name, spec, parent) = match self.slot {
            Slot::Field { name, spec, parent } => (*name, *spec, *parent),
            Slot::Chosen(spec) if spec.field_type == FieldType::Team => {
                return self.terms(spec.vocabulary.as_deref().unwrap_or("roles"), choice);
            }
            Slot::Chosen(_) | Slot::Top => return,
        };
        if let Some(profile) = parent.filter(|spec| spec.field_type == FieldType::Profile) {
            return self.profile(name, profile, choice);
        }
        match spec.field_type {
            FieldType::Term if name == "language" => self.languages(choice),
            FieldType::Term | FieldType::Terms | FieldType::DoneSteps => {
                self.terms(spec.vocabulary.as_deref().unwrap_or_default(), choice);
            }
            FieldType::Licence => self.terms("licences", choice),
            FieldType::Observers => {
                self.terms(spec.vocabulary.as_deref().unwrap_or("roles"), choice);
            }
            FieldType::Profile => self.dimensions(choice),
            FieldType::YesNo => self.yes_or_no(choice),
            FieldType::Person => self.people(choice),
            FieldType::Region => self.regions(choice),
            FieldType::Reference | FieldType::References => match spec.to {
                Some(ReferenceTarget::School) => self.schools(choice),
                Some(ReferenceTarget::File) => self.files(files::Wanted::of_field(parent), choice),
                Some(ReferenceTarget::Practice) | None => self.practices(choice),
            },
            FieldType::Images => self.files(files::Wanted::Pictures, choice),
            FieldType::Attachments | FieldType::Table => {
                self.files(files::Wanted::Files, choice);
            }
            _ => {}
        }
    }

    fn put(&self, text: &str) -> String {
        let takes_list = match self.slot {
            Slot::Field { spec, .. } => spelling::takes_list(spec),
            _ => false,
        };
        // A key of a map the author fills: `{guru: 22}`.
        let colon = match self.piece.part {
            Part::Key { has_colon: false } => ": ",
            Part::Either if self.is_own_map() => ": ",
            _ => "",
        };
        spelling::value(text, self.piece.form, takes_list) + colon
    }

    fn is_own_map(&self) -> bool {
        matches!(self.slot, Slot::Field { spec, .. } if spec.fields.is_empty()
            && matches!(spec.field_type, FieldType::Stages | FieldType::Counts | FieldType::Team))
    }

    /// Whether a word stands in the same list already.
    fn is_taken(&self, vocabulary: &str, term: usize, choice: &Choice<'_>) -> bool {
        let draft = choice.draft();
        let Some((_, vocabulary)) = draft.pack.vocabulary(vocabulary) else {
            return false;
        };
        let is_it = |word: &str| vocabulary.find(word) == Some(term);
        match self.piece.part {
            Part::Key { .. } => draft.sketch.other_keys(self.piece).any(is_it),
            _ => draft
                .sketch
                .other_values(self.piece)
                .flat_map(|text| text.split(','))
                .any(is_it),
        }
    }

    fn terms(&self, vocabulary: &str, choice: &mut Choice<'_>) {
        let draft = choice.draft();
        let Some((_, words)) = draft.pack.vocabulary(vocabulary) else {
            return;
        };
        for (place, term) in words.terms.iter().enumerate() {
            let text = spelling::of_term(term, words, draft);
            let name = term.names.get(draft.language);
            let aliases = term.aliases.values().flatten().map(String::as_str);
            let others = [name, term.id.as_str()].into_iter().chain(aliases);
            let Some(fit) = choice.fit(&text, others) else {
                continue;
            };
            if !self.is_taken(vocabulary, place, choice) {
                let about = spelling::first_sentence(term.definition.get(draft.language));
                choice.add(CandidateKind::Term, fit, self.put(&text), name, about);
            }
        }
    }

    fn dimensions(&self, choice: &mut Choice<'_>) {
        let mut vocabularies = frameworks(choice.draft().pack);
        // The newest framework is the one most are after; its year ends its name.
        vocabularies.sort_by_key(|id| std::cmp::Reverse(id.rsplit_once('-').map(|(_, year)| year)));
        for vocabulary in vocabularies {
            self.terms(vocabulary, choice);
        }
    }

    fn profile(&self, name: &str, profile: &FieldSpec, choice: &mut Choice<'_>) {
        let is_framework = profile
            .fields
            .get_index(0)
            .is_some_and(|(first, _)| first == name);
        if !is_framework {
            return self.dimensions(choice);
        }
        let draft = choice.draft();
        for id in frameworks(draft.pack) {
            let word = id.strip_prefix(FRAMEWORKS).unwrap_or(id);
            let Some((_, vocabulary)) = draft.pack.vocabulary(id) else {
                continue;
            };
            let name = vocabulary.names.get(draft.language);
            if let Some(fit) = choice.fit(word, [name]) {
                let about = spelling::first_sentence(vocabulary.summary.get(draft.language));
                choice.add(CandidateKind::Word, fit, self.put(word), name, about);
            }
        }
    }

    fn yes_or_no(&self, choice: &mut Choice<'_>) {
        let draft = choice.draft();
        let manifest = &draft.pack.manifest;
        for words in [&manifest.yes, &manifest.no, &manifest.not_yet] {
            let words = words.get(draft.language).or_else(|| words.get("en"));
            let Some((first, others)) = words.and_then(|words| words.split_first()) else {
                continue;
            };
            if let Some(fit) = choice.fit(first, others.iter().map(String::as_str)) {
                choice.add(CandidateKind::Word, fit, self.put(first), first, "");
            }
        }
    }

    fn languages(&self, choice: &mut Choice<'_>) {
        let draft = choice.draft();
        let site = &draft.analysis.site;
        for language in &site.config.languages {
            let name = site.word(language, "language_name");
            if let Some(fit) = choice.fit(language, [name]) {
                choice.add(CandidateKind::Word, fit, self.put(language), name, "");
            }
        }
    }

    fn regions(&self, choice: &mut Choice<'_>) {
        for (code, name) in choice.draft().pack.regions.iter() {
            if let Some(fit) = choice.fit(code, [name]) {
                choice.add(CandidateKind::Region, fit, self.put(code), name, "");
            }
        }
    }

    /// The school's people by id. The name of somebody who has not agreed is not told.
    fn people(&self, choice: &mut Choice<'_>) {
        let draft = choice.draft();
        let Some((_, school)) = draft.school() else {
            return;
        };
        for person in &school.people.people {
            let label = if person.is_shown {
                person.name.as_str()
            } else {
                person.id.as_str()
            };
            let Some(fit) = choice.fit(&person.id, [label]) else {
                continue;
            };
            let words: Vec<&str> = person
                .roles
                .iter()
                .chain(&person.subjects)
                .map(|term| draft.pack.term(*term).names.get(draft.language))
                .collect();
            let text = self.put(&person.id);
            choice.add(CandidateKind::Person, fit, text, label, &words.join(", "));
        }
    }

    fn schools(&self, choice: &mut Choice<'_>) {
        names::schools(choice, |id| self.put(id));
    }

    fn practices(&self, choice: &mut Choice<'_>) {
        // `"[[tape]]"` is read as `tape`.
        let bytes = choice.draft().word(self.piece, self.slot);
        let typed = choice.draft().typed(&bytes);
        let (typed, brackets) = match typed.strip_prefix("[[") {
            Some(inner) => (inner, ("[[", "]]")),
            None => (typed, ("", "")),
        };
        names::practices(typed, names::Pages::Practices, choice, |name| {
            self.put(&format!("{}{name}{}", brackets.0, brackets.1))
        });
    }

    fn files(&self, wanted: files::Wanted, choice: &mut Choice<'_>) {
        let draft = choice.draft();
        let bytes = draft.word(self.piece, self.slot);
        let typed = draft.typed(&bytes);
        let own = name_of(draft.within());
        files::in_folder(typed, wanted, choice, |path| {
            (path != own).then(|| self.put(path))
        });
    }
}
