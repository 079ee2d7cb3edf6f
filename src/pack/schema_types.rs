//! What a practice can be for search engines.

/// Types of schema.org for what a practice can be.
pub(super) const SCHEMA_TYPES: [&str; 24] = [
    "Article",
    "BlogPosting",
    "BusinessEvent",
    "Collection",
    "Course",
    "CourseInstance",
    "CreativeWork",
    "Dataset",
    "EducationEvent",
    "Event",
    "ExhibitionEvent",
    "Guide",
    "HowTo",
    "LearningResource",
    "PresentationDigitalDocument",
    "Project",
    "Quiz",
    "Report",
    "ResearchProject",
    "ScholarlyArticle",
    "SocialEvent",
    "Syllabus",
    "TechArticle",
    "Thesis",
];
