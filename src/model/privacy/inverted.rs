//! A name as lists of sources turn it round: "Sutarja, I Made", "Sutarja, I. M.".

use super::names::{Name, Word};
use super::seen::{Found, FoundWords, Piece, find_words, first_piece, pass_gap, pass_gap_behind};

impl Name {
    /// The name turned round, of which the last word has been found at the beginning of a text and
    /// a comma stands behind. The other words follow in their order, whole or as an initial; short
    /// ones, such as "I", may be left out.
    pub(super) fn turned(&self, text: &str, last: &FoundWords) -> Option<FoundWords> {
        let (own, others) = self.words.split_last()?;
        if last.is_small || others.is_empty() {
            return None;
        }
        let mut found = last.found.clone();
        pass_sign(',', text, &mut found)?;
        let mut numbers = Vec::with_capacity(self.words.len());
        let mut has_gap = pass_gap(text, &mut found).is_some();
        // Where the words end that have been found so far.
        let mut end: Option<Found> = None;
        for (number, word) in others.iter().enumerate() {
            let is_apart = has_gap;
            match end_of(word, text, &found).filter(|_| is_apart) {
                Some(behind) => {
                    numbers.push(number);
                    end = Some(behind.clone());
                    found = behind;
                    // "I.M."
                    let stop = pass_sign('.', text, &mut found).is_some();
                    has_gap = pass_gap(text, &mut found).is_some() || stop;
                }
                None if word.is_short() => {}
                None => return None,
            }
        }
        let mut found = end?;
        // "Pak Wirawan, M.Pd.": a title may begin as a word of the name does.
        let behind = text[found.length..].strip_prefix('.').unwrap_or_default();
        let mut letters = behind.chars();
        if letters.next().is_some_and(char::is_uppercase)
            && letters.next().is_some_and(char::is_lowercase)
        {
            return None;
        }
        // "Pak Mertayasa, I Ketut Mertayasa": two names.
        let mut behind = found.clone();
        if pass_gap_behind(text, &mut behind).is_some()
            && find_words(&text[behind.length..], std::iter::once(own.within_name())).is_some()
        {
            return None;
        }
        // Before the next of several authors the full stop is not the end of a sentence.
        let mut behind = found.clone();
        if pass_sign('.', text, &mut behind).is_some()
            && text[behind.length..].starts_with([',', ';'])
        {
            found = behind;
        }
        numbers.push(others.len());
        Some(FoundWords {
            found,
            numbers,
            is_small: false,
        })
    }
}

/// Where a word ends, or its initial with a full stop behind it.
fn end_of(word: &Word, text: &str, before: &Found) -> Option<Found> {
    let rest = &text[before.length..];
    let mut longer = before.clone();
    if let Some(whole) = find_words(rest, std::iter::once(word.within_name())) {
        longer.length += whole.length;
        longer.marks.push_str(&whole.marks);
        return Some(longer);
    }
    let first = word.written.chars().next()?;
    pass_sign(first, text, &mut longer)?;
    text[longer.length..].starts_with('.').then_some(longer)
}

/// Passes a sign, and marks before it.
fn pass_sign(sign: char, text: &str, found: &mut Found) -> Option<()> {
    let mut longer = found.clone();
    loop {
        let (piece, length) = first_piece(&text[longer.length..])?;
        let passed = &text[longer.length..longer.length + length];
        longer.length += length;
        match piece {
            Piece::Letter(letter) if letter == sign => break,
            Piece::Mark | Piece::Tag => longer.marks.push_str(passed),
            Piece::Nothing => {}
            _ => return None,
        }
    }
    *found = longer;
    Some(())
}
