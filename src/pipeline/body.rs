//! The text of a page, of its data and of the scaffold after it.

use std::borrow::Cow;
use std::cell::RefCell;

use super::Analysis;
use crate::document::{Target, heading_id, percent_decode};
use crate::graph::Destination;
use crate::model::{self, Entry, EntryId, Redactor};
use crate::pack::Kind;
use crate::page::{encode_address, relative_root};
use crate::render::{self, MarkdownContext, ResolvedLink, ReusableSections};
use crate::source::{PictureSize, folder_of, name_of, relative};

/// The text of an entry, made for its page.
pub(super) struct Body<'text> {
    pub(super) html: String,
    /// The Markdown without names.
    pub(super) cleaned: Cow<'text, str>,
    /// What its links and pictures of this site name, and whether each is said otherwise elsewhere.
    pub(super) named: Vec<(Target, bool)>,
    /// The sections of its plan as Markdown, without names and without links and pictures of this
    /// site, by their places in the kind.
    pub(super) sections: Vec<(usize, String)>,
}

impl Analysis<'_> {
    /// The text of an entry without names, made for its page; with the sections of the plan of
    /// `kind`, if that has any to take over.
    pub(super) fn body<'text>(
        &self,
        id: EntryId,
        body: &'text str,
        redactor: &Redactor,
        size: &dyn Fn(&str) -> PictureSize,
        kind: Option<&Kind>,
    ) -> Body<'text> {
        let site = &self.site;
        let entry = site.graph.model.entry(id);
        let root = relative_root(&entry.address);
        let named: RefCell<Vec<(Target, bool)>> = RefCell::default();
        let context = MarkdownContext {
            resolve: &|target| {
                let resolved = self.resolve(id, target, &root, redactor);
                if !matches!(target, Target::Web(_)) {
                    let looked_up = (target.clone(), resolved.is_changed());
                    named.borrow_mut().push(looked_up);
                }
                resolved
            },
            size: &|href| {
                let path = href.strip_prefix(&root).unwrap_or(href);
                size(&percent_decode(path))
            },
            word: &|key| site.word(&entry.language, key).to_owned(),
            has_raw_html: entry.has_raw_html,
            entry: Some(entry),
            title_from_heading: entry.has_title_heading,
        };
        let cleaned = render::redacted_markdown(body, redactor);
        // Without a name that holds signs of Markdown, what was text may be HTML.
        let has_raw_html = entry.has_raw_html
            || matches!(&cleaned, Cow::Owned(cleaned) if render::has_html(cleaned));
        let context = MarkdownContext {
            has_raw_html,
            ..context
        };
        let shown = |html: String| match has_raw_html {
            true => render::redacted_html(html, redactor),
            false => html,
        };
        let Some(kind) = kind else {
            let html = render::markdown(&cleaned, &context);
            return Body {
                html: shown(html),
                cleaned,
                named: named.take(),
                sections: Vec::new(),
            };
        };
        // Links and pictures of this site lead nowhere on another; those without words of their
        // own leave a title.
        let resolve = |target: &Target| match target {
            Target::File { .. } | Target::Unsafe(_) => ResolvedLink::default(),
            Target::Web(_) => self.resolve(id, target, "", redactor),
            Target::Wiki { .. } | Target::Anchor(_) => ResolvedLink {
                title: self.resolve(id, target, "", redactor).title,
                ..ResolvedLink::default()
            },
        };
        let wanted = ReusableSections {
            kind,
            resolve: &resolve,
        };
        let (html, mut sections) = render::markdown_and_sections(&cleaned, &context, &wanted);
        // What stands where something was left out may be a name only now.
        for (_, text) in &mut sections {
            if let Cow::Owned(clean) = render::redacted_markdown(text, redactor) {
                *text = clean;
            }
        }
        Body {
            html: shown(html),
            cleaned,
            named: named.take(),
            sections,
        }
    }

    /// What a link leads to. What would show a name in its address stands there without it.
    fn resolve(
        &self,
        from: EntryId,
        target: &Target,
        root: &str,
        redactor: &Redactor,
    ) -> ResolvedLink {
        let site = &self.site;
        let model = site.graph.model;
        let anchor = match target {
            // Of another site's address nothing can be taken out.
            Target::Web(address) if redactor.clean_path(&percent_decode(address)).is_some() => {
                return ResolvedLink::default();
            }
            Target::Web(address) => {
                return ResolvedLink {
                    href: Some(address.clone()),
                    ..ResolvedLink::default()
                };
            }
            Target::Unsafe(_) => return ResolvedLink::default(),
            Target::Anchor(anchor) => {
                let entry = model.entry(from);
                let shown = shown_anchor(entry, anchor, redactor);
                let written = (*shown != **anchor).then(|| format!("#{shown}"));
                let is_there = entry.has_anchor(&shown);
                return ResolvedLink {
                    href: is_there.then(|| format!("#{}", heading_id(&shown))),
                    // Without words of its own it says the anchor.
                    title: written.clone(),
                    note: None,
                    written,
                };
            }
            Target::File { anchor, .. } | Target::Wiki { anchor, .. } => anchor,
        };
        let found = site
            .graph
            .lookup
            .resolve(model.entry(from), target, model, site.pack);
        match found {
            Ok(Destination::Entry(id)) => {
                self.resolve_entry(from, id, (target, anchor.as_deref()), root, redactor)
            }
            Ok(Destination::File(path)) if site.graph.files.contains_key(&path) => {
                let address = site.graph.file_address(&path);
                let written = || relative(folder_of(&model.entry(from).address), address);
                ResolvedLink {
                    href: Some(format!("{root}{}", encode_address(address))),
                    title: Some(name_of(address).to_owned()),
                    note: None,
                    written: (address != path).then(written),
                }
            }
            Ok(Destination::File(_)) | Err(_) => {
                // A wikilink to what is not there says its name.
                let Target::Wiki { name, .. } = target else {
                    return ResolvedLink::default();
                };
                ResolvedLink {
                    title: redactor.clean_path(name),
                    ..ResolvedLink::default()
                }
            }
        }
    }

    /// What a link to an entry leads to: its page in the language of the one it stands in, and
    /// there the part with an anchor.
    fn resolve_entry(
        &self,
        from: EntryId,
        to: EntryId,
        (target, anchor): (&Target, Option<&str>),
        root: &str,
        redactor: &Redactor,
    ) -> ResolvedLink {
        let site = &self.site;
        let model = site.graph.model;
        let (own, translations) = (model.entry(from), &site.graph.translations);
        let id = match anchor {
            Some(anchor) => translations.instead_with_anchor(own, to, anchor, model),
            None => translations.instead(own, to, model),
        };
        let entry = model.entry(id);
        let is_withdrawn = entry.status == model::Status::Withdrawn;
        if !is_withdrawn && !site.graph.has_page(id) {
            return ResolvedLink {
                href: None,
                title: Some(site.unavailable(id, &own.language)),
                note: Some(site.word(&own.language, "not_available").to_owned()),
                written: None,
            };
        }
        let shown = anchor.map(|anchor| shown_anchor(entry, anchor, redactor));
        // Where there is no such part, the page itself is what comes nearest.
        let part = shown.as_deref();
        let has_text = !is_withdrawn && !model.is_text_withheld(id);
        let part = part.filter(|shown| has_text && entry.has_anchor(shown));
        let part = part.map(|shown| ["#", heading_id(shown)].concat());
        let is_other = shown.as_deref() != anchor;
        let written = shown.filter(|_| is_other).map(|shown| match target {
            Target::File { path: name, .. } | Target::Wiki { name, .. } => {
                format!("{name}#{shown}")
            }
            _ => format!("#{shown}"),
        });
        ResolvedLink {
            href: Some(
                [
                    root,
                    &encode_address(&entry.address),
                    &part.unwrap_or_default(),
                ]
                .concat(),
            ),
            title: Some(entry.title.to_string()),
            note: None,
            written,
        }
    }

    /// Markdown of the pack, which may be the site's own, and links nowhere in the site.
    pub(super) fn plain_markdown(&self, text: &str, language: &str) -> String {
        let context = MarkdownContext {
            resolve: &|target| match target {
                Target::Web(address) => ResolvedLink {
                    href: Some(address.clone()),
                    ..ResolvedLink::default()
                },
                _ => ResolvedLink::default(),
            },
            size: &|_| PictureSize::default(),
            word: &|key| self.site.word(language, key).to_owned(),
            has_raw_html: render::has_html(text),
            entry: None,
            title_from_heading: false,
        };
        render::markdown(text, &context)
    }

    /// The Markdown of an entry without names and what else its page does not show. `cleaned` is
    /// the same without names; `named` is what has been looked up of its links before.
    pub(super) fn portable_text<'text>(
        &self,
        id: EntryId,
        body: &str,
        (cleaned, named): (&'text str, &[(Target, bool)]),
        redactor: &Redactor<'_>,
    ) -> Cow<'text, str> {
        let resolve = |target: &Target| self.resolve(id, target, "", redactor);
        let mut links = self.site.graph.model.entry(id).links.iter();
        let mut named = named.iter();
        let changes_links = links.any(|link| match named.next() {
            Some((target, is_changed)) if *target == link.target => *is_changed,
            _ => resolve(&link.target).is_changed(),
        });
        match render::portable_markdown(body, changes_links, !redactor.is_idle(), &resolve) {
            Cow::Borrowed(_) => Cow::Borrowed(cleaned),
            Cow::Owned(text) => render::redacted_markdown(&text, redactor)
                .into_owned()
                .into(),
        }
    }
}

/// An anchor of an entry's page, without names.
fn shown_anchor<'a>(entry: &'a Entry, anchor: &'a str, redactor: &Redactor<'_>) -> Cow<'a, str> {
    match entry.anchor_instead(anchor) {
        Some(instead) => Cow::Borrowed(instead),
        None if redactor.is_idle() || entry.has_anchor(anchor) => Cow::Borrowed(anchor),
        // Nothing is there that it could lead to.
        None => {
            let clean = redactor.clean_anchor(anchor);
            clean.map_or(Cow::Borrowed(anchor), Cow::Owned)
        }
    }
}
