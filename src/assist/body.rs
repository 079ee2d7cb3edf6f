//! Candidates for the links of a text.

use std::ops::Range;

use super::candidate::{CandidateKind, Candidates, Choice};
use super::draft::Draft;
use super::{files, names};
use crate::document::{AddressForm, Depth, Heading, Scheme, Target, parse, scheme_of, target_of};
use crate::graph::Destination;
use crate::source::{decode, folder_of, relative};
use crate::yaml::CodeFence;

/// A link that is being typed.
#[derive(Debug, PartialEq, Eq)]
struct Open {
    /// Bytes of its address, as far as it goes.
    bytes: Range<usize>,
    form: AddressForm,
    is_picture: bool,
}

pub(super) fn candidates(draft: &Draft<'_>, body: usize) -> Candidates {
    let Some(open) = open_link(draft.text, body, draft.cursor) else {
        return Candidates::default();
    };
    let address = &draft.text[open.bytes.clone()];
    let typed = draft.typed(&open.bytes);
    if let Some(mark) = typed.find('#') {
        let anchor = open.bytes.start + mark + 1..open.bytes.end;
        return anchors(draft, &address[..mark], open.form, &anchor);
    }
    let end = address
        .find('#')
        .map_or(open.bytes.end, |mark| open.bytes.start + mark);
    let bytes = open.bytes.start..end;
    let mut choice = Choice::new(draft, &bytes);
    if open.form == AddressForm::Wiki {
        if !open.is_picture {
            names::practices(typed, names::Pages::All, &mut choice, str::to_owned);
            if !typed.contains('/') {
                names::schools(&mut choice, str::to_owned);
            }
        }
        if open.is_picture || typed.contains('/') {
            let wanted = files::Wanted::Pictures;
            files::in_folder(typed, wanted, &mut choice, |path| Some(path.to_owned()));
        }
        return choice.into_candidates();
    }
    let wanted = if open.is_picture {
        files::Wanted::Pictures
    } else {
        files::Wanted::All
    };
    files::in_folder(typed, wanted, &mut choice, |path| {
        Some(open.form.spell(path))
    });
    if !open.is_picture && !typed.is_empty() && !typed.contains(['/', '.']) {
        practices_by_path(typed, open.form, &mut choice);
    }
    choice.into_candidates()
}

/// Practices of other folders by what is typed of their names; the folder they lie in is
/// what nobody remembers.
fn practices_by_path(typed: &str, form: AddressForm, choice: &mut Choice<'_>) {
    let draft = choice.draft();
    let graph = draft.analysis.site.graph;
    let own = folder_of(draft.within());
    let content = draft.analysis.site.config.content.len() + 1;
    let school = draft.school().map(|(number, _)| number);
    let by_slug = Choice::typed(draft, &(draft.cursor..draft.cursor), typed);
    for entry in graph
        .model
        .entries
        .iter()
        .filter(|entry| entry.school == school)
    {
        let Some(path) = entry
            .path
            .get(content..)
            .filter(|path| folder_of(path) != own)
        else {
            continue;
        };
        if let Some((fit, _)) = by_slug.fit(&entry.slug, [&*entry.title]) {
            let text = form.spell(&relative(own, path));
            let matched = if entry.title.len() < entry.slug.len() {
                &entry.title
            } else {
                &entry.slug
            };
            let (title, about) = (&*entry.title, &*entry.summary);
            choice.add(CandidateKind::Practice, (fit, matched), text, title, about);
        }
    }
}

/// The headings of the page an address leads to, or of the draft itself.
fn anchors(
    draft: &Draft<'_>,
    address: &str,
    form: AddressForm,
    bytes: &Range<usize>,
) -> Candidates {
    let mut choice = Choice::new(draft, bytes);
    let path = if address.trim().is_empty() {
        Some(draft.path.to_owned())
    } else {
        let graph = draft.analysis.site.graph;
        let target = target_of(address, form == AddressForm::Wiki);
        let resolve = |from| {
            let found = graph.lookup.resolve(from, &target, graph.model, draft.pack);
            match found.ok()? {
                Destination::Entry(id) => Some(graph.model.entry(id).path.to_string()),
                Destination::File(_) => None,
            }
        };
        draft.entry().and_then(resolve)
    };
    for heading in path.map(|path| headings(draft, &path)).unwrap_or_default() {
        if let Some(fit) = choice.fit(&heading.anchor, [heading.text.as_str()]) {
            let text = heading.anchor.clone();
            choice.add(CandidateKind::Heading, fit, text, &heading.text, "");
        }
    }
    choice.into_candidates()
}

/// The headings of a file: of the draft as it is now, of others as they are stored.
pub(super) fn headings(draft: &Draft<'_>, path: &str) -> Vec<Heading> {
    if path == draft.path {
        return parse(path, draft.text, Depth::Whole).outline.headings;
    }
    let bytes = draft.analysis.files.read(path).unwrap_or_default();
    match decode(&bytes) {
        Ok(text) => parse(path, &text, Depth::Whole).outline.headings,
        Err(_) => Vec::new(),
    }
}

/// The link whose address the cursor is in.
fn open_link(text: &str, body: usize, cursor: usize) -> Option<Open> {
    if cursor < body || is_code(&text[body..cursor]) {
        return None;
    }
    let start = text[body..cursor]
        .rfind('\n')
        .map_or(body, |at| body + at + 1);
    let stop = text[cursor..]
        .find(['\n', '\r'])
        .map_or(text.len(), |at| cursor + at);
    let before = &text[start..cursor];
    let after = &text[cursor..stop];
    if let Some(at) = before
        .rfind("[[")
        .filter(|at| !before[*at..].contains("]]"))
    {
        let typed = &before[at + 2..];
        // Within a table the line behind the name is escaped.
        let end = after.find([']', '|', '\\']).unwrap_or(0);
        return (!typed.contains('|')).then(|| Open {
            bytes: start + at + 2..cursor + end,
            form: AddressForm::Wiki,
            is_picture: before[..at].ends_with('!'),
        });
    }
    let (at, is_picture) = destination(before)?;
    let typed = &before[at..];
    let (skipped, form, ends): (usize, _, &[char]) = if typed.starts_with('<') {
        (1, AddressForm::Angled, &['>'])
    } else {
        (0, AddressForm::Plain, &[')', ' ', '\t'])
    };
    let typed = &typed[skipped..];
    let is_over = typed.contains(ends) || scheme_of(typed) != Scheme::None;
    // Without a sign that ends it, what follows is the text's and not the address's.
    let end = after
        .find(ends)
        .filter(|end| !after[..*end].contains(['(', '[']))
        .unwrap_or(0);
    (!is_over).then(|| Open {
        bytes: start + at + skipped..cursor + end,
        form,
        is_picture,
    })
}

/// Where an address begins in a line, `[text](…` or `[label]: …`, and whether it is that of
/// a picture.
fn destination(before: &str) -> Option<(usize, bool)> {
    if let Some(at) = before.rfind("](") {
        let label = before[..at].rfind('[')?;
        return Some((at + 2, before[..label].ends_with('!')));
    }
    let is_definition = before.starts_with('[') && !before.starts_with("[^");
    let at = before.find("]: ").filter(|_| is_definition)?;
    Some((at + 3, false))
}

/// Whether the end of a text is code: within a fence, or after an odd backtick.
fn is_code(before: &str) -> bool {
    let mut code = CodeFence::default();
    for line in before.lines() {
        code.holds(line);
    }
    let line = before.rsplit('\n').next().unwrap_or_default();
    code.is_open() || line.matches('`').count() % 2 == 1
}

/// What the link at the cursor points at, and where it stands.
pub(super) fn target_at(draft: &Draft<'_>) -> Option<(Target, crate::diagnostic::Span)> {
    let place = crate::diagnostic::Position::at_byte(draft.cursor, draft.text);
    let outline = parse(draft.path, draft.text, Depth::Whole).outline;
    // A picture within a link is the narrower of the two.
    let links = outline
        .links
        .into_iter()
        .filter(|link| link.span.touches(place));
    let link = links.max_by_key(|link| link.span.start)?;
    Some((link.target, link.span))
}

#[cfg(test)]
mod tests {
    use super::open_link;

    /// The address at the `|`, with the line it stands in.
    fn typed(marked: &str) -> Option<&'static str> {
        let cursor = marked.find('|').unwrap_or_default();
        let text: &'static str = Box::leak(marked.replacen('|', "", 1).into_boxed_str());
        open_link(text, 0, cursor).map(|open| &text[open.bytes])
    }

    #[test]
    fn an_address_is_seen_while_it_is_typed() {
        for (marked, wanted) in [
            ("Lihat [[ta|", Some("ta")),
            ("Lihat [[ta|pe]] lalu", Some("tape")),
            ("[[tape]] lalu |", None),
            ("[[ta|pe\\|kata]]", Some("tape")),
            ("[a](b.md) [c](../d| e", Some("../d")),
            ("[a](|) x", Some("")),
            ("[a](<dua kata|>)", Some("dua kata")),
            ("[a](https://x|)", None),
            ("[a](b.md \"ju|", None),
            ("[s]: ../ta|", Some("../ta")),
            ("[^1]: kata|", None),
            ("`[[ta|`", None),
            ("```\n[[ta|\n```\n", None),
            ("~~~\n~~~\n[[ta|", Some("ta")),
        ] {
            assert_eq!(typed(marked), wanted, "{marked}");
        }
    }
}
