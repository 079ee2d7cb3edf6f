//! Atom feeds (RFC 4287).

use std::fmt::Write as _;

use crate::html::{any_byte, escape};
use crate::model::EntryId;
use crate::page::{Site, encode_address};

/// Most entries of a feed.
const MOST: usize = 30;

/// A feed of practices, newest first. `None` where the site does not know its own
/// address, because every entry needs an absolute one. `address` is the feed's own,
/// `page` that of the page it belongs to.
pub fn feed(
    site: &Site<'_>,
    title: &str,
    address: &str,
    page: &str,
    practices: &[EntryId],
) -> Option<String> {
    let base = site.config.base_url.as_deref()?;
    let model = site.graph.model;
    let language = &site.config.language;
    // No clock: a feed is as new as its newest practice.
    let updated = practices
        .iter()
        .filter_map(|id| model.entry(*id).date)
        .map(|date| date.end.unwrap_or(date.start))
        .max()
        .map_or_else(|| "1970-01-01".to_owned(), |date| date.to_string());
    let mut out = String::with_capacity(1024 + practices.len().min(MOST) * 512);
    let _ = write!(
        out,
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n\
         <feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{language}\">\n\
         <id>{base}{own}</id>\n<title>{title}</title>\n<updated>{updated}T00:00:00Z</updated>\n\
         <author><name>{author}</name></author>\n\
         <link rel=\"self\" type=\"application/atom+xml\" href=\"{base}{own}\"/>\n\
         <link rel=\"alternate\" type=\"text/html\" href=\"{base}{page}\"/>\n",
        base = escape(base),
        own = encode_address(address),
        page = encode_address(page),
        title = escape(title),
        author = escape(site.title(language)),
    );
    for id in practices.iter().take(MOST) {
        let entry = model.entry(*id);
        let Some(date) = entry.date else { continue };
        let day = date.end.unwrap_or(date.start);
        let school = model
            .school_of(entry)
            .map(|school| &*model.entry(school.entry).title)
            .unwrap_or_else(|| site.title(language));
        let _ = write!(
            out,
            "<entry xml:lang=\"{lang}\">\n<id>{base}{address}</id>\n<title>{title}</title>\n\
             <updated>{day}T00:00:00Z</updated>\n<author><name>{school}</name></author>\n\
             <link rel=\"alternate\" type=\"text/html\" href=\"{base}{address}\"/>\n\
             <summary>{summary}</summary>\n",
            lang = escape(&entry.language),
            base = escape(base),
            address = encode_address(&entry.address),
            title = escape(&entry.title),
            school = escape(school),
            summary = escape(&entry.summary),
        );
        for subject in &entry.subjects {
            let term = site.pack.term(*subject);
            let _ = writeln!(
                out,
                "<category term=\"{}\" label=\"{}\"/>",
                escape(&term.id),
                escape(term.names.get(language))
            );
        }
        out.push_str("</entry>\n");
    }
    out.push_str("</feed>\n");
    leave_out_signs(&mut out);
    Some(out)
}

/// Leaves out signs that XML has no way to write: one of them makes all of a feed unreadable.
/// Nearly no text has any, nor a byte that may be of one.
fn leave_out_signs(text: &mut String) {
    let may_be_none_of_xml = |byte| ((byte < b' ') & (byte != b'\n')) | (byte == FIRST_OF_NONE);
    if any_byte(text, may_be_none_of_xml) {
        text.retain(is_of_xml);
    }
}

/// The first byte of U+FFFE and U+FFFF, which are no characters.
const FIRST_OF_NONE: u8 = 0xEF;

/// Whether a document may hold a letter or sign (XML 1.0, 2.2).
fn is_of_xml(letter: char) -> bool {
    match letter {
        '\t' | '\n' | '\r' => true,
        '\u{FFFE}' | '\u{FFFF}' => false,
        letter => letter >= ' ',
    }
}

#[cfg(test)]
mod tests {
    use super::leave_out_signs;

    #[test]
    fn signs_that_xml_does_not_have_are_left_out() {
        for (text, shown) in [
            (
                "Kata\u{B}, \u{8}baris\n\tdan\u{FFFF} tanda “é”",
                "Kata, baris\n\tdan tanda “é”",
            ),
            ("\u{FFFE}kata", "kata"),
            ("kata\u{0}", "kata"),
            ("\u{FEFF}kata\tbaris\r\n", "\u{FEFF}kata\tbaris\r\n"),
        ] {
            let mut text = text.to_owned();
            leave_out_signs(&mut text);
            assert_eq!(text, shown);
        }
    }
}
