//! What of a picture's file goes into a site, and whether it can be shown at all.
//!
//! One reader per kind of file tells both: it walks from part to part, notes which parts
//! make up the picture, and stops where the file is no whole picture. Only those parts are
//! published. Everything else is left behind, because nobody sees it and it tells more
//! than the picture shows: place, time and camera, the uncropped preview, and the second
//! picture or the film that phones append.

mod drawing;
mod gif;
mod jpeg;
mod orientation;
mod png;
mod walk;
mod webp;

use std::io::{self, BufRead, BufReader, Cursor, ErrorKind, Read, Seek, SeekFrom};

use imagesize::{Compression, ImageError, ImageType};

use super::extension_of;

pub use orientation::{Orientation, PictureSize};
pub use walk::Extent;
use walk::{Stop, Walk};

/// Why a picture cannot be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PictureFault {
    /// The file holds nothing.
    Empty,
    /// What it holds is no picture a browser shows.
    NoPicture,
    /// It is a picture of the kind that has this ending, which its name has not.
    Otherwise(&'static str),
    /// It is a picture of this kind, of which nobody here knows which parts show it.
    Unknown(&'static str),
    /// It stops before its end.
    CutOff,
    /// A drawing too large to be checked for scripts.
    TooLarge,
    /// A drawing too deeply nested to be checked for scripts.
    TooDeep,
}

/// What is wrong with a picture; `None` where nothing is. What passes with
/// [`Extent::Whole`], [`clean_picture`] takes as well.
///
/// # Errors
/// What the file system says where the file cannot be read.
pub fn picture_fault(
    name: &str,
    file: impl Read + Seek,
    extent: Extent,
) -> io::Result<Option<PictureFault>> {
    // Of most of what is read only the first bytes are looked at.
    let mut file = BufReader::with_capacity(4 << 10, file);
    let length = file.seek(SeekFrom::End(0))?;
    file.rewind()?;
    let looked = if is_drawing(name) && length <= drawing::LARGEST {
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes)?;
        drawing::clean(&bytes).map(drop).map_err(Stop::Fault)
    } else if is_drawing(name) {
        Err(Stop::Fault(PictureFault::TooLarge))
    } else {
        walk_photo(name, Walk::new(file, length), extent).map(drop)
    };
    match looked {
        Ok(()) => Ok(None),
        Err(Stop::Fault(fault)) => Ok(Some(fault)),
        Err(Stop::Disk(error)) => Err(error),
    }
}

/// Whether a file that is no picture by its name is one all the same, so that nothing would take
/// out of it where it was taken.
///
/// # Errors
/// What the file system says where the file cannot be read.
pub fn disguised_picture(file: impl Read + Seek) -> io::Result<Option<PictureFault>> {
    match imagesize::reader_type(BufReader::with_capacity(64, file)) {
        Ok(kind) => Ok(ending_of(kind)
            .map(PictureFault::Otherwise)
            .or_else(|| unknown_kind(kind).map(PictureFault::Unknown))),
        Err(ImageError::IoError(error)) if error.kind() != ErrorKind::UnexpectedEof => Err(error),
        Err(_) => Ok(None),
    }
}

/// The ending of the kinds of photos that a site shows.
fn ending_of(kind: ImageType) -> Option<&'static str> {
    match kind {
        ImageType::Jpeg => Some("jpg"),
        ImageType::Png => Some("png"),
        ImageType::Webp => Some("webp"),
        ImageType::Gif => Some("gif"),
        _ => None,
    }
}

/// The name of the kinds that cameras and phones write besides.
fn unknown_kind(kind: ImageType) -> Option<&'static str> {
    match kind {
        ImageType::Heif(Compression::Av1) => Some("AVIF"),
        ImageType::Heif(_) => Some("HEIC"),
        ImageType::Tiff => Some("TIFF"),
        _ => None,
    }
}

/// The bytes of a picture as they go into the site: of a photo what is needed to show it,
/// of a drawing what is neither script nor from another host.
///
/// # Errors
/// Why the picture cannot be shown.
pub fn clean_picture(name: &str, bytes: &[u8]) -> Result<Vec<u8>, PictureFault> {
    if is_drawing(name) {
        return drawing::clean(bytes);
    }
    let walk = Walk::new(Cursor::new(bytes), bytes.len() as u64);
    let (kind, parts) = walk_photo(name, walk, Extent::Whole).map_err(|stop| match stop {
        Stop::Fault(fault) => fault,
        // What is in memory can always be read.
        Stop::Disk(_) => PictureFault::NoPicture,
    })?;
    let parts = parts.iter().filter_map(|part| {
        let (start, end) = (usize::try_from(part.start), usize::try_from(part.end));
        bytes.get(start.ok()?..end.ok()?)
    });
    let mut clean = parts.collect::<Vec<_>>().concat();
    match kind {
        ImageType::Webp => webp::close(&mut clean),
        ImageType::Gif => gif::close(&mut clean),
        _ => {}
    }
    Ok(clean)
}

/// Which way up a photo is, as the camera wrote into it. What tells nothing, or is no photo,
/// is shown as it is stored.
pub fn orientation(mut file: impl BufRead + Seek) -> Orientation {
    let read = || {
        let length = file.seek(SeekFrom::End(0))?;
        file.rewind()?;
        let kind = imagesize::image_type(file.fill_buf()?);
        let mut walk = Walk::new(file, length);
        match kind {
            Ok(ImageType::Jpeg) => jpeg::orientation(&mut walk),
            Ok(ImageType::Png) => png::orientation(&mut walk),
            Ok(ImageType::Webp) => webp::orientation(&mut walk),
            _ => Ok(None),
        }
    };
    // A file that stops early has been reported, and one that cannot be read is not shown.
    read().ok().flatten().unwrap_or_default()
}

fn is_drawing(name: &str) -> bool {
    extension_of(name) == "svg"
}

/// The kind of a photo and the parts that make it up.
fn walk_photo<File: BufRead + Seek>(
    name: &str,
    mut walk: Walk<File>,
    extent: Extent,
) -> Result<(ImageType, Vec<walk::Part>), Stop> {
    if walk.length() == 0 {
        return Err(PictureFault::Empty.into());
    }
    walk.rewind()?;
    let kind = match imagesize::reader_type(walk.file()) {
        Ok(kind) => kind,
        Err(ImageError::IoError(error)) if error.kind() != ErrorKind::UnexpectedEof => {
            return Err(error_of(error));
        }
        Err(_) => return Err(PictureFault::NoPicture.into()),
    };
    let Some(ending) = ending_of(kind) else {
        let fault = unknown_kind(kind).map_or(PictureFault::NoPicture, PictureFault::Unknown);
        return Err(fault.into());
    };
    let extension = extension_of(name);
    if ending != extension && (ending, extension.as_str()) != ("jpg", "jpeg") {
        return Err(PictureFault::Otherwise(ending).into());
    }
    // It goes on where the kind was found.
    match kind.reader_size(walk.file()) {
        Ok(size) if size.width > 0 && size.height > 0 => {}
        Err(ImageError::IoError(error)) => return Err(error_of(error)),
        _ => return Err(PictureFault::NoPicture.into()),
    }
    walk.rewind()?;
    match kind {
        ImageType::Jpeg => jpeg::walk(&mut walk, extent)?,
        ImageType::Png => png::walk(&mut walk)?,
        ImageType::Webp => webp::walk(&mut walk)?,
        _ => gif::walk(&mut walk)?,
    }
    Ok((kind, walk.into_parts()))
}

/// The reader of sizes tells of strange bytes as if the disk had failed.
fn error_of(error: io::Error) -> Stop {
    match error.kind() {
        ErrorKind::InvalidData => PictureFault::NoPicture.into(),
        _ => error.into(),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

    use std::io::{Cursor, Read, Seek, SeekFrom};

    use super::{Extent, PictureFault, clean_picture, picture_fault};

    const PICTURES: [(&str, &[u8]); 3] = [
        (
            "jpg",
            include_bytes!("../../../tests/harness/pictures/bowl.jpg"),
        ),
        (
            "png",
            include_bytes!("../../../tests/harness/pictures/bowl.png"),
        ),
        (
            "webp",
            include_bytes!("../../../tests/harness/pictures/bowl.webp"),
        ),
    ];

    fn fault(name: &str, bytes: &[u8]) -> Option<PictureFault> {
        picture_fault(name, Cursor::new(bytes), Extent::Ends).unwrap()
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

    const SECRET: &[u8] = b"GPS -8.1,115.2";

    fn cleaned(ending: &str, bytes: &[u8]) -> Vec<u8> {
        let name = format!("a.{ending}");
        assert_eq!(fault(&name, bytes), None, "{ending}");
        let clean = clean_picture(&name, bytes).unwrap();
        assert_eq!(fault(&name, &clean), None, "{ending}, cleaned");
        clean
    }

    fn assert_no_secret(ending: &str, bytes: &[u8]) {
        let is_there = bytes.windows(SECRET.len()).any(|part| part == SECRET);
        assert!(!is_there, "{ending}");
    }

    fn segment(mark: u8, text: &[u8]) -> Vec<u8> {
        let size = u16::try_from(text.len() + 2).unwrap().to_be_bytes();
        [&[0xFF, mark], &size[..], text].concat()
    }

    /// A photo with segments behind its first mark.
    fn jpeg_with(segments: &[u8]) -> Vec<u8> {
        let jpeg = PICTURES[0].1;
        [&jpeg[..2], segments, &jpeg[2..]].concat()
    }

    fn png_chunk(name: &[u8; 4], data: &[u8]) -> Vec<u8> {
        let size = u32::try_from(data.len()).unwrap().to_be_bytes();
        [&size[..], name, data, b"sum!"].concat()
    }

    fn webp_with(chunks: &[u8]) -> Vec<u8> {
        let mut webp = [PICTURES[2].1, chunks].concat();
        let size = u32::try_from(webp.len() - 8).unwrap().to_le_bytes();
        webp[4..8].copy_from_slice(&size);
        webp
    }

    fn riff_chunk(name: &[u8; 4], data: &[u8]) -> Vec<u8> {
        let size = u32::try_from(data.len()).unwrap().to_le_bytes();
        let filling = &[0][..data.len() % 2];
        [name, &size[..], data, filling].concat()
    }

    const GIF_HEAD: &[u8] = b"GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xFF\xFF\xFF";
    const GIF_LOOP: &[u8] = b"\x21\xFF\x0BNETSCAPE2.0\x03\x01\0\0\0";
    const GIF_PICTURE: &[u8] =
        b"\x21\xF9\x04\0\x0A\0\0\0\x2C\0\0\0\0\x01\0\x01\0\0\x02\x02\x44\x01\0";

    fn gif_extension(head: &[u8], data: &[u8]) -> Vec<u8> {
        let size = u8::try_from(data.len()).unwrap();
        [b"\x21", head, &[size], data, b"\0"].concat()
    }

    #[test]
    fn what_cameras_append_does_no_harm() {
        let film: Vec<u8> = (0..40_000u32).map(|n| ((n * n) >> 3) as u8).collect();
        let film = [b"\0\0\0\x18ftypmp42", SECRET, &film].concat();
        let gif = [GIF_HEAD, GIF_PICTURE, b"\x3B"].concat();
        for (ending, bytes) in PICTURES.into_iter().chain([("gif", &gif[..])]) {
            let bare = cleaned(ending, bytes);
            let exif = segment(0xE1, &[b"Exif\0\0", SECRET].concat());
            let second = [&PICTURES[0].1[..2], &exif, &PICTURES[0].1[2..]].concat();
            for more in [&b"\0\0\0\0"[..], &film, &[0; 40_000], &second] {
                let clean = cleaned(ending, &[bytes, more].concat());
                assert_eq!(clean, bare, "{ending}");
            }
        }
    }

    #[test]
    fn what_tells_more_than_the_picture_is_left_behind() {
        let more = |name: &[u8]| [name, SECRET].concat();
        let mut jpegs = vec![
            jpeg_with(&segment(0xE1, &more(b"Exif\0\0"))),
            jpeg_with(&segment(0xE0, &more(b"JFIF\0"))),
            jpeg_with(&segment(0xE0, &more(b"JFXX\0"))),
            jpeg_with(&segment(0xE2, &more(b"MPF\0"))),
            jpeg_with(&segment(0xEB, &more(b"JP"))),
            jpeg_with(&segment(0xED, &more(b"Photoshop 3.0\0"))),
            jpeg_with(&segment(0xFE, SECRET)),
        ];
        // Behind the scan, and between two.
        let jpeg = PICTURES[0].1;
        let end = jpeg.len() - 2;
        jpegs.push([&jpeg[..end], &segment(0xFE, SECRET), &jpeg[end..]].concat());
        let scan = [segment(0xDA, b"\x01\x01\0\0\x3F\0"), b"data".to_vec()].concat();
        let behind = [segment(0xFE, SECRET), scan].concat();
        jpegs.push([&jpeg[..end], &behind, &jpeg[end..]].concat());
        for jpeg in &jpegs {
            assert_no_secret("jpg", &cleaned("jpg", jpeg));
        }
        let png = PICTURES[1].1;
        for name in [b"tEXt", b"eXIf", b"caBX", b"tIME", b"prVt"] {
            let chunk = png_chunk(name, SECRET);
            let clean = cleaned("png", &[&png[..33], &chunk, &png[33..]].concat());
            assert_eq!(clean, cleaned("png", png));
        }
        for name in [b"EXIF", b"XMP ", b"what"] {
            let clean = cleaned("webp", &webp_with(&riff_chunk(name, SECRET)));
            assert_eq!(clean, cleaned("webp", PICTURES[2].1));
        }
        let gif = |extension: &[u8]| [GIF_HEAD, extension, GIF_PICTURE, b"\x3B"].concat();
        for extension in [
            gif_extension(b"\xFE", SECRET),
            gif_extension(b"\xFF\x0BXMP DataXMP", SECRET),
            gif_extension(b"\xFF\x0BNETSCAPE2.0", SECRET),
            gif_extension(b"\xFF\x03abc", SECRET),
            gif_extension(b"\x01", SECRET),
            gif_extension(b"\xF9", SECRET),
        ] {
            let clean = cleaned("gif", &gif(&extension));
            assert_eq!(clean, gif(b""));
        }
    }

    #[test]
    fn what_shows_a_picture_right_stays() {
        for (mark, text) in [
            (0xE2, &b"ICC_PROFILE\0\x01\x01colours"[..]),
            (0xEE, b"Adobe\0\x64\0\0\0\0\x01"),
        ] {
            let segment = segment(mark, text);
            let clean = cleaned("jpg", &jpeg_with(&segment));
            assert!(clean.windows(segment.len()).any(|part| part == segment));
        }
        let png = PICTURES[1].1;
        for name in [b"iCCP", b"tRNS", b"acTL"] {
            let bytes = [&png[..33], &png_chunk(name, b"data"), &png[33..]].concat();
            assert_eq!(cleaned("png", &bytes), bytes);
        }
        let profile = webp_with(&riff_chunk(b"ICCP", b"colours"));
        assert_eq!(cleaned("webp", &profile), profile);
        let gif = [GIF_HEAD, GIF_LOOP, GIF_PICTURE, GIF_PICTURE, b"\x3B"].concat();
        assert_eq!(cleaned("gif", &gif), gif);
        // Some programs leave out the end.
        assert_eq!(cleaned("gif", &gif[..gif.len() - 1]), gif);
    }

    #[test]
    fn a_cleaned_webp_speaks_of_nothing_left_behind() {
        let (webp, mut bytes) = (PICTURES[2].1, webp_with(&riff_chunk(b"EXIF", SECRET)));
        bytes[20] |= 0b1100;
        let clean = cleaned("webp", &bytes);
        assert_eq!(clean, webp);
    }

    /// What one of the two passes the other takes as well, or else it is dropped silently.
    #[test]
    fn what_is_broken_inside_is_noticed() {
        let (jpeg, png, webp) = (PICTURES[0].1, PICTURES[1].1, PICTURES[2].1);
        let end = &png[png.len() - 12..];
        let mut broken_png = png.to_vec();
        broken_png[40..48].fill(0);
        let mut zeroed_webp = webp.to_vec();
        zeroed_webp[30..].fill(0);
        let mut empty_webp = webp.to_vec();
        empty_webp[12..].fill(0);
        let unended = [&jpeg[..jpeg.len() - 2], &[7; 20_000], SECRET, &[7; 9]].concat();
        for (name, bytes) in [
            ("halved.png", [&png[..png.len() / 2], end].concat()),
            ("broken.png", broken_png),
            ("empty.png", [&png[..33], end].concat()),
            ("empty.webp", empty_webp),
            ("zeroed.webp", zeroed_webp),
            ("zero.jpg", jpeg_with(b"\xFF\xE5\0\0")),
            ("unended.jpg", unended),
            ("none.gif", [GIF_HEAD, b"\x3B"].concat()),
            ("half.gif", [GIF_HEAD, &GIF_PICTURE[..20]].concat()),
        ] {
            let told = fault(name, &bytes);
            assert!(told.is_some(), "{name}");
            assert_eq!(clean_picture(name, &bytes).err(), told, "{name}");
        }
        // A second picture ends, the first does not: only a look at all of it tells.
        let first_unended = [&jpeg[..jpeg.len() - 2], jpeg].concat();
        let cut_off = Some(PictureFault::CutOff);
        let file = Cursor::new(&first_unended);
        let told = picture_fault("a.jpg", file, Extent::Whole).unwrap();
        assert_eq!(told, cut_off);
        assert_eq!(clean_picture("a.jpg", &first_unended).err(), cut_off);
        let svg = |attributes: &str, inside: &str, behind: &str| {
            format!("<svg xmlns=\"http://www.w3.org/2000/svg\" {attributes}>{inside}</svg>{behind}")
        };
        assert_eq!(fault("a.svg", svg("", "<g/>", "\n").as_bytes()), None);
        for bytes in [
            "<svg><g/></svg>".to_owned(),
            svg("", "<text>a&nbsp;b</text>", ""),
            svg("", "<lain:g/>", ""),
            svg("width=\"1\" width=\"2\"", "", ""),
            svg("width=1", "", ""),
            svg("", "", "teks"),
            svg("", "", "\0"),
        ] {
            let told = fault("a.svg", bytes.as_bytes());
            assert_eq!(told, Some(PictureFault::NoPicture), "{bytes}");
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
        assert_eq!(fault("a.svg", deep.as_bytes()), Some(PictureFault::TooDeep));
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
            assert_eq!(picture_fault(name, file, Extent::Ends).unwrap(), None);
            assert!(read.get() < 64 << 10, "{name}: {} bytes", read.get());
        }
    }
}
