//! Runs a program as a child and reads what it cost from the kernel: wall time, processor time, peak memory.
//!
//! The peak that the kernel reports for a child is never below the memory of the process that started it, so this
//! process stays small: it generates corpora and runs floors in children of its own, and holds no list of files.

use crate::corpus::at;
use std::error::Error;
use std::fs::{self, File};
use std::io;
use std::path::Path;
use std::process::{Command, ExitStatus};
use std::time::{Duration, Instant};
use walkdir::WalkDir;

/// What one run of a program cost.
pub(crate) struct Run {
    /// Wall time.
    pub(crate) wall: Duration,
    /// Processor time, user and system together, on all threads.
    pub(crate) cpu: Duration,
    /// Peak resident memory in bytes.
    pub(crate) peak: u64,
    /// The phases the program reported, in its order.
    pub(crate) phases: Vec<(String, f64)>,
    /// What it printed.
    pub(crate) printed: String,
}

/// What the kernel holds in memory of the files of a disk.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum PageCache {
    /// What was read or written just now.
    Filled,
    /// Nothing, as after the computer was started.
    Empty,
}

/// Runs `command` to its end. Its output goes through files in `scratch`, which costs it nothing.
///
/// # Errors
/// Where the program cannot be run, or fails: then with what it said. Where the page cache cannot be emptied.
pub(crate) fn run(
    command: &mut Command,
    scratch: &Path,
    cache: PageCache,
) -> Result<Run, Box<dyn Error>> {
    let (out, err) = (scratch.join("stdout.txt"), scratch.join("stderr.txt"));
    let create = |path: &Path| File::create(path).map_err(|error| at(path, &error));
    command.stdout(create(&out)?).stderr(create(&err)?);
    settle();
    if cache == PageCache::Empty {
        empty_page_cache()?;
    }
    let start = Instant::now();
    let child = command
        .spawn()
        .map_err(|error| format!("{command:?}: {error}"))?;
    let end = wait(child.id())?;
    let wall = start.elapsed();
    let read = |path: &Path| fs::read(path).map_err(|error| at(path, &error));
    let printed = String::from_utf8_lossy(&read(&out)?).into_owned();
    let complaints = String::from_utf8_lossy(&read(&err)?).into_owned();
    if !end.status.success() {
        let last: Vec<&str> = complaints.lines().rev().take(20).collect();
        let last: Vec<&str> = last.into_iter().rev().collect();
        return Err(format!("{command:?}: {}\n{}", end.status, last.join("\n")).into());
    }
    Ok(Run {
        wall,
        cpu: end.cpu,
        peak: end.peak,
        phases: phases(&complaints),
        printed,
    })
}

/// The lines `phase <name> <milliseconds>` of what a program printed.
fn phases(text: &str) -> Vec<(String, f64)> {
    let phase = |line: &str| {
        let (name, time) = line.trim().strip_prefix("phase ")?.rsplit_once(' ')?;
        Some((name.trim().to_owned(), time.parse().ok()?))
    };
    text.lines().filter_map(phase).collect()
}

/// How a child ended.
struct End {
    status: ExitStatus,
    cpu: Duration,
    peak: u64,
}

/// Waits for a child, and asks the kernel what it used.
#[allow(
    unsafe_code,
    reason = "the standard library waits for a child, but drops what the child used"
)]
#[allow(
    clippy::useless_conversion,
    reason = "the kernel's numbers are narrower on other systems"
)]
fn wait(id: u32) -> io::Result<End> {
    use std::os::unix::process::ExitStatusExt;
    let id = libc::pid_t::try_from(id).map_err(io::Error::other)?;
    let mut status = 0;
    // SAFETY: `rusage` is plain numbers, for which all zeroes are valid.
    let mut usage: libc::rusage = unsafe { std::mem::zeroed() };
    loop {
        // SAFETY: both pointers are to values that outlive the call; the child is ours and not yet waited for.
        if unsafe { libc::wait4(id, &raw mut status, 0, &raw mut usage) } == id {
            break;
        }
        let error = io::Error::last_os_error();
        if error.kind() != io::ErrorKind::Interrupted {
            return Err(error);
        }
    }
    let time = |time: libc::timeval| {
        let micros = i64::from(time.tv_sec) * 1_000_000 + i64::from(time.tv_usec);
        Duration::from_micros(micros.unsigned_abs())
    };
    // Kilobytes everywhere but on macOS.
    let unit = if cfg!(target_os = "macos") { 1 } else { 1024 };
    let peak = i64::from(usage.ru_maxrss).unsigned_abs() * unit;
    Ok(End {
        status: ExitStatus::from_raw(status),
        cpu: time(usage.ru_utime) + time(usage.ru_stime),
        peak,
    })
}

/// Lets the disk finish what was written before, so that it does not slow the next run.
#[allow(
    unsafe_code,
    reason = "the standard library can flush one file, not all"
)]
fn settle() {
    // SAFETY: takes nothing, and cannot fail.
    unsafe { libc::sync() }
}

/// Lets the kernel forget all files, as far as it lets us: on Linux, as root.
///
/// # Errors
/// Where it does not.
pub(crate) fn empty_page_cache() -> io::Result<()> {
    fs::write("/proc/sys/vm/drop_caches", "3")
}

/// What a folder holds.
#[derive(Default)]
pub(crate) struct Tree {
    /// Files.
    pub(crate) files: u64,
    /// Their bytes.
    pub(crate) bytes: u64,
    /// Files that are pages.
    pub(crate) pages: u64,
}

impl Tree {
    /// Counts a folder.
    ///
    /// # Errors
    /// Where it cannot be read.
    pub(crate) fn of(folder: &Path) -> Result<Self, walkdir::Error> {
        let mut tree = Self::default();
        for entry in WalkDir::new(folder) {
            let entry = entry?;
            if entry.file_type().is_file() {
                tree.files += 1;
                tree.bytes += entry.metadata()?.len();
                tree.pages += u64::from(
                    entry
                        .path()
                        .extension()
                        .is_some_and(|extension| extension == "html"),
                );
            }
        }
        Ok(tree)
    }
}
