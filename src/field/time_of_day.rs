//! The time that programs write behind a day: `2021-08-10 19:00:00 +0700`.

/// Length of a day in digits, the year before the month: `2021-08-10`.
const DAY: usize = 10;

/// A text without the time behind its day, which only such a day may have: a page says the day.
pub(super) fn without_time(text: &str) -> &str {
    let text = text.trim();
    match text.split_at_checked(DAY) {
        Some((day, rest)) if is_day(day) && is_time(rest) => day,
        _ => text,
    }
}

/// A time of a place that is said: minutes since midnight there, and how many its clocks are before
/// those of Greenwich.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Zoned {
    pub(super) minutes: i32,
    pub(super) offset: i32,
}

/// The time behind a day, where it says of which place it is: ` 19:00:00 -0700`, `T16:00:00Z`.
pub(super) fn zoned(text: &str) -> Option<Zoned> {
    let (day, rest) = text.trim().split_at_checked(DAY)?;
    if rest.is_empty() || !is_day(day) || !is_time(rest) {
        return None;
    }
    let time = rest.trim_start_matches(['T', 't', ' ']);
    let end = time.find(|c: char| !c.is_ascii_digit() && c != ':' && c != '.')?;
    let (clock, zone) = time.split_at(end);
    let mut parts = clock.split([':', '.']);
    let mut next = || {
        parts
            .next()
            .map_or(Some(0), |part| part.parse::<i32>().ok())
    };
    let minutes = next()? * 60 + next()?;
    Some(Zoned {
        minutes,
        offset: offset(zone.trim_start())?,
    })
}

/// Minutes of a zone as it is written: `+07`, `-0700`, `+07:00`, `Z`.
fn offset(zone: &str) -> Option<i32> {
    let (sign, digits) = match zone.split_at_checked(1)? {
        ("+", digits) => (1, digits),
        ("-", digits) => (-1, digits),
        _ => return Some(0),
    };
    let digits = digits.replacen(':', "", 1);
    let (hours, minutes) = digits.split_at_checked(2)?;
    let minutes = match minutes {
        "" => 0,
        minutes => minutes.parse::<i32>().ok()?,
    };
    Some(sign * (hours.parse::<i32>().ok()? * 60 + minutes))
}

fn is_day(text: &str) -> bool {
    let is_right = |(place, byte): (usize, u8)| match place {
        4 | 7 => byte == b'-' || byte == b'/',
        _ => byte.is_ascii_digit(),
    };
    text.bytes().enumerate().all(is_right)
}

/// Whether a text is a time behind a day: `T08:30`, ` 19:00:00 +0700`, ` 19:00:00.5Z`.
fn is_time(text: &str) -> bool {
    let time = text.strip_prefix(['T', 't']).unwrap_or(text.trim_start());
    let is_apart = time.len() < text.len();
    let end = time.find(|c: char| !c.is_ascii_digit() && c != ':' && c != '.');
    let (clock, zone) = time.split_at(end.unwrap_or(time.len()));
    let is_hour = text.starts_with(['T', 't']) && clock.len() == 2 && are_digits(clock);
    is_apart && (is_hour || is_clock(clock)) && is_zone(zone.trim_start())
}

fn is_clock(text: &str) -> bool {
    let (clock, fraction) = text.split_once('.').unwrap_or((text, "0"));
    let is_number = |part: &str| (1..=2).contains(&part.len()) && are_digits(part);
    let parts: Vec<&str> = clock.splitn(4, ':').collect();
    (2..=3).contains(&parts.len())
        && parts.iter().all(|part| is_number(part))
        && are_digits(fraction)
}

fn is_zone(text: &str) -> bool {
    let is_named = text.is_empty() || ["Z", "UTC", "GMT"].contains(&text);
    let offset = text.strip_prefix(['+', '-']);
    let is_offset = |offset: &str| {
        let digits = offset.replacen(':', "", 1);
        [2, 4].contains(&digits.len()) && are_digits(&digits)
    };
    is_named || offset.is_some_and(is_offset)
}

fn are_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::{Zoned, without_time, zoned};

    #[test]
    fn a_time_says_of_which_place_it_is() {
        for (text, minutes, offset) in [
            ("2025-11-02T16:00:00.000Z", 960, 0),
            (" 2025-11-02 19:30:00 -0700", 1170, -420),
            ("2025-11-02T19Z", 1140, 0),
            ("2025-11-02T07:05+09:30", 425, 570),
            ("2025-11-02 19:30 +07", 1170, 420),
        ] {
            assert_eq!(zoned(text), Some(Zoned { minutes, offset }), "{text}");
        }
        for text in ["2025-11-02", "2025-11-02T16:00:00", "2025-11-02 pagi", "Z"] {
            assert_eq!(zoned(text), None, "{text}");
        }
    }

    #[test]
    fn only_a_time_is_left_out() {
        for text in [
            "2021-08-10",
            " 2021-08-10 19:00:00 +0700",
            "2021-08-10 19:00:00",
            "2021-08-10 19:00",
            "2021-08-10T19",
            "2021-08-10T19:00:00.250Z",
            "2021-08-10T19:00:00-07:00",
            "2021-08-10 19:00:00 UTC",
        ] {
            assert_eq!(without_time(text), "2021-08-10", "{text}");
        }
        for text in [
            "2021-08-10 pukul 19:00",
            "2021-08-10 s.d. 2021-08-12",
            "2021-08-1019:00",
            "2021-08-10 19:00 lewat",
            "2021-08-10 19",
            "10-08-2021 19:00:00",
        ] {
            assert_eq!(without_time(text), text, "{text}");
        }
    }
}
