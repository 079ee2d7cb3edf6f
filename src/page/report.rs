//! What schools have to mend: pages beside the site, which a directorate hands on. What holds
//! a practice back stands apart from what only could be better.

use std::collections::{BTreeMap, BTreeSet};

use super::view::{
    Counted, Group, HeldBack, Link, Page, Report, ReportProblem, ReportedFile, Reports,
};
use super::{Site, structured};
use crate::diagnostic::{Code, Diagnostic, Lines, Message, Severity};
use crate::model::{EntryId, EntryRole, Quarantined, Redactor, School, Status};

/// Name of the group of files outside every school.
const NO_SCHOOL: &str = "_";
/// Most letters of a line that are shown on either side of a problem's place.
const MOST_BESIDE: usize = 90;

/// Problems of a school, or of what lies outside every school.
pub struct ReportOf<'a> {
    /// File name of its report without ending.
    pub name: String,
    /// The school's id.
    pub school: Option<&'a str>,
    /// Its profile.
    entry: Option<EntryId>,
    /// Its problems, in order.
    pub problems: Vec<&'a Diagnostic>,
    /// Files that hold pages back, with those pages.
    held_back: BTreeMap<&'a str, Vec<&'a Quarantined>>,
    /// Files of other schools that hold pages of this one back, with those pages.
    held_elsewhere: BTreeMap<&'a str, Vec<&'a Quarantined>>,
    /// Files of drafts and practices in review.
    drafts: BTreeSet<&'a str>,
}

impl ReportOf<'_> {
    /// The pages it tells of that are held back.
    fn holds_back(&self) -> BTreeSet<EntryId> {
        let files = self.held_back.values().chain(self.held_elsewhere.values());
        files.flatten().map(|page| page.id).collect()
    }

    fn count(&self, is_meant: impl Fn(Severity) -> bool) -> usize {
        let problems = self.problems.iter();
        problems.filter(|it| is_meant(it.severity)).count()
    }

    /// Whether an error does no harm to the site, because nothing hangs on it.
    fn is_other(&self, problem: &Diagnostic) -> bool {
        match problem.severity {
            Severity::Error => !self.held_back.contains_key(problem.path.as_str()),
            Severity::Warning => true,
            Severity::Hint => false,
        }
    }
}

/// Problems by school, those outside every school last.
pub fn reports<'a>(
    site: &'a Site<'_>,
    problems: &'a [Diagnostic],
    quarantined: &'a [Quarantined],
) -> Vec<ReportOf<'a>> {
    let model = site.graph.model;
    let content = format!("{}/", site.config.content);
    let school_at = |path: &str| model.school_at(path.strip_prefix(&content)?);
    // Ids of nested folders hold `/`.
    let name = |school: Option<&School>| match school {
        Some(school) => school.id.replace(['/', '\\'], "-"),
        None => NO_SCHOOL.to_owned(),
    };
    let mut reports: BTreeMap<String, ReportOf<'a>> = BTreeMap::new();
    let new = |school: Option<&'a School>| ReportOf {
        name: name(school),
        school: school.map(|school| school.id.as_str()),
        entry: school.map(|school| school.entry),
        problems: Vec::new(),
        held_back: BTreeMap::new(),
        held_elsewhere: BTreeMap::new(),
        drafts: BTreeSet::new(),
    };
    for problem in problems {
        let school = school_at(&problem.path);
        let report = reports.entry(name(school)).or_insert_with(|| new(school));
        report.problems.push(problem);
    }
    for entry in &model.entries {
        if matches!(entry.status, Status::Draft | Status::Review)
            && let Some(report) = reports.get_mut(&name(model.school_of(entry)))
        {
            report.drafts.insert(&entry.path);
        }
    }
    for one in quarantined {
        let own = model.school_of(model.entry(one.id));
        for cause in &one.causes {
            let school = school_at(cause);
            if let Some(report) = reports.get_mut(&name(school)) {
                report.held_back.entry(cause).or_default().push(one);
            }
            if name(school) != name(own) {
                let report = reports.entry(name(own)).or_insert_with(|| new(own));
                report.held_elsewhere.entry(cause).or_default().push(one);
            }
        }
    }
    let outside = reports.remove(NO_SCHOOL);
    reports.into_values().chain(outside).collect()
}

/// The report of a school. `text` reads a file of the site.
pub fn report_view(
    site: &Site<'_>,
    of: &ReportOf<'_>,
    language: &str,
    text: &dyn Fn(&str) -> Option<String>,
) -> (Page, Report) {
    let model = site.graph.model;
    let title = match of.entry {
        Some(id) => model.entry(id).title.to_string(),
        None => site.word(language, "report_no_school").to_owned(),
    };
    let mut view = Report {
        school: of.entry.filter(|id| site.graph.has_page(*id)).map(|id| {
            let words = site.word(language, "report_school_page");
            Link::to(words, &model.entry(id).address)
        }),
        all: Link::to(site.word(language, "report_title"), "index.html"),
        summary: numbers(site, of, language),
        held_back: Vec::new(),
        drafts: Vec::new(),
        others: Vec::new(),
        hints: Vec::new(),
    };
    let titles = |pages: &[&Quarantined]| -> Vec<String> {
        let titles = pages.iter().map(|page| title_of(site, page, language));
        titles.collect()
    };
    for problems in of.problems.chunk_by(|a, b| a.path == b.path) {
        let path = problems[0].path.as_str();
        let text = text(path);
        let lines = Lines::of(text.as_deref().unwrap_or_default());
        let quotable = Quotable::of(site, path);
        let file = |is_meant: &dyn Fn(&Diagnostic) -> bool| ReportedFile {
            path: path.to_owned(),
            problems: problems
                .iter()
                .filter(|problem| is_meant(problem))
                .map(|problem| in_words(site, problem, language, (&lines, &quotable)))
                .collect(),
        };
        if let Some(pages) = of.held_back.get(path) {
            view.held_back.push(HeldBack {
                titles: titles(pages),
                file: file(&|problem| problem.is_error()),
            });
        }
        if of.drafts.contains(path) {
            view.drafts.push(file(&|_| true));
            continue;
        }
        view.others.push(file(&|problem| of.is_other(problem)));
        view.hints
            .push(file(&|problem| problem.severity == Severity::Hint));
    }
    let elsewhere = of.held_elsewhere.iter().map(|(path, pages)| HeldBack {
        titles: titles(pages),
        file: ReportedFile {
            path: (*path).to_owned(),
            problems: Vec::new(),
        },
    });
    view.held_back.extend(elsewhere);
    view.others.retain(|file| !file.problems.is_empty());
    view.hints.retain(|file| !file.problems.is_empty());
    let page = page(site, title, &view.summary, language);
    (page, view)
}

/// What is left out. The page of a school is there without its profile.
fn title_of(site: &Site<'_>, left_out: &Quarantined, language: &str) -> String {
    let is_profile = site.graph.model.entry(left_out.id).role == EntryRole::School;
    match is_profile {
        true => site.say(language, "report_profile", &[("school", &left_out.title)]),
        false => left_out.title.clone(),
    }
}

/// The list of all schools that have something to mend.
pub fn reports_view(site: &Site<'_>, reports: &[ReportOf<'_>], language: &str) -> (Page, Reports) {
    let mut groups = ["report_held_back", "report_others", "report_only_hints"].map(|key| Group {
        name: site.word(language, key).to_owned(),
        entries: Vec::new(),
    });
    // A page that waits for another school's file stands in the reports of both.
    let mut pages: BTreeSet<EntryId> = BTreeSet::new();
    for report in reports {
        let held_back = report.holds_back();
        let others = report.problems.iter().any(|it| report.is_other(it));
        let group = match (!held_back.is_empty(), others) {
            (true, _) => &mut groups[0],
            (false, true) => &mut groups[1],
            (false, false) => &mut groups[2],
        };
        let title = match report.entry {
            Some(id) => site.graph.model.entry(id).title.to_string(),
            None => site.word(language, "report_no_school").to_owned(),
        };
        group.entries.push(Counted {
            link: Link::to(title, &format!("{}.html", report.name)),
            count: None,
            about: numbers(site, report, language),
            hue: "",
        });
        pages.extend(held_back);
    }
    let count = pages.len().to_string();
    let summary = site.say(language, "report_about", &[("count", &count)]);
    let title = site.word(language, "report_title").to_owned();
    let page = page(site, title, &summary, language);
    let groups = groups.into_iter().filter(|group| !group.entries.is_empty());
    (
        page,
        Reports {
            summary,
            groups: groups.collect(),
        },
    )
}

/// "2 pages are not on the site, 3 warnings, 1 hint."
fn numbers(site: &Site<'_>, report: &ReportOf<'_>, language: &str) -> String {
    let counts = [
        ("report_count_held_back", report.holds_back().len()),
        ("count_errors", report.count(|it| it == Severity::Error)),
        ("count_warnings", report.count(|it| it == Severity::Warning)),
        ("count_hints", report.count(|it| it == Severity::Hint)),
    ];
    let counts = counts.into_iter().filter(|(_, count)| *count > 0);
    let words: Vec<String> = counts
        .map(|(key, count)| site.say(language, key, &[("count", &count.to_string())]))
        .collect();
    words.join(", ")
}

fn in_words(
    site: &Site<'_>,
    problem: &Diagnostic,
    language: &str,
    (lines, quotable): (&Lines<'_>, &Quotable<'_>),
) -> ReportProblem {
    let say = |message: &Message| site.locale.say(language, message);
    let word = match problem.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Hint => "hint",
    };
    let line = lines.line(problem.span.start.line);
    let line = line.filter(|line| quotable.holds(line, problem.code));
    let excerpt = line.map(|line| problem.span.cut_line(line));
    ReportProblem {
        severity: site.word(language, word).to_owned(),
        code: Link::to(problem.code.name(), &site.addresses.problem(problem.code)),
        line: problem.span.start.line,
        excerpt: excerpt
            .map(shortened)
            .filter(|parts| parts.iter().any(|part| !part.trim().is_empty())),
        message: say(&problem.message),
        hints: problem.hints.iter().map(say).collect(),
    }
}

/// What of a file a report may repeat. A report is handed on: what is kept off the site as
/// somebody's own stands in none either, and the number of the line leads to it.
enum Quotable<'site> {
    /// Lines without the names that are taken out.
    Without(Redactor<'site>),
    /// All of it: a file of the site, which says nothing of people.
    All,
    /// Nothing: a list of people, a table, or a text of a school whose list cannot be read.
    Nothing,
}

impl<'site> Quotable<'site> {
    fn of(site: &Site<'site>, path: &str) -> Self {
        let model = site.graph.model;
        let found = model
            .entries
            .binary_search_by(|entry| (*entry.path).cmp(path));
        let entry = found.ok().and_then(|place| model.entries.get(place));
        let Some(entry) = entry else {
            let is_content = path.starts_with(&format!("{}/", site.config.content));
            return if is_content { Self::Nothing } else { Self::All };
        };
        let school = model.school_of(entry);
        match school.is_some_and(|school| school.is_withheld) {
            true => Self::Nothing,
            false => Self::Without(model.redactor(entry, site.pack, "")),
        }
    }

    fn holds(&self, line: &str, code: Code) -> bool {
        let is_harmless = match self {
            Self::Without(redactor) => redactor.first_name(line).is_none(),
            Self::All => true,
            Self::Nothing => false,
        };
        is_harmless && !code.guards_privacy()
    }
}

/// A line may be a whole paragraph.
fn shortened([before, marked, after]: [String; 3]) -> [String; 3] {
    let start = |text: &str, most: usize| -> String {
        let short: String = text.chars().take(most).collect();
        let is_all = short.len() == text.len();
        if is_all { short } else { short + "…" }
    };
    let letters = before.chars().count();
    let before = match letters.checked_sub(MOST_BESIDE) {
        Some(over) if over > 0 => {
            let end: String = before.chars().skip(over).collect();
            format!("…{end}")
        }
        _ => before,
    };
    [
        before,
        start(&marked, 2 * MOST_BESIDE),
        start(&after, MOST_BESIDE),
    ]
}

/// The frame of a page that may be sent to a school alone: it brings its style along, as the
/// page for missing addresses does.
fn page(site: &Site<'_>, title: String, summary: &str, language: &str) -> Page {
    let mut page = site.page("report", "", "", title, summary.to_owned(), Vec::new());
    language.clone_into(&mut page.language);
    page.breadcrumbs.clear();
    page.canonical = None;
    page.is_hidden = true;
    page.licence = None;
    page.carries_style = true;
    page.structured_data = structured::document(&[site.notice_node(&page.title)]);
    page
}

#[cfg(test)]
mod tests {
    use super::{MOST_BESIDE, shortened};

    #[test]
    fn a_paragraph_is_cut_to_what_stands_around_the_place() {
        let parts = |text: &str| text.split('|').map(str::to_owned).collect::<Vec<_>>();
        let short: [String; 3] = parts("tanggal: |kemarin|").try_into().unwrap();
        assert_eq!(shortened(short.clone()), short);
        let long = "è".repeat(MOST_BESIDE * 3);
        let [before, marked, after] = shortened([format!("{long}x"), long.clone(), long]);
        assert!(before.starts_with("…è") && before.ends_with("èx"));
        assert_eq!(before.chars().count(), MOST_BESIDE + 1);
        assert_eq!(marked.chars().count(), 2 * MOST_BESIDE + 1);
        assert!(after.ends_with("è…"));
    }
}
