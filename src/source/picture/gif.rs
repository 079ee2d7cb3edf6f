//! GIF (89a): pictures and extensions, whose data are in blocks of up to 255 bytes.

use std::io::{BufRead, Seek};

use super::PictureFault::NoPicture;
use super::walk::{Stop, Walk};

const EXTENSION: u8 = 0x21;
const GRAPHIC_CONTROL: u8 = 0xF9;
const APPLICATION: u8 = 0xFF;
const PICTURE: u8 = 0x2C;
const END: u8 = 0x3B;

/// Walks from picture to picture to the end, which some programs leave out.
pub(super) fn walk<File: BufRead + Seek>(walk: &mut Walk<File>) -> Result<(), Stop> {
    walk.skip(10)?;
    let [flags, _, _] = walk.read()?;
    colours(walk, flags)?;
    walk.keep(0..walk.place());
    let mut has_picture = false;
    while walk.place() < walk.length() {
        let start = walk.place();
        let is_needed = match walk.read()? {
            [PICTURE] => {
                let [_, _, _, _, _, _, _, _, flags] = walk.read()?;
                colours(walk, flags)?;
                walk.skip(1)?;
                blocks(walk)?;
                has_picture = true;
                true
            }
            [EXTENSION] => extension(walk)?,
            // The end, or what a browser takes for it.
            _ => break,
        };
        if is_needed {
            walk.keep(start..walk.place());
        }
    }
    has_picture.then_some(()).ok_or(NoPicture.into())
}

/// Ends what was kept.
pub(super) fn close(clean: &mut Vec<u8>) {
    clean.push(END);
}

/// Walks through an extension; the result is whether pictures are shown by it: for how long
/// each, and how often all of them. Comments and the data of programs are not.
fn extension<File: BufRead + Seek>(walk: &mut Walk<File>) -> Result<bool, Stop> {
    let [kind, first] = walk.read()?;
    let start = walk.place();
    let is_loop = match (kind, first) {
        (APPLICATION, 11) => matches!(&walk.read()?, b"NETSCAPE2.0" | b"ANIMEXTS1.0"),
        (_, 0) => return Ok(false),
        _ => {
            walk.skip(u64::from(first))?;
            false
        }
    };
    blocks(walk)?;
    let size = walk.place() - start;
    Ok(match kind {
        GRAPHIC_CONTROL => size == 5,
        _ => is_loop && size == 16,
    })
}

/// Walks over a table of colours, if there is one.
fn colours<File: BufRead + Seek>(walk: &mut Walk<File>, flags: u8) -> Result<(), Stop> {
    match flags & 0x80 {
        0 => Ok(()),
        _ => walk.skip(3 << ((flags & 7) + 1)),
    }
}

/// Walks over blocks to the empty one behind the last.
fn blocks<File: BufRead + Seek>(walk: &mut Walk<File>) -> Result<(), Stop> {
    loop {
        match walk.read()? {
            [0] => return Ok(()),
            [size] => walk.skip(u64::from(size))?,
        }
    }
}
