//! The glossary: every word of the pack with its meaning, and what an author writes for it.

use super::frame::breadcrumbs;
use super::view::{
    Glossary, GlossaryFamily, GlossaryGroup, GlossaryList, GlossaryTerm, Link, OtherName, Page,
    Translation,
};
use super::{Site, encode_address, structured};
use crate::field::FRAMEWORKS;
use crate::locale::fold_word;
use crate::pack::{FieldSpec, FieldSpecs, FieldType, Term, TermId, Vocabulary};

/// Most words that are named for one term; there are dozens of ways to say "every week".
const MOST_WORDS: usize = 7;

impl Site<'_> {
    /// The glossary in a language. An author's own page of that address is what links lead to.
    pub(super) fn glossary_link(&self, language: &str) -> Link {
        let address = self.addresses.glossary(language);
        Link::to(self.word(language, "glossary"), &address)
    }

    /// The words of a list in the glossary, where the site makes that itself.
    pub(super) fn glossary_list_link(&self, list: &Vocabulary, language: &str) -> Option<Link> {
        let address = self.addresses.glossary(language);
        (!self.has_own_page(&address)).then(|| Link {
            text: list.plurals.get(language).to_owned(),
            href: Some(format!("{}#{}", encode_address(&address), list.id)),
            lang: None,
        })
    }

    /// Whether an author has written the page of an address.
    pub(super) fn has_own_page(&self, address: &str) -> bool {
        let stem = address.strip_suffix(".html");
        let own = stem.and_then(|stem| self.graph.lookup.by_path(&format!("{stem}.md")));
        own.is_some_and(|own| self.graph.has_page(own))
    }
}

/// The glossary in a language of the site.
pub fn glossary_view(site: &Site<'_>, language: &str) -> (Page, Glossary) {
    let pack = site.pack;
    let groups = pack.manifest.glossary.iter();
    let is_grouped = |id: &str| {
        let mut groups = pack.manifest.glossary.iter();
        groups.any(|group| group.lists.iter().any(|list| list == id))
    };
    let rest = pack.vocabularies.iter().map(|list| list.id.as_str());
    let rest: Vec<&str> = rest.filter(|id| !is_grouped(id)).collect();
    let group = |name: &str, ids: &[&str]| GlossaryGroup {
        name: name.to_owned(),
        lists: ids
            .iter()
            .filter_map(|id| list(site, id, language))
            .collect(),
    };
    let mut groups: Vec<GlossaryGroup> = groups
        .map(|one| {
            let ids: Vec<&str> = one.lists.iter().map(String::as_str).collect();
            group(one.names.get(language), &ids)
        })
        .collect();
    groups.push(group(site.word(language, "glossary_rest"), &rest));
    groups.retain(|group| !group.lists.is_empty());
    let view = Glossary {
        summary: site.word(language, "glossary_about").to_owned(),
        groups,
    };
    let address = site.addresses.glossary(language);
    let mut page = site.page(
        "glossary",
        "explore",
        &address,
        site.word(language, "glossary").to_owned(),
        view.summary.clone(),
        Vec::new(),
    );
    language.clone_into(&mut page.language);
    page.breadcrumbs = breadcrumbs(site, language, vec![site.explore_link(language)]);
    page.licence = site.site_licence(language);
    let others = site.addresses.glossary_languages();
    let others = others.filter(|other| *other != language);
    page.translations = others
        .map(|other| Translation {
            language: other.to_owned(),
            name: site.word(other, "language_name").to_owned(),
            title: site.word(other, "glossary").to_owned(),
            href: encode_address(&site.addresses.glossary(other)),
        })
        .collect();
    let set = site.term_set_node(&address, &page.title, &page.description, language);
    let crumbs = site.breadcrumb_node(&page.breadcrumbs, &page.title);
    page.structured_data = structured::document(&[set, crumbs]);
    (page, view)
}

/// A list of words; `None` where there is none of that name, or nothing in it.
fn list(site: &Site<'_>, id: &str, language: &str) -> Option<GlossaryList> {
    let (number, list) = site.pack.vocabulary(id)?;
    let keys = keys_of(site, list, language);
    let is_written = !keys.is_empty();
    let terms: Vec<(&Term, GlossaryTerm)> = (0..)
        .zip(&list.terms)
        // A code that names itself says nothing. What a site brings is told as far as it goes.
        .filter(|(_, facts)| !facts.definition.is_empty() || facts.is_added || list.own.is_some())
        .map(|(place, facts)| {
            let id = TermId {
                vocabulary: number,
                term: place,
            };
            (facts, term(site, list, id, is_written, language))
        })
        .collect();
    let count = terms.len();
    let mut families: Vec<(&str, GlossaryFamily)> = Vec::new();
    for (facts, term) in terms {
        let family = facts.family.as_deref().unwrap_or_default();
        let place = families.iter().position(|(known, _)| *known == family);
        let place = place.unwrap_or_else(|| {
            let name = list.families.get(family);
            let name = name.map_or("", |name| name.get(language)).to_owned();
            let terms = Vec::new();
            families.push((family, GlossaryFamily { name, terms }));
            families.len() - 1
        });
        families[place].1.terms.push(term);
    }
    (count > 0).then(|| GlossaryList {
        id: list.id.clone(),
        name: list.plurals.get(language).to_owned(),
        about: list.summary.get(language).to_owned(),
        count,
        keys,
        families: families.into_iter().map(|(_, family)| family).collect(),
    })
}

/// A word. One that no key takes has no page to tell its rules, and nothing to write.
fn term(
    site: &Site<'_>,
    list: &Vocabulary,
    id: TermId,
    is_written: bool,
    language: &str,
) -> GlossaryTerm {
    let facts = site.pack.term(id);
    let name = facts.names.get(language);
    let used = site.graph.of_term(id).len();
    let link = match used {
        0 => Link::plain(name),
        _ => site.term_link(id, language),
    };
    let languages = site.pack.manifest.languages.iter();
    let others = languages
        .filter(|other| *other != language)
        .filter_map(|other| {
            let own = facts.names.0.get(other)?;
            (fold_word(own) != fold_word(name)).then(|| OtherName {
                language: other.clone(),
                name: own.clone(),
            })
        });
    let rules = facts.rules.get(language).filter(|_| !is_written);
    let mut words = match is_written {
        true => words(list, facts, language),
        false => Vec::new(),
    };
    let has_more = words.len() > MOST_WORDS;
    words.truncate(MOST_WORDS);
    GlossaryTerm {
        id: format!("{}-{}", list.id, facts.id),
        count: (used > 0 && link.href.is_some()).then_some(used),
        link,
        others: others.collect(),
        definition: facts.definition.get(language).to_owned(),
        rules: rules.cloned().unwrap_or_default(),
        note: facts.note.get(language).to_owned(),
        words,
        has_more,
    }
}

/// What an author may write for a word: its id, then its other names in the language, each
/// once. Kinds are called by the names of their folders.
fn words(list: &Vocabulary, facts: &Term, language: &str) -> Vec<String> {
    let id = std::iter::once(&facts.id);
    let aliases = facts.aliases.get(language).into_iter().flatten();
    let all: Vec<&String> = match list.id == Vocabulary::KINDS {
        true => aliases.chain(id).collect(),
        false => id.chain(aliases).collect(),
    };
    let mut known: Vec<String> = Vec::new();
    let mut words: Vec<String> = Vec::new();
    for word in all {
        let folded = fold_word(word);
        if !known.contains(&folded) {
            known.push(folded);
            words.push(word.clone());
        }
    }
    words
}

/// The keys that take the words of a list, each once, those of practices first.
fn keys_of(site: &Site<'_>, list: &Vocabulary, language: &str) -> Vec<String> {
    let pack = site.pack;
    let id = list.id.as_str();
    let mut keys: Vec<String> = Vec::new();
    add_keys(&pack.page, id, language, &mut keys);
    // Which stages a cycle has is said by its kind.
    let mut terms = pack.vocabularies.iter().flat_map(|other| &other.terms);
    let is_cycle = terms.any(|term| term.more.get("steps").and_then(|it| it.as_str()) == Some(id));
    for kind in &pack.kinds {
        for (name, spec) in kind.fields.iter() {
            let is_steps = match spec.field_type {
                FieldType::DoneSteps => kind.steps.as_deref() == Some(id),
                FieldType::Stages => is_cycle,
                _ => false,
            };
            if is_steps {
                add_key(spec.key(name, language), &mut keys);
            }
        }
        add_keys(&kind.fields, id, language, &mut keys);
    }
    add_keys(&pack.school, id, language, &mut keys);
    add_keys(&pack.person, id, language, &mut keys);
    if !list.written_under.is_empty() {
        add_key(list.written_under.get(language), &mut keys);
    }
    keys
}

fn add_keys(fields: &FieldSpecs, id: &str, language: &str, keys: &mut Vec<String>) {
    for (name, spec) in fields.iter() {
        if takes(spec, id) {
            add_key(spec.key(name, language), keys);
        }
        add_keys(&spec.fields, id, language, keys);
    }
}

fn add_key(key: &str, keys: &mut Vec<String>) {
    if !keys.iter().any(|known| known == key) {
        keys.push(key.to_owned());
    }
}

fn takes(spec: &FieldSpec, id: &str) -> bool {
    match spec.field_type {
        FieldType::Licence => id == "licences",
        FieldType::Profile => id.starts_with(FRAMEWORKS),
        // Its words are columns of another file.
        FieldType::Table => false,
        _ => spec.vocabulary.as_deref() == Some(id),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use crate::pack::built_in;

    #[test]
    fn every_list_with_meanings_has_its_place() {
        let pack = built_in("indonesia").unwrap_or_else(|| unreachable!("the pack is embedded"));
        let grouped = pack.manifest.glossary.iter().flat_map(|it| &it.lists);
        let grouped: Vec<&str> = grouped.map(String::as_str).collect();
        let once: BTreeSet<&str> = grouped.iter().copied().collect();
        let has_meaning = |id: &&str| {
            let (_, list) = pack.vocabulary(id).unwrap_or_else(|| unreachable!("{id}"));
            list.terms.iter().any(|term| !term.definition.is_empty())
        };
        let all = pack.vocabularies.iter().map(|list| list.id.as_str());
        assert_eq!(once, all.filter(has_meaning).collect());
        assert_eq!(once.len(), grouped.len());
    }
}
