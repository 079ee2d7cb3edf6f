//! Stage 5. A page becomes bytes.
//!
//! **Invariant:** raw HTML of authors never reaches a page unsanitised, and no address
//! reaches one whose scheme is not on the list.

mod alert;
mod authors_html;
mod data;
mod feed;
mod filters;
mod finishing;
mod footnotes;
mod head;
mod highlight;
mod joined;
mod markdown;
mod media;
mod pictures;
mod placeholder;
mod portable;
mod redacted;
mod sections;
mod sitemap;
mod template;

pub use data::{
    catalogue_json, co_occurrence_csv, coverage_csv, csv_cell, portfolio_json, practices_csv,
    schools_csv,
};
pub use feed::feed;
pub use highlight::highlighted_source;
pub use joined::without_ids_of;
pub use markdown::{MarkdownContext, ResolvedLink, has_html, markdown, markdown_and_sections};
pub use media::picture_size;
pub use portable::portable_markdown;
pub use redacted::{redacted_html, redacted_markdown};
pub use sections::ReusableSections;
pub use sitemap::{robots, sitemaps};
pub use template::{Content, Templates};
