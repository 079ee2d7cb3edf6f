//! A catalogue of any size, the same bytes on every run: schools, their people, and practices of all thirteen kinds
//! that name, continue and adapt one another.
//!
//! It has no photos: what pictures cost depends on the pictures, not on the generator of pages.

mod body;
mod calendar;
mod front;
mod plan;
mod random;
mod words;

use body::Links;
use front::Source;
use plan::School;
use random::Random;
use rayon::prelude::*;
use std::fmt::Write;
use std::path::Path;
use std::{fs, io};

/// The smallest corpus: below it a school has too few practices to link to.
pub(crate) const SMALLEST: usize = 40;

/// One file, by its path below the site's root.
struct File {
    path: String,
    text: String,
}

/// A planned corpus.
pub(crate) struct Corpus {
    days: Vec<calendar::Date>,
    schools: Vec<School>,
}

/// What a corpus came to.
#[derive(Default)]
pub(crate) struct Summary {
    /// How many files.
    pub(crate) files: u64,
    /// Their bytes.
    pub(crate) bytes: u64,
    /// A number made from every path and byte: equal corpora have equal ones.
    pub(crate) fingerprint: u64,
}

impl Corpus {
    /// Plans a corpus of this many practices.
    pub(crate) fn new(practices: usize) -> Self {
        let days = calendar::school_days();
        let schools = plan::schools(practices, days.len());
        Self { days, schools }
    }

    /// How many schools there are.
    pub(crate) fn schools(&self) -> usize {
        self.schools.len()
    }

    /// A practice that others refer to, for a measurement that edits it; below the site's root.
    pub(crate) fn linked(&self) -> Option<String> {
        let school = self.schools.get(self.schools.len() / 2)?;
        Some(practice_path(school, school.practices.first()?))
    }

    /// Up to `count` practices that nothing refers to, for measurements that delete them; below the site's root.
    pub(crate) fn unlinked(&self, count: usize) -> Vec<String> {
        let last = |school| Some(practice_path(school, school.practices.last()?));
        self.schools.iter().filter_map(last).take(count).collect()
    }

    /// Writes the corpus below `root`, on the threads of the current rayon pool. One school is in memory at a time on
    /// each thread.
    ///
    /// # Errors
    /// Where a file cannot be written.
    pub(crate) fn write(&self, root: &Path) -> io::Result<Summary> {
        self.each_file(|file| {
            let path = root.join(&file.path);
            if let Some(folder) = path.parent() {
                fs::create_dir_all(folder).map_err(|error| at(folder, &error))?;
            }
            fs::write(&path, &file.text).map_err(|error| at(&path, &error))
        })
    }

    /// The same without a disk, for its fingerprint.
    ///
    /// # Errors
    /// None.
    pub(crate) fn summary(&self) -> io::Result<Summary> {
        self.each_file(|_| Ok(()))
    }

    fn each_file(&self, write: impl Fn(&File) -> io::Result<()> + Sync) -> io::Result<Summary> {
        let batch = |files: Vec<File>| -> io::Result<Summary> {
            let mut summary = Summary::default();
            for file in files {
                write(&file)?;
                summary.add(&Summary {
                    files: 1,
                    bytes: file.text.len() as u64,
                    fingerprint: fingerprint(&file),
                });
            }
            Ok(summary)
        };
        let mut summary = batch(site_files())?;
        let schools: Vec<Summary> = (0..self.schools.len())
            .into_par_iter()
            .map(|index| batch(self.school_files(index)))
            .collect::<io::Result<_>>()?;
        for school in &schools {
            summary.add(school);
        }
        Ok(summary)
    }

    /// Every file of one school.
    fn school_files(&self, index: usize) -> Vec<File> {
        let school = &self.schools[index];
        let mut files = vec![profile(school, index), people(school)];
        for (number, practice) in school.practices.iter().enumerate() {
            let mut random = Random::for_parts(&[2, index as u64, number as u64]);
            let prose = words::Prose {
                topic: practice.topic,
                activity: practice.activity,
            };
            let links = Links {
                schools: &self.schools,
                school,
                practice,
            };
            let source = Source {
                school,
                practice,
                days: &self.days,
                links: &links,
                prose: &prose,
            };
            let (front, table) = front::front_matter(&source, &mut random);
            let path = practice_path(school, practice);
            if let Some(table) = table {
                let path = path.replace(".md", ".csv");
                files.push(File { path, text: table });
            }
            let text = front + "\n" + &body::body(&links, &prose, &mut random);
            files.push(File { path, text });
        }
        files
    }
}

impl Summary {
    fn add(&mut self, other: &Self) {
        self.files += other.files;
        self.bytes += other.bytes;
        // The order of the files does not matter, their paths are in their fingerprints.
        self.fingerprint = self.fingerprint.wrapping_add(other.fingerprint);
    }
}

fn practice_path(school: &School, practice: &plan::Practice) -> String {
    format!(
        "content/{}/{}/{}.md",
        school.id,
        practice.kind.folder(),
        practice.slug
    )
}

/// Files outside every school.
fn site_files() -> Vec<File> {
    let site = "title: Katalog Uji\nkind: catalogue\nlanguage: id\nbase_url: https://katalog.example/\n\
                licence: CC-BY-SA-4.0\npublisher: {name: Direktorat Contoh, level: pusat}\n";
    let about = "---\njudul: Tentang katalog ini\n---\n\n\
                 Katalog ini dibuat untuk mengukur waktu, bukan untuk dibaca.\n";
    let file = |path: &str, text: &str| File {
        path: path.to_owned(),
        text: text.to_owned(),
    };
    vec![
        file("site.yaml", site),
        file("content/tentang-katalog.md", about),
    ]
}

/// The school's profile with its home page.
fn profile(school: &School, index: usize) -> File {
    let mut random = Random::for_parts(&[3, index as u64]);
    let prose = words::Prose {
        topic: "gotong royong",
        activity: words::ACTIVITIES[index % words::ACTIVITIES.len()],
    };
    let ownership = if school.public { "negeri" } else { "swasta" };
    let mut text = format!(
        "---\nnama: {}\nnpsn: \"\"\nbentuk: {}\nstatus_sekolah: {ownership}\nwilayah: \"{}\"\n\
         lisensi: CC-BY-SA-4.0\nppk: wakil kepala sekolah\n---\n",
        school.name, school.form.id, school.region,
    );
    for _ in 0..3 {
        let sentences: Vec<String> = (0..4).map(|_| prose.sentence(&mut random)).collect();
        let _ = write!(text, "\n{}\n", sentences.join(" "));
    }
    File {
        path: format!("content/{}/sekolah.md", school.id),
        text,
    }
}

/// The school's people; half of them agreed to be shown.
fn people(school: &School) -> File {
    let mut text = String::new();
    for person in &school.people {
        let shown = if person.shown { "ya" } else { "tidak" };
        let _ = write!(
            text,
            "- id: {}\n  nama: {}\n  mapel: [{}]\n  peran: [guru]\n  tampil: {shown}\n  kontak_lewat: sekolah\n",
            person.id, person.name, person.subject,
        );
    }
    File {
        path: format!("content/{}/orang.yaml", school.id),
        text,
    }
}

/// FNV-1a over a file's path and text.
fn fingerprint(file: &File) -> u64 {
    let bytes = file.path.bytes().chain([0]).chain(file.text.bytes());
    bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

/// An error that says which file it is about.
pub(crate) fn at(path: &Path, error: &io::Error) -> io::Error {
    io::Error::new(error.kind(), format!("{}: {error}", path.display()))
}
