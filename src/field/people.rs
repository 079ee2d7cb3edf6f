//! Who takes part: teams, observers, who did what in which lesson.

use std::borrow::Cow;

use super::{Field, Fields, OpenTerm, Reader, Value, counts, keys, record, term};
use crate::diagnostic::Message;
use crate::locale::fold_word;
use crate::pack::{FieldSpec, FieldType, Pack, TermId};
use crate::yaml::{Content, Node};

/// The vocabulary of what people do.
pub(super) const ROLES: &str = "roles";

/// A role to tell an author what one is.
const EXAMPLE_OF_A_ROLE: &str = "observer";
/// The same for people who are counted.
const EXAMPLE_OF_WHO_IS_COUNTED: &str = "teacher";

/// Whether a member of a team is several people whom its words name by what they are: several are
/// counted, and nothing has a capital ("mama penenun", `jumlah: 4`).
pub fn is_group(member: &Fields<'_>) -> bool {
    let name = member.text("name");
    let is_several = member.count("count").is_some_and(|count| count > 1);
    is_several && name.is_some_and(|name| !name.contains(char::is_uppercase))
}

/// Ids of people or labels such as "Guru A", one or several. Whether an id exists, and whether a
/// name may be shown, is decided where the school's people are known.
pub(super) fn people<'pack>(
    node: &Node,
    key: &str,
    reader: &mut Reader<'pack>,
) -> Option<Value<'pack>> {
    let nodes = node.items().unwrap_or(std::slice::from_ref(node));
    let mut people = Vec::with_capacity(nodes.len());
    for node in nodes {
        match node.text() {
            // A label stays in the author's words, however many it stands for.
            Some(text) if reader.pack.is_label(text) => people.push(text.trim().to_owned()),
            Some(text) if number_alone(text, reader.pack).is_some() => {
                reader.wrong_type(node, key, "wants_person_hint");
            }
            Some(text) => people.extend(people_in(text, reader.pack)),
            None => reader.wrong_type(node, key, "wants_person_hint"),
        }
    }
    (!people.is_empty()).then_some(Value::People(people))
}

/// The people in a text, each as written: "Guru A dan Guru B" are two, "Guru IPA dan Matematika"
/// is what one is called. A label for several stands beside the name of each.
fn people_in(text: &str, pack: &Pack) -> Vec<String> {
    let text = text.trim();
    if let Some(people) = people_of_label(text, pack) {
        return people;
    }
    let mut people = pack.joined_people(text);
    let is_label = pack.is_label(text);
    if is_label {
        // Only a label may hold a stroke; an id of a guest does too.
        people = people
            .iter()
            .flat_map(|part| part.split('/'))
            .map(|part| part.trim().to_owned())
            .collect();
    }
    for at in 1..people.len() {
        let is_mark = |text: &str| text.chars().count() == 1;
        let before = people[at - 1].rsplit_once(' ');
        // "B" in "Guru A dan B".
        let label = before.filter(|(_, mark)| is_mark(mark) && is_mark(&people[at]));
        if let Some((label, _)) = label {
            people[at] = format!("{label} {}", people[at]);
        } else if is_label && !pack.is_label(&people[at]) {
            return vec![text.to_owned()];
        }
    }
    match people.len() {
        0 | 1 => vec![text.to_owned()],
        _ => people,
    }
}

/// "guru (Ani, Budi)", "guru: Ani dan Budi": who is named behind a label for all of them, each as
/// "Ani (guru)". `None` where it is written otherwise.
fn people_of_label(text: &str, pack: &Pack) -> Option<Vec<String>> {
    let (label, names) = match text.split_once('(') {
        Some((label, within)) => (label.trim_end(), within.strip_suffix(')')?),
        None => text.split_once(':')?,
    };
    if names.contains(['(', ')', ':']) || !pack.is_label(label) || pack.is_label(text) {
        return None;
    }
    let names = pack.joined_people(names);
    // "Guru (IPA, Matematika)" says what they teach.
    let is_name =
        |name: &String| pack.find_term("subjects", name).is_none() && !pack.is_label(name);
    let are_several = names.len() > 1 && names.iter().all(is_name);
    let beside_label = |name: &String| format!("{name} ({label})");
    are_several.then(|| names.iter().map(beside_label).collect())
}

/// A team: a list of `{person, name, role, subject, count}`; a bare text is a name, or
/// several ("Guru A dan Guru B"), who are members of their own.
pub(super) fn team<'pack>(
    node: &Node,
    key: &str,
    spec: &'pack FieldSpec,
    reader: &mut Reader<'pack>,
) -> Option<Value<'pack>> {
    let node = &*without_numbers(node, key, reader)?;
    let in_a_row = names_in_a_row(node, reader.pack);
    let node = in_a_row.as_ref().unwrap_or(node);
    let team = record::records_or_texts(node, key, "name", spec, reader)?;
    Some(match team {
        Value::Records(members) => {
            let members = roles_counted(members, spec, reader.pack);
            Value::Records(people_apart(members, reader.pack))
        }
        other => other,
    })
}

/// A team without bare numbers, which say neither who nor in which role, after a report of each.
/// `None` where nothing is left.
fn without_numbers<'node>(
    node: &'node Node,
    key: &str,
    reader: &mut Reader<'_>,
) -> Option<Cow<'node, Node>> {
    let advice = |node: &Node, reader: &Reader<'_>| advice_on_number(node.text()?, key, reader);
    let Some(items) = node.items() else {
        let Some(advice) = advice(node, reader) else {
            return Some(Cow::Borrowed(node));
        };
        reader.wrong_form(node, key, advice);
        return None;
    };
    if items.iter().all(|item| advice(item, reader).is_none()) {
        return Some(Cow::Borrowed(node));
    }
    let mut kept = Vec::with_capacity(items.len());
    for item in items {
        match advice(item, reader) {
            Some(advice) => reader.wrong_form(item, key, advice),
            None => kept.push(item),
        }
    }
    (!kept.is_empty()).then(|| {
        Cow::Owned(Node {
            span: node.span,
            content: Content::List(kept.into_iter().cloned().collect()),
        })
    })
}

/// What to write below a key of people in place of a number alone; `None` for any other text.
pub(super) fn advice_on_number(text: &str, key: &str, reader: &Reader<'_>) -> Option<Message> {
    let pack = reader.pack;
    let count = number_alone(text, pack)?;
    let language = reader.language;
    let role = pack.find_term(ROLES, EXAMPLE_OF_WHO_IS_COUNTED);
    let role = role.map_or_else(String::new, |role| {
        let role = pack.term(role);
        role.counted(role.names.get(language), count, language)
    });
    let line = format!("{key}: {count} {}", role.to_lowercase());
    let fields = reader.kind.into_iter().flat_map(|kind| &kind.fields);
    let mut counted = fields.filter(|(_, spec)| {
        let is_of_roles = spec.vocabulary.as_deref() == Some(ROLES);
        is_of_roles && spec.field_type == FieldType::Counts
    });
    Some(match counted.next() {
        Some((name, spec)) => Message::new("wants_roles_or_count_hint")
            .with("line", line)
            .with("count", format!("{}: {count}", spec.key(name, language))),
        None => Message::new("wants_roles_hint").with("line", line),
    })
}

/// A number of people and nothing more: "5", "5 orang".
fn number_alone(text: &str, pack: &Pack) -> Option<u32> {
    let text = text.trim();
    let (digits, words) = text.split_once(char::is_whitespace).unwrap_or((text, ""));
    let count = digits.parse().ok()?;
    let mut people = pack.manifest.list_words.people.values().flatten();
    let words = words.trim();
    let says_no_more = words.is_empty() || people.any(|people| people.eq_ignore_ascii_case(words));
    says_no_more.then_some(count)
}

/// A team in which "5 guru" in place of a name is five in a role.
fn roles_counted<'pack>(
    members: Vec<Fields<'pack>>,
    spec: &'pack FieldSpec,
    pack: &Pack,
) -> Vec<Fields<'pack>> {
    let is_counted = |member: &Fields<'_>| roles_of_a_name(member, pack).is_some();
    if !members.iter().any(is_counted) {
        return members;
    }
    let mut counted = Vec::with_capacity(members.len() + 1);
    for member in members {
        match roles_of_a_name(&member, pack) {
            Some(roles) => counted.extend(
                roles
                    .into_iter()
                    .map(|(count, role)| counted_member(&member, count, role, spec)),
            ),
            None => counted.push(member),
        }
    }
    counted
}

/// The roles that the name of a member counts, "5 guru dan 1 kepala sekolah" more than one.
fn roles_of_a_name(member: &Fields<'_>, pack: &Pack) -> Option<Vec<(u32, TermId)>> {
    let name = member.text("name")?;
    let is_counted = name.starts_with(|c: char| c.is_ascii_digit());
    let mut more = ["person", "role", "count"].iter();
    if !is_counted || more.any(|name| member.get(name).is_some()) {
        return None;
    }
    let parts = pack
        .manifest
        .list_words
        .joints
        .as_commas(name.to_lowercase());
    parts
        .split(',')
        .map(|part| {
            let (count, role) = counted_role(part.trim(), pack)?;
            Some((count, pack.find_term(ROLES, role)?))
        })
        .collect()
}

/// A member without the name it has, in a role and as many as it says.
fn counted_member<'pack>(
    member: &Fields<'pack>,
    count: u32,
    role: TermId,
    spec: &'pack FieldSpec,
) -> Fields<'pack> {
    let mut one = Fields::default();
    one.span = member.span;
    let values = [("role", Value::Term(role)), ("count", Value::Count(count))];
    if let Some(written) = member.get("name") {
        for (name, value) in values {
            if let Some((name, inner)) = spec.fields.get_key_value(name) {
                one.push(Field {
                    name,
                    spec: inner,
                    key_span: written.key_span,
                    span: written.span,
                    value,
                });
            }
        }
    }
    for field in member.iter().filter(|field| field.name != "name") {
        one.push(field.clone());
    }
    one
}

/// "5 guru", "5 orang guru": how many in which role. `None` for a word that is no role.
pub(super) fn counted_role<'text>(text: &'text str, pack: &Pack) -> Option<(u32, &'text str)> {
    let (digits, words) = text.split_once(char::is_whitespace)?;
    let count = digits.parse().ok()?;
    let words = words.trim();
    let is_role = |word: &&str| pack.find_term(ROLES, word).is_some();
    let people = pack.manifest.list_words.people.values().flatten();
    let behind = people.filter_map(|word| words.strip_prefix(word.as_str()));
    let role = Some(words)
        .filter(is_role)
        .or_else(|| behind.map(str::trim_start).find(is_role))?;
    Some((count, role))
}

/// A team in which people named together are members of their own.
fn people_apart<'pack>(members: Vec<Fields<'pack>>, pack: &Pack) -> Vec<Fields<'pack>> {
    let is_joined = |member: &Fields<'_>| named_together(member, pack).is_some();
    if !members.iter().any(is_joined) {
        return members;
    }
    let mut apart = Vec::with_capacity(members.len() + 1);
    for member in members {
        let Some((key, people)) = named_together(&member, pack) else {
            apart.push(member);
            continue;
        };
        for person in people {
            let mut one = Fields::default();
            one.span = member.span;
            for field in member.iter() {
                let mut field = field.clone();
                match &mut field.value {
                    Value::Text(name) if field.name == key => name.clone_from(&person),
                    Value::People(names) if field.name == key => *names = vec![person.clone()],
                    _ => {}
                }
                one.push(field);
            }
            apart.push(one);
        }
    }
    apart
}

/// The people that one member holds, and by which key. Who is counted (`jumlah`) is counted
/// together.
fn named_together(member: &Fields<'_>, pack: &Pack) -> Option<(&'static str, Vec<String>)> {
    if member.get("count").is_some() {
        return None;
    }
    let (key, people) = match member.value("person") {
        Some(Value::People(people)) => {
            let people = people.iter().flat_map(|text| people_in(text, pack));
            ("person", people.collect())
        }
        _ => ("name", people_in(member.text("name")?, pack)),
    };
    (people.len() > 1).then_some((key, people))
}

/// The list that a text such as `Guru A, Guru B` stands for; `None` where it is one name.
/// Each keeps the place of the whole text, in which it may be quoted.
fn names_in_a_row(node: &Node, pack: &Pack) -> Option<Node> {
    let names = people_in(node.text()?, pack);
    let item = |name: String| Node {
        span: node.span,
        content: Content::Scalar {
            text: name,
            quoted: false,
        },
    };
    (names.len() > 1).then(|| Node {
        span: node.span,
        content: Content::List(names.into_iter().map(item).collect()),
    })
}

/// How many observers, or in which roles, or how many of each role, or who.
pub(super) fn observers<'pack>(
    node: &Node,
    key: &str,
    reader: &mut Reader<'pack>,
) -> Option<Value<'pack>> {
    let words = match &node.content {
        Content::Scalar { text, .. } => match counts::count_alone(text, reader.pack) {
            Some(count) => return Some(Value::Count(count)),
            None => reader.pack.joined_people(text),
        },
        Content::List(items) => {
            let mut words = Vec::with_capacity(items.len());
            for item in items {
                match item.text() {
                    Some(text) => words.push(text.trim().to_owned()),
                    None => reader.wrong_type(item, key, "wants_observers_hint"),
                }
            }
            words
        }
        Content::Map { .. } => return counts::counts(node, key, reader),
    };
    let counted = words.iter().map(|word| counted_role(word, reader.pack));
    if let Some(counted) = counted.collect::<Option<Vec<_>>>()
        && !counted.is_empty()
    {
        let counts = counted.into_iter();
        let counts = counts.map(|(count, role)| (role.to_owned(), count));
        return Some(Value::Counts(counts.collect()));
    }
    // A name has a capital, an id a hyphen; "alumni" is neither.
    let is_said_by_name = |word: &String| {
        word.contains(|c: char| c.is_uppercase() || c == '-') && !reader.pack.is_label(word)
    };
    if words.iter().any(is_said_by_name) {
        let people = words.iter().flat_map(|word| people_in(word, reader.pack));
        return Some(Value::People(people.collect()));
    }
    // A word that is no role may be an id, which is known where the school's people are.
    let role = |word: &String| reader.pack.find_term(ROLES, word);
    let roles = words.into_iter().map(|word| match role(&word) {
        Some(term) => OpenTerm::Known(term),
        None => OpenTerm::Free(word),
    });
    Some(Value::OpenTerms(roles.collect()))
}

/// Lessons: each with its day and a map from person to role.
pub(super) fn sessions<'pack>(
    node: &Node,
    key: &str,
    spec: &'pack FieldSpec,
    reader: &mut Reader<'pack>,
) -> Option<Value<'pack>> {
    let items = record::items(node, key, spec, reader)?;
    let mut sessions = Vec::with_capacity(items.len());
    for item in items {
        if item.entries().is_none() {
            let advice = record::advice(true, spec, reader);
            reader.wrong_form(item, key, advice);
            continue;
        }
        let mut session = Fields::at(item.span, item.entries().map_or(0, <[_]>::len));
        record::each_entry(item, spec, reader, |name, inner, entry, reader| {
            let value = if name == "roles" {
                roles(&entry.value, &entry.key, inner, reader)
            } else {
                super::parse(&entry.value, &entry.key, inner, reader)
            };
            if let Some(value) = value {
                session.push(Field {
                    name,
                    spec: inner,
                    key_span: entry.key_span,
                    span: entry.value.span,
                    value,
                });
            }
        });
        sessions.push(session);
    }
    Some(Value::Records(sessions))
}

fn roles<'pack>(
    node: &Node,
    key: &str,
    spec: &FieldSpec,
    reader: &mut Reader<'pack>,
) -> Option<Value<'pack>> {
    let Some(entries) = node.entries() else {
        let advice = reader.like_example("write_for_example", key, spec, "wants_sessions_hint");
        reader.wrong_form(node, key, advice);
        return None;
    };
    let vocabulary = spec.vocabulary.as_deref().unwrap_or("roles");
    let mut roles = Vec::with_capacity(entries.len());
    for entry in keys::each_once(entries.iter(), fold_word, reader) {
        let Some(word) = entry.value.text() else {
            let advice = Message::new("wants_one_term_hint");
            let pack = reader.pack;
            let example = pack.find_term(ROLES, EXAMPLE_OF_A_ROLE);
            let example = example.map(|role| pack.term(role).names.get(reader.language));
            let example = example.unwrap_or(EXAMPLE_OF_A_ROLE).to_lowercase();
            let advice = advice.with("word", example);
            reader.wrong_form(&entry.value, &entry.key, advice);
            continue;
        };
        let word = spec.meaning_of(word);
        if let Some(role) = term::open_term(word, entry.value.span, vocabulary, reader) {
            let people = people_in(&entry.key, reader.pack).into_iter();
            roles.extend(people.map(|person| (person, role.clone())));
        }
    }
    Some(Value::Roles(roles))
}
