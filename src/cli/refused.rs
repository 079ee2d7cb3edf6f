//! What the computer refuses, in words of whoever can do something about it.

use std::io;
use std::path::Path;

use super::{Exit, Session};
use crate::config;
use crate::serve::USUAL_PORT;

impl Session {
    /// Says what could not be read or written.
    pub(super) fn refused(&self, path: &Path, error: &io::Error) -> Exit {
        let path = path.display().to_string();
        match message(error.kind()) {
            Some(key) => self.complain(key, &[("path", &path)]),
            None => {
                let reason = format!("{path}: {error}");
                self.complain("machine_failed", &[("reason", &reason)]);
            }
        }
        Exit::Machine
    }

    /// Says what keeps the content from being listed; of the folders in it, each is told as a
    /// problem of its own.
    pub(super) fn content_refused(&self, error: &io::Error) -> Exit {
        let content = config::read(&self.files).value.content;
        self.refused(&self.files.root().join(content), error)
    }

    /// Says why the preview has no port; `asked` is the one it was to have.
    pub(super) fn port_refused(&self, asked: Option<u16>, error: &io::Error) -> Exit {
        let port = asked.unwrap_or(USUAL_PORT).to_string();
        let reason = error.to_string();
        let key = match error.kind() {
            io::ErrorKind::AddrInUse if asked.is_some() => "serve_port_taken",
            io::ErrorKind::AddrInUse => "serve_ports_taken",
            io::ErrorKind::PermissionDenied => "serve_port_denied",
            _ => "serve_no_port",
        };
        self.complain(key, &[("port", &port), ("reason", &reason)]);
        Exit::Machine
    }
}

/// The message for what has a remedy; the system's own words are English, and tell none.
fn message(kind: io::ErrorKind) -> Option<&'static str> {
    Some(match kind {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => "machine_full",
        io::ErrorKind::PermissionDenied => "machine_denied",
        io::ErrorKind::ReadOnlyFilesystem => "machine_write_protected",
        io::ErrorKind::ResourceBusy | io::ErrorKind::ExecutableFileBusy => "machine_busy",
        io::ErrorKind::InvalidFilename => "machine_name_too_long",
        io::ErrorKind::FileTooLarge => "machine_file_too_large",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::{io, message};
    use crate::locale::Locale;

    /// None of these can be brought about on every machine.
    #[test]
    fn what_has_a_remedy_has_words_in_each_language() {
        let kinds = [
            io::ErrorKind::StorageFull,
            io::ErrorKind::QuotaExceeded,
            io::ErrorKind::PermissionDenied,
            io::ErrorKind::ReadOnlyFilesystem,
            io::ErrorKind::ResourceBusy,
            io::ErrorKind::InvalidFilename,
            io::ErrorKind::FileTooLarge,
        ];
        let locale = Locale::built_in();
        for kind in kinds {
            let Some(key) = message(kind) else {
                panic!("{kind:?} has no message");
            };
            for language in ["id", "en"] {
                let said = crate::diagnostic::Message::new(key).with("path", "E:/situs");
                let said = locale.say(language, &said);
                assert!(said.contains("E:/situs"), "{language} {kind:?}: {said}");
            }
        }
        assert_eq!(message(io::ErrorKind::NotFound), None);
    }
}
