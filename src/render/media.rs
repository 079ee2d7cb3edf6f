//! Pictures and attachments: their size, and what must not travel with them.

use img_parts::jpeg::{Jpeg, markers};
use img_parts::png::Png;
use img_parts::webp::WebP;
use img_parts::{Bytes, ImageEXIF};
use quick_xml::Reader;
use quick_xml::events::Event;

use crate::source::{PictureFault, drawing_fault};

/// Why a file cannot go into the site.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CleanError {
    /// Not what its name says, or damaged.
    Unreadable,
    /// A drawing too large to be checked.
    TooLarge,
}

/// The bytes of a file as they go into the site: photos without EXIF and comments
/// (place, time, camera, the maker's name), drawings without scripts and without
/// anything from another host. Other files stay as they are.
///
/// # Errors
/// [`CleanError`] where a picture cannot be read.
pub fn clean_media(name: &str, bytes: Vec<u8>) -> Result<Vec<u8>, CleanError> {
    let extension = name
        .rsplit_once('.')
        .map(|(_, extension)| extension.to_ascii_lowercase());
    match extension.as_deref() {
        Some("jpg" | "jpeg") => {
            let mut jpeg =
                Jpeg::from_bytes(Bytes::from(bytes)).map_err(|_| CleanError::Unreadable)?;
            // APP1 holds EXIF and XMP, APP13 the IPTC of photo programs.
            jpeg.segments_mut().retain(|segment| {
                !matches!(
                    segment.marker(),
                    markers::APP1 | markers::APP13 | markers::COM
                )
            });
            Ok(jpeg.encoder().bytes().to_vec())
        }
        Some("png") => {
            let mut png =
                Png::from_bytes(Bytes::from(bytes)).map_err(|_| CleanError::Unreadable)?;
            png.chunks_mut().retain(|chunk| {
                !matches!(
                    &chunk.kind(),
                    b"eXIf" | b"tEXt" | b"zTXt" | b"iTXt" | b"tIME"
                )
            });
            Ok(png.encoder().bytes().to_vec())
        }
        Some("webp") => {
            let mut webp =
                WebP::from_bytes(Bytes::from(bytes)).map_err(|_| CleanError::Unreadable)?;
            webp.set_exif(None);
            webp.remove_chunks_by_id(*b"XMP ");
            Ok(webp.encoder().bytes().to_vec())
        }
        Some("svg") => clean_svg(&bytes),
        _ => Ok(bytes),
    }
}

fn clean_svg(bytes: &[u8]) -> Result<Vec<u8>, CleanError> {
    match drawing_fault(bytes) {
        None => {}
        Some(PictureFault::TooLarge) => return Err(CleanError::TooLarge),
        Some(_) => return Err(CleanError::Unreadable),
    }
    let mut clean = Vec::with_capacity(bytes.len());
    svg_hush::Filter::new()
        .filter(bytes, &mut clean)
        .map_err(|_| CleanError::Unreadable)?;
    Ok(clean)
}

/// Width and height of a picture in pixels, `(0, 0)` where they cannot be told.
pub fn picture_size(name: &str, bytes: &[u8]) -> (u32, u32) {
    if name.to_ascii_lowercase().ends_with(".svg") {
        return svg_size(bytes).unwrap_or((0, 0));
    }
    imagesize::blob_size(bytes).map_or((0, 0), |size| (size.width as u32, size.height as u32))
}

/// `width` and `height` of the root element, else those of its `viewBox`.
fn svg_size(bytes: &[u8]) -> Option<(u32, u32)> {
    let mut reader = Reader::from_reader(bytes);
    let root = loop {
        match reader.read_event().ok()? {
            Event::Start(tag) | Event::Empty(tag) => break tag.into_owned(),
            Event::Eof => return None,
            _ => {}
        }
    };
    let attribute = |name: &str| {
        root.attributes()
            .filter_map(Result::ok)
            .find(|attribute| attribute.key.as_ref() == name)
            .map(|attribute| attribute.value.into_owned())
    };
    let length =
        |name: &str| -> Option<f64> { attribute(name)?.trim_end_matches("px").parse().ok() };
    let (width, height) = match (length("width"), length("height")) {
        (Some(width), Some(height)) => (width, height),
        _ => {
            let view_box = attribute("viewBox")?;
            let numbers: Vec<f64> = view_box
                .split([' ', ','])
                .filter_map(|number| number.parse().ok())
                .collect();
            (*numbers.get(2)?, *numbers.get(3)?)
        }
    };
    let whole = |length: f64| (length.round().clamp(0.0, 100_000.0)) as u32;
    Some((whole(width), whole(height)))
}
