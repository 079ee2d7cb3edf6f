//! Where a word may be divided at the end of a line.
//!
//! The rule of Indonesian spelling, which does little harm in English: one consonant between two
//! vowels begins the next syllable, of several the first ends the one before. "ng", "ny", "sy"
//! and "kh" are one sound.

/// Letters that stay together on either side.
const LEAST: usize = 3;

/// Byte positions in `word` at which it may be divided with a hyphen; none in what is no plain
/// word, such as an address or a number.
pub(super) fn breaks(word: &str) -> Vec<usize> {
    let letters: Vec<(usize, char)> = word.char_indices().collect();
    // Brackets, commas and quotation marks may stand around a word.
    let is_letter = |(_, letter): &(usize, char)| letter.is_alphabetic();
    let Some(first) = letters.iter().position(is_letter) else {
        return Vec::new();
    };
    let last = letters.iter().rposition(is_letter).unwrap_or(first);
    let Some(core) = letters.get(first..=last) else {
        return Vec::new();
    };
    if core.len() < 2 * LEAST || !core.iter().all(is_letter) {
        return Vec::new();
    }
    let sounds = sounds(core);
    let vowels: Vec<usize> = (0..sounds.len())
        .filter(|at| sounds.get(*at).is_some_and(|sound| sound.is_vowel))
        .collect();
    let mut breaks = Vec::new();
    for pair in vowels.windows(2) {
        let [one, other] = pair else { continue };
        let begin = match other - one {
            // Two vowels side by side may be one sound.
            1 => continue,
            2 => one + 1,
            3 | 4 => one + 2,
            // "ins-tru-men"
            _ => one + 3,
        };
        let Some(sound) = sounds.get(begin) else {
            continue;
        };
        if sound.letter >= LEAST
            && core.len() - sound.letter >= LEAST
            && let Some((place, _)) = core.get(sound.letter)
        {
            breaks.push(*place);
        }
    }
    breaks
}

/// A vowel, or a consonant of one or two letters.
struct Sound {
    /// Which letter of the word it begins with.
    letter: usize,
    is_vowel: bool,
}

fn sounds(core: &[(usize, char)]) -> Vec<Sound> {
    let mut sounds: Vec<Sound> = Vec::with_capacity(core.len());
    let mut before = ' ';
    for (at, (_, letter)) in core.iter().enumerate() {
        let letter = letter.to_lowercase().next().unwrap_or(*letter);
        let is_second = matches!((before, letter), ('n', 'g' | 'y') | ('s', 'y') | ('k', 'h'));
        before = if is_second { ' ' } else { letter };
        if !is_second {
            let is_vowel = matches!(letter, 'a' | 'e' | 'i' | 'o' | 'u' | 'é' | 'è' | 'ê');
            sounds.push(Sound {
                letter: at,
                is_vowel,
            });
        }
    }
    sounds
}

#[cfg(test)]
mod tests {
    use super::*;

    fn divided(word: &str) -> String {
        let mut text = word.to_owned();
        for place in breaks(word).into_iter().rev() {
            text.insert(place, '-');
        }
        text
    }

    #[test]
    fn words_are_divided_between_syllables() {
        for (word, expected) in [
            (
                "mempertanggungjawabkannyalah",
                "mem-per-tang-gung-ja-wab-kan-nya-lah",
            ),
            ("pertanggungjawaban,", "per-tang-gung-ja-wa-ban,"),
            ("keanekaragaman", "kea-ne-ka-ra-ga-man"),
            ("masyarakat", "masya-ra-kat"),
            ("instrumen", "ins-tru-men"),
            ("murid", "murid"),
            ("https://sekolah.id/kabar", "https://sekolah.id/kabar"),
            ("081234567890", "081234567890"),
        ] {
            assert_eq!(divided(word), expected);
        }
    }
}
