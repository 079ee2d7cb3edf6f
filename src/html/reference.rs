//! Characters written as references: `&eacute;`, `&#233;`, `&#xE9;`.

use markup5ever::data::{C1_REPLACEMENTS, NAMED_ENTITIES};

/// Most bytes of a name, with its semicolon.
const LONGEST_NAME: usize = 32;

/// The character that a reference at the beginning of a text stands for, as browsers read it,
/// and the bytes of the reference. Old names and numbers need no semicolon. `None` also for
/// the few that stand for two characters.
pub fn character_reference(text: &str) -> Option<(char, usize)> {
    let inner = text.strip_prefix('&')?;
    match inner.strip_prefix('#') {
        Some(number) => numeric(number).map(|(letter, length)| (letter, length + "&#".len())),
        None => named(inner).map(|(letter, length)| (letter, length + "&".len())),
    }
}

fn numeric(text: &str) -> Option<(char, usize)> {
    let (radix, sign) = match text.starts_with(['x', 'X']) {
        true => (16, 1),
        false => (10, 0),
    };
    let digits = &text[sign..];
    let count = digits
        .bytes()
        .take_while(|byte| (*byte as char).is_digit(radix));
    let count = count.count();
    let number = digits[..count].trim_start_matches('0');
    let number = u32::from_str_radix(number, radix).ok()?;
    let replaced = number.checked_sub(0x80).and_then(|at| {
        let at = usize::try_from(at).ok()?;
        C1_REPLACEMENTS.get(at).copied().flatten()
    });
    let letter = replaced.or_else(|| char::from_u32(number))?;
    let semicolon = usize::from(digits[count..].starts_with(';'));
    Some((letter, sign + count + semicolon))
}

fn named(text: &str) -> Option<(char, usize)> {
    let bytes = text.bytes().take(LONGEST_NAME);
    let length = bytes.take_while(u8::is_ascii_alphanumeric).count();
    let with_semicolon = text[length..].starts_with(';').then_some(length + 1);
    // The longest name counts.
    let mut lengths = with_semicolon.into_iter().chain((2..=length).rev());
    lengths.find_map(|length| {
        let (letter, more) = NAMED_ENTITIES.get(&text[..length])?;
        let letter = char::from_u32(*letter).filter(|letter| *letter != '\0' && *more == 0)?;
        Some((letter, length))
    })
}

#[cfg(test)]
mod tests {
    use super::character_reference;

    #[test]
    fn references_are_read_as_browsers_read_them() {
        for (text, letter, length) in [
            ("&eacute;e", 'é', 8),
            ("&eacutee", 'é', 7),
            ("&nbspWu", '\u{a0}', 5),
            ("&NoBreak;", '\u{2060}', 9),
            ("&#97tna", 'a', 4),
            ("&#0000000000097;", 'a', 16),
            ("&#X61;", 'a', 6),
            ("&#146;", '’', 6),
            ("&notit;", '¬', 4),
        ] {
            assert_eq!(character_reference(text), Some((letter, length)), "{text}");
        }
        for text in [
            "&",
            "& a",
            "&#;",
            "&#x;",
            "&#99999999999;",
            "&emacs",
            "&fjlig;",
            "a",
        ] {
            assert_eq!(character_reference(text), None, "{text}");
        }
    }
}
