//! The program on a site of its own in a temporary folder.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::SystemTime;

/// A site on disk that goes when the test ends.
pub(crate) struct Site {
    folder: tempfile::TempDir,
}

/// What a run of the program left.
#[derive(Debug)]
pub(crate) struct Run {
    /// Exit status.
    pub(crate) code: i32,
    /// What it printed.
    pub(crate) out: String,
    /// What it complained.
    pub(crate) complaints: String,
}

impl Run {
    /// The problems that `padu check --format json` printed.
    pub(crate) fn problems(&self) -> Vec<serde_json::Value> {
        let lines = self.out.lines();
        lines
            .map(|line| serde_json::from_str(line).unwrap())
            .collect()
    }
}

/// A written file: bytes and time of the last change.
pub(crate) type Files = BTreeMap<String, (Vec<u8>, SystemTime)>;

impl Site {
    /// A site without files.
    pub(crate) fn empty() -> Self {
        Self {
            folder: tempfile::tempdir().unwrap(),
        }
    }

    /// The sample of this repository.
    pub(crate) fn sample() -> Self {
        let site = Self::empty();
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        fs::copy(root.join("site.yaml"), site.path("site.yaml")).unwrap();
        copy_folder(&root.join("content"), &site.path("content"));
        site
    }

    /// A site of two schools, small enough to know every page of it.
    pub(crate) fn small() -> Self {
        let site = Self::empty();
        site.write(
            "site.yaml",
            "judul: Katalog kecil\nalamat: https://kecil.example/sub/\nlisensi: CC-BY-4.0\n",
        );
        site.add_two_schools();
        site
    }

    /// The sample with the two schools of the small site.
    pub(crate) fn sample_with_two_schools() -> Self {
        let site = Self::sample();
        site.add_two_schools();
        site
    }

    /// The small site with a scene photographed in every orientation: below and in the text of
    /// a practice, in a text with HTML, on a page of a school and as its logo.
    pub(crate) fn with_photos() -> Self {
        let site = Self::small();
        let pictures = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/harness/pictures");
        let mut names: Vec<String> = (1..=8)
            .map(|number| format!("upright-{number}.jpg"))
            .collect();
        names.extend(["upright-6.png".to_owned(), "upright-6.webp".to_owned()]);
        let mut text = "---\njudul: Foto\ntanggal: 2024-08-08\nringkasan: Satu pemandangan.\n\
                        mapel: [ipa]\ngambar:\n"
            .to_owned();
        let mut body = String::new();
        for name in &names {
            for folder in ["sma/praktik-baik", "smp"] {
                let bytes = fs::read(pictures.join(name)).unwrap();
                site.write(&format!("content/{folder}/{name}"), bytes);
            }
            text += &format!("  - {{file: {name}, alt: \"Kebun \\\"{name}\\\" & sawah\"}}\n");
            body += &format!("![Isi {name}]({name})\n\n");
        }
        site.write(
            "content/sma/praktik-baik/foto.md",
            format!("{text}---\n\n## Foto\n\n{body}"),
        );
        site.write(
            "content/smp/dengan-html.md",
            format!("---\njudul: Dengan HTML\n---\n\nH<sub>2</sub>O\n\n{body}"),
        );
        site.write(
            "content/smp/sekolah.md",
            format!(
                "---\nnama: Sekolah smp\nbentuk: smp\nwilayah: \"51.08\"\nlogo: upright-6.jpg\n---\n{body}"
            ),
        );
        site
    }

    fn add_two_schools(&self) {
        let site = self;
        for school in ["sma", "smp"] {
            site.write(
                &format!("content/{school}/sekolah.md"),
                format!("---\nnama: Sekolah {school}\nbentuk: {school}\nwilayah: \"51.08\"\n---\n"),
            );
        }
        site.write(
            "content/sma/peta-aktivitas/tape.md",
            "---\njudul: Membuat tape\ntanggal: 2024-08-05\nringkasan: Satu kegiatan dua mapel.\n\
             aktivitas: Tape ketan\nsimpul:\n  - {mapel: kimia, kegiatan: Ukur suhu}\n  \
             - {mapel: matematika, kegiatan: Timbang}\n---\n\n## Refleksi\n\nIsi lama.\n",
        );
        site.write(
            "content/sma/praktik-baik/pasar.md",
            "---\njudul: Belanja di pasar\ntanggal: 2024-08-06\nringkasan: Harga dibandingkan.\n\
             mapel: [ekonomi]\n---\n\nLihat [[tape]].\n",
        );
        site.write(
            "content/smp/praktik-baik/sawah.md",
            "---\njudul: Ekosistem sawah\ntanggal: 2024-08-07\nringkasan: Sawah diamati.\n\
             mapel: [ipa]\n---\n\nSawah.\n",
        );
    }

    /// A path within the site.
    pub(crate) fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    /// Writes a file and the folders above it.
    pub(crate) fn write(&self, path: &str, bytes: impl AsRef<[u8]>) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }

    /// Replaces words of a file, which must be there.
    pub(crate) fn edit(&self, path: &str, from: &str, to: &str) {
        let text = fs::read_to_string(self.path(path)).unwrap();
        assert!(text.contains(from), "{path} does not hold {from}");
        self.write(path, text.replace(from, to));
    }

    /// Runs the program in the site's folder.
    pub(crate) fn padu(&self, arguments: &[&str]) -> Run {
        self.padu_in("", arguments)
    }

    /// Runs the program in a folder of the site.
    pub(crate) fn padu_in(&self, folder: &str, arguments: &[&str]) -> Run {
        let output = command()
            .args(arguments)
            .current_dir(self.path(folder))
            .stdin(Stdio::null())
            .output()
            .unwrap();
        Run {
            code: output.status.code().unwrap_or(-1),
            out: String::from_utf8(output.stdout).unwrap(),
            complaints: String::from_utf8(output.stderr).unwrap(),
        }
    }

    /// Builds; the site must be fine.
    pub(crate) fn build(&self) -> Run {
        let run = self.padu(&["build"]);
        assert_eq!(run.code, 0, "{}{}", run.out, run.complaints);
        run
    }

    /// The files of the built site by address, the manifest aside.
    pub(crate) fn output(&self) -> Files {
        let folder = self.path("public");
        walkdir::WalkDir::new(&folder)
            .into_iter()
            .map(Result::unwrap)
            .filter(|entry| entry.file_type().is_file())
            .filter(|entry| entry.file_name() != padu::output::MANIFEST_NAME)
            .map(|entry| {
                let address = entry.path().strip_prefix(&folder).unwrap();
                let address = address.to_str().unwrap().replace('\\', "/");
                let modified = entry.metadata().unwrap().modified().unwrap();
                (address, (fs::read(entry.path()).unwrap(), modified))
            })
            .collect()
    }

    /// A file of the built site as text.
    pub(crate) fn page(&self, address: &str) -> String {
        fs::read_to_string(self.path("public").join(address))
            .unwrap_or_else(|error| panic!("{address}: {error}"))
    }
}

/// The program, without the language of the computer that runs the tests.
pub(crate) fn command() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_padu"));
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
        command.env_remove(name);
    }
    command
}

/// Copies a folder with everything in it.
pub(crate) fn copy_folder(from: &Path, to: &Path) {
    for entry in walkdir::WalkDir::new(from) {
        let entry = entry.unwrap();
        let target = to.join(entry.path().strip_prefix(from).unwrap());
        if entry.file_type().is_dir() {
            fs::create_dir_all(target).unwrap();
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}
