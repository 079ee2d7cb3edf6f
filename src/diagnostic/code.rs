//! The permanent names of problems.

use std::fmt;

/// How serious a problem is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The site is not built (or, in a catalogue, the practice is left out).
    Error,
    /// The site is built, but a reader or a child would be better served.
    Warning,
    /// Advice.
    Hint,
}

impl Severity {
    /// The word in JSON and in `site.yaml`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Hint => "hint",
        }
    }
}

macro_rules! codes {
    ($($(#[doc = $doc:literal])* $variant:ident = $name:literal, $severity:ident;)*) => {
        /// What kind of problem. The words are permanent: settings, editors and
        /// people's notes refer to them.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code {
            $($(#[doc = $doc])* $variant,)*
        }

        impl Code {
            /// Every code, in the order of the contract.
            pub const ALL: &'static [Code] = &[$(Code::$variant,)*];

            /// The permanent word.
            pub const fn name(self) -> &'static str {
                match self { $(Code::$variant => $name,)* }
            }

            /// The severity where the site does not set another.
            pub const fn default_severity(self) -> Severity {
                match self { $(Code::$variant => Severity::$severity,)* }
            }
        }
    };
}

codes! {
    /// The YAML cannot be read.
    YamlSyntax = "yaml-syntax", Error;
    /// Two versions of a file that were merged badly, with the marks between them.
    MergeConflict = "merge-conflict", Error;
    /// A key stands twice, or once in each language.
    DuplicateKey = "duplicate-key", Error;
    /// A key nobody knows here.
    UnknownKey = "unknown-key", Warning;
    /// A required key is absent or empty.
    MissingKey = "missing-key", Error;
    /// A value of another form than the key takes.
    WrongType = "wrong-type", Error;
    /// A word that is not in the vocabulary.
    UnknownTerm = "unknown-term", Error;
    /// A link, picture, person or school that does not exist.
    UnresolvedReference = "unresolved-reference", Error;
    /// A link to a page that is there and will not be published.
    NotPublished = "not-published", Warning;
    /// A file that is there and is not taken into the site, because nobody could open it.
    UnusableFile = "unusable-file", Warning;
    /// A document or photo among the practices that nothing names, so that it is in no site.
    UnusedFile = "unused-file", Hint;
    /// Somebody with a role in a lesson who is not in the team.
    NotInTeam = "not-in-team", Warning;
    /// A link to a heading that does not exist.
    UnresolvedAnchor = "unresolved-anchor", Error;
    /// Two people of a school with one id or one address, or a school with two lists of people.
    DuplicateId = "duplicate-id", Error;
    /// A word of a site's own term or kind that is one of ours too.
    ShadowedTerm = "shadowed-term", Warning;
    /// A school that is there twice.
    DoubledSchool = "doubled-school", Warning;
    /// A school's folder that is called as it was unpacked or copied.
    UnpackedFolder = "unpacked-folder", Warning;
    /// The file of a practice that is there twice.
    DoubledPractice = "doubled-practice", Warning;
    /// Two pages with one address.
    AddressClash = "address-clash", Error;
    /// A file in an encoding we do not read.
    NotUtf8 = "not-utf8", Error;
    /// A file or folder that the system does not let us read.
    UnreadableFile = "unreadable-file", Error;
    /// A file too large to be a practice.
    FileTooLarge = "file-too-large", Error;
    /// HTML that is taken out because it could do harm.
    UnsafeHtml = "unsafe-html", Error;
    /// A link with an address scheme that is not allowed.
    UnsafeAddress = "unsafe-address", Error;
    /// A picture without a description.
    MissingAlt = "missing-alt", Error;
    /// A heading that skips a level.
    HeadingOrder = "heading-order", Warning;
    /// A list whose signs Markdown takes for text.
    BulletAsText = "bullet-as-text", Warning;
    /// Rows that are no table, and cells that no column takes.
    TableAsText = "table-as-text", Warning;
    /// A formula that cannot be set, and what one leaves out.
    FormulaAsText = "formula-as-text", Warning;
    /// Keys of two languages in one file.
    MixedLanguages = "mixed-languages", Hint;
    /// Keys that a translation leaves out, so that its page does not show what they hold.
    TranslationGap = "translation-gap", Hint;
    /// The weekday does not belong to the date.
    WeekdayMismatch = "weekday-mismatch", Warning;
    /// A day in digits that may begin with its month as well.
    AmbiguousDate = "ambiguous-date", Warning;
    /// An end before its beginning.
    DateOrder = "date-order", Warning;
    /// A date that has not come yet.
    DateInFuture = "date-in-future", Warning;
    /// A lesson on a day without school.
    Holiday = "holiday", Hint;
    /// A mean that is not the mean of its values.
    MeanMismatch = "mean-mismatch", Warning;
    /// What stands in place of something else, and both are there.
    ToldTwice = "told-twice", Warning;
    /// Parts that are more or less than the whole.
    SharesNot100 = "shares-not-100", Warning;
    /// A change of percentages told as a percentage.
    PointsNotPercent = "points-not-percent", Warning;
    /// Criteria whose limits do not rise.
    CriterionMismatch = "criterion-mismatch", Warning;
    /// A stated number that is not what can be counted: observers of the team, days of an
    /// activity.
    CountMismatch = "count-mismatch", Warning;
    /// Grades that do not belong to the phase or to the school.
    PhaseMismatch = "phase-mismatch", Warning;
    /// A school outside the publisher’s region.
    RegionMismatch = "region-mismatch", Warning;
    /// Dimensions of a profile that was not in force, or one named twice.
    ProfileMismatch = "profile-mismatch", Warning;
    /// A team with fewer teachers than its kind needs.
    TooFewTeachers = "too-few-teachers", Warning;
    /// A team-teaching model without the swap, reflection or schedule that makes it one.
    NoRotation = "no-rotation", Warning;
    /// Scores, grades or ranks where nobody may be judged.
    ScoreNotAllowed = "score-not-allowed", Error;
    /// A table of marks with a pupil in each row.
    ScoreWithName = "score-with-name", Error;
    /// Words that judge a person where nobody may be judged.
    JudgingWords = "judging-words", Hint;
    /// A later step done before an earlier one.
    StepsSkipped = "steps-skipped", Warning;
    /// An open class without reflection.
    CycleUnfinished = "cycle-unfinished", Warning;
    /// A text that does not fit the one page its kind promises.
    LongerThanAPage = "longer-than-a-page", Warning;
    /// A title or summary with more characters than its field is told to hold.
    TextTooLong = "text-too-long", Hint;
    /// A value of which a comment takes the rest, most likely unmeant.
    CutByComment = "cut-by-comment", Warning;
    /// A text in brackets that a decimal comma parts into several, most likely unmeant.
    SplitByComma = "split-by-comma", Warning;
    /// Words of a form that were to be replaced.
    LeftoverTemplate = "leftover-template", Warning;
    /// Somebody's identity number, in the list of people.
    IdentityNumber = "identity-number", Error;
    /// Somebody's telephone number, in the list of people.
    PhoneNumber = "phone-number", Error;
    /// Somebody's e-mail address, in the list of people.
    EmailAddress = "email-address", Error;
    /// A name that is not shown because its owner has not agreed.
    NameWithoutConsent = "name-without-consent", Warning;
    /// A picture that is not shown because somebody in it has not agreed.
    PhotoWithoutConsent = "photo-without-consent", Warning;
    /// Practices for which nobody names a licence, where the site asks for one.
    MissingLicence = "missing-licence", Warning;
    /// A licence that what it was adapted from does not allow.
    LicenceClash = "licence-clash", Warning;
    /// A practice on a map that names no subject, so that no page of a subject lists it.
    NoSubject = "no-subject", Hint;
    /// A practice nobody has looked at for years.
    Stale = "stale", Hint;
    /// A colour that cannot be read on its ground.
    LowContrast = "low-contrast", Warning;
    /// A template that cannot be read.
    TemplateSyntax = "template-syntax", Error;
}

impl Code {
    /// The code of a word.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|code| code.name() == name)
    }

    /// Whether it keeps what is somebody's own off the site.
    pub fn guards_privacy(self) -> bool {
        matches!(
            self,
            Self::ScoreNotAllowed
                | Self::ScoreWithName
                | Self::IdentityNumber
                | Self::PhoneNumber
                | Self::EmailAddress
                | Self::NameWithoutConsent
                | Self::PhotoWithoutConsent
        )
    }

    /// Whether a site may make this error a warning (CONTRACT 37), or give a
    /// warning or hint any severity.
    pub fn may_be_softened(self) -> bool {
        self.default_severity() != Severity::Error
            || matches!(
                self,
                Self::UnsafeHtml
                    | Self::UnsafeAddress
                    | Self::UnresolvedReference
                    | Self::UnresolvedAnchor
                    | Self::MissingAlt
            )
    }
}

impl fmt::Display for Code {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.name())
    }
}
