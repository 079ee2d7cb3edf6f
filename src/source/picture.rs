//! Whether the file of a picture holds what its name says. Of a photo the first and the
//! last bytes are read and not those between, so that a site with hundreds of thousands of
//! photos is checked as well.

use std::io::{self, BufRead, BufReader, ErrorKind, Read, Seek, SeekFrom};

use imagesize::{ImageError, ImageType};
use quick_xml::Reader;
use quick_xml::events::Event;

/// Most bytes and deepest nesting of a drawing.
const LARGEST_DRAWING: u64 = 512 << 10;
const DEEPEST_DRAWING: usize = 200;

/// Bytes at the end of a photo in which its end mark is looked for.
const TAIL: u64 = 16 << 10;

/// The last chunk of every PNG.
const PNG_END: &[u8; 12] = b"\0\0\0\0IEND\xAE\x42\x60\x82";

/// Why a picture cannot be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PictureFault {
    /// The file holds nothing.
    Empty,
    /// What it holds is no picture a browser shows.
    NoPicture,
    /// It is a picture of the kind that has this ending, which its name has not.
    Otherwise(&'static str),
    /// It stops before its end.
    CutOff,
    /// A drawing too large or too deeply nested to be checked for scripts.
    TooLarge,
}

/// What is wrong with a picture; `None` where nothing is.
///
/// # Errors
/// What the file system says where the file cannot be read.
pub fn picture_fault(name: &str, file: impl Read + Seek) -> io::Result<Option<PictureFault>> {
    // Of most of what is read only the first bytes are looked at.
    let mut file = BufReader::with_capacity(4 << 10, file);
    let length = file.seek(SeekFrom::End(0))?;
    file.rewind()?;
    if length == 0 {
        return Ok(Some(PictureFault::Empty));
    }
    let extension = name
        .rsplit_once('.')
        .map(|(_, extension)| extension.to_ascii_lowercase())
        .unwrap_or_default();
    if extension == "svg" {
        if length > LARGEST_DRAWING {
            return Ok(Some(PictureFault::TooLarge));
        }
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes)?;
        return Ok(drawing_fault(&bytes));
    }
    match photo_fault(&extension, length, &mut file) {
        Err(error) if error.kind() == ErrorKind::UnexpectedEof => Ok(Some(PictureFault::CutOff)),
        told => told,
    }
}

/// What is wrong with the text of a drawing.
pub fn drawing_fault(bytes: &[u8]) -> Option<PictureFault> {
    if bytes.len() as u64 > LARGEST_DRAWING {
        return Some(PictureFault::TooLarge);
    }
    let mut reader = Reader::from_reader(bytes);
    let mut depth = 0usize;
    let mut deepest = 0;
    let mut is_drawing = false;
    loop {
        let Ok(event) = reader.read_event() else {
            // A tag that was begun and never ended stands at the end of what there is.
            let is_at_end = reader.error_position() as usize >= bytes.len().saturating_sub(1)
                || reader.buffer_position() as usize >= bytes.len();
            return Some(match is_drawing && is_at_end {
                true => PictureFault::CutOff,
                false => PictureFault::NoPicture,
            });
        };
        match &event {
            Event::Start(tag) | Event::Empty(tag) => {
                if deepest == 0 && tag.local_name().as_ref() != "svg" {
                    return Some(PictureFault::NoPicture);
                }
                is_drawing = true;
                deepest = deepest.max(depth + 1);
                depth += usize::from(matches!(event, Event::Start(_)));
            }
            Event::End(_) => depth = depth.saturating_sub(1),
            Event::Eof => break,
            _ => {}
        }
    }
    match (is_drawing, depth) {
        (false, _) => Some(PictureFault::NoPicture),
        (true, 0) => (deepest > DEEPEST_DRAWING).then_some(PictureFault::TooLarge),
        (true, _) => Some(PictureFault::CutOff),
    }
}

fn photo_fault<File: BufRead + Seek>(
    extension: &str,
    length: u64,
    file: &mut File,
) -> io::Result<Option<PictureFault>> {
    let kind = match imagesize::reader_type(&mut *file) {
        Ok(kind) => kind,
        Err(ImageError::IoError(error)) if error.kind() != ErrorKind::UnexpectedEof => {
            return Err(error);
        }
        Err(_) => return Ok(Some(PictureFault::NoPicture)),
    };
    let ending = match kind {
        ImageType::Jpeg => "jpg",
        ImageType::Png => "png",
        ImageType::Webp => "webp",
        ImageType::Gif => "gif",
        _ => return Ok(Some(PictureFault::NoPicture)),
    };
    if ending != extension && (ending, extension) != ("jpg", "jpeg") {
        return Ok(Some(PictureFault::Otherwise(ending)));
    }
    match kind.reader_size(file) {
        Ok(size) if size.width > 0 && size.height > 0 => {}
        Err(ImageError::IoError(error)) => return Err(error),
        _ => return Ok(Some(PictureFault::NoPicture)),
    }
    let is_whole = match kind {
        ImageType::Jpeg => is_whole_jpeg(length, file)?,
        ImageType::Png => is_whole_png(length, file)?,
        ImageType::Webp => is_whole_webp(length, file)?,
        _ => true,
    };
    Ok((!is_whole).then_some(PictureFault::CutOff))
}

/// Whether the compressed picture of a JPEG ends. What cameras append to it (a film, a
/// second picture) is not taken for a picture without end.
fn is_whole_jpeg<File: BufRead + Seek>(length: u64, file: &mut File) -> io::Result<bool> {
    let scan = start_of_scan(file)?;
    let start = scan.max(length.saturating_sub(TAIL));
    file.seek(SeekFrom::Start(start))?;
    let mut tail = Vec::new();
    file.take(TAIL).read_to_end(&mut tail)?;
    // Within compressed data 0xFF comes before a zero, a restart mark (D0 to D7) or, between
    // the scans of one picture, before a table; with D9 the picture ends.
    let marks = || {
        let pairs = tail.windows(2).filter(|pair| pair[0] == 0xFF);
        pairs.map(|pair| pair[1])
    };
    let is_compressed = |mark| {
        matches!(
            mark,
            0x00 | 0xFF | 0xD0..=0xD7 | 0xDA | 0xDB | 0xC4 | 0xDD | 0xFE
        )
    };
    if marks().any(|mark| mark == 0xD9) {
        return Ok(true);
    }
    let is_all_there_is = start == scan;
    let is_middle = marks().next().is_some() && marks().all(is_compressed);
    Ok(!is_all_there_is && !is_middle)
}

/// Where the compressed data of a JPEG begin: behind the header of the first scan.
fn start_of_scan<File: BufRead + Seek>(file: &mut File) -> io::Result<u64> {
    file.seek(SeekFrom::Start(2))?;
    loop {
        let mut byte = [0];
        while byte[0] != 0xFF {
            file.read_exact(&mut byte)?;
        }
        while byte[0] == 0xFF {
            file.read_exact(&mut byte)?;
        }
        // These marks have no data.
        if matches!(byte[0], 0x00 | 0x01 | 0xD0..=0xD9) {
            continue;
        }
        let is_scan = byte[0] == 0xDA;
        let mut size = [0; 2];
        file.read_exact(&mut size)?;
        let size = i64::from(u16::from_be_bytes(size)) - 2;
        file.seek_relative(size.max(0))?;
        if is_scan {
            return file.stream_position();
        }
    }
}

/// Whether the chunks of a PNG go on to the last. Something behind it does no harm.
fn is_whole_png<File: BufRead + Seek>(length: u64, file: &mut File) -> io::Result<bool> {
    let mut end = [0; PNG_END.len()];
    file.seek(SeekFrom::Start(length.saturating_sub(PNG_END.len() as u64)))?;
    file.read_exact(&mut end)?;
    if end == *PNG_END {
        return Ok(true);
    }
    file.seek(SeekFrom::Start(8))?;
    loop {
        let mut head = [0; 8];
        file.read_exact(&mut head)?;
        let (size, kind) = head.split_at(4);
        let size = size.iter().fold(0, |all, byte| all << 8 | i64::from(*byte));
        file.seek_relative(size + 4)?;
        if kind == b"IEND" {
            return Ok(file.stream_position()? <= length);
        }
    }
}

/// Whether a WebP has as many bytes as it says.
fn is_whole_webp<File: BufRead + Seek>(length: u64, file: &mut File) -> io::Result<bool> {
    file.seek(SeekFrom::Start(4))?;
    let mut size = [0; 4];
    file.read_exact(&mut size)?;
    Ok(u64::from(u32::from_le_bytes(size)) + 8 <= length)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

    use std::io::{Cursor, Read, Seek, SeekFrom};

    use super::{PictureFault, picture_fault};

    const PICTURES: [(&str, &[u8]); 3] = [
        (
            "jpg",
            include_bytes!("../../tests/harness/pictures/bowl.jpg"),
        ),
        (
            "png",
            include_bytes!("../../tests/harness/pictures/bowl.png"),
        ),
        (
            "webp",
            include_bytes!("../../tests/harness/pictures/bowl.webp"),
        ),
    ];

    fn fault(name: &str, bytes: &[u8]) -> Option<PictureFault> {
        picture_fault(name, Cursor::new(bytes)).unwrap()
    }

    #[test]
    fn a_picture_cut_off_anywhere_is_noticed() {
        for (ending, bytes) in PICTURES {
            assert_eq!(fault(&format!("a.{ending}"), bytes), None, "{ending}");
            for length in 1..bytes.len() {
                let told = fault(&format!("a.{ending}"), &bytes[..length]);
                assert!(told.is_some(), "{ending} of {length} bytes");
                if length > 40 {
                    assert_eq!(
                        told,
                        Some(PictureFault::CutOff),
                        "{ending} of {length} bytes"
                    );
                }
            }
        }
        let drawing = br#"<?xml version="1.0"?><!-- x --><svg xmlns="http://www.w3.org/2000/svg"><g><path d="M0 0"/></g></svg>"#;
        assert_eq!(fault("a.svg", drawing), None);
        for length in 1..drawing.len() {
            assert!(fault("a.svg", &drawing[..length]).is_some(), "{length}");
        }
        assert_eq!(fault("a.svg", &drawing[..84]), Some(PictureFault::CutOff));
        assert_eq!(fault("a.svg", &drawing[..80]), Some(PictureFault::CutOff));
    }

    #[test]
    fn what_cameras_append_does_no_harm() {
        let film: Vec<u8> = (0..40_000u32).map(|n| ((n * n) >> 3) as u8).collect();
        for (ending, bytes) in PICTURES {
            for more in [&b"\0\0\0\0"[..], &film, &[0; 40_000]] {
                let bytes = [bytes, more].concat();
                assert_eq!(fault(&format!("a.{ending}"), &bytes), None, "{ending}");
            }
        }
    }

    #[test]
    fn a_long_photo_without_its_end_is_noticed() {
        let (_, jpeg) = PICTURES[0];
        let mut bytes = jpeg[..jpeg.len() - 2].to_vec();
        bytes.extend([1, 2, 0xFF, 0x00, 3].repeat(20_000));
        assert_eq!(fault("a.jpg", &bytes), Some(PictureFault::CutOff));
        bytes.extend([0xFF, 0xD9]);
        assert_eq!(fault("a.jpg", &bytes), None);
    }

    #[test]
    fn other_content_than_the_name_says_is_noticed() {
        let (jpeg, png) = (PICTURES[0].1, PICTURES[1].1);
        assert_eq!(fault("a.JPEG", jpeg), None);
        assert_eq!(fault("a.png", jpeg), Some(PictureFault::Otherwise("jpg")));
        assert_eq!(fault("a.gif", png), Some(PictureFault::Otherwise("png")));
        for text in [&b"x"[..], b"Daftar nilai siswa kelas VII", b"<svg></svg>"] {
            assert_eq!(fault("a.jpg", text), Some(PictureFault::NoPicture));
        }
        assert_eq!(fault("a.jpg", b""), Some(PictureFault::Empty));
        for text in ["teks", "<html></html>", "<svg></html><g></g>"] {
            let told = fault("a.svg", text.as_bytes());
            assert_eq!(told, Some(PictureFault::NoPicture), "{text}");
        }
        let deep = format!("<svg>{}{}</svg>", "<g>".repeat(300), "</g>".repeat(300));
        assert_eq!(
            fault("a.svg", deep.as_bytes()),
            Some(PictureFault::TooLarge)
        );
    }

    /// Counts what is read.
    struct Counted<'bytes>(Cursor<&'bytes [u8]>, &'bytes std::cell::Cell<usize>);

    impl Read for Counted<'_> {
        fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
            let count = self.0.read(into)?;
            self.1.set(self.1.get() + count);
            Ok(count)
        }
    }

    impl Seek for Counted<'_> {
        fn seek(&mut self, to: SeekFrom) -> std::io::Result<u64> {
            self.0.seek(to)
        }
    }

    #[test]
    fn of_a_large_photo_only_the_ends_are_read() {
        let (jpeg, png) = (PICTURES[0].1, PICTURES[1].1);
        let mut photo = jpeg[..jpeg.len() - 2].to_vec();
        photo.resize(8 << 20, 7);
        photo.extend([0xFF, 0xD9]);
        let mut image = png[..png.len() - 12].to_vec();
        image.extend((8u32 << 20).to_be_bytes());
        image.extend(b"IDAT");
        image.resize(image.len() + (8 << 20) + 4, 7);
        image.extend(&png[png.len() - 12..]);
        for (name, bytes) in [("a.jpg", &photo), ("a.png", &image)] {
            let read = std::cell::Cell::new(0);
            let file = Counted(Cursor::new(bytes), &read);
            assert_eq!(picture_fault(name, file).unwrap(), None);
            assert!(read.get() < 64 << 10, "{name}: {} bytes", read.get());
        }
    }
}
