//! Decimal commas in formulas. TeX reads `0,42` as a list of two numbers and leaves a gap behind
//! the comma; in Indonesian it is one number.

use std::borrow::Cow;

/// A comma without the gap of a list.
const TIGHT: &str = r"\text{,}";
/// What becomes of a number with one, and what is meant.
const SET: (&str, &str) = ("</mn><mtext>,</mtext><mn>", ",");

/// A formula whose decimal commas leave no gap. Those of a list do: `1,2,3`, `(1,2)`, `[0,1]`,
/// `\{0,1\}` and the places of an index, `a_{1,2}`.
pub(super) fn tight(source: &str) -> Cow<'_, str> {
    let mut made = String::new();
    let mut kept = 0;
    for (at, _) in source.match_indices(',') {
        // `0{,}42` is how those write it who know TeX.
        let (start, end) = match (source[..at].ends_with('{'), source[at + 1..].chars().next()) {
            (true, Some('}')) => (at - 1, at + 2),
            _ => (at, at + 1),
        };
        if is_decimal(&source[..start], &source[end..]) {
            made.push_str(&source[kept..start]);
            made.push_str(TIGHT);
            kept = end;
        }
    }
    if kept == 0 {
        return Cow::Borrowed(source);
    }
    made.push_str(&source[kept..]);
    Cow::Owned(made)
}

/// MathML in which numbers with a [`tight`] comma are one.
pub(super) fn joined(markup: String) -> String {
    match markup.contains(SET.0) {
        true => markup.replace(SET.0, SET.1),
        false => markup,
    }
}

fn is_decimal(before: &str, after: &str) -> bool {
    let is_digit = |letter: char| letter.is_ascii_digit();
    let (around_left, around_right) = (
        before.trim_end_matches(is_digit),
        after.trim_start_matches(is_digit),
    );
    if around_left.len() == before.len() || around_right.len() == after.len() {
        return false;
    }
    let is_of_a_list = around_left.ends_with(',')
        || around_right
            .strip_prefix(',')
            .is_some_and(|next| next.starts_with(is_digit));
    let is_between = |opening: &[&str], closing: &[&str]| {
        opening.iter().any(|mark| around_left.ends_with(mark))
            && closing.iter().any(|mark| around_right.starts_with(mark))
    };
    let is_pair = is_between(&["(", "["], &[")", "]"]);
    !(is_of_a_list || is_pair || is_between(&["_{", r"\{"], &["}", r"\}"]))
}

#[cfg(test)]
mod tests {
    use super::tight;

    #[test]
    fn a_decimal_comma_is_no_list() {
        for number in [
            "0,42",
            r"\frac{78,25-62,5}{37{,}5}",
            "(-1,2)",
            "1.250,75",
            "2^{0,5}",
        ] {
            let commas = number.matches(',').count();
            let made = tight(number);
            assert_eq!(made.matches(r"\text{,}").count(), commas, "{made}");
        }
        for list in [
            "1,2,3", "(1,2)", "[0,1)", r"\{0,1\}", "a_{1,2}", "x,2", "1, 2", "1,", ",1",
        ] {
            assert_eq!(tight(list), list);
        }
    }
}
