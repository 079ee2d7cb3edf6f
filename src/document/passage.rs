//! The sentence a link stands in, so that the page it leads to can show it.

use pulldown_cmark::{Event, Tag, TagEnd};

use super::alert::alert_line;
use super::outline::{LINK_TEXT, Link};
use super::raw_html::{begins_line, html_tags, opens_unseen};

/// Most characters that are kept of a sentence.
const MOST: usize = 160;

/// The words of the paragraph, item or cell being read.
#[derive(Debug, Default)]
pub(super) struct Passage {
    text: String,
    /// Links in it.
    links: Vec<Spot>,
    /// Whether the last of them is still open.
    is_open: bool,
    /// Whether what comes is the description of a picture.
    is_picture: bool,
    /// Whether some of it stands in HTML that no page shows, a script.
    has_unseen: bool,
    /// Whether what comes stands behind its first line.
    is_past_first_line: bool,
}

/// Stand around the words that a link to a page has in the sentence of another link, where they are
/// made of the name it writes. Nobody sees them, so that names are found across them.
pub const NAME_OF_PAGE: [char; 2] = ['\u{2068}', '\u{2069}'];

/// A link in a passage.
#[derive(Debug)]
struct Spot {
    /// Its place among the links of the text.
    link: usize,
    /// Where its words stand.
    start: usize,
    end: usize,
    has_own_words: bool,
}

impl Passage {
    /// Takes in what the reader meets. Where a passage ends, its links get their sentences.
    pub(super) fn see(&mut self, event: &Event<'_>, links: &mut [Link]) {
        match event {
            Event::Start(Tag::Image { .. }) => self.is_picture = true,
            Event::End(TagEnd::Image) => self.is_picture = false,
            Event::Text(_) | Event::Code(_) if self.is_picture => {}
            Event::Text(text) | Event::Code(text) => self.push(text),
            // The line that opens an alert is no part of its first sentence.
            Event::SoftBreak | Event::HardBreak => {
                let is_first = !std::mem::replace(&mut self.is_past_first_line, true);
                if is_first && self.links.is_empty() && alert_line(&self.text).is_some() {
                    self.text.clear();
                } else {
                    self.text.push(' ');
                }
            }
            Event::InlineHtml(html) => {
                self.has_unseen |= opens_unseen(html);
                if html_tags(html).iter().any(|tag| begins_line(&tag.name)) {
                    self.text.push(' ');
                }
            }
            Event::End(TagEnd::Link) => {
                if let Some(spot) = self.links.last_mut().filter(|_| self.is_open) {
                    if !spot.has_own_words {
                        self.text.push(NAME_OF_PAGE[1]);
                    }
                    spot.end = self.text.len();
                    self.is_open = false;
                }
            }
            Event::Start(Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link { .. })
            | Event::End(TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough) => {}
            Event::Start(_) | Event::End(_) => self.end(links),
            _ => {}
        }
    }

    /// A link begins here.
    pub(super) fn begin_link(&mut self, link: usize, has_own_words: bool) {
        let start = self.text.len();
        self.links.push(Spot {
            link,
            start,
            end: start,
            has_own_words,
        });
        if !has_own_words {
            self.text.push(NAME_OF_PAGE[0]);
        }
        self.is_open = true;
    }

    /// A link that shows the title of its page has the name of its file here.
    fn push(&mut self, text: &str) {
        let link = self.links.last().filter(|_| self.is_open);
        if link.is_some_and(|link| !link.has_own_words) {
            self.text.push_str(&words_of_name(text));
        } else {
            self.text.push_str(text);
        }
    }

    fn end(&mut self, links: &mut [Link]) {
        for spot in self.links.drain(..) {
            if let Some(link) = links.get_mut(spot.link).filter(|_| !self.has_unseen) {
                link.sentence = sentence(&self.text, &spot).into();
            }
        }
        self.is_open = false;
        self.has_unseen = false;
        self.is_past_first_line = false;
        self.text.clear();
    }
}

/// What a sentence has in place of the title of a page, made of the name a link writes.
pub fn words_of_name(name: &str) -> String {
    let name = name.split('#').next().unwrap_or(name);
    let name = name.rsplit('/').next().unwrap_or(name);
    name.replace('-', " ")
}

fn sentence(text: &str, spot: &Spot) -> String {
    // More than what is kept is looked at on neither side: a paragraph may hold thousands of links.
    const FAR: usize = (MOST + 1) * 4;
    let from = text.ceil_char_boundary(spot.start.saturating_sub(FAR));
    let to = text.floor_char_boundary(spot.end + FAR);
    let begin = from + last_end(&text[from..spot.start]).unwrap_or(0);
    let end = spot.end + first_end(&text[spot.end..to]).unwrap_or(to - spot.end);
    let (left, right) = (
        from_whole_name(text[begin..spot.start].trim_start()),
        to_whole_name(text[spot.end..end].trim_end()),
    );
    let has_letters = |word: &&str| word.chars().any(char::is_alphanumeric);
    let around = [left, right].map(str::split_whitespace);
    let said = around.into_iter().flatten().filter(has_letters);
    if said.take(LEAST_WORDS).count() < LEAST_WORDS {
        return String::new();
    }
    let words = if spot.has_own_words {
        text[spot.start..spot.end].trim().to_owned()
    } else {
        LINK_TEXT.to_string()
    };
    // What is nearest to the link is kept; the rest is shared out between both sides.
    let room = MOST.saturating_sub(words.chars().count());
    let length = |part: &str| part.chars().count();
    let for_left = (room / 2).max(room.saturating_sub(length(right)));
    let left = last_words(left, for_left);
    let right = first_words(right, room.saturating_sub(length(&left)));
    [left, words, right].concat()
}

/// A sentence with fewer words beside its link says nothing of the page the link leads to: "See also …".
const LEAST_WORDS: usize = 3;

/// What ends a sentence before a space.
const END_MARKS: [char; 4] = ['.', '!', '?', '…'];

/// Where the first sentence of a text ends.
fn first_end(text: &str) -> Option<usize> {
    let mut marks = text.match_indices(END_MARKS);
    marks.find_map(|mark| end_behind(text, mark))
}

/// Where the last sentence ends that does so within a text.
fn last_end(text: &str) -> Option<usize> {
    let mut marks = text.rmatch_indices(END_MARKS);
    marks.find_map(|mark| end_behind(text, mark))
}

fn end_behind(text: &str, (at, mark): (usize, &str)) -> Option<usize> {
    let end = at + mark.len();
    let goes_on = text[end..].starts_with(char::is_whitespace);
    goes_on.then_some(end)
}

fn first_words(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let cut = text
        .char_indices()
        .nth(most)
        .map_or(text.len(), |(at, _)| at);
    let cut = text[..cut].rfind(char::is_whitespace).unwrap_or(0);
    format!("{} …", to_whole_name(&text[..cut]).trim_end())
}

fn last_words(text: &str, most: usize) -> String {
    let count = text.chars().count();
    if count <= most {
        return text.to_owned();
    }
    let from = text
        .char_indices()
        .nth(count - most)
        .map_or(text.len(), |(at, _)| at);
    let rest = &text[from..];
    let cut = rest.find(char::is_whitespace).unwrap_or(rest.len());
    let rest = from_whole_name(rest[cut..].trim_start());
    format!("… {}", rest.trim_start())
}

/// A text without the rest of a name at its beginning, of which nobody could tell any more what it
/// is the name of.
fn from_whole_name(text: &str) -> &str {
    let [begin, end] = NAME_OF_PAGE;
    match text.split_once(end) {
        Some((before, behind)) if !before.contains(begin) => behind,
        _ => text,
    }
}

/// The same of a name at its end.
fn to_whole_name(text: &str) -> &str {
    let [begin, end] = NAME_OF_PAGE;
    match text.rsplit_once(begin) {
        Some((before, behind)) if !behind.contains(end) => before,
        _ => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn around(text: &str, link: &str) -> String {
        let start = text.find(link).unwrap_or(0);
        sentence(
            text,
            &Spot {
                link: 0,
                start,
                end: start + link.len(),
                has_own_words: true,
            },
        )
    }

    #[test]
    fn a_sentence_ends_at_its_full_stop() {
        let text = "Kami mulai. Lembarnya dari peta tape itu. Lalu selesai.";
        assert_eq!(around(text, "peta tape"), "Lembarnya dari peta tape itu.");
    }

    #[test]
    fn a_link_alone_has_no_sentence() {
        assert_eq!(around("peta tape.", "peta tape"), "");
    }

    #[test]
    fn a_pointer_to_a_page_is_no_sentence_about_it() {
        assert_eq!(around("Lihat juga – peta tape.", "peta tape"), "");
        let said = "Lembarnya dari peta tape kemarin.";
        assert_eq!(around(said, "peta tape"), said);
    }

    #[test]
    fn what_is_far_from_a_link_changes_nothing() {
        let far = "jauh ".repeat(2000);
        let near = |far: &str| {
            format!(
                "{far}{} peta tape {} {far}",
                "é ".repeat(90),
                "ü ".repeat(90)
            )
        };
        let cut = around(&near(&far), "peta tape");
        assert_eq!(cut, around(&near("jauh "), "peta tape"));
        assert!(cut.chars().count() > MOST - 4, "{cut}");
    }

    #[test]
    fn a_long_sentence_is_cut_at_words() {
        let long = format!("{}peta tape {}", "kata ".repeat(40), "lagi ".repeat(40));
        let cut = around(&long, "peta tape");
        assert!(cut.chars().count() <= MOST + 4, "{cut}");
        assert!(
            cut.starts_with("… kata") && cut.ends_with("lagi …"),
            "{cut}"
        );
        let spaces = format!(
            "{}peta tape {}",
            "kata\u{a0}".repeat(40),
            "lagi\u{2028}".repeat(40)
        );
        let cut = around(&spaces, "peta tape");
        assert!(cut.starts_with("… kata"), "{cut}");
    }

    #[test]
    fn no_name_of_a_page_is_cut_in_two() {
        let name = format!("\u{2068}{}\u{2069} ", "nama ".repeat(30).trim_end());
        let cut = around(&format!("{name}peta tape {name}akhir"), "peta tape");
        assert_eq!(cut, "… peta tape …");
        let kata = "kata ".repeat(20);
        let cut = around(
            &format!("{name}{kata}peta tape {kata}{name}akhir"),
            "peta tape",
        );
        assert!(!cut.contains("nama"), "{cut}");
    }
}
