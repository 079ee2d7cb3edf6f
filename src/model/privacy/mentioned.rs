//! Who is named by a file and did not agree to be shown.

use rustc_hash::FxHashSet;

use super::{FormsOfAddress, Hidden};
use crate::field::Fields;
use crate::model::{Mention, PeopleOf};
use crate::pack::{Pack, TermId};

/// The names among those that a file mentions which nobody agreed to show. What is an id
/// of the school's people, a label ("Guru A") or the name of somebody who is shown is none.
/// Their role is that in the team.
pub(in crate::model) fn hidden_names(
    mentions: &[Mention],
    fields: &Fields<'_>,
    people: Option<&PeopleOf>,
    pack: &Pack,
) -> Box<[Hidden]> {
    let guests = names_of_guests(fields, pack);
    let is_guest = |name: &str| guests.contains(name);
    let guest = || pack.find_term("roles", GUEST);
    let is_known = |name: &str| {
        people.is_some_and(|people| people.get(name).is_some() || people.shows(name, pack))
    };
    mentions
        .iter()
        .filter(|mention| !mention.is_id)
        .map(|mention| &mention.name)
        .filter(|name| !pack.is_label(name) && !is_known(name))
        .map(|name| {
            let own = role_in_team(name, fields, pack);
            let role = own.or_else(|| is_guest(name).then(guest).flatten());
            Hidden {
                name: name.clone(),
                role,
                is_never_named: role.is_some_and(|role| pack.is_never_named(role)),
            }
        })
        .collect()
}

/// The field with people and institutions from outside the school.
pub(in crate::model) const GUESTS: &str = "guests";
/// The role of those who are named there.
pub(super) const GUEST: &str = "guest";

fn names_of_guests(fields: &Fields<'_>, pack: &Pack) -> FxHashSet<String> {
    let guests = fields.texts(GUESTS);
    if guests.is_empty() {
        return FxHashSet::default();
    }
    let forms = FormsOfAddress::of(pack);
    let names = guests.iter();
    let names = names.flat_map(|guest| forms.names_of_guests(guest, pack).names);
    names.collect()
}

fn role_in_team(name: &str, fields: &Fields<'_>, pack: &Pack) -> Option<TermId> {
    let names = |member: &Fields<'_>, key| {
        let written = member.text(key);
        written.is_some_and(|written| pack.name_beside_label(written).0 == name)
    };
    let mut team = fields.records("team").iter();
    let member = team.find(|member| names(member, "name") || names(member, "person"))?;
    member.term("role")
}
