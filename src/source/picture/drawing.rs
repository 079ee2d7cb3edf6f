//! SVG drawings, which can hold scripts and load from other hosts.

use quick_xml::Reader;
use quick_xml::events::Event;

use super::PictureFault;

/// Most bytes of a drawing.
pub(super) const LARGEST: u64 = 512 << 10;

/// Deepest nesting of a drawing.
const DEEPEST: usize = 200;

/// A drawing without scripts and without anything from another host.
pub(super) fn clean(bytes: &[u8]) -> Result<Vec<u8>, PictureFault> {
    if bytes.is_empty() {
        return Err(PictureFault::Empty);
    }
    if bytes.len() as u64 > LARGEST {
        return Err(PictureFault::TooLarge);
    }
    if let Some(fault) = fault(bytes) {
        return Err(fault);
    }
    let mut clean = Vec::with_capacity(bytes.len());
    let filtered = svg_hush::Filter::new().filter(bytes, &mut clean);
    filtered.map_err(|_| PictureFault::NoPicture)?;
    Ok(clean)
}

/// What is wrong with the tags of a drawing.
fn fault(bytes: &[u8]) -> Option<PictureFault> {
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
        (true, 0) => (deepest > DEEPEST).then_some(PictureFault::TooDeep),
        (true, _) => Some(PictureFault::CutOff),
    }
}
