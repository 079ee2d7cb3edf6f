//! Finding room along one axis.

/// Something that wants to lie around `wish` and is `size` long.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Claim {
    /// Preferred middle.
    pub wish: f64,
    /// Length.
    pub size: f64,
}

/// Starts of the claims, in their order, without overlap and as near to their wishes as can be.
///
/// Everything stays between `from` and `to` if it fits there at all, and begins at `from` if not.
pub fn spread(claims: &[Claim], gap: f64, from: f64, to: f64) -> Vec<f64> {
    // Packed downwards and packed upwards; the middle of the two is packed evenly.
    let mut down = Vec::with_capacity(claims.len());
    let mut free = f64::NEG_INFINITY;
    for claim in claims {
        let start = (claim.wish - claim.size / 2.0).max(free);
        free = start + claim.size + gap;
        down.push(start);
    }
    let mut starts = down;
    let mut limit = f64::INFINITY;
    for (start, claim) in starts.iter_mut().zip(claims).rev() {
        let up = (claim.wish - claim.size / 2.0).min(limit - claim.size);
        limit = up - gap;
        *start = f64::midpoint(*start, up);
    }
    // Push back what has run over the end, last one first.
    let mut limit = to;
    for (start, claim) in starts.iter_mut().zip(claims).rev() {
        *start = start.min(limit - claim.size);
        limit = *start - gap;
    }
    // More claims than room: from the start again, and over the end.
    let mut free = from;
    for (start, claim) in starts.iter_mut().zip(claims) {
        *start = start.max(free);
        free = *start + claim.size + gap;
    }
    starts
}

/// A finite number; `fallback` for what is none.
pub fn finite(value: f64, fallback: f64) -> f64 {
    if value.is_finite() {
        // Nothing that is counted or measured comes near; sums stay finite all the same.
        value.clamp(-1e100, 1e100)
    } else {
        fallback
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn claims_keep_apart_and_inside() {
        let claims = [5.0, 6.0, 95.0, 99.0].map(|wish| Claim { wish, size: 20.0 });
        assert_eq!(spread(&claims, 2.0, 0.0, 100.0), [0.0, 22.0, 58.0, 80.0]);
    }
}
