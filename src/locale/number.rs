//! Numbers as people write and read them.

/// Reads a number with decimal point or comma, thousands grouped, with or without
/// percent sign: `48,25`, `1.250,5`, `12.5 %`. `None` where it is none.
pub fn parse_number(text: &str) -> Option<f64> {
    let text = text.trim().trim_end_matches('%').trim_end();
    let (sign, digits) = match text.strip_prefix(['-', '−']) {
        Some(rest) => (-1.0, rest),
        None => (1.0, text.strip_prefix('+').unwrap_or(text)),
    };
    if !digits.starts_with(|first: char| first.is_ascii_digit())
        || !digits
            .chars()
            .all(|c| c.is_ascii_digit() || matches!(c, '.' | ','))
        || digits.ends_with(['.', ','])
    {
        return None;
    }
    let number = match (digits.rfind('.'), digits.rfind(',')) {
        (Some(point), Some(comma)) => {
            let decimal = if point > comma { '.' } else { ',' };
            let grouping = if decimal == '.' { ',' } else { '.' };
            if digits.matches(decimal).count() > 1 {
                return None;
            }
            digits.replace(grouping, "").replace(decimal, ".")
        }
        (None, Some(_)) if digits.matches(',').count() == 1 => digits.replace(',', "."),
        (Some(_), None) if digits.matches('.').count() == 1 => digits.to_owned(),
        (None, None) => digits.to_owned(),
        // Several of one sign can only group thousands.
        _ => digits.replace(['.', ','], ""),
    };
    number
        .parse::<f64>()
        .ok()
        .filter(|number| number.is_finite())
        .map(|number| sign * number)
}

/// Writes a number with at most `decimals` decimals, halves away from zero, with the
/// language's decimal sign and without trailing zeros.
pub fn format_number(number: f64, decimals: usize, language: &str) -> String {
    let scale = 10_f64.powi(decimals as i32);
    // 65.075 is stored a hair below itself; people expect 65.08.
    let rounded = (number.abs() * scale + 1e-7).round() / scale;
    let is_whole = rounded.fract() == 0.0 && rounded < MOST_TOLD_APART;
    let mut text = match is_whole {
        // Most numbers count something.
        true => (rounded as u64).to_string(),
        false => format!("{rounded:.decimals$}"),
    };
    if text.contains('.') {
        text.truncate(text.trim_end_matches('0').trim_end_matches('.').len());
        if language != "en" {
            text = text.replace('.', ",");
        }
    }
    if number < 0.0 && text != "0" {
        text.insert(0, '−');
    }
    text
}

/// Up to here every whole number is one of its own.
const MOST_TOLD_APART: f64 = 1e15;

/// Writes a number as [`format_number`] does, with the thousands apart: for pages, not for
/// what is to be copied into a file, where a point may begin the decimals.
pub fn format_grouped(number: f64, decimals: usize, language: &str) -> String {
    let text = format_number(number, decimals, language);
    let (decimal, apart) = if language == "en" {
        ('.', ',')
    } else {
        (',', '.')
    };
    let end = text.find(decimal).unwrap_or(text.len());
    let start = text.find(|c: char| c.is_ascii_digit()).unwrap_or(end);
    let mut grouped = String::with_capacity(text.len() + 4);
    for (at, letter) in text.char_indices() {
        if at > start && at < end && (end - at).is_multiple_of(3) {
            grouped.push(apart);
        }
        grouped.push(letter);
    }
    grouped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_teachers_write() {
        for (text, number) in [
            ("48,25", 48.25),
            ("12,5%", 12.5),
            ("25 %", 25.0),
            ("1.250,5", 1250.5),
            ("1,250.5", 1250.5),
            ("-3", -3.0),
            ("65.08", 65.08),
            ("1.234.567", 1_234_567.0),
        ] {
            assert_eq!(parse_number(text), Some(number), "{text}");
        }
        for text in ["", "dua", "3,", "1,2.3,4", "nan", "1e9", "%"] {
            assert_eq!(parse_number(text), None, "{text}");
        }
    }

    #[test]
    fn rounds_half_up_as_people_do() {
        assert_eq!(format_number(65.075, 2, "id"), "65,08");
        assert_eq!(format_number(53.475, 2, "en"), "53.48");
        assert_eq!(format_number(42.286_666, 2, "id"), "42,29");
        assert_eq!(format_number(50.0, 2, "id"), "50");
        assert_eq!(format_number(-0.001, 2, "id"), "0");
        assert_eq!(format_grouped(-1_250_000.5, 2, "id"), "−1.250.000,5");
        assert_eq!(format_grouped(980_000.0, 2, "en"), "980,000");
        assert_eq!(format_grouped(999.25, 2, "id"), "999,25");
    }
}
