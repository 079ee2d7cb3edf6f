//! Telling whether bytes are the same as before.

use twox_hash::XxHash3_128;

/// What tells one content from another: XXH3 with 128 bits. It finds changes, and vouches for
/// nothing against somebody who wants two contents to look alike.
pub type Fingerprint = [u8; 16];

/// The fingerprint of some bytes.
pub fn fingerprint(bytes: &[u8]) -> Fingerprint {
    XxHash3_128::oneshot(bytes).to_be_bytes()
}

/// The fingerprint of several pieces of bytes one after another.
pub fn fingerprint_of<'bytes>(pieces: impl IntoIterator<Item = &'bytes [u8]>) -> Fingerprint {
    let mut hasher = XxHash3_128::new();
    for piece in pieces {
        hasher.write(piece);
    }
    hasher.finish_128().to_be_bytes()
}

/// A fingerprint as text.
pub fn hex(fingerprint: &Fingerprint) -> String {
    format!("{:032x}", u128::from_be_bytes(*fingerprint))
}

#[cfg(test)]
mod tests {
    use super::{fingerprint, fingerprint_of};

    #[test]
    fn other_bytes_have_another_fingerprint() {
        let [one, same, other] = ["praktik", "praktik", "praktek"].map(str::as_bytes);
        assert_eq!(fingerprint(one), fingerprint(same));
        assert_ne!(fingerprint(one), fingerprint(other));
        assert_eq!(fingerprint_of([&one[..3], &one[3..]]), fingerprint(one));
    }
}
