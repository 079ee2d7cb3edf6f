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
    if length < 2 {
        return None;
    }
    let limit = (length / 3).clamp(1, 4);
    let mut best: Option<(usize, &str)> = None;
    for candidate in candidates {
        let folded = fold_word(candidate);
        if folded.is_empty() || folded.chars().count().abs_diff(length) > limit {
            continue;
        }
        let distance = strsim::osa_distance(&word, &folded);
        if distance <= limit && best.is_none_or(|(least, _)| distance < least) {
            best = Some((distance, candidate));
        }
    }
    best.map(|(_, candidate)| candidate)
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn finds_slips_but_does_not_guess_wildly() {
        let keys = ["judul", "tanggal", "ringkasan", "mapel"];
        assert_eq!(nearest("jduul", keys), Some("judul"));
        assert_eq!(nearest("Tangal", keys), Some("tanggal"));
        assert_eq!(nearest("ringkas", keys), Some("ringkasan"));
        assert_eq!(nearest("foto", keys), None);
        assert_eq!(nearest("x", keys), None);
    }
}
