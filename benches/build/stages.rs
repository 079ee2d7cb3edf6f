//! The graph against Markdown, by one clock in one process: how long it takes to link a site, to find who else does
//! the same for every practice, and to turn every body into HTML with Padu's own renderer.
//!
//! What is compared favours Markdown: the time to link is that of the program's phase, with the planning of pages in
//! it, while the bodies lie in memory before the clock starts and their links are not looked up.

use crate::corpus::at;
use padu::pipeline;
use padu::render::{MarkdownContext, ResolvedLink, markdown};
use padu::source::{Disk, PictureSize};
use rayon::prelude::*;
use std::error::Error;
use std::fs;
use std::hint::black_box;
use std::io;
use std::path::Path;
use std::time::{Duration, Instant};

/// Times of the stages.
pub(crate) struct Stages {
    /// Linking, on as many threads as the program uses for it.
    pub(crate) link: Duration,
    /// What every practice has in common with others, on all threads.
    pub(crate) who_else: Duration,
    /// All bodies as HTML, on all threads.
    pub(crate) markdown: Duration,
    /// How many bodies.
    pub(crate) bodies: usize,
}

/// Bodies in memory at a time; only their rendering is timed.
const BATCH: usize = 4_000;

/// Reads and links the site at `root`, and renders its practices.
///
/// # Errors
/// Where a file cannot be read, or the settings are broken.
pub(crate) fn run(root: &Path) -> Result<Stages, Box<dyn Error>> {
    let files = Disk::new(root);
    let settings = pipeline::settings(&files)
        .value
        .ok_or("the site's settings are broken")?;
    pipeline::analyse(&files, &settings, false, |analysis| {
        let graph = analysis.site.graph;
        let phases = analysis.timings.0.iter();
        let link = phases
            .filter(|(name, _)| *name == "link")
            .map(|(_, time)| *time)
            .sum();
        let start = Instant::now();
        graph.listed.par_iter().for_each(|id| {
            black_box(graph.matches(*id));
        });
        let who_else = start.elapsed();
        let mut rendering = Duration::ZERO;
        for batch in graph.listed.chunks(BATCH) {
            let read = |id| -> io::Result<_> {
                let entry = graph.model.entry(id);
                let path = root.join(&*entry.path);
                let text = fs::read_to_string(&path).map_err(|error| at(&path, &error))?;
                Ok((entry, text))
            };
            let texts: Vec<_> = batch
                .par_iter()
                .map(|id| read(*id))
                .collect::<io::Result<_>>()?;
            let start = Instant::now();
            texts.par_iter().for_each(|(entry, text)| {
                let context = MarkdownContext {
                    resolve: &|_| ResolvedLink {
                        href: Some(String::from("../praktik.html")),
                        ..ResolvedLink::default()
                    },
                    size: &|_| PictureSize::default(),
                    word: &str::to_owned,
                    has_raw_html: entry.has_raw_html,
                    entry: Some(entry),
                    title_from_heading: entry.has_title_heading,
                };
                black_box(markdown(crate::floor::body(text), &context));
            });
            rendering += start.elapsed();
        }
        Ok(Stages {
            link,
            who_else,
            markdown: rendering,
            bodies: graph.listed.len(),
        })
    })?
}

impl Stages {
    /// The line that [`Stages::parse`] reads.
    pub(crate) fn line(&self) -> String {
        let times = [self.link, self.who_else, self.markdown].map(|time| time.as_nanos());
        format!("{} {} {} {}", times[0], times[1], times[2], self.bodies)
    }

    /// Reads what another process printed.
    ///
    /// # Errors
    /// Where that is no such line.
    pub(crate) fn parse(line: &str) -> Result<Self, Box<dyn Error>> {
        let numbers: Vec<u64> = line
            .split_whitespace()
            .map(str::parse)
            .collect::<Result<_, _>>()?;
        let [link, who_else, markdown, bodies] = numbers[..] else {
            return Err("the stages printed too little".into());
        };
        Ok(Self {
            link: Duration::from_nanos(link),
            who_else: Duration::from_nanos(who_else),
            markdown: Duration::from_nanos(markdown),
            bodies: usize::try_from(bodies)?,
        })
    }
}
