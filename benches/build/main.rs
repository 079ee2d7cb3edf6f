//! Measures Padu: builds catalogues of several sizes, beside each build floors on the same files, and linking
//! against the rendering of Markdown.
//!
//! ```text
//! cargo bench --bench build                        # 1,000, 10,000 and 100,000 practices
//! cargo bench --bench build -- 1000 10000          # these sizes
//! cargo bench --bench build -- 1000 --keep         # leave corpus and site in target/bench
//! cargo bench --bench build -- --corpus-only DIR N # only write a corpus of N practices
//! ```
//!
//! The program is measured from outside, as its users run it: the real binary, with `--timings` for its phases.
//! `cargo test --benches` runs this too, without `--bench`: then it only checks that a corpus comes out the same twice.

#![expect(clippy::print_stdout, reason = "a benchmark prints its figures")]

#[cfg(not(unix))]
compile_error!("the benchmark asks a Unix kernel what a child process used");

mod corpus;
mod floor;
mod measure;
mod report;
mod stages;

use corpus::{Corpus, SMALLEST, at};
use floor::Readers;
use measure::{PageCache, Run, Tree};
use report::{Cold, Series, Size, Times};
use stages::Stages;
use std::error::Error;
use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

type Outcome<T> = Result<T, Box<dyn Error>>;

const SIZES: [usize; 3] = [1_000, 10_000, 100_000];
/// Threads of a build and of a floor.
const JOBS: usize = 2;
const FLOORS: [(&str, &str); 3] = [
    ("copy", "copy the output"),
    ("parse", "read, parse, write as much"),
    ("ahead", "the same, with Padu's readers ahead"),
];
const HELP: &str = "\
cargo bench --bench build -- [SIZE…] [--jobs N] [--keep] [--program PATH]
cargo bench --bench build -- --corpus-only DIR N

SIZE…           practices of a corpus; 1000 10000 100000 where none is given
--jobs N        threads of builds and floors; 2 where it is not given
--keep          leave corpora and sites in target/bench
--program PATH  measure this program instead of the one just compiled
--corpus-only   write a corpus of N practices to DIR and stop
";

/// What the command line asks for.
struct Request {
    sizes: Vec<usize>,
    jobs: usize,
    keep: bool,
    program: PathBuf,
    corpus_only: Option<PathBuf>,
    /// One run of a floor, in a process of its own: its name and its folders.
    floor: Option<(String, [PathBuf; 3])>,
    /// One run of the stages of a site, in a process of its own.
    stages: Option<PathBuf>,
    /// Cargo says so when it runs benchmarks, and does not when it runs tests.
    bench: bool,
    help: bool,
}

impl Request {
    fn parse(mut words: impl Iterator<Item = String>) -> Outcome<Self> {
        let mut request = Self {
            sizes: Vec::new(),
            jobs: JOBS,
            keep: false,
            program: PathBuf::from(env!("CARGO_BIN_EXE_padu")),
            corpus_only: None,
            floor: None,
            stages: None,
            bench: false,
            help: false,
        };
        while let Some(word) = words.next() {
            let mut value = || words.next().ok_or_else(|| format!("{word} needs a value"));
            match word.as_str() {
                "--bench" => request.bench = true,
                "--help" => request.help = true,
                "--keep" => request.keep = true,
                "--jobs" => request.jobs = number(&value()?)?.max(1),
                "--program" => request.program = PathBuf::from(value()?),
                "--corpus-only" => request.corpus_only = Some(PathBuf::from(value()?)),
                "--floor" => {
                    let name = value()?;
                    let folders = [value()?, value()?, value()?].map(PathBuf::from);
                    request.floor = Some((name, folders));
                }
                "--stages" => request.stages = Some(PathBuf::from(value()?)),
                size => request.sizes.push(number(size)?),
            }
        }
        if let Some(small) = request.sizes.iter().find(|size| **size < SMALLEST) {
            return Err(format!("{small} practices are too few, {SMALLEST} is the least").into());
        }
        Ok(request)
    }
}

fn number(word: &str) -> Outcome<usize> {
    word.replace(['_', ','], "")
        .parse()
        .map_err(|_| format!("'{word}' is not a number; see --help").into())
}

fn main() -> Outcome<()> {
    let request = Request::parse(std::env::args().skip(1))?;
    if request.help {
        print!("{HELP}");
        return Ok(());
    }
    if let Some(folder) = &request.corpus_only {
        let [practices] = request.sizes[..] else {
            return Err("--corpus-only DIR N needs one N".into());
        };
        use_threads(request.jobs)?;
        return write_corpus(folder, practices);
    }
    if let Some((name, folders)) = &request.floor {
        use_threads(request.jobs)?;
        return run_floor(name, folders);
    }
    if let Some(site) = &request.stages {
        use_threads(request.jobs)?;
        println!("{}", stages::run(site)?.line());
        return Ok(());
    }
    if !request.bench && request.sizes.is_empty() {
        return same_twice();
    }
    measure_all(&request)
}

/// The threads of this process.
fn use_threads(jobs: usize) -> Outcome<()> {
    Ok(rayon::ThreadPoolBuilder::new()
        .num_threads(jobs)
        .build_global()?)
}

/// Plans and generates a small corpus twice, and fails where the two differ.
fn same_twice() -> Outcome<()> {
    let [first, second] = [(); 2].map(|()| Corpus::new(200).summary());
    let (first, second) = (first?, second?);
    if (first.fingerprint, first.bytes) != (second.fingerprint, second.bytes) {
        return Err("two corpora of one size differ".into());
    }
    println!(
        "corpus of 200 practices: {:016x} twice; measure with `cargo bench --bench build`",
        first.fingerprint
    );
    Ok(())
}

/// Writes a corpus, and says what it came to in lines that [`Written::parse`] reads.
fn write_corpus(folder: &Path, practices: usize) -> Outcome<()> {
    if fs::read_dir(folder).is_ok_and(|mut entries| entries.next().is_some()) {
        return Err(format!("{} is not empty", folder.display()).into());
    }
    let corpus = Corpus::new(practices);
    let summary = corpus.write(folder)?;
    println!("practices {practices}");
    println!("schools {}", corpus.schools());
    println!("files {}", summary.files);
    println!("bytes {}", summary.bytes);
    println!("fingerprint {:016x}", summary.fingerprint);
    if let Some(path) = corpus.linked() {
        println!("linked {path}");
    }
    for path in corpus.unlinked(5) {
        println!("unlinked {path}");
    }
    Ok(())
}

/// A corpus that another process wrote.
struct Written {
    schools: usize,
    fingerprint: String,
    linked: PathBuf,
    unlinked: Vec<PathBuf>,
}

impl Written {
    fn parse(text: &str) -> Outcome<Self> {
        let values = |key: &str| {
            let lines: Vec<&str> = text
                .lines()
                .filter_map(|line| line.strip_prefix(key)?.strip_prefix(' '))
                .collect();
            lines
        };
        let value = |key: &str| {
            values(key)
                .first()
                .copied()
                .ok_or_else(|| format!("the corpus names no {key}"))
        };
        Ok(Self {
            schools: number(value("schools")?)?,
            fingerprint: value("fingerprint")?.to_owned(),
            linked: PathBuf::from(value("linked")?),
            unlinked: values("unlinked").into_iter().map(PathBuf::from).collect(),
        })
    }
}

/// Runs one floor, and prints its time in nanoseconds, files and bytes.
fn run_floor(name: &str, [sources, output, to]: &[PathBuf; 3]) -> Outcome<()> {
    let floor = match name {
        "copy" => floor::copy(output, to)?,
        "parse" => floor::parse(sources, output, to, Readers::Workers)?,
        "ahead" => floor::parse(sources, output, to, Readers::Ahead)?,
        _ => return Err(format!("no floor is called {name}").into()),
    };
    println!("{} {} {}", floor.wall.as_nanos(), floor.files, floor.bytes);
    Ok(())
}

/// Measures every size, and prints as it goes.
fn measure_all(request: &Request) -> Outcome<()> {
    let session = Session::start()?;
    let asked = if request.sizes.is_empty() {
        &SIZES[..]
    } else {
        &request.sizes
    };
    report::machine(request.jobs);
    session.warn();
    let mut sizes = Vec::new();
    for (number, &practices) in asked.iter().enumerate() {
        let folder = session.folder.join(format!("{}-{practices}", number + 1));
        fs::create_dir(&folder).map_err(|error| at(&folder, &error))?;
        let size = Bench::prepare(request, folder, practices)?.measure()?;
        size.print();
        io::stdout().flush()?;
        sizes.push(size);
    }
    report::growth(&sizes);
    if request.keep {
        Ok(())
    } else {
        session.remove()
    }
}

/// The folder of one call of this program.
///
/// Linux's ext4 avoids the inodes of removed files for up to five minutes, and searches past them for every file it
/// creates: measured here, a floor took 0.03 s before and 0.35 s after trees of the same size had been removed. So each
/// call has a folder of its own, removes nothing until all is measured, and says so if the last removal is too recent.
struct Session {
    folder: PathBuf,
    /// Touched when a session is removed.
    mark: PathBuf,
    /// Folders of sessions that were kept or broken off.
    others: usize,
}

impl Session {
    /// How long removed files slow the creation of new ones.
    const REST: Duration = Duration::from_secs(300);

    fn start() -> Outcome<Self> {
        let base = Path::new(env!("CARGO_TARGET_TMPDIR")).with_file_name("bench");
        fs::create_dir_all(&base).map_err(|error| at(&base, &error))?;
        let mut others = 0;
        let folder = loop {
            let folder = base.join(format!("session-{}", others + 1));
            match fs::create_dir(&folder) {
                Ok(()) => break folder,
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => others += 1,
                Err(error) => return Err(at(&folder, &error).into()),
            }
        };
        Ok(Self {
            folder,
            mark: base.join("last-removal"),
            others,
        })
    }

    /// Says what may spoil the numbers.
    fn warn(&self) {
        if self.others > 0 {
            println!(
                "note       {} earlier sessions lie in target/bench; remove them when you like",
                self.others
            );
        }
        let removed = fs::metadata(&self.mark)
            .and_then(|mark| mark.modified())
            .ok();
        let age = removed.and_then(|time| time.elapsed().ok());
        if let Some(age) = age.filter(|age| *age < Self::REST) {
            let seconds = (Self::REST - age).as_secs();
            println!(
                "WARNING    the last session was removed just now: on ext4 new files are slow for {seconds} s more"
            );
        }
    }

    fn remove(&self) -> Outcome<()> {
        fs::remove_dir_all(&self.folder).map_err(|error| at(&self.folder, &error))?;
        Ok(fs::write(&self.mark, "").map_err(|error| at(&self.mark, &error))?)
    }
}

/// How often builds and floors of this size are repeated. Each run of a large one leaves some gigabytes on the disk
/// until all is measured.
fn runs(practices: usize) -> usize {
    match practices {
        ..50_000 => 5,
        _ => 1,
    }
}

/// The measurement of one size.
struct Bench<'a> {
    request: &'a Request,
    practices: usize,
    /// Holds the site, the outputs and nothing else.
    folder: PathBuf,
    site: PathBuf,
    corpus: Written,
}

impl<'a> Bench<'a> {
    /// Writes the corpus.
    fn prepare(request: &'a Request, folder: PathBuf, practices: usize) -> Outcome<Self> {
        let site = folder.join("site");
        let mut own = Self::own(request)?;
        own.arg("--corpus-only")
            .arg(&site)
            .arg(practices.to_string());
        let written = measure::run(&mut own, &folder, PageCache::Filled)?;
        let corpus = Written::parse(&written.printed)?;
        Ok(Self {
            request,
            practices,
            folder,
            site,
            corpus,
        })
    }

    fn measure(&self) -> Outcome<Size> {
        let sources = Tree::of(&self.site)?;
        let diagnostics = self.check()?;
        let runs = runs(self.practices);
        // Before all else, since what comes later should find the files where it left them.
        let cold = self.measure_cold(runs)?;
        let mut first = Series {
            name: "first",
            runs: Vec::new(),
        };
        let mut floors = FLOORS.map(|(_, name)| Times {
            name: String::from(name),
            walls: Vec::new(),
        });
        let mut stages = Vec::new();
        let mut public = PathBuf::new();
        let mut output = Tree::default();
        // Builds and floors by turns, so that what slows the machine for a while slows both. Every run writes to a
        // folder of a fresh name, and nothing is removed before all is measured: see `Session`.
        for round in 0..runs {
            self.forget(&format!("first-{round}"))?;
            public = self.folder.join(format!("public-{round}"));
            first.runs.push(self.build(&public, PageCache::Filled)?);
            output = Tree::of(&public)?;
            self.expect_pages(&output)?;
            for ((name, _), times) in FLOORS.iter().zip(&mut floors) {
                let to = self.folder.join(format!("{name}-{round}"));
                let cache = PageCache::Filled;
                times
                    .walls
                    .push(self.floor(name, [&public, &to], &output, cache)?);
            }
            stages.push(self.stages()?);
        }
        let series = vec![
            first,
            self.repeat("unchanged", runs, &public, |_| Ok(()))?,
            self.repeat("edit one", runs, &public, |run| self.edit(run))?,
            self.repeat(
                "delete one",
                runs.min(self.corpus.unlinked.len()),
                &public,
                |run| self.delete(run),
            )?,
        ];
        Ok(Size {
            practices: self.practices,
            schools: self.corpus.schools,
            fingerprint: self.corpus.fingerprint.clone(),
            sources,
            output,
            diagnostics,
            series,
            floors: Vec::from(floors),
            cold,
            stages,
        })
    }

    /// Builds and floors that read sources by turns, for which everything has to come from the disk, where the kernel lets us ask
    /// for that.
    fn measure_cold(&self, runs: usize) -> Outcome<Option<Cold>> {
        if measure::empty_page_cache().is_err() {
            return Ok(None);
        }
        let mut builds = Series {
            name: "cold",
            runs: Vec::new(),
        };
        let [_, reading @ ..] = FLOORS;
        let mut floors = reading.map(|(_, name)| Times {
            name: format!("{name}, cold"),
            walls: Vec::new(),
        });
        for round in 0..runs {
            self.forget(&format!("cold-{round}"))?;
            let public = self.folder.join(format!("public-cold-{round}"));
            builds.runs.push(self.build(&public, PageCache::Empty)?);
            let output = Tree::of(&public)?;
            for ((floor, _), times) in reading.iter().zip(&mut floors) {
                let to = self.folder.join(format!("{floor}-cold-{round}"));
                let wall = self.floor(floor, [&public, &to], &output, PageCache::Empty)?;
                times.walls.push(wall);
            }
        }
        Ok(Some(Cold {
            builds,
            floors: Vec::from(floors),
        }))
    }

    /// This program again, in a process of its own.
    fn own(request: &Request) -> Outcome<Command> {
        let mut command = Command::new(std::env::current_exe()?);
        command.arg("--jobs").arg(request.jobs.to_string());
        Ok(command)
    }

    fn padu(&self) -> Command {
        let mut command = Command::new(&self.request.program);
        command.arg("--root").arg(&self.site);
        command
    }

    /// Counts what `padu check` has to say about the corpus.
    fn check(&self) -> Outcome<usize> {
        let run = measure::run(
            self.padu().args(["check", "--format", "json"]),
            &self.folder,
            PageCache::Filled,
        )?;
        self.forget("check")?;
        Ok(run
            .printed
            .lines()
            .filter(|line| line.starts_with('{'))
            .count())
    }

    fn build(&self, public: &Path, cache: PageCache) -> Outcome<Run> {
        let mut command = self.padu();
        command.arg("build").arg("--output").arg(public);
        command
            .arg("--jobs")
            .arg(self.request.jobs.to_string())
            .arg("--timings");
        measure::run(&mut command, &self.folder, cache)
    }

    /// Runs a floor in a process of its own; it measures itself, since listing the output is no part of it.
    fn floor(
        &self,
        name: &str,
        [public, to]: [&Path; 2],
        output: &Tree,
        cache: PageCache,
    ) -> Outcome<Duration> {
        let mut own = Self::own(self.request)?;
        own.args(["--floor", name])
            .arg(self.site.join("content"))
            .arg(public)
            .arg(to);
        let printed = measure::run(&mut own, &self.folder, cache)?.printed;
        let mut numbers = printed.split_whitespace().map(str::parse::<u64>);
        let mut next = || {
            numbers
                .next()
                .ok_or("a floor printed too little")?
                .map_err(Box::<dyn Error>::from)
        };
        let (nanoseconds, files, bytes) = (next()?, next()?, next()?);
        if (files, bytes) != (output.files, output.bytes) {
            return Err(format!(
                "floor {name} wrote {files} files and {bytes} bytes, not what the build wrote"
            )
            .into());
        }
        Ok(Duration::from_nanos(nanoseconds))
    }

    /// Measures the stages in a process of its own.
    fn stages(&self) -> Outcome<Stages> {
        let mut own = Self::own(self.request)?;
        own.arg("--stages").arg(&self.site);
        let run = measure::run(&mut own, &self.folder, PageCache::Filled)?;
        Stages::parse(&run.printed)
    }

    /// Builds into the same folder as often as `runs` says, each time after `change`.
    fn repeat(
        &self,
        name: &'static str,
        runs: usize,
        public: &Path,
        change: impl Fn(usize) -> Outcome<()>,
    ) -> Outcome<Series> {
        let mut series = Series {
            name,
            runs: Vec::new(),
        };
        for run in 0..runs {
            change(run)?;
            series.runs.push(self.build(public, PageCache::Filled)?);
        }
        Ok(series)
    }

    /// Adds a sentence to a practice that others refer to.
    fn edit(&self, run: usize) -> Outcome<()> {
        let path = self.site.join(&self.corpus.linked);
        let sentence = format!("\nCatatan tambahan ke-{}.\n", run + 1);
        let file = OpenOptions::new().append(true).open(&path);
        file.and_then(|mut file| file.write_all(sentence.as_bytes()))
            .map_err(|error| at(&path, &error))?;
        Ok(())
    }

    /// Deletes a practice that nothing refers to.
    fn delete(&self, run: usize) -> Outcome<()> {
        let path = self.site.join(&self.corpus.unlinked[run]);
        Ok(fs::remove_file(&path).map_err(|error| at(&path, &error))?)
    }

    /// Moves away what a build left beside the content, so that the next build is a first one.
    fn forget(&self, name: &str) -> Outcome<()> {
        let aside = self.folder.join("aside").join(name);
        fs::create_dir_all(&aside).map_err(|error| at(&aside, &error))?;
        for entry in fs::read_dir(&self.site).map_err(|error| at(&self.site, &error))? {
            let entry = entry?;
            if !["site.yaml", "content"]
                .iter()
                .any(|kept| entry.file_name() == *kept)
            {
                let path = entry.path();
                fs::rename(&path, aside.join(entry.file_name()))
                    .map_err(|error| at(&path, &error))?;
            }
        }
        Ok(())
    }

    /// A build that left practices out is not worth its time.
    fn expect_pages(&self, output: &Tree) -> Outcome<()> {
        if output.pages < self.practices as u64 {
            let message = format!(
                "the build wrote {} pages for {} practices",
                output.pages, self.practices
            );
            return Err(message.into());
        }
        Ok(())
    }
}
