//! School days: every date of the corpus is one of them, so no date falls on a weekend or a holiday.
//!
//! The dates are fixed (the corpus knows no clock). They lie after the change of the graduate profile in July 2025,
//! and grow stale for Padu, which warns after three years, in July 2028: move `TERMS` on then.

use std::fmt;

/// A day of the Gregorian calendar.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Date {
    year: u16,
    month: u8,
    day: u8,
}

impl fmt::Display for Date {
    /// As ISO 8601 writes it.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl Date {
    const fn new(year: u16, month: u8, day: u8) -> Self {
        Self { year, month, day }
    }

    /// The month alone, as a period is written.
    pub(crate) fn month(self) -> String {
        format!("{:04}-{:02}", self.year, self.month)
    }

    fn next(self) -> Self {
        let leap = self.year.is_multiple_of(4);
        let length = match self.month {
            2 if leap => 29,
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            _ => 31,
        };
        match (self.day < length, self.month < 12) {
            (true, _) => Self {
                day: self.day + 1,
                ..self
            },
            (false, true) => Self {
                day: 1,
                month: self.month + 1,
                ..self
            },
            (false, false) => Self::new(self.year + 1, 1, 1),
        }
    }
}

/// The Monday that opens a stretch of teaching, and how many weeks it lasts.
const TERMS: [(Date, usize); 3] = [
    (Date::new(2025, 7, 21), 19),
    (Date::new(2026, 1, 19), 4),
    (Date::new(2026, 4, 6), 4),
];

/// Public holidays from Monday to Friday within the terms.
const HOLIDAYS: [Date; 3] = [
    Date::new(2025, 8, 18),
    Date::new(2025, 9, 5),
    Date::new(2026, 5, 1),
];

/// All school days, oldest first.
pub(crate) fn school_days() -> Vec<Date> {
    let mut days = Vec::new();
    for (monday, weeks) in TERMS {
        let mut day = monday;
        for index in 0..weeks * 7 {
            if index % 7 < 5 && !HOLIDAYS.contains(&day) {
                days.push(day);
            }
            day = day.next();
        }
    }
    days
}
