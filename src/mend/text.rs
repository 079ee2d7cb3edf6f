//! An author's file as text that can be written back.

use crate::source::{Encoding, decode};

/// Why a file is left alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LeftAlone {
    /// Its bytes are not exactly those of its text.
    Damaged,
    /// It has line ends of an old Macintosh, which editors count in their own ways.
    LineEnds,
}

impl LeftAlone {
    /// Name of the message.
    pub fn message(self) -> &'static str {
        match self {
            Self::Damaged => "left_alone_damaged",
            Self::LineEnds => "left_alone_line_ends",
        }
    }
}

/// Text with its encoding.
pub(super) struct Text {
    pub(super) text: String,
    encoding: Encoding,
}

impl Text {
    /// Reads bytes that can be written back as they are.
    pub(super) fn read(bytes: &[u8]) -> Result<Self, LeftAlone> {
        let encoding = Encoding::of(bytes);
        let text = decode(bytes).map_err(|_| LeftAlone::Damaged)?.into_owned();
        if encoding.encode(&text) != bytes {
            // Lines that all end in the old way were read as ordinary ones.
            return Err(match encoding.encode(&text.replace('\n', "\r")) == bytes {
                true => LeftAlone::LineEnds,
                false => LeftAlone::Damaged,
            });
        }
        if text.replace("\r\n", "\n").contains('\r') {
            return Err(LeftAlone::LineEnds);
        }
        Ok(Self { text, encoding })
    }

    /// The bytes of another text in the same encoding.
    pub(super) fn bytes_of(&self, text: &str) -> Vec<u8> {
        self.encoding.encode(text)
    }

    /// What ends its lines.
    pub(super) fn line_end(&self) -> &'static str {
        if self.text.contains("\r\n") {
            "\r\n"
        } else {
            "\n"
        }
    }
}
