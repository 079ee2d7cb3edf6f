//! The lettering of all pictures. `picture.css` sets the same sizes; a test compares them.

use super::measure::Face;

/// Title in the middle of a map.
pub const HUB: Face = Face {
    class: "t-hub",
    size: 20.0,
    bold: true,
    leading: 25.0,
};
/// Title in the middle of a map with a very long word.
pub const HUB_LESS: Face = Face {
    class: "t-hubl",
    size: 16.0,
    bold: true,
    leading: 20.0,
};
/// Line below the title in the middle of a map.
pub const HUB_SMALL: Face = Face {
    class: "t-hubs",
    size: 13.5,
    bold: false,
    leading: 18.0,
};
/// Name of a subject, a stage, a row.
pub const NAME: Face = Face {
    class: "t-name",
    size: 15.0,
    bold: true,
    leading: 19.0,
};
/// Running words.
pub const TEXT: Face = Face {
    class: "t-text",
    size: 14.0,
    bold: false,
    leading: 18.5,
};
/// Words of the second rank: competence, date, remark.
pub const SOFT: Face = Face {
    class: "t-soft",
    size: 13.5,
    bold: false,
    leading: 17.5,
};
/// A printed value.
pub const VALUE: Face = Face {
    class: "t-value",
    size: 14.0,
    bold: true,
    leading: 18.0,
};
/// A large value in the middle of a ring.
pub const BIG: Face = Face {
    class: "t-big",
    size: 26.0,
    bold: true,
    leading: 30.0,
};
/// Letter inside a marker.
pub const MARK: Face = Face {
    class: "t-mark",
    size: 13.5,
    bold: true,
    leading: 17.0,
};

/// Every face, for the test that compares them with the style sheet.
pub const ALL: [Face; 9] = [HUB, HUB_LESS, HUB_SMALL, NAME, TEXT, SOFT, VALUE, BIG, MARK];
