//! Which way up a photo is: what cameras write into EXIF (TIFF 6.0, tag 274).

use std::io::{BufRead, Seek};

use super::walk::{Stop, Walk};

/// Where the first row and the first column of a photo belong when it is looked at, the row
/// first. The order is that of the numbers in EXIF, from 1 to 8.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Orientation {
    /// Upright as it is stored.
    #[default]
    TopLeft,
    /// Mirrored from side to side.
    TopRight,
    /// Upside down.
    BottomRight,
    /// Mirrored from top to bottom.
    BottomLeft,
    /// Rows and columns exchanged.
    LeftTop,
    /// To be turned clockwise by a quarter, as from most phones held upright.
    RightTop,
    /// To be turned clockwise by a quarter and mirrored from side to side.
    RightBottom,
    /// To be turned anticlockwise by a quarter.
    LeftBottom,
}

impl Orientation {
    const ALL: [Self; 8] = [
        Self::TopLeft,
        Self::TopRight,
        Self::BottomRight,
        Self::BottomLeft,
        Self::LeftTop,
        Self::RightTop,
        Self::RightBottom,
        Self::LeftBottom,
    ];

    /// The orientation of a number in EXIF.
    fn of_number(number: u16) -> Option<Self> {
        let place = usize::from(number).checked_sub(1)?;
        Self::ALL.get(place).copied()
    }

    /// Whether rows are shown as columns.
    fn is_sideways(self) -> bool {
        matches!(
            self,
            Self::LeftTop | Self::RightTop | Self::RightBottom | Self::LeftBottom
        )
    }
}

/// How large a picture is and which way up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct PictureSize {
    /// Width in pixels as it is stored, 0 where it cannot be told.
    pub width: u32,
    /// Height in pixels as it is stored, 0 where it cannot be told.
    pub height: u32,
    /// Which way up it is shown.
    pub orientation: Orientation,
}

impl PictureSize {
    /// Width and height as it is looked at.
    pub fn upright(self) -> (u32, u32) {
        match self.orientation.is_sideways() {
            true => (self.height, self.width),
            false => (self.width, self.height),
        }
    }
}

/// What a TIFF tells that begins where the walk stands and ends before `end`; `None` where it
/// tells nothing.
pub(super) fn of_tiff<File: BufRead + Seek>(
    walk: &mut Walk<File>,
    end: u64,
) -> Result<Option<Orientation>, Stop> {
    const HEAD: u64 = 8;
    const ENTRY: u64 = 12;
    const ORIENTATION: u16 = 274;
    const SHORT: u16 = 3;
    let start = walk.place();
    if end < start + HEAD {
        return Ok(None);
    }
    let [a, b, c, d, directory @ ..]: [u8; 8] = walk.read()?;
    let is_little = match &[a, b, c, d] {
        b"II*\0" => true,
        b"MM\0*" => false,
        _ => return Ok(None),
    };
    let short = |bytes| match is_little {
        true => u16::from_le_bytes(bytes),
        false => u16::from_be_bytes(bytes),
    };
    let long = |bytes| match is_little {
        true => u32::from_le_bytes(bytes),
        false => u32::from_be_bytes(bytes),
    };
    let Some(gap) = u64::from(long(directory)).checked_sub(HEAD) else {
        return Ok(None);
    };
    if walk.place() + gap + 2 > end {
        return Ok(None);
    }
    walk.skip(gap)?;
    for _ in 0..short(walk.read()?) {
        if walk.place() + ENTRY > end {
            break;
        }
        let [
            tag0,
            tag1,
            kind0,
            kind1,
            n0,
            n1,
            n2,
            n3,
            value0,
            value1,
            _,
            _,
        ]: [u8; 12] = walk.read()?;
        if short([tag0, tag1]) == ORIENTATION {
            let is_one = short([kind0, kind1]) == SHORT && long([n0, n1, n2, n3]) == 1;
            let number = short([value0, value1]);
            return Ok(Orientation::of_number(number).filter(|_| is_one));
        }
    }
    Ok(None)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

    use std::io::Cursor;

    use super::Orientation::{self, RightTop, TopLeft};
    use crate::source::{clean_picture, orientation};

    /// Photos of one scene, each stored as its number says; odd ones with the least
    /// significant byte first, even ones with the most significant.
    const PHOTOS: [&[u8]; 8] = [
        include_bytes!("../../../tests/harness/pictures/upright-1.jpg"),
        include_bytes!("../../../tests/harness/pictures/upright-2.jpg"),
        include_bytes!("../../../tests/harness/pictures/upright-3.jpg"),
        include_bytes!("../../../tests/harness/pictures/upright-4.jpg"),
        include_bytes!("../../../tests/harness/pictures/upright-5.jpg"),
        include_bytes!("../../../tests/harness/pictures/upright-6.jpg"),
        include_bytes!("../../../tests/harness/pictures/upright-7.jpg"),
        include_bytes!("../../../tests/harness/pictures/upright-8.jpg"),
    ];
    const PNG: &[u8] = include_bytes!("../../../tests/harness/pictures/upright-6.png");
    const WEBP: &[u8] = include_bytes!("../../../tests/harness/pictures/upright-6.webp");

    fn of(bytes: &[u8]) -> Orientation {
        orientation(Cursor::new(bytes))
    }

    fn segment(mark: u8, text: &[u8]) -> Vec<u8> {
        let size = u16::try_from(text.len() + 2).unwrap().to_be_bytes();
        [&[0xFF, mark], &size[..], text].concat()
    }

    /// A JPEG of segments alone.
    fn jpeg(segments: &[Vec<u8>]) -> Vec<u8> {
        [&[0xFF, 0xD8], &segments.concat()[..], b"\xFF\xD9 end"].concat()
    }

    fn exif(tiff: &[u8]) -> Vec<u8> {
        segment(0xE1, &[b"Exif\0\0", tiff].concat())
    }

    /// A TIFF with one entry, most significant byte first.
    fn entry(tag: u16, kind: u16, count: u32, value: u16) -> Vec<u8> {
        [
            &b"MM\0*\0\0\0\x08\0\x01"[..],
            &tag.to_be_bytes(),
            &kind.to_be_bytes(),
            &count.to_be_bytes(),
            &value.to_be_bytes(),
            &[0; 6],
        ]
        .concat()
    }

    #[test]
    fn it_is_read_in_both_orders_of_bytes() {
        for (bytes, expected) in PHOTOS.into_iter().zip(Orientation::ALL) {
            assert_eq!(of(bytes), expected);
        }
        assert_eq!((of(PNG), of(WEBP)), (RightTop, RightTop));
    }

    #[test]
    fn what_is_published_tells_nothing_of_it() {
        for (name, bytes) in [("a.jpg", PHOTOS[5]), ("a.png", PNG), ("a.webp", WEBP)] {
            let clean = clean_picture(name, bytes).unwrap();
            assert_eq!(of(&clean), TopLeft, "{name}");
        }
    }

    #[test]
    fn it_is_found_behind_other_segments_and_entries() {
        let turned = entry(274, 3, 1, 6);
        let far = [
            &b"II*\0\x10\0\0\0camera..\x02\0"[..],
            b"\x0F\x01\x02\0\x04\0\0\0Cam\0",
            b"\x12\x01\x03\0\x01\0\0\0\x06\0\0\0",
        ]
        .concat();
        let without = entry(271, 2, 4, 0);
        let film = segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0<x/>");
        for segments in [
            vec![exif(&turned)],
            vec![exif(&far)],
            vec![segment(0xE0, b"JFIF\0"), exif(&turned)],
            vec![film.clone(), segment(0xE2, &[0xFF; 70]), exif(&turned)],
            vec![exif(&without), film.clone(), exif(&turned)],
            vec![exif(b"no TIFF"), exif(&turned)],
            vec![exif(&turned), exif(&entry(274, 3, 1, 3))],
            // What stands between two segments, browsers go over.
            vec![film.clone(), b"..\xFF\xFF".to_vec(), exif(&turned)],
        ] {
            assert_eq!(of(&jpeg(&segments)), RightTop, "{segments:?}");
        }
    }

    #[test]
    fn what_makes_no_sense_is_shown_as_it_is_stored() {
        let beyond = b"MM\0*\xFF\xFF\xFF\xFF\0\x01".to_vec();
        let before = b"MM\0*\0\0\0\0\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0".to_vec();
        let mut many = entry(271, 2, 4, 0);
        many[8..10].fill(0xFF);
        for tiff in [
            Vec::new(),
            b"MM\0*".to_vec(),
            b"XX\0*\0\0\0\x08".to_vec(),
            beyond,
            before,
            many,
            entry(274, 3, 1, 0),
            entry(274, 3, 1, 9),
            entry(274, 3, 1, 0x0600),
            entry(274, 2, 1, 6),
            entry(274, 3, 2, 6),
            entry(271, 3, 1, 6),
            entry(274, 3, 1, 6)[..15].to_vec(),
        ] {
            assert_eq!(of(&jpeg(&[exif(&tiff)])), TopLeft, "{tiff:?}");
        }
        // No EXIF at all, and one that is behind the picture.
        let turned = exif(&entry(274, 3, 1, 6));
        assert_eq!(of(&jpeg(&[])), TopLeft);
        assert_eq!(of(&[jpeg(&[]), turned.clone()].concat()), TopLeft);
        let scan = segment(0xDA, b"\x01\x01\0\0\x3F\0");
        assert_eq!(of(&jpeg(&[scan, turned])), TopLeft);
        assert_eq!(of(&jpeg(&[b"\xFF\xE1\0\0".to_vec()])), TopLeft);
        assert_eq!(of(b"GIF89a\x01\0\x01\0"), TopLeft);
        assert_eq!(of(b""), TopLeft);
    }

    /// Nothing an author can write makes the program panic, and a file of any bytes ends.
    #[test]
    fn broken_files_do_no_harm() {
        for photo in [PHOTOS[5], PHOTOS[6], PNG, WEBP] {
            for length in 0..photo.len().min(200) {
                of(&photo[..length]);
            }
            for place in 0..photo.len().min(200) {
                for value in [0, 1, 0x7F, 0x80, 0xFF] {
                    let mut broken = photo.to_vec();
                    broken[place] = value;
                    of(&broken);
                    broken[place..(place + 4).min(photo.len())].fill(value);
                    of(&broken);
                }
            }
        }
    }
}
