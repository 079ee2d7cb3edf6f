//! Fields as short texts with links.

use super::view::{Fact, Link};
use super::{Addresses, Site};
use crate::document::{Target, percent_decode};
use crate::field::{Field, Fields, OpenTerm, Reference, Value};
use crate::graph::Destination;
use crate::locale::{capitalised, fold_word, format_grouped, format_number, within_sentence};
use crate::model::{Entry, EntryId, Person, Redactor, School};
use crate::pack::{Answer, FieldSpec, Kind, ReferenceTarget, TermId};
use crate::source::{folder_of, join, relative};

/// The role of people from outside.
const GUEST: &str = "guest";

/// What is needed to show the fields of one practice.
pub struct Showing<'a, 'site> {
    /// The site.
    pub site: &'a Site<'site>,
    /// The practice.
    pub entry: &'a Entry,
    /// Its school.
    pub school: Option<&'a School>,
    /// Its kind.
    pub kind: Option<&'a Kind>,
    /// All its fields.
    pub fields: &'a Fields<'site>,
    /// Language of the page.
    pub language: &'a str,
    /// Takes out names that must not be shown.
    pub redactor: &'a Redactor<'a>,
}

impl<'site> Showing<'_, 'site> {
    /// A text without names that must not be shown.
    pub fn clean(&self, text: &str) -> String {
        if self.redactor.is_idle() {
            return text.to_owned();
        }
        let is_address = text.starts_with("http") && !text.contains(' ');
        let address = is_address.then(|| self.redactor.clean_path(text)).flatten();
        address.unwrap_or_else(|| self.redactor.clean(text))
    }

    /// The label of a field.
    pub fn label(&self, spec: &FieldSpec, name: &str) -> String {
        let label = spec.labels.get(self.language);
        if label.is_empty() {
            name.replace('_', " ")
        } else {
            label.to_owned()
        }
    }

    /// A field as a label with its values.
    pub fn fact(&self, field: &Field<'site>) -> Fact {
        Fact {
            label: self.label(field.spec, field.name),
            values: self.values(&field.value),
        }
    }

    /// A value as one or several short texts with links.
    pub fn values(&self, value: &Value<'site>) -> Vec<Link> {
        let site = self.site;
        let number = |number: f64| format_grouped(number, 2, self.language);
        match value {
            Value::Text(text) => vec![Link::plain(self.clean(text))],
            Value::Texts(texts) => texts.iter().map(|text| self.text(text)).collect(),
            Value::Addresses(addresses) => {
                let addresses = addresses.iter();
                addresses.map(|(address, _)| self.text(address)).collect()
            }
            Value::Date(date) => vec![Link::plain(site.pack.calendar.long(*date, self.language))],
            Value::Count(count) => vec![Link::plain(count.to_string())],
            Value::Number(value) => vec![Link::plain(number(*value))],
            Value::Percent(value) => vec![Link::plain(format!("{}%", number(*value)))],
            Value::YesNo(answer) => {
                let key = match answer {
                    Answer::Yes => "yes",
                    Answer::No => "no",
                    Answer::NotYet => "not_yet",
                };
                vec![Link::plain(site.word(self.language, key))]
            }
            Value::Term(term) => vec![self.term(*term)],
            Value::Terms(terms) => terms.iter().map(|term| self.term(*term)).collect(),
            Value::OpenTerms(terms) => terms.iter().map(|term| self.open_term(term)).collect(),
            Value::Grades(grades) => vec![Link::plain(grades.written())],
            Value::Days(days) => vec![Link::plain(days.written())],
            Value::People(people) => self.people(people),
            Value::Roles(roles) => roles
                .iter()
                .map(|(name, role)| {
                    let mut link = self.person(name);
                    link.text = format!("{}: {}", link.text, self.open_term(role).text);
                    link
                })
                .collect(),
            Value::Counts(_) => self
                .counts(value)
                .into_iter()
                .map(|fact| {
                    let count: Vec<String> = fact.values.into_iter().map(|v| v.text).collect();
                    Link::plain(format!("{} {}", count.join(""), fact.label))
                })
                .collect(),
            Value::Reference(reference) => vec![self.reference(reference)],
            Value::References(references) => references
                .iter()
                .map(|reference| self.reference(reference))
                .collect(),
            Value::Duration(duration) => vec![Link::plain(self.clean(&duration.text))],
            Value::Profile(profile) => profile
                .dimensions
                .iter()
                .map(|term| self.term(*term))
                .collect(),
            Value::Coordinates(latitude, longitude) => {
                vec![Link::plain(format!(
                    "{}; {}",
                    format_number(*latitude, 5, self.language),
                    format_number(*longitude, 5, self.language)
                ))]
            }
            Value::Numbers(numbers) => numbers
                .iter()
                .map(|(name, value)| {
                    let value = number(*value);
                    Link::plain(self.clean(&format!("{name} {value}")))
                })
                .collect(),
            Value::Percents(numbers) => numbers
                .iter()
                .map(|(name, value)| {
                    let value = number(*value);
                    Link::plain(self.clean(&format!("{name} {value}%")))
                })
                .collect(),
            Value::Stages(rounds) => rounds
                .iter()
                .flat_map(|round| &round.stages)
                .map(|(stage, date)| {
                    let name = self.term(*stage).text;
                    Link::plain(match date {
                        Some(day) => {
                            format!("{name}: {}", site.pack.calendar.long(*day, self.language))
                        }
                        None => name,
                    })
                })
                .collect(),
            Value::Shares(shares) => shares
                .iter()
                .map(|share| {
                    let percent = number(share.percent);
                    Link::plain(self.clean(&format!("{} {percent}%", share.name)))
                })
                .collect(),
            Value::Record(fields) => fields
                .iter()
                .flat_map(|field| self.values(&field.value))
                .collect(),
            Value::Records(records) => records
                .iter()
                .flat_map(Fields::iter)
                .flat_map(|field| self.values(&field.value))
                .collect(),
            Value::Unread => Vec::new(),
        }
    }

    /// A term, with a link to its page where it has one.
    pub fn term(&self, term: TermId) -> Link {
        let link = self.site.used_term(term, self.language);
        match self.school {
            Some(school) => Link {
                text: self.role_at(school, term).to_owned(),
                ..link
            },
            None => link,
        }
    }

    /// What a term is called at a school: the role of who leads it goes by its type.
    fn role_at(&self, school: &School, term: TermId) -> &'site str {
        let pack = self.site.pack;
        let school_type = school.facts.school_type;
        let school_type = school_type.map(|id| pack.term(id).id.as_str());
        pack.term(term).name_at(school_type, self.language)
    }

    pub(super) fn open_term(&self, term: &OpenTerm) -> Link {
        match term {
            OpenTerm::Known(term) => self.term(*term),
            OpenTerm::Free(word) => {
                let word = word.trim();
                let may_be_id = || {
                    self.known_person(word).is_some() || self.site.pack.may_be_id_elsewhere(word)
                };
                match self.entry.is_guest_id(word) && may_be_id() {
                    true => self.person(word),
                    false => Link::plain(self.clean(word)),
                }
            }
        }
    }

    /// Somebody by id or label: shown people with a link, others by label or role.
    pub fn person(&self, written: &str) -> Link {
        let site = self.site;
        let (name, label) = site.pack.name_beside_label(written);
        match self.known_person(name) {
            Some((school, person, true)) => {
                let address = site.addresses.person(&school.id, &person.id);
                Link::to(&person.name, &address)
            }
            Some((school, person, false)) => {
                let role = person.roles.first();
                let role = role.map(|role| self.role_at(school, *role));
                let role = role.or(label).map(str::to_owned);
                Link::plain(role.unwrap_or_else(|| self.teacher_word()))
            }
            None => {
                let is_label = site.pack.is_label(name);
                let consents = self.entry.consents_to_names && !self.entry.is_never_named(name);
                let by_role = || match label {
                    Some(label) => label.to_owned(),
                    None => self.role_of_called(name),
                };
                if !is_label && !consents {
                    return Link::plain(by_role());
                }
                let (name, is_label) = match label {
                    Some(_) => (written, site.pack.is_label(written)),
                    None => (name, is_label),
                };
                // A label stays in the author's words; the id of a role is none.
                let role = site.pack.find_term("roles", name);
                let role = role.map(|role| site.pack.term(role));
                let role = role.filter(|role| role.id == name);
                let words = role.map_or(name, |role| role.names.get(self.language));
                // However the name of somebody in the list is written, what the list says counts.
                if !is_label && self.clean(name) != name {
                    return Link::plain(by_role());
                }
                match name.contains('-') || fold_word(words) == fold_word(name) {
                    true => Link::plain(words),
                    false => Link::plain(name),
                }
            }
        }
    }

    /// The role of somebody whom the list knows by another form of the name ("Bu Fitri"), or that of any
    /// teacher.
    fn role_of_called(&self, name: &str) -> String {
        let (pack, teacher) = (self.site.pack, self.teacher_word());
        let shown = self.clean(name);
        if fold_word(&shown) == fold_word(&teacher) {
            return teacher;
        }
        let is_listed = || {
            let people = self.school.map(|school| &school.people);
            people.is_some_and(|people| people.only_one_called(name, pack).is_some())
        };
        let role = pack.find_term("roles", &shown).filter(|_| is_listed());
        role.map_or(teacher, |role| {
            pack.term(role).names.get(self.language).to_owned()
        })
    }

    /// Several people; who is shown by one role is counted: "2 guru".
    fn people(&self, people: &[String]) -> Vec<Link> {
        let mut shown: Vec<(Link, u32)> = Vec::with_capacity(people.len());
        for link in people.iter().map(|name| self.person(name)) {
            let is_same = |(other, _): &&mut (Link, u32)| {
                let is_alike = fold_word(&other.text) == fold_word(&link.text);
                link.href.is_none() && other.href.is_none() && is_alike
            };
            match shown.iter_mut().find(is_same) {
                Some((_, count)) => *count += 1,
                None => shown.push((link, 1)),
            }
        }
        let pack = self.site.pack;
        let counted = |(link, count): (Link, u32)| {
            let role = (count > 1).then(|| pack.find_term("roles", &link.text));
            let Some(role) = role.flatten() else {
                return link;
            };
            let words = pack.term(role).counted(&link.text, count, self.language);
            Link::plain(format!("{count} {}", within_sentence(&words)))
        };
        shown.into_iter().map(counted).collect()
    }

    /// A text of a list, which may be the id of a guest: whoever agreed is shown with a link,
    /// others by role. Of a school that is not there nobody is known, and an id may be a name.
    pub(super) fn text(&self, text: &str) -> Link {
        let (site, name) = (self.site, text.trim());
        let known = self
            .entry
            .is_guest_id(name)
            .then(|| self.known_person(name));
        let role = match known.flatten() {
            Some((_, _, true)) => return self.person(name),
            Some((_, person, false)) => person.roles.first().copied(),
            None if known.is_some() && site.pack.may_be_id_elsewhere(name) => None,
            None => return Link::plain(self.clean(text)),
        };
        let role = role.or_else(|| site.pack.find_term("roles", GUEST));
        let word = role.map(|role| site.pack.term(role).names.get(self.language));
        Link::plain(word.map_or_else(|| self.teacher_word(), str::to_owned))
    }

    fn known_guest(&self, name: &str) -> Option<(&School, &Person, bool)> {
        let guest = self.entry.guest(name)?;
        let school = self.site.graph.model.schools.get(guest.school as usize)?;
        let person = school.people.people.get(guest.person as usize)?;
        Some((school, person, guest.is_shown))
    }

    /// Somebody of a school's list by id or name, with the school and whether they may be shown.
    pub(super) fn known_person(&self, name: &str) -> Option<(&School, &Person, bool)> {
        let own = || {
            let school = self.school?;
            let mut people = school.people.people.iter();
            let person = school.people.get(name);
            let person = person.or_else(|| people.find(|person| person.name == name));
            let person = person.or_else(|| school.people.called(name, self.site.pack))?;
            Some((school, person, person.is_shown))
        };
        self.known_guest(name).or_else(own)
    }

    fn teacher_word(&self) -> String {
        self.site.word(self.language, "a_teacher").to_owned()
    }

    /// The practice a reference names, in this school or another.
    pub(super) fn practice(&self, reference: &Reference) -> Option<EntryId> {
        let name = reference.text.split('#').next().unwrap_or_default();
        let target = if name.ends_with(".md") || name.starts_with("../") {
            Target::File {
                path: name.to_owned(),
                anchor: None,
            }
        } else {
            Target::Wiki {
                name: name.to_owned(),
                anchor: None,
            }
        };
        let graph = self.site.graph;
        match graph
            .lookup
            .resolve(self.entry, &target, graph.model, self.site.pack)
        {
            Ok(Destination::Entry(id)) => Some(id),
            _ => None,
        }
    }

    /// The title of a practice with its address; that of its translation, where this page is one
    /// in the same language.
    pub(super) fn titled(&self, id: EntryId) -> Link {
        let graph = self.site.graph;
        Link::titled(
            graph.model.entry(graph.instead(self.entry, id)),
            self.language,
        )
    }

    /// What a reference names, with a link.
    pub(super) fn reference(&self, reference: &Reference) -> Link {
        let site = self.site;
        let model = site.graph.model;
        let lookup = &site.graph.lookup;
        match reference.to {
            ReferenceTarget::School => match lookup.school_called(&reference.text, model) {
                Some(school) => site.school_link(self.entry, &model.schools[school as usize]),
                None => Link::plain(self.clean(&reference.text)),
            },
            ReferenceTarget::Practice => match self.practice(reference) {
                Some(id) => {
                    let id = site.graph.instead(self.entry, id);
                    let entry = model.entry(id);
                    if site.graph.has_page(id) {
                        Link::to(&*entry.title, Addresses::entry(site.graph, id))
                            .in_language_of(entry, self.language)
                    } else {
                        Link::plain(site.unavailable(id, self.language))
                    }
                }
                _ if crate::document::scheme_of(&reference.text)
                    == crate::document::Scheme::Allowed =>
                {
                    Link {
                        text: self.clean(&reference.text),
                        href: self.may_lead_to(&reference.text),
                        lang: None,
                    }
                }
                _ => Link::plain(self.clean(&reference.text)),
            },
            ReferenceTarget::File => {
                let folder = folder_of(&self.entry.address);
                let path = join(folder, &reference.text);
                let path = path.and_then(|path| lookup.file(&path, model));
                let address = path.map(|path| (path, site.graph.file_address(path)));
                match address.filter(|(path, address)| path != address) {
                    Some((_, address)) => Link::plain(relative(folder, address)),
                    None => Link::plain(self.clean(&reference.text)),
                }
            }
        }
    }

    /// The address of another site, unless it holds a name: nothing can be taken out of it.
    pub(super) fn may_lead_to(&self, address: &str) -> Option<String> {
        let named = self.redactor.clean_path(&percent_decode(address));
        named.is_none().then(|| address.to_owned())
    }

    /// What those are called who are counted in no role: somebody may be counted by id.
    pub(super) fn who_is_counted(&self, name: &str) -> String {
        let is_id = |school: &School| school.people.get(name).is_some();
        match self.school.is_some_and(is_id) {
            true => self.person(name).text,
            false => self.clean(name),
        }
    }

    pub(super) fn counts(&self, value: &Value<'site>) -> Vec<Fact> {
        let Value::Counts(counts) = value else {
            return Vec::new();
        };
        counts
            .iter()
            .map(|(name, count)| {
                let pack = self.site.pack;
                let label = match pack.find_term("roles", name) {
                    Some(role) => {
                        capitalised(&pack.term(role).counted(name, *count, self.language))
                    }
                    None => self.who_is_counted(name),
                };
                Fact {
                    label,
                    values: vec![Link::plain(count.to_string())],
                }
            })
            .collect()
    }

    /// The hue of a term, empty where it has none.
    pub fn hue(&self, term: TermId) -> &'static str {
        hue_name(self.site.pack.term(term).hue.as_deref())
    }
}

/// The name of a hue as templates write it.
pub(super) fn hue_name(hue: Option<&str>) -> &'static str {
    ["nila", "mengkudu", "jolawe", "tegeran", "soga", "tingi"]
        .into_iter()
        .find(|known| Some(*known) == hue)
        .unwrap_or_default()
}
