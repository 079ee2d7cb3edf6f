//! WebP: chunks within a RIFF, each with its name and its size.

use std::io::{BufRead, Seek};

use super::PictureFault::CutOff;
use super::orientation::{Orientation, of_tiff};
use super::walk::{Stop, Walk};

/// Name and size of the RIFF, and the name of what it holds.
const HEAD: u64 = 12;

/// What a browser needs to show a picture and its colours as they are meant.
const NEEDED: [&[u8; 4]; 7] = [
    b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANIM", b"ANMF", b"ICCP",
];

/// Walks from chunk to chunk to the end of the RIFF.
pub(super) fn walk<File: BufRead + Seek>(walk: &mut Walk<File>) -> Result<(), Stop> {
    walk.skip(4)?;
    let end = u64::from(u32::from_le_bytes(walk.read()?)) + 8;
    if end > walk.length() {
        return Err(CutOff.into());
    }
    walk.skip(4)?;
    walk.keep(0..HEAD);
    let mut has_data = false;
    while walk.place() + 8 <= end {
        let start = walk.place();
        let name: [u8; 4] = walk.read()?;
        let size = u64::from(u32::from_le_bytes(walk.read()?));
        // Where no name stands, a chunk before it lost bytes.
        let is_name = name.iter().all(|byte| matches!(byte, b' '..=b'~'));
        if !is_name || walk.place() + size > end {
            return Err(CutOff.into());
        }
        // Sizes are filled up to even ones, behind the last chunk not by every program.
        walk.skip((size + size % 2).min(end - walk.place()))?;
        if NEEDED.contains(&&name) {
            walk.keep(start..walk.place());
        }
        has_data |= matches!(&name, b"VP8 " | b"VP8L" | b"ANMF") && size > 0;
    }
    has_data.then_some(()).ok_or(CutOff.into())
}

/// Which way up the picture is, if its head says that there is EXIF, which comes last.
pub(super) fn orientation<File: BufRead + Seek>(
    walk: &mut Walk<File>,
) -> Result<Option<Orientation>, Stop> {
    walk.skip(HEAD)?;
    match walk.read()? {
        [b'V', b'P', b'8', b'X', _, _, _, _, flags] if flags & EXIF != 0 => {}
        _ => return Ok(None),
    }
    walk.rewind()?;
    walk.skip(HEAD)?;
    loop {
        let name: [u8; 4] = walk.read()?;
        let size = u64::from(u32::from_le_bytes(walk.read()?));
        if name == *b"EXIF" {
            let end = walk.place() + size;
            return of_tiff(walk, end);
        }
        walk.skip(size + size % 2)?;
    }
}

/// Tells in the head of what was kept how much that is, and that no EXIF and no XMP is in it.
pub(super) fn close(clean: &mut Vec<u8>) {
    if !clean.len().is_multiple_of(2) {
        clean.push(0);
    }
    let size = u32::try_from(clean.len().saturating_sub(8)).unwrap_or(u32::MAX);
    if let Some(place) = clean.get_mut(4..8) {
        place.copy_from_slice(&size.to_le_bytes());
    }
    if clean.get(12..16) == Some(b"VP8X")
        && let Some(flags) = clean.get_mut(20)
    {
        *flags &= !(EXIF | XMP);
    }
}

const EXIF: u8 = 1 << 3;
const XMP: u8 = 1 << 2;
