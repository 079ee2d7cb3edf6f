//! What a text still needs once it is HTML.

use std::sync::LazyLock;

use crate::document::{ALLOWED_ELEMENTS, MORE_ALLOWED_ELEMENTS};

/// Ways in which a text runs.
const DIRECTIONS: [&str; 3] = ["ltr", "rtl", "auto"];

static CLEANER: LazyLock<ammonia::Builder<'static>> = LazyLock::new(|| {
    let tags = ALLOWED_ELEMENTS.iter().chain(&MORE_ALLOWED_ELEMENTS);
    let tags = tags.copied().filter(|name| *name != "img");
    let mut cleaner = ammonia::Builder::default();
    cleaner
        .tags(tags.collect())
        .add_generic_attributes(["id", "class", "dir", "lang", "title"])
        .add_tag_attributes("a", ["aria-label", "role", "rel"])
        .add_tag_attributes("div", ["tabindex", "role", "aria-label"])
        .url_schemes(["http", "https", "mailto", "tel"].into())
        .attribute_filter(|_, name, value| {
            (name != "dir" || DIRECTIONS.contains(&value)).then(|| value.into())
        })
        .link_rel(None);
    cleaner
});

/// HTML without what could run, load or disguise something.
///
/// Pictures, formulas and boxes to tick are not in it yet: whoever writes an `img` past our
/// own reading of tags has it taken out, so that none asks another host.
pub(super) fn sanitise(markup: &str) -> String {
    CLEANER.clean(markup).to_string()
}

/// What the library's tables lack: scopes of headings, no heading cells without text,
/// and classes instead of style attributes, which the policy of our pages forbids. Texts
/// never hold these signs unescaped.
pub(super) fn finish_tables(markup: &str) -> String {
    const STYLE: &str = " style=\"text-align: ";
    const SIDES: [&str; 3] = ["left", "center", "right"];
    let mut out = String::with_capacity(markup.len() + markup.len() / 8);
    let mut from = 0;
    for at in memchr::memmem::find_iter(markup.as_bytes(), "<t") {
        let rest = &markup[at..];
        let is_head = rest.starts_with("<th>") || rest.starts_with("<th ");
        let is_cell = is_head || rest.starts_with("<td");
        // An author's own HTML may hold the same letters where none is expected.
        if !is_cell || at < from {
            continue;
        }
        out.push_str(&markup[from..at]);
        if rest.starts_with("<th></th>") {
            out.push_str("<td></td>");
            from = at + "<th></th>".len();
            continue;
        }
        out.push_str(if is_head { "<th scope=\"col\"" } else { "<td" });
        from = at + "<th".len();
        let style = markup[from..].strip_prefix(STYLE);
        let side = style.and_then(|style| SIDES.iter().find(|side| style.starts_with(*side)));
        if let Some(side) = side {
            out.push_str(" class=\"");
            out.push_str(side);
            from += STYLE.len() + side.len();
        }
    }
    out.push_str(&markup[from..]);
    out
}

#[cfg(test)]
mod tests {
    use super::finish_tables;

    #[test]
    fn cells_get_scope_and_class() {
        let table = "<tr><th></th><th style=\"text-align: right\">a</th></tr><tr><td style=\"text-align: left\">b</td></tr>";
        assert_eq!(
            finish_tables(table),
            "<tr><td></td><th scope=\"col\" class=\"right\">a</th></tr><tr><td class=\"left\">b</td></tr>"
        );
        assert_eq!(
            finish_tables("<thead><tr><th>é</th>"),
            "<thead><tr><th scope=\"col\">é</th>"
        );
    }

    #[test]
    fn what_only_looks_like_a_cell_does_no_harm() {
        for text in [
            "<span title='<td style=\"text-align: <td\"'>x</span>",
            "<td style=\"text-align: <td\">x</td>",
            "<td style=\"text-align: ",
            "<th",
        ] {
            assert!(finish_tables(text).contains("text-align") == text.contains("text-align"));
        }
    }
}
