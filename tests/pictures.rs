//! Pictures, attachments and texts whose files do not do what a disk usually does.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::collections::BTreeMap;
use std::io;
use std::sync::Mutex;

use padu::diagnostic::Diagnostic;
use padu::model::Kept;
use padu::pipeline::{self, Analysis, Failure, ROOM, Settings};
use padu::source::{Files, Listing, Memory, ReadSeek};

const BOWL: &[u8] = include_bytes!("harness/pictures/bowl.jpg");
const PHOTO: &str = "content/praktik-baik/bowl.jpg";

/// A site on a disk that can fail, and that counts how often each file is opened.
#[derive(Default)]
struct Disk {
    files: Memory,
    /// Files that cannot be opened.
    locked: Vec<&'static str>,
    /// Files that another program has locked after they were looked at.
    locked_since: Vec<&'static str>,
    /// Files that another program locks while the site is being built.
    locked_later: Mutex<Vec<&'static str>>,
    /// What stands in files that are written between being looked at and being copied.
    changed: BTreeMap<&'static str, Vec<u8>>,
    opened: Mutex<BTreeMap<String, usize>>,
}

impl Disk {
    /// Practices, each with the same photo in two places and an attachment.
    fn with_practices(count: usize) -> Self {
        let mut disk = Self::default();
        let files = &mut disk.files;
        files.set("site.yaml", "jenis: school\n");
        files.set(
            "content/sekolah.md",
            "---\nnama: SMP Contoh\nbentuk: SMP\nwilayah: \"51.08.08\"\n---\n",
        );
        for number in 0..count {
            let text = "---\njudul: Membuat tape\ntanggal: 2024-08-05\nringkasan: Baik.\n\
                mapel: [kimia]\ngambar: [{file: bowl.jpg, alt: Mangkuk, izin: tidak-tampak}]\n\
                lampiran: [{file: daftar.pdf, judul: Daftar}]\n---\n\n![Mangkuk](bowl.jpg)\n";
            files.set(format!("content/praktik-baik/tape-{number}.md"), text);
        }
        files.set(PHOTO, BOWL);
        files.set("content/praktik-baik/daftar.pdf", "%PDF");
        disk
    }

    fn check(&self, path: &str) -> io::Result<()> {
        match self.locked.contains(&path) {
            true => Err(io::Error::new(io::ErrorKind::PermissionDenied, "terkunci")),
            false => Ok(()),
        }
    }

    fn settings(&self) -> Settings {
        let mut settings = pipeline::settings(self).value.unwrap();
        settings.room = ROOM;
        settings
    }

    fn build<R>(&self, then: impl FnOnce(Analysis<'_>) -> R) -> R {
        pipeline::analyse(self, &self.settings(), false, then).unwrap()
    }
}

impl Files for Disk {
    fn list(&self, folder: &str) -> io::Result<Listing> {
        self.files.list(folder)
    }

    fn read(&self, path: &str) -> io::Result<Vec<u8>> {
        self.check(path)?;
        let is_locked = self.locked_later.lock().unwrap().contains(&path);
        if is_locked || self.locked_since.contains(&path) {
            return Err(io::Error::new(io::ErrorKind::PermissionDenied, "terkunci"));
        }
        match self.changed.get(path) {
            Some(bytes) => Ok(bytes.clone()),
            None => self.files.read(path),
        }
    }

    fn open(&self, path: &str) -> io::Result<Box<dyn ReadSeek>> {
        *self
            .opened
            .lock()
            .unwrap()
            .entry(path.to_owned())
            .or_default() += 1;
        self.check(path)?;
        self.files.open(path)
    }
}

/// The problems with files: the path that they stand at, the key of the message and the
/// name of the file.
fn told(problems: &[Diagnostic]) -> Vec<String> {
    let told = problems.iter().map(|problem| {
        format!(
            "{} {}: {:?}",
            problem.path, problem.message.key, problem.message
        )
    });
    told.filter(|text| text.contains("bowl.jpg") || text.contains("daftar.pdf"))
        .collect()
}

#[test]
fn a_picture_that_cannot_be_opened_is_told_as_such() {
    let mut disk = Disk::with_practices(1);
    disk.locked.push(PHOTO);
    let problems = disk.build(|analysis| told(&analysis.diagnostics));
    assert_eq!(problems.len(), 2, "{problems:#?}");
    for problem in problems {
        assert!(
            problem.contains("file_unopened") && problem.contains("terkunci"),
            "{problem}"
        );
    }
}

#[test]
fn a_preview_forgets_that_a_picture_could_not_be_opened() {
    let mut disk = Disk::with_practices(1);
    disk.locked.push(PHOTO);
    let (settings, mut kept) = (disk.settings(), Kept::default());
    let mut look = |disk: &Disk| {
        let told = |analysis: Analysis<'_>| told(&analysis.diagnostics).len();
        pipeline::analyse_again(disk, &settings, false, &mut kept, told).unwrap()
    };
    assert_eq!(look(&disk), 2);
    disk.locked.clear();
    assert_eq!(look(&disk), 0);
    let before = disk.opened.lock().unwrap()[PHOTO];
    assert_eq!(look(&disk), 0);
    assert_eq!(disk.opened.lock().unwrap()[PHOTO], before, "opened again");
}

#[test]
fn a_picture_is_looked_at_once_however_many_show_it() {
    let mut disk = Disk::with_practices(20);
    // What is broken is taken out, and the rest connected anew.
    disk.files.set("site.yaml", "errors: quarantine\n");
    let text = "---\njudul: Rusak\ntanggal: 2024-08-05\nringkasan: Baik.\nmapel: [sulap]\n---\n";
    disk.files.set("content/praktik-baik/rusak.md", text);
    let quarantined = disk.build(|analysis| analysis.quarantined);
    assert_eq!(quarantined.len(), 1);
    assert_eq!(disk.opened.lock().unwrap()[PHOTO], 1);
}

#[test]
fn what_turns_out_unfit_when_it_is_copied_is_told() {
    let mut disk = Disk::with_practices(1);
    disk.changed.insert(PHOTO, BOWL[..BOWL.len() / 2].to_vec());
    disk.locked_since.push("content/praktik-baik/daftar.pdf");
    let folder = tempfile::tempdir().unwrap();
    let written = disk.build(|mut analysis| {
        assert_eq!(told(&analysis.diagnostics), Vec::<String>::new());
        analysis.write(&folder.path().join("public")).unwrap()
    });
    let problems = told(&written.left_out);
    assert_eq!(problems.len(), 2, "{problems:#?}");
    assert!(
        problems
            .iter()
            .all(|problem| problem.starts_with("content/praktik-baik/tape-0.md"))
    );
    assert!(
        problems
            .iter()
            .any(|problem| problem.contains("picture_cut_off"))
    );
    assert!(
        problems
            .iter()
            .any(|problem| problem.contains("file_unopened"))
    );
    assert!(!folder.path().join("public/praktik-baik/bowl.jpg").exists());
}

#[test]
fn a_text_or_table_that_is_locked_meanwhile_is_told_as_such() {
    const TABLE: &str = "content/penelitian-tindakan/capaian.csv";
    let mut disk = Disk::with_practices(1);
    disk.files
        .set(TABLE, "siklus,A,B,C\nawal,35,40,45\nsiklus 1,46,50,54\n");
    disk.files.set(
        "content/penelitian-tindakan/capaian.md",
        "---\njudul: Kolaborasi\ntanggal: 2024-01-15\nringkasan: Baik.\n\
            ukuran: Capaian\ntabel: capaian.csv\n---\n",
    );
    for path in ["content/praktik-baik/tape-0.md", TABLE] {
        disk.locked_later.lock().unwrap().clear();
        let folder = tempfile::tempdir().unwrap();
        let written = disk.build(|mut analysis| {
            assert!(!analysis.is_stopped(false), "{:?}", analysis.diagnostics);
            disk.locked_later.lock().unwrap().push(path);
            analysis.write(&folder.path().join("public"))
        });
        let told = match written {
            Err(Failure::Page(problem)) => format!("{} {}", problem.path, problem.code),
            other => format!("{other:?}"),
        };
        assert_eq!(told, format!("{path} unreadable-file"));
    }
}

#[test]
fn a_build_looks_through_the_whole_of_a_photo() {
    let mut disk = Disk::with_practices(1);
    // A second picture ends, the first does not.
    let bytes = [&BOWL[..BOWL.len() - 2], BOWL].concat();
    disk.files.set(PHOTO, bytes);
    disk.build(|analysis| {
        let problems = told(&analysis.diagnostics);
        assert_eq!(problems.len(), 2, "{problems:#?}");
        assert!(
            problems
                .iter()
                .all(|problem| problem.contains("picture_cut_off"))
        );
        let page = analysis.file("praktik-baik/tape-0.html").unwrap().unwrap();
        assert!(!String::from_utf8(page).unwrap().contains("bowl.jpg"));
    });
}
