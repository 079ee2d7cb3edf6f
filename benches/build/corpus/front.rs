//! Front matter: the keys of each kind, in Indonesian, complete and consistent enough to give no diagnostic.

use super::body::{Links, Target};
use super::calendar::Date;
use super::plan::{Kind, Practice, School};
use super::random::Random;
use super::words::{self, Prose};
use std::fmt::Write;

/// Dimensions of the graduate profile of 2025.
const PROFILE: [&str; 6] = [
    "kolaborasi",
    "penalaran-kritis",
    "kreativitas",
    "komunikasi",
    "kemandirian",
    "kewargaan",
];
const FREQUENCIES: [&str; 5] = [
    "mingguan",
    "dua-mingguan",
    "bulanan",
    "3-4x-minggu",
    "triwulan",
];
const DATA_KINDS: [&str; 4] = ["pembelajaran", "persepsi", "proses", "demografis"];
const GROUPS: usize = 6;

/// YAML under construction. Texts are always quoted; the corpus has no quotes or backslashes in them.
struct Yaml(String);

impl Yaml {
    /// A key with a value that is YAML already.
    fn raw(&mut self, key: &str, value: &str) {
        self.0.push_str(key);
        self.0.push_str(": ");
        self.0.push_str(value);
        self.0.push('\n');
    }

    /// A key with a text.
    fn text(&mut self, key: &str, value: &str) {
        self.raw(key, &quoted(value));
    }

    /// A key with a list of ids.
    fn ids(&mut self, key: &str, ids: &[&str]) {
        self.raw(key, &format!("[{}]", ids.join(", ")));
    }

    /// A key with a list, one item a line; the items are YAML already.
    fn items(&mut self, key: &str, items: &[String]) {
        self.0.push_str(key);
        self.0.push_str(":\n");
        for item in items {
            self.0.push_str("  - ");
            self.0.push_str(item);
            self.0.push('\n');
        }
    }
}

fn quoted(text: &str) -> String {
    format!("\"{text}\"")
}

/// Everything the front matter of one practice is made from.
pub(crate) struct Source<'a> {
    /// The school.
    pub(crate) school: &'a School,
    /// The practice.
    pub(crate) practice: &'a Practice,
    /// All school days.
    pub(crate) days: &'a [Date],
    /// Where references may lead.
    pub(crate) links: &'a Links<'a>,
    /// The practice's words.
    pub(crate) prose: &'a Prose,
}

/// The front matter of a practice with its `---` lines, and the table (CSV) it names, if it has one.
pub(crate) fn front_matter(source: &Source<'_>, random: &mut Random) -> (String, Option<String>) {
    let mut yaml = Yaml(String::with_capacity(1500));
    yaml.0.push_str("---\n");
    source.common(&mut yaml, random);
    let table = source.special(&mut yaml, random);
    yaml.0.push_str("---\n");
    (yaml.0, table)
}

impl Source<'_> {
    /// The keys every kind has.
    fn common(&self, yaml: &mut Yaml, random: &mut Random) {
        let (practice, prose) = (self.practice, self.prose);
        yaml.text("judul", &practice.title);
        yaml.raw("tanggal", &self.date(0));
        let summary = format!(
            "{}, lalu {}.",
            words::capital(&prose.clause(random)),
            prose.clause(random)
        );
        yaml.text("ringkasan", &summary);
        let meets = matches!(
            practice.kind,
            Kind::ProtocolMeeting | Kind::LearningCommunity
        );
        if !meets && practice.kind != Kind::ActivityMap {
            yaml.ids("mapel", &practice.subjects);
        }
        let adults = matches!(
            practice.kind,
            Kind::StudyGroup | Kind::Mentoring | Kind::ActionResearch
        );
        if !meets && !adults {
            yaml.raw("kelas", &format!("[{}]", practice.grade));
            if random.chance(30) {
                yaml.raw("fase", phase(practice.grade));
            }
            yaml.text("topik", practice.topic);
            if random.chance(50) {
                let units = random.between(2, 6);
                yaml.text("alokasi", &format!("{units} JP"));
            }
            if random.chance(40) {
                let count = random.between(1, 3);
                yaml.ids("profil", &random.pick_some(&PROFILE, count));
            }
        }
        if random.chance(30) {
            yaml.raw(
                "moda",
                random.pick(&["luring", "luring", "campuran", "daring"]),
            );
        }
        if random.chance(50) {
            let words = [practice.topic, random.pick(&words::HELP)].map(quoted);
            yaml.raw("kata_kunci", &format!("[{}]", words.join(", ")));
        }
        if random.chance(if practice.kind == Kind::LessonStudy {
            90
        } else {
            8
        }) {
            yaml.raw("seri", &self.school.cluster);
        }
        self.references(yaml, random);
        if random.chance(10) {
            yaml.items(
                "sumber",
                &[quoted(&format!(
                    "Catatan tim guru {}, 2025",
                    self.school.name
                ))],
            );
        }
        if random.chance(20) {
            yaml.raw("status", "terbit");
        }
        if random.chance(1) {
            yaml.items(
                "alamat_lama",
                &[format!("{}/lama/{}.html", self.school.id, practice.slug)],
            );
        }
    }

    /// Typed references to other practices.
    fn references(&self, yaml: &mut Yaml, random: &mut Random) {
        if random.chance(35) {
            let wanted = random.between(1, 2);
            let mut related: Vec<String> = Vec::new();
            for _ in 0..wanted {
                if let Some(target) = self.links.any(random) {
                    let reference = self.links.reference(&target);
                    if !related.contains(&reference) {
                        related.push(reference);
                    }
                }
            }
            if !related.is_empty() {
                yaml.items("terkait", &related);
            }
        }
        if random.chance(16)
            && let Some(target) = self.links.elsewhere(random)
            && target.practice.day < self.practice.day
        {
            yaml.raw("diadaptasi_dari", &self.links.reference(&target));
        }
        if random.chance(15) {
            let earlier = |other: &Practice| {
                other.kind == self.practice.kind && other.day < self.practice.day
            };
            self.reference(yaml, "lanjutan_dari", earlier);
        }
    }

    /// A key that names the first practice of the same school that fits, if one does.
    fn reference(&self, yaml: &mut Yaml, key: &str, fits: impl Fn(&Practice) -> bool) {
        let found = self
            .links
            .own()
            .find(|Target { practice, .. }| fits(practice));
        if let Some(target) = found {
            yaml.raw(key, &self.links.reference(&target));
        }
    }

    /// The keys of the practice's kind. The table is for a file beside it.
    fn special(&self, yaml: &mut Yaml, random: &mut Random) -> Option<String> {
        match self.practice.kind {
            Kind::JointPlan => self.joint_plan(yaml, random),
            Kind::ActivityMap => self.activity_map(yaml, random),
            Kind::Walkthrough => self.walkthrough(yaml, random),
            Kind::Mentoring => self.mentoring(yaml, random),
            Kind::TeamTeaching => self.team_teaching(yaml, random),
            Kind::StudyGroup => self.study_group(yaml, random),
            Kind::ProtocolMeeting => self.protocol_meeting(yaml, random),
            Kind::LessonStudy => self.lesson_study(yaml, random),
            Kind::ActionResearch => return self.action_research(yaml, random),
            Kind::LearningCommunity => self.learning_community(yaml, random),
            Kind::ProblemCycle => self.problem_cycle(yaml, random),
            Kind::DataCycle => self.data_cycle(yaml, random),
            Kind::GoodPractice => self.good_practice(yaml, random),
        }
        None
    }

    fn joint_plan(&self, yaml: &mut Yaml, random: &mut Random) {
        self.team(yaml, random, &["guru", "guru", "fasilitator"]);
        yaml.items("tujuan", &self.clauses(random, 1, 2));
        yaml.items("penilaian", &self.clauses(random, 1, 2));
        if random.chance(50) {
            yaml.items("indikator", &self.clauses(random, 1, 3));
        }
        if random.chance(60) {
            self.reference(yaml, "peta", |other| other.kind == Kind::ActivityMap);
        }
        if random.chance(30) {
            yaml.raw(
                "kesiswaan",
                random.pick(&["[Pramuka]", "[UKS]", "[Klub sains]", "[Klub baca, Pramuka]"]),
            );
        }
        let steps = ["1", "2", "3", "4", "5", "6"];
        yaml.ids("langkah", &steps[..random.between(3, 6)]);
    }

    fn activity_map(&self, yaml: &mut Yaml, random: &mut Random) {
        yaml.text("aktivitas", &words::capital(self.practice.activity));
        let sources = [
            "kekinian",
            "kepedulian",
            "masalah",
            "teknologi",
            "minat",
            "tepat-guna",
        ];
        yaml.raw("sumber_aktivitas", random.pick(&sources));
        if random.chance(60) {
            yaml.raw("hari", &random.between(2, 10).to_string());
        }
        let mut nodes = Vec::new();
        for subject in &self.practice.subjects {
            let mut node = format!(
                "{{mapel: {subject}, kompetensi: {}, kegiatan: {}",
                quoted(random.pick(words::topics(subject))),
                quoted(&words::capital(&self.prose.clause(random))),
            );
            if random.chance(40) {
                let data = random.pick(&["berat", "suhu", "biaya", "waktu", "panjang", "cerita"]);
                node.push_str(", data: ");
                node.push_str(data);
            }
            if random.chance(40) {
                let way = random.pick(&[
                    "pengamatan selama kegiatan",
                    "tes sesudah kegiatan",
                    "produk",
                ]);
                node.push_str(", penilaian: ");
                node.push_str(way);
            }
            node.push('}');
            nodes.push(node);
        }
        yaml.items("simpul", &nodes);
        if random.chance(50) {
            self.team(yaml, random, &["guru", "guru", "guru"]);
        }
    }

    fn walkthrough(&self, yaml: &mut Yaml, random: &mut Random) {
        let observers = random.between(2, 5);
        yaml.raw("pengamat", &observers.to_string());
        yaml.items(
            "tim",
            &[format!("{{peran: observer, jumlah: {observers}}}")],
        );
        yaml.raw("kesepakatan", "ya");
        let count = random.between(2, 5);
        let all = ["keterlibatan", "kesesuaian", "strategi", "terhubung", "k3"];
        let foci = random.pick_some(&all, count);
        yaml.ids("fokus", &foci);
        let mut findings = Vec::new();
        for focus in foci {
            let note = quoted(&words::capital(&self.prose.clause(random)));
            findings.push(format!("{{fokus: {focus}, catatan: {note}}}"));
        }
        yaml.items("temuan", &findings);
        let question = self
            .prose
            .slots("Bagaimana jika siswa {verb} {noun} {time}?", random);
        yaml.items("pertanyaan_reflektif", &[quoted(&question)]);
        yaml.items("tindak_lanjut", &self.clauses(random, 1, 3));
        if random.chance(40) {
            let taught =
                |other: &Practice| matches!(other.kind, Kind::TeamTeaching | Kind::LessonStudy);
            self.reference(yaml, "mengamati", taught);
        }
    }

    fn mentoring(&self, yaml: &mut Yaml, random: &mut Random) {
        let [first, second] = self.pair(random);
        let topics = random.pick_some(&words::HELP, 2).into_iter();
        let pairs = topics.zip([(&first, &second), (&second, &first)]);
        let pairs: Vec<String> = pairs
            .map(|(topic, (mentor, partner))| {
                format!(
                    "{{mentor: {mentor}, mitra: {partner}, topik: {}}}",
                    quoted(topic)
                )
            })
            .collect();
        yaml.items("pasangan", &pairs);
        yaml.raw("frekuensi", random.pick(&FREQUENCIES));
        yaml.items("hambatan", &self.clauses(random, 1, 2));
        yaml.items("jalan_keluar", &self.clauses(random, 1, 2));
    }

    fn team_teaching(&self, yaml: &mut Yaml, random: &mut Random) {
        let models = [
            "one-teach-one-assist",
            "one-teach-one-observe",
            "teaming",
            "parallel",
            "station",
            "alternative",
        ];
        let model = models[random.skewed(models.len())];
        yaml.raw("model", model);
        let second_role = match model {
            "one-teach-one-assist" => "asisten",
            "one-teach-one-observe" => "observer",
            _ => "pengajar",
        };
        let [first, second] = self.pair(random);
        let member = |label: &str, role: &str, subject: &str| {
            let key = if label.starts_with("Guru ") {
                "nama"
            } else {
                "orang"
            };
            format!("{{{key}: {label}, peran: {role}, mapel: {subject}}}")
        };
        let subjects = &self.practice.subjects;
        yaml.items(
            "tim",
            &[
                member(&first, "pengajar", subjects[0]),
                member(&second, second_role, subjects[1]),
            ],
        );
        if second_role != "pengajar" || random.chance(50) {
            let session = |after: usize, lead: &str, other: &str| {
                let date = self.date(after);
                format!("{{tanggal: {date}, peran: {{{lead}: pengajar, {other}: {second_role}}}}}")
            };
            yaml.items(
                "pertemuan",
                &[session(0, &first, &second), session(5, &second, &first)],
            );
        }
        if model == "teaming" {
            let (from, to) = (self.day(0).month(), self.day(15).month());
            yaml.raw("periode", &format!("{from}/{to}"));
            yaml.text("jadwal", random.pick(&words::SCHEDULES));
        }
    }

    fn study_group(&self, yaml: &mut Yaml, random: &mut Random) {
        let grounds = [
            "rumpun-mapel",
            "rumpun-mapel",
            "kedekatan-geografis",
            "kedekatan-psikologis",
            "lain",
        ];
        yaml.raw("dasar", random.pick(&grounds));
        let [leader, _] = self.pair(random);
        yaml.raw("guru_pemimpin", &leader);
        yaml.raw("frekuensi", "3-4x-minggu");
        let goal = quoted(&self.prose.clause(random));
        let process = self.clauses(random, 1, 2).join(", ");
        let results = self.clauses(random, 1, 2).join(", ");
        let schedule = random.pick(&words::SCHEDULES);
        let lines = [
            format!("  tujuan: {goal}\n"),
            format!("  indikator_proses: [{process}]\n"),
            format!("  indikator_hasil: [{results}]\n"),
            format!("  penanggung_jawab: {leader}\n  jadwal: {schedule}\n"),
            String::from("  sumber_daya: [perpustakaan, laboratorium]\n"),
        ];
        yaml.0.push_str("rencana_aksi:\n");
        yaml.0.push_str(&lines.concat());
    }

    fn protocol_meeting(&self, yaml: &mut Yaml, random: &mut Random) {
        let (teachers, committee) = (random.between(12, 40), random.between(2, 6));
        let attendees = format!("{{kepala_sekolah: 1, guru: {teachers}, komite: {committee}}}");
        yaml.raw("peserta", &attendees);
        if random.chance(30) {
            yaml.raw(
                "tamu",
                random.pick(&["[konsultan]", "[pengawas sekolah]", "[perguruan tinggi]"]),
            );
        }
        yaml.0.push_str("agenda:\n");
        for item in ["perkembangan", "jadwal", "kebutuhan", "dukungan", "inovasi"] {
            let text = quoted(&words::capital(&self.prose.clause(random)));
            yaml.raw(&format!("  {item}"), &text);
        }
        let mut decisions = Vec::new();
        for after in [10, 15] {
            let text = quoted(&words::capital(&self.prose.clause(random)));
            let due = self.date(after);
            decisions.push(format!(
                "{{isi: {text}, penanggung_jawab: PPK, tenggat: {due}}}"
            ));
        }
        yaml.items("keputusan", &decisions);
        yaml.ids("jenis_data", &random.pick_some(&DATA_KINDS, 2));
    }

    fn lesson_study(&self, yaml: &mut Yaml, random: &mut Random) {
        let plan = self.days[self.practice.day.saturating_sub(3)];
        let held = self.date(0);
        yaml.raw(
            "tahap",
            &format!("{{plan: {plan}, do: {held}, see: {held}}}"),
        );
        let [model, _] = self.pair(random);
        let key = if model.starts_with("Guru ") {
            "nama"
        } else {
            "orang"
        };
        yaml.items(
            "tim",
            &[
                format!("{{{key}: {model}, peran: guru-model}}"),
                format!("{{peran: observer, jumlah: {}}}", random.between(3, 8)),
                String::from("{peran: moderator}"),
            ],
        );
        if random.chance(40) {
            yaml.text("tema_riset", &words::capital(&self.prose.clause(random)));
        }
        yaml.items("temuan_siswa", &self.clauses(random, 1, 3));
        if random.chance(50) {
            yaml.items("kesulitan", &self.clauses(random, 1, 2));
        }
        if random.chance(30) {
            yaml.items("miskonsepsi", &self.clauses(random, 1, 2));
        }
        yaml.items("tindak_lanjut", &self.clauses(random, 1, 2));
    }

    /// Returns the table where the values stand in a file beside the practice.
    fn action_research(&self, yaml: &mut Yaml, random: &mut Random) -> Option<String> {
        yaml.text("ukuran", "Persentase capaian");
        let criteria = [
            "{nama: kurang, di_bawah: 51}",
            "{nama: cukup, di_bawah: 70}",
            "{nama: baik}",
        ];
        yaml.items("kriteria", &criteria.map(String::from));
        yaml.raw("tampilan", "agregat");
        yaml.ids(
            "pengumpulan",
            &random.pick_some(&["observasi", "wawancara", "kuesioner", "dokumentasi"], 3),
        );
        let groups: Vec<String> = (1..=GROUPS).map(|group| format!("K{group}")).collect();
        let in_file = random.chance(25);
        let mut table = format!("siklus,{}\n", groups.join(","));
        let mut cycles = Vec::new();
        // Hundredths, so that the mean below is exact.
        let mut values: Vec<usize> = (0..GROUPS).map(|_| random.between(3500, 5200)).collect();
        for name in ["awal", "siklus 1", "siklus 2"] {
            let shown: Vec<String> = values.iter().map(|value| decimal(*value)).collect();
            let _ = writeln!(table, "{name},{}", shown.join(","));
            let pairs: Vec<String> = groups
                .iter()
                .zip(&shown)
                .map(|(group, value)| format!("{group}: {value}"))
                .collect();
            let sum: usize = values.iter().sum();
            let mean = decimal((2 * sum + GROUPS) / (2 * GROUPS));
            cycles.push(format!(
                "{{nama: {name}, nilai: {{{}}}, rata: {mean}}}",
                pairs.join(", ")
            ));
            for value in &mut values {
                *value += random.between(500, 1600);
            }
        }
        if in_file {
            yaml.raw("tabel", &format!("{}.csv", self.practice.slug));
            return Some(table);
        }
        yaml.items("siklus", &cycles);
        None
    }

    fn learning_community(&self, yaml: &mut Yaml, random: &mut Random) {
        yaml.raw("tanggal_selesai", &self.date(DAYS_OF_COMMUNITY));
        yaml.raw(
            "siklus_jenis",
            random.pick(&["kombel", "pdca", "catatan-harian"]),
        );
        let mut partners: Vec<String> = Vec::new();
        for _ in 0..3 {
            if let Some(target) = self.links.elsewhere(random)
                && !partners.contains(&target.school.id)
            {
                partners.push(target.school.id.clone());
            }
        }
        if !partners.is_empty() {
            yaml.items("mitra", &partners);
        }
        yaml.raw("jumlah_guru", &(20 * random.between(1, 3)).to_string());
        let mut measures = Vec::new();
        for name in ["Kemampuan fasilitasi", "Keterlibatan dalam diskusi"] {
            let (before, after) = (5 * random.between(2, 8), 5 * random.between(10, 19));
            measures.push(format!(
                "{{nama: {name}, awal: {before}%, akhir: {after}%}}"
            ));
        }
        yaml.items("ukuran_hasil", &measures);
        let (first, second, third) = (
            5 * random.between(5, 9),
            5 * random.between(3, 6),
            5 * random.between(1, 2),
        );
        let last = 100 - first - second - third;
        yaml.items("sebaran", &[format!(
            "{{nama: Isi pesan, bagian: {{sumber belajar: {first}, konsultasi: {second}, koordinasi: {third}, \
             apresiasi: {last}}}}}"
        )]);
    }

    fn problem_cycle(&self, yaml: &mut Yaml, random: &mut Random) {
        yaml.text("masalah", &words::capital(&self.prose.clause(random)));
        yaml.text("seharusnya", &words::capital(&self.prose.clause(random)));
        yaml.items("akar", &self.clauses(random, 1, 3));
        yaml.items("alternatif", &self.clauses(random, 2, 4));
        let (solution, effect) = (self.prose.clause(random), self.prose.clause(random));
        let trial = self.date(10);
        yaml.raw(
            "uji_coba",
            &format!("{{tanggal: {trial}, solusi: \"{solution}\", dampak: \"{effect}\"}}"),
        );
        yaml.raw("lanjut", random.pick(&["ya", "tidak"]));
    }

    fn data_cycle(&self, yaml: &mut Yaml, random: &mut Random) {
        let count = random.between(2, 4);
        yaml.ids("jenis_data", &random.pick_some(&DATA_KINDS, count));
        yaml.items("temuan", &self.clauses(random, 1, 3));
        yaml.text("tujuan_smart", &words::capital(&self.prose.clause(random)));
        yaml.items("tindakan", &self.clauses(random, 1, 3));
        yaml.items("hasil", &self.clauses(random, 1, 2));
    }

    fn good_practice(&self, yaml: &mut Yaml, random: &mut Random) {
        let count = random.between(1, 2);
        let named = [
            "team-teaching",
            "peta-aktivitas",
            "rencana-bersama",
            "lesson-study",
            "kelompok-belajar",
        ];
        yaml.ids("praktik", &random.pick_some(&named, count));
        if random.chance(50) {
            self.team(yaml, random, &["guru", "guru"]);
        }
    }

    /// A team of teachers, one for each role; the first two may be people with a page.
    fn team(&self, yaml: &mut Yaml, random: &mut Random, roles: &[&str]) {
        let [first, second] = self.pair(random);
        let labels = [first, second, String::from("Guru C")];
        let members: Vec<String> = roles
            .iter()
            .zip(labels)
            .map(|(role, label)| {
                let key = if label.starts_with("Guru ") {
                    "nama"
                } else {
                    "orang"
                };
                format!("{{{key}: {label}, peran: {role}}}")
            })
            .collect();
        yaml.items("tim", &members);
    }

    /// Two different teachers: people with a page by their id, others by a label.
    fn pair(&self, random: &mut Random) -> [String; 2] {
        let shown = self.school.shown();
        if shown.len() < 2 || random.chance(30) {
            return ["Guru A", "Guru B"].map(String::from);
        }
        let first = random.below(shown.len());
        let second = (first + random.between(1, shown.len() - 1)) % shown.len();
        if random.chance(30) {
            return [shown[first].id.clone(), String::from("Guru B")];
        }
        [shown[first].id.clone(), shown[second].id.clone()]
    }

    /// From `low` to `high` quoted clauses.
    fn clauses(&self, random: &mut Random, low: usize, high: usize) -> Vec<String> {
        let count = random.between(low, high);
        (0..count)
            .map(|_| quoted(&words::capital(&self.prose.clause(random))))
            .collect()
    }

    /// The school day `after` days behind the practice's.
    fn day(&self, after: usize) -> Date {
        self.days[(self.practice.day + after).min(self.days.len() - 1)]
    }

    /// The same, written out.
    fn date(&self, after: usize) -> String {
        self.day(after).to_string()
    }
}

/// How many school days a learning community's programme lasts.
const DAYS_OF_COMMUNITY: usize = 18;

/// The phase of a grade.
fn phase(grade: usize) -> &'static str {
    match grade {
        1..=2 => "A",
        3..=4 => "B",
        5..=6 => "C",
        7..=9 => "D",
        10 => "E",
        _ => "F",
    }
}

/// Hundredths as a decimal number.
fn decimal(hundredths: usize) -> String {
    format!("{}.{:02}", hundredths / 100, hundredths % 100)
}
