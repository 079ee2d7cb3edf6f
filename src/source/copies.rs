//! What computers make of the name of a file or folder that is copied.

/// What they put behind it.
pub const COPIES: [&str; 2] = ["copy", "salinan"];
/// What they put there with " - " before it. Without that they are words of names.
pub const COPIES_APART: [&str; 2] = ["salin", "kopi"];
/// What they put before it.
const COPIES_OF: [&str; 3] = ["copy of ", "salinan dari ", "salinan "];

/// The name of what was copied, where that stands behind words for a copy: "Copy of SMPN 2".
pub fn copied(name: &str) -> Option<&str> {
    COPIES_OF.iter().find_map(|copy| {
        let (start, rest) = name.split_at_checked(copy.len())?;
        start.eq_ignore_ascii_case(copy).then_some(rest)
    })
}
