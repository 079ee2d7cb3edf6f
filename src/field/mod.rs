//! Typed fields: what stands behind a key of the front matter.
//!
//! Each type is one file that reads what real authors write and says, with place
//! and advice, what it cannot read. Packs decide which key has which type.
//!
//! **Invariant:** a field knows its own file and the pack, nothing of other files;
//! whether a reference leads anywhere is decided later.

mod address;
mod consent;
mod coordinates;
mod counts;
mod curly;
mod cycles;
mod date;
mod day_elsewhere;
mod days;
mod duration;
mod early_grades;
mod emphasis;
mod grades;
mod guests;
mod identifier;
mod images;
mod keys;
mod measures;
mod notes;
mod number;
mod people;
mod plain_day;
mod profile;
mod pupil_cells;
mod pupil_column;
mod ranges;
mod readiness;
mod record;
mod reference;
mod region;
mod schema;
mod several;
mod shape;
mod shares;
mod sheets;
mod siblings;
mod stages;
mod table;
mod term;
mod text;
mod time_of_day;
mod torn_date;
mod torn_number;
mod torn_text;
mod unknown_key;
mod unspaced_key;
mod value;
mod within_list;
mod yes_no;

use jiff::civil::Date;

use crate::diagnostic::{Code, Diagnostic, Message, Span, shortened};
use crate::pack::{FieldSpec, FieldType, Kind, Pack};
use crate::yaml::Node;

pub use address::old_address;
pub use date::parse_date;
pub use days::Days;
pub use duration::Duration;
pub use grades::Grades;
pub use keys::{find as find_field, key_language, read_fields, says_nothing};
pub use people::is_group;
pub use profile::{FRAMEWORKS, Profile, framework_family, frameworks, is_framework_in_force};
pub use pupil_column::{PupilColumn, pupil_column, pupil_heading};
pub use reference::Reference;
pub use schema::{json_schema, page_schema, people_schema, school_schema};
pub use shape::{Shape, shape};
pub use stages::Round;
pub use table::{
    MOST_COLUMNS, StatedMean, StrangeCell, TableFault, TableRow, UnevenRow, place_of_heading,
    read_table,
};
pub use unknown_key::belongs_within_short_form;
pub use value::{Field, Fields, OpenTerm, Share, Value};

/// Names of the fields that the head of a practice's page shows, in the order of its row of facts.
pub const HEAD_FACTS: [&str; 9] = [
    "date",
    "subjects",
    "grades",
    "class_group",
    "topic",
    "duration",
    "mode",
    "keywords",
    "reviewed",
];

/// What a field may look at while it is read, and where it reports.
pub struct Reader<'pack> {
    /// The country.
    pub pack: &'pack Pack,
    /// The file, for reports.
    pub path: Box<str>,
    /// The kind of the practice, where the file is one.
    pub kind: Option<&'pack Kind>,
    /// Language of the author's keys, as far as they have been read.
    pub language: &'pack str,
    /// Language of the author's words where the file says another than that of the site.
    pub words: Option<&'pack str>,
    /// The stages of the kind of cycle that the front matter names, if it does.
    pub cycle: Option<&'pack str>,
    /// The day it is, where the command says so.
    pub today: Option<Date>,
    /// The day of the practice, once it has been read.
    pub day: Option<Date>,
    /// Problems found so far.
    pub diagnostics: Vec<Diagnostic>,
}

/// Most letters of a value that a message repeats.
const MOST_LETTERS: usize = 200;

impl<'pack> Reader<'pack> {
    /// A reader of one file.
    pub fn new(pack: &'pack Pack, path: &str, kind: Option<&'pack Kind>) -> Self {
        Self {
            pack,
            path: path.into(),
            kind,
            language: &pack.manifest.default_language,
            words: None,
            cycle: None,
            today: None,
            day: None,
            diagnostics: Vec::new(),
        }
    }

    /// Reports a problem.
    pub fn report(&mut self, code: Code, span: Span, message: Message, hint: Option<Message>) {
        self.diagnostics
            .push(Diagnostic::new(code, &self.path, span, message).hint_if(hint));
    }

    /// Reports that a value has another form than its key takes. `wanted` names the
    /// advice that says what to write.
    fn wrong_type(&mut self, node: &Node, key: &str, wanted: &'static str) {
        self.wrong_form(node, key, Message::new(wanted));
    }

    /// The same with advice that names keys or their words, which are in the language of those of
    /// the file.
    fn wrong_type_of_keys(&mut self, node: &Node, key: &str, wanted: &'static str) {
        let advice = Message::new(wanted).with("keys", self.language);
        self.wrong_form(node, key, advice);
    }

    /// The same with advice that has words of its own.
    fn wrong_form(&mut self, node: &Node, key: &str, advice: Message) {
        let message = match node.text() {
            Some(text) => Message::new("wrong_value")
                .with("key", key)
                .with("value", shortened(text.trim(), MOST_LETTERS)),
            None if node.items().is_some() => Message::new("wrong_list").with("key", key),
            None => Message::new("wrong_map").with("key", key),
        };
        self.report(Code::WrongType, node.span, message, Some(advice));
    }

    /// Advice with the example of the very key; `otherwise` names what is said where its pack has
    /// none of one line.
    fn like_example(
        &self,
        advice: &'static str,
        key: &str,
        spec: &FieldSpec,
        otherwise: &'static str,
    ) -> Message {
        let example = spec.example.get(self.language);
        match example.is_empty() || example.contains('\n') {
            true => Message::new(otherwise).with("keys", self.language),
            false => Message::new(advice).with("line", format!("{key}: {example}")),
        }
    }
}

/// Reads the value of a key. `key` is the key as the author wrote it. `None` after a
/// report, or where nothing stands.
fn parse<'pack>(
    node: &Node,
    key: &str,
    spec: &'pack FieldSpec,
    reader: &mut Reader<'pack>,
) -> Option<Value<'pack>> {
    let value = parse_as_written(node, key, spec, reader);
    if value.is_none() {
        curly::offer_straight_quotes(node, key, spec, reader);
    }
    value
}

fn parse_as_written<'pack>(
    node: &Node,
    key: &str,
    spec: &'pack FieldSpec,
    reader: &mut Reader<'pack>,
) -> Option<Value<'pack>> {
    match spec.field_type {
        FieldType::Text | FieldType::Period => text::limited(node, key, spec, reader),
        FieldType::Texts => text::texts(node, key, spec, reader),
        FieldType::Words => text::words(node, key, reader),
        FieldType::Date => date::date(node, key, spec.until.as_deref(), reader),
        FieldType::Days => days::days(node, key, reader),
        FieldType::Count => number::count(node, key, spec, reader),
        FieldType::YesNo => yes_no::yes_no(node, key, reader),
        FieldType::Term | FieldType::Licence => term::term(node, key, spec, reader),
        FieldType::Terms => term::terms(node, key, spec, reader),
        FieldType::DoneSteps => term::done_steps(node, key, spec, reader),
        FieldType::Grades => grades::grades(node, key, reader),
        FieldType::Team => people::team(node, key, spec, reader),
        FieldType::Person => people::people(node, key, reader),
        FieldType::Observers => people::observers(node, key, reader),
        FieldType::Counts => counts::counts(node, key, reader),
        FieldType::Reference => reference::reference(node, key, spec, reader),
        FieldType::References => reference::references(node, key, spec, reader),
        FieldType::Duration => duration::duration(node, key, reader),
        FieldType::Profile => profile::profile(node, key, spec, reader),
        FieldType::Identifier => identifier::identifier(node, key, spec, reader),
        FieldType::Region => region::region(node, key, reader),
        FieldType::Coordinates => coordinates::coordinates(node, key, reader),
        FieldType::Address => address::address(node, key, reader),
        FieldType::OldAddresses => address::old_addresses(node, key, reader),
        FieldType::Contact => record::contact(node, key, spec, reader),
        FieldType::Consent | FieldType::Record => record::record(node, key, spec, reader),
        FieldType::Images => images::images(node, key, spec, reader),
        FieldType::Attachments => images::attachments(node, key, spec, reader),
        FieldType::Outcomes => record::records_or_texts(node, key, "text", spec, reader),
        FieldType::Records | FieldType::Nodes => record::records(node, key, spec, reader),
        FieldType::DatedNotes => notes::dated_notes(node, key, spec, reader),
        FieldType::Guests => guests::guests(node, key, spec, reader),
        FieldType::Sources => text::sources(node, key, spec, reader),
        FieldType::Sessions => people::sessions(node, key, spec, reader),
        FieldType::Stages => stages::stages(node, key, spec, reader),
        FieldType::Cycles => cycles::cycles(node, key, spec, reader),
        FieldType::Criteria => cycles::criteria(node, key, spec, reader),
        FieldType::Table => reference::file(node, key, reader),
        FieldType::Measures => measures::measures(node, key, spec, reader),
        FieldType::Shares => shares::shares(node, key, spec, reader),
    }
}
