//! For search engines: `sitemap.xml` and `robots.txt`.

use std::fmt::Write as _;
use std::io;

use crate::graph::SchoolOrder;
use crate::html::escape;
use crate::page::{PageKind, Plan, Site, encode_address};

/// Most addresses of one file (sitemaps.org).
const MOST: usize = 50_000;

/// `sitemap.xml` as an index and its parts, by address. Nothing where the site does not
/// know its own address.
pub fn sitemaps(site: &Site<'_>, plan: &Plan) -> Vec<(String, String)> {
    let Some(base) = site.config.base_url.as_deref() else {
        return Vec::new();
    };
    let base = escape(base);
    let pages: Vec<(&str, Option<String>)> = plan
        .pages
        .iter()
        .filter(|page| match page.kind {
            PageKind::NotFound | PageKind::Redirect { .. } | PageKind::Withdrawn(_) => false,
            PageKind::Coverage { order, .. } => order == SchoolOrder::Region,
            PageKind::School { school, .. } => {
                !site.graph.model.schools[school as usize].is_withheld
            }
            _ => true,
        })
        .map(|page| {
            let day = match &page.kind {
                PageKind::Practice(id) => site
                    .graph
                    .model
                    .entry(*id)
                    .date
                    .map(|date| date.end.unwrap_or(date.start).to_string()),
                _ => None,
            };
            (&*page.address, day)
        })
        .collect();
    let head = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";
    let space = "xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"";
    let mut files = Vec::new();
    let mut index = format!("{head}<sitemapindex {space}>\n");
    for (number, part) in pages.chunks(MOST).enumerate() {
        let address = format!("sitemap-{}.xml", number + 1);
        let mut out = format!("{head}<urlset {space}>\n");
        for (page, day) in part {
            let _ = write!(out, "<url><loc>{base}{}</loc>", encode_address(page));
            if let Some(day) = day {
                let _ = write!(out, "<lastmod>{day}</lastmod>");
            }
            out.push_str("</url>\n");
        }
        out.push_str("</urlset>\n");
        let _ = writeln!(index, "<sitemap><loc>{base}{address}</loc></sitemap>");
        files.push((address, out));
    }
    index.push_str("</sitemapindex>\n");
    files.push(("sitemap.xml".to_owned(), index));
    files
}

/// `robots.txt`: everything may be read.
///
/// # Errors
/// What the writer says.
pub fn robots(site: &Site<'_>, out: &mut dyn io::Write) -> io::Result<()> {
    out.write_all(b"User-agent: *\nAllow: /\n")?;
    match &site.config.base_url {
        Some(base) => writeln!(out, "Sitemap: {base}sitemap.xml"),
        None => Ok(()),
    }
}
