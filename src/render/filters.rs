//! What templates may send values through: small lists of names, which every page holds by
//! the dozen. A loop or a component for each would take most of a page's time.

use tera::value::Key;
use tera::{Kwargs, State, Tera, TeraResult, Value};

use crate::html::{self, push_escaped};

/// From how many values, or from how many letters of a single one, a fact takes a row of
/// its own.
const WIDE_VALUES: usize = 4;
const WIDE_LETTERS: usize = 32;

/// Makes the filters known.
pub(super) fn register(tera: &mut Tera) {
    tera.register_filter("links", links);
    tera.register_filter("facts", facts);
    tera.register_filter("members", members);
    tera.register_filter("menu", menu);
}

/// Names with their links, separated by commas or by `separator`. `root` is the way to
/// the output folder.
fn links(names: &Value, arguments: Kwargs, _: &State<'_>) -> TeraResult<Value> {
    let root = arguments.must_get::<&str>("root")?;
    let separator = arguments.get::<&str>("separator")?.unwrap_or(", ");
    let mut out = String::new();
    push_links(&mut out, names, root, separator);
    Ok(Value::safe_string(&out))
}

/// Labels with their values, as the inside of a list of definitions.
fn facts(facts: &Value, arguments: Kwargs, _: &State<'_>) -> TeraResult<Value> {
    let root = arguments.must_get::<&str>("root")?;
    let mut out = String::new();
    for fact in items(facts) {
        let values = get(fact, "values").map_or(&[][..], items);
        let is_wide = match values {
            [only] => text(only, "text").chars().count() > WIDE_LETTERS,
            several => several.len() > WIDE_VALUES,
        };
        out.push_str(if is_wide {
            "<div class=\"wide\"><dt>"
        } else {
            "<div><dt>"
        });
        push_escaped(&mut out, text(fact, "label"));
        out.push_str("</dt><dd>");
        for (place, value) in values.iter().enumerate() {
            if place > 0 {
                out.push_str(", ");
            }
            push_link(&mut out, value, root);
        }
        out.push_str("</dd></div>");
    }
    Ok(Value::safe_string(&out))
}

/// People with what they did, as the inside of a list.
fn members(members: &Value, arguments: Kwargs, _: &State<'_>) -> TeraResult<Value> {
    let root = arguments.must_get::<&str>("root")?;
    let mut out = String::new();
    for member in items(members) {
        out.push_str("<li>");
        push_link(&mut out, member, root);
        let about = text(member, "about");
        if !about.is_empty() {
            out.push_str(" <span class=\"about\">");
            push_escaped(&mut out, about);
            out.push_str("</span>");
        }
        out.push_str("</li>");
    }
    Ok(Value::safe_string(&out))
}

/// The navigation as the inside of a list; `section` is where the page belongs. An entry
/// without a section is never marked.
fn menu(entries: &Value, arguments: Kwargs, _: &State<'_>) -> TeraResult<Value> {
    let root = arguments.must_get::<&str>("root")?;
    let section = arguments.must_get::<&str>("section")?;
    let mut out = String::new();
    for entry in items(entries) {
        out.push_str("<li><a href=\"");
        push_escaped(&mut out, root);
        push_escaped(&mut out, text(entry, "href"));
        let own = text(entry, "section");
        out.push_str(if own == section && !own.is_empty() {
            "\" aria-current=\"true\">"
        } else {
            "\">"
        });
        push_escaped(&mut out, text(entry, "text"));
        out.push_str("</a></li>");
    }
    Ok(Value::safe_string(&out))
}

fn push_links(out: &mut String, names: &Value, root: &str, separator: &str) {
    for (place, name) in items(names).iter().enumerate() {
        if place > 0 {
            push_escaped(out, separator);
        }
        push_link(out, name, root);
    }
}

fn push_link(out: &mut String, name: &Value, root: &str) {
    let href = get(name, "href").and_then(Value::as_str);
    html::push_link(out, text(name, "text"), href, root);
}

/// The values of a list; a single value is a list of one.
fn items(value: &Value) -> &[Value] {
    value
        .as_array()
        .unwrap_or_else(|| std::slice::from_ref(value))
}

fn get<'value>(value: &'value Value, key: &'static str) -> Option<&'value Value> {
    value.as_map()?.get(&Key::Str(key))
}

fn text<'value>(value: &'value Value, key: &'static str) -> &'value str {
    get(value, key).and_then(Value::as_str).unwrap_or_default()
}
