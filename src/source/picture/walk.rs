//! Going through a file from part to part.

use std::io::{self, BufRead, ErrorKind, Seek, SeekFrom};
use std::ops::Range;

use super::PictureFault;

/// From the first byte of a part to the first behind it.
pub(super) type Part = Range<u64>;

/// How much of a picture's file is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Extent {
    /// Of a JPEG that ends as it should only the ends, so that a site with hundreds of
    /// thousands of photos is checked as well. What is broken in between is not seen.
    Ends,
    /// Everything.
    Whole,
}

/// Why a walk does not come to its end.
#[derive(Debug)]
pub(super) enum Stop {
    /// The file is no whole picture.
    Fault(PictureFault),
    /// It cannot be read.
    Disk(io::Error),
}

impl From<PictureFault> for Stop {
    fn from(fault: PictureFault) -> Self {
        Self::Fault(fault)
    }
}

impl From<io::Error> for Stop {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            ErrorKind::UnexpectedEof => Self::Fault(PictureFault::CutOff),
            _ => Self::Disk(error),
        }
    }
}

/// A file, how far it has been walked, and which parts of it are kept.
#[derive(Debug)]
pub(super) struct Walk<File> {
    file: File,
    length: u64,
    place: u64,
    kept: Vec<Part>,
}

impl<File: BufRead + Seek> Walk<File> {
    pub(super) fn new(file: File, length: u64) -> Self {
        Self {
            file,
            length,
            place: 0,
            kept: Vec::new(),
        }
    }

    pub(super) fn length(&self) -> u64 {
        self.length
    }

    pub(super) fn place(&self) -> u64 {
        self.place
    }

    /// Goes back to the first byte.
    pub(super) fn rewind(&mut self) -> Result<(), Stop> {
        self.place = 0;
        Ok(self.file.rewind()?)
    }

    /// Lends the file to another reader, behind which the walk must be rewound.
    pub(super) fn file(&mut self) -> &mut File {
        &mut self.file
    }

    /// The next bytes.
    pub(super) fn read<const COUNT: usize>(&mut self) -> Result<[u8; COUNT], Stop> {
        let mut bytes = [0; COUNT];
        self.file.read_exact(&mut bytes)?;
        self.place += COUNT as u64;
        Ok(bytes)
    }

    /// Goes over bytes without reading them.
    pub(super) fn skip(&mut self, count: u64) -> Result<(), Stop> {
        let place = self.place.saturating_add(count);
        if place > self.length {
            return Err(PictureFault::CutOff.into());
        }
        self.file.seek_relative(count as i64)?;
        self.place = place;
        Ok(())
    }

    /// Goes behind the next byte of a value.
    pub(super) fn find(&mut self, byte: u8) -> Result<(), Stop> {
        loop {
            let bytes = self.file.fill_buf()?;
            if bytes.is_empty() {
                return Err(PictureFault::CutOff.into());
            }
            let found = memchr::memchr(byte, bytes);
            let count = found.map_or(bytes.len(), |place| place + 1);
            self.file.consume(count);
            self.place += count as u64;
            if found.is_some() {
                return Ok(());
            }
        }
    }

    /// The last bytes of the file. The walk cannot go on after them.
    pub(super) fn last<const COUNT: usize>(&mut self) -> Result<[u8; COUNT], Stop> {
        let start = self.length.saturating_sub(COUNT as u64);
        self.file.seek(SeekFrom::Start(start))?;
        self.place = start;
        self.read()
    }

    pub(super) fn keep(&mut self, part: Part) {
        self.kept.push(part);
    }

    pub(super) fn into_parts(self) -> Vec<Part> {
        self.kept
    }
}
