//! "Did you mean …?"

use super::fold_word;

/// The candidate nearest to a word, counting slips (missing, doubled, wrong and
/// swapped letters) without case and signs. `None` where nothing is near: about one
/// slip in three letters is the limit, because a wrong guess is worse than none.
pub fn nearest<'candidates>(
    word: &str,
    candidates: impl IntoIterator<Item = &'candidates str>,
) -> Option<&'candidates str> {
    let word = fold_word(word);
    let length = word.chars().count();
    let limit = limit_of(length)?;
    let mut best: Option<(usize, &str)> = None;
    for candidate in candidates {
        let folded = fold_word(candidate);
        if folded.is_empty() || folded.chars().count().abs_diff(length) > limit {
            continue;
        }
        let distance = slips(&word, &folded);
        if distance <= limit && best.is_none_or(|(least, _)| distance < least) {
            best = Some((distance, candidate));
        }
    }
    best.map(|(_, candidate)| candidate)
}

/// Most slips between a folded word of a length and what it may mean; `None` for a word
/// so short that it may mean anything: "RE" is no slip of "PE".
pub(super) fn limit_of(length: usize) -> Option<usize> {
    (length >= 2).then(|| (length / 3).min(4))
}

/// Slips between two folded words: missing, doubled, wrong and swapped letters.
pub(super) fn slips(one: &str, other: &str) -> usize {
    strsim::osa_distance(one, other)
}

/// Whether a phrase can be another with slips in it. One that has as many words is compared word
/// by word, so that "tiap pekan" is no "tiap bulan": what tells two phrases apart is a word, and
/// no number is a slip of another.
pub fn can_mean(phrase: &str, other: &str) -> bool {
    let (words, others) = (words_of(phrase), words_of(other));
    let numbers = |words: &[String]| {
        let words = words.iter();
        words
            .filter(|word| is_number(word))
            .cloned()
            .collect::<Vec<_>>()
    };
    if numbers(&words) != numbers(&others) {
        return false;
    }
    if words.len() == others.len() {
        let mut pairs = words.iter().zip(&others);
        return pairs.all(|(word, other)| {
            let limit = limit_of(word.chars().count()).unwrap_or_default();
            slips(word, other) <= limit
        });
    }
    slips(&fold_word(phrase), &fold_word(other)) <= BETWEEN_WORDS
}

/// Most slips between two phrases of different numbers of words: a space too many or too few is
/// none, but a word more says something else.
const BETWEEN_WORDS: usize = 2;

fn is_number(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_digit())
}

/// The words of a phrase, folded; a number is a word of its own: `3`, `4`, `x` of "3-4x".
fn words_of(phrase: &str) -> Vec<String> {
    let letters: Vec<char> = phrase.chars().collect();
    let is_within = |a: &char, b: &char| {
        a.is_alphanumeric() && b.is_alphanumeric() && a.is_ascii_digit() == b.is_ascii_digit()
    };
    let parts = letters.chunk_by(is_within);
    parts
        .map(|part| fold_word(&part.iter().collect::<String>()))
        .filter(|word| !word.is_empty())
        .collect()
}

/// Fewest letters of a word that one slip leaves recognisable.
const RECOGNISABLE: usize = 5;

/// Fewest letters of a word in which hardly anybody makes two slips, so that one is what was made:
/// "prakaria" is "prakarya" with one, and "prakerin" with two.
const LONG: usize = 8;

/// The only candidate a word can mean: one slip away, or the same but for case and signs,
/// while no candidate with another meaning is within two slips, or within one of a long word.
/// Stricter than [`nearest`], because nobody is asked.
pub fn unmistakable<'candidates, Meaning: PartialEq>(
    word: &str,
    candidates: impl IntoIterator<Item = (&'candidates str, Meaning)>,
) -> Option<&'candidates str> {
    let word = fold_word(word);
    let length = word.chars().count();
    if length < RECOGNISABLE {
        return None;
    }
    let mut near: Vec<(usize, &str, Meaning)> = candidates
        .into_iter()
        .filter_map(|(candidate, meaning)| {
            let folded = fold_word(candidate);
            let is_alike = folded.chars().count().abs_diff(length) <= 2;
            let distance = is_alike.then(|| slips(&word, &folded))?;
            (distance <= 2).then_some((distance, candidate, meaning))
        })
        .collect();
    near.sort_by_key(|(distance, ..)| *distance);
    let (distance, found, meaning) = near.first()?;
    let rivals = if length < LONG { 2 } else { 1 };
    let mut within = near.iter().take_while(|(slips, ..)| *slips <= rivals);
    let is_only = within.all(|(_, _, other)| other == meaning);
    (*distance <= 1 && is_only).then_some(*found)
}

#[cfg(test)]
mod tests {
    use super::{can_mean, nearest, unmistakable};

    #[test]
    fn what_tells_two_phrases_apart_is_no_slip() {
        for (phrase, other) in [
            ("tiap bulam", "tiap bulan"),
            ("setap  minggu", "setiap minggu"),
            ("3-4x seminggu", "3–4 x-seminggu"),
            ("dua minggusekali", "dua minggu sekali"),
            ("fisik", "fisika"),
            ("team teachng", "team teaching"),
        ] {
            assert!(can_mean(phrase, other), "{phrase}");
        }
        for (phrase, other) in [
            ("tiap pekan", "tiap bulan"),
            // Another version is another licence.
            ("CC BY-NC 2.0", "CC BY-NC"),
            ("CC BY-SA 3.0", "CC BY-SA 4.0"),
            ("setiap Jumat", "setiap bulan"),
            ("4 minggu sekali", "2 minggu sekali"),
            ("1 kali seminggu", "3-4 kali seminggu"),
            ("tiap hari Rabu", "tiap hari"),
            ("setiap 2 bulan", "setiap bulan"),
            ("Bahasa Jepang", "Bahasa Jerman"),
        ] {
            assert!(!can_mean(phrase, other), "{phrase}");
        }
    }

    #[test]
    fn finds_slips_but_does_not_guess_wildly() {
        let keys = ["judul", "tanggal", "ringkasan", "mapel"];
        assert_eq!(nearest("jduul", keys), Some("judul"));
        assert_eq!(nearest("Tangal", keys), Some("tanggal"));
        assert_eq!(nearest("ringkas", keys), Some("ringkasan"));
        assert_eq!(nearest("foto", keys), None);
        assert_eq!(nearest("x", keys), None);
    }

    #[test]
    fn only_one_slip_with_one_meaning_is_unmistakable() {
        let words = [("fisika", 1), ("kimia", 2), ("kimmia", 2), ("seni-rupa", 3)];
        let found = |word| unmistakable(word, words);
        assert_eq!(found("fisik"), Some("fisika"));
        assert_eq!(
            found("fiskia"),
            Some("fisika"),
            "swapped letters are one slip"
        );
        assert_eq!(found("“fisika”"), Some("fisika"));
        assert_eq!(
            found("kimya"),
            Some("kimia"),
            "two spellings of one meaning"
        );
        assert_eq!(found("fysikka"), None, "two slips");
        assert_eq!(unmistakable("kelas", [("kelap", 1), ("gelas", 2)]), None);
        let long = [("prakarya", 1), ("prakerin", 2)];
        assert_eq!(unmistakable("prakaria", long), Some("prakarya"));
        assert_eq!(unmistakable("prakarin", long), Some("prakerin"));
        let as_near = [("prakarya", 1), ("prakarka", 2)];
        assert_eq!(unmistakable("prakaria", as_near), None);
        assert_eq!(unmistakable("tema", [("team", 1)]), None, "too short");
    }
}
