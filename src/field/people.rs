//! Who takes part: teams, observers, who did what in which lesson.

use super::{Field, Fields, OpenTerm, Reader, Value, counts, number, record, term};
use crate::pack::{FieldSpec, Pack, TermId};
use crate::yaml::{Content, Node};

/// The vocabulary of what people do.
const ROLES: &str = "roles";

/// A person's id or a label such as "Guru A". Whether the id exists, and whether a
/// name may be shown, is decided where the school's people are known.
pub(super) fn person<'pack>(
    node: &Node,
    key: &str,
    reader: &mut Reader<'pack>,
) -> Option<Value<'pack>> {
    match node.text() {
        Some(text) => Some(Value::Person(text.trim().to_owned())),
        None => {
            reader.wrong_type(node, key, "wants_person_hint");
            None
        }
    }
}

/// A team: a list of `{person, name, role, subject, count}`; a bare text is a name, or
/// several with commas between them. Labels joined by a word ("Guru A dan Guru B") are one
/// member each.
pub(super) fn team<'pack>(
    node: &Node,
    key: &str,
    spec: &'pack FieldSpec,
    reader: &mut Reader<'pack>,
) -> Option<Value<'pack>> {
    let in_a_row = names_in_a_row(node);
    let node = in_a_row.as_ref().unwrap_or(node);
    let team = record::records_or_texts(node, key, "name", spec, reader)?;
    Some(match team {
        Value::Records(members) => {
            let members = labels_apart(members, reader.pack);
            Value::Records(roles_counted(members, spec, reader.pack))
        }
        other => other,
    })
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
fn counted_role<'text>(text: &'text str, pack: &Pack) -> Option<(u32, &'text str)> {
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

/// A team in which labels joined by a word are members of their own.
fn labels_apart<'pack>(members: Vec<Fields<'pack>>, pack: &Pack) -> Vec<Fields<'pack>> {
    let is_joined = |member: &Fields<'_>| labels_joined(member, pack).is_some();
    if !members.iter().any(is_joined) {
        return members;
    }
    let mut apart = Vec::with_capacity(members.len() + 1);
    for member in members {
        let Some(labels) = labels_joined(&member, pack) else {
            apart.push(member);
            continue;
        };
        for label in labels {
            let mut one = Fields::default();
            one.span = member.span;
            for field in member.iter() {
                let mut field = field.clone();
                if field.name == "name" {
                    field.value = Value::Text(label.to_owned());
                }
                one.push(field);
            }
            apart.push(one);
        }
    }
    apart
}

/// The labels that the name of one member holds. Who is counted (`jumlah`) is counted together.
fn labels_joined<'member>(member: &'member Fields<'_>, pack: &Pack) -> Option<Vec<&'member str>> {
    let name = member.text("name")?;
    let joints = &pack.manifest.list_words.joints;
    let mut rest = name;
    let mut labels = Vec::new();
    while let Some((label, behind)) = joints.split(rest) {
        labels.extend(label.split(',').map(str::trim));
        rest = behind;
    }
    if labels.is_empty() || member.get("count").is_some() || pack.is_label(name) {
        return None;
    }
    labels.push(rest.trim());
    let is_label = |label: &&str| !label.is_empty() && pack.is_label(label);
    labels.iter().all(is_label).then_some(labels)
}

/// The list that a text such as `Guru A, Guru B` stands for; `None` where it is one name.
/// Each keeps the place of the whole text, in which it may be quoted.
fn names_in_a_row(node: &Node) -> Option<Node> {
    let text = node.text().filter(|text| text.contains(','))?;
    let mut names: Vec<String> = Vec::new();
    for part in text
        .split(',')
        .map(str::trim)
        .filter(|part| !part.is_empty())
    {
        // An academic title such as `S.Pd.` belongs to the name before it.
        let is_title = part.split_whitespace().all(|word| word.contains('.'));
        match names.last_mut().filter(|_| is_title) {
            Some(name) => {
                name.push_str(", ");
                name.push_str(part);
            }
            None => names.push(part.to_owned()),
        }
    }
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

/// How many observers, or in which roles, or how many of each role.
pub(super) fn observers<'pack>(
    node: &Node,
    key: &str,
    reader: &mut Reader<'pack>,
) -> Option<Value<'pack>> {
    let words = match &node.content {
        Content::Scalar { text, .. } => match number::parse_count(text) {
            Some(count) => return Some(Value::Count(count)),
            None => super::text::comma_list(text),
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
    let role = |word: &String| reader.pack.find_term(ROLES, word);
    if words.iter().all(|word| role(word).is_none()) {
        return Some(Value::Texts(words));
    }
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
            reader.wrong_type(item, key, "wants_sessions_hint");
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
        reader.wrong_type(node, key, "wants_sessions_hint");
        return None;
    };
    let vocabulary = spec.vocabulary.as_deref().unwrap_or("roles");
    let mut roles = Vec::with_capacity(entries.len());
    for entry in entries {
        let Some(word) = entry.value.text() else {
            let advice = crate::diagnostic::Message::new("wants_one_term_hint");
            let advice = advice.with("word", "observer");
            reader.wrong_form(&entry.value, &entry.key, advice);
            continue;
        };
        let word = spec.meaning_of(word);
        if let Some(role) = term::open_term(word, entry.value.span, vocabulary, reader) {
            roles.push((entry.key.trim().to_owned(), role));
        }
    }
    Some(Value::Roles(roles))
}
