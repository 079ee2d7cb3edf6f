//! Bodies: 300 to 900 words under the headings of the kind, with links, lists, tables and what else teachers write.

use super::plan::{Kind, Practice, School};
use super::random::Random;
use super::words::{Prose, capital};
use std::fmt::Write;

/// Something a link may lead to.
pub(crate) struct Target<'a> {
    /// The school.
    pub(crate) school: &'a School,
    /// The practice there.
    pub(crate) practice: &'a Practice,
}

/// Where the references of one practice may lead.
pub(crate) struct Links<'a> {
    /// All schools.
    pub(crate) schools: &'a [School],
    /// The practice's school.
    pub(crate) school: &'a School,
    /// The practice.
    pub(crate) practice: &'a Practice,
}

impl<'a> Links<'a> {
    /// The other practices of the school.
    pub(crate) fn own(&self) -> impl Iterator<Item = Target<'a>> {
        let (school, slug) = (self.school, &self.practice.slug);
        let others = school
            .targets()
            .iter()
            .filter(move |other| other.slug != *slug);
        others.map(move |practice| Target { school, practice })
    }

    /// A practice of the school itself, if it has another; some are named more often than others.
    fn near(&self, random: &mut Random) -> Option<Target<'a>> {
        let targets = self.school.targets();
        let practice = targets.get(random.skewed(targets.len()))?;
        (practice.slug != self.practice.slug).then_some(Target {
            school: self.school,
            practice,
        })
    }

    /// A practice of another school.
    pub(crate) fn elsewhere(&self, random: &mut Random) -> Option<Target<'a>> {
        let school = &self.schools[random.below(self.schools.len())];
        let practice = school
            .targets()
            .get(random.skewed(school.targets().len()))?;
        (school.id != self.school.id).then_some(Target { school, practice })
    }

    /// A practice of the school, or in one of three cases of another.
    pub(crate) fn any(&self, random: &mut Random) -> Option<Target<'a>> {
        if random.chance(67) {
            self.near(random)
        } else {
            self.elsewhere(random)
        }
    }

    /// How front matter and wikilinks name a target.
    pub(crate) fn reference(&self, target: &Target<'_>) -> String {
        if target.school.id == self.school.id {
            target.practice.slug.clone()
        } else {
            format!("{}/{}", target.school.id, target.practice.slug)
        }
    }

    /// A link in one of the forms authors use.
    fn markdown(&self, target: &Target<'_>, random: &mut Random) -> String {
        let Target { school, practice } = target;
        let (reference, title) = (self.reference(target), &practice.title);
        match random.below(6) {
            0 => format!("[[{reference}]]"),
            1 => format!("[[{reference}|{title}]]"),
            2 => format!("[[{reference}#refleksi|refleksi mereka]]"),
            form => {
                let folder = practice.kind.folder();
                let up = match (
                    school.id == self.school.id,
                    practice.kind == self.practice.kind,
                ) {
                    (true, true) => String::new(),
                    (true, false) => format!("../{folder}/"),
                    (false, _) => format!("../../{}/{folder}/", school.id),
                };
                let anchor = if form == 3 { "#refleksi" } else { "" };
                format!("[{title}]({up}{}.md{anchor})", practice.slug)
            }
        }
    }
}

/// The headings of a kind; each has a reflection, which is what the anchors of links name.
fn sections(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::JointPlan => &["Kegiatan", "Pembagian tugas", "Refleksi"],
        Kind::ActivityMap => &["Mengapa kegiatan ini", "Persiapan", "Kegiatan", "Refleksi"],
        Kind::Walkthrough => &[
            "Kesepakatan",
            "Yang kami lihat",
            "Percakapan sesudahnya",
            "Refleksi",
        ],
        Kind::Mentoring => &["Awal mula", "Percakapan kami", "Refleksi", "Tindak lanjut"],
        Kind::TeamTeaching => &["Rencana", "Pelaksanaan", "Refleksi", "Tindak lanjut"],
        Kind::StudyGroup => &[
            "Susunan kelompok",
            "Kebiasaan bertemu",
            "Refleksi",
            "Tindak lanjut",
        ],
        Kind::ProtocolMeeting => &["Jalannya rapat", "Usulan", "Refleksi", "Tindak lanjut"],
        Kind::LessonStudy => &["Plan", "Do", "See", "Refleksi", "Tindak lanjut"],
        Kind::ActionResearch => &[
            "Keadaan awal",
            "Perencanaan",
            "Pelaksanaan",
            "Pengamatan",
            "Refleksi",
            "Tindak lanjut",
        ],
        Kind::LearningCommunity => &[
            "Latar belakang",
            "Jalannya program",
            "Perubahan",
            "Refleksi",
            "Tindak lanjut",
        ],
        Kind::ProblemCycle => &[
            "Catatan harian",
            "Diskusi harian",
            "Diskusi mingguan",
            "Refleksi",
            "Tindak lanjut",
        ],
        Kind::DataCycle => &[
            "Data",
            "Pembacaan bersama",
            "Tindakan",
            "Refleksi",
            "Tindak lanjut",
        ],
        Kind::GoodPractice => &["Situasi", "Tantangan", "Aksi", "Refleksi"],
    }
}

/// What stands between the paragraphs.
#[derive(Clone, Copy)]
enum Extra {
    Link,
    List,
    Steps,
    Tasks,
    Quote,
    Subsection(&'static str),
    Table,
    Code,
    Formula,
    Footnote,
}

const SUBSECTIONS: [&str; 5] = [
    "Alat dan bahan",
    "Peran tiap guru",
    "Urutan waktu",
    "Suara siswa",
    "Yang kami ubah",
];

/// The extras of one practice, each with the number of its section.
fn extras(random: &mut Random, sections: usize) -> Vec<(usize, Extra)> {
    let mut extras = vec![Extra::Link; random.between(2, 5)];
    let chances = [
        (45, Extra::List),
        (25, Extra::Steps),
        (5, Extra::Tasks),
        (12, Extra::Quote),
        (12, Extra::Table),
        (2, Extra::Code),
        (2, Extra::Formula),
        (3, Extra::Footnote),
    ];
    extras.extend(
        chances
            .into_iter()
            .filter(|(percent, _)| random.chance(*percent))
            .map(|(_, extra)| extra),
    );
    let subsections = random.below(3);
    extras.extend(
        random
            .pick_some(&SUBSECTIONS, subsections)
            .into_iter()
            .map(Extra::Subsection),
    );
    extras
        .into_iter()
        .map(|extra| (random.below(sections), extra))
        .collect()
}

/// A body under construction.
struct Body<'a> {
    text: String,
    words: usize,
    prose: &'a Prose,
    links: &'a Links<'a>,
}

/// The body of a practice.
pub(crate) fn body(links: &Links<'_>, prose: &Prose, random: &mut Random) -> String {
    let kind = links.practice.kind;
    let sections = sections(kind);
    // A joint plan has to fit on a page.
    let target = random.between(310, if kind == Kind::JointPlan { 340 } else { 820 });
    let extras = extras(random, sections.len());
    let mut body = Body {
        text: String::with_capacity(target * 8),
        words: 0,
        prose,
        links,
    };
    for (index, heading) in sections.iter().enumerate() {
        let _ = write!(body.text, "## {heading}\n\n");
        body.paragraph(random);
        for (_, extra) in extras.iter().filter(|(section, _)| *section == index) {
            body.extra(*extra, random);
        }
        while body.words < target * (index + 1) / sections.len() {
            body.paragraph(random);
        }
    }
    body.text.truncate(body.text.trim_end().len());
    body.text.push('\n');
    body.text
}

impl Body<'_> {
    /// Adds a block and the empty line behind it.
    fn block(&mut self, block: &str) {
        self.words += block.split_whitespace().count();
        self.text.push_str(block.trim_end());
        self.text.push_str("\n\n");
    }

    fn sentences(&self, random: &mut Random, low: usize, high: usize) -> String {
        let count = random.between(low, high);
        let sentences: Vec<String> = (0..count).map(|_| self.prose.sentence(random)).collect();
        sentences.join(" ")
    }

    fn paragraph(&mut self, random: &mut Random) {
        let text = self.sentences(random, 2, 4);
        self.block(&text);
    }

    fn extra(&mut self, extra: Extra, random: &mut Random) {
        let prose = self.prose;
        match extra {
            Extra::Link => {
                let Some(target) = self.links.any(random) else {
                    return;
                };
                let link = self.links.markdown(&target, random);
                let sentence = random
                    .pick(&[
                        "Langkah ini berawal dari @.",
                        "Bandingkan dengan @, yang memakai bahan serupa.",
                        "Lembar pengamatan kami pinjam dari @ dan kami sesuaikan.",
                        "Cerita lanjutannya dapat dibaca di @.",
                    ])
                    .replace('@', &link);
                let text = format!("{} {sentence}", self.sentences(random, 1, 2));
                self.block(&text);
            }
            Extra::List => self.list(random, |_| String::from("- ")),
            Extra::Steps => self.list(random, |index| format!("{}. ", index + 1)),
            Extra::Tasks => self.list(random, |index| {
                String::from(if index == 0 { "- [x] " } else { "- [ ] " })
            }),
            Extra::Quote => {
                let text = format!("> {}", self.sentences(random, 1, 2));
                self.block(&text);
            }
            Extra::Subsection(heading) => {
                self.block(&format!("### {heading}"));
                self.paragraph(random);
            }
            Extra::Table => {
                let mut table = String::from("| Tahap | Kegiatan | Waktu |\n|---|---|---|\n");
                for stage in ["Persiapan", "Kegiatan inti", "Penutup"] {
                    let minutes = 5 * random.between(2, 8);
                    let _ = writeln!(
                        table,
                        "| {stage} | {} | {minutes} menit |",
                        capital(&prose.clause(random))
                    );
                }
                self.block(&table);
            }
            Extra::Code => {
                let (first, second) = (random.between(10, 40), random.between(10, 40));
                self.block(&format!(
                    "```python\nhasil = [{first}, {second}]\nrata = sum(hasil) / len(hasil)\nprint(\"rata-rata\", rata)\n```"
                ));
            }
            Extra::Formula => {
                let formula = random.pick(&[
                    "Susut kami hitung dengan $\\frac{m_1 - m_2}{m_1} \\times 100$.",
                    "$$\\bar{x} = \\frac{x_1 + x_2 + \\dots + x_n}{n}$$",
                    "Luasnya $L = \\pi r^2$ dan kelilingnya $K = 2 \\pi r$.",
                ]);
                self.block(formula);
            }
            Extra::Footnote => {
                let text = format!("{}[^catatan]", self.sentences(random, 2, 3));
                self.block(&text);
                let note = format!("[^catatan]: {}", prose.sentence(random));
                self.block(&note);
            }
        }
    }

    fn list(&mut self, random: &mut Random, mark: impl Fn(usize) -> String) {
        let mut list = String::new();
        for index in 0..random.between(3, 6) {
            let _ = writeln!(
                list,
                "{}{}",
                mark(index),
                capital(&self.prose.clause(random))
            );
        }
        self.block(&list);
    }
}
