//! How large a picture is shown, and which way up.

use std::io::{BufReader, Read, Seek};

use quick_xml::Reader;
use quick_xml::events::Event;

use crate::source::{PictureSize, extension_of, orientation};

/// Width and height of a picture, and which way up it is.
pub fn picture_size(name: &str, mut file: impl Read + Seek) -> PictureSize {
    if extension_of(name) == "svg" {
        let mut bytes = Vec::new();
        let read = file.read_to_end(&mut bytes).ok();
        let (width, height) = read.and_then(|_| svg_size(&bytes)).unwrap_or((0, 0));
        return PictureSize {
            width,
            height,
            ..PictureSize::default()
        };
    }
    let mut file = BufReader::with_capacity(4 << 10, file);
    let Ok(size) = imagesize::reader_size(&mut file) else {
        return PictureSize::default();
    };
    PictureSize {
        width: size.width as u32,
        height: size.height as u32,
        orientation: orientation(file),
    }
}

/// How large a browser shows a drawing that does not say it (CSS 2.2, 10.3.2 and 10.6.2).
const UNSAID: (f64, f64) = (300.0, 150.0);

/// `width` and `height` of the root element, else those of its `viewBox`; of a drawing that
/// has neither, what a browser takes.
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
    let of_view_box = || {
        let view_box = attribute("viewBox")?;
        let numbers: Vec<f64> = view_box
            .split([' ', ','])
            .filter_map(|number| number.parse().ok())
            .collect();
        Some((*numbers.get(2)?, *numbers.get(3)?))
    };
    let (width, height) = match (length("width"), length("height"), of_view_box()) {
        (Some(width), Some(height), _) => (width, height),
        (_, _, Some(size)) => size,
        (width, height, None) => (width.unwrap_or(UNSAID.0), height.unwrap_or(UNSAID.1)),
    };
    let whole = |length: f64| (length.round().clamp(0.0, 100_000.0)) as u32;
    Some((whole(width), whole(height)))
}

#[cfg(test)]
mod tests {
    use super::svg_size;

    #[test]
    fn a_drawing_always_has_a_size() {
        let size =
            |attributes: &str| svg_size(format!("<svg {attributes}><rect/></svg>").as_bytes());
        assert_eq!(size("width='40px' height='20'"), Some((40, 20)));
        assert_eq!(size("viewBox='0 0 60 30'"), Some((60, 30)));
        assert_eq!(size("width='100%' viewBox='0,0,60,30'"), Some((60, 30)));
        assert_eq!(size(""), Some((300, 150)));
        assert_eq!(size("width='100%' height='100%'"), Some((300, 150)));
        assert_eq!(size("height='90'"), Some((300, 90)));
    }
}
