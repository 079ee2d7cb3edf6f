//! Who is in the corpus: schools, their people, and what each practice is called. Bodies are written from this plan
//! later, one school at a time, so a practice can name any other before either has a text.

use super::random::Random;
use super::words::{self, capital};
use std::collections::HashSet;

/// A stage of schooling, with what is taught there.
pub(crate) struct Form {
    /// `bentuk` of the school.
    pub(crate) id: &'static str,
    /// Its first and last grade.
    pub(crate) grades: (usize, usize),
    /// Its subjects, the most written about first.
    pub(crate) subjects: &'static [&'static str],
    /// How many schools of 100 have this form.
    share: usize,
}

const FORMS: [Form; 4] = [
    Form {
        id: "SMP",
        grades: (7, 9),
        subjects: &[
            "ipa",
            "matematika",
            "bahasa-indonesia",
            "ips",
            "bahasa-inggris",
            "prakarya",
            "informatika",
            "seni-rupa",
            "pendidikan-pancasila",
            "pjok",
            "seni-musik",
        ],
        share: 36,
    },
    Form {
        id: "SD",
        grades: (1, 6),
        subjects: &[
            "matematika",
            "ipas",
            "bahasa-indonesia",
            "pendidikan-pancasila",
            "seni-rupa",
            "pjok",
            "bahasa-inggris",
            "seni-musik",
        ],
        share: 30,
    },
    Form {
        id: "SMA",
        grades: (10, 12),
        subjects: &[
            "matematika",
            "biologi",
            "kimia",
            "bahasa-indonesia",
            "ekonomi",
            "fisika",
            "bahasa-inggris",
            "geografi",
            "sejarah",
            "informatika",
            "pendidikan-pancasila",
            "seni-rupa",
            "pjok",
            "seni-musik",
        ],
        share: 26,
    },
    Form {
        id: "SMK",
        grades: (10, 12),
        subjects: &[
            "matematika",
            "informatika",
            "bahasa-inggris",
            "prakarya",
            "bahasa-indonesia",
            "ekonomi",
            "pendidikan-pancasila",
            "sejarah",
            "pjok",
            "seni-rupa",
        ],
        share: 8,
    },
];

/// The thirteen kinds of practice.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    JointPlan,
    ActivityMap,
    Walkthrough,
    Mentoring,
    TeamTeaching,
    StudyGroup,
    ProtocolMeeting,
    LessonStudy,
    ActionResearch,
    LearningCommunity,
    ProblemCycle,
    DataCycle,
    GoodPractice,
}

/// Every kind with its folder and how many practices of 100 are of it.
pub(crate) const KINDS: [(Kind, &str, usize); 13] = [
    (Kind::GoodPractice, "praktik-baik", 18),
    (Kind::ActivityMap, "peta-aktivitas", 13),
    (Kind::TeamTeaching, "team-teaching", 12),
    (Kind::JointPlan, "rencana-bersama", 11),
    (Kind::LessonStudy, "lesson-study", 9),
    (Kind::Walkthrough, "observasi-kelas", 8),
    (Kind::ProblemCycle, "siklus-masalah", 7),
    (Kind::ProtocolMeeting, "rapat-protokol", 5),
    (Kind::StudyGroup, "kelompok-belajar", 4),
    (Kind::Mentoring, "mentoring", 4),
    (Kind::LearningCommunity, "komunitas-belajar", 3),
    (Kind::ActionResearch, "penelitian-tindakan", 3),
    (Kind::DataCycle, "siklus-data", 3),
];

impl Kind {
    /// The folder of the kind, which is also its Indonesian id.
    pub(crate) fn folder(self) -> &'static str {
        KINDS
            .iter()
            .find(|(kind, ..)| *kind == self)
            .map_or("praktik-baik", |(_, folder, _)| folder)
    }
}

/// Somebody who works at a school.
pub(crate) struct Person {
    /// The id, as teams name it.
    pub(crate) id: String,
    /// The name.
    pub(crate) name: String,
    /// The subject taught.
    pub(crate) subject: &'static str,
    /// Whether the person agreed to be shown. Only then a practice names the id.
    pub(crate) shown: bool,
}

/// One practice, before it has a text.
pub(crate) struct Practice {
    /// Its kind.
    pub(crate) kind: Kind,
    /// File name without `.md`, unique within the school.
    pub(crate) slug: String,
    /// Its title.
    pub(crate) title: String,
    /// Its date, as an index into the school days.
    pub(crate) day: usize,
    /// One subject at least.
    pub(crate) subjects: Vec<&'static str>,
    /// The grade it was tried in.
    pub(crate) grade: usize,
    /// The topic, of the first subject.
    pub(crate) topic: &'static str,
    /// The activity out of daily life.
    pub(crate) activity: &'static str,
}

/// One school.
pub(crate) struct School {
    /// The folder's name.
    pub(crate) id: String,
    /// Its name.
    pub(crate) name: String,
    /// Its stage.
    pub(crate) form: &'static Form,
    /// Its region code.
    pub(crate) region: &'static str,
    /// Whether the state owns it.
    pub(crate) public: bool,
    /// Schools of one cluster work together on a series.
    pub(crate) cluster: String,
    /// Its people.
    pub(crate) people: Vec<Person>,
    /// Its practices; nothing refers to the last one.
    pub(crate) practices: Vec<Practice>,
}

impl School {
    /// The practices that others may refer to: all but the last, which can so be deleted without breaking a link.
    pub(crate) fn targets(&self) -> &[Practice] {
        self.practices.split_last().map_or(&[], |(_, rest)| rest)
    }

    /// Those who agreed to be shown.
    pub(crate) fn shown(&self) -> Vec<&Person> {
        self.people.iter().filter(|person| person.shown).collect()
    }
}

/// Practices a school has on average.
const PER_SCHOOL: usize = 35;
/// People a school has.
const PEOPLE: usize = 8;
/// Schools in one cluster.
const CLUSTER: usize = 8;
/// Days kept free at the end, for what follows a practice.
const DAYS_AFTER: usize = 20;

/// Plans `practices` practices on `days` school days.
pub(crate) fn schools(practices: usize, days: usize) -> Vec<School> {
    let count = (practices / PER_SCHOOL).max(2);
    sizes(practices, count)
        .into_iter()
        .enumerate()
        .map(|(index, size)| school(index, size, days.saturating_sub(DAYS_AFTER)))
        .collect()
}

/// How many practices each school has: from 10 to 60, `practices` together.
fn sizes(practices: usize, count: usize) -> Vec<usize> {
    let mut random = Random::for_parts(&[0]);
    let mut sizes: Vec<usize> = (0..count).map(|_| random.between(10, 60)).collect();
    let mut sum: usize = sizes.iter().sum();
    while sum != practices {
        let size = &mut sizes[random.below(count)];
        if sum < practices {
            *size += 1;
            sum += 1;
        } else if *size > 2 {
            *size -= 1;
            sum -= 1;
        }
    }
    sizes
}

fn school(index: usize, size: usize, days: usize) -> School {
    let mut random = Random::for_parts(&[1, index as u64]);
    let form = weighted(&mut random, &FORMS, |form| form.share);
    let (region, place) = words::REGIONS[index % words::REGIONS.len()];
    let number = index / words::REGIONS.len() + 1;
    let public = random.chance(80);
    let name = if public {
        format!("{}N {number} {place}", form.id)
    } else {
        format!("{} Bina Karya {number} {place}", form.id)
    };
    let mut school = School {
        id: slug(&name),
        name,
        form,
        region,
        public,
        cluster: format!("belajar-bersama-gugus-{}", index / CLUSTER + 1),
        people: people(&mut random, form),
        practices: Vec::with_capacity(size),
    };
    let mut slugs = HashSet::with_capacity(size);
    for _ in 0..size {
        let mut practice = practice(&mut random, form, days);
        let plain = practice.title.clone();
        let mut round = 1;
        while !slugs.insert(practice.slug.clone()) {
            round += 1;
            practice.title = format!("{plain}, putaran {round}");
            practice.slug = slug(&practice.title);
        }
        school.practices.push(practice);
    }
    school
}

fn people(random: &mut Random, form: &Form) -> Vec<Person> {
    let first = random.below(words::FIRST_NAMES.len());
    (0..PEOPLE)
        .map(|index| {
            let given = words::FIRST_NAMES[(first + index * 7) % words::FIRST_NAMES.len()];
            let family = random.pick(&words::LAST_NAMES);
            let name = format!("{given} {family}");
            Person {
                id: slug(&name),
                name,
                subject: random.pick(form.subjects),
                shown: index % 2 == 0,
            }
        })
        .collect()
}

fn practice(random: &mut Random, form: &'static Form, days: usize) -> Practice {
    let kind = weighted(random, &KINDS, |(_, _, share)| *share).0;
    let wanted = match kind {
        Kind::ActivityMap => random.between(2, 6),
        Kind::JointPlan | Kind::TeamTeaching => random.between(2, 3),
        _ => random.between(1, 2),
    };
    let subjects = random.pick_some(form.subjects, wanted);
    let topic = random.pick(words::topics(subjects[0]));
    let activity = random.pick(&words::ACTIVITIES);
    let title = title(random, kind, topic, activity, &subjects);
    Practice {
        kind,
        slug: slug(&title),
        title,
        day: random.below(days),
        subjects,
        grade: random.between(form.grades.0, form.grades.1),
        topic,
        activity,
    }
}

/// A title of at most 90 characters.
fn title(
    random: &mut Random,
    kind: Kind,
    topic: &str,
    activity: &str,
    subjects: &[&str],
) -> String {
    let village = words::village(random);
    let subject = subject_name(subjects[0]);
    match kind {
        Kind::ActivityMap => format!("{} di Desa {village}", capital(activity)),
        Kind::JointPlan => format!("Rencana {activity} untuk {} mapel", subjects.len()),
        Kind::TeamTeaching => format!(
            "{} bersama guru {subject} dan {}",
            capital(topic),
            subject_name(subjects[1])
        ),
        Kind::Walkthrough => format!("Berkunjung ke kelas {subject}: {topic}"),
        Kind::Mentoring => format!("Saling mendampingi {}", random.pick(&words::HELP)),
        Kind::StudyGroup => format!("Kelompok belajar {subject}: {}", random.pick(&words::HELP)),
        Kind::ProtocolMeeting => format!("Rapat protokol tentang {}", random.pick(&words::HELP)),
        Kind::LessonStudy => format!("Buka kelas {topic} dari Desa {village}"),
        Kind::ActionResearch => {
            format!("Menguatkan {} lewat {activity}", random.pick(&words::HELP))
        }
        Kind::LearningCommunity => {
            format!("Komunitas belajar {village}: {}", random.pick(&words::HELP))
        }
        Kind::ProblemCycle => format!("{} saat {activity}", capital(random.pick(&words::PROBLEMS))),
        Kind::DataCycle => format!("Membaca data {topic} di {village}"),
        Kind::GoodPractice => format!("{} sambil belajar {topic}", capital(activity)),
    }
}

/// A subject as prose writes it.
pub(crate) fn subject_name(id: &str) -> String {
    match id {
        "ipa" | "ips" | "ipas" | "pjok" => id.to_uppercase(),
        _ => id.split('-').map(capital).collect::<Vec<_>>().join(" "),
    }
}

/// A file name out of a title: small letters, digits and hyphens.
fn slug(title: &str) -> String {
    let words = title.split(|letter: char| !letter.is_ascii_alphanumeric());
    let words: Vec<String> = words
        .filter(|word| !word.is_empty())
        .map(str::to_ascii_lowercase)
        .collect();
    words.join("-")
}

/// One of `items`, each as often as its share says.
fn weighted<'a, T>(random: &mut Random, items: &'a [T], share: impl Fn(&T) -> usize) -> &'a T {
    let mut left = random.below(items.iter().map(&share).sum());
    for item in items {
        match left.checked_sub(share(item)) {
            Some(rest) => left = rest,
            None => return item,
        }
    }
    &items[0]
}
