//! Values as they are printed, and the scale that turns them into places.

/// A value with at most two decimals, rounded half up.
pub fn rounded(value: f64) -> f64 {
    // The small addition makes 1.005 round up although its binary form lies below.
    let hundredths = (value.abs() * 100.0 + 1e-6).round() / 100.0;
    if value < 0.0 { -hundredths } else { hundredths }
}

/// A value with at most two decimals, rounded half up, with the reader's decimal sign and the
/// thousands apart.
pub fn print(value: f64, decimal: char) -> String {
    if !value.is_finite() {
        return String::new();
    }
    let hundredths = rounded(value).abs();
    let sign = if value < 0.0 && hundredths > 0.0 {
        "−"
    } else {
        ""
    };
    // Most values are whole.
    let text = match hundredths < 1e15 && hundredths.fract() == 0.0 {
        true => (hundredths as u64).to_string() + ".00",
        false => format!("{hundredths:.2}"),
    };
    let text = text.trim_end_matches('0').trim_end_matches('.');
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    let apart = if decimal == '.' { ',' } else { '.' };
    let mut text = String::from(sign);
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) {
            text.push(apart);
        }
        text.push(digit);
    }
    if !part.is_empty() {
        text.push(decimal);
        text.push_str(part);
    }
    text
}

/// How many decimals (at most two) the values of one picture need, so that all show as many.
pub fn decimals(values: impl Iterator<Item = f64>) -> usize {
    let needed = |value: f64| {
        let text = print(value, '.');
        text.split_once('.').map_or(0, |(_, after)| after.len())
    };
    values.map(needed).max().unwrap_or(0)
}

/// A value with exactly so many decimals.
pub fn print_with(value: f64, decimals: usize, decimal: char) -> String {
    let mut text = print(value, decimal);
    if text.is_empty() || decimals == 0 {
        return text;
    }
    let present = text
        .split_once(decimal)
        .map_or(0, |(_, after)| after.chars().count());
    if present == 0 {
        text.push(decimal);
    }
    text.push_str(&"0".repeat(decimals.saturating_sub(present)));
    text
}

/// A straight scale from values to places.
#[derive(Debug, Clone, Copy)]
pub struct Scale {
    from: (f64, f64),
    to: (f64, f64),
}

impl Scale {
    /// Maps the first value to the first place and the second to the second.
    pub fn new(values: (f64, f64), places: (f64, f64)) -> Self {
        Self {
            from: values,
            to: places,
        }
    }

    /// Place of a value; values outside stay at the nearer end.
    pub fn place(&self, value: f64) -> f64 {
        let way = self.from.1 - self.from.0;
        let share = if way.abs() < 1e-12 {
            0.5
        } else {
            (value - self.from.0) / way
        };
        let share = if share.is_finite() {
            share.clamp(0.0, 1.0)
        } else {
            0.0
        };
        self.to.0 + share * (self.to.1 - self.to.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_short_and_rounded_half_up() {
        assert_eq!(print(65.075, ','), "65,08");
        // As a binary number it lies below 1.005.
        assert_eq!(print(1.005, ','), "1,01");
        assert_eq!(print(42.0, ','), "42");
        assert_eq!(print_with(60.6, 2, ','), "60,60");
        assert_eq!(print_with(60.0, 1, ','), "60,0");
        assert_eq!(decimals([1.0, 2.5, 42.29].into_iter()), 2);
        assert_eq!(print(-0.5, '.'), "−0.5");
        assert_eq!(print(f64::NAN, ','), "");
        assert_eq!(print(-1_250_000.5, ','), "−1.250.000,5");
        assert_eq!(print(980_000.0, '.'), "980,000");
        assert_eq!(print_with(1000.0, 1, '.'), "1,000.0");
        assert_eq!(decimals([1_250_000.5, 12_000.0].into_iter()), 1);
    }
}
