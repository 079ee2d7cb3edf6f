//! The lists of people that a file is held against.

use super::PeopleOf;
use super::privacy::may_name;

/// Lists of people, with their versions, by the numbers of their schools.
#[derive(Clone, Copy)]
pub(super) enum Lists<'run> {
    /// That of the school of a file.
    Own(&'run PeopleOf),
    /// Those of all schools, for a file that is of none: the home page and others of the site.
    All(&'run [(u64, PeopleOf)]),
}

impl<'run> Lists<'run> {
    /// That of the school.
    pub(super) fn own(self) -> Option<&'run PeopleOf> {
        match self {
            Self::Own(people) => Some(people),
            Self::All(_) => None,
        }
    }

    /// The numbers of other schools of whose people a text may name some. Most lists have no word of it,
    /// and are soon told.
    pub(super) fn named_in(self, text: &str) -> Box<[u32]> {
        match self {
            Self::Own(_) => Box::default(),
            Self::All(lists) => {
                let may_name = may_name(text);
                let numbers = (0..).zip(lists);
                let numbers = numbers.filter(|(_, (_, people))| may_name(people));
                numbers.map(|(number, _)| number).collect()
            }
        }
    }

    /// The lists of schools, by their numbers, and that of the school itself.
    pub(super) fn with(self, numbers: &[u32]) -> impl Iterator<Item = &'run PeopleOf> {
        let others = numbers.iter().filter_map(move |number| match self {
            Self::Own(_) => None,
            Self::All(lists) => Some(&lists.get(*number as usize)?.1),
        });
        self.own().into_iter().chain(others)
    }

    /// What changes when one of the lists of all schools does.
    pub(super) fn version(self) -> u64 {
        match self {
            Self::Own(_) => 0,
            Self::All(lists) => {
                let versions = lists.iter().map(|(version, _)| *version);
                versions.fold(1, |all, version| all.rotate_left(7) ^ version)
            }
        }
    }
}
