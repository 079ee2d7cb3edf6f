//! Names in mail addresses, where one word of a name is hardly anything else: "zulhadi12@guru.smp.belajar.id".

use super::names::{Name, Word};
use super::seen::FoundWords;

/// Most bytes of what stands before the host of a mail address.
const LONGEST_LOCAL_PART: usize = 64;

/// Whether a word of a name that has been found is that of a mail address and hardly anything else:
/// "zulhadi12@guru.smp.belajar.id".
pub(super) fn is_in_mail_address(text: &str, name: &Name, words: &FoundWords) -> bool {
    let [number] = words.numbers.as_slice() else {
        return false;
    };
    let is_rare = name.words.get(*number).is_some_and(Word::is_rare);
    is_rare && local_part(&text[words.found.length..]).is_some()
}

/// Bytes of what follows somebody's name in a mail address before its host: "12" of "ayu12@sekolah.sch.id".
pub(super) fn local_part(behind: &str) -> Option<usize> {
    let is_of_local = |byte: &u8| byte.is_ascii_alphanumeric() || b"._+-".contains(byte);
    let bytes = behind.as_bytes();
    let near = &bytes[..bytes.len().min(LONGEST_LOCAL_PART + 1)];
    let length = near.iter().take_while(|byte| is_of_local(byte)).count();
    mail_host(behind.get(length..)?).map(|_| length)
}

/// Bytes of what follows somebody's name in a mail address: "@sekolah.sch.id".
pub(super) fn mail_host(behind: &str) -> Option<usize> {
    let host = behind.strip_prefix('@')?;
    let is_other = |c: char| !(c.is_ascii_alphanumeric() || c == '.' || c == '-');
    let host = host.split(is_other).next()?.trim_end_matches(['.', '-']);
    host.contains('.').then_some('@'.len_utf8() + host.len())
}
