//! Consent that is there and cannot be read. Silence about the people in a picture means that
//! there are none to ask, so a slip must not become silence.

use super::unknown_key::meant_field;
use super::{Field, Fields, Reader, Value, find_field};
use crate::diagnostic::Message;
use crate::pack::{FieldSpec, FieldSpecs, FieldType, Pack};
use crate::yaml::Entry;

/// Whether a field says who agreed to be seen: that of a practice, or that of a picture.
pub(super) fn is_stated(spec: &FieldSpec, pack: &Pack) -> bool {
    spec.field_type == FieldType::Consent || is_of_pictures(spec, pack)
}

/// Whether the words of a field say which pictures may be published.
fn is_of_pictures(spec: &FieldSpec, pack: &Pack) -> bool {
    let words = spec.vocabulary.as_deref();
    let words = words.and_then(|words| pack.vocabulary(words));
    words.is_some_and(|(_, words)| words.is_of_pictures())
}

/// The consent of a practice that has a key as one of its own, and that key's field.
fn around<'pack>(key: &str, specs: &'pack FieldSpecs) -> Option<Within<'pack>> {
    let mut consents = specs
        .iter()
        .filter(|(_, spec)| spec.field_type == FieldType::Consent);
    consents.find_map(|(name, spec)| Some((name.as_str(), spec, find_field(&spec.fields, key)?)))
}

/// A field with its name, and one within it.
type Within<'pack> = (&'pack str, &'pack FieldSpec, (&'pack str, &'pack FieldSpec));

/// Says where a key belongs that stands beside consent and not within it.
pub(super) fn belongs_below(key: &str, specs: &FieldSpecs, language: &str) -> Option<Message> {
    // A file or a date may belong to anything.
    let answers = [FieldType::YesNo, FieldType::Term];
    let found = around(key, specs);
    let (name, spec, _) = found.filter(|(.., (_, inner))| answers.contains(&inner.field_type))?;
    let message = Message::new("key_belongs_below").with("key", key);
    Some(message.with("parent", spec.key(name, language)))
}

/// A key that makes it uncertain what a field says of consent.
pub(super) struct Doubt<'node, 'pack> {
    name: &'pack str,
    spec: &'pack FieldSpec,
    /// The field within it of which alone it is uncertain.
    inner: Option<(&'pack str, &'pack FieldSpec)>,
    entry: &'node Entry,
}

impl<'node, 'pack> Doubt<'node, 'pack> {
    /// Of a second answer.
    pub(super) fn of_repeated(
        name: &'pack str,
        spec: &'pack FieldSpec,
        entry: &'node Entry,
        reader: &Reader<'_>,
    ) -> Option<Self> {
        let doubt = Self {
            name,
            spec,
            inner: None,
            entry,
        };
        is_stated(spec, reader.pack).then_some(doubt)
    }

    /// Of a key that is not known and most likely means consent, or a part of it that stands
    /// beside it.
    pub(super) fn of_unknown(
        entry: &'node Entry,
        specs: &'pack FieldSpecs,
        reader: &Reader<'_>,
    ) -> Option<Self> {
        let pack = reader.pack;
        if entry.value.is_empty() || pack.manifest.is_ordinary(&entry.key) {
            return None;
        }
        let doubt = |name, spec, inner| Self {
            name,
            spec,
            inner,
            entry,
        };
        if let Some((name, spec)) = meant_field(&entry.key, specs, reader.language) {
            return is_stated(spec, pack).then(|| doubt(name, spec, None));
        }
        let (name, spec, inner) = around(&entry.key, specs)?;
        is_of_pictures(inner.1, pack).then(|| doubt(name, spec, Some(inner)))
    }

    /// Makes the field one that cannot be read.
    pub(super) fn cast_on(self, read: &mut Vec<Field<'pack>>) {
        let unread = |name, spec| Field {
            name,
            spec,
            key_span: self.entry.key_span,
            span: self.entry.value.span,
            value: Value::Unread,
        };
        let place = read.iter().position(|field| field.name == self.name);
        let Some((name, spec)) = self.inner else {
            read.retain(|field| field.name != self.name);
            read.push(unread(self.name, self.spec));
            return;
        };
        match place.map(|place| &mut read[place].value) {
            Some(Value::Record(fields)) => fields.push(unread(name, spec)),
            Some(_) => {}
            None => {
                let mut fields = Fields::at(self.entry.value.span, 1);
                fields.push(unread(name, spec));
                read.push(Field {
                    value: Value::Record(Box::new(fields)),
                    ..unread(self.name, self.spec)
                });
            }
        }
    }
}
