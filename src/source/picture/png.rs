//! PNG: chunks, each with its size, its name and a sum.

use std::io::{BufRead, Seek};

use super::PictureFault::{CutOff, NoPicture};
use super::orientation::{Orientation, of_tiff};
use super::walk::{Stop, Walk};

const SIGNATURE: u64 = 8;
const SUM: u64 = 4;

/// What a browser needs to show a picture and its colours as they are meant.
const NEEDED: [&[u8; 4]; 18] = [
    b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"cICP",
    b"mDCV", b"cLLI", b"sBIT", b"bKGD", b"pHYs", b"acTL", b"fcTL", b"fdAT",
];

/// Walks from chunk to chunk to the last.
pub(super) fn walk<File: BufRead + Seek>(walk: &mut Walk<File>) -> Result<(), Stop> {
    walk.skip(SIGNATURE)?;
    walk.keep(0..SIGNATURE);
    let mut has_data = false;
    loop {
        let start = walk.place();
        let size = u64::from(u32::from_be_bytes(walk.read()?));
        let name: [u8; 4] = walk.read()?;
        if start == SIGNATURE && name != *b"IHDR" {
            return Err(NoPicture.into());
        }
        // Where no name stands, a chunk before it lost bytes.
        if !name.iter().all(u8::is_ascii_alphabetic) {
            return Err(CutOff.into());
        }
        walk.skip(size + SUM)?;
        if NEEDED.contains(&&name) {
            walk.keep(start..walk.place());
        }
        has_data |= name == *b"IDAT" && size > 0;
        if name == *b"IEND" {
            return has_data.then_some(()).ok_or(CutOff.into());
        }
    }
}

/// Which way up the picture is, where that stands before its data. Behind them it may stand
/// as well, but hardly any program writes it there, and the way is long.
pub(super) fn orientation<File: BufRead + Seek>(
    walk: &mut Walk<File>,
) -> Result<Option<Orientation>, Stop> {
    walk.skip(SIGNATURE)?;
    loop {
        let size = u64::from(u32::from_be_bytes(walk.read()?));
        match &walk.read()? {
            b"eXIf" => return of_tiff(walk, walk.place() + size),
            b"IDAT" | b"IEND" => return Ok(None),
            _ => walk.skip(size + SUM)?,
        }
    }
}
