//! File names from titles.

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

/// Longest name in characters; addresses are read aloud and typed.
const LONGEST: usize = 60;

/// The file name of a title, without `.md`: small letters without accents, digits and
/// hyphens, cut between words. Empty where the title has neither letter nor digit.
/// Letters that are no Latin ones with marks stay as they are.
pub fn slug(title: &str) -> String {
    let plain: String = title
        .nfkd()
        // An apostrophe joins: `Jum'at` is one word.
        .filter(|c| !is_combining_mark(*c) && !matches!(c, '\'' | '’' | '`'))
        .flat_map(char::to_lowercase)
        .collect();
    let mut slug = String::new();
    let mut length = 0;
    for word in plain.split(|c: char| !c.is_alphanumeric()) {
        let word_length = word.chars().count();
        if word_length == 0 {
            continue;
        }
        if slug.is_empty() {
            slug.extend(word.chars().take(LONGEST));
            length = word_length;
        } else if length + 1 + word_length <= LONGEST {
            slug.push('-');
            slug.push_str(word);
            length += 1 + word_length;
        } else {
            break;
        }
    }
    slug.nfc().collect()
}

#[cfg(test)]
mod tests {
    use super::slug;

    #[test]
    fn titles_become_short_names() {
        for (title, name) in [
            ("Membuat tape ketan", "membuat-tape-ketan"),
            (
                "Kolaborasi: IPA & Seni (bagian 2)",
                "kolaborasi-ipa-seni-bagian-2",
            ),
            ("Jum’at bersih", "jumat-bersih"),
            ("Café à la crème – Ångström", "cafe-a-la-creme-angstrom"),
            ("½ jam", "1-2-jam"),
            ("日本語の授業", "日本語の授業"),
            ("../../etc/passwd", "etc-passwd"),
            ("?!", ""),
            ("İstanbul", "istanbul"),
        ] {
            assert_eq!(slug(title), name, "{title}");
        }
    }

    #[test]
    fn a_long_title_is_cut_between_words() {
        let name = slug(
            "Menyusun rencana pembelajaran bersama guru matematika kimia dan biologi di kelas sepuluh",
        );
        assert_eq!(
            name,
            "menyusun-rencana-pembelajaran-bersama-guru-matematika-kimia"
        );
        assert_eq!(slug(&"a".repeat(200)).len(), 60);
    }
}
