//! The web between practices, against what their files say. The front matters are read
//! here a second time, plainly, and each with each: slow, and with nothing to get wrong.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

mod catalogue;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use catalogue::{Rule, Spread};
use padu::diagnostic::Severity;
use padu::graph::{Graph, Match, More, Reason};
use padu::locale::fold_word;
use padu::model::EntryId;
use padu::pack::{Pack, TermId};
use padu::pipeline;
use padu::source::Disk;
use serde_yaml::Value;

/// What a file says, read plainly.
struct Plain {
    school: String,
    region: String,
    activity: String,
    series: String,
    topic: String,
    keywords: BTreeSet<String>,
    subjects: BTreeSet<TermId>,
    front: Value,
}

fn words(value: Option<&Value>) -> Vec<String> {
    match value {
        Some(Value::Sequence(list)) => list.iter().flat_map(|one| words(Some(one))).collect(),
        Some(Value::String(text)) => text.split(',').map(|word| word.trim().to_owned()).collect(),
        Some(Value::Number(number)) => vec![number.to_string()],
        _ => Vec::new(),
    }
}

impl Plain {
    fn read(path: &str, pack: &Pack) -> Self {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let front = |path: &Path| -> Value {
            let text = std::fs::read_to_string(path).unwrap();
            let yaml = text.split("---\n").nth(1).unwrap_or_default().to_owned();
            serde_yaml::from_str(&yaml)
                .unwrap_or_else(|error| panic!("{}: {error}", path.display()))
        };
        let own = front(&root.join(path));
        let folder = path.split('/').nth(1).unwrap();
        let profile = root.join("content").join(folder).join("sekolah.md");
        let region = if profile.exists() {
            let profile = front(&profile);
            let region = profile.get("wilayah").or_else(|| profile.get("region"));
            region
                .and_then(Value::as_str)
                .unwrap_or_default()
                .to_owned()
        } else {
            String::new()
        };
        let key = |id: &str, en: &str| own.get(id).or_else(|| own.get(en));
        let text = |id: &str, en: &str| {
            let text = key(id, en).and_then(Value::as_str).unwrap_or_default();
            fold_word(text)
        };
        let spokes = key("simpul", "nodes").and_then(Value::as_sequence);
        let of_spokes = spokes
            .into_iter()
            .flatten()
            .flat_map(|spoke| words(spoke.get("mapel").or_else(|| spoke.get("subject"))));
        let subjects = words(key("mapel", "subjects"))
            .into_iter()
            .chain(of_spokes)
            .filter_map(|word| pack.find_term("subjects", &word))
            .collect();
        Self {
            school: folder.to_owned(),
            region,
            activity: text("aktivitas", "activity"),
            series: text("seri", "series"),
            topic: text("topik", "topic"),
            keywords: match key("kata_kunci", "keywords") {
                Some(Value::String(text)) => text.split([',', ';']).map(fold_word).collect(),
                other => words(other).iter().map(|word| fold_word(word)).collect(),
            },
            subjects,
            front: own,
        }
    }

    /// Whether any value of the front matter, also within lists and maps, names a term.
    fn names(&self, term: TermId, pack: &Pack) -> bool {
        fn any(value: &Value, is_it: &dyn Fn(&str) -> bool) -> bool {
            match value {
                Value::String(text) => {
                    is_it(text) || text.split([',', '/']).any(|word| is_it(word.trim()))
                }
                Value::Number(number) => is_it(&number.to_string()),
                Value::Sequence(list) => list.iter().any(|one| any(one, is_it)),
                Value::Mapping(map) => map.values().any(|one| any(one, is_it)),
                Value::Tagged(tagged) => any(&tagged.value, is_it),
                _ => false,
            }
        }
        let vocabulary = &pack.vocabulary_at(term.vocabulary).id;
        any(&self.front, &|word| {
            pack.find_term(vocabulary, word) == Some(term)
        })
    }
}

fn with_sample(then: impl FnOnce(&Graph<'_>, &Pack, &BTreeMap<EntryId, Plain>)) {
    let files = Disk::new(env!("CARGO_MANIFEST_DIR"));
    let settings = pipeline::settings(&files).value.unwrap();
    pipeline::analyse(&files, &settings, false, |analysis| {
        let errors = analysis.diagnostics.iter();
        assert_eq!(
            errors.filter(|one| one.severity == Severity::Error).count(),
            0
        );
        let graph = analysis.site.graph;
        let pack = analysis.site.pack;
        let plain = graph
            .listed
            .iter()
            .map(|id| (*id, Plain::read(&graph.model.entry(*id).path, pack)))
            .collect();
        then(graph, pack, &plain);
    })
    .unwrap();
}

/// Levels of regions that two codes share, at the lengths of the codes' levels.
fn shared_levels(first: &str, second: &str) -> usize {
    [2, 5, 8, 13]
        .into_iter()
        .take_while(|length| {
            let part = first.get(..*length);
            part.is_some() && part == second.get(..*length)
        })
        .count()
}

#[test]
fn every_practice_leads_to_three_others() {
    with_sample(|graph, _, plain| {
        for id in plain.keys() {
            let entry = graph.model.entry(*id);
            let matches = graph.matches(*id);
            let mut reached: BTreeSet<EntryId> = graph
                .edges
                .from(*id)
                .iter()
                .map(|edge| edge.to)
                .chain(graph.edges.to(*id).iter().map(|edge| edge.from))
                .filter(|other| graph.model.entry(*other).is_listed())
                .collect();
            reached.extend(
                matches
                    .who_else
                    .iter()
                    .chain(&matches.alike)
                    .map(|found| found.entry),
            );
            reached.remove(id);
            assert!(reached.len() >= 3, "{}: {reached:?}", entry.path);
        }
    });
}

fn is_true(reason: &Reason, own: &Plain, other: &Plain, pack: &Pack) -> bool {
    let same = |first: &str, second: &str| !first.is_empty() && first == second;
    match reason {
        Reason::Activity => same(&own.activity, &other.activity),
        Reason::Series => same(&own.series, &other.series),
        Reason::Topic => same(&own.topic, &other.topic),
        Reason::Keyword(word) => own.keywords.contains(&**word) && other.keywords.contains(&**word),
        Reason::Pair(first, second) => [first, second]
            .iter()
            .all(|subject| own.subjects.contains(subject) && other.subjects.contains(subject)),
        Reason::Term(term) => [own, other].iter().all(|one| one.has(*term, pack)),
        Reason::School => own.school == other.school,
        // A regency at least: that both are in a province says little.
        Reason::Region => {
            own.school != other.school && shared_levels(&own.region, &other.region) > 1
        }
    }
}

impl Plain {
    fn has(&self, term: TermId, pack: &Pack) -> bool {
        match pack.vocabulary_at(term.vocabulary).id.as_str() {
            "subjects" => self.subjects.contains(&term),
            // Known from the folder, and phases from the grades.
            "kinds" | "phases" => true,
            _ => self.names(term, pack),
        }
    }
}

#[test]
fn every_reason_is_true() {
    with_sample(|graph, pack, plain| {
        let mut counts = BTreeMap::new();
        for (id, own) in plain {
            let matches = graph.matches(*id);
            for found in matches.who_else.iter().chain(&matches.alike) {
                let other = &plain[&found.entry];
                assert!(!found.reasons.is_empty(), "{}", graph.model.entry(*id).path);
                for reason in &found.reasons {
                    assert!(
                        is_true(reason, own, other, pack),
                        "{} and {}: {reason:?}",
                        graph.model.entry(*id).path,
                        graph.model.entry(found.entry).path
                    );
                    let sort = format!("{reason:?}");
                    let sort = sort.split('(').next().unwrap().to_owned();
                    *counts.entry(sort).or_insert(0) += 1;
                }
                assert_eq!(found.near, shared_levels(&own.region, &other.region));
            }
            for found in &matches.who_else {
                assert_ne!(own.school, plain[&found.entry].school);
            }
        }
        for sort in ["Pair", "Term", "Series", "School"] {
            assert!(counts.contains_key(sort), "{counts:?}");
        }
    });
}

/// Whether two practices do the same: by activity, topic, series, or a pair of subjects.
fn do_the_same(own: &Plain, other: &Plain) -> bool {
    let same = |first: &str, second: &str| !first.is_empty() && first == second;
    same(&own.activity, &other.activity)
        || same(&own.topic, &other.topic)
        || same(&own.series, &other.series)
        || own.subjects.intersection(&other.subjects).count() > 1
}

#[test]
fn nobody_nearer_who_does_the_same_is_passed_over() {
    with_sample(|graph, _, plain| {
        for (id, own) in plain {
            let mut nearest: BTreeMap<&str, usize> = BTreeMap::new();
            for other in plain.values() {
                if other.school != own.school && do_the_same(own, other) {
                    let near = shared_levels(&own.region, &other.region);
                    nearest.insert(&other.school, near);
                }
            }
            let found = graph.matches(*id).who_else;
            let near: Vec<usize> = found.iter().map(|one| one.near).collect();
            assert!(near.is_sorted_by(|first, second| first >= second));
            let shown: BTreeSet<&str> = found
                .iter()
                .map(|one: &Match| plain[&one.entry].school.as_str())
                .collect();
            assert_eq!(shown.len(), found.len(), "a school stands there once");
            for (school, near) in nearest {
                let is_shown = shown.contains(school);
                let is_full = found.len() == 6 && found.iter().all(|one| one.near >= near);
                assert!(
                    is_shown || is_full,
                    "{}: {school}",
                    graph.model.entry(*id).path
                );
            }
        }
    });
}

#[test]
fn the_same_question_has_the_same_answer() {
    with_sample(|graph, _, plain| {
        for id in plain.keys() {
            assert_eq!(graph.matches(*id), graph.matches(*id));
        }
    });
}

/// Catalogues of few and many schools, with much and little in common.
const SPREADS: [(usize, usize, usize); 7] = [
    (10, 10, 20),
    (80, 12, 6),
    (30, 40, 6),
    (8, 100, 2),
    (12, 60, 3),
    (80, 12, 60),
    (60, 60, 4),
];

#[test]
fn comparing_each_with_each_finds_nobody_who_is_nearer_or_more_alike() {
    let (mut shown, mut left_out) = (0, 0);
    for (schools, practices_a_school, words) in SPREADS {
        let spread = Spread {
            schools,
            practices_a_school,
            words,
        };
        let files = catalogue::files(spread, 7);
        let settings = pipeline::settings(&files).value.unwrap();
        pipeline::analyse(&files, &settings, false, |analysis| {
            let graph = analysis.site.graph;
            assert_eq!(graph.listed.len(), schools * practices_a_school);
            let rule = Rule::new(graph, analysis.site.pack);
            for own in graph
                .listed
                .iter()
                .step_by((graph.listed.len() / 100).max(3))
            {
                let what = format!("{spread:?}, {}", graph.model.entry(*own).path);
                let matches = graph.matches(*own);
                let entries = |found: &[Match]| -> Vec<EntryId> {
                    found.iter().map(|one| one.entry).collect()
                };
                let who_else = entries(&matches.who_else);
                let mut wanted = rule.who_else(*own);
                wanted.truncate(6);
                assert_eq!(who_else, wanted, "{what}");
                let mut others = rule.alike(*own);
                others.retain(|other| !who_else.contains(other));
                let alike = entries(&matches.alike);
                let few = (3_usize.saturating_sub(who_else.len())).max(4 - who_else.len() / 2);
                assert_eq!(alike, others[..few.min(others.len())], "{what}");
                shown += alike.len();
                left_out += others.len() - alike.len();
            }
        })
        .unwrap();
    }
    // There was something to choose from.
    assert!(shown > 500 && left_out > 100 * shown, "{shown} {left_out}");
}

/// Whether two practices share what a reason says, read from their entries alone.
fn share(graph: &Graph<'_>, reason: &Reason, own: EntryId, other: EntryId) -> bool {
    let (own, other) = (graph.model.entry(own), graph.model.entry(other));
    let same = |first: Option<&str>, second: Option<&str>| {
        first.is_some() && first.map(fold_word) == second.map(fold_word)
    };
    match reason {
        Reason::Activity => same(own.activity.as_deref(), other.activity.as_deref()),
        Reason::Topic => same(own.topic.as_deref(), other.topic.as_deref()),
        Reason::Pair(first, second) => [own, other]
            .iter()
            .all(|one| one.subjects.contains(first) && one.subjects.contains(second)),
        Reason::Term(term) => own.terms.contains(term) && other.terms.contains(term),
        Reason::Series | Reason::Keyword(_) | Reason::School | Reason::Region => {
            panic!("no page lists {reason:?}")
        }
    }
}

#[test]
fn how_many_more_there_are_is_counted_by_comparing_each_with_each() {
    let mut told = BTreeMap::new();
    for (schools, practices_a_school, words) in SPREADS {
        let spread = Spread {
            schools,
            practices_a_school,
            words,
        };
        let files = catalogue::files(spread, 11);
        let settings = pipeline::settings(&files).value.unwrap();
        pipeline::analyse(&files, &settings, false, |analysis| {
            let graph = analysis.site.graph;
            for own in graph.listed.iter().step_by(graph.listed.len() / 50) {
                let matches = graph.matches(*own);
                let named = || matches.who_else.iter().chain(&matches.alike);
                let is_named = |other: &EntryId| named().any(|one| one.entry == *other);
                let rest = |reason: &Reason| {
                    let others = graph.listed.iter().filter(|other| *other != own);
                    let shared = others.filter(|other| share(graph, reason, *own, **other));
                    shared.filter(|other| !is_named(other)).count()
                };
                for more in matches.more_who_else.iter().chain(&matches.more_alike) {
                    assert_eq!(more.count, rest(&more.reason), "{more:?}");
                    assert!(more.count > 0, "{more:?}");
                    let sort = format!("{:?}", more.reason);
                    let sort = sort.split('(').next().unwrap().to_owned();
                    *told.entry(sort).or_insert(0) += 1;
                }
                // Where many have the same topic, the page leads to all of them.
                let is_topic = |more: &More| more.reason == Reason::Topic;
                let is_told = matches.more_who_else.iter().any(is_topic);
                let has_topic = graph.model.entry(*own).topic.is_some();
                if has_topic && rest(&Reason::Topic) > 7 {
                    assert!(is_told, "{}", graph.model.entry(*own).path);
                }
            }
        })
        .unwrap();
    }
    for sort in ["Topic", "Pair", "Term"] {
        assert!(told.contains_key(sort), "{told:?}");
    }
}
