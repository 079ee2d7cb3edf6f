//! Regions by the names people write: "Kab. Kuningan", "Kuningan, Jawa Barat".

use super::{RegionLevel, Regions};
use crate::locale::fold_word;

/// Most regions of one name that are told.
const MOST_NAMED: usize = 4;
/// Fewest letters to which the word before a name is cut short.
const SHORTEST_LEAD: usize = 3;

/// What a text names.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct NamedRegions {
    /// Codes of the regions it can mean; a few.
    pub codes: Vec<String>,
    /// Whether every part of the text is one of them or around it, so that nothing it says would
    /// be lost.
    pub is_whole: bool,
}

/// A name without the word before it ("Kabupaten"), both folded.
struct Name {
    lead: String,
    rest: String,
}

impl Name {
    /// Of all words that may stand before a name of a level, the longest that does, or its
    /// beginning ("Kab.").
    fn of(text: &str, level: &RegionLevel) -> Self {
        let text = text.trim();
        let leads = level.leads.values().flatten().map(|lead| fold_word(lead));
        let leads: Vec<String> = leads.collect();
        let cuts = text.match_indices(' ').map(|(at, _)| text.split_at(at));
        let found = cuts
            .map(|(lead, rest)| (fold_word(lead), fold_word(rest)))
            .rfind(|(lead, _)| {
                let is_cut_short = |known: &String| {
                    known == lead || (lead.len() >= SHORTEST_LEAD && known.starts_with(lead))
                };
                leads.iter().any(is_cut_short)
            });
        let (lead, rest) = found.unwrap_or_else(|| (String::new(), fold_word(text)));
        Self { lead, rest }
    }
}

impl Regions {
    /// The regions that a text names, alone or with those around them: the word before a name may
    /// be missing or cut short. `levels` are those of the codes, widest first.
    pub fn named(&self, text: &str, levels: &[RegionLevel]) -> NamedRegions {
        let separators = [',', ';', '(', ')', '/', '–', '—'];
        let apart = text.replace(" - ", ",");
        let parts: Vec<&str> = apart
            .split(separators)
            .map(str::trim)
            .filter(|part| !part.is_empty())
            .collect();
        let called: Vec<Vec<&str>> = parts.iter().map(|part| self.called(part, levels)).collect();
        if let ([only], [none]) = (parts.as_slice(), called.as_slice())
            && none.is_empty()
        {
            return self.side_by_side(only, levels);
        }
        let known: Vec<Vec<&str>> = called.into_iter().filter(|part| !part.is_empty()).collect();
        let is_whole = known.len() == parts.len();
        let mut codes = innermost(&known);
        // The province of a place that nobody knows is not that place.
        let widest = levels.first().map_or(0, |level| level.length);
        if !is_whole && codes.iter().all(|code| code.len() <= widest) {
            codes.clear();
        }
        NamedRegions {
            codes: codes
                .into_iter()
                .take(MOST_NAMED)
                .map(str::to_owned)
                .collect(),
            is_whole,
        }
    }

    /// Two names without a sign between them: "Kuningan Jawa Barat".
    fn side_by_side(&self, text: &str, levels: &[RegionLevel]) -> NamedRegions {
        let mut cuts = text.match_indices(' ').map(|(at, _)| text.split_at(at));
        let codes = cuts.find_map(|(inner, outer)| {
            let outer = self.called(outer, levels);
            let both = [self.called(inner, levels), outer];
            let is_known = both.iter().all(|part| !part.is_empty());
            let codes = is_known.then(|| within_all(&both))?;
            (!codes.is_empty()).then_some(codes)
        });
        let codes: Vec<&str> = codes.unwrap_or_default();
        NamedRegions {
            is_whole: !codes.is_empty(),
            codes: codes
                .into_iter()
                .take(MOST_NAMED)
                .map(str::to_owned)
                .collect(),
        }
    }

    /// The codes of the regions called so.
    fn called(&self, text: &str, levels: &[RegionLevel]) -> Vec<&str> {
        let wanted: Vec<Name> = levels.iter().map(|level| Name::of(text, level)).collect();
        let is_called = |code: &str, name: &str| {
            let place = levels.iter().position(|level| level.length == code.len());
            let Some((level, wanted)) = place.map(|place| (&levels[place], &wanted[place])) else {
                return false;
            };
            let name = Name::of(name, level);
            // "Kabupaten Bandung" and "Kota Bandung" are told apart by the word before them, which
            // the widest have as an ornament.
            let is_widest = place == Some(0);
            let fits = is_widest
                || name.lead.is_empty()
                || name.lead.starts_with(&wanted.lead)
                || wanted.lead.starts_with(&name.lead);
            name.rest == wanted.rest && fits
        };
        self.iter()
            .filter(|(code, name)| is_called(code, name))
            .map(|(code, _)| code)
            .collect()
    }
}

/// The finest of the codes that lie within a region of every part, or all where none does.
fn innermost<'codes>(parts: &[Vec<&'codes str>]) -> Vec<&'codes str> {
    let within = within_all(parts);
    match within.is_empty() {
        true => parts.iter().flatten().copied().collect(),
        false => within,
    }
}

fn within_all<'codes>(parts: &[Vec<&'codes str>]) -> Vec<&'codes str> {
    let is_within = |code: &str| {
        let mut parts = parts.iter();
        parts.all(|part| Regions::lineage(code).any(|around| part.contains(&around)))
    };
    let mut codes: Vec<&str> = parts.iter().flatten().copied().collect();
    codes.retain(|code| is_within(code));
    codes.sort_unstable();
    codes.dedup();
    if parts.len() > 1 {
        let finest = codes.iter().map(|code| code.len()).max();
        codes.retain(|code| Some(code.len()) == finest);
    }
    codes
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

    use crate::pack;

    #[test]
    fn a_region_is_known_by_the_names_people_write() {
        let pack = pack::built_in("indonesia").unwrap();
        let levels = &pack.manifest.regions.levels;
        for (text, codes) in [
            ("Kuningan", vec!["32.08"]),
            ("Kab. Kuningan", vec!["32.08"]),
            ("Kabupaten Kuningan, Jawa Barat", vec!["32.08"]),
            ("Kab. Kuningan - Prov. Jawa Barat", vec!["32.08"]),
            ("Kuningan (Jawa Barat)", vec!["32.08"]),
            ("kuningan jawa barat", vec!["32.08"]),
            ("Kota Bandung, Provinsi Jawa Barat", vec!["32.73"]),
            ("Kotamadya Bandung", vec!["32.73"]),
            ("Bandung, Jawa Barat", vec!["32.04", "32.73"]),
            ("Jakarta Selatan", vec!["31.74"]),
            ("Kota Jakarta Selatan, DKI Jakarta", vec!["31.74"]),
            ("Provinsi Bali", vec!["51"]),
            ("Daerah Istimewa Yogyakarta", vec!["34"]),
            ("Kec. Tejakula, Kab. Buleleng, Bali", vec!["51.08.09"]),
            ("Buleleng, Buleleng, Bali", vec!["51.08.06"]),
            ("Kec. Cigugur, Kab. Kuningan, Jawa Barat", vec!["32.08"]),
            ("Kabupaten Kuningan, Jawa Tengah", vec!["32.08", "33"]),
            ("Kota Kuningan", vec![]),
            ("Kabupaten Wakanda, Jawa Barat", vec![]),
            ("Barat", vec![]),
        ] {
            assert_eq!(pack.regions.named(text, levels).codes, codes, "{text}");
        }
        let is_whole = |text| pack.regions.named(text, levels).is_whole;
        assert!(is_whole("Kabupaten Kuningan, Jawa Barat"));
        assert!(!is_whole("Kec. Cigugur, Kab. Kuningan, Jawa Barat"));
    }
}
