//! Telling whether bytes are the same as before.

use std::io::{self, Write};

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

/// Passes bytes on, and takes their fingerprint on the way.
pub struct Fingerprinting<W> {
    out: W,
    hasher: XxHash3_128,
    size: u64,
}

impl<W> Fingerprinting<W> {
    /// What is written to it goes to `out`.
    pub fn new(out: W) -> Self {
        Self {
            out,
            hasher: XxHash3_128::new(),
            size: 0,
        }
    }

    /// The fingerprint of all that was written, and how many bytes that were.
    pub fn end(&self) -> (Fingerprint, u64) {
        (self.hasher.finish_128().to_be_bytes(), self.size)
    }
}

impl<W: Write> Write for Fingerprinting<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let taken = self.out.write(bytes)?;
        self.hasher.write(&bytes[..taken]);
        self.size += taken as u64;
        Ok(taken)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

/// A fingerprint as text.
pub fn hex(fingerprint: &Fingerprint) -> String {
    format!("{:032x}", u128::from_be_bytes(*fingerprint))
}

#[cfg(test)]
mod tests {
    use super::{Fingerprinting, fingerprint, fingerprint_of};
    use std::io::{self, Write as _};

    #[test]
    fn other_bytes_have_another_fingerprint() {
        let [one, same, other] = ["praktik", "praktik", "praktek"].map(str::as_bytes);
        assert_eq!(fingerprint(one), fingerprint(same));
        assert_ne!(fingerprint(one), fingerprint(other));
        assert_eq!(fingerprint_of([&one[..3], &one[3..]]), fingerprint(one));
    }

    #[test]
    fn only_bytes_that_were_taken_count() -> io::Result<()> {
        let mut room = [0; 5];
        let mut writer = Fingerprinting::new(&mut room[..]);
        assert_eq!(writer.write(b"pra")?, 3);
        assert_eq!(writer.write(b"ktik")?, 2);
        assert_eq!(writer.end(), (fingerprint(b"prakt"), 5));
        Ok(())
    }
}
