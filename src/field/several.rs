//! Several names in one text: `Kimia, Fisika dan Biologi`, `mandiri & gotong royong`, `IPA + IPS`.

use crate::pack::ListWords;

/// Signs between two names of one text.
const SIGNS: [char; 4] = [',', ';', '&', '/'];

/// Most parts that one name is made of ("beriman, bertakwa kepada Tuhan, dan berakhlak mulia" has
/// three). Without a limit, a long list would be asked for every run of its words.
const MOST_PARTS: usize = 16;

/// A part of a text between two signs or words that join names.
struct Part {
    start: usize,
    end: usize,
    /// Whether a comma stands before it, so that it cannot go on what was said before.
    is_apart: bool,
}

/// The names in a text, as written. A name may hold a comma or "dan" itself, so the longest run
/// of parts that `is_known` is one; what stands between known names is one part, however it is
/// joined, unless a comma cuts it. Signs alone are a name that nobody knows.
pub(super) fn names<'text>(
    text: &'text str,
    words: &ListWords,
    is_known: impl Fn(&str) -> bool,
) -> Vec<&'text str> {
    let parts = parts(text, words);
    let is_nothing_else = parts.is_empty() && !text.trim().is_empty();
    if is_nothing_else || is_known(text) {
        return vec![text.trim()];
    }
    let mut names: Vec<(&str, bool)> = Vec::with_capacity(parts.len());
    let mut unknown_from = None;
    let mut next = 0;
    while let Some(part) = parts.get(next) {
        let run = |last: &Part| &text[part.start..last.end];
        let known = (next..parts.len().min(next + MOST_PARTS))
            .rev()
            .find(|last| is_known(run(&parts[*last])));
        match known {
            Some(last) => {
                names.push((run(&parts[last]), true));
                unknown_from = None;
                next = last + 1;
            }
            None => {
                let start = match unknown_from {
                    Some(start) if !part.is_apart => {
                        names.pop();
                        start
                    }
                    _ => part.start,
                };
                names.push((&text[start..part.end], false));
                unknown_from = Some(start);
                next += 1;
            }
        }
    }
    names.into_iter().map(|(name, _)| name).collect()
}

/// The parts of a text, each without white space around it and none empty.
fn parts(text: &str, words: &ListWords) -> Vec<Part> {
    let mut cuts: Vec<(usize, usize, bool)> = text
        .match_indices(SIGNS)
        .map(|(at, sign)| (at, at + sign.len(), matches!(sign, "," | ";")))
        .collect();
    // A plus may be part of a name, and joins two only apart from both.
    cuts.extend(
        text.match_indices(" + ")
            .map(|(at, sign)| (at, at + sign.len(), false)),
    );
    let lower = text.to_ascii_lowercase();
    for joint in words.joints.iter() {
        // The spaces around a word may be those of another sign: ", dan ".
        let inner = joint.trim();
        let found = lower
            .match_indices(inner)
            .map(|(at, _)| (at, at + inner.len()));
        cuts.extend(found.filter_map(|(start, end)| {
            let is_word = !text[..start].ends_with(char::is_alphanumeric)
                && !text[end..].starts_with(char::is_alphanumeric);
            is_word.then_some((start, end, false))
        }));
    }
    cuts.sort_unstable();
    cuts.push((text.len(), text.len(), false));
    let mut parts = Vec::with_capacity(cuts.len());
    let (mut start, mut is_apart) = (0, true);
    for (end, next, is_comma) in cuts {
        let Some(written) = text.get(start..end) else {
            continue;
        };
        let part = written.trim();
        if !part.is_empty() {
            let start = start + (written.len() - written.trim_start().len());
            parts.push(Part {
                start,
                end: start + part.len(),
                is_apart,
            });
            is_apart = false;
        }
        is_apart |= is_comma;
        start = next;
    }
    parts
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

    use super::*;
    use crate::pack;

    #[test]
    fn a_long_list_is_not_asked_for_every_run() {
        let pack = pack::built_in("indonesia").unwrap();
        let text = vec!["zzz"; 1000].join(", ");
        let asked = std::cell::Cell::new(0);
        let is_known = |_: &str| {
            asked.set(asked.get() + 1);
            false
        };
        assert_eq!(
            names(&text, &pack.manifest.list_words, is_known).len(),
            1000
        );
        assert!(asked.get() <= 1 + 1000 * MOST_PARTS, "{}", asked.get());
    }

    #[test]
    fn the_longest_run_that_is_known_is_a_name() {
        let pack = pack::built_in("indonesia").unwrap();
        let known = [
            "mandiri",
            "gotong royong",
            "beriman dan bertakwa",
            "iman, takwa, dan amal",
        ];
        let is_known = |word: &str| known.contains(&word);
        for (text, expected) in [
            ("mandiri", vec!["mandiri"]),
            (
                "mandiri dan gotong royong",
                vec!["mandiri", "gotong royong"],
            ),
            (
                "mandiri, dan gotong royong",
                vec!["mandiri", "gotong royong"],
            ),
            (
                "mandiri & gotong royong/mandiri",
                vec!["mandiri", "gotong royong", "mandiri"],
            ),
            (
                "beriman dan bertakwa dan mandiri",
                vec!["beriman dan bertakwa", "mandiri"],
            ),
            (
                "iman, takwa, dan amal, mandiri",
                vec!["iman, takwa, dan amal", "mandiri"],
            ),
            ("santai dan mandiri", vec!["santai", "mandiri"]),
            ("santai dan riang", vec!["santai dan riang"]),
            ("santai, riang", vec!["santai", "riang"]),
            ("Kami dan MANDIRI", vec!["Kami dan MANDIRI"]),
            (
                "mandiri DAN gotong royong",
                vec!["mandiri", "gotong royong"],
            ),
            (" dan ", vec!["dan"]),
            ("/", vec!["/"]),
            ("  ", vec![]),
            ("pandanwangi", vec!["pandanwangi"]),
        ] {
            let names = names(text, &pack.manifest.list_words, is_known);
            assert_eq!(names, expected, "{text}");
        }
    }
}
