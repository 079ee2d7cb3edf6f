//! People named in typed fields: do they exist, and did they agree?

use super::Lookup;
use crate::diagnostic::{Code, Diagnostic, Message, Severity};
use crate::locale::{fold_word, nearest, within_sentence};
use crate::model::{
    Entry, EntryRole, Guest, Inputs, Mention, Model, PeopleOf, Person, School, consent_to_names,
    keys_of_refusal,
};
use crate::pack::{Pack, TermId};
use crate::source::name_of;

/// Problems with people's names and ids.
pub(super) fn check(model: &Model, lookup: &Lookup, inputs: &Inputs<'_>) -> Vec<Diagnostic> {
    let pack = inputs.pack;
    let mut diagnostics = Vec::new();
    // On the site of one school others may be of another site.
    let is_catalogue = model.schools.len() > 1;
    let may_be_words = |mention: &Mention, school: &str| {
        let is_id = || is_catalogue && pack.may_be_id_elsewhere(&mention.name);
        mention.is_free && lookup.school(school).is_none() && !is_id()
    };
    for entry in &model.entries {
        let school = model.school_of(entry);
        // Who is in a list that cannot be read shows once the list is mended.
        if school.is_some_and(|school| school.people.is_unreadable) {
            continue;
        }
        // One cause, one report: two people in one map, the guests.
        let mut unshown: Vec<&Mention> = Vec::new();
        for mention in &entry.people {
            let known = school.and_then(|school| school.people.get(&mention.name));
            if (entry.consents_to_names || entry.refuses_names)
                && let Some(problem) = against_consent(mention, entry, model, inputs)
            {
                let is_told = unshown.iter().any(|told| told.name == mention.name);
                unshown.push(mention);
                diagnostics.extend(Some(problem).filter(|_| !is_told));
                continue;
            }
            if known.is_some() || mention.guest.is_some() {
                continue;
            }
            let is_id = mention.is_id || is_written_as_id(&mention.name, pack);
            if is_id && !looks_like_label(&mention.name, pack) {
                diagnostics.extend(unknown_id(mention, entry, &may_be_words, lookup, model));
            } else if !is_id
                && (entry.is_never_named(&mention.name)
                    || !may_be_shown(&mention.name, entry, model, pack))
            {
                // The same name elsewhere is to be mended as well.
                let is_told = unshown
                    .iter()
                    .any(|told| told.span == mention.span || (told.is_guest && mention.is_guest));
                unshown.push(mention);
                let problem = || without_consent(mention, entry, model, inputs);
                diagnostics.extend((!is_told).then(problem));
            } else if !is_id && !pack.is_label(&mention.name) {
                diagnostics.extend(school.and_then(|school| read_as(mention, entry, school, pack)));
            }
        }
    }
    diagnostics
}

/// An id that nobody has, unless other words may stand there as well.
fn unknown_id(
    mention: &Mention,
    entry: &Entry,
    may_be_words: &dyn Fn(&Mention, &str) -> bool,
    lookup: &Lookup,
    model: &Model,
) -> Option<Diagnostic> {
    let (message, hint) = match mention.name.split_once('/') {
        Some((school, _)) if may_be_words(mention, school) => return None,
        Some((school, id)) => {
            let words = match mention.is_free {
                true => "guest_role_hint",
                false => "guest_label_hint",
            };
            unknown_guest(school, id, entry, Message::new(words), lookup, model)?
        }
        None => unknown_person(&mention.name, entry, model),
    };
    let message = message.with("name", &*mention.name);
    let (code, span) = (Code::UnresolvedReference, mention.span);
    Some(Diagnostic::new(code, &entry.path, span, message).hint(hint))
}

/// Tells of somebody who agreed and is called otherwise than in the list, who is taken to be meant.
fn read_as(mention: &Mention, entry: &Entry, school: &School, pack: &Pack) -> Option<Diagnostic> {
    let people = &school.people;
    let is_full = people.people.iter().any(|one| one.name == *mention.name)
        || people.only_by_full_name(&mention.name, pack).is_some();
    let person = people.meant_by(&mention.name, pack).filter(|_| !is_full)?;
    let message = Message::new("name_read_as")
        .with("name", &*person.name)
        .with("list", &*list_of(entry, Some(school)));
    let code = Code::NameWithoutConsent;
    let mut problem = Diagnostic::new(code, &entry.path, mention.span, message);
    problem.severity = Severity::Hint;
    Some(problem.hint(Message::new("name_read_as_hint").with("id", &*person.id)))
}

/// A name that nobody agreed to show, with what its author can do about it.
fn without_consent(
    mention: &Mention,
    entry: &Entry,
    model: &Model,
    inputs: &Inputs<'_>,
) -> Diagnostic {
    let pack = inputs.pack;
    let school = model.school_of(entry);
    let meant = school.and_then(|school| {
        let likely = || school.people.only_one_called(&mention.name, pack);
        let meant = school.people.meant_by(&mention.name, pack);
        meant.or_else(|| likely().filter(|person| person.is_shown))
    });
    let (code, span) = (Code::NameWithoutConsent, mention.span);
    if let Some(role) = role_never_named(mention, entry, pack) {
        let language = &*entry.language;
        let called = pack.term(role).names.get(language);
        let message = Message::new("name_of_never_named").with("role", within_sentence(called));
        let hint = Message::new("name_of_never_named_hint")
            .with("line", line_of_role(role, entry.key_language(pack), pack))
            .with(
                "counted",
                pack.term(role).counted(called, 5, language).to_lowercase(),
            );
        return Diagnostic::new(code, &entry.path, span, message).hint(hint);
    }
    if let Some((school, person)) = guest_called(&mention.name, entry, model, pack)
        && person.is_shown
        && meant.is_none()
    {
        let list = school.people.path.as_str();
        let message =
            Message::new("name_not_known").with("list", &*list_of(entry, model.school_of(entry)));
        let hint = Message::new("name_of_shown_guest_hint")
            .with("name", &*person.name)
            .with("id", format!("{}/{}", school.id, person.id))
            .with("list", list);
        return Diagnostic::new(code, &entry.path, span, message).hint(hint);
    }
    let hint = match meant {
        Some(person) => {
            let list = list_of(entry, school);
            let message = Message::new("name_not_known").with("list", &*list);
            let hint = Message::new("name_of_shown_person_hint")
                .with("name", &*person.name)
                .with("id", &*person.id)
                .with("list", list);
            return Diagnostic::new(code, &entry.path, span, message).hint(hint);
        }
        None => refusing_original(entry, model)
            .and_then(|original| refusal_advice("name_refused_in_original_hint", original, inputs))
            .unwrap_or_else(|| consent_advice(&mention.name, entry, model, pack)),
    };
    let message = Message::new("name_without_consent");
    Diagnostic::new(code, &entry.path, span, message).hint(hint)
}

/// The role in the team of somebody who is named, where nobody in it is ever named: a pupil.
fn role_never_named(mention: &Mention, entry: &Entry, pack: &Pack) -> Option<TermId> {
    let role = entry.role_of_hidden(&mention.name)?;
    pack.is_never_named(role).then_some(role)
}

/// A member of the team by a role alone: `peran: siswa`.
fn line_of_role(role: TermId, language: &str, pack: &Pack) -> String {
    let team = pack
        .page
        .get("team")
        .and_then(|team| team.fields.get("role"));
    let key = team.map_or("role", |spec| spec.key("role", language));
    let word = pack.term(role).names.get(language).to_lowercase();
    format!("{key}: {word}")
}

/// How somebody who is named may be shown: in the list of their school, and in the words of that
/// file, or for everybody in the practice.
fn consent_advice(name: &str, entry: &Entry, model: &Model, pack: &Pack) -> Message {
    let school = model.school_of(entry);
    let people = PeopleOf::known_to(school.map(|school| &school.people), &entry.language);
    let list = people.file_name();
    // What somebody said for themselves stands above what a practice says of all.
    if let Some(person) = people.only_one_called(name, pack) {
        let hint = people.advice("name_of_listed_person_hint", list, pack);
        return hint.with("id", &*person.id);
    }
    if let Some((school, person)) = guest_called(name, entry, model, pack) {
        let list = school.people.path.as_str();
        let hint = school
            .people
            .advice("name_of_listed_guest_hint", list, pack);
        return hint.with("id", format!("{}/{}", school.id, person.id));
    }
    if entry.role == EntryRole::School {
        return people.advice("name_in_profile_hint", list, pack);
    }
    let hint = people.advice("name_without_consent_hint", list, pack);
    hint.with("consent", consent_to_names(entry.key_language(pack), pack))
}

/// Somebody of another school whom a practice names elsewhere by id, and here by name, or whose full name it
/// is while others of that school are named by id.
fn guest_called<'model>(
    name: &str,
    entry: &Entry,
    model: &'model Model,
    pack: &Pack,
) -> Option<(&'model School, &'model Person)> {
    let guests = entry.people.iter().filter_map(|mention| mention.guest);
    let mut called = guests.clone().filter_map(|guest| {
        let school = model.schools.get(guest.school as usize)?;
        let person = school.people.people.get(guest.person as usize)?;
        let called = school.people.only_one_called(name, pack)?;
        (called.id == person.id).then_some((school, person))
    });
    let by_full_name = |guest: Guest| {
        let school = model.schools.get(guest.school as usize)?;
        let place = school.people.only_by_full_name(name, pack)?;
        Some((school, school.people.people.get(place)?))
    };
    called
        .next()
        .or_else(|| guests.clone().find_map(by_full_name))
}

/// What a practice says of all whom it names (`izin: {nama_guru: ya}`) and what the list of somebody's
/// own school says may differ. Who is not shown by one of them is a role, and the author would wait
/// for the name.
fn against_consent(
    mention: &Mention,
    entry: &Entry,
    model: &Model,
    inputs: &Inputs<'_>,
) -> Option<Diagnostic> {
    let own = model.school_of(entry);
    let (school, hint) = match mention.guest {
        Some(guest) if guest.is_shown => return None,
        Some(guest) if entry.refuses_names => return refused(mention, guest, entry, model, inputs),
        None if entry.refuses_names => return None,
        Some(guest) => (
            model.schools.get(guest.school as usize)?,
            "name_of_hidden_guest_hint",
        ),
        None => {
            let school = own?;
            // A name written out is told of where it is taken out.
            let person = school.people.get(&mention.name)?;
            // Of pupils their list tells.
            let mut roles = person.roles.iter();
            if person.is_shown || roles.any(|role| inputs.pack.is_never_named(*role)) {
                return None;
            }
            (school, "name_of_hidden_person_hint")
        }
    };
    let list = school.people.path.as_str();
    let message = Message::new("name_against_consent").with("list", list);
    let problem = Diagnostic::new(Code::NameWithoutConsent, &entry.path, mention.span, message);
    Some(problem.hint(school.people.advice(hint, list, inputs.pack)))
}

/// A guest who is a role only because the practice, or what it translates, says that names are not
/// to be shown.
fn refused(
    mention: &Mention,
    guest: Guest,
    entry: &Entry,
    model: &Model,
    inputs: &Inputs<'_>,
) -> Option<Diagnostic> {
    let people = &model.schools.get(guest.school as usize)?.people;
    if !people.people.get(guest.person as usize)?.is_shown {
        return None;
    }
    let original = refusing_original(entry, model);
    let message = match original {
        Some(_) => "name_refused_in_original",
        None => "name_refused_here",
    };
    let refusing = original.unwrap_or(entry);
    let message = Message::new(message)
        .with("list", people.path.as_str())
        .with("file", name_of(&refusing.path));
    let (code, path) = (Code::NameWithoutConsent, &entry.path);
    let mut problem = Diagnostic::new(code, path, mention.span, message);
    problem.severity = Severity::Hint;
    let hint = match original {
        Some(_) => "name_refused_in_original_hint",
        None => "name_refused_here_hint",
    };
    Some(problem.hint(refusal_advice(hint, refusing, inputs)?))
}

/// What an entry translates, where that says that names are not to be shown.
fn refusing_original<'model>(entry: &Entry, model: &'model Model) -> Option<&'model Entry> {
    let original = model.entry(model.original_of(entry)?);
    original.refuses_names.then_some(original)
}

/// Advice on what an entry says against names, with its keys as they are written there.
fn refusal_advice(key: &'static str, refusing: &Entry, inputs: &Inputs<'_>) -> Option<Message> {
    let (consent, names) = keys_of_refusal(refusing, inputs)?;
    let hint = Message::new(key)
        .with("consent", consent)
        .with("names", names);
    Some(hint.with("file", name_of(&refusing.path)))
}

/// What is wrong with an id that nobody has, and what to write instead.
fn unknown_person(word: &str, entry: &Entry, model: &Model) -> (Message, Message) {
    let school = model.school_of(entry);
    let list = list_of(entry, school);
    let people = school.map(|school| school.people.people.as_slice());
    let named = people
        .unwrap_or_default()
        .iter()
        .find(|person| !person.name.is_empty() && fold_word(&person.name) == fold_word(word));
    if let Some(person) = named {
        return (
            Message::new("unresolved_person_name"),
            Message::new("person_id_hint")
                .with("id", &*person.id)
                .with("list", list),
        );
    }
    let hint = match nearest_person(word, entry, model) {
        Some(id) => Message::new("did_you_mean").with("word", id),
        None => Message::new("people_file_hint").with("list", &*list),
    };
    (Message::new("unresolved_person").with("list", list), hint)
}

/// What the list of people of an entry's school is called.
fn list_of(entry: &Entry, school: Option<&School>) -> String {
    let people = school.map(|school| &school.people);
    let people = PeopleOf::known_to(people, &entry.language);
    people.file_name().to_owned()
}

/// The same for somebody of another school; `None` where it is that school that has to mend
/// something: its list of people cannot be read. `instead` advises what to write for somebody who
/// is in no list.
fn unknown_guest(
    school: &str,
    id: &str,
    entry: &Entry,
    instead: Message,
    lookup: &Lookup,
    model: &Model,
) -> Option<(Message, Message)> {
    let Some(school) = lookup.school(school) else {
        let message = Message::new("unresolved_guest_school").with("school", school);
        return Some((message, instead));
    };
    let school = &model.schools[school as usize];
    let people = &school.people;
    if people.is_unreadable {
        return None;
    }
    let hint = match nearest(id, people.people.iter().map(|person| person.id.as_str())) {
        Some(near) => Message::new("did_you_mean").with("word", format!("{}/{near}", school.id)),
        None => instead,
    };
    let message = Message::new("unresolved_guest")
        .with("school", &*school.id)
        .with("list", list_of(entry, Some(school)));
    Some((message, hint))
}

/// The id of the person whose id or name is nearest to a word.
fn nearest_person<'model>(word: &str, entry: &Entry, model: &'model Model) -> Option<&'model str> {
    let people = &model.school_of(entry)?.people.people;
    let by_id = nearest(word, people.iter().map(|person| person.id.as_str()));
    by_id.or_else(|| {
        let name = nearest(word, people.iter().map(|person| person.name.as_str()))?;
        let person = people.iter().find(|person| person.name == name)?;
        Some(&person.id)
    })
}

/// Whether a word that may be an id or a label is written as ids are: `bu-ayu`.
fn is_written_as_id(word: &str, pack: &Pack) -> bool {
    let is_sign = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    let has_hyphen = word.trim_matches('-').contains('-');
    has_hyphen && word.chars().all(is_sign) && !pack.is_label(word)
}

fn looks_like_label(name: &str, pack: &Pack) -> bool {
    name.contains(' ') && pack.is_label(name)
}

fn may_be_shown(name: &str, entry: &Entry, model: &Model, pack: &Pack) -> bool {
    entry.consents_to_names
        || pack.is_label(name)
        || model
            .school_of(entry)
            .is_some_and(|school| school.people.shows(name, pack))
}
