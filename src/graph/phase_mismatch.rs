//! `phase-mismatch`: grades outside the phase a practice names, or outside its school, and a phase
//! without grades of the school.
//!
//! Phases follow grades (A 1–2 … F 11–13), so naming both can only disagree. Where the
//! pack says that a type of school does not go by grades (`phase_check: false`, special
//! schools), nothing is compared; nor is a phase or school without grades (early years).

use crate::diagnostic::{Code, Diagnostic, Message, Span};
use crate::field::Grades;
use crate::model::{Entry, GradeClaim, Model};
use crate::pack::{Pack, Term};

/// Every practice against its school.
pub(super) fn check(model: &Model, pack: &Pack) -> Vec<Diagnostic> {
    let mut problems = Vec::new();
    for entry in &model.entries {
        let Some(claim) = &entry.grade_claim else {
            continue;
        };
        let school_type = model
            .school_of(entry)
            .and_then(|school| school.facts.school_type)
            .map(|school_type| pack.term(school_type));
        let goes_by_grades = |school_type: &Term| school_type.says("phase_check") != Some(false);
        if !school_type.is_none_or(goes_by_grades) {
            continue;
        }
        let of_school = |school_type| match claim.span {
            Some(span) => of_school(entry, span, school_type, &of_partners(model, entry, pack)),
            None => phase_of_school(entry, claim, school_type, pack),
        };
        problems.extend(school_type.and_then(of_school));
        problems.extend(of_phase(entry, claim, pack));
    }
    problems
}

/// The grades that are not among some others; none where there are no others.
fn outside(grades: Grades, known: &[u8]) -> Grades {
    let mut outside = Grades::default();
    if !known.is_empty() {
        let strange = grades.iter().filter(|grade| !known.contains(grade));
        strange.for_each(|grade| outside.insert(grade));
    }
    outside
}

/// What a type of school is called for short, as pages write it: "MTs".
fn short_name(school_type: &Term) -> String {
    let mut names = school_type.names.0.values();
    let short = names.find(|name| name.eq_ignore_ascii_case(&school_type.id));
    short.map_or_else(|| school_type.id.to_uppercase(), String::clone)
}

fn written(grades: &[u8]) -> String {
    let mut set = Grades::default();
    grades.iter().for_each(|grade| set.insert(*grade));
    set.written()
}

/// The types of other schools whose people a practice names: a lesson may have been held there.
fn of_partners<'pack>(model: &Model, entry: &Entry, pack: &'pack Pack) -> Vec<&'pack Term> {
    let guests = entry.people.iter().filter_map(|mention| mention.guest);
    let schools = guests.filter_map(|guest| model.schools.get(guest.school as usize));
    let types = schools.filter_map(|school| school.facts.school_type);
    types.map(|school_type| pack.term(school_type)).collect()
}

fn of_school(
    entry: &Entry,
    span: Span,
    school_type: &Term,
    partners: &[&Term],
) -> Option<Diagnostic> {
    // What another school has, and one that does not go by grades has any.
    if partners.iter().any(|partner| partner.grades.is_empty()) {
        return None;
    }
    let others = partners.iter().flat_map(|partner| &partner.grades);
    let known: Vec<u8> = match school_type.grades.is_empty() {
        true => Vec::new(),
        false => school_type.grades.iter().chain(others).copied().collect(),
    };
    let outside = outside(entry.grades, &known);
    if outside.is_empty() {
        return None;
    }
    let message = Message::new("grade_outside_school")
        .with("grades", outside.written())
        .with("school_type", short_name(school_type))
        .with("known", written(&school_type.grades));
    let problem = Diagnostic::new(Code::PhaseMismatch, &entry.path, span, message);
    Some(problem.hint(Message::new("grade_outside_school_hint")))
}

/// A phase of which the school has no grade, where no grades are named.
fn phase_of_school(
    entry: &Entry,
    claim: &GradeClaim,
    school_type: &Term,
    pack: &Pack,
) -> Option<Diagnostic> {
    let (phases, span) = claim.phases.as_ref()?;
    let of_school = |phase: &&Term| {
        let mut grades = phase.grades.iter();
        grades.any(|grade| school_type.grades.contains(grade))
    };
    let named = phases.iter().map(|phase| pack.term(*phase));
    let strange: Vec<&Term> = named
        .filter(|phase| !phase.grades.is_empty() && !of_school(phase))
        .collect();
    if strange.is_empty() || school_type.grades.is_empty() {
        return None;
    }
    let ids = |phases: &mut dyn Iterator<Item = &Term>| {
        let ids: Vec<String> = phases.map(|phase| phase.id.to_uppercase()).collect();
        ids.join(", ")
    };
    let (_, all) = pack.vocabulary("phases")?;
    let message = Message::new("phase_outside_school")
        .with("phases", ids(&mut strange.iter().copied()))
        .with("school_type", short_name(school_type))
        .with("known", written(&school_type.grades));
    let hint = Message::new("phase_outside_school_hint")
        .with("phases", ids(&mut all.terms.iter().filter(of_school)));
    let problem = Diagnostic::new(Code::PhaseMismatch, &entry.path, *span, message);
    Some(problem.hint(hint))
}

fn of_phase(entry: &Entry, claim: &GradeClaim, pack: &Pack) -> Option<Diagnostic> {
    let (phases, span) = claim.phases.as_ref()?;
    let phases: Vec<&Term> = phases.iter().map(|phase| pack.term(*phase)).collect();
    if phases.iter().any(|phase| phase.grades.is_empty()) {
        return None;
    }
    let known: Vec<u8> = phases
        .iter()
        .flat_map(|phase| phase.grades.iter().copied())
        .collect();
    let outside = outside(entry.grades, &known);
    if outside.is_empty() {
        return None;
    }
    let (_, all) = pack.vocabulary("phases")?;
    let right: Vec<String> = all
        .terms
        .iter()
        .filter(|phase| {
            phase
                .grades
                .iter()
                .any(|grade| entry.grades.contains(*grade))
        })
        .map(|phase| phase.id.to_uppercase())
        .collect();
    let ids: Vec<String> = phases.iter().map(|phase| phase.id.to_uppercase()).collect();
    let message = Message::new("grade_outside_phase")
        .with("grades", outside.written())
        .with("phases", ids.join(", "))
        .with("known", written(&known));
    let hint = Message::new("grade_outside_phase_hint").with("phases", right.join(", "));
    let problem = Diagnostic::new(Code::PhaseMismatch, &entry.path, *span, message);
    Some(problem.hint(hint))
}
