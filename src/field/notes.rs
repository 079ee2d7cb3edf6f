//! Notes with or without a day: a list of `{tanggal, isi}`, of texts, or one text.

use super::{Reader, Value, record};
use crate::pack::FieldSpec;
use crate::yaml::Node;

pub(super) fn dated_notes<'pack>(
    node: &Node,
    key: &str,
    spec: &'pack FieldSpec,
    reader: &mut Reader<'pack>,
) -> Option<Value<'pack>> {
    record::records_or_texts(node, key, "text", spec, reader)
}
