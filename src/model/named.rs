//! Whom and what the keys of a file name: people, practices, schools and files.

use super::PeopleOf;
use super::entry::{Mention, PhotoConsent, WrittenReference};
use super::list_places::{place_of_name, places_in_list};
use super::privacy::{FormsOfAddress, GUESTS};
use crate::field::{Field, Fields, OpenTerm, Reference, Value, is_group};
use crate::pack::{FieldType, Pack};
use crate::yaml;

/// Texts of a school's profile where a post belongs or how the school is reached, and people are
/// named all the same.
const PROFILE_TEXTS: [&str; 2] = ["hub", "contact"];

/// Whom and what the typed fields name.
pub(super) fn named_in(
    fields: &Fields<'_>,
    front_matter: Option<&yaml::Node>,
    listed: Option<&PeopleOf>,
    pack: &Pack,
) -> (Vec<Mention>, Vec<WrittenReference>) {
    let mut people = Vec::new();
    let mut references = Vec::new();
    for field in fields.iter() {
        let mut found = Found {
            front_matter,
            relation: field.name,
            consent: PhotoConsent::Unsaid,
            people: &mut people,
            references: &mut references,
            listed,
            pack,
        };
        match (field.spec.field_type, &field.value) {
            (FieldType::Images, Value::Records(pictures)) => {
                for picture in pictures {
                    found.consent = PhotoConsent::of(picture, "consent", pack);
                    picture.iter().for_each(|field| found.collect(field));
                }
            }
            _ => found.collect(field),
        }
    }
    (people, references)
}

/// What the typed fields name, as far as it has been collected.
struct Found<'entry> {
    /// The keys as they are written.
    front_matter: Option<&'entry yaml::Node>,
    /// The field of the front matter in which all of it stands.
    relation: &'entry str,
    /// What is said of the people in the picture whose fields these are.
    consent: PhotoConsent,
    people: &'entry mut Vec<Mention>,
    references: &'entry mut Vec<WrittenReference>,
    /// The people of the school.
    listed: Option<&'entry PeopleOf>,
    pack: &'entry Pack,
}

impl Found<'_> {
    fn collect(&mut self, field: &Field<'_>) {
        let mention = |name: &str, is_id| Mention {
            name: self.pack.name_beside_label(name).0.into(),
            span: field.span,
            is_id,
            is_free: false,
            is_guest: false,
            guest: None,
        };
        match &field.value {
            Value::People(names) => {
                let is_id = field.name == "person";
                let names = names.iter().map(|name| Mention {
                    span: place_of_name(field, self.front_matter, name),
                    ..mention(name, is_id)
                });
                self.people.extend(names);
            }
            // Groups are counted ("alumni"), but one may be counted by name.
            Value::Counts(counts) => {
                let is_name = |name: &str| {
                    let is_role = self.pack.find_term("roles", name).is_some();
                    name.contains(char::is_uppercase) && !is_role && !self.pack.is_label(name)
                };
                let names = counts.iter().filter(|(name, _)| is_name(name));
                self.people
                    .extend(names.map(|(name, _)| mention(name, false)));
            }
            Value::Roles(roles) => {
                let names = roles.iter().map(|(name, _)| mention(name, false));
                self.people.extend(names);
            }
            Value::Text(name) if field.name == "name" && self.relation == "team" => {
                self.people.push(Mention {
                    span: place_of_name(field, self.front_matter, name),
                    ..mention(name, false)
                });
            }
            // Most are institutions and posts ("Dinas Pendidikan", "konsultan").
            Value::Texts(guests) if field.name == GUESTS => {
                let forms = FormsOfAddress::of(self.pack);
                let place = places_in_list(field, self.front_matter);
                let names = guests.iter().flat_map(|guest| {
                    let names = forms.names_of_guests(guest, self.pack).names.into_iter();
                    names.zip(std::iter::repeat(guest))
                });
                let is_shown = |name: &str| {
                    let meant = self.listed.map(|people| people.meant_by(name, self.pack));
                    meant.flatten().is_some()
                };
                let names = names.filter(|(name, _)| !is_shown(name));
                self.people.extend(names.map(|(name, guest)| Mention {
                    span: place(guest),
                    is_guest: true,
                    ..mention(&name, false)
                }));
                let listed = self.listed;
                let ids = guests.iter().map(|guest| guest.trim());
                let ids = ids.filter(|guest| may_be_id(guest, listed));
                self.people.extend(ids.map(|id| Mention {
                    is_free: true,
                    span: place_of_name(field, self.front_matter, id),
                    ..mention(id, true)
                }));
            }
            // Most are roles and groups ("alumni").
            Value::OpenTerms(words) if field.spec.field_type == FieldType::Observers => {
                let place = places_in_list(field, self.front_matter);
                let ids = words.iter().filter_map(|word| match word {
                    OpenTerm::Free(word) => Some(word.trim()),
                    OpenTerm::Known(_) => None,
                });
                let listed = self.listed;
                let ids = ids.filter(|word| may_be_id(word, listed));
                self.people.extend(ids.map(|id| Mention {
                    is_free: true,
                    span: place(id),
                    ..mention(id, true)
                }));
            }
            Value::Text(text) if PROFILE_TEXTS.contains(&self.relation) => {
                let forms = FormsOfAddress::of(self.pack);
                let names = forms.names_in_profile(text, self.pack).into_iter();
                let is_listed = |name: &str| {
                    let listed = self.listed.as_ref();
                    listed.is_some_and(|people| people.may_list(name, self.pack))
                };
                let names = names.filter(|name| !is_listed(name));
                self.people.extend(names.map(|name| mention(&name, false)));
            }
            Value::Reference(reference) => self.refer_to(reference),
            Value::References(list) => list.iter().for_each(|one| self.refer_to(one)),
            Value::Record(inner) => inner.iter().for_each(|field| self.collect(field)),
            Value::Records(records) => {
                for record in records {
                    let is_group = self.relation == "team" && is_group(record);
                    let inner = record
                        .iter()
                        .filter(|field| !is_group || field.name != "name");
                    inner.for_each(|field| self.collect(field));
                }
            }
            _ => {}
        }
    }

    fn refer_to(&mut self, reference: &Reference) {
        self.references.push(WrittenReference {
            field: self.relation.into(),
            text: reference.text.as_str().into(),
            span: reference.span,
            to: reference.to,
            free: reference.free,
            consent: self.consent,
        });
    }
}

/// Whether a word where others may stand as well is the id of somebody of the school, or may be that
/// of somebody of another.
fn may_be_id(word: &str, listed: Option<&PeopleOf>) -> bool {
    let own = listed.and_then(|people| people.get(word));
    own.is_some() || is_id_elsewhere(word)
}

/// Whether a text is written as the id of somebody of another school: `smp-b/bu-ayu`.
fn is_id_elsewhere(text: &str) -> bool {
    let is_of_id = |letter: char| letter.is_alphanumeric() || matches!(letter, '-' | '_' | '.');
    let parts = text.split_once('/');
    let is_id = |part: &str| !part.is_empty() && part.chars().all(is_of_id);
    parts.is_some_and(|(school, id)| is_id(school) && is_id(id))
}
