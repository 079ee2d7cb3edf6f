//! A picture from a file, as HTML.

use std::fmt::Write as _;

use crate::html::push_escaped;
use crate::source::{Orientation, PictureSize};

/// Where on a page a picture stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PhotoPlace {
    /// The logo in the head of a school's page.
    Logo,
    /// In or below a text.
    Text,
}

/// Tallest that a picture in a text is shown, in CSS pixels. The size a page states is the one it
/// is shown in, so that its room is kept free until it has come, and nothing jumps on a slow
/// network: a style sheet alone could limit its height only together with its width.
const TALLEST: u32 = 608;

/// Appends a picture. `root` is the way to the output folder, below which `href` leads.
///
/// Photos lose their EXIF, and with it what tells browsers to turn them. A photo that does
/// not stand upright by itself is therefore turned by the page: within an SVG, since only
/// there a picture can be turned and take its new size at any width without a style of its
/// own, which the policy of our pages forbids.
///
/// To turn the file itself would also set it upright where it is downloaded or shown by others.
/// But a JPEG whose sides are no multiples of its blocks, as with many phones, cannot be turned
/// without losing an edge; one of 12 megapixels has to be unpacked and packed again, in a
/// room of tens of megabytes and many times as long as copying takes, for each of thousands;
/// and the libraries that do so without loss are written in C or too young to be handed
/// strangers' files. The price of the SVG is that browsers do not wait with loading until it
/// comes into sight.
pub fn push_photo(
    out: &mut String,
    root: &str,
    href: &str,
    alt: &str,
    size: PictureSize,
    place: PhotoPlace,
) {
    let (whole_width, whole_height) = size.upright();
    let (width, height) = match place {
        PhotoPlace::Logo => (whole_width, whole_height),
        PhotoPlace::Text => shown(whole_width, whole_height),
    };
    let is_turned = size.orientation != Orientation::TopLeft && width > 0 && height > 0;
    out.push_str(match (is_turned, place) {
        (true, PhotoPlace::Logo) => "<svg class=\"logo turned\"",
        (true, PhotoPlace::Text) => "<svg class=\"turned\"",
        (false, PhotoPlace::Logo) => "<img class=\"logo\" src=\"",
        (false, PhotoPlace::Text) => "<img src=\"",
    });
    if !is_turned {
        push_escaped(out, root);
        push_escaped(out, href);
        out.push_str("\" alt=\"");
        push_escaped(out, alt);
        out.push('"');
        if width > 0 && height > 0 {
            let _ = write!(out, " width=\"{width}\" height=\"{height}\"");
        }
        out.push_str(match place {
            PhotoPlace::Logo => ">",
            PhotoPlace::Text => " loading=\"lazy\" decoding=\"async\">",
        });
        return;
    }
    let _ = write!(
        out,
        " width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {whole_width} {whole_height}\""
    );
    if alt.is_empty() {
        out.push_str(" aria-hidden=\"true\"");
    } else {
        out.push_str(" role=\"img\" aria-label=\"");
        push_escaped(out, alt);
        out.push('"');
    }
    out.push_str("><image href=\"");
    push_escaped(out, root);
    push_escaped(out, href);
    let _ = write!(
        out,
        "\" width=\"{}\" height=\"{}\" transform=\"matrix({})\"/></svg>",
        size.width,
        size.height,
        matrix(size)
    );
}

/// The size in which a picture of a text is shown.
fn shown(width: u32, height: u32) -> (u32, u32) {
    if height <= TALLEST {
        return (width, height);
    }
    let scaled = u64::from(width) * u64::from(TALLEST) / u64::from(height);
    (u32::try_from(scaled).unwrap_or(width).max(1), TALLEST)
}

/// What puts every dot of a photo where it is looked at.
fn matrix(size: PictureSize) -> String {
    let (width, height) = (size.width, size.height);
    match size.orientation {
        Orientation::TopLeft => "1 0 0 1 0 0".to_owned(),
        Orientation::TopRight => format!("-1 0 0 1 {width} 0"),
        Orientation::BottomRight => format!("-1 0 0 -1 {width} {height}"),
        Orientation::BottomLeft => format!("1 0 0 -1 0 {height}"),
        Orientation::LeftTop => "0 1 1 0 0 0".to_owned(),
        Orientation::RightTop => format!("0 1 -1 0 {height} 0"),
        Orientation::RightBottom => format!("0 -1 -1 0 {height} {width}"),
        Orientation::LeftBottom => format!("0 -1 1 0 0 {width}"),
    }
}
