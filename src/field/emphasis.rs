//! Signs of emphasis in a field, which shows plain words: `*Morinda citrifolia*`, `**penting**`.

use std::borrow::Cow;

/// Most signs that stand together to mark an emphasis.
const MOST_SIGNS: usize = 3;

/// A text without the pairs of `*` around words. Other ones stay: a product (`5*3`), a footnote
/// (`12*`), an asterisk of a list.
pub(super) fn without_emphasis(text: &str) -> Cow<'_, str> {
    if memchr::memchr(b'*', text.as_bytes()).is_none() {
        return Cow::Borrowed(text);
    }
    // The last run of signs that may begin an emphasis, and all that turned out to mark one.
    let mut open: Option<(usize, usize)> = None;
    let mut marks: Vec<(usize, usize)> = Vec::new();
    let mut from = 0;
    while let Some(at) = text[from..].find('*').map(|at| from + at) {
        let rest = &text[at..];
        let length = rest.len() - rest.trim_start_matches('*').len();
        let before = text[..at].chars().next_back();
        let behind = rest[length..].chars().next();
        let closes = open.filter(|(_, opened)| {
            *opened == length
                && before.is_some_and(|sign| !sign.is_whitespace())
                && behind.is_none_or(|sign| !sign.is_alphanumeric())
        });
        let opens = before.is_none_or(|sign| !sign.is_alphanumeric())
            && behind.is_some_and(|sign| sign.is_alphanumeric() || "“\"'(".contains(sign));
        match closes {
            Some(begun) => {
                marks.extend([begun, (at, length)]);
                open = None;
            }
            None if opens && length <= MOST_SIGNS => open = Some((at, length)),
            None => {}
        }
        from = at + length;
    }
    if marks.is_empty() {
        return Cow::Borrowed(text);
    }
    let mut plain = String::with_capacity(text.len());
    let mut from = 0;
    for (at, length) in marks {
        plain.push_str(&text[from..at]);
        from = at + length;
    }
    plain.push_str(&text[from..]);
    Cow::Owned(plain)
}

/// The first formula between dollar signs: `$f(x) = x^2$`. Prices have neither signs of formulas nor a
/// letter behind the dollar sign.
pub(super) fn formula(text: &str) -> Option<&str> {
    let (before, rest) = text.split_once('$')?;
    let (inner, _) = rest.split_once('$')?;
    let is_formula = !inner.starts_with(|sign: char| sign.is_whitespace())
        && !inner.ends_with(char::is_whitespace)
        && inner.contains(['\\', '^', '_', '=', '{'])
        || inner.len() == 1 && inner.starts_with(|sign: char| sign.is_ascii_alphabetic());
    let end = before.len() + inner.len() + 2;
    is_formula.then(|| &text[before.len()..end])
}

#[cfg(test)]
mod tests {
    use super::{formula, without_emphasis};

    #[test]
    fn pairs_around_words_go_and_other_signs_stay() {
        for (text, plain) in [
            ("tanpa tanda", "tanpa tanda"),
            (
                "Mengenali *Morinda citrifolia* dan *Indigofera*.",
                "Mengenali Morinda citrifolia dan Indigofera.",
            ),
            ("**penting**: (*satu*)", "penting: (satu)"),
            ("***semua***", "semua"),
            ("5*3*2 dan 12* atau * satu *", "5*3*2 dan 12* atau * satu *"),
            ("*tidak ditutup", "*tidak ditutup"),
            ("*satu **dua*", "*satu **dua*"),
            ("harga*) dan catatan*)", "harga*) dan catatan*)"),
        ] {
            assert_eq!(without_emphasis(text), plain);
        }
    }

    #[test]
    fn formulas_are_no_prices() {
        assert_eq!(
            formula("fungsi $f(x) = ax^2$ di sini"),
            Some("$f(x) = ax^2$")
        );
        assert_eq!(formula("sudut $x$"), Some("$x$"));
        for text in ["$5 dan $6", "US$ 5", "tanpa", "a$b c$d"] {
            assert_eq!(formula(text), None, "{text}");
        }
    }
}
