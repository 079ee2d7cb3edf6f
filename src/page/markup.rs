//! The inside of lists and parts as finished HTML.
//!
//! A page holds hundreds of cells and names. A template that walked through them would
//! take most of the time of a site, so it gets them ready and says where they stand.

use super::alike::Alike;
use super::navigation::NavigationEntry;
use super::part::{Cell, Part, Step, StepWords};
use super::view::{Fact, Licence, Link, Member, Page, Related};
use crate::html::{self, push_escaped};
use crate::picture::look::Knot;

/// From how many values, or from how many letters of a single one, a fact takes a row of
/// its own.
const WIDE_VALUES: usize = 4;
const WIDE_LETTERS: usize = 32;

/// Bytes of a link with what is said of it, as most are.
const USUAL_SIZE: usize = 320;

/// Bytes of a part without its drawing, as most are.
const PART_SIZE: usize = 768;

/// The navigation as the inside of a list; `section` is where the page belongs. An entry without
/// a section is never marked.
pub fn menu(entries: &[NavigationEntry], section: &str, root: &str) -> String {
    let mut out = String::with_capacity(entries.len() * USUAL_SIZE / 2);
    for entry in entries {
        out.push_str("<li><a");
        html::push_lang(&mut out, entry.link.lang.as_deref());
        out.push_str(" href=\"");
        push_escaped(&mut out, root);
        push_escaped(&mut out, entry.link.href.as_deref().unwrap_or_default());
        out.push_str(if entry.section == section && !section.is_empty() {
            "\" aria-current=\"true\">"
        } else {
            "\">"
        });
        push_escaped(&mut out, &entry.link.text);
        out.push_str("</a></li>");
    }
    out
}

/// Names that may lead somewhere, as they stand on a line.
pub(super) fn links(links: &[Link], root: &str) -> String {
    let mut out = String::with_capacity(links.len() * USUAL_SIZE);
    push_links(&mut out, links, root, ", ");
    out
}

/// Names that may lead somewhere, as the inside of a list.
fn push_items(out: &mut String, links: &[Link], root: &str) {
    for link in links {
        out.push_str("<li>");
        push_link(out, link, root);
        out.push_str("</li>");
    }
}

/// A link that says in `rel` what it leads to.
pub(super) fn link_to(link: &Link, rel: &str, root: &str) -> String {
    let mut out = String::with_capacity(USUAL_SIZE);
    let (href, lang) = (link.href.as_deref(), link.lang.as_deref());
    html::push_link_to(&mut out, rel, &link.text, href, lang, root);
    out
}

/// What the foot of a page leads to, as it stands on a line.
pub fn foot(links: &[Link], root: &str) -> String {
    let mut out = String::with_capacity(links.len() * USUAL_SIZE / 2);
    push_links(&mut out, links, root, " · ");
    out
}

/// The way from home to a page and the page itself, as the inside of a list; empty for a
/// page that stands at no place.
pub fn breadcrumbs(page: &Page, root: &str) -> String {
    if page.breadcrumbs.is_empty() {
        return String::new();
    }
    let mut out = String::with_capacity((page.breadcrumbs.len() + 1) * USUAL_SIZE);
    for crumb in &page.breadcrumbs {
        out.push_str("<li>");
        push_link(&mut out, crumb, root);
        out.push_str("</li>");
    }
    element(&mut out, "<li aria-current=\"page\">", &page.title, "</li>");
    out
}

/// A licence by its name, which leads to its text.
pub fn licence(licence: &Licence) -> String {
    let mut out = String::with_capacity(USUAL_SIZE);
    match &licence.url {
        Some(url) => {
            element(
                &mut out,
                "<a rel=\"license noopener noreferrer\" href=\"",
                url,
                "\">",
            );
            element(&mut out, "", &licence.name, "</a>");
        }
        None => push_escaped(&mut out, &licence.name),
    }
    out
}

fn fact_start(is_wide: bool) -> &'static str {
    match is_wide {
        true => "<div class=\"wide\"><dt>",
        false => "<div><dt>",
    }
}

/// Labels with their values, as the inside of a list of definitions.
pub(super) fn facts(facts: &[Fact], root: &str) -> String {
    let mut out = String::with_capacity(facts.len() * 128);
    for fact in facts {
        let is_wide = match fact.values.as_slice() {
            [only] => only.text.chars().count() > WIDE_LETTERS,
            several => several.len() > WIDE_VALUES,
        };
        out.push_str(fact_start(is_wide));
        element(&mut out, "", &fact.label, "</dt><dd>");
        push_links(&mut out, &fact.values, root, ", ");
        out.push_str("</dd></div>");
    }
    out
}

/// People with what they did, as the inside of a list.
pub(super) fn members(members: &[Member], root: &str) -> String {
    let mut out = String::with_capacity(members.len() * 128);
    for member in members {
        out.push_str("<li>");
        push_link(&mut out, &member.link, root);
        if !member.about.is_empty() {
            out.push_str(" <span class=\"about\">");
            push_links(&mut out, &member.about, root, ", ");
            out.push_str("</span>");
        }
        out.push_str("</li>");
    }
    out
}

/// Tells an id of the page from the anchor of an author's heading, in which it never stands.
const OWN_MARK: &str = ".part";

/// A part with its heading; `size` is its class beside that of its name, or empty. An
/// id that the author's text has already is the text's.
pub(super) fn section(
    part: &Part,
    size: &str,
    root: &str,
    words: &StepWords<'_>,
    is_taken: &dyn Fn(&str) -> bool,
) -> String {
    let mut out = String::with_capacity(part.picture.len() + PART_SIZE);
    element(&mut out, "<section class=\"part part-", &part.id, "");
    if !size.is_empty() {
        out.push(' ');
        out.push_str(size);
    }
    let mark = if is_taken(&part.id) { OWN_MARK } else { "" };
    element(&mut out, "\" id=\"", &part.id, mark);
    element(&mut out, "\"><h2>", &part.label, "</h2>\n");
    push_inside(&mut out, part, root, words);
    out.push_str("</section>");
    out
}

/// What stands in a part below its heading.
pub(super) fn inside_of(part: &Part, root: &str, words: &StepWords<'_>) -> String {
    let mut out = String::with_capacity(part.picture.len() + PART_SIZE);
    push_inside(&mut out, part, root, words);
    out
}

fn push_inside(out: &mut String, part: &Part, root: &str, words: &StepWords<'_>) {
    if !part.picture.is_empty() {
        push_picture(out, &part.picture);
        out.push('\n');
    }
    match part.form {
        "text" => element(out, "<p>", &part.text, "</p>\n"),
        "list" | "quotes" => {
            out.push_str(if part.form == "list" {
                "<ul>"
            } else {
                "<ul class=\"quotes\">"
            });
            push_items(out, &part.items, root);
            out.push_str("</ul>\n");
        }
        "links" => {
            out.push_str("<p>");
            push_links(out, &part.items, root, ", ");
            out.push_str("</p>\n");
        }
        "definitions" => {
            out.push_str("<dl class=\"definitions\">");
            for entry in &part.entries {
                element(out, "<div><dt>", &entry.label, "</dt>");
                for value in &entry.values {
                    out.push_str("<dd>");
                    push_link(out, value, root);
                    out.push_str("</dd>");
                }
                out.push_str("</div>");
            }
            out.push_str("</dl>\n");
        }
        "steps" => {
            push_steps(out, &part.steps, words);
            out.push('\n');
        }
        "rounds" => {
            out.push_str("<div class=\"rounds\">");
            for round in &part.rounds {
                out.push_str("<div>");
                if !round.name.is_empty() {
                    element(out, "<h3>", &round.name, "</h3>");
                }
                push_picture(out, &round.picture);
                out.push('\n');
                push_steps(out, &round.steps, words);
                out.push_str("</div>");
            }
            out.push_str("</div>\n");
        }
        "table" => push_table(out, part, root),
        _ => {}
    }
    if !part.note.is_empty() {
        element(out, "<p class=\"note\">", &part.note, "</p>\n");
    }
}

fn push_picture(out: &mut String, svg: &str) {
    out.push_str("<figure class=\"picture\">");
    out.push_str(svg);
    out.push_str("</figure>");
}

fn push_steps(out: &mut String, steps: &[Step], words: &StepWords<'_>) {
    out.push_str("<ol class=\"steps\">");
    for step in steps {
        out.push_str(if step.is_done {
            "<li class=\"done\"><span class=\"name\">"
        } else {
            "<li class=\"open\"><span class=\"name\">"
        });
        push_escaped(out, &step.name);
        element(
            out,
            "</span> <span class=\"state\">",
            step.state(words),
            "</span></li>",
        );
    }
    out.push_str("</ol>");
}

/// A table scrolls sideways on a narrow screen, also by keyboard, and so has a name.
fn push_table(out: &mut String, part: &Part, root: &str) {
    element(
        out,
        "<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"",
        &part.label,
        "\"><table>",
    );
    if !part.caption.is_empty() && part.caption != part.label {
        element(out, "<caption>", &part.caption, "</caption>");
    }
    out.push_str("<thead><tr>");
    for column in &part.columns {
        let start = if column.is_number {
            "<th scope=\"col\" class=\"number\">"
        } else {
            "<th scope=\"col\">"
        };
        element(out, start, &column.label, "</th>");
    }
    out.push_str("</tr></thead><tbody>");
    for (number, row) in part.rows.iter().enumerate() {
        // A single cell is the heading of the rows below it.
        if let ([heading], true) = (row.as_slice(), part.columns.len() > 1) {
            if number > 0 {
                out.push_str("</tbody><tbody>");
            }
            out.push_str("<tr class=\"set\"><th scope=\"rowgroup\" colspan=\"");
            out.push_str(&part.columns.len().to_string());
            out.push_str("\">");
            push_links(out, &heading.texts, root, ", ");
            out.push_str("</th></tr>");
            continue;
        }
        out.push_str("<tr>");
        for (place, cell) in row.iter().enumerate() {
            let is_number = part.columns.get(place).is_some_and(|head| head.is_number);
            let (start, end) = match (place, is_number) {
                (0, _) => ("<th scope=\"row\">", "</th>"),
                (_, true) => ("<td class=\"number\">", "</td>"),
                (_, false) => ("<td>", "</td>"),
            };
            out.push_str(start);
            push_cell(out, cell, root);
            out.push_str(end);
        }
        out.push_str("</tr>");
    }
    out.push_str("</tbody></table></div>\n");
}

fn push_cell(out: &mut String, cell: &Cell, root: &str) {
    if let Some(look) = cell.look {
        out.push_str("<span class=\"mark ");
        out.push_str(look.hue.class());
        if look.knot != Knot::Full {
            out.push(' ');
            out.push_str(look.knot.class());
        }
        out.push_str("\" aria-hidden=\"true\"></span>");
    }
    push_links(out, &cell.texts, root, "; ");
}

/// Relations, each with its practices.
pub(super) fn relations(groups: &[Related], root: &str) -> String {
    let links = groups.iter().map(|group| group.links.len()).sum::<usize>();
    let mut out = String::with_capacity((groups.len() + links) * USUAL_SIZE);
    for group in groups {
        element(
            &mut out,
            "<div class=\"relation\"><h3>",
            &group.label,
            "</h3><ul class=\"links\">",
        );
        for one in &group.links {
            out.push_str("<li>");
            push_link(&mut out, &one.link, root);
            if !one.about.is_empty() {
                push_about(&mut out, &one.about);
            }
            if !one.sentence.is_empty() {
                out.push_str("<q class=\"about\"");
                html::push_lang(&mut out, one.sentence_language.as_deref());
                element(&mut out, ">", &one.sentence, "</q>");
            }
            out.push_str("</li>");
        }
        out.push_str("</ul>");
        if !group.more.is_empty() {
            element(&mut out, "<p class=\"about\">", &group.more, "</p>");
        }
        out.push_str("</div>");
    }
    out
}

/// Practices that have something in common, each with the reason.
pub(super) fn who_else(
    found: &[Alike],
    more: &[(Link, String)],
    words_before: &str,
    root: &str,
) -> String {
    if found.is_empty() {
        return String::new();
    }
    let mut out = String::with_capacity((found.len() + 1) * USUAL_SIZE);
    out.push_str("<ul class=\"links\">");
    for one in found {
        out.push_str("<li>");
        push_link(&mut out, &one.link, root);
        if !one.school.is_empty() {
            out.push_str("<span class=\"about\">");
            push_escaped(&mut out, &one.school);
            if !one.near.is_empty() {
                out.push_str(" · ");
                push_escaped(&mut out, &one.near);
            }
            out.push_str("</span>");
        }
        element(
            &mut out,
            "<span class=\"about why\">",
            &one.why,
            "</span></li>",
        );
    }
    out.push_str("</ul>");
    for (place, (link, count)) in more.iter().enumerate() {
        match place {
            0 => element(&mut out, "<p class=\"about\">", words_before, " "),
            _ => out.push_str("; "),
        }
        push_link(&mut out, link, root);
        element(&mut out, " (", count, ")");
    }
    if !more.is_empty() {
        out.push_str("</p>");
    }
    out
}

fn push_about(out: &mut String, text: &str) {
    element(out, "<span class=\"about\">", text, "</span>");
}

/// Escaped text between two pieces of HTML.
pub(super) fn element(out: &mut String, start: &str, text: &str, end: &str) {
    out.push_str(start);
    push_escaped(out, text);
    out.push_str(end);
}

fn push_links(out: &mut String, links: &[Link], root: &str, separator: &str) {
    for (place, link) in links.iter().enumerate() {
        if place > 0 {
            out.push_str(separator);
        }
        push_link(out, link, root);
    }
}

/// A name with its link, where it has one.
pub(super) fn push_link(out: &mut String, link: &Link, root: &str) {
    let (href, lang) = (link.href.as_deref(), link.lang.as_deref());
    html::push_link(out, &link.text, href, lang, root);
}
