//! A person's page.

use super::cards::CardStyle;
use super::listing::{listing, numbered_title};
use super::view::{Fact, Link, Page, Person};
use super::{Addresses, Site, markup, relative_root};
use crate::model::{self, School};
use crate::pack::TermId;

/// The roles of somebody for which the pack has no word, without the names of those who did not
/// agree.
pub(super) fn own_roles(site: &Site<'_>, school: &School, person: &model::Person) -> Vec<String> {
    if person.own_roles.is_empty() {
        return Vec::new();
    }
    let entry = site.graph.model.entry(school.entry);
    let a_teacher = site.word(&entry.language, "a_teacher");
    let redactor = site.graph.model.redactor(entry, site.pack, a_teacher);
    let own = person.own_roles.iter();
    own.map(|role| redactor.clean(role)).collect()
}

/// A person's page.
pub fn person_view(site: &Site<'_>, school: u32, person: u32, number: u32) -> (Page, Person) {
    let model = site.graph.model;
    let language = site.config.language.as_str();
    let school_facts = &model.schools[school as usize];
    let facts = &school_facts.people.people[person as usize];
    let first = site.addresses.person(&school_facts.id, &facts.id);
    let address = Addresses::numbered(&first, number as usize);
    let empty = Vec::new();
    let practices = site
        .graph
        .by_person
        .get(&(school, person))
        .unwrap_or(&empty);
    let school_link = Link::to(
        site.school_title(school_facts),
        &model.entry(school_facts.entry).address,
    );
    let mut list = Vec::new();
    let mut add = |key: &'static str, values: Vec<Link>| {
        if !values.is_empty() {
            list.push(Fact {
                label: site.word(language, key).to_owned(),
                values,
            });
        }
    };
    let names = |terms: &[TermId]| {
        terms
            .iter()
            .map(|term| site.used_term(*term, language))
            .collect::<Vec<_>>()
    };
    let own = own_roles(site, school_facts, facts).into_iter();
    let own = own.map(Link::plain);
    add(
        "roles",
        names(&facts.roles).into_iter().chain(own).collect(),
    );
    add("subjects", names(&facts.subjects));
    // It may name somebody else, who did not agree.
    let redactor = model.redactor(
        model.entry(school_facts.entry),
        site.pack,
        site.word(language, "a_teacher"),
    );
    let contact = facts.contact_via.iter();
    add(
        "contact_via",
        contact
            .map(|via| Link::plain(redactor.clean(via)))
            .collect(),
    );
    let view = Person {
        school: school_link.clone(),
        facts: markup::facts(&list, &relative_root(&address)).into(),
        nothing: site.of_those_there(language, "nothing_yet"),
        listing: listing(
            site,
            practices,
            &first,
            number,
            CardStyle {
                // Guests have practices of other schools.
                with_school: practices
                    .iter()
                    .any(|id| model.entry(*id).school != Some(school)),
                ..CardStyle::full(language)
            },
        ),
    };
    // Nobody stands on the list of people whose practices are all held back.
    let people = (!site.graph.by_person.is_empty()).then(|| {
        let address = format!("{}/index.html", site.addresses.people);
        Link::to(site.word(language, "nav_people"), &address)
    });
    let steps = std::iter::once(site.explore_link(language)).chain(people);
    let title = numbered_title(site, &facts.name, number, language);
    let description = site.say(
        language,
        "person_description",
        &[("name", &facts.name), ("school", &school_link.text)],
    );
    let mut page = site.page(
        "person",
        "explore",
        &address,
        title,
        description,
        steps.chain([school_link]).collect(),
    );
    let links: Vec<&Link> = view.listing.links.iter().collect();
    let node = site.person_node(&first, &facts.name);
    site.with_collection(&mut page, &address, &links, Some(node));
    (page, view)
}
