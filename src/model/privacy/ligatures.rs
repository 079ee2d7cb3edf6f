//! Signs that stand for several letters, as programs print them: "ﬁ" in "Arﬁn".

/// A word with the signs that stand for several letters, where it has some.
pub(super) fn joined(word: &str) -> Option<String> {
    const SIGNS: [(&str, &str); 5] = [
        ("ffi", "\u{fb03}"),
        ("ffl", "\u{fb04}"),
        ("ff", "\u{fb00}"),
        ("fi", "\u{fb01}"),
        ("fl", "\u{fb02}"),
    ];
    let joined = SIGNS
        .iter()
        .filter(|(letters, _)| word.contains(letters))
        .fold(word.to_owned(), |word, (letters, sign)| {
            word.replace(letters, sign)
        });
    (joined != word).then_some(joined)
}
