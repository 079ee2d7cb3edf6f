//! What templates may send values through: small lists of names, which every page holds by
//! the dozen. A loop or a component for each would take most of a page's time.

use tera::value::Key;
use tera::{Kwargs, State, Tera, TeraResult, Value};

use crate::html::{self, push_escaped};

/// Makes the filters known.
pub(super) fn register(tera: &mut Tera) {
    tera.register_filter("safe", safe);
    tera.register_filter("links", links);
    tera.register_filter("in_code", in_code);
}

/// Finished HTML. Tera's own filter of this name makes a copy of it, and most of a page is
/// finished.
fn safe(html: &Value, _: Kwargs, _: &State<'_>) -> Value {
    html.clone().mark_safe()
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

/// A sentence about a file, in which what is for copying stands between backticks or, where
/// it takes several lines, below the first.
fn in_code(sentence: &Value, _: Kwargs, _: &State<'_>) -> TeraResult<Value> {
    let sentence = sentence.as_str().unwrap_or_default();
    let (sentence, lines) = sentence.split_once('\n').unwrap_or((sentence, ""));
    let mut out = String::with_capacity(sentence.len() + 32);
    for (place, piece) in sentence.split('`').enumerate() {
        let is_code = place % 2 == 1;
        out.push_str(if is_code { "<code>" } else { "" });
        push_escaped(&mut out, piece);
        out.push_str(if is_code { "</code>" } else { "" });
    }
    if !lines.is_empty() {
        out.push_str("<br><code>");
        push_escaped(&mut out, lines);
        out.push_str("</code>");
        out = out.replace('\n', "<br>");
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
    let lang = get(name, "lang").and_then(Value::as_str);
    html::push_link(out, text(name, "text"), href, lang, root);
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
