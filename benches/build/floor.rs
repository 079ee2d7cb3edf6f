//! Floors: the least any generator has to do for the same input and output, with the same threads. What a build takes
//! beyond them is its own.

use crate::corpus::at;
use padu::source::{Disk, read_ahead};
use pulldown_cmark::{Options, Parser, html};
use rayon::prelude::*;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};
use walkdir::WalkDir;

/// How long a floor took.
pub(crate) struct Floor {
    /// From the first look at a folder to the last byte written.
    pub(crate) wall: Duration,
    /// Files written.
    pub(crate) files: u64,
    /// Bytes written.
    pub(crate) bytes: u64,
}

/// One piece is written again and again for files larger than it.
const PIECE: usize = 1 << 18;

/// Copies a folder: finds its files, makes the folders, reads and writes each file.
///
/// # Errors
/// Where a file cannot be read or written.
pub(crate) fn copy(from: &Path, to: &Path) -> io::Result<Floor> {
    let start = Instant::now();
    let tree = Listing::of(from)?;
    tree.make_folders(to)?;
    tree.files.par_iter().try_for_each(|(path, _)| {
        let source = from.join(path);
        let bytes = fs::read(&source).map_err(|error| at(&source, &error))?;
        let target = to.join(path);
        fs::write(&target, bytes).map_err(|error| at(&target, &error))
    })?;
    Ok(tree.written(start))
}

/// Who reads the sources of a floor.
#[derive(Clone, Copy)]
pub(crate) enum Readers {
    /// Whoever parses them, one after the other.
    Workers,
    /// Those of Padu, ahead of whoever parses them.
    Ahead,
}

/// Reads every source, turns every Markdown body into HTML, and writes as many files of the same sizes and in the
/// same folders as `output` has; their content is that HTML, repeated or cut. The list of files to write is known
/// beforehand, the list of sources is not.
///
/// # Errors
/// Where a file cannot be read or written.
pub(crate) fn parse(
    sources: &Path,
    output: &Path,
    to: &Path,
    readers: Readers,
) -> io::Result<Floor> {
    let tree = Listing::of(output)?;
    let start = Instant::now();
    tree.make_folders(to)?;
    let files = Listing::of(sources)?.files;
    let files: Vec<(usize, PathBuf)> = files
        .into_iter()
        .map(|(path, _)| path)
        .enumerate()
        .collect();
    if files.is_empty() {
        return Err(io::Error::new(io::ErrorKind::NotFound, "no sources"));
    }
    // Each source is followed at once by its share of the output, as a program that streams would do.
    let share = |index: usize| index * tree.files.len() / files.len();
    let shares = |index| &tree.files[share(index)..share(index + 1)];
    match readers {
        Readers::Workers => files.par_iter().try_for_each_init(
            || (String::new(), Vec::new()),
            |(html, piece), (index, source)| {
                let path = sources.join(source);
                let text = fs::read_to_string(&path).map_err(|error| at(&path, &error))?;
                write_share(source, &text, shares(*index), to, (html, piece))
            },
        )?,
        Readers::Ahead => {
            let disk = Disk::new(sources);
            let path = |(_, path): &(usize, PathBuf)| path.to_string_lossy().into_owned();
            let named: Vec<(&(usize, PathBuf), String)> =
                files.iter().map(|file| (file, path(file))).collect();
            let written = read_ahead(
                &disk,
                &named,
                |(_, name)| name,
                |((index, source), _), bytes| {
                    let text = String::from_utf8(bytes?).map_err(io::Error::other)?;
                    let (mut html, mut piece) = (String::new(), Vec::new());
                    let buffers = (&mut html, &mut piece);
                    write_share(source, &text, shares(*index), to, buffers)
                },
            );
            written.into_iter().collect::<io::Result<()>>()?;
        }
    }
    Ok(tree.written(start))
}

/// Turns a text into HTML and writes it as files of these sizes, with buffers that may have been used before.
fn write_share(
    source: &Path,
    text: &str,
    files: &[(PathBuf, u64)],
    to: &Path,
    (html, piece): (&mut String, &mut Vec<u8>),
) -> io::Result<()> {
    html.clear();
    if source
        .extension()
        .is_some_and(|extension| extension == "md")
    {
        html::push_html(html, Parser::new_ext(body(text), options()));
    }
    let content = match html.is_empty() {
        true => text.as_bytes(),
        false => html.as_bytes(),
    };
    files.iter().try_for_each(|(path, size)| {
        let target = to.join(path);
        write_sized(&target, content, *size, piece).map_err(|error| at(&target, &error))
    })
}

/// What Padu's Markdown has that plain `CommonMark` does not.
fn options() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
}

/// A text without its front matter.
pub(crate) fn body(text: &str) -> &str {
    let after = text
        .strip_prefix("---\n")
        .and_then(|rest| rest.split_once("\n---\n"));
    after.map_or(text, |(_, body)| body)
}

/// Writes a file of `size` bytes of `content`, over and over.
fn write_sized(path: &Path, content: &[u8], size: u64, piece: &mut Vec<u8>) -> io::Result<()> {
    let length = usize::try_from(size).map_or(PIECE, |size| size.min(PIECE));
    piece.clear();
    while piece.len() < length && !content.is_empty() {
        let part = content.len().min(length - piece.len());
        piece.extend_from_slice(&content[..part]);
    }
    piece.resize(length, b'\n');
    let mut file = File::create(path)?;
    let mut left = size;
    while left > 0 {
        let part = usize::try_from(left).map_or(length, |left| left.min(length));
        file.write_all(&piece[..part])?;
        left -= part as u64;
    }
    Ok(())
}

/// The folders and files of a tree, below its root.
struct Listing {
    folders: Vec<PathBuf>,
    files: Vec<(PathBuf, u64)>,
}

impl Listing {
    fn of(root: &Path) -> io::Result<Self> {
        let mut listing = Self {
            folders: Vec::new(),
            files: Vec::new(),
        };
        for entry in WalkDir::new(root) {
            let entry = entry?;
            let path = entry
                .path()
                .strip_prefix(root)
                .map_err(io::Error::other)?
                .to_owned();
            if entry.file_type().is_dir() {
                listing.folders.push(path);
            } else if entry.file_type().is_file() {
                listing.files.push((path, entry.metadata()?.len()));
            }
        }
        Ok(listing)
    }

    /// Makes the folders; a folder stands in the list before those in it.
    fn make_folders(&self, to: &Path) -> io::Result<()> {
        for folder in &self.folders {
            let folder = to.join(folder);
            fs::create_dir(&folder).map_err(|error| at(&folder, &error))?;
        }
        Ok(())
    }

    fn written(&self, start: Instant) -> Floor {
        let wall = start.elapsed();
        let bytes = self.files.iter().map(|(_, size)| size).sum();
        Floor {
            wall,
            files: self.files.len() as u64,
            bytes,
        }
    }
}
