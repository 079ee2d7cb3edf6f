//! What is printed: the machine, a block for each size, and one table over the sizes.

use crate::measure::{Run, Tree};
use crate::stages::Stages;
use std::fs;
use std::thread::available_parallelism;
use std::time::Duration;

/// Runs of the same thing, oldest first.
pub(crate) struct Series {
    /// What it is.
    pub(crate) name: &'static str,
    /// The runs.
    pub(crate) runs: Vec<Run>,
}

impl Series {
    /// The run of median wall time; of an even number the slower one.
    pub(crate) fn median(&self) -> Option<&Run> {
        let mut runs: Vec<&Run> = self.runs.iter().collect();
        runs.sort_by_key(|run| run.wall);
        runs.get(runs.len() / 2).copied()
    }
}

/// Wall times of a floor or a stage, oldest first.
pub(crate) struct Times {
    /// What it does.
    pub(crate) name: String,
    /// The times.
    pub(crate) walls: Vec<Duration>,
}

impl Times {
    fn median(&self) -> Duration {
        let mut walls = self.walls.clone();
        walls.sort_unstable();
        walls.get(walls.len() / 2).copied().unwrap_or_default()
    }
}

/// First builds with an empty page cache.
pub(crate) struct Cold {
    /// The builds.
    pub(crate) builds: Series,
    /// The floors that read sources, measured by turns with them.
    pub(crate) floors: Vec<Times>,
}

/// All that was measured at one size.
pub(crate) struct Size {
    /// Practices.
    pub(crate) practices: usize,
    /// Schools.
    pub(crate) schools: usize,
    /// Fingerprint of the corpus.
    pub(crate) fingerprint: String,
    /// Its files.
    pub(crate) sources: Tree,
    /// The files of the first build.
    pub(crate) output: Tree,
    /// Problems that `padu check` found in the corpus; none are meant to be there.
    pub(crate) diagnostics: usize,
    /// The first build first.
    pub(crate) series: Vec<Series>,
    /// The floors.
    pub(crate) floors: Vec<Times>,
    /// The same with an empty page cache, where that was measured.
    pub(crate) cold: Option<Cold>,
    /// Runs of the stages, oldest first.
    pub(crate) stages: Vec<Stages>,
}

/// Prints the machine, since no number means anything without it.
pub(crate) fn machine(jobs: usize) {
    let cores = available_parallelism().map_or(0, usize::from);
    let field = |file: &str, key: &str| {
        let text = fs::read_to_string(file).ok()?;
        let line = text.lines().find(|line| line.starts_with(key))?;
        Some(line.split_once(':')?.1.trim().to_owned())
    };
    let processor =
        field("/proc/cpuinfo", "model name").unwrap_or_else(|| String::from("processor unknown"));
    let memory = field("/proc/meminfo", "MemTotal").unwrap_or_else(|| String::from("unknown"));
    let load = fs::read_to_string("/proc/loadavg").unwrap_or_default();
    let load = load.split_whitespace().next().unwrap_or("unknown");
    println!(
        "machine    {processor}, {cores} cores, memory {memory}, load {load} at the start, {}",
        std::env::consts::OS
    );
    println!(
        "threads    {jobs}, for builds and floors alike; builds, and floors with readers ahead, have more that wait for the disk"
    );
    println!(
        "numbers    medians of the runs named beside them; the disk settled before each run; sources in the page cache,\n\
        \x20          but for \"cold\": then nothing is in it, as after the computer was started"
    );
}

impl Size {
    /// Prints the block of this size.
    pub(crate) fn print(&self) {
        println!();
        println!(
            "{} practices in {} schools (corpus {}, {} diagnostics)",
            grouped(self.practices as u64),
            grouped(self.schools as u64),
            self.fingerprint,
            self.diagnostics,
        );
        for (name, tree) in [("sources", &self.sources), ("output", &self.output)] {
            let (files, size) = (grouped(tree.files), megabytes(tree.bytes));
            let pages = if tree.pages > 0 {
                format!(", {} pages", grouped(tree.pages))
            } else {
                String::new()
            };
            println!("  {name:<14}{files:>10} files  {size:>10} MB{pages}");
        }
        println!();
        println!(
            "  {:<14}{:>10} {:>10} {:>10} {:>10}   runs",
            "", "time s", "cpu s", "peak MB", "pages/s"
        );
        let cold = self.cold.as_ref().map(|cold| &cold.builds);
        for series in self.series.iter().chain(cold) {
            let Some(run) = series.median() else { continue };
            let walls: Vec<Duration> = series.runs.iter().map(|run| run.wall).collect();
            let rate = self.output.pages as f64 / run.wall.as_secs_f64();
            println!(
                "  {:<16}{:>8} {:>10} {:>10} {:>10}   {}",
                series.name,
                seconds(run.wall),
                seconds(run.cpu),
                megabytes(run.peak),
                grouped(rate as u64),
                each(&walls),
            );
        }
        self.print_phases();
        println!();
        println!(
            "  {:<42}{:>10} {:>12} {:>12}   runs",
            "floor", "time s", "build", "fastest runs"
        );
        let first = self.series.first().into_iter();
        let floors = first.flat_map(|first| self.floors.iter().map(move |floor| (first, floor)));
        let cold = self.cold.iter();
        let cold = cold.flat_map(|cold| cold.floors.iter().map(move |floor| (&cold.builds, floor)));
        for (builds, floor) in floors.chain(cold) {
            let median = floor.median();
            let ratio = builds
                .median()
                .map_or_else(String::new, |build| times(build.wall, median));
            println!(
                "  {:<42}{:>10} {ratio:>12} {:>12}   {}",
                floor.name,
                seconds(median),
                ratio_of_fastest(builds, floor),
                each(&floor.walls)
            );
        }
        self.print_stages();
    }

    /// Prints the stages, and how linking compares with Markdown.
    fn print_stages(&self) {
        let bodies = self.stages.first().map_or(0, |stages| stages.bodies);
        let stage = |name: String, time: fn(&Stages) -> Duration| Times {
            name,
            walls: self.stages.iter().map(time).collect(),
        };
        let stages = [
            stage(String::from("link, and plan pages"), |one| one.link),
            stage(String::from("who else, for every practice"), |one| {
                one.who_else
            }),
            stage(
                format!("Markdown of {} bodies", grouped(bodies as u64)),
                |one| one.markdown,
            ),
        ];
        println!();
        println!(
            "  {:<42}{:>10} {:>12}   runs",
            "stage", "time s", "to Markdown"
        );
        let markdown = stages[2].median();
        for stage in &stages {
            let median = stage.median();
            println!(
                "  {:<42}{:>10} {:>12}   {}",
                stage.name,
                seconds(median),
                format!("{:.2} times", median.as_secs_f64() / markdown.as_secs_f64()),
                each(&stage.walls)
            );
        }
    }

    /// Prints a row for each phase and a column for each series, of the median runs.
    fn print_phases(&self) {
        let medians: Vec<(&str, &Run)> = self
            .series
            .iter()
            .filter_map(|series| Some((series.name, series.median()?)))
            .collect();
        let mut names: Vec<&str> = Vec::new();
        for (_, run) in &medians {
            for (name, _) in &run.phases {
                if !names.contains(&name.as_str()) {
                    names.push(name);
                }
            }
        }
        if names.is_empty() {
            return;
        }
        println!();
        let heads: Vec<String> = medians
            .iter()
            .map(|(name, _)| format!("{name:>14}"))
            .collect();
        println!("  {:<14}{}", "phase, ms", heads.concat());
        for name in names {
            let cell = |run: &Run| {
                let mut found = run
                    .phases
                    .iter()
                    .filter(|(phase, _)| phase == name)
                    .peekable();
                found
                    .peek()
                    .is_some()
                    .then(|| found.map(|(_, time)| time).sum::<f64>())
            };
            let cells: Vec<String> = medians
                .iter()
                .map(|(_, run)| {
                    cell(run).map_or_else(|| format!("{:>14}", "-"), |time| format!("{time:>14.1}"))
                })
                .collect();
            println!("  {name:<14}{}", cells.concat());
        }
    }
}

/// The fastest first build to the fastest run of a floor. A disk that stalls slows a floor more than a build, which has
/// other things to do meanwhile, and then flatters the medians.
fn ratio_of_fastest(builds: &Series, floor: &Times) -> String {
    let build = builds.runs.iter().map(|run| run.wall).min();
    let least = floor.walls.iter().min();
    build
        .zip(least)
        .map_or_else(String::new, |(build, floor)| times(build, *floor))
}

/// Prints how first builds grow: of a linear program the last column stays near 1.
pub(crate) fn growth(sizes: &[Size]) {
    let first = sizes.iter().filter_map(|size| {
        let run = size.series.first()?.median()?;
        Some(Grown {
            size,
            run,
            floor: size.floors.get(1)?,
        })
    });
    Grown::print("first build over the sizes", &first.collect::<Vec<_>>());
    let cold = sizes.iter().filter_map(|size| {
        let cold = size.cold.as_ref()?;
        Some(Grown {
            size,
            run: cold.builds.median()?,
            floor: cold.floors.first()?,
        })
    });
    Grown::print("cold build over the sizes", &cold.collect::<Vec<_>>());
}

/// A first build of one size, beside its second floor.
struct Grown<'sizes> {
    size: &'sizes Size,
    run: &'sizes Run,
    floor: &'sizes Times,
}

impl Grown<'_> {
    fn print(name: &str, all: &[Self]) {
        let Some(base) = all.first().map(Self::per_practice) else {
            return;
        };
        println!();
        println!("{name}; floor: {}", all[0].floor.name);
        println!(
            "  {:>10} {:>10} {:>10} {:>10} {:>13} {:>13} {:>12}",
            "practices",
            "time s",
            "pages/s",
            "peak MB",
            "to the floor",
            "ms/practice",
            "to the first"
        );
        for one in all {
            let Self { size, run, floor } = one;
            let each = one.per_practice();
            println!(
                "  {:>10} {:>10} {:>10} {:>10} {:>13} {each:>13.3} {:>12.2}",
                grouped(size.practices as u64),
                seconds(run.wall),
                grouped((size.output.pages as f64 / run.wall.as_secs_f64()) as u64),
                megabytes(run.peak),
                times(run.wall, floor.median()),
                each / base,
            );
        }
    }

    /// Milliseconds.
    fn per_practice(&self) -> f64 {
        self.run.wall.as_secs_f64() * 1000.0 / self.size.practices as f64
    }
}

/// Seconds with milliseconds.
fn seconds(time: Duration) -> String {
    format!("{:.3}", time.as_secs_f64())
}

/// All times of a series, in their order.
fn each(walls: &[Duration]) -> String {
    let walls: Vec<String> = walls.iter().map(|wall| seconds(*wall)).collect();
    format!("{} ({})", walls.len(), walls.join(" "))
}

/// How many times longer.
fn times(wall: Duration, floor: Duration) -> String {
    format!("{:.1} times", wall.as_secs_f64() / floor.as_secs_f64())
}

/// Millions of bytes.
fn megabytes(bytes: u64) -> String {
    format!("{:.1}", bytes as f64 / 1e6)
}

/// A number with a comma between groups of three digits.
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}
