//! `low-contrast`: the colours a site chooses for its theme, legible by day and by night.
//!
//! Text in a colour must stand out from its ground by 4.5 to 1 (WCAG 2.2, 1.4.3). A site
//! names one colour for the day; the one for the night is its own, or the same hue made
//! lighter until it can be read on the dark ground.

use std::collections::BTreeMap;
use std::fmt;

use super::ThemeManifest;
use crate::config::{Colour, FILE_NAME};
use crate::diagnostic::{Code, Diagnostic, Message};

/// Least contrast of text.
const LEGIBLE: f64 = 4.5;
/// Contrast of colours made for the night, that of the theme's own.
const AT_NIGHT: f64 = 7.0;
/// Ending of a colour's name for the night.
const NIGHT: &str = "-dark";

/// The site's colours as a style sheet.
pub fn style_sheet(colours: &BTreeMap<String, Colour>, manifest: &ThemeManifest) -> String {
    let mut day = String::new();
    let mut night = String::new();
    for (name, colour) in colours {
        if let Some(name) = name.strip_suffix(NIGHT) {
            night.push_str(&format!("--{name}:{};", colour.value));
            continue;
        }
        day.push_str(&format!("--{name}:{};", colour.value));
        let is_told = colours.contains_key(&format!("{name}{NIGHT}"));
        if let Some(grounds) = manifest.grounds.as_ref().filter(|_| !is_told)
            && manifest.colours.contains_key(name)
            && let (Some(colour), Some(ground)) =
                (Rgb::read(&colour.value), Rgb::read(&grounds.dark))
        {
            night.push_str(&format!(
                "--{name}:{};",
                colour.legible_on(ground, AT_NIGHT)
            ));
        }
    }
    let mut out = format!(":root{{{day}}}\n");
    if !night.is_empty() {
        // As the theme does it: paper stays light.
        out.push_str(&format!(
            "@media screen and (prefers-color-scheme:dark){{:root{{{night}}}}}\n"
        ));
    }
    out
}

/// Colours that cannot be read on the theme's ground, with one that can.
pub fn check(colours: &BTreeMap<String, Colour>, manifest: &ThemeManifest) -> Vec<Diagnostic> {
    let Some(grounds) = &manifest.grounds else {
        return Vec::new();
    };
    let problem = |(name, colour): (&String, &Colour)| {
        let (plain, ground) = match name.strip_suffix(NIGHT) {
            Some(plain) => (plain, &grounds.dark),
            None => (name.as_str(), &grounds.light),
        };
        // Other names are the theme's own affair: a ground or a line is no text.
        if !manifest.colours.contains_key(plain) {
            return None;
        }
        let (own, on) = (Rgb::read(&colour.value)?, Rgb::read(ground)?);
        let contrast = own.contrast(on);
        (contrast < LEGIBLE).then(|| {
            // Rounded down, so that 4.49 is not told as 4.5.
            let tenths = (contrast * 10.0).floor() as u32;
            let message = Message::new("low_contrast")
                .with("name", name)
                .with("colour", &colour.value)
                .with("ground", ground)
                .with("whole", (tenths / 10).to_string())
                .with("tenth", (tenths % 10).to_string());
            let better = own.legible_on(on, LEGIBLE).to_string();
            Diagnostic::new(Code::LowContrast, FILE_NAME, colour.span, message)
                .hint_if(Some(Message::new("write_instead").with("text", better)))
        })
    };
    colours.iter().filter_map(problem).collect()
}

/// Red, green and blue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Rgb([u8; 3]);

impl Rgb {
    /// Reads `#23457d` or `#27d`.
    fn read(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#')?;
        let part = |at: usize, length: usize| {
            let digits = digits.get(at * length..(at + 1) * length)?;
            u8::from_str_radix(&digits.repeat(2 / length), 16).ok()
        };
        let length = match digits.len() {
            3 => 1,
            6 => 2,
            _ => return None,
        };
        Some(Self([part(0, length)?, part(1, length)?, part(2, length)?]))
    }

    /// Relative luminance, as WCAG defines it.
    fn luminance(self) -> f64 {
        let linear = |part: u8| {
            let part = f64::from(part) / 255.0;
            if part <= 0.04045 {
                part / 12.92
            } else {
                ((part + 0.055) / 1.055).powf(2.4)
            }
        };
        let [red, green, blue] = self.0.map(linear);
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    fn contrast(self, other: Self) -> f64 {
        let (one, two) = (self.luminance(), other.luminance());
        (one.max(two) + 0.05) / (one.min(two) + 0.05)
    }

    /// The nearest mixture with black or white that stands out from a ground.
    fn legible_on(self, ground: Self, contrast: f64) -> Self {
        let end = if ground.luminance() > 0.18 {
            0.0
        } else {
            255.0
        };
        let mixed = |step: u32| {
            let share = f64::from(step) / 100.0;
            Self(self.0.map(|part| {
                let part = f64::from(part);
                (part + (end - part) * share).round() as u8
            }))
        };
        let enough = |colour: &Self| colour.contrast(ground) >= contrast;
        (0..=100)
            .map(mixed)
            .find(enough)
            .unwrap_or_else(|| mixed(100))
    }
}

impl fmt::Display for Rgb {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [red, green, blue] = self.0;
        write!(f, "#{red:02x}{green:02x}{blue:02x}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contrast_is_that_of_the_guidelines() {
        let rgb = |text| Rgb::read(text).unwrap_or(Rgb([0, 0, 0]));
        assert!((rgb("#000").contrast(rgb("#fff")) - 21.0).abs() < 1e-9);
        assert!((rgb("#777777").contrast(rgb("#ffffff")) - 4.478).abs() < 1e-3);
        assert_eq!(rgb("#27d").to_string(), "#2277dd");
        assert_eq!(Rgb::read("#12345"), None);
    }

    #[test]
    fn a_colour_moves_just_as_far_as_it_must() {
        let rgb = |text| Rgb::read(text).unwrap_or(Rgb([0, 0, 0]));
        let paper = rgb("#fbf9f4");
        assert_eq!(rgb("#23457d").legible_on(paper, LEGIBLE), rgb("#23457d"));
        let yellow = rgb("#ffcc00").legible_on(paper, LEGIBLE);
        assert!((LEGIBLE..LEGIBLE + 0.2).contains(&yellow.contrast(paper)));
        let night = rgb("#15181e");
        let blue = rgb("#1f4e79").legible_on(night, AT_NIGHT);
        assert!((AT_NIGHT..AT_NIGHT + 0.3).contains(&blue.contrast(night)));
    }

    /// What follows a beginning in a style sheet, up to the end of the declaration.
    fn declared<'css>(css: &'css str, beginning: &str) -> &'css str {
        let (_, rest) = css.split_once(beginning).unwrap_or_default();
        rest.split([';', '}']).next().unwrap_or_default()
    }

    #[test]
    fn the_ruler_of_a_timeline_can_be_seen_by_day_and_by_night() {
        let pictures = include_str!("../../themes/nila/assets/picture.css");
        let css = include_str!("../../themes/nila/assets/nila.css");
        let stroke = declared(pictures, ".pic-time .axis{stroke:");
        let name = stroke.trim_start_matches("var(").trim_end_matches(')');
        let (_, night) = css
            .split_once("prefers-color-scheme:dark")
            .unwrap_or_default();
        for scheme in [css, night] {
            let colour = |name: &str| Rgb::read(declared(scheme, &format!("{name}:")));
            let contrast = colour(name)
                .zip(colour("--paper"))
                .map(|(line, paper)| line.contrast(paper));
            assert!(
                contrast.is_some_and(|contrast| contrast >= 3.0),
                "{contrast:?}"
            );
        }
    }
}
