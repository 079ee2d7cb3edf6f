//! What the site keeps of a file.

use super::shown_anchors::ShownAnchors;
use super::{Hidden, PeopleOf, School};
use crate::diagnostic::Span;
use crate::document::Link;
use crate::field::{Fields, Grades, Value};
use crate::fingerprint::Fingerprint;
use crate::locale::DateRange;
use crate::pack::{Pack, ReferenceTarget, Stage, Term, TermId};

/// Number of an entry in the model.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EntryId(pub u32);

/// What a file is on the site.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EntryRole {
    /// A school's profile and home.
    School,
    /// A practice; the term is its kind.
    Practice(TermId),
    /// An ordinary page.
    Page,
}

/// How far a text has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    /// Being written.
    Draft,
    /// Being read by others.
    Review,
    /// For everybody.
    Published,
    /// Taken back; a notice stays at its address.
    Withdrawn,
    /// Left out of a catalogue because it has errors.
    Quarantined,
}

impl Status {
    /// The status that a word of the pack stands for. A word that says of no stage that it
    /// stands for it publishes nothing.
    pub fn of(word: &Term) -> Self {
        match word.stage {
            Some(Stage::Draft) | None => Self::Draft,
            Some(Stage::Review) => Self::Review,
            Some(Stage::Published) => Self::Published,
            Some(Stage::Withdrawn) => Self::Withdrawn,
        }
    }
}

/// A file's part in lists, links and facets.
#[derive(Debug, Clone)]
pub struct Entry {
    /// Path relative to the site's root.
    pub path: Box<str>,
    /// Address of its page, relative to the output folder, not percent-encoded.
    pub address: Box<str>,
    /// What it is.
    pub role: EntryRole,
    /// Number of its school.
    pub school: Option<u32>,
    /// File name without `.md` and language.
    pub slug: Box<str>,
    /// Language of the text.
    pub language: Box<str>,
    /// Whether its keys are in English.
    pub(super) has_english_keys: bool,
    /// Path within the content folder of what it translates.
    pub translation_of: Option<Box<str>>,
    /// How far it has come.
    pub status: Status,
    /// Title; the file name where there is none.
    pub title: Box<str>,
    /// Summary.
    pub summary: Box<str>,
    /// When it was done.
    pub date: Option<DateRange>,
    /// Subjects, those of its spokes included (CONTRACT 7), in the order written.
    pub subjects: Box<[TermId]>,
    /// Grades.
    pub grades: Grades,
    /// Every word of a vocabulary with pages, subjects and kind included, sorted.
    pub terms: Box<[TermId]>,
    /// Series it belongs to.
    pub series: Option<Box<str>>,
    /// Activity it is about.
    pub activity: Option<Box<str>>,
    /// Topic.
    pub topic: Option<Box<str>>,
    /// Keywords.
    pub keywords: Box<[Box<str>]>,
    /// Which keys the file has, each as a bit at its place among those of its kind; those beyond
    /// the 64th are not told.
    pub(super) keys: u64,
    /// Licence; a translation that says none has that of its original.
    pub licence: Option<TermId>,
    /// Former addresses.
    pub old_addresses: Box<[(Box<str>, Span)]>,
    /// People named by id or label.
    pub people: Box<[Mention]>,
    /// Whether the practice says that its teachers agreed to be named.
    pub consents_to_names: bool,
    /// Whether it says that they did not, or what it translates says so.
    pub refuses_names: bool,
    /// Whether values of single groups are shown, which may be those of a single pupil: only
    /// where the file and what it translates ask for them and say that all agreed.
    pub shows_scores: bool,
    /// What the practice says of all its pictures together.
    pub faces: PhotoConsent,
    /// Names it mentions that no list says anything of or that it refuses to show, and those of what
    /// it translates.
    pub(super) unlisted_names: Box<[Hidden]>,
    /// Whom what it translates names of other schools although they did not agree to be shown.
    pub(super) guests_of_original: Box<[Guest]>,
    /// Schools of whose people it may name some, where it is of none itself.
    pub(super) schools_named: Box<[u32]>,
    /// References of typed fields.
    pub references: Box<[WrittenReference]>,
    /// The same of a front matter that cannot be read, as far as it is sure what is written there.
    /// They are good for telling what is wrong with them, and lead nowhere.
    pub likely_references: Box<[WrittenReference]>,
    /// Links and pictures of the text.
    pub links: Box<[Link]>,
    /// Anchors of the text's headings.
    pub anchors: Box<[Box<str>]>,
    /// Ids in HTML of the text.
    pub ids: Box<[Box<str>]>,
    /// Of these and of the anchors, those that would show a name, with what stands in the page
    /// instead; sorted.
    pub(super) shown_anchors: ShownAnchors,
    /// Roles in the team, sorted.
    pub roles: Box<[TermId]>,
    /// What it says about grades and phases, for the check against its school.
    pub grade_claim: Option<Box<GradeClaim>>,
    /// The stage that a cycle has come to, where it is not its last.
    pub reached: Option<Reached>,
    /// Number of teachers in the team, people without a name included.
    pub teachers: u32,
    /// Whether its title is its first heading.
    pub has_title_heading: bool,
    /// Whether a key says its kind, which its folder need not.
    pub is_kind_named: bool,
    /// Whether its text holds a code block with a language.
    pub has_code: bool,
    /// Whether its text holds HTML that must be sanitised.
    pub has_raw_html: bool,
    /// Whether its front matter could be read. Links to one that could not are not
    /// reported beside it.
    pub is_readable: bool,
    /// Whether not even its text could be read: it is no file of letters, or too large.
    pub has_no_text: bool,
    /// Whether the file itself has errors, so that a catalogue leaves it out; what it names may
    /// still lead nowhere.
    pub has_errors: bool,
    /// Fingerprint of the file's bytes.
    pub hash: Fingerprint,
    /// What a school's profile says.
    pub school_facts: Option<Box<SchoolFacts>>,
}

/// How far a cycle has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reached {
    /// The last stage that has been done, of the last round.
    pub stage: TermId,
    /// How many stages of this round have been done: some may have been passed over.
    pub done: u16,
    /// The number of this round, counted from 1; 0 where the cycle goes round once.
    pub round: u16,
}

/// Grades and phases as an author wrote them, with their places.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GradeClaim {
    /// Where the grades stand; `None` where only a phase is named.
    pub span: Option<Span>,
    /// The phases named, with the place of the key's value.
    pub phases: Option<(Box<[TermId]>, Span)>,
}

/// Somebody named in a typed field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    /// Id or label, as written.
    pub name: Box<str>,
    /// Where.
    pub span: Span,
    /// Whether the key says that it is an id (`orang`), so that an unknown one is a
    /// mistake and not a name.
    pub is_id: bool,
    /// Whether other words may stand there as well ("Dinas Pendidikan"), so that it is the id of a
    /// guest only where there is such a school.
    pub is_free: bool,
    /// Whether it is one of the names in a list of guests, which have one cause.
    pub is_guest: bool,
    /// Who it is, where somebody of another school is named.
    pub guest: Option<Guest>,
}

/// Somebody of another school, named by its id and their own: `smp-b/bu-ayu`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Guest {
    /// Number of the school.
    pub school: u32,
    /// Place among the people of that school.
    pub person: u32,
    /// Whether they agreed to be shown.
    pub is_shown: bool,
}

/// A reference of a typed field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrittenReference {
    /// The field's permanent name, as the relation it states.
    pub field: Box<str>,
    /// What is written.
    pub text: Box<str>,
    /// Where.
    pub span: Span,
    /// What it should name.
    pub to: ReferenceTarget,
    /// Whether it may be free text.
    pub free: bool,
    /// What is said of the people in a picture.
    pub consent: PhotoConsent,
}

/// What a practice says of the people in a picture.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum PhotoConsent {
    /// Nothing.
    #[default]
    Unsaid,
    /// They agreed, or cannot be recognised.
    Given,
    /// Somebody can be recognised and has not agreed.
    Missing,
    /// Something that cannot be read.
    Unread,
}

impl PhotoConsent {
    /// What a field of these says.
    pub fn of(fields: &Fields<'_>, name: &str, pack: &Pack) -> Self {
        match fields.value(name) {
            None => Self::Unsaid,
            Some(Value::Term(term)) => match pack.term(*term).says("publishable") {
                Some(true) => Self::Given,
                Some(false) => Self::Missing,
                // A site's own word that does not say so allows nothing.
                None => Self::Unread,
            },
            Some(_) => Self::Unread,
        }
    }

    /// Whether a picture of which this is said is not shown.
    pub fn forbids(self) -> bool {
        matches!(self, Self::Missing | Self::Unread)
    }
}

/// What a school's profile says.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct SchoolFacts {
    /// What it is called, as its profile says.
    pub name: Option<String>,
    /// Official number.
    pub npsn: Option<String>,
    /// Type of school.
    pub school_type: Option<TermId>,
    /// State or private.
    pub ownership: Option<TermId>,
    /// Region code with dots.
    pub region: Option<String>,
    /// Latitude and longitude in degrees.
    pub coordinates: Option<(f64, f64)>,
    /// Who keeps the collaboration going: a post.
    pub hub: Option<String>,
    /// Kinds of practice for which it looks for another school.
    pub seeking: Vec<TermId>,
    /// File of the logo, relative to the school's folder.
    pub logo: Option<String>,
    /// Ways to reach the institution: key and text.
    pub contact: Vec<(String, String)>,
}

impl SchoolFacts {
    /// Words of vocabularies that hold for the school and all its practices.
    pub fn words(&self) -> impl Iterator<Item = TermId> + use<> {
        [self.school_type, self.ownership].into_iter().flatten()
    }
}

impl Entry {
    /// Whether its text is on the site.
    pub fn is_published(&self) -> bool {
        self.status == Status::Published
    }

    /// Whether it counts as a practice of its own in lists (CONTRACT 3).
    pub fn is_listed(&self) -> bool {
        self.is_published()
            && self.translation_of.is_none()
            && matches!(self.role, EntryRole::Practice(_))
    }

    /// The guest of another school that a word of its names.
    pub fn guest(&self, name: &str) -> Option<Guest> {
        let mut mentions = self.people.iter().filter(|one| *one.name == *name);
        mentions.find_map(|mention| mention.guest)
    }

    /// Whether a text of its is the id of a guest: of the school's own list, or of another school
    /// that maybe is not there.
    pub fn is_guest_id(&self, text: &str) -> bool {
        let is_it = |one: &Mention| one.is_free && *one.name == *text;
        self.people.iter().any(is_it)
    }

    /// The role by which somebody is shown whom it names and who did not agree.
    pub fn role_of_hidden(&self, name: &str) -> Option<TermId> {
        let mut hidden = self.hidden_names();
        hidden.find(|hidden| *hidden.name == *name)?.role
    }

    /// Names it mentions that nobody agreed to show; see [`super::Redactor`].
    pub(super) fn hidden_names(&self) -> impl Iterator<Item = &Hidden> {
        let names = self.unlisted_names.iter();
        names.filter(|hidden| !self.consents_to_names || hidden.is_never_named)
    }

    /// Whether it mentions any such name.
    pub(super) fn hides_names(&self) -> bool {
        self.hidden_names().next().is_some()
    }

    /// The key of a field that all texts have, as its author would write it.
    pub fn key_of<'pack>(&self, field: &'pack str, pack: &'pack Pack) -> &'pack str {
        let spec = pack.page.get(field);
        spec.map_or(field, |spec| spec.key(field, self.key_language(pack)))
    }

    /// Language of its keys, in which advice names keys.
    pub fn key_language<'pack>(&self, pack: &'pack Pack) -> &'pack str {
        let mut languages = pack.manifest.languages.iter();
        let own = languages.find(|language| (*language == "en") == self.has_english_keys);
        own.map_or("en", String::as_str)
    }

    /// Whether it names somebody in a role in which nobody is ever named.
    pub fn is_never_named(&self, name: &str) -> bool {
        let mut names = self.unlisted_names.iter();
        names.any(|hidden| hidden.is_never_named && *hidden.name == *name)
    }

    /// People of other schools whom it names by id, its own and those of what it translates.
    pub(super) fn guests(&self) -> impl Iterator<Item = Guest> {
        let own = self.people.iter().filter_map(|mention| mention.guest);
        let others = self.guests_of_original.iter().copied();
        own.chain(others)
    }

    /// The people of schools whose guests it names, each list once: also where the guest agreed to be
    /// shown, as whom else the text tells of may have not.
    pub(super) fn other_lists<'a>(
        &self,
        schools: &'a [School],
    ) -> impl Iterator<Item = &'a PeopleOf> {
        let named = self.schools_named.iter().copied();
        let mut numbers: Vec<u32> = self
            .guests()
            .map(|guest| guest.school)
            .chain(named)
            .collect();
        numbers.sort_unstable();
        numbers.dedup();
        let found = numbers.into_iter();
        found.filter_map(|number| Some(&schools.get(number as usize)?.people))
    }

    /// The kind of a practice.
    pub fn kind(&self) -> Option<TermId> {
        match self.role {
            EntryRole::Practice(kind) => Some(kind),
            EntryRole::School | EntryRole::Page => None,
        }
    }
}
