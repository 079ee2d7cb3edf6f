//! What the members of a team are called where they stand side by side, in a room or a table.

use super::field_view::Showing;
use crate::field::Fields;

impl Showing<'_, '_> {
    /// What these members are called, each so that it can be told from the others. Who is not
    /// named is "guru" elsewhere; here the subject they teach says more, and else the letter
    /// they have in the drawing, which is that of their place.
    pub(super) fn side_by_side(&self, names: &[Option<&str>]) -> Vec<String> {
        let word = self.site.word(self.language, "a_teacher").to_lowercase();
        // The names they have anyway, nothing for those who have none.
        let own = |name: Option<&str>| {
            let link = self.person(name?);
            let is_named = link.href.is_some() || link.text.to_lowercase() != word;
            is_named.then_some(link.text)
        };
        let own: Vec<Option<String>> = names.iter().map(|name| own(*name)).collect();
        let by_subject = |name: Option<&str>| {
            let team = self.fields.records("team");
            let is_it = |key: &str, member: &Fields<'_>| member.text(key) == name;
            let mut team = team
                .iter()
                .filter(|member| is_it("person", member) || is_it("name", member));
            let subject = self.site.pack.term(team.next()?.term("subject")?);
            let subject = [("subject", subject.names.get(self.language))];
            Some(self.site.say(self.language, "teacher_of", &subject))
        };
        let subjects = names.iter().zip(&own).map(|(name, own)| match own {
            Some(_) => None,
            None => by_subject(Some((*name)?)),
        });
        let subjects: Vec<Option<String>> = subjects.collect();
        let is_taken = |label: &String| own.iter().flatten().any(|other| other == label);
        let is_one = |label: &String| {
            !is_taken(label)
                && subjects
                    .iter()
                    .flatten()
                    .filter(|other| *other == label)
                    .count()
                    == 1
        };
        let places = own.iter().zip(&subjects).enumerate();
        let labels = places.map(|(place, (own, subject))| {
            let subject = subject.as_ref().filter(|label| is_one(label));
            if let Some(label) = own.as_ref().or(subject) {
                return label.clone();
            }
            let letter = letter(place);
            let letter = [("letter", letter.as_str())];
            let label = self.site.say(self.language, "teacher_label", &letter);
            // An author may have given that letter to somebody else.
            if is_taken(&label) {
                word.clone()
            } else {
                label
            }
        });
        labels.collect()
    }
}

/// The letter of a place in a team.
pub(super) fn letter(place: usize) -> String {
    char::from_u32('A' as u32 + (place % 26) as u32).map_or_else(String::new, String::from)
}
