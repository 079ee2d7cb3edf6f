//! JPEG (ITU T.81): segments, each with a mark and its size, and compressed data.

use std::io::{BufRead, Seek};

use super::PictureFault::{CutOff, NoPicture};
use super::orientation::{Orientation, of_tiff};
use super::walk::{Extent, Stop, Walk};

const START_OF_PICTURE: u8 = 0xD8;
const END_OF_PICTURE: u8 = 0xD9;
const START_OF_SCAN: u8 = 0xDA;

/// Walks to the end of the first picture. Phones append others (MPF, Ultra HDR), or a film.
pub(super) fn walk<File: BufRead + Seek>(
    walk: &mut Walk<File>,
    extent: Extent,
) -> Result<(), Stop> {
    walk.skip(2)?;
    walk.keep(0..2);
    loop {
        // Browsers go over what stands between two segments.
        walk.find(0xFF)?;
        match mark(walk)? {
            END_OF_PICTURE => return Err(NoPicture.into()),
            // These have no data, and mean nothing here.
            0x00 | 0x01 | 0xD0..=START_OF_PICTURE => {}
            START_OF_SCAN => {
                segment(walk, START_OF_SCAN)?;
                break;
            }
            mark => segment(walk, mark)?,
        }
    }
    if extent == Extent::Ends {
        let start = walk.place();
        if walk.length() >= start + 2 && walk.last()? == [0xFF, END_OF_PICTURE] {
            return Ok(());
        }
        // Something is appended, or the end is missing: only a look at all of it tells.
        walk.rewind()?;
        walk.skip(start)?;
    }
    scans(walk)
}

/// Which way up the picture is, by the first EXIF that tells it. As browsers do, it looks
/// only before the first scan.
pub(super) fn orientation<File: BufRead + Seek>(
    walk: &mut Walk<File>,
) -> Result<Option<Orientation>, Stop> {
    walk.skip(2)?;
    loop {
        walk.find(0xFF)?;
        let mark = mark(walk)?;
        match mark {
            END_OF_PICTURE | START_OF_SCAN => return Ok(None),
            0x00 | 0x01 | 0xD0..=START_OF_PICTURE => continue,
            _ => {}
        }
        let size = u64::from(u16::from_be_bytes(walk.read()?));
        let end = walk.place() + size.checked_sub(2).ok_or(NoPicture)?;
        if mark == 0xE1
            && walk.place() + 6 <= end
            && let b"Exif\0\0" = &walk.read()?
            && let Some(orientation) = of_tiff(walk, end)?
        {
            return Ok(Some(orientation));
        }
        walk.skip(end - walk.place())?;
    }
}

/// Walks from the data of the first scan to the end of the picture.
fn scans<File: BufRead + Seek>(walk: &mut Walk<File>) -> Result<(), Stop> {
    loop {
        let start = walk.place();
        let mut found = behind_data(walk)?;
        walk.keep(start..walk.place() - 2);
        while found != START_OF_SCAN {
            match found {
                END_OF_PICTURE => {
                    walk.keep(walk.place() - 2..walk.place());
                    return Ok(());
                }
                // Between two scans there are tables.
                0xC4 | 0xCC | 0xDB..=0xDD | 0xE0..=0xEF | 0xFE => segment(walk, found)?,
                // What follows is no part of this picture, whose end is missing.
                _ => return Err(CutOff.into()),
            }
            if walk.read()? != [0xFF] {
                return Err(CutOff.into());
            }
            found = mark(walk)?;
        }
        segment(walk, START_OF_SCAN)?;
    }
}

/// The mark behind compressed data, in which 0xFF comes before a zero or is a mark to
/// restart at.
fn behind_data<File: BufRead + Seek>(walk: &mut Walk<File>) -> Result<u8, Stop> {
    loop {
        walk.find(0xFF)?;
        let found = mark(walk)?;
        if !matches!(found, 0x00 | 0xD0..=0xD7) {
            return Ok(found);
        }
    }
}

/// The mark behind a 0xFF, of which there may be several.
fn mark<File: BufRead + Seek>(walk: &mut Walk<File>) -> Result<u8, Stop> {
    loop {
        let [byte] = walk.read()?;
        if byte != 0xFF {
            return Ok(byte);
        }
    }
}

/// Walks through a segment and keeps it if the picture needs it.
fn segment<File: BufRead + Seek>(walk: &mut Walk<File>, mark: u8) -> Result<(), Stop> {
    let start = walk.place() - 2;
    let size = u64::from(u16::from_be_bytes(walk.read()?));
    let mut rest = size.checked_sub(2).ok_or(NoPicture)?;
    let mut begins = |walk: &mut Walk<File>, name: &[u8; 5]| -> Result<bool, Stop> {
        let is_long = rest >= name.len() as u64;
        if is_long {
            rest -= name.len() as u64;
        }
        Ok(is_long && walk.read()? == *name)
    };
    let is_needed = match mark {
        // How the values mean colours. With a larger JFIF there is a preview of the picture
        // as it was before it was cropped.
        0xE0 => begins(walk, b"JFIF\0")? && size == 16,
        0xE2 => begins(walk, b"ICC_P")?,
        0xEE => begins(walk, b"Adobe")? && size == 14,
        // Everything else of programs and cameras, such as EXIF, and comments.
        0xE1..=0xEF | 0xFE => false,
        // Tables and frames.
        0xC0..=0xCF | START_OF_SCAN..=0xDF => true,
        _ => false,
    };
    walk.skip(rest)?;
    if is_needed {
        walk.keep(start..walk.place());
    }
    Ok(())
}
