//! Measures the preview: from saving a file to the page with the new words, asked over loopback as a browser asks.
//!
//! ```text
//! cargo bench --bench preview             # 1,000 and 10,000 practices
//! cargo bench --bench preview -- 1000     # these sizes
//! ```
//!
//! Each figure is from just before the file is written to the answer that shows the change; the quiet time that the
//! preview waits for is in it. After every edit, all pages that the practice links to and its school are asked once:
//! none may still show the old title.

#![expect(clippy::print_stdout, reason = "a benchmark prints its figures")]

#[path = "../build/corpus/mod.rs"]
#[expect(dead_code, reason = "another benchmark uses the rest")]
mod corpus;

use std::collections::BTreeSet;
use std::error::Error;
use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use corpus::Corpus;

type Outcome<T> = Result<T, Box<dyn Error>>;

const SIZES: [usize; 2] = [1_000, 10_000];
/// Edits, additions and deletions of which the median is taken.
const RUNS: usize = 20;
/// Between them; nobody saves faster.
const PAUSE: Duration = Duration::from_millis(400);
/// When a change counts as lost.
const LOST: Duration = Duration::from_secs(20);

fn main() -> Outcome<()> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    if !words.iter().any(|word| word == "--bench") {
        // As a test it only has to compile: the preview has tests of its own.
        return Ok(());
    }
    let mut sizes: Vec<usize> = Vec::new();
    for word in words.iter().filter(|word| *word != "--bench") {
        sizes.push(word.replace(['_', ','], "").parse()?);
    }
    if sizes.is_empty() {
        sizes = SIZES.to_vec();
    }
    println!("medians of {RUNS} runs, least and most beside them; milliseconds\n");
    for size in sizes {
        measure(size)?;
    }
    Ok(())
}

fn measure(size: usize) -> Outcome<()> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("preview-{size}"));
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    let corpus = Corpus::new(size);
    corpus.write(&folder)?;
    let edited = corpus
        .linked()
        .ok_or("no practice of the corpus is linked to")?;
    let start = Instant::now();
    let preview = Preview::start(&folder)?;
    let address = page_of(&edited);
    preview.get(&address)?;
    println!("{size} practices");
    println!("  first page     {:>8.0}", milliseconds(start.elapsed()));

    let path = folder.join(&edited);
    let original = fs::read_to_string(&path)?;
    let mut text = Vec::new();
    let mut title = Vec::new();
    let mut asked = 0;
    // The first title may stand in other files as their authors wrote it.
    let mut old_title = None;
    for run in 0..RUNS {
        let words = format!("Kalimat baru nomor {run}.");
        let next = format!("{original}\n{words}\n");
        text.push(preview.after(&path, &next, &address, |page| page.contains(&words))?);
        std::thread::sleep(PAUSE);

        let new_title = format!("Judul baru nomor {run:03}");
        let next = original.replacen(title_of(&original), &new_title, 1);
        title.push(preview.after(&path, &next, &address, |page| page.contains(&new_title))?);
        let page = preview.get(&address)?.1;
        for near in near(&page, &address) {
            asked += 1;
            let page = preview.get(&near)?.1;
            if let Some(old) = old_title.as_ref().filter(|old| page.contains(*old)) {
                return Err(format!("{near} still shows {old:?}").into());
            }
        }
        old_title = Some(new_title);
        std::thread::sleep(PAUSE);
    }
    fs::write(&path, &original)?;
    std::thread::sleep(PAUSE);

    let mut added = Vec::new();
    let mut deleted = Vec::new();
    let beside = path.with_file_name("praktik-sementara.md");
    let new = page_of(&edited.replace(name_of(&edited), "praktik-sementara.md"));
    for _ in 0..RUNS {
        let there = |page: &str| page.contains(title_of(&original));
        added.push(preview.after(&beside, &original, &new, there)?);
        std::thread::sleep(PAUSE);
        let start = Instant::now();
        fs::remove_file(&beside)?;
        preview.wait(start, &new, |status, _| status == 404)?;
        deleted.push(start.elapsed());
        std::thread::sleep(PAUSE);
    }
    row("edit the text", &mut text);
    row("edit the title", &mut title);
    row("add a file", &mut added);
    row("delete a file", &mut deleted);
    println!("  {asked} other pages asked right after a new title; none showed the old one\n");
    drop(preview);
    fs::remove_dir_all(&folder)?;
    Ok(())
}

fn row(name: &str, times: &mut [Duration]) {
    times.sort();
    let at = |place: usize| times.get(place).copied().map_or(0.0, milliseconds);
    let median = (at((times.len() - 1) / 2) + at(times.len() / 2)) / 2.0;
    println!(
        "  {name:<14} {median:>8.1}   ({:.1} to {:.1})",
        at(0),
        at(times.len() - 1)
    );
}

fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

/// The value of the first `judul` or `title`.
fn title_of(text: &str) -> &str {
    let line = text.lines().find_map(|line| {
        line.strip_prefix("judul: ")
            .or_else(|| line.strip_prefix("title: "))
    });
    line.unwrap_or_default().trim_matches(['"', '\''])
}

fn name_of(path: &str) -> &str {
    path.rsplit_once('/').map_or(path, |(_, name)| name)
}

fn page_of(path: &str) -> String {
    let within = path.strip_prefix("content/").unwrap_or(path);
    within.replace(".md", ".html")
}

/// Pages of the site that a page links to.
fn near(page: &str, address: &str) -> BTreeSet<String> {
    let folder = address.rsplit_once('/').map_or("", |(folder, _)| folder);
    page.split("href=\"")
        .skip(1)
        .filter_map(|rest| rest.split(['"', '#', '?']).next())
        .filter(|href| href.ends_with(".html") && !href.contains("://"))
        .filter_map(|href| padu::source::join(folder, href))
        .filter(|near| near != address)
        .collect()
}

/// A preview that ends with the measurement.
struct Preview {
    program: Child,
    port: String,
}

impl Preview {
    fn start(root: &Path) -> Outcome<Self> {
        let mut program = Command::new(env!("CARGO_BIN_EXE_padu"))
            .args(["serve", "--port", "0"])
            .current_dir(root)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()?;
        let out = program.stdout.take().ok_or("the preview has no output")?;
        let mut line = String::new();
        BufReader::new(out).read_line(&mut line)?;
        let rest = line
            .split("127.0.0.1:")
            .nth(1)
            .ok_or("the preview has no address")?;
        let port = rest.split('/').next().unwrap_or_default().to_owned();
        Ok(Self { program, port })
    }

    /// Status and text of a page.
    fn get(&self, address: &str) -> Outcome<(u16, String)> {
        let mut stream = TcpStream::connect(format!("127.0.0.1:{}", self.port))?;
        stream.set_nodelay(true)?;
        write!(
            stream,
            "GET /{address} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n"
        )?;
        let mut all = Vec::new();
        stream.read_to_end(&mut all)?;
        let text = String::from_utf8_lossy(&all);
        let (head, body) = text.split_once("\r\n\r\n").ok_or("no answer")?;
        let status = head.split(' ').nth(1).ok_or("no status")?.parse()?;
        Ok((status, body.to_owned()))
    }

    /// Saves a file as editors do, beside it and then in its place, and waits for a page.
    fn after(
        &self,
        path: &Path,
        text: &str,
        address: &str,
        is_new: impl Fn(&str) -> bool,
    ) -> Outcome<Duration> {
        let draft = path.with_extension("md.tmp");
        let start = Instant::now();
        fs::write(&draft, text)?;
        fs::rename(&draft, path)?;
        self.wait(start, address, |_, page| is_new(page))?;
        Ok(start.elapsed())
    }

    fn wait(
        &self,
        start: Instant,
        address: &str,
        is_so: impl Fn(u16, &str) -> bool,
    ) -> Outcome<()> {
        loop {
            let (status, page) = self.get(address)?;
            if is_so(status, &page) {
                return Ok(());
            }
            if start.elapsed() > LOST {
                return Err(format!("{address} did not follow").into());
            }
        }
    }
}

impl Drop for Preview {
    fn drop(&mut self) {
        let _ = self.program.kill();
        let _ = self.program.wait();
    }
}
