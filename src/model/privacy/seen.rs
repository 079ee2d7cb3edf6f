//! What a reader sees of a text: its letters, whatever marks, tags and codes stand between them.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::{compose, is_combining_mark};

use super::masks::{BREAK, is_side, is_tag};
use crate::html::character_reference;

/// Most bytes of a tag or comment that is looked through. Those of Markdown are masked,
/// however long they are.
const LONGEST_TAG: usize = 500;

/// A piece of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Piece {
    /// A letter or sign, also one written as a code.
    Letter(char),
    /// What is seen as a space.
    Space,
    /// A mark of Markdown, which is seen as nothing and has another that belongs to it.
    Mark,
    /// A tag or comment.
    Tag,
    /// What nobody sees: soft hyphens and spaces without width.
    Nothing,
}

/// A name at the beginning of a text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Found {
    /// Its bytes.
    pub(super) length: usize,
    /// Marks and tags within it that begin with one of its words and end behind it.
    pub(super) opening: String,
    /// Others within it, which belong to others before or behind it.
    pub(super) marks: String,
}

/// A word as it is compared: composed, without accents, and with one sort of apostrophe.
pub(super) fn compared(word: &str) -> String {
    word.nfc().map(plain).map(one_apostrophe).collect()
}

/// A letter without its accent, as in words that came from Arabic: "ā", and the plain one for what is drawn
/// as bold or wide by a sign of its own: "𝗭", "Ｚ". Other letters stay.
pub(super) fn plain(letter: char) -> char {
    match letter {
        ascii if ascii.is_ascii() => ascii,
        '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' => {
            let first = std::iter::once(letter).nfd().next();
            first.filter(char::is_ascii_alphabetic).unwrap_or(letter)
        }
        '\u{2100}'..='\u{214f}'
        | '\u{24b6}'..='\u{24e9}'
        | '\u{ff21}'..='\u{ff5a}'
        | '\u{1d400}'..='\u{1d7ff}'
        | '\u{1f130}'..='\u{1f149}' => {
            let mut same = std::iter::once(letter).nfkc();
            let first = same.next().filter(char::is_ascii_alphabetic);
            // "℡" is several.
            first.filter(|_| same.next().is_none()).unwrap_or(letter)
        }
        other => other,
    }
}

/// The ways in which a compared word may be written without accents, which are told by themselves.
pub(super) fn spellings(word: &str) -> impl Iterator<Item = String> + '_ {
    let apostrophes: &[char] = match word.contains('\'') {
        true => &['\'', '’', '‘', 'ʼ', '`', '´', 'ʿ', 'ʾ', 'ʻ'],
        false => &['\''],
    };
    let spelled = |sign: &char| word.replace('\'', sign.encode_utf8(&mut [0; 4]));
    let without = || word.replace('\'', "");
    let without = word.contains('\'').then(without);
    apostrophes.iter().map(spelled).chain(without)
}

pub(super) fn one_apostrophe(letter: char) -> char {
    match letter {
        '’' | '‘' | 'ʼ' | '´' | '`' | 'ʿ' | 'ʾ' | 'ʻ' => '\'',
        other => other,
    }
}

/// Whether a sign has no width.
pub(super) fn is_unseen(letter: char) -> bool {
    matches!(
        letter,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}'
            | '\u{feff}' | '\u{e0000}'..='\u{e0fff}'
    )
}

/// The first piece of a text and its bytes.
pub(super) fn first_piece(text: &str) -> Option<(Piece, usize)> {
    let first = text.chars().next()?;
    let piece = match first {
        // A dollar is around a formula.
        '*' | '_' | '~' | '$' => (Piece::Mark, 1),
        // A quotation goes on in the next line.
        '>' => (Piece::Space, 1),
        '&' => coded(text).unwrap_or((Piece::Letter('&'), 1)),
        '<' => match tag_length(text) {
            Some(length) => (Piece::Tag, length),
            None => (Piece::Letter('<'), 1),
        },
        // A hard break, or a sign that is no mark.
        '\\' => match text[1..].chars().next() {
            Some('\n') => (Piece::Space, 2),
            Some('\r') => (Piece::Space, 1 + line_end(&text[1..])),
            // In a formula.
            Some(' ') => (Piece::Space, 2),
            Some(sign) if sign.is_ascii_punctuation() => (Piece::Letter(sign), 2),
            _ => (Piece::Letter('\\'), 1),
        },
        side if is_side(side) => (Piece::Mark, side.len_utf8()),
        tag if is_tag(tag) => (Piece::Tag, tag.len_utf8()),
        space if space.is_whitespace() => (Piece::Space, space.len_utf8()),
        unseen if is_unseen(unseen) => (Piece::Nothing, unseen.len_utf8()),
        letter => composed(letter, letter.len_utf8(), text),
    };
    Some(piece)
}

fn line_end(text: &str) -> usize {
    match text.starts_with("\r\n") {
        true => 2,
        false => 1,
    }
}

/// A letter with the marks behind it, also those written as references.
fn composed(first: char, length: usize, text: &str) -> (Piece, usize) {
    let (mut letter, mut length) = (first, length);
    while let Some(next) = text[length..].chars().next() {
        let (mark, bytes) = match next {
            '&' => character_reference(&text[length..]).unwrap_or((next, 1)),
            mark => (mark, mark.len_utf8()),
        };
        // All below are letters and signs of their own.
        if mark < '\u{300}' || !is_combining_mark(mark) {
            break;
        }
        let Some(both) = compose(letter, mark) else {
            break;
        };
        (letter, length) = (both, length + bytes);
    }
    (Piece::Letter(one_apostrophe(plain(letter))), length)
}

/// A character written as a reference: `&nbsp;`, `&#32;`, `&#x41;`.
pub(super) fn coded(text: &str) -> Option<(Piece, usize)> {
    let (letter, length) = character_reference(text)?;
    let piece = match letter {
        letter if letter.is_whitespace() => (Piece::Space, length),
        letter if is_unseen(letter) => (Piece::Nothing, length),
        letter => composed(letter, length, text),
    };
    Some(piece)
}

/// Bytes of a tag or comment at the beginning.
fn tag_length(text: &str) -> Option<usize> {
    if let Some(comment) = text.strip_prefix("<!--") {
        let near = &comment.as_bytes()[..comment.len().min(LONGEST_TAG)];
        return memchr::memmem::find(near, b"-->").map(|end| 4 + end + 3);
    }
    let inner = text[1..].strip_prefix('/').unwrap_or(&text[1..]);
    inner
        .starts_with(|c: char| c.is_ascii_alphabetic())
        .then_some(())?;
    let mut bytes = text.bytes().take(LONGEST_TAG);
    let end = bytes.position(|byte| byte == b'>')?;
    (!text[1..end].contains('<')).then_some(end + 1)
}

/// The words of a name at the beginning of a text, each in one of its forms, with anything
/// between them that a reader sees as a space or a hyphen. `None` where they do not stand there
/// as whole words.
pub(super) fn find_words<'a, Forms>(text: &str, words: impl Iterator<Item = Forms>) -> Option<Found>
where
    Forms: Iterator<Item = &'a str> + Clone,
{
    find_words_before(text, words, &[])
}

/// The same where one of some `endings` may hang on the last of them ("Pak Wahyulah"), which is no part of
/// what has been found.
pub(super) fn find_words_before<'a, Forms>(
    text: &str,
    words: impl Iterator<Item = Forms>,
    endings: &[String],
) -> Option<Found>
where
    Forms: Iterator<Item = &'a str> + Clone,
{
    let mut found = Found::default();
    for (place, forms) in words.enumerate() {
        if place > 0 {
            pass_gap_behind(text, &mut found)?;
        }
        let find = |found: &Found| {
            let rest = &text[found.length..];
            forms.clone().find_map(|form| find_word(rest, form))
        };
        let word = match find(&found) {
            None if place > 0 => {
                pass_nickname(text, &mut found)?;
                find(&found)?
            }
            word => word?,
        };
        found.length += word.length;
        found.marks.push_str(&word.marks);
    }
    let mut after = found.length;
    // "Kt.Mertayasa".
    if text[..after].ends_with('.') {
        return Some(found);
    }
    while let Some((piece, length)) = first_piece(&text[after..]) {
        match piece {
            Piece::Mark | Piece::Nothing => after += length,
            // "Ratna2" is the same.
            Piece::Letter(letter) if letter.is_alphabetic() => {
                return ends_word(&text[after..], endings).then_some(found);
            }
            _ => break,
        }
    }
    Some(found)
}

/// Whether one of the endings is all that is left of a word at the beginning of a text.
fn ends_word(text: &str, endings: &[String]) -> bool {
    let is_end = |behind: &str| !behind.starts_with(char::is_alphanumeric);
    let mut endings = endings.iter();
    endings.any(|ending| text.strip_prefix(&**ending).is_some_and(is_end))
}

/// Some words of a name at the beginning of a text.
#[derive(Debug, Clone)]
pub(super) struct FoundWords {
    /// Where they are.
    pub(super) found: Found,
    /// Their numbers.
    pub(super) numbers: Vec<usize>,
    /// Whether they stand in small letters.
    pub(super) is_small: bool,
}

impl FoundWords {
    /// All words of a name, in whatever letters.
    pub(super) fn whole(found: Found) -> Self {
        Self {
            found,
            numbers: Vec::new(),
            is_small: false,
        }
    }
}

/// The first letter of a text and the one after it in the same word.
pub(super) fn first_letters(text: &str) -> Option<[char; 2]> {
    let (Piece::Letter(first), mut length) = first_piece(text)? else {
        return None;
    };
    if first == '\'' {
        return None;
    }
    let mut second = '\0';
    let mut has_apostrophe = false;
    while let Some((piece, bytes)) = first_piece(&text[length..]) {
        match piece {
            Piece::Letter('\'') if !has_apostrophe => {
                has_apostrophe = true;
                length += bytes;
                continue;
            }
            Piece::Letter(letter) => second = letter,
            Piece::Space => {}
            Piece::Mark | Piece::Tag | Piece::Nothing => {
                length += bytes;
                continue;
            }
        }
        break;
    }
    Some([first, second])
}

/// A word at the beginning of a text. Apostrophes stand in either or in none, as people leave them
/// out.
fn find_word(text: &str, form: &str) -> Option<Found> {
    let (mut length, mut marks) = (0, String::new());
    let mut is_opened = false;
    for wanted in form.chars().filter(|wanted| *wanted != '\'') {
        let mut has_apostrophe = false;
        loop {
            let (piece, bytes) = first_piece(&text[length..])?;
            let is_within = length > 0;
            match piece {
                Piece::Letter(letter) if letter == wanted => {
                    length += bytes;
                    break;
                }
                Piece::Letter('\'') if !has_apostrophe => {
                    has_apostrophe = true;
                    is_opened |= !is_within;
                }
                Piece::Nothing if is_within => {}
                Piece::Letter('-' | '‐') if is_within => {
                    length += broken_at(&text[length..])?;
                    continue;
                }
                Piece::Mark | Piece::Tag if is_within => {
                    marks.push_str(&text[length..length + bytes]);
                }
                _ => return None,
            }
            length += bytes;
        }
    }
    if form.ends_with('\'') && !is_opened {
        length += apostrophe_at(&text[length..]);
    }
    // One around the word is a quotation mark.
    if is_opened && apostrophe_at(&text[length..]) > 0 {
        return None;
    }
    Some(Found {
        length,
        marks,
        ..Found::default()
    })
}

/// Bytes from a hyphen at the end of a line to the letter with which its word goes on in the next, as in
/// what comes out of a PDF file: "Fau-" and "zan".
pub(super) fn broken_at(text: &str) -> Option<usize> {
    let behind = text.strip_prefix(['-', '‐'])?;
    let next = behind.trim_start_matches([' ', '\r']).strip_prefix('\n')?;
    let next = next.trim_start_matches([' ', '\t', '>']);
    let goes_on = next.starts_with(char::is_alphabetic);
    goes_on.then(|| text.len() - next.len())
}

/// Bytes of an apostrophe at the beginning of a text.
fn apostrophe_at(text: &str) -> usize {
    match first_piece(text) {
        Some((Piece::Letter('\''), length)) => length,
        _ => 0,
    }
}

pub(super) fn pass_gap(text: &str, found: &mut Found) -> Option<()> {
    let start = found.length;
    let mut has_space = false;
    while let Some((piece, bytes)) = first_piece(&text[found.length..]) {
        match piece {
            Piece::Space => has_space = true,
            Piece::Nothing | Piece::Letter('-' | '‐' | '‑' | '_') => {}
            Piece::Mark | Piece::Tag => {
                let mark = &text[found.length..found.length + bytes];
                match has_space && found.marks.is_empty() {
                    true => found.opening.push_str(mark),
                    false => found.marks.push_str(mark),
                }
            }
            Piece::Letter(_) => break,
        }
        found.length += bytes;
    }
    // "Ratna_Wulandari" has no emphasis.
    if &text[start..found.length] == "_" {
        found.marks.pop();
    }
    (found.length > start).then_some(())
}

/// The same behind a word of a name, where a full stop may do that belongs to it ("Kt.Mertayasa") or
/// is all there is ("I.Ketut", "ratna.wulandari").
pub(super) fn pass_gap_behind(text: &str, found: &mut Found) -> Option<()> {
    if pass_gap(text, found).is_some() {
        return Some(());
    }
    let (word, behind) = text.split_at_checked(found.length)?;
    if word.ends_with('.') {
        return Some(());
    }
    let next = behind.strip_prefix('.')?;
    next.starts_with(char::is_alphabetic)
        .then(|| found.length += 1)
}

/// Most bytes and words of a nickname.
const LONGEST_NICKNAME: usize = 60;
const MOST_WORDS_OF_NICKNAME: usize = 4;

/// Passes a nickname between two words of a name, and what is before the second: `Surya "Gendut"
/// Wirawan`.
pub(super) fn pass_nickname(text: &str, found: &mut Found) -> Option<()> {
    let mut longer = found.clone();
    let (open, length) = first_piece(&text[longer.length..])?;
    let closing: &[char] = match open {
        Piece::Letter('"') => &['"', '”'],
        Piece::Letter('“' | '„') => &['”', '“', '"'],
        Piece::Letter('\'') => &['\''],
        Piece::Letter('«') => &['»'],
        Piece::Letter('(') => &[')'],
        _ => return None,
    };
    longer.length += length;
    let end = longer.length + LONGEST_NICKNAME;
    let mut spaces = 0;
    loop {
        let (piece, length) = first_piece(&text[longer.length..])?;
        match piece {
            Piece::Letter(sign) if closing.contains(&sign) => {
                let mut behind = longer.clone();
                behind.length += length;
                // Within a word an apostrophe closes nothing.
                if pass_gap(text, &mut behind).is_some() {
                    *found = behind;
                    return Some(());
                }
            }
            Piece::Letter(letter) if letter.is_alphanumeric() || "'-.".contains(letter) => {}
            // `Surya ("Gendut") Wirawan`.
            Piece::Letter('"' | '“' | '”') if closing.contains(&')') => {}
            Piece::Letter(_) => return None,
            Piece::Space => spaces += 1,
            Piece::Mark | Piece::Tag => {
                let mark = &text[longer.length..longer.length + length];
                longer.marks.push_str(mark);
            }
            Piece::Nothing => {}
        }
        longer.length += length;
        if longer.length > end || spaces >= MOST_WORDS_OF_NICKNAME {
            return None;
        }
    }
}

/// A text without the marks, tags and spaces at its end.
#[derive(Debug, Clone, Copy)]
pub(super) struct End<'text> {
    /// What is left.
    pub(super) text: &'text str,
    /// What followed.
    pub(super) gap: &'text str,
    /// Whether a space is in it.
    pub(super) has_space: bool,
}

/// The end of what a reader sees of a text.
pub(super) fn seen_end(text: &str) -> End<'_> {
    let is_passed = |c: char| "*_~>$".contains(c) || is_unseen(c) || is_side(c) || is_tag(c);
    let mut left = text;
    let mut has_space = false;
    loop {
        let trimmed = left.trim_end();
        if trimmed.len() < left.len() {
            // A hard break is written with a sign too.
            // In a formula one is a space.
            let is_broken = left[trimmed.len()..].starts_with(['\n', '\r', ' ']);
            let unbroken = trimmed.strip_suffix('\\').filter(|_| is_broken);
            (left, has_space) = (unbroken.unwrap_or(trimmed), true);
        } else if let Some(rest) = left.strip_suffix(BREAK) {
            (left, has_space) = (rest, true);
        } else if let Some((start, piece)) = code_at_end(left) {
            left = &left[..start];
            has_space |= piece == Piece::Space;
        } else if let Some(rest) = left.strip_suffix(is_passed) {
            left = match left.ends_with('>').then(|| tag_at_end(left)).flatten() {
                Some(start) => &left[..start],
                None => rest,
            };
        } else {
            break;
        }
    }
    End {
        text: left,
        gap: &text[left.len()..],
        has_space,
    }
}

/// Most bytes of a reference to a character that is seen as a space or as nothing.
const LONGEST_CODE: usize = 32;

/// Where a reference at the end of a text begins to what is seen as a space or as nothing.
fn code_at_end(text: &str) -> Option<(usize, Piece)> {
    text.ends_with(';').then_some(())?;
    let from = text.len().saturating_sub(LONGEST_CODE);
    let start = from + memchr::memrchr(b'&', &text.as_bytes()[from..])?;
    let (piece, length) = coded(&text[start..])?;
    let is_code = matches!(piece, Piece::Space | Piece::Nothing) && start + length == text.len();
    is_code.then_some((start, piece))
}

/// Where the letters begin with which a text ends, and they themselves; some may be written as
/// references ("B&#117;").
pub(super) fn letters_at_end(text: &str) -> (usize, Cow<'_, str>) {
    let mut at = text.trim_end_matches(char::is_alphabetic).len();
    let mut letters = Cow::Borrowed(&text[at..]);
    while let Some((start, letter)) = letter_at_end(&text[..at]) {
        at = text[..start].trim_end_matches(char::is_alphabetic).len();
        letters = Cow::Owned(format!("{}{letter}{letters}", &text[at..start]));
    }
    if !letters.is_ascii() {
        letters = Cow::Owned(letters.chars().map(plain).collect());
    }
    (at, letters)
}

/// Where a reference at the end of a text begins to a letter, and that.
fn letter_at_end(text: &str) -> Option<(usize, char)> {
    text.ends_with(';').then_some(())?;
    let from = text.len().saturating_sub(LONGEST_CODE);
    let start = from + memchr::memrchr(b'&', &text.as_bytes()[from..])?;
    let (letter, length) = character_reference(&text[start..])?;
    (letter.is_alphabetic() && start + length == text.len()).then_some((start, letter))
}

fn tag_at_end(text: &str) -> Option<usize> {
    let from = text.len().saturating_sub(LONGEST_TAG);
    let start = from + memchr::memrchr(b'<', &text.as_bytes()[from..])?;
    (tag_length(&text[start..])? == text.len() - start).then_some(start)
}

/// Marks and tags of a gap, without its spaces.
pub(super) fn marks_of(gap: &str) -> String {
    let (mut marks, mut at) = (String::new(), 0);
    while let Some((piece, length)) = first_piece(&gap[at..]) {
        if matches!(piece, Piece::Mark | Piece::Tag) {
            marks.push_str(&gap[at..at + length]);
        }
        at += length;
    }
    marks
}
