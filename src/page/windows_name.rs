//! `address-clash`, as a warning: names that no drive of Windows keeps, so that the site can be copied
//! neither there nor to a stick.

use crate::diagnostic::{Code, Diagnostic, Message, Severity, Span};

/// Signs that names cannot have there. Those between parts of a path are none of a name.
const SIGNS: &[u8] = b"<>:\"|?*\\";

/// What is wrong with the address of a page or file of an author's file; `span` finds where that names it.
pub(super) fn problem(
    address: &str,
    path: &str,
    span: impl FnOnce() -> Span,
) -> Option<Diagnostic> {
    let is_sign = |byte: &u8| SIGNS.contains(byte) || byte.is_ascii_control();
    let ends_badly = |name: &str| name.ends_with([' ', '.']);
    if !address.bytes().any(|byte| is_sign(&byte)) && !address.split('/').any(ends_badly) {
        return None;
    }
    let message = Message::new("address_not_on_windows").with("address", address);
    let mut problem = Diagnostic::new(Code::AddressClash, path, span(), message);
    problem.severity = Severity::Warning;
    Some(problem.hint(Message::new("address_not_on_windows_hint")))
}

#[cfg(test)]
mod tests {
    use super::problem;
    use crate::diagnostic::Span;

    #[test]
    fn names_that_windows_refuses_are_told() {
        let is_told = |address| problem(address, "a.md", || Span::line(1)).is_some();
        for address in [
            "a/apa itu?.html",
            "a: b.html",
            "a./b.html",
            "a /b.html",
            "b|c",
            "a\\b",
        ] {
            assert!(is_told(address), "{address}");
        }
        for address in ["a/apa itu 50% (1).html", "é/b.c.html", ".x/y", ""] {
            assert!(!is_told(address), "{address}");
        }
    }
}
