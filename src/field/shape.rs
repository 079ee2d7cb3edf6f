//! How the value of a key is built, whatever stands in it.

use crate::pack::FieldType;

/// The form of a value, for those who help to write it or tell how.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// A text, number, date or word.
    One,
    /// Several of them, as a list.
    List,
    /// Keys with values.
    Map,
    /// A list of maps.
    Maps,
}

/// The fullest form a type of field is written in; many types understand less as well.
pub fn shape(field_type: FieldType) -> Shape {
    match field_type {
        FieldType::Text
        | FieldType::Date
        | FieldType::Period
        | FieldType::Count
        | FieldType::YesNo
        | FieldType::Term
        | FieldType::Licence
        | FieldType::Person
        | FieldType::Reference
        | FieldType::Duration
        | FieldType::Identifier
        | FieldType::Region
        | FieldType::Coordinates
        | FieldType::Address
        | FieldType::Table => Shape::One,
        FieldType::Texts
        | FieldType::Words
        | FieldType::Days
        | FieldType::Terms
        | FieldType::Grades
        | FieldType::References
        | FieldType::Profile
        | FieldType::OldAddresses
        | FieldType::Sources
        | FieldType::Guests
        | FieldType::Observers
        | FieldType::DoneSteps => Shape::List,
        FieldType::Contact
        | FieldType::Consent
        | FieldType::Counts
        | FieldType::Record
        | FieldType::Stages => Shape::Map,
        FieldType::Team
        | FieldType::Outcomes
        | FieldType::Images
        | FieldType::Attachments
        | FieldType::DatedNotes
        | FieldType::Records
        | FieldType::Nodes
        | FieldType::Sessions
        | FieldType::Cycles
        | FieldType::Criteria
        | FieldType::Measures
        | FieldType::Shares => Shape::Maps,
    }
}
